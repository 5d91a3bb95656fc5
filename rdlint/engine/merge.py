"""Joins what the files of a configuration say, key by key, and remembers where each part stands.

What chooses starts afresh (`include`, `select`), what leaves out or adds is joined, and what has a name counts as last
said.
"""

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from rdlint.engine.layers import Layer
from rdlint.model import Route

#: The names that lead to a setting: ("ignore",), ("vocabularies", "words").
Key = tuple[str, ...]

#: What a file says anew under the first takes back what others said under both.
STARTS_AFRESH: Mapping[str, str] = {"include": "exclude", "select": "ignore"}

#: Groups of settings, which are joined one by one.
_GROUPS: frozenset[Key] = frozenset([("vocabularies",), ("vocabularies", "placeholders"), ("corpus",)])

#: A list that is one statement: parts of two of them would state something that nobody said.
_WHOLE: frozenset[Key] = frozenset([("corpus", "complete")])

#: Files and folders, relative to the file that names them.
PATHS: frozenset[Key] = frozenset([("rules",), ("frameworks",)])

#: About the file, not about the run.
_NOT_JOINED: frozenset[Key] = frozenset([("extends",)])


class Given(NamedTuple):
    """A part of a setting: an item of a list, an entry (name, value) of a mapping, or the whole value.

    `layer` is the number of the file that says it, `route` the place there.
    """

    value: Any
    layer: int
    route: Route


def merge(layers: Sequence[Layer]) -> dict[Key, list[Given]]:
    """Every setting that is given, with its parts. What is blank is not given; an empty list is, with no part."""
    found: dict[Key, list[Given]] = {}
    for number, layer in enumerate(layers):
        for chooses, leaves_out in STARTS_AFRESH.items():
            if layer.data.get(chooses) is not None:
                found.pop((chooses,), None)
                found.pop((leaves_out,), None)
        for key, value in _settings(layer.data, ()):
            parts = found.setdefault(key, [])
            if key in _WHOLE or not isinstance(value, list | dict):
                parts[:] = [Given(value, number, key)]
            elif isinstance(value, list):
                _join(parts, key, value, number, layers)
            else:
                _enter(parts, key, value, number)
    return found


def path_of(given: Given, layers: Sequence[Layer]) -> str:
    """The file or folder that a part under one of PATHS names."""
    return os.path.join(layers[given.layer].folder, given.value)


def relative_to(root: Path, path: str) -> str:
    """A path as an rdlint.yaml in the root would name it."""
    path = os.path.normpath(path)
    try:
        return Path(path).relative_to(root).as_posix()
    except ValueError:
        return Path(path).as_posix()


def _settings(data: Mapping[str, Any], above: Key) -> Iterator[tuple[Key, Any]]:
    for name, value in data.items():
        key = (*above, name)
        if value is None or key in _NOT_JOINED:
            continue
        if key in _GROUPS:
            yield from _settings(value, key)
        else:
            yield key, value


def _join(parts: list[Given], key: Key, items: Sequence[Any], number: int, layers: Sequence[Layer]) -> None:
    """Adds items that earlier files do not hold; one with a name replaces an earlier one of that name."""
    if key == ("overrides",):
        # Each counts, in their order: two alike with another between them are not one.
        parts += (Given(item, number, (*key, place)) for place, item in enumerate(items))
        return
    new = [Given(item, number, (*key, place)) for place, item in enumerate(items)]
    # Within one file nothing is taken out: what stands there twice is for its reader to judge.
    named = {_sameness(part, key, layers) for part in new if isinstance(part.value, dict)}
    parts[:] = [part for part in parts if not named or _sameness(part, key, layers) not in named]
    known = {_sameness(part, key, layers) for part in parts}
    parts += (part for part in new if _sameness(part, key, layers) not in known)


def _sameness(part: Given, key: Key, layers: Sequence[Layer]) -> str:
    if key in PATHS:
        return os.path.realpath(path_of(part, layers))
    return str(part.value["name"] if isinstance(part.value, dict) else part.value)


def _enter(parts: list[Given], key: Key, entries: Mapping[str, Any], number: int) -> None:
    """Adds entries. Severities keep all: a later one for a group goes before an earlier one for a rule of it."""
    if key != ("severity",):
        parts[:] = [part for part in parts if part.value[0] not in entries]
    parts += (Given((name, value), number, (*key, name)) for name, value in entries.items())
