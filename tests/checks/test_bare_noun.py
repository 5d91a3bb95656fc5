"""The check kind `bare-noun`."""

import json

import pytest
from conftest import Run

from rdlint.model import Replacement

ON = "primary_purpose"
LISTS = {
    "things": "expectation requirement timeframe",
    "people": "stakeholder client customer",
    "skills": "communication",
    "relations": "positive",
}


def purpose(text: str) -> str:
    """A role description of one sentence."""
    return f"primary_purpose: {json.dumps(text, ensure_ascii=False)}\n"


def found(run: Run, text: str) -> list[tuple[str, str]]:
    """The words of each hit, and the text with its fix."""
    pairs = []
    for hit, words in run("bare-noun", purpose(text), ON, LISTS):
        [fix] = hit.replacements
        assert isinstance(fix, Replacement)
        pairs.append((words, text[: fix.start] + fix.text + text[fix.end :]))
    return pairs


@pytest.mark.parametrize(
    ("text", "words", "mended"),
    [
        ("Beds that meet visitor expectation", "meet visitor expectation", "Beds that meet visitor expectations"),
        ("Services exceed client expectation.", "exceed client expectation", "Services exceed client expectations."),
        ("Liaise with stakeholder to plan", "with stakeholder", "Liaise with stakeholders to plan"),
        ("Strong communication skill and tact", "Strong communication skill", "Strong communication skills and tact"),
        (
            "Build and maintain positive relationship with growers",
            "maintain positive relationship",
            "Build and maintain positive relationships with growers",
        ),
        ("ensure planting proposal remain sound", "planting proposal", "ensure planting proposals remain sound"),
        ("Finish within agreed timeframe.", "within agreed timeframe", "Finish within agreed timeframes."),
    ],
)
def test_slips(run: Run, text: str, words: str, mended: str) -> None:
    assert found(run, text) == [(words, mended)]


@pytest.mark.parametrize(
    "text",
    [
        "Meet each client's expectation, meet the requirement, with a view to expectation management",
        "Work with stakeholder groups, with client and staff, from customer to customer, with Customer Service",
        "with great skill; a high level of communication skill; communication skill training",
        "Build a positive and lasting relationship with growers; in relationship with them",
        "ensure the proposal remains sound; ensure compliance is kept",
        "give priority to clients; as per requirement",
        "Link patient to provider",
        "The ratio of staff to student is set by law",
    ],
)
def test_sound(run: Run, text: str) -> None:
    assert found(run, text) == []


@pytest.mark.parametrize(
    ("text", "words", "mended"),
    [
        ("Clean parks and playground.", "parks and playground", "Clean parks and playgrounds."),
        ("Mend mowers, and tractor", "mowers, and tractor", "Mend mowers, and tractors"),
        ("Run systems, process and plans", "process", "Run systems, processes and plans"),
        ("Liaise with auditor, suppliers and growers", "auditor", "Liaise with auditors, suppliers and growers"),
        ("Comply with relevant standard.", "relevant standard", "Comply with relevant standards."),
        ("Ask for flexible work arrangement", "flexible work arrangement", "Ask for flexible work arrangements"),
        ("Excellent people skill are required", "Excellent people skill", "Excellent people skills are required"),
        ("when applicant apply", "applicant", "when applicants apply"),
        ("The transfer of client from the depot", "of client", "The transfer of clients from the depot"),
        ("Lead the work of other.", "of other", "Lead the work of others."),
    ],
)
def test_wider_slips(run: Run, text: str, words: str, mended: str) -> None:
    assert found(run, text) == [(words, mended)]


@pytest.mark.parametrize(
    "text",
    [
        "The parks and depot; our tools and shed; people and culture; plans and policy",
        "The role of client to the young; meet a relevant standard; to the required standard",
        "Help each other to plan; on that depot are two signs; technology, events and enterprise.",
        "A high level of people skill; flexible conditions and opportunity to work outdoors",
    ],
)
def test_wider_sound(run: Run, text: str) -> None:
    assert found(run, text) == []
