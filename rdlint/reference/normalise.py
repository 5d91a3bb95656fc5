"""The form in which wordings are compared: normalised text, words, stems and bags of stems."""

import functools
import re
import unicodedata

#: Characters that people and word processors use for one another. Hyphens and dashes become spaces, because
#: "longer-term" and "longer term" are the same words; marks that no reader sees disappear.
_ALIKE = {
    **dict.fromkeys(map(ord, '‘’‚‛“”„‟«»‹›`´′″"'), "'"),
    **dict.fromkeys(map(ord, "-\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe58\ufe63\uff0d"), " "),
    **dict.fromkeys(map(ord, "\u2044\u2215"), "/"),
    **dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"), ""),
}

_SHORTEST_STEM = 3
_VOWELS = frozenset("aeiouy")
_ES_AFTER = ("ss", "x", "z", "ch", "sh", "o")


@functools.lru_cache(maxsize=8192)
def normalise(text: str) -> str:
    """`text` without differences that do not count.

    Quotes, hyphens and dashes, blanks round slashes, runs of blanks, upper and lower case, the final stop,
    and characters that Unicode holds to be compatible (ligatures, full-width letters). `normalise` of its own
    result is that result.
    """
    if not text.isascii():
        # Twice, since folding case can bring back a character that is not in its normal form.
        text = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text.translate(_ALIKE)).casefold())
    text = text.translate(_ALIKE).casefold()
    if "/" in text:
        text = "/".join(part.strip() for part in text.split("/"))
    return " ".join(text.split()).rstrip(" .")


@functools.cache
def _word_pattern() -> re.Pattern[str]:
    return re.compile(r"[^\W_]+(?:'[^\W_]+)*")


def words(text: str) -> list[str]:
    """The words of `text`, normalised, in order; an apostrophe inside a word belongs to it."""
    return _word_pattern().findall(normalise(text))


@functools.lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """A rough stem of one normalised English word: without plural, -ing, -ed and -ly.

    It need not be a word. What counts is that the forms of one word mostly share it, and that it is always
    the same.
    """
    word = word.removesuffix("'s").removesuffix("'")
    if len(word) <= _SHORTEST_STEM or not word.isalpha():
        return word
    return _finish(_without_adverb(_without_verb_ending(_without_plural(word))))


def _without_plural(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("es") and word[:-2].endswith(_ES_AFTER):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _without_verb_ending(word: str) -> str:
    if word.endswith("ied") and len(word) > 4:
        return word[:-3] + "y"
    for ending in ("ing", "ed"):
        rest = word.removesuffix(ending)
        if rest != word and len(rest) >= _SHORTEST_STEM and not _VOWELS.isdisjoint(rest):
            return rest
    return word


def _without_adverb(word: str) -> str:
    if word.endswith("ily") and len(word) > 5:
        return word[:-3] + "y"
    rest = word.removesuffix("ly")
    return rest if len(rest) >= _SHORTEST_STEM else word


def _finish(word: str) -> str:
    """One spelling for what endings leave behind: "plann" is "plan", "promote" is "promot", "study" is
    "studi".
    """
    if len(word) > _SHORTEST_STEM and word.endswith("e"):
        word = word[:-1]
    if word.endswith("y"):
        word = word[:-1] + "i"
    if len(word) > _SHORTEST_STEM and word[-1] == word[-2] and word[-1] not in _VOWELS:
        word = word[:-1]
    return word


def bag(text: str) -> list[str]:
    """The stems of `text` in order, none twice: the second "team" is "team2", so that two bags compare as
    sets.
    """
    seen: dict[str, int] = {}
    stems: list[str] = []
    for word in words(text):
        root = stem(word)
        seen[root] = count = seen.get(root, 0) + 1
        stems.append(root if count == 1 else f"{root}{count}")
    return stems
