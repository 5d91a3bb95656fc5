"""The check kind `capability-name`."""

from datetime import date

import pytest
from conftest import Find, Run
from hits import replacements

NAMES = "capabilities.{focus,complementary}[*].name"


def having(name: str, framework: str = "nsw-2020") -> str:
    """A role description with one capability."""
    return f"capabilities:\n  framework: {framework}\n  focus:\n    - {{name: {name}, level: Adept}}\n"


@pytest.mark.parametrize(
    ("name", "suggestion"),
    [
        ("Mange Self", " Did you mean Manage Self?"),
        ("Deliver Result", " Did you mean Deliver Results?"),
        ("Plan and Prioritize", " Did you mean Plan and Prioritise?"),
        ("Plan & Prioritise", " Did you mean Plan and Prioritise?"),
        ("Problem Solving", " Did you mean Think and Solve Problems?"),
        ("Customer Service", " Did you mean Commit to Customer Service?"),
        ("Engage the Public", ""),
        ("Leadership", ""),
        ("TBC", ""),
        ("5", ""),
    ],
)
def test_unknown(run: Run, find: Find, name: str, suggestion: str) -> None:
    [(hit, words)] = run("capability-name", having(name), NAMES, {"report": "unknown"})
    assert (words, hit.values["suggestion"]) == (name, suggestion)
    assert find("capability-name", having(name), NAMES, {"report": "renamed"}) == []


@pytest.mark.parametrize(
    "name",
    [
        "Manage Self",
        "manage self",
        "'Manage  Self '",
        "Technology.",
        "Commit to customer-service",
        "Value Diversity",
        "Manage Reform and Change",
        "",
        "' '",
        "~",
        "[Manage Self]",
        "*name",
    ],
)
def test_known_or_not_for_this_kind(find: Find, name: str) -> None:
    assert find("capability-name", having(name), NAMES, {"report": "unknown"}) == []


@pytest.mark.parametrize(
    ("framework", "day", "name", "new"),
    [
        ("nsw-2020", "2019-01-01", "Value Diversity", "Value Diversity and Inclusion"),
        ("nsw-2020", "2026-06-30", "value diversity", "Value Diversity and Inclusion"),
        ("nsw-2026", "2026-06-30", "Value Diversity", "Value diversity and inclusion"),
        ("nsw-2013", "2021-01-01", "Value Diversity", "Value Diversity and Inclusion"),
        ("nsw-2013", "2026-06-30", "Value Diversity", "Value Diversity and Inclusion"),
    ],
)
def test_renamed(run: Run, framework: str, day: str, name: str, new: str) -> None:
    as_of = date.fromisoformat(day)
    [(hit, words)] = run("capability-name", having(name, framework), NAMES, {"report": "renamed"}, as_of=as_of)
    assert (words, hit.values["name"]) == (name, new)
    # Since the version that brought the name, whatever version the role description follows.
    assert hit.values["since"] == "NSW Public Sector Capability Framework (Version 2: 2020)"
    [fix] = replacements(hit)
    assert (fix.start, fix.end, fix.text, fix.safety) == (0, len(name), new, "unsafe")


@pytest.mark.parametrize(
    ("framework", "day", "name"),
    [
        ("nsw-2013", "2019-01-01", "Value Diversity"),
        ("nsw-2013", "2019-01-01", "Value Diversity and Inclusion"),
        ("nsw-2013", "2026-06-30", "Value Diversity and Inclusion"),
        ("nsw-2020", "2026-06-30", "Value Diversity and Inclusion"),
        ("nsw-2026", "2026-06-30", "VALUE DIVERSITY AND INCLUSION"),
        ("nsw-2020", "2026-06-30", "Manage Self"),
    ],
)
def test_not_renamed(find: Find, framework: str, day: str, name: str) -> None:
    for report in ("renamed", "unknown"):
        text = having(name, framework)
        assert find("capability-name", text, NAMES, {"report": report}, as_of=date.fromisoformat(day)) == []


def listing(*names: str, framework: str = "") -> str:
    """A role description with these focus capabilities."""
    first = f"  framework: {framework}\n" if framework else ""
    return f"capabilities:\n{first}  focus:\n" + "".join(f"    - {{name: {name}}}\n" for name in names)


def test_without_a_framework_most_names_decide(find: Find) -> None:
    text = listing("Manage Self", "Deliver Results", "Result Focus")
    assert find("capability-name", text, NAMES, {"report": "unknown"}) == [
        ("capabilities.focus[2].name", "Result Focus")
    ]
    # As many strange names as known ones: another framework, such as that of councils.
    text = listing("Manage Self", "Deliver Results", "Assets and Tools", "Create and Innovate")
    assert find("capability-name", text, NAMES, {"report": "unknown"}) == []


def test_a_title_without_its_year_is_no_hindrance(find: Find) -> None:
    text = listing("Manage Self", "Finance", "Result Focus", framework="NSW Public Sector Capability Framework")
    assert [words for _, words in find("capability-name", text, NAMES, {"report": "unknown"})] == ["Result Focus"]


def test_a_framework_that_is_not_known(find: Find) -> None:
    text = listing("Manage Self", "Finance", "Result Focus", framework="Local Government Capability Framework")
    assert find("capability-name", text, NAMES, {"report": "unknown"}) == []
