"""Check kind `outcome`: an item that names a task and not what it is for. A rough guess, for rules that are off."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from rdlint.checks.role import Place, Role, words_of
from rdlint.model import Hit
from rdlint.rulebook.kind import CheckKind


def check(places: Sequence[Place], _parameters: Mapping[str, Any], _role: Role) -> Iterator[Hit]:
    """A hit on every text without a word that points to a purpose or a result."""
    for place in places:
        if place.text.strip() and not place.text.rstrip().endswith(":") and not _purpose().search(place.text):
            yield place.hit(words=words_of(place.text))


@cache
def _purpose() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:to\s+[a-z]+|so\s+(?:that|as)|in\s+order|ensur\w+|enabl\w+|support\w*|result\w*|achiev\w*|improv\w*|maximis\w*"
        r"|minimis\w*|deliver\w*|meet\w*|outcomes?|that\s+\w+|which\s+\w+|for\s+\w+|leading\s+to)\b",
        re.IGNORECASE,
    )


KIND = CheckKind(
    name="outcome",
    check=check,
    summary="An item names a task and not what it is for (a rough guess).",
    placeholders=("words",),
)
