"""Runs one check kind on a piece of YAML, for the tests of the check kinds."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

import pytest

from rdlint.checks import Hit, Place, Role
from rdlint.checks.built_in import KINDS
from rdlint.engine.findings import hit_span
from rdlint.model import format_route
from rdlint.reference.library import Library
from rdlint.reference.schemas import violations_of
from rdlint.rulebook.selectors import Selectors
from rdlint.source import compose, decode_source

#: (kind, YAML text, selector or selectors, parameters, as_of, library) -> the hits with the words each points to.
Run = Callable[..., list[tuple[Hit, str]]]
#: The same -> the route and the words of each hit.
Find = Callable[..., list[tuple[str, str]]]

BY_NAME = KINDS
LIBRARY = Library()


@pytest.fixture
def run() -> Run:
    """Runs a check kind as the engine does."""
    return run_kind


@pytest.fixture
def find() -> Find:
    """Runs a check kind and gives the route and the words of every hit."""

    def pairs(*args: Any, **named: Any) -> list[tuple[str, str]]:
        return [(format_route(hit.route), words) for hit, words in run_kind(*args, **named)]

    return pairs


def run_kind(
    kind_name: str,
    text: str | bytes,
    on: str | Iterable[str] = "role",
    parameters: Mapping[str, Any] | None = None,
    as_of: date = date(2026, 6, 30),
    library: Library = LIBRARY,
) -> list[tuple[Hit, str]]:
    """Every hit of a kind, with the source words that it points to."""
    kind = BY_NAME[kind_name]
    parameters = parameters or {}
    assert violations_of(parameters, kind.parameters) == []
    document = compose(decode_source(text if isinstance(text, bytes) else text.encode(), "role.yaml"))
    selectors = Selectors([[on] if isinstance(on, str) else list(on)])
    matches = selectors.match(document.root) if document.root is not None else {}
    places = [Place(route, node) for route, node in matches.get(0, [])]
    # As in the engine: only rules about the file itself run where nothing is selected.
    if not places and kind_name != "source-problem":
        return []
    parameters = kind.digest(parameters) if kind.digest else parameters
    prepared = kind.prepare(parameters, library) if kind.prepare else parameters
    found = []
    for hit in kind.check(places, prepared, Role(document, as_of, library)):
        assert set(kind.placeholders) <= set(hit.values), "a placeholder has no value"
        span = hit_span(hit, document)
        found.append((hit, document.source.text[span.start : span.end]))
    return found
