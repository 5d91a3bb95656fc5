"""Check kind `section-heading`: a section of the template stands under another heading, where no rule looks at it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rdlint.checks.role import Place, Role, is_blank, words_of
from rdlint.model import Hit, Rename
from rdlint.rulebook.kind import CheckKind

_OWN = "x-"


def prepare(parameters: Mapping[str, Any], library: Any) -> dict[str, str]:
    """The field that each heading belongs to; a field's own label is one of its headings."""
    fields: dict[str, str] = {}
    for field, headings in parameters["headings"].items():
        name = field.rpartition(".")[2]
        for heading in (*headings, name, library.labels.get(name, name)):
            fields.setdefault(_folded(heading), field)
    return fields


def check(_places: Sequence[Place], fields: Mapping[str, str], role: Role) -> Iterator[Hit]:
    """A hit on every heading of another section, and every key of the author's own, that means a template's field."""
    sections = role.data.get("other_sections")
    for number, section in enumerate(sections if isinstance(sections, list) else ()):
        heading = section.get("heading") if isinstance(section, dict) else None
        if isinstance(heading, str) and (field := fields.get(_folded(heading))):
            yield Hit(("other_sections", number, "heading"), _values(heading, field, role))
    for key, value in role.data.items():
        # What an author keeps for themselves may well repeat a section that is there.
        if key.startswith(_OWN) and not is_blank(value):
            own = fields.get(_folded(key.removeprefix(_OWN)))
            if own and not _is_there(own, role):
                # A field inside another one is no other name of this one.
                renamed = () if "." in own or own in role.data else (Rename((key,), own, f"Call it {own}", "safe"),)
                yield Hit((key,), _values(key, own, role), at="key", replacements=renamed)


def _values(words: str, field: str, role: Role) -> dict[str, str]:
    name = field.rpartition(".")[2]
    return {"words": words_of(words), "label": role.label(name), "field": f"`{field}`"}


def _is_there(field: str, role: Role) -> bool:
    node = role.document.node(tuple(field.split(".")))
    return node is not None and not is_blank(node.data)


def _folded(heading: str) -> str:
    """A heading without differences that do not count: case, numbers before it, marks, "of the role"."""
    text = re.sub(r"[\W_]+", " ", heading.casefold()).strip()
    text = re.sub(r"^(?:section )?(?:\d+ )+", "", text)
    return re.sub(r" (?:of|for) (?:the|this) (?:role|position|job)\Z", "", text).removeprefix("the ")


KIND = CheckKind(
    name="section-heading",
    check=check,
    prepare=prepare,
    summary="A section of the template stands among the other sections, or as a key of the author's own.",
    parameters={
        "type": "object",
        "required": ["headings"],
        "additionalProperties": False,
        "properties": {
            "headings": {
                "type": "object",
                "description": "for each field of the template, headings that mean it; its own name always does",
                "additionalProperties": {"type": "array", "items": {"type": "string"}},
            }
        },
    },
    placeholders=("words", "label", "field"),
)
