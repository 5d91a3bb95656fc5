"""Tells whether a YAML file is a role description."""

import re

from rdlint.model import Span
from rdlint.patterns import lazy
from rdlint.reference.fields import FIELDS
from rdlint.source import Document, MappingNode, Problem

#: How many of the template's field names the top level must hold.
ENOUGH = 2

#: Sound YAML that holds no fields.
_SOMETHING_ELSE = frozenset({"empty-file", "not-a-mapping"})


def is_role_description(document: Document) -> bool:
    """Whether the top level holds two of the template's fields. What cannot be parsed counts: nobody can tell."""
    if document.root is None:
        return not any(problem.kind in _SOMETHING_ELSE for problem in document.problems)
    if not isinstance(document.root, MappingNode):
        return False
    return sum(name in FIELDS for name in document.root.entries) >= ENOUGH


def not_recognised(document: Document) -> tuple[Problem, ...]:
    """The problem of a file that was named by hand and is no role description; none where that is said already."""
    if document.root is None:
        return ()
    keys = list(document.root.entries) if isinstance(document.root, MappingNode) else []
    found = ", ".join(keys[:4]) + (", ..." if len(keys) > 4 else "") if keys else "no fields"
    start = document.key_span((keys[0],)) if keys else Span(0, 0)
    return (Problem("not-a-role-description", start, {"found": found}),)


_FIELD = lazy(rf"^[ \t]*[\"']?(?:{'|'.join(FIELDS)})[\"']?[ \t]*:", re.MULTILINE)


def may_be_role(text: str) -> bool:
    """Whether composing a sound text can make it a role description: two fields begin a line, or all is one mapping."""
    if text.lstrip().startswith("{"):
        return True
    found = _FIELD.finditer(text)
    return next(found, None) is not None and next(found, None) is not None
