"""Whether a plural is what "which", "that" or "who" stands for, and not a noun for one thing further back."""

from rdlint.checks.agreement_words import COLLECTIVE, PERSON_ENDINGS, TIMES_AND_SUMS
from rdlint.checks.sentence_words import BE, BREAKS, DETERMINERS, MODALS, PERSONS, words_in
from rdlint.checks.subject_words import first_of_phrase
from rdlint.checks.tokens import Tokens
from rdlint.reference.word_classes import (
    ADJECTIVE,
    ADVERB,
    AUXILIARY,
    ING,
    NOUN,
    NUMBER,
    PARTICIPLE,
    PAST,
    PLURAL,
    PREPOSITION,
    VERB,
    VERB_S,
    mainly,
    only,
)

_PEOPLE = words_in("staff people police personnel those others")
#: A range of parks is several parks, also for the verb that follows.
#: With "the" one whole, of which a clause may speak.
_WHOLES = frozenset(("range", "variety", "mix", "array", "suite", "set", "series"))
_MEANS_SEVERAL = words_in("range variety number array multitude host myriad wealth couple lot lots majority plethora")
#: "one of the parks that floods" is said by many, and "each of" means one.
_ONE_OF = words_in("one each every either neither none any which kind type sort")
#: What is done with several things is not what a clause after them is about: "the delivery of programs that help".
_DONE_WITH = words_in(
    "administration coordination creation delivery design development drafting evaluation implementation introduction "
    "maintenance operation organisation planning preparation production promotion provision review running supervision"
)
_ONE_OR_MANY = words_in("series species alumni grassroots crossroads offices offspring goods fisheries")
_MOST_PHRASES = 5


def is_plural_antecedent(tokens: Tokens, noun: int, relative: str) -> bool:
    """Whether a relative clause after this noun can be about nothing but several things.

    "plans that", "manage plans that", "a range of plans that", "plans for parks that"; not "a system of plans that".
    """
    words = tokens.words
    if words[noun] in _PEOPLE:
        if relative != "who":
            return False
    elif not _is_plural(tokens, noun):
        return False
    for _ in range(_MOST_PHRASES):
        first = _first(tokens, noun)
        before = first - 1
        if words[before] in BREAKS or words[before] in MODALS or words[before] in ("if", "when", "that", "while"):
            return True
        if words[before] == ",":
            if not tokens.kinds[before - 1] & (NOUN | PLURAL | ADJECTIVE | PARTICIPLE):
                return True
            noun = before - 1
        elif words[before] in ("and", "or", "&"):
            if first < noun and tokens.kinds[first] & tokens.kinds[before - 1] & VERB:
                return True  # "develop and design policies that"
            # "of modern and friendly services that"
            adjectives = only(tokens.kinds[before - 1], ADJECTIVE) and tokens.kinds[first] & ADJECTIVE
            nouns = tokens.kinds[before - 1] & (NOUN | PLURAL) and not only(tokens.kinds[before - 1], VERB | VERB_S)
            if not adjectives and not nouns:
                return False
            noun = before - 1
        elif words[before] == "to" and tokens.kinds[first] & VERB and first < noun:
            return True  # "to design policies that"
        elif tokens.kinds[before] & PREPOSITION:
            further = _past_preposition(tokens, before, relative)
            if further <= 0:
                return further == 0
            noun = further
        elif words[before] in PERSONS and tokens.kinds[first] & VERB and first < noun:
            return True  # "we use plans that"
        else:
            return _is_verb(tokens, before)
    return False


def _is_plural(tokens: Tokens, noun: int) -> bool:
    kind = tokens.kinds[noun]
    if tokens.words[noun] in TIMES_AND_SUMS and tokens.words[noun] != "criteria":
        return False
    several = only(kind, PLURAL | VERB_S) and bool(kind & PLURAL)
    # "services", "reserves": one body too, but plurals most often
    also = only(kind, PLURAL | VERB_S | NOUN) and mainly(kind) == PLURAL and tokens.words[noun] not in _ONE_OR_MANY
    return several or also or tokens.words[noun] == "services"


def _first(tokens: Tokens, noun: int) -> int:
    """The first word of the phrase that ends in a noun, with its determiners and numbers."""
    first = first_of_phrase(tokens, noun)
    while tokens.words[first - 1] in DETERMINERS or tokens.kinds[first - 1] & NUMBER or "'" in tokens.words[first - 1]:
        first = first_of_phrase(tokens, first - 1)
    return first


def _past_preposition(tokens: Tokens, at: int, relative: str) -> int:
    """The noun before a preposition, if what it stands for must be asked; 0 where it is sure, -1 where it is not."""
    words, kinds = tokens.words, tokens.kinds
    preposition = words[at]
    while only(kinds[at - 1], ADVERB):
        at -= 1  # "collaborate closely with agencies that"
    before, kind = words[at - 1], kinds[at - 1]
    if preposition in ("as", "like", "than", "including"):
        return -1
    if preposition == "of":
        if before in _WHOLES and "the" in words[max(at - 4, 0) : at - 1]:
            return -1  # "the range of services that is offered"
        if before in _MEANS_SEVERAL or (before in _DONE_WITH and relative == "that"):
            return 0
        if before in _ONE_OF:
            return -1
    if before in _PEOPLE:
        return 0 if relative == "who" else -1
    if only(kind, PAST | PARTICIPLE) and words[at - 2] in BE:
        return 0  # "you will be notified of jobs that"
    # "suited to applicants who", "and not on factors that"
    if (relative == "who" and only(kind, PAST | PARTICIPLE | ADJECTIVE) and kind & PARTICIPLE) or (
        before in ("and", "or", "but") and preposition != "of"
    ):
        return 0
    if only(kind, VERB) or mainly(kind) == VERB_S or (kind & VERB and words[at - 2] in BREAKS | {"to"} | MODALS):
        return 0
    if only(kind, ADJECTIVE):
        return 0 if words[at - 2] in BREAKS or kinds[at - 2] & AUXILIARY else -1
    if kind & ING and mainly(kind) == ING:
        return -1 if kinds[at - 2] & (NOUN | PLURAL) and not kinds[at - 2] & VERB else 0
    if not kind & (NOUN | PLURAL):
        return -1
    if _is_plural(tokens, at - 1):
        return at - 1
    # "the management of rangers who leads": a person is meant, so the rangers
    person = before.endswith(PERSON_ENDINGS) or before in COLLECTIVE
    return 0 if relative == "who" and not person else -1


def _is_verb(tokens: Tokens, number: int) -> bool:
    kind = tokens.kinds[number]
    return bool(kind & (VERB | VERB_S | ING | AUXILIARY)) and not kind & (NOUN | PLURAL)
