"""Check kind `word-gap`, with the table of the rule that uses it."""

from typing import Any

import pytest
from conftest import Find

from rdlint.resources import rules_dir
from rdlint.rulebook.markdown import read_rule_file

PARAMETERS: dict[str, Any] = read_rule_file(rules_dir() / "wording" / "gap-between-words.md").header["with"]


def gaps(find: Find, text: str) -> list[str]:
    return [words for _, words in find("word-gap", f"primary_purpose: {text!r}", "prose", PARAMETERS)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Undertake a wide range of to support the depot.", "range of to support"),
        ("Care for the and pumps at the pool.", "the and pumps"),
        ("Report to the of the branch.", "the of the"),
        ("Answer for your of the work.", "your of the"),
        ("Keep records for of the pool.", "for of the"),
        ("The ranger will can lock the gate.", "ranger will can lock"),
        ("The depot is are open each day.", "depot is are open"),
        ("Keep pens and or paper.", "pens and or paper"),
        ("Drive to the, and lock it.", "the,"),
        ("Ensure that are kept clean.", "Ensure that are kept"),
        ("Ensure the effective of the roster.", "effective of the"),
        ("Work in the at the depot.", "the at the"),
        ("Assist with to plan the roster.", "Assist with to plan"),
        ("Meet with of the growers.", "Meet with of the"),
        ("Keep pumps for by the pool.", "pumps for by the"),
        ("The crew has will of iron.", "crew has will"),
        ("Ensure the that tools are kept.", "the that"),
        ("Send a list to be can do.", "be can"),
    ],
)
def test_words_that_cannot_stand_side_by_side(find: Find, text: str, words: str) -> None:
    assert [hit for hit in gaps(find, text) if words in hit]


@pytest.mark.parametrize(
    "text",
    [
        "Grade A is the highest, and option a and option b are open.",
        "See paragraph (a) of the plan and part a to the end.",
        "The people you work with to clear the tracks are volunteers.",
        "Staff are taken care of to the end of the shift.",
        "The handing in of keys and the signing on of crews.",
        "What the depot is part of is a network.",
        "The To field and the From field are filled in.",
        "A to-do list, and the will is read.",
        "Complaints dealt with to date, and matters referred to from other teams.",
        "A free will may help; in May will the pool open.",
        "Rangers, and/or volunteers, ensure that is done.",
        "The the pumps.",
        "We do all we can to help, and they do what they can to learn",
        "A map can be had from the depot",
        "Rather than be late, call",
        "It is a matter of trust rather than of rules",
        "Forms were done away with by the council",
        "We close early, for we start early",
        "Should that be the case, call; what would that mean, and why should that matter",
        "Leases may be ended at will",
    ],
)
def test_sound_neighbours(find: Find, text: str) -> None:
    assert gaps(find, text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Clear tracks across the Dunefield metropolitan and across the state.", ["metropolitan and across"]),
        ("Serve growers in the regional and throughout New South Wales.", ["the regional and throughout"]),
        ("Promote a safe and for all staff.", ["a safe and for"]),
        ("The ranger provides a strategic for the depot.", ["a strategic for the"]),
        ("Care for the young and for the elderly.", []),
        ("It is a creative and at the same time careful crew.", []),
        ("The rules are the same for all the crews.", []),
        ("Work across metropolitan and regional areas of the state.", []),
    ],
)
def test_adjectives_whose_noun_is_gone(find: Find, text: str, words: list[str]) -> None:
    found = gaps(find, text)
    assert len(found) == len(words)
    assert all(part in hit for part, hit in zip(words, found, strict=True))
