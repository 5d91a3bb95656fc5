"""Regular expressions that are compiled when they are first used.

Compiling one takes longer than importing the module it stands in; most runs use a part of them.
"""

import re
from collections.abc import Iterator
from typing import Any


class Lazy:
    """A compiled pattern in waiting, with the methods of `re.Pattern` that are in use here."""

    __slots__ = ("_flags", "_pattern", "_source")

    def __init__(self, source: str, flags: int = 0) -> None:
        self._source = source
        self._flags = flags
        self._pattern: re.Pattern[str] | None = None

    @property
    def compiled(self) -> re.Pattern[str]:
        """The pattern itself."""
        if self._pattern is None:
            self._pattern = re.compile(self._source, self._flags)
        return self._pattern

    def match(self, text: str, *span: int) -> re.Match[str] | None:
        """As `re.Pattern.match`."""
        return self.compiled.match(text, *span)

    def fullmatch(self, text: str, *span: int) -> re.Match[str] | None:
        """As `re.Pattern.fullmatch`."""
        return self.compiled.fullmatch(text, *span)

    def search(self, text: str, *span: int) -> re.Match[str] | None:
        """As `re.Pattern.search`."""
        return self.compiled.search(text, *span)

    def finditer(self, text: str, *span: int) -> Iterator[re.Match[str]]:
        """As `re.Pattern.finditer`."""
        return self.compiled.finditer(text, *span)

    def findall(self, text: str) -> list[Any]:
        """As `re.Pattern.findall`."""
        return self.compiled.findall(text)

    def split(self, text: str) -> list[Any]:
        """As `re.Pattern.split`."""
        return self.compiled.split(text)

    def sub(self, by: Any, text: str) -> str:
        """As `re.Pattern.sub`."""
        return self.compiled.sub(by, text)


def lazy(source: str, flags: int = 0) -> Lazy:
    """A pattern that is compiled when it is first used."""
    return Lazy(source, flags)
