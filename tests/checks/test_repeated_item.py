"""The check kind `repeated-item`, with the table of words that ships with its rule."""

import json
from typing import Any

import pytest
from conftest import Find, Run

from rdlint.resources import rules_dir
from rdlint.rulebook.markdown import read_rule_file

ALIKE: dict[str, Any] = read_rule_file(rules_dir() / "content" / "repeated-item.md").header["with"]
LIST = "key_accountabilities"


def of(*items: str) -> str:
    return f"{LIST}: {json.dumps(items, ensure_ascii=False)}\n"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Feed the animals", "Feed the animals."),
        ("Keep accurate case records", "Maintain accurate records of cases"),
        (
            "Respond to customer enquiries promptly and courteously",
            "Answer enquiries from clients in a prompt and courteous manner",
        ),
        ("Prepare reports and briefings for the curator", "Draft briefings and reports for the curator"),
        (
            "Ensure compliance with safety legislation, policies and procedures",
            "Comply with safety legislation, policies and procedures",
        ),
        (
            "Build and maintain productive relationships with internal and external growers",
            "Develop and maintain productive relationships with growers, both internal and external",
        ),
        (
            "Identify risks to animals and escalate them to the curator so that visits continue",
            "Identify risks to animals and escalate these to the curator, so that visits continue",
        ),
        # One is wholly contained in the other.
        (
            "Complete daily checks of the house and comply with permits for venomous snakes, spiders and their keeping",
            "Ensure compliance with permits for venomous snakes, spiders and their keeping",
        ),
        ("Undertake other duties as directed by the curator", "Perform other duties as directed by the Curator"),
    ],
)
def test_nearly_the_same(run: Run, first: str, second: str) -> None:
    for one, other in ((first, second), (second, first)):
        [(hit, words)] = run("repeated-item", of(one, "Order hay", other), LIST, ALIKE)
        assert hit.route == (LIST, 2)
        assert words == f'"{other}"' or words == other
        [related] = hit.related
        assert related.route == (LIST, 0)
        assert hit.values["other"] == "the first accountability"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # Another verb.
        (
            "Develop policies and procedures for the care of reptiles",
            "Implement policies and procedures for the care of reptiles",
        ),
        ("Lead the team", "Support the team"),
        ("Plan and deliver training for new keepers", "Evaluate training for new keepers"),
        # One word stands for another.
        (
            "Prepare monthly reports on water quality for the curator",
            "Prepare annual reports on water quality for the curator",
        ),
        ("Supervise keepers in the northern enclosures", "Supervise keepers in the southern enclosures"),
        ("Clean enclosures on level 1 each day", "Clean enclosures on level 2 each day"),
        (
            "Manage keepers in accordance with the Act, the Regulation, the Rules and the policies of the zoo",
            "Manage budgets in accordance with the Act, the Regulation, the Rules and the policies of the zoo",
        ),
        ("Provide accurate facts to visitors over the phone", "Provide accurate facts to visitors in person"),
        # A denial.
        ("Record visits by children in the safety register", "Do not record visits by children in the safety register"),
        # Much is added.
        (
            "Identify and report hazards in the workshop",
            "Identify and report hazards in the workshop and on site to the safety officer weekly, and train keepers",
        ),
        ("TBC", "TBC"),
        ("Current NSW driver licence", "Current NSW heavy vehicle driver licence"),
    ],
)
def test_near_misses(find: Find, first: str, second: str) -> None:
    assert find("repeated-item", of(first, second), LIST, ALIKE) == []
    assert find("repeated-item", of(second, first), LIST, ALIKE) == []


def test_each_item_is_told_once_with_the_first_like_it(run: Run) -> None:
    text = of("Feed the animals", "Feed the animals", "Order hay", "Feed the animals")
    found = run("repeated-item", text, LIST, ALIKE)
    assert [(hit.route, hit.related[0].route) for hit, _ in found] == [
        ((LIST, 1), (LIST, 0)),
        ((LIST, 3), (LIST, 0)),
    ]


def test_bulleted_lines_of_a_text(run: Run) -> None:
    text = f"{LIST}: |\n  - Feed the animals\n  - Order hay\n  - Feed the animals\n"
    [(hit, words)] = run("repeated-item", text, LIST, ALIKE)
    assert words == "Feed the animals"
    assert hit.values["other"] == "the first item"


def test_the_message_shows_the_words_in_common(run: Run) -> None:
    text = of(
        "On weekends and holidays, and whenever the curator asks, feed the rare reptiles of the upper house by hand",
        "Feed the rare reptiles of the upper house by hand",
    )
    [(hit, _)] = run("repeated-item", text, LIST, ALIKE)
    assert hit.values["other_words"] == "... feed the rare reptiles of the upper house by hand"
    assert hit.values["words"] == "Feed the rare reptiles of the upper house by hand"


def test_without_a_table_words_stand_for_themselves(find: Find) -> None:
    text = of("Keep accurate case records", "Maintain accurate records of cases")
    assert find("repeated-item", text, LIST, {}) == []


def test_a_very_long_list_ends(find: Find) -> None:
    text = of(*(f"Feed the animal number {number} of the upper reptile house" for number in range(3000)))
    assert find("repeated-item", text, LIST, ALIKE) == []
