"""Check kind `apostrophes`: an apostrophe in a plural, or on the wrong side of an s."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rdlint.checks.misplaced_apostrophes import misplaced
from rdlint.checks.passage import passage_of
from rdlint.checks.plural_apostrophes import in_plural
from rdlint.checks.role import Place, Role
from rdlint.checks.tokens import Tokens, tokens_of
from rdlint.model import Hit
from rdlint.rulebook.kind import CheckKind, one_report

_REPORTS = {"plural": in_plural, "misplaced": misplaced}


def check(places: Sequence[Place], parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit on every slip of the kind under `report`, with the word beside it."""
    passage = passage_of(places, role)
    if "'" not in passage.text and "’" not in passage.text:
        return
    tokens = tokens_of(passage)
    find = _REPORTS[parameters["report"]]
    for number in _with_apostrophe(tokens):
        slip = find(tokens, number)
        if slip is not None:
            wrong = tokens.between(slip.wrong, slip.after - 1)
            use = slip.use.replace("'", "’") if "’" in wrong else slip.use
            values = {"wrong": wrong, "use": use}
            hit = tokens.hit(slip.first, slip.last, values, (slip.wrong, slip.after), use, "unsafe")
            if hit is not None:
                yield hit


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


KIND = CheckKind(
    name="apostrophes",
    check=check,
    by_text=True,
    summary="An apostrophe in a plural, or on the wrong side of an s.",
    parameters=one_report(*_REPORTS),
    placeholders=("words", "wrong", "use"),
)
