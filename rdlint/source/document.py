"""A document: one source, its tree, its problems and its comments, and the way from a route to a place."""

from functools import cached_property

from rdlint.model import Route, Span, format_route
from rdlint.source.comments import Comment, find_comments
from rdlint.source.compose import Composed, compose_tree
from rdlint.source.events import ParserChoice
from rdlint.source.problems import Problem
from rdlint.source.scalars import ScalarMap
from rdlint.source.text import Source
from rdlint.source.tree import MappingNode, Node, Scalar, SequenceNode


class Document:
    """What YAML says in a source.

    `root` is the top mapping, or None where there is nothing to judge: no text, text that cannot be read, something
    else than a mapping, a merge key at the top. `problems` are those of the source and of its YAML, by place.
    """

    def __init__(self, source: Source, composed: Composed) -> None:
        self.source = source
        self.root: MappingNode | None = composed.root
        self.problems: tuple[Problem, ...] = tuple(
            sorted((*source.problems, *composed.problems), key=lambda problem: problem.span.start)
        )
        self._scalars = composed.scalars
        self._reached = composed.reached
        self._maps: dict[int, ScalarMap] = {}

    def __repr__(self) -> str:
        return f"Document({self.source.name!r})"

    @cached_property
    def comments(self) -> tuple[Comment, ...]:
        """Every comment, in order of the text, up to where the text could be read."""
        return tuple(find_comments(self.source.text, self._scalars, self._reached))

    def node(self, route: Route) -> Node | None:
        """The node at a route, or None where there is none."""
        node: Node | None = self.root
        for step in route:
            if isinstance(step, str):
                node = node.entries.get(step) if isinstance(node, MappingNode) else None
            elif isinstance(node, SequenceNode) and 0 <= step < len(node.items):
                node = node.items[step]
            else:
                return None
            if node is None:
                return None
        return node

    def key(self, route: Route) -> Scalar | None:
        """The key that leads to a route; None for an item of a list and for the top."""
        if not route or not isinstance(route[-1], str):
            return None
        parent = self.node(route[:-1])
        return parent.keys.get(route[-1]) if isinstance(parent, MappingNode) else None

    def nearest(self, route: Route) -> Route:
        """The longest beginning of a route at which there is a node."""
        while route and self.node(route) is None:
            route = route[:-1]
        return route

    def value_span(self, route: Route, start: int | None = None, end: int | None = None) -> Span:
        """The place of the value at a route, or of the code points `start` to `end` of its text.

        A whole scalar: its words, without quotes, block header and last line end; an empty quoted one with its quotes,
        an empty block by its header, an empty plain one by its key. A container: from its first to its last word.
        Raises KeyError where there is no such node and IndexError for offsets outside the text.
        """
        node = self._existing(route)
        if not isinstance(node, Scalar):
            return Span(node.start, node.end)
        if start is None and end is None:
            key = self.key(route) if node.start == node.end else None
            return self.scalar_map(node if key is None else key).words
        start = 0 if start is None else start
        end = len(node.text) if end is None else end
        if not 0 <= start <= end <= len(node.text):
            raise IndexError(f"{start}:{end} is outside the text at {format_route(route)}")
        return self.scalar_map(node).span(start, end)

    def key_span(self, route: Route) -> Span:
        """The place of the key that leads to a route, without quotes; without a key that of the value."""
        key = self.key(route)
        return self.value_span(route) if key is None else self.scalar_map(key).words

    def scalar_map(self, scalar: Scalar) -> ScalarMap:
        """The way from the text of one of this document's scalars to the source; made once."""
        found = self._maps.get(id(scalar))
        if found is None:
            found = self._maps[id(scalar)] = ScalarMap(scalar, self.source.text)
        return found

    def _existing(self, route: Route) -> Node:
        node = self.node(route)
        if node is None:
            raise KeyError(format_route(route))
        return node


def compose(source: Source, parser: ParserChoice | None = None) -> Document:
    """Read a source as YAML. `parser`: "c" or "pure"; None takes the C parser where it is installed."""
    if not source.has_text:
        return Document(source, Composed(None, (), [], 0))
    return Document(source, compose_tree(source, parser))
