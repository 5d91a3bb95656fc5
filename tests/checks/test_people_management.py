"""The check kind `people-management`, and how it reads direct reports."""

from typing import Any

import pytest
from conftest import Find, Run

from rdlint.checks.direct_reports import has_direct_reports

ALL = ["Manage and Develop People", "Inspire Direction and Purpose"]
ALL += ["Optimise Business Outcomes", "Manage Reform and Change"]


@pytest.mark.parametrize(
    "said",
    [
        1,
        4,
        1.5,
        "4",
        "4 FTE",
        "Up to 4 FTE",
        "One (1)",
        "2 (two)",
        "thirteen",
        "1.5",
        "6–8",
        "Ranger x3",
        "Team Leader x 2",
        "There are between 5 to 10 direct reports",
        "No fewer than 3 direct reports",
        "Six direct reports and 20 indirect",
        "6 direct reports, no staff budget",
        "Direct reports: 3",
        "Team Leader, Water",
        "Approximately 10",
        ["Ranger"],
        ["Nil", "Ranger"],
        [{"title": "Ranger", "role_number": "7"}],
        ["Project Officer", ""],
        [3],
    ],
)
def test_somebody_reports(said: Any) -> None:
    assert has_direct_reports(said) is True


@pytest.mark.parametrize(
    "said",
    [
        0,
        "0",
        "0 FTE",
        "Nil",
        "nil.",
        "NIL\n",
        "None",
        "No",
        "N/A",
        "n.a.",
        "Nil (0)",
        "Zero (0)",
        "Not applicable",
        "Not applicable to this role",
        "No staff",
        "No one",
        "Nobody",
        "None currently",
        "Currently nil",
        "Nil at this time",
        "This role has no direct reports",
        "The role does not have any direct reports",
        "Direct reports: nil",
        "There are no direct reports to this role.",
        "No direct or indirect reports",
        "Nil direct reports; 2 indirect",
        "Does not supervise staff",
        "The role does not manage staff",
        "The role works in a team; no direct reports",
        ["Nil"],
        [{"title": "Nil"}],
        [0],
    ],
)
def test_nobody_reports(said: Any) -> None:
    assert has_direct_reports(said) is False


@pytest.mark.parametrize(
    "said",
    [
        None,
        True,
        "",
        " ",
        "TBC",
        "-",
        "Varies",
        "Various",
        "As required",
        "Yes",
        "Volunteers",
        "Project Officer",
        [],
        {},
        [None],
        ["TBC"],
        "0-2",
        "0 to 3 depending on projects",
        "May supervise casual staff",
        "Nil, but leads a project team of 4",
        "Nil permanent staff; supervises volunteers",
        "Works as part of a team of 12",
        "See organisation chart 2",
        "12 indirect reports",
    ],
)
def test_the_words_do_not_settle_it(said: Any) -> None:
    assert has_direct_reports(said) is None


def role(reports: str, *rows: str, key: str = "focus") -> str:
    """A role description with these direct reports and capabilities (`Name` or `Name: Level`)."""
    text = f"role_dimensions:\n  direct_reports: {reports}\ncapabilities:\n  framework: nsw-2020\n  {key}:\n"
    for row in rows:
        name, _, level = row.partition(": ")
        text += f"    - {{name: {name}, level: {level or 'Adept'}}}\n"
    return text


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        (role("3", "Manage Self"), ALL),
        (role("[Ranger]", "Manage Self", *ALL[:3]), ALL[3:]),
        (role("3", "Manage Self", *ALL), []),
        (role("3", *ALL, key="complementary"), []),
        (role("3", "manage and develop people", *ALL[1:]), []),
        (role("3", "Manage and Develop Peple", *ALL[1:]), []),
        (role("Nil", "Manage Self"), []),
        (role("Varies", "Manage Self"), []),
        (role("*reports", "Manage Self"), []),
        (role("3"), []),
        ("capabilities: {framework: nsw-2020, focus: [{name: Manage Self}]}\n", []),
        (role("3", "Manage Self").replace("nsw-2020", "Harbour"), []),
    ],
)
def test_missing(run: Run, text: str, missing: list[str]) -> None:
    hits = run("people-management", text, "role", {"report": "missing"})
    assert [(words, hit.values["names"]) for hit, words in hits] == (
        [("capabilities", ", ".join(missing))] if missing else []
    )


@pytest.mark.parametrize(
    ("text", "words", "names"),
    [
        (role("Nil", "Manage Self", ALL[0]), ALL[0], ALL[0]),
        (role("Nil", ALL[1], "Manage Self", ALL[0]), ALL[1], f"{ALL[1]}, {ALL[0]}"),
        (role("0", ALL[0], key="complementary"), ALL[0], ALL[0]),
    ],
)
def test_unneeded(run: Run, text: str, words: str, names: str) -> None:
    [(hit, shown)] = run("people-management", text, "role", {"report": "unneeded"})
    assert (shown, hit.values["names"]) == (words, names)
    assert [place.route for place in hit.related] == [("role_dimensions", "direct_reports")]


@pytest.mark.parametrize(
    "text",
    [
        role("Nil", "Manage Self"),
        role("Nil", f"{ALL[0]}: Not essential", key="complementary"),
        role("Nil", f"{ALL[0]}: not essential", key="complementary"),
        role("3", *ALL),
        role("Varies", *ALL),
    ],
)
def test_not_unneeded(find: Find, text: str) -> None:
    assert find("people-management", text, "role", {"report": "unneeded"}) == []
