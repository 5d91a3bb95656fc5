"""What a check sees: one role description, and the places in it that the rule's selector matched."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple, TypeVar, cast

from rdlint.model import Hit, Route
from rdlint.reference.dates import parse_day
from rdlint.reference.library import Library
from rdlint.reference.schemas import Violation, violations
from rdlint.source import Document, MappingNode, Node, Opaque, Problem, Scalar

T = TypeVar("T")


class Place(NamedTuple):
    """One value that a rule looks at, with the route that leads to it."""

    route: Route
    node: Node

    @property
    def text(self) -> str:
        """The text of a scalar as written (`000541` stays `000541`), else the empty text, as for `~` and `null`."""
        return self.node.text if isinstance(self.node, Scalar) and self.node.value is not None else ""

    @property
    def data(self) -> Any:
        """The value as plain Python data."""
        return self.node.data

    def hit(self, start: int | None = None, end: int | None = None, **values: str) -> Hit:
        """A hit on this value, or on the code points `start` to `end` of its text."""
        return Hit(self.route, values, start, end)


class Role:
    """One role description under check. `as_of` is the day it is judged by."""

    def __init__(
        self, document: Document, as_of: date, library: Library, problems: tuple[Problem, ...] | None = None
    ) -> None:
        self.document = document
        #: What is wrong with the file as a file and as YAML.
        self.problems = document.problems if problems is None else problems
        self.as_of = as_of
        self.library = library
        self._once: dict[Hashable, object] = {}

    @cached_property
    def data(self) -> Mapping[str, Any]:
        """The top level as plain data; empty where the file holds no mapping."""
        root = self.document.root
        return root.data if isinstance(root, MappingNode) else {}

    @cached_property
    def violations(self) -> Sequence[Violation]:
        """What the schema of a role description finds, save at values that cannot be known (aliases)."""
        if not isinstance(self.document.root, MappingNode):
            return ()
        found = violations(self.data, "role-description")
        return [violation for violation in found if not self._unknowable(violation.route)]

    def text(self, route: Route) -> str:
        """The text of the scalar at a route, trimmed; the empty text where there is none."""
        node = self.document.node(route)
        return node.text.strip() if isinstance(node, Scalar) and node.value is not None else ""

    def label(self, name: str) -> str:
        """A field's label for people: `Role dimensions` for `role_dimensions`."""
        return self.library.labels.get(name, name.replace("_", " ").capitalize())

    def once(self, key: Hashable, build: Callable[[], T]) -> T:
        """What `build()` gives, worked out once for this role description, for all rules that ask by the same key."""
        if key not in self._once:
            self._once[key] = build()
        return cast(T, self._once[key])

    @cached_property
    def approved(self) -> date | None:
        """The date of approval, where a whole day is given."""
        return parse_day(self.text(("date_of_approval",)))

    def _unknowable(self, route: Route) -> bool:
        nearest = self.document.nearest(route)
        return isinstance(self.document.node(nearest), Opaque)


def is_blank(data: Any) -> bool:
    """Whether a value says nothing: null, empty or blank text, or a list or mapping of nothing else."""
    if data is None:
        return True
    if isinstance(data, str):
        return not data.strip()
    if isinstance(data, list):
        return all(is_blank(item) for item in data)
    if isinstance(data, dict):
        return all(is_blank(value) for value in data.values())
    return False


def words_of(text: str, limit: int = 80) -> str:
    """Text as a message quotes it: on one line, cut in the middle of nothing, at most about `limit` characters."""
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    return line[:limit].rsplit(" ", 1)[0].rstrip(",;:. ") + " ..."
