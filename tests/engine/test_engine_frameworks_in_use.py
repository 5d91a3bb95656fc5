"""How many role descriptions follow which framework, on a day."""

from datetime import date
from pathlib import Path

import pytest
from making import document

from rdlint.engine.frameworks_in_use import framework_named, frameworks_in_use
from rdlint.engine.result import FrameworkUse
from rdlint.reference.library import Library

LIBRARY = Library()
DAY = date(2026, 11, 21)


def in_use(*names: str | None, as_of: date = DAY) -> list[tuple[str | None, int, str]]:
    """The rows for role descriptions that give their framework these names; None: a file without capabilities."""
    documents = [
        document("title: Clerk\n" if name is None else f"title: Clerk\ncapabilities:\n  framework: {name}\n")
        for name in names
    ]
    return [
        (use.framework, use.roles, use.standing)
        for use in frameworks_in_use(map(framework_named, documents), LIBRARY, as_of)
    ]


def test_counts_each_framework_once_whatever_it_is_called() -> None:
    names = ("nsw-2020", "NSW 2020", "nsw-2026", "nsw-2013", None, "TBC", "''", "~", "[nsw-2020]", "Zebra", "Yak")
    assert in_use(*names) == [
        ("nsw-2026", 1, "in-force"),
        ("nsw-2020", 2, "superseded"),
        ("nsw-2013", 1, "superseded"),
        (None, 2, "unknown"),
        (None, 5, "not-named"),
    ]


@pytest.mark.parametrize(
    ("day", "standing", "left"),
    [
        (date(2018, 6, 30), "not-yet", None),
        (date(2026, 1, 18), "in-force", None),
        (date(2026, 1, 19), "superseded", 375),
        (date(2027, 1, 29), "superseded", 0),
        (date(2027, 1, 30), "expired", -1),
    ],
)
def test_stands_as_it_does_on_the_day(day: date, standing: str, left: int | None) -> None:
    [use] = frameworks_in_use(["nsw-2020"], LIBRARY, day)
    assert (use.standing, use.days_left) == (standing, left)
    assert (use.move_to, use.until) == (("nsw-2026", date(2027, 1, 29)) if left is not None else (None, None))
    assert use.move_to_title == ("NSW Public Sector Capability Framework (2026, revised)" if left is not None else "")
    assert use.title == "NSW Public Sector Capability Framework (Version 2: 2020)"


def test_nothing_is_loaded_where_none_is_named() -> None:
    library = Library([Path("/nowhere.yaml")])
    assert frameworks_in_use([""], library, DAY) == (FrameworkUse(None, "", 1, "not-named"),)
    assert "frameworks" not in vars(library)
    assert frameworks_in_use([], library, DAY) == ()
