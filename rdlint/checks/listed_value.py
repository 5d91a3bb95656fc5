"""Check kind `listed-value`: the whole value is one of a list."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rdlint.checks.role import Place, Role, words_of
from rdlint.model import Hit
from rdlint.rulebook.kind import CheckKind


def check(places: Sequence[Place], parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit on every value that is in the list, without regard to case, save those the repository allows."""
    allowed = {_folded(text) for text in role.library.vocabularies.allowed_placeholders}
    listed = {_folded(text) for text in parameters["values"]} - allowed
    for place in places:
        text = place.text.strip()
        if text and _folded(text) in listed:
            name = str(place.route[-1]) if place.route else ""
            yield place.hit(words=words_of(text), label=role.label(name), field=f"`{name}`")


def _folded(text: str) -> str:
    """The text without differences of case, blanks and a final stop."""
    return " ".join(text.casefold().split()).rstrip(" .")


KIND = CheckKind(
    name="listed-value",
    check=check,
    summary="The whole value is one of a list, without regard to case, blanks and a final stop.",
    parameters={
        "type": "object",
        "required": ["values"],
        "additionalProperties": False,
        "properties": {
            "values": {"type": "array", "items": {"type": "string"}, "minItems": 1, "description": "the list"}
        },
    },
    placeholders=("words", "label", "field"),
)
