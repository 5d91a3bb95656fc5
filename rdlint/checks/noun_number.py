"""Check kind `noun-number`: one or several, as the words before a noun say: a ranges, these officer, a set of task."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from rdlint.checks.agreement_words import FIELDS
from rdlint.checks.counted_nouns import COUNTS, is_single
from rdlint.checks.neighbours import is_cut_and
from rdlint.checks.noun_modifiers import before_experience, before_lasting, before_terms
from rdlint.checks.noun_phrases import NounPhrase, NumberSlip, joined_noun_phrase, noun_phrase
from rdlint.checks.noun_quantities import after_quantity, among_days, before_people
from rdlint.checks.passage import BOUNDARY, passage_of
from rdlint.checks.role import Place, Role
from rdlint.checks.sentence_words import DETERMINERS, words_in
from rdlint.checks.tokens import Tokens, tokens_of
from rdlint.model import Hit
from rdlint.reference.inflection import plural_of, singular_of
from rdlint.reference.word_classes import (
    ADJECTIVE,
    ADVERB,
    AUXILIARY,
    COUNT,
    ING,
    MASS,
    NOUN,
    NUMBER,
    PARTICIPLE,
    PAST,
    PLURAL,
    PREPOSITION,
    VERB,
    VERB_S,
    mainly,
    only,
)
from rdlint.rulebook.kind import CheckKind


class Nouns(NamedTuple):
    """Nouns that can be counted where a word for a number or a range stands before them."""

    counted: frozenset[str]


#: Plurals that stand after "a" all the same.
_ONE_AND_MANY = words_in(
    """people premises barracks works means species series sports goods savings earnings odds grounds surroundings
    alumni data media headquarters crossroads minutes masters bachelors honours drivers lots thanks pants
    glasses others"""
)
_UNITS = words_in("minute hour day week fortnight month year")
_AFTER_UNITS = words_in("per each a from weekly fortnightly annually of off in to every with")
_DATED = words_in(
    """week day month year hour january february march april june july august september october november december"""
)
_RANGES = words_in("range variety number series array multitude plethora couple set list team group")
#: "Grade two officer", "part three section": here the number names the noun before it.
_NAMED_BY_NUMBER = words_in(
    """grade level band part phase stage tier schedule section year step class category option type no"""
)
_NUMBERS = words_in("two three four five six seven eight nine ten eleven twelve fifteen twenty thirty")
_SEVERAL = words_in("these those many several various numerous few both multiple")
_PRONOUNS_TOO = words_in("those these both few many several")
#: "all activity", "take all responsibility": as a whole.
_AS_MATTER = words_in(
    """activity property procedure responsibility accountability duty instruction expectation obligation opportunity
    priority strength weakness risk dispute reconciliation building skill weed"""
)
_SEVERAL_PERSONS = words_in("staff people police personnel cattle others")
_TOGETHER = words_in(
    """team group staff family public crew workforce community world country state region best few day organisation
    agency department branch division unit council committee framework network panel board project"""
)
_AS_A_WHOLE = words_in("team group family public community world country state day staff")
#: "give each visitor maps": here a noun follows that has nothing to do with the determiner.
_GIVING = words_in(
    """give gives giving offer offers offering send sends sending show shows showing teach teaches teaching pay pays
    allocate allocates allocating assign assigns assigning provide provides providing grant grants tell tells"""
)


def prepare(parameters: Mapping[str, Any], _library: Any) -> Nouns:
    """The nouns of the rule, as a set."""
    return Nouns(frozenset(parameters.get("nouns", "").split()))


def check(places: Sequence[Place], nouns: Nouns, role: Role) -> Iterator[Hit]:
    """A hit on every noun whose number does not go with the words before it."""
    tokens = tokens_of(passage_of(places, role))
    told: set[int] = set()
    for find in _FINDERS:
        for slip in find(tokens, nouns):
            if slip.wrong in told:
                continue
            told.add(slip.wrong)
            put = slip.put.capitalize() if tokens.capital(slip.wrong) else slip.put
            values = {"noun": tokens.written(slip.wrong), "use": put}
            if hit := tokens.hit(slip.first, slip.last, values, (slip.wrong, slip.wrong + 1), put, "display"):
                yield hit


def _plural_after_one(tokens: Tokens, _nouns: Nouns) -> Iterator[NumberSlip]:
    """`a wide ranges`, `each clients`, `this guidelines`."""
    words, kinds = tokens.words, tokens.kinds
    for number in tokens.at("a", "an", "each", "every", "another", "this"):
        if not any(kind & PLURAL for kind in kinds[number + 1 : number + 6]) or is_cut_and(tokens, number):
            continue
        # "a 24 hour emergency services"
        figure = kinds[number + 1] & NUMBER and words[number + 2] in _UNITS and words[number + 1] not in _RANGES
        found = noun_phrase(tokens, number + 2 if figure else number + 1)
        if found is None or not _RANGES.isdisjoint(words[found.first : found.head]):
            continue  # "a range activities" is short of another word
        if not _is_several(tokens, number, found) or _names_a_letter(tokens, number):
            continue
        if not _is_one_phrase(tokens, number, found) or (
            words[number] == "this" and words[found.head] != "criteria" and not _points(tokens, number, found)
        ):
            continue
        if "-" in words[found.head - 1]:
            continue  # "a semi-space defaults to"
        yield NumberSlip(number, found.head, found.head, singular_of(words[found.head]))


def _is_several(tokens: Tokens, number: int, found: NounPhrase) -> bool:
    """Whether the noun can be nothing but a plural here, and no name."""
    noun = found.head
    kind = tokens.kinds[noun]
    if tokens.words[noun] in _ONE_AND_MANY or (tokens.capital(noun) and not tokens.written(noun).isupper()):
        return False
    if only(kind, PLURAL):
        return True
    # "a wide ranges" cannot be a verb, "a professional supports" can.
    before = tokens.kinds[found.first : noun]
    certain = tokens.words[number] in ("a", "an", "every")
    certain |= tokens.words[number] == "another" and mainly(kind) == PLURAL
    return certain and only(kind, PLURAL | VERB_S) and not any(kind & NOUN for kind in before)


def _is_one_phrase(tokens: Tokens, number: int, found: NounPhrase) -> bool:
    """Whether all the words go together: not "In a park rangers are", "each visitor maps", "a lead shows rangers"."""
    kinds = tokens.kinds
    inside = [kinds[at] for at in range(found.first, found.head)]
    nouns = [at for at, kind in enumerate(inside) if kind & NOUN and not kind & ADJECTIVE]
    named = tokens.words[found.head - 1] in FIELDS and only(kinds[found.head], PLURAL)
    # "each staff members": "staff" goes before one and before many.
    plain = [kind for word, kind in _within(tokens, found) if word != "staff"]
    if any(kind & (PLURAL | VERB_S) for kind in plain[: len(inside) - named]):
        return False
    if not nouns:
        # "a right patients have": the plural has a clause of its own.
        return tokens.words[found.head - 1] != "right" or not kinds[found.head + 1] & (VERB | AUXILIARY | ADVERB)
    if tokens.words[found.head] == "criteria":
        return True
    if any(kind & (ING | PAST | PARTICIPLE) for kind in inside[nouns[0] + 1 :]):
        return False
    bodies = {tokens.words[at] for at in range(found.first, found.head) if kinds[at] & NOUN} <= _AS_A_WHOLE | _TOGETHER
    if tokens.words[number] in ("each", "every") and bodies and tokens.words[found.head] in ("members", "leaders"):
        return True
    return (
        tokens.words[number] in ("a", "an")
        and not kinds[found.head + 1] & (VERB | AUXILIARY | VERB_S)
        and not (only(kinds[found.head + 1], ADVERB) and kinds[found.head + 2] & (VERB | AUXILIARY))
        and tokens.words[number - 1] not in _GIVING
    )


def _names_a_letter(tokens: Tokens, number: int) -> bool:
    """Whether this is "Grade A" or "option a", and not an article."""
    return tokens.words[number] == "a" and (
        tokens.first_in_sentence(number) != tokens.capital(number) or tokens.words[number - 1] in _NAMED_BY_NUMBER
    )


def _points(tokens: Tokens, number: int, found: NounPhrase) -> bool:
    """Whether "this" belongs to the noun: "through this staff can" is "this" by itself."""
    before, after = tokens.words[number - 1], tokens.kinds[found.head + 1]
    if (
        before == ","
        and found.head == number + 1
        and (only(after, VERB_S) or tokens.words[number + 2] in ("is", "has"))
    ):
        return True
    if tokens.first_in_sentence(number):
        return bool(after & (VERB | AUXILIARY)) or only(after, VERB_S)
    return before in ("of", "in", "for", "with", "by", "under", "on", "at", "within") and not after & (VERB | AUXILIARY)


def _single_after_several(tokens: Tokens, nouns: Nouns) -> Iterator[NumberSlip]:
    """`these role description`, `various stakeholder`, `three direct report`, `five day of`."""
    words = tokens.words
    for number in tokens.at(*_SEVERAL, *_NUMBERS):
        found = noun_phrase(tokens, number + 1)
        if found is None and words[number] != "both":
            found = joined_noun_phrase(tokens, number + 1)
        if found is None or not _is_one(tokens, found, nouns):
            continue
        word = words[number]
        if word in _NUMBERS and (
            words[number - 1] in DETERMINERS
            or words[number - 1] in _NAMED_BY_NUMBER
            or words[number - 1] in ("-", "–", "/", "one")
            or found.head > number + 2
        ):
            continue  # "a two day course", "Grade two officer"
        if word == "both" and "and" in words[number : tokens.sentence(number)[1]]:
            continue
        if word in _PRONOUNS_TOO and _is_deed_of_all(tokens, number, found):
            continue
        if word == "those" and words[found.head] == "subject" and words[found.head + 1] == "to":
            continue  # "those subject to the rules"
        if words[found.head - 1] in _SEVERAL_PERSONS and tokens.kinds[found.head] & VERB:
            continue  # "five staff report to the manager"
        yield NumberSlip(number, found.head, found.head, plural_of(words[found.head]))


def _is_one(tokens: Tokens, found: NounPhrase, nouns: Nouns) -> bool:
    """Whether the noun is one of a thing that can be counted, with no plural before it."""
    word, kind = tokens.words[found.head], tokens.kinds[found.head]
    if any(kinds & PLURAL and one != "staff" for one, kinds in _within(tokens, found)):
        return False
    return word in nouns.counted or word in COUNTS or (bool(kind & COUNT) and not kind & MASS and mainly(kind) == NOUN)


def _within(tokens: Tokens, found: NounPhrase) -> Iterator[tuple[str, int]]:
    """The words before the head, with their classes."""
    return zip(tokens.words[found.first : found.head], tokens.kinds[found.first : found.head], strict=True)


def _single_after_range(tokens: Tokens, nouns: Nouns) -> Iterator[NumberSlip]:
    """`a range of service`, `one of the key task`."""
    words = tokens.words
    for number in tokens.at("of"):
        before = words[number - 1]
        if before in _RANGES:
            first = number + 1
        elif before in ("one", "many", "several", "few", "both", "two", "three", "four") and words[number + 1] in (
            "the",
            "our",
            "your",
            "its",
        ):
            first = number + 2
        else:
            continue
        found = noun_phrase(tokens, first)
        if found is None:
            continue
        # "one of our team" is one person, "one of our parks team" is short of a letter.
        named = found.head > found.first and words[number + 1] == "our" and _is_kind_of_team(tokens, found)
        if not named and not _is_one(tokens, found, nouns):
            continue
        if before not in _RANGES and words[found.head] in _TOGETHER and not named:
            continue
        yield NumberSlip(number - 1, found.head, found.head, plural_of(words[found.head]))


def _is_deed_of_all(tokens: Tokens, number: int, found: NounPhrase) -> bool:
    """Whether the noun may be the verb of a clause: "we all need to", "these benefit the town"."""
    before = tokens.kinds[number - 1]
    object_of = before & PREPOSITION or only(before, VERB | VERB_S) or only(before, ING)
    return (
        bool(tokens.kinds[found.head] & VERB)
        and found.head == number + 1
        and not object_of
        and not bool(tokens.kinds[found.head + 1] & AUXILIARY)
    )


def _is_kind_of_team(tokens: Tokens, found: NounPhrase) -> bool:
    before = found.head - 1
    return tokens.words[found.head] in ("team", "crew", "branch", "unit") and bool(
        tokens.kinds[before] & PLURAL and not tokens.kinds[before] & ADJECTIVE
    )


def _single_after_all(tokens: Tokens, nouns: Nouns) -> Iterator[NumberSlip]:
    """`all stakeholder`, `with other agency`."""
    words = tokens.words
    for number in tokens.at("all", "other"):
        found = noun_phrase(tokens, number + 1)
        if found is None and words[number] == "other":
            found = joined_noun_phrase(tokens, number + 1)
        if found is None or not _is_one(tokens, found, nouns) or words[found.head] in _AS_A_WHOLE | _UNITS:
            continue
        if words[number] == "all" and (words[found.head] in _AS_MATTER or _is_deed_of_all(tokens, number, found)):
            continue
        if words[found.head - 1] in _SEVERAL_PERSONS and tokens.kinds[found.head] & VERB:
            continue  # "all staff need is a key"
        if tokens.capital(found.head) and not tokens.written(found.head).isupper():
            continue  # "all City of Darwin libraries"
        if words[number] == "other" and not _is_several_others(tokens, number - 1):
            continue
        yield NumberSlip(number, found.head, found.head, plural_of(words[found.head]))


def _is_several_others(tokens: Tokens, before: int) -> bool:
    """Whether "other" cannot be one more thing: "records and other document", "perform other duty"."""
    words, kinds = tokens.words, tokens.kinds
    if words[before] in ("and", "or"):
        return bool(kinds[before - 1] & PLURAL)
    doing = only(kinds[before], VERB | VERB_S) or (only(kinds[before], ING) and words[before] != "each")
    doing |= bool(kinds[before] & VERB) and tokens.first_in_sentence(before)
    return doing or words[before] in ("with", "by", "from", "to", "for", "across")


def _single_after_figures(tokens: Tokens, nouns: Nouns) -> Iterator[NumberSlip]:
    """`5 day per week`, `over 10,000 resident in`, `one or more subject`, `up to 12 allocated day off`."""
    words, kinds = tokens.words, tokens.kinds
    for noun in tokens.at(*_UNITS):
        number = noun - 1 if kinds[noun - 1] & NUMBER else noun - 2
        if not kinds[number] & NUMBER or words[number] in ("1", "one", "1.0", "0.5") or not words[number][0].isdigit():
            continue
        if number == noun - 2 and not kinds[noun - 1] & (PARTICIPLE | ADJECTIVE):
            continue
        before, after = words[number - 1], words[noun + 1]
        ends = after in _AFTER_UNITS or (after in (".", ")", ";") and before != "a")
        named = before in DETERMINERS or before in _NAMED_BY_NUMBER or before in _DATED
        if ends and not named and before not in ("-", "–", "/", "."):
            yield NumberSlip(number, noun, noun, f"{words[noun]}s")
    for number in tokens.at("more"):
        if words[number - 1] == "or" and words[number - 2] in ("one", "two", "three", "1", "2", "3"):
            found = noun_phrase(tokens, number + 3 if words[number + 1] == "of" else number + 1)
            if found and _is_one(tokens, found, nouns) and words[found.head] not in _TOGETHER:
                yield NumberSlip(number - 2, found.head, found.head, plural_of(words[found.head]))
    for number in tokens.at("over", "approximately", "nearly", "almost", "around"):
        figure = number + 1
        if kinds[figure] & NUMBER and words[figure][0].isdigit() and words[figure] not in ("1", "1.0"):
            noun = figure + 2 if only(kinds[figure + 1], ADJECTIVE) else figure + 1
            if is_single(tokens, noun) and (kinds[noun + 1] & PREPOSITION or words[noun + 1] in (".", "and", BOUNDARY)):
                yield NumberSlip(figure, noun, noun, plural_of(words[noun]))


_FINDERS: Sequence[Callable[[Tokens, Nouns], Iterator[NumberSlip]]] = (
    _plural_after_one,
    _single_after_several,
    _single_after_range,
    _single_after_all,
    _single_after_figures,
    after_quantity,
    before_people,
    before_terms,
    before_lasting,
    before_experience,
    among_days,
)

KIND = CheckKind(
    name="noun-number",
    check=check,
    prepare=prepare,
    by_text=True,
    summary="A noun whose number does not go with the words before it: a wide ranges, these officer, a range of task.",
    parameters={
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "nouns": {
                "type": "string",
                "description": "more nouns that can be counted where a word for several stands before them",
            }
        },
    },
    placeholders=("words", "noun", "use"),
)
