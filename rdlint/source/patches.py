"""Replacing words inside a scalar as edits of the source that keep its style and touch nothing else."""

from collections.abc import Iterator, Sequence

from rdlint.model import Edit, Route
from rdlint.source.document import Document, compose
from rdlint.source.spelling import spellings, why_not
from rdlint.source.text import Source
from rdlint.source.tree import MappingNode, Node, Opaque, Scalar, SequenceNode

#: How far a removed or added stretch is moved among equal ones, to find the place that needs no new line ends.
_FARTHEST = 40


class CannotReplace(Exception):  # noqa: N818 (it is an answer, not a fault)
    """The words cannot be replaced in this style of writing; `reason` says why, in plain words."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def apply_edits(text: str, edits: Sequence[Edit]) -> str:
    """The text with the edits made. Offsets are those of the text before. Raises ValueError where edits overlap."""
    parts: list[str] = []
    place = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        if not place <= edit.start <= edit.end <= len(text):
            raise ValueError("edits overlap or lie outside the text")
        parts += (text[place : edit.start], edit.text)
        place = edit.end
    return "".join((*parts, text[place:]))


def replace_words(document: Document, route: Route, start: int, end: int, new: str) -> tuple[Edit, ...]:
    """Edits that put `new` for the code points `start` to `end` of the text of the scalar at `route`.

    No edit where nothing changes. Raises CannotReplace where the style cannot hold the result or YAML would read it as
    something else: the patched text is read again and must differ in this scalar only.
    """
    scalar = document.node(route)
    if not isinstance(scalar, Scalar):
        raise CannotReplace("there is no text at this place")
    old = scalar.text
    if not 0 <= start <= end <= len(old):
        raise CannotReplace("the words are not part of the text")
    expected = old[:start] + new + old[end:]
    if expected == old:
        return ()
    added = next(_smallest_changes(old, expected))[2]
    reason = why_not(scalar.style, added, expected, was_text=isinstance(scalar.value, str))
    if reason is not None:
        raise CannotReplace(reason)
    for edit in _candidates(document, scalar, expected):
        if _is_right(document, route, expected, edit):
            return (edit,)
    raise CannotReplace("YAML would read the new words as something else in this style of writing")


def _candidates(document: Document, scalar: Scalar, expected: str) -> Iterator[Edit]:
    """Smallest edits that may give the expected text; first those that leave the line ends alone."""
    source = document.source.text
    words = document.scalar_map(scalar)
    edits: list[tuple[bool, Edit]] = []
    for start, end, new in _smallest_changes(scalar.text, expected):
        span = words.span(start, end)
        before = source[span.start : span.end]
        for spelling in spellings(source, scalar, span.start, new):
            lines_change = any(mark in before or mark in spelling for mark in "\r\n")
            edits.append((lines_change, _trimmed(span.start, before, spelling)))
    # Sorting is stable: among equals the likelier spelling and the nearer place come first.
    for _, edit in sorted(edits, key=lambda pair: pair[0])[:_FARTHEST]:
        yield edit


def _trimmed(place: int, before: str, after: str) -> Edit:
    """The edit without what the old and the new characters share at either end."""
    start, end = _common(before, after)
    return Edit(place + start, place + len(before) - end, after[start : len(after) - end])


def _common(before: str, after: str) -> tuple[int, int]:
    """How many characters two texts share at the beginning, and then at the end."""
    limit = min(len(before), len(after))
    start = next((at for at in range(limit) if before[at] != after[at]), limit)
    rest = limit - start
    end = next((at for at in range(rest) if before[-1 - at] != after[-1 - at]), rest)
    return start, end


def _smallest_changes(old: str, new: str) -> Iterator[tuple[int, int, str]]:
    """The smallest changes from old to new: (start, end, words); several where equal letters stand side by side."""
    prefix, suffix = _common(old, new)
    start, end, words = prefix, len(old) - suffix, new[prefix : len(new) - suffix]
    yield start, end, words
    if words and start < end:
        return
    # Something is only taken out or only put in: "the the" gives either "the" away.
    for _ in range(_FARTHEST):
        if start == 0:
            return
        moved = old[start - 1]
        if words and words[-1] == moved:
            words = moved + words[:-1]
        elif words or old[end - 1] != moved:
            return
        start, end = start - 1, end - 1
        yield start, end, words


def _is_right(document: Document, route: Route, expected: str, edit: Edit) -> bool:
    """Whether the patched source says the same but for the expected text at the route."""
    patched = apply_edits(document.source.text, (edit,))
    # What was wrong with the bytes of the source is no matter of the patch.
    again = compose(Source(document.source.name, patched, has_bom=document.source.has_bom))
    if again.root is None or document.root is None:
        return False
    scalar, before = again.node(route), document.node(route)
    if not isinstance(scalar, Scalar) or not isinstance(before, Scalar):
        return False
    if scalar.text != expected or scalar.style != before.style:
        return False
    if isinstance(before.value, str) and not isinstance(scalar.value, str):
        return False
    if len(again.problems) != len([p for p in document.problems if p.kind != "control-character"]):
        return False
    return _same(document.root, again.root, before)


def _same(old_root: Node, new_root: Node, excepted: Scalar) -> bool:
    """Whether two trees say the same, the excepted scalar of the old one left out."""
    pairs: list[tuple[Node, Node]] = [(old_root, new_root)]
    while pairs:
        old, new = pairs.pop()
        if old is excepted:
            continue
        match old, new:
            case Scalar(), Scalar():
                if (old.text, old.style, type(old.value)) != (new.text, new.style, type(new.value)):
                    return False
            case MappingNode(), MappingNode():
                if list(old.keys) != list(new.keys) or list(old.entries) != list(new.entries):
                    return False
                pairs += ((old.entries[key], new.entries[key]) for key in old.entries)
            case SequenceNode(), SequenceNode():
                if len(old.items) != len(new.items):
                    return False
                pairs += zip(old.items, new.items, strict=True)
            case Opaque(), Opaque():
                pass
            case _:
                return False
    return True
