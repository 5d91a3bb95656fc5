"""The check kinds `unstable-content` and `plan-years`."""

import json
from datetime import date

import pytest
from conftest import LIBRARY, Run

PLACES = ["prose", "role_dimensions.reporting_line.reports_to", "role_dimensions.direct_reports[*].title"]


def notes(text: str) -> str:
    return f"notes: {json.dumps(text, ensure_ascii=False)}\n"


def words_found(run: Run, find: str, text: str) -> list[str]:
    return [hit.values["words"] for hit, _ in run("unstable-content", text, PLACES, {"find": find})]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Reports to Priya until then", "Priya"),
        ("The role reports to Michael O'Brien.", "Michael O'Brien"),
        ("Supervised by Anh-Thi; managed by Olga Petrova", "Olga Petrova"),
        ("Manager: Rebecca Smith-Jones", "Rebecca Smith-Jones"),
        ("Contact Aisha McKay for questions", "Aisha McKay"),
        ("Contact officer: Tom Nguyen", "Tom Nguyen"),
        ("Ask Ms Tran or the manager", "Ms Tran"),
        ("Assist Dr Helen Wu and Prof. Adams", "Dr Helen Wu|Prof. Adams"),
    ],
)
def test_a_person_in_a_sentence(run: Run, text: str, words: str) -> None:
    assert words_found(run, "person", notes(text)) == words.split("|")


@pytest.mark.parametrize(
    "text",
    [
        "Reports to the Manager, Grants",
        "Reports to Grant Administrator",
        "Reports to Dean of Studies",
        "Reports to Manager Kim Street Depot",
        "Contact Centre hours and contact Mark for it",
        "The team will report to Sydney and to Victoria Police",
        "A house at 12 Miller Dr Parramatta and Mrs Macquaries Road",
        "Work with the Rachel Forster Hospital",
        "MR drivers, DR plans, Mr. and Ms.",
        "Supports Dylan the dog",
    ],
)
def test_no_person_in_a_sentence(run: Run, text: str) -> None:
    assert words_found(run, "person", notes(text)) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("role_dimensions: {reporting_line: Priya Nair}\n", "Priya Nair"),
        ("role_dimensions: {reporting_line: ' Priya Nair. '}\n", "Priya Nair."),
        ("role_dimensions: {reporting_line: {reports_to: 'Nair, Priya'}}\n", "Nair, Priya"),
        ("role_dimensions: {direct_reports: [{title: Carlos Diaz}]}\n", "Carlos Diaz"),
        ("key_relationships: {internal: [{who: Wendy van Dyk, why: Ask}]}\n", None),
        ("key_relationships: {internal: [{who: Wendy Van Dyk, why: Ask}]}\n", "Wendy Van Dyk"),
        ("role_dimensions: {reporting_line: Grants Manager}\n", None),
        ("role_dimensions: {reporting_line: Kelly Ward Manager}\n", None),
        ("role_dimensions: {reporting_line: Priya}\n", None),
        ("title: Priya Nair\nkey_relationships: {external: [{who: Henry Kendall Gallery, why: Ask}]}\n", None),
    ],
)
def test_nothing_but_a_name(run: Run, text: str, words: str | None) -> None:
    assert words_found(run, "person", text) == ([words] if words else [])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Call (02) 5550 1234", "(02) 5550 1234"),
        ("on 0491 570 156 or +61 491 570 156", "0491 570 156|+61 491 570 156"),
        ("on 02 5550 1234, 02-5550-1234", "02 5550 1234|02-5550-1234"),
        ("Phone: 0255501234", "0255501234"),
        (
            "jo.citizen@harbour.example or jo-anne.o'neil@agency.nsw.gov.au",
            "jo.citizen@harbour.example|jo-anne.o'neil@agency.nsw.gov.au",
        ),
    ],
)
def test_contact_details(run: Run, text: str, words: str) -> None:
    assert words_found(run, "contact", notes(text)) == words.split("|")


