"""Check kind `repeated-phrases`: several words that stand twice, left over from a sentence that was rewritten."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from rdlint.checks.passage import passage_of
from rdlint.checks.role import Place, Role
from rdlint.checks.tokens import Tokens, tokens_of
from rdlint.model import Hit
from rdlint.reference.word_classes import (
    ADJECTIVE,
    AUXILIARY,
    CLOSED,
    CONJUNCTION,
    DETERMINER,
    NOUN,
    OPEN,
    PLURAL,
    PREPOSITION,
    VERB,
    VERB_S,
    mainly,
    only,
)
from rdlint.rulebook.kind import CheckKind

#: How far apart two copies may start.
_REACH = 12
#: So many words in a row are no accident, although other words stand between the copies.
_LONG = 4
#: `more and more and more`, `step by step by step`.
_LINKS = frozenset(("and", "by", "to", "or", "after", "for", "on"))
_ASKS = frozenset(("who", "what", "where", "why", "how"))
_NEVER_LAST = PREPOSITION | DETERMINER | CONJUNCTION
_ADJECTIVE_ENDINGS = ("able", "ible", "ive", "ical", "eous", "ous", "ful")


class _Copy(NamedTuple):
    """Words `first` and `second` start the same run of `length` words."""

    first: int
    second: int
    length: int


def check(places: Sequence[Place], _parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit on every pair of copies, from the first word of the one to the last word of the other."""
    tokens = tokens_of(passage_of(places, role))
    after = 0
    begun = list(_begun_twice(tokens))
    for copy in sorted([*begun, *_copies(tokens)]):
        if copy.first < after or not (copy in begun or _is_slip(tokens, copy)):
            continue
        after = copy.second + copy.length
        apart = copy.second - copy.first
        values = {"repeated": tokens.between(copy.second, copy.second + min(copy.length, apart) - 1)}
        # Where the copies stand side by side one of them goes; else only the author knows what was meant.
        wrong = (copy.first + copy.length - apart, copy.first + copy.length) if copy.length >= apart else None
        hit = tokens.hit(copy.first, after - 1, values, wrong, "" if wrong else None, "unsafe")
        if hit is not None:
            yield hit


def _copies(tokens: Tokens) -> Iterator[_Copy]:
    """Runs of words that stand twice within reach, in their order; each run as long as can be."""
    words = tokens.words
    pairs = [
        (first, second)
        for word, places in tokens.positions.items()
        if len(places) > 1 and word[0].isalpha()
        for first, second in pairwise(places)
        if 1 < second - first <= _REACH
        and (second - first == 2 or words[first + 1] == words[second + 1])
        and words[first - 1] != words[second - 1]
    ]
    for first, second in sorted(pairs):
        length = 1
        while words[first + length] == words[second + length] and words[first + length][0].isalnum():
            length += 1
        yield _Copy(first, second, length)


def _is_slip(tokens: Tokens, copy: _Copy) -> bool:
    first, second, length = copy
    words, apart = tokens.words, second - first
    if not all(words[at][0].isalpha() for at in range(first, second)):
        return False
    if tokens.capital(second) and tokens.first_in_sentence(first):
        return False  # A heading that was run in: "Focus capabilities Focus capabilities are".
    if tokens.capital(second) and apart == 2 and words[first - 1] in _ASKS:
        return False  # "Who we are We are": such a heading, too.
    names = sum(tokens.capital(at) for at in range(first + 1, second))
    if length >= apart == 2 and words[first] == "to" and only(tokens.kinds[first + 1], VERB | NOUN):
        return bool(tokens.kinds[first + 1] & VERB) and words[first - 1] != "from"
    if length >= apart:
        return _LINKS.isdisjoint(words[first:second]) or (apart > 2 and not names)
    if length >= _LONG:
        joined = tokens.kinds[second - 1] & (PREPOSITION | DETERMINER)
        joined = joined or any(tokens.kinds[at] & CONJUNCTION for at in range(first + length, second + 1))
        told = sum(bool(kind & OPEN) and not kind & CLOSED for kind in tokens.kinds[first : first + length])
        return not joined and names < 2 <= told
    return apart == 2 and length == 1 and _is_rewritten(tokens, first)


def _begun_twice(tokens: Tokens) -> Iterator[_Copy]:
    """`The Library at the quay The Library sits`: a subject, and the sentence once more from its beginning."""
    words, kinds = tokens.words, tokens.kinds
    for second in tokens.at("the", "our", "this"):
        if not tokens.capital(second) or not words[second - 1][0].isalnum() or kinds[second - 1] & _NEVER_LAST:
            continue
        first, _ = tokens.sentence(second)
        length = 0
        while words[first + length] == words[second + length] and words[first + length][0].isalpha():
            length += 1
        if length < 2 or second - first <= length or not kinds[first + length] & PREPOSITION:
            continue
        told = any(kinds[at] & AUXILIARY or only(kinds[at], VERB_S) for at in range(first + length, second))
        if not told and kinds[second + length] & (AUXILIARY | VERB_S):
            yield _Copy(first, second, length)


def _is_rewritten(tokens: Tokens, first: int) -> bool:
    """`plan detailed plan`: a noun, an adjective, the noun again."""
    noun, between = tokens.kinds[first], tokens.kinds[first + 1]
    describes = mainly(between) == ADJECTIVE and not between & (NOUN | PLURAL)
    # A misspelt one has no class.
    describes = describes or (not between and tokens.words[first + 1].endswith(_ADJECTIVE_ENDINGS))
    return (
        bool(mainly(noun) & (NOUN | PLURAL))
        and describes
        and not tokens.capital(first)
        and not tokens.capital(first + 2)
    )


KIND = CheckKind(
    name="repeated-phrases",
    check=check,
    by_text=True,
    summary="Several words that stand twice, left over from a sentence that was rewritten.",
    placeholders=("words", "repeated"),
)
