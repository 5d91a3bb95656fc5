"""Check kind `articleless-names`: the name of a body that takes `the`, without it: works at Department of Education."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rdlint.checks.articleless_titles import Heads, bare_titles
from rdlint.checks.passage import passage_of
from rdlint.checks.role import Place, Role
from rdlint.checks.sentence_words import words_in
from rdlint.checks.tokens import Tokens, tokens_of
from rdlint.model import Hit
from rdlint.reference.word_classes import ADJECTIVE, CLOSED, ING, NOUN, PLURAL
from rdlint.rulebook.kind import CheckKind

_BEFORE = words_in("at by with in within from to for of across via through between under into")
_INSIDE = words_in("of and the for & ,")


def check(places: Sequence[Place], parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit on every preposition and the name after it."""
    tokens = tokens_of(passage_of(places, role))
    words = tokens.words
    for head in parameters["heads"].split():
        for number in tokens.positions.get(head, ()):
            if not tokens.capital(number) or words[number + 1] not in ("of", "for") or words[number - 1] not in _BEFORE:
                continue
            last = _last_word(tokens, number)
            if tokens.capital(number - 1) or last < number + 2 or _describes(tokens, last + 1):
                continue
            if hit := tokens.hit(number - 1, last, {}, (number, number), "the", "unsafe"):
                yield hit
    heads = Heads(*(words_in(parameters[name]) for name in Heads._fields))
    for before, last in sorted({*bare_titles(tokens, heads)}):
        if hit := tokens.hit(before, last, {}, (before + 1, before + 1), "the", "unsafe"):
            yield hit


def _last_word(tokens: Tokens, number: int) -> int:
    """The last word of a name: capitals, and the small words between them."""
    last = at = number
    while tokens.capital(at) or tokens.words[at] in _INSIDE:
        last = at if tokens.capital(at) else last
        at += 1
    return last


def _describes(tokens: Tokens, after: int) -> bool:
    """Whether the name only describes what follows: by Department of Education (DoE) staff."""
    if tokens.words[after] == "(" and tokens.words[after + 2] == ")":
        after += 3
    kind = tokens.kinds[after]
    if tokens.words[after] in ("(", "/", "-", "–", "'", "’") or tokens.words[after - 1].endswith("'s"):
        return True
    return bool(kind & (NOUN | PLURAL | ADJECTIVE | ING)) and not kind & CLOSED


_LIST = {"type": "string", "minLength": 1}

KIND = CheckKind(
    name="articleless-names",
    check=check,
    by_text=True,
    summary="The name of a body that takes `the`, without it: works at Department of Education.",
    parameters={
        "type": "object",
        "required": ["heads", *Heads._fields],
        "additionalProperties": False,
        "properties": {
            "heads": {
                "type": "string",
                "minLength": 1,
                "description": "the first words of such names, in small letters: department ministry",
            },
            "units": {**_LIST, "description": "the last words of names of units and bodies: branch commission"},
            "offices": {**_LIST, "description": "the last words of names of offices that one holds: manager"},
            "plans": {**_LIST, "description": "the last words of names of plans: strategy framework"},
        },
    },
    placeholders=("words",),
)
