"""A bare verb at the end of a series of forms in -ing: planning, leading and manage tours; "and" before "including"."""

from collections.abc import Iterator

from rdlint.checks.passage import BOUNDARY
from rdlint.checks.sentence_words import BE, BREAKS, MODALS, PERSONS, is_bare, skip_adverbs, words_in
from rdlint.checks.tokens import Tokens
from rdlint.checks.unlike_verbs import rules_bare
from rdlint.checks.unlike_words import BEFORE_DOING, NEVER, STARTS, Unlike
from rdlint.reference.inflection import ing_of
from rdlint.reference.word_classes import (
    ADJECTIVE,
    AUXILIARY,
    DETERMINER,
    ING,
    NAME,
    NOUN,
    PLURAL,
    VERB,
    VERB_S,
    mainly,
    only,
)

_NOUNS = NOUN | PLURAL | NAME
#: These open no series of deeds behind a comma: "manage crews, including leave, and provide".
_REMARKS = words_in("including using being having following according depending excluding regarding concerning")
_LONGEST = 40


def bare_after_doing(tokens: Tokens, number: int) -> Iterator[Unlike]:
    """`planning, leading and manage tours`, `by planning tours, leading crews and manage bookings`."""
    words, kinds = tokens.words, tokens.kinds
    verb = skip_adverbs(tokens, number + 1)
    if words[verb] in NEVER or tokens.capital(verb) or not (only(kinds[verb], VERB) or is_bare(tokens, verb)):
        return
    last = number - 1 if words[number - 1] != "," else number - 2
    before = last - 2
    if words[last].endswith("ing") and words[last - 1] == "," and kinds[before] & ING:
        # Single verbs need no more proof: one object follows them all.
        third = words[before - 1] == "," and kinds[before - 2] & ING
        surely = third or only(kinds[last], ING) or only(kinds[before], ING)
        if surely and words[number - 1] != "," and words[last] not in _REMARKS:
            yield Unlike(last, verb, verb, ing_of(words[verb]))
        return
    if doing := _doing_before(tokens, last, number):
        yield Unlike(doing, verb, verb, ing_of(words[verb]))


def _doing_before(tokens: Tokens, last: int, number: int) -> int:
    """The last form in -ing behind a comma that another one went before; 0 where a bare verb may be sound."""
    words, kinds = tokens.words, tokens.kinds
    second, at = 0, last
    while at > number - _LONGEST and words[at] not in BREAKS:
        word = words[at]
        if word == "," and not second:
            doing = skip_adverbs(tokens, at + 1)
            opens = mainly(kinds[doing]) == ING or (kinds[doing] & ING and kinds[doing + 1] & (DETERMINER | PLURAL))
            if not opens or words[doing] in _REMARKS or doing > last - 1:
                return 0
            second = doing
        elif second and kinds[at] & ING and _governs(tokens, at) and word not in _REMARKS:
            return second if _is_sure(tokens, at, number) else 0
        elif (
            (word in ("and", "or") and not _joins_things(tokens, at))
            or rules_bare(tokens, at)
            or (is_bare(tokens, at) and not second)
        ):
            return 0
        at -= 1
    return 0


def _joins_things(tokens: Tokens, number: int) -> bool:
    """Whether a joining word stands between two things, or two forms in -ing that share one."""
    before, after = tokens.kinds[number - 1], tokens.kinds[number + 1]
    return bool(before & _NOUNS and after & (_NOUNS | ADJECTIVE)) or bool(before & after & ING)


def _governs(tokens: Tokens, doing: int) -> bool:
    """Whether a form in -ing opens a sentence, or stands behind a preposition, and has an object."""
    opens = tokens.words[doing - 1] in BEFORE_DOING or tokens.words[doing - 1] in (BOUNDARY, ".", ":", ";")
    return opens and mainly(tokens.kinds[doing]) == ING and tokens.words[doing + 1] != "of"


