"""The check kind `apostrophes`."""

import json

import pytest
from conftest import Find, Run

from rdlint.checks.plural_apostrophes import plural_of
from rdlint.model import Replacement

ON = "primary_purpose"


def purpose(text: str) -> str:
    """A role description of one sentence."""
    return f"primary_purpose: {json.dumps(text, ensure_ascii=False)}\n"


@pytest.mark.parametrize(
    ("report", "text", "right"),
    [
        ("plural", "See that the KPI's are met", "See that the KPIs are met"),
        ("plural", "Report on SLA’s to the board", "Report on SLAs to the board"),
        ("plural", "Support NGO's, councils and clubs", "Support NGOs, councils and clubs"),
        ("plural", "The SAM's are here", "The SAMs are here"),
        ("plural", "Meet the targets (KRA's)", "Meet the targets (KRAs)"),
        ("plural", "Train Depot Officer's to load trucks", "Train Depot Officers to load trucks"),
        ("plural", "Supervise Ranger's and volunteers", "Supervise Rangers and volunteers"),
        ("plural", "Sit on three Garden Committee's including Parks", "Sit on three Garden Committees including Parks"),
        ("plural", "Sheds from the 1990's", "Sheds from the 1990s"),
        ("plural", "All manager's are told", "All managers are told"),
        ("plural", "Help visitor's who are lost", "Help visitors who are lost"),
        ("plural", "Work with library's to lend toys", "Work with libraries to lend toys"),
        ("plural", "Ask your referee's before you apply", "Ask your referees before you apply"),
        (
            "plural",
            "Please do not call your Referee's prior to the day",
            "Please do not call your Referees prior to the day",
        ),
        ("plural", "The Art's Heritage plan", "The Arts Heritage plan"),
        ("plural", "Open Monday's and Fridays", "Open Mondays and Fridays"),
        ("plural", "Three officer's report to this role", "Three officers report to this role"),
        ("plural", "Write to those grower's that have a permit", "Write to those growers that have a permit"),
        ("plural", "Serve 10,000's of visitors", "Serve 10,000s of visitors"),
        ("plural", "the Art's and Culture branch", "the Arts and Culture branch"),
        ("plural", "Meet the requirement's of the plan", "Meet the requirements of the plan"),
        ("plural", "Bring your skill's and tools", "Bring your skills and tools"),
        ("plural", "Work with other agencie's on parks", "Work with other agencies on parks"),
        (
            "plural",
            "Tell the volunteers and organisation's across the state",
            "Tell the volunteers and organisations across the state",
        ),
        ("plural", "Read the application's received by the depot", "Read the applications received by the depot"),
        ("plural", "Choose among option's that we have", "Choose among options that we have"),
        ("misplaced", "Check the student's' progress", "Check the students' progress"),
        ("misplaced", "Run tours that meet visitor's needs", "Run tours that meet visitors' needs"),
        ("misplaced", "Respond to customer’s enquiries", "Respond to customers’ enquiries"),
        (
            "misplaced",
            "Work in a manner that addresses client's concerns",
            "Work in a manner that addresses clients' concerns",
        ),
        ("misplaced", "All resident's claims", "All residents' claims"),
        ("misplaced", "The depot and its' staff", "The depot and its staff"),
        ("misplaced", "A drivers’ licence", "A driver’s licence"),
        ("misplaced", "five year's experience", "five years' experience"),
        ("misplaced", "One years' notice", "One year's notice"),
        ("misplaced", "Run childrens' days", "Run children's days"),
        ("misplaced", "This role is your's", "This role is yours"),
        ("misplaced", "Handle customers's claims", "Handle customers' claims"),
    ],
)
def test_slip(run: Run, report: str, text: str, right: str) -> None:
    [(hit, _)] = run("apostrophes", purpose(text), ON, {"report": report})
    [fix] = hit.replacements
    assert isinstance(fix, Replacement)
    assert text[: fix.start] + fix.text + text[fix.end :] == right


@pytest.mark.parametrize(
    ("report", "text"),
    [
        ("plural", "the Minister's and the Secretary's offices"),
        ("plural", "meet the client's, carer's and family's needs at the agency's or client's request"),
        ("plural", "a driver's or rider's licence, St John's, McDonald's at Dubbo"),
        ("plural", "it's for someone who's keen; let's talk; that's all"),
        ("plural", "the decision is the manager's to make"),
        ("plural", "the pay's good and the role's in Orange"),
        ("plural", "a Bachelor's or Master's in botany"),
        ("plural", "NSW's, and Australia's, largest garden"),
        ("plural", "the KPI's target and the CEO's or delegate's view"),
        ("plural", "built in 1990, the '90s"),
        ("plural", "Monday's meeting, next Friday's and the three officers' reports"),
        ("plural", "three driver's licences and many people's views"),
        ("misplaced", "a visitor's needs and the new customer's claims"),
        ("misplaced", "the support person's needs and each client's goals"),
        ("misplaced", "it's open when its doors are, and it's people who matter"),
        ("misplaced", "five years' experience, a year's notice, the 2025 year's plan"),
        ("misplaced", "First Nations peoples' rights, young people's voices, drivers' rosters"),
        ("misplaced", "at the owner's risk, with a carer's leave"),
        ("misplaced", "the 'customers first' way"),
    ],
)
def test_sound(find: Find, report: str, text: str) -> None:
    assert find("apostrophes", purpose(text), ON, {"report": report}) == []


def test_plurals() -> None:
    assert [plural_of(noun) for noun in ("agency", "day", "branch", "Officer")] == [
        "agencies",
        "days",
        "branches",
        "Officers",
    ]
