"""Did you mean: finds the field somebody meant by its name, its label, other names in use, or a slip."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from rdlint.reference.schema_compile import Schema
from rdlint.reference.schema_words import code, flat
from rdlint.reference.suggest import distance

#: Keys longer than this are no mistyped field name.
_LONGEST_KEY = 64
#: Short aliases are too near to too much to take part in the search for slips.
_SHORTEST_ALIAS = 5
_NEAREST = 3


def normal(name: str) -> str:
    """The name as a field is spelt: `Position Number`, `position-number` and `positionNumber` are one."""
    parted = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name)
    return re.sub(r"[^a-z0-9]+", "_", parted.lower().replace("'", "").replace("’", "")).strip("_")


@dataclass(frozen=True)
class Names:
    """The fields of one object and what else people call them."""

    properties: Mapping[str, Any]

    @cached_property
    def exact(self) -> Mapping[str, tuple[str, ...]]:
        """Every normal form of a name, label or alias, with the fields it may mean, best first."""
        ranked: dict[str, list[str]] = {}
        for words in (_own_name, _other_names):
            for field, schema in self.properties.items():
                for word in words(field, schema):
                    ranked.setdefault(normal(word), []).append(field)
        return {form: tuple(dict.fromkeys(fields)) for form, fields in ranked.items()}

    def nearest(self, key: str, taken: Collection[str]) -> list[str]:
        """The fields that `key` may mean, at most three, nearest first; none that is `taken`."""
        if len(key) > _LONGEST_KEY:
            return []
        form = normal(key)
        exact = [field for field in self.exact.get(form, ()) if field not in taken]
        if exact:
            return exact[:_NEAREST]
        limit = _limit(form)
        best: dict[str, int] = {}
        for candidate, fields in self.exact.items():
            if candidate not in self.properties and len(candidate) < _SHORTEST_ALIAS:
                continue
            apart = distance(form, candidate, limit)
            if apart <= limit:
                for field in fields:
                    best[field] = min(apart, best.get(field, apart))
        return sorted((field for field in best if field not in taken), key=best.__getitem__)[:_NEAREST]


def names_of(schema: Mapping[str, Any], root: Schema) -> Names:
    """The names of an object's fields, references resolved."""
    return Names({field: flat(part, root) for field, part in schema.get("properties", {}).items()})


def elsewhere(key: str, root: Schema, parent: str | None, data: Any) -> str:
    """The part of a sentence that says where a field at the wrong level belongs; empty if nowhere.

    `parent` is the top-level field the key stands under, None at the top. Only exact names and aliases count,
    only one possible place, and no field that the data (the whole document) have already.
    """
    form = normal(key)
    top = data if isinstance(data, dict) else {}
    places = [
        (above, field)
        for above, names in _levels(root)
        if above != parent
        for field in names.exact.get(form, ())
        if field not in _object_at(top, above)
    ]
    by_name = [(above, field) for above, field in places if field == form]
    chosen = by_name or places
    if len(chosen) != 1:
        return ""
    above, field = chosen[0]
    where = f"under {code(above)}" if above else "at the top level"
    return f"; it belongs {where}" if field == key else f"; did you mean {code(field)} {where}?"


def _levels(root: Schema) -> Iterator[tuple[str | None, Names]]:
    """The fields at the top, and those one level down."""
    top = names_of(root if isinstance(root, Mapping) else {}, root)
    yield None, top
    for field, schema in top.properties.items():
        if schema.get("properties"):
            yield field, names_of(schema, root)


def _object_at(top: Mapping[str, Any], above: str | None) -> Mapping[str, Any]:
    found = top if above is None else top.get(above)
    return found if isinstance(found, dict) else {}


def _own_name(field: str, _schema: Mapping[str, Any]) -> list[str]:
    return [field]


def _other_names(_field: str, schema: Mapping[str, Any]) -> list[str]:
    title = schema.get("title")
    return [*([title] if title else []), *schema.get("x-aliases", ())]


def _limit(form: str) -> int:
    """How many slips a name of this length may hold."""
    if len(form) < 2:
        return 0
    return 1 if len(form) <= 5 else 2 if len(form) <= 9 else 3
