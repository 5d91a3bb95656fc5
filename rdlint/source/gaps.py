"""What stands between the nodes of a document: blanks, line ends, comments, anchors, tags and document marks."""

import re
from functools import cache


@cache
def _blanks() -> re.Pattern[str]:
    return re.compile(r"(?:[ \t\r\n]+|#[^\r\n]*)*+")


@cache
def _properties() -> re.Pattern[str]:
    return re.compile(r"(?:(?:&[0-9A-Za-z_-]+|![^ \t\r\n]*)(?:[ \t\r\n]+|#[^\r\n]*)*+)+")


@cache
def _marks() -> re.Pattern[str]:
    return re.compile(r"(?:[ \t\r\n]+|#[^\r\n]*|(?:---|\.\.\.)(?=[ \t\r\n]|\Z))*+\Z")


def empty_place(text: str, after: int, in_mapping: bool, is_key: bool) -> int:
    """Where a node that is not there would stand: right behind its indicator, else behind what came last (`after`)."""
    place = _skip_blanks(text, after)
    if is_key and text.startswith(",", place):
        place = _skip_blanks(text, place + 1)
    indicator = "?" if is_key else ":" if in_mapping else "-"
    return place + 1 if text.startswith(indicator, place) else after


def after_properties(text: str, start: int) -> int:
    """The start of a node whose anchor or tag stands at `start`."""
    match = _properties().match(text, start)
    return match.end() if match else start


def only_marks(text: str, start: int) -> bool:
    """Whether nothing but blanks, comments, `---` and `...` follows."""
    return _marks().match(text, start) is not None


def only_comments(text: str) -> bool:
    """Whether the text holds nothing but blanks and comments."""
    return _skip_blanks(text, 0) == len(text)


def _skip_blanks(text: str, place: int) -> int:
    match = _blanks().match(text, place)
    return match.end() if match else place
