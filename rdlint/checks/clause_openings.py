"""How a clause opens: with a bare verb, a verb in -s or -ing, or a subject; what the verbs joined to it must match."""

from typing import NamedTuple

from rdlint.checks.agreement_words import SUBJECT_NOUNS
from rdlint.checks.sentence_words import (
    BREAKS,
    DETERMINERS,
    HAVE,
    MODALS,
    PERSONS,
    SUBORDINATE,
    governs_clause,
    is_bare,
    skip_adverbs,
)
from rdlint.checks.tokens import Tokens
from rdlint.reference.word_classes import ADVERB, CLOSED, ING, PLURAL, PREPOSITION, PRONOUN, VERB, VERB_S, mainly, only

_STARTS = frozenset((":", ";", "•", "·", "●"))
FINITE = frozenset(("is", "are", "was", "were", "does", "do", "did")) | HAVE | MODALS
_OPENS_SUBJECT = frozenset(("the", "this", "these", "those", "our", "all"))
_LONGEST_INTRODUCTION = 9
_LONGEST_SUBJECT = 8


class Opening(NamedTuple):
    """How the clause opens that a joined verb belongs to: `form` is bare, third, ing or many; `verb` is its verb."""

    form: str
    verb: int


def opening_of(tokens: Tokens, number: int) -> Opening | None:
    """How the clause opens that a word stands in; None where nobody can be sure."""
    words, kinds = tokens.words, tokens.kinds
    first = number
    while words[first - 1] not in BREAKS:
        first -= 1
    if words[first - 1] not in _STARTS and not tokens.first_in_sentence(first):
        return None
    opening = skip_adverbs(tokens, first)
    word, kind, after = words[opening], kinds[opening], words[opening + 1]
    if word == "to" and kinds[opening + 1] & VERB:
        return Opening("bare", opening + 1)
    if is_bare(tokens, opening) or (kind & VERB and not kind & PLURAL and after in DETERMINERS):
        return Opening("bare", opening)
    if only(kind, VERB_S) or (kind & VERB_S and after in DETERMINERS):
        return Opening("third", opening)
    if kind & ING and mainly(kind) == ING and after != "of" and not tokens.capital(opening + 1):
        return Opening("ing", opening)
    return _after_subject(tokens, _past_introduction(tokens, first, number))


def _past_introduction(tokens: Tokens, first: int, number: int) -> int:
    """The first word after "In addition," or "As a ranger,"."""
    if tokens.kinds[first] & (PREPOSITION | ADVERB):
        for comma in range(first + 1, min(first + _LONGEST_INTRODUCTION, number)):
            if tokens.words[comma] == ",":
                return comma + 1
    return first


def _after_subject(tokens: Tokens, first: int) -> Opening | None:
    """The opening of a clause whose subject begins at `first`: "The role provides", "These roles are"."""
    words, kinds = tokens.words, tokens.kinds
    if words[first] in ("you", "we", "they"):
        verb = skip_adverbs(tokens, first + 1)
        return Opening("many", verb) if kinds[verb] & VERB or words[verb] in MODALS | {"are", "have"} else None
    if words[first] not in _OPENS_SUBJECT:
        return None
    for verb in range(first + 2, first + _LONGEST_SUBJECT):
        word, kind, noun = words[verb], kinds[verb], kinds[verb - 1]
        surely = only(kind, VERB_S) or (kind & VERB_S and words[verb + 1] in DETERMINERS) or word in ("is", "has")
        if surely and words[verb - 1] in SUBJECT_NOUNS:
            return Opening("third", verb)
        if (only(kind, VERB) or word in ("are", "have")) and only(noun, PLURAL):
            return Opening("many", verb)
        if word in FINITE or word in BREAKS or kind & CLOSED & ~PRONOUN or only(kind, VERB | VERB_S):
            return None
    return None


def is_one_clause(tokens: Tokens, first: int, last: int) -> bool:
    """Whether no other subject or verb stands in words[first:last]."""
    for number in range(first, last):
        word = tokens.words[number]
        if word in SUBORDINATE or word in PERSONS or word in FINITE or governs_clause(tokens, number):
            return False
        if only(tokens.kinds[number], VERB_S):
            return False
    return True
