"""The whole subject before a verb, where nothing but nouns and what belongs to them leads up to it."""

from collections.abc import Sequence
from typing import NamedTuple

from rdlint.checks.agreement_words import CLAUSE_STARTS
from rdlint.checks.sentence_words import DETERMINERS, words_in
from rdlint.checks.subject_words import BEFORE_NOUN, ENSURE
from rdlint.checks.tokens import Tokens
from rdlint.reference.word_classes import (
    ADJECTIVE,
    ADVERB,
    AUXILIARY,
    CLOSED,
    ING,
    NOUN,
    NUMBER,
    PARTICIPLE,
    PAST,
    PLURAL,
    PREPOSITION,
    PRONOUN,
    VERB,
    VERB_S,
    mainly,
    only,
)

_LONGEST = 24
_JOINS = frozenset(("and", ",", "&"))
#: "Only applicants with", "More details": these stand before nouns as determiners do.
QUANTIFIERS = words_in("only more most many several such")
_OPENS_CLAUSE = words_in("the our your these all")
_OPENERS = frozenset(("how", "why", "sure", "until"))
_SAID_OF_SOMETHING = ADJECTIVE | ADVERB | PAST | PARTICIPLE
_NEVER_INSIDE = words_in(
    """nor either neither both than as how what why where which who whom whose that to if not but plus before
    after since until till"""
)


class Phrase(NamedTuple):
    """One of the nouns of a subject: its first word behind the determiner, its head and the determiner or nothing."""

    first: int
    head: int
    determiner: str


class Subject(NamedTuple):
    """The joined nouns of a subject; `rest` is the word after the last of them: a preposition, or the verb."""

    first: int
    phrases: Sequence[Phrase]
    rest: int


def subject_before(tokens: Tokens, verb: int) -> Subject | None:
    """The subject that ends before a verb and begins its clause; None where something else may come between."""
    first = _first_word(tokens, verb)
    return _parsed(tokens, first, verb) if first else None


def _first_word(tokens: Tokens, verb: int) -> int:
    """Where the clause begins; 0 where a word on the way cannot belong to a subject."""
    words = tokens.words
    number, again = verb - 1, 0
    while verb - number < _LONGEST:
        word = words[number]
        if word in CLAUSE_STARTS or word in ENSURE or word in _OPENERS or (word == "but" and words[number - 1] == ","):
            return number + 1
        if not _may_stand_inside(tokens, number):
            return again
        if tokens.first_in_sentence(number):
            return number
        if word in DETERMINERS and tokens.capital(number):
            return 0  # a heading without a full stop went before
        # "The work is varied and our days are": a clause behind one that says how something is.
        if (
            word == "and"
            and words[number + 1] in _OPENS_CLAUSE
            and mainly(tokens.kinds[number - 1]) & _SAID_OF_SOMETHING
        ):
            again = number + 1
        number -= 1
    return 0


def _may_stand_inside(tokens: Tokens, number: int) -> bool:
    word, kind = tokens.words[number], tokens.kinds[number]
    if kind & AUXILIARY or word in _NEVER_INSIDE or only(kind, VERB | VERB_S | PRONOUN):
        return False
    return bool(
        kind & (BEFORE_NOUN | ING | PREPOSITION | ADVERB | NUMBER)
        or word in DETERMINERS
        or word in _JOINS
        or word == "or"
    )


def _parsed(tokens: Tokens, first: int, verb: int) -> Subject | None:
    words, kinds = tokens.words, tokens.kinds
    number, phrases = first, []
    while True:
        determiner = ""
        if words[number] in DETERMINERS or words[number] in QUANTIFIERS:
            determiner = words[number]
            number += 1
        if words[number] == "following" and determiner == "the":
            number += 1
        start = number
        while only(kinds[number], ADVERB):
            number += 1
        while number < verb and (kinds[number] & (BEFORE_NOUN | ING)) and not kinds[number] & CLOSED & ~PRONOUN:
            number += 1
        # "Native and exotic plants": the noun of the first adjective comes later.
        if number == start or (not determiner and _does(kinds[start])):
            return None
        head = number - 1
        # "Applications received after": what stands behind the noun is no part of it.
        if kinds[number] & PREPOSITION and kinds[head - 1] & PLURAL and head > start:
            head -= not kinds[head] & (NOUN | PLURAL)
        if kinds[head] & (NOUN | PLURAL):
            phrases.append(Phrase(start, head, determiner))
        elif words[number] not in _JOINS or not only(kinds[head], ADJECTIVE | PAST | PARTICIPLE):
            return None
        if number == verb or (kinds[number] & PREPOSITION and words[number] not in _JOINS):
            return Subject(first, phrases, number) if phrases else None
        if words[number] not in _JOINS:
            return None
        number += 1
        if words[number] == "and":
            number += 1


def _does(kind: int) -> bool:
    """Whether a phrase begins with what somebody does: building trust, meeting clients."""
    return bool(kind & ING and mainly(kind) == ING) or bool(kind & VERB and mainly(kind) == VERB)
