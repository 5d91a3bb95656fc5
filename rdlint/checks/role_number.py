"""Check kind `role-number`: the role number is more or less than one number."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rdlint.checks.role import Place, Role, words_of
from rdlint.model import Hit
from rdlint.rulebook.kind import CheckKind

#: One run of letters, digits, hyphens, dots and slashes that holds a digit: 50004270, HC010, B278, 10021-01.
_ONE = re.compile(r"(?=[^0-9]*[0-9])[A-Za-z0-9]+(?:[-./ ]?[A-Za-z0-9]+)*\Z")
_SEVERAL = re.compile(r"\s(?:and|&|or|to)\s|[,;&+]", re.IGNORECASE)


def check(places: Sequence[Place], _parameters: Mapping[str, Any], _role: Role) -> Iterator[Hit]:
    """A hit on a role number that names several numbers, breaks off, or carries a remark; words alone are left alone."""
    for place in places:
        text = place.text.strip()
        if not any(character.isdigit() for character in text):
            continue
        if _SEVERAL.search(text):
            yield place.hit(words=words_of(text), why="it holds more than one number, or breaks off")
        elif "(" in text or ":" in text or not _ONE.match(text):
            yield place.hit(words=words_of(text), why="it holds more than a number")


KIND = CheckKind(
    name="role-number",
    check=check,
    summary="The role number is more than one number, breaks off or carries a remark.",
    placeholders=("words", "why"),
)
