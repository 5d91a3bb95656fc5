"""Check kind `spacing`: spaces and marks that went astray.

A slip of a space cannot be seen on its own, so a hit covers up to two words on each side of it; slips that stand close
together on one line make one hit.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from rdlint.checks.passage import Passage, passage_of
from rdlint.checks.role import Place, Role, words_of
from rdlint.model import Hit, Replacement
from rdlint.patterns import lazy
from rdlint.rulebook.kind import CheckKind


class _Slip(NamedTuple):
    """A slip in the text of a place, and what to put there."""

    place: Place
    start: int
    end: int
    put: str


class _Finder(NamedTuple):
    """`literals`: one must occur for the pattern to match; `mend` gives what to put for the words matched."""

    literals: tuple[str, ...]
    pattern: str
    mend: Callable[[str], str]
    # Near misses that the pattern cannot tell: called with the text and the place of the match.
    sound: Callable[[str, int, int], bool] = lambda _text, _start, _end: False


_BLANK = "[ \u00a0]"
_LETTER = r"[^\W\d_]"
_END = r"(?:[\s\x00]|\Z)"
#: A number or a bullet that people typed at the start of a line, with blanks to line the text up.
_LIST_MARK = lazy(r"\s*(?:[-–—•●▪◦*·]|\(?\w{1,4}[.)])\Z")
_ADDRESS = lazy(r"://|www\.|@|&#?\w+;")


def _after_list_mark(text: str, start: int, _end: int) -> bool:
    line_start = max(text.rfind("\n", 0, start), text.rfind("\x00", 0, start)) + 1
    return bool(_LIST_MARK.match(text[line_start:start]))


def _between_digits(text: str, start: int, end: int) -> bool:
    """`1 : 4`, `5 , 000`: a ratio, a time, a number; what is meant cannot be told."""
    return text[start - 1 : start].isdigit() and bool(re.match(r"[,:]\s?\d", text[end : end + 3]))


def _in_address(text: str, start: int, end: int) -> bool:
    # The mark itself belongs to it: `&amp;`.
    before = re.search(r"\S*\Z", text[max(0, start - 200) : end])
    after = re.match(r"\S*", text[end : end + 200])
    return bool(_ADDRESS.search((before[0] if before else "") + (after[0] if after else "")))


def _strongest(marks: str) -> str:
    """The mark that stays of several: the one that ends the most."""
    return next(mark for mark in ".;:," if mark in marks)


_FINDERS: Mapping[str, _Finder] = {
    # Two spaces after a full stop are a house style and no slip. Before a mark another rule speaks.
    "double-space": _Finder(
        ("  ", "\u00a0", "\t"),
        r"(?<=[^\s\x00.?!:])[ \u00a0\t]{2,}(?=[^\s\x00,;:.!?)])",
        lambda _words: " ",
        _after_list_mark,
    ),
    "space-before-punctuation": _Finder(
        (" ,", " .", " ;", " :", " !", " ?", " )", "( ", "\u00a0"),
        rf"(?<=[\w)\]'\"’”%]){_BLANK}+(?=[,;:!?]{_END}(?!{_BLANK}*[.,;:])|\.{_END}(?!{_BLANK}*[.,;:])|\))"
        rf"|(?<=\.){_BLANK}+(?=[,;]{_END})"
        rf"|(?<=[\w)]){_BLANK}+[,;](?={_LETTER}{{2}})"
        rf"|(?<=\(){_BLANK}+(?=\w)",
        lambda words: f"{words.strip()} " if words.strip() else "",
        _between_digits,
    ),
    "space-after-punctuation": _Finder(
        (",", ";"),
        rf"[,;](?={_LETTER}{{2}})"
        rf"(?:(?<={_LETTER}{{2}}.)|(?<={_LETTER}['’]{_LETTER}.)|(?<={_LETTER}\..)|(?<=[\d)].))",
        lambda mark: f"{mark} ",
        _in_address,
    ),
    # "etc.," is sound, so a full stop straight before a comma is left alone; three full stops are an ellipsis.
    "stray-punctuation": _Finder(
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
            ";;",
            ":.",
            ": .",
            " .,",
            " .;",
            ":,",
            ":;",
        ),
        rf"(?<=[\w)\]'\"’”])(?:{_BLANK}*[,;:](?:{_BLANK}*(?:[,;]|\.(?!{_BLANK}?\.)))+|{_BLANK}+\.{_BLANK}*[,;]"
        rf"|\.{_BLANK}+\.(?!{_BLANK}*\.)|\.\.(?!{_BLANK}*\.))(?={_END})",
        _strongest,
    ),
}

_WORDS_BEFORE = lazy(r"(?:\S+[^\S\n]+){0,1}\S+[^\S\n]*\Z")
_WORDS_AFTER = lazy(r"[^\S\n]*\S*(?:[^\S\n]+\S+){0,1}")


def check(places: Sequence[Place], parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit on every stretch with slips of the kind under `find`."""
    passage = passage_of(places, role)
    finder = _FINDERS[parameters["find"]]
    if not any(literal in passage.text for literal in finder.literals):
        return
    stretch: list[_Slip] = []
    left = right = 0
    for slip in _slips(passage, finder):
        start, end = _around(slip)
        if stretch and stretch[0].place is slip.place and start < right:
            right = end
        else:
            if stretch:
                yield _hit(stretch, left, right)
            stretch, left, right = [], start, end
        stretch.append(slip)
    if stretch:
        yield _hit(stretch, left, right)


def _slips(passage: Passage, finder: _Finder) -> Iterator[_Slip]:
    for match in _compiled(finder.pattern).finditer(passage.text):
        found = passage.locate(match.start(), match.end())
        if found is not None and not finder.sound(passage.text, match.start(), match.end()):
            yield _Slip(*found, finder.mend(match[0]))


def _hit(slips: list[_Slip], left: int, right: int) -> Hit:
    place = slips[0].place
    text = place.text[left:right]
    mended = text
    for slip in reversed(slips):
        mended = mended[: slip.start - left] + slip.put + mended[slip.end - left :]
    # One fix for the stretch: from the first slip to the last, so that no word beside them is touched.
    first, last = slips[0].start, slips[-1].end
    between = mended[first - left : len(mended) - (right - last)]
    fix = Replacement(place.route, first, last, between, f'Write "{words_of(mended)}"', "safe")
    # Here the spaces are the point, so they stay as they are.
    values = {"words": text.replace("\n", " "), "mended": words_of(mended)}
    return Hit(place.route, values, left, right, replacements=(fix,))


def _around(slip: _Slip) -> tuple[int, int]:
    text = slip.place.text
    before = _WORDS_BEFORE.search(text[max(0, slip.start - 80) : slip.start])
    after = _WORDS_AFTER.match(text[slip.end : slip.end + 80])
    left = slip.start - len(before[0]) if before else slip.start
    right = slip.end + (len(after[0]) if after else 0)
    return left, right


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


KIND = CheckKind(
    name="spacing",
    check=check,
    by_text=True,
    summary="Spaces and marks that went astray.",
    parameters={
        "type": "object",
        "required": ["find"],
        "additionalProperties": False,
        "properties": {"find": {"type": "string", "enum": list(_FINDERS), "description": "the kind of slip"}},
    },
    placeholders=("words", "mended"),
)
