"""Finds a comma behind a word that needs what follows it: a preposition, `is` or `will`, `who`."""

from rdlint.checks.lead_in_marks import is_relative
from rdlint.checks.sentence_words import MODALS, SUBORDINATE, is_bare, words_in
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

_PREPOSITIONS = frozenset(("of", "in", "with", "for", "from", "to", "into", "within", "between", "by", "at", "under"))
_BE = frozenset(("is", "are", "was", "were", "be"))
_SAID_OF_IT = words_in("a an to committed required based responsible one available")
#: `The trouble is, nobody knows`
_TELLS = words_in("reason trouble problem fact truth thing catch point idea news answer question rule result best that")
_WHO = frozenset(("who", "which"))
#: A comma behind one of these is looked at.
STRANDED = _PREPOSITIONS | _BE | MODALS | _WHO
#: What goes before a preposition that must have an object; else it may end a clause: "when you log in, the ...".
_AWAITING = words_in(
    """looking searching caring responsible working applying reporting relating leading contributing based involved
    interested experienced skilled specialising engaged located committed dedicated"""
)
_IDLE = words_in("care advantage use rid notice disposed heard thought note hold made up log sign check join come go")
OPENS_RELATIVE = words_in(
    """who whom which that what whatever where how than as you we people they he she it i things something anything
    everything place someone anyone everyone"""
)
_PARTS = words_in("capable full part most some all each many any one two three both several understanding training")
_CLAUSES = SUBORDINATE | {"as", "whatever", "whoever", "whichever", "however"}
_SUBJECTS = frozenset(("you", "we", "they"))
_JOINING = frozenset(("and", "or", "but", "not", "including"))
_NO_OBJECT = PREPOSITION | CONJUNCTION | PRONOUN | AUXILIARY
_LONGEST_PAIR = 8


def is_stranded(tokens: Tokens, number: int) -> bool:
    """Whether the comma at a position parts one of STRANDED from what it needs."""
    words = tokens.words
    if words[number + 1] in ("and", "or", "but", "not") or _is_of_pair(tokens, number):
        return False
    before = words[number - 1]
    if before in _WHO:
        return bool(tokens.kinds[number - 2] & (NOUN | PLURAL | PRONOUN)) and _is_finite(tokens, number + 1)
    if before in MODALS:
        first, _ = tokens.sentence(number)
        if not _CLAUSES.isdisjoint(words[first:number]) and words[number + 1] != "be":
            return False
        if words[number - 3] in ("all", "everything", "anything", "best") and number - 3 >= first:
            return False  # "Mow all they can, prune the rest"
        deed = tokens.kinds[number + 1] & VERB and tokens.kinds[number + 2] & (PREPOSITION | DETERMINER)
        return is_bare(tokens, number + 1) or words[number + 1] == "be" or bool(deed)
    return _is_after_be(tokens, number) if before in _BE else _is_after_preposition(tokens, number)


def _is_of_pair(tokens: Tokens, number: int) -> bool:
    """`knowledge of, and skill in, the craft`; `access to, work with, and care of the parks`."""
    words, kinds = tokens.words, tokens.kinds
    first, last = tokens.sentence(number)
    for at in range(number - 2, max(first, number - 2 * _LONGEST_PAIR), -1):
        if words[at] != ",":
            continue
        waits = kinds[at - 1] & (VERB | VERB_S | ING | PARTICIPLE) and mainly(kinds[at - 1]) != PLURAL
        if words[at - 1] in STRANDED or (waits and words[at + 1] in _JOINING):
            return True
    return any(words[at] in STRANDED and words[at + 1] == "," for at in range(number + 1, last))


def _is_finite(tokens: Tokens, number: int) -> bool:
    word, kind = tokens.words[number], tokens.kinds[number]
    if kind & AUXILIARY:
        return tokens.words[number + 1] not in ("you", "we", "they", "it") and word not in ("being", "having")
    return only(kind, VERB | VERB_S) or bool(
        kind & VERB and not kind & NOUN and tokens.kinds[number + 1] & (PREPOSITION | DETERMINER)
    )


