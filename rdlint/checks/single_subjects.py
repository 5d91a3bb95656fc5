"""One of a thing as the subject of a verb for many, or behind a verb: Applicant are, when application open."""

from collections.abc import Iterator

from rdlint.checks.agreement_words import CLAUSE_STARTS
from rdlint.checks.counted_nouns import is_single
from rdlint.checks.noun_phrases import ends_noun_phrase
from rdlint.checks.passage import BOUNDARY
from rdlint.checks.sentence_words import skip_adverbs, words_in
from rdlint.checks.tokens import Tokens
from rdlint.reference.word_classes import (
    ADJECTIVE,
    ADVERB,
    AUXILIARY,
    CLOSED,
    ING,
    NOUN,
    PREPOSITION,
    VERB,
    VERB_S,
    mainly,
    only,
)

_LAST = 8
_FOR_MANY = ("are", "have", "were")
_OPENERS = CLAUSE_STARTS | {"that", "how", "until", "before", "after"}
#: "in the role of mentor to", "the position of officer": here one is meant, and no article needed.
_OFFICES = words_in(
    """role roles position positions post title rank level levels office capacity job function functions status
    qualification qualifications class classes kind kinds sort sorts type types range number series part form forms
    word name rate unit sense duties duty rights right matter team term lack choice course use instead because
    appointment definition designation occupation profession career grade behalf degree years experience work"""
)
_AS = words_in("as become becomes becoming became remain be appoint elect act acts acting named called per via")
_BEFORE_DOING = frozenset(("for", "in", "by", "of", "while", "when"))
_OTHERS_AFTER = words_in("of with and from to between for among by help support assist involve keep manage lead train")


def single_subjects(tokens: Tokens) -> Iterator[tuple[int, int]]:
    """`Employee are required`, `when application open`, `that current clearance are`."""
    words, kinds = tokens.words, tokens.kinds
    for verb in tokens.at(*_FOR_MANY):
        noun = verb - 1
        if is_single(tokens, noun) and (first := _opens(tokens, noun)):
            yield first, noun
    for opener in (BOUNDARY, ".", "when", "where", "if", "while", "that"):
        for before in tokens.at(opener):
            noun = before + 1
            if noun > len(words) - _LAST:
                continue  # Nothing but the end follows.
            while only(kinds[noun], ADJECTIVE | NOUN) and noun < before + 4:
                noun += 1
            if noun == before + 1 or not kinds[noun] & (VERB | ADVERB):
                continue
            verb = skip_adverbs(tokens, noun)
            noun -= 1
            if not only(kinds[verb], VERB) or not is_single(tokens, noun):
                continue
            if opener != "that" and kinds[verb + 1] & (VERB | VERB_S | AUXILIARY) and words[verb + 1] != "to":
                continue
            if not tokens.capital(verb) and (opener != "that" or not kinds[before - 1] & NOUN):
                yield before + 1, noun


def _opens(tokens: Tokens, noun: int) -> int:
    """The first word of a subject without a determiner that opens its clause; 0 where something goes before."""
    words, kinds = tokens.words, tokens.kinds
    first = noun
    while only(kinds[first - 1], ADJECTIVE | NOUN) and not tokens.first_in_sentence(first) and noun - first < 4:
        first -= 1
    if words[first - 1] == "all":
        return first - 1
    opens = tokens.first_in_sentence(first) or words[first - 1] in _OPENERS
    if words[first - 1] == "that" and kinds[first - 2] & PREPOSITION:
        return 0  # "on that library"
    if words[first - 1] == "." and not tokens.capital(first):
        return 0
    capitals = any(tokens.capital(at) for at in range(first + 1, noun + 1))
    return first if opens and not capitals else 0


def single_persons(tokens: Tokens, people: frozenset[str]) -> Iterator[tuple[int, int]]:
    """`encourage candidate from`, `the transfer of employee from`: a person behind a verb or "of", and alone."""
    words, kinds = tokens.words, tokens.kinds
    for noun in tokens.at(*people):
        after = noun + 1
        if tokens.capital(noun) or kinds[noun] & VERB or not ends_noun_phrase(words[after], kinds[after]):
            continue
        first = noun
        while only(kinds[first - 1], ADJECTIVE) and noun - first < 3:
            first -= 1
        before, kind = words[first - 1], kinds[first - 1]
        if before == "other":
            continue
        if before == "of":
            if not _OFFICES.isdisjoint(words[max(first - 4, 0) : first - 1]) or kinds[first - 2] & (ADJECTIVE | CLOSED):
                continue
            yield first - 1, noun
        elif before not in _AS and kind & (VERB | VERB_S | ING) and not kind & CLOSED and words[first - 2] != "as":
            acts = only(kind, VERB) or only(kind, VERB_S)
            acts |= only(kind, ING) and (tokens.first_in_sentence(first - 1) or words[first - 2] in _BEFORE_DOING)
            acts |= mainly(kind) == VERB and (words[first - 2] in ("to", "will") or tokens.first_in_sentence(first - 1))
            if acts and not tokens.capital(noun) and words[after] != "and":
                yield first - 1, noun


def others(tokens: Tokens) -> Iterator[tuple[int, int]]:
    """`the workload of other.`: "others" short of its letter."""
    words = tokens.words
    for number in tokens.at("other"):
        ends = words[number + 1] in (".", ";", BOUNDARY) or words[number + 1] in ("to", "across", "within")
        if ends and words[number - 1] in _OTHERS_AFTER and words[number - 2] not in ("each", "one", "the", "some"):
            # "one side to the other", "from one to other" have gone before.
            if words[number + 1] == "to" and words[number - 1] in ("and", "to"):
                continue
            if not tokens.kinds[number + 1] & PREPOSITION or words[number - 1] != "of":
                yield number - 1, number
