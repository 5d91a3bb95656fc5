"""One file from bytes to a tree with places: text, lines, YAML values, comments, patches."""

from rdlint.source.comments import Comment
from rdlint.source.compose import DEPTH_LIMIT
from rdlint.source.document import Document, compose
from rdlint.source.events import ParserChoice, has_c_parser, parser_name
from rdlint.source.patches import CannotReplace, apply_edits, replace_words
from rdlint.source.problems import PROBLEM_KINDS, Problem
from rdlint.source.resolve import ScalarValue
from rdlint.source.scalars import ScalarMap
from rdlint.source.text import SIZE_LIMIT, Source, decode_source, read_source
from rdlint.source.tree import MappingNode, Node, Opaque, Scalar, SequenceNode

__all__ = [
    "DEPTH_LIMIT",
    "PROBLEM_KINDS",
    "SIZE_LIMIT",
    "CannotReplace",
    "Comment",
    "Document",
    "MappingNode",
    "Node",
    "Opaque",
    "ParserChoice",
    "Problem",
    "Scalar",
    "ScalarMap",
    "ScalarValue",
    "SequenceNode",
    "Source",
    "apply_edits",
    "compose",
    "decode_source",
    "has_c_parser",
    "parser_name",
    "read_source",
    "replace_words",
]
