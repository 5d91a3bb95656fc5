"""The rulebook as a list, for people and for programs."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from rdlint.rulebook.kind import CheckKind
from rdlint.rulebook.rule import Rule, Rulebook


def rules_text(rules: Sequence[Rule]) -> str:
    """A table a group: severity, basis, name, summary."""
    if not rules:
        return "No rule is left to run.\n"
    width = max(len(rule.name) for rule in rules)
    blocks = []
    for group, members in _by_group(rules).items():
        lines = [group]
        for rule in members:
            off = "" if rule.default else " (off by default)"
            lines.append(f"  {rule.severity:7}  {rule.basis:9}  {rule.name:{width}}  {rule.summary}{off}")
        blocks.append("\n".join(lines) + "\n")
    count = "1 rule" if len(rules) == 1 else f"{len(rules)} rules"
    return "\n".join(blocks) + f"\n{count}. `rdlint explain RULE` shows the reason and the way out.\n"


def rules_markdown(rules: Sequence[Rule], folder: str = "") -> str:
    """The same as a page of tables. With `folder`, where the rule files are seen from the page, names are links."""
    blocks = ["# Rules\n"]
    for group, members in _by_group(rules).items():
        lines = [f"## {group}\n", "| Rule | Severity | Basis | What it finds |", "| --- | --- | --- | --- |"]
        for rule in members:
            name = f"`{rule.name}`"
            if folder:
                name = f"[{name}]({folder}/{group}/{Path(rule.path).name})"
            off = "" if rule.default else " Off by default."
            summary = rule.summary.replace("|", "\\|")
            lines.append(f"| {name} | {rule.severity} | {rule.basis} | {summary}{off} |")
        blocks.append("\n".join(lines) + "\n")
    return "\n".join(blocks)


_PAGE = """\
# Rules

The {count} rules that come with rdlint, by group. Each name leads to the rule's own page: what it checks, why, how to
fix what it finds, and examples. `rdlint explain RULE` prints the same page.

- **Severity**: an `error` stops a commit or a merge; a `warning` and an `info` do not, unless `--fail-on` says so.
- **Basis**: `law` and `published` rules rest on a document that binds, named on the rule's page; `observed` rules on
  what sound role descriptions do; `editorial` rules on ordinary proofreading.

{tables}"""


def rules_page(rules: Sequence[Rule]) -> str:
    """`docs/rules.md`: the tables behind a few words about how to read them."""
    tables = rules_markdown(rules, "../rules").removeprefix("# Rules\n\n")
    return _PAGE.format(count=len(rules), tables=tables)


def rules_data(rules: Sequence[Rule]) -> list[dict[str, Any]]:
    """The same as plain data."""
    return [
        {
            "rule": rule.name,
            "group": rule.group,
            "severity": rule.severity,
            "basis": rule.basis,
            "summary": rule.summary,
            "authority": [{"source": source, "clause": clause} for source, clause in rule.authority],
            "scope": rule.scope,
            "default": "on" if rule.default else "off",
            "in_force": {"from": rule.in_force[0], "until": rule.in_force[1]},
            "exceptions": rule.exceptions,
        }
        for rule in rules
    ]


_KINDS_HEAD = """\
Check kinds: what a rule file may name under `check`. Fields marked * must be given under `with`;
words in braces may be used in the rule's message, where each finding fills them in.
"""


def kinds_text(kinds: Sequence[CheckKind]) -> str:
    """What rule files may name under `check`, for rule authors."""
    blocks = [_KINDS_HEAD]
    for kind in sorted(kinds, key=lambda kind: ("/" in kind.name, kind.name)):
        lines = [kind.name, *_wrapped("  ", kind.summary or "No description is given.")]
        lines += _parameters(kind)
        if kind.placeholders:
            lines += _wrapped("  message: ", ", ".join(f"{{{name}}}" for name in kind.placeholders))
        blocks.append("\n".join(lines) + "\n")
    return "\n".join(blocks)


def _by_group(rules: Sequence[Rule]) -> dict[str, list[Rule]]:
    return Rulebook({rule.name: rule for rule in rules}).groups()


def _parameters(kind: CheckKind) -> Iterator[str]:
    fields: Mapping[str, Mapping[str, Any]] = kind.parameters.get("properties", {})
    required = kind.parameters.get("required", ())
    names = {name: f"{name}{'*' if name in required else ''}" for name in fields}
    width = max(map(len, names.values()), default=0)
    for name, schema in fields.items():
        yield from _wrapped(f"  with {names[name]:{width}}  ", _describe(schema) or "-")


def _describe(schema: Mapping[str, Any]) -> str:
    """A parameter in words: what it means, and which values it can have."""
    text = str(schema.get("description") or _shape(schema))
    values = schema.get("enum") or _item_values(schema)
    if values:
        text += f": {', '.join(_value(value) for value in values)}"
    return text


def _item_values(schema: Mapping[str, Any]) -> Sequence[Any]:
    items = schema.get("items")
    return items.get("enum", ()) if isinstance(items, Mapping) else ()


def _shape(schema: Mapping[str, Any]) -> str:
    if "enum" in schema:
        return "one of"
    names = {
        "string": "text",
        "integer": "a whole number",
        "number": "a number",
        "boolean": "true or false",
        "array": "a list",
        "object": "a group of fields",
    }
    given = schema.get("type", ())
    types = [given] if isinstance(given, str) else list(given)
    return " or ".join(names[kind] for kind in types if kind in names)


def _value(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _wrapped(prefix: str, text: str) -> list[str]:
    """Text behind a prefix, the following lines indented as far."""
    import textwrap  # No run of checks needs it.

    indent = " " * len(prefix)
    return textwrap.wrap(
        text, 100, initial_indent=prefix, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )
