"""The small closures that a compiled JSON Schema is made of; each says yes or no to plain data."""

import re
from collections.abc import Callable, Mapping
from typing import Any

Check = Callable[[Any], bool]


def same(a: Any, b: Any) -> bool:
    """Equality as JSON Schema means it: 1 equals 1.0, but not true."""
    if isinstance(a, list) and isinstance(b, list):
        return len(a) == len(b) and all(map(same, a, b))
    if isinstance(a, dict) and isinstance(b, dict):
        return a.keys() == b.keys() and all(same(value, b[key]) for key, value in a.items())
    return (a.__class__ is bool) == (b.__class__ is bool) and bool(a == b)


def is_unique(items: list[Any]) -> bool:
    """Whether no two items are the same."""
    if all(item.__class__ is str for item in items):
        return len(set(items)) == len(items)
    return not any(same(item, other) for n, item in enumerate(items) for other in items[:n])


def always(_data: Any) -> bool:
    return True


def never(_data: Any) -> bool:
    return False


def negate(check: Check) -> Check:
    return lambda data: not check(data)


def either(condition: Check, then: Check, otherwise: Check) -> Check:
    return lambda data: then(data) if condition(data) else otherwise(data)


def one_of(values: list[Any]) -> Check:
    if all(value.__class__ is str or value is None for value in values):
        allowed = frozenset(values)
        return lambda data: (data.__class__ is str or data is None) and data in allowed
    return lambda data: any(same(data, value) for value in values)


def both(checks: list[Check]) -> Check | None:
    if len(checks) < 2:
        return checks[0] if checks else None
    return lambda data: all(check(data) for check in checks)


def dispatch(table: Mapping[type, Check | None], other: Check) -> Check:
    get = table.get

    def verdict(data: Any) -> bool:
        check = get(data.__class__, other)
        return check is None or check(data)

    return verdict


def bounds(schema: Mapping[str, Any], least: str, most: str, measure: Callable[[Any], Any]) -> list[Check]:
    checks: list[Check] = []
    if least in schema:
        low = schema[least]
        checks.append(lambda data: bool(measure(data) >= low))
    if most in schema:
        high = schema[most]
        checks.append(lambda data: bool(measure(data) <= high))
    return checks


def string_checks(schema: Mapping[str, Any]) -> list[Check]:
    checks = bounds(schema, "minLength", "maxLength", len)
    if "pattern" in schema:
        search = re.compile(schema["pattern"]).search
        checks.append(lambda data: search(data) is not None)
    return checks


def number_checks(schema: Mapping[str, Any]) -> list[Check]:
    # `not data < low`, as a number that is none (nan) passes every bound.
    checks: list[Check] = []
    if "minimum" in schema:
        low = schema["minimum"]
        checks.append(lambda data: not data < low)
    if "maximum" in schema:
        high = schema["maximum"]
        checks.append(lambda data: not data > high)
    return checks


def all_of(classes: frozenset[type]) -> Check:
    return lambda data: classes.issuperset(map(type, data))


def each(check: Check) -> Check:
    def verdict(data: Any) -> bool:
        for item in data:  # noqa: SIM110  (all() with a generator costs twice as much)
            if not check(item):
                return False
        return True

    return verdict


def members(
    properties: Mapping[str, Check],
    bare: Mapping[str, frozenset[type]],
    patterns: list[tuple[Callable[[str], Any], Check]],
    additional: Check,
) -> Check:
    """The check of an object's members; `bare`: the classes of properties that ask for no more."""
    # Which patterns a known name matches is known beforehand.
    table: dict[str, Check] = {}
    for name, check in properties.items():
        others = [other for search, other in patterns if search(name)]
        table[name] = both([check, *others]) or check
    quick = {name: classes for name, classes in bare.items() if table[name] is properties[name]}.get
    get = table.get

    def verdict(data: dict[str, Any]) -> bool:
        for key, value in data.items():
            classes = quick(key)
            if classes is not None:
                if value.__class__ not in classes:
                    return False
                continue
            check = get(key)
            if check is not None:
                if not check(value):
                    return False
                continue
            matching = [other for search, other in patterns if search(key)]
            if not all(other(value) for other in matching) or not (matching or additional(value)):
                return False
        return True

    return verdict
