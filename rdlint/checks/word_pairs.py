"""Words that go in pairs, such as both and and, and where the second is another."""

from collections.abc import Callable, Mapping

from rdlint.checks.compared_pairs import (
    LONGEST,
    PREFER,
    SHORT,
    Pair,
    equally_as,
    preferred_than,
    same_than,
    sooner_when,
)
from rdlint.checks.sentence_words import BREAKS, PERSONS, SUBORDINATE, words_in
from rdlint.checks.tokens import Tokens
from rdlint.reference.word_classes import (
    ADJECTIVE,
    ADVERB,
    AUXILIARY,
    DETERMINER,
    NOUN,
    PLURAL,
    PREPOSITION,
    VERB,
    VERB_S,
    mainly,
    only,
)

#: "both internal teams as well as": these set two kinds against each other, so that "both" is no number.
_OPPOSED = words_in(
    """internal external local regional national international state federal verbal written oral technical
    non-technical clinical non-clinical operational strategic formal informal physical indoor outdoor metropolitan rural
    public private individual group full-time part-time permanent temporary short-term long-term qualitative
    quantitative online digital professional personal practical theoretical new existing current future junior senior
    face-to-face individually independently verbally orally domestic financial administrative academic commercial
    residential corporate"""
)
_RELATE = words_in(
    """relationship relationships relations relation link links liaison communication collaboration cooperation
    coordination partnership partnerships balance boundary connection connections interface contact conduit bridge gap
    consultation liaise liaises liaising coordinate mediate distance exchange"""
)
_CHOOSE = words_in(
    "choose chooses choosing choice decide deciding difference differences distinguish distinction select"
)
_WAYS = words_in("way ways case side sides end event party of direction gender")


def _both(tokens: Tokens, number: int) -> Pair | None:
    """`both the depot as well as the nursery`, `both written or verbal`."""
    words, kinds = tokens.words, tokens.kinds
    for at in range(number + 1, number + LONGEST):
        word, kind = words[at], kinds[at]
        if word in BREAKS or word in ("and", ",", "of") or word in PERSONS or word in SUBORDINATE:
            return None
        if word == "or":
            alike = kinds[at - 1] & kinds[at + 1] & (ADJECTIVE | ADVERB) and words[at + 2] != "and"
            alike |= kinds[at - 1] & ADVERB and kinds[at + 1] & PREPOSITION
            sure = at == number + 2 and alike and words[number + 1] in _OPPOSED
            return Pair(number, at, at, "and") if sure else None
        if word == "as" and words[at + 1] == "well" and words[at + 2] == "as":
            if kinds[number + 1] & PLURAL and words[number + 1] not in _OPPOSED:
                return None  # "both crews as well as the manager"
            counted = kinds[at - 1] & PLURAL and words[number + 1] not in _OPPOSED
            placed = kinds[number + 1] & (DETERMINER | PREPOSITION) or words[number + 1] in ("the", "a", "an")
            return None if at == number + 1 or (counted and not placed) else Pair(number, at, at + 2, "and")
        if kind & AUXILIARY or only(kind, VERB | VERB_S) or mainly(kind) in (VERB, VERB_S):
            return None
    return None


def _either(tokens: Tokens, number: int) -> Pair | None:
    """`either by phone and online`."""
    words, kinds = tokens.words, tokens.kinds
    joined = 0
    if words[number + 1] == "of":
        return None
    for at in range(number + 1, len(words)):
        word = words[at]
        if word in BREAKS:
            break
        if word == "or" or (word == "/" and joined):
            return None
        if word == "and" and not joined:
            joined = at
        apart = kinds[at] & AUXILIARY or word in PERSONS or word in SUBORDINATE or word in _WAYS
        if (apart or word == ",") and not joined:
            return None
    return Pair(number, joined, joined, "or") if 1 < joined - number <= SHORT else None


def _neither(tokens: Tokens, number: int) -> Pair | None:
    """`neither the depot or the nursery`."""
    words, kinds = tokens.words, tokens.kinds
    found = 0
    if kinds[number + 1] & AUXILIARY or words[number + 1] == "of":
        return None
    for at in range(number + 1, number + 2 * LONGEST):
        word = words[at]
        if word in BREAKS or word in (",", "nor"):
            break
        if word == "or" and not found:
            found = at
        if not found and (kinds[at] & AUXILIARY or only(kinds[at], VERB | VERB_S) or word in PERSONS):
            return None
    return Pair(number, found, found, "nor") if found and words[at] != "nor" and found - number < SHORT + 2 else None


def _between(tokens: Tokens, number: int) -> Pair | None:
    """`choose between the depot or the nursery`."""
    words, kinds = tokens.words, tokens.kinds
    chosen = words[number - 1] in _CHOOSE
    if not chosen and words[number - 1] not in _RELATE:
        return None
    for at in range(number + 1, number + SHORT + 1):
        if words[at] in BREAKS or words[at] in (",", "and"):
            return None
        if words[at] == "or":
            several = any(kind & PLURAL for kind in kinds[number + 1 : at])
            if not chosen and (several or not mainly(kinds[at - 1]) & NOUN):
                return None  # "between groups or species"
            end = at
            while words[end] not in BREAKS and words[end] != ",":
                end += 1
            return Pair(number, at, at, "and") if "and" not in words[at:end] else None
    return None


FINDERS: Mapping[str, Callable[[Tokens, int], Pair | None]] = {
    "both": _both,
    "either": _either,
    "neither": _neither,
    "between": _between,
    "same": same_than,
    "equally": equally_as,
    "sooner": sooner_when,
    **dict.fromkeys((*PREFER, "preferable", "superior", "inferior"), preferred_than),
}
