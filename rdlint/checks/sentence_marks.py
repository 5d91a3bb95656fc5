"""Finds a full stop that cuts a date from its sentence, and questions that end in one."""

import re

from rdlint.checks.mark_slip import MarkSlip
from rdlint.checks.passage import BOUNDARY
from rdlint.checks.tokens import Tokens

_MONTHS = frozenset(
    ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november")
) | {"december"}


def cut_off(tokens: Tokens, number: int) -> MarkSlip | None:
    """`Effective 1 July 2024. The depot is ...`: a date that belongs to the next sentence."""
    words = tokens.words
    day, month, year = (*words[number + 1 : number + 4], BOUNDARY, BOUNDARY, BOUNDARY)[:3]
    if not tokens.first_in_sentence(number) or month not in _MONTHS:
        return None
    if not (re.fullmatch(r"\d{1,2}", day) and re.fullmatch(r"\d{4}", year)):
        return None
    stop = number + 4
    if words[stop] != "." or not tokens.capital(stop + 1) or words[stop + 1] == BOUNDARY:
        return None
    return MarkSlip(number, stop + 1, stop, ",")


def unasked(tokens: Tokens, number: int) -> MarkSlip | None:
    """`Are you keen on plants.`: a question that ends in a full stop."""
    words = tokens.words
    first, last = tokens.sentence(number)
    if words[number : number + 2] == ["why", "not"]:
        asked = number == first or words[first] in ("if", "so")
    else:
        asked = words[number + 1] in ("you", "your") and tokens.first_in_sentence(number)
    told = words[number + 1] == "your" and (words[number] == "have" or words[number + 2] in ("best", "part", "own"))
    if not asked or told:
        return None  # "Do your best."
    return MarkSlip(last, last + 1, last + 1, "?") if words[last + 1] == "." else None
