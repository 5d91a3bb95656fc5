"""How a new value is written in YAML: plain where that reads back as the same, else in quotation marks."""

from rdlint.source.document import Document
from rdlint.source.patches import CannotReplace
from rdlint.source.resolve import resolve_plain
from rdlint.source.spelling import spellings, why_not
from rdlint.source.tree import MappingNode, Scalar, SequenceNode

_IN_BRACKETS = frozenset(",[]{}")
_USUAL_INDENT = 2


def written(value: str | int) -> str:
    """A text or number on one line, fit for block and flow style."""
    if isinstance(value, int):
        return str(value)
    reads_back = isinstance(resolve_plain(value), str) and not _IN_BRACKETS & set(value) and "\n" not in value
    if value and reads_back and why_not("", value, value, was_text=True) is None:
        return value
    if why_not("'", value, value, was_text=True) is None:
        return "'" + value.replace("'", "''") + "'"
    if (reason := why_not('"', value, value, was_text=True)) is not None:
        raise CannotReplace(reason)
    return '"' + next(iter(spellings("", Scalar("", "", '"', 0, 0), 0, value))) + '"'


def written_key(name: str) -> str:
    """A key."""
    return written(name)


def line_break(text: str) -> str:
    """The line end that a text uses first."""
    at = next((number for number, character in enumerate(text) if character in "\r\n"), None)
    if at is None:
        return "\n"
    return "\r\n" if text.startswith("\r\n", at) else text[at]


def indentation_of_lists(document: Document) -> int:
    """How far the hyphens of lists stand to the right of their keys, as the document does it first."""
    text = document.source.text
    pending = [document.root] if document.root is not None else []
    while pending:
        mapping = pending.pop(0)
        for name, node in mapping.entries.items():
            if isinstance(node, SequenceNode) and not node.flow and node.items:
                key = mapping.keys[name].start
                hyphens = _column(text, node.start) - _column(text, key)
                if 0 <= hyphens <= 8:
                    return hyphens
            if isinstance(node, MappingNode) and not node.flow:
                pending.append(node)
    return _USUAL_INDENT


def _column(text: str, place: int) -> int:
    return place - max(text.rfind("\n", 0, place), text.rfind("\r", 0, place)) - 1
