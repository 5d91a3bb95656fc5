"""The classifications seen in the NSW public sector (`rules/data/classifications.yaml`), and those of a repository."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import product
from typing import Any, NamedTuple

from rdlint.patterns import lazy

#: `is` of a family: a senior executive band, certainly none, or either.
EXECUTIVE, OTHER, UNCLEAR = "executive", "other", "unclear"

#: The family of what a repository lists itself.
OWN = "of this repository"

_NUMBER = r"\d{1,2}"
_SLOT = lazy(r"\{(n|band|[0-9]{1,2}-[0-9]{1,2})\}")
_MOST_SPELLINGS = 16
_MOST_WORDS = 12
_DASHES = str.maketrans("–—", "--")


class Known(NamedTuple):
    """A classification that is known: its family, what it is, and its usual spelling."""

    family: str
    is_: str
    standard: str


class Band(NamedTuple):
    """A senior executive band in a text, with the offsets of the words."""

    number: int
    start: int
    end: int


class _Shape:
    """How one classification is written. Its patterns are made when a text first begins like it: most never are."""

    def __init__(self, text: str, family: str, is_: str) -> None:
        self.text, self.family, self.is_ = text, family, is_
        #: The words before the first number, in small letters.
        self.opening = _folded_part(_SLOT.split(text)[0])
        self.has_band = "{band}" in text

    @cached_property
    def whole(self) -> re.Pattern[str]:
        """Matches a folded text; the numbers are groups."""
        parts: list[str] = []
        at = 0
        for slot in _SLOT.finditer(self.text):
            parts.append(re.escape(_folded_part(self.text[at : slot.start()])))
            parts.append(f"(?P<band>{_NUMBER})" if slot[1] == "band" else f"({_numbers(slot[1])})")
            at = slot.end()
        return re.compile("".join(parts) + re.escape(_folded_part(self.text[at:])))

    @cached_property
    def inside(self) -> re.Pattern[str]:
        """Matches anywhere in a text as written."""
        loose = self.whole.pattern.replace(r"\ ", r"\s+")
        return re.compile(rf"(?<![\w/]){loose}(?!\w|\.\d)", re.IGNORECASE)

    def spelt(self, match: re.Match[str]) -> str:
        """The shape with the numbers of a match."""
        numbers = iter(match.groups())
        return _SLOT.sub(lambda _: str(int(next(numbers))), self.text)


class Classifications:
    """The table, ready for look-up."""

    def __init__(self, table: Mapping[str, Any], own: Sequence[str] = ()) -> None:
        """`own` are those of a repository; they may use the same slots: `Harbour Band {1-4}`."""
        self.lowest, self.highest = int(table["bands"]["lowest"]), int(table["bands"]["highest"])
        self._shapes = [_Shape(text, OWN, UNCLEAR) for text in own]
        for family in table["families"]:
            self._shapes += [_Shape(text, family["name"], family["is"]) for text in family["shapes"]]
        self._short = {short.casefold(): words for short, words in table["abbreviations"].items()}

    def find(self, text: str) -> Known | None:
        """What a classification is, without regard to case and blanks; None where it is not in the table."""
        folded = _folded(text)
        for shape in self._shapes:
            if folded.startswith(shape.opening) and (match := shape.whole.fullmatch(folded)):
                return Known(shape.family, shape.is_, shape.spelt(match))
        return None

    def standard(self, text: str) -> Known | None:
        """What a classification is where it is known, or becomes so when short forms are written out."""
        for spelling in (text, *self._written_out(text)):
            if known := self.find(spelling):
                return known
        return None

    def band(self, text: str) -> Band | None:
        """The first senior executive band that a text names, of whatever number."""
        folded = _folded(text)
        for shape in self._shapes:
            if shape.has_band and shape.opening.strip() in folded and (match := shape.inside.search(text)):
                return Band(int(match["band"]), match.start(), match.end())
        return None

    def _written_out(self, text: str) -> Iterator[str]:
        words = re.sub(r"(?<=[A-Za-z])\.", " ", text).replace(",", " ").split()
        if len(words) > _MOST_WORDS:
            return
        choices = [self._short.get(word.casefold(), (word,)) for word in words]
        for number, spelling in enumerate(product(*choices)):
            if number == _MOST_SPELLINGS:
                return
            yield " ".join(spelling)


def _folded(text: str) -> str:
    parts = text.translate(_DASHES).casefold().split("/")
    return "/".join(" ".join(part.split()) for part in parts).rstrip(" .")


def _folded_part(text: str) -> str:
    return re.sub(r"\s+", " ", text.casefold())


def _numbers(slot: str) -> str:
    if slot == "n":
        return _NUMBER
    low, high = (int(number) for number in slot.split("-"))
    return "0?(?:" + "|".join(str(number) for number in range(high, low - 1, -1)) + ")"
