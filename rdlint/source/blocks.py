"""Literal and folded block scalars, code point by code point: header, indentation, folding, chomping."""

import re
from functools import cache

from rdlint.source.pieces import Pieces


@cache
def _header() -> re.Pattern[str]:
    return re.compile(r"[|>](?P<marks>[-+0-9]*)[^\r\n]*(?:\r\n|\r|\n|\Z)")


@cache
def _line() -> re.Pattern[str]:
    return re.compile(r"(?P<blanks> *)(?P<rest>[^\r\n]*)(?P<end>\r\n|\r|\n|\Z)")


def header_end(source: str, start: int) -> int:
    """The start of the line after the header of a block scalar that begins at `start`."""
    match = _header().match(source, start)
    return match.end() if match else start


def block_pieces(source: str, start: int, end: int, style: str, text: str) -> Pieces | None:
    """The block scalar in source[start:end], which is known to say `text`; None where it begins with no header."""
    header = _header().match(source, start)
    if header is None:
        return None
    chomping = "+" if "+" in header["marks"] else "-" if "-" in header["marks"] else ""
    lines = [match for match in _line().finditer(source, header.end(), end) if match.group()]
    return _read(lines, _indentation(lines, text), style, chomping)


def _indentation(lines: list[re.Match[str]], text: str) -> int:
    """What the lines are indented by: the blanks of the first line with words that its text does not have.

    The header may say it too, but counts from the parent, which does not stand in the scalar.
    """
    words = text.lstrip("\n")
    first = len(text) - len(words)
    if not words or first >= len(lines):
        return max((len(line["blanks"]) for line in lines), default=0)
    return max(0, len(lines[first]["blanks"]) - (len(words) - len(words.lstrip(" "))))


def _read(lines: list[re.Match[str]], indent: int, style: str, chomping: str) -> Pieces:
    """The text of the lines at an indentation."""
    pieces = Pieces()
    # Line ends that wait for what follows them: each with its start and end.
    waiting: list[tuple[int, int]] = []
    previous_blank = True
    for line in lines:
        content = line.start() + indent
        words = line.group()[indent : line.end("rest") - line.start()]
        if not words:
            waiting.append((line.start("end"), line.end()))
            continue
        blank = words[0] in " \t"
        fold = style == ">" and not previous_blank and not blank and bool(pieces.text)
        _join(pieces, waiting, content, fold)
        pieces.copy(words, content)
        waiting = [(line.start("end"), line.end())] if line["end"] else []
        previous_blank = blank
    kept = waiting if chomping == "+" else waiting[:1] if chomping == "" and pieces.text else []
    _join(pieces, kept, kept[-1][1] if kept else 0, False)
    return pieces


def _join(pieces: Pieces, breaks: list[tuple[int, int]], following: int, fold: bool) -> None:
    """Add the line ends before the words at `following`; each covers all up to the next one."""
    if not breaks:
        return
    begins = [start for start, _ in breaks] + [following]
    if fold and len(breaks) == 1:
        pieces.add(" ", begins[0], following)
        return
    for at in range(1 if fold else 0, len(breaks)):
        first = begins[0] if fold and at == 1 else begins[at]
        pieces.add("\n", first, begins[at + 1])
