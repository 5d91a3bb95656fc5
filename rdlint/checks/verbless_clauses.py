"""Clauses that have a subject and how it is, and no verb: if your plan successful, ensure boats kept in order."""

from collections.abc import Iterator

from rdlint.checks.missing_be import Found, done_to, is_done_to
from rdlint.checks.passage import BOUNDARY
from rdlint.checks.sentence_words import BE, STRETCH_ENDS, may_be_finite, skip_adverbs, words_in
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

_NOUNS = NOUN | PLURAL | NAME
_OPENERS = words_in("if when once whether unless because where")
_OWNERS = words_in("your the our this any")
_WHO = words_in("you we they i it he she there")


def verbless_clauses(tokens: Tokens) -> Iterator[Found]:
    """`if your plan successful`, `ensure boats operated in a safe way`, `Harbour Hospital seeking a porter.`"""
    yield from _after_names(tokens)
    yield from _after_openers(tokens)
    yield from _after_ensure(tokens)
    yield from _without_verb(tokens)


def _after_names(tokens: Tokens) -> Iterator[Found]:
    """`Harbour Hospital seeking a porter for the night shift.`"""
    words, kinds = tokens.words, tokens.kinds
    for gap in tokens.at("seeking", "committed", "proud", "dedicated"):
        if words[gap] != "seeking" and words[gap + 1] not in ("to", "of"):
            continue
        last = gap - 1
        while only(kinds[last], ADVERB):
            last -= 1
        first = last
        while tokens.capital(first) or words[first] in ("of", "and", "for", "&"):
            first -= 1
        first += 1
        opens = words[first - 1] in STRETCH_ENDS and first <= last and last - first < 9
        if not opens or not tokens.capital(last) or kinds[last] & CLOSED:
            continue
        end = tokens.sentence(gap)[1]
        if words[end + 1] == "." and not any(_rules(tokens, at) for at in range(gap + 1, end + 1)):
            yield last, gap, "is"


def _rules(tokens: Tokens, number: int) -> bool:
    return tokens.words[number] in BE or (
        may_be_finite(tokens, number) and tokens.words[number - 1] not in ("who", "that")
    )


def _after_openers(tokens: Tokens) -> Iterator[Found]:
    """`if your application successful`, `once the job closed for the day`, `they not meant for sale`."""
    words, kinds = tokens.words, tokens.kinds
    for number in tokens.at(*_OPENERS):
        if words[number + 1] not in _OWNERS:
            continue
        gap = number + 3
        while gap < number + 7 and kinds[gap] & (_NOUNS | ADJECTIVE) and not only(kinds[gap], ADJECTIVE):
            gap += 1
        if words[gap] == "not" and kinds[gap + 1] & (PARTICIPLE | ADJECTIVE) and kinds[gap - 1] & _NOUNS:
            if not _has_finite_before_comma(tokens, gap + 2):
                yield gap - 1, gap, "is or are"
            continue
        said = skip_adverbs(tokens, gap)
        ends = words[said + 1] in STRETCH_ENDS or words[said + 1] in (",", "you", "we", "they")
        if only(kinds[said], ADJECTIVE) and kinds[gap - 1] & _NOUNS and ends and not kinds[gap - 1] & ADJECTIVE:
            yield gap - 1, said, "is or are"
    for number in tokens.at("they", "it"):
        gap = number + 1
        done = words[gap] == "not" and kinds[gap + 1] & PARTICIPLE and not kinds[gap + 1] & (VERB | ING)
        if done and (words[number - 1] in STRETCH_ENDS or words[number - 1] in (",", "that", "if", "as", "because")):
            yield number, gap, "are" if words[number] == "they" else "is"


def _has_finite_before_comma(tokens: Tokens, number: int) -> bool:
    words = tokens.words
    while words[number] not in STRETCH_ENDS and words[number] not in (",", "but") and words[number] not in _WHO:
        if tokens.kinds[number] & AUXILIARY or mainly(tokens.kinds[number]) == VERB_S:
            return True
        number += 1
    return False


def _after_ensure(tokens: Tokens) -> Iterator[Found]:
    """`ensure plant operated in a safe manner`, `make sure the plans in place`."""
    words, kinds = tokens.words, tokens.kinds
    for number in tokens.at("ensure", "ensures", "ensuring", "sure"):
        at = number + 1
        while kinds[at] & (_NOUNS | ADJECTIVE) or words[at] in _OWNERS or words[at] in ("all", "both"):
            if kinds[at] & PARTICIPLE and not kinds[at] & ADJECTIVE:
                break
            at += 1
        gap = skip_adverbs(tokens, at)
        if at == number + 1 or at > number + 7 or not kinds[at - 1] & _NOUNS:
            continue
        done = kinds[gap] & PARTICIPLE and not kinds[gap] & (NOUN | ADJECTIVE | VERB) and words[gap] in done_to()
        after = kinds[gap + 1]
        done = done and bool(after & (PREPOSITION | ADVERB)) and not after & (NOUN | PLURAL | ADJECTIVE | DETERMINER)
        if (done or tuple(words[gap : gap + 2]) == ("in", "place")) and not _has_verb(tokens, gap + 1):
            yield number, gap, "are" if kinds[at - 1] & PLURAL else "is or are"


def _has_verb(tokens: Tokens, number: int) -> bool:
    """Whether a verb may follow in the same clause."""
    words, kinds = tokens.words, tokens.kinds
    while words[number] not in STRETCH_ENDS and words[number] not in ("and", ","):
        if kinds[number] & (AUXILIARY | VERB_S | PAST) or only(kinds[number], VERB):
            return True
        number += 1
    return False


def _without_verb(tokens: Tokens) -> Iterator[Found]:
    """`The plan backed by a budget.`: between other sentences one that has no verb at all."""
    words, kinds = tokens.words, tokens.kinds
    for first in tokens.at("the", "our", "this", "all", "these", "your"):
        if words[first - 1] not in (BOUNDARY, ".") or not tokens.capital(first) or words[first + 1] == "following":
            continue
        gap = first + 1
        while (
            kinds[gap] & (_NOUNS | ADJECTIVE) and not (kinds[gap] & PARTICIPLE and gap > first + 1) and gap < first + 8
        ):
            gap += 1
        said = skip_adverbs(tokens, gap)
        kind, after = kinds[said], words[said + 1]
        if gap == first + 1 or not kinds[gap - 1] & _NOUNS or tokens.capital(said) or not kind & PARTICIPLE:
            continue
        if kind & (NOUN | VERB) or not (is_done_to(words[said], after) or words[said] in ("suited", "committed")):
            continue
        last = tokens.sentence(first)[1]
        alone = words[first - 1] == BOUNDARY and (words[first] == "the" or words[last + 2] == BOUNDARY)
        if words[last + 1] == "." and not alone and not any(_finite(tokens, at) for at in range(said + 1, last + 1)):
            yield gap - 1, said, "are" if kinds[gap - 1] & PLURAL else "is"


def _finite(tokens: Tokens, number: int) -> bool:
    kind = tokens.kinds[number]
    return bool(kind & (AUXILIARY | VERB_S)) or only(kind, PAST) or only(kind, VERB) or tokens.words[number] in _WHO
