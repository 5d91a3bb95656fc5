"""Check kind `changed-field`: a field of the header has another value than before."""

from collections.abc import Iterator, Mapping
from typing import Any

from rdlint.checks.classification import standard_spelling
from rdlint.checks.placeholder import is_stand_in
from rdlint.checks.role import Role, words_of
from rdlint.checks.then_and_now import DATE, no_such_field, standing_approval
from rdlint.model import Hit, RelatedPlace
from rdlint.reference.normalise import normalise
from rdlint.rulebook.kind import CheckKind


def check(before: Role, after: Role, parameters: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on the field where both states give a value, and not the same one in another spelling."""
    field: str = parameters["field"]
    old, new = before.text((field,)), after.text((field,))
    if not old or not new or is_stand_in(old) or is_stand_in(new) or _same(field, old, new, after):
        return
    approval = standing_approval(before, after)
    if parameters.get("unless_approved") and approval is None:
        return
    values = {
        "before": words_of(old),
        "after": words_of(new),
        "label": after.label(field),
        "approved": approval or "",
    }
    related: tuple[RelatedPlace, ...] = ()
    if approval and parameters.get("unless_approved"):
        related = (RelatedPlace(DATE, "the approval that was given for the value before"),)
    yield Hit((field,), values, related=related)


def _same(field: str, old: str, new: str, role: Role) -> bool:
    if _bare(old) == _bare(new):
        return True
    if field == "classification":
        known = role.library.classifications
        return standard_spelling(old, known) == standard_spelling(new, known)
    return False


def _bare(text: str) -> str:
    """A value without regard to case, blanks and marks."""
    return "".join(character for character in normalise(text) if character.isalnum())


KIND = CheckKind(
    name="changed-field",
    check=check,
    scope="change",
    summary="A field of the header has another value than before.",
    parameters={
        "type": "object",
        "required": ["field"],
        "additionalProperties": False,
        "properties": {
            "field": {"type": "string", "minLength": 1, "description": "the field, such as classification"},
            "unless_approved": {
                "type": "boolean",
                "description": "say nothing where the role description was a draft, or was approved later",
            },
        },
    },
    placeholders=("before", "after", "label", "approved"),
    refuse=lambda parameters: no_such_field(parameters["field"]),
)
