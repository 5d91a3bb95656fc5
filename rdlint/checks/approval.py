"""When a role description was approved, as far as its text is certain, and what that means for a change of names."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Literal, NamedTuple

from rdlint.checks.role import Role
from rdlint.reference.dates import month_number, parse_day
from rdlint.reference.standing import last_day

#: `former`: the change lay behind when the role description was approved; `since`: it came after.
Change = Literal["former", "since"]


class Approval(NamedTuple):
    """The first and the last day that the date of approval can mean; the same for a whole day."""

    first: date
    last: date


def approval_of(role: Role) -> Approval | None:
    """What the date of approval says: a day, a month, a year, or several; None where it names no time at all."""
    return role.once("approval", lambda: _approval(role.text(("date_of_approval",))))


def change_for(role: Role, until: str) -> Change | None:
    """How a change on a day (`2019-07-01`, or a year) stands to a role description; None while it lies ahead.

    Without a date of approval the role description is taken to be of the day by which it is judged.
    """
    day = last_day(until)
    if role.as_of < day:
        return None
    approval = approval_of(role)
    return "former" if approval is None or approval.first >= day else "since"


def _approval(text: str) -> Approval | None:
    if not text or not any(character.isdigit() for character in text):
        return None
    if day := parse_day(text):
        return Approval(day, day)
    found = list(_times(text))
    return Approval(min(first for first, _ in found), max(last for _, last in found)) if found else None


def _times(text: str) -> Iterator[tuple[date, date]]:
    for match in _pattern().finditer(text):
        piece = match[0]
        if day := parse_day(piece):
            yield day, day
            continue
        parts = re.findall(r"\d+|[A-Za-z]+", piece)
        year = max((int(part) for part in parts if part.isdigit() and len(part) == 4), default=0)
        if not 1990 <= year <= 2100:
            if len(parts) == 3 and all(part.isdigit() for part in parts) and (day := _short_year(parts)):
                yield day, day
            continue
        months = [number for part in parts if (number := _month(part))]
        if len(parts) == 2 and months:
            yield date(year, months[0], 1), date(year, months[0], monthrange(year, months[0])[1])
        else:
            yield date(year, 1, 1), date(year, 12, 31)


def _month(part: str) -> int | None:
    if part.isdigit():
        return int(part) if len(part) <= 2 and 1 <= int(part) <= 12 else None
    return month_number(part)


def _short_year(parts: list[str]) -> date | None:
    """3/5/22 is 3 May 2022: no role description is older than its century."""
    day, month, year = (int(part) for part in parts)
    try:
        return date(2000 + year, month, day) if year < 50 else None
    except ValueError:
        return None


@cache
def _pattern() -> re.Pattern[str]:
    word = r"[A-Za-z]{3,9}\.?"
    return re.compile(
        rf"(?<!\d)(?:\d{{4}}-\d{{1,2}}-\d{{1,2}}|\d{{1,2}}[/.-]\d{{1,2}}[/.-](?:\d{{4}}|\d{{2}})"
        rf"|\d{{1,2}}(?:st|nd|rd|th)?(?: of)?[ -]*{word},?[ -]*\d{{4}}|{word} +\d{{1,2}}(?:st|nd|rd|th)?,? +\d{{4}}"
        rf"|{word},?[ -]*\d{{4}}|\d{{1,2}}/\d{{4}}|\d{{4}}-\d{{2}}|\d{{4}})(?!\d)"
    )
