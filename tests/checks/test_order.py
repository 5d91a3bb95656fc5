"""The check kind `order`."""

from typing import Any

import pytest
from conftest import Find, Run

ORDER: dict[str, Any] = {"fields": ["primary_purpose", "key_accountabilities", "key_challenges", "capabilities"]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("primary_purpose: a\nkey_accountabilities: b\nkey_challenges: c\ncapabilities: d\n", []),
        ("primary_purpose: a\nkey_challenges: c\n", []),
        ("capabilities: d\n", []),
        # Others may stand anywhere, even between.
        ("notes: x\nprimary_purpose: a\ntitle: y\nkey_challenges: c\nx-own: z\ncapabilities: d\n", []),
        # One is told where one would have to move.
        ("capabilities: d\nprimary_purpose: a\nkey_accountabilities: b\nkey_challenges: c\n", ["capabilities"]),
        ("primary_purpose: a\nkey_challenges: c\ncapabilities: d\nkey_accountabilities: b\n", ["key_accountabilities"]),
        # Of two that changed places the second is told.
        ("primary_purpose: a\nkey_challenges: c\nkey_accountabilities: b\n", ["key_accountabilities"]),
        (
            "capabilities: d\nkey_challenges: c\nkey_accountabilities: b\nprimary_purpose: a\n",
            ["key_challenges", "key_accountabilities", "primary_purpose"],
        ),
        ("- primary_purpose\n", []),
    ],
)
def test_the_fewest_that_must_move(find: Find, text: str, expected: list[str]) -> None:
    assert find("order", text, "role", ORDER) == [(name, name) for name in expected]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("primary_purpose: a\nkey_challenges: c\ncapabilities: d\nkey_accountabilities: b\n", "after Primary purpose"),
        ("key_challenges: c\ncapabilities: d\nkey_accountabilities: b\n", "before Key challenges"),
    ],
)
def test_says_where_it_belongs(run: Run, text: str, where: str) -> None:
    [(hit, _)] = run("order", text, "role", ORDER)
    assert hit.values["where"].startswith(where)
    assert hit.values["label"] == "Key accountabilities"


def test_parts_of_a_section(find: Find) -> None:
    text = "role_dimensions:\n  direct_reports: Nil\n  decision_making: a\n  budget_expenditure: Nil\n"
    fields = {"fields": ["decision_making", "reporting_line", "direct_reports", "budget_expenditure"]}
    assert find("order", text, "role_dimensions", fields) == [("role_dimensions.decision_making", "decision_making")]
