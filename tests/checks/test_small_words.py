"""Check kind `small-words`, with the tables of the rules that use it."""

from typing import Any

import pytest
from conftest import Find, Run

from rdlint.checks.small_words import refuse
from rdlint.resources import rules_dir
from rdlint.rulebook.markdown import read_rule_file


def table(rule: str) -> dict[str, Any]:
    header: dict[str, Any] = read_rule_file(rules_dir() / "wording" / f"{rule}.md").header["with"]
    return header


WRONG, STRAY = table("wrong-small-word"), table("stray-small-word")


def uses(run: Run, text: str, parameters: dict[str, Any]) -> list[tuple[str, str]]:
    """The small words that are wrong, each with the word to use."""
    hits = run("small-words", f"primary_purpose: {text!r}", "prose", parameters)
    return [(hit.values["wrong"], hit.values["use"]) for hit, _ in hits]


@pytest.mark.parametrize(
    ("text", "wrong", "use"),
    [
        ("This is they best depot.", "they", "the"),
        ("Count the tools in then store.", "then", "the"),
        ("Build a depot it a town.", "it", "in"),
        ("This it a small depot.", "it", "is"),
        ("Write policies an procedures for the depot.", "an", "and"),
        ("Give advice an support to growers.", "an", "and"),
        ("The crew will by responsible for the gate.", "by", "be"),
        ("The growers our proud of it.", "our", "are"),
        ("Rooms are booked be the crew.", "be", "by"),
        ("Ask the crew when your arrive at the depot.", "your", "you"),
        ("Share you ideas with the crew.", "you", "your"),
        ("Meet there needs at the depot.", "there", "their"),
        ("Travel ot the depot each week.", "ot", "to"),
        ("Add sand too the path.", "too", "to"),
    ],
)
def test_a_small_word_that_does_not_fit(run: Run, text: str, wrong: str, use: str) -> None:
    assert uses(run, text, WRONG) == [(wrong, use)]


@pytest.mark.parametrize(
    "text",
    [
        "The tools they use in the store are kept clean, and then they go home.",
        "An IT officer and an honest broker work in it, and is it open?",
        "Give visitors an hour, staff an update and the crew an MP's letter.",
        "Turn off the pumps, and help them lodge forms if required.",
        "The depot is one of the best, and that is what the crew are proud of.",
        "Tell growers what you need, and your will to help.",
        "Help us grow, or be willing to move; as needed, be there too.",
        "Give them advice, and teach them skills",
        "The oldest of them aged ten",
        "It has had as great an effect as any",
        "Check the log and update it if needed",
        "If the sample is late then results are late",
        "The rules made under them bind the crew.",
        "Behind them stands a good crew.",
        "From there trains run to the park.",
        "Then as now, the park is free.",
        "The pass under which leave is granted is on the site.",
        "Also available is support from the crew.",
        "All that is required is in the store.",
    ],
)
def test_small_words_that_fit(find: Find, text: str) -> None:
    assert find("small-words", f"primary_purpose: {text!r}", "prose", WRONG) == []
    assert find("small-words", f"primary_purpose: {text!r}", "prose", STRAY) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Keep the tools and for develop the roster.", "and for develop"),
        ("Care for the depot be of the council.", "depot be of"),
    ],
)
def test_a_small_word_too_many(find: Find, text: str, words: str) -> None:
    assert find("small-words", f"primary_purpose: {text!r}", "prose", STRAY) == [("primary_purpose", words)]


def test_a_phrase_speaks_first(run: Run) -> None:
    # The row and the table both know this one; there is one finding.
    assert uses(run, "Help growers meet there needs.", WRONG) == [("there", "their")]


def test_a_word_that_begins_a_sentence_keeps_its_capital(run: Run) -> None:
    rows = [{"wrong": "its", "use": "it's", "after": "<edge>", "before": "a"}]
    assert uses(run, "Its a park.", {"misfits": rows}) == [("Its", "It's")]


def test_a_class_that_there_is_not() -> None:
    rows = [{"wrong": "its", "use": "", "after": "<thing>", "before": "a"}]
    assert refuse({"misfits": rows}) == "'<thing>' is no class of words beside a small word"
