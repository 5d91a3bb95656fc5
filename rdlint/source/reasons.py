"""Why a parser stopped, in words for people who have never heard of a scanner, and at the place to mend.

Both parsers' messages lead to the same reason and the same place.
"""

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from rdlint.patterns import lazy
from rdlint.source.tree import Scalar


class Failure(NamedTuple):
    """A problem that ends the reading: kind, place and words, as in `Problem`."""

    kind: str
    start: int
    end: int
    values: dict[str, str]


_MOST_SHOWN = 200
_QUOTE_IT = "put the whole text in quotation marks"

#: What the parser says (in its context or its problem), in order of asking -> the name of the case.
_CASES = (
    ("mapping values are not allowed", "colon"),
    ("could not find expected ':'", "no-colon"),
    ("tab character", "tab"),
    ("cannot start any token", "beginning"),
    ("a quoted scalar found unexpected", "open-quote"),
    ("a quoted scalar", "escape"),
    ("found unexpected ':'", "colon-in-brackets"),
    ("a block scalar", "block-header"),
    ("directive", "directive"),
    ("incompatible YAML document", "directive"),
    ("duplicate tag handle", "directive"),
    ("scanning an alias", "alias"),
    ("scanning an anchor", "anchor"),
    ("undefined tag handle", "tag-handle"),
    (" a tag", "tag"),
    ("',' or ']'", "open-bracket"),
    ("',' or '}'", "open-brace"),
    ("a block mapping", "key"),
    ("a block collection", "item"),
    ("sequence entries are not allowed", "list-here"),
    ("mapping keys are not allowed", "question-mark"),
    ("node content", "content"),
    ("document start", "after-end"),
)

#: These point to where the thing began, not to where the parser gave up.
_AT_CONTEXT = frozenset({"no-colon", "open-quote", "colon-in-brackets", "alias", "anchor", "tag", "directive"})

_REASONS = {
    "colon": f"a colon cannot stand here; if it belongs to a text, {_QUOTE_IT}",
    "no-colon": 'this line is neither "field: value" nor part of the value above it; add the colon that is missing, '
    "or indent the line under the value it belongs to",
    "open-quote": "the quotation mark that opens here is never closed; add the closing one",
    "escape": "inside double quotation marks a backslash must be written twice; or use single quotation marks",
    "colon-in-brackets": "inside [ ] or { } a text with a colon must stand in quotation marks",
    "block-header": "after | or > the text must begin on the next line",
    "directive": f"a line cannot begin with %; {_QUOTE_IT}",
    "alias": f"a text cannot begin with *; {_QUOTE_IT}",
    "anchor": f"a text cannot begin with &; {_QUOTE_IT}",
    "tag": f"a text cannot begin with !; {_QUOTE_IT}",
    "open-bracket": "a list in square brackets is not closed, or a comma is missing in it; "
    f"if the brackets belong to a text, {_QUOTE_IT}",
    "open-brace": "curly brackets are not closed, or a comma is missing in them; "
    f"if they belong to a text, {_QUOTE_IT}",
    "key": "the indentation of this line fits no line above it; line it up with the fields it belongs to",
    "item": 'this line stands in a list but does not begin with "- ", or is not in line with the other items',
    "list-here": "a list cannot begin here; begin it on a new line under its field",
    "question-mark": f"a question mark and a space cannot stand here; {_QUOTE_IT}",
    "content": f"a value is missing here; if the text begins with a sign such as , ] or }}, {_QUOTE_IT}",
    "after-end": f"more follows after the end of the document; if it belongs to the text before it, {_QUOTE_IT}",
    "after-quote": "the text goes on after its closing quotation mark; put all of it inside the quotation marks",
    "after-bracket": f"the text goes on after its closing bracket; {_QUOTE_IT}",
    "other": "it cannot be read from here on",
}

_LINE_END = lazy(r"[\r\n]")
_FIELD = lazy(r"[ ]*[A-Za-z_][A-Za-z0-9_-]*[ ]*")
_ITEM_OR_FIELD = lazy(r"-(?:[ \t]|$)|[^ \t:]+:(?:[ \t]|$)|#")


