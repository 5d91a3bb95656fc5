"""Commas behind a word that needs what follows it, as check kind `misplaced-marks` tells them."""

import json

import pytest
from conftest import Find, Run

ON = "primary_purpose"
REPORT = {"report": "splits"}


def purpose(text: str) -> str:
    """A role description of one sentence."""
    return f"primary_purpose: {json.dumps(text, ensure_ascii=False)}\n"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Plants, pots and tools: keep a record of, the ones that are lent.", "of, the"),
        ("Strong understanding of, public parks and pools.", "of, public"),
        ("You will be part of, a small crew.", "of, a"),
        ("Capable of, keeping ten parks.", "of, keeping"),
        ("Orange is now one of, the largest towns.", "of, the"),
        ("Most of, the crews were sent home.", "of, the"),
        ("You have an opportunity to, lead a crew.", "to, lead"),
        ("The form is to, be sent by May.", "to, be"),
        ("An easy way to, get to Orange, Dubbo and Bourke.", "to, get"),
        ("The crew is, committed to safe work.", "is, committed"),
        ("The crew is, currently looking for rangers.", "is, currently"),
        ("This is, a small depot.", "is, a"),
        ("You are, required to hold a licence.", "are, required"),
        ("You will, be sent to the park.", "will, be"),
        ("The board will, look after the pool.", "will, look"),
        ("Name two people who, can speak of your work.", "who, can"),
        ("Crews who, live in town are welcome.", "who, live"),
        ("In line with the plan of the board, the ranger, keeps the register.", "ranger, keeps"),
        ("As part of the crew, this role, offers good pay.", "role, offers"),
        ("Applicants suitable for the job but not called in the first round, may be called later.", "round, may"),
        ("Your work will include, mowing and pruning.", "include, mowing"),
        ("The ability to work, as part of a crew.", "work, as"),
        ("Our team, works closely with the clubs.", "team, works"),
        ("You will be, working with crews.", "be, working"),
        ("Knowledge and understanding, of plants.", "understanding, of"),
        ("Reporting to the Director, the Manager, leads the crew.", "Manager, leads"),
        ("Please ensure, you lock the gate.", "ensure, you"),
        ("Work closely with, all crews.", "with, all"),
        ("Experience working, in parks.", "working, in"),
        ("The use, of boots and gloves.", "use, of"),
        ("Write reports; and,", "; and,"),
    ],
)
def test_found(run: Run, text: str, words: str) -> None:
    [(hit, _)] = run("misplaced-marks", purpose(text), ON, REPORT)
    assert text[hit.start : hit.end] == words


@pytest.mark.parametrize(
    "text",
    [
        "Show knowledge of, and skill in, the craft. Give access to, help with, and care of the parks.",
        "Plan, work with, and listen to, crews and clubs.",
        "Tools such as, but not limited to, the saw. A crew of, say, ten; a lot of, for example, pots.",
        "When you sign in, the guard waves. The people you work with, the places you see are new.",
        "That is, a plan is made. The bigger the park is, the more crews it needs. As it is, a plan helps.",
        "The crew, who are keen, mow. The board will, if asked, help. If you can, please write.",
        "You may, and should, ask. He is, or was, a ranger. It is up to, 12 of us said, the board.",
        "Whatever the role is, a ranger helps. If you want to, lead the crew.",
        "The board, the crew, uses the shed. Who you report to, lead with or follow is up to you.",
        "The prize that we hope for, the park of the year, is near.",
        "Search for, record and collect seeds",
        "Respond to, sort and close requests",
        "The crew responds to, records and closes requests",
        "Mow all they can, prune the rest",
    ],
)
def test_sound(find: Find, text: str) -> None:
    assert find("misplaced-marks", purpose(text), ON, REPORT) == []
