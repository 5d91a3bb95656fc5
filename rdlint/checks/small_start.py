"""Check kind `small-start`: a sentence that starts with a small letter, so that a stop or some words may be wrong."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rdlint.checks.broken_off import STOPS, is_full_stop
from rdlint.checks.passage import passage_of
from rdlint.checks.role import Place, Role
from rdlint.checks.tokens import Tokens, tokens_of
from rdlint.model import Hit
from rdlint.reference.word_classes import COMMON, KNOWN
from rdlint.rulebook.kind import CheckKind

_SHORTEST = 3
_CLOSING = ('"', "”", "’", "'", ")")


def prepare(parameters: Mapping[str, Any], _library: Any) -> frozenset[str]:
    """The abbreviations."""
    return frozenset(parameters["abbreviations"])


def check(places: Sequence[Place], abbreviations: frozenset[str], role: Role) -> Iterator[Hit]:
    """A hit on the words on both sides of a stop after which a small letter follows."""
    tokens = tokens_of(passage_of(places, role))
    for stop in tokens.at(*STOPS):
        first = stop - 2 if tokens.words[stop - 1] in _CLOSING else stop - 1
        if _starts_small(tokens, stop, abbreviations) and (
            hit := tokens.hit(first, stop + 1, {"word": tokens.words[stop + 1]})
        ):
            yield hit


def _starts_small(tokens: Tokens, stop: int, abbreviations: frozenset[str]) -> bool:
    """Whether a small letter follows a full stop that ends a sentence, and not an abbreviation or a name."""
    last = stop - 2 if tokens.words[stop - 1] in _CLOSING else stop - 1
    before, after = tokens.words[last], tokens.words[stop + 1]
    if not (before.isalpha() and after.isalpha()) or len(before) < _SHORTEST or before in abbreviations:
        return False
    if not tokens.written(stop + 1).islower() or tokens.written(last).isupper() or not is_full_stop(tokens, stop):
        return False
    if tokens.words[stop + 2] in (".", ":", "@", "/") or "\n" in tokens.between(stop, stop + 1):
        return False  # A file name, an address, a label.
    return bool(tokens.kinds[last] & KNOWN and tokens.kinds[stop + 1] & COMMON)


KIND = CheckKind(
    name="small-start",
    check=check,
    by_text=True,
    prepare=prepare,
    summary="A sentence starts with a small letter.",
    parameters={
        "type": "object",
        "required": ["abbreviations"],
        "additionalProperties": False,
        "properties": {
            "abbreviations": {
                "type": "array",
                "items": {"type": "string"},
                "minItems": 1,
                "description": "words, in small letters, whose full stop ends no sentence",
            },
        },
    },
    placeholders=("words", "word"),
)
