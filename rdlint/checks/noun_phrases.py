"""Where a noun that follows a determiner ends: what rules about one and several ask."""

from typing import NamedTuple

from rdlint.checks.passage import BOUNDARY
from rdlint.checks.sentence_words import DETERMINERS, PERSONS, words_in
from rdlint.checks.tokens import Tokens
from rdlint.reference.word_classes import (
    ADJECTIVE,
    ADVERB,
    AUXILIARY,
    CLOSED,
    ING,
    NOUN,
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

_INSIDE = NOUN | PLURAL | ADJECTIVE | ADVERB | ING | PARTICIPLE | PAST
_MOST_WORDS = 6
_ENDS = words_in("to that which who whom whose where when while because if as so than") | {".", "!", "?", ";", BOUNDARY}
#: "state of the art tools", "duty of care matters": with "of" these make an adjective.
_WITH_OF = words_in("state point word chain code duty line end proof point freedom statement letter cost")


class NounPhrase(NamedTuple):
    """The words `first` to `head`; `head` is the noun, and what follows can be no part of a longer name."""

    first: int
    head: int


class NumberSlip(NamedTuple):
    """The words `first` to `last`, of which `wrong` should read `put`."""

    first: int
    last: int
    wrong: int
    put: str


def noun_phrase(tokens: Tokens, first: int) -> NounPhrase | None:
    """The noun phrase whose words begin at `first`, behind a determiner; None where its end or its head is not sure.

    A comma, "and", a slash or a bracket may put more words before another head, and an unknown word may be anything.
    """
    words, kinds = tokens.words, tokens.kinds
    after = first
    while (kinds[after] & _INSIDE and not kinds[after] & CLOSED & ~PRONOUN) or _joins(tokens, first, after):
        after += 1
    head = after - 1
    # "services provided by", "roles responsible for": what follows the noun is no part of it.
    while head >= first and not kinds[head] & (NOUN | PLURAL):
        head -= 1
    if any("'" in word for word in words[first:after]):
        return None  # "a ranger's duties"
    if head < first or after - first > _MOST_WORDS or not ends_noun_phrase(words[after], kinds[after]):
        return None
    if words[after] == "of" and words[head] in _WITH_OF:
        return None
    if words[head] in words[after + 1 : after + 2]:
        return None  # "face to face", "day by day"
    return NounPhrase(first, head)


def joined_noun_phrase(tokens: Tokens, first: int) -> NounPhrase | None:
    """The same where something else is joined to it: "other council and agencies", "two member and a chair"."""
    words, kinds = tokens.words, tokens.kinds
    after = first
    while kinds[after] & _INSIDE and not kinds[after] & CLOSED & ~PRONOUN:
        after += 1
    if after == first or after - first > _MOST_WORDS or any("'" in word for word in words[first:after]):
        return None
    if not kinds[after - 1] & NOUN:
        return None
    second = after + 1
    if words[after] == ",":
        return NounPhrase(first, after - 1) if words[second] in PERSONS or words[second] == "please" else None
    if words[after] not in ("and", "or"):
        return None
    if words[second] in DETERMINERS:
        return NounPhrase(first, after - 1)
    several = only(kinds[second], PLURAL) or (mainly(kinds[second]) == PLURAL and only(kinds[second], PLURAL | VERB_S))
    ends = words[after + 2] == "," or ends_noun_phrase(words[after + 2], kinds[after + 2])
    return NounPhrase(first, after - 1) if several and ends else None


def _joins(tokens: Tokens, first: int, number: int) -> bool:
    """Whether a word joins two adjectives of one noun: internal and external clients."""
    if tokens.words[number] not in ("and", "or") or number == first:
        return False
    return only(tokens.kinds[number - 1], ADJECTIVE) and only(tokens.kinds[number + 1], ADJECTIVE)


def ends_noun_phrase(word: str, kind: int) -> bool:
    """Whether the word after a noun shows that the noun was the head."""
    if word in _ENDS or word in DETERMINERS or word in PERSONS or only(kind, VERB) or only(kind, VERB_S):
        return True
    return bool(kind & (PREPOSITION | AUXILIARY)) and word != "like"
