"""The check kind `unlike-joined`."""

import json

import pytest
from conftest import Run

from rdlint.model import Replacement

ON = "primary_purpose"


def found(run: Run, text: str) -> list[tuple[str, str]]:
    """The words of each hit, and the text with its fix."""
    pairs = []
    purpose = f"primary_purpose: {json.dumps(text, ensure_ascii=False)}\n"
    for hit, words in run("unlike-joined", purpose, ON):
        [fix] = hit.replacements
        assert isinstance(fix, Replacement)
        pairs.append((words, text[: fix.start] + fix.text + text[fix.end :]))
    return pairs


@pytest.mark.parametrize(
    ("text", "words", "mended"),
    [
        (
            "Sound knowledge of native plants and apply it in the nursery",
            "and apply",
            "Sound knowledge of native plants and the ability to apply it in the nursery",
        ),
        (
            "Strong organisational skills and support the crew",
            "skills and support",
            "Strong organisational skills and the ability to support the crew",
        ),
        (
            "Responsible for the pools, the oval and manage the crews",
            "and manage",
            "Responsible for the pools, the oval and managing the crews",
        ),
        (
            "Preparation of maps and assist with audits",
            "and assist",
            "Preparation of maps and assisting with audits",
        ),
        (
            "Management of the depot as well as prepare rosters",
            "as well as prepare",
            "Management of the depot as well as preparing rosters",
        ),
        (
            "Our values are: adaptable, driven and continuously improve",
            "driven and continuously improve",
            "Our values are: adaptable, driven and continuously able to improve",
        ),
        ("Honest and act with care", "Honest and act", "Honest and able to act with care"),
        (
            "Committed to safe parks and promote the town",
            "and promote",
            "Committed to safe parks and promoting the town",
        ),
        (
            "This involves leading tours and manage bookings",
            "leading tours and manage",
            "This involves leading tours and managing bookings",
        ),
        (
            "Duties include leading tours and manage bookings",
            "leading tours and manage",
            "Duties include leading tours and managing bookings",
        ),
        (
            "In addition to recruiting and supervise crews, the ranger plants trees",
            "recruiting and supervise",
            "In addition to recruiting and supervising crews, the ranger plants trees",
        ),
        (
            "You are adept at planting trees, mending fences and prepare maps",
            "mending fences and prepare",
            "You are adept at planting trees, mending fences and preparing maps",
        ),
        (
            "Assisting in leading tours, monitoring the paths, and facilitate talks",
            "and facilitate",
            "Assisting in leading tours, monitoring the paths, and facilitating talks",
        ),
        (
            "A busy week: planting, watering, pruning and maintain the beds",
            "pruning and maintain",
            "A busy week: planting, watering, pruning and maintaining the beds",
        ),
        (
            "The ability to lead, plan and coordinating tours",
            "and coordinating",
            "The ability to lead, plan and coordinate tours",
        ),
        (
            "Manage budgets, contractors and provide advice",
            "budgets, contractors and provide",
            "Manage budgets and contractors, and provide advice",
        ),
        (
            "Read the map, manuals, and complete the forms",
            "map, manuals, and complete",
            "Read the map and manuals, and complete the forms",
        ),
        (
            "Prepare by reading the map, key dates and reflecting on them",
            "map, key dates and reflecting",
            "Prepare by reading the map and key dates, and reflecting on them",
        ),
        (
            "Manages budgets, safety matters and provides advice",
            "budgets, safety matters and provides",
            "Manages budgets and safety matters, and provides advice",
        ),
        (
            "The map is accurate, balanced, and reflects the park",
            "accurate, balanced, and reflects",
            "The map is accurate and balanced, and reflects the park",
        ),
        (
            "We want a cheerful, friendly and a newly trained ranger",
            "friendly and a",
            "We want a cheerful, friendly and newly trained ranger",
        ),
        ("Join a fun and a friendly crew", "fun and a", "Join a fun and friendly crew"),
        ("Mow the parks and including the oval", "parks and including", "Mow the parks, including the oval"),
        (
            "Visit the oldest and important park",
            "oldest and important",
            "Visit the oldest and most important park",
        ),
        (
            "Visit Orange's oldest and important park",
            "oldest and important",
            "Visit Orange's oldest and most important park",
        ),
        (
            "The map is current, timely and supports strategic plans",
            "current, timely and supports",
            "The map is current and timely, and supports strategic plans",
        ),
        (
            "Crews are trained, informed and are ready",
            "trained, informed and are",
            "Crews are trained and informed, and are ready",
        ),
        (
            "You will plan tours, managing bookings, adhere to the rules, and ensuring value",
            "managing bookings, adhere",
            "You will plan tours, managing bookings, adhering to the rules, and ensuring value",
        ),
        (
            "Planning works as well as manage crews",
            "as manage",
            "Planning works as well as managing crews",
        ),
    ],
)
def test_words_that_do_not_match_are_found(run: Run, text: str, words: str, mended: str) -> None:
    assert found(run, text) == [(words, mended)]


@pytest.mark.parametrize(
    "text",
    [
        "Knowledge of plants and how to apply it, and the ability to improve the beds",
        "Display an awareness of risk and propose a plan",
        "Share your knowledge and learn on the job",
        "Experience in planning and the support the crew needs",
        "You are friendly and help visitors, and remain calm and act with care",
        "Be transparent and act with integrity",
        "Our plans are clear and include dates",
        "Responsible for managing the crew and for advice to growers",
        "You will be responsible for managing the crew and provide advice",
        "Lead the crew by setting goals, giving feedback and provide training",
        "Work in a team, supporting staff, and provide advice",
        "Manage crews, including setting goals, and provide advice",
        "Monitor budgets, prepare reports and provide advice",
        "Design, build and maintain paths",
        "Manage budgets, staff, contracts and leave",
        "The engineer designs, costs and oversees drainage works",
        "Support research, teaching and mentoring of growers",
        "Deliver training, coaching and mentoring to growers",
        "The map is accurate, balanced and clear",
        "A strong and a weak current meet here; we have a public and a private pool",
        "Open up to and including Sunday, by setting goals and including them in plans",
        "The latest and relevant maps, and the oldest and most important park",
        "Crews are trained and informed, and are ready; they are young, keen and have the skills",
        "Plan tours, managing bookings, adhering to the rules, and ensuring value",
        "Mow the oval, check the pumps, greet visitors, and keep the park tidy",
        "Staff plan tours as well as manage bookings",
    ],
)
def test_sound_words_are_left_alone(run: Run, text: str) -> None:
    assert found(run, text) == []


def test_verbs_that_another_rule_tells_are_left_to_it(run: Run) -> None:
    text = "primary_purpose: Skills in planning, budgeting and to lead teams\n"
    assert run("verb-series", text, ON)
    assert not run("unlike-joined", text, ON)
