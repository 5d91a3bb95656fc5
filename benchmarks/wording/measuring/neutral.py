"""Matters of house style, on which a finding is neither right nor wrong unless the annotations list it."""

import re

from measuring.documents import Line

_AFTER_STOP = re.compile(r"(?<=[.!?:\"'”’)])[^\S\n]{2,}")
_SENTENCE_END = re.compile(r"[.!?:][\"'”’)]*$")
_HYPHENS = re.compile(r"[\s‑‐–-]+")
_TITLE_CASE = re.compile(r"(?:[A-Z]|(?:and|or|of|the|for|in|on|to|with|a|an|at|by|&)\b|\W|\d)")


def is_neutral(line: Line, start: int, end: int, replacement: str | None) -> bool:
    """Whether a finding on these words of a line only concerns house style.

    That is: two spaces after a full stop, `&` for `and`, a full stop missing at the end of a line, the hyphens of a
    compound, and capitals in a heading. Wording quoted from a framework is not recognised here.
    """
    words = line.text[start:end]
    if words.strip() == "&" or (replacement is not None and "&" in words and words.replace("&", "and") == replacement):
        return True
    if not words.strip() and end - start > 1 and _SENTENCE_END.search(line.text[:start]):
        return True
    if replacement is None:
        return False
    if words != replacement and _AFTER_STOP.sub(" ", words) == replacement:
        return True
    if end == len(line.text) and replacement == f"{words}.":
        return True
    if words != replacement and _HYPHENS.sub("", words) == _HYPHENS.sub("", replacement):
        return bool("-" in words + replacement or "‑" in words + replacement)
    return words != replacement and words.casefold() == replacement.casefold() and is_heading(line.text)


def is_heading(text: str) -> bool:
    """Whether a line is in Title Case and ends without a stop."""
    return not _SENTENCE_END.search(text) and all(_TITLE_CASE.match(word) for word in text.split())
