"""Check kind `apostrophes`: an apostrophe in a plural, on the wrong side of an s, missing from an owner, or lost."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from rdlint.checks.lost_apostrophes import lost_apostrophes
from rdlint.checks.misplaced_apostrophes import misplaced
from rdlint.checks.missing_apostrophes import owners_as_plurals
from rdlint.checks.passage import passage_of
from rdlint.checks.plural_apostrophes import in_plural
from rdlint.checks.possessives import ApostropheSlip
from rdlint.checks.role import Place, Role
from rdlint.checks.tokens import Tokens, tokens_of
from rdlint.model import Hit
from rdlint.rulebook.kind import CheckKind, one_report


def check(places: Sequence[Place], parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit on every slip of the kind under `report`, with the word beside it."""
    tokens = tokens_of(passage_of(places, role))
    report = parameters["report"]
    for slip in _FINDERS[report](tokens):
        wrong = tokens.between(slip.wrong, slip.after - 1)
        use = slip.use.replace("'", "’") if "’" in tokens.passage.text else slip.use
        hit = tokens.hit(slip.first, slip.last, {"wrong": wrong, "use": use}, (slip.wrong, slip.after), use, "unsafe")
        if hit is not None:
            yield hit


def _at_marks(tokens: Tokens, find: Callable[[Tokens, int], ApostropheSlip | None]) -> Iterator[ApostropheSlip]:
    for number in _with_apostrophe(tokens):
        if (slip := find(tokens, number)) is not None:
            yield slip


def _with_apostrophe(tokens: Tokens) -> list[int]:
    """The positions of words with an apostrophe inside, and of apostrophes that are a word of their own."""
    text = tokens.passage.text
    found = set()
    for mark in "'’":
        at = text.find(mark)
        while at >= 0:
            number = tokens.number_at(at)
            found.add(number if tokens.starts[number] == at else number - 1)
            at = text.find(mark, at + 1)
    return sorted(found)


_FINDERS: Mapping[str, Callable[[Tokens], Iterator[ApostropheSlip]]] = {
    "plural": partial(_at_marks, find=in_plural),
    "misplaced": partial(_at_marks, find=misplaced),
    "missing": owners_as_plurals,
    "lost": lost_apostrophes,
}

KIND = CheckKind(
    name="apostrophes",
    check=check,
    by_text=True,
    summary="An apostrophe in a plural, on the wrong side of an s, missing from an owner, or lost.",
    parameters=one_report(*_FINDERS),
    placeholders=("words", "wrong", "use"),
)
