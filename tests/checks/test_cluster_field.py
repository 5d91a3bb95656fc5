"""The check kind `cluster-field`."""

from datetime import date

import pytest
from conftest import Find, Run


def verdict(find: Find, value: str, approved: str = "", as_of: date = date(2026, 6, 30)) -> str | None:
    text = f"cluster: {value}\ndate_of_approval: {approved}\n"
    found = [
        report
        for report in ("department", "former", "since")
        if find("cluster-field", text, "cluster", {"report": report}, as_of)
    ]
    assert len(found) <= 1
    return found[0] if found else None


@pytest.mark.parametrize(
    "value",
    [
        "Department of Customer Service",
        "Department of Justice,",
        "NSW Department of Education",
        "Dept of Education",
        "Ministry of Health",
        "Separate Agency",
        "Service NSW",
        "Transport for NSW",
        "Environment Protection Authority",
        "Office of Sport",
        "DPC",
    ],
)
def test_departments_and_agencies_are_no_clusters(find: Find, value: str) -> None:
    for as_of in (date(2021, 6, 30), date(2026, 6, 30)):
        assert verdict(find, value, "2021-02-03", as_of) == "department"


@pytest.mark.parametrize(
    "value",
    ["Customer Service", "Transport", "Planning, Industry & Environment", "NSW Health", "Stronger Communities Cluster"],
)
def test_clusters_in_time(find: Find, value: str) -> None:
    assert verdict(find, value, "2021-02-03", date(2023, 6, 30)) is None
    assert verdict(find, value, "2021-02-03", date(2023, 7, 1)) == "since"
    assert verdict(find, value, "2023-07-01") == "former"
    assert verdict(find, value) == "former"


@pytest.mark.parametrize("value", ["", "~", "N/A", "Not applicable", "TBC"])
def test_nothing_named(find: Find, value: str) -> None:
    assert verdict(find, value) is None


def test_what_it_is_and_since_when(run: Run) -> None:
    [(hit, _)] = run("cluster-field", "cluster: Service NSW\n", "cluster", {"report": "department"})
    assert hit.values["what"] == "an agency"
    [(hit, words)] = run("cluster-field", "cluster: Stronger Communities\n", "cluster", {"report": "former"})
    assert (words, hit.values["since"]) == ("Stronger Communities", "1 July 2023")
