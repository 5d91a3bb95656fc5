"""Whether a framework is in force on a day, superseded, or past the last day it may still be used."""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal, NamedTuple, Protocol

from rdlint.reference.dates import MONTHS

StandingKind = Literal["not-yet", "in-force", "superseded", "expired"]


class Dated(Protocol):
    """What a framework says of itself in time. Days are as in its file: `2026-01-19`, or just `2020`."""

    @property
    def id(self) -> str: ...
    @property
    def in_force_from(self) -> str | None: ...
    @property
    def superseded_by(self) -> str | None: ...
    @property
    def superseded_from(self) -> str | None: ...
    @property
    def transition_until(self) -> str | None: ...


class Standing(NamedTuple):
    """How a framework stands on a day.

    `since`: the day, or the year, from which it has this standing, as far as is known. `successor`: the id of
    the framework that superseded it; `current`: the id of the last one in that line that is in force on the
    day. `until`: the last day on which role descriptions may still follow it; for one superseded long ago the
    last day of the transition to `current`. `days_left` counts to that day: 0 on the day itself, negative
    after it.
    """

    kind: StandingKind
    since: str | None = None
    successor: str | None = None
    current: str | None = None
    until: date | None = None
    days_left: int | None = None


def standing(framework: Dated, as_of: date, known: Mapping[str, Dated]) -> Standing:
    """How `framework` stands on `as_of`; `known` holds the frameworks of its line by id in lower case.

    A change of which only the year is known counts from the last day of that year: before, nobody can say.
    """
    begins = framework.in_force_from
    if begins is not None and as_of < first_day(begins):
        return Standing("not-yet", since=begins)
    changed = framework.superseded_from
    if framework.superseded_by is None or changed is None or as_of < last_day(changed):
        return Standing("in-force", since=begins, current=framework.id)
    line = _line(framework, as_of, known)
    until = _until(line, as_of)
    past = until is not None and as_of > until
    since = (until + timedelta(days=1)).isoformat() if past and until is not None else changed
    return Standing(
        "expired" if past else "superseded",
        since=since,
        successor=framework.superseded_by,
        current=line[-1].id if len(line) > 1 else framework.superseded_by,
        until=until,
        days_left=(until - as_of).days if until is not None else None,
    )


@lru_cache(maxsize=256)
def first_day(text: str) -> date:
    """The first day that `2020`, `2020-07` or `2020-07-01` can mean. Raises ValueError for anything else."""
    year, month, day = _parts(text)
    return date(year, month or 1, day or 1)


@lru_cache(maxsize=256)
def last_day(text: str) -> date:
    """The last day that `2020`, `2020-07` or `2020-07-01` can mean. Raises ValueError for anything else."""
    year, month, day = _parts(text)
    if day:
        return date(year, month, day)
    following = date(year + 1, 1, 1) if not month or month == 12 else date(year, month + 1, 1)
    return following - timedelta(days=1)


def in_words(text: str) -> str:
    """`in 2020`, `in July 2020` or `on 1 July 2020`."""
    year, month, day = _parts(text)
    if day:
        return f"on {day} {MONTHS[month - 1]} {year}"
    return f"in {MONTHS[month - 1]} {year}" if month else f"in {year}"


def _parts(text: str) -> tuple[int, int, int]:
    """Year, month and day; 0 for what is not known. Raises ValueError."""
    pieces = text.split("-")
    sizes = [len(piece) for piece in pieces]
    if sizes not in ([4], [4, 2], [4, 2, 2]) or not all(piece.isascii() and piece.isdigit() for piece in pieces):
        raise ValueError(f"{text!r} is not a day; a good one is 2026-01-19, or 2026 where only the year is known")
    year, month, day = [*map(int, pieces), 0, 0][:3]
    date(year, month if len(pieces) > 1 else 1, day if len(pieces) > 2 else 1)
    return year, month, day


def _line(framework: Dated, as_of: date, known: Mapping[str, Dated]) -> list[Dated]:
    """The framework and those that superseded it one after the other up to `as_of`; a ring ends where it
    closes.
    """
    line = [framework]
    while True:
        last = line[-1]
        following = known.get((last.superseded_by or "").casefold())
        changed = last.superseded_from
        if following is None or following in line or changed is None or as_of < last_day(changed):
            return line
        line.append(following)


def _until(line: list[Dated], as_of: date) -> date | None:
    """The end of the last transition of the line that has begun, if it has one."""
    for framework in reversed(line):
        changed = framework.superseded_from
        if changed is not None and as_of >= last_day(changed) and framework.transition_until is not None:
            return last_day(framework.transition_until)
    return None
