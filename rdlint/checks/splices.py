"""Finds two sentences that a comma joins, or nothing before `however`: `You plan the rounds, you lead the team.`."""

from rdlint.checks.clauses import NOTICES, asks, told_by
from rdlint.checks.main_clauses import DEPENDENT, INSIDE, NO_STATEMENT, SAYS, SECOND, SUBJECTS, begun_anew, is_main
from rdlint.checks.mark_slip import MarkSlip
from rdlint.checks.run_on import run_on
from rdlint.checks.sentence_words import MODALS, PERSONS, SUBORDINATE, words_in
from rdlint.checks.tokens import Tokens
from rdlint.reference.word_classes import (
    ADJECTIVE,
    ADVERB,
    AUXILIARY,
    CLOSED,
    CONJUNCTION,
    ING,
    MASS,
    NOUN,
    PLURAL,
    PREPOSITION,
    VERB,
    mainly,
    only,
)

_HOWEVER = ("however", "therefore")
_OPENINGS = SUBJECTS | {"there", "the", "our", "your", "these", "all"}
#: `Strong skills in writing, this includes reports`: what tells more of what stands before the comma.
_EXPLAINS = words_in("includes include involves involve means requires require") | MODALS
_CLEARLY_EXPLAINS = words_in("includes include involves involve requires require")
_TELLS_MORE = frozenset(("this", "these", "it"))
#: They begin an introduction to the second clause, too.
_INTRODUCES = words_in("if when as with to for once in at from during depending while although")
_SOME = words_in("some most many these such this both either other addition particular return all times")
_CASES = words_in("cases instances situations circumstances case role position event regard")
_LONGEST_INTRODUCTION = 20
_REACH = 7
#: The last word of a remark about the saying: "put simply", "broadly speaking", "in short".
_MANNERS = words_in("simply speaking short brief said told briefly bluntly plainly differently")
_WHATEVER = words_in("whatever whichever wherever whoever whenever")
_BE_OR_WILL = words_in("is are will must may can have has")


def splice(tokens: Tokens, number: int) -> MarkSlip | None:
    """A comma, or none before `however`, where a sentence ends."""
    words = tokens.words
    if words[number] != "," or words[number + 1] in _HOWEVER:
        return _at_however(tokens, number)
    if words[number + 1 : number + 3] == ["one", "of"]:
        return _one_of_them(tokens, number)
    verb, second = _told_after(tokens, number), _base(words[number + 1])
    if verb is None or ("for" in words[number - 2 : number + 2] and {"example", "instance"} & _near(words, number)):
        return None  # "the age, for example, of the file"
    first, last = tokens.sentence(number)
    if words[last + 1] == "?" or words[number - 1] in _HOWEVER or not words[number - 1][-1].isalnum():
        return None
    if _closes_aside(tokens, first, number) or words[number - 1] in _MANNERS:
        return None  # "Put simply, we plant trees"
    begun = tokens.capital(number + 1) and second in SUBJECTS and _is_begun(tokens, first, number)
    if begun:
        return MarkSlip(number - 1, min(number + 2, last), number, ";")
    if not (is_main(tokens, first, number) or _is_explained(tokens, first, number, verb)):
        return None
    if asks(tokens, number + 1) and words[number + 1] != "please" and _goes_on_asking(tokens, first, number):
        return None
    if any(tokens.capital(at) and run_on(tokens, at) for at in range(first + 2, number + 1)):
        return None  # There a full stop is missing, and rule `run-on-sentence` says so.
    if _is_in_row(tokens, number, verb, last) or _is_remark(tokens, verb) or _is_weighed(tokens, first, number):
        return None
    return MarkSlip(number - 1, min(number + 2, last), number, ";")


def _closes_aside(tokens: Tokens, first: int, number: int) -> bool:
    """`was dropped as, in practice, the crew is small`; `is likely, as the plan says, that`: opens one there, too."""
    words = tokens.words
    behind = range(number + 2, number + _REACH)
    if words[number + 1] == "as" and any(words[at : at + 2] == [",", "that"] for at in behind):
        return True
    if only(tokens.kinds[number - 1], ADVERB) and words[number - 2] in ("and", "but", "so", "or"):
        return True  # "and generally, they reply"
    opens = next((at for at in range(number - 1, max(number - _REACH, first), -1) if words[at] == ","), first)
    return words[opens] == "," and words[opens - 1] in ("as", "that", "because", "where", "when", "since", "if")


def _near(words: list[str], number: int) -> set[str]:
    """The words on both sides of a comma."""
    return {words[number - 1], words[number + 2]}


