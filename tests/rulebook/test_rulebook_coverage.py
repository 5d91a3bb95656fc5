"""Which clause is answered by which rules; and that every clause that binds anybody has an answer."""

import json
import os
from functools import cache
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from rdlint.plugins import load_plugins
from rdlint.reference.library import Library
from rdlint.reference.schemas import load_schema
from rdlint.reference.sources import Sources, sources_from_data
from rdlint.rulebook.coverage import ANSWERS, ClauseCoverage, DocumentCoverage, counts, coverage
from rdlint.rulebook.coverage_pages import coverage_data, coverage_markdown, coverage_page, coverage_text
from rdlint.rulebook.load import load_rulebook
from rdlint.rulebook.rule import Rule

TABLE = sources_from_data(
    {
        "ACT": {
            "title": "Harbour Act 2013",
            "publisher": "Parliament",
            "date": "in force",
            "basis": "law",
            "address": ["https://example.org/act", "https://example.org/old"],
            "clauses": {
                "Section 1": "Roles have levels.",
                "Section 2": {"says": "Roles have\n  names | titles.", "answer": "partly", "note": "Odd names pass."},
                "Section 3": {"says": "Roles are good.", "answer": "by-hand", "note": "Look at the role."},
                "Section 4": {"says": "Boats float.", "answer": "none", "note": "No role does."},
                "Section 5": "Nobody has thought of it.",
                "Section 6": {"says": "Roles are short.", "answer": "partly", "note": "Long words pass."},
            },
        },
        "SEEN": {
            "title": "Documents seen",
            "publisher": "Agencies",
            "date": "2020",
            "basis": "observed",
            "address": ["https://example.org/seen"],
            "clauses": {"Headings": "They have headings."},
        },
        "GUIDE": {
            "title": "Guide",
            "publisher": "Commission",
            "date": "2021",
            "address": ["https://example.org/guide"],
            "clauses": {"Words": "Words are short.", "Style": "Style is plain."},
        },
    }
)


def rule(name: str, *authority: tuple[str, str], default: bool = True) -> Rule:
    path = f"/rules/header/{name}.md"
    return Rule(name, "header", "s", "m", "h", "error", "law", "k", ("role",), path, authority, default=default)


RULES = [
    rule("missing-level", ("ACT", "Section 1"), ("ACT", "Section 1"), ("GUIDE", "Words")),
    rule("odd-level", ("ACT", "Section 1"), default=False),
    rule("odd-name", ("ACT", "Section 2")),
    rule("long-role", ("ACT", "Section 6"), ("GUIDE", "Style"), default=False),
    rule("own-idea"),
]
ON = {rule.name for rule in RULES if rule.default}
SMALL = coverage(TABLE, RULES, ON)


def clauses(documents: list[DocumentCoverage]) -> dict[str, ClauseCoverage]:
    return {f"{document.source.key} {clause.clause}": clause for document in documents for clause in document.clauses}


def test_each_clause_has_its_answer() -> None:
    assert {name: clause.answer for name, clause in clauses(SMALL).items()} == {
        "ACT Section 1": "enforced",
        "ACT Section 2": "partly",
        "ACT Section 3": "by-hand",
        "ACT Section 4": "none",
        "ACT Section 5": "unanswered",
        "ACT Section 6": "partly",
        "SEEN Headings": "none",
        "GUIDE Words": "enforced",
        "GUIDE Style": "partly",
    }
    assert counts(SMALL) == {"enforced": 2, "partly": 3, "by-hand": 1, "none": 2, "unanswered": 1}


def test_rules_that_are_off_enforce_nothing() -> None:
    found = clauses(SMALL)
    assert found["ACT Section 1"].off == {"odd-level"}
    assert found["ACT Section 6"].note == "Its rules are off unless they are selected. Long words pass."
    assert found["GUIDE Style"].note == "Its rules are off unless they are selected."
    ignored = clauses(coverage(TABLE, RULES, ON - {"missing-level"}))
    assert (ignored["ACT Section 1"].answer, ignored["GUIDE Words"].answer) == ("partly", "partly")


def test_rules_beside_what_is_left_to_people_cover_a_part() -> None:
    more = [*RULES, rule("bad-role", ("ACT", "Section 3"))]
    found = clauses(coverage(TABLE, more, {rule.name for rule in more}))
    assert (found["ACT Section 3"].answer, found["ACT Section 3"].note) == ("partly", "Look at the role.")


def test_a_promise_that_no_rule_keeps_is_no_answer() -> None:
    found = clauses(coverage(TABLE, RULES[:1], ON))
    assert found["ACT Section 2"].answer == "unanswered"


def test_text() -> None:
    assert coverage_text(SMALL) == (
        "ACT: Harbour Act 2013. Parliament, in force.\n"
        "  law\n"
        "  enforced    Section 1: Roles have levels.\n"
        "              Rules: missing-level, odd-level (off).\n"
        "  partly      Section 2: Roles have names | titles.\n"
        "              Rules: odd-name.\n"
        "              Odd names pass.\n"
        "  by hand     Section 3: Roles are good.\n"
        "              Look at the role.\n"
        "  not at all  Section 4: Boats float.\n"
        "              No role does.\n"
        "  no answer   Section 5: Nobody has thought of it.\n"
        "  partly      Section 6: Roles are short.\n"
        "              Rules: long-role (off).\n"
        "              Its rules are off unless they are selected. Long words pass.\n"
        "\n"
        "SEEN: Documents seen. Agencies, 2020.\n"
        "  observed: it shows what is usual and demands nothing\n"
        "  not at all  Headings: They have headings.\n"
        "              The document only shows what is usual.\n"
        "\n"
        "GUIDE: Guide. Commission, 2021.\n"
        "  published\n"
        "  enforced    Words: Words are short.\n"
        "              Rules: missing-level.\n"
        "  partly      Style: Style is plain.\n"
        "              Rules: long-role (off).\n"
        "              Its rules are off unless they are selected.\n"
        "\n"
        "9 clauses of 3 documents: 2 enforced, 3 partly, 1 by hand, 2 not at all, 1 no answer.\n"
    )


