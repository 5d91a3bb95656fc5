"""Check kind `plan-years`: a year up to which a plan, a target or a project runs, past or still ahead."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from rdlint.checks.passage import passage_of
from rdlint.checks.role import Place, Role, words_of
from rdlint.model import Hit
from rdlint.reference.dates import month_number
from rdlint.rulebook.kind import CheckKind, one_report

#: A period: 2018-2022, 2018–22, 2018/19. The last year counts.
_PERIOD = r"\b20\d\d\s?(?:[-–—/]|to)\s?(?:20)?\d\d(?![\d/-])"
#: What may stand before a year: `by`, `late`, `30 June`.
_PART = (
    r"(?:(?:early|mid|late|the\s+(?:start|middle|end)\s+of)[\s-]*)?"
    r"(?:(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\s+)?"
)
_PLAN = (
    r"(?:vision|(?:\w+\s+)?plan|(?:\w+\s+)?strategy|roadmap|blueprint|agenda|targets?|goals?|priorities"
    r"|delivery\s+program)"
)


#: How far from a year the words may begin that show what it is.
_REACH = 90
#: One of these stands in every match, in small letters.
_CUES = (
    *("by ", "until", "till", "later", "due", "expected", "scheduled", "planned", "set", "will", "vision", "plan"),
    *("strateg", "roadmap", "blueprint", "agenda", "target", "goal", "priorit", "program"),
)


def check(places: Sequence[Place], parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit on every such year that lies before the year of `as_of` (`past`), or not (`ahead`)."""
    passage = passage_of(places, role)
    for match in _years(passage.text):
        found = passage.locate(match.start(), match.end())
        if found is None or _statutory().search(match[0]):
            continue
        year, month = _last(match[0])
        past = (year, month) < (role.as_of.year, role.as_of.month if month < 12 else 1)
        if past == (parameters["report"] == "past"):
            place, start, end = found
            yield place.hit(start, end, words=words_of(match[0]), year=str(year))


def _years(text: str) -> Iterator[re.Match[str]]:
    """The matches, looked for only near a year: there are few of them, and the pattern has many beginnings."""
    at = 0
    for year in _year().finditer(text) if "20" in text else ():
        if year.start() < at:
            continue
        at, end = max(at, year.start() - _REACH), min(len(text), year.end() + _REACH)
        near = text[at:end].lower()
        if not any(cue in near for cue in _CUES):
            continue
        for match in _pattern().finditer(text, at, end):
            at = match.end()
            yield match
        at = max(at, year.end())


def _last(words: str) -> tuple[int, int]:
    """The year that counts, 2022 for 2018–22 and for 2021-2022, and the month that stands before it, else December."""
    found = list(re.finditer(r"(20\d\d)(?:\s?(?:[-–—/]|to)\s?(?:20)?(\d\d)(?!\d))?", words))[-1]
    year = int(found[1][:2] + found[2]) if found[2] else int(found[1])
    before = words[: found.start()].split()
    return year, (month_number(before[-1][:3]) if before else None) or 12


@cache
def _year() -> re.Pattern[str]:
    return re.compile(r"(?<!\d)20\d\d(?!\d)")


@cache
def _statutory() -> re.Pattern[str]:
    """Plans made under an Act, which keep the year in which they were made for good."""
    return re.compile(r"(?:environmental|sharing|planning|control|water)\s+(?:plan|strategy|policy)", re.IGNORECASE)


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:by|until|till|no\s+later\s+than)\s+{_PART}20\d\d(?![\w/-]| (?-i:[A-Z(]))"
        rf"|\b(?:due|expected|scheduled|planned|set|will)\b(?:\s+\w+){{0,4}}?\s+(?:in|from|by|for)\s+{_PART}20\d\d"
        r"(?![\w/-]| (?-i:[A-Z(]))"
        rf"|(?:{_PERIOD}|\b20\d\d)\s+(?:(?-i:[A-Z])\w+\s+){{0,2}}{_PLAN}\b"
        rf"|\b{_PLAN}\s+(?:for\s+|\()?{_PERIOD}"
        r"|\bvision\s+20\d\d\b",
        re.IGNORECASE,
    )


KIND = CheckKind(
    name="plan-years",
    check=check,
    summary="A year up to which a plan, a target or a project runs, past or still ahead.",
    parameters=one_report("past", "ahead"),
    placeholders=("words", "year"),
)
