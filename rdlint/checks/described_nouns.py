"""One of a thing behind an adjective, without a, an or the: provide accurate map of, is mandatory requirement."""

from collections.abc import Iterator
from typing import NamedTuple

from rdlint.checks.passage import BOUNDARY
from rdlint.checks.sentence_words import words_in
from rdlint.checks.tokens import Tokens
from rdlint.reference.inflection import ing_of, third_person
from rdlint.reference.word_classes import (
    ADJECTIVE,
    ADVERB,
    AUXILIARY,
    CLOSED,
    CONJUNCTION,
    COUNT,
    DETERMINER,
    ING,
    NOUN,
    NUMBER,
    PARTICIPLE,
    PLURAL,
    PREPOSITION,
    VERB,
    mainly,
    only,
)


class Described(NamedTuple):
    """`verbs` in all forms, with an object; `things` need an article behind any adjective, `results` behind verbs only.

    Behind `open_adjectives` nouns stand alone: further discussion, equal opportunity.
    """

    verbs: frozenset[str]
    things: frozenset[str]
    results: frozenset[str]
    open_adjectives: frozenset[str]


_PREPOSITIONS = words_in(
    "with in to for at on from within across under through by as into towards about of throughout including"
)
_OPENS = ADJECTIVE | ADVERB | ING
_OTHERS = DETERMINER | PREPOSITION | AUXILIARY | CONJUNCTION
_IS = frozenset(("is", "are", "you're", "was", "be", "become", "becomes", "becoming", "being"))
#: Counted, or taken as a mass: "of body-worn video", "more floor room".
_STUFF_TOO = frozenset(("video", "room", "salary", "wage"))
_SUBJECTS_OF_STUDY = words_in(
    "learning teaching planning training housing parking funding reporting engineering marketing modelling screening"
)
_TO_OFFICE = words_in(
    "elected re-elected appointed named declared voted nominated chosen proclaimed sworn titled termed"
)
#: Where the noun is surely at its end; "and" may join another word to it.
_AFTER = words_in(
    """. , ; : ) ! ? to with for in that which who at by from on as is will within across through when of where whilst
    while including into over under between after during before toward towards because if so but without via"""
) | {BOUNDARY}
_BEFORE = DETERMINER | ADJECTIVE
_OFTEN_ADJECTIVES = words_in(
    """growing leading thriving existing evolving welcoming rewarding challenging exciting caring fulfilling
    pioneering outstanding inspiring changing safe agile better clean key core full part-time full-time time
    limited confidential complete real identified"""
)
#: "in clear, concise manner": here whatever stands before them describes them.
_LAST = words_in("manner fashion basis")
_DESCRIBING = ADJECTIVE | ADVERB | NOUN | PARTICIPLE | ING | VERB
_HEADS = NOUN | PLURAL | ADJECTIVE
_MOST_WORDS = 8


def before_manners(tokens: Tokens) -> Iterator[tuple[int, int]]:
    """`in clear, concise manner`, `on daily basis`."""
    words, kinds = tokens.words, tokens.kinds
    for noun in tokens.at(*_LAST):
        at = noun - 1
        while noun - at < _MOST_WORDS and (_may_describe(kinds[at]) or words[at] in (",", "and", "but", "&")):
            at -= 1
        if words[noun] == "fashion" and at == noun - 2:
            continue  # "in true country fashion", "in timely fashion"
        if words[at] == ("on" if words[noun] == "basis" else "in") and at < noun - 1 and not tokens.capital(at + 1):
            yield at, noun


def _may_describe(kind: int) -> bool:
    return bool(kind & _DESCRIBING) and not kind & (CLOSED & ~NUMBER)


def verb_forms(text: str) -> frozenset[str]:
    """The forms of these verbs that have an object."""
    return frozenset(form for verb in text.split() for form in (verb, third_person(verb), ing_of(verb)))


def after_adjectives(tokens: Tokens, words: Described) -> Iterator[tuple[int, int]]:
    """The word before each noun that lacks its article, and the noun."""
    positions, kinds, said = tokens.positions, tokens.kinds, tokens.words
    for group, is_verb in ((words.verbs, True), (_PREPOSITIONS, False), (_IS, False)):
        for word in group & positions.keys():
            for number in positions[word]:
                first = number + 1
                if word in _IS and said[first] == "not":
                    first += 1
                kind = kinds[first]
                if kind & _OTHERS or not (kind & _OPENS or ("-" in said[first] and _describes(tokens, first))):
                    continue
                if (is_verb and not _is_verb(tokens, number)) or (word == "are" and said[number - 1] != "you"):
                    continue
                if word in _IS and said[first] in _TO_OFFICE:
                    continue  # "was elected mayor": the office stands without an article.
                noun = _described_noun(tokens, first, words)
                if word.startswith("play"):
                    continue  # Another rule tells these.
                known = is_verb or word in _IS or said[noun] not in words.results
                if noun and known and not _is_way(tokens, number, noun):
                    yield number, noun


