"""One of a thing among several: parks and playground, systems, process and procedures, meet relevant standard."""

from collections.abc import Iterator

from rdlint.checks.counted_nouns import is_several, is_single
from rdlint.checks.passage import BOUNDARY
from rdlint.checks.sentence_words import DETERMINERS, words_in
from rdlint.checks.tokens import Tokens
from rdlint.reference.word_classes import (
    ADJECTIVE,
    CLOSED,
    ING,
    NOUN,
    PARTICIPLE,
    PAST,
    PLURAL,
    PREPOSITION,
    VERB,
    VERB_S,
    only,
)

_ENDS = frozenset(
    (".", ",", ";", ")", BOUNDARY, "to", "for", "in", "on", "with", "that", "which", "who", "and", "or", "at")
)
_JOINS = frozenset(("and", "or", "&", ","))
#: Before what is listed: "including ranger, visitors".
_OPENS = words_in("with to for of from between including across as by on among through into") | {",", "and", ":"}
#: With these several are meant: "relevant standards", "flexible work arrangements".
_SEVERAL = words_in(
    """relevant applicable required appropriate competing conflicting tight diverse varied statutory legislative
    flexible agreed set internal external key multiple varying differing established prescribed mandated existing"""
)
_DESCRIBED = words_in(
    """standard requirement deadline arrangement option guideline procedure regulation instruction priority timeframe
    protocol specification outcome background objective milestone target expectation demand obligation stakeholder
    client customer agency partner method template qualification"""
)
_FLEXIBLE = words_in("option arrangement")
_STRONG = words_in("excellent strong good sound effective advanced proven superior outstanding exceptional developed")
#: Titles of which a body has one: "field staff, director, agency officers".
_TITLES = words_in(
    """director manager minister secretary commissioner principal chair chairperson registrar president treasurer mayor
    coroner ombudsman auditor-general ceo executive chancellor coordinator supervisor superintendent head lead"""
)
_VERBAL = VERB | VERB_S | ING


def among_several(tokens: Tokens) -> Iterator[tuple[int, int]]:
    """The first word and the noun of each single thing that stands among several."""
    yield from _listed(tokens)
    yield from _described(tokens)
    yield from _skill(tokens)


def _listed(tokens: Tokens) -> Iterator[tuple[int, int]]:
    """`prisons and court cell.`, `mowers, and tractor`, `systems, process and plans`, `with auditor, suppliers`."""
    words, kinds = tokens.words, tokens.kinds
    for join in tokens.at("and", "or", ","):
        before = join - 1 if words[join - 1] != "," else join - 2
        if not kinds[before] & (NOUN | PLURAL) or not kinds[join + 1] & (NOUN | PLURAL | ADJECTIVE):
            continue
        if is_several(tokens, before):
            noun = join + 1
            while only(kinds[noun], ADJECTIVE | NOUN) and noun < join + 4:
                noun += 1
            noun -= 1
            ends = noun > join and words[noun + 1] in _ENDS and _is_last(tokens, join, noun)
            if ends and words[noun] not in _TITLES and is_single(tokens, noun) and not _is_determined(tokens, before):
                yield before, noun
        elif words[before] not in _TITLES and is_single(tokens, before) and before == join - 1:
            after = join + 1
            while only(kinds[after], ADJECTIVE):
                after += 1
            if (
                words[after] not in ("staff", "people")
                and is_several(tokens, after)
                and words[after + 1] in _ENDS
                and _opens(tokens, before, join)
            ):
                yield before, before


def _is_last(tokens: Tokens, join: int, noun: int) -> bool:
    """Whether nothing that follows can belong to the noun as its second part, or begin another clause."""
    words = tokens.words
    if words[join] != ",":
        return words[noun + 1] not in ("and", "or") and words[noun + 1] != ","
    # "systems, process and procedures": a plural must follow.
    plural = noun + 2
    while words[noun + 1] == "," and only(tokens.kinds[plural], ADJECTIVE | NOUN) and plural < noun + 4:
        plural += 1
    joined = words[noun + 1] in ("and", "or", ",")
    return joined and is_several(tokens, plural) and words[plural + 1] in _ENDS


