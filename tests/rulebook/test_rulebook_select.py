"""Selection: what select, ignore, groups and former names make of a rulebook."""

from collections.abc import Sequence
from typing import Any

import pytest

from rdlint.rulebook.rule import BrokenRule, Rule, Rulebook
from rdlint.rulebook.select import UnknownName, known_name, select_rules

BARE = Rule("", "", "s", "m", "h", "error", "editorial", "blank", ("title",), "")
DAY = "2026-06-30"


def rule(name: str, group: str, default: bool = True, **more: Any) -> Rule:
    return BARE._replace(name=name, group=group, default=default, **more)


RULES = [
    rule("missing-title", "header"),
    rule("blank-title", "header", renamed_from=("empty-title",)),
    rule("long-title", "header", default=False),
    rule("wrong-word", "wording"),
    rule("unreadable-file", "source"),
    rule("house/wrong-word", "wording"),
    rule("house/late", "house", in_force=("2026-07-01", None)),
    rule("house/early", "house", in_force=(None, "2026-06-30")),
]
BOOK = Rulebook({each.name: each for each in RULES}, (BrokenRule("house/broken", "it is"),))

DEFAULT = ["missing-title", "blank-title", "wrong-word", "unreadable-file", "house/wrong-word", "house/early"]
EVERYTHING = [
    "missing-title",
    "blank-title",
    "long-title",
    "wrong-word",
    "unreadable-file",
    "house/wrong-word",
    "house/early",
]


@pytest.mark.parametrize(
    ("select", "ignore", "names"),
    [
        (None, [], DEFAULT),
        (["all"], [], EVERYTHING),
        (["wrong-word"], [], ["wrong-word", "unreadable-file"]),
        (["header"], [], ["missing-title", "blank-title", "long-title", "unreadable-file"]),
        (["long-title", "wording"], [], ["long-title", "wrong-word", "unreadable-file", "house/wrong-word"]),
        (["house/wrong-word"], [], ["unreadable-file", "house/wrong-word"]),
        (["house"], [], ["unreadable-file", "house/early"]),
        (["header"], ["missing-title"], ["blank-title", "long-title", "unreadable-file"]),
        (["missing-title"], ["header"], ["unreadable-file"]),
        (None, ["header", "house/wrong-word"], ["wrong-word", "unreadable-file", "house/early"]),
        (None, ["all"], ["unreadable-file"]),
        (None, ["source", "unreadable-file"], DEFAULT),
        ([], [], ["unreadable-file"]),
        (["empty-title"], [], ["blank-title", "unreadable-file"]),
        (None, ["empty-title"], [name for name in DEFAULT if name != "blank-title"]),
        (["house/broken"], [], ["unreadable-file"]),
    ],
)
def test_selection(select: Sequence[str] | None, ignore: Sequence[str], names: list[str]) -> None:
    assert [each.name for each in select_rules(BOOK, select, ignore, DAY)] == names


def test_the_day_decides_over_what_is_selected() -> None:
    assert [each.name for each in select_rules(BOOK, ["house"], [], "2026-07-01")] == ["unreadable-file", "house/late"]


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("mising-title", "there is no rule or group called mising-title. Did you mean missing-title?"),
        ("Wording", "there is no rule or group called Wording. Did you mean wording?"),
        ("alll", "there is no rule or group called alll. Did you mean all?"),
        ("house/rong-word", "there is no rule or group called house/rong-word. Did you mean house/wrong-word?"),
        ("empty-titel", "there is no rule or group called empty-titel. Did you mean blank-title?"),
        ("late", "there is no rule or group called late. Did you mean house/late?"),
        ("capabilities-of-mine", "there is no rule or group called capabilities-of-mine."),
    ],
)
def test_an_unknown_name_gets_a_suggestion(name: str, sentence: str) -> None:
    for select, ignore in (([name], []), (None, [name])):
        with pytest.raises(UnknownName) as raised:
            select_rules(BOOK, select, ignore, DAY)
        assert str(raised.value) == f"{sentence} `rdlint rules` lists them all."


def test_known_names() -> None:
    for name in ("all", "header", "house", "long-title", "house/broken"):
        assert known_name(BOOK, name) == name
    assert known_name(BOOK, "empty-title") == "blank-title"


def test_a_rule_is_meant_before_the_former_name_of_another() -> None:
    book = Rulebook({**BOOK.rules, "newer": rule("newer", "header", renamed_from=("wrong-word",))})
    assert known_name(book, "wrong-word") == "wrong-word"
