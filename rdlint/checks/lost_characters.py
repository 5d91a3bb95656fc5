"""Check kind `lost-characters`: a program could not read characters and put a mark of its own in their place."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rdlint.checks.around import word_around
from rdlint.checks.role import Place, Role, words_of
from rdlint.model import Hit
from rdlint.rulebook.kind import CheckKind

_LOST = "\ufffd"


def check(places: Sequence[Place], _parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """One hit for a role description, on the first place: one step of its making lost them all."""
    if _LOST not in role.document.source.text:
        return
    hurt = [place for place in places if _LOST in place.text]
    if not hurt:
        return
    first = hurt[0]
    count = sum(place.text.count(_LOST) for place in hurt)
    at = first.text.index(_LOST)
    start, end = word_around(first.text, at, at + 1)
    more = f", and at {count - 1} more places" if count > 2 else ", and at one more place" if count == 2 else ""
    yield Hit(first.route, {"words": words_of(first.text[start:end]), "more": more}, start, end)


KIND = CheckKind(
    name="lost-characters",
    check=check,
    summary="A program could not read characters and put a mark of its own in their place.",
    placeholders=("words", "more"),
)
