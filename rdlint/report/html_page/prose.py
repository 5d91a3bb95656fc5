"""The prose of rules as HTML: paragraphs, lists, code, and words in bold or italics; anything else as it is written."""

import re
from collections.abc import Iterator

from rdlint.patterns import lazy
from rdlint.report.html_page.markup import Html, element, joined, shown
from rdlint.rulebook.markdown import Fence, RuleFileError, blocks
from rdlint.rulebook.messages import as_blanks

_CODE = lazy(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.DOTALL)
_MARKED = lazy(r"\*\*(?=\S)(.+?)(?<=\S)\*\*|(?<![\w*])[*_](?=[^\s*_])([^*_]*?)(?<=\S)[*_](?![\w*])", re.DOTALL)
_LINK = lazy(r"\[([^\]\n]+)\]\(([^)\s]*)\)")
_ITEM = lazy(r" {0,3}(?:[-*+]|(\d{1,9})[.)]) +(?=\S)")
_HEADING = lazy(r"#{1,6} +")


def prose(text: str) -> Html:
    """A section of a rule's page; placeholders as blanks: `{other_level}` becomes `<other level>`."""
    return joined(_blocks(text))


def _blocks(text: str) -> Iterator[Html]:
    held: list[str] = []
    try:
        parts = list(blocks(text))
    except RuleFileError:
        # A page that names a fence and never closes it is not read as one; its words are still worth showing.
        parts = [(line, 0) for line in text.split("\n")]
    for part in parts:
        if isinstance(part, Fence):
            yield from _flushed(held)
            yield element("pre", element("code", as_blanks(part.text)))
        elif part[0].strip():
            held.append(part[0])
        else:
            yield from _flushed(held)
    yield from _flushed(held)


def _flushed(held: list[str]) -> Iterator[Html]:
    """The lines between two blank ones: text, and a list that may follow it at once."""
    lines: list[str] = []
    items: list[list[str]] = []
    numbered = False
    for line in held:
        item = _ITEM.match(line)
        if item:
            # A number that only happens to begin a line of text, such as a year, begins no list.
            if not items and lines and item[1] not in (None, "1"):
                lines.append(line)
                continue
            numbered = numbered or item[1] is not None
            items.append([line[item.end() :]])
        else:
            (items[-1] if items else lines).append(line)
    held.clear()
    if lines:
        yield element("p", _words(lines))
    if items:
        yield element("ol" if numbered else "ul", *(element("li", _words(item)) for item in items))


def _words(lines: list[str]) -> Html:
    return words(" ".join(_HEADING.sub("", line.strip()) for line in lines))


def with_code(text: str) -> Html:
    """Text as it is written, save that words between backticks are set as code."""
    parts, at = [], 0
    for match in _CODE.finditer(text):
        parts += [shown(text[at : match.start()]), element("code", match[2])]
        at = match.end()
    return joined([*parts, shown(text[at:])])


def words(text: str) -> Html:
    """A stretch of prose; marks inside of code stand for themselves."""
    parts, at = [], 0
    for match in _CODE.finditer(text):
        parts += [_marked(text[at : match.start()]), element("code", as_blanks(match[2].strip()))]
        at = match.end()
    return joined([*parts, _marked(text[at:])])


def _marked(text: str) -> Html:
    # A link is its words: where it leads is another page of the rules, which the report does not hold.
    text = as_blanks(str(_LINK.sub(lambda match: match[1], text)))
    parts, at = [], 0
    for match in _MARKED.finditer(text):
        strong = match[1] is not None
        parts += [
            shown(text[at : match.start()]),
            element("strong" if strong else "em", match[1] if strong else match[2]),
        ]
        at = match.end()
    return joined([*parts, shown(text[at:])])
