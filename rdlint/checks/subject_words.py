"""What rules about verbs and their subjects ask of single words: what is a verb here, and where a subject begins."""

from typing import NamedTuple

from rdlint.checks.agreement_words import AFTER_VERB, CLAUSE_STARTS, FORMS_FOR_MANY, FORMS_FOR_ONE
from rdlint.checks.sentence_words import DETERMINERS, SETTLES, bare_verb
from rdlint.checks.tokens import Tokens
from rdlint.reference.inflection import past_of, third_person
from rdlint.reference.word_classes import (
    ADJECTIVE,
    AUXILIARY,
    CLOSED,
    NOUN,
    PARTICIPLE,
    PLURAL,
    PRONOUN,
    VERB,
    VERB_S,
    mainly,
    only,
)

BEFORE_NOUN = NOUN | PLURAL | ADJECTIVE | PARTICIPLE
ENSURE = frozenset(("ensure", "ensures", "ensuring", "that"))
_LONGEST_SUBJECT = 6
_BEFORE_SEVERAL = frozenset(("all", "more", "most", "other", "such", "some", "any", "both", "many", "several"))


class Slip(NamedTuple):
    """The subject begins at `first`; `verb` should read `put`."""

    first: int
    verb: int
    put: str


def form_for_one(tokens: Tokens, number: int) -> str:
    """The form for one, where a word can only be the form for many; the empty text where it need not be a verb."""
    word, kind = tokens.words[number], tokens.kinds[number]
    if word in FORMS_FOR_ONE:
        return FORMS_FOR_ONE[word]
    if word == "be" or not (only(kind, VERB) or (only(kind, VERB | NOUN | ADJECTIVE) and _acts(tokens, number))):
        return ""
    # "the crew who cut the track": what was done long ago has the same form.
    return "" if past_of(word) == word else third_person(word)


def form_for_many(tokens: Tokens, number: int) -> str:
    """The form for many, where a word can only be the form for one."""
    word = tokens.words[number]
    if word in FORMS_FOR_MANY:
        return FORMS_FOR_MANY[word]
    kind = tokens.kinds[number]
    sure = only(kind, VERB_S) or (only(kind, VERB_S | PLURAL) and tokens.words[number + 1] in SETTLES)
    return bare_verb(tokens, word) if sure else ""


def _acts(tokens: Tokens, number: int) -> bool:
    """Whether what follows shows that a word is a verb here and no noun: support the team, plan and deliver."""
    if not tokens.kinds[number] & VERB:
        return False
    word, after, kind = tokens.words[number], tokens.words[number + 1], tokens.kinds[number + 1]
    if after in DETERMINERS or after in AFTER_VERB.get(word, ()):
        return True
    if only(kind, PLURAL) and word in ("help", "support"):
        return word == "help" or not tokens.kinds[number + 2] & (VERB | VERB_S | AUXILIARY)
    return after in ("and", "or", ",") and only(tokens.kinds[number + 2], VERB)


def is_plural(tokens: Tokens, noun: int) -> bool:
    """Whether a noun stands for several: records and services too, which may be verbs or one service elsewhere."""
    kind = tokens.kinds[noun]
    if only(kind, PLURAL):
        return True
    if mainly(kind) != PLURAL or not only(kind, PLURAL | NOUN | VERB_S):
        return False
    before = tokens.words[noun - 1] in SETTLES | _BEFORE_SEVERAL or only(tokens.kinds[noun - 1], ADJECTIVE)
    return tokens.words[noun] == "services" or (before and not kind & NOUN)


def first_of_phrase(tokens: Tokens, noun: int) -> int:
    """The first of the adjectives and nouns that stand before a noun."""
    kinds = tokens.kinds
    first = noun
    while (
        noun - first < _LONGEST_SUBJECT and kinds[first - 1] & BEFORE_NOUN and not kinds[first - 1] & CLOSED & ~PRONOUN
    ):
        first -= 1
    return first


def opens_clause(tokens: Tokens, first: int) -> bool:
    """Whether what begins at `first` can be nothing but the subject of a clause."""
    before = tokens.words[first - 1]
    return tokens.first_in_sentence(first) or before in CLAUSE_STARTS
