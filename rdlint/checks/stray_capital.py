"""Check kind `stray-capital`: an ordinary word with a capital inside a sentence: ensure Compliance with policy."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from rdlint.checks.passage import BOUNDARY, passage_of
from rdlint.checks.role import Place, Role
from rdlint.checks.tokens import Tokens, tokens_of
from rdlint.model import Hit
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
    PREPOSITION,
    VERB,
    only,
)
from rdlint.rulebook.kind import CheckKind

#: A sentence or a heading does not end in such a word, so what follows it does not begin one.
_NEVER_LAST = CONJUNCTION | DETERMINER | PREPOSITION | VERB | ING | AUXILIARY
_SELDOM_LAST = _NEVER_LAST | ADJECTIVE | ADVERB
#: What may be last although it is a preposition or a determiner as well.
_MAY_BE_LAST = frozenset(
    ("on", "in", "up", "out", "off", "over", "through", "about", "this", "that", "these", "all", "before", "after")
).union(("below", "above", "under", "as", "so", "only", "required", "online", "overall", "essential", "desirable"))
_CLOSED = CONJUNCTION | DETERMINER | PREPOSITION | AUXILIARY
#: Where two sentences are joined by a comma, another rule says so; and these may open a name.
_MAY_OPEN = frozenset(("the", "this", "these", "that", "a", "an", "our", "your", "all", "please", "de", "van"))
_SMALL = frozenset(("of", "and", "or"))
_SMALL_AFTER = _SMALL.union(("the", "to", "for", "with", "from", "by", "their", "its"))


_BEFORE_DEEDS = frozenset(("to", "will", "must", "can", "should", "and", "or", "for", "of", "by", "in"))
#: What an advertisement asks its readers to do.
_REQUESTS = frozenset(("click", "apply", "contact", "email", "visit", "call", "phone", "ring", "write", "send", "ask"))
_SKILLED = frozenset(
    ("communication", "organisational", "organisation", "interpersonal", "analytical", "leadership", "negotiation")
).union(
    ("presentation", "written", "verbal", "oral", "computer", "administration", "administrative", "technical"),
    ("problem-solving", "problem", "planning", "people", "conceptual", "numeracy", "literacy", "research", "writing"),
    ("supervisory", "consultation", "influencing", "coordination", "listening", "facilitation", "time", "customer"),
)
_JOINS = frozenset(("of", "and", "for", "or", "to", "in"))
#: "the Guidelines", "our Strategies": after these a capital may be meant, for a thing that was named before.
_NAMED_BEFORE = frozenset(
    ("the", "this", "that", "these", "those", "our", "your", "their", "its", "each", "any", "all")
)


class Words(NamedTuple):
    """The words that are no names, and where a capital is a slip.

    things  after any word that cannot end a sentence
    units   what a team may be called after, too: only as the object of a verb, with a preposition behind
    deeds   what people do: only after some small words
    every   all of them, and the small words
    """

    things: frozenset[str]
    units: frozenset[str]
    deeds: frozenset[str]
    every: frozenset[str]


def prepare(parameters: Mapping[str, Any], _library: Any) -> Words:
    """The lists, as sets."""
    things, units, deeds = (frozenset(parameters.get(name, "").split()) for name in ("things", "units", "deeds"))
    return Words(things, units, deeds, things | units | deeds | _SMALL_AFTER)


def check(places: Sequence[Place], words: Words, role: Role) -> Iterator[Hit]:
    """A hit on every word of the lists, and on every small word, that has a capital it should not have."""
    tokens = tokens_of(passage_of(places, role))
    for word in sorted(tokens.positions.keys() & words.every):
        # Small words are everywhere; a look at the text is quicker than one at each of them.
        if word in _SMALL_AFTER and f" {word.capitalize()} " not in tokens.passage.text:
            continue
        for number in tokens.positions[word]:
            if not tokens.capital(number) or tokens.written(number)[1:] != word[1:]:
                continue
            if not _stands_alone(tokens, number, words.things) or not _is_slip(tokens, number, word, words):
                continue
            if hit := _hit(tokens, number):
                yield hit
    for number in _deeds_and_skills(tokens, words):
        if hit := _hit(tokens, number):
            yield hit
    for mark in tokens.at(",", ";"):
        if tokens.capital(mark + 1) and _is_after_mark(tokens, mark) and (hit := _hit(tokens, mark + 1)):
            yield hit


def _deeds_and_skills(tokens: Tokens, words: Words) -> Iterator[int]:
    """`able to Maintain pumps`, `Or Click the link`, `strong Communication skills`: what stands there is no name."""
    for before in tokens.at("to", "will", "must", "or"):
        number = before + 1
        if (
            not tokens.capital(number)
            or tokens.words[number] in words.every
            or not tokens.written(number)[1:].islower()
        ):
            continue
        joins = tokens.words[before] == "or"
        if tokens.capital(before) and not (joins and tokens.first_in_sentence(before)):
            continue
        deed = only(tokens.kinds[number], VERB) or (joins and tokens.words[number] in _REQUESTS)
        if deed and _stands_alone(tokens, number):
            yield number
    for behind in tokens.at("skills", "skill", "abilities"):
        number = behind - 1
        if tokens.capital(number) and not tokens.capital(behind) and tokens.words[number] in _SKILLED:
            before = number - 1
            alone = _is_praise(tokens, before) and _stands_alone(tokens, number)
            if alone and tokens.words[number] not in words.things:
                yield number


def _is_praise(tokens: Tokens, number: int) -> bool:
    """Whether a word tells how good skills are, or joins two sorts of them."""
    if tokens.words[number] in ("and", "or", "your", "of", "in", "with"):
        return True
    return only(tokens.kinds[number], ADJECTIVE | ADVERB | PARTICIPLE | PAST | VERB)


def _hit(tokens: Tokens, number: int) -> Hit | None:
    word = tokens.words[number]
    return tokens.hit(number - 1, number, {"use": word}, (number, number + 1), word, "unsafe")


def _is_after_mark(tokens: Tokens, mark: int) -> bool:
    """`with a fair approach; Supporting the crew`, `parks, Including pools`: no name, and no list in capitals."""
    words, number = tokens.words, mark + 1
    if tokens.capital(mark - 1) or tokens.capital(number + 1) or not words[number + 1][0].isalpha():
        return False
    if not tokens.written(number)[1:].islower() or not words[mark - 1][0].isalpha():
        return False
    kind = tokens.kinds[number]
    deed = words[mark] == ";" and (only(kind, VERB) or (kind & ING and not kind & NOUN))
    including = words[number] in ("including", "ensuring", "providing", "using")
    if not (deed or including or only(kind, _CLOSED | ADVERB)) or words[number] in _MAY_OPEN:
        return False
    first, last = tokens.sentence(number)
    if mark - first < 3:
        return False
    return not any(words[at] == words[mark] and tokens.capital(at + 1) for at in range(first, last) if at != mark)


def _is_slip(tokens: Tokens, number: int, word: str, words: Words) -> bool:
    """Whether nothing but a slip explains the capital."""
    before = tokens.words[number - 1]
    if before == "see":
        return False  # The heading of another part.
    if word in _SMALL:
        return True
    if not _cannot_be_last(tokens, number - 1):
        return False
    if word in _SMALL_AFTER:
        return True
    if before in _NAMED_BEFORE or (before in _JOINS and _may_name(tokens, number - 2)):
        return False
    if word in words.units:
        return bool(tokens.kinds[number - 1] & VERB and tokens.kinds[number + 1] & PREPOSITION)
    return word in words.things or before in _BEFORE_DEEDS


def _may_name(tokens: Tokens, number: int) -> bool:
    """Whether a word begins a name such as Statement of Duties; a verb that begins a sentence does not."""
    if not tokens.words[number][0].isalpha() or not tokens.capital(number):
        return False
    return not (tokens.first_in_sentence(number) and only(tokens.kinds[number], VERB | ING))


def _cannot_be_last(tokens: Tokens, number: int) -> bool:
    classes = _NEVER_LAST if tokens.first_in_sentence(number) else _SELDOM_LAST
    return tokens.words[number] not in _MAY_BE_LAST and only(tokens.kinds[number], classes)


def _stands_alone(tokens: Tokens, number: int, things: frozenset[str] = frozenset()) -> bool:
    """Whether only small letters stand about the word, in a sentence of some length."""
    before, after = tokens.words[number - 1], tokens.words[number + 1]
    if not before[0].isalpha() or tokens.first_in_sentence(number):
        return False
    if not after[0].isalpha() and (after not in ("(", ",", ".", BOUNDARY) or tokens.words[number] not in things):
        return False
    opens = tokens.first_in_sentence(number - 1)
    if (tokens.capital(number - 1) and not opens) or tokens.capital(number + 1):
        return False
    second = number + 2
    if after != "(" and second < len(tokens.words) and tokens.words[second][0].isalpha() and tokens.capital(second):
        return False
    first, last = tokens.sentence(number)
    if after == "(":
        last = number
    alphabetic = [one for one in range(first, last + 1) if tokens.words[one][0].isalpha()]
    capitals = sum(tokens.capital(one) for one in alphabetic)
    return len(alphabetic) >= 5 and capitals <= 1 + len(alphabetic) // 4


KIND = CheckKind(
    name="stray-capital",
    check=check,
    prepare=prepare,
    by_text=True,
    summary="An ordinary word with a capital inside a sentence: ensure Compliance with policy.",
    parameters={
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "things": {"type": "string", "description": "words that are no names, with spaces between"},
            "units": {"type": "string", "description": "the same, where a team may be called after the word"},
            "deeds": {"type": "string", "description": "the same, for what people do: looked at after to, will, and"},
        },
    },
    placeholders=("words", "use"),
)
