"""Check kind `repeated-item`: two items of one list say nearly the same."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rdlint.checks.likeness import Words, alike_stems, say_the_same, words_for_comparing
from rdlint.checks.list_items import Item, items_of
from rdlint.checks.placeholder import is_stand_in
from rdlint.checks.role import Place, Role, words_of
from rdlint.model import Hit, RelatedPlace
from rdlint.reference.schema_words import ordinal, place
from rdlint.reference.schemas import load_schema
from rdlint.rulebook.kind import CheckKind

#: Of a list longer than this only the first items are compared: no role has as many duties.
_COMPARED = 100


def prepare(parameters: Mapping[str, Any], _library: Any) -> dict[str, str]:
    """The groups of words that mean the same, by stem."""
    return alike_stems(parameters.get("alike", ()))


def check(places: Sequence[Place], alike: Mapping[str, str], _role: Role) -> Iterator[Hit]:
    """A hit on every item that says nearly the same as an earlier one, with the place of that one."""
    for list_place in places:
        items = [item for item in items_of(list_place.route, list_place.node) if not is_stand_in(item.text)]
        seen: list[tuple[Item, Words]] = []
        for item in items[:_COMPARED]:
            compared = words_for_comparing(item.text, alike)
            earlier = next((other for other, said in seen if say_the_same(said, compared)), None)
            if earlier is not None:
                yield _hit(item, earlier, items)
            seen.append((item, compared))


def _hit(item: Item, earlier: Item, items: Sequence[Item]) -> Hit:
    if isinstance(earlier.route[-1], int):
        other = place(load_schema("role-description"), earlier.route)
    else:
        other = f"the {ordinal(items.index(earlier))} item"
    values = {"words": words_of(item.text, 60), "other": other, "other_words": words_of(earlier.text, 60)}
    related = RelatedPlace(earlier.route, "it is said here already", earlier.start, earlier.end)
    return Hit(item.route, values, item.start, item.end, related=(related,))


KIND = CheckKind(
    name="repeated-item",
    check=check,
    prepare=prepare,
    summary="Two items of one list say nearly the same. Select the list.",
    parameters={
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "alike": {
                "type": "array",
                "description": "groups of words that mean the same here: [[keep, maintain]]",
                "items": {"type": "array", "minItems": 2, "items": {"type": "string"}},
            }
        },
    },
    placeholders=("words", "other", "other_words"),
)
