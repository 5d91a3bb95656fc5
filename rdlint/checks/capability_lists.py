"""Check kind `capability-lists`: focus and complementary capabilities overlap, repeat one, or leave one out."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rdlint.checks.capability_rows import Row, framework_label, framework_of, rows_of
from rdlint.checks.role import Place, Role, words_of
from rdlint.model import Hit, RelatedPlace, Removal
from rdlint.reference.normalise import normalise
from rdlint.rulebook.kind import CheckKind, one_report

_NO_WORDS = {
    "name": "",
    "level": "",
    "other_level": "",
    "list": "",
    "other_list": "",
    "missing": "",
    "count": "",
    "framework": "",
}
_SHOWN = 5


def check(places: Sequence[Place], parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit for every defect of the kind the rule reports: `overlap`, `repeated` or `incomplete`."""
    rows = rows_of(role)
    match parameters["report"]:
        case "incomplete":
            yield from _incomplete(places[0], rows, role)
        case report:
            yield from _twice(rows, overlap=report == "overlap", role=role)


def _twice(rows: Sequence[Row], overlap: bool, role: Role) -> Iterator[Hit]:
    first: dict[str, Row] = {}
    for row in rows:
        if not row.name:
            continue
        earlier = first.setdefault(_key(row.name, role), row)
        if earlier is not row and (earlier.list != row.list) == overlap:
            values = _NO_WORDS | {
                "name": words_of(row.name),
                "level": row.level or "no level",
                "other_level": earlier.level or "no level",
                "list": row.list,
                "other_list": earlier.list,
            }
            at = f", at {earlier.level}" if earlier.level else ""
            related = RelatedPlace((*earlier.route, "name"), f"{words_of(earlier.name)} stands here first{at}")
            agree = normalise(row.level) == normalise(earlier.level) and row.list == "complementary"
            fix = Removal((row.route,), "Take the row out", "safe")
            yield Hit((*row.route, "name"), values, related=(related,), replacements=(fix,) if agree else ())


def _key(name: str, role: Role) -> str:
    """One name for old and new names of a capability. A mistyped name is another one, and told as such."""
    framework = framework_of(role)
    capability = role.library.frameworks.counterpart(name, framework) if framework else None
    return normalise(capability.name if capability else name)


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
    """`A, B` or `A, B, C, D and 3 more`; the names themselves have "and" in them."""
    if len(names) <= _SHOWN:
        return ", ".join(names)
    return f"{', '.join(names[: _SHOWN - 1])} and {len(names) - _SHOWN + 1} more"


KIND = CheckKind(
    name="capability-lists",
    check=check,
    summary="Focus and complementary capabilities overlap, repeat one, or leave a core capability out.",
    parameters=one_report("overlap", "repeated", "incomplete"),
    placeholders=tuple(_NO_WORDS),
)
