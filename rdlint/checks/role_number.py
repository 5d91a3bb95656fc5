"""Check kind `role-number`: the role number is more or less than one number.

No form of role numbers is laid down, so letters, hyphens and slashes are all allowed.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rdlint.checks.role import Place, Role, words_of
from rdlint.model import Hit
from rdlint.patterns import lazy
from rdlint.rulebook.kind import CheckKind

#: One run of letters, digits and joining marks that holds a digit: 50004270, HC010, B278, 10021-01, DPE/2022-0012.
_ONE = lazy(r"[A-Za-z0-9]+(?:[-./_ ][A-Za-z0-9]+)*\Z")
_ENDS_WITH_JOIN = lazy(r"(?:[,;&+/-]|\s(?:and|or|to))\Z", re.IGNORECASE)
_SEVERAL = lazy(
    r"[0-9]\s*(?:[,;&+]|\s(?:and|or|to)\s)\s*[A-Za-z]*[-_ ]?[0-9]|[0-9]{6}\s*[-–/\s]\s*[0-9]{6}", re.IGNORECASE
)


def check(places: Sequence[Place], _parameters: Mapping[str, Any], _role: Role) -> Iterator[Hit]:
    """A hit on a role number that holds several numbers, breaks off, or carries a remark; not on words alone."""
    for place in places:
        text = place.text.strip()
        why = _verdict(text)
        if why and any("0" <= character <= "9" for character in text):
            yield place.hit(words=words_of(text), why=why)


def _verdict(text: str) -> str:
    if _SEVERAL.search(text):
        return "it holds more than one number"
    if _ENDS_WITH_JOIN.search(text):
        return "it breaks off"
    if not text.strip("0 "):
        return "it is nothing but zeros"
    return "" if _ONE.match(text) else "it holds more than a number"


KIND = CheckKind(
    name="role-number",
    check=check,
    summary="The role number is more than one number, breaks off, is all zeros or carries a remark.",
    placeholders=("words", "why"),
)
