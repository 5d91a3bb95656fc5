"""The rulebook as a list, for people and for programs."""

from collections.abc import Sequence
from typing import Any

from rdlint.rulebook.kind import CheckKind
from rdlint.rulebook.rule import Rule, Rulebook


def _by_group(rules: Sequence[Rule]) -> dict[str, list[Rule]]:
    return Rulebook({rule.name: rule for rule in rules}).groups()


def rules_text(rules: Sequence[Rule]) -> str:
    """A table a group: severity, basis, name, summary."""
    width = max((len(rule.name) for rule in rules), default=0)
    blocks = []
    for group, members in _by_group(rules).items():
        lines = [f"{group}"]
        for rule in members:
            off = "" if rule.default else " (off by default)"
            lines.append(f"  {rule.severity:7}  {rule.basis:9}  {rule.name:{width}}  {rule.summary}{off}")
        blocks.append("\n".join(lines) + "\n")
    return (
        "\n".join(blocks) + f"\n{len(rules)} rules. `rdlint explain RULE` shows the reason and the way out.\n"
    )


def rules_markdown(rules: Sequence[Rule]) -> str:
    """The same as a page of tables."""
    blocks = ["# Rules\n"]
    for group, members in _by_group(rules).items():
        lines = [f"## {group}\n", "| Rule | Severity | Basis | What it finds |", "| --- | --- | --- | --- |"]
        for rule in members:
            off = "" if rule.default else " Off by default."
            lines.append(f"| `{rule.name}` | {rule.severity} | {rule.basis} | {rule.summary}{off} |")
        blocks.append("\n".join(lines) + "\n")
    return "\n".join(blocks)


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


def kinds_text(kinds: Sequence[CheckKind]) -> str:
    """What rule files may name under `check`, for rule authors."""
    blocks = []
    for kind in kinds:
        lines = [f"{kind.name}", f"  {kind.summary}"]
        parameters = kind.parameters.get("properties", {})
        for name, schema in parameters.items():
            lines.append(f"  with {name}: {schema.get('description', schema.get('type', ''))}")
        if kind.placeholders:
            lines.append(f"  message may use: {', '.join(f'{{{name}}}' for name in kind.placeholders)}")
        blocks.append("\n".join(lines) + "\n")
    return "\n".join(blocks)
