"""What every English word may be, spelt as in Australia: looked up in a sorted list that is never read as a whole.

`rules/data/english/words.tsv` holds a word a line: the word, letters for its classes with the most frequent first, and
a digit from 1 (everybody uses it) to 7 (rare). For an American spelling it holds `!` and then how it is spelt here.
`words-index.txt` holds the first word of every block of the list, so that a look-up searches one block.
"""

import os
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Set
from functools import cached_property

from rdlint.folders import rules_folder
from rdlint.reference.word_classes import (
    ADJECTIVE,
    ADVERB,
    AMERICAN,
    AUXILIARY,
    COMMON,
    CONJUNCTION,
    COUNT,
    DETERMINER,
    ING,
    KNOWN,
    MASS,
    NAME,
    NOUN,
    NUMBER,
    OPEN,
    PARTICIPLE,
    PAST,
    PLURAL,
    PREPOSITION,
    PRONOUN,
    VERB,
    VERB_S,
    with_main,
)

_LETTERS = {
    "n": NOUN,
    "p": PLURAL,
    "v": VERB,
    "s": VERB_S,
    "d": PAST,
    "e": PARTICIPLE,
    "g": ING,
    "j": ADJECTIVE,
    "r": ADVERB,
    "t": DETERMINER,
    "i": PREPOSITION,
    "c": CONJUNCTION,
    "o": PRONOUN,
    "x": AUXILIARY,
    "m": NUMBER,
    "N": NAME,
    "C": COUNT,
    "M": MASS,
}
_BLOCK = 512
_LONGEST = 64  # more than any row
_MOST_COMMON_LEVEL = 3
_RAREST = 9
#: Before a hyphen these change what a word means and not its class.
_PREFIXES = frozenset(
    (
        "co",
        "cross",
        "de",
        "ex",
        "inter",
        "micro",
        "mid",
        "mini",
        "multi",
        "non",
        "over",
        "post",
        "pre",
        "re",
        "sub",
        "under",
    )
)


class Lexicon:
    """Words and their classes. `own` holds the words, in small letters, that a repository adds."""

    def __init__(self, own: Collection[str] = ()) -> None:
        self._own = frozenset(own)
        self._masks = _Masks(self)
        self._decoded: dict[bytes, int] = {}

    def classes(self, word: str) -> int:
        """The mask of a word in small letters with straight apostrophes; 0 for marks and for what is no known word.

        "driver's" counts as an adjective, for what it does in a sentence. "risk-based" is known where both parts are:
        an adjective, or what its last part is; after a prefix (re-assess) what its last part is. What starts with a
        digit is a number.
        """
        return self._masks[word]

    def masks(self, words: Iterable[str]) -> list[int]:
        """The masks of many words."""
        return list(map(self._masks.__getitem__, words))

    def level(self, word: str) -> int:
        """How rare a word is, from 1 (everybody uses it) to 7; 9 for one that the list does not hold."""
        code = self._row(word)[0]
        return code[-1] - 48 if code and code[-1:].isdigit() else _RAREST

    def spelt_here(self, word: str) -> str:
        """The Australian spelling of an American one; the empty text for any other word."""
        code, _, here = self._row(word)[0].partition(b"\t")
        return here.decode() if code == b"!" else ""

    def starting_with(self, letters: str) -> Iterator[str]:
        """The words of the list that begin with these letters, American ones too."""
        wanted = letters.encode()
        data = self._data
        at = data.find(b"\n" + wanted, max(bisect_right(self._firsts, wanted) - 1, 0) * _BLOCK)
        while at >= 0 and data.startswith(wanted, at + 1):
            yield data[at + 1 : data.index(b"\t", at)].decode()
            at = data.find(b"\n", at + 1)

    def strange(self, words: Set[str]) -> Set[str]:
        """Those of some words that are not spelt as here, or that nobody knows; marks are not among them."""
        return {word for word in words - self._masks.sound if not self._masks[word] & KNOWN and word[:1].isalpha()}

    def find(self, word: str) -> int:
        """What `classes` remembers, worked out."""
        first = word[:1]
        if not first.isalnum():
            return 0
        if first.isdigit():
            return with_main(KNOWN | NUMBER, NUMBER)
        code, known = self._row(word)
        if known:
            return self._mask(code)
        if word in self._own:
            return KNOWN | NOUN | NAME
        if "'" in word:
            return self._possessive(word)
        if "-" in word:
            return self._compound(word)
        if not word.isalpha():
            return KNOWN | NOUN if word.isalnum() or "." in word else 0  # co2, a.m.
        return 0

    def _possessive(self, word: str) -> int:
        base, _, after = word.rpartition("'")
        if after not in ("s", ""):
            return 0
        mask = self._masks[base]
        return with_main(mask & (KNOWN | COMMON | AMERICAN) | ADJECTIVE, ADJECTIVE) if mask else 0

    def _compound(self, word: str) -> int:
        parts = word.split("-")
        masks = [self._masks[part] if part not in _PREFIXES else KNOWN for part in parts]
        if not all(masks):
            return 0
        about = KNOWN if all(mask & KNOWN for mask in masks) else AMERICAN
        last = masks[-1] & OPEN
        if parts[0] in _PREFIXES and len(parts) == 2:
            return about | last
        return with_main(about | last & (NOUN | PLURAL) | ADJECTIVE, ADJECTIVE)

    def _row(self, word: str) -> tuple[bytes, bool]:
        """What stands after a word in the list, and whether it is there."""
        wanted = word.encode()
        number = max(bisect_right(self._firsts, wanted) - 1, 0)
        data = self._data
        at = data.find(b"\n%b\t" % wanted, number * _BLOCK, (number + 1) * _BLOCK + _LONGEST)
        if at < 0:
            return b"", False
        start = at + len(wanted) + 2
        return data[start : data.index(b"\n", start)], True

    def _mask(self, code: bytes) -> int:
        """The mask that a row's letters and digit stand for."""
        found = self._decoded.get(code)
        if found is not None:
            return found
        if code.startswith(b"!"):
            # It is what the Australian word is, spelt otherwise.
            here = self._masks[code[2:].decode()]
            found = here & ~(KNOWN | COMMON) | AMERICAN
        else:
            letters, level = code[:-1].decode(), code[-1] - 48
            found = KNOWN | (COMMON if level <= _MOST_COMMON_LEVEL else 0)
            for letter in letters:
                found |= _LETTERS[letter]
            main = next((_LETTERS[letter] for letter in letters if letter not in "NCM"), 0)
            found = with_main(found, main)
        self._decoded[code] = found
        return found

    @cached_property
    def spellings(self) -> frozenset[bytes]:
        """Every word of the list without a mark in it. It takes some 20 ms to make: only for many look-ups at once."""
        import re

        return frozenset(re.findall(rb"\n([a-z]+)\t(?!!)", self._data))

    @cached_property
    def _data(self) -> bytes:
        return _read("words.tsv")

    @cached_property
    def _firsts(self) -> list[bytes]:
        return _read("words-index.txt").split()


class _Masks(dict[str, int]):
    """Masks by word, each worked out at the first look."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        self._lexicon = lexicon
        #: Words that were looked up and are spelt as here.
        self.sound: set[str] = set()

    def __missing__(self, word: str) -> int:
        mask = self[word] = self._lexicon.find(word)
        if mask & KNOWN:
            self.sound.add(word)
        return mask


def _read(name: str) -> bytes:
    with open(os.path.join(rules_folder(), "data", "english", name), "rb") as file:
        return file.read()
