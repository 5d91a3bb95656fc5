"""Finds semicolons that stand where a list begins."""

from rdlint.checks.mark_slip import MarkSlip
from rdlint.checks.passage import BOUNDARY
from rdlint.checks.tokens import Tokens
from rdlint.reference.word_classes import NUMBER, PLURAL

WILL_AND_MUST = frozenset(("will", "must", "should", "shall", "may", "can", "would", "could"))
#: A list follows these; two marks that part sentences cannot.
_OPENS_LIST = frozenset(
    ("include", "includes", "including", "comprise", "comprises", "comprising", "namely", "following", "ensure", "eg")
) | frozenset(("ie", "e.g.", "i.e.", "involves", "ensures", "ensuring"))
_BRINGS = frozenset(("have", "be", "bring", "demonstrate", "possess", "provide", "need", "include", "undertake"))
_PARTED = frozenset(("consist", "consists", "consisting", "comprises", "comprising", "comprise", "divided", "up"))
_ABLE = frozenset(
    ("able", "required", "ability", "expected", "needs", "responsible", "opportunity", "limited", "order")
)
_RELATIVE = frozenset(("who", "whom", "which", "that", "what", "whatever", "where", "how", "than", "as"))
_OTHERS = frozenset(("they", "it", "he", "she", "as", "others", "what", "that"))
_BETWEEN_NAMES = frozenset((",", "and", "&", "of", "the", "for", "-", "–", "(", ")"))
STRANDED_BY = _RELATIVE | {"you", "we", "they", "people"}


def for_colon(tokens: Tokens, number: int) -> MarkSlip | None:
    """A semicolon at the end of a lead-in: `you will;`, `duties include;`."""
    words = tokens.words
    before, after = words[number - 1], words[number + 1]
    if after in ("and", "or", "but") or words[number + 2] == ";":
        return None  # "in the ACT; NSW; Victoria"
    opens = (
        (before in ("will", "must", "should", "shall") and words[number - 2] not in _OTHERS)
        or before in _OPENS_LIST
        or (before == "as" and words[number - 2] == "such")
        or (before in _BRINGS and words[number - 2] in WILL_AND_MUST and not is_relative(tokens, number, _RELATIVE))
        or (before in ("to", "for") and words[number - 2] in _ABLE)
        or (before in ("have", "be", "has") and after == BOUNDARY and not is_relative(tokens, number, STRANDED_BY))
        or (before in ("is", "are") and not is_relative(tokens, number, _RELATIVE | _OTHERS))
        or _counts(tokens, number)
        or _names_follow(tokens, number)
    )
    last = number + 1 if after[0].isalnum() else number
    return MarkSlip(number - 1, last, number, ":") if opens else None


def is_relative(tokens: Tokens, number: int, openers: frozenset[str]) -> bool:
    """Whether a word stands before it in the sentence that lets a verb or preposition stand at the end."""
    first, _ = tokens.sentence(number - 1)
    words = tokens.words
    # A subject that opens the sentence lets nothing stand alone: `You work with;`.
    return any(
        words[at] in openers and (at > first or words[at] in _RELATIVE)
        for at in range(max(first, number - 8), number - 1)
    )


def _counts(tokens: Tokens, number: int) -> bool:
    """`consists of three areas;`, `the following duties;`."""
    before = tokens.words[max(0, number - 7) : number]
    if BOUNDARY in before:
        before = before[len(before) - before[::-1].index(BOUNDARY) :]
    if "following" in before[-4:-1] and before[max(0, before.index("following") - 1)] == "the":
        return not any(word in before for word in (",", ";", "."))
    for at in range(number - 2, max(number - 6, 0), -1):
        if tokens.kinds[at] & NUMBER:
            return not _PARTED.isdisjoint(tokens.words[at - 2 : at])
    return False


def _names_follow(tokens: Tokens, number: int) -> bool:
    """`our branches; Parks, Pools and Roads`."""
    counted = tokens.kinds[number - 1] & PLURAL
    if tokens.words[number - 1] in ("available", "vacant", "open", "below"):
        counted = tokens.kinds[number - 2] & PLURAL
    if not counted or tokens.capital(number - 1) or not tokens.capital(number + 1):
        return False
    _, last = tokens.sentence(number + 1)
    named = [at for at in range(number + 1, last + 1) if tokens.words[at] not in _BETWEEN_NAMES]
    return len(named) > 1 and all(map(tokens.capital, named)) and "and" in tokens.words[number + 1 : last]
