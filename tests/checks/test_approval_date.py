"""The check kind `date-of-approval`."""

from datetime import date

import pytest
from conftest import Run
from hits import replacements

NO_DAY = "it names a month but no day"
MORE = "it carries more than the day"


def verdicts(run: Run, value: str, as_of: date = date(2026, 6, 30)) -> dict[str, str]:
    """Which reports speak about a date, each with its reason or the day."""
    found = {}
    for report in ("malformed", "form", "future"):
        hits = run("date-of-approval", f"date_of_approval: {value}\n", "date_of_approval", {"report": report}, as_of)
        for hit, words in hits:
            assert words == value.strip("'\" ")
            found[report] = hit.values["why"] or hit.values["day"]
    return found


@pytest.mark.parametrize(
    "value", ["2022-05-03", "'2022-05-03'", "3 May 2022", "30 June 2026", "''", "~", "TBC", "Draft"]
)
def test_sound_or_not_its_business(run: Run, value: str) -> None:
    assert verdicts(run, value) == {}


@pytest.mark.parametrize(
    ("value", "why"),
    [
        ("April 2016", NO_DAY),
        ("Apr 2016", NO_DAY),
        ("04/2016", NO_DAY),
        ("2016-04", NO_DAY),
        ("July 2014 (reviewed October 2017)", NO_DAY),
        ("2024", "it names a year only"),
        ("2024 (draft)", "it names a year only"),
        ("30/5/2014 ( Updated October 2016)", MORE),
        ("6 November 2017 (updated 02/02/2018)", MORE),
        ("Approved 6 November 2017", MORE),
        ("2017-11-06 draft", MORE),
        ("Monday 6 November 2017", MORE),
        ("31 April 2022", "there is no such day in the calendar"),
        ("29/02/2023", "there is no such day in the calendar"),
        ("2022-13-01", "there is no such day in the calendar"),
        ("12/25/2022", "there is no such day in the calendar"),
        ("3/5/22", "its year has two digits"),
        ("3 May 22", "its year has two digits"),
        ("yesterday", "it names no day, month and year"),
        ("3 May", "it names no day, month and year"),
        ("Mayday 2022", NO_DAY),
    ],
)
def test_not_a_day(run: Run, value: str, why: str) -> None:
    assert verdicts(run, value) == {"malformed": why}


@pytest.mark.parametrize(
    ("value", "fixed"),
    [
        ("03 May 2022", True),
        ("3rd May 2022", True),
        ("3-May-2022", True),
        ("3 May, 2022", True),
        ("3 MAY 2022", True),
        ("May 3, 2022", True),
        ("2022/05/03", True),
        ("2022-5-3", True),
        ("20220503", True),
        # The day stands first in Australia, but a file may come from elsewhere: no fix without a look.
        ("3/5/2022", False),
        ("03.05.2022", False),
        ("03-05-2022", False),
    ],
)
def test_a_day_in_another_form(run: Run, value: str, fixed: bool) -> None:
    assert verdicts(run, value) == {"form": "3 May 2022"}
    [(hit, _)] = run("date-of-approval", f"date_of_approval: {value}\n", "date_of_approval", {"report": "form"})
    assert [fix.text for fix in replacements(hit)] == (["3 May 2022"] if fixed else [])


def test_figures_that_can_be_read_in_one_way_only(run: Run) -> None:
    [(hit, _)] = run("date-of-approval", "date_of_approval: 19/11/2015\n", "date_of_approval", {"report": "form"})
    assert [fix.text for fix in replacements(hit)] == ["19 November 2015"]


def test_a_day_ahead(run: Run) -> None:
    for value in ("2026-07-01", "1 July 2026", "1/7/2026"):
        assert verdicts(run, value) == {"future": "1 July 2026"}
        assert "future" not in verdicts(run, value, date(2026, 7, 1))
    [(hit, _)] = run("date-of-approval", "date_of_approval: 2026-07-01\n", "date_of_approval", {"report": "future"})
    assert hit.values["as_of"] == "30 June 2026"
