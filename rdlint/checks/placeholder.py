"""Check kind `placeholder`: a stand-in was left where words are due."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rdlint.checks.role import Place, Role, words_of
from rdlint.model import Hit
from rdlint.patterns import lazy
from rdlint.rulebook.kind import CheckKind
from rdlint.source import Scalar

#: What a form asks to be filled in.
_NOUN = r"""
    (?:agency|department|cluster|division|branch|unit|team|council|organisation|company|role|position|job|manager|supervisor
      |name|title|number|code|date|grade|classification|location|website|address|text|details?|description|overview)
"""
#: The whole value, without its last stop, is nothing but this.
_WHOLE = rf"""
    (?:yet\ )?to\ be\ (?:advised|announced|confirmed|completed|decided|determined|assigned|allocated|finalised
      |inserted|provided|updated)
  | t\.?/?b\.?/?[acdn]
  | [a-z] | [–—.…-] | x{{2,}} | \.{{3,}} | …+ | _{{2,}} | -{{2,}} | \?+ | \#+ | \*+
  | (?:please\ )?(?:insert|enter|type|add|complete|select|choose)\ (?:(?:an?|the|your|relevant|appropriate)\ )*
    {_NOUN}(?:(?:\ of|\ the|/)*\ ?{_NOUN})*(?:\ (?:here|below))?
  | (?:please\ )?(?:insert|enter|type)\ here | choose\ an\ item
  | click\ (?:or\ tap\ )?(?:here|to\ enter)\b.{{0,60}}
  | lorem\ ipsum\b.*
  | agency\ to\ (?:complete|insert|update|provide|advise)\b.{{0,40}}
  | [dx?_]{{1,2}}[/.\ -](?:[mx?_]{{1,4}}|month)[/.\ -](?:[yx?_]{{2,4}}|year|20[\dxy?_]{{2}})
"""
#: Only in a field that is due a name or code.
_IN_FIELD = r"""
    n\.?\s*/?\s*a | nil | none | unknown | abc | draft(?:\ v?[\d.]+)?
  | not\ (?:applicable|available|known|assigned|allocated)
  | not\ yet\ \w+ | (?:pending|awaiting)(?:\ (?:approval|advice|allocation|confirmation|creation|review))?
  | 1234(?:5(?:6(?:7(?:8(?:90?)?)?)?)?)?
"""
#: Inside a sentence: an instruction or a name in brackets, a row of x's or of marks, a gap to be filled in.
_INSIDE = rf"""
    [\[<{{] \s* (?:
        (?:please\ )?(?:insert|enter|type|add|complete|select|choose|specify|delete)\b[^\]>}}\n@]{{0,80}}
      | (?:the\ |your\ )?{_NOUN}\b[^\]>}}\n@0-9]{{0,40}}
      | x+ | t\.?b\.?[acdn]\.? | \.{{3}} | … | \?+
    ) [\]>}}] (?!\()
  | \((?:please\ )?insert\b[^)\n]{{0,80}}\)
  | \b(?:tbc|tba|tbd)\b
  | \$?(?<![\w./])x{{2,}}(?:[/.-](?:x{{2,}}|\d+))*(?!\w|[./]\w) | \$x\b
  | _{{3,}} | \.{{5,}} | …{{2,}} | \$?\?{{2,}} | \$\#{{2,}} | (?<=[a-z]\ )\#{{2,}}
  | \bclick\ (?:or\ tap\ )?(?:here\ )?to\ enter\b[\w ]{{0,20}}
  | \blorem\ ipsum\b
"""


#: One of these stands in every stand-in inside a sentence.
_MARKS = ("[", "<", "{", "(insert", "(please", "tb", "xx", "$x", "__", ".....", "……", "??", "#", "click", "lorem")
#: One of these stands in every stand-in that is a whole value and longer than one character.
_WHOLE_MARKS = (
    *(
        "to be ",
        "tb",
        "t.",
        "t/",
        "xx",
        "..",
        "…",
        "__",
        "--",
        "?",
        "#",
        "*",
        "insert",
        "enter",
        "type",
        "add",
        "click",
    ),
    *("complete", "select", "choose", "lorem", "agency to", "d/", "d.", "d-", "d ", "x/", "x.", "x-", "x ", "_"),
)
#: Code points; what is longer is no mere stand-in.
_LONGEST = 200

_FLAGS = re.IGNORECASE | re.VERBOSE | re.DOTALL
_whole, _in_field, _inside = lazy(_WHOLE, _FLAGS), lazy(_IN_FIELD, _FLAGS), lazy(_INSIDE, _FLAGS)


def check(places: Sequence[Place], parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit on every stand-in, in role descriptions that are approved, or in those that are not (`approved`)."""
    approval = role.text(("date_of_approval",))
    if (bool(approval) and not is_stand_in(approval)) != parameters["approved"]:
        return
    allowed = {text.casefold() for text in role.library.vocabularies.allowed_placeholders}
    for place in places:
        text = place.text.strip()
        if not isinstance(place.node, Scalar) or not text or text.casefold() in allowed:
            continue
        name = next((step for step in reversed(place.route) if isinstance(step, str)), "")
        label, field_name = role.label(name), f"`{name}`"
        due = len(place.route) == 1 and name in parameters.get("fields", ())
        stop = text.rstrip(".") or text
        if (_may_be_whole(stop) and _whole.fullmatch(stop)) or (due and _in_field.fullmatch(stop)):
            yield place.hit(words=words_of(text), label=label, field=field_name)
            continue
        for match in _inside.finditer(place.text) if _may_hold(place.text) else ():
            if match[0].casefold() not in allowed:
                yield place.hit(match.start(), match.end(), words=words_of(match[0]), label=label, field=field_name)


def is_stand_in(text: str) -> bool:
    """Whether a field that is due a name or code holds nothing but a stand-in."""
    text = text.strip()
    stop = text.rstrip(".") or text
    return bool((_may_be_whole(stop) and _whole.fullmatch(stop)) or _in_field.fullmatch(stop))


def stand_in_spans(text: str) -> list[tuple[int, int]]:
    """Where a stand-in stands in a text: all of it, or the words inside a sentence."""
    stop = text.strip().rstrip(".") or text.strip()
    if stop and _may_be_whole(stop) and _whole.fullmatch(stop):
        return [(0, len(text))]
    return [match.span() for match in _inside.finditer(text)] if _may_hold(text) else []


def _may_be_whole(text: str) -> bool:
    """Whether a text is short and holds what every stand-in that is a whole value holds."""
    if len(text) > _LONGEST:
        return False
    folded = text.casefold()
    return len(text) == 1 or any(mark in folded for mark in _WHOLE_MARKS)


def _may_hold(text: str) -> bool:
    """Whether a text holds a mark of a stand-in, so that it is worth searching."""
    folded = text.lower()
    return any(mark in folded for mark in _MARKS)


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
                "description": "top fields that are due a name or code, where N/A or Unknown is a stand-in too",
            },
        },
    },
    placeholders=("words", "label", "field"),
)
