"""Characters that YAML forbids or that its parsers take for something else, kept out of the parsers' sight.

Both parsers stop at a forbidden character, and both still take U+0085, U+2028 and U+2029 for line breaks (as YAML 1.1
did) and U+FEFF for a byte order mark anywhere. Each is replaced by one unused private character before parsing and put
back in every value, so that offsets stay and the rest of the file is still checked.
"""

import re
from functools import cache

#: Bytes that need no second look: tab, line feed, carriage return, printable ASCII.
_ORDINARY_BYTES = bytes([9, 10, 13, *range(0x20, 0x7F)])

_FORBIDDEN = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff"
_MISTAKEN = r"\x85\u2028\u2029\ufeff"


@cache
def _forbidden() -> re.Pattern[str]:
    return re.compile(f"[{_FORBIDDEN}]")


@cache
def _special() -> re.Pattern[str]:
    return re.compile(f"[{_FORBIDDEN}{_MISTAKEN}]")


@cache
def _special_bytes() -> re.Pattern[bytes]:
    """The same characters in UTF-8."""
    return re.compile(
        rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\xa8\xa9]"
        rb"|\xed[\xa0-\xbf]|\xef\xbb\xbf|\xef\xbf[\xbe\xbf]"
    )


def has_special(data: bytes) -> bool:
    """Whether UTF-8 text holds any of these characters; costs next to nothing where it does not."""
    # What is left after dropping the ordinary bytes still holds whole characters, and is short.
    rest = data.translate(None, _ORDINARY_BYTES)
    return bool(rest) and _special_bytes().search(rest) is not None


def forbidden_places(text: str, most: int) -> list[int]:
    """The offsets of the first `most` characters that no YAML file may hold."""
    places: list[int] = []
    for match in _forbidden().finditer(text):
        if len(places) == most:
            break
        places.append(match.start())
    return places


def substitutes(text: str) -> dict[int, int]:
    """A table for `str.translate`: each of these characters to a private one that the text does not use."""
    present = sorted(set(_special().findall(text)))
    used = set(text)
    private = (code for code in range(0xF0000, 0xFFFFD) if chr(code) not in used)
    return {ord(character): next(private) for character in present}
