"""The JSON report: its schema holds, its positions are true to the text, and every field says what it should."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from report_results import DAY, SOURCES, file_of, finding, result_of

from rdlint.engine.result import Failure, FrameworkUse, RunResult
from rdlint.model import Edit, ExceptionNote, Fix, Related
from rdlint.reference.schemas import load_schema
from rdlint.report.json_report import render
from rdlint.report.reporter import Style
from rdlint.rulebook.rule import Rule

VALIDATOR = Draft202012Validator(load_schema("json-report"))
RULE = Rule("wrong-word", "wording", "s", "m", "h", "warning", "editorial", "phrases", ("prose",), "/r.md")


def report(result: RunResult) -> Any:
    """The report as a program reads it: through the text, by the schema."""
    text = render(result, Style())
    assert text.endswith("}\n")
    data = json.loads(text.encode("utf-8"))
    VALIDATOR.validate(data)
    return data


def full() -> RunResult:
    """A result in which nothing is empty."""
    file = file_of("\ufefftitle: Clerk\r\nagency: 港湾 \r\n".encode(), name="roles/clerk.yaml")
    source = file.source
    title = finding(source, "Clerk")
    found = finding(
        source,
        "港湾",
        route=("capabilities", "focus", 0, "Own key"),
        severity="error",
        basis="law",
        authority=(("GUIDE", "Words"), ("ACT", "")),
        fixes=(Fix("write Port", "safe", (Edit(23, 25, "Port"),)), Fix("or nothing", "display", ())),
        related=(Related("roles/other.yaml", ("title",), title.start, title.end, "the title"),),
    )
    excused = finding(source, "Clerk", exception=ExceptionNote("waiver", "Under review.", "Director", "2026-12-31"))
    unreadable = file_of("", (0, 0), name="roles/empty.yaml", status="unreadable", route=(), rule="empty-file")
    return result_of(
        file._replace(findings=(excused, found)),
        unreadable,
        rules={"wrong-word": RULE, "blank": RULE},
        not_run={"late": "in force from 2027-01-01 until further notice", "b": "off by default"},
        failures=(Failure("the rule broken", "it is"),),
        sources=SOURCES,
        frameworks=(
            FrameworkUse("old", "Old (1)", 2, "superseded", "new", date(2027, 1, 29), 213),
            FrameworkUse(None, "", 1, "not-named"),
        ),
    )


def test_every_field() -> None:
    assert report(full()) == {
        "version": 1,
        "rdlint": "0.1.0",
        "as_of": DAY.isoformat(),
        "rules": {
            "ran": ["blank", "wrong-word"],
            "not_run": [
                {"rule": "b", "why": "off by default"},
                {"rule": "late", "why": "in force from 2027-01-01 until further notice"},
            ],
        },
        "files": [
            {"file": "roles/clerk.yaml", "status": "checked", "findings": 2},
            {"file": "roles/empty.yaml", "status": "unreadable", "findings": 1},
        ],
        "findings": [
            {
                "rule": "wrong-word",
                "group": "wording",
                "severity": "warning",
                "basis": "editorial",
                "message": "This is a message.",
                "help": "This is what to do.",
                "file": "roles/clerk.yaml",
                "route": "title",
                "start": {"line": 1, "column": 8, "offset": 7},
                "end": {"line": 1, "column": 13, "offset": 12},
                "quote": "Clerk",
                "fingerprint": "0123456789abcdef01234567",
                "exception": {"how": "waiver", "why": "Under review.", "by": "Director", "until": "2026-12-31"},
                "fixes": [],
                "authority": [],
                "related": [],
            },
            {
                "rule": "wrong-word",
                "group": "wording",
                "severity": "error",
                "basis": "law",
                "message": "This is a message.",
                "help": "This is what to do.",
                "file": "roles/clerk.yaml",
                "route": 'capabilities.focus[0]["Own key"]',
                "start": {"line": 2, "column": 9, "offset": 22},
                "end": {"line": 2, "column": 11, "offset": 24},
                "quote": "港湾",
                "fingerprint": "0123456789abcdef01234567",
                "exception": None,
                "fixes": [
                    {"title": "write Port", "safety": "safe", "edits": [{"start": 23, "end": 25, "text": "Port"}]},
                    {"title": "or nothing", "safety": "display", "edits": []},
                ],
                "authority": [{"source": "GUIDE", "clause": "Words"}, {"source": "ACT", "clause": ""}],
                "related": [
                    {
                        "file": "roles/other.yaml",
                        "route": "title",
                        "start": {"line": 1, "column": 8, "offset": 7},
                        "end": {"line": 1, "column": 13, "offset": 12},
                        "message": "the title",
                    }
                ],
            },
            {
                "rule": "empty-file",
                "group": "wording",
                "severity": "warning",
                "basis": "editorial",
                "message": "This is a message.",
                "help": "This is what to do.",
                "file": "roles/empty.yaml",
                "route": "",
                "start": {"line": 1, "column": 1, "offset": 0},
                "end": {"line": 1, "column": 1, "offset": 0},
                "quote": "",
                "fingerprint": "0123456789abcdef01234567",
                "exception": None,
                "fixes": [],
                "authority": [],
                "related": [],
            },
        ],
        "summary": {"files": 2, "findings": 3, "error": 1, "warning": 1, "info": 0, "excepted": 1},
        "since": None,
        "frameworks": [
            {
                "framework": "old",
                "title": "Old (1)",
                "roles": 2,
                "standing": "superseded",
                "move_to": "new",
                "until": "2027-01-29",
                "days_left": 213,
                "move_to_title": "",
            },
            {
                "framework": None,
                "title": "",
                "roles": 1,
                "standing": "not-named",
                "move_to": None,
                "until": None,
                "days_left": None,
                "move_to_title": "",
            },
        ],
        "failures": ["the rule broken failed: it is"],
    }


def test_fields_come_in_the_order_of_the_schema() -> None:
    data, schema = report(full()), load_schema("json-report")
    assert list(data) == list(schema["properties"])
    assert list(data["findings"][0]) == list(schema["$defs"]["finding"]["properties"])


@pytest.mark.parametrize("key", ["rule", "start", "exception", "fixes", "quote"])
def test_the_schema_would_notice_a_field_that_is_missing(key: str) -> None:
    data = report(full())
    del data["findings"][0][key]
    assert not VALIDATOR.is_valid(data)


def test_a_run_over_nothing() -> None:
    data = report(result_of())
    assert (data["files"], data["findings"], data["failures"]) == ([], [], [])
    assert data["summary"] == {"files": 0, "findings": 0, "error": 0, "warning": 0, "info": 0, "excepted": 0}


@given(st.text("ab \t\r\n語e\u0301\x85\u2028\x0c𝒳", max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_positions_lead_back_to_the_words(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    (found,) = report(result_of(file_of(text or " ", (start, end), quote="")))["findings"]
    text = text or " "
    assert text[found["start"]["offset"] : found["end"]["offset"]] == text[start:end]
    for at in (found["start"], found["end"]):
        # Lines end at LF, CR LF or a lone CR, and at nothing else.
        before = text[: at["offset"]]
        whole = before[:-1] if before.endswith("\r") and text[at["offset"] :].startswith("\n") else before
        ends = whole.replace("\r\n", "\n").replace("\r", "\n")
        assert at["line"] == ends.count("\n") + 1
        assert at["column"] == len(before) - (max(whole.rfind("\n"), whole.rfind("\r")) + 1) + 1


def test_text_that_utf_8_cannot_hold_stays_distinct_and_readable() -> None:
    files = [
        file_of("a: b\n", "a", name=f"roles/caf{byte}.yaml", message=f"in {byte}") for byte in ("\udce9", "\udcff")
    ]
    data = report(result_of(*files, failures=(Failure("x", "y", "\udce9"),)))
    assert [file["file"] for file in data["files"]] == ["roles/caf\\udce9.yaml", "roles/caf\\udcff.yaml"]
    assert [found["file"] for found in data["findings"]] == ["roles/caf\\udce9.yaml", "roles/caf\\udcff.yaml"]
    assert data["findings"][0]["message"] == "in \\udce9"
    assert data["failures"] == ["x failed on \\udce9: y"]


def test_what_people_write_stays_readable_in_the_text() -> None:
    assert "港湾" in render(full(), Style())


def test_the_style_for_people_changes_nothing() -> None:
    style = Style(colour=True, width=40, limit=1, statistics=True, quiet=True)
    assert render(full(), style) == render(full(), Style())
