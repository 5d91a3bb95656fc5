"""Many texts joined into one, so that a wording rule searches a role description once and not a hundred times.

What the author did not write is blanked out: sentences of the template, and words copied exactly from a framework.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache, cached_property
from typing import Any, NamedTuple

from rdlint.checks.boilerplate import may_hold_template, without_template
from rdlint.checks.role import Place, Role
from rdlint.model import Route
from rdlint.reference.library import Library
from rdlint.source import Scalar

#: Stands between two texts, and for what is blanked out: no word, no space, so that no sensible pattern reaches across.
BOUNDARY = "\x00"


class Passage:
    """The texts of several places, in document order, without what the author did not write."""

    def __init__(self, places: Sequence[Place], role: Role) -> None:
        self._places = [place for place in places if isinstance(place.node, Scalar) and place.node.text]
        self._pieces = [_piece(place, role) for place in self._places]
        texts = [piece.text for piece in self._pieces]
        self.text = BOUNDARY.join(texts)
        self.library = role.library
        #: Filled by `rdlint.checks.tokens` when a rule first asks.
        self.tokens: Any = None
        self._starts: list[int] = []
        at = 0
        for text in texts:
            self._starts.append(at)
            at += len(text) + 1

    @cached_property
    def folded(self) -> str:
        """The same in small letters, of the same length, for looking whether a pattern is worth trying."""
        return BOUNDARY.join([piece.folded for piece in self._pieces])

    @cached_property
    def words(self) -> frozenset[str]:
        """The runs of letters and digits in it, in small letters: what is not among them need not be searched for."""
        return frozenset().union(*(piece.words for piece in self._pieces))

    @cached_property
    def plain(self) -> str:
        """The text in small letters with single spaces and straight apostrophes; offsets in it mean nothing."""
        return " ".join(self.folded.replace("’", "'").split())

    def locate(self, start: int, end: int) -> tuple[Place, int, int] | None:
        """The place that holds text[start:end] with the offsets inside it; None where that reaches across places."""
        number = bisect_right(self._starts, start) - 1
        if number < 0:
            return None
        offset = self._starts[number]
        place = self._places[number]
        if end - offset > len(place.text):
            return None
        return place, start - offset, end - offset


@cache
def _words() -> re.Pattern[str]:
    return re.compile(r"[^\W_]+")


class _Piece(NamedTuple):
    """What a passage needs of one place: its text, in small letters too (of the same length), and its words."""

    text: str
    folded: str
    words: frozenset[str]


def _piece(place: Place, role: Role) -> _Piece:
    """The piece of a place, made once for all the passages that hold it."""
    pieces: dict[Route, _Piece] = role.once("pieces", dict)
    piece = pieces.get(place.route)
    if piece is None:
        piece = pieces[place.route] = _make_piece(_blanked(place, role.library))
    return piece


def _make_piece(text: str) -> _Piece:
    lower = text.lower()
    folded = lower if len(lower) == len(text) else text
    return _Piece(text, folded, frozenset(_words().findall(lower)))


def _blanked(place: Place, library: Library) -> str:
    """The text of a place, of the same length, without what the template and the framework put there."""
    text = place.text
    if may_hold_template(text):
        text = without_template(text, library, BOUNDARY)
    # A framework may print a double space or a word twice; who quotes it to the letter made no slip.
    if place.route[0] == "capabilities" and text.strip() in library.frameworks.wordings:
        return BOUNDARY * len(text)
    return text


def passage_of(places: Sequence[Place], role: Role) -> Passage:
    """The passage of these places, worked out once for all rules that look at the same ones."""
    # The places are kept beside the passage, so that no other list can come to have the same identity.
    return role.once(("passage", id(places)), lambda: (places, Passage(places, role)))[1]
