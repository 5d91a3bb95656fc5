"""The words round a place in a text, for slips that cannot be seen on their own."""

from rdlint.patterns import lazy

_WORDS_BEFORE = lazy(r"(?:\S+[^\S\n]+){0,1}\S+[^\S\n]*\Z")
_WORDS_AFTER = lazy(r"[^\S\n]*\S*(?:[^\S\n]+\S+){0,1}")
_WORD_BEFORE = lazy(r"\S+[^\S\n]*\Z")
_WORD_AFTER = lazy(r"[^\S\n]*\S*")
_REACH = 80


def two_words_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The offsets of text[start:end] with up to two words of its line on each side."""
    before = _WORDS_BEFORE.search(text[max(0, start - _REACH) : start])
    after = _WORDS_AFTER.match(text[end : end + _REACH])
    return start - (len(before[0]) if before else 0), end + (len(after[0]) if after else 0)


def word_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The offsets of text[start:end] with a word of its line on each side."""
    before = _WORD_BEFORE.search(text[max(0, start - _REACH) : start])
    after = _WORD_AFTER.match(text[end : end + _REACH])
    return start - (len(before[0]) if before else 0), end + (len(after[0]) if after else 0)
