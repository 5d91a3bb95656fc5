"""Check kind `head-count`: how many people report is said in a range that is not one, or in two ways that disagree."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import takewhile
from typing import Any

from rdlint.checks.role import Place, Role, words_of
from rdlint.model import Hit, Replacement
from rdlint.patterns import Lazy, lazy
from rdlint.rulebook.kind import CheckKind

_WORDS = (
    "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    "|eighteen|nineteen|twenty"
)
_ENDS = r"(?![\w/%]|[.,]\d)"
_LOW = rf"(?<![\w.,/$-])(?P<low>\d{{1,3}}|{_WORDS}){_ENDS}"
_HIGH = rf"(?P<high>\d{{1,3}}|{_WORDS}){_ENDS}"
#: Who is counted, after at most two other words.
_PEOPLE = r"""
    (?=\s+(?:[\w-]+\s+){0,2}?(?:direct|indirect|staff|people|persons?|employees?|officers?|reports|team|members?
      |managers?|supervisors?|leaders?|fte|full[- ]time|positions?|roles?|volunteers?|contractors?|subordinates?)\b)"""
#: After these words a number is a name, not an amount.
_NUMBERED = ("grade", "grades", "gr", "level", "levels", "band", "bands", "class", "classes", "group", "step", "scale")
_TO = r"(?:\s+to\s+|\s*[-–]\s*)"
#: between 5 to 10, between 5-10
_BETWEEN = rf"\bbetween\s+{_LOW}{_TO}{_HIGH}"
#: from 5 and 10
_FROM = rf"\bfrom\s+{_LOW}\s+and\s+{_HIGH}"
#: 10 to 5
_DOWN = rf"(?P<before>\b[a-z]+\.?\s+)?{_LOW}{_TO}{_HIGH}"
#: six (5)
_TWICE = rf"(?<![\w-])(?P<low>{_WORDS})\s*\(\s*(?P<high>\d{{1,3}})\s*\)"

#: What a text must hold before the pattern of that name is worth compiling.
_NUMBERS = frozenset(_WORDS.split("|"))
_NEEDS = {"between": "between", "from": "from", "twice": "("}


def check(places: Sequence[Place], _parameters: Mapping[str, Any], _role: Role) -> Iterator[Hit]:
    """A hit on every number of people that cannot be read in one way."""
    for place in places:
        text = place.text
        if not text:
            continue
        about_people = "direct_reports" in place.route
        folded = text.lower()
        if not any(map(str.isdigit, text)) and not any(word in folded for word in _WORDS.split("|")):
            continue
        if about_people or "between" in folded or "from" in folded:
            yield from _ranges(place, text, about_people)


def _ranges(place: Place, text: str, about_people: bool) -> Iterator[Hit]:
    told: set[int] = set()
    folded = text.lower()
    for name, pattern in _patterns(about_people).items():
        if name in _NEEDS and not _leads_to_number(folded, _NEEDS[name]):
            continue
        for match in pattern.finditer(text):
            low, high = _value(match["low"]), _value(match["high"])
            if match.start("low") in told or _is_sound(name, low, high, match):
                continue
            told.add(match.start("low"))
            yield _hit(place, match, name, low, high)


def _leads_to_number(folded: str, word: str) -> bool:
    """Whether a number, in digits or in words, stands behind a word, so that its pattern is worth compiling."""
    at = folded.find(word)
    while at >= 0:
        following = folded[at + len(word) :].lstrip()
        first = "".join(takewhile(str.isalnum, following))
        if first[:1].isdigit() or first in _NUMBERS:
            return True
        at = folded.find(word, at + 1)
    return False


def _is_sound(name: str, low: int, high: int, match: re.Match[str]) -> bool:
    if name == "twice":
        return low == high
    # "Level 3 - 2 staff" is a level and a number.
    return name == "down" and (low <= high or (match["before"] or "").strip(". ").lower() in _NUMBERED)


def _hit(place: Place, match: re.Match[str], name: str, low: int, high: int) -> Hit:
    start = match.start("low") if name in ("down", "twice") else match.start()
    words = words_of(match.string[start : match.end()])
    if name == "twice":
        return place.hit(start, match.end(), words=words, why="the word and the figure disagree")
    first, last = (match["low"], match["high"]) if low <= high else (match["high"], match["low"])
    better = f"between {first} and {last}" if name == "between" else f"{first} to {last}"
    if name == "from":
        better = f"from {better}"
    if words[:1].isupper():
        better = better[:1].upper() + better[1:]
    title = f'Write "{better}"'
    fix = Replacement(place.route, start, match.end(), better, title, "display" if low > high else "safe")
    why = "the range runs downwards" if name == "down" else "the range is half of one form and half of another"
    values = {"words": words, "why": f'{why}; write "{better}"'}
    return Hit(place.route, values, start, match.end(), replacements=(fix,))


def _value(word: str) -> int:
    return int(word) if word.isdigit() else _WORDS.split("|").index(word.lower())


@cache
def _patterns(about_people: bool) -> dict[str, Lazy]:
    """Elsewhere than under the direct reports, only ranges that are broken for certain, and only of people."""
    flags = re.IGNORECASE | re.VERBOSE
    parts = {"between": _BETWEEN, "from": _FROM}
    if about_people:
        parts |= {"down": _DOWN + _PEOPLE, "twice": _TWICE}
        return {name: lazy(pattern, flags) for name, pattern in parts.items()}
    return {name: lazy(pattern + _PEOPLE, flags) for name, pattern in parts.items()}


KIND = CheckKind(
    name="head-count",
    check=check,
    summary="A number of people is a range that is not one (between 5 to 10), or is given in two ways that disagree.",
    placeholders=("words", "why"),
)
