"""Check kind `changed-level`: a capability is asked for at another level than before, and nobody approved it."""

from collections.abc import Iterator, Mapping
from typing import Any

from rdlint.checks.approved_anew import standing_approval
from rdlint.checks.capability_rows import CAPABILITIES, Row, framework_of, rows_of
from rdlint.checks.role import Role
from rdlint.model import Hit, RelatedPlace
from rdlint.reference.normalise import normalise
from rdlint.rulebook.kind import CheckKind


def check(before: Role, after: Role, _prepared: Any) -> Iterator[Hit]:
    """A hit on the level of each such capability; both levels must be ones that the frameworks have."""
    approval = standing_approval(before, after)
    if approval is None or CAPABILITIES not in before.data or CAPABILITIES not in after.data:
        return
    then, now = _by_name(before), _by_name(after)
    for name, row in now.items():
        old = then.get(name)
        if old is None:
            continue
        level_then, level_now = _level(before, old), _level(after, row)
        if level_then and level_now and level_then != level_now:
            values = {
                "capability": row.name,
                "before": level_then,
                "after": level_now,
                "approved": approval.day,
            }
            related = (RelatedPlace(("date_of_approval",), "the approval that was given for the level before"),)
            yield Hit((*row.route, "level"), values, related=related)


def _by_name(role: Role) -> Mapping[str, Row]:
    """The capabilities by the names that the framework has for them now; one that stands there twice is left out."""
    found: dict[str, list[Row]] = {}
    for row in rows_of(role):
        if row.name:
            found.setdefault(normalise(_current(role, row)), []).append(row)
    return {name: rows[0] for name, rows in found.items() if len(rows) == 1}


def _current(role: Role, row: Row) -> str:
    if row.capability is None:
        return row.name
    return next((old.name for old in (row.capability,) if old), row.name)


def _level(role: Role, row: Row) -> str:
    """The level as the framework writes it; empty where it has no such level."""
    framework = framework_of(role)
    return (framework.level(row.level) or "") if framework is not None and row.level else ""


KIND = CheckKind(
    name="changed-level",
    check=check,
    scope="change",
    summary="A capability is asked for at another level than before, and the date of approval is not a later one.",
    placeholders=("capability", "before", "after", "approved"),
)
