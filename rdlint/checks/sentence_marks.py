"""Finds marks that part or join sentences wrongly."""

import re

from rdlint.checks.mark_slip import MarkSlip
from rdlint.checks.passage import BOUNDARY
from rdlint.checks.sentence_words import SUBORDINATE, skip_adverbs, words_in
from rdlint.checks.tokens import Tokens
from rdlint.reference.word_classes import (
    ADJECTIVE,
    ADVERB,
    AUXILIARY,
    CONJUNCTION,
    NOUN,
    PLURAL,
    VERB,
    VERB_S,
    mainly,
    only,
)

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
_BE = frozenset(("is", "are", "will", "must", "has", "have"))
_HOWEVER = ("however", "therefore")
_OPENINGS = _SUBJECTS | {"there", "the", "our", "your", "these", "all"}
#: A sentence in which something is asked or told begins with these: apply now, please write.
_COMMANDS = frozenset(("please", "apply", "contact", "call", "email", "visit", "don't", "do", "see"))
#: What else the two halves of a splice may begin with.
_NOTICES = words_in(
    "applications interviews applicants candidates shortlisted successful late training travel experience relocation"
)
_FIRST = _OPENINGS | _COMMANDS | _NOTICES | {"no"}
_SECOND = _OPENINGS | _COMMANDS | _NOTICES | {"a", "an", "each", "no"}
_SUBJECT_STARTS = _NOTICES | {"this", "the", "our", "your", "these", "a", "an", "each", "no"}
#: Fewer words before it may be a heading that was run in: `About us We ...`.
_SENTENCE = 6
_SHORT_SENTENCE = 4


def cut_off(tokens: Tokens, number: int) -> MarkSlip | None:
    """`Effective 1 July 2024. The depot is ...`: a date that belongs to the next sentence."""
    words = tokens.words
    day, month, year = (*words[number + 1 : number + 4], BOUNDARY, BOUNDARY, BOUNDARY)[:3]
    if not tokens.first_in_sentence(number) or month not in _MONTHS:
        return None
    if not (re.fullmatch(r"\d{1,2}", day) and re.fullmatch(r"\d{4}", year)):
        return None
    stop = number + 4
    if words[stop] != "." or not tokens.capital(stop + 1) or words[stop + 1] == BOUNDARY:
        return None
    return MarkSlip(number, stop + 1, stop, ",")


def splice(tokens: Tokens, number: int) -> MarkSlip | None:
    """`You plan the rounds, you lead the team.`: a comma, or none before `however`, where a sentence ends."""
    words = tokens.words
    if words[number] == "," and words[number + 1 : number + 3] == ["one", "of"]:
        return _one_of_them(tokens, number)
    plain = words[number] == "," and words[number + 1] not in _HOWEVER
    if plain and (_base(words[number + 1]) not in _SECOND or not _starts_clause(tokens, number + 1)):
        return None
    first, last = tokens.sentence(number)
    if words[number] == "however" and number > first + 3 and words[first] not in SUBORDINATE:
        # "are listed below however you can ask", but not "help however you can".
        told = tokens.kinds[number + 2] & AUXILIARY and tokens.kinds[number + 3] & (VERB | ADJECTIVE | ADVERB)
        if words[number + 1] in _SUBJECTS and told and words[number - 1] not in (",", ";", "(", "–", "-"):
            return _however(tokens, number, number)
    if _base(words[first]) not in _FIRST or words[last + 1] == "?" or not _is_clause(tokens, first, number):
        return None
    if words[number] in _HOWEVER:
        return None if words[number - 1] in (",", ";") else _however(tokens, number, number)
    if words[number + 1] in _HOWEVER:
        return _however(tokens, number, number + 1)
    if words[number - 1] in _HOWEVER:
        return None
    subject = _base(words[number + 1])
    if [_base(word) for word in words[number:last]].count(subject) > 1:
        return None
    if subject not in _SUBJECTS and sum(word in _BE for word in words[number:last]) > 1 and "and" in words[number:last]:
        return None  # A row of three clauses.
    return MarkSlip(number - 1, min(number + 2, last), number, ";")


