"""Many texts joined into one, so that a wording rule searches a role description once and not a hundred times.

What the author did not write is blanked out: sentences of the template, and words copied exactly from a framework.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache, cached_property

from rdlint.checks.boilerplate import may_hold_template, without_template
from rdlint.checks.role import Place, Role
from rdlint.reference.library import Library
from rdlint.source import Scalar

#: Stands between two texts, and for what is blanked out: no word, no space, so that no sensible pattern reaches across.
BOUNDARY = "\x00"


class Passage:
    """The texts of several places, in document order, without what the author did not write."""

    def __init__(self, places: Sequence[Place], role: Role) -> None:
        self._places = [place for place in places if isinstance(place.node, Scalar) and place.node.text]
        texts = [_own_words(place, role) for place in self._places]
        self.text = BOUNDARY.join(texts)
        self._starts: list[int] = []
        at = 0
        for text in texts:
            self._starts.append(at)
            at += len(text) + 1

    @cached_property
    def folded(self) -> str:
        """The same in small letters, of the same length, for looking whether a pattern is worth trying."""
        lower = self.text.lower()
        return lower if len(lower) == len(self.text) else self.text

    @cached_property
    def words(self) -> frozenset[str]:
        """The runs of letters and digits in it, in small letters: what is not among them need not be searched for."""
        return frozenset(_words().findall(self.folded))

    @cached_property
    def plain(self) -> str:
        """The text in small letters with single spaces and straight apostrophes; offsets in it mean nothing."""
        return " ".join(self.folded.replace("’", "'").split())

    def locate(self, start: int, end: int) -> tuple[Place, int, int] | None:
        """The place that holds text[start:end] with the offsets inside it; None where that reaches across places."""
        number = bisect_right(self._starts, start) - 1
        if number < 0:
            return None
        offset = self._starts[number]
        place = self._places[number]
        if end - offset > len(place.text):
            return None
        return place, start - offset, end - offset


@cache
def _words() -> re.Pattern[str]:
    return re.compile(r"[^\W_]+")


def _own_words(place: Place, role: Role) -> str:
    """The text of a place, of the same length, without what the template and the framework put there."""
    return role.once(("own words", place.route), lambda: _blanked(place, role.library))


def _blanked(place: Place, library: Library) -> str:
    text = place.text
    if may_hold_template(text):
        text = without_template(text, library, BOUNDARY)
    # A framework may print a double space or a word twice; who quotes it to the letter made no slip.
    if place.route[0] == "capabilities" and text.strip() in library.frameworks.wordings:
        return BOUNDARY * len(text)
    return text


def passage_of(places: Sequence[Place], role: Role) -> Passage:
    """The passage of these places, worked out once for all rules that look at the same ones."""
    # The places are kept beside the passage, so that no other list can come to have the same identity.
    return role.once(("passage", id(places)), lambda: (places, Passage(places, role)))[1]
