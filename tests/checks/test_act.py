"""The check kind `act`."""

from datetime import date

import pytest
from conftest import Find, Run
from hits import replacements

REPORTS = ("repealed", "since", "renamed", "name", "year", "form", "newer")
TODAY = date(2026, 6, 30)


def verdicts(find: Find, sentence: str, approved: str = "2025-11-03", as_of: date = TODAY) -> dict[str, list[str]]:
    """What each report finds in one accountability."""
    text = f"date_of_approval: {approved}\nkey_accountabilities:\n  - >-\n    {sentence}\n"
    found = {}
    for report in REPORTS:
        words = [words for _, words in find("act", text, "items", {"report": report}, as_of)]
        if words:
            found[report] = words
    return found


@pytest.mark.parametrize(
    "sentence",
    [
        "Apply the Work Health and Safety Act 2011, the State Records Act 1998 and the State Records Act.",
        "Apply the Work Health and Safety Act 2011 (NSW)",
        "Apply the Child Protection (Working With Children) Act 2012",
        "Apply the Government Information (Public Access) Act 2009 (GIPA Act)",
        # Others that end with a known name, or are near one.
        "Apply the Work Health and Safety (Mines and Petroleum Sites) Act 2013",
        "Apply the Work Health and Safety Regulations 2011 (Cth)",
        "Apply the Public Interest Disclosure Act 2013",
        "Apply the Government Sector Finance Legislation (Repeal and Amendment) Act 2018",
        "Apply the Government Sector Employment (General) Rules 2014",
        # Acts of others, of which nothing is known here.
        "Apply the Privacy Act 1988 (Cth), the Crimes Act 1900 and the Energy Security Corporation Act 2024 (ESC Act)",
        "Apply the Work Health and Safety Act 2012 (SA) and the Anti-Discrimination Act 1991 (Qld)",
        "Apply the Commonwealth Freedom of Information Act 1989",
        "Apply the Freedom of Information Act 1982",
        # The past.
        "Keep what was made since the Public Sector Employment and Management Act 2002 was repealed",
        "Keep what was made under the former Occupational Health and Safety Act 2000",
        "Keep what was made under the Disability Services Act 1993 (repealed)",
        # Lists of Acts as they stand in role descriptions.
        "Apply the Children (Detention Centres) Act 1987 and the Crimes (Sentencing Procedure) Act 1999",
        "Apply the Protection of the Environment Administration Act 1991 and the Native Title Act 1993 (Cth)",
        "Apply the Disability Discrimination Act 1992, Equal Opportunity Act 2010 (Vic) and Anti-Discrimination Act",
        # No Act at all.
        "Act with integrity, and act in the interest of customers",
        "Explain the Act, 2024 being its first year, and Acts and Regulations of all kinds",
    ],
)
def test_sound_citations(find: Find, sentence: str) -> None:
    assert verdicts(find, sentence) == {}


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Meet the Occupational Health and Safety Act 2000 (NSW).", "Occupational Health and Safety Act 2000 (NSW)"),
        ("Meet the Occupational Health & Safety Act, 2000", "Occupational Health & Safety Act, 2000"),
        ("Meet the Public Sector Employment and Management Act", "Public Sector Employment and Management Act"),
        ("Meet the PSEM Act", "PSEM Act"),
        ("Meet the freedom of information act 1989", "freedom of information act 1989"),
        ("Meet the Disability Services Act 1993", "Disability Services Act 1993"),
        ("Meet the Public Interest Disclosures Act 1994", "Public Interest Disclosures Act 1994"),
        ("Meet the Work Health and Safety Regulation 2017", "Work Health and Safety Regulation 2017"),
        ("Meet the Historic Houses Act 1980", "Historic Houses Act 1980"),
    ],
)
def test_repealed_acts(find: Find, sentence: str, words: str) -> None:
    assert verdicts(find, sentence) == {"repealed": [words]}


