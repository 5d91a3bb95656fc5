"""Check kind `unlinked-verbs`, with the lists of the rule that uses it."""

from typing import Any

import pytest
from conftest import Find, Run

from rdlint.model import Replacement
from rdlint.resources import rules_dir
from rdlint.rulebook.markdown import read_rule_file

PARAMETERS: dict[str, Any] = read_rule_file(rules_dir() / "wording" / "unlinked-verb.md").header["with"]


def unlinked(find: Find, text: str) -> list[str]:
    return [words for _, words in find("unlinked-verbs", f"primary_purpose: {text!r}", "prose", PARAMETERS)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Visitors who wish change a booking may call.", "wish change"),
        ("The ranger has the authority plan and carry out the works.", "authority plan"),
        ("You are welcome apply for the job.", "welcome apply"),
        ("Lock the gates in order keep visitors safe.", "order keep"),
        ("The crew is unable travel at night.", "unable travel"),
        ("Swimmers will be prompted show a ticket.", "prompted show"),
        ("Paths not likely be closed are likely be busy.", "likely be"),
        ("The ranger must be willing relocate.", "willing relocate"),
        ("We ask you provide a map of the track.", "ask you provide"),
        ("Work with them identify the best track.", "with them identify"),
        ("We need someone bring the boat.", "need someone bring"),
        ("The list may be used create a roster.", "used create"),
        ("The purpose of the job is maintain the tracks.", "is maintain"),
        ("Plans are be lodged by noon.", "are be"),
        ("Prepare flood maps determine or maintain the tracks.", "maps determine"),
        ("Engage local volunteers deliver the program.", "volunteers deliver"),
        ("Demonstrated ability work with growers.", "ability work"),
        ("A rare opportunity work at the coast.", "opportunity work"),
        ("The crew will continue develop the tracks.", "continue develop"),
        ("Rangers are required have a licence.", "required have"),
        ("Monitor track repairs ensure the safety of walkers.", "repairs ensure"),
    ],
)
def test_to_is_missing(find: Find, text: str, words: str) -> None:
    assert unlinked(find, text)[-1:] == [words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Work in a crew has your back.", "crew has"),
        ("Manage gardens are open at night.", "gardens are"),
        ("You will lead projects are close to the coast.", "projects are"),
        ("At the depot, you will meet growers are new to the valley.", "growers are"),
        ("This is a rare opportunity to lead a crew makes a difference.", "crew makes"),
        ("The council promotes a park actively invites the public.", "park actively invites"),
        ("This will open a track is safe for all.", "track is"),
    ],
)
def test_that_or_who_is_missing(find: Find, text: str, words: str) -> None:
    assert unlinked(find, text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Help staff manage the pool, and let visitors use the store.",
        "Ensure the tools the crew needs are clean.",
        "You need not apply twice, and the pool will likely be closed.",
        "Make sure visitors have maps.",
        "The trees that are planted improve the park.",
        "Use the tools rangers provide.",
        "It is important staff are trained.",
        "We believe parks are for all.",
        "The crew keeps the depot clean once the tools are sorted.",
        "Only once priorities are set may the crew plan the day.",
        "Able seamen and ready access to boats help.",
        "We require all staff complete the form, and ask that you provide a map.",
        "Will the ability grow over time?",
        "Provide advice to help improve the park.",
        "Opportunities exist for rangers, and the skills you need include climbing.",
        "Under the plan the council will project manage the works.",
        "They support staff use their own tools.",
        "Review teams ensure the plan is met, and skills required include climbing.",
        "Build a culture staff are proud of.",
        "You may need support with the boats, and need access to the store.",
        "The approval process for paths, the capability plan and the opportunity cost are new.",
        "Her willingness and ability are known, and the required work in the park is done.",
        "Those in most need come first",
        "Update the map and if necessary contact the crew",
        "Where necessary provide shade",
        "No form need be lodged",
        "The methods used vary",
        "Those invited attend a tour",
        "Staff with delegated authority approve leave",
        "Plant whatever trees are needed",
        "Give advice growers can use",
        "The wishes of the family come first, and customers' wishes come next",
        "Allow them access to the site",
        "People working here love it",
        "Respond to requests staff make by phone",
    ],
)
def test_sound_sentences(find: Find, text: str) -> None:
    assert unlinked(find, text) == []


def test_only_to_is_offered(run: Run) -> None:
    text = "primary_purpose: You are welcome apply. Work in a crew has your back."
    to, who = (hit for hit, _ in run("unlinked-verbs", text, "prose", PARAMETERS))
    assert [one.text for one in to.replacements if isinstance(one, Replacement)] == [" to"]
    assert who.values["use"] == "that or who"
    assert who.replacements == ()
