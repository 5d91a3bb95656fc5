"""Plain and quoted scalars, code point by code point: escapes, doubled quotes, folded lines."""

import re
from functools import cache

from rdlint.source.pieces import Pieces

#: The escapes of double quotes that stand for one character (YAML 1.2, section 5.7).
ESCAPES = {
    "0": "\0",
    "a": "\a",
    "b": "\b",
    "t": "\t",
    "\t": "\t",
    "n": "\n",
    "v": "\v",
    "f": "\f",
    "r": "\r",
    "e": "\x1b",
    " ": " ",
    '"': '"',
    "/": "/",
    "\\": "\\",
    "N": "\x85",
    "_": "\xa0",
    "L": "\u2028",
    "P": "\u2029",
}

_CODE_LENGTHS = {"x": 2, "u": 4, "U": 8}


@cache
def _part(style: str) -> re.Pattern[str]:
    """Blanks with any line ends, else an escape, else a run of anything else."""
    gap = r"(?P<gap>[ \t\r\n]+)"
    if style == '"':
        escape = r"\\(?:(?P<line>\r\n|\r|\n)|x(?P<x>..)|u(?P<u>.{4})|U(?P<U>.{8})|(?P<letter>[^\r\n]))"
        return re.compile(rf"{gap}|(?P<escape>{escape})|[^ \t\r\n\\]+")
    if style == "'":
        return re.compile(rf"{gap}|(?P<escape>'')|[^ \t\r\n']+")
    return re.compile(rf"{gap}|[^ \t\r\n]+")


@cache
def _line_end() -> re.Pattern[str]:
    return re.compile(r"\r\n|\r|\n")


def flow_pieces(source: str, start: int, end: int, style: str) -> Pieces:
    """The scalar whose words stand in source[start:end], without its quotes."""
    pieces = Pieces()
    after_escaped_line_end = False
    for match in _part(style).finditer(source, start, end):
        kind = match.lastgroup
        if kind is None:
            pieces.copy(match.group(), match.start())
        elif kind == "gap":
            _gap(pieces, source, match.start(), match.end(), after_escaped_line_end)
        elif style == "'":
            pieces.add("'", match.start(), match.end())
        elif match["line"] is None:
            pieces.add(_unescape(match), match.start(), match.end())
        after_escaped_line_end = style == '"' and kind == "escape" and match["line"] is not None
    return pieces


def _gap(pieces: Pieces, source: str, start: int, end: int, line_ended: bool) -> None:
    """Blanks as they are; of line ends the first folds to a space, or to nothing where more follow."""
    breaks = [(match.start(), match.end()) for match in _line_end().finditer(source, start, end)]
    if line_ended:
        # The line end was escaped: the blanks vanish, further line ends stay.
        for at, (first, _) in enumerate(breaks):
            pieces.add("\n", first, breaks[at + 1][0] if at + 1 < len(breaks) else end)
    elif not breaks:
        pieces.copy(source[start:end], start)
    elif len(breaks) == 1:
        pieces.add(" ", start, end)
    else:
        for at in range(1, len(breaks)):
            first = start if at == 1 else breaks[at][0]
            pieces.add("\n", first, breaks[at + 1][0] if at + 1 < len(breaks) else end)


def _unescape(match: re.Match[str]) -> str:
    for letter in _CODE_LENGTHS:
        if match[letter] is not None:
            return chr(int(match[letter], 16))
    return ESCAPES[match["letter"]]
