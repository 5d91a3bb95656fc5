"""What stands beside verbs in a form of its own: reviewed and update by, managing and to work, preparation of plans."""

from collections.abc import Iterator
from typing import NamedTuple

from rdlint.checks.clause_openings import opening_of
from rdlint.checks.sentence_words import (
    BE,
    BREAKS,
    PERSONS,
    SUBORDINATE,
    governs_clause,
    is_bare,
    skip_adverbs,
    words_in,
)
from rdlint.checks.tokens import Tokens
from rdlint.checks.verb_words import DONE_TO_THINGS, NOMINALS, WANTS_BARE
from rdlint.reference.inflection import ing_of, participle_of
from rdlint.reference.word_classes import (
    ADJECTIVE,
    ADVERB,
    ING,
    NOUN,
    PARTICIPLE,
    PAST,
    PLURAL,
    PREPOSITION,
    VERB,
    mainly,
    only,
)

_AFTER_PARTICIPLE = words_in("to by in at on within as into from with when where before after")
_LONGEST_SERIES = 24
_SHOWN_IN = words_in(
    """experience experienced skill skills skilled interest interested success successful record background expertise
    proficiency proficient competence confidence confident involved assist assists assisting"""
)
_LONGEST_ITEM = 8


class SeriesSlip(NamedTuple):
    """`first` opens the series, `verb` should read `put`."""

    first: int
    verb: int
    put: str


def done_beside(tokens: Tokens, number: int, verb: int) -> SeriesSlip | None:
    """`is reviewed and update by`, `to be extended or convert to`: a second participle without its ending."""
    words, kinds = tokens.words, tokens.kinds
    first, word, after = number - 1, words[verb], words[verb + 1]
    done = kinds[first] & PARTICIPLE and mainly(kinds[first]) in (PAST, PARTICIPLE)
    if word not in DONE_TO_THINGS or not done or words[number] == "but":
        return None
    before = first - 1
    while only(kinds[before], ADVERB):
        before -= 1
    if words[before] not in BE or kinds[verb] & (PAST | PARTICIPLE):
        return None
    ends = tokens.last_in_sentence(verb)
    goes_on = ends or after in _AFTER_PARTICIPLE
    sure = after == "by" or (words[number] == "or" and goes_on) or (ends and words[verb - 1] == words[number])
    if sure or (words[before] in ("is", "was") and goes_on and kinds[verb] & VERB and not kinds[verb] & NOUN):
        return SeriesSlip(first, verb, participle_of(word))
    return None


def infinitive_after_ing(tokens: Tokens) -> Iterator[SeriesSlip]:
    """`Experience in leading teams, managing budgets and to work`."""
    words, kinds = tokens.words, tokens.kinds
    for number in tokens.at("to"):
        if words[number - 1] != "and" or not kinds[number + 1] & VERB or kinds[number + 1] & ADJECTIVE:
            continue
        for at in range(number - 2, max(number - _LONGEST_SERIES, 0), -1):
            word = words[at]
            if (
                (word == "to" and kinds[at + 1] & VERB)
                or word in BREAKS
                or word in SUBORDINATE
                or word in PERSONS
                or word in WANTS_BARE
            ):
                break
            if words[at + 1] == "in" and word in _SHOWN_IN and kinds[at + 2] & ING:
                if kinds[number - 2] & (NOUN | PLURAL | ADVERB):
                    yield SeriesSlip(at + 2, number + 1, ing_of(words[number + 1]))
                break


def nouns_among_verbs(tokens: Tokens) -> Iterator[SeriesSlip]:
    """`identify needs, development of plans, and assist growers`."""
    words = tokens.words
    for number in tokens.at("of"):
        noun = number - 1
        verb = NOMINALS.get(words[noun])
        if verb is None or (words[noun - 1] != "," and (words[noun - 1] != "and" or words[noun - 2] != ",")):
            continue
        if _ends_verbs(tokens, noun):
            yield SeriesSlip(noun, noun, verb)
            continue
        joined = next((at for at in range(number, tokens.sentence(number)[1]) if words[at] in ("and", "or")), 0)
        after = skip_adverbs(tokens, joined + 1)
        if not joined or not is_bare(tokens, after) or not {",", "."}.isdisjoint(words[number : joined - 1]):
            continue
        opening = opening_of(tokens, noun)
        if opening is not None and opening.form == "bare":
            yield SeriesSlip(noun, noun, verb)


def _ends_verbs(tokens: Tokens, noun: int) -> bool:
    """`assess requests, write reports, preparation of plans`: what went before the last comma were verbs."""
    words = tokens.words
    comma = noun - 1 if words[noun - 1] == "," else noun - 2
    before = comma - 1
    while words[before] != "," and words[before] not in BREAKS and comma - before < _LONGEST_ITEM:
        before -= 1
    if words[before] != "," or not is_bare(tokens, before + 1) or "and" in words[before:comma]:
        return False
    if governs_clause(tokens, before + 1) or any(tokens.kinds[at] & PREPOSITION for at in range(before + 1, comma)):
        return False
    opening = opening_of(tokens, before)
    return opening is not None and opening.form == "bare" and not governs_clause(tokens, opening.verb)
