"""Whether a clause has room for what stands straight behind a noun: as a second object, or as the subject of a verb."""

from collections.abc import Iterator

from rdlint.checks.noun_reading import BEFORE_NOUNS, PREPOSITIONS, is_known
from rdlint.checks.passage import BOUNDARY
from rdlint.checks.sentence_words import BE, STRETCH_ENDS, SUBORDINATE, may_be_finite, words_in
from rdlint.checks.tokens import Tokens
from rdlint.checks.verb_frames import DETERMINERS, NOUNS, Frames
from rdlint.reference.word_classes import (
    ADJECTIVE,
    ADVERB,
    AUXILIARY,
    CLOSED,
    DETERMINER,
    ING,
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

_GIVE = words_in("give gives giving gave given")
_ASKING = words_in("which what whose how")
_VERBS = VERB | VERB_S | PAST | AUXILIARY
_ACTS = VERB | VERB_S | PAST | ING
_BREAKS = (BOUNDARY, ".", "!", "?", ";", ":", ",", "(", ")", "–", "—", "-", '"', "“", "”", "/", "|")
_JOINING = words_in("and or but that which so if when where while because as")
#: Behind these a participle tells what was done to the noun before it: the tasks set by, the plan agreed in.
_AFTER_PARTICIPLES = words_in("by in at to on for from with under through of within during as")
_AFTER_ACTS = AUXILIARY | DETERMINER | ADVERB | PREPOSITION
_PHRASE = NOUN | PLURAL | ADJECTIVE | PARTICIPLE


def is_unlinked(tokens: Tokens, number: int, frames: Frames) -> bool:
    """Whether what follows a noun can be neither a second object nor the subject of a verb."""
    words = tokens.words
    first = number
    while words[first - 1] not in _BREAKS:
        first -= 1
    if _has_two_objects(tokens, first, number, frames):
        return False
    if words[number - 1] == "in" and frames.words.get(words[number]) in ("with", "to"):
        return True  # "In accordance the plan" opens a sentence too, but no subject may follow.
    if _opens(tokens, first, number):
        return not any(_may_act(tokens, after) for after in _rest(tokens, number + 2))
    if any(word in _ASKING for word in words[first:number]):
        return False
    if words[number] in frames.sure or _is_subject(tokens, first, number):
        return True
    if any(_acts(tokens, after) for after in _rest(tokens, number + 3)):
        return False
    return not any(_is_verb(tokens, after) for after in _rest(tokens, number + 2))


def _has_two_objects(tokens: Tokens, first: int, number: int, frames: Frames) -> bool:
    """`give the crew the keys`, `make the hall a success`, `put in the store the tools that`."""
    words, kinds = tokens.words, tokens.kinds
    one = words[number + 1] in ("a", "an")
    near = not is_known(words[number], frames)
    straight = True
    # "offers trainees, rangers and students the chance": what gives may stand before a comma.
    start = first if not near else tokens.sentence(number)[0]
    for before in range(number - 1, start - 1, -1):
        gives = near or one or words[before] in _GIVE
        is_be = words[before].removesuffix("n't") in BE
        if (gives and words[before] in frames.giving) or (one and straight and is_be):
            return True
        if kinds[before] & PREPOSITION:
            straight = False
            acts = kinds[before - 1] & _ACTS and not kinds[before - 1] & NOUNS
            if near and acts:
                return True
            near = False
    # "use on behalf of the council the powers that it has"
    return "behalf" in words[first:number]


def _is_subject(tokens: Tokens, first: int, number: int) -> bool:
    """`The goal this role is to`: what begins the sentence has only a form of be behind it, so no clause of its own."""
    words, kinds = tokens.words, tokens.kinds
    if words[first] not in BEFORE_NOUNS or not tokens.first_in_sentence(first):
        return False
    if any(kinds[at] & (PREPOSITION | _VERBS) for at in range(first + 1, number)):
        return False
    verbs = [after for after in _rest(tokens, number + 2) if kinds[after] & _VERBS and may_be_finite(tokens, after)]
    if len(verbs) != 1 or any(_acts(tokens, after) for after in range(number + 3, verbs[0])):
        return False  # "The tools our crews use are new"
    return words[verbs[0]] in BE and not kinds[tokens.sentence(number)[1]] & PREPOSITION


def _opens(tokens: Tokens, first: int, number: int) -> bool:
    """Whether a noun belongs to words that go before a subject: `in some cases nearby crews help`."""
    words, kinds = tokens.words, tokens.kinds
    fronted = kinds[first] & PREPOSITION or words[first] in SUBORDINATE
    if fronted and not any(may_be_finite(tokens, at) for at in range(first + 1, number)):
        return True
    start = number
    while kinds[start - 1] & _PHRASE or words[start - 1] in BEFORE_NOUNS:
        start -= 1
    return bool(kinds[start - 1] & PREPOSITION) and words[start - 2] in _JOINING


def _rest(tokens: Tokens, number: int) -> Iterator[int]:
    """The words of a clause from one on."""
    words = tokens.words
    while words[number] not in STRETCH_ENDS and words[number] not in SUBORDINATE:
        yield number
        number += 1


def _may_act(tokens: Tokens, number: int) -> bool:
    """Whether a word may be a verb as far as it can be told: checks, in "the officer checks each form"."""
    kind = tokens.kinds[number]
    if kind & AUXILIARY or mainly(kind) & _VERBS or only(kind, _VERBS | PARTICIPLE):
        return True
    if not kind & _VERBS:
        return False
    if kind & VERB and only(tokens.kinds[number - 1], PLURAL):
        return True  # "nearby growers help"
    return tokens.words[number + 1] in DETERMINERS or _is_verb(tokens, number)


def _is_verb(tokens: Tokens, number: int) -> bool:
    """Whether a word may be the verb of a clause, and does not describe a noun: tasks set by, and planned works."""
    if not may_be_finite(tokens, number):
        return False
    words, kinds = tokens.words, tokens.kinds
    kind, before = kinds[number], words[number - 1]
    if kind & PARTICIPLE:
        if words[number + 1] in _AFTER_PARTICIPLES or "'" in before:
            return False
        return not (kinds[number + 1] & NOUNS and (before in ("and", "or", ",") or kinds[number - 1] & CLOSED))
    return before not in PREPOSITIONS and "'" not in before


def _acts(tokens: Tokens, number: int) -> bool:
    """Whether a word goes with the noun before it as its verb: the tools our crews use are, a list the Board issues."""
    words, kinds = tokens.words, tokens.kinds
    kind, before, after = kinds[number], kinds[number - 1], kinds[number + 1]
    one = (only(before, NOUN) or tokens.capital(number - 1) or mainly(kind) == VERB_S) and not before & PLURAL
    one = one and bool(before & NOUN or tokens.capital(number - 1))
    goes = (kind & VERB_S and one) or (kind & VERB and only(before, PLURAL))
    if not goes or words[number + 1] in ("and", "or", ",", "&") or (after & _PHRASE and not after & ADVERB):
        return False
    return bool(mainly(kind) & (VERB | VERB_S) or (after & _AFTER_ACTS and words[number + 1] != "of"))
