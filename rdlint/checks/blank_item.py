"""Check kind `blank-item`: a list that says something has an item that says nothing."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rdlint.checks.role import Place, Role, is_blank
from rdlint.model import Hit, Removal
from rdlint.reference.schema_words import ordinal
from rdlint.rulebook.kind import CheckKind
from rdlint.source import Opaque, SequenceNode


def check(places: Sequence[Place], _parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit on every blank item of a list, save where the whole list is blank: then there is no list."""
    for place in places:
        if not isinstance(place.node, SequenceNode):
            continue
        blank = [not isinstance(item, Opaque) and is_blank(item.data) for item in place.node.items]
        if all(blank):
            continue
        name = next((step for step in reversed(place.route) if isinstance(step, str)), "")
        for number, says_nothing in enumerate(blank):
            if says_nothing:
                values = {"label": role.label(name), "field": f"`{name}`", "number": ordinal(number)}
                item = (*place.route, number)
                yield Hit(item, values, replacements=(Removal((item,), "Take the item out", "safe"),))


KIND = CheckKind(
    name="blank-item",
    check=check,
    summary="A list that says something has an item that says nothing. Select the list.",
    placeholders=("label", "field", "number"),
)
