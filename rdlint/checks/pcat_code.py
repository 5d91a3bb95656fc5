"""Check kind `pcat-code`: the shape of the position code of the Position Coding Automated Tool (PCAT)."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rdlint.checks.placeholder import is_stand_in
from rdlint.checks.role import Place, Role, words_of
from rdlint.model import Hit, Replacement
from rdlint.rulebook.kind import CheckKind

_DIGITS = re.compile(r"[0-9]+\Z")
#: Seven digits (Metadata.NSW, value domain "Position code N(7)").
LENGTH = 7
#: Until 2008 a three-digit occupation prefix stood before it (PCG, revision history).
PREFIXED = 10


def check(places: Sequence[Place], parameters: Mapping[str, Any], _role: Role) -> Iterator[Hit]:
    """A hit on every code with the verdict the rule reports."""
    for place in places:
        text = place.text.strip()
        if not text or is_stand_in(text):
            continue  # What stands in for a code is told as such.
        if _DIGITS.match(text) and len(text) == PREFIXED:
            if parameters["report"] == "prefixed":
                code = text[-LENGTH:]
                start = place.text.index(text)
                fix = Replacement(
                    place.route, start, start + 3, "", f"Keep the last seven digits, {code}", "display"
                )
                yield Hit(place.route, {"words": text, "code": code, "why": ""}, replacements=(fix,))
        elif (why := _malformed(text)) and parameters["report"] == "malformed":
            yield place.hit(words=words_of(text), why=why, code="")


def _malformed(text: str) -> str | None:
    if not _DIGITS.match(text):
        return "it holds more than digits"
    if not text.strip("0"):
        return "it is zero"
    if len(text) != LENGTH:
        return f"it has {len(text)} digit{'s' * (len(text) != 1)}"
    return None


KIND = CheckKind(
    name="pcat-code",
    check=check,
    summary="The PCAT code is not seven digits, or still has its old occupation prefix.",
    parameters={
        "type": "object",
        "required": ["report"],
        "additionalProperties": False,
        "properties": {
            "report": {"type": "string", "enum": ["malformed", "prefixed"], "description": "which defect"}
        },
    },
    placeholders=("words", "why", "code"),
)
