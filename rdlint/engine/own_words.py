"""The vocabularies of a repository, from its configuration."""

from collections.abc import Mapping, Sequence
from typing import Any

from rdlint.engine.merge import Given, Key
from rdlint.reference.library import Vocabularies


def vocabularies_of(data: Mapping[str, Any] | None) -> Vocabularies:
    """The vocabularies from what stands under that key, which must be sound."""
    data = data or {}
    return Vocabularies(
        classifications=_texts(data, "classifications"),
        allowed_placeholders=_texts(data.get("placeholders") or {}, "allow"),
        acronyms=_texts(data, "acronyms"),
        levels_for_grade=tuple(
            (grade, bounds.get("lowest") or "", bounds.get("highest") or "")
            for grade, bounds in (data.get("levels_for_grade") or {}).items()
        ),
        organisations=tuple(
            (row["name"], row["until"], _texts(row, "now"), _texts(row, "short"))
            for row in data.get("organisations") or ()
        ),
        words=_texts(data, "words"),
    )


def merged_vocabularies(found: Mapping[Key, Sequence[Given]]) -> Vocabularies:
    """The vocabularies of a configuration that is made of several files."""
    data: dict[str, Any] = {}
    for key, parts in found.items():
        if key[0] == "vocabularies":
            below = data.setdefault(key[1], {}) if len(key) == 3 else data
            values = [given.value for given in parts]
            below[key[-1]] = dict(values) if key[-1] == "levels_for_grade" else values
    return vocabularies_of(data)


def _texts(data: Mapping[str, Any], key: str) -> tuple[str, ...]:
    return tuple(data.get(key) or ())
