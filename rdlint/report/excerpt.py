"""Shows a line of a file with the words of a finding underlined, as compilers do."""

import unicodedata

from rdlint.model import Finding
from rdlint.source import Source

_TAB = "    "


def excerpt(source: Source, finding: Finding, width: int) -> tuple[str, str]:
    """(line, underline): the finding's first line cut to about `width` columns around its words, and the marks below."""
    text = source.line(finding.start.line)
    start = finding.start.column - 1
    end = finding.end.column - 1 if finding.end.line == finding.start.line else len(text)
    end = max(start, min(end, len(text)))
    left, right = _window(text, start, end, width)
    before = "..." if left else ""
    after = "..." if right < len(text) else ""
    shown_start, shown_end = max(start, left), min(end, right)
    indent = columns(before + printable(text[left:shown_start]))
    marks = "^" * max(1, columns(printable(text[shown_start:shown_end])))
    more = " ..." if finding.end.line > finding.start.line else ""
    return before + printable(text[left:right]) + after, " " * indent + marks + more


def printable(text: str) -> str:
    """Text for a terminal: tabs as spaces, control characters (that could steer the terminal) as `?`."""
    return "".join(_TAB if character == "\t" else _visible(character) for character in text)


def columns(text: str) -> int:
    """How many columns a terminal needs for a text."""
    if text.isascii():
        return len(text)
    return sum(_width(character) for character in text)


def _visible(character: str) -> str:
    return "?" if unicodedata.category(character) in ("Cc", "Cf", "Cs", "Zl", "Zp") else character


def _width(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1


def _window(text: str, start: int, end: int, width: int) -> tuple[int, int]:
    """The part of a long line to show: the words, and what fits beside them."""
    if len(text) <= width:
        return 0, len(text)
    room = max(0, width - (end - start) - 6)
    left = max(0, start - room // 2)
    right = min(len(text), max(left + width - 6, min(end, start + width - 6)))
    if right == len(text):
        left = max(0, min(left, right - (width - 3)))
    if left < 4:
        left = 0
    return left, right
