"""The check kind `broken-pairs`."""

import json

import pytest
from conftest import Run

from rdlint.model import Replacement

ON = "primary_purpose"


def found(run: Run, text: str) -> list[tuple[str, str]]:
    """The words of each hit, and the text with its fix."""
    pairs = []
    for hit, words in run("broken-pairs", f"primary_purpose: {json.dumps(text, ensure_ascii=False)}\n", ON):
        [fix] = hit.replacements
        assert isinstance(fix, Replacement)
        pairs.append((words, text[: fix.start] + fix.text + text[fix.end :]))
    return pairs


@pytest.mark.parametrize(
    ("text", "words", "mended"),
    [
        ("Both the depot as well as the pool", "Both the depot as well as", "Both the depot and the pool"),
        (
            "Serve both internal crews as well as visitors",
            "both internal crews as well as",
            "Serve both internal crews and visitors",
        ),
        ("Skills in both written or verbal reports", "both written or", "Skills in both written and verbal reports"),
        ("Report both verbally or in writing", "both verbally or", "Report both verbally and in writing"),
        ("Apply either by phone and online", "either by phone and", "Apply either by phone or online"),
        (
            "You need either a trade certificate and two years with us",
            "either a trade certificate and",
            "You need either a trade certificate or two years with us",
        ),
        ("Neither the depot or the pool is open", "Neither the depot or", "Neither the depot nor the pool is open"),
        ("Choose between the depot or the pool", "between the depot or", "Choose between the depot and the pool"),
        ("Work the same hours than the crew", "same hours than", "Work the same hours as the crew"),
        ("It is equally important as the others", "equally important as", "It is as important as the others"),
        (
            "No sooner had the crew left when it rained",
            "sooner had the crew left when",
            "No sooner had the crew left than it rained",
        ),
        ("Growers prefer gums than wattles", "prefer gums than", "Growers prefer gums to wattles"),
    ],
)
def test_broken_pairs_are_found(run: Run, text: str, words: str, mended: str) -> None:
    assert found(run, text) == [(words, mended)]


@pytest.mark.parametrize(
    "text",
    [
        "Both crews work as well as ever, and both depots as well as the pool are open",
        "Both of them as well as the manager plant trees",
        "Both pools open on Saturday or Sunday",
        "Write either to the depot and its manager or to the council",
        "Either you plant the trees and water them, or we do",
        "Either way and in any case, call us; either of the two and the manager may sign",
        "Neither the depot nor the pool or the oval is open; neither can it be sold or let",
        "Relations between growers at work or in town, and between the depot and the pool or the oval",
        "The same hours as the crew, rather than more; the same, other than on Sundays",
        "It is equally important, as a rule, and is equally split as a sum",
        "They sooner or later see when it rains, and no sooner",
        "Growers prefer gums rather than wattles, or to plant more than one",
    ],
)
def test_sound_pairs_are_left_alone(run: Run, text: str) -> None:
    assert found(run, text) == []