def _one_of_them(tokens: Tokens, number: int) -> MarkSlip | None:
    """`two referees, one of these should be`: of which, or another sentence."""
    if tokens.words[number + 3] not in ("these", "those", "them"):
        return None
    finite = next((at for at in range(number + 4, number + 7) if tokens.kinds[at] & AUXILIARY), None)
    return MarkSlip(number - 1, finite, number, ";") if finite is not None else None


def _however(tokens: Tokens, number: int, however: int) -> MarkSlip | None:
    """`small, however it is busy`, `small however, it is busy`."""
    words = tokens.words
    after = however + 1
    if words[after] == ",":
        found = words[after + 1] in _OPENINGS
        after += 1
    else:
        found = words[after] in _SUBJECTS and bool(tokens.kinds[after + 1] & AUXILIARY)
    if not found:
        return None
    return MarkSlip(number - 1, after, number, ";") if number < however else MarkSlip(number - 1, after, number, None)


def _starts_clause(tokens: Tokens, number: int) -> bool:
    """Whether a subject and its verb stand there, or a request: `you will`, `this depot has`, `please write`."""
    words, kinds = tokens.words, tokens.kinds
    subject = _base(words[number])
    # With 'll or 're the verb is in the word itself.
    if subject in _SUBJECTS and (
        words[number] != subject or _is_verb(tokens, skip_adverbs(tokens, number + 1), subject)
    ):
        return True
    if subject == "there":
        return words[number + 1] in ("is", "are", "will") or words[number] != subject
    if words[number] in _COMMANDS:
        if words[number] in ("do", "don't"):
            return words[number] == "don't" or words[number + 1] == "not"
        return words[number] == "please" or words[number + 1] in ("now", "today", "us", "online", "before", "to", "our")
    if words[number] not in _SUBJECT_STARTS:
        return False
    for at in range(number + 1, number + 5):
        if kinds[at] & AUXILIARY:
            return (at > number + 1 or words[number] in _NOTICES) and words[at] not in ("being", "having")
        if not kinds[at] & (NOUN | PLURAL | ADJECTIVE):
            return False
    return False


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
    if words[first] in _COMMANDS or words[first] in ("applications", "interviews"):
        return comma - first > 2 and words[first + 1] not in ("for", "from", "to", "with", "of")
    if "'" in words[first]:
        return True
    return any(kinds[at] & AUXILIARY or mainly(kinds[at]) == VERB_S for at in range(first + 1, comma))


def _is_verb(tokens: Tokens, number: int, subject: str) -> bool:
    if tokens.words[number] in ("being", "having"):
        return False
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
    words, kinds = tokens.words, tokens.kinds
    first, last = tokens.sentence(number)
    if words[number] == "note":
        return _note(tokens, number, first)
    year = re.fullmatch(r"(?:19|20)\d\d", words[number - 1])
    if last - number < 2 or not (kinds[number - 1] & (NOUN | PLURAL) or year):
        return None
    if number - first < _SENTENCE and not (
        number - first >= _SHORT_SENTENCE and _says_something(tokens, first, number)
    ):
        return None
    after = kinds[number + 1]
    if "'" in words[number]:
        return MarkSlip(number - 1, number + 1, number, None)
    if words[number] in _NOTICES:
        return MarkSlip(number - 1, number + 1, number, None) if after & AUXILIARY and after & ~NOUN else None
    wanted = NOUN | PLURAL | ADJECTIVE if words[number] in ("the", "our") else AUXILIARY | VERB | VERB_S | ADVERB
    if tokens.capital(number + 1) or not after & wanted:
        return None
    return MarkSlip(number - 1, number + 1, number, None)


def _note(tokens: Tokens, number: int, first: int) -> MarkSlip | None:
    """`there is free parking Note: the gate is shut`: a note begins a sentence."""
    if tokens.words[number + 1] != ":" or number - first < 2 or not tokens.kinds[number - 1] & (NOUN | PLURAL):
        return None
    return MarkSlip(number - 1, number, number, None)


def _says_something(tokens: Tokens, first: int, after: int) -> bool:
    """Whether the words have a subject and a verb, so that they are no heading."""
    if tokens.words[first] not in _OPENINGS:
        return False
    return any(tokens.kinds[at] & AUXILIARY or only(tokens.kinds[at], VERB_S) for at in range(first + 1, after - 1))
