"""The lines of a file that a finding is about, with its words marked."""

from rdlint.model import Finding
from rdlint.report.html_page.markup import Html, element
from rdlint.report.visible import on_one_line
from rdlint.source import Source

#: Of a finding that goes over more lines, the first ones are shown.
MOST_LINES = 6

#: How many characters are shown on each side of the words, and of the words themselves.
_BESIDE, _WORDS = 160, 400

#: How many characters a cut may move to fall between two words.
_SNAP = 20

_CUT = "…"


def context(source: Source, finding: Finding) -> Html:
    """The lines with their numbers; where nothing stands, such as for a missing field, a sign for the place."""
    start, end = finding.start, finding.end
    last = min(end.line, start.line + MOST_LINES - 1)
    if last > start.line and end.line == last and end.column == 1:
        last -= 1  # The words end with the line before.
    lines = [_line(source, number, finding) for number in range(start.line, last + 1)]
    if end.line > last and end.column > 1:
        lines.append(element("span", f"… and on to line {end.line}", class_="more"))
    return element("pre", *lines, class_="context")


def _line(source: Source, number: int, finding: Finding) -> Html:
    text = source.line(number)
    first = min(finding.start.column - 1, len(text)) if number == finding.start.line else 0
    last = min(finding.end.column - 1, len(text)) if number == finding.end.line else len(text)
    last = max(first, last)
    if number > finding.start.line:
        # The indentation of the lines below is not among the words.
        first = min(last, len(text) - len(text.lstrip()))
    left, right = _left(text, first), _right(text, last)
    shown_words = text[first:last] if last - first <= _WORDS else text[first : first + _WORDS] + _CUT
    before = _CUT + text[left:first] if left else text[:first].lstrip()
    return element(
        "span",
        element("span", str(number), class_="line"),
        on_one_line(before),
        element("mark", on_one_line(shown_words)) if first < last else element("mark", "", class_="place"),
        on_one_line(text[last:right]) + (_CUT if right < len(text) else ""),
        "\n",
        class_="row",
    )


def _left(text: str, first: int) -> int:
    at = max(0, first - _BESIDE)
    space = text.find(" ", at, min(first, at + _SNAP)) if at else -1
    return space + 1 if space >= 0 else at


def _right(text: str, last: int) -> int:
    at = min(len(text), last + _BESIDE)
    space = text.rfind(" ", max(last, at - _SNAP), at) if at < len(text) else -1
    return space if space >= 0 else at
