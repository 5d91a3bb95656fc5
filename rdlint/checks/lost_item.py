"""Check kind `lost-item`: an item of a list is no longer there, and none of now says nearly the same."""

from collections.abc import Iterator, Mapping
from typing import Any

from rdlint.checks.likeness import words_for_comparing
from rdlint.checks.list_items import items_of
from rdlint.checks.placeholder import is_stand_in
from rdlint.checks.role import Role, words_of
from rdlint.checks.then_and_now import no_such_field
from rdlint.model import Hit, Route
from rdlint.patterns import lazy
from rdlint.reference.normalise import stem
from rdlint.rulebook.kind import CheckKind
from rdlint.source import MappingNode, Node, Scalar

#: An item of which this share of the words that carry it stands together was reworded, and is not gone.
_KEPT = 0.6
#: Words (their stems) that a requirement may have or lack and stay the same one.
_FILLERS = frozenset(
    stem(word) for word in ("current", "valid", "nsw", "hold", "holding", "possession", "minimum", "must")
)
_SENTENCE = lazy(r"\n\s*\n|\n\s*[-*•]\s+|[.;]\s+")


def check(before: Role, after: Role, parameters: Mapping[str, Any]) -> Iterator[Hit]:
    """A hit for each item that is gone: on the list, or where it is missing altogether."""
    fields: list[str] = parameters["fields"]
    kept = [_carrying(text) for name in (*fields, *parameters.get("moved_to", ())) for text in _texts(after, name)]
    for field in fields:
        is_there = after.document.node((field,)) is not None
        for text in _texts(before, field):
            wanted = _carrying(text)
            if wanted and not is_stand_in(text) and not any(len(wanted & item) >= _KEPT * len(wanted) for item in kept):
                values = {"words": words_of(text), "label": after.label(field)}
                yield Hit((field,), values, at="key" if is_there else "absent")


def _carrying(text: str) -> frozenset[str]:
    carrying = words_for_comparing(text, {}).carrying
    return carrying - _FILLERS or carrying


def _texts(role: Role, field: str) -> Iterator[str]:
    """The items of a field: of a list, of a text with bullets, or the sentences of one without."""
    top = role.document.node((field,))
    pending: list[tuple[Route, Node]] = [((field,), top)] if top is not None else []
    while pending:
        route, node = pending.pop(0)
        if isinstance(node, MappingNode):
            pending += [((*route, key), child) for key, child in node.entries.items()]
        elif items := items_of(route, node):
            yield from (item.text for item in items)
        elif isinstance(node, Scalar) and node.value is not None:
            yield from filter(str.strip, _SENTENCE.split(node.text))


KIND = CheckKind(
    name="lost-item",
    check=check,
    scope="change",
    summary="An item of a list is no longer there, and none of now says nearly the same.",
    parameters={
        "type": "object",
        "required": ["fields"],
        "additionalProperties": False,
        "properties": {
            "fields": {
                "type": "array",
                "minItems": 1,
                "items": {"type": "string", "minLength": 1},
                "description": "the lists, such as essential_requirements; an item may go from one to another",
            },
            "moved_to": {
                "type": "array",
                "items": {"type": "string", "minLength": 1},
                "description": "fields that may say the same now, such as pre_employment_checks",
            },
        },
    },
    placeholders=("words", "label"),
    refuse=lambda parameters: no_such_field(*parameters["fields"], *parameters.get("moved_to", ())),
)
