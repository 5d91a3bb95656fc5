"""Reads framework files and says, in words and at a line, what is wrong with one."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from rdlint.model import Route
from rdlint.reference.normalise import normalise
from rdlint.reference.standing import last_day
from rdlint.reference.suggest import closest

TEXT_FIELDS = (
    "id",
    "title",
    "publisher",
    "version",
    "licence",
    "notes",
    "superseded_by",
)
DAY_FIELDS = ("published", "in_force_from", "superseded_from", "transition_until")
FIELDS = (*TEXT_FIELDS, *DAY_FIELDS, "source", "text", "indicators", "renamed", "levels", "groups")
_GROUP_FIELDS = ("name", "core", "people_management", "capabilities")
_CAPABILITY_FIELDS = ("name", "description", "levels")


class FrameworkProblem(NamedTuple):
    """What is wrong with a framework file; `line` counts from 1, `file` is the name it was given by."""

    file: str
    line: int
    message: str


class FormProblem(NamedTuple):
    """What is wrong with framework data, at its nearest existing route."""

    route: Route
    message: str


def read_framework(path: Path, name: str) -> tuple[dict[str, Any] | None, list[FrameworkProblem]]:
    """The data of a framework file, in its authoring form; None, and why, for a file that cannot be used.

    `name` is how messages call the file.
    """
    from rdlint.source import compose, read_source

    document = compose(read_source(path, name))
    source = document.source
    if document.problems or document.root is None:
        problems = [
            FrameworkProblem(
                name, source.position(problem.span.start).line, _yaml_message(problem.kind, problem.values)
            )
            for problem in document.problems
        ]
        return None, problems or [FrameworkProblem(name, 1, "holds nothing")]
    data = document.root.data
    problems = [
        FrameworkProblem(
            name,
            source.position(document.value_span(document.nearest(found.route)).start).line,
            found.message,
        )
        for found in form_problems(data)
    ]
    problems.sort(key=lambda problem: problem.line)
    return (None, problems) if problems else (data, [])


def _yaml_message(kind: str, values: Mapping[str, str]) -> str:
    detail = values.get("reason") or values.get("detail")
    return f"cannot be read ({kind.replace('-', ' ')}{': ' + detail if detail else ''})"


def form_problems(data: object) -> list[FormProblem]:
    """Every way in which `data` is not a framework in the authoring form; empty for a good one."""
    if not isinstance(data, Mapping):
        return [FormProblem((), "a framework file holds fields such as `id`, `levels` and `groups`")]
    problems = [*_unknown_fields((), data, FIELDS), *_head(data)]
    levels = data.get("levels")
    if not _is_names(levels):
        problems.append(FormProblem(("levels",), "`levels` is a list of the names of the levels, lowest first"))
        levels = None
    groups = data.get("groups")
    if not isinstance(groups, list) or not groups:
        problems.append(FormProblem(("groups",), "`groups` is a list of groups, each with a `name` and `capabilities`"))
        return problems
    problems.extend(_groups(groups, levels, data.get("text", "open")))
    problems.extend(_renamed(data))
    return problems


def _head(data: Mapping[str, Any]) -> Iterator[FormProblem]:
    for field in ("id", "title"):
        if not _is_text(data.get(field)):
            yield FormProblem((field,), f"`{field}` is missing")
    for field in TEXT_FIELDS:
        if data.get(field) is not None and not isinstance(data[field], (str, int, float)):
            yield FormProblem((field,), f"`{field}` is text")
    for field in DAY_FIELDS:
        if data.get(field) is not None and not _is_day(data[field]):
            yield FormProblem((field,), f"`{field}` is a day such as 2026-01-19, or a year where only that is known")
    if "indicators" in data and data["indicators"] != "unknown":
        yield FormProblem(("indicators",), "`indicators` can only be `unknown`; leave it out where they are listed")
    if "text" in data and "indicators" in data:
        yield FormProblem(
            ("text",), "`text` says how indicators are held, so it cannot stand beside `indicators: unknown`"
        )
    elif data.get("text", "open") not in ("open", "fingerprints"):
        yield FormProblem(("text",), "`text` is `open` or `fingerprints`")
    if data.get("superseded_by") is not None and data.get("superseded_from") is None:
        yield FormProblem(("superseded_by",), "`superseded_from`, the day from which that is so, is missing")


def _groups(groups: list[Any], levels: list[str] | None, text: object) -> Iterator[FormProblem]:
    seen: dict[str, str] = {}
    for number, group in enumerate(groups):
        route: Route = ("groups", number)
        if not isinstance(group, Mapping) or not _is_text(group.get("name")):
            yield FormProblem(route, "a group has a `name` and `capabilities`")
            continue
        yield from _unknown_fields(route, group, _GROUP_FIELDS)
        for flag in ("core", "people_management"):
            if not isinstance(group.get(flag, False), bool):
                yield FormProblem((*route, flag), f"`{flag}` is true or false")
        capabilities = group.get("capabilities")
        if not isinstance(capabilities, list) or not capabilities:
            yield FormProblem((*route, "capabilities"), f"the group {group['name']} has no list of `capabilities`")
            continue
        for position, capability in enumerate(capabilities):
            at: Route = (*route, "capabilities", position)
            if not isinstance(capability, Mapping) or not _is_text(capability.get("name")):
                yield FormProblem(at, "a capability has a `name`")
                continue
            name = normalise(capability["name"])
            if name in seen:
                yield FormProblem((*at, "name"), f"the capability {capability['name']} is listed twice")
            seen[name] = capability["name"]
            yield from _capability(at, capability, levels, text)


def _capability(at: Route, data: Mapping[str, Any], levels: list[str] | None, text: object) -> Iterator[FormProblem]:
    yield from _unknown_fields(at, data, _CAPABILITY_FIELDS)
    description = data.get("description")
    if description is not None and not isinstance(description, str):
        yield FormProblem((*at, "description"), "`description` is text")
    held = data.get("levels")
    if held is None:
        return
    if not isinstance(held, Mapping):
        yield FormProblem((*at, "levels"), "the `levels` of a capability list the indicators of each level by its name")
        return
    for level, indicators in held.items():
        route = (*at, "levels", level)
        if levels is not None and level not in levels:
            hint = closest(str(level), levels)
            yield FormProblem(route, f"{level} is not one of the framework's levels" + _did_you_mean(hint))
        if indicators is not None and not isinstance(indicators, list):
            yield FormProblem(route, f"the indicators of {level} are a list")
            continue
        for number, indicator in enumerate(indicators or ()):
            if not _is_text(indicator) or not normalise(indicator):
                yield FormProblem((*route, number), "an indicator is text; put quotes round one that holds a colon")
            elif text == "fingerprints" and not is_fingerprint(indicator):
                yield FormProblem(
                    (*route, number),
                    "this is no fingerprint; write `text: open` where indicators are in words",
                )


def _renamed(data: Mapping[str, Any]) -> Iterator[FormProblem]:
    renamed = data.get("renamed")
    if renamed is None:
        return
    if not isinstance(renamed, Mapping):
        yield FormProblem(("renamed",), "`renamed` holds old names and the new name of each")
        return
    known = {
        normalise(capability["name"])
        for group in data["groups"]
        if isinstance(group, Mapping) and isinstance(group.get("capabilities"), list)
        for capability in group["capabilities"]
        if isinstance(capability, Mapping) and _is_text(capability.get("name"))
    }
    for old, new in renamed.items():
        if not _is_text(new) or normalise(new) not in known:
            yield FormProblem(("renamed", old), f"{new} is not a capability of this framework")


def is_fingerprint(text: str) -> bool:
    """Whether `text` has the form of a fingerprint: a digest of 16 hexadecimal digits and stems of four."""
    digest, *stems = text.split(" ")
    return len(digest) == 16 and all(len(stem) == 4 for stem in stems) and set("".join((digest, *stems))) <= _HEX


_HEX = frozenset("0123456789abcdef")


def _unknown_fields(route: Route, data: Mapping[str, Any], known: tuple[str, ...]) -> Iterator[FormProblem]:
    for field in data:
        if field not in known and not str(field).startswith("x-"):
            yield FormProblem(
                (*route, field), f"`{field}` is not a field here" + _did_you_mean(closest(str(field), known))
            )


def _did_you_mean(name: str | None) -> str:
    return f"; did you mean {name}?" if name else ""


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_names(value: object) -> bool:
    return (
        isinstance(value, list)
        and bool(value)
        and all(_is_text(name) for name in value)
        and len({normalise(name) for name in value}) == len(value)
    )


def _is_day(value: object) -> bool:
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        return False
    try:
        last_day(str(value))
    except ValueError:
        return False
    return True
