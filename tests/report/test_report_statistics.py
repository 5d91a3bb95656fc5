"""How far a repository has come in moving to the framework in force, in numbers."""

from datetime import date
from typing import Any

import pytest
from report_results import file_of, result_of

from rdlint.engine.result import FrameworkUse
from rdlint.report.reporter import Style
from rdlint.report.statistics import framework_table
from rdlint.report.text import render

UNTIL = date(2027, 1, 29)
NEW = FrameworkUse("new", "New Framework (2026)", 1, "in-force")
OLD = FrameworkUse("old", "Old Framework (2020)", 2, "superseded", "new", UNTIL, 69)
OLDER = FrameworkUse("older", "Old Framework (2013)", 1, "superseded", "new", UNTIL, 69)
STRANGE = FrameworkUse(None, "", 1, "unknown")
NONE = FrameworkUse(None, "", 2, "not-named")


def table(*uses: FrameworkUse) -> str:
    return framework_table(result_of(frameworks=uses))


def test_the_table() -> None:
    assert table(NEW, OLD, OLDER, STRANGE, NONE) == (
        "roles  share  framework\n"
        "    1    14%  New Framework (2026): in force\n"
        "    2    28%  Old Framework (2020): superseded\n"
        "    1    14%  Old Framework (2013): superseded\n"
        "    1    14%  a framework that rdlint does not know\n"
        "    2    28%  no framework is named\n"
        "\n"
        "1 of 7 role descriptions follows a framework in force (14%).\n"
        "3 have to move to new by 29 January 2027: 69 days left.\n"
    )


def test_all_is_done() -> None:
    assert table(NEW._replace(roles=400)).endswith(
        "\n  400   100%  New Framework (2026): in force\n"
        "\n"
        "400 of 400 role descriptions follow a framework in force (100%).\n"
    )


def test_all_but_one_is_not_all() -> None:
    assert "399 of 400 role descriptions follow a framework in force (99%).\n1 has to move to new" in table(
        NEW._replace(roles=399), OLDER
    )


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"days_left": 1}, "2 have to move to new by 29 January 2027: 1 day left."),
        ({"days_left": 0}, "2 have to move to new by 29 January 2027: today is the last day."),
        ({"days_left": -1, "standing": "expired"}, "2 had to move to new by 29 January 2027: 1 day ago."),
        ({"days_left": -30, "standing": "expired"}, "2 had to move to new by 29 January 2027: 30 days ago."),
        ({"until": None, "days_left": None}, "2 have to move to new."),
    ],
)
def test_days_are_counted(values: dict[str, Any], sentence: str) -> None:
    assert table(OLD._replace(**values)).splitlines()[-1] == sentence


def test_each_last_day_is_told() -> None:
    other = FrameworkUse("harbour-1", "Harbour (1)", 1, "superseded", "harbour-2", date(2026, 12, 31), 40)
    assert table(OLD, other).splitlines()[-2:] == [
        "2 have to move to new by 29 January 2027: 69 days left.",
        "1 has to move to harbour-2 by 31 December 2026: 40 days left.",
    ]


def test_one_alone() -> None:
    assert "1 of 1 role description follows a framework in force (100%).\n" in table(NEW)
    assert "0 of 1 role description follow a framework in force (0%).\n" in table(OLDER)


def test_stands_below_the_table_of_rules_and_only_with_statistics() -> None:
    result = result_of(file_of("title: Clerk\n", "Clerk"), frameworks=(NEW,))
    text = render(result, Style(statistics=True))
    blocks = text.split("\n\n")
    assert [block.split(" ", 1)[0] for block in blocks] == ["findings", "roles", "1", "1"]
    assert blocks[-1].startswith("1 warning in 1 role description")
    for style in (Style(), Style(limit=0), Style(quiet=True)):
        assert "roles  share" not in render(result, style)
    assert "roles  share" in render(result_of(frameworks=(NEW,)), Style(statistics=True, quiet=True))


def test_names_of_frameworks_cannot_steer_the_terminal() -> None:
    assert "\x1b" not in table(OLD._replace(title="a\x1b[2J", move_to="b\x1b[2J"))
