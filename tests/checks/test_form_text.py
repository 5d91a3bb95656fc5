"""The check kind `form-text`, with the phrases that ship with its rule."""

import json
from typing import Any

import pytest
from conftest import Find, Run

from rdlint.checks.form_text import INSTRUCTION, LABEL, OPTIONS
from rdlint.resources import rules_dir
from rdlint.rulebook.markdown import read_rule_file

HEADER: dict[str, Any] = read_rule_file(rules_dir() / "header" / "template-text-left.md").header
FORM, ON = HEADER["with"], HEADER["on"]


def found(run: Run, text: str) -> list[tuple[str, str]]:
    return [(words, hit.values["what"]) for hit, words in run("form-text", text, ON, FORM)]


def in_prose(text: str) -> str:
    return f"primary_purpose: {json.dumps(text, ensure_ascii=False)}\n"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("This section should contain a statement of the major focus", "This section should contain"),
        ("Lead the team. This section must be completed by all.", "This section must be completed"),
        ("Lead the team (delete if not applicable)", "delete if not applicable"),
        ("Lead the team - delete if not required", "delete if not required"),
        ("If not applicable, delete", "If not applicable, delete"),
        ("Delete this row where there is none", "Delete this row"),
        ("Delete whichever does not apply", "Delete whichever"),
        ("The team: agency to complete", "agency to complete"),
        ("Lead the team [see text]. Agency to insert its own words.", "Agency to insert"),
        ("Briefly describe why the team is here", "Briefly describe"),
        ("Describe the main purpose of the role", "Describe the main purpose of the role"),
        ("Outline the purpose of this position in plain words", "Outline the purpose of this position"),
        ("Provide a brief summary of the role", "Provide a brief summary of the role"),
        ("Maximum of 8 bullet points", "Maximum of 8 bullet points"),
        ("List up to 8 key accountabilities here", "List up to 8 key accountabilities"),
        ("Refer to the Role Description Guideline for help", "Refer to the Role Description Guideline"),
        ("Note to hiring managers: keep it short", "Note to hiring managers"),
        ("To be completed by the hiring manager", "To be completed by the hiring manager"),
        ("Tick as appropriate", "Tick as appropriate"),
        ("Paste your description here", "Paste your description here"),
        ("Sample text", "Sample text"),
    ],
)
def test_instructions(run: Run, text: str, words: str) -> None:
    assert found(run, in_prose(text)) == [(words, INSTRUCTION)]


@pytest.mark.parametrize(
    "text",
    [
        "Support the agency to complete its yearly audit",
        "Help each agency to update its plan",
        "Review closed files and delete if not required",
        "Delete records as required by the disposal authority",
        "The Section must provide cover on weekends",
        "This section provides services to farms",
        "Describe the collection to visitors",
        "Describe the role of bees in orchards to visitors",
        "Provide a clear overview of the agency at inductions",
        "Complete forms and enter details into the register",
        "List hazards and choose the safest path",
        "Select one supplier for each contract",
        "Advice to managers on leave",
        "Instructions to users of the system",
        "Refer enquiries to the guide on duty",
        "Write briefs of no more than two pages",
        "Ensure agreements to be completed by managers are on time",
        "Tick and flick audits are not enough",
        # A mere stand-in has a rule of its own.
        "[insert text here]",
        "Agency to complete",
        "<delete if not applicable>",
    ],
)
def test_the_authors_own_words(run: Run, text: str) -> None:
    assert found(run, in_prose(text)) == []


@pytest.mark.parametrize(
    "value",
    [
        "Ongoing / temporary / casual",
        "Full time / part time / casual",
        "full-time/part-time/job share",
        "Permanent, temporary or casual",
        "Permanent | Temporary | Fixed-term",
    ],
)
def test_choices_that_nobody_made(run: Run, value: str) -> None:
    assert found(run, f"kind_of_employment: {value}\n") == [(value, OPTIONS)]
    assert found(run, in_prose(f"Employment type: {value}")) == [(f"Employment type: {value}", OPTIONS)]


@pytest.mark.parametrize(
    ("text", "words"),
    [("Car needed: Yes / No", ["Yes / No"]), ("☐ Yes ☐ No", ["☐ Yes"]), ("Works full time. Y/N", [])],
)
def test_boxes(run: Run, text: str, words: list[str]) -> None:
    assert [words for words, _ in found(run, in_prose(text))] == words


@pytest.mark.parametrize(
    "value", ["Ongoing", "Ongoing, full time or part time", "Full time / part time", "Temporary or casual"]
)
def test_employment_that_is_on_offer(run: Run, value: str) -> None:
    assert found(run, f"kind_of_employment: {value}\n") == []
    assert found(run, in_prose("Recruit ongoing, temporary and casual staff; answer yes/no questions")) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("title: Role title\n", "Role title"),
        ("title: 'POSITION TITLE:'\n", "POSITION TITLE:"),
        ("agency: Agency name\n", "Agency name"),
        ("division: Division / Branch / Unit\n", "Division / Branch / Unit"),
        ("classification: Classification/Grade/Band\n", "Classification/Grade/Band"),
        ("role_dimensions: {direct_reports: Direct reports}\n", "Direct reports"),
        ("key_accountabilities: [Feed the animals, Accountability 2]\n", "Accountability 2"),
        ("key_challenges: [Dot point 1]\n", "Dot point 1"),
        ("key_relationships: {internal: [{who: Who, why: Why}]}\n", "Who"),
        ("key_relationships: {internal: [{who: Keepers, why: Why}]}\n", "Why"),
    ],
)
def test_labels(run: Run, text: str, words: str) -> None:
    assert found(run, text) == [(words, LABEL)]


@pytest.mark.parametrize(
    "text",
    [
        "title: Title Clerk\n",
        "title: Division Manager\n",
        "agency: Agency Names Board\n",
        "location: Unit\n",
        "primary_purpose: Branch\n",
        "key_relationships: {internal: [{who: Who cares team, why: Why not}]}\n",
        "key_accountabilities: [Capability 2 of the plan]\n",
    ],
)
def test_no_labels(find: Find, text: str) -> None:
    assert find("form-text", text, ON, FORM) == []


def test_one_finding_for_one_text(run: Run) -> None:
    text = in_prose("This section should contain words. Delete if not applicable. Maximum 8 bullet points.")
    assert len(found(run, text)) == 1
