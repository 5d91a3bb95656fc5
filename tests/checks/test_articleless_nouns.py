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
    ],
)
def test_nouns_that_stand_alone_or_are_told_elsewhere(find: Find, text: str) -> None:
    assert bare(find, text) == []


@pytest.mark.parametrize(("noun", "use"), [("administrator", "an"), ("supervisor", "a")])
def test_the_article_fits_the_noun(run: Run, noun: str, use: str) -> None:
    ((hit, _),) = run("articleless-nouns", f"primary_purpose: Report to {noun} at noon.", "prose", PARAMETERS)
    assert hit.values["use"] == use
