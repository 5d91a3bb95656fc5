"""Check kind `occupation-code`: an ANZSCO or OSCA code that is malformed, unknown, withdrawn, or not of its kind."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rdlint.checks.placeholder import is_stand_in
from rdlint.checks.role import Place, Role, words_of
from rdlint.model import Hit
from rdlint.reference.occupations import NamedCode, OccupationVerdict
from rdlint.rulebook.kind import CheckKind

#: The verdict a rule reports, for each kind of verdict of the look-up.
_REPORTS = {
    "malformed": "malformed",
    "unknown": "unknown",
    "withdrawn": "withdrawn",
    "group": "group",
    "not-further-defined": "group",
    "osca-only": "other",
    "anzsco-only": "other",
}
_SHOWN = 4

#: What a code of the other classification has there; and where, in OSCA, the work of a withdrawn code is.
_COUNTERPARTS = ("; it corresponds to ", "; in OSCA that is ")


def check(places: Sequence[Place], parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit on every code with the verdict the rule reports."""
    occupations = role.library.occupations
    look_up = occupations.anzsco if parameters["classification"] == "anzsco" else occupations.osca
    for place in places:
        text = place.text.strip()
        if not text or is_stand_in(text):
            continue  # What stands in for a code is told as such.
        verdict = look_up(text)
        if _REPORTS.get(verdict.kind) == parameters["report"]:
            yield Hit(place.route, _words(text, verdict))


def _words(text: str, verdict: OccupationVerdict) -> dict[str, str]:
    example = verdict.example
    level = verdict.level or "code for answers that name no occupation"
    return {
        "words": words_of(text),
        "title": verdict.title.replace(" nfd", ", not further defined"),
        "why": verdict.reason or "means nothing in any edition",
        "level": level,
        "what": f"{'an' if level.startswith('o') else 'a'} {level}",
        "edition": verdict.last_edition,
        "successors": _said(verdict.successors, "; its work is now in ", "; no successor is known"),
        "counterparts": _said(verdict.counterparts, _COUNTERPARTS[verdict.kind == "withdrawn"], ""),
        "example": f" in it, for example {example.code} ({example.title})" if example else "",
        "nearest": _nearest(text, verdict),
    }


def _nearest(text: str, verdict: OccupationVerdict) -> str:
    """Slips of a key stay in the neighbourhood: a code of another sub-major group is no likely meaning."""
    near = [code for code in verdict.nearest if code.code[:2] == text[:2]]
    if near:
        return _said(near, " Did you mean ", "", "?", " or ")
    group = verdict.group
    return f" Its first digits are those of the group {group.code} ({group.title})." if group else ""


def _said(codes: Sequence[NamedCode], before: str, without: str, after: str = "", joint: str = " and ") -> str:
    if not codes:
        return without
    shown = [f"{code.code} ({code.title})" + (" in part" if code.partial else "") for code in codes[:_SHOWN]]
    if len(codes) > _SHOWN:
        shown.append(f"{len(codes) - _SHOWN} more")
    listed = shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])}{joint}{shown[-1]}"
    return f"{before}{listed}{after}"


KIND = CheckKind(
    name="occupation-code",
    check=check,
    summary="An ANZSCO or OSCA code is malformed, unknown, withdrawn, a group, or of the other classification.",
    parameters={
        "type": "object",
        "required": ["classification", "report"],
        "additionalProperties": False,
        "properties": {
            "classification": {
                "type": "string",
                "enum": ["anzsco", "osca"],
                "description": "what the field holds",
            },
            "report": {
                "type": "string",
                "enum": ["malformed", "unknown", "withdrawn", "group", "other"],
                "description": "which verdict",
            },
        },
    },
    placeholders=(
        "words",
        "title",
        "why",
        "level",
        "what",
        "edition",
        "successors",
        "counterparts",
        "example",
        "nearest",
    ),
)