def test_markdown() -> None:
    text = coverage_markdown(SMALL)
    assert text.startswith(
        "## ACT\n\nHarbour Act 2013. Parliament, in force. Law. "
        "Read: [1](https://example.org/act), [2](https://example.org/old).\n\n| Clause | Answer |"
    )
    assert "| Section 1 | enforced | `missing-level`<br>`odd-level` (off) | Roles have levels. |\n" in text
    assert "| Section 2 | partly | `odd-name` | Roles have names \\| titles. **But:** Odd names pass. |\n" in text
    assert "| Section 3 | by hand | none | Roles are good. **By hand:** Look at the role. |\n" in text
    assert "| Section 4 | not at all | none | Boats float. **Why:** No role does. |\n" in text
    assert "| [`odd-name`](../rules/header/odd-name.md) |" in coverage_markdown(SMALL, "../rules")


def test_data_is_as_the_schema_says() -> None:
    data = json.loads(json.dumps(coverage_data(SMALL, "0.1.0")))
    Draft202012Validator(load_schema("coverage")).validate(data)
    assert data["summary"] == {
        "clauses": 9,
        "enforced": 2,
        "partly": 3,
        "by-hand": 1,
        "none": 2,
        "unanswered": 1,
    }
    assert [document["basis"] for document in data["documents"]] == ["law", "observed", "published"]
    assert data["documents"][0]["clauses"][:2] == [
        {
            "clause": "Section 1",
            "says": "Roles have levels.",
            "answer": "enforced",
            "note": None,
            "rules": [
                {"rule": "missing-level", "severity": "error", "basis": "law", "runs": True},
                {"rule": "odd-level", "severity": "error", "basis": "law", "runs": False},
            ],
        },
        {
            "clause": "Section 2",
            "says": "Roles have names | titles.",
            "answer": "partly",
            "note": "Odd names pass.",
            "rules": [{"rule": "odd-name", "severity": "error", "basis": "law", "runs": True}],
        },
    ]


def test_the_schema_names_every_answer() -> None:
    schema = load_schema("coverage")
    assert tuple(schema["$defs"]["clause"]["properties"]["answer"]["enum"]) == ANSWERS
    assert schema["properties"]["summary"]["required"] == ["clauses", *ANSWERS]


# The rules and the table that ship


@cache
def shipped() -> tuple[Sources, tuple[Rule, ...]]:
    plugins, library = load_plugins(discover=False), Library()
    names = {source.key: frozenset(source.clauses) for source in library.sources}
    return library.sources, tuple(load_rulebook(plugins.packs, plugins.kinds, lambda: names).rules.values())


@cache
def documents() -> list[DocumentCoverage]:
    sources, rules = shipped()
    return coverage(sources, rules, {rule.name for rule in rules if rule.default})


CLAUSES = [(document.key, clause) for document in shipped()[0] for clause in document.clauses]


@pytest.mark.parametrize(("key", "clause"), CLAUSES, ids=lambda text: text)
def test_every_clause_has_an_answer_that_holds(key: str, clause: str) -> None:
    document = next(document for document in documents() if document.source.key == key)
    found = clauses(documents())[f"{key} {clause}"]
    given = document.source.answers.get(clause)
    names = [rule.name for rule in found.rules]
    if found.answer == "unanswered":
        why = f"says {given.kind}, and no rule names it" if given else "has neither a rule nor an answer"
        pytest.fail(f"{key}, {clause}: {why}; see the head of rules/data/sources.yaml")
    if given:
        assert not (given.kind == "none" and names), f"it says that nothing is done, but there are {names}"
        assert given.kind in ("partly", "by-hand", "none")
        assert 20 <= len(given.note) <= 300
        assert given.note.endswith(".")
        assert "  " not in given.note


def test_every_document_says_whether_it_binds() -> None:
    from rdlint.resources import data_dir
    from rdlint.source import compose, read_source

    root = compose(read_source(data_dir() / "sources.yaml", "sources.yaml")).root
    assert root is not None
    allowed = ("law", "published", "observed")
    assert [key for key, entry in root.data.items() if entry.get("basis") not in allowed] == []


def test_a_rule_rests_on_what_binds_as_much_as_it_says() -> None:
    sources, rules = shipped()
    for rule in rules:
        bases = {document.basis for key, _ in rule.authority if (document := sources.get(key))}
        if rule.basis == "law":
            assert "law" in bases, f"{rule.name} says law and names {bases or 'nothing'}"
        if rule.basis == "published":
            assert bases & {"law", "published"}, f"{rule.name} says published and names {bases or 'nothing'}"


def test_the_page_is_up_to_date() -> None:
    page = Path(__file__).parents[2] / "docs/coverage.md"
    expected = coverage_page(documents())
    if os.environ.get("RDLINT_WRITE_GOLDEN"):
        page.write_text(expected, encoding="utf-8")
    assert page.read_text(encoding="utf-8") == expected, (
        "docs/coverage.md is out of date; "
        "RDLINT_WRITE_GOLDEN=1 pytest tests/rulebook/test_rulebook_coverage.py writes it"
    )
