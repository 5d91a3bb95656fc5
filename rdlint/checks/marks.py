"""Where the punctuation marks of a passage stand, found once for all rules about spaces."""

from collections.abc import Iterator

from rdlint.checks.passage import Passage
from rdlint.checks.role import Role

#: What may stand for a blank between two words of a line.
BLANKS = (" ", "\u00a0", "\t")


class Marks:
    """The offsets of every mark in a text, looked up when first asked for."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._places: dict[str, list[int]] = {}

    def of(self, marks: str) -> Iterator[int]:
        """The offsets of several marks, mark by mark."""
        for mark in marks:
            places = self._places.get(mark)
            if places is None:
                places = self._places[mark] = list(occurrences(self._text, mark))
            yield from places


def marks_of(passage: Passage, role: Role) -> Marks:
    """The marks of a passage, found once for all rules that look at it."""
    return role.once(("marks", id(passage)), lambda: (passage, Marks(passage.text)))[1]


def occurrences(text: str, words: str) -> Iterator[int]:
    """Where words stand in a text."""
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)
