"""Words that compare and need another word further on, such as the same and as, and where that is another."""

from typing import NamedTuple

from rdlint.checks.sentence_words import BREAKS, words_in
from rdlint.checks.tokens import Tokens
from rdlint.reference.word_classes import ADJECTIVE, NOUN, PLURAL, only


class Pair(NamedTuple):
    """`first` and `second` do not go together; `put` should stand for the words `second` to `last`."""

    first: int
    second: int
    last: int
    put: str


PREFER = ("prefer", "prefers", "preferred")
LONGEST = 13
SHORT = 8
_NOUNS = NOUN | PLURAL
_COMPARED = words_in("rather other more less fewer greater earlier later better higher lower no")


def same_than(tokens: Tokens, number: int) -> Pair | None:
    """`the same hours than the depot`."""
    words, kinds = tokens.words, tokens.kinds
    if words[number - 1] != "the":
        return None
    for at in range(number + 1, number + 4):
        if words[at] in BREAKS or words[at] in ("as", "that", ","):
            return None
        if words[at] == "than":
            compared = words[at - 1] in _COMPARED or words[at - 1].endswith("er") or at == number + 1
            return Pair(number, at, at, "as") if kinds[at - 1] & _NOUNS and not compared else None
    return None


def equally_as(tokens: Tokens, number: int) -> Pair | None:
    """`equally important as the others`."""
    words, kinds = tokens.words, tokens.kinds
    adjective = number + 1
    if (
        not only(kinds[adjective], ADJECTIVE)
        or words[adjective + 1] != "as"
        or words[adjective + 2] in ("a", "an", "part")
    ):
        return None
    return Pair(adjective + 1, number, number, "as")


def sooner_when(tokens: Tokens, number: int) -> Pair | None:
    """`no sooner had they left when`."""
    words = tokens.words
    if words[number - 1] != "no":
        return None
    for at in range(number + 1, number + LONGEST):
        if words[at] in BREAKS or words[at] == "than":
            return None
        if words[at] in ("when", "then"):
            return Pair(number, at, at, "than")
    return None


def preferred_than(tokens: Tokens, number: int) -> Pair | None:
    """`prefer gums than wattles`, `superior than`."""
    words = tokens.words
    reach = SHORT if words[number] in PREFER else 2
    for at in range(number + 1, number + reach):
        if words[at] in BREAKS or words[at] in (",", "and", "to", "over", "that"):
            return None
        if words[at] == "than":
            return None if words[at - 1] in _COMPARED or words[at - 1].endswith("er") else Pair(number, at, at, "to")
    return None
