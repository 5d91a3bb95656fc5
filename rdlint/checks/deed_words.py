"""A verb where the noun of its deed belongs, and the other way round: project manage skills, will contribution."""

from collections.abc import Iterator

from rdlint.checks.agreement_words import COLLECTIVE
from rdlint.checks.passage import BOUNDARY
from rdlint.checks.sentence_words import CLAUSE_VERBS, MODALS, SETTLES, words_in
from rdlint.checks.tokens import Tokens
from rdlint.checks.word_families import ACTIONS
from rdlint.reference.word_classes import (
    ADJECTIVE,
    AUXILIARY,
    CLOSED,
    NOUN,
    PLURAL,
    PREPOSITION,
    VERB,
    mainly,
    only,
)

NOUN_OF = {
    **{verb: noun for verb, noun in ACTIONS.items() if verb != "apply"},
    "participate": "participation",
    "contribute": "contribution",
    "engage": "engagement",
    "collaborate": "collaboration",
    "comply": "compliance",
    "enforce": "enforcement",
    "perform": "performance",
    "require": "requirement",
    "consult": "consultation",
    "educate": "education",
    "optimise": "optimisation",
}
VERB_OF = {noun: verb for verb, noun in NOUN_OF.items()}
#: What stands behind the noun of a deed.
_AFTER_NOUNS = words_in(". ; , skills experience and team of process processes activities tasks") | {BOUNDARY}
_AFTER_FIRST = words_in("skills experience knowledge")
_DETERMINERS = frozenset(("a", "an", "the", "our", "your", "their", "its"))
_ONLY_BARE = words_in(
    """able unable ability willing willingness required expected order want wants wish need needs capacity aims seeks
    eager keen likely tasked responsibility"""
)
#: "prior to completion the crew": here "to" is the preposition.
_TO_THINGS = words_in(
    """prior subject due according related next close addition respect regard relation access contribution response
    commitment committed change changes introduction approach from contribute contributes lead leads link linked key"""
)
_REACH = 7
_CLAUSES = CLAUSE_VERBS | {"that", "who", "which", "to", "we", "you", "they"}


def misplaced_deeds(tokens: Tokens) -> Iterator[tuple[int, str]]:
    """Each word that is of the wrong class, and the word that belongs there."""
    found = tokens.positions.keys()
    for word in NOUN_OF.keys() & found:
        for at in tokens.positions[word]:
            if only(tokens.kinds[at], VERB) and _is_noun_here(tokens, at):
                yield at, NOUN_OF[word]
    for word in VERB_OF.keys() & found:
        for at in tokens.positions[word]:
            if _is_verb_here(tokens, at):
                yield at, VERB_OF[word]


def _is_noun_here(tokens: Tokens, at: int) -> bool:
    """`the develop of the plan`, `strong communicate skills`, `experience in project manage`."""
    words, kinds = tokens.words, tokens.kinds
    before, after = words[at - 1], words[at + 1]
    if tokens.capital(at):
        return False
    if before in _DETERMINERS:
        return after in _AFTER_NOUNS and after not in (",", "and", "of")
    if after not in _AFTER_NOUNS or after in ("of", "and", ","):
        return False
    first = at
    while (only(kinds[first - 1], ADJECTIVE) or _is_named(tokens, first - 1)) and at - first < 4:
        first -= 1
    if first == at or words[at - 1] in COLLECTIVE or not _CLAUSES.isdisjoint(words[max(first - _REACH, 0) : first]):
        return False
    opener = words[first - 1]
    if tokens.first_in_sentence(first):
        return after in _AFTER_FIRST
    return (bool(kinds[first - 1] & PREPOSITION) and opener != "to") or (after in _AFTER_FIRST and opener not in MODALS)


def _is_named(tokens: Tokens, number: int) -> bool:
    """Whether a word may be the first part of a longer noun: project management."""
    kind = tokens.kinds[number]
    return bool(kind & NOUN) and not kind & (PLURAL | CLOSED) and mainly(kind) == NOUN


def _is_verb_here(tokens: Tokens, at: int) -> bool:
    """`will contribution to`, `ability to establishment links`, `to implementation the plan`."""
    words, kinds = tokens.words, tokens.kinds
    before = words[at - 1]
    if tokens.capital(at) or words[at] in ("management", "understanding") or not only(kinds[at], NOUN):
        return False
    if before in MODALS:
        subject = words[at - 2] not in ("the", "a", "how", "what", "when", "where", "why")
        questions = tokens.first_in_sentence(at - 1) or tokens.capital(at - 1)
        return subject and not questions and not any(kind & AUXILIARY for kind in kinds[at + 1 : at + 5])
    if before != "to":
        return False
    if words[at - 2] in _ONLY_BARE and words[at - 3] not in ("as", "if"):
        return words[at + 1] not in ("and", "or", ".", ",", BOUNDARY)
    near = words[max(at - 6, 0) : at - 1]
    return words[at + 1] in SETTLES and _TO_THINGS.isdisjoint(near)
