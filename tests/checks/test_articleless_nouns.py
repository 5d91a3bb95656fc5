"""Check kind `articleless-nouns`, with the lists of the rule that uses it."""

from typing import Any

import pytest
from conftest import Find, Run

from rdlint.resources import rules_dir
from rdlint.rulebook.markdown import read_rule_file

PARAMETERS: dict[str, Any] = read_rule_file(rules_dir() / "wording" / "noun-without-article.md").header["with"]


def bare(find: Find, text: str) -> list[str]:
    return [words for _, words in find("articleless-nouns", f"primary_purpose: {text!r}", "prose", PARAMETERS)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Give directions to team of six rangers.", "to team"),
        ("Report to supervisor at noon.", "to supervisor"),
        ("Sit in central library with rangers.", "in central library"),
        ("Assist supervisor with the stock.", "Assist supervisor"),
        ("Rangers must operate vehicle in the field.", "operate vehicle"),
        ("Growers have access to vehicle.", "to vehicle"),
        ("The ranger answers in clear, calm and friendly manner.", "in clear, calm and friendly manner"),
        ("Water the lawn on strictly daily basis.", "on strictly daily basis"),
        ("Help build safe and friendly workplace for volunteers.", "build safe and friendly workplace"),
        ("The crew is large team with a boat.", "is large team"),
        ("Swimming is mandatory requirement for rangers.", "is mandatory requirement"),
        ("The crew works in growing community, and the pool is new.", "in growing community"),
        ("You are experienced officer who swims.", "are experienced officer"),
        ("Bring a map that has complete plan of the park.", "has complete plan"),
        ("The hall offers rare opportunity to learn.", "offers rare opportunity"),
        ("Join fast-paced team working with growers.", "Join fast-paced team"),
        ("It is not complete statement of the plan.", "is not complete statement"),
    ],
)
def test_a_noun_needs_an_article(find: Find, text: str, words: str) -> None:
    assert bare(find, text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Work in partnership with growers, and travel by bus.",
        "Hand over from ranger to ranger.",
        "Report to the supervisor, to Supervisor Parks and to supervisor pay.",
        "Part of team that cares for parks.",
        "A number of tool in the store.",
        "Lead project to renew the fence.",
        "Look after team and unit goals.",
        "Liaise with grower to plan.",
        "Go from early plan to final report, and work as senior officer.",
        "Offer equal opportunity, and be ethical and professional.",
        "A leading aquatic facility with rare plants.",
        "Support early childhood strategy, projects and programs.",
        "Write in plain English, and keep further records.",
        "In good faith, of high quality and at short notice.",
        "Plants are tagged on receipt",
        "He was elected mayor of the town",
        "Review the use of body-worn video",
        "A loading is paid in addition to base salary",
        "Each form of organisation has its merits",
        "Leave enough room for trucks",
        "Change for improved student learning",
        "They act in timely fashion",
        "You have a flair for organisation",
        "Lead tours from concept through to delivery",
        "Lead projects from concept to completion",
    ],
)
def test_nouns_that_stand_alone_or_are_told_elsewhere(find: Find, text: str) -> None:
    assert bare(find, text) == []


@pytest.mark.parametrize(("noun", "use"), [("administrator", "an"), ("supervisor", "a")])
def test_the_article_fits_the_noun(run: Run, noun: str, use: str) -> None:
    ((hit, _),) = run("articleless-nouns", f"primary_purpose: Report to {noun} at noon.", "prose", PARAMETERS)
    assert hit.values["use"] == use
