"""Check kind `misplaced-marks`: a comma, semicolon or full stop where no mark, or another one, belongs."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from rdlint.checks.lead_in_marks import for_colon
from rdlint.checks.mark_slip import MarkSlip
from rdlint.checks.passage import passage_of
from rdlint.checks.role import Place, Role
from rdlint.checks.run_on import run_on
from rdlint.checks.sentence_marks import cut_off, unasked
from rdlint.checks.splices import splice
from rdlint.checks.splitting_marks import splits
from rdlint.checks.tokens import Tokens, tokens_of
from rdlint.checks.unended import ends_of_paragraphs, unended
from rdlint.checks.unpaired_commas import unpaired
from rdlint.model import Hit
from rdlint.patterns import lazy
from rdlint.rulebook.kind import CheckKind, one_report

#: Where the capital of a sentence may stand that does not follow a full stop.
_CAPITALS = lazy(r" [A-Z][a-z’' ]")
_ENDS_WORD = frozenset("abcdefghijklmnopqrstuvwxyz0123456789)% ")


def _capitals(tokens: Tokens) -> Iterator[int]:
    """The words with a capital behind words without a mark."""
    text = tokens.passage.text
    for match in _CAPITALS.finditer(text):
        start = match.start()
        if start and text[start - 1] in _ENDS_WORD:
            yield tokens.number_at(start)


#: What each report is about: the words it starts from, or none, and what tells a slip.
_REPORTS: Mapping[str, tuple[Sequence[str], Callable[[Tokens, int], MarkSlip | None]]] = {
    "colon": ((";",), for_colon),
    "splits": ((",", ";", ":"), splits),
    "date": (("effective", "commencing", "from", "since"), cut_off),
    "splice": ((",", "however", "therefore"), splice),
    "unpaired": ((",",), unpaired),
    "question": (("are", "do", "have", "would", "can", "could", "why"), unasked),
    "run-on": ((), run_on),
    "unended": ((), unended),
}
#: Where the reports begin that start from no word.
_STARTS: Mapping[str, Callable[[Tokens], Iterator[int]]] = {"run-on": _capitals, "unended": ends_of_paragraphs}


def check(places: Sequence[Place], parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit on every slip of the sort under `report`, with the words beside it."""
    tokens = tokens_of(passage_of(places, role))
    words, find = _REPORTS[parameters["report"]]
    for number in tokens.at(*words) if words else _STARTS[parameters["report"]](tokens):
        slip = find(tokens, number)
        if slip is None:
            continue
        wrong = None if slip.put is None else (slip.number, slip.number + 1)
        hit = tokens.hit(slip.first, slip.last, {"mark": tokens.words[slip.number]}, wrong, slip.put, slip.safety)
        if hit is not None:
            yield hit


KIND = CheckKind(
    name="misplaced-marks",
    check=check,
    by_text=True,
    summary="A comma, semicolon or full stop where no mark, or another one, belongs.",
    parameters=one_report(*_REPORTS),
    placeholders=("words", "mark"),
)
