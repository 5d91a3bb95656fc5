"""The check kind `repeated-words`."""

import json

import pytest
from conftest import Find, Run

from rdlint.model import Replacement

ON = "primary_purpose"
ALLOWED = {"allowed": ["had", "that"]}


def purpose(text: str) -> str:
    """A role description of one sentence."""
    return f"primary_purpose: {json.dumps(text, ensure_ascii=False)}\n"


@pytest.mark.parametrize(
    ("text", "words", "safety"),
    [
        ("of the the team", "the the", "safe"),
        ("The the team", "The the", "safe"),
        ("the The team", "the The", "safe"),
        ("THE THE TEAM", "THE THE", "safe"),
        ("You You may", "You You", "safe"),
        ("of of of it", "of of of", "safe"),
        ("a a team", "a a", "safe"),
        ("is is.", "is is", "safe"),
        ("(the the team)", "the the", "safe"),
        ("sit in in parks", "in in", "safe"),
        ("the  the", "the  the", "safe"),
        ("plans plans, budgets", "plans plans", "safe"),
        ("Manage manage it", "Manage manage", "display"),
    ],
)
def test_doubled(run: Run, text: str, words: str, safety: str) -> None:
    [(hit, shown)] = run("repeated-words", purpose(text), ON, ALLOWED)
    assert shown == words
    [fix] = hit.replacements
    assert isinstance(fix, Replacement)
    assert fix.safety == safety
    mended = text[: fix.start] + fix.text + text[fix.end :]
    assert mended == text.replace(words, words.split()[0])


@pytest.mark.parametrize("text", ["the\nthe", "the \n the"])
def test_across_one_line_break(run: Run, text: str) -> None:
    [(hit, _)] = run("repeated-words", purpose(text), ON, ALLOWED)
    assert hit.values["words"] == "the the"


@pytest.mark.parametrize(
    "text",
    [
        "Wagga Wagga, Kurri Kurri and Woy Woy",
        "had had, that that",
        "Whatever the need is is written down",
        "plan, plan; in/in on-on",
        "co co-op",
        "well well-being",
        "for for/with",
        "is is's",
        "NSW NSW",
        "manage IT it buys",
        "tell us US rules",
        "2 x x-rays, Grade A a year",
        "in the team Team Leader",
        "the\n\nthe",
        "Nil\nnil",
        "Officer\nOfficer",
        "About you You are keen, why us We care",
        "log in in the morning, sign on on Monday, turn up up there",
        "what the work is is clear",
        "1 1",
        "other others",
    ],
)
def test_sound(find: Find, text: str) -> None:
    hits = find("repeated-words", purpose(text), ON, ALLOWED)
    assert hits == ([("primary_purpose", "Nil\\nnil")] if text.startswith("Nil") else [])


def test_not_across_two_texts(find: Find) -> None:
    assert find("repeated-words", "key_challenges: [to the, the team]\n", "key_challenges[*]", ALLOWED) == []


def test_nothing_is_allowed_unless_the_rule_says_so(find: Find) -> None:
    assert find("repeated-words", purpose("it had had"), ON) == [("primary_purpose", "had had")]
