"""Finds marks that part or join sentences wrongly."""

import re

from rdlint.checks.mark_slip import MarkSlip
from rdlint.checks.passage import BOUNDARY
from rdlint.checks.tokens import Tokens
from rdlint.reference.word_classes import ADJECTIVE, ADVERB, AUXILIARY, CONJUNCTION, NOUN, PLURAL, VERB, VERB_S, mainly

#: With one of these before the comma the first part is no sentence of its own, or goes on after the comma.
_DEPENDENT = frozenset(
    ("if", "when", "where", "while", "as", "once", "because", "since", "although", "though", "whether", "that", "what")
) | frozenset(
    ("whatever", "how", "until", "unless", "before", "after", "which", "who", "not", "only", "?", ":", "(", ";")
)
_MONTHS = frozenset(
    ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november")
) | {"december"}
_TIMES = frozenset(("time", "moment", "day", "way", "more", "less", "minute", "closer", "earlier", "sooner"))
_SUBJECTS = frozenset(("you", "we", "they", "it", "this", "he", "she"))
_OPENINGS = _SUBJECTS | {"there", "the", "our", "your", "these", "all"}
#: Fewer words before it may be a heading that was run in: `About us We ...`.
_SENTENCE = 6


def cut_off(tokens: Tokens, number: int) -> MarkSlip | None:
    """`Effective 1 July 2024. The depot is ...`: a date that belongs to the next sentence."""
    words = tokens.words
    if not tokens.first_in_sentence(number) or words[number + 2] not in _MONTHS:
        return None
    if not (re.fullmatch(r"\d{1,2}", words[number + 1]) and re.fullmatch(r"\d{4}", words[number + 3])):
        return None
    stop = number + 4
    if words[stop] != "." or not tokens.capital(stop + 1) or words[stop + 1] == BOUNDARY:
        return None
    return MarkSlip(number, stop + 1, stop, ",")


def splice(tokens: Tokens, number: int) -> MarkSlip | None:
    """`You plan the rounds, you lead the team.`: a comma where a sentence ends."""
    words = tokens.words
    first, last = tokens.sentence(number)
    if _base(words[first]) not in _OPENINGS or words[last + 1] == "?" or not _is_clause(tokens, first, number):
        return None
    if words[number + 1] in ("however", "therefore") and words[number + 2] == ",":
        return MarkSlip(number - 1, number + 3, number, ";") if words[number + 3] in _OPENINGS else None
    if words[number - 1] in ("however", "therefore"):
        return None
    subject = _base(words[number + 1])
    if subject not in _SUBJECTS or [_base(word) for word in words[number:last]].count(subject) > 1:
        return None
    # With 'll or 're the verb is in the word itself.
    if words[number + 1] == subject and not _is_verb(tokens, number + 2, subject):
        return None
    return MarkSlip(number - 1, min(number + 2, last), number, ";")


def _base(word: str) -> str:
    return word.partition("'")[0]


def _is_clause(tokens: Tokens, first: int, comma: int) -> bool:
    """Whether the words up to a comma say a whole sentence, and one only."""
    words, kinds = tokens.words, tokens.kinds
    if not _DEPENDENT.isdisjoint(words[first:comma]) or kinds[comma - 1] & CONJUNCTION:
        return False
    if not _TIMES.isdisjoint(words[first : first + 4]):
        return False  # "The first time the pump is used, it will ..."
    if any(_base(word) in ("you", "we", "they", "it", "i") for word in words[first + 1 : comma]):
        return False
    if words[first] in ("you", "we", "they"):
        return bool(kinds[first + 1] & (VERB | AUXILIARY | ADVERB))
    if "'" in words[first]:
        return True
    return any(kinds[at] & AUXILIARY or mainly(kinds[at]) == VERB_S for at in range(first + 1, comma))


def _is_verb(tokens: Tokens, number: int, subject: str) -> bool:
    if tokens.kinds[number] & AUXILIARY:
        return True
    return bool(tokens.kinds[number] & (VERB if subject in ("you", "we", "they") else VERB_S))


def unasked(tokens: Tokens, number: int) -> MarkSlip | None:
    """`Are you keen on plants.`: a question that ends in a full stop."""
    words = tokens.words
    if words[number + 1] not in ("you", "your") or not tokens.first_in_sentence(number):
        return None
    _, last = tokens.sentence(number)
    return MarkSlip(last, last + 1, last + 1, "?") if words[last + 1] == "." else None


def run_on(tokens: Tokens, number: int) -> MarkSlip | None:
    """`serves forty towns It also runs the pool`: a sentence that starts without the one before it having ended."""
    if not tokens.capital(number) or tokens.written(number).isupper() or tokens.capital(number - 1):
        return None
    words = tokens.words
    first, last = tokens.sentence(number)
    if number - first < _SENTENCE or last - number < 2 or not tokens.kinds[number - 1] & (NOUN | PLURAL):
        return None
    after = tokens.kinds[number + 1]
    wanted = NOUN | PLURAL | ADJECTIVE if words[number] in ("the", "our") else AUXILIARY | VERB | VERB_S | ADVERB
    if tokens.capital(number + 1) or not after & wanted:
        return None
    return MarkSlip(number - 1, number + 1, number, None)
