"""Check kind `changed-text`: sentences are others than before, and the date of approval is still the same."""

from collections.abc import Iterator, Mapping
from typing import Any

from rdlint.checks.role import Role
from rdlint.checks.then_and_now import DATE, no_such_field, said_in, standing_approval
from rdlint.model import Hit
from rdlint.rulebook.kind import CheckKind

#: So many sections are named; of more it is said how many.
_NAMED = 3


def check(before: Role, after: Role, parameters: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit where a field has other words: on the date of approval, or, whatever was approved, on each such field.

    Marks, spaces and case do not count.
    """
    approval = standing_approval(before, after)
    whatever = parameters.get("whatever_was_approved", False)
    if approval is None and not whatever:
        return
    changed = [field for field in parameters["fields"] if said_in(before, field) != said_in(after, field)]
    if whatever:
        for field in changed:
            is_there = after.document.node((field,)) is not None
            values = {"fields": after.label(field), "approved": approval or "", "count": "1"}
            yield Hit((field,), values, at="key" if is_there else "absent")
    elif changed:
        labels = list(dict.fromkeys(after.label(field) for field in changed))
        yield Hit(DATE, {"fields": _listed(labels), "approved": approval or "", "count": str(len(labels))})


def _listed(labels: list[str]) -> str:
    if len(labels) > _NAMED:
        return f"{', '.join(labels[:_NAMED])} and {len(labels) - _NAMED} more"
    return " and ".join(part for part in (", ".join(labels[:-1]), labels[-1]) if part)


KIND = CheckKind(
    name="changed-text",
    check=check,
    scope="change",
    summary="Sections have other words than before, and the date of approval is not a later one.",
    parameters={
        "type": "object",
        "required": ["fields"],
        "additionalProperties": False,
        "properties": {
            "fields": {
                "type": "array",
                "minItems": 1,
                "items": {"type": "string", "minLength": 1},
                "description": "the fields whose words count, such as primary_purpose",
            },
            "whatever_was_approved": {
                "type": "boolean",
                "description": "point at each such field, whether or not there is a later date of approval",
            },
        },
    },
    placeholders=("fields", "approved", "count"),
    refuse=lambda parameters: no_such_field(*parameters["fields"]),
)
