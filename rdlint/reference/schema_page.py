"""Writes the page of all fields of a role description, in Markdown, out of the schema."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from rdlint.reference.schema_compile import Schema
from rdlint.reference.schema_words import expected, flat

_LONGEST = 90

HEAD = """\
# Fields of a role description

This page is generated from `schemas/role-description.schema.json`. Fields are in the order of the published
template.

The schema requires only `title`; rules say what else a role description needs. A field may stand blank while
it is being written. Keys that start with `x-` are your own: rdlint leaves them alone. A value that ends in a
colon, or has a colon and a space inside, needs quotes.
"""


@dataclass(slots=True)
class _Table:
    """The fields of one kind of group, with the routes it occurs at."""

    fields: dict[str, dict[str, Any]]
    routes: list[str]


def fields_page(schema: Schema) -> str:
    """A Markdown page with a table for the top level and one for each group of fields below it."""
    tables: list[_Table] = []
    for route, fields in _groups("", flat(schema, schema), schema):
        same = next((table for table in tables if table.fields == fields), None)
        if same:
            same.routes.append(route)
        else:
            tables.append(_Table(fields, [route]))
    return HEAD + "".join(f"\n## {_heading(table.routes)}\n\n{_table(table.fields, schema)}" for table in tables)


def _groups(route: str, schema: Mapping[str, Any], root: Schema) -> Iterator[tuple[str, dict[str, dict[str, Any]]]]:
    """Every group of fields from the top downwards: mappings, and the items of lists."""
    fields = {name: flat(part, root) for name, part in schema.get("properties", {}).items()}
    if fields:
        yield route, fields
    for name, part in fields.items():
        yield from _groups(f"{route}.{name}".lstrip("."), part, root)
    if "items" in schema:
        yield from _groups(f"{route}[]", flat(schema["items"], root), root)


def _heading(routes: list[str]) -> str:
    if routes == [""]:
        return "At the top"
    names = [f"`{route.removesuffix('[]')}`" for route in routes]
    together = " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))
    return f"Each item of {together}" if routes[0].endswith("[]") else f"Under {together}"


def _table(fields: Mapping[str, Mapping[str, Any]], root: Schema) -> str:
    rows = [("Field", "Label", "What belongs there", "Value", "Example"), ("---",) * 5]
    for name, schema in fields.items():
        words = expected(schema, root)
        examples = schema.get("examples", ())
        example = f"`{_example(examples[0])}`" if examples else ""
        label, meaning = schema.get("title", ""), schema.get("description", "")
        rows.append((f"`{name}`", label, meaning, words[:1].upper() + words[1:], example))
    return "".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |\n" for row in rows)


def _example(value: Any) -> str:
    """An example on one line, cut where it is long."""
    if isinstance(value, list):
        text = f"- {_inline(value[0])}" + (" ..." if len(value) > 1 else "")
    else:
        text = _inline(value)
    return text if len(text) <= _LONGEST else text[:_LONGEST].rsplit(" ", 1)[0] + " ..."


def _inline(value: Any, nested: bool = False) -> str:
    if isinstance(value, list):
        return "[" + ", ".join(_inline(part, nested=True) for part in value) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_inline(part, nested=True)}" for key, part in value.items()) + "}"
    if isinstance(value, str) and (value.isdigit() or value.endswith(":") or (nested and "," in value)):
        return f'"{value}"'
    return str(value)
