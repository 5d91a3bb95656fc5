"""Finds the first comma of a pair whose second one is missing."""

from rdlint.checks.lead_in_marks import STRANDED_BY, is_relative
from rdlint.checks.mark_slip import MarkSlip
from rdlint.checks.passage import BOUNDARY
from rdlint.checks.sentence_words import DETERMINERS, SUBORDINATE
from rdlint.checks.splitting_marks import is_subject
from rdlint.checks.tokens import Tokens
from rdlint.reference.word_classes import (
    ADJECTIVE,
    ADVERB,
    DETERMINER,
    ING,
    NOUN,
    NUMBER,
    PARTICIPLE,
    PLURAL,
    VERB,
)

#: Between the two halves of a pair of commas these have the same object: knowledge of, and skill in, pruning.
_HEADS = frozenset(("of", "in", "with", "to", "for", "on"))
_GOVERNING = frozenset(("of", "with", "to", "for"))
_OBJECTS = frozenset(("the", "a", "an", "our", "your", "all", "this", "these"))
_PLACED = frozenset(("for", "in", "at", "under", "through", "as", "with", "by"))
_AFTER_FIRST = _PLACED | {"and", "or", "which", "who"}
_FINITE = frozenset(("is", "are", "will", "has", "have", "must"))


def unpaired(tokens: Tokens, number: int) -> MarkSlip | None:
    """The first comma of a pair: `knowledge of, and skill in pruning`, `The depot, in Orange is shut`."""
    words, kinds = tokens.words, tokens.kinds
    if words[number + 1] == "but":
        return _not_limited(tokens, number)
    if words[number + 1] not in _AFTER_FIRST or "," in words[number + 1 : number + 10]:
        return None
    first, last = tokens.sentence(number)
    if words[number + 1] in ("which", "who"):
        return _unclosed_clause(tokens, number, first, last)
    if words[number - 1] in _HEADS and words[number + 1] in ("and", "or"):
        for at in range(number + 2, min(number + 7, last)):
            if words[at] in _HEADS and words[at + 1] in _OBJECTS and not kinds[at - 1] & VERB & ~NOUN:
                return MarkSlip(number - 1, at, number, None)
        if "," in words[number + 1 : last] or is_relative(tokens, number, STRANDED_BY | {"he", "she", "it"}):
            return None
        awaits = (
            words[number + 2] not in DETERMINERS
            and kinds[number - 2] & (NOUN | PLURAL | VERB | ING | ADVERB)
            and not kinds[number - 2] & PARTICIPLE
        )
        if not awaits or words[number - 1] not in _GOVERNING:
            return None
        # Up to where the second comma belongs, so that both places are seen.
        ends = next((at + 1 for at in range(number + 2, min(number + 8, last)) if words[at] in _HEADS), number + 2)
        return MarkSlip(number - 1, ends, number, None)
    if "," in words[first:number] or not is_subject(tokens, first, number) or words[number + 1] not in _PLACED:
        return None
    for at in range(number + 2, min(number + 8, last)):
        if words[at] in _FINITE:
            return MarkSlip(number - 1, at, number, None)
        if not _may_be_named(tokens, at):
            return None
    return None


def _not_limited(tokens: Tokens, number: int) -> MarkSlip | None:
    """`includes, but is not limited to trees`."""
    words = tokens.words
    at = number + 3 if words[number + 2] in ("is", "are") else number + 2
    if words[at] != "not" or words[at + 1] not in ("limited", "restricted", "confined") or words[at + 2] != "to":
        return None
    if words[at + 3] in (",", ":", ";", BOUNDARY, "-", "–", "—") or words[at + 3 : at + 5] == ["the", "following"]:
        return None
    return MarkSlip(number - 1, at + 3, number, None)


def _may_be_named(tokens: Tokens, at: int) -> bool:
    """Whether a word may stand in a name or in what says where and when."""
    if tokens.capital(at) or tokens.words[at] in ("of", "and"):
        return True
    return bool(tokens.kinds[at] & (NOUN | PLURAL | ADJECTIVE | DETERMINER | NUMBER))


def _unclosed_clause(tokens: Tokens, number: int, first: int, last: int) -> MarkSlip | None:
    """`The pool, which is open in summer is next to the park`."""
    words = tokens.words
    if "," in words[first:number] or not is_subject(tokens, first, number) or words[number + 2] not in _FINITE:
        return None
    for at in range(number + 4, min(number + 12, last)):
        if words[at] in SUBORDINATE or words[at] in ("and", "or", "but", "as"):
            return None
        if words[at] in _FINITE:
            return MarkSlip(number - 1, at, number, None)
    return None
