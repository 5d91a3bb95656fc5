"""The check kind `doubled-determiner`."""

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
    for hit, words in run("doubled-determiner", purpose(text), ON):
        [fix] = hit.replacements
        assert isinstance(fix, Replacement)
        pairs.append((words, text[: fix.start] + fix.text + text[fix.end :]))
    return pairs


@pytest.mark.parametrize(
    ("text", "words", "mended"),
    [
        ("a member of the a regional team", "the a", "a member of a regional team"),
        ("care of the our gardens", "the our", "care of our gardens"),
        ("The a garden needs care", "The a", "A garden needs care"),
        ("tell growers about their the permits", "their the", "tell growers about the permits"),
        ("for these the parks", "these the", "for the parks"),
        ("run a an event", "a an", "run an event"),
        ("in the this park", "the this", "in this park"),
        ("visit every the park", "every the", "visit the park"),
    ],
)
def test_slips(run: Run, text: str, words: str, mended: str) -> None:
    assert found(run, text) == [(words, mended)]


@pytest.mark.parametrize(
    "text",
    [
        "all the rangers, both our divers, half an hour, such a day, what a view, many a tree, quite the thing",
        "Is this the role for you? Are these the parks you know?",
        "the A team, Grade A the best, teach the a cappella choir, the every day needs",
        "its a good place",
        "give her the keys; the the park",
    ],
)
def test_sound(run: Run, text: str) -> None:
    assert found(run, text) == []