def _is_sure(tokens: Tokens, doing: int, number: int) -> bool:
    """Whether nothing before the series rules a bare verb, save a form of be, and a comma where one does."""
    words, kinds = tokens.words, tokens.kinds
    for at in range(doing - 1, max(doing - _LONGEST, 0), -1):
        word = words[at]
        if word in BREAKS:
            return True
        if word in BE or (word in PERSONS and words[at + 1] in BE):
            if words[number - 1] == ",":
                return False
            continue
        if word in MODALS or rules_bare(tokens, at) or is_bare(tokens, at) or (kinds[at] & VERB and at == doing - 2):
            return False
        if kinds[at] & AUXILIARY or (kinds[at] & VERB and words[at - 1] in BREAKS):
            return False
    return True


def bare_between_doing(tokens: Tokens, number: int) -> Iterator[Unlike]:
    """`managing risks, adhere to the plan, and ensuring value`: the one in the middle is the odd one."""
    words, kinds = tokens.words, tokens.kinds
    last = skip_adverbs(tokens, number + 1)
    if words[number] != "and" or mainly(kinds[last]) != ING or words[last] in _REMARKS:
        return
    verb = _behind_comma(tokens, number - 2)
    doing = _behind_comma(tokens, verb - 2) if verb else 0
    if not doing or not only(kinds[verb], VERB) or words[verb] in NEVER or tokens.capital(verb):
        return
    if mainly(kinds[doing]) != ING or words[doing] in _REMARKS or words[doing + 1] == ",":
        return
    if kinds[verb + 1] & (_NOUNS | ADJECTIVE | DETERMINER) or words[verb + 1] == "to":
        yield Unlike(doing, verb, verb, ing_of(words[verb]))


def _behind_comma(tokens: Tokens, number: int) -> int:
    """The first word behind the comma before a word; 0 where another clause, or another mark, comes first."""
    at = number
    while tokens.words[at] != ",":
        word = tokens.words[at]
        if word in BREAKS or (word != "to" and rules_bare(tokens, at)) or tokens.kinds[at] & AUXILIARY:
            return 0
        at -= 1
    return at + 1


def bare_as_well(tokens: Tokens, number: int) -> Iterator[Unlike]:
    """`The role leads tours as well as manage bookings`: nothing before rules the bare verb."""
    words, kinds = tokens.words, tokens.kinds
    verb = skip_adverbs(tokens, number + 3)
    if words[number] != "as" or words[verb] in NEVER or not only(kinds[verb], VERB) or tokens.capital(verb):
        return
    at = number - 1
    while words[at] not in BREAKS:
        if rules_bare(tokens, at) or is_bare(tokens, at) or words[at] in ("are", "have", "were", "had"):
            return
        at -= 1
    opens = at + 1
    if words[at] not in STARTS or kinds[opens] & VERB or not kinds[verb + 1] & (_NOUNS | ADJECTIVE | DETERMINER):
        return
    if kinds[opens] & ING or any(only(kinds[each], VERB_S) for each in range(opens, number)):
        yield Unlike(number + 2, verb, verb, ing_of(words[verb]))


def joined_including(tokens: Tokens, number: int) -> Iterator[Unlike]:
    """`mow the parks and including the oval`: "including" joins by itself."""
    words, kinds = tokens.words, tokens.kinds
    including = number + 1
    if words[including] != "including" or words[number] != "and" or not kinds[number - 1] & _NOUNS:
        return
    after = kinds[including + 1]
    if not after & (_NOUNS | ADJECTIVE | DETERMINER | ING) or words[including + 1] in ("in", "it", "them", "this"):
        return
    at = number - 1
    while words[at] not in BREAKS:
        # "Setting goals and including them in plans"
        if (mainly(kinds[at]) == ING and not after & ING) or words[at] in ("to", "including", "whether", "that"):
            return
        at -= 1
    yield Unlike(number - 1, including, number - 1, f"{tokens.written(number - 1)}, including")
