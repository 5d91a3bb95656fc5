"""Check kind `lost-item`: an item of a list is no longer there, and none of now says nearly the same."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rdlint.checks.likeness import words_for_comparing
from rdlint.checks.list_items import Item, items_of
from rdlint.checks.placeholder import is_stand_in
from rdlint.checks.role import Role, words_of
from rdlint.model import Hit
from rdlint.reference.normalise import words
from rdlint.rulebook.kind import CheckKind

#: An item that keeps this share of the words that carry it was reworded, and is not gone.
_KEPT = 0.5


def check(before: Role, after: Role, parameters: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit for each item that is gone: on the list, or where it is missing altogether."""
    field: str = parameters["field"]
    gone = lost_items(before, after, field)
    for item in gone:
        values = {"words": words_of(item.text), "label": after.label(field), "count": str(len(gone))}
        is_there = after.document.node((field,)) is not None
        yield Hit((field,), values, at="key" if is_there else "absent")


def lost_items(before: Role, after: Role, field: str) -> list[Item]:
    """The items of before that are gone."""
    said = "\n".join(_said(after, field))
    now = [frozenset(words_for_comparing(text, {}).carrying) for text in _said(after, field)]
    return [item for item in _items(before, field) if not _is_kept(item.text, now, said)]


def _is_kept(text: str, now: Sequence[frozenset[str]], said: str) -> bool:
    wanted = words_for_comparing(text, {}).carrying
    row = " ".join(words(text))
    if not wanted:
        return not row or f" {row} " in f" {' '.join(words(said))} "
    # The words may have gone to one item or, where it was split, to several.
    nearest = max((len(wanted & item) / len(wanted) for item in now), default=0.0)
    return nearest >= _KEPT


def _items(role: Role, field: str) -> list[Item]:
    node = role.document.node((field,))
    if node is None:
        return []
    return [item for item in items_of((field,), node) if item.text.strip() and not is_stand_in(item.text)]


def _said(role: Role, field: str) -> list[str]:
    return [item.text for item in _items(role, field)]


KIND = CheckKind(
    name="lost-item",
    check=check,
    scope="change",
    summary="An item of a list is no longer there, and none of now says nearly the same.",
    parameters={
        "type": "object",
        "required": ["field"],
        "additionalProperties": False,
        "properties": {
            "field": {"type": "string", "minLength": 1, "description": "the list, such as essential_requirements"}
        },
    },
    placeholders=("words", "label", "count"),
)
