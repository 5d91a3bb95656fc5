"""From bytes to text: UTF-8, or a plain account of what the bytes are instead."""

import codecs
from typing import NamedTuple

from rdlint.source.characters import forbidden_places, has_special
from rdlint.source.problems import MOST_OF_ONE_KIND, Problem, ProblemList

_SAMPLE = 4096

#: How files that are no text begin, and what to call them.
_KNOWN_BINARY = (
    (b"PK\x03\x04", "a Word document or another zipped file"),
    (b"%PDF-", "a PDF document"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel document"),
    (b"{\\rtf", "a rich text document"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"\x1f\x8b", "a compressed file"),
)

_CONTROL_BYTES = bytes([*range(9), 11, 12, *range(14, 32), 127])


class Decoded(NamedTuple):
    """The text of a file, whether a byte order mark was dropped, and what was wrong."""

    text: str
    has_bom: bool
    problems: tuple[Problem, ...]


def _as_windows_1252(error: UnicodeError) -> tuple[str, int]:
    """Show each byte that is not UTF-8 as Windows would, so that the reader recognises the word."""
    assert isinstance(error, UnicodeDecodeError)
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error("rdlint-as-windows-1252", _as_windows_1252)


def decode(data: bytes) -> Decoded:
    """Decode the bytes of a file; what is no UTF-8 text comes back with a problem that says what it is."""
    wide = _wide_encoding(data)
    if wide is not None:
        return _decode_wide(data, *wide)
    known = next((name for magic, name in _KNOWN_BINARY if data.startswith(magic)), None)
    if known is not None:
        return _binary(known)
    has_bom = data.startswith(codecs.BOM_UTF8)
    if has_bom:
        data = data[len(codecs.BOM_UTF8) :]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _decode_other(data, error, has_bom)
    if not has_special(data):
        return Decoded(text, has_bom, ())
    controls = _count_controls(data)
    if controls >= 8 and controls * 10 >= len(data):
        return _binary("binary data")
    problems = ProblemList()
    for place in forbidden_places(text, MOST_OF_ONE_KIND):
        problems.add("control-character", place, place + 1, character=f"U+{ord(text[place]):04X}")
    return Decoded(text, has_bom, problems.in_order())


def _binary(found: str) -> Decoded:
    problems = ProblemList()
    problems.add("binary-file", 0, 0, found=found)
    return Decoded("", False, problems.in_order())


def _count_controls(data: bytes) -> int:
    return len(data) - len(data.translate(None, _CONTROL_BYTES))


def _wide_encoding(data: bytes) -> tuple[str, str, str] | None:
    """Name, codec and evidence of UTF-16 and UTF-32, by their mark or by where the empty bytes stand."""
    for mark, name, codec in (
        (codecs.BOM_UTF32_LE, "UTF-32", "utf-32"),
        (codecs.BOM_UTF32_BE, "UTF-32", "utf-32"),
        (codecs.BOM_UTF16_LE, "UTF-16", "utf-16"),
        (codecs.BOM_UTF16_BE, "UTF-16", "utf-16"),
    ):
        if data.startswith(mark):
            return name, codec, f"it begins with the mark of {name}"
    sample = data[:_SAMPLE]
    if len(sample) < 4 or b"\0" not in sample:
        return None
    quarters = [sample[at::4].count(0) / len(sample[at::4]) for at in range(4)]
    mostly = [share > 0.7 for share in quarters]
    rarely = [share < 0.1 for share in quarters]
    evidence = "every second byte is empty"
    if rarely[0] and all(mostly[1:]):
        return "UTF-32", "utf-32-le", "three bytes of four are empty"
    if rarely[3] and all(mostly[:3]):
        return "UTF-32", "utf-32-be", "three bytes of four are empty"
    if rarely[0] and rarely[2] and mostly[1] and mostly[3]:
        return "UTF-16", "utf-16-le", evidence
    if rarely[1] and rarely[3] and mostly[0] and mostly[2]:
        return "UTF-16", "utf-16-be", evidence
    return None


def _decode_wide(data: bytes, name: str, codec: str, detail: str) -> Decoded:
    text = data.decode(codec, "replace")
    problems = ProblemList()
    problems.add("wrong-encoding", 0, min(1, len(text)), found=name, detail=detail)
    return Decoded(text, False, problems.in_order())


def _decode_other(data: bytes, error: UnicodeDecodeError, has_bom: bool) -> Decoded:
    """Bytes that are not UTF-8: binary data, or the text of an older encoding."""
    controls = _count_controls(data)
    if controls >= 2 and controls * 50 >= len(data):
        return _binary("binary data")
    text = data.decode("utf-8", "rdlint-as-windows-1252")
    place = len(data[: error.start].decode("utf-8"))
    byte = data[error.start]
    shown = bytes([byte]).decode("cp1252", "replace")
    detail = f"byte 0x{byte:02X} is not UTF-8"
    if shown != "\ufffd":
        detail += f"; in Windows-1252 it is {shown}" if shown.isprintable() else ""
    problems = ProblemList()
    problems.add("wrong-encoding", place, place + 1, found="Windows-1252 or Latin-1", detail=detail)
    return Decoded(text, has_bom, problems.in_order())
