"""Check kind `loose-verb`: a duty whose second verb hangs loose: `Work with agencies resolve complaints`."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from rdlint.checks.passage import passage_of
from rdlint.checks.role import Place, Role
from rdlint.checks.tokens import Tokens, tokens_of
from rdlint.model import Hit
from rdlint.reference.word_classes import (
    ADJECTIVE,
    AUXILIARY,
    CONJUNCTION,
    DETERMINER,
    NOUN,
    PAST,
    PLURAL,
    PREPOSITION,
    PRONOUN,
    VERB,
    VERB_S,
    mainly,
    only,
)
from rdlint.rulebook.kind import CheckKind

#: After one of these a second subject may come with a verb of its own.
_NEW_CLAUSE = CONJUNCTION | AUXILIARY | VERB_S
_OBJECT = DETERMINER | ADJECTIVE | NOUN | PLURAL
_REACH = 16


class Prepared(NamedTuple):
    """`openings`: verbs that start a duty; `clauses`: verbs after which a whole sentence may stand."""

    openings: tuple[str, ...]
    clauses: frozenset[str]


def prepare(parameters: Mapping[str, Any], _library: Any) -> Prepared:
    """The lists of a rule."""
    return Prepared(tuple(parameters["openings"]), frozenset(parameters["clauses"]))


def check(places: Sequence[Place], prepared: Prepared, role: Role) -> Iterator[Hit]:
    """A hit on a verb that follows a noun directly in a sentence that starts with a verb."""
    tokens = tokens_of(passage_of(places, role))
    for opening in tokens.at(*prepared.openings):
        if not tokens.first_in_sentence(opening):
            continue
        verb = _loose_verb(tokens, opening, prepared.clauses)
        if verb is None:
            continue
        values = {"verb": tokens.words[verb]}
        if hit := tokens.hit(verb - 1, verb + 1, values, wrong=(verb, verb), put="to", safety="unsafe"):
            yield hit


def _loose_verb(tokens: Tokens, opening: int, clauses: frozenset[str]) -> int | None:
    """The first word that can only be a verb, right after a noun, with nothing before it that calls for one."""
    words, kinds = tokens.words, tokens.kinds
    for number in range(opening + 1, min(opening + _REACH, len(words) - 1)):
        word, kind = words[number], kinds[number]
        if not kind or word in clauses or kind & _NEW_CLAUSE or only(kind, PRONOUN | PAST):
            return None
        if kind & PREPOSITION and mainly(kind) != PREPOSITION:
            return None
        if number > opening + 1 and only(kind, VERB) and _is_loose(tokens, number):
            return number
    return None


def _is_loose(tokens: Tokens, number: int) -> bool:
    """Whether a verb stands between a noun and an object of its own, and is no part of a name."""
    before, after = tokens.kinds[number - 1], tokens.kinds[number + 1]
    return only(before, NOUN | PLURAL) and bool(after & _OBJECT) and not after & VERB and not tokens.capital(number)


_LIST = {"type": "array", "items": {"type": "string"}, "minItems": 1}

KIND = CheckKind(
    name="loose-verb",
    check=check,
    by_text=True,
    prepare=prepare,
    summary="A second verb that hangs loose in a duty, without `to` or `and` before it.",
    parameters={
        "type": "object",
        "required": ["openings", "clauses"],
        "additionalProperties": False,
        "properties": {
            "openings": {**_LIST, "description": "verbs, in small letters, that start a duty"},
            "clauses": {**_LIST, "description": "words after which a whole sentence may stand: ensure, that, help"},
        },
    },
    placeholders=("words", "verb"),
)
