"""The words and marks of a passage with their places and classes: what rules about sentences walk on."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate

from rdlint.checks.passage import BOUNDARY, Passage
from rdlint.checks.role import words_of
from rdlint.model import Hit, Replacement, Safety
from rdlint.patterns import lazy

# Most words; blanked words and paragraph ends, abbreviations with their stops, numbers, other words, any other mark.
_TOKEN = lazy(
    r"([^\W\d_]{2}[^\W_]*(?:['’‑-][^\W_]+)*"
    r"|\x00+|\n(?=[^\S\n]*\n|[^\S\n]*(?:[-–—•●▪◦*·]|\(?(?:\d{1,3}|[a-z]|[ivx]{2,4})[.)])\s)"
    r"|[^\W\d_](?:\.[^\W\d_])+\b\.?|\d+(?:[.,]\d+)*(?![^\W_])|[^\W_]+(?:['’‑-][^\W_]+)*|[^\s\x00])"
)
#: So many boundaries stand at the end, so that a rule may look ahead without asking how far the text goes.
_PADDING = 12
_SENTENCE_ENDS = frozenset((BOUNDARY, ".", "!", "?"))
_OPENS_AFTER = frozenset((*_SENTENCE_ENDS, ":", ";", "•", "●", "▪", "◦", "·"))


class Tokens:
    """The words of a passage in small letters with straight apostrophes, in order; every mark is a word of its own.

    BOUNDARY stands at both ends, between two texts, for blanked words and where a paragraph or a list item ends.
    `starts` and `ends` are offsets in the passage's text.
    """

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        text = passage.folded
        # Both ends are boundaries, so that a rule may look at neighbours without asking whether there are any.
        plain = text.replace("’", "'").replace("‑", "-")
        # What stands between two words, a word, what stands between, and so on.
        pieces = _TOKEN.split(plain)
        edges = list(accumulate(map(len, pieces)))
        after = [len(text)] * _PADDING
        self.starts = [0, *edges[:-1:2], *after]
        self.ends = [0, *edges[1::2], *after]
        words = pieces[1::2]
        if "\n" in text or "\x00\x00" in text:
            words = [BOUNDARY if word[0] in "\x00\n" else word for word in words]
        self.words = [BOUNDARY, *words, *[BOUNDARY] * _PADDING]

    @cached_property
    def positions(self) -> dict[str, list[int]]:
        """The positions of every word, ascending."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for number, word in enumerate(self.words):
            found[word].append(number)
        # From here on a word that is not there must not be made by asking for it.
        found.default_factory = None
        return found

    @cached_property
    def kinds(self) -> list[int]:
        """What every word may be: masks of `rdlint.reference.word_classes`, 0 for marks and unknown words."""
        return self.passage.library.english.masks(self.words)

    def at(self, *words: str) -> Sequence[int]:
        """The positions of these words, ascending."""
        if len(words) == 1:
            return self.positions.get(words[0], ())
        return sorted(position for word in words for position in self.positions.get(word, ()))

    def number_at(self, offset: int) -> int:
        """The first word that starts at or after an offset of the passage's text."""
        return bisect_left(self.starts, offset, 1)

    def written(self, number: int) -> str:
        """A word as written."""
        return self.passage.text[self.starts[number] : self.ends[number]]

    def capital(self, number: int) -> bool:
        """Whether a word begins with a capital."""
        return self.passage.text[self.starts[number] : self.starts[number] + 1].isupper()

    def first_in_sentence(self, number: int) -> bool:
        """Whether nothing of the sentence stands before a word, save quotation marks and brackets."""
        before = number - 1
        while self.words[before] in ("(", '"', "“", "'", "‘"):
            before -= 1
        return self.words[before] in _OPENS_AFTER

    def last_in_sentence(self, number: int) -> bool:
        """Whether nothing of the sentence follows a word."""
        return self.words[number + 1] in _SENTENCE_ENDS

    def sentence(self, number: int) -> tuple[int, int]:
        """The first and last word of the sentence that a word stands in, without the marks that end it."""
        words = self.words
        first = last = number
        while words[first - 1] not in _SENTENCE_ENDS:
            first -= 1
        while words[last + 1] not in _SENTENCE_ENDS:
            last += 1
        return first, last

    def between(self, first: int, last: int) -> str:
        """The text from one word to another, both included."""
        return self.passage.text[self.starts[first] : self.ends[last]]

    def hit(
        self,
        first: int,
        last: int,
        values: dict[str, str],
        wrong: tuple[int, int] | None = None,
        put: str | None = None,
        safety: Safety = "display",
    ) -> Hit | None:
        """A hit on the words `first` to `last`; None where they do not stand in one text.

        With `put`, a fix that puts it for the words from wrong[0] up to, not including, wrong[1]; an empty stretch is
        the gap before wrong[0] where words are missing, and an empty `put` takes the words out. `values["words"]` is
        filled in.
        """
        found = self.passage.locate(self.starts[first], self.ends[last])
        if found is None or BOUNDARY in self.between(first, last):
            return None
        place, start, end = found
        shift = start - self.starts[first]
        values = {"words": words_of(self.between(first, last)), **values}
        fixes: tuple[Replacement, ...] = ()
        if put is not None and wrong is not None:
            left, right, text, title = self._change(wrong[0], wrong[1], put)
            fixes = (Replacement(place.route, left + shift, right + shift, text, title, safety),)
        return Hit(place.route, values, start, end, replacements=fixes)

    def _change(self, begin: int, after: int, put: str) -> tuple[int, int, str, str]:
        """Start and end of what is replaced, in the passage's text, what is put there, and what the fix is called."""
        if begin == after:
            if self.words[begin - 1] == BOUNDARY:
                return self.starts[begin], self.starts[begin], f"{put} ", f'Insert "{put}"'
            return self.ends[begin - 1], self.ends[begin - 1], f" {put}", f'Insert "{put}"'
        left, right = self.starts[begin], self.ends[after - 1]
        if put:
            return left, right, put, f'Write "{put}"'
        title = f'Delete "{words_of(self.between(begin, after - 1))}"'
        if self.words[begin - 1] != BOUNDARY:
            return self.ends[begin - 1], right, "", title
        return left, self.starts[after] if self.words[after] != BOUNDARY else right, "", title


def tokens_of(passage: Passage) -> Tokens:
    """The tokens of a passage, made once for all rules."""
    if passage.tokens is None:
        passage.tokens = Tokens(passage)
    tokens: Tokens = passage.tokens
    return tokens


def split_words(text: str) -> list[str]:
    """The words and marks of a text, as `Tokens.words` has them."""
    plain = text.lower().replace("’", "'").replace("‑", "-")
    return _TOKEN.findall(plain)
