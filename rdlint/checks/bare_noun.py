"""Check kind `bare-noun`: one of a thing that can be counted, without a word before it: exceeds client expectation."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from rdlint.checks.noun_lists import among_several
from rdlint.checks.noun_phrases import ends_noun_phrase, noun_phrase
from rdlint.checks.passage import passage_of
from rdlint.checks.role import Place, Role
from rdlint.checks.sentence_words import BREAKS, DETERMINERS, words_in
from rdlint.checks.single_subjects import others, single_persons, single_subjects
from rdlint.checks.tokens import Tokens, tokens_of
from rdlint.model import Hit
from rdlint.reference.inflection import plural_of
from rdlint.reference.word_classes import (
    ADJECTIVE,
    AUXILIARY,
    CLOSED,
    COUNT,
    ING,
    MASS,
    NOUN,
    PARTICIPLE,
    PAST,
    PLURAL,
    PRONOUN,
    VERB,
    VERB_S,
    mainly,
    only,
)
from rdlint.rulebook.kind import CheckKind


class Nouns(NamedTuple):
    """The nouns of the rule: things that are met or reached, people that are dealt with, kinds of skills."""

    things: frozenset[str]
    people: frozenset[str]
    skills: frozenset[str]
    relations: frozenset[str]


_VERBAL = VERB | VERB_S | ING | PAST
_MODIFIERS = NOUN | ADJECTIVE | PARTICIPLE
_MOST_WORDS = 6
_TO_PEOPLE = words_in("with to from by between among across alongside")
_PERSONS = words_in("you we they")
_OTHER_PEOPLE = words_in("staff teacher nurse doctor business government adult peer school job")
_OF_PEOPLE = words_in("consists consisting consist comprised composed network crew up panel")
_COMPRISE = words_in("comprises comprising comprise")
_HAVING = words_in(
    "with and have has possess possesses demonstrated demonstrate demonstrates develop use using requires"
)
_COUNTING = words_in("other all various several many multiple different these those")
_RELATING = words_in("with between across")
_TIMES = words_in("timeframe deadline timeline")
_ENSURE = words_in("ensure ensures ensuring")
_FOR_MANY = words_in("are have were")


def prepare(parameters: Mapping[str, Any], _library: Any) -> Nouns:
    """The lists of the rule, as sets."""
    return Nouns(*(words_in(parameters[name]) for name in Nouns._fields))


def check(places: Sequence[Place], nouns: Nouns, role: Role) -> Iterator[Hit]:
    """A hit on every noun that lacks its plural ending, or the word before it."""
    tokens = tokens_of(passage_of(places, role))
    told: set[int] = set()
    wider = (*among_several(tokens), *single_subjects(tokens), *single_persons(tokens, nouns.people), *others(tokens))
    for first, noun in (*_found(tokens, nouns), *wider):
        word = tokens.words[noun]
        if noun in told:
            continue
        told.add(noun)
        put = "others" if word == "other" else plural_of(word)
        values = {"noun": tokens.written(noun), "use": put}
        if hit := tokens.hit(first, noun, values, (noun, noun + 1), put, "display"):
            yield hit


def _found(tokens: Tokens, nouns: Nouns) -> Iterator[tuple[int, int]]:
    yield from _after_verbs(tokens, nouns)
    yield from _skills_and_relations(tokens, nouns)
    yield from _ensured(tokens, nouns)


def _after_verbs(tokens: Tokens, nouns: Nouns) -> Iterator[tuple[int, int]]:
    """`exceeds client expectation`, `liaise with stakeholder to`."""
    words, kinds = tokens.words, tokens.kinds
    for noun in tokens.at(*nouns.things, *nouns.people):
        people = words[noun] in nouns.people
        ends = (people or words[noun] in nouns.things) and _ends_before(tokens, noun)
        if not ends and not _stands_alone(tokens, noun):
            continue
        first = _first(tokens, noun)
        before = words[first - 1]
        if not _COUNTING.isdisjoint(words[first:noun]):
            continue  # "other agency": what is said of numbers says so
        met = words[noun] in nouns.things and kinds[first - 1] & _VERBAL and not kinds[first - 1] & AUXILIARY
        dealt = people and before in _TO_PEOPLE and not _is_way(tokens, first, noun)
        # "link patient to provider", "the ratio of staff to student"
        dealt = dealt and not (before == "to" and words[first - 2] in nouns.people | _OTHER_PEOPLE)
        made_of = people and ((before == "of" and words[first - 2] in _OF_PEOPLE) or before in _COMPRISE)
        if met or dealt or made_of or (before == "within" and words[noun] in _TIMES):
            yield first - 1, noun


def _is_way(tokens: Tokens, first: int, noun: int) -> bool:
    """`from grower to buyer`, `client to client`, `free to volunteer`: no work with people."""
    words = tokens.words
    if words[first - 1] == "from" and words[noun + 1] == "to":
        return True
    if words[first - 1] == "to" and (words[first - 3] == "from" or tokens.kinds[first] & VERB):
        return True
    return words[noun] in words[noun + 1 : noun + 4] or words[noun] in words[max(first - 3, 0) : first - 1]


def _skills_and_relations(tokens: Tokens, nouns: Nouns) -> Iterator[tuple[int, int]]:
    """`strong communication skill`, `maintain positive relationship with`."""
    words, kinds = tokens.words, tokens.kinds
    for noun in tokens.at("skill", "relationship"):
        listed = words[noun] == "skill" and words[noun + 1] in ("and", ",", "&")
        if not listed and not _stands_alone(tokens, noun):
            continue
        first = _first(tokens, noun)
        before, within = words[first - 1], words[first:noun]
        if words[noun] == "skill":
            if words[noun - 1] in nouns.skills and (before in BREAKS or before in _HAVING):
                yield first, noun
        elif words[noun + 1] in _RELATING and nouns.relations & set(within) and kinds[first - 1] & _VERBAL:
            yield first - 1, noun


def _ensured(tokens: Tokens, nouns: Nouns) -> Iterator[tuple[int, int]]:
    """`ensure development proposal remain sound`."""
    words, kinds = tokens.words, tokens.kinds
    for number in tokens.at(*_ENSURE):
        first = number + 2 if words[number + 1] == "that" else number + 1
        found = noun_phrase(tokens, first)
        if found is None or not _is_one(tokens, found.head, nouns):
            continue
        verb = found.head + 1
        if words[verb] in _FOR_MANY or only(kinds[verb], VERB):
            yield first, found.head


def _is_one(tokens: Tokens, noun: int, nouns: Nouns) -> bool:
    word, kind = tokens.words[noun], tokens.kinds[noun]
    counted = bool(kind & COUNT) and not kind & (MASS | PLURAL) and mainly(kind) == NOUN
    return (counted or word in nouns.people | nouns.things) and not tokens.capital(noun)


def _stands_alone(tokens: Tokens, noun: int) -> bool:
    """Whether a noun is the last of its phrase, and no name."""
    after = noun + 1
    return not tokens.capital(noun) and ends_noun_phrase(tokens.words[after], tokens.kinds[after])


def _ends_before(tokens: Tokens, noun: int) -> bool:
    """Whether a clause or a noun with its own determiner follows: "with client you", "with client and the"."""
    words, after = tokens.words, tokens.words[noun + 1]
    if tokens.capital(noun):
        return False
    if after in _PERSONS:
        return True
    if after != "and":
        return False
    joined = only(tokens.kinds[noun + 2], PLURAL) and ends_noun_phrase(words[noun + 3], tokens.kinds[noun + 3])
    return joined or words[noun + 2] in DETERMINERS or only(tokens.kinds[noun + 2], VERB)


def _first(tokens: Tokens, noun: int) -> int:
    """The first of the adjectives and nouns before a noun, also those joined by "and"."""
    words, kinds = tokens.words, tokens.kinds
    first = noun
    while noun - first < _MOST_WORDS:
        before = kinds[first - 1]
        if before & _MODIFIERS and not before & CLOSED & ~PRONOUN and "'" not in words[first - 1]:
            acts = before & (ING | VERB | VERB_S) and mainly(before) in (ING, VERB, VERB_S)
            if acts and words[first - 1] != "working":
                break
            first -= 1
        elif (
            words[first - 1] in ("and", ",", "or")
            and only(kinds[first - 2], ADJECTIVE)
            and only(kinds[first], ADJECTIVE)
        ):
            first -= 2
        else:
            break
    return first


KIND = CheckKind(
    name="bare-noun",
    check=check,
    prepare=prepare,
    by_text=True,
    summary="One of a thing that can be counted, without a word before it: exceeds client expectation.",
    parameters={
        "type": "object",
        "required": list(Nouns._fields),
        "additionalProperties": False,
        "properties": {
            "things": {"type": "string", "description": "nouns, in the singular, for what is met, reached or set"},
            "people": {"type": "string", "description": "nouns, in the singular, for people that work is done with"},
            "skills": {"type": "string", "description": "words that say what a skill is about"},
            "relations": {"type": "string", "description": "words that say how a relationship is"},
        },
    },
    placeholders=("words", "noun", "use"),
)
