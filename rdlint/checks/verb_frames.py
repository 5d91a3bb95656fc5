"""Heads that need a preposition before the next noun, in their forms, and where none stands there."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from rdlint.checks.sentence_words import skip_adverbs, words_in
from rdlint.checks.tokens import Tokens
from rdlint.reference.inflection import ing_of, participle_of, past_of, third_person
from rdlint.reference.word_classes import (
    ADJECTIVE,
    ADVERB,
    CLOSED,
    ING,
    NOUN,
    PARTICIPLE,
    PAST,
    PLURAL,
    VERB_S,
    mainly,
    only,
)


class Frames(NamedTuple):
    """What joins words to the noun after them, by the word: forms of verbs, nouns, adjectives, participles.

    `told` are words that another rule tells; `giving` are verbs that take two objects, in all forms; behind `sure`
    words not even a verb that follows makes the next noun sound, as it does in "the tools the crew needs"; `classing`
    are abstract nouns that describe the noun behind them, `idioms` nouns that a preposition makes an adverb of,
    `lone` nouns that never describe another one, save those in `lone_before`. `forms` are those of verbs, `heads` all
    words and sure words.
    """

    verbs: Mapping[str, str]
    ings: Mapping[str, str]
    words: Mapping[str, str]
    told: frozenset[str]
    giving: frozenset[str]
    sure: frozenset[str]
    classing: frozenset[str]
    idioms: frozenset[str]
    lone: frozenset[str]
    lone_before: frozenset[str]
    forms: frozenset[str]
    heads: frozenset[str]


DETERMINERS = ("the", "our", "their", "its", "your", "these", "those", "this", "a", "an", "all", "any", "each")
NOUNS = NOUN | PLURAL
#: "each day the ranger", "three times a week": nothing need join these.
TIMES = words_in(
    """day days week weeks month months year years hour hours fortnight annum term night morning afternoon evening
    example case time times weekend season minute minutes way today tomorrow metre metres kilometre kilometres"""
)
TIMES_AFTER = words_in(
    """same following next first last previous most least more day week month year lot bit way time whole night morning
    evening afternoon weekend fortnight"""
)
#: "the comply button"; "those who participate gain".
_NO_VERB_AFTER = ("the", "a", "who", "that", "which", "there", "thus", "key")
_BEFORE_INGS = words_in("and , by through while when in for of including")
_NEVER_DESCRIBING = words_in(
    "liaising specialising complying adhering relying partaking interacting residing excelling deputising"
)
_NOT_AFTER_VERBS = words_in("face side hand one first last full part day step hands people")


def prepare(parameters: Mapping[str, Any], _library: Any) -> Frames:
    """The lists of the rule, by every form of a word."""
    verbs: dict[str, str] = {}
    ings: dict[str, str] = {}
    for put, listed in parameters["verbs"].items():
        for verb in listed.split():
            verbs.update(dict.fromkeys((verb, third_person(verb), past_of(verb)), put))
            ings[ing_of(verb)] = put
    giving = {
        form
        for verb in parameters["giving"].split()
        for form in (verb, third_person(verb), past_of(verb), participle_of(verb), ing_of(verb))
    }
    words = {word: put for put, listed in parameters["words"].items() for word in listed.split()}
    sure = words_in(parameters["sure"])
    return Frames(
        verbs,
        ings,
        words,
        told=words_in(parameters["told"]),
        giving=frozenset(giving),
        sure=sure,
        classing=words_in(parameters["classing"]),
        idioms=words_in(parameters["idioms"]),
        lone=words_in(parameters["lone"]),
        lone_before=words_in(parameters["lone_before"]),
        forms=frozenset(verbs.keys() | ings.keys()),
        heads=sure | words.keys(),
    )


def before_nouns(tokens: Tokens, frames: Frames) -> Iterator[tuple[int, str]]:
    """`compliance relevant policies`, `will be contacted email`."""
    words, kinds = tokens.words, tokens.kinds
    for word in frames.heads & tokens.positions.keys():
        for number in tokens.positions[word]:
            described = only(kinds[number + 1], ADJECTIVE) and kinds[number + 2] & NOUNS
            if (
                described
                and only(kinds[number], NOUN)
                and words[number - 1] != "in"
                and mainly(kinds[number - 1]) != NOUN
                and not _is_name(tokens, number)
            ):
                yield number, frames.words.get(word, "of")
    for verb in ("be", "been", "is", "are", "was", "were"):
        for number in tokens.positions.get(verb, ()):
            if not kinds[number + 1] & (PARTICIPLE | ADVERB):
                continue
            done = skip_adverbs(tokens, number + 1)
            kind, after = kinds[done], done + 1
            if not kind & PARTICIPLE or kind & (CLOSED | NOUN | ADJECTIVE | ING) or words[done] in frames.giving:
                continue
            if _is_name(tokens, done) or words[number - 1] in ("there", "what") or words[done] in ("used", "put"):
                continue
            if words[after + 1] in ("with", "to"):
                continue  # "is kept accordance with": another rule tells that.
            # "are registered nurses" is sound; one of them would have an article.
            if only(kinds[after], NOUN) and words[after] not in TIMES and "-" not in words[after]:
                yield done, frames.words.get(words[done], "by")


def _is_name(tokens: Tokens, number: int) -> bool:
    return tokens.capital(number) or tokens.capital(number + 1)


def after_verbs(tokens: Tokens, frames: Frames) -> Iterator[tuple[int, str]]:
    """`comply relevant policies`, `responding the customers`: verbs without an object."""
    words, kinds = tokens.words, tokens.kinds
    for word in frames.forms & tokens.positions.keys():
        for number in tokens.positions[word]:
            after = number + 1
            # "responding crews" are crews; "the participating schools" are schools.
            objects = word in frames.verbs and not kinds[number] & (PAST | ADJECTIVE | NOUNS)
            if only(kinds[after], ADVERB) and words[after] not in TIMES:
                after += 1
            if words[number - 1] in _NO_VERB_AFTER:
                continue
            if _opens_object(tokens, after, objects) or (word in frames.ings and _goes_on(tokens, number)):
                yield after - 1, frames.verbs.get(word) or frames.ings[word]


def _goes_on(tokens: Tokens, number: int) -> bool:
    """Whether a verb in -ing opens a phrase and does not describe the noun behind it, as in "participating schools"."""
    words, kinds = tokens.words, tokens.kinds
    opens = tokens.first_in_sentence(number) or words[number - 1] in _BEFORE_INGS
    after = number + 1
    if not opens or words[after] in TIMES or kinds[after] & (CLOSED | ADVERB):
        return False
    if words[number] in _NEVER_DESCRIBING:
        return bool(mainly(kinds[after]) & (NOUNS | ING)) or only(kinds[after], ADJECTIVE)
    if mainly(kinds[after]) == ING:
        return True
    if words[number] not in ("participating", "collaborating"):
        return False
    last = after
    while only(kinds[last], NOUN | ADJECTIVE):
        last += 1
    return last > after and only(kinds[last - 1], NOUN) and not kinds[last] & (NOUNS | ING)


def _opens_object(tokens: Tokens, number: int, nouns: bool) -> bool:
    """Whether an object without a preposition begins with a word."""
    words, kinds = tokens.words, tokens.kinds
    word, kind = words[number], kinds[number]
    if word in DETERMINERS:
        return words[number + 1] not in TIMES_AFTER and words[number + 1][0].isalnum() and word != "this"
    if word in ("others", "them", "us") and nouns:
        return True
    if not nouns or word in _NOT_AFTER_VERBS or word in TIMES or kind & (CLOSED | ADVERB | VERB_S):
        return False
    if mainly(kind) & NOUNS:
        return "'" not in word
    return only(kind, ADJECTIVE) and bool(kinds[number + 1] & NOUNS)
