"""Says in plain words what a schema expects, what was found instead, and where."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from rdlint.model import Route
from rdlint.reference.schema_compile import Schema

_ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
_NOUNS = {"string": "text", "integer": "a whole number", "number": "a number", "boolean": "`true` or `false`"}
_LONGEST = 60


def flat(schema: Schema, root: Schema) -> dict[str, Any]:
    """A schema with what its `$ref` leads to; its own words win."""
    if not isinstance(schema, Mapping):
        return {}
    if "$ref" not in schema or not isinstance(root, Mapping):
        return dict(schema)
    target = root.get("$defs", {}).get(schema["$ref"].rpartition("/")[2], {})
    return {**flat(target, root), **{key: value for key, value in schema.items() if key != "$ref"}}


def schema_at(root: Schema, route: Route) -> dict[str, Any]:
    """The schema of the value at a route, references resolved; empty where the schema knows none."""
    schema = flat(root, root)
    for step in route:
        if isinstance(step, int):
            below = schema.get("items")
        else:
            below = schema.get("properties", {}).get(step, schema.get("additionalProperties"))
        schema = flat(below if below is not None else {}, root)
    return schema


def place(root: Schema, route: Route) -> str:
    """A value as prose names it: "`why`", "the second accountability", "`level` of the first check"."""
    if not route:
        return re.sub(r"^an? ", "the ", noun(root))
    *above, step = route
    parent = tuple(above)
    if isinstance(step, int):
        item = schema_at(root, parent).get("x-item")
        if item is None:
            return f"the {ordinal(step)} item of {place(root, parent)}"
        row = next((at for at in range(len(parent), 0, -1) if isinstance(parent[at - 1], int)), None)
        return f"the {ordinal(step)} {item}" + (f" of {place(root, parent[:row])}" if row else "")
    if parent and isinstance(parent[-1], int):
        return f"{code(step)} of {place(root, parent)}"
    return code(step)


def noun(root: Schema) -> str:
    """What the whole document is called: "a role description"."""
    return str(root.get("x-noun", "this group of fields")) if isinstance(root, Mapping) else "this group of fields"


def ordinal(number: int) -> str:
    """The item number (from 0) as people count: "first", "21st"."""
    if number < len(_ORDINALS):
        return _ORDINALS[number]
    count = number + 1
    ending = "th" if count % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")
    return f"{count}{ending}"


def expected(schema: Mapping[str, Any], root: Schema) -> str:
    """What a value must be: the schema's own words (`x-expected`) or its types; blank is not mentioned."""
    if "x-expected" in schema:
        return str(schema["x-expected"])
    types = schema.get("type", [])
    names = [types] if isinstance(types, str) else [name for name in types if name != "null"]
    if not names:
        return "nothing"
    return either([_expected_type(name, schema, root) for name in names])


def _expected_type(name: str, schema: Mapping[str, Any], root: Schema) -> str:
    if name == "array":
        items = flat(schema.get("items", {}), root)
        inner = expected(items, root) if items.get("type") or items.get("x-expected") else ""
        return f"a list of {inner}" if inner == "text" else "a list"
    if name == "object":
        fields = list(schema.get("properties", {}))
        return f"a group of fields ({', '.join(map(code, fields[:4]))})" if fields else "a group of fields"
    return _NOUNS.get(name, name)


def found(data: Any) -> str:
    """What a value is, in words."""
    match data:
        case None:
            return "nothing"
        case bool():
            return f"`{str(data).lower()}`"
        case int() | float():
            return "a number"
        case str():
            return "text"
        case list():
            return "a list"
    return "a group of fields"


def shown(data: Any) -> str:
    """A value as a message quotes it: on one line, control characters escaped, not too long."""
    match data:
        case None:
            text = ""
        case bool():
            text = str(data).lower()
        case str() | int() | float():
            text = str(data)
        case _:
            text = "..."
    line = "".join(letter if letter.isprintable() else f"\\u{ord(letter):04x}" for letter in " ".join(text.split()))
    return line if len(line) <= _LONGEST else line[: _LONGEST - 3].rstrip() + "..."


def code(name: object) -> str:
    """A name between backquotes."""
    return f"`{shown(str(name))}`"


def either(parts: Sequence[str]) -> str:
    """ "a, b or c"."""
    return " or ".join(filter(None, [", ".join(parts[:-1]), parts[-1] if parts else ""]))
