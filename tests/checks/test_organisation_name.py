"""The check kind `organisation-name`."""

from datetime import date

import pytest
from conftest import Find, Run
from hits import replacements

from rdlint.reference.library import Library, Vocabularies

TODAY = date(2026, 6, 30)
ON = ["prose", "{title,agency,department,division,location}"]


def said(find: Find, sentence: str, report: str = "former", as_of: date = TODAY) -> list[str]:
    """The words found in one accountability of a role description without a date of approval."""
    text = f"key_accountabilities:\n  - >-\n    {sentence}\n"
    return [words for _, words in find("organisation-name", text, ON, {"report": report}, as_of)]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Work with the Department of Premier and Cabinet.", "Department of Premier and Cabinet"),
        ("Meet officers of the Department of Premier & Cabinet and Treasury", "Department of Premier & Cabinet"),
        ("Brief the department of regional nsw", "department of regional nsw"),
        (
            "Work with the Department of Planning, Industry and Environment",
            "Department of Planning, Industry and Environment",
        ),
        (
            "Work with the Department of Planning Industry & Environment",
            "Department of Planning Industry & Environment",
        ),
        ("Work with the Department of Justice, Transport for NSW and others", "Department of Justice"),
        ("Hold WorkCover certification", "WorkCover"),
        ("Hold WorkCover Certification", "WorkCover"),
        ("Visit clients of Juvenile Justice in the region", "Juvenile Justice"),
        ("Send results to DPIE each year", "DPIE"),
        ("Work with FACS and Housing NSW", "FACS"),
        ("Follow the guidelines of the NSW Public Service Commission", "NSW Public Service Commission"),
        ("Previous experience with the Department of Industry", "Department of Industry"),
    ],
)
def test_former_names_are_found(find: Find, sentence: str, words: str) -> None:
    assert said(find, sentence) == [words]


@pytest.mark.parametrize(
    "sentence",
    [
        # Names in use, some of which hold former ones.
        "Work with the Department of Communities and Justice and the Department of Education",
        "Advise the Department of Primary Industries and Regional Development",
        "Advise the Department of Planning, Housing and Infrastructure",
        "Report to the Public Service Commissioner",
        "Work across Regional NSW with the Office of Local Government",
        # Names of other governments.
        "Work with the Victorian Department of Premier and Cabinet",
        "Work with the Department of Education and Training (Vic)",
        "Work with the Department of Justice and Attorney-General",
        "Work with the Department of Industry, Science and Resources",
        "Work with the Department of Justice and Community Safety",
        "Work with the Australian Public Service Commission and the Public Service Commission of Canada",
        "Work with WorkCover Queensland",
        # The past.
        "Keep the files of the former Department of Family and Community Services",
        "Keep the files of Roads and Maritime Services (now Transport for NSW)",
        "Keep the files of the agency previously known as the Department of Regional NSW",
        "Keep the files of the Office of Environment and Heritage, which was abolished in 2019",
        # Other meanings.
        "Advise on family and community services",
        "Support young people in juvenile justice",
        "Run the fluorescence-activated cell sorter and train users of FACS",
        "Run the Data Processing Centre (DPC) and staff the DPC",
        "Run the DPC (Data Processing Centre)",
        "Follow the Public Service Commission Act",
    ],
)
def test_near_misses_stay_silent(find: Find, sentence: str) -> None:
    assert said(find, sentence) == []


def test_an_abbreviation_is_told_once_and_not_where_the_name_is_spelt_out(find: Find) -> None:
    text = "key_accountabilities:\n  - Advise DPIE\n  - Meet DPIE\n"
    assert find("organisation-name", text, ON, {"report": "former"}) == [("key_accountabilities[0]", "DPIE")]
    text += "primary_purpose: Serve the Department of Planning, Industry and Environment\n"
    assert [route for route, _ in find("organisation-name", text, ON, {"report": "former"})] == ["primary_purpose"]


@pytest.mark.parametrize(
    ("approved", "as_of", "verdict"),
    [
        ("2019-06-30", date(2019, 6, 30), None),
        ("2019-06-30", date(2019, 7, 1), "since"),
        ("2019-07-01", date(2026, 1, 1), "former"),
        ("June 2019", date(2026, 1, 1), "since"),
        ("July 2019", date(2026, 1, 1), "former"),
        ("2019", date(2026, 1, 1), "since"),
        ("2020", date(2026, 1, 1), "former"),
        ("", date(2026, 1, 1), "former"),
        ("TBC", date(2026, 1, 1), "former"),
        ("", date(2019, 6, 30), None),
        ("12/3/18", date(2026, 1, 1), "since"),
        ("30/5/2014 (updated October 2020)", date(2026, 1, 1), "since"),
    ],
)
def test_what_a_change_means_depends_on_the_approval(
    find: Find, approved: str, as_of: date, verdict: str | None
) -> None:
    text = f"agency: Department of Justice\ndate_of_approval: {approved}\n"
    for report in ("former", "since"):
        found = find("organisation-name", text, ON, {"report": report}, as_of)
        assert bool(found) == (report == verdict), report


def test_the_name_in_use_is_followed_through_every_change(run: Run) -> None:
    text = "agency: Department of Police and Justice\n"
    [(hit, _)] = run("organisation-name", text, ON, {"report": "former"})
    assert hit.values["became"] == "today it is the Department of Communities and Justice"
    assert hit.values["now"] == "the Department of Communities and Justice"
    [(hit, _)] = run("organisation-name", text, ON, {"report": "former"}, date(2016, 1, 1))
    assert hit.values["became"] == "it became the Department of Justice"
    assert [fix.text for fix in replacements(hit)] == ["Department of Justice"]
    assert hit.replacements[0].safety == "unsafe"


def test_where_work_was_split_the_candidates_are_named_and_nothing_is_mended(run: Run) -> None:
    [(hit, _)] = run("organisation-name", "agency: Department of Premier and Cabinet\n", ON, {"report": "former"})
    assert hit.values["became"] == "its work went to Premier's Department and The Cabinet Office"
    assert hit.values["since"] == "1 July 2023"
    assert hit.replacements == ()


def test_a_body_that_was_abolished(run: Run) -> None:
    [(hit, _)] = run("organisation-name", "agency: Resilience NSW\n", ON, {"report": "former"})
    assert hit.values["became"] == "it was abolished"


@pytest.mark.parametrize(
    ("approved", "found"),
    [("April 2016", True), ("30 June 2019", True), ("1 July 2019", False), ("2019", False), ("", False)],
)
def test_a_name_younger_than_the_approval(find: Find, approved: str, found: bool) -> None:
    text = f"agency: Department of Communities and Justice\ndate_of_approval: {approved}\n"
    assert bool(find("organisation-name", text, ON, {"report": "newer"})) == found


def test_the_repository_adds_its_own(find: Find) -> None:
    own = Vocabularies(organisations=(("Harbour Works Division", "2024-07-01", ("Harbour Assets",), ("HWD",)),))
    library = Library(vocabularies=own)
    text = "division: Harbour Works Division\n"
    assert find("organisation-name", text, ON, {"report": "former"}, TODAY, library) == [
        ("division", "Harbour Works Division")
    ]
    text = "key_accountabilities: [Advise HWD]\n"
    assert [words for _, words in find("organisation-name", text, ON, {"report": "former"}, TODAY, library)] == ["HWD"]
    assert find("organisation-name", text, ON, {"report": "former"}) == []
