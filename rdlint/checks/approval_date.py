"""Check kind `date-of-approval`: the date is not a whole day, or lies ahead."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from rdlint.checks.placeholder import is_stand_in
from rdlint.checks.role import Place, Role, words_of
from rdlint.model import Hit, Replacement
from rdlint.reference.dates import month_number, parse_day, print_day
from rdlint.rulebook.kind import CheckKind
from rdlint.source import Scalar

_MONTH_AND_YEAR = re.compile(r"([A-Za-z]{3,9})\.?,? *\d{4}\Z|\d{1,2}[/-]\d{4}\Z|\d{4}-\d{2}\Z")
_YEAR = re.compile(r"\d{4}\Z")
_DAY_INSIDE = re.compile(r"\d{1,2}[ -]+[A-Za-z]{3,9}[ -]+\d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{4}-\d{2}-\d{2}")


def check(places: Sequence[Place], parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit on every date with the verdict the rule reports: `malformed`, `form` or `future`."""
    for place in places:
        text = place.text.strip()
        if not isinstance(place.node, Scalar) or not text or is_stand_in(text):
            continue
        day = parse_day(text)
        verdict, why = _verdict(text, day, role.as_of)
        if verdict != parameters["report"]:
            continue
        values = {"words": words_of(text), "why": why, "day": print_day(day) if day else ""}
        fixes: tuple[Replacement, ...] = ()
        if verdict == "form" and day and not re.match(r"\d{1,2}[/.]", text):
            start = place.text.index(text)
            title = f"Write it as {print_day(day)}"
            fixes = (Replacement(place.route, start, start + len(text), print_day(day), title, "safe"),)
        yield Hit(place.route, values, replacements=fixes)


def _verdict(text: str, day: date | None, as_of: date) -> tuple[str, str]:
    if day is not None:
        if day > as_of:
            return "future", ""
        return ("", "") if text in (day.isoformat(), print_day(day)) else ("form", "")
    month = _MONTH_AND_YEAR.match(text)
    if month and (month[1] is None or month_number(month[1])):
        return "malformed", "it names a month but no day"
    if _YEAR.match(text):
        return "malformed", "it names a year only"
    if _DAY_INSIDE.search(text):
        return "malformed", "it carries a remark"
    return "malformed", "it is no day of the calendar"


KIND = CheckKind(
    name="date-of-approval",
    check=check,
    summary="The date of approval is not a whole day, is written in another form, or lies ahead.",
    parameters={
        "type": "object",
        "required": ["report"],
        "additionalProperties": False,
        "properties": {
            "report": {
                "type": "string",
                "enum": ["malformed", "form", "future"],
                "description": "which defect",
            }
        },
    },
    placeholders=("words", "why", "day"),
)
