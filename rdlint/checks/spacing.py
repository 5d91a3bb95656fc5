"""Check kind `spacing`: spaces and marks that went astray.

A slip of a space cannot be seen on its own, so a hit covers up to two words on each side of it; slips that stand close
together on one line make one hit.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from rdlint.checks.around import two_words_around
from rdlint.checks.marks import marks_of
from rdlint.checks.passage import Passage, passage_of
from rdlint.checks.role import Place, Role, words_of
from rdlint.checks.spacing_slips import SLIPS, SlipKind
from rdlint.model import Hit, Replacement
from rdlint.rulebook.kind import CheckKind


class _Slip(NamedTuple):
    """A slip in the text of a place, and what to put there."""

    place: Place
    start: int
    end: int
    put: str


def check(places: Sequence[Place], parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit on every stretch with slips of the kind under `find`."""
    passage = passage_of(places, role)
    kind = SLIPS[parameters["find"]]
    stretch: list[_Slip] = []
    left = right = 0
    for slip in _slips(passage, kind, role):
        start, end = two_words_around(slip.place.text, slip.start, slip.end)
        if stretch and stretch[0].place is slip.place and start < right:
            right = end
        else:
            if stretch:
                yield _hit(stretch, left, right)
            stretch, left, right = [], start, end
        stretch.append(slip)
    if stretch:
        yield _hit(stretch, left, right)


def _slips(passage: Passage, kind: SlipKind, role: Role) -> Iterator[_Slip]:
    for start, end in kind.spans(passage, marks_of(passage, role)):
        if found := passage.locate(start, end):
            yield _Slip(*found, kind.mend(passage.text, start, end))


def _hit(slips: list[_Slip], left: int, right: int) -> Hit:
    place = slips[0].place
    text = place.text[left:right]
    mended = text
    for slip in reversed(slips):
        mended = mended[: slip.start - left] + slip.put + mended[slip.end - left :]
    # One fix for the stretch: from the first slip to the last, so that no word beside them is touched.
    first, last = slips[0].start, slips[-1].end
    between = mended[first - left : len(mended) - (right - last)]
    fix = Replacement(place.route, first, last, between, f'Write "{words_of(mended)}"', "safe")
    # Here the spaces are the point, so they stay as they are.
    values = {"words": text.replace("\n", " "), "mended": words_of(mended)}
    return Hit(place.route, values, left, right, replacements=(fix,))


KIND = CheckKind(
    name="spacing",
    check=check,
    by_text=True,
    summary="Spaces and marks that went astray.",
    parameters={
        "type": "object",
        "required": ["find"],
        "additionalProperties": False,
        "properties": {"find": {"type": "string", "enum": list(SLIPS), "description": "the kind of slip"}},
    },
    placeholders=("words", "mended"),
)
