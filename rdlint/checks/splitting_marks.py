"""Finds commas and semicolons that split what belongs together."""

from rdlint.checks.commas_inside import is_inside
from rdlint.checks.lead_in_marks import STRANDED_BY, WILL_AND_MUST, for_colon, is_relative
from rdlint.checks.mark_slip import MarkSlip
from rdlint.checks.parted_pairs import parts_pair
from rdlint.checks.passage import BOUNDARY
from rdlint.checks.sentence_words import SUBORDINATE, words_in
from rdlint.checks.tokens import Tokens
from rdlint.reference.word_classes import (
    ADJECTIVE,
    ADVERB,
    AUXILIARY,
    ING,
    NOUN,
    PARTICIPLE,
    PLURAL,
    PREPOSITION,
    VERB,
    VERB_S,
    only,
)

_SUBJECT = frozenset(("you", "we", "they"))
_SUBJECT_STARTS = frozenset(("the", "this", "our", "your", "all"))
_NO_FIELD = words_in(
    """addition particular accordance lieu combination conjunction line keeping progress order relation any part full
    fact short general turn return"""
)
_FINITE = frozenset(("is", "are", "will", "has", "have", "must"))
_PRONOUN = frozenset(("you", "we", "they", "i", "he", "she", "it", "your", "our", "there"))
#: Something must follow these in the same sentence; of determiners rule `gap-between-words` speaks.
_UNFINISHED = frozenset(("of", "and", "or", "with", "from", "into", "within", "between"))
_AFTER_SUCH = frozenset(
    ("but", "for", "where", "if", "when", "in", "at", "as", "without", "however", "and", "or", "on")
)
#: A remark in brackets that begins so belongs to the word before it.
_OPENS_REMARK = words_in(
    "preferably including excluding particularly especially ideally usually generally namely eg e.g."
)
_LONGEST_REMARK = 20
#: What these begin is no clause, and a semicolon parts clauses.
_NO_CLAUSE = words_in("including which who whom especially particularly")
_SINGLE = words_in("one single sole simple same common shared overall main two three clear only")
#: `year in, year out`
_ONE_AFTER_ANOTHER = [[",", word, "out"] for word in ("day", "week", "year", "month")]
#: Words that are one expression: no mark parts them. The second word, and what stands before it.
_JOINED = {
    "as": frozenset(("such",)),
    "with": frozenset(("accordance", "conjunction", "collaboration", "partnership", "compliance", "line")),
    "of": words_in(
        """range variety majority level members understanding awareness team department number provision implementation
        delivery operation production preparation establishment completion use lack sense member set network group"""
    ),
    "to": words_in(
        """regard able relation commitment willingness desire capacity how ability required opportunity expected aim
        aims order due according"""
    ),
    "for": frozenset(("responsible",)),
    "than": frozenset(("rather",)),
    "that": words_in(
        """ensure ensures ensuring requires demonstrate recognise provided so note noted believe essential important ask
        show advised agree confirm assume expect understand know think hope aware confident acknowledge states"""
    ),
    "you": frozenset(("ensure", "ensures")),
    "in": frozenset(("degree", "diploma", "certificate", "interest", "qualification", "qualifications")),
}


