"""Where a form of be, or will or has before one, is missing: people who working here, the form be sent to the depot."""

from collections.abc import Iterator
from functools import cache

from rdlint.checks.sentence_words import HAVE, MODALS, STRETCH_ENDS, may_be_finite, skip_adverbs, words_in
from rdlint.checks.tokens import Tokens
from rdlint.checks.verb_words import DONE_TO, DONE_TO_THINGS
from rdlint.reference.inflection import participle_of
from rdlint.reference.word_classes import (
    ADJECTIVE,
    ADVERB,
    CLOSED,
    DETERMINER,
    ING,
    NAME,
    NOUN,
    PARTICIPLE,
    PLURAL,
    PREPOSITION,
    VERB,
    mainly,
    only,
)

#: The words `first` to `gap`, before which a word such as `put` is missing.
Found = tuple[int, int, str]

_NOUNS = NOUN | PLURAL | NAME
_STATES = words_in("to for of with in on by")
#: Deeds done to things: "who employed by", "that used to".
_DONE = words_in(
    """employed valued used needed required funded managed supported delivered provided produced prepared owned
    operated developed maintained undertaken led affected impacted overseen governed administered identified
    determined approved issued located situated based affected involved offered"""
)
#: By the word after them, participles behind which no object can have stood.
_DONE_SO = {
    "in": words_in("based located situated employed involved contained"),
    "at": words_in("based located situated employed"),
    "on": words_in("based published"),
    "for": words_in("needed required used"),
    "to": words_in("found expected required needed used suited related likely obliged entitled"),
}
_ABLE = words_in(
    """able unable willing aware eligible responsible capable compliant ready suitable available familiar proficient
    consistent accountable flexible adaptable innovative successful effective aligned mindful"""
)
_WISHES = words_in(
    """that require requires required requiring recommend recommends recommended request requests requested suggest
    suggests propose proposes ask asks asked insist insists if whether lest let lets unless though although may long
    important essential imperative vital necessary preferable desirable order demand demands order so until far need
    ensure ensures ensuring could would should there help make or to"""
)
_HAVING = HAVE | words_in("'ve ve has have having had i've you've we've they've hasn't haven't hadn't who've")
_LOOK_BACK = 14


def be_is_missing(tokens: Tokens) -> Iterator[Found]:
    """`people who working here`, `to able to climb`, `the form be sent`, `the pool been closed`."""
    yield from _in_relative_clauses(tokens)
    yield from _after_to(tokens)
    yield from _before_be(tokens)
    yield from _before_been(tokens)
    yield from _after_this(tokens)
    for number in tokens.at("you'll", "we'll", "they'll"):
        if mainly(tokens.kinds[number + 1]) == ING and not only(tokens.kinds[number + 1], ING):
            yield number, number + 1, "be"


def _in_relative_clauses(tokens: Tokens) -> Iterator[Found]:
    """`services that valued by the town`, `officers who working alone`, `someone who a licence`."""
    words, kinds = tokens.words, tokens.kinds
    for pronoun in ("who", "that", "which"):
        for number in tokens.positions.get(pronoun, ()):
            gap = skip_adverbs(tokens, number + 1)
            kind, after = kinds[gap], words[gap + 1]
            before = kinds[number - 1]
            if tokens.capital(gap) or not (before & _NOUNS or words[number - 1] in ("those", "someone", "anyone", ",")):
                continue
            if before & (CLOSED & ~PREPOSITION) and words[number - 1] not in ("those", "someone", "anyone"):
                continue
            put = "are" if before & PLURAL or words[number - 1] == "those" else "is or are"
            named = bool(before & _NOUNS) and not before & ADJECTIVE
            if (
                (pronoun == "who" and (mainly(kind) == ING or (kind & ING and kinds[gap + 1] & PREPOSITION)))
                or (only(kind, ADJECTIVE) and named and words[gap] not in ("such", "like") and _ends_here(tokens, gap))
                or (named and kind & PARTICIPLE and not kind & ADJECTIVE and is_done_to(words[gap], after))
            ):
                yield number, gap, put
            elif words[gap] in ("a", "an", "the") and pronoun == "who" and not _has_finite(tokens, gap):
                yield number, gap, "has or is"


