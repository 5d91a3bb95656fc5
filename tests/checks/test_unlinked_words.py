"""Check kind `unlinked-words`, with the lists of the rule that uses it."""

from typing import Any

import pytest
from conftest import Find, Run

from rdlint.model import Replacement
from rdlint.resources import rules_dir
from rdlint.rulebook.markdown import read_rule_file

PARAMETERS: dict[str, Any] = read_rule_file(rules_dir() / "wording" / "unlinked-words.md").header["with"]


def unlinked(find: Find, text: str) -> list[str]:
    return [words for _, words in find("unlinked-words", f"primary_purpose: {text!r}", "prose", PARAMETERS)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Assist with the maintenance the parks and gardens.", "maintenance the"),
        ("Lead the development our new strategy.", "development our"),
        ("Undertake inspections the playgrounds and parks.", "inspections the"),
        ("In consultation the ranger, write the roster.", "consultation the"),
        ("The officer is accountable the budget.", "accountable the"),
        ("This work is important the growers.", "important the"),
        ("The desk is located the main hall.", "located the"),
        ("The store is managed the team leader.", "managed the"),
        ("It takes strong knowledge the valley.", "knowledge the"),
        ("Gain the access the store.", "access the"),
        ("Comply relevant legislation.", "Comply relevant"),
        ("Advise staff and liaise contractors.", "liaise contractors"),
        ("Responding the growers on time.", "Responding the"),
        ("The crew participates each training day.", "participates each"),
        ("Staff collaborate closely the depot.", "closely the"),
        ("Ensure compliance relevant standards.", "compliance relevant"),
        ("Growers will be reached telegram.", "reached telegram"),
    ],
)
def test_words_that_nothing_joins(find: Find, text: str, words: str) -> None:
    assert unlinked(find, text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Know the tools the crew needs.",
        "For the upkeep the crew is paid by the hour.",
        "During maintenance the pool is closed.",
        "Give visitors the keys of the hall.",
        "Offer trainees, rangers and students the chance to learn.",
        "Respond the same day, and visit the pool twice a week.",
        "The person responsible the night before signs the sheet.",
        "Responding crews and participating schools are paid.",
        "It is as big a pool as any.",
        "The crew is considered a team.",
        "Details the duties of the crew.",
        "Use on behalf of the council the powers that it has.",
        "Comply with the plan, and liaise as required.",
        "The Maintenance The Parks show is on.",
        "Growers are paid overtime.",
        "Rangers are registered nurses.",
        "There are trained rangers at hand.",
        "Those who participate gain skills.",
        "The tools our crews use are new",
        "Read the lists the Trust issues twice a year",
        "The pool serves an area the size of Dubbo",
        "Located a short walk from the station, the depot is busy",
        "The town an applicant lives in does not matter",
        "The branch also documents the process",
        "Explain with clarity the steps to be taken",
        "Aren't the rangers a great team?",
        "Prices have risen to a lesser degree these days",
    ],
)
def test_words_that_need_no_link(find: Find, text: str) -> None:
    assert unlinked(find, text) == []


def test_the_fix_puts_the_preposition_in(run: Run) -> None:
    ((hit, _),) = run("unlinked-words", "primary_purpose: Comply relevant rules.", "prose", PARAMETERS)
    assert hit.values["use"] == "with"
    assert [one.text for one in hit.replacements if isinstance(one, Replacement)] == [" with"]
