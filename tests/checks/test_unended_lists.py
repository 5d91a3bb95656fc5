"""The check kind `unended-lists`."""

import json

import pytest
from conftest import Run

from rdlint.model import Replacement

ON = "primary_purpose"


def found(run: Run, text: str) -> list[tuple[str, str]]:
    """The words of each hit, and the text with its fix."""
    pairs = []
    for hit, words in run("unended-lists", f"primary_purpose: {json.dumps(text, ensure_ascii=False)}\n", ON):
        [fix] = hit.replacements
        assert isinstance(fix, Replacement)
        pairs.append((words, text[: fix.start] + fix.text + text[fix.end :]))
    return pairs


@pytest.mark.parametrize(
    ("text", "words", "mended"),
    [
        (
            "Experience in fence maintenance, tree planting.",
            "fence maintenance, tree planting",
            "Experience in fence maintenance and tree planting.",
        ),
        (
            "Keep a list of pumps, tools for the depot",
            "pumps, tools",
            "Keep a list of pumps and tools for the depot",
        ),
        (
            "You know about soil tests, seed banks, software delivery. You lead the crew.",
            "seed banks, software delivery",
            "You know about soil tests, seed banks and software delivery. You lead the crew.",
        ),
        (
            "Run the operations involving permits, court bookings, vehicle hire, for all depots, and write reports",
            "court bookings, vehicle hire",
            "Run the operations involving permits, court bookings and vehicle hire, for all depots, and write reports",
        ),
        (
            "Work with the museum's brand, exhibitions, collections bringing visitation and income",
            "exhibitions, collections",
            "Work with the museum's brand, exhibitions and collections bringing visitation and income",
        ),
        (
            "The crew sits in a bright and modern office, friendly culture.",
            "modern office, friendly culture",
            "The crew sits in a bright and modern office and friendly culture.",
        ),
        (
            "Assist in the preparation, review of contracts",
            "preparation, review",
            "Assist in the preparation and review of contracts",
        ),
        (
            "You will identify pathways incentives for growers",
            "pathways incentives",
            "You will identify pathways and incentives for growers",
        ),
    ],
)
def test_lists_that_end_without_and(run: Run, text: str, words: str, mended: str) -> None:
    assert found(run, text) == [(words, mended)]


@pytest.mark.parametrize(
    "text",
    [
        "Keep safe, clean parks.",
        "Prepare briefs, draft replies, check facts.",
        "Great team, flexible hours.",
        "Draft, for the approval of the Secretary, responses to questions.",
        "The Commissioner, an officer of Parliament, reports through the Speaker.",
        "In the absence of the manager, act in the role.",
        "This is a casual role, working school hours.",
        "If you want to see the pools, come today.",
        "Lead planning of work, design of tools and supply of parts",
        "Manage leave, rosters and timesheets within agreed times.",
        "The offices are state of the art, agile workplaces.",
        "Work with rangers, experts in fire.",
        "Follow the work health and safety policies, including sports grounds and skills gaps",
        "The work is part time, three days per week.",
    ],
)
def test_sound_sentences(run: Run, text: str) -> None:
    assert found(run, text) == []
