"""The check kind `approved-before`."""

from datetime import date

import pytest
from conftest import Find, Run

EVENTS = [{"day": "2023-07-01", "what": "clusters ended"}, {"day": "2024-01-01", "what": "names changed"}]


@pytest.mark.parametrize(
    ("approved", "framework", "found"),
    [
        ("April 2016", "nsw-2020", True),
        ("31/12/2019", "nsw-2020", True),
        ("2019", "nsw-2020", True),
        ("30/5/2014 ( Updated October 2016)", "nsw-2020", True),
        ("30/5/2014 (updated October 2020)", "nsw-2020", False),
        ("2020", "nsw-2020", False),
        ("January 2020", "nsw-2020", False),
        ("2012", "nsw-2013", True),
        ("3 March 2014", "nsw-2013", False),
        ("18 January 2026", "nsw-2026", True),
        ("19 January 2026", "nsw-2026", False),
        ("TBC", "nsw-2020", False),
        ("April 2016", "of our own", False),
    ],
)
def test_before_the_framework(find: Find, approved: str, framework: str, found: bool) -> None:
    text = f"date_of_approval: {approved}\ncapabilities: {{framework: {framework}}}\n"
    hits = find("approved-before", text, "date_of_approval", {"framework": True})
    assert hits == ([("date_of_approval", approved)] if found else [])


def test_changes_since(run: Run) -> None:
    text = "date_of_approval: 2022-02-03\n"
    [(hit, _)] = run("approved-before", text, "date_of_approval", {"events": EVENTS})
    assert hit.values["events"] == "clusters ended (on 1 July 2023); names changed (on 1 January 2024)"
    [(hit, _)] = run("approved-before", text, "date_of_approval", {"events": EVENTS}, date(2023, 12, 31))
    assert hit.values["events"] == "clusters ended (on 1 July 2023)"
    assert run("approved-before", text, "date_of_approval", {"events": EVENTS}, date(2023, 6, 30)) == []
    assert run("approved-before", "date_of_approval: 2024\n", "date_of_approval", {"events": EVENTS}) == []


def test_a_number_of_years(run: Run) -> None:
    text = "date_of_approval: 2021-06-28\n"
    assert run("approved-before", text, "date_of_approval", {"years": 5}, date(2026, 6, 28)) == []
    [(hit, _)] = run("approved-before", text, "date_of_approval", {"years": 5}, date(2026, 6, 29))
    assert hit.values["events"] == "more than 5 years ago"
    assert run(
        "approved-before", "date_of_approval: 29 February 2024\n", "date_of_approval", {"years": 1}, date(2025, 3, 1)
    )


@pytest.mark.parametrize(
    ("code", "found"),
    [("'531111'", True), ("'000000'", False), ("5311", False), ("'531111'\nosca_code: '561131'", False)],
)
def test_another_field(find: Find, code: str, found: bool) -> None:
    text = f"anzsco_code: {code}\ndate_of_approval: 2022-02-03\n"
    parameters = {"events": EVENTS, "unless": "osca_code", "digits": 6}
    assert bool(find("approved-before", text, "anzsco_code", parameters)) == found
