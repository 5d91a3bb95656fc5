"""Check kind `relationship-row`: a row of the key relationships is blank, or lacks one of its halves."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rdlint.checks.role import Place, Role, is_blank, words_of
from rdlint.model import Hit, Removal, Route
from rdlint.rulebook.kind import CheckKind, one_report
from rdlint.source import MappingNode, Node, Opaque

_HALVES = ("who", "why")


def check(places: Sequence[Place], parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit on every row with the verdict the rule reports: `empty` or `incomplete`.

    Where a group, or the whole section, has nothing but blank rows, the parent is told as blank and the rows are not.
    """
    for place in places:
        if isinstance(place.node, Opaque):
            continue
        group = role.label(str(place.route[-2])).lower() if len(place.route) > 1 else ""
        said = _said(place)
        if is_blank(said):
            if parameters["report"] == "empty" and not _told_by_parent(place.route, role):
                fix = Removal((place.route,), "Take the row out", "safe")
                yield Hit(place.route, {"group": group, "label": "", "words": ""}, replacements=(fix,))
        elif parameters["report"] == "incomplete" and isinstance(place.node, MappingNode):
            yield from _incomplete(place, place.node, group)


def _told_by_parent(route: Route, role: Role) -> bool:
    """Whether another rule says that the group, or all of the key relationships, are blank."""
    parents = [route[:1]] if "ministerial" in route else [route[:1], route[:2]]
    return any(is_blank(node.data) for parent in parents if (node := role.document.node(parent)) is not None)


def _said(place: Place) -> Any:
    """What a row says to its reader; keys that start with `x-` are the author's own."""
    if isinstance(place.node, MappingNode):
        # An alias holds words that are not known.
        return [
            "?" if isinstance(node, Opaque) else node.data
            for name, node in place.node.entries.items()
            if not name.startswith("x-")
        ]
    return place.data


def _incomplete(place: Place, row: MappingNode, group: str) -> Iterator[Hit]:
    missing = [name for name in _HALVES if not _has_words(row.entries.get(name))]
    if len(missing) != 1:
        return  # A row of other fields alone is told by the schema.
    name = missing[0]
    other = "why" if name == "who" else "who"
    there = row.entries.get(other)
    words = words_of("; ".join(_texts(there.data)) if there is not None else "", 50)
    values = {"group": group, "label": name.capitalize(), "words": words}
    yield Hit((*place.route, name), values, at="key" if name in row.entries else "absent")


def _has_words(node: Node | None) -> bool:
    return node is not None and (isinstance(node, Opaque) or not is_blank(node.data))


def _texts(data: Any) -> Iterator[str]:
    if isinstance(data, list):
        for item in data:
            yield from _texts(item)
    elif isinstance(data, str | int | float):
        yield str(data)


KIND = CheckKind(
    name="relationship-row",
    check=check,
    summary="A row of the key relationships is blank, or lacks its who or its why.",
    parameters=one_report("empty", "incomplete"),
    placeholders=("group", "label", "words"),
)
