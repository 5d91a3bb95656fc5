"""The tree of a document: scalars, mappings and sequences, each with its place in the source.

The nodes are not frozen, for speed; nobody changes one once it is composed. `start` and `end` are code point offsets in
the text of the source. `data` is the plain Python value, so that `root.data` costs nothing.
"""

from typing import Any

from rdlint.source.resolve import ScalarValue


class Scalar:
    """One scalar: `text` after folding and escapes, `value` by YAML 1.2, `style` "" (plain), "'", '"', "|" or ">".

    The span covers the whole token, quotes and block header included; an empty plain scalar has no width.
    """

    __slots__ = ("end", "start", "style", "text", "value")

    def __init__(self, value: ScalarValue, text: str, style: str, start: int, end: int) -> None:
        self.value = value
        self.text = text
        self.style = style
        self.start = start
        self.end = end

    @property
    def data(self) -> ScalarValue:
        return self.value

    def __repr__(self) -> str:
        return f"Scalar({self.text!r}, {self.style!r}, {self.start}, {self.end})"


class MappingNode:
    """A mapping: values and key scalars by the text of the key; of a key written twice, the first."""

    __slots__ = ("data", "end", "entries", "flow", "keys", "start")

    def __init__(self, start: int, flow: bool) -> None:
        self.entries: dict[str, Node] = {}
        self.keys: dict[str, Scalar] = {}
        self.data: dict[str, Any] = {}
        self.flow = flow
        self.start = start
        self.end = start

    def __repr__(self) -> str:
        return f"MappingNode({self.entries!r})"


class SequenceNode:
    """A sequence with its items in order."""

    __slots__ = ("data", "end", "flow", "items", "start")

    def __init__(self, start: int, flow: bool) -> None:
        self.items: list[Node] = []
        self.data: list[Any] = []
        self.flow = flow
        self.start = start
        self.end = start

    def __repr__(self) -> str:
        return f"SequenceNode({self.items!r})"


class Opaque:
    """Something stands here and its value is not known: an alias, or a mapping with a merge key."""

    __slots__ = ("end", "start")

    data = None

    def __init__(self, start: int, end: int) -> None:
        self.start = start
        self.end = end

    def __repr__(self) -> str:
        return f"Opaque({self.start}, {self.end})"


Node = Scalar | MappingNode | SequenceNode | Opaque
