"""Finds plurals that are written with an apostrophe."""

import re

from rdlint.checks.possessives import PEOPLE, ApostropheSlip, cannot_own, how_many, shown_to
from rdlint.checks.tokens import Tokens
from rdlint.reference.word_classes import (
    DETERMINER,
    NAME,
    NOUN,
    PREPOSITION,
    VERB,
)

#: Owners that stand for a place, a degree or a day, and need nothing after them.
_COMPLETE = frozenset(
    ("master", "bachelor", "driver", "rider", "doctor", "dentist", "chemist", "butcher", "baker", "newsagent", "grocer")
) | frozenset(("today", "tomorrow", "yesterday", "year", "mother", "father", "king", "queen", "world", "devil", "else"))
#: Names of branches stand in the plural: Arts and Culture.
_FIELDS = frozenset(("art", "sport", "park", "service", "grant", "operation", "communication", "event", "library"))
_DAYS = frozenset(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "weekend", "weekday"))
#: Abbreviations of things that come in numbers.
_COUNTED = frozenset(
    ("kpi", "kra", "pc", "sop", "sla", "faq", "cv", "rfq", "rft", "eoi", "lga", "ngo", "sme", "mou", "gp", "rfi", "api")
) | frozenset(("swms", "po", "dvd", "cd", "atm", "id", "pd", "url", "gis", "po", "hsr", "rto", "vip", "nda", "lms"))


def in_plural(tokens: Tokens, number: int) -> ApostropheSlip | None:
    """`KPI's are`, `the 1990's`, `Officer's to work`."""
    words = tokens.words
    if words[number] == "'":
        return _decade(tokens, number)
    base, mark, ending = words[number].partition("'")
    if not mark or ending != "s" or len(base) < 2 or base in _COMPLETE:
        return None
    if words[number + 1] == "(":
        return None  # What it owns stands behind the brackets: the Trust's (PPT) land.
    written = tokens.written(number)[: len(base)]
    if base in _DAYS:
        slip = _is_every_week(tokens, number)
    elif written.isupper():
        slip = _is_plural_acronym(tokens, number)
    else:
        slip = _is_noun(tokens, base, number) and (
            (base in ("art", "sport") and tokens.capital(number) and not tokens.first_in_sentence(number))
            or _several_do(tokens, number)
            or (cannot_own(tokens, number) and _means_several(tokens, number, base))
        )
    if not slip:
        return None
    use = written + "s" if written.isupper() else plural_of(written)
    return ApostropheSlip(number, shown_to(tokens, number), number, number + 1, use)


def _decade(tokens: Tokens, number: int) -> ApostropheSlip | None:
    """`1990's`, which is three words: the number, the apostrophe, the s."""
    before = tokens.words[number - 1]
    if tokens.words[number + 1] != "s" or not re.fullmatch(r"(?:1[89]|20)?\d0|[1-9][\d,]*00", before):
        return None
    if tokens.ends[number - 1] != tokens.starts[number] or tokens.ends[number] != tokens.starts[number + 1]:
        return None
    return ApostropheSlip(number - 1, number + 1, number - 1, number + 2, f"{before}s")


def _is_every_week(tokens: Tokens, number: int) -> bool:
    """`open Monday's and Friday's from nine`."""
    before, after = tokens.words[number - 1], tokens.words[number + 1]
    if before in ("this", "last", "next", "the", "each", "every"):
        return False
    return after in ("from", "between", "only", "at", "to", "-", "–", "&") or (
        after in ("and", "or", ",") and tokens.words[number + 2].partition("'")[0].removesuffix("s") in _DAYS
    )


def _several_do(tokens: Tokens, number: int) -> bool:
    """`three officer's report to`, `many resident's use the pool`."""
    if how_many(tokens, number) != "many" or not tokens.kinds[number + 1] & VERB:
        return False
    after = tokens.kinds[number + 2]
    return bool(after & (DETERMINER | PREPOSITION)) and tokens.words[number + 2] not in ("of", "for", "in", "at", "on")


def _is_plural_acronym(tokens: Tokens, number: int) -> bool:
    if not cannot_own(tokens, number):
        return tokens.words[number][:-2] in _COUNTED and tokens.words[number + 1] in ("and", "or", ",")
    several = tokens.words[number + 1] in ("are", "were", "have", "do") or how_many(tokens, number) != "one"
    return several or tokens.words[number][:-2] in _COUNTED


def _is_noun(tokens: Tokens, base: str, number: int) -> bool:
    kind = tokens.passage.library.english.classes(base)
    return bool(kind & NOUN) and not (kind & NAME and tokens.capital(number))


def _means_several(tokens: Tokens, number: int, base: str) -> bool:
    """Whether the noun cannot well be one thing whose property, or whose `is`, is cut short."""
    if base in _FIELDS and tokens.capital(number) and tokens.capital(number + 2):
        return True
    meant = how_many(tokens, number)
    after = tokens.words[number + 1]
    if meant == "many" or after in ("are", "were"):
        return True
    if meant == "one":
        is_title = tokens.capital(number) and not tokens.first_in_sentence(number)
        return (_is_agent(tokens, base) or is_title) and after not in ("and", "or", ",", "(", ".", "/", "&", ")")
    return meant == "bare" or _is_agent(tokens, base)


def _is_agent(tokens: Tokens, base: str) -> bool:
    """Whether the noun stands for somebody: a planner, an operator, a trainee."""
    agent = base.endswith(("er", "or", "ee", "ist", "ian", "ant"))
    return base in PEOPLE or (agent and bool(tokens.passage.library.english.classes(base) & NOUN))


def plural_of(noun: str) -> str:
    """The plural of a regular noun."""
    if re.search(r"[^aeiou]y$", noun):
        return f"{noun[:-1]}ies"
    return f"{noun}es" if re.search(r"(?:s|x|ch|sh)$", noun) else f"{noun}s"
