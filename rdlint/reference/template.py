"""Writes the annotated template, a role description to start from, out of the schema."""

import re
import textwrap
from collections.abc import Iterator, Mapping
from typing import Any

from rdlint.reference.schema_compile import Schema
from rdlint.reference.schema_page import fields_page
from rdlint.reference.schema_words import flat

__all__ = ["annotated_template", "fields_page"]

_WIDTH = 100
_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9 ,.()/&'’-]*[A-Za-z0-9.)]\Z")
_NOT_TEXT = re.compile(r"(?:true|false|null|yes|no|on|off|[.]?(?:inf|nan))\Z", re.IGNORECASE)

HEAD = """\
# A role description to start from: put your own words in place of the example's.
# A # with no space after it hides a field that most roles do without; take the # away to use it.
# A value that ends in a colon, or has a colon and a space inside, needs quotes.
"""


def annotated_template(schema: Schema) -> str:
    """A YAML file with every field in the order of the schema, each with a comment and an example value.

    Fields that the schema marks `x-template: optional` are commented out by a `#` with no space after it;
    taking away that sign from all of them gives a sound role description again.
    """
    blocks = ["\n".join(_field(name, part, schema)) for name, part in _parts(flat(schema, schema), schema)]
    return HEAD + "\n" + "\n\n".join(blocks) + "\n"


def _parts(schema: Mapping[str, Any], root: Schema) -> Iterator[tuple[str, dict[str, Any]]]:
    for name, part in schema.get("properties", {}).items():
        yield name, flat(part, root)


def _field(name: str, schema: Mapping[str, Any], root: Schema, given: Any = None) -> list[str]:
    """The lines of one field: its comment, then the field with its value, hidden where it is optional."""
    lines = _value(name, schema, root, given)
    if schema.get("x-template") == "optional" and given is None:
        lines = _off(lines)
    return [*_comment(schema), *lines]


def _value(name: str, schema: Mapping[str, Any], root: Schema, given: Any) -> list[str]:
    example = given if given is not None else next(iter(schema.get("examples", ())), None)
    rows = flat(schema.get("items", {}), root)
    if example is None and "properties" in schema:
        return [f"{name}:", *_indented(_fields(schema, root))]
    if "properties" in rows and "string" not in schema["type"]:
        return [f"{name}:", *_indented(_rows(rows, root, example or [None]))]
    return _plain_value(f"{name}:", example)


def _fields(schema: Mapping[str, Any], root: Schema) -> list[str]:
    return [line for name, part in _parts(schema, root) for line in _field(name, part, root)]


def _rows(schema: Mapping[str, Any], root: Schema, examples: list[Any]) -> list[str]:
    """List items that are groups of fields: the first one with comments, the others without."""
    first = [
        line for name, part in _parts(schema, root) for line in _field(name, part, root, (examples[0] or {}).get(name))
    ]
    lines = _item(first)
    for example in examples[1:]:
        lines += _item([line for name, value in example.items() for line in _plain_value(f"{name}:", value)])
    return lines


def _plain_value(lead: str, value: Any) -> list[str]:
    """`lead` and a value without comments: text, a number, or a list of these."""
    if isinstance(value, list):
        return [lead, *_indented([line for item in value for line in _plain_value("-", item)])]
    if isinstance(value, str) and len(lead) + len(value) > _WIDTH and lead != "-":
        return [f"{lead} >-", *_indented(textwrap.wrap(value, _WIDTH - 10, break_on_hyphens=False))]
    return [f"{lead} {_scalar(value)}"]


def _scalar(value: Any) -> str:
    if not isinstance(value, str):
        return str(value).lower() if isinstance(value, bool) else str(value)
    if _PLAIN.match(value) and not _NOT_TEXT.match(value):
        return value
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _comment(schema: Mapping[str, Any]) -> list[str]:
    text = f"{schema.get('title', '')}: {schema.get('description', '')}".strip(": ")
    return [f"# {line}" for line in textwrap.wrap(text, _WIDTH - 10, break_on_hyphens=False)]


def _item(lines: list[str]) -> list[str]:
    """Lines as one list item: the dash stands before the first field, which must not be a hidden one."""
    start = next(number for number, line in enumerate(lines) if not line.startswith("#"))
    return [("- " if number == start else "  " if number > start else "") + line for number, line in enumerate(lines)]


def _indented(lines: list[str]) -> list[str]:
    return [f"  {line}" for line in lines]


def _off(lines: list[str]) -> list[str]:
    """Commented out where each line begins; comments inside stay comments."""
    return [line if line.lstrip().startswith("#") else re.sub(r"\S", r"#\g<0>", line, count=1) for line in lines]
