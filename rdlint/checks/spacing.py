"""Check kind `spacing`: spaces and marks that went astray.

A slip of a space cannot be seen on its own, so a hit covers up to two words on each side of it; slips that stand close
together in one sentence make one hit.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from rdlint.checks.passage import Passage, passage_of
from rdlint.checks.role import Place, Role, words_of
from rdlint.model import Hit, Replacement
from rdlint.rulebook.kind import CheckKind

#: What to look for: (a literal that must occur, the pattern, what to put there).
_FINDERS: Mapping[str, tuple[tuple[str, ...], str, str]] = {
    # Two spaces after a full stop are a house style and no slip.
    "double-space": (("  ", "\u00a0", "\t"), r"(?<=[^\s\x00.?!:])[ \u00a0\t]{2,}(?=[^\s\x00])", " "),
    "space-before-punctuation": (
        (" ,", " .", " ;", " :", " !", " ?", " )", "( "),
        r"(?<=[\w)\]'\"’”%])[ \u00a0]+(?=[,;:!?](?:[\s\x00]|\Z)|\.(?:[\s\x00]|\Z)|\))|(?<=\()[ \u00a0]+(?=\w)",
        "",
    ),
    "space-after-punctuation": ((",", ";"), r"(?<=[^\W\d_]{2}[,;])(?=[^\W\d_]{2})", " "),
    # "etc.," is sound, so a full stop straight before a comma is left alone.
    "stray-punctuation": (
        (
            " ,",
            ", .",
            ",.",
            ". .",
            "..",
            ",,",
            ";.",
            "; .",
            ", ,",
            ";,",
            ",;",
            ":.",
            ": .",
            " .,",
            " .;",
            ":,",
            ":;",
        ),
        r"(?<=[\w)\]'\"’”])(?:[ \u00a0]*[,;:](?:[ \u00a0]*[.,;])+|[ \u00a0]+\.[ \u00a0]*[,;]|\.[ \u00a0]+\.(?!\.)"
        r"|\.\.(?!\.))(?=[\s\x00]|\Z)",
        "",
    ),
}

_WORDS_BEFORE = re.compile(r"(?:\S+\s+){0,1}\S+\s*\Z")
_WORDS_AFTER = re.compile(r"\s*\S*(?:\s+\S+){0,1}")


def check(places: Sequence[Place], parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit on every stretch with slips of the kind under `find`."""
    passage = passage_of(places, role)
    literals, _, use = _FINDERS[parameters["find"]]
    only_marks = parameters["find"] == "stray-punctuation"
    if not any(literal in passage.text for literal in literals):
        return
    stretch: list[tuple[int, int]] = []
    shown: tuple[Place, int, int] | None = None
    for place, start, end in _slips(passage, parameters["find"]):
        left, right = _around(place.text, start, end)
        if shown is not None and shown[0] is place and left < shown[2]:
            shown = (place, shown[1], right)
        else:
            if shown is not None:
                yield _hit(shown, stretch, None if only_marks else use)
            shown, stretch = (place, left, right), []
        stretch.append((start, end))
    if shown is not None:
        yield _hit(shown, stretch, None if only_marks else use)


def _slips(passage: Passage, kind: str) -> Iterator[tuple[Place, int, int]]:
    for match in _pattern(kind).finditer(passage.text):
        found = passage.locate(match.start(), match.end())
        if found is not None:
            yield found


def _hit(shown: tuple[Place, int, int], slips: list[tuple[int, int]], use: str | None) -> Hit:
    place, left, right = shown
    text = place.text[left:right]
    mended = text
    for start, end in reversed(slips):
        put = _strongest(place.text[start:end]) if use is None else use
        mended = mended[: start - left] + put + mended[end - left :]
    # One fix for the stretch: from the first slip to the last, so that no word beside them is touched.
    first, last = slips[0][0], slips[-1][1]
    between = mended[first - left : len(mended) - (right - last)]
    fix = Replacement(place.route, first, last, between, f"Write {words_of(mended)!r}", "safe")
    # Here the spaces are the point, so they stay as they are.
    values = {"words": text.replace("\n", " "), "mended": words_of(mended)}
    return Hit(place.route, values, left, right, replacements=(fix,))


def _strongest(marks: str) -> str:
    """The mark that stays of several: the one that ends the most."""
    return next(mark for mark in ".;:," if mark in marks)


def _around(text: str, start: int, end: int) -> tuple[int, int]:
    before = _WORDS_BEFORE.search(text[max(0, start - 80) : start])
    after = _WORDS_AFTER.match(text[end : end + 80])
    left = start - len(before[0]) if before else start
    right = end + (len(after[0]) if after else 0)
    return left, right


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    return re.compile(_FINDERS[kind][1])


KIND = CheckKind(
    name="spacing",
    check=check,
    summary="Spaces and marks that went astray.",
    parameters={
        "type": "object",
        "required": ["find"],
        "additionalProperties": False,
        "properties": {"find": {"type": "string", "enum": list(_FINDERS), "description": "the kind of slip"}},
    },
    placeholders=("words", "mended"),
)
