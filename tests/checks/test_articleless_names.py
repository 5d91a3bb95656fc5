"""Names of bodies that take `the`, without it."""

import pytest
from conftest import Find

HEADS = {
    "heads": "department ministry office",
    "units": "branch division committee",
    "offices": "director manager",
    "plans": "plan",
}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The role works at Department of Ponds.", ["at Department of Ponds"]),
        (
            "People who are employed by Department of Ponds, Meadows and Dunes.",
            ["by Department of Ponds, Meadows and Dunes"],
        ),
        ("The teams within Ministry of Tides will move", ["within Ministry of Tides"]),
        ("Send reports to Office of the Regulator each month", ["to Office of the Regulator"]),
        ("Carry out the work with Department of Ponds and the councils", ["with Department of Ponds"]),
        ("The role works at the Department of Ponds", []),
        ("Apply the rules of Department of Ponds policies", []),
        ("Lead the team of Department of Ponds's divers", []),
        ("Work with Department of Ponds (DP) to keep them clean", ["with Department of Ponds"]),
        ("Work with Department of Ponds (DP) staff to keep them clean", []),
        ("Work with Department of Ponds (and its staff) to keep them clean", []),
        ("The Secretary, Department of Ponds, decides", []),
        ("Sit in an office of the council", []),
        ("The Head of Department for Ponds decides", ["of Department for Ponds"]),
    ],
)
def test_what_is_found(find: Find, text: str, words: list[str]) -> None:
    found = find("articleless-names", f'primary_purpose: "{text}"\n', "primary_purpose", HEADS)
    assert [told for _, told in found] == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Give advice to General Manager on the works", ["to General Manager"]),
        ("Report to General Manager on the works", ["to General Manager"]),
        ("The role reports to Director of Ponds once a week", ["to Director"]),
        ("Join the crew in Ponds and Meadows Branch for a year", ["in Ponds and Meadows Branch"]),
        ("Help with the delivery of Dunefield Pond Plan.", ["of Dunefield Pond Plan"]),
        ("Report to General Manager", []),
        ("A ranger may be promoted to Senior Manager", []),
        ("The role reports to General Manager Kim Pond", []),
        ("The crew works in Council's Ponds Branch", []),
        ("Lead the work of Ponds Branch staff", []),
        ("Give the advice to the General Manager", []),
    ],
)
def test_units_offices_and_plans(find: Find, text: str, words: list[str]) -> None:
    found = find("articleless-names", f'primary_purpose: "{text}"\n', "primary_purpose", HEADS)
    assert [told for _, told in found] == words