@pytest.mark.parametrize(
    ("approved", "as_of", "verdict"),
    [
        ("2021-02-03", date(2023, 9, 30), None),
        ("2021-02-03", date(2023, 10, 1), "since"),
        ("2023-09-30", date(2026, 1, 1), "since"),
        ("2023-10-01", date(2026, 1, 1), "repealed"),
        ("''", date(2023, 9, 30), None),
        ("''", date(2026, 1, 1), "repealed"),
    ],
)
def test_repeal_in_time(find: Find, approved: str, as_of: date, verdict: str | None) -> None:
    found = verdicts(find, "Meet the Public Interest Disclosures Act 1994", approved, as_of)
    assert list(found) == ([verdict] if verdict else [])


def test_a_renamed_act_is_told_once_it_certainly_was(find: Find) -> None:
    sentence = "Meet the Public Finance & Audit Act and the directions"
    assert verdicts(find, sentence) == {"renamed": ["Public Finance & Audit Act"]}
    assert verdicts(find, sentence, "2017-07-11", date(2019, 1, 1)) == {"form": ["Public Finance & Audit Act"]}


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        (
            "Personal Information and Privacy Protection Act 1998",
            "Privacy and Personal Information Protection Act 1998",
        ),
        ("Privacy and Personal Information Act 1998", "Privacy and Personal Information Protection Act 1998"),
        ("Work Health Safety Act 2011", "Work Health and Safety Act 2011"),
        ("Work, Health and Safety Act 2011", "Work Health and Safety Act 2011"),
        ("Workplace Health and Safety Act 2011", "Work Health and Safety Act 2011"),
        ("Antidiscrimination Act 1997", "Anti-Discrimination Act 1977"),
        ("Anti Discrimination Act 1977", "Anti-Discrimination Act 1977"),
        ("State Record Act 1998", "State Records Act 1998"),
        ("Government Sector Employees Act 2013", "Government Sector Employment Act 2013"),
        ("Government Information Public Access Act 2009", "Government Information (Public Access) Act 2009"),
        ("Public Interest Disclosure Act 2022", "Public Interest Disclosures Act 2022"),
        ("Working with Children (Child Protection) Act 2012", "Child Protection (Working with Children) Act 2012"),
    ],
)
def test_slips_in_a_name(run: Run, wrong: str, right: str) -> None:
    text = f"key_accountabilities:\n  - Apply the {wrong} and others\n"
    [(hit, words)] = run("act", text, "items", {"report": "name"})
    assert (words, hit.values["use"]) == (wrong, right)
    assert [(fix.text, fix.safety) for fix in replacements(hit)] == [(right, "display")]


@pytest.mark.parametrize(
    "wrong",
    ["Government Sector Employment Act 2014", "Work Health and Safety Act 2012", "State Records Act 1988 (NSW)"],
)
def test_a_year_of_its_own(find: Find, wrong: str) -> None:
    assert verdicts(find, f"Apply the {wrong}.") == {"year": [wrong]}


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Mining Act (1992) NSW", "Mining Act 1992 (NSW)"),
        ("Mining Act (NSW) 1992", "Mining Act 1992 (NSW)"),
        ("Mining Act 1992 NSW", "Mining Act 1992 (NSW)"),
        ("Work Health & Safety Act 2011", "Work Health and Safety Act 2011"),
        ("Work Health and Safety Act, 2011", "Work Health and Safety Act 2011"),
        ("Anti-discrimination Act (1977)", "Anti-Discrimination Act 1977"),
        (
            "Government Information (Public Access) Act, 2009 (NSW)",
            "Government Information (Public Access) Act 2009 (NSW)",
        ),
    ],
)
def test_the_form_of_a_citation(run: Run, wrong: str, right: str) -> None:
    [(hit, words)] = run("act", f"key_accountabilities:\n  - Apply the {wrong}\n", "items", {"report": "form"})
    assert (words, hit.values["use"]) == (wrong, right)
    assert [(fix.text, fix.safety) for fix in replacements(hit)] == [(right, "safe")]


@pytest.mark.parametrize(
    ("approved", "found"), [("12 June 2018", True), ("2021", True), ("2022", False), ("''", False)]
)
def test_an_act_made_after_the_approval(find: Find, approved: str, found: bool) -> None:
    sentence = "Apply the Public Interest Disclosures Act 2022"
    assert ("newer" in verdicts(find, sentence, approved)) == found
