"""The check kind `apostrophes` with the report `missing`: owners that are written as plurals."""

import json

import pytest
from conftest import Find, Run

from rdlint.model import Replacement

ON = "primary_purpose"
REPORT = {"report": "missing"}


def purpose(text: str) -> str:
    """A role description of one sentence."""
    return f"primary_purpose: {json.dumps(text, ensure_ascii=False)}\n"


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Wash the departments fleet", "Wash the department's fleet"),
        ("Follow the departments effective program", "Follow the department's effective program"),
        ("A list of the departments planned events", "A list of the department's planned events"),
        ("The agencies work is new", "The agency's work is new"),
        ("Monitor patients progress each day", "Monitor patients' progress each day"),
        ("Work for Orange City Councils website", "Work for Orange City Council's website"),
        ("Look after Councils open space", "Look after Council's open space"),
        ("Our libraries opening hours are new", "Our library's opening hours are new"),
        ("Report to the units Manager on Fridays", "Report to the unit's Manager on Fridays"),
        ("Lead the branches response to floods", "Lead the branch's response to floods"),
        ("Keep a clients personal file", "Keep a client's personal file"),
        ("Check every applicants references", "Check every applicant's references"),
        ("Follow the agencys procedures", "Follow the agency's procedures"),
        ("Apply the councils code of conduct", "Apply the council's code of conduct"),
        ("Protect the states native plants", "Protect the state's native plants"),
        ("Explain our programs aims to schools", "Explain our program's aims to schools"),
        ("Sweep all of Councils depots", "Sweep all of Council's depots"),
        ("Represent Councils interests", "Represent Council's interests"),
        ("Keep to Councils standard working hours", "Keep to Council's standard working hours"),
        ("See that the Departments risk framework is used", "See that the Department's risk framework is used"),
        ("Care for the regions growing population", "Care for the region's growing population"),
        ("Manage the CEOs diary", "Manage the CEO's diary"),
        ("Help our host agencies manager", "Help our host agency's manager"),
        ("Support a childs family", "Support a child's family"),
        ("Meet visitors needs at the hub", "Meet visitors' needs at the hub"),
        (
            "Use the depot’s tools and the towns’ and visitors needs",
            "Use the depot’s tools and the towns’ and visitors’ needs",
        ),
    ],
)
def test_owner(run: Run, text: str, right: str) -> None:
    [(hit, _)] = run("apostrophes", purpose(text), ON, REPORT)
    [fix] = hit.replacements
    assert isinstance(fix, Replacement)
    assert text[: fix.start] + fix.text + text[fix.end :] == right


@pytest.mark.parametrize(
    "text",
    [
        "The councils work together and the residents know it",
        "The departments plan their works, and the agencies responsible for them pay",
        "Services the departments provide, roles employees need and areas the managers lead",
        "Help the teams plan and ensure the branches report on time",
        "A visitors centre, the residents association, the members lounge and a teachers college",
        "An operations manager, our parks team, the programs officer and a services agreement",
        "Give the customers advice, lend the members tools and offer the visitors maps",
        "The other agencies systems, member councils staff and various departments plans",
        "The Members Handbook and the NSW Teachers Federation",
        "The region of Councils parks and the departments agencies",
        "Care for patients wellbeing and staff",
        "The councils which own parks, and councils, parks and depots",
        "Councils depots are here",
        "The largest corporations work alongside us, and people from the agencies work together",
        "Give patients feedback, help students progress and offer visitors records",
        "Crews of Orange and Bathurst Councils meet, and the departments planned by the board are new",
        "Services for the agencies responsible for parks",
        "Most of our nurses work nights",
        "Half of our managers work part time",
        "Two of our officers report to the Board",
    ],
)
def test_sound(find: Find, text: str) -> None:
    assert find("apostrophes", purpose(text), ON, REPORT) == []