def _ends_here(tokens: Tokens, number: int) -> bool:
    """Whether no noun follows an adjective: "that relevant to"."""
    words = tokens.words
    return words[number + 1] in _STATES or (words[number + 1] == "," and only(tokens.kinds[number + 2], ADJECTIVE))


@cache
def done_to() -> frozenset[str]:
    """The participles of verbs that have an object."""
    return frozenset(participle_of(verb) for verb in DONE_TO_THINGS | DONE_TO) | _DONE


def is_done_to(word: str, after: str) -> bool:
    """Whether a participle and the word after it say what is done to something, and no object can come between."""
    if after == "by":
        return word in done_to()
    return word in _DONE_SO.get(after, ())


def _has_finite(tokens: Tokens, number: int) -> bool:
    words: list[str] = tokens.words
    while words[number] not in STRETCH_ENDS:
        if may_be_finite(tokens, number):
            return True
        number += 1
    return words[number] == "?"


def _after_to(tokens: Tokens) -> Iterator[Found]:
    """`ability to able to climb`."""
    words, kinds = tokens.words, tokens.kinds
    for number in tokens.positions.get("to", ()):
        kind = kinds[number + 1]
        if not kind & (ADJECTIVE | ADVERB | PARTICIPLE) or kind & (VERB | NOUN | PLURAL | ING):
            continue
        gap = skip_adverbs(tokens, number + 1)
        kind, after = kinds[gap], words[gap + 1]
        if words[number - 1] in ("up", "according", "close", "due", "from", "similar") or tokens.capital(gap):
            continue
        if words[gap] in _ABLE:
            ends = after in ("to", "of", "with") or after in STRETCH_ENDS
            joined = (
                after in ("and", ",") and only(kinds[gap + 2], ADJECTIVE) and not kinds[gap + 3] & (_NOUNS | ADJECTIVE)
            )
            if ends or joined:
                yield number, gap, "be"


def _before_be(tokens: Tokens) -> Iterator[Found]:
    """`The form be sent to the depot`."""
    words, kinds = tokens.words, tokens.kinds
    for number in tokens.positions.get("be", ()):
        before = kinds[number - 1]
        if not before & _NOUNS or before & (CLOSED | ADJECTIVE) or tokens.capital(number):
            continue
        after = kinds[skip_adverbs(tokens, number + 1)]
        if not after & (PARTICIPLE | ADJECTIVE | DETERMINER | PREPOSITION):
            continue
        at = number - 1
        while words[at] not in STRETCH_ENDS and number - at < 25:
            if words[at] in _WISHES or words[at] in MODALS or words[at].endswith(("'ll", "n't", "'d")):
                break
            at -= 1
        else:
            if words[at] in STRETCH_ENDS:
                yield number - 1, number, "will or must"


def _before_been(tokens: Tokens) -> Iterator[Found]:
    """`The pool been closed`."""
    words = tokens.words
    for number in tokens.positions.get("been", ()):
        near = words[max(number - _LOOK_BACK, 0) : number]
        if not _HAVING.isdisjoint(near) or any(word.endswith(("'s", "'ve", "'d", "n't")) for word in near):
            continue
        if words[number - 1] in MODALS | {"to"} or tokens.first_in_sentence(number):
            continue
        yield number - 1, number, "has or have"


def _after_this(tokens: Tokens) -> Iterator[Found]:
    """`This a job for a climber.`"""
    words = tokens.words
    for number in tokens.at("this", "these", "it"):
        if not tokens.first_in_sentence(number) or not tokens.capital(number):
            continue
        gap = number + 1
        follows = words[gap] in ("a", "an", "the", "your", "our") or tuple(words[gap : gap + 2]) == ("more", "than")
        if follows and not tokens.capital(gap):
            yield number, gap, "are" if words[number] == "these" else "is"
