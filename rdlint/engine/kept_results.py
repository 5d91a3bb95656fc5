"""Keeps what the rules found in a file until its text, a rule, the day or anything else that bears on it changes.

A run over hundreds of role descriptions of which two have changed reads all, and judges two. Findings between roles
are not kept: they depend on every file.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple, Protocol

from rdlint.engine.digest import digest
from rdlint.engine.result import FileResult
from rdlint.engine.role_file import RoleFile
from rdlint.model import Edit, ExceptionNote, Finding, Fix, Position, Related
from rdlint.rulebook.rule import Rule


class Shelf(Protocol):
    """Holds one JSON-able thing a name."""

    def read(self, name: str) -> Any: ...
    def write(self, name: str, data: Any) -> None: ...


class Kept(NamedTuple):
    """What is known of a file: its result (None: it is no role description), and the framework it names."""

    result: FileResult | None
    framework: str


class KeptResults:
    """The results of earlier runs. `context` says everything but the file that a result depends on."""

    def __init__(self, shelf: Shelf, context: str) -> None:
        self._shelf = shelf
        self._context = context

    def for_rules(self, rules: Sequence[Rule]) -> "KeptResults":
        """The results of files for which other rules run than for most."""
        return KeptResults(self._shelf, digest(f"{self._context}\0{list(rules)}"))

    def get(self, file: RoleFile, expected: bool) -> Kept | None:
        """What is known of this text; None where nothing is."""
        kept = self._shelf.read(file.source.name)
        try:
            if kept is None or kept["key"] != self._key(file, expected):
                return None
            if kept["status"] is None:
                return Kept(None, "")
            findings = tuple(_finding(data) for data in kept["findings"])
            return Kept(FileResult(file.source, kept["status"], findings), kept["framework"])
        except (KeyError, TypeError, ValueError):
            return None  # Damaged, or of another make.

    def put(self, file: RoleFile, expected: bool, kept: Kept) -> None:
        """Keeps this. A file that could not be read is not kept: its text does not say why."""
        if not file.source.has_text:
            return
        result = kept.result
        self._shelf.write(
            file.source.name,
            {
                "key": self._key(file, expected),
                "status": result.status if result is not None else None,
                "framework": kept.framework,
                "findings": list(result.findings) if result is not None else [],
            },
        )

    def _key(self, file: RoleFile, expected: bool) -> str:
        source = file.source
        return digest(f"{self._context}\0{source.name}\0{expected}\0{source.has_bom}\0{source.text}")


def _finding(data: Sequence[Any]) -> Finding:
    """A finding, after a round through JSON made lists of the tuples in it."""
    values = dict(zip(Finding._fields, data, strict=True))
    values["route"] = tuple(values["route"])
    values["start"] = Position(*values["start"])
    values["end"] = Position(*values["end"])
    values["authority"] = tuple((source, clause) for source, clause in values["authority"])
    values["fixes"] = tuple(
        Fix(title, safety, tuple(Edit(*edit) for edit in edits), tuple(map(tuple, routes)))
        for title, safety, edits, routes in values["fixes"]
    )
    values["related"] = tuple(
        Related(file, tuple(route), Position(*start), Position(*end), message)
        for file, route, start, end, message in values["related"]
    )
    values["exception"] = ExceptionNote(*values["exception"]) if values["exception"] is not None else None
    return Finding(**values)
