"""Where something stands in the decoded text of a file."""

from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of text: code point offsets from 0 in the text without its byte order mark, `end` exclusive."""

    start: int
    end: int


class Position(NamedTuple):
    """One place in a file: line and column from 1, offset from 0, all counted in code points."""

    line: int
    column: int
    offset: int
