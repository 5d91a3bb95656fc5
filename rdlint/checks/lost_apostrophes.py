"""Finds apostrophes that a program turned into a blank: `the depot s store`, `don t`, `we ll`."""

from collections.abc import Iterator

from rdlint.checks.possessives import ApostropheSlip
from rdlint.checks.sentence_words import words_in
from rdlint.checks.tokens import Tokens
from rdlint.reference.word_classes import ADJECTIVE, CLOSED, NAME, NOUN, PLURAL

#: What stands before each ending of a contraction.
_BEFORE = {
    "ll": words_in("i we you they it he she there that"),
    "re": words_in("we you they"),
    "ve": words_in("i we you they"),
    "t": words_in("don can won isn aren doesn didn couldn wouldn shouldn haven hasn hadn wasn weren"),
    "m": frozenset(("i",)),
}
_IS = words_in("it that there what here who let")
_OWNED = NOUN | PLURAL | ADJECTIVE


def lost_apostrophes(tokens: Tokens) -> Iterator[ApostropheSlip]:
    """Every ending that stands apart from its word."""
    words = tokens.words
    for ending, before in _BEFORE.items():
        for number in tokens.positions.get(ending, ()):
            if words[number - 1] in before and _is_torn(tokens, number):
                yield _joined(tokens, number)
    for number in tokens.positions.get("s", ()):
        if _is_torn(tokens, number) and (words[number - 1] in _IS or _is_owner(tokens, number)):
            yield _joined(tokens, number)


def _is_torn(tokens: Tokens, number: int) -> bool:
    """Whether one blank stands before the ending, and another word after it."""
    between = tokens.passage.text[tokens.ends[number - 1] : tokens.starts[number]]
    return between in (" ", "\u00a0") and not tokens.capital(number) and tokens.words[number + 1][0].isalpha()


def _is_owner(tokens: Tokens, number: int) -> bool:
    """`the depot s store`; not `director s of`, where a word is torn, nor `under s 6`, nor letters that are names."""
    before, after = tokens.kinds[number - 1], tokens.kinds[number + 1]
    owner = before & (NOUN | NAME) or (tokens.capital(number - 1) and not before)
    if not owner or before & CLOSED or len(tokens.words[number - 1]) < 3:
        return False
    return bool(after & _OWNED) and not after & CLOSED and len(tokens.words[number + 1]) > 2


def _joined(tokens: Tokens, number: int) -> ApostropheSlip:
    use = f"{tokens.written(number - 1)}'{tokens.words[number]}"
    return ApostropheSlip(number - 1, number + 1, number - 1, number + 1, use)
