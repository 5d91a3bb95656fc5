"""Whether words say something of somebody: a subject with its verb, or a request."""

from rdlint.checks.sentence_words import PERSONS, is_bare, skip_adverbs, words_in
from rdlint.checks.tokens import Tokens
from rdlint.reference.word_classes import (
    ADJECTIVE,
    ADVERB,
    AUXILIARY,
    CONJUNCTION,
    DETERMINER,
    ING,
    NOUN,
    NUMBER,
    PARTICIPLE,
    PAST,
    PLURAL,
    PREPOSITION,
    PRONOUN,
    VERB,
    VERB_S,
    mainly,
    only,
)

FINITE = words_in("is are was were has have will must can may should would could shall does do did cannot")
_MANY = frozenset(("you", "we", "they", "i"))
_ONE = frozenset(("it", "he", "she"))
_POINTING = frozenset(("this", "that", "these", "those"))
_BEFORE_NOUN = words_in("the a an our your their its his her all any some no each every both most many several such")
#: They stand without a determiner: applications close on Friday, shortlisted candidates will be called.
NOTICES = words_in(
    """applications interviews applicants candidates shortlisted successful late training travel experience relocation
    appointment appointments positions enquiries referees remuneration preference priority failure salary canvassing"""
)
_ALONE = frozenset(("all", "most", "some", "many", "several", "both", "each", "any", "this", "these", "those"))
_RELATIVE = frozenset(("who", "that", "which"))
_OF_SUBJECT = words_in(
    "of for in at with to from within across on by under via through into after before during between who that which"
)
_BEFORE_DETERMINER = _OF_SUBJECT | {"and", "or", "all", "both", "such"}
_OBJECT_STARTS = words_in("the a an our your their its this these all any us")
_ASKS = words_in("please apply contact call email visit see view click join refer find learn read")
_AFTER_ASKING = words_in("more out now today us online via here on to our your the your through by directly with for")
_LONGEST_SUBJECT = 14
_DESCRIBES = NOUN | PLURAL | ADJECTIVE | PARTICIPLE | ING | NUMBER | ADVERB | PAST


def told_by(tokens: Tokens, first: int) -> int | None:
    """Where the verb of a clause stands whose subject begins at a word; None where there is none for sure."""
    words = tokens.words
    word, mark, ending = words[first].partition("'")
    if mark and ending != "s" and word in PERSONS:
        return first
    if mark and word in ("it", "that", "there", "here", "what"):
        return first
    after = skip_adverbs(tokens, first + 1)
    if word in _MANY and words[after] in ("all", "both", "each"):
        after += 1
    if word in PERSONS and not mark:
        return after if _agrees(tokens, after, word) else None
    if word == "there":
        return after if words[after] in FINITE or words[after] in ("exists", "exist", "remains") else None
    if word in _POINTING and _agrees(tokens, after, word):
        return after
    if word not in _BEFORE_NOUN and word not in _POINTING and word not in NOTICES:
        return None
    return verb_behind(tokens, first)


def _agrees(tokens: Tokens, verb: int, subject: str) -> bool:
    """Whether a word is the verb of a pronoun."""
    words, kinds = tokens.words, tokens.kinds
    if kinds[verb] & AUXILIARY:
        return words[verb] in FINITE or words[verb] == "am"
    if subject in _MANY:
        return bool(kinds[verb] & (VERB | PAST)) and not kinds[verb] & (PREPOSITION | CONJUNCTION | DETERMINER)
    if subject in _ONE or subject == "this":
        return bool(kinds[verb] & VERB_S) and (subject != "this" or mainly(kinds[verb]) == VERB_S)
    return subject == "these" and only(kinds[verb], VERB)


