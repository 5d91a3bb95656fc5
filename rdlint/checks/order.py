"""Check kind `order`: fields stand in another order than they should."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rdlint.checks.role import Place, Role
from rdlint.model import Hit, Move
from rdlint.rulebook.kind import CheckKind
from rdlint.source import MappingNode


def check(places: Sequence[Place], parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit on the key of each of the fewest fields that would have to move; those not listed may stand anywhere."""
    rank = {name: number for number, name in enumerate(parameters["fields"])}
    for place in places:
        if not isinstance(place.node, MappingNode):
            continue
        present = [name for name in place.node.entries if name in rank]
        in_order = _longest_ordered(present, rank)
        for name in present:
            if name not in in_order:
                where = _where(name, in_order, rank, role)
                values = {"label": role.label(name), "field": f"`{name}`", "where": where}
                route = (*place.route, name)
                move = Move(
                    route, route, _sibling(name, in_order, rank, list(place.node.entries)), f"Put it {where}", "safe"
                )
                yield Hit(route, values, at="key", replacements=(move,))


def _where(name: str, in_order: Sequence[str], rank: Mapping[str, int], role: Role) -> str:
    before = [other for other in in_order if rank[other] < rank[name]]
    if before:
        return f"after {role.label(before[-1])}"
    return f"before {role.label(in_order[0])}"


def _sibling(name: str, in_order: Sequence[str], rank: Mapping[str, int], names: Sequence[str]) -> str | None:
    """The field behind which a field should stand; None before all."""
    before = [other for other in in_order if rank[other] < rank[name]]
    if before:
        return before[-1]
    at = names.index(in_order[0])
    others = [other for other in names[:at] if other != name]
    return others[-1] if others else None


def _longest_ordered(names: Sequence[str], rank: Mapping[str, int]) -> list[str]:
    """The most names that stand in order already; the first such choice where there are several."""
    best: list[list[str]] = []
    for number, name in enumerate(names):
        chains = [chain for chain in best[:number] if rank[chain[-1]] < rank[name]]
        best.append([*max(chains, key=len, default=[]), name])
    return max(best, key=len, default=[])


KIND = CheckKind(
    name="order",
    check=check,
    summary="Fields stand in another order than listed. Select the parent (`role` for the top).",
    parameters={
        "type": "object",
        "required": ["fields"],
        "additionalProperties": False,
        "properties": {
            "fields": {
                "type": "array",
                "minItems": 2,
                "items": {"type": "string"},
                "description": "names of fields in the order in which they should stand",
            }
        },
    },
    placeholders=("label", "field", "where"),
)
