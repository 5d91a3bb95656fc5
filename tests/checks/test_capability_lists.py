"""The check kind `capability-lists`."""

import pytest
from conftest import Find, Run

NO_WORDS = {"missing": "", "count": "", "framework": ""}
CORE_LINES = """
    Display Resilience and Courage, Act with Integrity, Manage Self, Value Diversity and Inclusion,
    Communicate Effectively, Commit to Customer Service, Work Collaboratively, Influence and Negotiate,
    Deliver Results, Plan and Prioritise, Think and Solve Problems, Demonstrate Accountability,
    Finance, Technology, Procurement and Contract Management, Project Management
"""
CORE = [name.strip() for name in CORE_LINES.split(",")]


def lists(focus: list[str], complementary: list[str], framework: str = "nsw-2020") -> str:
    """A role description with these capabilities, each written as `Name` or `Name: Level`."""
    text = f"capabilities:\n  framework: {framework}\n"
    for key, rows in (("focus", focus), ("complementary", complementary)):
        text += f"  {key}:\n"
        for row in rows:
            name, _, level = row.partition(": ")
            text += f"    - {{name: {name}, level: {level}}}\n"
    return text


@pytest.mark.parametrize(
    ("focus", "complementary", "found"),
    [
        (["Manage Self"], ["Finance"], []),
        (["Manage Self"], ["Manage Self"], ["Manage Self"]),
        (["Manage Self"], ["manage  self"], ["manage  self"]),
        (["Value Diversity"], ["Value Diversity and Inclusion"], ["Value Diversity and Inclusion"]),
        # A mistyped name is told as such; what it means is a guess.
        (["Manage Self"], ["Mange Self"], []),
        (["Commit to Customer Service"], ["Customer Service"], []),
        (["Problem Solving"], ["problem solving"], ["problem solving"]),
        (["''"], ["''"], []),
        (["Manage Self", "Manage Self"], ["Finance"], []),
    ],
)
def test_overlap(find: Find, focus: list[str], complementary: list[str], found: list[str]) -> None:
    hits = find("capability-lists", lists(focus, complementary), "capabilities", {"report": "overlap"})
    assert hits == [("capabilities.complementary[0].name", words) for words in found]


@pytest.mark.parametrize(
    ("focus", "routes"),
    [
        (["Manage Self", "Finance"], []),
        (["Manage Self", "Finance", "manage self"], ["focus[2]"]),
        (["Finance", "Finance", "Finance"], ["focus[1]", "focus[2]"]),
        (["Value Diversity", "Value Diversity and Inclusion"], ["focus[1]"]),
        (["Manage Self", "Mange Self"], []),
    ],
)
def test_repeated(find: Find, focus: list[str], routes: list[str]) -> None:
    text = lists(focus, ["Technology"])
    hits = find("capability-lists", text, "capabilities", {"report": "repeated"})
    assert [route for route, _ in hits] == [f"capabilities.{route}.name" for route in routes]


def test_words_for_the_message(run: Run) -> None:
    text = lists(["Finance: Adept", "Technology"], ["Finance: Foundational", "Technology: Adept"])
    first, second = (hit for hit, _ in run("capability-lists", text, "capabilities", {"report": "overlap"}))
    assert dict(first.values) == NO_WORDS | {
        "name": "Finance",
        "level": "Foundational",
        "other_level": "Adept",
        "list": "complementary",
        "other_list": "focus",
    }
    assert (second.values["other_level"], second.values["level"]) == ("no level", "Adept")
    assert [place.message for place in first.related] == ["Finance stands here first, at Adept"]
    assert [place.message for place in second.related] == ["Technology stands here first"]


@pytest.mark.parametrize(
    ("without", "missing"),
    [
        ([], None),
        (["Finance"], "Finance"),
        (["Finance", "Technology"], "Finance, Technology"),
        (CORE[:5], ", ".join(CORE[:5])),
        (CORE[:6], f"{', '.join(CORE[:4])} and 2 more"),
    ],
)
def test_incomplete(run: Run, without: list[str], missing: str | None) -> None:
    names = [name for name in CORE if name not in without]
    hits = run("capability-lists", lists(names[:2], names[2:]), "capabilities", {"report": "incomplete"})
    assert [(words, hit.values["missing"]) for hit, words in hits] == (
        [] if missing is None else [("capabilities", missing)]
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [("Finance", "Finanse"), ("Value Diversity and Inclusion", "Value Diversity"), ("Finance", "FINANCE")],
)
def test_a_mistyped_or_old_name_is_not_missing(find: Find, old: str, new: str) -> None:
    names = [new if name == old else name for name in CORE]
    assert find("capability-lists", lists(names[:2], names[2:]), "capabilities", {"report": "incomplete"}) == []


@pytest.mark.parametrize(
    "text", ["capabilities:\n", "capabilities: {framework: nsw-2020}\n", lists(["Finance"], [], "Harbour")]
)
def test_nothing_to_compare(find: Find, text: str) -> None:
    for report in ("incomplete", "overlap", "repeated"):
        assert find("capability-lists", text, "capabilities", {"report": report}) == []
