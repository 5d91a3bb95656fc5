"""The check kind `repeated-phrases`."""

import json

import pytest
from conftest import Find, Run

from rdlint.model import Replacement

ON = "primary_purpose"


def purpose(text: str) -> str:
    """A role description of one sentence."""
    return f"primary_purpose: {json.dumps(text, ensure_ascii=False)}\n"


@pytest.mark.parametrize(
    ("text", "words", "repeated"),
    [
        ("care of the of the park", "of the of the", "of the"),
        ("sell a range of a range of plants", "a range of a range of", "a range of"),
        ("ensure that staff ensure that staff are safe", "ensure that staff ensure that staff", "ensure that staff"),
        ("write a plan detailed plan of beds", "plan detailed plan", "plan"),
        ("The hub at the quay The hub sits by the park", "The hub at the quay The hub", "The hub"),
        ("run depot effective depot teams", "depot effective depot", "depot"),
        (
            "support the delivery of plants support the delivery of tools",
            "support the delivery of plants support the delivery of",
            "support the delivery of",
        ),
    ],
)
def test_repeated(run: Run, text: str, words: str, repeated: str) -> None:
    [(hit, shown)] = run("repeated-phrases", purpose(text), ON)
    assert (shown, hit.values["repeated"]) == (words, repeated)


def test_fix_where_they_stand_side_by_side(run: Run) -> None:
    text = "care of the of the park"
    [(hit, _)] = run("repeated-phrases", purpose(text), ON)
    [fix] = hit.replacements
    assert isinstance(fix, Replacement)
    assert text[: fix.start] + fix.text + text[fix.end :] == "care of the park"


@pytest.mark.parametrize(
    "text",
    [
        "more and more and more, step by step by step, day to day to day",
        "one of the best and one of the largest",
        "The hub is near the quay The hub sits by it",
        "The hub The hub is open. About the hub at the quay The hub is open",
        "the role of the ranger and the role of the guide",
        "Focus plants Focus plants are those we sell",
        "the Department of Parks and the Department of Parks and Pools staff",
        "As a member of the team you work as a member of the wider hub",
        "advice on parks, advice on pools, advice on paths",
        "the file is meant to apply and the plan as a whole is meant to apply",
        "business as business allows; people helping people",
        "5 of 10 5 of 10",
        "Who we are We are a small hub",
    ],
)
def test_sound(find: Find, text: str) -> None:
    assert find("repeated-phrases", purpose(text), ON) == []
