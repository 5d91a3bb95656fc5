"""Finds a comma where the sentence cannot pause: before the object of a verb or preposition, or before the verb."""

from rdlint.checks.clauses import NOTICES
from rdlint.checks.lead_in_marks import WILL_AND_MUST, is_relative
from rdlint.checks.sentence_words import SUBORDINATE, is_bare, words_in
from rdlint.checks.stranded_commas import OPENS_RELATIVE, STRANDED, is_stranded
from rdlint.checks.tokens import Tokens
from rdlint.reference.inflection import ing_of, third_person
from rdlint.reference.word_classes import (
    ADJECTIVE,
    ADVERB,
    AUXILIARY,
    CONJUNCTION,
    DETERMINER,
    ING,
    NOUN,
    PARTICIPLE,
    PAST,
    PLURAL,
    PREPOSITION,
    PRONOUN,
    VERB,
    VERB_S,
    only,
)

_TAKES_OBJECT = words_in(
    """manage provide maintain develop implement ensure undertake prepare coordinate oversee monitor perform conduct
    promote deliver identify establish facilitate administer organise supervise analyse assess evaluate produce require
    seek create build improve enhance demonstrate possess contain involve comprise represent achieve complete interpret
    support lead inspect repair assist enable encourage foster shape drive strengthen protect investigate design
    offer bring have need receive enjoy gain get join hold"""
)
_OBJECT_VERBS = (
    _TAKES_OBJECT | {third_person(verb) for verb in _TAKES_OBJECT} | {ing_of(verb) for verb in _TAKES_OBJECT}
)
_DETERMINED = frozenset(("the", "a", "an", "our", "your", "all", "any", "its", "their", "these"))
_INTRODUCES = SUBORDINATE | words_in("subject due thanks according depending pending given provided not")
_OWN_WORK = frozenset(("role", "position", "opportunity", "job"))
_MORE = frozenset(("more", "less", "better", "greater", "sooner"))
_NO_ADJECTIVE = NOUN | PLURAL | ADVERB | VERB | VERB_S | PREPOSITION | PRONOUN | DETERMINER
_FINITE = WILL_AND_MUST | {"is", "are", "has", "have", "was", "were", "might"}
_WITH_PARTICIPLE = frozenset(("not", "currently", "only", "first", "still", "also", "but"))
_MATTER = frozenset(("concerning", "regarding", "pertaining"))
_MANY_FINITE = frozenset(("are", "have", "were", "will", "must", "can", "may", "should"))
#: Hardly ever the name of a thing, so that an object follows.
_DOINGS = words_in(
    """reviewing developing managing providing maintaining implementing ensuring undertaking preparing coordinating
    overseeing monitoring performing conducting promoting delivering identifying establishing facilitating analysing
    administering organising supervising assessing evaluating producing creating improving investigating designing"""
)
_AFTER_VERB = frozenset(("to", "on", "for", "with", "in", "the", "a", "an", "our", "all"))


def is_inside(tokens: Tokens, number: int) -> bool:
    """Whether the comma at a position is the only one of its sentence and parts what belongs together."""
    words = tokens.words
    after = words[number + 1]
    if words[number - 1] in ("who", "which"):
        return is_stranded(tokens, number)
    if after in _MATTER or words[number - 1] in _DOINGS:
        return _is_before_matter(tokens, number) if after in _MATTER else _is_before_things(tokens, number)
    if after in _MANY_FINITE and _is_listed_subject(tokens, number):
        return True
    told = after in _FINITE or tokens.kinds[number + 1] & VERB_S
    if told and (_is_after_introduction(tokens, number) or _is_own_work(tokens, number)):
        return True
    if after in _FINITE or (tokens.kinds[number + 1] & VERB_S and _is_before_verb(tokens, number)):
        return _is_before_verb(tokens, number)
    if words[number - 1] in STRANDED:
        return is_stranded(tokens, number)
    if after in ("and", "or"):
        return _is_between_adjectives(tokens, number)
    return words[number - 1] in _OBJECT_VERBS and _is_before_object(tokens, number)


def _is_before_matter(tokens: Tokens, number: int) -> bool:
    """`Keep records, concerning the pumps`: which records is said, and nothing else."""
    words, kinds = tokens.words, tokens.kinds
    first, last = tokens.sentence(number)
    if not _is_alone(tokens, number) or not kinds[number - 1] & (NOUN | PLURAL) or words[first] in _INTRODUCES:
        return False
    if words[number + 2] in ("itself", "themselves", "oneself"):
        return False
    if not kinds[first] & (VERB | VERB_S | ING) or kinds[first] & PREPOSITION or number - first < 2:
        return False
    return not any(
        kinds[at] & AUXILIARY or words[at] in SUBORDINATE or only(kinds[at], VERB | VERB_S | PAST)
        for at in range(number + 2, last + 1)
    )


