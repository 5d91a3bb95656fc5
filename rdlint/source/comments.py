"""The comments of a document, found in the text itself: the fast parser drops them."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from rdlint.model import Span
from rdlint.source.blocks import header_end
from rdlint.source.tree import Scalar


class Comment(NamedTuple):
    """One comment: `text` from its `#` to the end of the line, without trailing blanks."""

    span: Span
    text: str


@cache
def _candidate() -> re.Pattern[str]:
    return re.compile(r"(?<![^ \t\r\n])#[^\r\n]*")


def find_comments(text: str, scalars: Sequence[Scalar], reached: int) -> Iterator[Comment]:
    """Every `#` after a blank or at the start of a line that stands in no scalar, up to where the reading went.

    `scalars` holds all of them in order of the text.
    """
    if "#" not in text:
        return
    starts = [scalar.start for scalar in scalars]
    place = 0
    while (match := _candidate().search(text, place, reached)) is not None:
        scalar = _around(scalars, starts, match.start())
        if scalar is not None and not _in_header(text, scalar, match.start()):
            place = scalar.end
            continue
        words = match.group().rstrip(" \t")
        yield Comment(Span(match.start(), match.start() + len(words)), words)
        place = match.end()


def _around(scalars: Sequence[Scalar], starts: list[int], place: int) -> Scalar | None:
    """The scalar whose span holds a place."""
    at = bisect_right(starts, place) - 1
    return scalars[at] if at >= 0 and place < scalars[at].end else None


def _in_header(text: str, scalar: Scalar, place: int) -> bool:
    """Whether the place is on the line of `|` or `>`, where a comment may follow."""
    return scalar.style in ("|", ">") and place < header_end(text, scalar.start)
