"""Turns faults of a schema into violations: one for each place, in plain words, with a way out if known."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

from rdlint.model import Route
from rdlint.reference.schema_compile import Schema
from rdlint.reference.schema_faults import Fault, faults
from rdlint.reference.schema_suggest import Names, elsewhere, names_of, normal
from rdlint.reference.schema_violation import Violation
from rdlint.reference.schema_words import (
    code,
    either,
    expected,
    found,
    noun,
    ordinal,
    place,
    schema_at,
    shown,
)

#: A file of a million mistakes is not worth a million findings.
MOST_FAULTS = 50_000
MOST_OF_A_KEYWORD = 200
MOST_OF_A_KIND = 100
_MOST_SUGGESTIONS = 20


def violations_of(data: Any, schema: Schema) -> list[Violation]:
    """Every violation of data that a schema does not accept, in the order of their routes."""
    told = _Teller(data, schema)
    every = [violation for fault in _few(faults(data, schema)) for violation in told.tell(fault)]
    return _capped(sorted(_deepest(_without_named(every)), key=_order))


def _few(every: Iterator[Fault]) -> Iterator[Fault]:
    """So many faults of each keyword and no more: a flood of one must not drown the others."""
    counts: Counter[str] = Counter()
    for fault in islice(every, MOST_FAULTS):
        counts[fault.keyword] += 1
        if counts[fault.keyword] <= MOST_OF_A_KEYWORD:
            yield fault


class _Teller:
    """Tells faults of one document; remembers which fields it has suggested already."""

    def __init__(self, data: Any, root: Schema) -> None:
        self._data = data
        self._root = root
        self._suggested: dict[Route, list[str]] = {}
        self._names: dict[int, Names] = {}
        self._left = _MOST_SUGGESTIONS

    def tell(self, fault: Fault) -> Iterator[Violation]:
        if fault.in_key:
            yield self._in_key(fault)
        elif fault.keyword == "additionalProperties":
            yield self._unknown_field(fault)
        elif fault.keyword == "required":
            yield self._missing(fault)
        elif fault.keyword == "type":
            yield self._wrong_type(fault)
        elif fault.keyword in ("enum", "const"):
            yield self._not_allowed(fault)
        elif fault.keyword == "pattern":
            values = {**self._at(fault.route), "value": shown(fault.data), "expected": _form(fault.schema)}
            yield Violation("malformed-value", fault.route, "value", values)
        else:
            values = {**self._at(fault.route), "detail": _detail(fault)}
            yield Violation("other", fault.route, "value", values)

    def _at(self, route: Route) -> dict[str, str]:
        name = next((step for step in reversed(route) if isinstance(step, str)), "")
        return {"field": shown(name), "place": place(self._root, route)}

    def _unknown_field(self, fault: Fault) -> Violation:
        *above, key = fault.route
        parent = tuple(above)
        if _is_broken_item(parent, fault):
            return self._broken_item(parent, fault.data)
        assert isinstance(key, str)
        suggested, known, suggestion = self._suggestion(parent, key, fault)
        values = {
            "field": shown(key),
            "where": place(self._root, parent) if parent else noun(self._root),
            "suggestion": suggestion,
            "suggested": suggested,
            "known": ", ".join(map(code, known)),
        }
        return Violation("unknown-field", fault.route, "key", values)

    def _suggestion(self, parent: Route, key: str, fault: Fault) -> tuple[str, list[str], str]:
        """The one field meant (or ""), all that come near, and the part of the sentence."""
        if self._left <= 0 or not isinstance(fault.schema, Mapping):
            return "", [], ""
        self._left -= 1
        names = self._names.setdefault(id(fault.schema), names_of(fault.schema, self._root))
        mine = self._suggested.setdefault(parent, [])
        near = names.nearest(key, {*fault.data, *mine})
        away = "" if normal(key) in names.exact else self._elsewhere(parent, key)
        if away or not near:
            return "", near, away
        mine.append(near[0])
        return near[0], near, f"; did you mean {code(near[0])}?"

    def _elsewhere(self, parent: Route, key: str) -> str:
        if len(parent) > 1 or any(isinstance(step, int) for step in parent):
            return ""
        return elsewhere(key, self._root, str(parent[0]) if parent else None, self._data)

    def _missing(self, fault: Fault) -> Violation:
        if fault.route == ("title",) and noun(self._root) == "a role description":
            return Violation("missing-title", fault.route, "absent", {"field": "title"})
        values = {"field": shown(fault.route[-1]), "where": place(self._root, fault.route[:-1])}
        return Violation("missing-field", fault.route, "absent", values)

    def _wrong_type(self, fault: Fault) -> Violation:
        assert isinstance(fault.schema, Mapping)
        if isinstance(fault.data, dict) and fault.data and fault.route and isinstance(fault.route[-1], int):
            types = fault.value
            if "string" in ([types] if isinstance(types, str) else types):
                return self._broken_item(fault.route, fault.data)
        wanted = expected({**schema_at(self._root, fault.route), **fault.schema}, self._root)
        wants_text = "string" in fault.value if isinstance(fault.value, list) else fault.value == "string"
        quotable = wants_text and isinstance(fault.data, bool | int | float)
        values = {
            **self._at(fault.route),
            "expected": wanted,
            "found": found(fault.data),
            "advice": "; put it in quotes to make it text" if quotable else "",
        }
        return Violation("wrong-type", fault.route, "value", values)

    def _broken_item(self, route: Route, data: Mapping[str, Any]) -> Violation:
        key, value = next(iter(data.items()))
        nested = isinstance(value, list | dict)
        if nested:
            advice = "a list of text holds no list inside; make each line an item of its own"
        else:
            advice = "put the whole item in quotes"
        words = f"{shown(key)}:" if nested or value is None else f"{shown(key)}: {shown(value)}"
        return Violation("broken-list-item", route, "value", {**self._at(route), "words": words, "advice": advice})

    def _not_allowed(self, fault: Fault) -> Violation:
        choices = [fault.value] if fault.keyword == "const" else fault.value
        written = [shown(choice) for choice in choices if choice is not None]
        near = Names({choice: {} for choice in written}).nearest(shown(fault.data), ())
        values = {
            **self._at(fault.route),
            "value": shown(fault.data),
            "allowed": either([code(choice) for choice in written]),
            "suggestion": f"; did you mean {code(near[0])}?" if near and near[0] != shown(fault.data) else "",
            "suggested": near[0] if near else "",
        }
        return Violation("not-allowed-value", fault.route, "value", values)

    def _in_key(self, fault: Fault) -> Violation:
        route = (*fault.route, fault.data)
        values = {"field": shown(fault.data), "place": f"a name in {place(self._root, fault.route)}"}
        if fault.keyword == "enum":
            allowed = either([code(choice) for choice in fault.value])
            values |= {"value": shown(fault.data), "allowed": allowed, "suggestion": "", "suggested": ""}
            return Violation("not-allowed-value", route, "key", values)
        values |= {"value": shown(fault.data), "expected": _form(fault.schema)}
        return Violation("malformed-value", route, "key", values)


def _is_broken_item(parent: Route, fault: Fault) -> bool:
    """Whether a group in a list that takes text as well is a sentence with a colon in it: no key is known."""
    if not parent or not isinstance(parent[-1], int) or not isinstance(fault.schema, Mapping):
        return False
    known = Names(fault.schema.get("properties", {}))
    return "string" in fault.schema.get("type", ()) and not any(known.nearest(key, ()) for key in fault.data)


def _form(schema: Schema) -> str:
    words = schema.get("x-expected") if isinstance(schema, Mapping) else None
    return str(words) if words else "it in another form"


def _detail(fault: Fault) -> str:
    count = fault.value
    match fault.keyword:
        case "minLength" | "minItems" if count == 1:
            return "must not be empty"
        case "minLength":
            return f"must have at least {count} characters"
        case "maxLength":
            return f"must have at most {count} characters"
        case "minItems":
            return f"must have at least {count} items"
        case "maxItems":
            return f"must have at most {count} item{'' if count == 1 else 's'}"
        case "minimum":
            return f"must be at least {count}"
        case "maximum":
            return f"must be at most {count}"
        case "uniqueItems":
            return _repeated(fault.data)
        case "false":
            return "is not allowed here"
    return "is not what the schema asks for"


def _repeated(items: list[Any]) -> str:
    seen: dict[str, int] = {}
    for number, item in enumerate(items):
        first = seen.setdefault(repr(item), number)
        if first != number:
            return f"says the same twice: the {ordinal(first)} and the {ordinal(number)} item"
    return "says the same twice"


def _without_named(every: list[Violation]) -> list[Violation]:
    """Drops a missing field that a mistyped key beside it was taken for: one mistake, one violation."""
    named = {(*violation.route[:-1], violation.values.get("suggested")) for violation in every if violation.at == "key"}
    return [violation for violation in every if violation.at != "absent" or violation.route not in named]


def _deepest(every: Iterable[Violation]) -> list[Violation]:
    """One violation for each place: the first told, and none of a value inside which another was told."""
    first: dict[Route, Violation] = {}
    for violation in every:
        first.setdefault(violation.route, violation)
    inside = {route[:length] for route in first for length in range(len(route))}
    return [v for route, v in first.items() if v.at != "value" or route not in inside]


def _order(violation: Violation) -> tuple[tuple[bool, int, str], ...]:
    return tuple((isinstance(s, str), s if isinstance(s, int) else 0, str(s)) for s in violation.route)


def _capped(every: list[Violation]) -> list[Violation]:
    counts: Counter[str] = Counter()
    kept = []
    for violation in every:
        counts[violation.kind] += 1
        if counts[violation.kind] <= MOST_OF_A_KIND:
            kept.append(violation)
    return kept
