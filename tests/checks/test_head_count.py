"""The check kind `head-count`."""

import json

import pytest
from conftest import Run
from hits import replacements

REPORTS = "role_dimensions.direct_reports"


def of_reports(text: str) -> str:
    return f"role_dimensions:\n  direct_reports: {json.dumps(text, ensure_ascii=False)}\n"


@pytest.mark.parametrize(
    ("text", "words", "better"),
    [
        ("There are between 5 to 10 direct reports", "between 5 to 10", "between 5 and 10"),
        ("The role leads between four to six staff", "between four to six", "between four and six"),
        ("between 5-10 staff", "between 5-10", "between 5 and 10"),
        ("Between 5 – 10 staff", "Between 5 – 10", "Between 5 and 10"),
        ("From 5 and 10 staff", "From 5 and 10", "From 5 to 10"),
        ("between 10 to 5 staff", "between 10 to 5", "between 5 and 10"),
        ("Leads 10 to 5 staff", "10 to 5", "5 to 10"),
        ("6-4 direct reports", "6-4", "4 to 6"),
        ("Six (5) direct reports", "Six (5)", None),
    ],
)
def test_numbers_that_cannot_be_read_in_one_way(run: Run, text: str, words: str, better: str | None) -> None:
    [(hit, found)] = run("head-count", of_reports(text), REPORTS)
    assert found == words
    assert [fix.text for fix in replacements(hit)] == ([better] if better else [])
    assert all(text[fix.start : fix.end] == words for fix in replacements(hit))


@pytest.mark.parametrize(
    "text",
    [
        "Six direct reports",
        "Six (6) direct reports",
        "Twenty-six (26) direct reports",
        "4–6 direct reports",
        "4 to 6",
        "between 4 and 6 staff",
        "from 4 to 6 staff",
        "Nil",
        "2 x Clerk Grade 9/10 and 3 x Clerk Grade 7/8",
        "Clerk Grade 5/6 to 3/4 officers",
        "Team Leader, Level 3 - 2 staff",
        "5 (up to 12 during the 2024-2021 season) staff",
        "1 to 1 coaching of staff",
    ],
)
def test_sound_numbers(run: Run, text: str) -> None:
    assert run("head-count", of_reports(text), REPORTS) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lead a team of between 5-10 field officers", ["between 5-10"]),
        ("Lead between five to eight people", ["between five to eight"]),
        # Elsewhere only people are counted, and only what is broken for certain is told.
        ("Work shifts between 7 to 9 hours long", []),
        ("Open between 8am to 6pm for staff", []),
        ("Teach groups of 30 to 20 members", []),
        ("Answer between 50 to 100 calls a day", []),
        ("Spend between $5 to 10 million", []),
    ],
)
def test_elsewhere(run: Run, text: str, expected: list[str]) -> None:
    found = run("head-count", f"primary_purpose: {json.dumps(text)}\n", "primary_purpose")
    assert [words for _, words in found] == expected


def test_items(run: Run) -> None:
    text = "role_dimensions:\n  direct_reports:\n    - between 2 to 3 rangers\n    - {title: Ranger}\n"
    assert [words for _, words in run("head-count", text, f"{REPORTS}[*]")] == ["between 2 to 3"]
