"""The check kind `placeholder`."""

from time import perf_counter
from typing import Any

import pytest
from conftest import Find, Run

from rdlint.checks.placeholder import is_stand_in
from rdlint.reference.library import Library, Vocabularies

HEADER = "{title,agency,division,location,classification,role_number,anzsco_code,pcat_code,date_of_approval}"
DRAFT: dict[str, Any] = {"approved": False, "fields": ["title", "agency", "role_number", "anzsco_code"]}
APPROVED = DRAFT | {"approved": True}


@pytest.mark.parametrize(
    "value",
    [
        "TBC",
        "tba",
        "T.B.A.",
        "TBC.",
        "tbd",
        "t/b/a",
        "To be advised",
        "to be confirmed.",
        "Yet to be determined",
        "x",
        "XXXX",
        "c",
        "'-'",
        "–",
        "'...'",
        "____",
        "'??'",
        "'###'",
        "N/A",
        "n/a.",
        "NA",
        "N.A.",
        "Not applicable",
        "Nil",
        "None",
        "Unknown",
        "Not yet assigned",
        "Pending",
        "Awaiting approval",
        "12345678",
        "Insert role number",
        "Please enter the role number here",
        "Click here to enter text.",
        "Click or tap to enter a date.",
        "Choose an item.",
        "Agency to complete",
        "'[insert number]'",
        "'<Role number>'",
        "'{TBC}'",
    ],
)
def test_stand_ins_for_a_number(find: Find, value: str) -> None:
    found = find("placeholder", f"title: Ranger\nrole_number: {value}\n", HEADER, DRAFT)
    assert found == [("role_number", value.strip("'"))]


@pytest.mark.parametrize(
    "value",
    ["60012345", "12340021", "HC010", "B278", "0", "Generic", "Various", "X12", "'TBA-4417'", "''", "~"],
)
def test_numbers_and_other_answers(find: Find, value: str) -> None:
    found = find("placeholder", f"title: Ranger\nrole_number: {value}\n", HEADER, DRAFT)
    assert found == ([("role_number", "TBA")] if "TBA" in value else [])


@pytest.mark.parametrize("value", ["Nil", "N/A", "Not applicable", "None", "Unknown"])
def test_an_answer_where_no_code_is_due(find: Find, value: str) -> None:
    assert find("placeholder", f"location: {value}\ndivision: {value}\n", HEADER, DRAFT) == []


@pytest.mark.parametrize(
    "title",
    [
        "Type Approval Engineer",
        "Draft Legislation Officer",
        "Add-on Services Lead",
        "Pending Claims Officer",
        "Unknown Persons Unit Lead",
        "Team Leader (Complete Care)",
    ],
)
def test_titles_that_begin_like_a_stand_in(find: Find, title: str) -> None:
    found = find("placeholder", f"title: {title}\n", HEADER, DRAFT)
    assert found == []


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Report to [Insert manager] each month", "[Insert manager]"),
        ("Work for [agency name] in Dubbo", "[agency name]"),
        ("Work for the <Name of Division> in Dubbo", "<Name of Division>"),
        ("Lead a team of XX people", "XX"),
        ("Lead a team of xxx people", "xxx"),
        ("Hold a budget of $XX million", "$XX"),
        ("Hold a budget of $X million", "$X"),
        ("Hold a budget of $?? a year", "$??"),
        ("Hold a budget of $### a year", "$###"),
        ("Hold a budget of ### dollars", "###"),
        ("Lead a team of ____ rangers", "____"),
        ("Report to the ........ each month", "........"),
        ("Budget TBC", "TBC"),
        ("The budget is tbc by Finance", "tbc"),
        ("Refer to the form (insert link)", "(insert link)"),
        ("Lorem ipsum dolor sit amet", "Lorem ipsum dolor sit amet"),
        ("Start with lorem ipsum text", "lorem ipsum"),
        ("Answer by xx/xx/2027 at the latest", "xx/xx/2027"),
    ],
)
def test_stand_ins_in_a_sentence(find: Find, sentence: str, words: str) -> None:
    found = find("placeholder", f"key_accountabilities:\n  - {sentence!r}\n", "prose", DRAFT)
    assert found == [("key_accountabilities[0]", words)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Complete monthly payroll and reconcile accounts",
        "Complete position descriptions for new roles",
        "Enter data into the case management system",
        "Enter details of each call in the register",
        "Type letters and minutes",
        "Add value to the work of the division",
        "Insert catheters and monitor patients",
        "Select and train new staff",
        "Prepare matters to be determined by the Tribunal",
        "Draft replies for the Minister",
        "Report to the Manager [position 50012345]",
        "Write to the registry <registry@example.nsw.gov.au>",
        "See the [agency website](https://www.example.nsw.gov.au)",
        "Apply the Government Information (Public Access) Act 2009",
        "Wait... then act",
        "## Heading of a longer text",
        "Supply sizes XS to XXL",
        "Read X-rays and MRI scans",
        "Nil",
        "N/A",
        "Not applicable",
        "Tend to the tubas of the band",
    ],
)
def test_sentences_with_nothing_left_open(find: Find, sentence: str) -> None:
    assert find("placeholder", f"key_accountabilities:\n  - {sentence!r}\n", "prose", DRAFT) == []


