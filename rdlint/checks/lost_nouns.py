"""A word that says what a noun is like, and no noun behind it: the regional and across the state."""

from collections.abc import Iterator

from rdlint.checks.sentence_words import words_in
from rdlint.checks.tokens import Tokens
from rdlint.reference.word_classes import ADJECTIVE, ADVERB, mainly, only

_PREPOSITIONS = ("across", "within", "throughout", "for", "of", "from", "to", "in", "with", "by", "on", "at", "under")
_OPENS = words_in("the a an our your their its this every each all any these those")
_LOST_AFTER = words_in("the a an our your their its this every each")
#: Those that are like this; of others, such as poor or old, people are meant.
_ENDINGS = ("al", "ic", "ive", "ous", "ful", "ary", "ible", "tan")
_SOUND = words_in(
    """public multiple individual professional potential ideal local official collective initiative objective
    executive native relative representative national original criminal classic plural manual annual several
    final general external internal medical physical total verbal real whole capital social natural such basic
    music mechanical electrical international material federal marginal regional special elective additive
    creative"""
)
_PEOPLE = words_in(
    """young old elderly poor rich sick disabled vulnerable homeless unemployed injured deaf blind dead living
    general public many few unknown same other latter former best most"""
)
_ASIDES = words_in("same least times time extent first way end moment heart core")


def lost_nouns(tokens: Tokens) -> Iterator[int]:
    """The adjective of every phrase that ends without its noun."""
    words, kinds = tokens.words, tokens.kinds
    for preposition in _PREPOSITIONS:
        for number in tokens.positions.get(preposition, ()):
            joined = words[number - 1] in ("and", "or")
            last = number - 2 if joined else number - 1
            kind = kinds[last]
            if not kind & ADJECTIVE or tokens.capital(last) or not _opens(tokens, number + 1):
                continue
            if (mainly(kind) if joined else only(kind, ADJECTIVE) and ADJECTIVE) != ADJECTIVE or words[last] in _PEOPLE:
                continue
            if not joined and (not words[last].endswith(_ENDINGS) or words[last] in _SOUND or "-" in words[last]):
                continue
            first = last - 1
            while only(kinds[first], ADJECTIVE | ADVERB) or (joined and tokens.capital(first)):
                first -= 1
            if words[first] in _LOST_AFTER and words[last] not in ("same", "most", "least"):
                yield last


def _opens(tokens: Tokens, number: int) -> bool:
    """Whether a noun phrase of its own begins here."""
    words = tokens.words
    if words[number + 1] in _ASIDES or words[number + 2] in _ASIDES:
        return False
    return words[number] in _OPENS or tokens.capital(number)
