"""The check kind `screenable`."""

import json

import pytest
from conftest import LIBRARY, Find, Run

ON = ["essential_requirements", "essential_requirements[*]"]


def requirements(*items: str) -> str:
    return f"essential_requirements: {json.dumps(list(items) if len(items) > 1 else items[0])}\n"


@pytest.mark.parametrize(
    ("text", "words", "what"),
    [
        ("A can-do attitude", "can-do attitude", "attitude"),
        ("Enthusiasm for parks", "Enthusiasm", "attitude"),
        ("Self-motivated and calm", "Self-motivated", "attitude"),
        ("Good interpersonal skills", "Good interpersonal skills", "skill"),
        ("Well developed interpersonal skills", "Well developed interpersonal skills", "skill"),
        ("Written and oral communication skills", "Written and oral communication skills", "skill"),
        ("General computer office skills", "computer office skills", "skill"),
        ("Capacity to work well in heat", "Capacity to work well", "skill"),
        ("Able to quickly adapt", "Able to quickly adapt", "skill"),
        ("Ability to prioritise", "Ability to prioritise", "skill"),
        ("Skills in carpentry", "Skills in", "skill"),
        ("Business hours are 8 to 6. Be there", "Business hours are 8 to 6", "hours"),
        ("Hours of operation: 9 to 5", "Hours of operation: 9 to 5", "hours"),
        (
            "Office hours are 9 to 5 and a licence is checked",
            "Office hours are 9 to 5 and a licence is checked",
            "hours",
        ),
    ],
)
def test_cannot_be_held(run: Run, text: str, words: str, what: str) -> None:
    [(hit, shown)] = run("screenable", requirements(text), ON)
    assert shown == words
    assert what in hit.values["what"] or what == "hours"


@pytest.mark.parametrize(
    "text",
    [
        "Current NSW driver licence",
        "Tertiary qualification in law and strong communication skills",
        "Working with Children Check clearance",
        "Ability to travel and stay overnight",
        "Ability to obtain a security clearance",
        "Ability to work shifts",
        "Aboriginality",
        "Experience in running a depot",
        "Knowledge of horses",
        "Skilled trade certificate",
        "Willingness to fly in light aircraft",
        "Able to swim 400 metres",
        "After hours work",
        "",
    ],
)
def test_can_be_held_or_nobody_can_tell(find: Find, text: str) -> None:
    assert find("screenable", requirements(text), ON) == []


def test_each_item_for_itself(find: Find) -> None:
    text = requirements("Current NSW driver licence", "Good typing skills")
    assert find("screenable", text, ON) == [("essential_requirements[1]", "Good typing skills")]


def test_the_table_is_sound() -> None:
    table = LIBRARY.table("requirements")
    assert set(table) == {"held", "attitudes", "skills", "praise", "abilities"}
    for name in ("attitudes", "skills", "praise", "abilities"):
        assert len(table[name]) == len(set(table[name])), name
        assert all(isinstance(phrase, str) and phrase.strip() == phrase for phrase in table[name]), name
    assert len(table["held"].split()) == len(set(table["held"].split()))
