"""The settings that hold, as an rdlint.yaml in which a comment behind each part says where it comes from."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from rdlint.model import Route, format_route
from rdlint.source import CannotReplace
from rdlint.source.writing import written

#: Where the comments stand, unless a line is longer.
_COLUMN = 44


def settings_text(data: Mapping[str, Any], origins: Mapping[str, str]) -> str:
    """YAML that reads back as `data`. `origins` names the source of each part by its route."""
    return "".join(
        f"{line:<{_COLUMN}}  # {origins[format_route(route)]}\n" if format_route(route) in origins else f"{line}\n"
        for line, route in _mapping(data, (), "")
    )


def _mapping(data: Mapping[str, Any], route: Route, indent: str) -> Iterator[tuple[str, Route]]:
    for name, value in data.items():
        yield from _entry(f"{indent}{_scalar(name)}:", value, (*route, name), indent)


def _entry(head: str, value: Any, route: Route, indent: str) -> Iterator[tuple[str, Route]]:
    """The lines of a value, the first behind what stands before it."""
    if isinstance(value, Mapping) and value:
        yield head, route
        yield from _mapping(value, route, indent + "  ")
    elif isinstance(value, list) and value:
        yield head, route
        for number, item in enumerate(value):
            below = (*route, number)
            if not isinstance(item, Mapping):
                yield f"{indent}  - {_scalar(item)}", below
                continue
            lines = list(_mapping(item, below, indent + "    "))
            yield f"{indent}  - {lines[0][0].lstrip()}", below
            yield from lines[1:]
    else:
        yield f"{head} {_scalar(value)}".rstrip(" "), route


def _scalar(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case "<<":
            return "'<<'"  # As a key without quotes it would merge.
        case str() | int():
            try:
                return written(value)
            except CannotReplace:
                return json.dumps(value)
    return "[]" if isinstance(value, list) else "{}"