def _told_after(tokens: Tokens, number: int) -> int | None:
    """Where the verb of the second part stands, or its request begins; None where it is no clause."""
    words = tokens.words
    if asks(tokens, number + 1):
        return number + 1
    if words[number + 1] in ("don't", "do") and (words[number + 1] == "don't" or words[number + 2] == "not"):
        return number + 1
    word, kind = words[number + 1], tokens.kinds[number + 1]
    if word in _INTRODUCES:
        return _told_behind(tokens, number)
    if _base(word) in SECOND or word in NOTICES:
        return told_by(tokens, number + 1)
    if words[number + 1 : number + 4] == ["that", "is", "why"] or words[number + 1 : number + 3] == ["that's", "why"]:
        return number + 2
    if only(kind, PLURAL) or (only(kind, NOUN) and kind & MASS):
        return number + 2 if words[number + 2] in _BE_OR_WILL else None
    if kind & (ADJECTIVE | NOUN) and not kind & (CLOSED | ADVERB | ING):
        for at in (number + 2, number + 3):
            if tokens.kinds[at] & PLURAL and words[at + 1] in _BE_OR_WILL:
                return at + 1
            if not tokens.kinds[at] & (ADJECTIVE | NOUN):
                break
    if word == "even" and words[number + 2] in ("if", "though"):
        return _told_behind(tokens, number)
    return None


def _told_behind(tokens: Tokens, number: int) -> int | None:
    """`..., if you are invited, we will call`, `..., in some cases it may`: a clause behind an introduction."""
    words = tokens.words
    if words[number + 1] in ("in", "at") and words[number + 2] in _SOME:
        at = number + 4 if words[number + 3] in _CASES else number + 3
        if words[at] in PERSONS and tokens.kinds[at + 1] & AUXILIARY:
            return at + 1
    if words[number + 1 : number + 3] == ["as", "such"] and words[number + 3] != ",":
        return told_by(tokens, number + 3)
    for at in range(number + 3, number + _LONGEST_INTRODUCTION):
        if words[at] == ",":
            return told_by(tokens, at + 1) or (at + 1 if asks(tokens, at + 1) else None)
        if not words[at][0].isalnum():
            return None
        if words[number + 1] == "if" and at > number + 3 and words[at] in PERSONS and words[at - 1] not in SUBORDINATE:
            return told_by(tokens, at)
    return None


def _is_begun(tokens: Tokens, first: int, comma: int) -> bool:
    """`..., We are keen`: a capital begins a sentence where nothing but a comma stands."""
    words = tokens.words
    if tokens.written(comma + 1).isupper() or words[first] in SUBORDINATE or comma - first < 4:
        return False
    return not tokens.kinds[first] & (PREPOSITION | ADVERB) and not tokens.kinds[comma - 1] & CONJUNCTION


def _is_explained(tokens: Tokens, first: int, comma: int, verb: int) -> bool:
    """`Strong skills in writing, this includes reports`: the first part may be what somebody can or does."""
    words, kinds = tokens.words, tokens.kinds
    first = begun_anew(tokens, first, comma)
    if words[verb] in MODALS and words[verb + 1] not in ("include", "involve", "require", "be", "mean"):
        return False
    if words[comma + 1] not in _TELLS_MORE or words[verb] not in _EXPLAINS or verb > comma + 3:
        return False
    if verb != comma + 2 and words[comma + 1] != "this":
        return False
    if words[comma + 1] == "it" or comma - first < 3:
        return False
    if words[first] in NO_STATEMENT or words[first] in SUBORDINATE or words[first] == "to":
        return False
    if kinds[first] & (PREPOSITION | ADVERB | CONJUNCTION) or not DEPENDENT.isdisjoint(words[first:comma]):
        return False
    if "that" in words[first:comma]:
        return False
    if kinds[first] & ING and words[verb] not in _CLEARLY_EXPLAINS:
        return False  # "Looking at the plan, this is ..."
    return verb == comma + 2 or mainly(kinds[first]) == VERB


def _is_in_row(tokens: Tokens, number: int, verb: int, last: int) -> bool:
    """`you plan, you plant, you prune`: a row of three clauses."""
    words = tokens.words
    subject = _base(words[number + 1])
    first, _ = tokens.sentence(number)
    others = [at for at in range(first, last) if words[at] == "," and at != number]
    if any(_base(words[at + 1]) == subject and told_by(tokens, at + 1) is not None for at in others):
        return True
    if subject in PERSONS:
        return [_base(word) for word in words[number:last]].count(subject) > 1 and subject == words[number + 1]
    if subject in SUBJECTS and INSIDE.isdisjoint(words[first:number]):
        return False
    if any(words[at] == "and" and told_by(tokens, at + 1) is not None for at in range(verb + 1, last)):
        return True
    behind = number - 1 - words[first:number][::-1].index(",") if "," in words[first:number] else number
    return behind < number and told_by(tokens, behind + 1) is not None and words[first] not in SUBORDINATE


