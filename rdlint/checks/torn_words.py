"""Finds words that a blank tore in two: haz ardous, admini strative."""

from rdlint.checks.sentence_words import words_in
from rdlint.checks.tokens import Tokens
from rdlint.reference.library import Library
from rdlint.reference.word_classes import COMMON, KNOWN

_SHORTEST = 7
_SHORTEST_PART = 2
#: So long a word is no chance meeting of two words of another language.
_LONG = 9
#: Written apart out of habit, and spoken of by other rules.
_PREFIXES = words_in(
    """anti auto bi bio co counter cross cyber de dis eco electro ex extra geo hydro hyper infra inter intra macro mega
    meta micro mid mini mis mono multi neo neuro non over para photo physio poly post pre pro pseudo psycho quasi re
    self semi socio sub super tele trans tri ultra un under uni"""
)


def torn_at(tokens: Tokens, number: int, library: Library) -> int | None:
    """The first of two words that are one, where the word at `number`, which nobody knows, is one of the two."""
    words = tokens.words
    for first in (number - 1, number):
        left, right = words[first], words[first + 1]
        if not (left.isalpha() and right.isalpha()) or left in _PREFIXES or len(left + right) < _SHORTEST:
            continue
        if min(len(left), len(right)) < _SHORTEST_PART or tokens.ends[first] + 1 != tokens.starts[first + 1]:
            continue
        if not tokens.written(first + 1).islower() or not tokens.written(first)[1:].islower():
            continue
        if tokens.capital(first) and not tokens.first_in_sentence(first):
            continue
        if any(words[at][0].isalpha() and not tokens.kinds[at] for at in (first - 1, first + 2) if at < len(words)):
            continue  # A phrase of another language.
        classes = library.english.classes(left + right)
        if classes & KNOWN and (classes & COMMON or len(left + right) >= _LONG):
            return first
    return None
