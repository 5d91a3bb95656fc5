"""The check kind `framework-status`."""

from datetime import date

import pytest
from conftest import Find, Run

REPORTS = ("missing", "unknown", "superseded", "expired", "unchecked")


def naming(name: str) -> str:
    """A role description that names its framework."""
    return f"capabilities:\n  framework: {name}\n  focus:\n    - {{name: Manage Self, level: Adept}}\n"


def reports_of(find: Find, text: str, day: str = "2026-06-30") -> list[str]:
    """The verdicts of a role description on a day."""
    return [
        report
        for report in REPORTS
        if find("framework-status", text, "capabilities", {"report": report}, as_of=date.fromisoformat(day))
    ]


@pytest.mark.parametrize(
    ("day", "name", "reports"),
    [
        ("2019-01-01", "nsw-2013", []),
        ("2020-12-30", "nsw-2013", []),
        ("2020-12-31", "nsw-2013", ["superseded"]),
        ("2026-01-18", "nsw-2013", ["superseded"]),
        ("2027-01-29", "nsw-2013", ["superseded"]),
        ("2027-01-30", "nsw-2013", ["expired"]),
        ("2026-01-18", "nsw-2020", []),
        ("2026-01-19", "nsw-2020", ["superseded"]),
        ("2027-01-29", "nsw-2020", ["superseded"]),
        ("2027-01-30", "nsw-2020", ["expired"]),
        ("2035-01-01", "nsw-2020", ["expired"]),
        ("2026-01-19", "nsw-2026", ["unchecked"]),
        ("2035-01-01", "nsw-2026", ["unchecked"]),
    ],
)
def test_in_time(find: Find, day: str, name: str, reports: list[str]) -> None:
    assert reports_of(find, naming(name), day) == reports


@pytest.mark.parametrize(
    "name",
    [
        "NSW 2020",
        "nsw 2020",
        "'Version 2: 2020'",
        "2020",
        "NSW Public Sector Capability Framework 2020",
        "The NSW Public Sector Capability Framework, Version 2, 2020",
        "Capability Framework 2020",
    ],
)
def test_ways_to_name_one(find: Find, name: str) -> None:
    assert reports_of(find, naming(name), "2026-01-18") == []
    assert find("framework-status", naming(name), "capabilities", {"report": "superseded"}) == [
        ("capabilities.framework", name.strip("'"))
    ]


@pytest.mark.parametrize(
    ("name", "suggestion", "known"),
    [
        ("nsw-2002", " Did you mean nsw-2020?", " Known are nsw-2026, nsw-2020 and nsw-2013."),
        ("nsw2013", " Did you mean nsw-2013?", " Known are nsw-2026, nsw-2020 and nsw-2013."),
        ("Local Government Capability Framework", "", " Known are nsw-2026, nsw-2020 and nsw-2013."),
        ("NSW Public Sector Capability Framework", " It fits nsw-2026, nsw-2020 and nsw-2013: write which.", ""),
        ("the Capability Framework", " It fits nsw-2026, nsw-2020 and nsw-2013: write which.", ""),
    ],
)
def test_unknown(run: Run, find: Find, name: str, suggestion: str, known: str) -> None:
    [(hit, words)] = run("framework-status", naming(name), "capabilities", {"report": "unknown"})
    assert (words, hit.values["suggestion"], hit.values["known"]) == (name, suggestion, known)
    assert reports_of(find, naming(name)) == ["unknown"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("capabilities:\n  focus: [{name: Manage Self}]\n", "capabilities"),
        (naming(""), "framework"),
        (naming("~"), "framework"),
        (naming("' '"), "framework"),
        (naming("[]"), "framework"),
        (naming("TBC"), "TBC"),
        (naming("N/A"), "N/A"),
    ],
)
def test_missing(find: Find, text: str, words: str) -> None:
    assert find("framework-status", text, "capabilities", {"report": "missing"}) == [("capabilities.framework", words)]
    assert reports_of(find, text) == ["missing"]


@pytest.mark.parametrize(
    "text",
    [
        naming("*framework"),
        naming("[nsw-2020]"),
        naming("{id: nsw-2020}"),
        "capabilities:\n",
        "capabilities: {}\n",
        "capabilities: {focus: [], complementary: }\n",
        "capabilities: Manage Self\n",
        "capabilities: [Manage Self]\n",
        "title: Ranger\n",
    ],
)
def test_told_elsewhere_or_not_known(find: Find, text: str) -> None:
    assert reports_of(find, text) == []


@pytest.mark.parametrize(
    ("day", "report", "placeholder", "words"),
    [
        ("2026-11-21", "superseded", "framework", "NSW Public Sector Capability Framework (Version 2: 2020)"),
        ("2026-11-21", "superseded", "current", "NSW Public Sector Capability Framework (2026, revised)"),
        ("2026-11-21", "superseded", "current_id", "nsw-2026"),
        ("2026-11-21", "superseded", "since", "on 19 January 2026"),
        ("2026-11-21", "superseded", "days_left", "69"),
        ("2026-11-21", "superseded", "deadline", "; role descriptions must move by 29 January 2027 (69 days left)"),
        ("2027-01-28", "superseded", "deadline", "; role descriptions must move by 29 January 2027 (1 day left)"),
        (
            "2027-01-29",
            "superseded",
            "deadline",
            "; role descriptions must move by 29 January 2027 (today is the last day)",
        ),
        ("2027-01-30", "expired", "ago", " on 29 January 2027, 1 day ago"),
        ("2027-02-01", "expired", "ago", " on 29 January 2027, 3 days ago"),
    ],
)
def test_words_for_the_message(run: Run, day: str, report: str, placeholder: str, words: str) -> None:
    as_of = date.fromisoformat(day)
    [(hit, _)] = run("framework-status", naming("nsw-2020"), "capabilities", {"report": report}, as_of=as_of)
    assert hit.values[placeholder] == words


def test_one_superseded_before_any_transition_began(run: Run) -> None:
    as_of = date(2022, 1, 1)
    [(hit, _)] = run("framework-status", naming("nsw-2013"), "capabilities", {"report": "superseded"}, as_of=as_of)
    assert (hit.values["since"], hit.values["deadline"], hit.values["current_id"]) == ("in 2020", "", "nsw-2020")
