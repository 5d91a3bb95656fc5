"""Text for formats that people look at through other programs: what cannot be seen there is written out."""

from collections.abc import Mapping
from typing import Any

from rdlint.patterns import lazy

#: Control characters, marks that turn the direction of writing, breaks that are none in YAML, halves of characters.
_HIDDEN = (
    r"\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff"
    r"\ud800-\udfff\ufff9-\ufffb\ufffe\uffff"
)
_ON_LINES = lazy(f"[{_HIDDEN}]")
_ON_ONE_LINE = lazy(rf"[\t\n{_HIDDEN}]")


def on_one_line(text: str) -> str:
    r"""Text with everything hidden in it escaped: a line feed as `\n`, a mark that turns the direction as `\u202e`."""
    return text if text.isascii() and text.isprintable() else str(_ON_ONE_LINE.sub(_escaped, text))


def on_lines(text: str) -> str:
    """The same, but line feeds and tabs stay."""
    return str(_ON_LINES.sub(_escaped, text))


def _escaped(match: Any) -> str:
    return str(match[0]).encode("unicode_escape").decode("ascii")


def as_utf8(data: Any) -> Any:
    """Plain data with text that UTF-8 can hold: a file name may carry bytes that are none."""
    if isinstance(data, str):
        return data.encode("utf-8", "backslashreplace").decode("utf-8")
    if isinstance(data, Mapping):
        return {key: as_utf8(value) for key, value in data.items()}
    return [as_utf8(value) for value in data] if isinstance(data, list) else data
