"""Check kind `pcat-code`: the shape of the position code of the Position Coding Automated Tool (PCAT)."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rdlint.checks.placeholder import is_stand_in
from rdlint.checks.role import Place, Role, words_of
from rdlint.model import Hit, Replacement
from rdlint.patterns import lazy
from rdlint.rulebook.kind import CheckKind, one_report

_DIGITS = lazy(r"[0-9]+\Z")
#: Until 2009 a three-digit occupation prefix stood before the seven digits (PCG, revision history).
_PREFIXED = lazy(r"([0-9]{3}[ -]?)([0-9]{7})\Z")
#: Seven digits (Metadata.NSW, value domain "Position code N(7)").
LENGTH = 7


def check(places: Sequence[Place], parameters: Mapping[str, Any], _role: Role) -> Iterator[Hit]:
    """A hit on every code with the verdict the rule reports."""
    for place in places:
        text = place.text.strip()
        if not text or is_stand_in(text):
            continue  # What stands in for a code is told as such.
        prefixed = _PREFIXED.match(text)
        if prefixed is not None and prefixed[2].strip("0"):
            if parameters["report"] == "prefixed":
                start = place.text.index(text)
                end = start + len(prefixed[1])
                title = f"Keep the last seven digits, {prefixed[2]}"
                fix = Replacement(place.route, start, end, "", title, "display")
                yield Hit(place.route, {"words": text, "code": prefixed[2], "why": ""}, replacements=(fix,))
        elif (why := _malformed(text)) and parameters["report"] == "malformed":
            yield place.hit(words=words_of(text), why=why, code="")


def _malformed(text: str) -> str | None:
    """What is wrong with a code, as the end of a sentence that starts with "it"."""
    if not _DIGITS.match(text):
        digits = "".join(filter(str.isdigit, text))
        joined = f" (without them it reads {digits})" if digits.isascii() and len(digits) == LENGTH else ""
        return f"has characters other than digits{joined}"
    if not text.strip("0"):
        return "is nothing but zeros"
    if len(text) != LENGTH:
        return f"has {len(text)} digit{'s' * (len(text) != 1)}, and a PCAT code has {LENGTH}"
    return None


KIND = CheckKind(
    name="pcat-code",
    check=check,
    summary="The PCAT code is not seven digits, or still has its old occupation prefix.",
    parameters=one_report("malformed", "prefixed"),
    placeholders=("words", "why", "code"),
)
