"""Check kind `changed-level`: a capability is asked for at another level than before, and nobody approved it."""

from collections.abc import Iterator, Mapping
from typing import Any

from rdlint.checks.capability_rows import NOT_ESSENTIAL, Row, framework_of, rows_of
from rdlint.checks.role import Role
from rdlint.checks.then_and_now import DATE, standing_approval
from rdlint.model import Hit, RelatedPlace
from rdlint.reference.frameworks import Framework
from rdlint.reference.normalise import normalise
from rdlint.rulebook.kind import CheckKind


def check(before: Role, after: Role, _prepared: Any) -> Iterator[Hit]:
    """A hit on the level of each such capability; both levels must be ones that the frameworks have."""
    approval = standing_approval(before, after)
    framework = framework_of(after)
    if approval is None or framework is None:
        return
    then = _by_capability(before, framework)
    for name, row in _by_capability(after, framework).items():
        old = _level(then[name], framework) if name in then else ""
        new = _level(row, framework)
        if old and new and old != new:
            values = {"capability": row.name, "before": old, "after": new, "approved": approval}
            related = (RelatedPlace(DATE, "the approval that was given for the level before"),)
            yield Hit((*row.route, "level"), values, related=related)


def _by_capability(role: Role, framework: Framework) -> Mapping[str, Row]:
    """The capabilities by the names that a framework has for them; one that stands there twice is left out."""
    found: dict[str, list[Row]] = {}
    for row in rows_of(role):
        known = role.library.frameworks.counterpart(row.name, framework) or row.capability
        found.setdefault(normalise(known.name if known is not None else row.name), []).append(row)
    return {name: rows[0] for name, rows in found.items() if name and len(rows) == 1}


def _level(row: Row, framework: Framework) -> str:
    """The level as the framework writes it; empty where it has no such level."""
    return NOT_ESSENTIAL if normalise(row.level) == normalise(NOT_ESSENTIAL) else framework.level(row.level) or ""


KIND = CheckKind(
    name="changed-level",
    check=check,
    scope="change",
    summary="A capability is asked for at another level than before, and the date of approval is not a later one.",
    placeholders=("capability", "before", "after", "approved"),
)
