"""The check kind `word-family`."""

import json

import pytest
from conftest import Find, Run

from rdlint.model import Replacement

ON = "primary_purpose"


def purpose(text: str) -> str:
    """A role description of one sentence."""
    return f'primary_purpose: "{text}"\n'


@pytest.mark.parametrize(
    ("text", "words", "use"),
    [
        ("Greet visitors in a professionally manner.", "a professionally manner", "professional"),
        ("A strategically thinker for the pools", "A strategically thinker", "strategic"),
        ("Strongly communication skills", "Strongly communication", "Strong"),
        ("A highly level of care", "A highly level", "high"),
        ("Act in a timely and courteously manner.", "and courteously manner", "courteous"),
        ("Must have previously experience in depots", "have previously experience", "previous"),
        ("Review the accurate of the maps.", "the accurate of", "accuracy"),
        ("Lift the quality and inclusive of our parks.", "and inclusive of", "inclusiveness"),
        ("Act with integrity and honest.", "and honest", "honesty"),
        ("Use funds to successful deliver tours.", "to successful deliver", "successfully"),
        ("You will effective lead the crew.", "will effective lead", "effectively"),
        ("Respond prompt to calls.", "Respond prompt to", "promptly"),
        ("Work independent and in a crew.", "Work independent and", "independently"),
        ("Works cooperative with growers", "Works cooperative with", "cooperatively"),
        ("Communicate clear and concisely.", "Communicate clear and", "clearly"),
        ("Efficient and effectively manage the store.", "Efficient and", "Efficiently"),
        ("Operate plant safe and efficiently.", "plant safe and", "safely"),
        ("Work safely and efficient with plant.", "and efficient with", "efficiently"),
        ("Complete assess of risks.", "Complete assess of", "assessment"),
        ("Good understand of the Act", "Good understand of", "understanding"),
        ("A card is given upon complete of the course.", "upon complete of", "completion"),
        ("Strong project manage skills", "project manage skills", "management"),
        ("Experience in risk manage.", "risk manage", "management"),
        ("You will contribution to the plan", "will contribution to", "contribute"),
        ("Ability to establishment links with growers", "to establishment links", "establish"),
        ("We meet to implementation the plan", "to implementation the", "implement"),
    ],
)
def test_found(run: Run, text: str, words: str, use: str) -> None:
    [(hit, _)] = run("word-family", purpose(text), ON)
    assert text[hit.start : hit.end] == words
    [fix] = hit.replacements
    assert isinstance(fix, Replacement)
    assert fix.text == use


@pytest.mark.parametrize(
    "text",
    [
        "Accurately record transactions, and consistently approach growers; strategically approach donors.",
        "Collect and accurately record the data of a largely volunteer crew.",
        "Be efficient and effectively led, and clear and concise in writing.",
        "Lead a highly skilled, technically minded, environmentally responsible crew to successful careers.",
        "Work effectively and safely with plant, and provide relevant support to responsible bodies.",
        "The work is independent and the plant is safe and efficient.",
        "Provide professional and timely advice, and communicate effective practices to growers.",
        "Good work in practical and creative arts; a safe and inclusive place of work",
        "You can expect high standards and flexible hours of work, and be proactive in a crew.",
        "The complete of work",
        "Work independent and",
        "Independent",
    ],
)
def test_left_alone(find: Find, text: str) -> None:
    assert find("word-family", purpose(text), ON) == []


@pytest.mark.parametrize(
    ("text", "slips"),
    [
        ("Treat all visitors respectful.", [("visitors respectful", "respectfully")]),
        (
            "Handle complaints confidential and sensitive.",
            [("complaints confidential and", "confidentially"), ("and sensitive", "sensitively")],
        ),
        ("Complete tasks accurate and on time.", [("tasks accurate and", "accurately")]),
        ("Work safe and efficient.", [("Work safe and", "safely")]),
        ("Respond quick to calls.", [("Respond quick to", "quickly")]),
    ],
)
def test_ways_of_doing(run: Run, text: str, slips: list[tuple[str, str]]) -> None:
    source = f"primary_purpose: {json.dumps(text)}\n"
    hits = run("word-family", source, "primary_purpose")
    assert sorted((words, hit.values["use"]) for hit, words in hits) == sorted(slips)


@pytest.mark.parametrize(
    "text",
    [
        "Drive safe and roadworthy utes; act safe in the knowledge of help",
        "Handle records confidential to the patient; keep the records accurate.",
        "Deliver services effective from 1 July.",
    ],
)
def test_ways_of_doing_sound(run: Run, text: str) -> None:
    assert run("word-family", f"primary_purpose: {json.dumps(text)}\n", "primary_purpose") == []
