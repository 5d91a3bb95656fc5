"""Finds paragraphs of several sentences whose last one has no full stop."""

from bisect import bisect_left
from collections.abc import Iterator

from rdlint.checks.clauses import says_something
from rdlint.checks.mark_slip import MarkSlip
from rdlint.checks.passage import BOUNDARY
from rdlint.checks.tokens import Tokens
from rdlint.patterns import lazy
from rdlint.reference.word_classes import CONJUNCTION, DETERMINER, PREPOSITION, only

#: So many sentences before it end in a full stop; of two sentences the second may be a note.
_SENTENCES = 2
_SHORTEST = 5
#: Of words that break off rule `broken-off-sentence` speaks.
_BREAKS_OFF = DETERMINER | CONJUNCTION | PREPOSITION
_PLAIN = lazy(r"[a-z]+(?:['’-][a-z]+)*\Z")


def ends_of_paragraphs(tokens: Tokens) -> Iterator[int]:
    """The last word of every paragraph with several full stops that ends in a word."""
    stops = tokens.at(".")
    begin = 0
    for boundary in tokens.at(BOUNDARY) if len(stops) >= _SENTENCES else ():
        if boundary - begin > _SHORTEST and tokens.words[boundary - 1][-1].isalnum():
            inside = bisect_left(stops, boundary) - bisect_left(stops, begin)
            if inside >= _SENTENCES:
                yield boundary - 1
        begin = boundary


def unended(tokens: Tokens, number: int) -> MarkSlip | None:
    """`The depot is old. It is shut. We will open it in May`: each sentence but the last has its stop."""
    words = tokens.words
    first, _ = tokens.sentence(number)
    if number - first < _SHORTEST or ":" in words[first:number] or tokens.capital(number - 1):
        return None
    if not _PLAIN.match(words[number]) or (len(tokens.written(number)) > 1 and tokens.written(number).isupper()):
        return None
    if only(tokens.kinds[number], _BREAKS_OFF) or not _are_sentences(tokens, first):
        return None
    following = number + 2
    if words[following] != BOUNDARY and not tokens.capital(following):
        return None  # The line was wrapped.
    if not says_something(tokens, first, number + 1):
        return None
    return MarkSlip(number - 1, number, number, None)


def _are_sentences(tokens: Tokens, first: int) -> bool:
    """Whether two sentences stand before a word, each ended by a full stop behind a whole word."""
    for _ in range(_SENTENCES):
        stop = first - 1
        if tokens.words[stop] != "." or not tokens.capital(first) or len(tokens.words[stop - 1]) < 3:
            return False
        first, _ = tokens.sentence(stop - 1)
        if stop - first < _SHORTEST - 1:
            return False
    return True
