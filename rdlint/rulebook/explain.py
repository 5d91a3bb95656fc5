"""A rule's page, as `rdlint explain` prints it: from the rule file itself."""

from pathlib import Path

from rdlint.reference.sources import Sources
from rdlint.rulebook.markdown import SECTIONS, read_rule_file
from rdlint.rulebook.rule import Rule

_BASIS = {
    "law": "law: an Act, a Rule or a determination asks for it",
    "published": "published: guidance of the public service asks for it",
    "observed": "observed: sound role descriptions do it; no text that demands it is known",
    "editorial": "editorial: ordinary proofreading",
}


def explanation(rule: Rule, sources: Sources) -> str:
    """The page of a rule: what stands in its header, then its prose. Raises RuleFileError."""
    file = read_rule_file(Path(rule.path))
    lines = [rule.name, "=" * len(rule.name), "", rule.summary, ""]
    lines += [f"severity   {rule.severity}", f"basis      {_BASIS[rule.basis]}"]
    for key, clause in rule.authority:
        source = sources.get(key)
        if source is None:
            continue
        published = f", {source.date}" if source.date else ""
        lines.append(
            f"authority  {source.title}{': ' + clause if clause else ''} ({source.publisher}{published})"
        )
        lines += [f"           {address}" for address in source.addresses]
    lines.append(f"group      {rule.group}")
    if not rule.default:
        lines.append("runs       off by default; --select turns it on")
    start, end = rule.in_force
    if start or end:
        lines.append(
            f"in force   {'from ' + start if start else ''}{' ' if start and end else ''}{'until ' + end if end else ''}"
        )
    if rule.exceptions != "any":
        lines.append(f"exceptions {rule.exceptions}")
    for section in SECTIONS:
        if section in file.sections:
            lines += ["", section, "-" * len(section), "", file.sections[section].strip()]
    return "\n".join(lines) + "\n"