def explain(error: Exception, text: str, scalars: Sequence[Scalar]) -> Failure:
    """The failure behind a parser's error, given the text and the scalars read before it stopped."""
    said = f"{getattr(error, 'context', None) or ''} {getattr(error, 'problem', None) or ''}"
    # Only the pure parser adds what it found instead.
    said = said.split(", but ")[0]
    case = next((name for words, name in _CASES if words in said), "other")
    problem = _index(getattr(error, "problem_mark", None), text)
    context = _index(getattr(error, "context_mark", None), text)
    place = problem if problem is not None else context if context is not None else 0
    if context is not None and (case in _AT_CONTEXT or _is_far_open(case, text, context, place)):
        place = context
    if case == "tag-handle":
        case, place = "tag", _start_of_tag(text, place)
    if case == "tab" or (case == "beginning" and text[place : place + 1] == "\t"):
        return Failure("tab-indentation", place, _end_of_blanks(text, place), {})
    if case == "colon":
        words = _unquoted(text, place, scalars)
        line = _line_start(text, place)
        if words is not None and _line_start(text, words[0]) == words[0]:
            # At the very left there can be no value: the line before has no colon.
            case, place = "no-colon", words[0]
        elif words is not None and words[0] < line and _FIELD.fullmatch(text, line, place):
            # A field of its own that was indented by mistake is likelier than a value over two lines.
            case, place = "key", _end_of_blanks(text, line)
        elif words is not None:
            return Failure("unquoted-colon", *words, {"words": _shown(text[words[0] : words[1]])})
    if case in ("colon", "key", "after-end", "item"):
        case = _after_closing(text, place) or case
    if case == "beginning":
        reason = f"a text cannot begin with {text[place : place + 1]}; {_QUOTE_IT}"
    else:
        reason = _REASONS[case]
    return Failure("invalid-yaml", place, max(place, _end_of_words(text, place)), {"reason": reason})


def _is_far_open(case: str, text: str, opened: int, place: int) -> bool:
    """Whether a bracket opened on another line, or the text ended before it was closed."""
    return case in ("open-bracket", "open-brace") and (place == len(text) or place > _line_end(text, opened))


def _shown(words: str) -> str:
    """Words for a message: on one line, and not without end."""
    words = " ".join(words[: 2 * _MOST_SHOWN].split())
    return words if len(words) <= _MOST_SHOWN else words[: _MOST_SHOWN - 1] + "…"


def _index(mark: Any, text: str) -> int | None:
    return None if mark is None else min(int(mark.index), len(text))


def _line_end(text: str, place: int) -> int:
    match = _LINE_END.search(text, place)
    return match.start() if match else len(text)


def _line_start(text: str, place: int) -> int:
    return max(text.rfind("\n", 0, place), text.rfind("\r", 0, place)) + 1


def _end_of_words(text: str, place: int) -> int:
    """The end of the line without its blanks."""
    return place + len(text[place : _line_end(text, place)].rstrip(" \t"))


def _end_of_blanks(text: str, place: int) -> int:
    while text[place : place + 1] in (" ", "\t"):
        place += 1
    return place


def _start_of_tag(text: str, place: int) -> int:
    """Where the tag at or before a place begins (the parsers differ when an anchor follows it)."""
    if text[place : place + 1] != "!":
        place = text.rfind("!", 0, place)
    while place > 0 and text[place - 1] not in " \t\r\n":
        place -= 1
    return max(place, 0)


def _after_closing(text: str, place: int) -> str | None:
    """Whether only blanks part the place from a closing quotation mark or bracket on its line."""
    before = text[_line_start(text, place) : place].rstrip(" \t")
    if before.endswith(('"', "'")):
        return "after-quote"
    return "after-bracket" if before.endswith(("]", "}")) else None


def _unquoted(text: str, colon: int, scalars: Sequence[Scalar]) -> tuple[int, int] | None:
    """The extent of the plain value that the colon belongs to."""
    if not scalars or scalars[-1].style or not scalars[-1].text:
        return None
    start = scalars[-1].start
    if text[scalars[-1].end : colon].strip(" \t"):
        return None
    end = _end_before_comment(text, colon)
    line = text[_line_start(text, start) : start]
    indent = len(line) - len(line.lstrip(" "))
    while (following := _continuation(text, end, indent)) is not None:
        end = following
    return start, end


def _end_before_comment(text: str, place: int) -> int:
    line = text[place : _line_end(text, place)]
    comment = re.search(r"[ \t]#", line)
    return place + len(line[: comment.start() if comment else None].rstrip(" \t"))


def _continuation(text: str, end: int, indent: int) -> int | None:
    """The end of the next line where that line goes on with the same text: deeper, no item, no field."""
    line_end = _line_end(text, end)
    if text[end:line_end].strip(" \t") or line_end == len(text):
        return None
    start = line_end + (2 if text.startswith("\r\n", line_end) else 1)
    line = text[start : _line_end(text, start)]
    words = line.lstrip(" ")
    if not words.strip(" \t") or len(line) - len(words) <= indent or _ITEM_OR_FIELD.match(words):
        return None
    return _end_before_comment(text, start)
