"""Check kind `list-length`: a list has more items than a guide recommends."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rdlint.checks.list_items import items_of
from rdlint.checks.role import Place, Role
from rdlint.model import Hit
from rdlint.rulebook.kind import CheckKind


def check(places: Sequence[Place], parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit on the key of every list with more than `at_most` items that say something."""
    most = parameters["at_most"]
    for place in places:
        count = len(items_of(place.route, place.node))
        if count > most:
            name = next((step for step in reversed(place.route) if isinstance(step, str)), "")
            values = {"count": str(count), "most": str(most), "over": str(count - most)}
            yield Hit(place.route, {**values, "label": role.label(name), "field": f"`{name}`"}, at="key")


KIND = CheckKind(
    name="list-length",
    check=check,
    summary="A list has more items than are recommended. Blank items do not count; bulleted lines of a text do.",
    parameters={
        "type": "object",
        "required": ["at_most"],
        "additionalProperties": False,
        "properties": {"at_most": {"type": "integer", "minimum": 1, "description": "the most items there should be"}},
    },
    placeholders=("count", "most", "over", "label", "field"),
)
