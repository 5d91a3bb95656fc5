"""Shows a line of a file with the words of a finding underlined, as compilers do."""

import unicodedata
from itertools import accumulate

from rdlint.model import Finding
from rdlint.source import Source

_TAB = "    "
_CUT = "..."

#: How many characters a cut may move to fall between two words.
_SNAP = 15


def excerpt(source: Source, finding: Finding, width: int) -> tuple[str, str]:
    """(line, underline): the finding's first line cut to `width` columns around its words, and the marks below.

    Words that go on below the line are marked to its end, with the line they reach.
    """
    start, end = finding.start, finding.end
    text = source.line(start.line)
    first = min(start.column - 1, len(text))
    last = min(end.column - 1, len(text)) if end.line == start.line else len(text)
    left, right = _window(text, first, max(first, last), width)
    before = _CUT if left else ""
    after = _CUT if right < len(text) else ""
    # An underline that reaches into what is cut off goes on below the dots.
    marked = printable(text[first : min(last, right)]) + (after if last > right else "")
    indent = columns(before + printable(text[left:first]))
    more = f" ... to line {end.line}" if end.line > start.line else ""
    shown = before + printable(text[left:right]) + after
    return shown, " " * indent + "^" * max(1, columns(marked)) + more


def printable(text: str) -> str:
    """Text for a terminal: tabs as spaces, control characters (that could steer the terminal) as `?`."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_TAB if character == "\t" else _visible(character) for character in text)


def columns(text: str) -> int:
    """How many columns a terminal needs for a text."""
    if text.isascii():
        return len(text)
    return sum(_width(character) for character in text)


def _visible(character: str) -> str:
    return "?" if unicodedata.category(character) in ("Cc", "Cf", "Cs", "Zl", "Zp") else character


def _width(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me"):
        return 0  # It stands on the character before it.
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1


def _window(text: str, start: int, end: int, width: int) -> tuple[int, int]:
    """The part of a line to show, as offsets: all of it, or the words and what fits beside them, cut between words."""
    if len(text) <= 4 * width and columns(printable(text)) <= width:
        return 0, len(text)
    room = width - 2 * len(_CUT)
    right = start + _fitting(text[start : min(end, start + room)], room)
    room -= columns(printable(text[start:right]))
    before, after = text[max(0, start - room) : start][::-1], text[right : right + room]
    # Half of what is left goes before the words; what one side does not need falls to the other.
    needed_left, needed_right = columns(printable(before)), columns(printable(after))
    room_left = min(needed_left, max(room // 2, room - needed_right))
    left = start - _fitting(before, room_left)
    right += _fitting(after, room - room_left)
    if left:
        space = text.find(" ", left - 1, min(start, left + _SNAP))
        left = left if space < 0 else space + 1
    if right < len(text):
        space = text.rfind(" ", max(end, right - _SNAP), right + 1)
        right = right if space < 0 else space
    # Dots in the place of as few columns as they take themselves hide words for nothing.
    if columns(printable(text[: min(left, len(_CUT) + 1)])) <= len(_CUT):
        left = 0
    if columns(printable(text[right : right + len(_CUT) + 1])) <= len(_CUT):
        right = len(text)
    return left, right


def _fitting(text: str, room: int) -> int:
    """How many characters of a text fit into so many columns."""
    widths = accumulate(columns(printable(character)) for character in text)
    return sum(width <= room for width in widths)
