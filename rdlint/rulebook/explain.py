"""A rule's page, as `rdlint explain` prints it: from the rule file itself."""

import textwrap
from collections.abc import Iterator
from pathlib import Path

from rdlint.reference.sources import Sources
from rdlint.rulebook.markdown import Example, Fence, RuleFile, blocks, read_rule_file
from rdlint.rulebook.messages import as_blanks
from rdlint.rulebook.rule import Rule

_BASIS = {
    "law": "law: an Act, a Rule or a determination asks for it",
    "published": "published: guidance of the public service asks for it",
    "observed": "observed: sound role descriptions do it; no text that demands it is known",
    "editorial": "editorial: ordinary proofreading",
}

_MARGIN, _WIDTH = 11, 100

_EXCEPTIONS = {
    "waiver-only": "only by a waiver, not by a comment in the file",
    "none": "none: a finding cannot be excused",
}


def explanation(rule: Rule, sources: Sources) -> str:
    """The page of a rule: what stands in its header, then its prose. Raises RuleFileError."""
    file = read_rule_file(Path(rule.path))
    lines = [rule.name, "=" * len(rule.name), "", rule.summary, ""]
    for label, text in (*_facts(rule, sources), *_measured(file)):
        lines += _wrapped(f"{label:{_MARGIN}}", text)
    for title, text in file.sections.items():
        lines += ["", title, "-" * len(title), "", *_prose(text, file)]
    return "\n".join(lines) + "\n"


def _facts(rule: Rule, sources: Sources) -> Iterator[tuple[str, str]]:
    """(label, text) for each line of the page's head; a line without a label belongs to the one before."""
    yield "says", as_blanks(rule.message)
    yield "severity", rule.severity
    yield "basis", _BASIS[rule.basis]
    yield from _authority(rule, sources)
    yield "group", rule.group
    if not rule.default:
        yield "runs", "only when it is selected: --select turns it on"
    start, end = rule.in_force
    if start or end:
        yield "in force", " ".join([*([f"from {start}"] if start else []), *([f"until {end}"] if end else [])])
    if rule.exceptions != "any":
        yield "exceptions", _EXCEPTIONS[rule.exceptions]
    if rule.renamed_from:
        yield "formerly", ", ".join(rule.renamed_from)


def _measured(file: RuleFile) -> Iterator[tuple[str, str]]:
    if measured := file.header.get("measured"):
        yield "measured", f"{measured['right']} of {measured['findings']} findings that a person judged were right"


def _wrapped(prefix: str, text: str) -> list[str]:
    indent = " " * (len(prefix) + 2 * text.startswith("- "))
    return textwrap.wrap(
        text, _WIDTH, initial_indent=prefix, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )


def _authority(rule: Rule, sources: Sources) -> Iterator[tuple[str, str]]:
    """Each document once, with what its clauses say, and where it can be read."""
    for key in dict.fromkeys(key for key, _ in rule.authority):
        source = sources.get(key)
        if source is None:
            continue
        published = f", {source.date}" if source.date else ""
        yield "authority", f"{source.title} ({source.publisher}{published})"
        for clause in (clause for other, clause in rule.authority if other == key):
            yield "", f"- {clause}: {' '.join(source.clauses.get(clause, '').split())}".removesuffix(": ")
        for address in source.addresses:
            yield "", address


def _prose(text: str, file: RuleFile) -> Iterator[str]:
    """A section for a terminal: placeholders as blanks, examples with a title instead of the fence."""
    for block in blocks(text):
        if not isinstance(block, Fence):
            yield as_blanks(block[0]).rstrip()
            continue
        # The same text may stand there before and after.
        marks = block.info.split()
        example = next((one for one in file.examples if block.text == one.text and one.kind in marks), None)
        if example is not None:
            yield _title(example)
            yield ""
        yield from (f"    {line}".rstrip() for line in block.text.splitlines())


def _title(example: Example) -> str:
    """What an example shows: `Bad: "TBC" at title`."""
    found = [
        f'"{words}" at {route or "the top"}' if words else f"at {route or 'the top'}"
        for route, words in example.expected
    ]
    day = f" (judged on {example.as_of})" if example.as_of else ""
    if example.kind == "after" and not found:
        return f"After, which is fine{day}"
    return f"{example.kind.capitalize()}{': ' + '; '.join(found) if found else ''}{day}"
