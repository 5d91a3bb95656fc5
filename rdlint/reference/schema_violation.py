"""One way in which data break a schema, and the sentence that says so."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

from rdlint.model import Route

#: Every kind of violation, with the sentence that says it; the names in braces are its values.
SENTENCES: Mapping[str, str] = {
    "unknown-field": "{field} is not a field of {where}{suggestion}",
    "missing-title": "The role description has no `title`",
    "missing-field": "{field} is missing from {where}",
    "wrong-type": "{place} must be {expected}, not {found}{advice}",
    "broken-list-item": 'The colon in "{words}" makes it a field, where {place} should be text; {advice}',
    "not-allowed-value": '"{value}" is not a value that {place} can have; write {allowed}{suggestion}',
    "malformed-value": '"{value}" is not right for {place}; write {expected}',
    "other": "{place} {detail}",
}


class Violation(NamedTuple):
    """One way in which data break a schema. `kind` is a key of SENTENCES, `values` fill its sentence.

    `at` says what it points to: the key that leads to `route`, the value there, or that nothing is there.
    """

    kind: str
    route: Route
    at: Literal["key", "value", "absent"]
    values: Mapping[str, str] = MappingProxyType({})

    def sentence(self) -> str:
        """The violation for people: a capital letter, and a full stop unless it ends in a question."""
        values = {**self.values, "field": f"`{self.values.get('field', '')}`"}
        text = SENTENCES[self.kind].format_map(values)
        text = text[:1].upper() + text[1:]
        return text if text.endswith("?") else text + "."
