"""How words are written inside a scalar of a given style, and when they cannot be."""

import re
from collections.abc import Iterator

from rdlint.patterns import lazy
from rdlint.source.flow import ESCAPES
from rdlint.source.resolve import resolve_plain
from rdlint.source.tree import Scalar

_NAMES = {character: letter for letter, character in ESCAPES.items() if letter not in "/ \t_"}

#: What only an escape in double quotes can hold.
_UNPRINTABLE = lazy("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")

_FIRST_INDICATORS = frozenset(",[]{}#&*!|>'\"%@`")


def why_not(style: str, added: str, text: str, *, was_text: bool) -> str | None:
    """Why a scalar of this style cannot hold `text`, in plain words; None where it may.

    `added` is what comes new into the text; what stood there before is no matter of the change.
    """
    if style == '"':
        return "the new words hold a character that no file can hold" if _surrogate(added) else None
    if _UNPRINTABLE.search(added):
        return "the new words hold a character that only double quotation marks can hold"
    if style in ("'", "") and "\n" in added:
        return "this style of writing holds no line ends; use double quotation marks or a block"
    return None if style else _why_not_plain(text, was_text)


def _surrogate(text: str) -> bool:
    return any("\ud800" <= character <= "\udfff" for character in text)


def _why_not_plain(text: str, was_text: bool) -> str | None:
    if not text:
        return "nothing would be left; write the empty text in quotation marks"
    if text != text.strip(" \t"):
        return "a blank at the beginning or the end would be lost; put the value in quotation marks first"
    if text[0] in _FIRST_INDICATORS or (text[0] in "-?:" and text[1:2] in ("", " ", "\t")):
        return f"a value that begins with {text[0]} needs quotation marks"
    if re.search(r":(?:[ \t]|\Z)", text):
        return "a value with a colon before a space or at its end needs quotation marks"
    if re.search(r"[ \t]#", text):
        return "a value with a space and # needs quotation marks"
    if was_text and not isinstance(resolve_plain(text), str):
        return "YAML would read the new words as a number or as nothing; put the value in quotation marks first"
    return None


def spellings(source: str, scalar: Scalar, place: int, words: str) -> Iterator[str]:
    """Ways to write the words at a place inside a scalar, the plainest first."""
    if scalar.style == '"':
        written = "".join(map(_escaped, words))
        yield written
        # Blanks beside a line end would be folded away.
        if words != words.strip(" "):
            yield re.sub(r"\A +| +\Z", lambda blanks: r"\x20" * len(blanks.group()), written)
    elif scalar.style == "'":
        yield words.replace("'", "''")
    elif scalar.style and "\n" in words:
        yield from _block_spellings(source, scalar, place, words)
    else:
        yield words


def _escaped(character: str) -> str:
    if character in _NAMES:
        return "\\" + _NAMES[character]
    if not _UNPRINTABLE.match(character):
        return character
    code = ord(character)
    return f"\\x{code:02X}" if code < 0x100 else f"\\u{code:04X}"


def _block_spellings(source: str, scalar: Scalar, place: int, words: str) -> Iterator[str]:
    """Line ends like the block's own, with the indentation of the line that the place is on."""
    block = source[scalar.start : scalar.end]
    line_end = "\r\n" if "\r\n" in block else "\n" if "\n" in block else "\r"
    line = max(source.rfind("\n", 0, place), source.rfind("\r", 0, place)) + 1
    indent = source[line : max(place, line)]
    indent = indent[: len(indent) - len(indent.lstrip(" "))]
    # Between the lines of a folded block one line end more is needed than the text has.
    for more in (0, 1) if scalar.style == ">" else (0,):
        yield "".join(
            line_end * (len(part) + more) + indent if part[:1] == "\n" else part for part in re.split(r"(\n+)", words)
        )