def _is_before_things(tokens: Tokens, number: int) -> bool:
    """`Reviewing, maintenance plans and costs`: two nouns of which the second is a plural can be no part of a list."""
    words, kinds = tokens.words, tokens.kinds
    first, _ = tokens.sentence(number)
    if not _is_alone(tokens, number) or not kinds[number + 2] & PLURAL:
        return words[number - 1] in _OBJECT_VERBS and _is_before_object(tokens, number)
    start = number - 1
    while start > first and only(kinds[start - 1], ADVERB):
        start -= 1
    opens = start == first or words[start - 1] in ("and", "or")
    return opens and bool(kinds[number + 1] & NOUN) and not kinds[number + 1] & (ING | ADVERB | VERB_S | PREPOSITION)


def _is_listed_subject(tokens: Tokens, number: int) -> bool:
    """`Pumps, pipes and valves, are kept`: a list opens the sentence, and its verb follows."""
    words, kinds = tokens.words, tokens.kinds
    first, last = tokens.sentence(number)
    joined = next((at for at in range(number - 1, first, -1) if words[at] in ("and", "or")), 0)
    if not joined or "," not in words[first:joined] or "," in words[joined:number] or words[last + 1] == "?":
        return False
    if (
        not kinds[first] & PLURAL
        or kinds[first] & (PREPOSITION | VERB | ADVERB)
        or "," in words[number + 1 : number + 6]
    ):
        return False
    return all(
        words[at] in (",", "and", "or") or (kinds[at] & (NOUN | PLURAL | ADJECTIVE) and not kinds[at] & AUXILIARY)
        for at in range(first, number)
    )


def _is_own_work(tokens: Tokens, number: int) -> bool:
    """`this role, offers`, whatever stands before it."""
    words = tokens.words
    first, last = tokens.sentence(number)
    if words[number - 2] != "this" or words[number - 1] not in _OWN_WORK or words[last + 1] == "?":
        return False
    return (words[number - 3] == "," or first == number - 2) and "," not in words[number + 1 : number + 8]


def _is_after_introduction(tokens: Tokens, number: int) -> bool:
    """`In line with the plan, the ranger, keeps the register`: a subject behind an introduction, and one comma more."""
    words, kinds = tokens.words, tokens.kinds
    first, last = tokens.sentence(number)
    if words[first:number].count(",") != 1 or "," in words[number + 1 : last + 1]:
        return False
    if words[last + 1] == "?" or (not kinds[number - 1] & (NOUN | PLURAL) and not tokens.capital(number - 1)):
        return False
    if not kinds[first] & (PREPOSITION | ING) and words[first] not in SUBORDINATE:
        return False
    start = words.index(",", first) + 1
    if words[start] not in ("the", "this", "our") or not 1 < number - start <= 4:
        return False
    return words[number + 1] in WILL_AND_MUST or bool(kinds[number + 2] & DETERMINER)


def _is_alone(tokens: Tokens, number: int) -> bool:
    first, last = tokens.sentence(number)
    return "," not in tokens.words[first:number] and "," not in tokens.words[number + 1 : last + 1]


def _opens_late(tokens: Tokens, number: int) -> bool:
    """Whether the words before a comma may be an introduction, or a clause whose object stands before it."""
    words = tokens.words
    first, _ = tokens.sentence(number)
    return words[first] in _INTRODUCES or is_relative(tokens, number, OPENS_RELATIVE)


def _is_before_object(tokens: Tokens, number: int) -> bool:
    """`The role manages, a small team`, `developing, building and maintaining, a fleet`."""
    words, kinds = tokens.words, tokens.kinds
    first, last = tokens.sentence(number)
    if "," in words[number + 1 : last + 1] or _opens_late(tokens, number) or words[number + 2] in _MORE:
        return False
    if "," in words[first:number] and words[number - 2] != "and":
        return False
    object_starts = (
        words[number + 1] in _DETERMINED
        or (words[number - 1] == "involves" and kinds[number + 1] & ING)
        or (
            kinds[number + 1] & (NOUN | PLURAL | ADJECTIVE)
            and not only(kinds[number + 1], VERB | VERB_S)
            and not kinds[number + 1] & (VERB | ING | ADVERB | PREPOSITION | CONJUNCTION | AUXILIARY)
            and not kinds[number - 1] & ING
        )
    )
    if not object_starts or kinds[first] & PREPOSITION or not _can_take(tokens, first, number - 1):
        return False
    for at in range(number + 2, min(number + 8, last + 1)):
        if words[at] in ("who", "that", "which", "to"):
            return True
        if words[at] in _FINITE or only(kinds[at], VERB_S):
            return False
    return True


