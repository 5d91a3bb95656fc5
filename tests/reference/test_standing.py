"""How frameworks stand in time."""

from dataclasses import dataclass
from datetime import date

import pytest

from rdlint.reference.standing import Standing, first_day, in_words, last_day, standing


@dataclass(frozen=True)
class Version:
    """A framework reduced to its days."""

    id: str
    in_force_from: str | None = None
    superseded_by: str | None = None
    superseded_from: str | None = None
    transition_until: str | None = None


OLD = Version("old", "2013", "middle", "2020")
MIDDLE = Version("middle", "2020", "new", "2026-01-19", "2027-01-29")
NEW = Version("new", "2026-01-19")
KNOWN = {version.id: version for version in (OLD, MIDDLE, NEW)}


def on(version: Version, day: str) -> Standing:
    return standing(version, date.fromisoformat(day), KNOWN)


@pytest.mark.parametrize(
    ("version", "day", "kind"),
    [
        (OLD, "2012-12-31", "not-yet"),
        (OLD, "2013-01-01", "in-force"),
        (OLD, "2020-06-30", "in-force"),  # superseded in 2020, but nobody knows on which day
        (OLD, "2020-12-31", "superseded"),
        (OLD, "2027-01-29", "superseded"),
        (OLD, "2027-01-30", "expired"),
        (MIDDLE, "2019-12-31", "not-yet"),
        (MIDDLE, "2020-01-01", "in-force"),
        (MIDDLE, "2026-01-18", "in-force"),
        (MIDDLE, "2026-01-19", "superseded"),
        (MIDDLE, "2027-01-29", "superseded"),
        (MIDDLE, "2027-01-30", "expired"),
        (NEW, "2026-01-18", "not-yet"),
        (NEW, "2026-01-19", "in-force"),
        (Version("undated"), "1999-01-01", "in-force"),
    ],
)
def test_kinds(version: Version, day: str, kind: str) -> None:
    assert on(version, day).kind == kind


def test_the_transition_is_counted_in_days() -> None:
    assert on(MIDDLE, "2026-11-21") == Standing(
        "superseded", "2026-01-19", "new", "new", date(2027, 1, 29), days_left=69
    )
    assert on(MIDDLE, "2027-01-29").days_left == 0
    assert on(MIDDLE, "2027-02-01") == Standing("expired", "2027-01-30", "new", "new", date(2027, 1, 29), -3)


def test_one_superseded_long_ago_is_told_what_is_in_force_now_and_its_last_day() -> None:
    assert on(OLD, "2021-01-01") == Standing("superseded", "2020", "middle", "middle")
    assert on(OLD, "2026-11-21") == Standing("superseded", "2020", "middle", "new", date(2027, 1, 29), 69)


def test_without_a_transition_nothing_expires() -> None:
    only = Version("only", "2020", "gone", "2021-05-01")
    assert standing(only, date(2099, 1, 1), {"only": only}) == Standing("superseded", "2021-05-01", "gone", "gone")


def test_a_ring_ends() -> None:
    one = Version("one", None, "two", "2020-01-01")
    two = Version("two", None, "one", "2021-01-01")
    assert standing(one, date(2022, 1, 1), {"one": one, "two": two}).current == "two"


@pytest.mark.parametrize(
    ("text", "first", "last", "words"),
    [
        ("2020", date(2020, 1, 1), date(2020, 12, 31), "in 2020"),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29), "in February 2020"),
        ("2020-12", date(2020, 12, 1), date(2020, 12, 31), "in December 2020"),
        ("2026-01-19", date(2026, 1, 19), date(2026, 1, 19), "on 19 January 2026"),
    ],
)
def test_days_months_and_years(text: str, first: date, last: date, words: str) -> None:
    assert (first_day(text), last_day(text), in_words(text)) == (first, last, words)


@pytest.mark.parametrize("text", ["", "20", "2020-13", "2020-02-30", "2020-1-1", "19 January 2026", "2020-", "٢٠٢٠"])
def test_what_is_no_day(text: str) -> None:
    with pytest.raises(ValueError):
        last_day(text)
