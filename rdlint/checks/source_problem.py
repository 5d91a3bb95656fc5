"""Check kind `source-problem`: what is wrong with a file as a file, or as YAML. For rules of group `source`."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rdlint.checks.role import Place, Role, words_of
from rdlint.model import Hit
from rdlint.rulebook.kind import CheckKind
from rdlint.source import PROBLEM_KINDS

#: Found by the engine, not by the parser.
_MORE = {"not-a-role-description": ("found",)}
_PLACEHOLDERS = tuple(dict.fromkeys(name for names in (*PROBLEM_KINDS.values(), *_MORE.values()) for name in names))


def check(_places: Sequence[Place], parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit for every problem of the kind under `problem`."""
    for problem in role.problems:
        if problem.kind == parameters["problem"]:
            values = dict.fromkeys(_PLACEHOLDERS, "")
            values.update((name, words_of(value, 120)) for name, value in problem.values.items())
            yield Hit((), values, problem.span.start, problem.span.end, at="source")


KIND = CheckKind(
    name="source-problem",
    check=check,
    summary="Something is wrong with the file as a file, or as YAML.",
    parameters={
        "type": "object",
        "required": ["problem"],
        "additionalProperties": False,
        "properties": {
            "problem": {
                "type": "string",
                "enum": [*PROBLEM_KINDS, *_MORE],
                "description": "the kind of problem",
            }
        },
    },
    placeholders=_PLACEHOLDERS,
)
