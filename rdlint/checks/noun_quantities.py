"""Words for how much and how many before a noun that takes the other: less tasks, many equipment, adults patients."""

from collections.abc import Iterator

from rdlint.checks.agreement_words import TIMES_AND_SUMS
from rdlint.checks.noun_phrases import NumberSlip, noun_phrase
from rdlint.checks.passage import BOUNDARY
from rdlint.checks.sentence_words import DETERMINERS, words_in
from rdlint.checks.tokens import Tokens
from rdlint.reference.word_classes import ADJECTIVE, NOUN, PLURAL, VERB_S, only

#: Nouns that nobody counts.
_UNCOUNTED = words_in(
    """advice information equipment feedback legislation furniture documentation machinery paperwork homework evidence
    stationery guidance assistance"""
)
_ENDS = frozenset((".", ",", "and", "or", "to", "for", "in", "at", "on", BOUNDARY))
_VERBS = frozenset(("is", "are", "was", "were", "has", "have", "that", "which", "will", "must", "used"))
_BEFORE_UNCOUNTED = {
    "many": "much",
    "several": "some",
    "few": "little",
    "these": "this",
    "those": "that",
    "a": "some",
    "an": "some",
    "another": "more",
    "numerous": "much",
}
#: Sums of these are measured, not counted.
_MEASURED = words_in(
    """funds savings goods materials supplies resources costs sales fees taxes wages rates earnings benefits points
    credits chemicals fuels contents proceeds funds kilojoules tokens changes"""
)
#: Verbs too, but things that are counted behind "less" and "much".
_COUNTED = words_in("mistakes delays projects visits calls programs problems opportunities incidents accidents reports")
_ADDRESSING = words_in("address addresses addressing addressed meet meets meeting met against to satisfy satisfies")
_SERVED = words_in("experience practice service study training employment relevant")
#: Plurals that stand before another plural in the singular.
_BEFORE_PLURAL = {"adults": "adult", "others": "other", "teenagers": "teenage"}
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_ALL_DAYS = frozenset(_DAYS) | {f"{day}s" for day in _DAYS}


def after_quantity(tokens: Tokens, _nouns: object) -> Iterator[NumberSlip]:
    """`less applicants`, `a large amount of visitors`, `much skills`, `many equipment`, `an advice`."""
    words, kinds = tokens.words, tokens.kinds
    for number in tokens.at("less", "much"):
        several = only(kinds[number + 1], PLURAL) and words[number + 1] not in TIMES_AND_SUMS | _MEASURED
        if (several or words[number + 1] in _COUNTED) and words[number - 1] not in ("or", "no"):
            yield NumberSlip(number, number + 1, number, "fewer" if words[number] == "less" else "many")
    for number in tokens.at("amount"):
        found = noun_phrase(tokens, number + 2) if words[number + 1] == "of" else None
        if found and only(kinds[found.head], PLURAL) and words[found.head] not in TIMES_AND_SUMS | _MEASURED:
            yield NumberSlip(number, found.head, number, "number")
    for number in tokens.at("number"):
        noun = number + 3 if only(kinds[number + 2], ADJECTIVE) else number + 2
        if words[number + 1] == "of" and words[noun] in _UNCOUNTED and words[number - 1] not in ("the", "model"):
            ends = words[noun + 1] in _ENDS or words[noun + 1] in _VERBS
            if ends and words[noun] not in ("homework", "assistance"):
                yield NumberSlip(number, noun, number, "amount")
    for number in tokens.at("fewer"):
        noun = number + 2 if only(kinds[number + 1], ADJECTIVE) else number + 1
        if kinds[noun + 1] & (NOUN | PLURAL):
            continue  # "fewer complaint calls"
        if words[noun] in _UNCOUNTED:
            yield NumberSlip(number, noun, number, "less")
        elif words[noun] in ("mistake", "error", "delay", "incident", "accident", "complaint", "resource", "visit"):
            yield NumberSlip(number, noun, noun, f"{words[noun]}s")
    for number in tokens.at("kind", "type", "sort"):
        if words[number - 1] == "different" and words[number + 1] == "of" and words[number - 2] not in DETERMINERS:
            yield NumberSlip(number - 1, number, number, f"{words[number]}s")
    for number in tokens.at("criterion"):
        asked = words[number - 1] == "selection" and words[number - 2] in ("the", "all", "our")
        if asked and words[number - 3] in _ADDRESSING:
            yield NumberSlip(number - 1, number, number, "criteria")
    for number in tokens.at("year", "month"):
        if words[number + 1] == "of" and words[number + 2] in _SERVED and words[number - 1] in ("of", "with"):
            yield NumberSlip(number - 1, number, number, f"{words[number]}s")
    # Gated by the nouns, for there are fewer of them than of "a".
    for noun in tokens.at(*_UNCOUNTED):
        first = noun
        while only(kinds[first - 1], ADJECTIVE):
            first -= 1
        put = _BEFORE_UNCOUNTED.get(words[first - 1], "")
        if not put or tokens.capital(noun) or (found := noun_phrase(tokens, first)) is None or found.head != noun:
            continue
        if words[noun] == "assistance" or (words[first - 1] == "few" and words[first - 2] == "a"):
            continue
        yield NumberSlip(first - 1, noun, first - 1, put)


def before_people(tokens: Tokens, _nouns: object) -> Iterator[NumberSlip]:
    """`paediatric and adults patients`, `locals artists`: the first noun says which, and takes no s."""
    words, kinds = tokens.words, tokens.kinds
    for number in tokens.at(*_BEFORE_PLURAL):
        after = kinds[number + 1]
        if only(after, PLURAL) and not after & VERB_S and words[number + 1] not in ("others", "staff"):
            yield NumberSlip(number, number + 1, number, _BEFORE_PLURAL[words[number]])


def among_days(tokens: Tokens, _nouns: object) -> Iterator[NumberSlip]:
    """`Monday, Wednesday and Thursdays`: days in a row of which one has another number."""
    words = tokens.words
    for number in tokens.at("and", "or", "&"):
        if words[number - 1] not in _ALL_DAYS or words[number + 1] not in _ALL_DAYS:
            continue
        first = number - 1
        while words[first - 1] == "," and words[first - 2] in _ALL_DAYS:
            first -= 2
        row = [at for at in range(first, number + 2) if words[at] in _ALL_DAYS]
        if words[first - 1] in ("to", "-", "–", "till", "until", "through") or words[number + 2] in ("to", "-", "–"):
            continue
        several = [at for at in row if words[at].endswith("s")]
        if several in ([], row):
            continue
        first_is_several = row[0] in several
        for at in row:
            if (at in several) != first_is_several:
                day = words[at].capitalize()
                yield NumberSlip(row[0], row[-1], at, f"{day}s" if first_is_several else day[:-1])
