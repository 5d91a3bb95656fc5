"""Sentences that begin where the one before them has not ended, as check kind `misplaced-marks` tells them."""

import json

import pytest
from conftest import Find, Run

ON = "primary_purpose"
REPORT = {"report": "run-on"}


def purpose(text: str) -> str:
    """A role description of one sentence."""
    return f"primary_purpose: {json.dumps(text, ensure_ascii=False)}\n"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The depot serves ten towns in the west If you like trees, write to us", "west If you"),
        ("The crew keeps the parks tidy As part of the crew you will mow", "tidy As part"),
        ("The crew keeps the parks of ten towns When required, it works at night", "towns When required"),
        ("You will plan the works of the depot Even if you are new, we train you", "depot Even if"),
        ("You will plan the works of the depot This senior role leads six crews", "depot This senior"),
        ("You will plan the works of the depot These rules may change", "depot These rules"),
        ("You will plan the works of the depot Your plans must be sound", "depot Your plans"),
        ("You will plan the works of the depot Their rosters are kept here", "depot Their rosters"),
        ("You will plan the works of the depot The Ranger also opens the gate", "depot The Ranger"),
        ("The branch runs the pools of Orange You will lead it", "Orange You will"),
        ("The branch runs the pools of Orange We are proud of it", "Orange We are"),
        ("The branch runs the pools of Orange If you swim, write to us", "Orange If you"),
        ("This is the form for the job you wish to apply for You can send it to us", "for You can"),
        ("Guidance is at hand when it is needed Performance is checked each May", "needed Performance is"),
        ("Crews keep the parks of the town tidy each week Rangers are told of it", "week Rangers are"),
        ("The works are planned by the board Details kept at the depot will be burnt", "board Details kept"),
        ("The works are planned by the board Written requests are not needed", "board Written requests"),
        ("The works are planned by the board Applicants who are late will not be heard", "board Applicants who"),
        ("The works are planned by the board However, it may be asked for more", "board However,"),
        ("The works are planned by the board Additionally, a crew may be sent", "board Additionally,"),
        ("The works are planned by the board But most plans change", "board But most"),
        ("The works are planned by the board Undertake small repairs at the pool", "board Undertake small"),
        ("The works are planned by the board Use the tools with care", "board Use the"),
        ("Mows the lawns of the parks each week Identifies trees that are sick", "week Identifies trees"),
        ("Mows the lawns of the parks each week Has the key to the gate", "week Has the"),
        ("The works are planned by the board Apply online before May", "board Apply online"),
        ("The works are planned by the board For more information call the depot", "board For more"),
        ("The works are planned by the board With years of practice, we do them well", "board With years"),
        ("The works are planned by the board Guided by a mentor, you will learn fast", "board Guided by"),
        ("The works are planned by the board In this role you will lead a crew", "board In this"),
        ("On the job training is provided Access to the pool", "provided Access to"),
        ("The form is due on 4 May Late forms will not be read", "May Late forms"),
        ("Use this link to apply Forms are found there", "apply Forms are"),
        ("This is a fixed term job for two years Must hold a licence", "years Must hold"),
        ("A licence and boots for the works crew Ability to lift pots", "crew Ability to"),
        ("The works are planned by the board There is a test in May", "board There is"),
        ("Crews work on the site (in Orange) You will meet them there", ") You will"),
    ],
)
def test_found(run: Run, text: str, words: str) -> None:
    [(hit, _)] = run("misplaced-marks", purpose(text), ON, REPORT)
    assert text[hit.start : hit.end] == words


@pytest.mark.parametrize(
    "text",
    [
        "About the role You will lead a crew.",
        "What you will do in the team You will lead a crew.",
        "How to apply Please write to us.",
        "You work with children who hold a Working With Children Check, at The Rocks and at The Entrance.",
        "We care for the parks that Council owns and the pools that Council will build.",
        "They use the services Council is known for.",
        "If it is not given Council will ask.",
        "Staff of Grade A are paid by the hour.",
        "Read the plan The Way Ahead for the next ten years",
        "Report to the Manager People and Culture.",
        "Read our guide How to Apply and the plan Places to Swim.",
        "Use Word, Excel and Teams is what we ask.",
        "We are happy that You Can Swim is back.",
        "Ask the Director Parks and Pools, who is in Orange.",
        "the rights of the person to whom You gave the tool",
        "In May, I mow and then I rest when I can",
        "Work as a Depot Officer with Parks NSW in Orange",
    ],
)
def test_sound(find: Find, text: str) -> None:
    assert find("misplaced-marks", purpose(text), ON, REPORT) == []
