"""American words in the names of bodies and products, which keep their spelling: the World Health Organization."""

from rdlint.checks.tokens import Tokens
from rdlint.reference.word_classes import (
    ADJECTIVE,
    CONJUNCTION,
    DETERMINER,
    ING,
    NOUN,
    PAST,
    PLURAL,
    PREPOSITION,
    PRONOUN,
    VERB,
    VERB_S,
)

#: American words in the names of many bodies, and what stands before them where no name is meant.
_IN_NAMES = frozenset(("center", "centers", "organization", "organizations", "labor", "defense", "harbor", "theater"))
_KINDS_OF = {
    "center": frozenset(
        ("regional", "call", "contact", "service", "services", "community", "shopping", "data", "care", "childcare")
    ).union(
        ("visitor", "visitors", "customer", "aquatic", "leisure", "recreation", "sports", "correctional", "detention"),
        ("training", "distribution", "cost", "city", "urban", "rural", "metropolitan", "justice", "youth", "cultural"),
        ("civic", "legal", "resource", "support", "information", "education", "entertainment", "convention", "town"),
        ("the", "our", "this", "your", "neighbourhood", "early", "swimming", "remand", "arts", "learning", "waste"),
    ),
    "organization": frozenset(("the", "our", "this", "your", "an", "any", "government", "community", "training")),
}
#: Words in the names of bodies and products from elsewhere.
_ABROAD = frozenset(
    ("world", "international", "american", "america", "us", "united", "google", "amazon", "oracle", "windows", "apple")
)
_JOINING = frozenset(("and", "&", "of", "for", "the"))
_ORDINARY = NOUN | PLURAL | VERB | VERB_S | PAST | ING | ADJECTIVE | CONJUNCTION | PREPOSITION | DETERMINER | PRONOUN


def may_be_a_name(tokens: Tokens, number: int, word: str) -> bool:
    """Whether a word with a capital may belong to the name of a body or a product that spells it so."""
    before, after = tokens.words[number - 1], tokens.words[number + 1]
    if word in _IN_NAMES:
        ours = _KINDS_OF.get(word.removesuffix("s"), ())
        return before not in ours or after in ("for", "of")
    first = last = number
    while first > 1 and (tokens.capital(first - 1) or tokens.words[first - 1] in _JOINING):
        first -= 1
    while tokens.capital(last + 1) or tokens.words[last + 1] in _JOINING:
        last += 1
    return any(
        tokens.words[beside] in _ABROAD or tokens.words[beside] in _IN_NAMES or not tokens.kinds[beside] & _ORDINARY
        for beside in range(first, last + 1)
        if tokens.words[beside] not in ("&", "australia", "australian", "nsw") and beside != number
    )
