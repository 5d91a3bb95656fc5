"""Finds plurals that are written with an apostrophe."""

import re

from rdlint.checks.owners import NEVER_OWNERS
from rdlint.checks.passage import BOUNDARY
from rdlint.checks.possessives import PEOPLE, ApostropheSlip, cannot_own, how_many, shown_to
from rdlint.checks.sentence_words import words_in
from rdlint.checks.tokens import Tokens
from rdlint.reference.word_classes import (
    ADJECTIVE,
    AUXILIARY,
    DETERMINER,
    NAME,
    NOUN,
    PARTICIPLE,
    PLURAL,
    PREPOSITION,
    PRONOUN,
    VERB,
    mainly,
)

#: Owners that stand for a place, a degree or a day, and need nothing after them.
_COMPLETE = frozenset(
    ("master", "bachelor", "driver", "rider", "doctor", "dentist", "chemist", "butcher", "baker", "newsagent", "grocer")
) | frozenset(("today", "tomorrow", "yesterday", "year", "mother", "father", "king", "queen", "world", "devil", "else"))
#: Names of branches stand in the plural: Arts and Culture.
_FIELDS = frozenset(("art", "sport", "park", "service", "grant", "operation", "communication", "event", "library"))
_BEFORE_CLAUSE = words_in("and or but , that when where while if because so as since which whether before after until")
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
    if base in NEVER_OWNERS and _is_shared(tokens, number):
        slip = True
    elif base.endswith("ie") and _is_misspelt(tokens, base):
        return ApostropheSlip(number, shown_to(tokens, number), number, number + 1, f"{written}s")
    elif base in _DAYS:
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


def _is_shared(tokens: Tokens, number: int) -> bool:
    """`all level's, and`, `skill's (for example`: behind it nothing can belong to it."""
    words = tokens.words
    if words[number + 1] == "that":
        return how_many(tokens, number) in ("bare", "many")
    return words[number + 1] in ("of", ";", ":") and words[number - 1] != "at"


def _is_misspelt(tokens: Tokens, base: str) -> bool:
    """`agencie's`: the plural of a word in -y, and no word without the s."""
    classes = tokens.passage.library.english.classes
    return not classes(base) and bool(classes(f"{base}s") & PLURAL)


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
    """`three officer's report to`, `many resident's use the pool`, `those applicant's who`."""
    if tokens.words[number - 1] in ("those", "these") and tokens.words[number + 1] in ("that", "who", "which"):
        return True
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
    if base in NEVER_OWNERS:
        return not _may_be_is(tokens, number) and not tokens.kinds[number + 1] & VERB
    meant = how_many(tokens, number)
    after = tokens.words[number + 1]
    if meant == "many" or after in ("are", "were") or _is_among_many(tokens, number):
        return True
    if meant == "one" and tokens.kinds[number + 1] & PARTICIPLE:
        return False  # "The manager's employed by the trust": is employed.
    if meant == "one":
        is_title = tokens.capital(number) and not tokens.first_in_sentence(number)
        return (_is_agent(tokens, base) or is_title) and after not in ("and", "or", ",", "(", ".", "/", "&", ")")
    return meant == "bare" or _is_agent(tokens, base)


def _is_among_many(tokens: Tokens, number: int) -> bool:
    """`volunteers and organisation's across`: the second of two plurals."""
    return tokens.words[number - 1] in ("and", "or") and mainly(tokens.kinds[number - 2]) == PLURAL


def _may_be_is(tokens: Tokens, number: int) -> bool:
    """`The role's in Orange`, `This position's for you`: a thing that a clause begins with, and its verb."""
    words = tokens.words
    if words[number + 1] in ("of", ",", "and", "or", ".", BOUNDARY) or tokens.kinds[number + 1] & (AUXILIARY | PRONOUN):
        return False
    first = number
    while tokens.kinds[first - 1] & (NOUN | ADJECTIVE) and words[first - 1][0].isalpha():
        first -= 1
    if not tokens.kinds[first - 1] & DETERMINER:
        return tokens.first_in_sentence(first)
    before = first - 2
    return tokens.first_in_sentence(first - 1) or words[before] in _BEFORE_CLAUSE


def _is_agent(tokens: Tokens, base: str) -> bool:
    """Whether the noun stands for somebody: a planner, an operator, a trainee."""
    agent = base.endswith(("er", "or", "ee", "ist", "ian", "ant"))
    return base in PEOPLE or (agent and bool(tokens.passage.library.english.classes(base) & NOUN))


def plural_of(noun: str) -> str:
    """The plural of a regular noun."""
    if re.search(r"[^aeiou]y$", noun):
        return f"{noun[:-1]}ies"
    return f"{noun}es" if re.search(r"(?:s|x|ch|sh)$", noun) else f"{noun}s"