def _is_after_be(tokens: Tokens, number: int) -> bool:
    """`The depot is, committed to safe work`."""
    words, kinds = tokens.words, tokens.kinds
    first, last = tokens.sentence(number)
    if words[number - 2] in _TELLS:
        return False
    if "," in words[number + 1 : number + _LONGEST_PAIR] or words[last + 1] == "?" or number - first < 2:
        return False
    told = words[number - 2] in _SUBJECTS and (words[number + 1] == "to" or kinds[number + 1] & ING)
    if not _CLAUSES.isdisjoint(words[first:number]) and not told:
        return False
    if words[first : first + 2] == ["that", "is"] or any(_is_compared(tokens, at) for at in range(first, number)):
        return False
    after = number + 1
    if only(kinds[after], ADVERB) and kinds[after + 1] & (PARTICIPLE | ING):
        after += 1
    described = kinds[after] & (PARTICIPLE | ADJECTIVE | ING) and not kinds[after] & (NOUN | VERB)
    if words[number - 1] == "be" and kinds[after] & ING and kinds[after + 1] & (PREPOSITION | DETERMINER):
        return True
    return words[after] in _SAID_OF_IT or bool(described and not kinds[after] & (PREPOSITION | ADVERB))


def _is_compared(tokens: Tokens, at: int) -> bool:
    """`The bigger it is, the ...`."""
    word = tokens.words[at]
    return word in ("more", "less") or (word.endswith("er") and only(tokens.kinds[at], ADJECTIVE | ADVERB))


def _is_after_preposition(tokens: Tokens, number: int) -> bool:
    """`responsible for, the works`, `ability to, work`."""
    words, kinds = tokens.words, tokens.kinds
    first, last = tokens.sentence(number)
    before, kind, after = words[number - 2], kinds[number - 2], kinds[number + 1]
    named = bool(kind & (NOUN | PLURAL)) and not kind & (PARTICIPLE | PAST) and mainly(kind) not in (VERB, ING)
    if words[number - 1] == "to" and words[number + 1] in ("be", "have"):
        return _CLAUSES.isdisjoint(words[first:number]) and not is_relative(tokens, number, OPENS_RELATIVE)
    idle = before in _IDLE and not (before == "use" and kinds[number - 3] & (DETERMINER | ADJECTIVE))
    if idle or (after & _NO_OBJECT and not after & DETERMINER) or (after & NUMBER and before == "up"):
        return False
    if only(after, ADVERB) or words[number + 2] == ",":
        return False  # "of, say, ten"
    if "," in words[number + 1 : number + 5] and "and" not in words[number + 1 : last]:
        return False
    if _are_deeds(tokens, number):
        return False
    if words[number - 1] == "to" and mainly(kind) in (NOUN, PLURAL) and _is_deed(tokens, number + 1):
        return True
    if is_relative(tokens, number, OPENS_RELATIVE):
        return False
    if words[first] in _CLAUSES and not (words[first] == "as" and words[number - 1] in ("of", "to")):
        return False
    if before in _AWAITING:
        return True
    if words[number - 1] == "to":
        if _is_deed(tokens, number + 1):
            return _CLAUSES.isdisjoint(words[first:number])
        return bool(kind & (NOUN | PLURAL | ADJECTIVE | VERB | ING)) and not kind & PARTICIPLE
    if only(kind, ADVERB) and words[number - 1] == "with":
        return True
    return named or (before in _PARTS and words[number - 1] == "of")


def _are_deeds(tokens: Tokens, number: int) -> bool:
    """`Search for, record and collect evidence`: the verb before the preposition is the first of several."""
    words, kinds = tokens.words, tokens.kinds
    form = kinds[number - 2] & kinds[number + 1] & (VERB | VERB_S | ING)
    ahead = range(number + 2, number + _LONGEST_PAIR)
    return bool(form) and any(words[at] in ("and", "or") and kinds[at + 1] & form for at in ahead)


def _is_deed(tokens: Tokens, number: int) -> bool:
    """Whether a bare verb stands there, as far as it and the next word tell."""
    kind = tokens.kinds[number]
    if tokens.words[number] in ("be", "have", "do") or is_bare(tokens, number):
        return True
    return bool(kind & VERB) and (mainly(kind) == VERB or tokens.words[number + 1] in ("our", "your", "the", "a", "an"))
