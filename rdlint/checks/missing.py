"""Check kind `missing`: a field that should be there is not, or says nothing. It sits on the parent."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rdlint.checks.role import Place, Role, is_blank, words_of
from rdlint.model import Hit, Route
from rdlint.reference.schema_words import schema_at
from rdlint.reference.schemas import load_schema
from rdlint.rulebook.kind import CheckKind
from rdlint.source import MappingNode, Opaque

_EXAMPLE_LENGTH = 60


def check(places: Sequence[Place], parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit for every field, or set of alternatives, of which the mapping at a place holds none with a value.

    A part of the role description that is blank as a whole is not looked into, and a field that stands there under a
    mistyped name is left to the schema: one slip, one finding.
    """
    for place in places:
        if isinstance(place.node, MappingNode) and not (place.route and is_blank(place.data)):
            for entry in parameters["fields"]:
                alternatives = entry if isinstance(entry, list) else [entry]
                hit = _judge(place, alternatives, parameters.get("blank", True), role)
                if hit is not None and not _is_mistyped(place, alternatives, role):
                    yield hit


def _is_mistyped(place: Place, alternatives: list[str], role: Role) -> bool:
    """Whether an unknown field of the same mapping was taken for one of these, and has a value."""
    meant: Mapping[Route, Route] = role.once(("meant",), lambda: _mistyped(role))
    for name in alternatives:
        written = meant.get((*place.route, name))
        node = role.document.node(written) if written else None
        if node is not None and (isinstance(node, Opaque) or not is_blank(node.data)):
            return True
    return False


def _mistyped(role: Role) -> dict[Route, Route]:
    """Where each mistyped field should stand, with where it does stand."""
    return {
        (*violation.route[:-1], violation.values["suggested"]): violation.route
        for violation in role.violations
        if violation.kind == "unknown-field" and violation.values.get("suggested")
    }


def _judge(place: Place, alternatives: list[str], blank_counts: bool, role: Role) -> Hit | None:
    assert isinstance(place.node, MappingNode)
    present = [name for name in alternatives if name in place.node.entries]
    for name in present:
        node = place.node.entries[name]
        if isinstance(node, Opaque) or not (blank_counts and is_blank(node.data)):
            return None
    name = present[0] if present else alternatives[0]
    values = {
        "label": role.label(name),
        "field": " or ".join(f"`{alternative}`" for alternative in alternatives),
        "state": "has no value" if present else "is missing",
        "example": _example((*place.route, name)),
    }
    return Hit((*place.route, name), values, at="key" if present else "absent")


def _example(route: Route) -> str:
    """What a good value looks like, from the schema: "`division: Heritage NSW`", or the parts of a group."""
    schema = load_schema("role-description")
    field = schema_at(schema, route)
    name = route[-1]
    if not field.get("examples"):
        parts = [part for part, below in field.get("properties", {}).items() if below.get("x-template") != "optional"]
        return f"`{name}` with {', '.join(f'`{part}`' for part in parts)}" if parts else f"`{name}`"
    value = field["examples"][0]
    if isinstance(value, list):
        return f"`{name}` with the item `- {words_of(str(value[0]), _EXAMPLE_LENGTH)}`"
    words = words_of(str(value), _EXAMPLE_LENGTH)
    return f'`{name}: "{words}"`' if words.isdecimal() else f"`{name}: {words}`"


KIND = CheckKind(
    name="missing",
    check=check,
    summary="A field that should be there is not, or has no value. Select the parent (`role` for the top).",
    parameters={
        "type": "object",
        "required": ["fields"],
        "additionalProperties": False,
        "properties": {
            "fields": {
                "type": "array",
                "minItems": 1,
                "description": "names of fields; a list inside the list gives alternatives, of which one will do",
                "items": {"type": ["string", "array"], "items": {"type": "string"}},
            },
            "blank": {
                "type": "boolean",
                "description": "whether a field without a value counts as missing (true)",
            },
        },
    },
    placeholders=("label", "field", "state", "example"),
)
