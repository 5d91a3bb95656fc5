"""Check kind `word-gap`: two words stand side by side that cannot, so that one between them is missing or too many."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile
from typing import Any, NamedTuple

from rdlint.checks.lost_nouns import lost_nouns
from rdlint.checks.passage import BOUNDARY, passage_of
from rdlint.checks.role import Place, Role
from rdlint.checks.tokens import Tokens, tokens_of
from rdlint.model import Hit
from rdlint.reference.word_classes import ING, NOUN, PARTICIPLE, PAST, PLURAL, VERB, VERB_S, mainly
from rdlint.rulebook.kind import CheckKind

#: What a preposition without its noun may belong to: "the people you work with to", "what the team is part of is".
_OPENERS = frozenset(("that", "which", "what", "who", "whom", "whose", "where", "how", "whatever", "wherever")).union(
    ("you", "we", "they", "i", "he", "she", "it")
)
#: "the handing in of keys" is sound; with these there is no such thing.
_NO_PARTICLES = frozenset(("with", "to", "for", "at", "by", "into", "from"))
_INFINITIVE = 3
_REACH = 8
_VERBS = VERB | VERB_S | ING | PARTICIPLE | PAST


class Row(NamedTuple):
    """What must stand round two words (`before`, `after`) or must not (`sound_*`) for them to be a slip."""

    before: frozenset[str]
    after: frozenset[str]
    sound_before: frozenset[str]
    sound_after: frozenset[str]
    may_be_stranded: bool


#: Rows by their first word, then by the word after it.
Table = Mapping[str, Mapping[str, Sequence[Row]]]


def prepare(parameters: Mapping[str, Any], _library: Any) -> Table:
    """The rows by their two words."""
    table: dict[str, dict[str, list[Row]]] = {}
    for row in parameters["pairs"]:
        made = Row(
            before=frozenset(row.get("before", ())),
            after=frozenset(row.get("after", ())),
            sound_before=frozenset(row.get("sound_before", ())),
            sound_after=frozenset(row.get("sound_after", ())),
            may_be_stranded=row.get("may_be_stranded", False),
        )
        for word in row["first"]:
            for then in row["then"]:
                table.setdefault(word, {}).setdefault(then, []).append(made)
    return table


def check(places: Sequence[Place], table: Table, role: Role) -> Iterator[Hit]:
    """A hit on every two words that cannot stand side by side."""
    tokens = tokens_of(passage_of(places, role))
    words = tokens.words
    for first in table.keys() & tokens.positions.keys():
        rows = table[first]
        for number in tokens.positions[first]:
            then = words[number + 1]
            if then not in rows or not any(_is_gap(row, tokens, number) for row in rows[then]):
                continue
            if hit := tokens.hit(*_shown(tokens, number), {"first": first, "then": then}):
                yield hit
    for number in lost_nouns(tokens):
        values = {"first": tokens.written(number), "then": tokens.written(number + 1)}
        if hit := tokens.hit(*_shown(tokens, number), values):
            yield hit


def _is_gap(row: Row, tokens: Tokens, number: int) -> bool:
    """Whether nothing round the two words makes them sound."""
    words = tokens.words
    first, then = words[number], words[number + 1]
    if first == then:
        return False  # A doubled word; another rule tells it.
    if tokens.capital(number + 1) and not tokens.written(number).isupper():
        return False  # A name or a label: the To field.
    if first == "a" and (tokens.capital(number) or (len(words[number - 1]) == 1 and not words[number - 1].isdigit())):
        return False  # A letter: Grade A is, (a) and (b).
    if row.before and words[number - 1] not in row.before:
        return False
    if row.after and words[number + 2] not in row.after:
        return False
    if words[number - 1] in row.sound_before or words[number + 2] in row.sound_after:
        return False
    return not (row.may_be_stranded and _may_be_stranded(tokens, number))


def _may_be_stranded(tokens: Tokens, number: int) -> bool:
    """Whether a preposition may belong to the words before it: `dealt with`, `the people you work with`."""
    words = tokens.words
    # "Assist with to plan": behind a verb that opens a sentence nothing went before that could belong here.
    first = tokens.first_in_sentence(number - 1) and mainly(tokens.kinds[number - 1]) == VERB
    never = words[number] in _NO_PARTICLES and (first or words[number + 1] == "of")
    if mainly(tokens.kinds[number - 1]) & _VERBS and not never:
        return True
    if tokens.kinds[number - 1] & (VERB | VERB_S) and tokens.kinds[number - 2] & (NOUN | PLURAL) and not never:
        return True  # "the town an applicant lives in does not matter"
    if "to" in words[max(0, number - _INFINITIVE) : number]:
        return True  # "somebody to talk to is"
    return any(
        word in _OPENERS for word in takewhile(_goes_on, reversed(tokens.words[max(0, number - _REACH) : number]))
    )


def _goes_on(word: str) -> bool:
    return word not in (BOUNDARY, ".", "!", "?", ";")


def _shown(tokens: Tokens, number: int) -> tuple[int, int]:
    """The two words, with the one before and the one after them where there are such in the sentence."""
    words = tokens.words
    first = number - 1 if words[number - 1][0].isalnum() else number
    last = number + 2 if words[number + 2 : number + 3] and words[number + 2][0].isalnum() else number + 1
    return first, last


_WORDS = {"type": "array", "items": {"type": "string"}, "minItems": 1}

KIND = CheckKind(
    name="word-gap",
    check=check,
    by_text=True,
    prepare=prepare,
    summary="Two words stand side by side that cannot; one is missing between them, or one is too many.",
    parameters={
        "type": "object",
        "required": ["pairs"],
        "additionalProperties": False,
        "properties": {
            "pairs": {
                "type": "array",
                "minItems": 1,
                "description": "rows of words and marks, in small letters, that cannot stand side by side",
                "items": {
                    "type": "object",
                    "required": ["first", "then"],
                    "additionalProperties": False,
                    "properties": {
                        "first": {**_WORDS, "description": "one of these"},
                        "then": {**_WORDS, "description": "and one of these after it"},
                        "before": {**_WORDS, "description": "only after one of these"},
                        "after": {**_WORDS, "description": "only before one of these"},
                        "sound_before": {**_WORDS, "description": "but not after one of these"},
                        "sound_after": {**_WORDS, "description": "nor before one of these"},
                        "may_be_stranded": {
                            "type": "boolean",
                            "description": "sound where a verb, or a word such as `who`, stands before it",
                        },
                    },
                },
            }
        },
    },
    placeholders=("words", "first", "then"),
)
