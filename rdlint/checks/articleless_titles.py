"""Names of units, offices and plans without `the` in sentences that have articles: advice to Executive Director."""

from collections.abc import Iterator
from typing import NamedTuple

from rdlint.checks.sentence_words import ARTICLES, words_in
from rdlint.checks.tokens import Tokens
from rdlint.reference.word_classes import ADJECTIVE, CLOSED, ING, NOUN, NUMBER, PLURAL


class Heads(NamedTuple):
    """The last words of such names, in small letters: of units and bodies, of offices that one holds, of plans."""

    units: frozenset[str]
    offices: frozenset[str]
    plans: frozenset[str]


_BEFORE_UNITS = words_in("in within to with of from by at across for through via into under")
_BEFORE_OFFICES = words_in("to with by from for between")
_BEFORE_PLANS = words_in("of with under in to by through for from within against")
_INSIDE = words_in("and & of")
#: "promotion to Senior Manager", "relief for Team Leader": the office, not the one who holds it.
_TO_OFFICE = words_in(
    """promotion promoted progress progression appointed appointment equivalent similar advance advancement up
    transition addition relief relieving from title titled upgraded change changed named role roles position
    positions vacancy vacancies applications apply applying recruiting looking searching elevated elevation
    step applied"""
)
_ENDS = words_in(". , ; : ) ( and or to in for on at by with from as who which that is are was will has of can must if")
#: Names in which the last word is no common noun, or which are said without an article.
_PLACES = words_in("council government parliament university")
_MOST_WORDS = 9


def bare_titles(tokens: Tokens, heads: Heads) -> Iterator[tuple[int, int]]:
    """The preposition before and the last word of every name that lacks `the`."""
    kinds_of_names = (_BEFORE_UNITS, heads.units), (_BEFORE_OFFICES, heads.offices), (_BEFORE_PLANS, heads.plans)
    for before_names, listed in kinds_of_names:
        for head in listed & tokens.positions.keys():
            for last in tokens.positions[head]:
                first = _first(tokens, last) if tokens.capital(last) else last
                if tokens.words[first - 1] not in before_names:
                    continue
                offices = listed is heads.offices
                further = offices and tokens.words[last + 1] == "of" and tokens.capital(last + 2)
                if offices and tokens.words[first - 1] == "with" and tokens.words[last + 1] == "to":
                    continue  # Another rule tells "work with General Manager to plan".
                if (first == last and not further) or (offices and not _is_holder(tokens, first)):
                    continue
                if _is_in_prose(tokens, first, last) and not _goes_on(tokens, last):
                    yield first - 1, last


def _first(tokens: Tokens, last: int) -> int:
    """The first word of a name."""
    first = last
    while last - first < _MOST_WORDS:
        before = first - 1
        if tokens.capital(before) and not tokens.kinds[before] & CLOSED & ~NUMBER:
            first = before
        elif tokens.words[before] in _INSIDE and tokens.capital(before - 1) and not tokens.capital(before):
            first = before - 1
        else:
            break
    return first


def _is_holder(tokens: Tokens, first: int) -> bool:
    """Whether a name of an office stands for the person who holds it: not in "promotion to Senior Manager"."""
    return tokens.words[first - 2] not in _TO_OFFICE


def _is_in_prose(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the sentence has articles, and the name no owner: not in "in Council's Finance Branch"."""
    words = tokens.words
    name = tokens.capital(first - 2) and not tokens.first_in_sentence(first - 2)
    if tokens.capital(first - 1) or name or words[first - 2] in (",", "/"):
        return False
    # "of NSW Department of Education": agencies write their own names so.
    if words[first] == "nsw" or any("'" in word or word in _PLACES for word in words[first : last + 1]):
        return False
    begin, end = tokens.sentence(first)
    return any(
        words[at] in ARTICLES and (words[at] != "a" or not tokens.capital(at))
        for at in (*range(begin, first), *range(last + 1, end))
    )


def _goes_on(tokens: Tokens, last: int) -> bool:
    """Whether something follows that the name describes, or that belongs to it: staff, 4, Jane."""
    words, kinds = tokens.words, tokens.kinds
    after = last + 1
    if words[last] in ("act", "regulation") and words[after].isdigit():
        after += 1  # the year of a law
    if words[after] == "(":
        after += 3
    if words[after] == "," and tokens.capital(after + 1):
        return True
    if words[after] in _ENDS or words[after] == "\0":
        return words[after] in ("of", "and", "&") and tokens.capital(after + 1) and words[after] != "of"
    return tokens.capital(after) or bool(kinds[after] & (NOUN | PLURAL | ADJECTIVE | ING | NUMBER)) or not kinds[after]
