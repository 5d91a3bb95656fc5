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
        ("Meet officers who working at night.", "who working"),
        ("Choose tracks that relevant to walkers.", "that relevant"),
        ("Keep tools that used by the crew.", "that used"),
        ("We want people who a licence for boats.", "who a"),
        ("Visitors need to able to swim.", "to able"),
        ("The form be sent to the depot.", "form be"),
        ("Since May the pool been closed.", "pool been"),
        ("This a job for a climber.", "This a"),
        ("Harbour Hospital seeking a porter for the night.", "Hospital seeking"),
        ("Call if your plan successful.", "plan successful"),
        ("If the gate not locked, call the ranger.", "gate not"),
        ("Ensure boats operated in a safe way.", "Ensure boats operated"),
        ("Make sure the maps in place.", "sure the maps in"),
        ("The pool is new. The plan managed by the council.", "plan managed"),
        ("The crew likes the program you managing.", "you managing"),
        ("You encouraged to swim.", "You encouraged"),
        ("The ranger will in touch.", "ranger will in"),
        ("Some crews may duties on the coast.", "crews may duties"),
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
        "The ranger asks that the form be sent to the depot.",
        "The pool has, over the years, been closed.",
        "Ensure the quality of services provided by the crew.",
        "Ensure boats operated at night are safe.",
        "The plan backed by the council.",
        "If the person responsible for the gate is away, call the crew.",
        "She told us which track a ranger walks, and who the guide is.",
        "Access to suitable and safe tracks.",
        "You may at any time leave, as you would in town.",
        "Staff will at least be heard",
        "The trust can appropriate the funds",
        "You can at least try",
        "See what we achieved by working together",
    ],
)
def test_a_sentence_with_its_verb(find: Find, text: str) -> None:
    assert gaps(find, text) == []


def test_the_verb_is_offered(run: Run) -> None:
    ((hit, _),) = run("missing-verb", "primary_purpose: Work may undertaken.", "prose", PARAMETERS)
    assert hit.values["use"] == "be"
    assert [one.text for one in hit.replacements if isinstance(one, Replacement)] == [" be"]
