"""Compiles a JSON Schema into Python closures that say yes or no, many times faster than a library.

Data is plain: dict, list, str, int, float, bool and None, and keys are text. Keywords outside `KEYWORDS`
raise UnknownKeyword; the caller falls back to jsonschema.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any

from rdlint.reference.schema_checks import (
    Check,
    all_of,
    always,
    both,
    bounds,
    dispatch,
    each,
    either,
    is_unique,
    members,
    negate,
    never,
    number_checks,
    one_of,
    string_checks,
)

Schema = Mapping[str, Any] | bool

NoneType = type(None)
_CLASSES: Mapping[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int, float),  # a float only if it is whole: JSON knows one kind of number
    "number": (int, float),
    "boolean": (bool,),
    "null": (NoneType,),
    "array": (list,),
    "object": (dict,),
}
_ALL: tuple[type, ...] = (str, int, float, bool, NoneType, list, dict)

_ANNOTATIONS = frozenset(
    [
        "$schema",
        "$id",
        "$comment",
        "$defs",
        "title",
        "description",
        "examples",
        "default",
        "deprecated",
        "readOnly",
        "writeOnly",
        "format",
    ]
)
_GENERAL = frozenset(["$ref", "allOf", "not", "if", "then", "else", "enum", "const"])
KEYWORDS = _GENERAL | frozenset(
    [
        "type",
        "pattern",
        "minLength",
        "maxLength",
        "minimum",
        "maximum",
        "minItems",
        "maxItems",
        "uniqueItems",
        "items",
        "required",
        "properties",
        "patternProperties",
        "additionalProperties",
        "propertyNames",
    ]
)


class UnknownKeyword(Exception):  # noqa: N818  (a signal, not an error)
    """The schema uses something the closures do not know."""


class Compiler:
    """The closures of one schema document, each made once. Raises UnknownKeyword from `check`."""

    def __init__(self, root: Schema) -> None:
        self._root = root
        self._made: dict[int, Check] = {}
        self._busy: set[int] = set()

    def check(self, schema: Schema) -> Check:
        """The closure for a schema that is part of the document."""
        key = id(schema)
        if key in self._busy:  # a schema that contains itself
            return lambda data: self._made[key](data)
        if key not in self._made:
            self._busy.add(key)
            try:
                self._made[key] = self._compile(schema)
            finally:
                self._busy.discard(key)
        return self._made[key]

    def resolve(self, reference: str) -> Schema:
        """The schema that a `$ref` inside the document names."""
        if reference == "#":
            return self._root
        name = reference.removeprefix("#/$defs/")
        definitions = self._root.get("$defs", {}) if isinstance(self._root, Mapping) else {}
        if name == reference or name not in definitions:
            raise UnknownKeyword(reference)
        found: Schema = definitions[name]
        return found

    def _compile(self, schema: Schema) -> Check:
        if isinstance(schema, bool):
            return always if schema else never
        for keyword in schema:
            if keyword not in KEYWORDS and keyword not in _ANNOTATIONS and not keyword.startswith("x-"):
                raise UnknownKeyword(keyword)
        if "$ref" in schema and not (schema.keys() & KEYWORDS) - {"$ref"}:
            return self.check(self.resolve(schema["$ref"]))
        general = self._general(schema)
        table: dict[type, Check | None] = {}
        for kind in _classes(schema):
            table[kind] = both([*general, *self._special(schema, kind)])
        other = never if "type" in schema else both(general) or always
        return dispatch(table, other)

    def _general(self, schema: Mapping[str, Any]) -> list[Check]:
        checks: list[Check] = []
        if "$ref" in schema:
            checks.append(self.check(self.resolve(schema["$ref"])))
        checks.extend(map(self.check, schema.get("allOf", ())))
        if "not" in schema:
            checks.append(negate(self.check(schema["not"])))
        if "if" in schema:
            checks.append(either(*(self.check(schema.get(keyword, True)) for keyword in ("if", "then", "else"))))
        if "enum" in schema:
            checks.append(one_of(schema["enum"]))
        if "const" in schema:
            checks.append(one_of([schema["const"]]))
        return checks

    def _special(self, schema: Mapping[str, Any], kind: type) -> list[Check]:
        """The checks that hold for one class of data only."""
        if kind is str:
            return string_checks(schema)
        if kind is int or kind is float:
            whole = kind is float and "type" in schema and "number" not in _types(schema)
            return [*number_checks(schema), *([float.is_integer] if whole else [])]
        if kind is list:
            return self._array_checks(schema)
        if kind is dict:
            return self._object_checks(schema)
        return []

    def _array_checks(self, schema: Mapping[str, Any]) -> list[Check]:
        checks = bounds(schema, "minItems", "maxItems", len)
        if "items" in schema:
            classes = self._bare_classes(schema["items"])
            checks.append(all_of(classes) if classes is not None else each(self.check(schema["items"])))
        if schema.get("uniqueItems"):
            checks.append(is_unique)
        return checks

    def _object_checks(self, schema: Mapping[str, Any]) -> list[Check]:
        checks: list[Check] = []
        required = frozenset(schema.get("required", ()))
        if required:
            checks.append(lambda data: required <= data.keys())
        if "propertyNames" in schema:
            checks.append(each(self.check(schema["propertyNames"])))
        if schema.keys() & {"properties", "patternProperties", "additionalProperties"}:
            parts = schema.get("properties", {})
            properties = {name: self.check(part) for name, part in parts.items()}
            bare = {name: classes for name, part in parts.items() if (classes := self._bare_classes(part))}
            patterns: list[tuple[Callable[[str], Any], Check]] = [
                (re.compile(pattern).search, self.check(part))
                for pattern, part in schema.get("patternProperties", {}).items()
            ]
            checks.append(members(properties, bare, patterns, self.check(schema.get("additionalProperties", True))))
        return checks

    def _bare_classes(self, schema: Schema) -> frozenset[type] | None:
        """The classes a schema allows, if it asks for nothing more: text then needs no call of its own."""
        while isinstance(schema, Mapping) and schema.keys() & KEYWORDS == {"$ref"}:
            schema = self.resolve(schema["$ref"])
        if not isinstance(schema, Mapping) or schema.keys() & KEYWORDS != {"type"} or "integer" in _types(schema):
            return None
        self.check(schema)  # for its unknown keywords
        return frozenset(_classes(schema))


def _types(schema: Mapping[str, Any]) -> list[str]:
    types = schema["type"]
    return [types] if isinstance(types, str) else list(types)


def _classes(schema: Mapping[str, Any]) -> tuple[type, ...]:
    if "type" not in schema:
        return _ALL
    try:
        return tuple(dict.fromkeys(kind for name in _types(schema) for kind in _CLASSES[name]))
    except KeyError as error:
        raise UnknownKeyword(f"type {error}") from None
