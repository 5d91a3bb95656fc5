"""Counts the role descriptions of a run by the capability framework they follow, and says how each stands."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from rdlint.checks.capability_rows import CAPABILITIES, framework_label
from rdlint.checks.placeholder import is_stand_in
from rdlint.engine.result import FrameworkUse
from rdlint.reference.library import Library
from rdlint.source import Document, Scalar

#: How the rows are shown: what is in force first, what can no longer be used and what nobody knows last.
_ORDER = ("in-force", "not-yet", "superseded", "expired", "unknown", "not-named")


def frameworks_in_use(names: Iterable[str], library: Library, as_of: date) -> tuple[FrameworkUse, ...]:
    """A row for each framework that is named, one for all names that mean none, one for those that name none.

    `names`: what each role description says its framework is (`framework_named`).
    """
    named: Counter[str] = Counter(names)
    rows: dict[str | None, FrameworkUse] = {}
    without = named.pop("", 0)
    for name, roles in named.items():
        row = _row(name, library, as_of)
        before = rows.get(row.framework)
        rows[row.framework] = row._replace(roles=roles + (before.roles if before else 0))
    found = sorted(rows.values(), key=lambda row: (_ORDER.index(row.standing), -row.roles, row.framework or ""))
    return (*found, FrameworkUse(None, "", without, "not-named")) if without else tuple(found)


def _row(name: str, library: Library, as_of: date) -> FrameworkUse:
    framework = library.frameworks.find(name)
    if framework is None:
        return FrameworkUse(None, "", 0, "unknown")
    standing = library.frameworks.standing(framework, as_of)
    moves = standing.kind in ("superseded", "expired")
    move_to = (standing.current or standing.successor) if moves else None
    successor = library.frameworks.get(move_to) if move_to else None
    return FrameworkUse(
        framework=framework.id,
        title=framework_label(framework),
        roles=0,
        standing=standing.kind,
        move_to=move_to,
        until=standing.until,
        days_left=standing.days_left,
        move_to_title=framework_label(successor) if successor else "",
    )


def framework_named(document: Document) -> str:
    """What a role description says its framework is; empty where it does not say, or only has a stand-in."""
    node = document.node((CAPABILITIES, "framework"))
    text = node.text.strip() if isinstance(node, Scalar) and node.value is not None else ""
    return "" if is_stand_in(text) else text