def splits(tokens: Tokens, number: int) -> MarkSlip | None:
    """A mark in the middle of what belongs together."""
    words = tokens.words
    before, after = words[number - 1], words[number + 1]
    if after == "(":
        return _before_bracket(tokens, number)
    ends = words[number] == ";" or (words[number] == "," and words[number - 2] in (";", ","))
    if after == BOUNDARY and ends and before in ("and", "or"):
        return None if words[number] == ";" and for_colon(tokens, number) else MarkSlip(number - 2, number, number, "")
    if words[number : number + 3] in _ONE_AFTER_ANOTHER:
        return None
    if after == BOUNDARY or not after[0].isalnum() or not before[0].isalnum():
        return None
    if words[number] == ";":
        if len(after) == 1 and before in ("a", "and", "or"):
            return None  # A list of letters.
        splits = (
            before in _UNFINISHED and after not in ("and", "or", "but") and not is_relative(tokens, number, STRANDED_BY)
        )
    elif (
        after in WILL_AND_MUST or after in ("is", "are", "has", "was", "were") or only(tokens.kinds[number + 1], VERB_S)
    ):
        splits = _parts_subject(tokens, number)
    elif words[number] == ":":
        splits = (before == "as" and words[number - 2] == "such") or after == "but"
        splits = splits or (after == "and" and len(before) > 2 and not tokens.capital(number - 1))
    elif before in ("and", "or", "but"):
        _, last = tokens.sentence(number)
        splits = "," not in words[number + 1 : last] and words[number - 2] != "("
    else:
        splits = before in _JOINED.get(after, ()) and not _is_aside(tokens, number) and not _is_told(tokens, number)
        splits = splits or _is_field_of_study(tokens, number) or _is_before_object(tokens, number)
        splits = (
            splits or _is_at_work(tokens, number) or _is_open_ended(tokens, number) or _is_before_whom(tokens, number)
        )
    if splits:
        return MarkSlip(number - 1, number + 1, number, "", "unsafe" if words[number] == ":" else "safe")
    if words[number] == ";":
        return MarkSlip(number - 1, number + 1, number, ",") if _is_weak(tokens, number) else None
    inside = words[number] == "," and (
        _is_restricted(tokens, number) or is_inside(tokens, number) or parts_pair(tokens, number)
    )
    return MarkSlip(number - 1, number + 1, number, "") if inside else None


def _before_bracket(tokens: Tokens, number: int) -> MarkSlip | None:
    """`a letter, (preferably typed)`: the bracket parts it from the rest already."""
    words = tokens.words
    if words[number + 2] not in _OPENS_REMARK or not words[number - 1][0].isalnum():
        return None
    if ")" not in words[number + 3 : number + 3 + _LONGEST_REMARK]:
        return None
    return MarkSlip(number - 1, number + 2, number, "")


def _parts_subject(tokens: Tokens, number: int) -> bool:
    """`In this role you, will`, `The role holder, must`."""
    words, kinds = tokens.words, tokens.kinds
    if words[number + 2] in _PRONOUN:
        return False  # A question: "If they ask you, will you help?"
    first, _ = tokens.sentence(number)
    if "," in words[first:number]:
        # The end of an aside, as in "the people who, like you, will".
        first = number - words[first:number][::-1].index(",")
        if words[number - 1] not in _SUBJECT or first - 1 > number - 3:
            return False
    if words[number - 1] in _SUBJECT:
        if words[number + 1] not in WILL_AND_MUST:
            return False
        return not kinds[number - 2] & PREPOSITION and (
            bool(kinds[number - 2] & (NOUN | ADVERB)) or words[first] == "to" or first == number - 1
        )
    if words[number + 1] not in WILL_AND_MUST and not {",", "and", "or"}.isdisjoint(words[number + 1 : number + 6]):
        return False  # A list whose second word looks like a verb: "the plans, reports and files".
    return is_subject(tokens, first, number)


def is_subject(tokens: Tokens, first: int, after: int) -> bool:
    """Whether the words from `first` up to `after` name one thing and say nothing of it."""
    if tokens.words[first] not in _SUBJECT_STARTS or not 1 < after - first <= 6:
        return False
    return all(
        tokens.capital(at)
        or (tokens.kinds[at] & (NOUN | PLURAL | ADJECTIVE | PARTICIPLE) and not tokens.kinds[at] & AUXILIARY)
        for at in range(first + 1, after)
    )


def _is_aside(tokens: Tokens, number: int) -> bool:
    """`as such, as agreed`, `so, that is`, and what stands between two commas."""
    before = tokens.words[number - 2]
    _, last = tokens.sentence(number)
    if tokens.words[number + 1] == "that" and tokens.words[number + 2] in ("said", "is"):
        return True
    if "," in tokens.words[number + 1 : last] and tokens.words[number + 1] != "that":
        return True
    aside = (
        ("as", "if", "where", "when")
        if tokens.words[number + 1] in ("that", "of")
        else ("as", "if", "where", "when", "and", "is", "are")
    )
    return before in aside or "," in tokens.words[number - 6 : number]


def _is_at_work(tokens: Tokens, number: int) -> bool:
    """`ability to work, as part of a team`, `experience working, in parks`."""
    words = tokens.words
    if words[number - 1] not in ("work", "working"):
        return False
    able = words[number - 2 : number + 3] == ["to", "work", ",", "as", "part"]
    if not able and words[number - 2 : number] != ["experience", "working"]:
        return False
    first, last = tokens.sentence(number)
    return words[first:last].count(",") == 1 and SUBORDINATE.isdisjoint(words[first:number])


