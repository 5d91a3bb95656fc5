"""The groups of kinds that figures are given for, and the group that a finding without a defect belongs to."""

import re

MECHANICAL = "mechanical"
SPELLING = "spelling and confusions"
SENTENCE = "missing words and agreement"
OTHER = "other"

GROUPS = (MECHANICAL, SPELLING, SENTENCE, OTHER)

#: Kinds of annotations (`kind/sub`, or `kind` for all of it) and of the labelled sentences. The longer name decides.
_KINDS = {
    "spacing": MECHANICAL,
    "punctuation": MECHANICAL,
    "punctuation/missing-word": SENTENCE,
    "repeated-word": MECHANICAL,
    "typo": SPELLING,
    "wrong-word": SPELLING,
    "other/missing-word": SENTENCE,
    "other/extra-word": SENTENCE,
    "other/agreement": SENTENCE,
    "other/article": SENTENCE,
    "other/parallelism": SENTENCE,
    "other/garbled": SENTENCE,
    "other/truncated": SENTENCE,
    "bracket/quote": MECHANICAL,
    "apostrophe": MECHANICAL,
    "doubled word": MECHANICAL,
    "misspelling": SPELLING,
    "american": SPELLING,
    "confusion": SPELLING,
    "missing word": SENTENCE,
    "extra word": SENTENCE,
    "agreement": SENTENCE,
    "verb form": SENTENCE,
    "article": SENTENCE,
    "broken-off": SENTENCE,
}

_NO_LETTERS = re.compile(r"[\W_]+")
_ENDINGS = re.compile(r"(?:ies|es|s|ed|ing|d|y|e)$")


def group_of_kind(kind: str) -> str:
    """The group of a defect."""
    return _KINDS.get(kind) or _KINDS.get(kind.split("/")[0]) or OTHER


def group_of_change(words: str, replacement: str | None) -> str:
    """The group of a finding on these words, by what it would change; without a replacement by the words alone."""
    old = [bare.casefold() for word in words.split() if (bare := _NO_LETTERS.sub("", word))]
    if replacement is None:
        new = old
        if not old or (len(old) == 2 and old[0] == old[1]):
            return MECHANICAL
        return SPELLING if len(old) == 1 else SENTENCE
    new = [bare.casefold() for word in replacement.split() if (bare := _NO_LETTERS.sub("", word))]
    if "".join(old) == "".join(new) or _without_doubles(old) == new:
        return MECHANICAL
    if len(old) != len(new):
        return SENTENCE
    changed = [(before, after) for before, after in zip(old, new, strict=True) if before != after]
    return SENTENCE if all(_same_stem(*pair) for pair in changed) else SPELLING


def _without_doubles(words: list[str]) -> list[str]:
    return [word for number, word in enumerate(words) if number == 0 or word != words[number - 1]]


def _same_stem(before: str, after: str) -> bool:
    if {before, after} == {"a", "an"}:
        return True
    return min(len(before), len(after)) > 2 and _ENDINGS.sub("", before) == _ENDINGS.sub("", after)
