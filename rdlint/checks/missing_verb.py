"""Check kind `missing-verb`: a subject or will, must and can without the verb that they need: the work may undertaken."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from rdlint.checks.passage import BOUNDARY, passage_of
from rdlint.checks.role import Place, Role
from rdlint.checks.sentence_words import skip_adverbs, words_in
from rdlint.checks.tokens import Tokens, tokens_of
from rdlint.model import Hit
from rdlint.reference.word_classes import (
    ADJECTIVE,
    AUXILIARY,
    DETERMINER,
    ING,
    NAME,
    NOUN,
    PARTICIPLE,
    PAST,
    PLURAL,
    PREPOSITION,
    PRONOUN,
    VERB,
    VERB_S,
    only,
)
from rdlint.rulebook.kind import CheckKind


class Subjects(NamedTuple):
    """Nouns for who does the work, after which `states` show that a form of be is missing."""

    nouns: frozenset[str]
    states: frozenset[str]


_MODALS = ("will", "must", "may", "should", "can", "might", "could", "would", "shall")
_PERSONS = ("you", "we", "they", "i")
_DETERMINERS = words_in("the a an our your their its this these")
#: Behind these a person is the subject of a clause: "if you able to travel".
_OPENERS = words_in("if when where while because whether once unless until how what that which since although")
_SUBJECT = NOUN | PLURAL | PRONOUN | NAME
_INVERTED = words_in("event case circumstances nor neither only so circumstance")
_ENDS = (BOUNDARY, ".", "!", "?", ";")
_BE = {"i": "am", "you": "are", "we": "are", "they": "are"}


def prepare(parameters: Mapping[str, Any], _library: Any) -> Subjects:
    """The lists of the rule."""
    return Subjects(words_in(parameters["nouns"]), words_in(parameters["states"]))


def check(places: Sequence[Place], subjects: Subjects, role: Role) -> Iterator[Hit]:
    """A hit where the verb is missing."""
    tokens = tokens_of(passage_of(places, role))
    for found in (_after_modals(tokens), _after_persons(tokens), _after_nouns(tokens, subjects)):
        for first, gap, put in found:
            if hit := tokens.hit(first, gap, {"use": put}, (gap, gap), put.partition(" or ")[0]):
                yield hit


def _after_modals(tokens: Tokens) -> Iterator[tuple[int, int, str]]:
    """`the work may undertaken by`, `staff must able to`, `you will the first`."""
    words, kinds = tokens.words, tokens.kinds
    for modal in _MODALS:
        for number in tokens.positions.get(modal, ()):
            before = number - 1
            if not kinds[before] & _SUBJECT or words[before] in _DETERMINERS or words[before] in _INVERTED:
                continue
            gap = skip_adverbs(tokens, number + 1)
            if tokens.capital(number) or tokens.capital(gap) or _asks(tokens, gap):
                continue
            if put := _missing_after_modal(tokens, gap):
                yield before, gap, put


def _missing_after_modal(tokens: Tokens, number: int) -> str:
    """What stands before a word after will, must or can; the empty text where nothing has to."""
    word, kind = tokens.words[number], tokens.kinds[number]
    after = tokens.kinds[number + 1]
    if word in _DETERMINERS and word != "this":
        # "in no event shall the owner be": the subject comes second.
        return "" if _has_verb(tokens, number + 1) else "be or have"
    if only(kind, ADJECTIVE) and "-" not in word and word not in ("likely", "sound"):
        return "have or be" if after & (NOUN | PLURAL) else "be"
    done = kind & PARTICIPLE and not kind & (VERB | AUXILIARY | NOUN)
    return "be" if done and not after & (NOUN | PLURAL) else ""


def _has_verb(tokens: Tokens, number: int) -> bool:
    """Whether a bare verb may follow in the same sentence, for a subject behind will or shall."""
    words, kinds = tokens.words, tokens.kinds
    while words[number] not in _ENDS and words[number] not in (",", "to", "and", "that", "which", "who"):
        if kinds[number] & VERB and not kinds[number] & (NOUN | ADJECTIVE) or words[number] in ("be", "have"):
            return True
        number += 1
    return False


def _asks(tokens: Tokens, number: int) -> bool:
    """Whether the sentence that a word stands in is a question."""
    words = tokens.words
    while words[number] not in _ENDS:
        number += 1
    return words[number] == "?"


def _after_persons(tokens: Tokens) -> Iterator[tuple[int, int, str]]:
    """`if you able to travel`, `we excited to`."""
    words, kinds = tokens.words, tokens.kinds
    for person in _PERSONS:
        for number in tokens.positions.get(person, ()):
            opened = words[number - 1] in _OPENERS
            if not opened and not tokens.first_in_sentence(number):
                continue
            gap = skip_adverbs(tokens, number + 1)
            word, kind = words[gap], kinds[gap]
            apposed = word == "the" or (kind & (NOUN | PLURAL) and not kind & ADJECTIVE)
            lacking = (word in ("a", "an") and not opened) or only(kind, ADJECTIVE | ING)
            done = kind & PARTICIPLE and not kind & (PAST | VERB | AUXILIARY | NOUN)
            if (lacking or done) and not apposed and not tokens.capital(gap) and not _asks(tokens, gap):
                yield number, gap, _BE[person]


def _after_nouns(tokens: Tokens, subjects: Subjects) -> Iterator[tuple[int, int, str]]:
    """`The council seeking a ranger to join the crew.`"""
    words, kinds = tokens.words, tokens.kinds
    for noun in subjects.nouns & tokens.positions.keys():
        for number in tokens.positions[noun]:
            gap = skip_adverbs(tokens, number + 1)
            if words[gap] not in subjects.states or tokens.capital(gap):
                continue
            first, last = tokens.sentence(number)
            if words[first] not in ("the", "this", "our") or not _is_whole(tokens, first, number):
                continue
            after = range(gap + 1, last + 1)
            if words[last + 1] != "." or any(_may_rule(kinds, words, at) for at in after):
                continue
            yield number, gap, "are" if kinds[number] & PLURAL else "is"


def _is_whole(tokens: Tokens, first: int, head: int) -> bool:
    """Whether the words up to a noun name one thing."""
    inside = range(first + 1, head + 1)
    return head - first <= 4 and not any(tokens.kinds[at] & (PREPOSITION | DETERMINER | AUXILIARY) for at in inside)


def _may_rule(kinds: Sequence[int], words: Sequence[str], number: int) -> bool:
    """Whether a word may be the verb of the sentence."""
    kind = kinds[number]
    if words[number] in ("that", "which", "who"):
        return True
    return bool(kind & (AUXILIARY | VERB_S | PAST)) or (only(kind, VERB) and words[number - 1] not in ("to", "and"))


_LIST = {"type": "string", "minLength": 1}

KIND = CheckKind(
    name="missing-verb",
    check=check,
    by_text=True,
    prepare=prepare,
    summary="A subject, or will, must or can, without the verb that it needs: the work may undertaken.",
    parameters={
        "type": "object",
        "additionalProperties": False,
        "required": ["nouns", "states"],
        "properties": {
            "nouns": {**_LIST, "description": "nouns that a sentence may have as its subject"},
            "states": {**_LIST, "description": "words before which a form of be is missing after these"},
        },
    },
    placeholders=("words", "use"),
)
