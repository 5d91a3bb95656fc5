"""Check kind `screenable`: an essential requirement that nobody can simply hold or not hold.

Skills, attitudes and hours of business cannot be screened for as a licence can. What names a qualification, a licence
or the like is left alone, whatever stands beside it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from rdlint.checks.role import Place, Role, words_of
from rdlint.model import Hit
from rdlint.patterns import Lazy, lazy
from rdlint.rulebook.kind import CheckKind

_WHAT = {
    "hours": "says when the business is open",
    "attitude": "is an attitude",
    "skill": "is a skill",
}


class _Patterns(NamedTuple):
    held: Lazy
    found: Lazy


def prepare(_parameters: Mapping[str, Any], library: Any) -> _Patterns:
    """The words of `rules/data/requirements.yaml` as patterns."""
    table = library.table("requirements")
    skills, noun = _either(table["skills"]), r"(?:skills?|literacy|proficiency|abilities)\b"
    hours = (
        r"\b(?:business|office|opening|operating|working)\s+hours\b[^.\n]{0,40}\b(?:are|is|from|between)\b[^.\n]*"
        r"|\bhours\s+of\s+(?:business|operation)\b[^.\n]*"
    )
    skill = (
        rf"\b{skills}(?:(?:,|\s+and|\s+or|,\s+and)?\s+{skills}){{0,6}}\s+{noun}"
        rf"|\b(?:capacity|ability|able)\s+to\s+(?:\w+ly\s+)?{_either(table['abilities'])}\b"
        r"|\bskills?\s+in\b"
        rf"|\b{_either(table['praise'])}\s+(?:\w+,?\s+){{0,3}}?{noun}"
    )
    return _Patterns(
        held=lazy(rf"\b{_either(table['held'].split())}\b", re.IGNORECASE),
        found=lazy(
            rf"(?P<hours>{hours})|(?P<attitude>\b{_either(table['attitudes'])}\b)|(?P<skill>{skill})", re.IGNORECASE
        ),
    )


def check(places: Sequence[Place], patterns: _Patterns, _role: Role) -> Iterator[Hit]:
    """A hit on the words of every requirement that show that it is a skill, an attitude or hours of business."""
    for place in places:
        text = place.text
        match = patterns.found.search(text) if text.strip() else None
        if match is not None and (match.lastgroup == "hours" or not patterns.held.search(text)):
            yield place.hit(
                match.start(), match.end(), words=words_of(match[0]), what=_WHAT[match.lastgroup or "skill"]
            )


def _either(phrases: Sequence[str]) -> str:
    """A pattern for any of the phrases; `*` is the rest of a word, a hyphen a hyphen or a blank."""
    parts = [r"\s+".join(map(re.escape, phrase.split())) for phrase in phrases]
    return f"(?:{'|'.join(part.replace(re.escape('*'), '[a-z]*').replace(re.escape('-'), '[- ]') for part in parts)})"


KIND = CheckKind(
    name="screenable",
    check=check,
    prepare=prepare,
    summary="An essential requirement is a skill, an attitude or hours of business and nothing that one can hold.",
    placeholders=("words", "what"),
)
