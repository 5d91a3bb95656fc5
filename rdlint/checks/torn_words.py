"""Finds words that a blank tore in two: haz ardous, admini strative."""

from collections.abc import Iterator

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


#: Second halves that are words, but hardly ever stand behind the word that they belong to.
_HALVES = words_in("ness ion ions ledge ship ships ment ments ance ence ance ative ity tion tions sion sions")


def halves_at(tokens: Tokens, library: Library) -> Iterator[int]:
    """The first of two words that are one, where the second is a half that has become a word: `know ledge`."""
    words = tokens.words
    for half in _HALVES & tokens.positions.keys():
        for number in tokens.positions[half]:
            left = words[number - 1]
            if not tokens.kinds[number] or len(left) < _SHORTEST_PART or not tokens.kinds[number - 1]:
                continue  # What nobody knows is told by the other function.
            if not tokens.written(number).islower() or tokens.ends[number - 1] + 1 != tokens.starts[number]:
                continue
            if tokens.capital(number - 1) and not tokens.first_in_sentence(number - 1):
                continue
            classes = library.english.classes(left + half)
            if classes & KNOWN and classes & COMMON and len(left + half) >= _SHORTEST:
                yield number - 1


def torn_at(tokens: Tokens, number: int, library: Library) -> int | None:
    """The first of two words that are one, where the word at `number`, which nobody knows, is one of the two."""
    words = tokens.words
    for first in (number - 1, number):
        left, right = words[first], words[first + 1]
        if not (left.isalpha() and right.isalpha()) or len(left + right) < _SHORTEST:
            continue
        if left in _PREFIXES and tokens.kinds[first + 1]:
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
