"""Tells whether a selector names fields that a role description has: a misspelt one would match nothing in silence."""

from collections.abc import Iterator, Mapping
from typing import Any

from rdlint.reference.schemas import load_schema
from rdlint.reference.suggest import closest
from rdlint.rulebook.selectors import SCOPES

#: Keys of the author's own start so; what lies below them is not known.
_OWN = "x-"


def unknown_step(steps: tuple[str, ...]) -> str | None:
    """Why the steps of a selector (`*`: every item) lead nowhere in a role description; None where there is a field."""
    schema = load_schema("role-description")
    here = [schema]
    for number, step in enumerate(steps):
        if step.startswith(_OWN):
            return None
        parts = [part for place in here for part in _parts(place, schema)]
        where = f"`{_shown(steps[:number])}`" if number else "a role description"
        if step == "*":
            here = [part["items"] for part in parts if isinstance(part.get("items"), Mapping)]
            if not here:
                return f"{where} is no list, so [*] matches nothing in it"
            continue
        fields = [part["properties"] for part in parts if "properties" in part]
        here = [known[step] for known in fields if isinstance(known.get(step), Mapping)]
        if not here:
            if not fields:
                return f"{where} has no fields, so `{step}` matches nothing in it"
            names = [name for known in fields for name in known]
            near = closest(step, names if number else [*names, *SCOPES])
            return f"`{step}` is not a field of {where}" + (f"; did you mean `{near}`?" if near else "")
    return None


def _parts(schema: Mapping[str, Any], top: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """A schema and all the schemas that hold for the same value."""
    yield schema
    reference = schema.get("$ref", "")
    if reference.startswith("#/$defs/"):
        yield from _parts(top["$defs"][reference.removeprefix("#/$defs/")], top)
    alternatives = [schema[word] for word in ("if", "then", "else") if word in schema]
    for word in ("allOf", "anyOf", "oneOf"):
        alternatives += schema.get(word, [])
    for part in alternatives:
        if isinstance(part, Mapping):
            yield from _parts(part, top)


def _shown(steps: tuple[str, ...]) -> str:
    return "".join("[*]" if step == "*" else f".{step}" for step in steps).removeprefix(".")
