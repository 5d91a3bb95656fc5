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
    ],
)
def test_sound(run: Run, text: str) -> None:
    assert found(run, text) == []