@pytest.mark.parametrize(
    "text",
    [
        "Write to recruitment@harbour.example or hr@agency.nsw.gov.au",
        "Call 13 77 88 or 1800 555 000 or 1300 550 123",
        "See DOC16/883676, file 02/5550-1234-99 and $0212345678",
        "Role 50012345 and code 5411121119192",
        "From 2018 2019 to 2020",
    ],
)
def test_no_contact_details(run: Run, text: str) -> None:
    assert words_found(run, "contact", notes(text)) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Salary from $29.80 per hour", "Salary from $29.80 per hour"),
        ("negotiable between $70,000p.a. - $80,000 p.a.", "$70,000p.a|$80,000 p.a."),
        ("Package includes salary ($145,378-$168,130), super", "Package includes salary ($145,378-$168,130)"),
        ("$125,693 to $138,510 + super", "$125,693 to $138,510 + super"),
        ("Salary relative to experience", "Salary relative to experience"),
        ("$95k plus super", "$95k plus super"),
    ],
)
def test_pay(run: Run, text: str, words: str) -> None:
    found = words_found(run, "pay", notes(text))
    assert [one.rstrip(".") for one in found] == [one.rstrip(".") for one in words.split("|")]


@pytest.mark.parametrize(
    "text",
    [
        "Salaries budget of $1,200,000 per annum",
        "A delegation of up to $5,000",
        "Grants of $50,000 per year to each council",
        "The program spends $2.5 million",
        "A $1.2 billion renewal",
        "Process salary claims. Fees are $40",
        "Pay attention",
    ],
)
def test_no_pay(run: Run, text: str) -> None:
    assert words_found(run, "pay", notes(text)) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Applications close Sunday 3 May at 11:59 pm", "Applications close Sunday 3 May at 11:59 pm"),
        ("Closing date: 3 May 2026", "Closing date: 3 May 2026"),
        ("Closing Date for Applications: 3/5/26", "Closing Date for Applications: 3/5/26"),
        ("Note that applications close soon", "applications close"),
    ],
)
def test_recruitment(run: Run, text: str, words: str) -> None:
    assert words_found(run, "recruitment", notes(text)) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Register applications by their closing date",
        "Process applications, close files and open the counter at 9:00",
        "Keep applications open and fair",
        "Work closely with applicants on 3 May",
    ],
)
def test_no_recruitment(run: Run, text: str) -> None:
    assert words_found(run, "recruitment", notes(text)) == []


def years(run: Run, report: str, text: str, day: date = date(2026, 6, 30)) -> list[str]:
    return [hit.values["words"] for hit, _ in run("plan-years", notes(text), "prose", {"report": report}, as_of=day)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A centre due to open in mid-2022", "due to open in mid-2022"),
        ("Support our 2015 Vision and Mission", "2015 Vision"),
        ("Vision 2020 guides us", "Vision 2020"),
        ("as Corporate Plan 2018-2022 says", "Corporate Plan 2018-2022"),
        ("the 2020–24 Strategic Plan", "2020–24 Strategic Plan"),
        ("the Action Plan (2021/22)", "Action Plan (2021/22"),
        ("Reports to Priya until December 2021", "until December 2021"),
        ("to be done by 30 June 2025.", "by 30 June 2025"),
        ("ends by May 2026", "by May 2026"),
        ("will be completed in late 2019", "will be completed in late 2019"),
    ],
)
def test_past_years(run: Run, text: str, words: str) -> None:
    assert years(run, "past", text) == [words]
    assert years(run, "ahead", text) == []


@pytest.mark.parametrize(
    "text", ["until 30 June 2028", "by 2030", "Strategy 2022-2032", "by June 2026", "in line with 2026 targets"]
)
def test_years_ahead(run: Run, text: str) -> None:
    assert len(years(run, "ahead", text)) == 1
    assert years(run, "past", text) == []
    assert len(years(run, "past", text, date(2033, 1, 1))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "under the State Records Act 1998 and the Crown Land Management Act 2016",
        "Since launching in July 2013 we have grown",
        "standard AS/NZS ISO 31000:2018, and by the 2019 Regulation",
        "Harbour Local Environmental Plan 2012",
        "the Water Sharing Plan 2016 and the 2016 Water Sharing Plan",
        "the 2021 Census, 2000 hours, room 2015",
        "changed by 2019 Rules of the Court",
        "established in 2009 for 2,000 people",
        "call 13 20 15 by 20:15",
    ],
)
def test_history_stays(run: Run, text: str) -> None:
    assert years(run, "past", text) == []
    assert years(run, "ahead", text) == []


def test_tables_of_people() -> None:
    table = LIBRARY.table("people")
    given, no_person = (set(table[name].split()) for name in ("given_names", "no_person"))
    assert {"priya", "michael", "thi", "fatima"} <= given
    assert {"manager", "council", "street"} <= no_person
    assert given.isdisjoint({"grant", "dean", "sydney", "victoria", "april", "hunter", "may"})
    assert all(word == word.lower() for word in given | no_person)
