"""Check kind `changed-text`: sentences are others than before, and the date of approval is still the same."""

from collections.abc import Iterator, Mapping
from typing import Any

from rdlint.checks.approved_anew import DATE, standing_approval
from rdlint.checks.role import Role
from rdlint.model import Hit
from rdlint.reference.normalise import words
from rdlint.rulebook.kind import CheckKind

#: So many sections are named; of more it is said how many.
_NAMED = 3


def check(before: Role, after: Role, parameters: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on the date of approval where a field has other words; marks, spaces and case do not count."""
    approval = standing_approval(before, after)
    if approval is None:
        return
    changed = [field for field in parameters["fields"] if _said(before, field) != _said(after, field)]
    if changed:
        labels = list(dict.fromkeys(after.label(field) for field in changed))
        yield Hit(DATE, {"fields": _listed(labels), "approved": approval.day, "count": str(len(labels))})


def _said(role: Role, field: str) -> list[str]:
    """The words of a field in order, however they are spread over items; a word that stands twice in a row once."""
    said: list[str] = []
    for text in _texts(role.data.get(field)):
        for word in words(text):
            if not said or said[-1] != word:
                said.append(word)
    return said


def _texts(data: Any) -> Iterator[str]:
    """All texts of a value; the keys of its mappings are no words of it."""
    if isinstance(data, Mapping):
        for value in data.values():
            yield from _texts(value)
    elif isinstance(data, list):
        for item in data:
            yield from _texts(item)
    elif data is not None:
        yield str(data)


def _listed(labels: list[str]) -> str:
    if len(labels) > _NAMED:
        return f"{', '.join(labels[:_NAMED])} and {len(labels) - _NAMED} more"
    return " and ".join(part for part in (", ".join(labels[:-1]), labels[-1]) if part)


KIND = CheckKind(
    name="changed-text",
    check=check,
    scope="change",
    summary="Sentences are others than before, and the date of approval is not a later one.",
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
            }
        },
    },
    placeholders=("fields", "approved", "count"),
)
