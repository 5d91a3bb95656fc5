"""What can be wrong with a file as a file, or as YAML: the kinds of problem, and the words each carries."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from rdlint.model import Span

#: The kinds, which are also the names of the rules in group `source`, each with the names of its `values`.
PROBLEM_KINDS: Mapping[str, tuple[str, ...]] = {
    "unreadable-file": ("reason",),
    "file-too-large": ("size", "limit"),
    "wrong-encoding": ("found", "detail"),
    "binary-file": ("found",),
    "control-character": ("character",),
    "invalid-yaml": ("reason",),
    "unquoted-colon": ("words",),
    "tab-indentation": (),
    "duplicate-key": ("key", "first_line"),
    "alias": ("name",),
    "merge-key": (),
    "complex-key": ("found",),
    "second-document": (),
    "nested-too-deeply": ("limit",),
    "empty-file": (),
    "not-a-mapping": ("found",),
}

#: Kinds that leave no text to read as YAML.
NO_TEXT = frozenset({"unreadable-file", "file-too-large", "wrong-encoding", "binary-file"})

#: A file made to flood the reader says each thing this often and no more.
MOST_OF_ONE_KIND = 100


class Problem(NamedTuple):
    """One thing that is wrong: its kind, its place in the text of the source, the words for the message."""

    kind: str
    span: Span
    values: Mapping[str, str] = MappingProxyType({})


class ProblemList:
    """Collects problems, at most `MOST_OF_ONE_KIND` of a kind, in the order in which they are found."""

    __slots__ = ("_counts", "_problems")

    def __init__(self) -> None:
        self._problems: list[Problem] = []
        self._counts: dict[str, int] = {}

    def add(self, kind: str, start: int, end: int, **values: str) -> None:
        """Note a problem at the code points from `start` to `end`."""
        count = self._counts.get(kind, 0)
        self._counts[kind] = count + 1
        if count < MOST_OF_ONE_KIND:
            self._problems.append(Problem(kind, Span(start, end), values))

    def __iter__(self) -> Iterator[Problem]:
        return iter(self._problems)

    def in_order(self) -> tuple[Problem, ...]:
        """All of them by place; at one place in the order in which they were found."""
        return tuple(sorted(self._problems, key=lambda problem: problem.span.start))
