"""The check kind `verb-series`."""

import json

import pytest
from conftest import Run

from rdlint.model import Replacement

ON = "primary_purpose"


def purpose(text: str) -> str:
    """A role description of one sentence."""
    return f"primary_purpose: {json.dumps(text, ensure_ascii=False)}\n"


def found(run: Run, text: str) -> list[tuple[str, str]]:
    """The words of each hit, and the text with its fix."""
    pairs = []
    for hit, words in run("verb-series", purpose(text), ON):
        [fix] = hit.replacements
        assert isinstance(fix, Replacement)
        pairs.append((words, text[: fix.start] + fix.text + text[fix.end :]))
    return pairs


@pytest.mark.parametrize(
    ("text", "words", "mended"),
    [
        (
            "Supervise the staff of the depot and undertakes safety checks",
            "and undertakes",
            "Supervise the staff of the depot and undertake safety checks",
        ),
        (
            "Manage the beds in town but coordinates the volunteers",
            "but coordinates",
            "Manage the beds in town but coordinate the volunteers",
        ),
        (
            "Provides advice to growers and manage a small team",
            "and manage",
            "Provides advice to growers and manages a small team",
        ),
        (
            "Identifies as a local person of the valley and have shown it",
            "and have",
            "Identifies as a local person of the valley and has shown it",
        ),
        (
            "The role provides advice and manage the depot",
            "provides advice and manage",
            "The role provides advice and manages the depot",
        ),
        (
            "In addition, they manage the beds and undertakes checks",
            "and undertakes",
            "In addition, they manage the beds and undertake checks",
        ),
        (
            "These roles are not on call in winter but undertakes checks",
            "but undertakes",
            "These roles are not on call in winter but undertake checks",
        ),
        ("Developing and implement plans", "Developing and implement", "Developing and implementing plans"),
        ("Work to develop and implementing plans", "develop and implementing", "Work to develop and implement plans"),
        ("Manage budgets and preparing reports", "Manage budgets and preparing", "Manage budgets and prepare reports"),
        (
            "Identify weeds, development of a plan, and assist growers",
            "development",
            "Identify weeds, develop of a plan, and assist growers",
        ),
        (
            "The coordinator prepares rosters and answer calls",
            "prepares rosters and answer",
            "The coordinator prepares rosters and answers calls",
        ),
    ],
)
def test_slips(run: Run, text: str, words: str, mended: str) -> None:
    assert found(run, text) == [(words, mended)]


@pytest.mark.parametrize(
    "text",
    [
        "Support the ranger who leads tours and answers questions",
        "Ensure that the nursery meets its goals and delivers trees; ensure the team plans and delivers trees",
        "Prepare briefs and reports; keep learning and grow; provide plants the public needs and values",
        "The ranger works to protect the park and lead tours; he helps staff plan and manage beds",
        "Provides advice so that rangers and growers meet and learn; provides advice, support and training",
        "Working with growers, plan the beds and prepare a budget",
        "Manage staff, developing talent and ensuring care",
        "Assist with mail and preparing reports",
        "Provide advice on plans, development of staff and care of beds",
        "Check what the depot holds and supplies; lead the team (and undertakes checks)",
        "Collect samples from rivers, dams and bores, test them, and report",
    ],
)
def test_sound(run: Run, text: str) -> None:
    assert found(run, text) == []


@pytest.mark.parametrize(
    ("text", "words", "mended"),
    [
        ("Use and maintaining mowers", "Use and maintaining", "Use and maintain mowers"),
        ("Plan and enforces the rules", "Plan and enforces", "Plan and enforce the rules"),
        (
            "Participate in and contributing to the plan",
            "Participate in and contributing",
            "Participate in and contribute to the plan",
        ),
        ("Those who visit and enjoying the parks", "visit and enjoying", "Those who visit and enjoy the parks"),
        ("Plan, developing and deliver tours", "Plan, developing", "Plan, develop and deliver tours"),
        ("Identifies, assess and reports hazards", "Identifies, assess", "Identifies, assesses and reports hazards"),
        (
            "Ability to lead crews and provides tours",
            "lead crews and provides",
            "Ability to lead crews and provide tours",
        ),
        (
            "Work with growers to improve the soil and ensuring that it lasts",
            "and ensuring",
            "Work with growers to improve the soil and ensure that it lasts",
        ),
        (
            "A guide who enjoys and maintain the gardens",
            "enjoys and maintain",
            "A guide who enjoys and maintains the gardens",
        ),
    ],
)
def test_wider_slips(run: Run, text: str, words: str, mended: str) -> None:
    assert found(run, text) == [(words, mended)]


@pytest.mark.parametrize(
    "text",
    [
        "The role offers a chance to learn and provides training",
        "The plan is easy to maintain and makes the work safe",
        "Coaching and support for staff, and planning and design work",
        "Apply by sending your resume and addressing the criteria",
        "The work can be varied and always brings people together",
        "Use data to inform plans and training; rangers who plan and lead tours",
        "Responsible for working to protect the parks and managing the budget",
        "Research and teaching positions are advertised together",
        "Lawns are mown weekly and logs are kept",
    ],
)
def test_wider_sound(run: Run, text: str) -> None:
    assert found(run, text) == []


@pytest.mark.parametrize(
    ("text", "slips"),
    [
        ("By planning, organise and deliver tours", [("planning, organise", "organising")]),
        ("Responsible for planning, organise and lead tours", [("planning, organise", "organising")]),
        ("The ranger leads tours and manage the tracks", [("leads tours and manage", "manages")]),
        ("The ranger leads tours and maintain tracks", [("leads tours and maintain", "maintains")]),
    ],
)
def test_deeds_in_series(run: Run, text: str, slips: list[tuple[str, str]]) -> None:
    source = f"primary_purpose: {json.dumps(text)}\n"
    hits = run("verb-series", source, "primary_purpose")
    assert [(words, hit.values["use"]) for hit, words in hits] == slips


@pytest.mark.parametrize(
    "text",
    [
        "For training, enrol and attend the course",
        "The museum is to open a gallery, build a pool, and has a plan",
    ],
)
def test_deeds_in_series_sound(run: Run, text: str) -> None:
    assert run("verb-series", f"primary_purpose: {json.dumps(text)}\n", "primary_purpose") == []
