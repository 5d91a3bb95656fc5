"""Check kind `kept-field`: a field has the value of before although most words of others are new."""

from collections.abc import Iterator, Mapping
from typing import Any

from rdlint.checks.likeness import words_for_comparing
from rdlint.checks.placeholder import is_stand_in
from rdlint.checks.role import Role, words_of
from rdlint.checks.then_and_now import no_such_field, said_in
from rdlint.model import Hit
from rdlint.rulebook.kind import CheckKind

#: Of fewer words nobody can say how many are new.
_FEWEST = 10


def check(before: Role, after: Role, parameters: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit on the field where of the words that carry the other fields less than half were there before."""
    field: str = parameters["field"]
    value = after.text((field,))
    if not value or is_stand_in(value) or value != before.text((field,)):
        return
    then = frozenset().union(*(_carrying(before, name) for name in parameters["although"]))
    now = frozenset().union(*(_carrying(after, name) for name in parameters["although"]))
    if min(len(then), len(now)) >= _FEWEST and 2 * len(then & now) < min(len(then), len(now)):
        labels = " and ".join(after.label(name) for name in parameters["although"])
        yield Hit((field,), {"value": words_of(value), "label": after.label(field), "fields": labels})


def _carrying(role: Role, field: str) -> frozenset[str]:
    return words_for_comparing(" ".join(said_in(role, field)), {}).carrying


KIND = CheckKind(
    name="kept-field",
    check=check,
    scope="change",
    summary="A field has the value of before although most words of other fields are new.",
    parameters={
        "type": "object",
        "required": ["field", "although"],
        "additionalProperties": False,
        "properties": {
            "field": {"type": "string", "minLength": 1, "description": "the field, such as pcat_code"},
            "although": {
                "type": "array",
                "minItems": 1,
                "items": {"type": "string", "minLength": 1},
                "description": "the fields whose words are taken together, such as key_accountabilities",
            },
        },
    },
    placeholders=("value", "label", "fields"),
    refuse=lambda parameters: no_such_field(parameters["field"], *parameters["although"]),
)
