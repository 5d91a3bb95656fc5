"""Where an entry or an item stands in the source with its key or hyphen, and which lines are its own."""

from typing import NamedTuple

from rdlint.model import Route, Span
from rdlint.source.document import Document
from rdlint.source.tree import MappingNode, Node, Scalar, SequenceNode


class Extent(NamedTuple):
    """An entry of a mapping or an item of a list in block style.

    `marker`  where its key or hyphen begins
    `end`     where its last word ends
    `lines`   the whole lines it stands on, with their line ends; None where something else stands on them too
    """

    marker: int
    end: int
    lines: Span | None


def line_start(text: str, place: int) -> int:
    """Where the line of a place begins."""
    return max(text.rfind("\n", 0, place), text.rfind("\r", 0, place)) + 1


def line_end(text: str, place: int) -> int:
    """Where the line of a place ends, before its line end."""
    ends = [found for found in (text.find("\n", place), text.find("\r", place)) if found >= 0]
    return min(ends, default=len(text))


def after_line(text: str, place: int) -> int:
    """Where the line after that of a place begins."""
    end = line_end(text, place)
    return end + (2 if text.startswith("\r\n", end) else 1) if end < len(text) else end


def column(text: str, place: int) -> int:
    """How many characters stand before a place on its line."""
    return place - line_start(text, place)


def last_word(document: Document, node: Node) -> int:
    """Where the last word of a node ends, its closing quote or bracket included, trailing line ends left out."""
    while isinstance(node, MappingNode | SequenceNode) and not node.flow:
        inside = list(node.entries.values()) if isinstance(node, MappingNode) else node.items
        if not inside:
            return node.end
        last = max(inside, key=lambda child: child.end)
        if isinstance(node, MappingNode) and last.start == last.end:
            key = next(name for name, child in node.entries.items() if child is last)
            return max(last.end, _after_colon(document.source.text, node.keys[key].end))
        node = last
    if isinstance(node, Scalar) and node.style in ("|", ">"):
        return max(document.scalar_map(node).words.end, line_end(document.source.text, node.start))
    return node.end


def _after_colon(text: str, place: int) -> int:
    return text.index(":", place) + 1


def extent(document: Document, route: Route) -> Extent | None:
    """The extent of what stands at a route in a mapping or list in block style; None where its hyphen is not found."""
    text = document.source.text
    node = document.node(route)
    if node is None:
        return None
    key = document.key(route)
    if key is not None:
        marker = key.start
        end = max(last_word(document, node), _after_colon(text, key.end))
    else:
        hyphen = _hyphen(text, node.start)
        if hyphen is None:
            return None
        marker, end = hyphen, max(last_word(document, node), hyphen + 1)
    start = line_start(text, marker)
    rest = text[end : line_end(text, end)]
    # A comment behind the last word belongs to the line, and is for the caller to see.
    alone = not text[start:marker].strip(" ") and (not rest.strip(" \t") or rest.lstrip(" \t").startswith("#"))
    return Extent(marker, end, Span(start, after_line(text, end)) if alone else None)


def _hyphen(text: str, place: int) -> int | None:
    """The hyphen of the item that begins at a place: nothing but blanks, line ends and comments stand between."""
    while place > 0:
        start = line_start(text, place)
        before = text[start:place].split(" #")[0].rstrip(" \t")
        if before.lstrip(" ").startswith("#"):
            before = ""
        if before:
            return start + len(before) - 1 if before.endswith("-") else None
        place = max(0, start - 1)
    return None
