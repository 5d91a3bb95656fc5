"""From YAML events to the tree of a document, without recursion and without ever following an alias.

Depth is limited, aliases and merge keys are problems and stay unresolved: no file can make this slow, large or cyclic.
"""

from typing import Any, NamedTuple

from rdlint.source.characters import has_special, substitutes
from rdlint.source.events import EventKit, ParserChoice, event_kit
from rdlint.source.gaps import after_properties, empty_place, only_comments, only_marks
from rdlint.source.problems import Problem, ProblemList
from rdlint.source.reasons import explain
from rdlint.source.resolve import NON_TEXT_STARTS, resolve_plain
from rdlint.source.text import Source
from rdlint.source.tree import MappingNode, Opaque, Scalar, SequenceNode

#: Containers inside containers; a role description needs five.
DEPTH_LIMIT = 64

#: In place of a key whose value goes nowhere: a second one of its name, a key that is no text, a merge key.
_SKIP = "\0skip"
_MERGE = "\0merge"

#: Tags that make any plain scalar text; every other tag is passed over.
_TEXT_TAGS = frozenset({"!", "tag:yaml.org,2002:str"})


class Composed(NamedTuple):
    """The top mapping, or None where there is nothing to judge; the problems; every scalar, keys included, in order
    of the text; and how far the reading went."""

    root: MappingNode | None
    problems: tuple[Problem, ...]
    scalars: list[Scalar]
    reached: int


class _Frame:
    """A container that is being read: its node and, in a mapping, the key whose value comes next."""

    __slots__ = ("in_merge", "key", "mapping", "merged", "node")

    def __init__(self, node: Any, mapping: bool, in_merge: bool = False) -> None:
        self.node = node
        self.mapping = mapping
        self.key: str | None = None
        self.merged = False
        self.in_merge = in_merge


def compose_tree(source: Source, parser: ParserChoice | None) -> Composed:
    """Read the text of a source that has text."""
    try:
        return _Composer(source, event_kit(parser)).compose()
    except UnicodeDecodeError:
        # The C parser cannot hand out what the escapes of a tag spell, and does not say where.
        return _Composer(source, event_kit("pure")).compose()


