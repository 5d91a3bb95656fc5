"""The check kind `missing`."""

from typing import Any

import pytest
from conftest import Find, Run

FIELDS: dict[str, Any] = {"fields": ["division", ["agency", "department"]]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("title: Ranger\ndivision: Parks\nagency: Parks Trust\n", []),
        ("title: Ranger\ndivision: Parks\ndepartment: Parks Trust\n", []),
        ("title: Ranger\ndivision: Parks\nagency:\ndepartment: Parks Trust\n", []),
        ("title: Ranger\nagency: Parks Trust\n", [("division", "Ranger")]),
        ("title: Ranger\ndivision: Parks\n", [("agency", "Ranger")]),
        ("title: Ranger\ndivision:\nagency: Parks Trust\n", [("division", "division")]),
        ("title: Ranger\ndivision: ' '\nagency: Parks Trust\n", [("division", "division")]),
        ("title: Ranger\ndivision: []\nagency: Parks Trust\n", [("division", "division")]),
        ("title: Ranger\ndivision: Parks\ndepartment: ''\n", [("department", "department")]),
        ("title: Ranger\ndivision: 0\nagency: false\n", []),
        ("title: Ranger\ndivision: &d Parks\nagency: *d\n", []),
        # Without a title the first field is pointed at.
        ("location: Dubbo\nagency: Parks Trust\n", [("division", "location")]),
    ],
)
def test_fields_at_the_top(find: Find, text: str, expected: list[tuple[str, str]]) -> None:
    assert find("missing", text, "role", FIELDS) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("role_dimensions:\n  budget_expenditure: Nil\n", [("role_dimensions.direct_reports", "role_dimensions")]),
        ("role_dimensions:\n  direct_reports: Nil\n", []),
        ("role_dimensions:\n  direct_reports: 0\n", []),
        # A part that is blank as a whole, or not there, is the business of another rule.
        ("role_dimensions:\n", []),
        ("role_dimensions: {}\n", []),
        ("role_dimensions:\n  direct_reports:\n  budget_expenditure: ''\n", []),
        ("title: Ranger\n", []),
        ("role_dimensions: Nil\n", []),
        ("role_dimensions: [Nil]\n", []),
        ("role_dimensions: *dimensions\n", []),
    ],
)
def test_fields_of_a_part(find: Find, text: str, expected: list[tuple[str, str]]) -> None:
    assert find("missing", text, "role_dimensions", {"fields": ["direct_reports"]}) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Named as the schema suggests: it is there, under a mistyped name.
        ("title: Ranger\nkey_chalenges: [Distance]\n", []),
        ("title: Ranger\nchallenges: [Distance]\n", []),
        # A mistyped name without a value is no challenge.
        ("title: Ranger\nkey_chalenges: []\n", [("key_challenges", "Ranger")]),
        ("title: Ranger\nhobbies: [Distance]\n", [("key_challenges", "Ranger")]),
    ],
)
def test_one_slip_one_finding(find: Find, text: str, expected: list[tuple[str, str]]) -> None:
    assert find("missing", text, "role", {"fields": ["key_challenges"]}) == expected


def test_blank_may_be_left_to_another_rule(find: Find) -> None:
    text = "title: Ranger\nkey_challenges: []\n"
    parameters = {"fields": ["key_challenges", "primary_purpose"], "blank": False}
    assert find("missing", text, "role", parameters) == [("primary_purpose", "Ranger")]


def test_words_for_the_message(run: Run) -> None:
    absent, blank = run("missing", "title: Ranger\nagency:\n", "role", FIELDS)
    named = ("label", "field", "state")
    assert [absent[0].values[name] for name in named] == ["Division/Branch/Unit", "`division`", "is missing"]
    assert [blank[0].values[name] for name in named] == ["Agency", "`agency` or `department`", "has no value"]


@pytest.mark.parametrize(
    ("field", "example"),
    [
        ("pcat_code", '`pcat_code: "2126143"`'),
        ("classification", "`classification: Clerk Grade 5/6`"),
        ("date_of_approval", "`date_of_approval: 2026-03-02`"),
        (
            "agency_overview",
            "`agency_overview: Heritage NSW looks after the places, objects and stories ...`",
        ),
        (
            "key_accountabilities",
            "`key_accountabilities` with the item `- Assess grant applications against the published criteria ...`",
        ),
        ("key_relationships", "`key_relationships` with `internal`, `external`"),
        ("capabilities", "`capabilities` with `framework`, `focus`, `complementary`"),
        ("harbour_dues", "`harbour_dues`"),
    ],
)
def test_shows_a_good_value(run: Run, field: str, example: str) -> None:
    [(hit, _)] = run("missing", "title: Ranger\n", "role", {"fields": [field]})
    assert hit.values["example"] == example


def test_shows_a_good_value_of_a_part(run: Run) -> None:
    text = "role_dimensions: {budget_expenditure: Nil}\n"
    [(hit, _)] = run("missing", text, "role_dimensions", {"fields": ["direct_reports"]})
    assert hit.values["example"] == "`direct_reports: Nil`"
