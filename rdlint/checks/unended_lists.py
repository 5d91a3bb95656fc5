"""Check kind `unended-lists`: a list that ends without `and`: experience in asset maintenance, tree planting."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rdlint.checks.adjoining_plurals import side_by_side
from rdlint.checks.passage import BOUNDARY, passage_of
from rdlint.checks.role import Place, Role
from rdlint.checks.sentence_words import PERSONS, SUBORDINATE, may_be_finite, words_in
from rdlint.checks.tokens import Tokens, tokens_of
from rdlint.model import Hit
from rdlint.reference.word_classes import (
    ADJECTIVE,
    AUXILIARY,
    CLOSED,
    CONJUNCTION,
    DETERMINER,
    ING,
    NOUN,
    PARTICIPLE,
    PLURAL,
    PREPOSITION,
    PRONOUN,
    VERB,
    VERB_S,
    mainly,
    only,
)
from rdlint.rulebook.kind import CheckKind

_NOUNS = NOUN | PLURAL
_IN_ITEM = _NOUNS | ADJECTIVE | PARTICIPLE | ING
_SURE = _NOUNS | ADJECTIVE
_JOINS = words_in("and or nor & / plus but | – — - • ( )")
_AFTER = words_in("in for to on with across from at by within through during between")
_OPEN_AGAIN = words_in("for across within throughout")
#: What stands behind a comma for another reason: "work 35 hours a week, full time", "and so on".
_NEVER_LISTED = words_in(
    """etc time times full-time part-time basis term terms pay week month year day subject home person people part
    art member members leaders experts specialists such example hours step side example applicable available"""
)
_MOST_WORDS = 5
_SHORTEST = 4
#: What follows no list that ends: "keep tools, which are new", "pumps, tools and the".
_OTHERWISE = CONJUNCTION | AUXILIARY | PRONOUN | DETERMINER
_HELP = words_in(
    """advice leadership guidance support assistance training information feedback direction mentoring coaching
    supervision education help"""
)
_ARTICLES = ("a", "an")
_DEEDS = (
    "tion",
    "ment",
    "ance",
    "sion",
    "review",
    "repair",
    "upkeep",
    "delivery",
    "control",
    "design",
    "training",
    "planning",
)


def check(places: Sequence[Place], _parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit on the last two things of every list that nothing joins."""
    tokens = tokens_of(passage_of(places, role))
    for comma in tokens.at(","):
        found = _ends_list(tokens, comma)
        if not found:
            continue
        first, last = found
        put = f"{tokens.written(comma - 1)} and {tokens.written(comma + 1)}"
        if hit := tokens.hit(first, last, {"use": "and"}, (comma - 1, comma + 2), put):
            yield hit
    for number in side_by_side(tokens):
        if hit := tokens.hit(number, number + 1, {"use": "and"}, (number + 1, number + 1), "and"):
            yield hit


