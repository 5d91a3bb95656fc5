"""Finds the only comma of a sentence between two words of one sort that `and` joins: `the tasks, or duties of it`."""

from rdlint.checks.sentence_words import BREAKS, MODALS, SUBORDINATE, is_bare, words_in
from rdlint.checks.tokens import Tokens
from rdlint.reference.word_classes import (
    ADJECTIVE,
    ADVERB,
    AUXILIARY,
    CLOSED,
    DETERMINER,
    ING,
    NAME,
    NOUN,
    PARTICIPLE,
    PAST,
    PLURAL,
    PREPOSITION,
    VERB,
    VERB_S,
    mainly,
    only,
)

_NOUNS = NOUN | PLURAL
_BEHIND = words_in("of to for in on with from at within across about by")
_BEFORE = words_in("the a an our your their its this these all any of to for in on with by from at about through")
_LONGEST_BEFORE = 12
_LONGEST_AFTER = 14
#: These begin an afterthought: "sweeping, and sometimes pruning".
_AFTERTHOUGHT = words_in("so then thus hence yet not if when more most less even sometimes often usually night")
_BEFORE_DOING = words_in("for by of in with")
_BEFORE_DEED = MODALS | _BEFORE_DOING | {"to"}
#: They need no object, so that another verb may follow behind a pause.
_NO_OBJECT = words_in(
    """work go come travel rest live apply start stop succeed grow participate contribute respond communicate liaise act
    train learn lead drive help write read move change improve run speak wait stay working travelling living leading
    learning acting writing reading running driving training works goes comes travels lives leads runs"""
)
_SKILLED = words_in(
    """communication interpersonal written verbal oral organisational organisation analytical leadership negotiation
    presentation technical problem-solving management planning computer research coordination conceptual numeracy"""
)


def parts_pair(tokens: Tokens, number: int) -> bool:
    """Whether the comma at a position stands before `and` or `or` between two words of one sort that nothing parts."""
    words = tokens.words
    if words[number + 1] not in ("and", "or") or words[number + 2] in _AFTERTHOUGHT or tokens.capital(number + 2):
        return False
    first, last = tokens.sentence(number)
    if not _is_alone(tokens, first, last, number) or not SUBORDINATE.isdisjoint(words[first:number]):
        return False
    if _are_adjectives(tokens, number):
        return True
    if number - first > _LONGEST_BEFORE or last - number > _LONGEST_AFTER:
        return False
    return _are_nouns(tokens, number, first, last) or _are_verbs(tokens, number, first) or _are_skills(tokens, number)


def _is_alone(tokens: Tokens, first: int, last: int, number: int) -> bool:
    """Whether the sentence has no other mark."""
    words = tokens.words
    others = (*words[first:number], *words[number + 1 : last + 1])
    return "," not in others and BREAKS.isdisjoint(others) and words[last + 1] not in ("?", "!")


def _are_nouns(tokens: Tokens, number: int, first: int, last: int) -> bool:
    """`Provide support, and guidance to crews`: what stands before and after belongs to both."""
    words, kinds = tokens.words, tokens.kinds
    one, other = number - 1, number + 2
    if _is_adjective(tokens, other) and _is_adjective(tokens, one - 1):
        other += 1
        before = one - 2
    else:
        before = one - 1
    if not kinds[one] & kinds[other] & _NOUNS or not _is_noun(tokens, one) or not _is_noun(tokens, other):
        return False
    verbal = VERB if mainly(kinds[first]) in (VERB, ING) or other == last else VERB | VERB_S
    if kinds[other] & verbal and before == one - 1:
        return False
    if before < first or not _governs(tokens, first, before):
        return False
    if any(_is_finite(tokens, at) for at in range(other + 1, last + 1)):
        return False
    return other == last or words[other + 1] in _BEHIND


def _governs(tokens: Tokens, first: int, before: int) -> bool:
    """Whether a determiner, a preposition or a verb stands there, so that the noun behind it begins a list."""
    word, kind = tokens.words[before], tokens.kinds[before]
    if word in _BEFORE or is_bare(tokens, before):
        return True
    if before == first:
        return mainly(kind) in (VERB, VERB_S, ING)
    return bool(kind & VERB) and (tokens.words[before - 1] in MODALS or tokens.words[before - 1] in ("to", "not", "/"))


def _is_noun(tokens: Tokens, number: int) -> bool:
    kind = tokens.kinds[number]
    if not kind & _NOUNS or kind & (ADVERB | CLOSED | NAME):
        return False
    before = tokens.kinds[number - 1]
    return mainly(kind) in (NOUN, PLURAL, ING, 0) or bool(before & DETERMINER) or only(before, ADJECTIVE)


def _is_adjective(tokens: Tokens, number: int) -> bool:
    kind = tokens.kinds[number]
    return bool(kind & (ADJECTIVE | PARTICIPLE)) and not kind & (_NOUNS | CLOSED | ADVERB)


def _is_finite(tokens: Tokens, number: int) -> bool:
    kind = tokens.kinds[number]
    return bool(kind & AUXILIARY) or only(kind, VERB | VERB_S | PAST) or tokens.words[number] in SUBORDINATE


def _are_adjectives(tokens: Tokens, number: int) -> bool:
    """`welcome qualified, and experienced rangers`: the noun of both is still to come."""
    kinds = tokens.kinds
    one, other = number - 1, number + 2
    if not _is_adjective(tokens, one) or not _is_adjective(tokens, other) or not kinds[other + 1] & _NOUNS:
        return False
    start = one - 1
    while only(kinds[start], ADVERB):
        start -= 1
    before = kinds[start]
    return bool(before & (DETERMINER | PREPOSITION | VERB)) and not before & (AUXILIARY | PARTICIPLE)


def _are_verbs(tokens: Tokens, number: int, first: int) -> bool:
    """`Develop, and deliver a plan`: the object of both is still to come."""
    words, kinds = tokens.words, tokens.kinds
    one, other = number - 1, number + 2
    if (
        words[number + 1] != "and"
        or words[one] in _NO_OBJECT
        or not kinds[other + 1] & (DETERMINER | _NOUNS | ADJECTIVE)
    ):
        return False
    if kinds[other + 1] & PREPOSITION:
        return False
    before = words[one - 1]
    if one != first and before not in _BEFORE_DEED:
        told = one - 1 > first and kinds[one - 1] & NOUN and kinds[first] & DETERMINER
        return bool(told and mainly(kinds[one]) == mainly(kinds[other]) == VERB_S)
    form = ING if before in _BEFORE_DOING else VERB
    if one == first:
        return mainly(kinds[one]) == mainly(kinds[other]) and mainly(kinds[one]) in (VERB, VERB_S, ING)
    return bool(kinds[one] & kinds[other] & form) and form in (mainly(kinds[one]), mainly(kinds[other]))


def _are_skills(tokens: Tokens, number: int) -> bool:
    """`Strong written, and verbal skills`."""
    words = tokens.words
    if words[number - 1] not in _SKILLED or words[number + 2] not in _SKILLED:
        return False
    return "skills" in words[number + 3 : number + 5]
