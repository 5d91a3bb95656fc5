"""Check kind `repeated-item`: two items of one list say nearly the same."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rdlint.checks.likeness import Words, alike_stems, longest_row, say_the_same, words_for_comparing
from rdlint.checks.list_items import Item, items_of
from rdlint.checks.placeholder import is_stand_in
from rdlint.checks.role import Place, Role, words_of
from rdlint.model import Hit, RelatedPlace
from rdlint.reference.normalise import words as split_words
from rdlint.reference.schema_words import ordinal, place
from rdlint.reference.schemas import load_schema
from rdlint.rulebook.kind import CheckKind

#: Of a list longer than this only the first items are compared: no role has as many duties.
_COMPARED = 100
#: How much of an item a message shows, and the most words before the likeness that it shows as well.
_SHOWN = 60
_SEEN_AT_ONCE = 3


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
            earlier = next((other for other in seen if say_the_same(other[1], compared)), None)
            if earlier is not None:
                yield _hit((item, compared), earlier, items)
            seen.append((item, compared))


def _hit(later: tuple[Item, Words], before: tuple[Item, Words], items: Sequence[Item]) -> Hit:
    item, said = later
    earlier, said_before = before
    if isinstance(earlier.route[-1], int):
        other = place(load_schema("role-description"), earlier.route)
    else:
        other = f"the {ordinal(items.index(earlier))} item"
    words = words_of(_from(item.text, longest_row(said_before.row, said.row)[0]), _SHOWN)
    other_words = words_of(_from(earlier.text, longest_row(said.row, said_before.row)[0]), _SHOWN)
    related = RelatedPlace(earlier.route, "it is said here already", earlier.start, earlier.end)
    values = {"words": words, "other": other, "other_words": other_words}
    return Hit(item.route, values, item.start, item.end, related=(related,))


def _from(text: str, start: int) -> str:
    """The text from its word number `start` on, where so much stands before it that the likeness would not be seen."""
    tokens = text.split()
    if start <= _SEEN_AT_ONCE:
        return text
    count = 0
    for at, token in enumerate(tokens):
        if count >= start:
            return "... " + " ".join(tokens[at:])
        count += len(split_words(token))
    return text


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
