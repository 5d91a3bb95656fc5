"""Fingerprints: the same defect keeps its name when lines move, lists are reordered or other words are mended.

Made of the rule, the route without item numbers, the normalised words and three words on each side; for an absence of
the rule and the route. Exact twins in one file get a counter.
"""

import re
from collections import Counter

from rdlint.engine.digest import digest
from rdlint.model import Route, without_indexes

_WORD = re.compile(r"\w[\w'’]*(?:-[\w'’]+)*")
_CONTEXT = 3

#: Code points looked through for them: a text of megabytes with a thousand findings is not read a thousand times.
_REACH = 400


def words_around(text: str, start: int, end: int) -> tuple[str, str, str]:
    """The normalised words of text[start:end], and up to three words before and after, without the marks between.

    Of a whole text the marks do not count either: a comma that is mended in a paragraph makes no new paragraph.
    """
    before = _WORD.findall(text[max(0, start - _REACH) : start].casefold())[-_CONTEXT:]
    after = _WORD.findall(text[end : end + _REACH].casefold())[:_CONTEXT]
    words = text[start:end].casefold()
    is_whole = start == 0 and end == len(text)
    middle = _WORD.findall(words) if is_whole else []
    return " ".join(before), " ".join(middle or words.split()), " ".join(after)


class Fingerprints:
    """Hands out the fingerprints of one file."""

    def __init__(self) -> None:
        self._seen: Counter[tuple[str, ...]] = Counter()

    def absence(self, rule: str, route: Route) -> str:
        """The fingerprint of a thing that is missing."""
        return self._digest((rule, without_indexes(route)))

    def words(self, rule: str, route: Route, around: tuple[str, str, str]) -> str:
        """The fingerprint of words that stand where they should not."""
        return self._digest((rule, without_indexes(route), *around))

    def _digest(self, parts: tuple[str, ...]) -> str:
        number = self._seen[parts]
        self._seen[parts] += 1
        return digest("\0".join(parts if number == 0 else (*parts, str(number))))
