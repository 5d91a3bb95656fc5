"""Check kind `unbalanced`: a bracket or a quotation mark without its partner."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from rdlint.checks.around import word_around
from rdlint.checks.passage import Passage, passage_of
from rdlint.checks.role import Place, Role, words_of
from rdlint.model import Hit
from rdlint.patterns import lazy
from rdlint.rulebook.kind import CheckKind, one_report

_OPENERS = {")": "(", "]": "["}
#: `a)`, `12)`, `iv)`: a mark of a list, which needs no partner.
_LIST_MARK = lazy(r"(?:\A|[\s\x00;,/])(?:[a-zA-Z]|\d{1,2}|[ivxIVX]{1,5})\Z")
_SMILEY = lazy(r"[:;8=]['’]?-?\Z")
_INCHES = lazy(r"\d\Z")
_CLOSES = lazy(r"[^\s\x00(\[][’'](?![^\W_])|\A’")
#: Short for other words: 'til, 'em, '90s.
_SHORT = lazy(r"\d|(?:til|em|n|twas|tis|cause|round|bout|s|t|re|ll|ve|d|m)\b")


class _Mark(NamedTuple):
    """A mark in a text, with its offset there."""

    at: int
    mark: str


def check(places: Sequence[Place], parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit on every mark of the sort under `report` that stands alone in its text."""
    passage = passage_of(places, role)
    marks, lonely = _REPORTS[parameters["report"]]
    for place, found in groupby(_marks(passage, marks), lambda pair: pair[0]):
        for at in lonely(place.text, [mark for _, mark in found]):
            left, right = word_around(place.text, at, at + 1)
            mark = place.text[at]
            sort, partner = ("opening", "closing") if mark in "([" else ("closing", "opening")
            values = {"words": words_of(place.text[left:right]), "mark": mark, "sort": sort, "partner": partner}
            yield Hit(place.route, values, left, right)


def _marks(passage: Passage, marks: str) -> Iterator[tuple[Place, _Mark]]:
    """The marks of a passage in order, each with its place."""
    text = passage.text
    offsets = []
    for mark in marks:
        at = text.find(mark)
        while at >= 0:
            offsets.append(at)
            at = text.find(mark, at + 1)
    for offset in sorted(offsets):
        if found := passage.locate(offset, offset + 1):
            place, start, _ = found
            yield place, _Mark(start, text[offset])


def _lonely_brackets(text: str, marks: Sequence[_Mark]) -> list[int]:
    """The offsets of brackets without a partner, whichever way list marks such as `a)` are read."""
    if not (lonely := _unmatched(marks)):
        return []
    listed = [mark for mark in marks if not (mark.mark == ")" and _LIST_MARK.search(text, 0, mark.at))]
    if len(listed) < len(marks):
        lonely = min(lonely, _unmatched(listed), key=len)
    return [at for at in lonely if not _SMILEY.search(text, 0, at) and not _is_named(text, at)]


def _is_named(text: str, at: int) -> bool:
    """Whether a mark stands by itself, because the text speaks of it: `press ")"`."""
    return not text[max(0, at - 1) : at].strip("\"' ") and not text[at + 1 : at + 2].strip("\"' ")


def _unmatched(marks: Sequence[_Mark]) -> list[int]:
    """The offsets of brackets without a partner."""
    lonely: list[int] = []
    waiting: list[_Mark] = []
    for mark in marks:
        if mark.mark not in _OPENERS:
            waiting.append(mark)
        elif waiting and waiting[-1].mark == _OPENERS[mark.mark]:
            waiting.pop()
        elif waiting and len(waiting) > 1 and waiting[-2].mark == _OPENERS[mark.mark]:
            lonely.append(waiting.pop().at)
            waiting.pop()
        else:
            lonely.append(mark.at)
            if waiting and waiting[-1].mark != _OPENERS[mark.mark]:
                waiting.pop()  # `(x]` is one slip, not two.
    return sorted([*lonely, *(mark.at for mark in waiting)])


def _lonely_quotation_marks(text: str, marks: Sequence[_Mark]) -> list[int]:
    double = [mark for mark in marks if mark.mark in '“”"']
    if len(double) % 2 == 0:
        lonely: list[int] = []
    elif any(_INCHES.search(text, 0, mark.at) for mark in double if mark.mark == '"'):
        lonely = []  # An inch, or the end of a quotation that closes with a number.
    elif any(mark.mark == "“" and text[: mark.at].endswith("\n") for mark in double):
        lonely = []  # A quotation of several paragraphs opens each of them and closes once.
    else:
        lonely = [at for at in (_odd_one(double),) if not _is_named(text, at)]
    return sorted([*lonely, *_unclosed(text, marks)])


def _odd_one(marks: Sequence[_Mark]) -> int:
    """The offset of the one of an odd number of double quotation marks that has no partner."""
    waiting: _Mark | None = None
    for mark in marks:
        if mark.mark == "”" and waiting is None:
            return mark.at
        if mark.mark == "“" and waiting is not None:
            return waiting.at
        waiting = None if waiting else mark
    return waiting.at if waiting else marks[-1].at


def _unclosed(text: str, marks: Sequence[_Mark]) -> Iterator[int]:
    """Single opening marks after which none closes; an apostrophe at the end of a word may be the one that does."""
    for mark in marks:
        if mark.mark not in "‘'" or not text[mark.at + 1 : mark.at + 3].isalpha():
            continue
        before = text[mark.at - 1 : mark.at] if mark.at else " "
        opens = (before.isspace() or before in "([") and not _SHORT.match(text, mark.at + 1)
        if opens and not _CLOSES.search(text, mark.at + 1):
            yield mark.at


_REPORTS: Mapping[str, tuple[str, Callable[[str, Sequence[_Mark]], list[int]]]] = {
    "bracket": ("()[]", _lonely_brackets),
    "quotation-mark": ("“”\"‘'", _lonely_quotation_marks),
}

KIND = CheckKind(
    name="unbalanced",
    check=check,
    by_text=True,
    whole_texts=True,
    summary="A bracket or a quotation mark without its partner.",
    parameters=one_report(*_REPORTS),
    placeholders=("words", "mark", "sort", "partner"),
)
