"""A bare verb where "to" must stand before it: staff wish change a form, deliver training build skills."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from rdlint.checks.second_verbs import STOPS, TAKES_BARE, TAKES_CLAUSE, Gap
from rdlint.checks.sentence_words import BE, BREAKS, MODALS, SUBORDINATE, words_in
from rdlint.checks.tokens import Tokens
from rdlint.reference.word_classes import (
    ADJECTIVE,
    ADVERB,
    AUXILIARY,
    CLOSED,
    CONJUNCTION,
    DETERMINER,
    ING,
    NAME,
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


class Heads(NamedTuple):
    """What takes "to" and a verb, by its class: `asking` verbs with somebody between, `aims` with a form of be.

    `deeds` are verbs that need an object, `either` verbs that are nouns too and show by what follows them.
    """

    verbs: frozenset[str]
    adjectives: frozenset[str]
    nouns: frozenset[str]
    deeds: frozenset[str]
    either: frozenset[str]
    asking: frozenset[str]
    aims: frozenset[str]


_OFTEN_ADVERBS = ("likely", "unlikely")
_BEFORE_LIKELY = BE | {"more", "less", "not"}
_SUBJUNCTIVE = words_in("require requires required advise recommend request")
#: No noun follows these, unless its adjective does.
_ABILITIES = ("ability", "inability", "willingness", "unwillingness")
_CHANCES = ("opportunity", "chance", "desire", "latitude", "eagerness")
_DEEDS = ("work", "help", "network", "progress")
_AFTER_HELPERS = PARTICIPLE | ADJECTIVE | DETERMINER | PREPOSITION | ADVERB
_HELPERS = ("be", "have", "do")
_NEVER_BEFORE_NOUNS = words_in("able unable willing unwilling eager wish wishes wishing")
_RELATES = SUBORDINATE | words_in("as all do does did will would can")
_NOUNS = NOUN | PLURAL | NAME
_OBJECT = words_in("the a an our your their its this these those all any every them us you it")
_ON = words_in(
    """with in on at as under across within for from to others new part out up independently effectively closely
    collaboratively autonomously well flexible overtime shifts"""
)
_LONGEST = 14
#: Behind a question word or a modal the subject stands before the bare verb: "will the ability grow".
_ASKS = MODALS | words_in("do does did let lets make makes help helps")
#: Nouns too, but verbs where they open an item.
_OPENING_VERBS = words_in("monitor coordinate conduct")
_CONDITIONS = words_in("if where when whenever wherever as unless once until while")
#: Said of what stands before them: those invited, the tools used.
_DONE = words_in(
    "used required asked invited needed requested instructed tasked expected permitted authorised allowed encouraged"
)
_DENIALS = words_in("no not nor never neither only hardly none nothing nobody few")
_SELF = words_in("include comprise depend vary exist arise become remain occur")


def prepare(parameters: Mapping[str, Any], _library: Any) -> Heads:
    """The lists of the rule."""
    return Heads(*(words_in(parameters[name]) for name in Heads._fields))


def after_heads(tokens: Tokens, heads: Heads) -> Iterator[Gap]:
    """`the authority plan and carry out`, `are welcome apply`, `in order select`."""
    words, kinds = tokens.words, tokens.kinds
    positions = tokens.positions
    for group, is_noun in ((heads.verbs, False), (heads.adjectives, False), (heads.nouns, True)):
        for head in group & positions.keys():
            for number in positions[head]:
                verb = number + 1
                if words[number] in _OFTEN_ADVERBS and words[number - 1] not in _BEFORE_LIKELY:
                    continue  # "you will likely be"
                if (words[number] == "need" and words[verb] == "not") or words[number - 1] == "-":
                    continue  # "you need not apply"; "a 3-way merge"
                if words[number] in ("need", "authority") and "in" in words[number - 2 : number]:
                    continue  # "those in most need come first"
                if words[number - 1] in _CONDITIONS and not is_noun:
                    continue  # "if necessary contact the depot"
                if words[number] in _DONE and (kinds[number - 1] & PLURAL or words[number - 1] in ("those", "people")):
                    continue  # "the methods used vary", "those invited attend a tour"
                if words[number] == "working" and (kinds[number - 1] & _NOUNS or words[number - 1] == "those"):
                    continue  # "people working here love it"
                owned = kinds[number - 1] & DETERMINER or words[number - 1] == "and" or "'" in words[number - 1]
                if owned and kinds[number] & PLURAL:
                    continue  # "the family's wishes come first"
                if words[number : number + 2] == ["need", "be"] and _is_denied(tokens, number):
                    continue  # "no form need be lodged"
                if words[verb] == "not" or (only(kinds[verb], ADVERB) and words[verb + 1] != "to"):
                    verb += 1
                if not kinds[verb] & VERB or (kinds[verb] & (AUXILIARY | PREPOSITION) and words[verb] not in _HELPERS):
                    continue
                if tokens.capital(verb) and not tokens.written(verb).isupper():
                    continue
                if _is_bare(tokens, verb, heads, is_noun) and not _has_subject(tokens, number, is_noun):
                    yield Gap(number, verb, "to")


def _is_bare(tokens: Tokens, verb: int, heads: Heads, after_noun: bool) -> bool:
    """Whether a word is a bare verb, and no noun that the head describes."""
    words, kinds = tokens.words, tokens.kinds
    word, kind, after = words[verb], kinds[verb], words[verb + 1]
    if word in _HELPERS:
        return (word == "be" or not after_noun) and bool(kinds[verb + 1] & _AFTER_HELPERS)
    if only(kind, VERB):
        return True
    head = words[verb - 1]
    joined = (after == "and" and only(kinds[verb + 2], VERB)) or only(kinds[verb + 1], VERB)
    if head in _ABILITIES and (mainly(kind) == VERB or word in heads.either):
        return True
    if head in _CHANCES and word in heads.either and after in _ON and (mainly(kind) == VERB or word in _DEEDS):
        return True
    if after_noun and head not in ("way", "need", "approval") and word in heads.either and joined:
        return True
    if (after_noun and word not in heads.either) or head == "way":
        return mainly(kind) == VERB and after in _OBJECT and head != "way"
    if (kind & ADJECTIVE and head not in _NEVER_BEFORE_NOUNS) or word not in heads.either:
        return after in _OBJECT and not kind & ADJECTIVE
    if head in ("able", "unable"):
        return True
    sure = mainly(kind) == VERB or head in _NEVER_BEFORE_NOUNS
    return after in _OBJECT or joined or (sure and (after in _ON or after in BREAKS or after == "and"))


def _is_denied(tokens: Tokens, number: int) -> bool:
    """Whether "need" may be a modal verb: behind no, not or only."""
    first, _ = tokens.sentence(number)
    return not _DENIALS.isdisjoint(tokens.words[first:number])


def _describes_many(tokens: Tokens, number: int) -> bool:
    """`Officers with authority decide`: a noun that belongs to the plural which a sentence opens with."""
    words, kinds = tokens.words, tokens.kinds
    first, _ = tokens.sentence(number)
    many = next(
        (at for at in range(first, number) if kinds[at] & PREPOSITION and words[at] in ("with", "of", "in", "without")),
        first,
    )
    noun = many - 1
    if noun < first or not (kinds[noun] & PLURAL or words[noun] in ("staff", "people", "those", "police")):
        return False
    return not any(kinds[at] & AUXILIARY or only(kinds[at], VERB) for at in range(first, number))


def _has_subject(tokens: Tokens, number: int, is_noun: bool) -> bool:
    """Whether the head may be the subject of the bare verb, or the verb may stand behind help or will."""
    words = tokens.words
    at = number
    if words[number + 1] in _SELF or (is_noun and tokens.kinds[number] & PLURAL):
        return True
    if is_noun and _describes_many(tokens, number):
        return True
    while number - at < _LONGEST:
        at -= 1
        word = words[at]
        if word in BREAKS or word == ",":
            return False
        if word in _ASKS and is_noun:
            return not (word in MODALS and words[at - 1] not in BREAKS and words[at + 1] not in ("the", "an", "your"))
    return False


def after_objects(tokens: Tokens, heads: Heads) -> Iterator[Gap]:
    """`monitor works ensure they are safe`, `work with local councils deliver the program`."""
    words, kinds = tokens.words, tokens.kinds
    for deed in heads.deeds & tokens.positions.keys():
        for number in tokens.positions[deed]:
            before = kinds[number - 1]
            if not before & _NOUNS or before & (CLOSED | ADJECTIVE) or tokens.capital(number - 1):
                continue
            if words[number - 1] in TAKES_BARE:
                continue
            things = before & PLURAL and kinds[number - 2] & (NOUN | ADJECTIVE)
            if not (mainly(before) & _NOUNS or only(before, _NOUNS) or things) or not kinds[number] & VERB:
                continue
            bare = only(kinds[number], VERB) and not tokens.capital(number) and _takes_object(tokens, number)
            if bare and _is_object(tokens, number - 1):
                yield Gap(number - 1, number, "to")


def after_persons(tokens: Tokens, heads: Heads) -> Iterator[Gap]:
    """`we ask you provide proof`, `work with you identify a way`."""
    words, kinds = tokens.words, tokens.kinds
    for person in tokens.at("you", "them", "us", "someone", "everyone", "anyone", "people", "staff", "others"):
        verb = person + 1
        if not kinds[verb] & VERB or (kinds[verb] & AUXILIARY and words[verb] != "be"):
            continue
        before = words[person - 1]
        joins = before in ("with", "for") and words[person] in ("you", "them", "us")
        if not joins and before not in heads.asking:
            continue
        if before in _SUBJUNCTIVE and words[person - 2] == "that":
            continue
        if kinds[person - 1] & PLURAL and kinds[person - 2] & PREPOSITION:
            continue  # "respond to requests staff make"
        if words[verb] in ("access", "time", "leave", "support", "use") and before.startswith("allow"):
            continue  # "allow them access to the site"
        after = words[verb + 1]
        thing = after in _OBJECT or (after in _ON and words[person] not in ("people", "staff", "others"))
        bare = only(kinds[verb], VERB) or (thing and not kinds[verb] & ADJECTIVE)
        if words[verb] == "be" or bare:
            yield Gap(person - 1, verb, "to")


def after_done(tokens: Tokens, heads: Heads) -> Iterator[Gap]:
    """`the pool may be used create a roster`, `the purpose of the role is provide advice`."""
    words, kinds = tokens.words, tokens.kinds
    for number in tokens.at("be", "is", "are", "been", "was", "were"):
        verb = number + 1
        if words[verb] == "be" and kinds[verb + 1] & PARTICIPLE and words[number] in ("is", "are", "was", "were"):
            if not tokens.capital(verb) and not _relates(tokens, number):
                yield Gap(number, verb, "to")
            continue
        if only(kinds[verb], PAST | PARTICIPLE) and words[verb] not in TAKES_CLAUSE | TAKES_BARE:
            verb += 1
            bare = words[verb] in heads.deeds and only(kinds[verb], VERB) and _takes_object(tokens, verb)
            if bare and not _relates(tokens, number):
                yield Gap(verb - 1, verb, "to")
        elif words[number] in ("is", "was", "are") and words[verb] in heads.deeds and only(kinds[verb], VERB):
            aim = words[verb + 1] in _OBJECT or not heads.aims.isdisjoint(words[max(number - _LONGEST, 0) : number])
            if aim and not _relates(tokens, number):
                yield Gap(number, verb, "to")


def _relates(tokens: Tokens, number: int) -> bool:
    """Whether a word before may open a clause that is the subject: "the plans that are made guide the work"."""
    words = tokens.words
    at = number
    while number - at < _LONGEST:
        at -= 1
        if words[at] in BREAKS:
            return False
        if words[at] in _RELATES or (words[at] in TAKES_BARE and words[at] not in ("have", "has")):
            return True
    return False


def _takes_object(tokens: Tokens, verb: int) -> bool:
    after, kind = tokens.words[verb + 1], tokens.kinds[verb + 1]
    if after in ("and", "or") and only(tokens.kinds[verb + 2], VERB):
        return True
    return after in _OBJECT or (bool(kind & (NOUN | PLURAL | ADJECTIVE)) and not kind & (PREPOSITION | ADVERB))


def _is_object(tokens: Tokens, noun: int) -> bool:
    """Whether a noun is the object of a verb before it, so that it is not the subject of one behind it."""
    words, kinds = tokens.words, tokens.kinds
    at = noun
    opened = False  # the noun, with its adjectives, is read to its beginning
    while noun - at < _LONGEST:
        at -= 1
        word, kind = words[at], kinds[at]
        if word in BREAKS or word in (",", "but", "or") or word in STOPS or word in TAKES_BARE or word in TAKES_CLAUSE:
            return False
        if word == "and":
            if opened or (kinds[noun] & PLURAL and noun - at < 3):
                return False
            continue
        if kind & AUXILIARY:
            return False
        if word in _OPENING_VERBS and words[at - 1] in BREAKS:
            return True
        if mainly(kind) in (VERB, VERB_S, ING) and not kind & ADJECTIVE and (at + 1 < noun or mainly(kind) != ING):
            return _is_free(tokens, at)
        if kind & (DETERMINER | PREPOSITION):
            opened = True
            continue
        if not kind & (_NOUNS | ADJECTIVE | NUMBER | PARTICIPLE | ADVERB):
            return False
    return False


def _is_free(tokens: Tokens, verb: int) -> bool:
    """Whether nothing before a verb governs what follows its object: "help staff use tools manage"."""
    words, kinds = tokens.words, tokens.kinds
    at = verb
    while verb - at < _LONGEST:
        at -= 1
        if words[at] in BREAKS:
            return True
        if words[at] in TAKES_BARE or words[at] in TAKES_CLAUSE or words[at] in STOPS:
            return False
        if kinds[at] & (CONJUNCTION | PRONOUN) and words[at] not in ("and", "or"):
            return False
    return True
