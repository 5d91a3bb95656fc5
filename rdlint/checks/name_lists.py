"""Lists of names for the check kind `known-names`, kept so that a text is looked through quickly."""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, NamedTuple

from rdlint.checks.tokens import split_words

_LISTS = ("names", "capitals", "terms")
_ROW = "\n"
#: Words that join the others of a name.
JOINING = frozenset(("and", "&", "of", "for", "the", "in", "on", "to", "with", "against", ","))
#: So many words without small ones make a name that is known by the rest when one of them is off.
ENOUGH = 3
#: So many letters of the word beside another are looked at first.
_BEGINNING = 4


class Name(NamedTuple):
    """A name: as written, its words in small letters, which of them have capitals, and the list it stands in."""

    written: str
    words: tuple[str, ...]
    capitals: tuple[bool, ...]
    how: str


class Anchor(NamedTuple):
    """A word to start from: the number of the name, the place of the word in it, and for a quick look how many words on
    another stands, and how it begins."""

    number: int
    at: int
    side: int
    beside: str


class Names:
    """The names of a rule, each read when a text first holds its rarest word."""

    def __init__(self, digest: Mapping[str, str]) -> None:
        self._digest = digest
        self._read: dict[int, Name] = {}
        self._anchored: dict[str, list[Anchor]] = {}

    @cached_property
    def _rows(self) -> list[str]:
        return self._digest["names"].split(_ROW)

    @cached_property
    def heads(self) -> frozenset[str]:
        """The last words of titles and names, in small letters."""
        return frozenset(self._digest["heads"].split())

    @cached_property
    def anchors(self) -> dict[str, str]:
        """The words to start from, each with its anchors as text."""
        lines = (line.partition(" ") for line in self._digest["anchors"].splitlines())
        return {word: anchors for word, _, anchors in lines}

    def anchored(self, word: str) -> list[Anchor]:
        """The anchors of a word."""
        if word not in self._anchored:
            rows = (anchor.split(":") for anchor in self.anchors[word].split())
            self._anchored[word] = [Anchor(int(row[0]), int(row[1]), int(row[2]), row[3]) for row in rows]
        return self._anchored[word]

    def name(self, number: int) -> Name:
        """A name by its number."""
        if number not in self._read:
            self._read[number] = _name(self._rows[number])
        return self._read[number]


def digest(parameters: Mapping[str, Any]) -> dict[str, str]:
    """What the compiled rulebook keeps: the names a line each, and where to find each by the forms of a word."""
    rows = [f"{how}:{name}" for how, name in _given(parameters)]
    names = [_name(row) for row in rows]
    often = Counter(plain(word) for name in names for word in set(name.words))
    anchors: dict[str, list[str]] = {}
    for number, name in enumerate(names):
        fit = [at for at, capital in enumerate(name.capitals) if capital]
        fit.sort(key=lambda at: (name.words[at] in JOINING, often[plain(name.words[at])], -len(name.words[at])))
        # The rarest word, and in a long name another too, since the one may be what is off.
        for at in fit[: 2 if len(fit) >= ENOUGH else 1]:
            stem = plain(name.words[at])
            for form in {name.words[at], stem, f"{stem}s", f"{stem}'s"}:
                anchors.setdefault(form, []).append(f"{number}:{at}:{_beside(name, at)}")
    lines = (f"{word} {' '.join(found)}" for word, found in sorted(anchors.items()))
    return {"names": _ROW.join(rows), "anchors": _ROW.join(lines), "heads": parameters.get("heads", "")}


def _beside(name: Name, at: int) -> str:
    """Where another word with a capital stands, and how it begins; no letters where none is near."""
    for side in (1, -1, 2, -2):
        if 0 <= at + side < len(name.words) and name.capitals[at + side]:
            return f"{side}:{plain(name.words[at + side])[:_BEGINNING]}"
    return "0:"


def refuse(parameters: Mapping[str, Any]) -> str | None:
    """Why the names cannot be used."""
    short = (name for how, name in _given(parameters) if sum(_name(f"{how}:{name}").capitals) < 2)
    return next((f"{name!r} is no name of two words with capitals" for name in short), None)


def _given(parameters: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Every name with the list it stands in."""
    for how in _LISTS:
        for names in parameters.get(how, {}).values():
            yield from ((how, name) for name in names)


def _name(row: str) -> Name:
    how, _, written = row.partition(":")
    words = tuple(split_words(written))
    capitals: list[bool] = []
    at = 0
    for word in words:
        at = written.lower().replace("’", "'").index(word, at)
        capitals.append(written[at].isupper())
        at += len(word)
    return Name(written, words, tuple(capitals), how)


def plain(word: str) -> str:
    """A word without the endings of the plural and of the possessive."""
    word = word.removesuffix("'s").removesuffix("'")
    return word[:-1] if len(word) > 3 and word[-1] == "s" and word[-2] not in "sui" else word
