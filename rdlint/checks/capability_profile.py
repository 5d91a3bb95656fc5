"""Check kind `capability-profile`: what a role's capabilities look like as a whole: their number, groups and levels."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from rdlint.checks.capability_rows import Row, framework_of, rows_of
from rdlint.checks.role import Place, Role
from rdlint.model import Hit
from rdlint.reference.frameworks import Framework
from rdlint.reference.normalise import normalise
from rdlint.rulebook.kind import CheckKind

_NO_WORDS = dict.fromkeys(("count", "fewest", "most", "groups", "lowest", "highest", "span", "level"), "")
_Report = Callable[[Place, Sequence[Row], Framework, Mapping[str, Any]], Iterator[Hit]]


def check(places: Sequence[Place], parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit where the capabilities as a whole are what the rule reports, in the frameworks it is for."""
    framework = framework_of(role)
    if framework is None or not _is_meant(framework, parameters.get("frameworks")):
        return
    rows = rows_of(role)
    if rows:
        yield from _REPORTS[parameters["report"]](places[0], rows, framework, parameters)


def _is_meant(framework: Framework, ids: Sequence[str] | None) -> bool:
    return ids is None or normalise(framework.id) in map(normalise, ids)


def _focus_count(place: Place, rows: Sequence[Row], _framework: Framework, given: Mapping[str, Any]) -> Iterator[Hit]:
    count = sum(row.list == "focus" for row in rows)
    fewest, most = given["fewest"], given["most"]
    # None at all is another rule's, which is an error.
    if count and not fewest <= count <= most:
        values = _NO_WORDS | {"count": str(count), "fewest": str(fewest), "most": str(most)}
        yield Hit((*place.route, "focus"), values, at="key")


def _groups(place: Place, rows: Sequence[Row], framework: Framework, given: Mapping[str, Any]) -> Iterator[Hit]:
    focus = [row for row in rows if row.list == "focus"]
    names = {normalise(group.name): group.name for group in framework.groups}
    wanted = [normalise(name) for name in given["groups"]]
    # A capability that nobody knows may belong to any group.
    if not focus or not set(wanted) <= set(names) or any(row.name and row.capability is None for row in focus):
        return
    present = {normalise(row.capability.group) for row in focus if row.capability}
    missing = [names[name] for name in wanted if name not in present]
    if missing:
        yield Hit((*place.route, "focus"), _NO_WORDS | {"groups": _listed(missing)}, at="key")


def _spread(place: Place, rows: Sequence[Row], framework: Framework, given: Mapping[str, Any]) -> Iterator[Hit]:
    ranks = _ranks(rows, framework)
    if not ranks or max(ranks) - min(ranks) < given["most"]:
        return
    lowest, highest = min(ranks), max(ranks)
    values = _NO_WORDS | {
        "lowest": framework.levels[lowest],
        "highest": framework.levels[highest],
        "span": str(highest - lowest + 1),
        "most": str(given["most"]),
    }
    yield Hit(place.route, values, at="key")


def _uniform(place: Place, rows: Sequence[Row], framework: Framework, given: Mapping[str, Any]) -> Iterator[Hit]:
    ranks = _ranks(rows, framework)
    if len(ranks) >= given["fewest"] and len(set(ranks)) == 1:
        values = _NO_WORDS | {"level": framework.levels[ranks[0]], "count": str(len(ranks))}
        yield Hit(place.route, values, at="key")


def _ranks(rows: Sequence[Row], framework: Framework) -> list[int]:
    """The levels given, as numbers from the lowest; "Not essential" and unknown levels are none."""
    return [rank for row in rows if (rank := framework.rank(row.level)) is not None]


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"


_REPORTS: Mapping[str, _Report] = {
    "focus-count": _focus_count,
    "uncovered-groups": _groups,
    "spread": _spread,
    "uniform": _uniform,
}

KIND = CheckKind(
    name="capability-profile",
    check=check,
    summary="What the capabilities look like as a whole: focus capabilities, groups covered, range of levels.",
    parameters={
        "type": "object",
        "required": ["report"],
        "additionalProperties": False,
        "properties": {
            "report": {"type": "string", "enum": list(_REPORTS), "description": "which defect"},
            "frameworks": {
                "type": "array",
                "items": {"type": "string"},
                "description": "ids of the frameworks the rule is for; without it every framework",
            },
            "fewest": {"type": "integer", "description": "the least number of capabilities"},
            "most": {"type": "integer", "description": "the largest number of capabilities, or of neighbouring levels"},
            "groups": {"type": "array", "items": {"type": "string"}, "description": "groups that focus must cover"},
        },
        "allOf": [
            {
                "if": {"properties": {"report": {"const": "focus-count"}}},
                "then": {"required": ["fewest", "most"]},
            },
            {"if": {"properties": {"report": {"const": "uncovered-groups"}}}, "then": {"required": ["groups"]}},
            {"if": {"properties": {"report": {"const": "spread"}}}, "then": {"required": ["most"]}},
            {"if": {"properties": {"report": {"const": "uniform"}}}, "then": {"required": ["fewest"]}},
        ],
    },
    placeholders=tuple(_NO_WORDS),
)
