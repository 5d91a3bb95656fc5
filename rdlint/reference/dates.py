"""Days as role descriptions write them."""

import re
from datetime import date

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})\Z")
_PRINTED = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[ -]+([A-Za-z]{3,9})\.?,?[ -]+(\d{4})\Z")
_NUMERIC = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})\Z")


def parse_day(text: str) -> date | None:
    """The day that `2022-05-03`, `3 May 2022`, `3-May-2022` or `3/5/2022` (day first) names; None for anything else."""
    text = text.strip()
    try:
        if match := _ISO.match(text):
            return date(int(match[1]), int(match[2]), int(match[3]))
        if match := _PRINTED.match(text):
            month = month_number(match[2])
            return date(int(match[3]), month, int(match[1])) if month else None
        if match := _NUMERIC.match(text):
            return date(int(match[3]), int(match[2]), int(match[1]))
    except ValueError:
        return None
    return None


def month_number(name: str) -> int | None:
    """1 to 12 for the name of a month or its first three letters (or `Sept`)."""
    folded = name.casefold()
    for number, month in enumerate(MONTHS, 1):
        if folded in (month.casefold(), month[:3].casefold()) or (number == 9 and folded == "sept"):
            return number
    return None


def print_day(day: date) -> str:
    """A day as a role description prints it: `3 May 2022`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
