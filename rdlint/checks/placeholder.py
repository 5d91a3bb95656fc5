"""Check kind `placeholder`: a stand-in was left where words are due."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from rdlint.checks.role import Place, Role, words_of
from rdlint.model import Hit
from rdlint.rulebook.kind import CheckKind
from rdlint.source import Scalar

#: The whole value is nothing but this.
_WHOLE = r"""
    to\ be\ (?:advised|announced|confirmed|completed|decided|determined|assigned|finalised|provided|updated)
  | t\.?b\.?[acdn]\.?
  | x{2,} | \.{3,} | …+ | _{2,} | -{2,} | \?+ | \#+ | \*+
  | (?:please\ )?(?:insert|enter|type|add|complete)\b.{0,60}
  | click\ (?:or\ tap\ )?here\b.{0,60}
  | lorem\ ipsum\b.*
  | agency\ to\ (?:complete|insert|update)\b.{0,40}
"""
#: Only in a field that is due a name or code.
_IN_FIELD = r"[a-z] | n\s*/?\s*a | not\ applicable | nil | none | unknown | pending | draft | 1234\d* | abc"
#: Inside a sentence: an instruction in brackets, or a row of x's.
_INSIDE = r"""
    [\[<{]\s*(?:please\s+)?(?:insert|enter|type|add|complete|agency|name|title|role\ title|date|number|xx+|tb[acd])\b[^\]>}\n]{0,60}[\]>}]
  | \b[xX]{3,}\b
  | \b(?:TBC|TBA|TBD)\b
  | \bclick\ (?:or\ tap\ )?here\ to\ enter\b[\w ]{0,20}
  | \blorem\ ipsum\b
"""


def check(places: Sequence[Place], parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit on every stand-in, in role descriptions that are approved, or in those that are not (`approved`)."""
    approval = role.text(("date_of_approval",))
    if (bool(approval) and not is_stand_in(approval)) != parameters["approved"]:
        return
    allowed = {text.casefold() for text in role.library.vocabularies.allowed_placeholders}
    whole, field, inside = _patterns()
    for place in places:
        text = place.text.strip()
        if not isinstance(place.node, Scalar) or not text or text.casefold() in allowed:
            continue
        name = next((step for step in reversed(place.route) if isinstance(step, str)), "")
        values = {"label": role.label(name), "field": f"`{name}`"}
        if whole.fullmatch(text) or (
            place.route[-1] in parameters.get("fields", ()) and field.fullmatch(text)
        ):
            yield place.hit(words=words_of(text), **values)
            continue
        for match in inside.finditer(place.text):
            if match[0].casefold() not in allowed:
                yield place.hit(match.start(), match.end(), words=words_of(match[0]), **values)


def is_stand_in(text: str) -> bool:
    """Whether a field that is due a name or code holds nothing but a stand-in."""
    whole, field, _ = _patterns()
    return bool(whole.fullmatch(text) or field.fullmatch(text))


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    flags = re.IGNORECASE | re.VERBOSE
    return re.compile(_WHOLE, flags), re.compile(_IN_FIELD, flags), re.compile(_INSIDE, re.VERBOSE)


KIND = CheckKind(
    name="placeholder",
    check=check,
    summary="A stand-in (TBC, xxx, [insert name]) was left where words are due.",
    parameters={
        "type": "object",
        "required": ["approved"],
        "additionalProperties": False,
        "properties": {
            "approved": {
                "type": "boolean",
                "description": "true: look at role descriptions with a date of approval; false: at drafts",
            },
            "fields": {
                "type": "array",
                "items": {"type": "string"},
                "description": "fields that are due a name or code, where N/A, Nil or one letter is a stand-in too",
            },
        },
    },
    placeholders=("words", "label", "field"),
)
