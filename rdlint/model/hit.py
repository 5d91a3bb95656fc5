"""What a check says: a route, offsets inside a value, and the words for the rule's message.

A hit knows nothing of lines, columns or the source; the engine turns it into a finding.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

from rdlint.model.change import Change
from rdlint.model.route import Route


class RelatedPlace(NamedTuple):
    """Another place of the same role description that explains a hit."""

    route: Route
    message: str
    start: int | None = None
    end: int | None = None


class Hit(NamedTuple):
    """One thing a check found.

    `at` says what the hit points to:
    `value`   the value at `route`; with `start` and `end` (code point offsets in the text of the scalar) those words
    `key`     the key that leads to `route`
    `absent`  nothing stands at `route`; the report points at the nearest ancestor that exists
    `source`  `start` and `end` are offsets in the decoded text of the file (source problems only)

    `values` fills the placeholders of the rule's message.
    """

    route: Route
    values: Mapping[str, str] = MappingProxyType({})
    start: int | None = None
    end: int | None = None
    at: Literal["value", "key", "absent", "source"] = "value"
    replacements: tuple[Change, ...] = ()
    related: tuple[RelatedPlace, ...] = ()
