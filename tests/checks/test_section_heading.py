"""The check kind `section-heading`."""

from typing import Any

import pytest
from conftest import Find, Run

HEADINGS: dict[str, Any] = {
    "headings": {
        "primary_purpose": ["Purpose"],
        "key_accountabilities": ["Main duties", "Duties"],
        "role_dimensions.reporting_line": ["Reports to"],
    }
}


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Main duties", "`key_accountabilities`"),
        ("MAIN DUTIES:", "`key_accountabilities`"),
        ("3. Main duties", "`key_accountabilities`"),
        ("Main duties of the position", "`key_accountabilities`"),
        ("Key accountabilities", "`key_accountabilities`"),
        ("The purpose", "`primary_purpose`"),
        ("Primary purpose of the role", "`primary_purpose`"),
        ("primary_purpose", "`primary_purpose`"),
        ("Reports to", "`role_dimensions.reporting_line`"),
        ("Reporting line", "`role_dimensions.reporting_line`"),
    ],
)
def test_headings_of_the_template(run: Run, heading: str, field: str) -> None:
    text = f"other_sections:\n  - heading: '{heading}'\n    content: Work\n"
    [(hit, words)] = run("section-heading", text, "role", HEADINGS)
    assert (words, hit.values["field"]) == (heading, field)


@pytest.mark.parametrize(
    "heading", ["Uniform", "Main duties of drivers", "Purpose of the grants", "Duties officer", ""]
)
def test_other_headings(find: Find, heading: str) -> None:
    text = f"other_sections:\n  - heading: '{heading}'\n    content: Work\n"
    assert find("section-heading", text, "role", HEADINGS) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("title: Guide\nx-duties: [Work]\n", ["x-duties"]),
        ("title: Guide\nx-main_duties: [Work]\n", ["x-main_duties"]),
        ("title: Guide\nx-duties: [Work]\nkey_accountabilities: []\n", ["x-duties"]),
        ("title: Guide\nx-duties: [Work]\nkey_accountabilities: [Work]\n", []),
        ("title: Guide\nx-duties:\n", []),
        ("title: Guide\nx-owner: Team\n", []),
        ("title: Guide\nx-reports-to: Manager\nrole_dimensions: {reporting_line: Manager}\n", []),
        ("title: Guide\nx-reports-to: Manager\nrole_dimensions: {direct_reports: Nil}\n", ["x-reports-to"]),
        # A field without `x-` is told by the schema.
        ("title: Guide\nduties: [Work]\n", []),
        ("other_sections: [~, Work, {content: Work}, {heading: [Duties]}]\n", []),
        ("other_sections: Work\n", []),
    ],
)
def test_keys_of_the_authors_own(find: Find, text: str, expected: list[str]) -> None:
    assert find("section-heading", text, "role", HEADINGS) == [(name, name) for name in expected]
