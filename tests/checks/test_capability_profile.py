"""The check kind `capability-profile`."""

from typing import Any

import pytest
from conftest import Find, Run

NSW = ["nsw-2013", "nsw-2020", "nsw-2026"]
GROUPS = {
    "report": "uncovered-groups",
    "frameworks": NSW,
    "groups": ["Personal Attributes", "Relationships", "Results"],
}
SPREAD = {"report": "spread", "frameworks": NSW, "most": 3}
UNIFORM = {"report": "uniform", "frameworks": NSW, "fewest": 3}
COUNT = {"report": "focus-count", "fewest": 2, "most": 3}
THREE = ("Manage Self", "Work Collaboratively", "Plan and Prioritise")


def role(*focus: str, complementary: tuple[str, ...] = (), framework: str = "nsw-2020") -> str:
    """A role description with these capabilities, each `Name` or `Name: Level`."""
    text = f"capabilities:\n  framework: {framework}\n"
    for key, rows in (("focus", focus), ("complementary", complementary)):
        if rows:
            text += f"  {key}:\n"
        for row in rows:
            name, _, level = row.partition(": ")
            text += f"    - {{name: {name}, level: {level or 'Adept'}}}\n"
    return text


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        (role("Technology", "Finance"), "Personal Attributes, Relationships or Results"),
        (role("Manage Self", "Technology"), "Relationships or Results"),
        (role("Manage Self", "Plan and Prioritise"), "Relationships"),
        (role("Value Diversity", "Plan and Prioritise", framework="nsw-2013"), "Relationships"),
        (role("Manage Self", "Deliver Result"), "Relationships"),
        (role("manage self", "Deliver results", framework="nsw-2026"), "Relationships"),
        (role("Manage Self", "Deliver Results", complementary=("Work Collaboratively",)), "Relationships"),
    ],
)
def test_uncovered_groups(run: Run, text: str, groups: str) -> None:
    [(hit, words)] = run("capability-profile", text, "capabilities", GROUPS)
    assert words == "focus"
    assert hit.values["groups"].casefold() == groups.casefold()


@pytest.mark.parametrize(
    "text",
    [
        role(*THREE),
        role("Manage Self", "Juggling"),
        role(complementary=("Technology",)),
        role("Technology", framework="Harbour"),
        "capabilities: {framework: nsw-2020, focus: []}\n",
        "capabilities: {framework: nsw-2020}\n",
        "capabilities:\n",
    ],
)
def test_covered_groups(find: Find, text: str) -> None:
    assert find("capability-profile", text, "capabilities", GROUPS) == []


@pytest.mark.parametrize(
    ("levels", "values"),
    [
        (("Foundational", "Advanced"), ("Foundational", "Advanced", "4")),
        (("Highly Advanced", "Intermediate", "Adept"), ("Intermediate", "Highly Advanced", "4")),
        (("foundational", "HIGHLY ADVANCED"), ("Foundational", "Highly Advanced", "5")),
    ],
)
def test_spread(run: Run, levels: tuple[str, ...], values: tuple[str, ...]) -> None:
    text = role(*(f"{name}: {level}" for name, level in zip(THREE, levels, strict=False)))
    [(hit, words)] = run("capability-profile", text, "capabilities", SPREAD)
    assert (hit.values["lowest"], hit.values["highest"], hit.values["span"], words) == (*values, "capabilities")


@pytest.mark.parametrize(
    "levels",
    [("Foundational", "Adept"), ("Adept", "Highly Advanced"), ("Not essential", "Advanced"), ("Level 1", "Advanced")],
)
def test_no_spread(find: Find, levels: tuple[str, ...]) -> None:
    rows = tuple(f"{name}: {level}" for name, level in zip(THREE, levels, strict=False))
    assert find("capability-profile", role("Act with Integrity", complementary=rows), "capabilities", SPREAD) == []


def test_levels_of_occupation_specific_sets_do_not_count(find: Find) -> None:
    text = role("Manage Self: Foundational") + (
        "  occupation_specific:\n    set: Finance Professionals\n    focus: [{name: Audit, level: Highly Advanced}]\n"
    )
    assert find("capability-profile", text, "capabilities", SPREAD) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (role(*THREE), "3"),
        (role("Manage Self", complementary=("Work Collaboratively", "Technology", "Finance: Not essential")), "3"),
    ],
)
def test_uniform(run: Run, text: str, count: str) -> None:
    [(hit, _)] = run("capability-profile", text, "capabilities", UNIFORM)
    assert (hit.values["level"], hit.values["count"]) == ("Adept", count)


@pytest.mark.parametrize(
    "text", [role(*THREE[:2]), role(*THREE, "Finance: Advanced"), role(*THREE, framework="Harbour")]
)
def test_not_uniform(find: Find, text: str) -> None:
    assert find("capability-profile", text, "capabilities", UNIFORM) == []


@pytest.mark.parametrize(("count", "told"), [(0, False), (1, True), (2, False), (3, False), (4, True)])
def test_focus_count(find: Find, count: int, told: bool) -> None:
    text = role(*(*THREE, "Finance")[:count], complementary=("Technology",))
    assert len(find("capability-profile", text, "capabilities", COUNT)) == told


@pytest.mark.parametrize("missing", [{"report": "spread"}, {"report": "uniform"}, {"report": "focus-count", "most": 3}])
def test_parameters_must_be_whole(run: Run, missing: dict[str, Any]) -> None:
    with pytest.raises(AssertionError):
        run("capability-profile", role(*THREE), "capabilities", missing)
