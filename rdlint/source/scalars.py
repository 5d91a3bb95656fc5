"""Where the words of a scalar stand in the source, for every style in which YAML can write them."""

from rdlint.model import Span
from rdlint.source.blocks import block_pieces, header_end
from rdlint.source.flow import flow_pieces
from rdlint.source.pieces import Pieces
from rdlint.source.tree import Scalar


class ScalarMap:
    """The way from offsets in `Scalar.text` to places in the source.

    `words` bounds what a person would underline: the words without quotes, block header and last line end. `exact` is
    False where the text could not be found again in the source; then every offset leads to the whole scalar.
    """

    __slots__ = ("_ends", "_shift", "_starts", "exact", "scalar", "words")

    def __init__(self, scalar: Scalar, source: str) -> None:
        self.scalar = scalar
        self.exact = True
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._shift: int | None = None
        start, end = _inside(scalar)
        text = scalar.text
        if scalar.style not in ("|", ">") and source[start:end] == text:
            self._shift = start
            self.words = Span(start, end) if start < end else Span(scalar.start, scalar.end)
            return
        pieces = _pieces(scalar, source, start, end)
        self.exact = pieces is not None
        if pieces is None:
            self._starts = [scalar.start] * len(text)
            self._ends = [scalar.end] * len(text)
        else:
            self._starts, self._ends = pieces.starts, pieces.ends
        self.words = self._underlined(source)

    def span(self, start: int, end: int) -> Span:
        """The place of the code points from `start` to `end` of the text; both within the text."""
        if self._shift is not None:
            return Span(self._shift + start, self._shift + end)
        if start == end:
            place = self._insertion(start)
            return Span(place, place)
        return Span(self._starts[start], self._ends[end - 1])

    def _insertion(self, at: int) -> int:
        if at < len(self._starts):
            return self._starts[at]
        if self._ends:
            return self._ends[-1]
        return self.words.end if self.scalar.style in ("|", ">") else _inside(self.scalar)[0]

    def _underlined(self, source: str) -> Span:
        scalar = self.scalar
        if not self.exact or not scalar.text.strip("\n"):
            end = scalar.end
            if scalar.style in ("|", ">"):
                header = source[scalar.start : min(header_end(source, scalar.start), end)]
                end = scalar.start + len(header.split("#")[0].rstrip())
            return Span(scalar.start, end)
        if scalar.style not in ("|", ">"):
            return Span(*_inside(scalar))
        return Span(self._starts[0], self._ends[len(scalar.text.rstrip("\n")) - 1])


def _inside(scalar: Scalar) -> tuple[int, int]:
    """The bounds of a flow scalar without its quotes."""
    return (scalar.start + 1, scalar.end - 1) if scalar.style in ("'", '"') else (scalar.start, scalar.end)


def _pieces(scalar: Scalar, source: str, start: int, end: int) -> Pieces | None:
    """The reading of the source that gives the scalar's text."""
    if scalar.style in ("|", ">"):
        pieces = block_pieces(source, scalar.start, scalar.end, scalar.style, scalar.text)
    else:
        pieces = flow_pieces(source, start, end, scalar.style)
    return pieces if pieces is not None and "".join(pieces.text) == scalar.text else None