@pytest.mark.parametrize("folded", ["TBC and TBA", "TBC\n    and TBA"])
def test_points_at_the_words(find: Find, folded: str) -> None:
    text = f"primary_purpose: >-\n    Manage {folded}\n"
    assert find("placeholder", text, "prose", DRAFT) == [("primary_purpose", "TBC"), ("primary_purpose", "TBA")]


@pytest.mark.parametrize(
    ("date_line", "approved"),
    [
        ("", False),
        ("date_of_approval:\n", False),
        ("date_of_approval: TBC\n", False),
        ("date_of_approval: Draft\n", False),
        ("date_of_approval: DD/MM/YYYY\n", False),
        ("date_of_approval: xx/xx/2026\n", False),
        ("date_of_approval: Not yet approved\n", False),
        ("date_of_approval: 3 May 2022\n", True),
        ("date_of_approval: April 2016\n", True),
        ("date_of_approval: 2024\n", True),
    ],
)
def test_a_date_of_approval_tells_the_drafts(find: Find, date_line: str, approved: bool) -> None:
    text = f"{date_line}role_number: TBC\n"
    assert find("placeholder", text, "role_number", APPROVED) == ([("role_number", "TBC")] if approved else [])
    assert find("placeholder", text, "role_number", DRAFT) == ([] if approved else [("role_number", "TBC")])


def test_a_repository_may_allow_words(find: Find) -> None:
    library = Library(vocabularies=Vocabularies(allowed_placeholders=("tba", "N/A")))
    text = "role_number: N/A\nagency: TBA\nprimary_purpose: Advise the TBA on leases, TBC\n"
    found = find("placeholder", text, [HEADER, "prose"], DRAFT, library=library)
    assert found == [("primary_purpose", "TBC")]


def test_values_that_are_no_text(find: Find) -> None:
    text = "title: [TBC]\nagency: {a: TBC}\nrole_number: *unknown\n"
    assert find("placeholder", text, HEADER, DRAFT) == []


def test_says_where(run: Run) -> None:
    text = "key_relationships:\n  internal:\n    - {who: Manager, why: [Report, TBC]}\n"
    [(hit, words)] = run("placeholder", text, "prose", DRAFT)
    assert (words, hit.values) == ("TBC", {"words": "TBC", "label": "Why", "field": "`why`"})


@pytest.mark.parametrize("text", ["x" * 50_000, "[" * 50_000, "insert " * 20_000, "TB" * 50_000, "." * 50_000])
def test_a_long_text_is_no_stand_in_and_takes_no_time(text: str) -> None:
    started = perf_counter()
    assert not is_stand_in(text)
    assert perf_counter() - started < 1
