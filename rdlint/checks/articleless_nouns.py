"""Check kind `articleless-nouns`: one of a thing that can be counted, without a, an or the: report to supervisor."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from rdlint.checks.described_nouns import Described, after_adjectives, before_manners, verb_forms
from rdlint.checks.passage import BOUNDARY, passage_of
from rdlint.checks.role import Place, Role
from rdlint.checks.sentence_words import words_in
from rdlint.checks.tokens import Tokens, tokens_of
from rdlint.model import Hit
from rdlint.reference.word_classes import (
    ADJECTIVE,
    CLOSED,
    COUNT,
    DETERMINER,
    NOUN,
    OPEN,
    PREPOSITION,
    VERB,
    mainly,
    only,
)
from rdlint.rulebook.kind import CheckKind


class Told(NamedTuple):
    """`sound`: nouns that a preposition makes an idiom of; another rule looks at the others."""

    sound: frozenset[str]
    told: frozenset[str]
    told_after_verbs: frozenset[str]
    described: Described


_PREPOSITIONS = (
    "with",
    "of",
    "in",
    "to",
    "for",
    "at",
    "on",
    "from",
    "within",
    "across",
    "under",
    "through",
    "including",
)
#: What follows ends the noun: after another noun it would go on.
_AFTER = words_in(
    """. ; to with for in that which who at by from on as is will within across through when of during before
    after under into while including over"""
) | {BOUNDARY}
#: Other rules look at "a number of selection method", "part of team", "a for applicant".
_BEFORE_MANY = words_in(
    "number range variety series many most couple kinds types part member one some the a an our your"
)
#: Behind these and "of" a noun says what sort is meant.
_SORTS = words_in(
    """kind kinds type types form forms sort sorts mode modes style styles model models way ways method methods means
    concept concepts idea ideas ideal theory theories principle principles notion question matter lack degree degrees
    equality equity class classes quality system role position job title rank post occupation profession vacancy
    capacity duties career"""
)
_GIFTS = words_in("flair talent gift head knack eye skill skills strength strengths passion love capacity aptitude")
_OTHER = CLOSED | OPEN & ~(ADJECTIVE | NOUN)
_ONWARDS = (["through", "to"], ["right", "through"], ["right", "to"])
_BEFORE_VERBS = ("to", "will", "must", "can", "may", "should")
_TOLD_BEFORE = words_in("of for to that which who with within from")
_MOST_WORDS = 3
_NOUNS = ("sound", "told", "told_after_verbs")
_DESCRIBED = ("things", "results", "open_adjectives")


def prepare(parameters: Mapping[str, Any], _library: Any) -> Told:
    """The lists of the rule."""
    sound, told, after_verbs = (words_in(parameters[name]) for name in _NOUNS)
    things, results, adjectives = (words_in(parameters[name]) for name in _DESCRIBED)
    described = Described(verb_forms(parameters["verbs"]), things, results, adjectives)
    return Told(sound, told, after_verbs, described)


def check(places: Sequence[Place], told: Told, role: Role) -> Iterator[Hit]:
    """A hit on every noun that lacks its article, with what governs it."""
    tokens = tokens_of(passage_of(places, role))
    found = {*_after_prepositions(tokens, told), *_after_verbs(tokens, told)}
    found.update(after_adjectives(tokens, told.described), before_manners(tokens))
    for first, noun in sorted(found):
        if tokens.words[first] == "of" and tokens.words[first - 1] in _SORTS:
            continue  # "each form of organisation", "the right kind of workplace"
        if tokens.words[first] == "from" and tokens.words[noun + 1] == "to":
            continue  # "from concept to completion"
        if tokens.words[noun] == "organisation" and tokens.words[first - 1] in _GIFTS:
            continue  # "a flair for organisation"
        use = "the" if tokens.words[first] == "of" else _article(tokens, first + 1)
        values = {"use": use, "noun": tokens.words[noun]}
        if hit := tokens.hit(first, noun, values, (first + 1, first + 1), use):
            yield hit


def _after_prepositions(tokens: Tokens, told: Told) -> Iterator[tuple[int, int]]:
    """`provide leadership to team of six`."""
    kinds = tokens.kinds
    for preposition in _PREPOSITIONS:
        for number in tokens.positions.get(preposition, ()):
            if kinds[number + 1] & _OTHER:
                continue
            noun = _noun(tokens, number + 1, told.described.things)
            if not noun or tokens.words[noun] in told.sound or tokens.words[noun] in told.told:
                continue
            if tokens.words[number - 1] in _BEFORE_MANY:
                continue
            if tokens.words[number] == "from" and tokens.words[noun + 1 : noun + 3] in _ONWARDS:
                continue  # "from concept through to delivery"
            # "from system to system"
            if tokens.words[noun] not in (tokens.words[number - 1], *tokens.words[noun + 2 : noun + 3]):
                yield number, noun


def _after_verbs(tokens: Tokens, told: Told) -> Iterator[tuple[int, int]]:
    """`Lead project to renew the fence`: at the start of a sentence, or after to or will."""
    words, kinds = tokens.words, tokens.kinds
    # Walking back from "a noun that ends here" would look at every word; sentences begin less often.
    for opener in (BOUNDARY, ".", *_BEFORE_VERBS):
        for before in tokens.positions.get(opener, ()):
            number = before + 1
            if number > len(words) - 3 or not kinds[number] & VERB or kinds[number + 1] & _OTHER:
                continue
            noun = _noun(tokens, number + 1, told.described.things) if mainly(kinds[number]) == VERB else 0
            elsewhere = words[noun] in told.told_after_verbs and words[noun + 1] in _TOLD_BEFORE
            goes_on = words[noun] == words[noun + 2]  # "manage day to day work"
            if noun and words[noun] not in told.told | told.sound and not elsewhere and not goes_on:
                yield number, noun


def _noun(tokens: Tokens, first: int, things: frozenset[str]) -> int:
    """The noun that stands at `first`, or behind what describes it, and needs an article; 0 where there is none."""
    words, kinds = tokens.words, tokens.kinds
    number = first
    while only(kinds[number], ADJECTIVE | NOUN) and words[number].isalpha() and not tokens.capital(number):
        number += 1
    noun = number - 1
    if not first <= noun < first + _MOST_WORDS or not (words[number] in _AFTER or _goes_on(tokens, number)):
        return 0
    counted = kinds[noun] & COUNT and only(kinds[noun], NOUN)
    return noun if counted or (noun > first and words[noun] in things) else 0


def _goes_on(tokens: Tokens, number: int) -> bool:
    """Whether a comma or "and" after a noun joins no other noun to it: "in team meeting, and the"."""
    words, after = tokens.words, tokens.kinds[number + 1]
    if words[number] not in (",", "and"):
        return False
    return bool(after & (DETERMINER | PREPOSITION)) or (words[number] == "and" and only(after, VERB))


def _article(tokens: Tokens, number: int) -> str:
    return "an" if tokens.words[number][0] in "aeio" else "a"


_LIST = {"type": "string", "minLength": 1}

KIND = CheckKind(
    name="articleless-nouns",
    check=check,
    by_text=True,
    prepare=prepare,
    summary="One of a thing that can be counted, without a, an or the: report to supervisor.",
    parameters={
        "type": "object",
        "additionalProperties": False,
        "required": [*_NOUNS, "verbs", *_DESCRIBED],
        "properties": {
            "sound": {**_LIST, "description": "nouns that stand alone behind a preposition: in partnership"},
            "told": {**_LIST, "description": "nouns that another rule looks at"},
            "told_after_verbs": {**_LIST, "description": "the same behind verbs, where a preposition follows"},
            "verbs": {**_LIST, "description": "verbs that a described noun is the object of"},
            "things": {**_LIST, "description": "nouns that need an article behind an adjective"},
            "results": {**_LIST, "description": "nouns that do where they are the object of a verb"},
            "open_adjectives": {
                **_LIST,
                "description": "words behind which a noun may stand alone: further discussion",
            },
        },
    },
    placeholders=("words", "noun", "use"),
)
