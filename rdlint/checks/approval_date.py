"""Check kind `date-of-approval`: the date is not a whole day, or lies ahead."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any

from rdlint.checks.placeholder import is_stand_in
from rdlint.checks.role import Place, Role, words_of
from rdlint.model import Hit, Replacement
from rdlint.patterns import lazy
from rdlint.reference.dates import parse_day, print_day
from rdlint.rulebook.kind import CheckKind, one_report
from rdlint.source import Scalar

_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?"
#: A day, month and year in figures whose order only custom tells.
_EITHER_ORDER = lazy(r"(?:0?[1-9]|1[0-2])[/.-](?:0?[1-9]|1[0-2])[/.-]\d{4}\Z")
_DAY = (
    rf"\d{{1,2}}(?:st|nd|rd|th)?[ -]*{_MONTH}[ ,-]*\d{{4}}"
    r"|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d{1,2}-\d{1,2}"
)

#: What a text that is no day looks like, in order of asking, with what to say of it.
_SHAPES = (
    (_DAY, "whole", "there is no such day in the calendar"),
    (rf"\d{{1,2}}[/. -]+(?:\d{{1,2}}|{_MONTH})[/. -]+\d{{2}}", "whole", "its year has two digits"),
    (_DAY, "inside", "it carries more than the day"),
    (rf"{_MONTH}[ ,-]*\d{{4}}|\d{{1,2}}[/-]\d{{4}}|\d{{4}}-\d{{2}}", "start", "it names a month but no day"),
    (r"\d{4}", "start", "it names a year only"),
)


def check(places: Sequence[Place], parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit on every date with the verdict the rule reports: `malformed`, `form` or `future`."""
    for place in places:
        text = place.text.strip()
        if not isinstance(place.node, Scalar) or not text or is_stand_in(text):
            continue
        day = parse_day(text)
        if _verdict(text, day, role.as_of) != parameters["report"]:
            continue
        values = {
            "words": words_of(text),
            "why": "" if day else _why(text),
            "day": print_day(day) if day else "",
            "as_of": print_day(role.as_of),
        }
        fixes: tuple[Replacement, ...] = ()
        if parameters["report"] == "form" and day and not _EITHER_ORDER.match(text):
            start = place.text.index(text)
            title = f"Write it as {print_day(day)}"
            fixes = (Replacement(place.route, start, start + len(text), print_day(day), title, "safe"),)
        yield Hit(place.route, values, replacements=fixes)


def _verdict(text: str, day: date | None, as_of: date) -> str:
    if day is None:
        return "malformed"
    if day > as_of:
        return "future"
    return "" if text in (day.isoformat(), print_day(day)) else "form"


def _why(text: str) -> str:
    shapes = _shapes()
    for pattern, where, why in shapes:
        if {"whole": pattern.fullmatch, "inside": pattern.search, "start": pattern.match}[where](text):
            return why
    return "it names no day, month and year"


@cache
def _shapes() -> list[tuple[re.Pattern[str], str, str]]:
    return [(re.compile(shape, re.IGNORECASE), where, why) for shape, where, why in _SHAPES]


KIND = CheckKind(
    name="date-of-approval",
    check=check,
    summary="The date of approval is not a whole day, is written in another form, or lies ahead.",
    parameters=one_report("malformed", "form", "future"),
    placeholders=("words", "why", "day", "as_of"),
)
