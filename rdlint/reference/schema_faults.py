"""Finds every place where data break a schema, as plain facts: which keyword, where, and what stood there.

Only parts that the closures reject are walked, so a long sound list costs nothing. A schema with keywords the
closures do not know is left to jsonschema; both give the same facts.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from rdlint.model import Route
from rdlint.reference.schema_checks import is_unique, same
from rdlint.reference.schema_compile import Compiler, Schema, UnknownKeyword


class Fault(NamedTuple):
    """One keyword that the data at `route` break.

    `value` is what the keyword says, `schema` the schema it stands in, `data` what stood at the route.
    `in_key`: it is about the name of a key (`data`), and `route` leads to the object that has it.
    """

    route: Route
    keyword: str
    value: Any
    schema: Schema
    data: Any
    in_key: bool = False


def faults(data: Any, schema: Schema) -> Iterator[Fault]:
    """Every fault of the data, in the order of the schema."""
    compiler = Compiler(schema)
    try:
        compiler.check(schema)
    except UnknownKeyword:
        return _from_jsonschema(data, schema)
    return _Walk(compiler).walk(schema, data, ())


class _Walk:
    def __init__(self, compiler: Compiler) -> None:
        self._compiler = compiler

    def walk(self, schema: Schema, data: Any, route: Route) -> Iterator[Fault]:
        if self._compiler.check(schema)(data):
            return
        if isinstance(schema, bool):
            yield Fault(route, "false", False, schema, data)
            return
        for keyword, value in schema.items():
            step = getattr(self, f"_{keyword.strip('$')}", None)
            if step is not None:
                yield from step(value, schema, data, route)
            elif not _holds(keyword, value, data):
                yield Fault(route, keyword, value, schema, data)

    def _ref(self, value: str, _schema: Schema, data: Any, route: Route) -> Iterator[Fault]:
        return self.walk(self._compiler.resolve(value), data, route)

    def _allOf(self, value: Any, _schema: Schema, data: Any, route: Route) -> Iterator[Fault]:  # noqa: N802
        for part in value:
            yield from self.walk(part, data, route)

    def _not(self, value: Any, schema: Schema, data: Any, route: Route) -> Iterator[Fault]:
        if self._compiler.check(value)(data):
            yield Fault(route, "not", value, schema, data)

    def _if(self, value: Any, schema: Any, data: Any, route: Route) -> Iterator[Fault]:
        branch = "then" if self._compiler.check(value)(data) else "else"
        if branch in schema:
            yield from self.walk(schema[branch], data, route)

    def _items(self, value: Any, _schema: Schema, data: Any, route: Route) -> Iterator[Fault]:
        if isinstance(data, list):
            check = self._compiler.check(value)
            for number, item in enumerate(data):
                if not check(item):
                    yield from self.walk(value, item, (*route, number))

    def _required(self, value: Any, schema: Schema, data: Any, route: Route) -> Iterator[Fault]:
        if isinstance(data, dict):
            for name in value:
                if name not in data:
                    yield Fault((*route, name), "required", value, schema, data)

    def _propertyNames(self, value: Any, _schema: Schema, data: Any, route: Route) -> Iterator[Fault]:  # noqa: N802
        if isinstance(data, dict):
            for name in data:
                for fault in self.walk(value, name, route):
                    yield Fault(route, fault.keyword, fault.value, fault.schema, name, in_key=True)

    def _properties(self, value: Any, _schema: Schema, data: Any, route: Route) -> Iterator[Fault]:
        if isinstance(data, dict):
            for name, part in value.items():
                if name in data:
                    yield from self.walk(part, data[name], (*route, name))

    def _patternProperties(self, value: Any, _schema: Schema, data: Any, route: Route) -> Iterator[Fault]:  # noqa: N802
        if isinstance(data, dict):
            for pattern, part in value.items():
                for name in data:
                    if re.search(pattern, name):
                        yield from self.walk(part, data[name], (*route, name))

    def _additionalProperties(self, value: Any, schema: Any, data: Any, route: Route) -> Iterator[Fault]:  # noqa: N802
        if isinstance(data, dict):
            for name in extra_names(schema, data):
                if value is False:
                    yield Fault((*route, name), "additionalProperties", value, schema, data)
                else:
                    yield from self.walk(value, data[name], (*route, name))


def extra_names(schema: Any, data: dict[str, Any]) -> list[str]:
    """The keys of an object that neither `properties` nor `patternProperties` of its schema know."""
    properties = schema.get("properties", {})
    searches = [re.compile(pattern).search for pattern in schema.get("patternProperties", {})]
    return [name for name in data if name not in properties and not any(search(name) for search in searches)]


def _holds(keyword: str, value: Any, data: Any) -> bool:
    """Whether data keep a keyword that looks at nothing below them; any other keyword holds."""
    if keyword == "type":
        return Compiler({"type": value}).check({"type": value})(data)
    if keyword == "enum":
        return any(same(data, choice) for choice in value)
    if keyword == "const":
        return same(data, value)
    if isinstance(data, str):
        return _string_holds(keyword, value, data)
    if isinstance(data, list):
        return _list_holds(keyword, value, data)
    if isinstance(data, int | float) and not isinstance(data, bool):
        return not (keyword == "minimum" and data < value) and not (keyword == "maximum" and data > value)
    return True


def _string_holds(keyword: str, value: Any, data: str) -> bool:
    match keyword:
        case "pattern":
            return re.search(value, data) is not None
        case "minLength":
            return len(data) >= int(value)
        case "maxLength":
            return len(data) <= int(value)
    return True


def _list_holds(keyword: str, value: Any, data: list[Any]) -> bool:
    match keyword:
        case "minItems":
            return len(data) >= int(value)
        case "maxItems":
            return len(data) <= int(value)
        case "uniqueItems":
            return not value or is_unique(data)
    return True


def _from_jsonschema(data: Any, schema: Schema) -> Iterator[Fault]:
    from jsonschema import Draft202012Validator

    for error in Draft202012Validator(schema).iter_errors(data):
        route: Route = tuple(error.absolute_path)
        keyword = error.validator or "false"
        in_key = "propertyNames" in error.absolute_schema_path
        if keyword == "additionalProperties":
            for name in extra_names(error.schema, error.instance):
                yield Fault((*route, name), keyword, error.validator_value, error.schema, error.instance)
        elif keyword == "required":
            for name in error.validator_value:
                # jsonschema gives an error for each missing name, and names it only in its message.
                if name not in error.instance and error.message.startswith(repr(name)):
                    yield Fault((*route, name), keyword, error.validator_value, error.schema, error.instance)
        else:
            yield Fault(route, keyword, error.validator_value, error.schema, error.instance, in_key)
