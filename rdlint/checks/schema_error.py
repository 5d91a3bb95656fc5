"""Check kind `schema-error`: the file does not have the shape of a role description. For rules of group `schema`."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rdlint.checks.role import Place, Role
from rdlint.model import Hit, Rename
from rdlint.reference.schema_violation import SENTENCES, Violation
from rdlint.rulebook.kind import CheckKind
from rdlint.rulebook.messages import placeholders

_PLACEHOLDERS = (
    "sentence",
    *sorted({name for sentence in SENTENCES.values() for name in placeholders(sentence)}),
)


def check(_places: Sequence[Place], parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit for every violation of the schema of the kind under `violation`."""
    for violation in role.violations:
        if violation.kind == parameters["violation"]:
            values = dict.fromkeys(_PLACEHOLDERS, "") | dict(violation.values) | {"sentence": violation.sentence()}
            yield Hit(violation.route, values, at=violation.at, replacements=_renamed(violation))


def _renamed(violation: Violation) -> tuple[Rename, ...]:
    """The field that is meant, where it is but one."""
    name = violation.values.get("suggested", "") if violation.kind == "unknown-field" else ""
    return (Rename(violation.route, name, f"Call it {name}", "unsafe"),) if name else ()


KIND = CheckKind(
    name="schema-error",
    check=check,
    summary="The file does not have the shape of a role description (schemas/role-description.schema.json).",
    parameters={
        "type": "object",
        "required": ["violation"],
        "additionalProperties": False,
        "properties": {
            "violation": {"type": "string", "enum": list(SENTENCES), "description": "the kind of violation"}
        },
    },
    placeholders=_PLACEHOLDERS,
)