def _goes_on_asking(tokens: Tokens, first: int, number: int) -> bool:
    """`Read the guide, apply for the grant and write the report`, `Your role is to plan works, apply for grants`."""
    told = tokens.words[first:number]
    if tokens.words[number + 2] in ("more", "out") and told_by(tokens, first) is not None:
        return False  # "find more here", "read more"
    return told_by(tokens, first) is None or "to" in told or not MODALS.isdisjoint(told[:-2])


def _is_weighed(tokens: Tokens, first: int, number: int) -> bool:
    """`You lead, we follow`, `some days are long, some are short`, `and however you travel, it takes a day`."""
    words = tokens.words
    _, last = tokens.sentence(number)
    if (number - first < 3 and last - number < 4) or words[first : first + 2] in (["come", "rain"], ["suffice", "to"]):
        return True
    if words[number - 3 : number - 1] in (["from", "the"], ["at", "the"]) and words[number - 4] == ",":
        return True  # "This is why, from the start, the crew has ..."
    if words[first] == words[number + 1] and words[first] in ("some", "one", "many", "few", "others", "most"):
        return True
    return any(
        words[at] in _WHATEVER or (words[at] == "however" and words[at + 1] in PERSONS) for at in range(first, number)
    )


def _is_remark(tokens: Tokens, verb: int) -> bool:
    """`The depot is, we think, new`."""
    return tokens.words[verb] in SAYS and tokens.words[verb + 1] in (",", "that")


def _at_however(tokens: Tokens, number: int) -> MarkSlip | None:
    """`small, however it is busy`, `small however, it is busy`, `are listed below however you can ask`."""
    words, kinds = tokens.words, tokens.kinds
    first, last = tokens.sentence(number)
    if words[number] == "however" and number > first + 3 and words[first] not in SUBORDINATE:
        # Not "help however you can".
        told = kinds[number + 2] & AUXILIARY and kinds[number + 3] & (VERB | ADJECTIVE | ADVERB)
        subject = words[number + 1] in SUBJECTS or _are_told(tokens, number + 1)
        if subject and told and words[number - 1] not in (",", ";", "(", "–", "-"):
            return _however(tokens, number, number)
    if any(tokens.capital(at) and run_on(tokens, at) for at in range(first + 2, number + 1)):
        return None
    if words[last + 1] == "?" or words[number - 1] in (",", ";") or not is_main(tokens, first, number):
        return None
    return _however(tokens, number, number if words[number] in _HOWEVER else number + 1)


def _one_of_them(tokens: Tokens, number: int) -> MarkSlip | None:
    """`two referees, one of these should be`: of which, or another sentence."""
    if tokens.words[number + 3] not in ("these", "those", "them"):
        return None
    first, _ = tokens.sentence(number)
    if not SUBORDINATE.isdisjoint(tokens.words[first:number]) or tokens.words[first] in (
        "to",
        "in",
        "with",
        "for",
        "by",
    ):
        return None
    finite = next((at for at in range(number + 4, number + 7) if tokens.kinds[at] & AUXILIARY), None)
    return MarkSlip(number - 1, finite, number, ";") if finite is not None else None


def _however(tokens: Tokens, number: int, however: int) -> MarkSlip | None:
    """The slip at `however`, where a clause follows it; `number` is the comma before it, or `however` itself."""
    words = tokens.words
    after = however + 1
    if words[after] == ",":
        found = words[after + 1] in _OPENINGS or (number < however and _opens_late(tokens, after))
        after += 1
    else:
        found = words[after] in SUBJECTS and bool(tokens.kinds[after + 1] & AUXILIARY)
        found = found or _are_told(tokens, after) or (words[after] == "please" and asks(tokens, after))
        found = found or (number < however and words[after] in SECOND and told_by(tokens, after) is not None)
    if not found:
        return None
    return MarkSlip(number - 1, after, number, ";") if number < however else MarkSlip(number - 1, after, number, None)


def _are_told(tokens: Tokens, number: int) -> bool:
    """`staff will`, `crews are`: no "however many crews are"."""
    kind = tokens.kinds[number]
    things = kind & PLURAL and not kind & (ADJECTIVE | ADVERB | CLOSED)
    return bool(things and tokens.kinds[number + 1] & AUXILIARY)


def _opens_late(tokens: Tokens, comma: int) -> bool:
    """`however, during your first year you may`: a clause behind what says when and where."""
    words, kinds = tokens.words, tokens.kinds
    if words[comma + 1] not in _INTRODUCES or words[comma + 1] in SUBORDINATE:
        return False
    for at in range(comma + 3, comma + _LONGEST_INTRODUCTION):
        if not words[at][0].isalnum() or words[at] in SUBORDINATE:
            return words[at] == "," and told_by(tokens, at + 1) is not None
        if words[at] in PERSONS:
            return bool(kinds[at + 1] & AUXILIARY)
    return False


def _base(word: str) -> str:
    return word.partition("'")[0]
