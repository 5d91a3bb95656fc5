"""The check kind `capability-level`."""

import pytest
from conftest import Find, Run

ROWS = ("capabilities.{focus,complementary}[*]", "capabilities.occupation_specific.{focus,complementary}[*]")
FRAMEWORK = "capabilities:\n  framework: nsw-2020\n"


def of_row(row: str, name: str = "focus") -> str:
    """A role description with one capability."""
    return f"{FRAMEWORK}  {name}:\n    - {row}\n"


@pytest.mark.parametrize(
    ("row", "shown", "name"),
    [
        ("{name: Finance}", "{name: Finance}", "Finance"),
        ("{name: Finance, level: }", "level", "Finance"),
        ("{name: Finance, level: ~}", "level", "Finance"),
        ("{name: Finance, level: ' '}", "level", "Finance"),
        ("{name: Finance, level: []}", "level", "Finance"),
        ("{group: Business Enablers}", "{group: Business Enablers}", "This capability"),
        ("{name: [Finance], level: }", "level", "This capability"),
    ],
)
def test_missing(run: Run, find: Find, row: str, shown: str, name: str) -> None:
    [(hit, words)] = run("capability-level", of_row(row), ROWS, {"report": "missing"})
    assert (hit.route, words) == (("capabilities", "focus", 0, "level"), shown)
    assert hit.values["capability"] == name
    assert find("capability-level", of_row(row), ROWS, {"report": "unknown"}) == []


@pytest.mark.parametrize(
    "row",
    [
        "{name: Finance, level: Adept}",
        "{name: Finance, level: 3}",
        "{name: Finance, level: *level}",
        "*row",
        "{}",
        "~",
        "{name: '', level: ''}",
        "Finance",
    ],
)
def test_not_missing(find: Find, row: str) -> None:
    assert find("capability-level", of_row(row), ROWS, {"report": "missing"}) == []


def test_missing_in_every_list(find: Find) -> None:
    text = """\
capabilities:
  complementary:
    - {name: Finance}
  occupation_specific:
    focus:
      - {name: Audit}
    complementary:
      - {name: Tax, level: Level 2}
"""
    assert [route for route, _ in find("capability-level", text, ROWS, {"report": "missing"})] == [
        "capabilities.complementary[0].level",
        "capabilities.occupation_specific.focus[0].level",
    ]


@pytest.mark.parametrize(
    ("level", "suggestion"),
    [
        ("Adpt", " Did you mean Adept?"),
        ("Foundation", " Did you mean Foundational?"),
        ("Advance", " Did you mean Advanced?"),
        ("Highly Advance", " Did you mean Highly Advanced?"),
        ("Proficient", ""),
        ("3", ""),
        ("Level 2", ""),
        ("Foundational/Intermediate", ""),
        ("TBC", ""),
        ("Not essential", " Not essential is for complementary capabilities."),
    ],
)
def test_unknown(run: Run, level: str, suggestion: str) -> None:
    text = of_row(f"{{name: Finance, level: {level}}}")
    [(hit, words)] = run("capability-level", text, ROWS[0], {"report": "unknown"})
    assert (words, hit.values["suggestion"]) == (level, suggestion)
    assert hit.values["levels"] == "Foundational, Intermediate, Adept, Advanced and Highly Advanced"


@pytest.mark.parametrize(
    "level", ["Adept", "adept", "HIGHLY ADVANCED", "Highly-Advanced", "'Adept '", "[Adept]", "{a: b}"]
)
def test_known_or_told_elsewhere(find: Find, level: str) -> None:
    text = of_row(f"{{name: Finance, level: {level}}}")
    assert find("capability-level", text, ROWS[0], {"report": "unknown"}) == []


@pytest.mark.parametrize(
    ("level", "suggestions"),
    [
        ("Not essential", []),
        ("not essential", []),
        ("Not-essential", []),
        ("Non essential", [" Did you mean Not essential?"]),
        ("N/A", [""]),
    ],
)
def test_under_complementary(run: Run, level: str, suggestions: list[str]) -> None:
    text = of_row(f"{{name: Finance, level: {level}}}", "complementary")
    hits = run("capability-level", text, ROWS[0], {"report": "unknown"})
    assert [hit.values["suggestion"] for hit, _ in hits] == suggestions


def test_an_unknown_framework_has_unknown_levels(find: Find) -> None:
    text = "capabilities:\n  framework: Harbour 1999\n  focus:\n    - {name: Finance, level: Able}\n"
    assert find("capability-level", text, ROWS[0], {"report": "unknown"}) == []
