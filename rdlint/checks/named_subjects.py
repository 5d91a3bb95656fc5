"""Bodies with a name, and single things joined by "or", before a verb for many: Dubbo Hospital are, it or he are."""

from collections.abc import Iterator

from rdlint.checks.agreement_words import CLAUSE_STARTS, FORMS_FOR_ONE
from rdlint.checks.sentence_words import DETERMINERS, words_in
from rdlint.checks.subject_words import Slip, first_of_phrase
from rdlint.checks.tokens import Tokens
from rdlint.reference.word_classes import ADJECTIVE, NOUN, PLURAL

_BODIES = words_in(
    """hospital university district agency office commission authority college department museum library city shire
    council network ministry trust corporation school centre directorate service"""
)
_LONGEST = 9
_INSIDE = frozenset(("of", "and", "for", "the", "&"))
_CLAUSES = CLAUSE_STARTS | {"which", "that", "how"}


def after_name(tokens: Tokens) -> Iterator[Slip]:
    """`Dubbo Hospital are`, `City of Dubbo have`, `West Local Health District (WLHD) are`."""
    words = tokens.words
    for verb in tokens.at("are", "have"):
        last = verb - 1
        if words[last] == ")" and words[last - 2] == "(" and tokens.written(last - 1).isupper():
            last -= 3
        if not tokens.capital(last) or tokens.kinds[last] & PLURAL:
            continue
        first = last
        while (
            last - first < _LONGEST
            and not tokens.first_in_sentence(first)
            and (tokens.capital(first - 1) or words[first - 1] in _INSIDE)
        ):
            first -= 1
        if not tokens.first_in_sentence(first) or not tokens.capital(first) or "and" in words[first:last]:
            continue
        city = words[first : first + 2] == ["city", "of"] or words[first : first + 3] == ["the", "city", "of"]
        if words[last] in _BODIES or city:
            yield Slip(first, verb, FORMS_FOR_ONE[words[verb]])


def after_or(tokens: Tokens) -> Iterator[Slip]:
    """`for which it or the manager are responsible`: one or the other, each of them single."""
    words, kinds = tokens.words, tokens.kinds
    for verb in tokens.at("are", "have"):
        noun = verb - 1
        if not kinds[noun] & NOUN or kinds[noun] & (PLURAL | ADJECTIVE):
            continue
        first = first_of_phrase(tokens, noun)
        if words[first - 1] in DETERMINERS:
            first -= 1
        if words[first - 1] not in ("or", "nor"):
            continue
        other = first - 2
        if words[other] in ("it", "he", "she"):
            begin = other
        elif kinds[other] & NOUN and not kinds[other] & PLURAL:
            begin = first_of_phrase(tokens, other)
            if words[begin - 1] not in ("a", "an", "the", "this", "each", "every"):
                continue
            begin -= 1
        else:
            continue
        if tokens.first_in_sentence(begin) or words[begin - 1] in _CLAUSES or words[begin - 1] in ("either", "neither"):
            yield Slip(begin, verb, FORMS_FOR_ONE[words[verb]])
