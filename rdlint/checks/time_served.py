"""Check kind `time-served`: experience is asked for as an amount of time."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from rdlint.checks.role import Place, Role, words_of
from rdlint.model import Hit
from rdlint.rulebook.kind import CheckKind

_COUNT = r"""
    (?<![\w.$/-])
    (?: \d{1,2}(?:\.\d)? (?:\s{0,2}(?:-|–|to|or)\s{0,2}\d{1,2})?
      | one | two | three | four | five | six | seven | eight | nine | ten | twelve | fifteen | twenty
      | several | many | multiple | a\ few | a\ number\ of )
    (?:\s{0,2}\(\d{1,2}\))? \s{0,2}\+?
"""
_LEAST = r"(?: (?:a\ )?min(?:imum|\.)?(?:\ of)? | at\ least | (?:no|not)\ (?:less|fewer)\ than | more\ than | ideally )"
_YEARS = r"(?:years?|yrs?|months?)(?:['’]s?)?(?:\ (?:or\ more|plus|minimum))?"
_AMOUNT = rf"(?:(?:{_LEAST}|over|up\ to)\s+)? {_COUNT} \s{{0,2}} {_YEARS} (?!\ old\b|\w|-)"
#: What stands between an amount and "experience" only where the time is that of something else.
_OTHER = r"""(?!(?:study|studies|degree|diploma|qualifications?|course|training|apprenticeship|plans?|planning|programs?
    |strategy|strategies|budgets?|forecasts?|contracts?|old|ago|on|to|into|about|from)\b)"""
_PATTERN = rf"""
    # at least five years of relevant experience; 5-year experience
    {_AMOUNT} (?:\s+of)? \s+ (?:{_OTHER}[\w/&'’()-]+,?\s+){{0,7}}? exp(?:erience)?\b
  | {_COUNT} -? (?:year|yr) -? \s{{0,2}} experience\b
    # experience of five years; experience (minimum 5 years); experience in payroll for at least five years
  | \bexperience (?:\s+(?:of|for|spanning|totalling))? [\s,:(–-]* {_AMOUNT} (?!\s+(?:plan|budget|program|old))
  | \bexperience\b [^.;\n]{{1,60}}? (?: \b(?:of|for)\s+{_LEAST}\s+ | \(\s{{0,2}}(?:{_LEAST}\s+)? )
    {_COUNT}\s{{0,2}}{_YEARS} (?!\ old\b|\w|-)
    # Minimum five years in payroll
  | (?: {_LEAST}\s+ | ^[ \t]*(?:[-•*][ \t]+)? ) {_COUNT} \s{{0,2}} {_YEARS}
    (?= \s+ (?: (?:in|within)\ (?!line|accordance|advance|duration|length|total|the\ (?:last|past)|a\ row)
          | as\ (?:an?\ )?
          | working\b | leading\b | managing\b | supervising\b | practising\b | track\ record\b | of\ practice\b
          | post[- ]?(?:admission|qualification|registration|graduat\w+)\b ) )
  | {_COUNT} \s{{0,2}} {_YEARS} \s+ (?:post|after)[- ]?(?:admission|qualification|registration|graduation)\b
"""


def check(places: Sequence[Place], _parameters: Mapping[str, Any], _role: Role) -> Iterator[Hit]:
    """A hit on the words that count experience in years or months."""
    for place in places:
        text = place.text
        folded = text.lower()
        if "year" in folded or "yr" in folded or "month" in folded:
            for match in _pattern().finditer(text):
                start = match.start() + len(match[0]) - len(match[0].lstrip("-•* \t\n"))
                yield place.hit(start, match.end(), words=words_of(text[start : match.end()]))


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(_PATTERN, re.IGNORECASE | re.VERBOSE | re.MULTILINE)


KIND = CheckKind(
    name="time-served",
    check=check,
    summary="Experience is asked for as an amount of time, such as five years.",
    placeholders=("words",),
)
