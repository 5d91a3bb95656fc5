"""Check kind `occupation-sets`: capabilities come from more than one occupation-specific set."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rdlint.checks.role import Place, Role, words_of
from rdlint.model import Hit
from rdlint.reference.normalise import normalise, words
from rdlint.rulebook.kind import CheckKind
from rdlint.source import Scalar, SequenceNode


def check(places: Sequence[Place], _parameters: Mapping[str, Any], _role: Role) -> Iterator[Hit]:
    """A hit on the list, or the text, that names more than one set."""
    for place in places:
        sets = _sets(place)
        if len(sets) > 1:
            yield place.hit(sets=words_of(", ".join(reversed(sets.values()))), count=str(len(sets)))


def _sets(place: Place) -> dict[str, str]:
    """The names of the sets, each by a key that its spellings share."""
    if isinstance(place.node, SequenceNode):
        names = [item.text for item in place.node.items if isinstance(item, Scalar) and item.value is not None]
    else:
        names = re.split(r"[\n;]", place.text)
        # "Finance Professionals and Procurement Professionals"; one set may have "and" in its name.
        if place.text.casefold().count("professionals") > 1:
            names = re.split(r"(?i)(?<=professionals)[\s,]*(?:and\s+)?", place.text)
    return {_key(name): name.strip() for name in reversed(names) if name.strip()}


def _key(name: str) -> str:
    found = set(words(name))
    # The skills of SFIA are what the set for ICT is made of.
    return "ict" if found & {"ict", "sfia"} or {"skills", "information", "age"} <= found else normalise(name)


KIND = CheckKind(
    name="occupation-sets",
    check=check,
    summary="Capabilities come from more than one occupation-specific set.",
    placeholders=("sets", "count"),
)