def _is_weak(tokens: Tokens, number: int) -> bool:
    """`calls from visitors; including complaints`: a comma does, where no list has semicolons."""
    words = tokens.words
    first, last = tokens.sentence(number)
    if words[first : last + 1].count(";") > 1 or words[last + 1] == "?":
        return False
    if words[number + 1] in _NO_CLAUSE or words[number + 1 : number + 3] == ["such", "as"]:
        return True
    # "parks; gardens and pools": a list of three.
    kinds = tokens.kinds
    things = kinds[number - 1] & kinds[number + 1] & kinds[number + 3] & PLURAL
    if not things or words[number + 2] != "and" or number - first < 2 or tokens.capital(number + 1):
        return False
    return not any(kinds[at] & (AUXILIARY | VERB | VERB_S) for at in range(number + 4, last + 1))


def _is_told(tokens: Tokens, number: int) -> bool:
    """`We have one aim, to serve`: what the aim is, is told behind the comma."""
    words = tokens.words
    aim = words[number + 1] == "to" and words[number - 1] in ("aim", "aims", "opportunity", "desire", "commitment")
    return aim and not _SINGLE.isdisjoint(words[max(number - 4, 0) : number - 1])


def _is_open_ended(tokens: Tokens, number: int) -> bool:
    """`such as, plants` and `including, plants`."""
    words = tokens.words
    before, after = words[number - 1], words[number + 1]
    if before in ("include", "includes") and words[number - 2] != "to":
        return bool(tokens.kinds[number + 1] & (ING | PLURAL) and not tokens.kinds[number + 1] & VERB)
    if not (before == "including" or (before == "as" and words[number - 2] == "such")):
        return False
    if words[number - 2] == "but" or "," in words[number + 2 : number + 6]:
        return False  # "not limited to, but including, the plan"; "including, it should be said, casuals"
    return after not in _AFTER_SUCH and not tokens.kinds[number + 1] & (ADVERB | PREPOSITION)


def _is_before_whom(tokens: Tokens, number: int) -> bool:
    """`services, to internal and external stakeholders`."""
    words = tokens.words
    if words[number + 1] != "to" or words[number + 2] not in ("internal", "external", "both"):
        return False
    first, last = tokens.sentence(number)
    if not tokens.kinds[number - 1] & (NOUN | PLURAL) or words[first] in ("if", "where", "when", "as"):
        return False
    return not {"from", "to"} & set(words[first:number]) and "," not in words[number + 1 : last]


def _is_field_of_study(tokens: Tokens, number: int) -> bool:
    """`a qualification, in policy, law or planning`."""
    words = tokens.words
    if words[number + 1] != "in" or words[number - 1] not in _JOINED["in"]:
        return False
    return words[number + 2] not in _NO_FIELD and bool(tokens.kinds[number + 2] & (NOUN | ADJECTIVE))


def _is_restricted(tokens: Tokens, number: int) -> bool:
    """`There are several levels, that will differ`: which ones is said, so no comma stands before it."""
    words, kinds = tokens.words, tokens.kinds
    if words[number + 1] != "that" or not kinds[number - 1] & (NOUN | PLURAL):
        return False
    if words[number + 2] not in _FINITE - {"is"} and not only(kinds[number + 2], VERB_S):
        return False
    first, last = tokens.sentence(number)
    return "," not in words[first:number] and "," not in words[number + 1 : last] and words[first] not in SUBORDINATE


def _is_before_object(tokens: Tokens, number: int) -> bool:
    """`maintaining, a range of tools`: between a verb and what is done to, where no list can be."""
    words, kinds = tokens.words, tokens.kinds
    if words[number + 1] not in ("a", "an") or not kinds[number - 1] & (ING | VERB) or kinds[number - 1] & ADJECTIVE:
        return False
    noun = number + 2 if words[number + 3] == "of" else number + 3
    if words[noun] not in ("range", "variety", "number") or words[noun + 1] != "of":
        return False
    first, _ = tokens.sentence(number)
    return words[number - 2] == "and" or ("," not in words[first:number] and "and" not in words[first:number])