class _Composer:
    def __init__(self, source: Source, kit: EventKit) -> None:
        self.source = source
        self.kit = kit
        text = source.text
        data = text.encode("utf-8", "surrogatepass")
        self.restore: dict[int, int] | None = None
        if has_special(data):
            table = substitutes(text)
            self.restore = {substitute: original for original, substitute in table.items()}
            text = text.translate(table)
            data = text.encode("utf-8")
        self.text = text
        self.get_event = kit.open(data, text)
        self.problems = ProblemList()
        self.scalars: list[Scalar] = []
        # Holds the root, so that the root is placed like any other node.
        self.top = SequenceNode(0, False)
        self.frame = _Frame(self.top, False)
        self.stack: list[_Frame] = []
        self.documents = 0
        self.reached = len(text)
        # The end of what was read last.
        self.cursor = 0

    def compose(self) -> Composed:
        """Read everything; after a failure the tree is partial and not handed out."""
        try:
            complete = self._read()
        except self.kit.error as error:
            complete = False
            self._note_failure(error)
        if not complete:
            return Composed(None, self.problems.in_order(), self.scalars, self._last_end())
        root = self._judge_root()
        return Composed(root, self.problems.in_order(), self.scalars, self.reached)

    def _last_end(self) -> int:
        return self.scalars[-1].end if self.scalars else 0

    def _read(self) -> bool:
        """Read all events. False where a failure ended the reading."""
        kit, get_event, scalars = self.kit, self.get_event, self.scalars
        scalar_event: Any = kit.scalar
        special = self.restore is not None
        frame = self.frame
        while True:
            event = get_event()
            if event.__class__ is not scalar_event:
                if (go_on := self._structure(event)) is not None:
                    return go_on
                frame = self.frame
                continue
            start = event.start_mark.index
            end = event.end_mark.index
            text = event.value
            style = event.style or ""
            if special or end == start or event.anchor or event.tag:
                scalar = self._unusual_scalar(event)
                text = scalar.text
            elif style or text[0] not in NON_TEXT_STARTS:
                scalar = Scalar(text, text, style, start, end)
            else:
                scalar = Scalar(resolve_plain(text), text, style, start, end)
            scalars.append(scalar)
            self.cursor = scalar.end
            node = frame.node
            if not frame.mapping:
                node.items.append(scalar)
                node.data.append(scalar.value)
            elif frame.key is None:
                if text in node.keys or text == "<<" or not text:
                    self._unusual_key(scalar)
                else:
                    node.keys[text] = scalar
                    frame.key = text
            else:
                if frame.key is not _SKIP and frame.key is not _MERGE:
                    node.entries[frame.key] = scalar
                    node.data[frame.key] = scalar.value
                frame.key = None

    def _structure(self, event: Any) -> bool | None:
        """Take in anything but a scalar. None to go on, True at the end, False after a failure."""
        kit, kind = self.kit, event.__class__
        if kind is kit.mapping_start or kind is kit.sequence_start:
            start = self._token_start(event)
            if len(self.stack) >= DEPTH_LIMIT:
                self.problems.add("nested-too-deeply", start, start + 1, limit=str(DEPTH_LIMIT))
                return False
            self._open(start, kind is kit.mapping_start, bool(event.flow_style))
        elif kind is kit.mapping_end or kind is kit.sequence_end:
            self._close(event.end_mark.index)
        elif kind is kit.alias:
            self._alias(event)
        elif kind is kit.document_start:
            self.documents += 1
            if self.documents > 1:
                self._second_document(event.end_mark.index)
                return True
        elif kind is kit.stream_end:
            return True
        return None

    def _unusual_scalar(self, event: Any) -> Scalar:
        """A scalar with an anchor or a tag, an empty one, or one in a text with substituted characters."""
        start, end = self._token_start(event), event.end_mark.index
        text: str = event.value
        style = event.style or ""
        if self.restore is not None:
            text = text.translate(self.restore)
        if not style and not text:
            # The parsers disagree on the place of a value that is not there.
            if not event.anchor and not event.tag:
                mapping = self.frame.mapping
                end = empty_place(self.text, self.cursor, mapping, mapping and self.frame.key is None)
            start = end
        typed = not style and str(event.tag or "") not in _TEXT_TAGS
        return Scalar(resolve_plain(text) if typed else text, text, style, start, end)

    def _token_start(self, event: Any) -> int:
        """Where the node itself starts, behind its anchor and tag."""
        start: int = event.start_mark.index
        return after_properties(self.text, start) if event.anchor or event.tag else start

    def _unusual_key(self, key: Scalar) -> None:
        """A key written before, a merge key, or one without text."""
        frame = self.frame
        keys: dict[str, Scalar] = frame.node.keys
        if key.text in keys:
            first = self.source.position(keys[key.text].start).line
            self.problems.add("duplicate-key", key.start, key.end, key=key.text, first_line=str(first))
            frame.key = _SKIP
        elif key.text == "<<" and not key.style:
            self.problems.add("merge-key", key.start, key.end)
            frame.merged = True
            frame.key = _MERGE
        elif not key.text and not key.style:
            self.problems.add("complex-key", key.start, key.end, found="nothing")
            frame.key = _SKIP
        else:
            keys[key.text] = key
            frame.key = key.text

    def _open(self, start: int, mapping: bool, flow: bool) -> None:
        node = MappingNode(start, flow) if mapping else SequenceNode(start, flow)
        parent = self.frame
        self.stack.append(parent)
        self.frame = _Frame(node, mapping, in_merge=parent.mapping and parent.key is _MERGE)
        self.cursor = start + 1 if _has_brackets(node, self.text) else start

    def _close(self, end: int) -> None:
        frame, self.frame = self.frame, self.stack.pop()
        node = frame.node
        # A block ends with its last words: the parser's own mark is where the next thing begins.
        if _has_brackets(node, self.text):
            self.cursor = end
        node.end = self.cursor
        self._place(Opaque(node.start, node.end) if frame.merged else node)

    def _alias(self, event: Any) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        frame = self.frame
        if not frame.in_merge and frame.key is not _MERGE:
            self.problems.add("alias", start, end, name=event.anchor)
        self.cursor = end
        self._place(Opaque(start, end))

    def _place(self, node: MappingNode | SequenceNode | Opaque) -> None:
        """Put a container or an alias into the container being read."""
        frame = self.frame
        holder = frame.node
        if not frame.mapping:
            holder.items.append(node)
            holder.data.append(node.data)
        elif frame.key is None:
            if not isinstance(node, Opaque):
                found = "a list" if isinstance(node, SequenceNode) else "a group of fields"
                self.problems.add("complex-key", node.start, node.end, found=found)
            frame.key = _SKIP
        else:
            if frame.key is not _SKIP and frame.key is not _MERGE:
                holder.entries[frame.key] = node
                holder.data[frame.key] = node.data
            frame.key = None

    def _second_document(self, end: int) -> None:
        """A `---` at the end of the file closes the document; one with more behind it begins another."""
        if not only_marks(self.text, end):
            self.reached = end - len("---")
            self.problems.add("second-document", self.reached, end)

    def _note_failure(self, error: Exception) -> None:
        if only_comments(self.text):
            # Indented by tabs, but there is nothing in the file.
            self.problems.add("empty-file", 0, 0)
            return
        failure = explain(error, self.source.text, self.scalars)
        self.problems.add(failure.kind, failure.start, failure.end, **failure.values)

    def _judge_root(self) -> MappingNode | None:
        """The root, if it is a mapping that can be read."""
        root = self.top.items[0] if self.top.items else None
        if root is None or (isinstance(root, Scalar) and root.value is None):
            if self.reached == len(self.text):
                self.problems.add("empty-file", 0, 0)
        elif isinstance(root, MappingNode):
            return root
        elif not isinstance(root, Opaque):
            found = "a list" if isinstance(root, SequenceNode) else "text"
            line = self.source.position(root.start).line
            end = min(root.end, root.start + len(self.source.line(line)))
            self.problems.add("not-a-mapping", root.start, end, found=found)
        return None


def _has_brackets(node: MappingNode | SequenceNode, text: str) -> bool:
    """Whether the node stands in brackets of its own: `[a: 1]` holds a mapping without any."""
    return node.flow and text.startswith("[" if isinstance(node, SequenceNode) else "{", node.start)
