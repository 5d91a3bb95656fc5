"""Checks data against the schemas that ship with rdlint: a fast verdict first, words only where it is no."""

import json
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from rdlint.reference.schema_compile import Compiler, Schema, UnknownKeyword
from rdlint.reference.schema_violation import Violation
from rdlint.resources import schemas_dir

__all__ = ["Violation", "compile_validator", "load_schema", "violations", "violations_of"]


@cache
def load_schema(name: str) -> dict[str, Any]:
    """The schema `name` (`role-description`, `configuration`, `rule`, `framework`, `json-report`)."""
    schema: dict[str, Any] = json.loads((schemas_dir() / f"{name}.schema.json").read_text(encoding="utf-8"))
    return schema


def compile_validator(schema: Schema) -> Callable[[Any], bool]:
    """A function that says whether plain data (dict, list, str, int, float, bool, None) are valid.

    A schema with keywords beyond those of `schema_compile` is left to jsonschema, which is slow to import.
    """
    try:
        return Compiler(schema).check(schema)
    except UnknownKeyword:
        from jsonschema import Draft202012Validator

        assert isinstance(schema, bool | Mapping)
        return Draft202012Validator(schema).is_valid


def violations(data: Any, schema_name: str) -> list[Violation]:
    """What is wrong with data by the schema of that name, in the order of the routes; empty when sound."""
    if _validator(schema_name)(data):
        return []
    return _told(data, load_schema(schema_name))


def violations_of(data: Any, schema: Schema) -> list[Violation]:
    """The same for a schema at hand, such as the parameters of a check kind."""
    return [] if compile_validator(schema)(data) else _told(data, schema)


@cache
def _validator(name: str) -> Callable[[Any], bool]:
    return compile_validator(load_schema(name))


def _told(data: Any, schema: Schema) -> list[Violation]:
    # Most runs see no violation; the words are loaded when the first one does.
    from rdlint.reference.schema_violations import violations_of as tell

    return tell(data, schema)
