"""Check kind `relationship-row`: a row of the key relationships is blank, or lacks one of its halves."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rdlint.checks.role import Place, Role, is_blank, words_of
from rdlint.model import Hit
from rdlint.rulebook.kind import CheckKind
from rdlint.source import MappingNode, Opaque


def check(places: Sequence[Place], parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit on every row with the verdict the rule reports: `empty` or `incomplete`."""
    for place in places:
        if isinstance(place.node, Opaque):
            continue
        group = role.label(str(place.route[-2])).lower() if len(place.route) > 1 else ""
        if is_blank(place.data):
            if parameters["report"] == "empty":
                yield place.hit(group=group, label="", words="")
        elif parameters["report"] == "incomplete" and isinstance(place.node, MappingNode):
            yield from _incomplete(place, group)


def _incomplete(place: Place, group: str) -> Iterator[Hit]:
    assert isinstance(place.node, MappingNode)
    for name, other in (("who", "why"), ("why", "who")):
        node = place.node.entries.get(name)
        if node is not None and (isinstance(node, Opaque) or not is_blank(node.data)):
            continue
        there = place.data.get(other)
        said = words_of(there if isinstance(there, str) else " ".join(str(item) for item in there or ()), 50)
        values = {"group": group, "label": name.capitalize(), "words": said}
        yield Hit((*place.route, name), values, at="absent" if node is None else "key")


KIND = CheckKind(
    name="relationship-row",
    check=check,
    summary="A row of the key relationships is blank, or lacks its who or its why.",
    parameters={
        "type": "object",
        "required": ["report"],
        "additionalProperties": False,
        "properties": {
            "report": {"type": "string", "enum": ["empty", "incomplete"], "description": "which defect"}
        },
    },
    placeholders=("group", "label", "words"),
)
