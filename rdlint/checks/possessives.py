"""What a word with an apostrophe stands among: whose it can be, and how many are meant."""

from typing import NamedTuple

from rdlint.checks.passage import BOUNDARY
from rdlint.checks.tokens import Tokens
from rdlint.reference.word_classes import (
    ADJECTIVE,
    AUXILIARY,
    DETERMINER,
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

_MANY = frozenset(
    ("all", "both", "these", "those", "many", "several", "various", "few", "numerous", "most", "multiple")
)
_NAMED_BY_NUMBER = frozenset(
    ("grade", "level", "class", "band", "section", "year", "unit", "part", "schedule", "stage")
)
_BE = frozenset(("is", "are", "was", "were", "be", "been", "than", "becomes", "remains"))
#: After these no owner can have stood; nothing that is owned starts with them.
_NEVER_OWNED = frozenset(
    ("of", "for", "in", "with", "by", "from", "on", "at", "as", "into", "across", "within", "under", "to", "via", "per")
) | frozenset(
    ("who", "which", "whom", "whose", "where", "when", "if", "because", "while", "but", "including", "such", "and/or")
).union(
    (
        "you",
        "we",
        "they",
        "also",
        "etc",
        "before",
        "after",
        "until",
        "prior",
        "through",
        "during",
        "between",
        "about",
        "throughout",
        "towards",
    )
)
_FINITE = frozenset(
    ("are", "were", "have", "has", "had", "is", "was", "do", "does", "should", "could", "would", "shall")
)
_NOUNS_TOO = frozenset(("will", "must", "can", "may", "need"))
#: A participle with one of these behind it tells of the noun before it: applications received for the role.
_BEHIND_PARTICIPLE = frozenset(("by", "as", "under", "for", "in", "on", "at", "from", "with"))
_ENDS = frozenset((BOUNDARY, ".", "?", "!", ";", ":", ")", "/", "&"))
_REACH = 8
#: People of whom role descriptions speak in general.
PEOPLE = frozenset(
    ("customer", "client", "stakeholder", "patient", "student", "resident", "visitor", "user", "applicant", "candidate")
) | frozenset(
    ("participant", "employee", "tenant", "victim", "offender", "consumer", "citizen", "ratepayer", "learner", "guest")
).union(
    ("traveller", "passenger", "commuter", "complainant", "claimant", "defendant", "detainee", "inmate", "supplier"),
    (
        "vendor",
        "contractor",
        "volunteer",
        "colleague",
        "member",
        "officer",
        "manager",
        "worker",
        "individual",
        "ranger",
    ),
)


class ApostropheSlip(NamedTuple):
    """Words `first` to `last`, of which those from `wrong` up to `after` should read `use`."""

    first: int
    last: int
    wrong: int
    after: int
    use: str


def how_many(tokens: Tokens, number: int) -> str:
    """How many things the noun at a position stands for, told by the words before it.

    `one`, `many`, `bare` (a verb or preposition stands before it and no determiner), or `unsure`.
    """
    words, kinds = tokens.words, tokens.kinds
    for at in range(number - 1, max(number - 6, -1), -1):
        word, kind = words[at], kinds[at]
        if word in _MANY:
            return "many"
        if kind & NUMBER:
            few = word in ("1", "one") or kinds[at - 1] & NOUN or words[at - 1] in _NAMED_BY_NUMBER
            return "one" if few else "many"
        if kind & DETERMINER or word.endswith("'s") or word == "'":
            return "one"
        if kind & PREPOSITION and not kind & (NOUN | ADJECTIVE):
            return "bare"
        if word == BOUNDARY or not word[0].isalnum():
            starts = at + 1 < number and kinds[at + 1] & (VERB | VERB_S | ING) and tokens.first_in_sentence(at + 1)
            return "bare" if starts else "unsure"
        if (kind & VERB_S or mainly(kind) & (VERB | ING)) and not kind & ADJECTIVE:
            return "bare" if not kind & (NOUN | PLURAL) or not _may_be_named(tokens, at) else "unsure"
        if kind & VERB and at == number - 1 and words[at - 1] == "and" and mainly(kinds[at - 2]) == VERB:
            return "bare"  # "Plan and run workshop's"
        if not kind & (NOUN | ADJECTIVE | PARTICIPLE | PAST) and not tokens.capital(at):
            return "unsure"
    return "unsure"


def _may_be_named(tokens: Tokens, at: int) -> bool:
    """Whether a word that may be a verb stands where a noun does: after a determiner or an adjective."""
    if tokens.words[at - 1] in ("that", "which", "who") and tokens.kinds[at - 2] & (NOUN | PLURAL):
        return False
    return bool(tokens.kinds[at - 1] & (DETERMINER | ADJECTIVE | NOUN | PREPOSITION))


def cannot_own(tokens: Tokens, number: int) -> bool:
    """Whether the word after the owner at a position is none that anybody owns, whatever is left out."""
    words, kinds = tokens.words, tokens.kinds
    after = number + 1
    word = words[after]
    if word in _FINITE:
        return True
    if word in _NOUNS_TOO:
        return words[after + 1] in ("be", "have", "also", "not") or only(kinds[after + 1], VERB)
    if only(kinds[after], VERB | AUXILIARY):
        return not _is_left_out(tokens, number)
    if only(kinds[after], PAST | PARTICIPLE) and words[after + 1] in _BEHIND_PARTICIPLE:
        return not _is_left_out(tokens, number)
    if word in _NEVER_OWNED or word in _ENDS:
        return not _is_left_out(tokens, number)
    if word in ("and", "or", ",", "("):
        return not _is_left_out(tokens, number) and not _owner_follows(tokens, after)
    return False


def _is_left_out(tokens: Tokens, number: int) -> bool:
    """What is owned stands before: `the decision is the manager's to make`, `at the doctor's`."""
    before = tokens.words[max(0, number - 5) : number]
    return (
        not _BE.isdisjoint(before)
        or "not" in before[-2:]
        or (len(before) > 1 and before[-2] == "at")
        or before[-1:] == ["at"]
    )


def _owner_follows(tokens: Tokens, after: int) -> bool:
    """Whether another owner comes soon: `the client's, carer's and family's needs`."""
    words = tokens.words
    for at in range(after, min(after + _REACH, len(words))):
        if words[at] in (BOUNDARY, ".", ";", "that", "which", "who"):
            return False
        if words[at].endswith("'s") or words[at] == "'":
            return True
        if at == after + 1 and words[at] in ("her", "his", "their", "my", "your", "our", "its"):
            return True
    return False


def shown_to(tokens: Tokens, number: int) -> int:
    """The word after a position, or the position where a mark follows."""
    return number + 1 if tokens.words[number + 1][0].isalnum() else number
