"""Check kind `missing-verb`, with the lists of the rule that uses it."""

from typing import Any

import pytest
from conftest import Find, Run

from rdlint.model import Replacement
from rdlint.resources import rules_dir
from rdlint.rulebook.markdown import read_rule_file

PARAMETERS: dict[str, Any] = read_rule_file(rules_dir() / "wording" / "missing-verb.md").header["with"]


def gaps(find: Find, text: str) -> list[str]:
    return [words for _, words in find("missing-verb", f"primary_purpose: {text!r}", "prose", PARAMETERS)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Heavy work may undertaken by others.", "work may undertaken"),
        ("Letters should also directed to the hall.", "Letters should also directed"),
        ("The ranger must able to climb.", "ranger must able"),
        ("You will previous experience in parks.", "You will previous"),
        ("You will a member of the crew.", "You will a"),
        ("You will part of the crew.", "You will part"),
        ("Travel if you able to drive.", "you able"),
        ("We proud of our crew.", "We proud"),
        ("We looking for a ranger.", "We looking"),
        ("If you interested in parks, call us.", "you interested"),
        ("The depot seeking a ranger for the tracks.", "depot seeking"),
        ("Our crew responsible for the upkeep of parks", "crew responsible"),
        ("The valley critical to the growers of the state.", "valley critical"),
        ("Ensure that all work carried out safely.", "Ensure that all work carried"),
        ("Ensure that staff aware of the rules.", "Ensure that staff aware"),
    ],
)
def test_a_verb_is_missing(find: Find, text: str, words: str) -> None:
    parameters = {**PARAMETERS, "nouns": PARAMETERS["nouns"] + " crew"}
    assert [said for _, said in find("missing-verb", f"primary_purpose: {text!r}", "prose", parameters)] == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Will the crew able to climb be chosen?",
        "In no event will the crew be late.",
        "The crew will likely be chosen.",
        "It may sound contradictory.",
        "Offer you able helpers.",
        "You the ranger keep the keys.",
        "The role based at the depot keeps the keys.",
        "The team responsible for parks",
        "The crew that looks after parks is able to climb.",
        "Ensure that work carried out on time is paid.",
        "Ensure that crews work in pairs.",
        "A will of iron and a can of paint.",
    ],
)
def test_a_sentence_with_its_verb(find: Find, text: str) -> None:
    assert gaps(find, text) == []


def test_the_verb_is_offered(run: Run) -> None:
    ((hit, _),) = run("missing-verb", "primary_purpose: Work may undertaken.", "prose", PARAMETERS)
    assert hit.values["use"] == "be"
    assert [one.text for one in hit.replacements if isinstance(one, Replacement)] == [" be"]