def _is_verb(tokens: Tokens, number: int) -> bool:
    """Whether a word that may be a noun or describe one is a verb here: not in "a leading clinic", "the support"."""
    before, kind = tokens.kinds[number - 1], tokens.kinds[number]
    if (before & _BEFORE and tokens.words[number - 1] not in ("that", "which")) or (
        tokens.capital(number) and not tokens.first_in_sentence(number)
    ):
        return False
    return (
        not kind & NOUN or mainly(kind) == VERB or tokens.first_in_sentence(number) or tokens.words[number - 1] == "to"
    )


def _described_noun(tokens: Tokens, first: int, words: Described) -> int:
    """The noun whose adjective stands at `first`; 0 where there is none, or it needs no article."""
    at = first
    described = False
    said, kinds = tokens.words, tokens.kinds
    while at < first + _MOST_WORDS and (not tokens.capital(at) or (described and tokens.written(at).isupper())):
        word = said[at]
        if word in words.open_adjectives:
            return 0
        if _describes(tokens, at):
            described = True
        elif word in (",", "and", "or"):
            if not (_describes(tokens, at - 1) and (_describes(tokens, at + 1) or only(kinds[at + 1], ADVERB))):
                break
        elif not only(kinds[at], ADJECTIVE | NOUN) and not only(kinds[at], ADVERB):
            # "planning officer": what may be a deed is a part of the name of the thing.
            part = described and (kinds[at] & ING or mainly(kinds[at]) == NOUN) and kinds[at + 1] & NOUN
            if not part and word not in words.things and word not in words.results:
                break
        at += 1
    noun = at - 1
    # "team working with", "position responsible for": what follows the noun is no part of it.
    while noun > first and (not kinds[noun] & NOUN or (mainly(kinds[noun]) == ING and said[noun] not in words.things)):
        noun -= 1
    at = noun + 1
    if not described or noun <= first or "'" in said[noun]:
        return 0
    if said[noun] in _LAST or kinds[noun] & ADJECTIVE or not _ends(tokens, at):
        return 0
    if said[at] == "," and kinds[at + 1] & _HEADS:
        return 0  # a list: "early childhood strategy, projects and programs"
    counted = bool(kinds[noun] & COUNT) and only(kinds[noun], NOUN) and said[noun] not in _STUFF_TOO
    return noun if counted or said[noun] in words.things or said[noun] in words.results else 0


def _ends(tokens: Tokens, after: int) -> bool:
    """Whether the word after a noun shows that no other noun follows."""
    words, kinds = tokens.words, tokens.kinds
    if words[after] == "and":
        return only(kinds[after + 1], VERB) or bool(kinds[after + 1] & (DETERMINER | PREPOSITION))
    if only(kinds[after], ADJECTIVE) and kinds[after + 1] & PREPOSITION:
        return True
    if kinds[after] & ING and words[after] != "including":
        if words[after] in _SUBJECTS_OF_STUDY and not kinds[after + 1] & DETERMINER:
            return False  # "for improved student learning"
        return mainly(kinds[after]) == ING or bool(kinds[after + 1] & (PREPOSITION | DETERMINER))
    return words[after] in _AFTER


def _describes(tokens: Tokens, number: int) -> bool:
    """Whether a word can be nothing but an adjective before a noun, or mostly is one."""
    word, kind = tokens.words[number], tokens.kinds[number]
    if word in _OFTEN_ADJECTIVES or ("-" in word and not kind and word[0].isalpha()):
        return True
    if not kind & ADJECTIVE or kind & VERB:
        return False
    return mainly(kind) == ADJECTIVE or bool(kind & (ING | PARTICIPLE))


def _is_way(tokens: Tokens, number: int, noun: int) -> bool:
    """`from early concept to final product`, `as senior adviser`: sound without an article."""
    words: list[str] = tokens.words
    if words[number] == "from":
        return words[noun + 1] == "to"
    if words[number] == "to" and "from" in words[max(number - 6, 0) : number]:
        return True
    return words[number] == "as" and words[noun].endswith(("er", "or", "st", "nt", "an"))
