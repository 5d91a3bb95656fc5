"""The table of documents that rules rest on."""

import json
from pathlib import Path

import pytest

from rdlint.reference.sources import Sources, load_sources
from rdlint.resources import data_dir


@pytest.fixture(scope="module")
def sources() -> Sources:
    return load_sources()


def test_the_documents_of_the_first_rules_are_there(sources: Sources) -> None:
    for key in (
        *("SRDG", "RDB-CAP", "RDB-OUT", "RDB-NOTE", "NEWRD", "EXEC", "WLS", "BANDS", "CF", "OSCS", "RULES"),
        *("RULES-10", "ACT", "PCAT", "PCAT-META", "PCG", "ABS", "LGNSW", "LIB", "OPSCC-2026-01"),
    ):
        assert key in sources


def test_every_document_is_complete(sources: Sources) -> None:
    for document in sources:
        assert document.title
        assert document.publisher
        assert document.date
        assert document.addresses
        assert all(address.startswith(("https://", "http://")) for address in document.addresses)
        assert document.clauses
        for clause, summary in document.clauses.items():
            assert summary.endswith("."), (document.key, clause)
            assert "  " not in summary


def test_a_clause_is_found_by_its_name(sources: Sources) -> None:
    summary = sources.clause("OPSCC-2026-01", "Transition")
    assert summary is not None
    assert "29 January 2027" in summary
    assert sources.clause("OPSCC-2026-01", "Transitions") is None
    assert sources.clause("OPSCC", "Transition") is None


def test_a_mistyped_key_gets_a_suggestion(sources: Sources) -> None:
    assert sources.suggest("SRGD") == "SRDG"
    assert sources.suggest("MAGNA-CARTA") is None
    assert sources.get("SRGD") is None


def test_what_is_remembered_is_enough(sources: Sources) -> None:
    asked: list[tuple[str, list[Path]]] = []

    def remember(name: str, paths, build):  # type: ignore[no-untyped-def]
        asked.append((name, list(paths)))
        return json.loads(json.dumps(build()))

    again = load_sources(remember)
    assert list(again) == list(sources)
    assert asked == [("sources", [data_dir() / "sources.yaml"])]


def test_editions_are_named_for_the_version_line() -> None:
    lines = (data_dir() / "editions.txt").read_text(encoding="utf-8").splitlines()
    editions = dict(line.split(": ", 1) for line in lines)
    frameworks = sorted(path.stem for path in (data_dir() / "frameworks").glob("*.yaml"))
    assert [name.split()[0] for name in editions["Frameworks"].split(", ")] == frameworks
    assert set(editions) == {"Frameworks", "ANZSCO", "OSCA"}
