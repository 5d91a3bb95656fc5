"""Check kind `capability-lists`: focus and complementary capabilities overlap, repeat one, or leave one out."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rdlint.checks.capability_rows import Row, framework_label, framework_of, rows_of
from rdlint.checks.role import Place, Role
from rdlint.model import Hit, RelatedPlace
from rdlint.rulebook.kind import CheckKind

_NO_WORDS = {
    "name": "",
    "level": "",
    "other_level": "",
    "list": "",
    "missing": "",
    "count": "",
    "framework": "",
}


def check(places: Sequence[Place], parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit for every defect of the kind the rule reports: `overlap`, `repeated` or `incomplete`."""
    rows = rows_of(role)
    match parameters["report"]:
        case "incomplete":
            yield from _incomplete(places[0], rows, role)
        case report:
            yield from _twice(rows, overlap=report == "overlap")


def _twice(rows: Sequence[Row], overlap: bool) -> Iterator[Hit]:
    first: dict[str, Row] = {}
    for row in rows:
        key = (row.capability.name if row.capability else row.name).casefold()
        if not key:
            continue
        earlier = first.setdefault(key, row)
        if earlier is not row and (earlier.list != row.list) == overlap:
            values = _NO_WORDS | {
                "name": row.name,
                "level": row.level or "no level",
                "other_level": earlier.level or "no level",
                "list": row.list,
            }
            related = RelatedPlace(
                (*earlier.route, "name"), f"{earlier.name} stands here first, at {values['other_level']}"
            )
            yield Hit((*row.route, "name"), values, related=(related,))


def _incomplete(place: Place, rows: Sequence[Row], role: Role) -> Iterator[Hit]:
    framework = framework_of(role)
    if framework is None or not rows:
        return
    present = {row.capability.name for row in rows if row.capability}
    missing = [capability.name for capability in framework.core if capability.name not in present]
    if missing:
        values = _NO_WORDS | {
            "missing": _listed(missing),
            "count": str(len(framework.core)),
            "framework": framework_label(framework),
        }
        yield Hit(place.route, values, at="key")


def _listed(names: list[str]) -> str:
    """`A`, `A and B`, `A, B and 3 more`."""
    shown = names if len(names) <= 5 else [*names[:4], f"{len(names) - 4} more"]
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"


KIND = CheckKind(
    name="capability-lists",
    check=check,
    summary="Focus and complementary capabilities overlap, repeat one, or leave a core capability out.",
    parameters={
        "type": "object",
        "required": ["report"],
        "additionalProperties": False,
        "properties": {
            "report": {
                "type": "string",
                "enum": ["overlap", "repeated", "incomplete"],
                "description": "which defect",
            }
        },
    },
    placeholders=tuple(_NO_WORDS),
)
