"""The check kinds `capability-group`, `capability-description` and `occupation-sets`."""

import json

import pytest
from conftest import LIBRARY, Find, Run
from hits import replacements

ON_GROUP = "capabilities.{focus,complementary}[*].group"
ON_DESCRIPTION = "capabilities.{focus,complementary}[*].description"
COLLABORATE = "Collaborate with others and value their contribution"
PROJECT = "Understand and apply effective planning, coordination and control methods"


def row(field: str, value: str, name: str = "Manage Self", framework: str = "nsw-2020") -> str:
    capability = {"name": name, "level": "Adept", field: value}
    return f"capabilities:\n  framework: {framework}\n  complementary: [{json.dumps(capability)}]\n"


@pytest.mark.parametrize("group", ["Results", "Personal", "Resources", "Business Enablers"])
def test_wrong_group(run: Run, group: str) -> None:
    [(hit, words)] = run("capability-group", row("group", group), ON_GROUP)
    assert (words, hit.values["group"]) == (group, "Personal Attributes")
    assert [fix.text for fix in replacements(hit)] == ["Personal Attributes"]


@pytest.mark.parametrize(
    ("group", "name", "framework"),
    [
        ("Personal Attributes", "Manage Self", "nsw-2020"),
        ("personal attributes ", "Manage Self", "nsw-2026"),
        ("Personal Attributes", "Value Diversity", "nsw-2020"),
        ("", "Manage Self", "nsw-2020"),
        ("Results", "Mange Self", "nsw-2020"),
        ("Results", "Juggling", "nsw-2020"),
        ("Results", "Manage Self", "Harbour"),
    ],
)
def test_right_group_or_nobody_can_tell(find: Find, group: str, name: str, framework: str) -> None:
    assert find("capability-group", row("group", group, name, framework), ON_GROUP) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Work with others and value their contribution", "Work Collaboratively"),
        ("Collaborate with others", "Work Collaboratively"),
        ("Understand and apply effective project planning", "Project Management"),
    ],
)
def test_reworded_description(run: Run, find: Find, text: str, name: str) -> None:
    [(hit, words)] = run(
        "capability-description", row("description", text, name), ON_DESCRIPTION, {"report": "reworded"}
    )
    assert (words, hit.values["capability"]) == (text, name)
    framework = LIBRARY.frameworks.get("nsw-2020")
    assert framework is not None
    own = framework.capability(name)
    assert own is not None
    assert [fix.text for fix in replacements(hit)] == [own.description]
    assert find("capability-description", row("description", text, name), ON_DESCRIPTION, {"report": "other"}) == []


@pytest.mark.parametrize("framework", ["nsw-2013", "nsw-2020", "nsw-2026"])
def test_description_of_another_capability(run: Run, framework: str) -> None:
    text = row("description", COLLABORATE, "Finance", framework)
    [(hit, words)] = run("capability-description", text, ON_DESCRIPTION, {"report": "other"})
    assert (words, hit.values["other"].casefold(), hit.values["capability"]) == (
        COLLABORATE,
        "work collaboratively",
        "Finance",
    )


@pytest.mark.parametrize("report", ["reworded", "other"])
@pytest.mark.parametrize(
    ("text", "name", "framework"),
    [
        (COLLABORATE, "Work Collaboratively", "nsw-2020"),
        (f" {COLLABORATE.lower()}.", "Work Collaboratively", "nsw-2020"),
        (COLLABORATE, "Work collaboratively", "nsw-2026"),
        (PROJECT, "Project Management", "nsw-2020"),
        (PROJECT.replace("planning", "project planning"), "Project Management", "nsw-2020"),
        (
            PROJECT.replace("planning, coordination", "project planning, coordination,"),
            "Project Management",
            "nsw-2020",
        ),
        ("", "Project Management", "nsw-2020"),
        (COLLABORATE, "Juggling", "nsw-2020"),
    ],
)
def test_right_description_or_nobody_can_tell(find: Find, text: str, name: str, framework: str, report: str) -> None:
    assert (
        find("capability-description", row("description", text, name, framework), ON_DESCRIPTION, {"report": report})
        == []
    )


@pytest.mark.parametrize("framework", ["nsw-2013", "nsw-2026"])
def test_no_wording_to_hold_it_against(find: Find, framework: str) -> None:
    text = row("description", "Be kind", "Work Collaboratively", framework)
    assert find("capability-description", text, ON_DESCRIPTION, {"report": "reworded"}) == []


def test_every_description_of_a_framework_is_right(find: Find) -> None:
    framework = LIBRARY.frameworks.get("nsw-2020")
    assert framework is not None
    for capability in framework.capabilities:
        text = row("description", capability.description, capability.name)
        for report in ("reworded", "other"):
            assert find("capability-description", text, ON_DESCRIPTION, {"report": report}) == []


def test_printed_variants_belong_to_capabilities() -> None:
    for framework_id, variants in LIBRARY.table("printed-descriptions").items():
        framework = LIBRARY.frameworks.get(framework_id)
        assert framework is not None
        assert all(framework.capability(name) for name in variants)
        assert all(isinstance(sentence, str) for sentences in variants.values() for sentence in sentences)


def sets(value: object) -> str:
    return f"capabilities:\n  occupation_specific:\n    set: {json.dumps(value)}\n"


@pytest.mark.parametrize(
    ("value", "names"),
    [
        (["Finance Professionals", "Legal Professionals"], "Finance Professionals, Legal Professionals"),
        ("Finance Professionals and Legal Professionals", "Finance Professionals, Legal Professionals"),
        ("Finance Professionals, Legal Professionals", "Finance Professionals, Legal Professionals"),
        ("Finance\nLegal", "Finance, Legal"),
        (["ICT Professionals", "SFIA", "Legal"], "ICT Professionals, Legal"),
    ],
)
def test_several_sets(run: Run, value: object, names: str) -> None:
    [(hit, _)] = run("occupation-sets", sets(value), "capabilities.occupation_specific.set")
    assert hit.values["sets"] == names


@pytest.mark.parametrize(
    "value",
    [
        "Finance Professionals",
        "Human Resources and Payroll Professionals",
        ["Finance Professionals"],
        ["Finance Professionals", "finance professionals"],
        ["ICT Professionals", "Skills Framework for the Information Age (SFIA)"],
        ["Finance", ""],
        "",
        [],
        None,
    ],
)
def test_one_set(find: Find, value: object) -> None:
    assert find("occupation-sets", sets(value), "capabilities.occupation_specific.set") == []