def _can_take(tokens: Tokens, first: int, verb: int) -> bool:
    """Whether a word is a verb here, and one whose object is still to come."""
    before, kind = tokens.words[verb - 1], tokens.kinds[verb]
    if kind & ADJECTIVE or before in _DETERMINED or tokens.kinds[verb - 1] & (DETERMINER | PREPOSITION | ADJECTIVE):
        return before == "of" and bool(kind & ING)
    if kind & VERB and not kind & ING:
        return verb == first or before in ("and", "you", "we", "they", "to", *WILL_AND_MUST)
    return True


def _is_between_adjectives(tokens: Tokens, number: int) -> bool:
    """`Excellent written, and verbal skills`: the noun is still to come."""
    kinds = tokens.kinds
    both = kinds[number - 1] & kinds[number + 2] & ADJECTIVE
    if not both or kinds[number - 1] & _NO_ADJECTIVE or not kinds[number + 3] & (NOUN | PLURAL):
        return False
    first, _ = tokens.sentence(number)
    if "," in tokens.words[first:number] or kinds[number + 2] & (NOUN | PLURAL | VERB):
        return False
    before = number - 2
    while before > first and kinds[before] & ADJECTIVE and not kinds[before] & DETERMINER:
        before -= 1
    if number - 1 == first or (before == first and kinds[first] & ADJECTIVE):
        return True
    if tokens.words[before] in ("in", "as"):
        return False  # "Some see this as good, and certain others do not"
    return bool(kinds[before] & DETERMINER) or bool(kinds[before] & PREPOSITION) or is_bare(tokens, before)


def _is_before_verb(tokens: Tokens, number: int) -> bool:
    """`Staff at the depot, are required`, `This position, reports to the manager`."""
    words, kinds = tokens.words, tokens.kinds
    first, last = tokens.sentence(number)
    # No remark between two commas begins with such a verb, so another comma behind it says nothing.
    alone = "," not in words[first:number] if words[number + 1] in _FINITE else _is_alone(tokens, number)
    if words[first - 1] == "." and not tokens.capital(first):
        return False  # No sentence begins behind an abbreviation.
    if not alone or kinds[number + 2] & PRONOUN & ~DETERMINER or words[number + 2] == "there":
        return False
    if (
        words[last + 1] == "?"
        or words[first] in _INTRODUCES
        or number - first > (20 if words[first] in NOTICES else 12)
    ):
        return False
    if not kinds[number - 1] & (NOUN | PLURAL | PARTICIPLE | ADJECTIVE) or only(kinds[number - 1], ADVERB):
        return False
    if words[number + 1] not in _FINITE and (
        (words[number + 2] not in _AFTER_VERB and not only(kinds[number + 2], ADVERB))
        or words[first] not in ("the", "this", "our", "your", "each")
        or kinds[number - 1] & PLURAL
        or not {"and", "or"}.isdisjoint((*words[first:number], *words[number : number + 4]))
    ):
        return False
    if not _may_open_subject(tokens, first, number):
        return False
    told = next((at for at in range(first + 1, min(first + 4, number)) if words[at] == "who"), number)
    return not any(
        words[at] in _FINITE
        or words[at] in SUBORDINATE
        or kinds[at] & AUXILIARY
        or (kinds[at] & ADVERB and not kinds[at] & NOUN and words[at] not in _WITH_PARTICIPLE)
        or only(kinds[at], VERB | VERB_S | PAST)
        # "Each crew stages the gear, tests the pumps and lines the drains"
        or (kinds[at] & VERB_S and at > first + 1 and (kinds[at + 1] & DETERMINER or _goes_on(tokens, number, last)))
        for at in range(first + 1, told)
    )


def _goes_on(tokens: Tokens, comma: int, last: int) -> bool:
    """Whether one more verb for one follows: `leads research, reports to the board and shares a boat`."""
    kinds = tokens.kinds
    return any(tokens.words[at] == "and" and kinds[at + 1] & VERB_S for at in range(comma + 2, last))


def _may_open_subject(tokens: Tokens, first: int, comma: int) -> bool:
    """A determiner, or a plural that something follows: `Staff at the depot`."""
    if tokens.words[first] in _DETERMINED | {"this", "each", "every"}:
        return True
    if tokens.words[first + 2] in ("who", "that") and tokens.kinds[first] & ADJECTIVE:
        first += 1  # "Local people who"
    kind = tokens.kinds[first]
    return first < comma - 1 and bool(kind & PLURAL) and not kind & (VERB | VERB_S | ADVERB | PREPOSITION)