def _ends_list(tokens: Tokens, comma: int) -> tuple[int, int] | None:
    """The first word of the thing before a comma, and the last word of the thing behind it, where the list ends so."""
    words, kinds = tokens.words, tokens.kinds
    before, first = comma - 1, comma + 1
    if not kinds[before] & _NOUNS or not kinds[first] & _IN_ITEM:
        return None
    if kinds[before] & CLOSED or mainly(kinds[before]) in (ADJECTIVE, VERB, PARTICIPLE):
        return None
    last = _last(tokens, first)
    if (
        words[last + 1] in _JOINS
        or kinds[last + 1] & _OTHERWISE
        or (words[last + 1] == "." and words[last + 2] in _JOINS)
    ):
        return None
    described = last > first and only(kinds[last - 1], ADJECTIVE | NOUN) and kinds[last] & _NOUNS
    if last < first or not (described or mainly(kinds[last]) & (_NOUNS | ING)) or words[last] in _NEVER_LISTED:
        return None
    if words[before] in _NEVER_LISTED or words[first] in _NEVER_LISTED or words[before] == words[last]:
        return None
    opening, things = _opening(tokens, before)
    if not opening or not _is_governed(tokens, opening):
        return None
    if len(words[first]) == 1 or (kinds[opening - 1] & PREPOSITION and words[opening - 2] == ","):
        return None  # "the book, p. 61"; "staff are not, in law, employees"
    if tokens.first_in_sentence(opening - 1) and kinds[first] & VERB and first < last:
        return None  # "Draft replies, check facts."
    if words[last + 1] == "of":
        return (before, last) if _are_deeds(tokens, before, first, last) else None
    if not _is_thing(tokens, first, last) or (things == 1 and _is_aside(tokens, opening, last)):
        return None
    if words[opening - 1] in _ARTICLES and not only(kinds[first], ADJECTIVE):
        return None  # "a crew, pumps": what is said of the crew.
    if not _nothing_follows(tokens, opening, last, things):
        return None
    return max(_item(tokens, before), before - 1), last


def _last(tokens: Tokens, first: int) -> int:
    """The last word of the thing that begins here."""
    kinds, last = tokens.kinds, first
    while _is_inside(tokens, last) and not tokens.capital(last) and last - first < _MOST_WORDS:
        if mainly(kinds[last]) == ING and kinds[last - 1] & PLURAL and kinds[last + 1] & _IN_ITEM:
            break  # "collections bringing income"
        last += 1
    return last - 1


def _is_aside(tokens: Tokens, opening: int, last: int) -> bool:
    """Whether the first thing may end a remark between two commas: "Draft, for the secretary, responses to"."""
    words = tokens.words
    start, _ = tokens.sentence(opening)
    commas = [at for at in range(start, opening) if words[at] == ","]
    if not commas:
        return False
    return words[last + 1] != "." or commas[0] - start < _SHORTEST or bool(tokens.kinds[commas[-1] - 1] & VERB)


def _is_inside(tokens: Tokens, number: int) -> bool:
    """Whether a word may be part of a thing that is listed."""
    kind = tokens.kinds[number]
    return bool(kind & _IN_ITEM) and not kind & CLOSED and tokens.words[number].replace("-", "").isalpha()


def _item(tokens: Tokens, last: int) -> int:
    """The first word of the thing that ends here."""
    kinds = tokens.kinds
    while _is_inside(tokens, last) and not tokens.first_in_sentence(last):
        if mainly(kinds[last]) == ING and kinds[last - 1] & PLURAL:
            break  # "operations involving bookings"
        last -= 1
    return last + 1


def _opening(tokens: Tokens, last: int) -> tuple[int, int]:
    """The first word of a list of things with commas, and how many there are; 0 where there is no such list."""
    first, things = _item(tokens, last), 1
    while first <= last and tokens.words[first - 1] == ",":
        last = first - 2
        first, things = _item(tokens, last), things + 1
    return (first, things) if first <= last else (0, 0)


def _is_governed(tokens: Tokens, first: int) -> bool:
    """Whether a list begins behind a preposition, a verb or an article, and is no introduction of a sentence."""
    words, kinds = tokens.words, tokens.kinds
    start, _ = tokens.sentence(first)
    introduces = only(kinds[start], PREPOSITION) and words[start] not in ("including", "following")
    if introduces and not any(may_be_finite(tokens, at) for at in range(start, first)):
        return False
    if words[start] in SUBORDINATE or words[start] in ("to", "as", "click", "if"):
        return False
    before = first - 1
    if before < start:
        # "Manage budgets, contracts": the verb that opens a sentence was taken for one of the nouns, or is none.
        return bool(kinds[first] & VERB) and mainly(kinds[first]) == VERB and words[first + 1] != ","
    if words[before] == "and":
        # "a bright and modern workspace"
        described = mainly(kinds[before - 1]) == mainly(kinds[first]) == ADJECTIVE
        return described and words[before - 2] in _ARTICLES
    if words[before] in _JOINS or words[before] in PERSONS or words[before] in ("'", ","):
        return words[before] == "'" and bool(kinds[before - 1] & PLURAL)
    governs = kinds[before] & (PREPOSITION | VERB | VERB_S | DETERMINER) or words[before].endswith("'s")
    return bool(governs) or only(kinds[before], ING)


