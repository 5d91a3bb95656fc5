"""Reads how many people report to a role."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from rdlint.checks.placeholder import is_stand_in
from rdlint.patterns import Lazy, lazy

#: The text starts by saying that there is nobody.
_STARTS_WITH_NONE = r"""
    (?:direct\ reports?\s*[:–-]\s*)?(?:there\ (?:are|is)\ )?(?:currently\ )?
    (?: nil | none | no\ ?one | nobody | zero | not\ applicable | n\.?\s*/?\s*a\b\.?
      | no(?!\ (?:fewer|less|more)\b) | 0(?![\d.]*\d)(?!\s*(?:-|–|to)\s*\d)
    )(?!\w)
"""
#: Somewhere it says so in a sentence.
_SAYS_NONE = r"""
    \b(?:no|nil|zero|0|without|not\ have(?:\ any)?)\ (?:any\ )?
      (?:direct|staff|reports|reporting|subordinate|supervisory)
  | \bnot\ (?:directly\ )?(?:supervise|manage|lead)\b | \bnobody\b | \bnon-supervisory\b
"""
#: After "nobody": somebody after all. Then the text does not settle it.
_YET_SOMEBODY = r"\b(?:but|however|may|supervis(?:es|ing)|leads|leading|manages|managing|contractors?|volunteers?)\b"
_NUMBER = (
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    r"seventeen|eighteen|nineteen|twenty|thirty|several|multiple"
)
#: "6 direct reports and 20 indirect ones" is an answer, whatever else the text says.
_CERTAIN = rf"\b(?:\d*[1-9]\d*|{_NUMBER})\ (?:\(\d+\)\ )?direct\b"
_SOME = rf"\b(?:\d*[1-9]\d*|{_NUMBER})\b | \bx\ ?\d | \b(?:team\ of|team\ leaders?|team\ members) | \bup\ to\b"
#: Nothing is sure: people report now and then, from none upwards, or the text points elsewhere.
_UNSURE = r"\bmay\b | \b0\s*(?:-|–|to)\s*\d | \bindirect | \bchart\b | \bas\ (?:a\ )?(?:part|member)\ of"


def has_direct_reports(data: Any) -> bool | None:
    """Whether anybody reports to a role, from the value of `direct_reports`; None where it does not say."""
    if isinstance(data, bool) or data is None:
        return None
    if isinstance(data, int | float):
        return data > 0
    if isinstance(data, str):
        return _in_words(" ".join(data.split()))
    if isinstance(data, list):
        answers = [_entry(item) for item in data]
        return True if True in answers else False if False in answers else None
    return None


def head_count(data: Any) -> tuple[int, int] | None:
    """The fewest and the most people who report to a role, as far as the value of `direct_reports` says how many."""
    said = has_direct_reports(data)
    if said is False:
        return 0, 0
    if isinstance(data, int) and not isinstance(data, bool):
        return data, data
    if isinstance(data, list):
        named = [item for item in data if _entry(item)]
        # "2 x Clerk Grade 3/4" stands for more than one; then nobody can count.
        counted = [
            item for item in named if not any(character.isdigit() for character in _title(item).split("Grade")[0])
        ]
        return (len(named), len(named)) if named and len(named) == len(counted) else None
    if isinstance(data, str) and said:
        found = [_value(word) for word in re.findall(rf"\b(?:\d+|{_NUMBER})\b", data, re.IGNORECASE)]
        numbers = [number for number in found if number is not None]
        return (min(numbers), max(numbers)) if numbers and len(numbers) <= 2 and None not in found else None
    return None


def _title(item: Any) -> str:
    title = item.get("title") if isinstance(item, Mapping) else item
    return title if isinstance(title, str) else ""


def _value(word: str) -> int | None:
    """The number a numeral or number word stands for."""
    if word.isdigit():
        return int(word)
    words = _NUMBER.split("|")
    at = words.index(word.lower())
    # ... nineteen, twenty, thirty; then words that are no number.
    return at + 1 if at < 20 else 30 if words[at] == "thirty" else None


def _entry(item: Any) -> bool | None:
    """One entry of a list: a role that is named reports, whatever else the words say."""
    title = item.get("title") if isinstance(item, Mapping) else item
    if not isinstance(title, str):
        return has_direct_reports(title)
    said = _in_words(" ".join(title.split()))
    return said if said is not None or not title.strip() or is_stand_in(title.strip()) else True


def _in_words(text: str) -> bool | None:
    starts, certain, none, yet, some, unsure = _patterns()
    said = starts.match(text)
    if said is None and certain.search(text):
        return True
    said = said or none.search(text)
    if said:
        return None if yet.search(text, said.end()) else False
    if unsure.search(text):
        return None
    return True if some.search(text) else None


@cache
def _patterns() -> tuple[Lazy, ...]:
    flags = re.IGNORECASE | re.VERBOSE
    return tuple(
        lazy(pattern, flags) for pattern in (_STARTS_WITH_NONE, _CERTAIN, _SAYS_NONE, _YET_SOMEBODY, _SOME, _UNSURE)
    )
