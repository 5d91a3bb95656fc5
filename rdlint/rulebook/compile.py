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
from rdlint.rulebook.rule import SOURCE_GROUP, Rule
from rdlint.rulebook.selector_fields import unknown_step
from rdlint.rulebook.selectors import SelectorError, expand

#: Clauses by the key of the document that has them: what an authority may name.
Clauses = Mapping[str, frozenset[str]]

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")


def compile_rule(
    file: RuleFile,
    name: str,
    group: str,
    kinds: Mapping[str, CheckKind],
    sources: Clauses,
) -> Rule:
    """The rule that a rule file describes.

    `name` is the one it is selected by, with the pack before it (`pack/rule`); `kinds` are the check kinds at hand by
    name. Raises RuleFileError.
    """
    header = file.header
    if not _NAME.match(file.name):
        raise RuleFileError(
            "the name of a rule file has small letters, digits and hyphens only, as in missing-reporting-line.md"
        )
    pack = name.rpartition("/")[0]
    if pack and group == SOURCE_GROUP:
        raise RuleFileError(
            f"the group {group} is for rdlint's own rules about files; put the rule into another folder"
        )
    _refuse(violations(header, "rule"), "the header")
    kind = _kind(header["check"], kinds)
    scope = header.get("scope", "role")
    if scope != kind.scope:
        raise RuleFileError(f"its scope is {scope}, but the check kind {kind.name} is for the scope {kind.scope}")
    if scope == "change" and header["on"] != "role":
        raise RuleFileError("on: a rule about change sees the whole role description; write `on: role`")
    parameters = header.get("with") or {}
    _refuse_parameters(parameters, kind)
    help_text = _help(file)
    _refuse_strange_placeholders("message", header["message"], kind)
    _refuse_strange_placeholders("first paragraph of 'How to fix it'", help_text, kind)
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
        on=_selectors(header["on"]),
        path=str(file.path),
        authority=_authority(header, sources),
        scope=scope,
        parameters=kind.digest(parameters) if kind.digest else parameters,
        in_force=_days(_day(in_force.get("from"), "from"), _day(in_force.get("until"), "until")),
        exceptions=header.get("exceptions", "any"),
        default=header.get("default", "on") == "on",
        renamed_from=tuple(
            f"{pack}/{old}" if pack and "/" not in old else old for old in header.get("renamed_from") or ()
        ),
    )


def _refuse(found: list[Violation], where: str) -> None:
    if found:
        first = found[0]
        at = f" (at {format_route(first.route)})" if len(first.route) > 1 else ""
        raise RuleFileError(f"{where}: {first.sentence().removesuffix('.')}{at}")


def _refuse_parameters(parameters: Mapping[str, Any], kind: CheckKind) -> None:
    where = f"`with`, for the check kind {kind.name}"
    _refuse(violations_of(parameters, kind.parameters), where)
    why = kind.refuse(parameters) if kind.refuse is not None else None
    if why:
        raise RuleFileError(f"{where}: {why.removesuffix('.')}")


def _kind(name: str, kinds: Mapping[str, CheckKind]) -> CheckKind:
    kind = kinds.get(name)
    if kind is None:
        near = closest(name, kinds)
        hint = f"did you mean {near}?" if near else "`rdlint rules --check-kinds` lists those there are"
        raise RuleFileError(f"there is no check kind called {name}; {hint}")
    return kind


def _help(file: RuleFile) -> str:
    help_text = first_paragraph(file.sections.get("How to fix it", ""))
    if not help_text:
        raise RuleFileError("it needs a section '## How to fix it'; its first paragraph is shown with each finding")
    return help_text


def _refuse_strange_placeholders(where: str, text: str, kind: CheckKind) -> None:
    strange = placeholders(text) - set(kind.placeholders)
    if strange:
        name = min(strange)
        near = closest(name, kind.placeholders)
        known = ", ".join(f"{{{placeholder}}}" for placeholder in kind.placeholders)
        hint = f"did you mean {{{near}}}?" if near else f"it fills {known or 'none'}"
        raise RuleFileError(f"the {where} uses {{{name}}}, which the check kind {kind.name} does not fill; {hint}")


def _selectors(given: str | list[str]) -> tuple[str, ...]:
    selectors = given if isinstance(given, list) else [given]
    for selector in selectors:
        try:
            sequences = expand(selector)
        except SelectorError as error:
            raise RuleFileError(f"on: {error}") from error
        for steps in sequences:
            why = unknown_step(steps)
            if why:
                raise RuleFileError(f"on: {selector}: {why}")
    return tuple(selectors)


def _authority(header: Mapping[str, Any], sources: Clauses) -> tuple[tuple[str, str], ...]:
    authority = tuple((entry["source"], str(entry["clause"])) for entry in header.get("authority") or ())
    for source, clause in authority:
        if source not in sources:
            near = closest(source, sources)
            hint = f"did you mean {near}?" if near else f"known are {', '.join(sources)}"
            raise RuleFileError(f"its authority names the source {source}, which rdlint does not know; {hint}")
        clauses = sources[source]
        if clause not in clauses:
            near = closest(clause, clauses)
            hint = f"did you mean '{near}'?" if near else f"it has {', '.join(sorted(clauses))}"
            raise RuleFileError(f"its authority names the clause '{clause}', which {source} does not have; {hint}")
    return authority


def _day(value: Any, key: str) -> str | None:
    if value is None:
        return None
    try:
        return date.fromisoformat(str(value)).isoformat()
    except ValueError as error:
        raise RuleFileError(f"in_force: there is no day {value}; write `{key}` as in 2026-01-19") from error


def _days(start: str | None, end: str | None) -> tuple[str | None, str | None]:
    if start and end and end < start:
        raise RuleFileError(f"in_force: it ends on {end}, before it starts on {start}")
    return start, end
