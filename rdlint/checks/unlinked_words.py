"""Check kind `unlinked-words`: a word and the noun after it with nothing that joins them: the maintenance the parks."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from rdlint.checks.passage import BOUNDARY, passage_of
from rdlint.checks.role import Place, Role
from rdlint.checks.sentence_words import BE, MODALS, PERSONS, SUBORDINATE, words_in
from rdlint.checks.tokens import Tokens, tokens_of
from rdlint.model import Hit
from rdlint.reference.inflection import ing_of, participle_of, past_of, singular_of, third_person
from rdlint.reference.word_classes import (
    ADJECTIVE,
    ADVERB,
    AUXILIARY,
    CLOSED,
    NOUN,
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


class Frames(NamedTuple):
    """What joins words to the noun after them, by the word: forms of verbs, nouns, adjectives, participles.

    `told` are words that another rule tells; `giving` are verbs that take two objects, in all forms.
    """

    verbs: Mapping[str, str]
    ings: Mapping[str, str]
    words: Mapping[str, str]
    told: frozenset[str]
    giving: frozenset[str]


_DETERMINERS = ("the", "our", "their", "its", "your", "these", "those", "this", "a", "an")
_NOUNS = NOUN | PLURAL
_ENDS = (BOUNDARY, ".", "!", "?", ";", ":")
#: "each day the ranger", "three times a week": nothing need join these.
_TIMES = words_in(
    """day days week weeks month months year years hour hours fortnight annum term night morning afternoon evening
    example case time times weekend season minute minutes way today tomorrow metre metres kilometre kilometres"""
)
_TIMES_AFTER = words_in("same following next first last previous most least more day week month year lot bit way time whole")
#: A sentence that opens so may have its subject, without a comma, behind the words it opens with.
_OPENINGS = SUBORDINATE | words_in(
    """in on at for as under after before during with by once upon following from to through without throughout within
    across between of over about against among into despite given regarding both not only each every this these
    via per like unlike including together along""",
)
_ADJOINING = words_in("as so too how that such")
_STOPS_READING = SUBORDINATE - {"than", "since", "before", "after"} | {"as"}
_NOT_AFTER_VERBS = words_in("face side hand one first last full part day step hands people")


def prepare(parameters: Mapping[str, Any], _library: Any) -> Frames:
    """The lists of the rule, by every form of a word."""
    verbs: dict[str, str] = {}
    ings: dict[str, str] = {}
    for put, listed in parameters["verbs"].items():
        for verb in listed.split():
            verbs.update(dict.fromkeys((verb, third_person(verb), past_of(verb)), put))
            ings[ing_of(verb)] = put
    giving = {
        form
        for verb in parameters["giving"].split()
        for form in (verb, third_person(verb), past_of(verb), participle_of(verb), ing_of(verb))
    }
    words = {word: put for put, listed in parameters["words"].items() for word in listed.split()}
    return Frames(verbs, ings, words, words_in(parameters["told"]), frozenset(giving))


def check(places: Sequence[Place], frames: Frames, role: Role) -> Iterator[Hit]:
    """A hit on every word and the word after it that nothing joins."""
    tokens = tokens_of(passage_of(places, role))
    found = sorted({*_before_determiners(tokens, frames), *_after_verbs(tokens, frames)})
    for number, put in found:
        gap = (number + 1, number + 1)
        if hit := tokens.hit(number, number + 1, {"first": tokens.written(number), "use": put}, gap, put):
            yield hit


def _before_determiners(tokens: Tokens, frames: Frames) -> Iterator[tuple[int, str]]:
    """`the maintenance the parks`, `is important the team`, `is located the depot`."""
    words, kinds = tokens.words, tokens.kinds
    positions = tokens.positions
    for determiner in _DETERMINERS:
        for after in positions.get(determiner, ()):
            before = after - 1
            kind = kinds[before]
            if not (only(kind, _NOUNS | ADJECTIVE) or kind & PARTICIPLE) or words[before] in frames.told:
                continue
            put = _what_joins(tokens, before, frames)
            if put and _is_plain(tokens, before) and _is_unlinked(tokens, before, frames):
                yield before, put


def _what_joins(tokens: Tokens, number: int, frames: Frames) -> str:
    """What most likely joins a word to the determiner after it; the empty text where nothing has to."""
    words, kind = tokens.words, tokens.kinds[number]
    if only(kind, _NOUNS):
        if kind & PLURAL and tokens.passage.library.english.classes(singular_of(words[number])) & VERB:
            return ""  # "the tools a crew shares the"
        return frames.words.get(words[number], "of")
    if only(kind, ADJECTIVE):
        adjoining = words[number - 1] in _ADJOINING or words[number + 1] in ("a", "an")
        return "" if adjoining else frames.words.get(words[number], "")
    verb = number - 1
    while only(tokens.kinds[verb], ADVERB):
        verb -= 1
    if words[verb] not in BE or kind & (CLOSED | NOUN):
        return ""
    # "is deemed a risk", "is given the keys": without "by" these say what.
    gives = words[number] in frames.giving or words[number + 1] in ("a", "an")
    return frames.words.get(words[number], "" if gives else "by")


def _is_plain(tokens: Tokens, number: int) -> bool:
    """Whether a word and the determiner after it stand inside a sentence, and mean no time."""
    words = tokens.words
    if tokens.capital(number + 1) or words[number] in _TIMES or not words[number].isalpha():
        return False
    if words[number + 2] in _TIMES_AFTER or not words[number + 2][0].isalnum():
        return False
    # What the word list holds for a noun only may yet be a verb: "to state the facts".
    before = words[number - 1]
    return not (before in MODALS or before in PERSONS or before == "to" or tokens.first_in_sentence(number))


def _is_unlinked(tokens: Tokens, number: int, frames: Frames) -> bool:
    """Whether the noun after the gap can be neither the subject of a verb nor the second object of one."""
    words, kinds = tokens.words, tokens.kinds
    first = number
    while words[first - 1] not in _ENDS:
        first -= 1
    # What joins one of these participles to a noun is sure: "is kept the depot".
    if words[number] not in frames.words and not frames.giving.isdisjoint(words[first:number]):
        return False
    if "," in words[first:number]:
        first = number - words[number:first:-1].index(",") + 1
    if words[first] in _OPENINGS and not any(_may_be_finite(words, kinds, at) for at in range(first + 1, number)):
        return False
    after = number + 2
    while words[after] not in _ENDS and words[after] not in _STOPS_READING:
        if _may_be_finite(words, kinds, after):
            return False
        after += 1
    return True


def _may_be_finite(words: Sequence[str], kinds: Sequence[int], number: int) -> bool:
    """Whether a word may be the verb of a clause, as far as the word alone tells."""
    kind, before = kinds[number], number - 1
    if kind & (AUXILIARY | PAST):
        return words[number] not in ("be", "been", "being")
    if words[before] in _DETERMINERS or only(kinds[before], ADJECTIVE) or not kind & (VERB | VERB_S):
        return False  # "the parks", "the best use"
    return mainly(kind) == VERB_S or (mainly(kind) == VERB and words[before] not in ("to", "and", "or", ","))


def _after_verbs(tokens: Tokens, frames: Frames) -> Iterator[tuple[int, str]]:
    """`comply relevant policies`, `responding the customers`: verbs without an object."""
    words, kinds = tokens.words, tokens.kinds
    for word in (frames.verbs.keys() | frames.ings.keys()) & tokens.positions.keys():
        for number in tokens.positions[word]:
            after = number + 1
            # "responding crews" are crews; "the participating schools" are schools.
            objects = word in frames.verbs and not kinds[number] & (PAST | ADJECTIVE)
            if only(kinds[after], ADVERB) and words[after] not in _TIMES:
                after += 1
            if _opens_object(tokens, after, objects) and words[number - 1] not in ("the", "a"):
                yield after - 1, frames.verbs.get(word) or frames.ings[word]


def _opens_object(tokens: Tokens, number: int, nouns: bool) -> bool:
    """Whether an object without a preposition begins with a word."""
    words, kinds = tokens.words, tokens.kinds
    word, kind = words[number], kinds[number]
    if word in _DETERMINERS:
        return words[number + 1] not in _TIMES_AFTER and words[number + 1][0].isalnum() and word != "this"
    if not nouns or word in _NOT_AFTER_VERBS or word in _TIMES or kind & (CLOSED | ADVERB | VERB_S) & ~PREPOSITION:
        return False
    if kind & PREPOSITION:
        return False
    if mainly(kind) & _NOUNS:
        return "'" not in word
    return only(kind, ADJECTIVE) and bool(kinds[number + 1] & _NOUNS)


_WORDS = {"type": "string", "minLength": 1}
_BY_PREPOSITION = {"type": "object", "minProperties": 1, "additionalProperties": _WORDS}

KIND = CheckKind(
    name="unlinked-words",
    check=check,
    by_text=True,
    prepare=prepare,
    summary="A word and the noun after it with nothing that joins them: the maintenance the parks.",
    parameters={
        "type": "object",
        "additionalProperties": False,
        "required": ["verbs", "words", "giving", "told"],
        "properties": {
            "verbs": {
                **_BY_PREPOSITION,
                "description": "verbs without an object, by the preposition that joins a noun to them",
            },
            "words": {
                **_BY_PREPOSITION,
                "description": "nouns, adjectives and participles by the preposition they take; other nouns take of",
            },
            "giving": {**_WORDS, "description": "verbs that may have two objects, or a clause without that"},
            "told": {**_WORDS, "description": "words that another rule looks at"},
        },
    },
    placeholders=("words", "first", "use"),
)
