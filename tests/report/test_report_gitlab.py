"""GitLab Code Quality: what the page of GitLab asks for, an entry for each finding."""

import json

import pytest
from report_formats import gitlab_validator, read_gitlab
from report_results import file_of, result_of

from rdlint.model import ExceptionNote
from rdlint.report.gitlab import entries, render
from rdlint.report.reporter import Style


def test_every_field() -> None:
    file = file_of("title: Clerk\nagency: Harbour\n", "Clerk", "Harbour", "title")
    one, two, three = file.findings
    note = ExceptionNote("suppression", "The name of a ship.", None, None)
    findings = (one, two._replace(severity="error"), three._replace(severity="error", exception=note))
    data = read_gitlab(render(result_of(file._replace(findings=findings)), Style()))
    assert [{**entry, "fingerprint": ""} for entry in data] == [
        {
            "description": description,
            "check_name": "wrong-word",
            "fingerprint": "",
            "severity": severity,
            "location": {"path": "roles/clerk.yaml", "lines": {"begin": line}},
        }
        for description, severity, line in (
            ("This is a message.", "minor", 1),
            ("This is a message.", "major", 2),
            ("Excused (suppression: The name of a ship.): This is a message.", "info", 1),
        )
    ]


def test_fingerprints_differ_between_files_and_stay_when_lines_move() -> None:
    one, other = file_of("title: Clerk\n", "Clerk"), file_of("title: Clerk\n", "Clerk", name="roles/other.yaml")
    moved = file_of("# A remark\ntitle: Clerk\n", "Clerk")
    (first,), (second,), (third,) = (entries(result_of(file)) for file in (one, other, moved))
    assert first["fingerprint"] == third["fingerprint"] != second["fingerprint"]
    assert first["location"] != third["location"]


def test_nothing_found_is_an_empty_list_without_a_mark_of_the_byte_order() -> None:
    assert render(result_of(file_of("a: b\n")), Style()) == "[]\n"


@pytest.mark.parametrize("key", ["description", "check_name", "fingerprint", "severity", "location"])
def test_the_schema_would_notice_what_is_missing(key: str) -> None:
    data = json.loads(render(result_of(file_of("a: b\n", "b")), Style()))
    del data[0][key]
    assert not gitlab_validator().is_valid(data)
