"""Days as role descriptions write them."""

from datetime import date

from rdlint.patterns import lazy

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

_ISO = lazy(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\Z|(\d{4})(\d{2})(\d{2})\Z")
_PRINTED = lazy(r"(\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]*([A-Za-z]{3,9})\.?,?[ -]*(\d{4})\Z")
_MONTH_FIRST = lazy(r"([A-Za-z]{3,9})\.? +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})\Z")
_NUMERIC = lazy(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\Z")


def parse_day(text: str) -> date | None:
    """The day that a text names, whole and alone; None for anything else.

    `2022-05-03`, `3 May 2022`, `3-May-2022`, `May 3, 2022`, `3/5/2022` (day first, as in Australia).
    """
    text = " ".join(text.split())
    try:
        if match := _ISO.match(text):
            year, month, day = (int(part) for part in match.groups() if part is not None)
            return date(year, month, day)
        if match := _PRINTED.match(text):
            return _day_of(match[3], match[2], match[1])
        if match := _MONTH_FIRST.match(text):
            return _day_of(match[3], match[1], match[2])
        if match := _NUMERIC.match(text):
            return date(int(match[3]), int(match[2]), int(match[1]))
    except ValueError:
        return None
    return None


def _day_of(year: str, month: str, day: str) -> date | None:
    number = month_number(month)
    return date(int(year), number, int(day)) if number else None


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
