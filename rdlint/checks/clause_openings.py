"""How a clause opens: with a bare verb, a verb in -s or -ing, or a subject; what the verbs joined to it must match."""

from typing import NamedTuple

from rdlint.checks.agreement_words import AFTER_VERB, SUBJECT_NOUNS
from rdlint.checks.passage import BOUNDARY
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
from rdlint.checks.subject_words import BEFORE_NOUN
from rdlint.checks.tokens import Tokens
from rdlint.reference.word_classes import (
    ADJECTIVE,
    ADVERB,
    AUXILIARY,
    CLOSED,
    CONJUNCTION,
    DETERMINER,
    ING,
    NOUN,
    PARTICIPLE,
    PLURAL,
    PREPOSITION,
    PRONOUN,
    VERB,
    VERB_S,
    mainly,
    only,
)

_STARTS = frozenset((":", ";", "•", "·", "●"))
FINITE = frozenset(("is", "are", "was", "were", "does", "do", "did")) | HAVE | MODALS
_OPENS_SUBJECT = frozenset(("the", "this", "these", "those", "our", "all", "a", "an", "your", "each", "every"))
_ABILITY = frozenset(("ability", "capacity", "willingness", "aptitude", "able", "willing"))
_BEFORE_ABILITY = ADJECTIVE | PARTICIPLE | DETERMINER | CONJUNCTION | ADVERB | NOUN
_LONGEST_ABILITY = 6
_LONGEST_INTRODUCTION = 9
_LONGEST_SUBJECT = 10


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
    bullet = words[first - 1] in ("-", "–") and words[first - 2] == BOUNDARY
    if words[first] == "*":
        first += 1  # A bullet typed by hand.
    if words[first - 1] not in _STARTS and not bullet and not tokens.first_in_sentence(first):
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
    if able := _after_ability(tokens, first, number):
        return Opening("bare", able)
    return _after_subject(tokens, _past_introduction(tokens, first, number))


def _after_ability(tokens: Tokens, first: int, number: int) -> int:
    """The verb of "Demonstrated ability to lead"; 0 where a sentence opens otherwise."""
    words, kinds = tokens.words, tokens.kinds
    noun = first
    while noun < first + _LONGEST_ABILITY and words[noun] not in _ABILITY and (kinds[noun] & _BEFORE_ABILITY):
        noun += 1
    verb = skip_adverbs(tokens, noun + 2)
    return verb if words[noun] in _ABILITY and words[noun + 1] == "to" and kinds[verb] & VERB and verb < number else 0


def _past_introduction(tokens: Tokens, first: int, number: int) -> int:
    """The first word after "In addition," or "As a ranger,"."""
    if tokens.kinds[first] & (PREPOSITION | ADVERB):
        for comma in range(first + 1, min(first + _LONGEST_INTRODUCTION, number)):
            if tokens.words[comma] == ",":
                return comma + 1
    return first


def _after_subject(tokens: Tokens, first: int) -> Opening | None:
    """The opening of a clause whose subject begins at `first`: "The role provides", "Our crews must"."""
    words, kinds = tokens.words, tokens.kinds
    if words[first] in ("you", "we", "they", "i"):
        verb = skip_adverbs(tokens, first + 1)
        return Opening("many", verb) if kinds[verb] & VERB or words[verb] in MODALS | {"are", "have", "am"} else None
    if words[first] not in _OPENS_SUBJECT and (kinds[first] & VERB or not kinds[first] & BEFORE_NOUN):
        return None
    for number in range(first + 1, first + _LONGEST_SUBJECT):
        verb = skip_adverbs(tokens, number)
        further = any(kinds[at] & PREPOSITION for at in range(first, number - 1))
        if form := _form_after_noun(tokens, verb, number - 1, further):
            return Opening(form, verb)
        word, kind = words[number], kinds[number]
        closed = kind & CLOSED & ~(PRONOUN | PREPOSITION) and word not in DETERMINERS and word != "and"
        if word in FINITE or word in BREAKS or word in ("to", ",") or closed or only(kind, VERB | VERB_S):
            return None
    return None


def _form_after_noun(tokens: Tokens, verb: int, noun: int, further: bool) -> str:
    """Whether a word is the verb of the noun before it, and for one or for many; the empty text where it is not.

    `further`: the noun stands behind a preposition, so that another one may be the subject.
    """
    words, kinds = tokens.words, tokens.kinds
    word, kind, before = words[verb], kinds[verb], kinds[noun]
    if word in ("is", "has", "was"):
        return "third" if before & (NOUN | PLURAL) else ""
    if word in ("are", "have", "were") or (only(kind, VERB) and only(before, PLURAL)):
        return "many" if before & (NOUN | PLURAL) else ""
    if word in MODALS:
        return "many" if not further and (only(before, PLURAL) or words[noun] in ("staff", "people")) else ""
    if not kind & VERB_S or not before & (NOUN | PLURAL) or (before & PLURAL and not further):
        return ""
    surely = only(kind, VERB_S)
    if words[noun] in SUBJECT_NOUNS:
        surely |= words[verb + 1] in DETERMINERS or words[verb + 1] in AFTER_VERB.get(word[:-1], ())
        things = only(kinds[verb + 1], PLURAL) or (kinds[verb + 1] & PLURAL and mainly(kinds[verb + 1]) == PLURAL)
        surely |= bool(things) and not kinds[verb + 2] & (VERB_S | VERB | AUXILIARY)
    return "third" if surely else ""


def is_one_clause(tokens: Tokens, first: int, last: int) -> bool:
    """Whether no other subject or verb stands in words[first:last]."""
    for number in range(first, last):
        word = tokens.words[number]
        if word in PERSONS and tokens.kinds[number - 1] & (NOUN | PLURAL) and tokens.kinds[number + 1] & VERB:
            continue  # "the community we represent"
        if word in SUBORDINATE or word in PERSONS or word in FINITE or governs_clause(tokens, number):
            return False
        if only(tokens.kinds[number], VERB_S):
            return False
    return True