def verb_behind(tokens: Tokens, first: int) -> int | None:
    """The verb behind a noun and what belongs to it: `The crew of the depot in Orange will`."""
    words, kinds = tokens.words, tokens.kinds
    named = words[first] not in _BEFORE_NOUN or words[first] in _ALONE
    named = named and bool(kinds[first] & (NOUN | PLURAL | PRONOUN))
    told = True
    for at in range(first + 1, first + _LONGEST_SUBJECT):
        word, kind = words[at], kinds[at]
        if at == first + 1 and words[first] in NOTICES and kinds[first] & PLURAL and kind & VERB and word not in FINITE:
            return at
        if word == "that" and words[at - 1] in _OF_SUBJECT:
            continue  # "after that day"
        if not told and kind & (AUXILIARY | VERB | VERB_S):
            told = True
        elif word in FINITE:
            return at if named else None
        elif named and _is_told(tokens, at):
            return at
        elif word == "to" and named and kinds[at + 1] & VERB:
            told = False  # "failure to do so may"
        elif word in _OF_SUBJECT:
            if not named:
                return None
            told = word not in _RELATIVE
            named = not told
        elif kind & DETERMINER:
            if words[at - 1] not in _BEFORE_DETERMINER and not kinds[at - 1] & VERB:
                return None
        elif kind & (NOUN | PLURAL) or tokens.capital(at) or word.endswith("'s") or word == "'":
            named = True
        elif word not in ("and", "or", "&", "(", ")") and not kind & _DESCRIBES:
            return None
        if word == ")" and "(" not in words[first:at]:
            return None
    return None


def _is_told(tokens: Tokens, at: int) -> bool:
    """Whether a word behind a noun is its verb."""
    kind = tokens.kinds[at]
    if tokens.words[at : at + 2] == ["reports", "to"]:
        return True
    if only(tokens.kinds[at - 1], ADVERB) and mainly(kind) == VERB_S:
        return True
    if tokens.kinds[at - 1] & PLURAL and not tokens.kinds[at - 1] & NOUN:
        return only(kind, VERB) and tokens.words[at - 1] not in ("to", "and", "or")
    if tokens.capital(at - 1) and not tokens.capital(at) and mainly(kind) == VERB_S:
        return True
    if mainly(kind) == VERB_S and only(tokens.kinds[at - 1], NOUN | PLURAL):
        after = tokens.kinds[at + 1]
        if after & (PREPOSITION | DETERMINER | PRONOUN) or only(after, ADVERB):
            return True
    return bool(kind & VERB_S) and (
        only(kind, VERB_S) or (tokens.words[at + 1] in _OBJECT_STARTS and not kind & ADJECTIVE)
    )


def asks(tokens: Tokens, number: int) -> bool:
    """Whether a request stands there: `please write`, `contact us`, `click on the map`."""
    words = tokens.words
    if words[number] == "please":
        return bool(tokens.kinds[number + 1] & (VERB | ADVERB)) or words[number + 1] in ("do", "don't", "be")
    if words[number] not in _ASKS:
        return False
    return words[number + 1] in _AFTER_ASKING or (words[number] == "contact" and tokens.capital(number + 1))


def says_something(tokens: Tokens, first: int, after: int) -> bool:
    """Whether the words up to `after` hold a subject and its verb, or tell somebody to do something."""
    words, kinds = tokens.words, tokens.kinds
    opening = skip_adverbs(tokens, first)
    if asks(tokens, first) or (is_bare(tokens, opening) and after - opening > 2):
        return True
    if kinds[opening] & VERB and kinds[opening + 1] & DETERMINER:
        return True
    if kinds[opening] & ING and mainly(kinds[opening]) == ING and after - opening > 4:
        return True
    return any(
        words[at] in FINITE
        or words[at].endswith(("'re", "'ll", "'ve"))
        or words[at] in ("it's", "there's", "that's")
        or only(kinds[at], VERB_S)
        or (mainly(kinds[at]) == VERB_S and kinds[at + 1] & DETERMINER)
        or (mainly(kinds[at]) == VERB and kinds[at - 1] & PLURAL and kinds[at + 1] & DETERMINER)
        or (words[at] in _MANY and only(kinds[at + 1], VERB))
        for at in range(first, after - 1)
    )
