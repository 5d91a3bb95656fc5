"""Check kind `broken-pairs`: words that go in pairs, of which the second is another: either by phone and online."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rdlint.checks.passage import passage_of
from rdlint.checks.role import Place, Role, words_of
from rdlint.checks.tokens import tokens_of
from rdlint.checks.word_pairs import FINDERS
from rdlint.model import Hit
from rdlint.rulebook.kind import CheckKind


def check(places: Sequence[Place], _parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit on every pair of which one word is not the one that goes with the other."""
    tokens = tokens_of(passage_of(places, role))
    for word, find in FINDERS.items():
        for number in tokens.positions.get(word, ()):
            if pair := find(tokens, number):
                first, second, last, put = pair
                values = {"first": tokens.written(first), "second": words_of(tokens.between(second, last)), "use": put}
                wrong = (second, last + 1)
                if hit := tokens.hit(min(first, second), max(first, last), values, wrong, put, "display"):
                    yield hit


KIND = CheckKind(
    name="broken-pairs",
    check=check,
    by_text=True,
    summary="Words that go in pairs, of which the second is another: either by phone and online.",
    placeholders=("words", "first", "second", "use"),
)