def _is_determined(tokens: Tokens, plural: int) -> bool:
    """Whether a word before the plural stands for the noun behind it too: "the parks and depot"."""
    words, kinds = tokens.words, tokens.kinds
    first = plural
    for _ in range(16):
        word, kind = words[first - 1], kinds[first - 1]
        if word in DETERMINERS or "'" in word or word in ("no", "such"):
            return word not in ("all", "these", "those", "such")
        if not kind & (NOUN | PLURAL | ADJECTIVE | PARTICIPLE | PAST | ING) and word not in _JOINS:
            return False
        if word == "," and kinds[first - 2] & (VERB | VERB_S) and not kinds[first - 2] & (NOUN | PLURAL):
            return False
        first -= 1
    return True


def _opens(tokens: Tokens, noun: int, join: int) -> bool:
    """Whether what is listed begins with a noun that no determiner belongs to: "liaise with auditor, suppliers"."""
    words, kinds = tokens.words, tokens.kinds
    first = noun
    while only(kinds[first - 1], ADJECTIVE | NOUN) and noun - first < 3:
        first -= 1
    before = first - 1
    if words[join] == "," and words[before] in (",", "and"):
        return False
    verbal = bool(kinds[before] & _VERBAL) and not kinds[before] & (NOUN | PLURAL | ADJECTIVE)
    listed = words[before] == "," and is_several(tokens, before - 1) and not _is_determined(tokens, before - 1)
    return verbal or listed or (words[before] in _OPENS and words[before] not in (",", "and", ":", "by", "as", "into"))


def _described(tokens: Tokens) -> Iterator[tuple[int, int]]:
    """`comply with relevant standard`, `manage competing priority`, `flexible work arrangement`."""
    words, kinds = tokens.words, tokens.kinds
    for noun in tokens.at(*_DESCRIBED):
        if words[noun + 1] not in _ENDS or tokens.capital(noun):
            continue
        first = noun
        while (
            noun - first < 4
            and kinds[first - 1] & (ADJECTIVE | NOUN | PARTICIPLE | ING)
            and not kinds[first - 1] & CLOSED
            and words[first - 1] not in ("meet", "set")
        ):
            first -= 1
        described = [word for word in words[first:noun] if word in _SEVERAL]
        if not described or (described == ["flexible"] and words[noun] not in _FLEXIBLE):
            continue
        if words[noun] in ("client", "customer", "agency", "partner", "demand") and words[noun + 1] == "and":
            continue
        before = first - 1
        if words[before] in DETERMINERS or words[before] in ("as", "and", "or", ",") or kinds[before] & NOUN:
            continue
        if kinds[before] & (PREPOSITION | _VERBAL) or words[before] == BOUNDARY:
            yield first, noun


def _skill(tokens: Tokens) -> Iterator[tuple[int, int]]:
    """`excellent communication skill and`, `your strong people skill will`."""
    words, kinds = tokens.words, tokens.kinds
    for noun in tokens.at("skill"):
        if tokens.capital(noun) or (words[noun + 1] not in _ENDS and words[noun + 1] not in ("will", "are", "have")):
            continue
        first = noun
        while noun - first < 6 and (
            kinds[first - 1] & (ADJECTIVE | NOUN | PARTICIPLE | ING | PLURAL) or words[first - 1] in ("and", ",")
        ):
            first -= 1
            if words[first] in _STRONG or words[first].startswith(("high-", "well-")):
                break
        strong = words[first] in _STRONG or words[first].startswith(("high-", "well-"))
        if strong and noun - first > 1 and words[first - 1] not in ("a", "an", "the", "this", "each", "every", "any"):
            yield first, noun
