"""Turns a rule file into a rule, or says in plain words why it cannot."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from rdlint.model import format_route
from rdlint.reference.schemas import Violation, violations, violations_of
from rdlint.reference.suggest import closest
from rdlint.rulebook.kind import CheckKind
from rdlint.rulebook.markdown import RuleFile, RuleFileError, first_paragraph
from rdlint.rulebook.messages import placeholders
from rdlint.rulebook.rule import Rule
from rdlint.rulebook.selectors import SelectorError, expand

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")


def compile_rule(
    file: RuleFile,
    name: str,
    group: str,
    kinds: Mapping[str, CheckKind],
    sources: Mapping[str, frozenset[str]],
) -> Rule:
    """The rule that a rule file describes.

    `kinds` are the check kinds at hand by name, `sources` the clauses of each document that an authority may
    name, by its key.
    Raises RuleFileError.
    """
    header = file.header
    if not _NAME.match(file.name):
        raise RuleFileError(
            "a rule file's name has small letters, digits and hyphens only, as in missing-reporting-line.md"
        )
    _refuse(violations(header, "rule"), "the header")
    kind = kinds.get(header["check"])
    if kind is None:
        raise RuleFileError(
            f"its check kind {header['check']!r} is not installed; `rdlint rules --check-kinds` lists those that are"
        )
    parameters = header.get("with") or {}
    _refuse(violations_of(parameters, kind.parameters), "with")
    help_text = first_paragraph(file.sections.get("How to fix it", ""))
    strange = (placeholders(header["message"]) | placeholders(help_text)) - set(kind.placeholders)
    if strange:
        known = ", ".join(f"{{{placeholder}}}" for placeholder in kind.placeholders) or "none"
        raise RuleFileError(
            f"{{{min(strange)}}} is no placeholder of the check kind {kind.name}; it has {known}"
        )
    selectors = header["on"] if isinstance(header["on"], list) else [header["on"]]
    try:
        for selector in selectors:
            expand(selector)
    except SelectorError as error:
        raise RuleFileError(f"on: {error}") from error
    authority = tuple(
        (entry["source"], str(entry.get("clause", ""))) for entry in header.get("authority") or ()
    )
    if header["basis"] in ("law", "published") and not authority:
        raise RuleFileError(f"a rule whose basis is {header['basis']} must name its authority")
    for source, clause in authority:
        _refuse_authority(source, clause, sources)
    if not help_text:
        raise RuleFileError("it needs a section 'How to fix it'")
    in_force = header.get("in_force") or {}
    return Rule(
        name=name,
        group=group,
        summary=header["summary"],
        message=header["message"],
        help=help_text,
        severity=header["severity"],
        basis=header["basis"],
        check=kind.name,
        on=tuple(selectors),
        path=str(file.path),
        authority=authority,
        scope=header.get("scope", "role"),
        parameters=parameters,
        in_force=(_day(in_force.get("from"), "from"), _day(in_force.get("until"), "until")),
        exceptions=header.get("exceptions", "any"),
        default=header.get("default", "on") == "on",
        renamed_from=tuple(header.get("renamed_from") or ()),
    )


def _refuse(found: list[Violation], where: str) -> None:
    if found:
        first = found[0]
        raise RuleFileError(f"{where}: {first.sentence()} (at {format_route(first.route) or 'the top'})")


def _refuse_authority(source: str, clause: str, sources: Mapping[str, frozenset[str]]) -> None:
    if source not in sources:
        near = closest(source, sources)
        hint = f"; did you mean {near}?" if near else f"; known are {', '.join(sources)}"
        raise RuleFileError(
            f"its authority names the source {source!r}, which is not in the table of sources{hint}"
        )
    if clause not in sources[source]:
        near = closest(clause, sources[source])
        hint = f"; did you mean {near!r}?" if near else f"; it has {', '.join(sorted(sources[source]))}"
        raise RuleFileError(f"its authority names the clause {clause!r}, which {source} does not have{hint}")


def _day(value: Any, key: str) -> str | None:
    if value is None:
        return None
    try:
        return date.fromisoformat(str(value)).isoformat()
    except ValueError as error:
        raise RuleFileError(f"in_force: {key} must be a day such as 2026-01-19, not {value!r}") from error
