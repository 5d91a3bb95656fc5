"""Check kind `indicators`: a behavioural indicator does not match the level of its focus capability.

Each indicator gets one verdict (rdlint.reference.indicators); where all of a capability's indicators stand word for
word at one other place, the whole list gets it. A rule reports the hits of one verdict.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from rdlint.checks.capability_rows import framework_of, rows_of
from rdlint.checks.role import Place, Role, words_of
from rdlint.model import Hit, NewItems, Replacement, Route
from rdlint.reference.differences import describe
from rdlint.reference.frameworks import Capability, Framework
from rdlint.reference.indicators import IndicatorPlace, Verdict, common_place
from rdlint.rulebook.kind import CheckKind, one_report
from rdlint.source import Node, Scalar, SequenceNode

#: The verdict a rule reports, for each kind of verdict of the comparison.
_REPORTS = {
    "other-level": "level",
    "other-capability": "capability",
    "other-version": "version",
    "reworded": "reworded",
    "reworded-elsewhere": "reworded",
    "own": "own",
}
_PLACEHOLDERS = ("subject", "words", "found", "here", "level", "capability", "framework", "nearest", "difference")
#: Marks with which people start the lines of a list inside a text.
_BULLETS = "•●▪◦*–-"


class _Indicator(NamedTuple):
    """One indicator of a role description: where it stands, with offsets in its scalar where a text holds several."""

    route: Route
    text: str
    start: int | None
    end: int | None
    verdict: Verdict


class _Told(NamedTuple):
    """A hit with the report it belongs to."""

    report: str
    hit: Hit


def check(places: Sequence[Place], parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit on every indicator, or list of them, with the verdict the rule reports."""
    for told in role.once(("indicators", id(places)), lambda: (places, list(_compare(places, role))))[1]:
        if told.report == parameters["report"]:
            yield told.hit


def _compare(places: Sequence[Place], role: Role) -> Iterator[_Told]:
    framework = framework_of(role)
    if framework is None or framework.text == "unknown":
        return
    lookup = role.library.frameworks.lookup
    rows = {row.route: row for row in rows_of(role)}
    for place in places:
        row = rows.get(place.route)
        if row is None or row.capability is None:
            continue  # A capability that nobody knows is told about by name.
        level = framework.level(row.level) or framework.suggest_level(row.level) if row.level else None
        route = (*place.route, "indicators")
        node = role.document.node(route)
        indicators = [
            _Indicator(at, text, start, end, lookup.compare(text, framework.id, row.capability.name, level))
            for at, text, start, end in _texts(route, node)
        ]
        values = {
            "level": level or "",
            "capability": row.capability.name,
            "here": f"{row.capability.name} at {level}" if level else row.capability.name,
            "framework": framework.id,
        }
        yield from _tell(route, indicators, values, framework, _framework_words(node, row.capability, level))


def _texts(route: Route, node: Node | None) -> Iterator[tuple[Route, str, int | None, int | None]]:
    """The indicators of a list, or the lines of a text."""
    if isinstance(node, SequenceNode):
        for number, item in enumerate(node.items):
            if isinstance(item, Scalar) and isinstance(item.value, str) and item.text.strip():
                yield (*route, number), item.text, None, None
    elif isinstance(node, Scalar) and isinstance(node.value, str):
        at = 0
        for line in node.text.split("\n"):
            words = line.strip().lstrip(_BULLETS).lstrip()
            if words:
                start = at + line.index(words)
                yield route, words, start, start + len(words)
            at += len(line) + 1


def _framework_words(node: Node | None, capability: Capability, level: str | None) -> tuple[str, ...]:
    """The framework's own indicators for a list that is all wrong; nothing where they may not be reprinted."""
    words = capability.indicators.get(level, ()) if level else ()
    return words if isinstance(node, SequenceNode) and all(" " in indicator for indicator in words) else ()


def _tell(
    route: Route,
    indicators: list[_Indicator],
    values: dict[str, str],
    framework: Framework,
    framework_words: tuple[str, ...],
) -> Iterator[_Told]:
    common = common_place(indicator.verdict for indicator in indicators) if len(indicators) > 1 else None
    if common is not None:
        place = IndicatorPlace(*common, 1, None)
        told = values | {
            "subject": f"{'Both' if len(indicators) == 2 else f'All {len(indicators)}'} indicators belong",
            "words": "",
            "found": _found(place, values, framework),
            "nearest": "",
            "difference": "",
        }
        title = f"Take the framework's indicators of {values['here']}"
        fixes = (NewItems(route, framework_words, title, "unsafe"),) if framework_words else ()
        yield _Told(_report_of(place, values, framework), Hit(route, told, replacements=fixes))
        return
    for indicator in indicators:
        verdict = indicator.verdict
        report = _REPORTS.get(verdict.kind)
        if report is None:
            continue
        words = words_of(indicator.text)
        nearest = verdict.place
        told = values | {
            "subject": f'"{words}" belongs',
            "words": words,
            "found": _printed(verdict, values, framework),
            "nearest": f'"{nearest.wording}"' if nearest and nearest.wording else "",
            "difference": _difference(verdict, values, framework),
        }
        yield _Told(report, Hit(indicator.route, told, indicator.start, indicator.end, replacements=_fixes(indicator)))


def _report_of(place: IndicatorPlace, values: Mapping[str, str], framework: Framework) -> str:
    if place.framework != framework.id:
        return "version"
    return "level" if place.capability == values["capability"] else "capability"


def _found(place: IndicatorPlace, values: Mapping[str, str], framework: Framework) -> str:
    """Where words belong, as briefly as the place at hand allows."""
    where = place.level
    if place.capability != values["capability"]:
        where = f"{place.capability} at {place.level}"
    if place.framework != framework.id:
        where = f"{where} in {place.framework}"
    return where


def _printed(verdict: Verdict, values: Mapping[str, str], framework: Framework) -> str:
    """Every place where the same words are printed: a framework may print them at two levels."""
    if verdict.kind != "other-level":
        return _found(verdict.places[0], values, framework) if verdict.places else ""
    return " and ".join(dict.fromkeys(_found(place, values, framework) for place in verdict.places))


def _difference(verdict: Verdict, values: Mapping[str, str], framework: Framework) -> str:
    nearest = verdict.place
    if verdict.kind not in ("reworded", "reworded-elsewhere") or nearest is None:
        return ""
    where = f"indicator {nearest.number} of {_found(nearest, values, framework)}"
    if nearest.wording is None:
        return f"it comes nearest to {where}, whose wording may not be reprinted here"
    return f'{where} reads "{nearest.wording}" ({describe(verdict.changes)})'


def _fixes(indicator: _Indicator) -> tuple[Replacement, ...]:
    nearest = indicator.verdict.place
    if indicator.verdict.kind != "reworded" or nearest is None or nearest.wording is None:
        return ()
    start = indicator.start or 0
    end = len(indicator.text) if indicator.end is None else indicator.end
    return (Replacement(indicator.route, start, end, nearest.wording, "Take the framework's wording", "unsafe"),)


KIND = CheckKind(
    name="indicators",
    check=check,
    summary="A behavioural indicator does not match the level of its capability.",
    parameters=one_report("level", "capability", "version", "reworded", "own"),
    placeholders=_PLACEHOLDERS,
)
