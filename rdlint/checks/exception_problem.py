"""Check kind `exception-problem`: what is wrong with a comment or a waiver that excuses. For rules about exceptions."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rdlint.checks.role import Place, Role, words_of
from rdlint.model import Hit, NewComment
from rdlint.rulebook.kind import CheckKind

#: What the engine may find wrong, with the words it gives for the message.
_KINDS = {
    "malformed-suppression": ("words",),
    "suppression-without-reason": ("words", "names"),
    "unknown-rule-in-suppression": ("name", "why"),
    "forbidden-suppression": ("name", "way"),
    "unused-suppression": ("names",),
    "unknown-rule-in-waiver": ("rule", "why"),
    "forbidden-waiver": ("rule",),
    **dict.fromkeys(
        ("unused-waiver", "waiver-about-to-end", "expired-waiver"), ("rule", "role", "words", "by", "until", "days")
    ),
}
_PLACEHOLDERS = tuple(dict.fromkeys(name for names in _KINDS.values() for name in names))


def check(_places: Sequence[Place], parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit for every problem of the kind under `problem`."""
    for problem in role.problems:
        if problem.kind != parameters["problem"]:
            continue
        values = dict.fromkeys(_PLACEHOLDERS, "")
        values.update((name, words_of(value, 160)) for name, value in problem.values.items() if name in values)
        start, end = problem.span
        fixes: tuple[NewComment, ...] = ()
        if problem.kind == "unused-suppression":
            left = problem.values["left"]
            title = f"Write {left}" if left else "Take the comment out"
            fixes = (NewComment(start, end, left, title, "safe"),)
        yield Hit((), values, start, end, at="source", replacements=fixes)


KIND = CheckKind(
    name="exception-problem",
    check=check,
    summary="A comment or a waiver that should excuse a finding is wrong.",
    parameters={
        "type": "object",
        "required": ["problem"],
        "additionalProperties": False,
        "properties": {
            "problem": {"type": "string", "enum": list(_KINDS), "description": "the kind of problem"},
        },
    },
    placeholders=_PLACEHOLDERS,
)