def _is_thing(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the words can be nothing but a thing: not "ensuring compliance", not "support decisions"."""
    kinds = tokens.kinds
    if first == last and kinds[last] & kinds[first - 2] & ING:
        return True  # "skills in welding, plumbing."
    if first == last and tokens.words[last] in _HELP:
        return tokens.words[first - 2] in _HELP
    if first == last:
        return bool(only(kinds[last], _NOUNS)) or bool(kinds[last] & PLURAL and mainly(kinds[last]) == PLURAL)
    opens = only(kinds[first], _SURE) or (mainly(kinds[first]) == NOUN and not kinds[first] & (ING | PARTICIPLE))
    opens |= mainly(kinds[first]) == ADJECTIVE and not kinds[first] & VERB
    return opens and not any(kinds[at] & VERB_S and not kinds[at] & PLURAL for at in range(first, last + 1))


def _nothing_follows(tokens: Tokens, opening: int, last: int, things: int) -> bool:
    """Whether the list ends here, and no "and" in it or behind it can belong to it."""
    words, kinds = tokens.words, tokens.kinds
    after = words[last + 1]
    if not _JOINS.isdisjoint(words[opening : last + 1]):
        return False
    _, end = tokens.sentence(last)
    if after == ",":
        end = next((at for at in range(last + 2, end) if words[at] == ","), end)
    rest = range(last + 1, end + 1)
    if any(may_be_finite(tokens, at) and not kinds[at - 1] & PREPOSITION for at in rest):
        return False
    if after == ".":
        return True
    if after == BOUNDARY:
        return things > 1 or bool(kinds[last] & kinds[opening] & PLURAL) or bool(kinds[last] & PLURAL)
    if after == ",":
        return things > 1 and words[last + 2] in _OPEN_AGAIN
    if words[opening - 1] in _ARTICLES:
        return False
    if words[last] in _HELP and words[last - 2] in _HELP and after in _AFTER:
        return "," not in words[last + 1 : end + 1] and "and" not in words[last + 1 : end + 1]
    follows = after in _AFTER or mainly(kinds[last + 1]) == ING
    if not follows or "," in words[last + 1 : end + 1] or not kinds[last] & PLURAL:
        return False
    return all(_joins_others(tokens, at) for at in rest if words[at] in _JOINS)


def _joins_others(tokens: Tokens, join: int) -> bool:
    """Whether "and" joins two masses behind a list of several things: "generating visitation and income"."""
    kinds = tokens.kinds
    return only(kinds[join - 1], NOUN) and only(kinds[join + 1], NOUN)


def _are_deeds(tokens: Tokens, before: int, first: int, last: int) -> bool:
    """`the preparation, review of contracts`."""
    words, kinds = tokens.words, tokens.kinds
    if first != last or not words[before].endswith(_DEEDS) or not words[last].endswith(_DEEDS):
        return False
    _, end = tokens.sentence(last)
    if "," in words[last + 1 : end + 1] or "of" in words[last + 2 : end + 1]:
        return False  # "planning of work, design of tools and supply of parts"
    return bool(kinds[before - 1] & (VERB_S | PREPOSITION | DETERMINER | ADJECTIVE))


KIND = CheckKind(
    name="unended-lists",
    check=check,
    by_text=True,
    summary="A list that ends without `and`: experience in asset maintenance, contract administration.",
    parameters={"type": "object", "additionalProperties": False, "properties": {}},
    placeholders=("words", "use"),
)
