"""Verbs joined to one behind "to": the ability to lead a crew and provides, to improve the parks and ensuring."""

from collections.abc import Iterator

from rdlint.checks.clause_openings import FINITE
from rdlint.checks.sentence_words import (
    DETERMINERS,
    MODALS,
    PERSONS,
    SUBORDINATE,
    bare_verb,
    governs_clause,
    skip_adverbs,
)
from rdlint.checks.tokens import Tokens
from rdlint.checks.verb_companions import SeriesSlip
from rdlint.checks.verb_words import DEEDS, WITH_OBJECT
from rdlint.reference.word_classes import ADJECTIVE, ADVERB, ING, NOUN, PLURAL, PREPOSITION, VERB, VERB_S, mainly, only

_REACH = 12
_ENDS = frozenset((":", ";", ",", "(", ")", "–", "—"))
_INSIDE_NOUNS = frozenset(("of", "across", "within", "between"))
_FOR_ONE = frozenset(("is", "has", "was", "does"))
_MAY_OPEN = VERB_S | ING | ADVERB
_AFTER_DOING = frozenset(("that", "how", "what"))


def inside_infinitives(tokens: Tokens) -> Iterator[SeriesSlip]:
    """`ability to lead the crew and provides tours`, `can lead the crew and providing the tours`."""
    kinds, words = tokens.kinds, tokens.words
    for number in tokens.at("and", "or"):
        if not kinds[number + 1] & _MAY_OPEN:
            continue
        verb = skip_adverbs(tokens, number + 1)
        if only(kinds[verb], VERB_S) and words[verb] not in FINITE:
            first = _first(tokens, number)
            if first and words[first - 1] == "to" and not _has_third(tokens, first):
                yield SeriesSlip(first, verb, bare_verb(tokens, words[verb]))
        elif only(kinds[verb], ING) and verb == number + 1:
            base, after = bare_verb(tokens, words[verb]), words[verb + 1]
            known = (base in WITH_OBJECT or base in DEEDS) and kinds[verb + 1] & (
                NOUN | PLURAL | ADJECTIVE | PREPOSITION
            )
            if not known and after not in _AFTER_DOING and not (after in DETERMINERS and base in WITH_OBJECT):
                continue
            first = _first(tokens, number)
            if first and not _has_doing(tokens, first, number):
                yield SeriesSlip(first, verb, base)


def _first(tokens: Tokens, number: int) -> int:
    """The verb behind "to" or "can" to whose clause "and" belongs; 0 where another verb or subject comes between."""
    words, kinds = tokens.words, tokens.kinds
    first, _ = tokens.sentence(number)
    for at in range(number - 2, max(first - 1, number - _REACH), -1):
        word = words[at]
        if (word == "to" or word in MODALS) and kinds[at + 1] & VERB:
            return 0 if governs_clause(tokens, at + 1) else at + 1
        if word in SUBORDINATE or word in PERSONS or word in FINITE or word in _ENDS or governs_clause(tokens, at):
            return 0
        if only(kinds[at], VERB_S) or (
            only(kinds[at], VERB) and words[at + 1] != "and" and words[at - 1] not in MODALS | {"to", "and"}
        ):
            return 0
    return 0


def _has_third(tokens: Tokens, verb: int) -> bool:
    """Whether a verb for one stands further back, to which the joined verb may belong: "aims to help and provides"."""
    first, _ = tokens.sentence(verb)
    return any(
        tokens.words[at] in _FOR_ONE or (tokens.kinds[at] & VERB_S and mainly(tokens.kinds[at]) == VERB_S)
        for at in range(first, verb)
    )


def _has_doing(tokens: Tokens, verb: int, number: int) -> bool:
    """Whether a form in -ing or a preposition stands before, to which the joined one may belong."""
    kinds, words = tokens.kinds, tokens.words
    first, _ = tokens.sentence(verb)
    if any(kinds[at] & ING for at in range(first, number)):
        return True
    return any(kinds[at] & PREPOSITION and words[at] not in _INSIDE_NOUNS for at in range(verb + 1, number))
