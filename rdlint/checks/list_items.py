"""The items of a section: those of a YAML list, or the bulleted lines of a text."""

import re
from functools import cache
from typing import NamedTuple

from rdlint.model import Route
from rdlint.source import Node, Scalar, SequenceNode


class Item(NamedTuple):
    """One item. `start` and `end` are offsets in the text of the scalar at `route`, without bullet and blanks."""

    route: Route
    text: str
    start: int
    end: int


def items_of(route: Route, node: Node) -> list[Item]:
    """The items of the content at `route` that say something, in order.

    A text has items where at least two of its lines start with a bullet or a number; an item of a text may run over
    several lines. What is no text (fields, aliases) is left out.
    """
    if isinstance(node, SequenceNode):
        return [
            _trimmed((*route, number), item.text, 0, len(item.text))
            for number, item in enumerate(node.items)
            if isinstance(item, Scalar) and item.value is not None and item.text.strip()
        ]
    if isinstance(node, Scalar) and node.value is not None and "\n" in node.text:
        bullets = list(_bullet().finditer(node.text))
        if len(bullets) > 1:
            ends = [bullet.start() for bullet in bullets[1:]] + [len(node.text)]
            found = (_trimmed(route, node.text, bullet.end(), end) for bullet, end in zip(bullets, ends, strict=True))
            return [item for item in found if item.text]
    return []


def _trimmed(route: Route, text: str, start: int, end: int) -> Item:
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    return Item(route, words.strip(), start, start + len(words.strip()))


@cache
def _bullet() -> re.Pattern[str]:
    return re.compile(r"^[ \t]*(?:[-*•·▪●–—\uf0b7]|\d{1,2}[.)])[ \t]+", re.MULTILINE)
