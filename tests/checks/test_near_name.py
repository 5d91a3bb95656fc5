"""The check kind `near-name`."""

import pytest
from conftest import Find, Run

ON = ["prose", "{title,agency,department,division,location}"]


def said(find: Find, sentence: str, head: str = "") -> list[str]:
    text = f"{head}key_accountabilities:\n  - >-\n    {sentence}\n"
    return [words for _, words in find("near-name", text, ON, {"report": "organisation"})]


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Department of Community and Justice", "Department of Communities and Justice"),
        ("Department of Justice and Communities", "Department of Communities and Justice"),
        ("Department of Customer Services", "Department of Customer Service"),
        ("Environment and Protection Authority", "Environment Protection Authority"),
        ("Environmental Protection Authority", "Environment Protection Authority"),
        ("Department of Planning, Housing & Infrastucture", "Department of Planning, Housing and Infrastructure"),
        ("Sydney Living Museum", "Sydney Living Museums"),
    ],
)
def test_slips(run: Run, wrong: str, right: str) -> None:
    text = f"key_accountabilities:\n  - Work with the NSW {wrong} on plans\n"
    [(hit, words)] = run("near-name", text, ON, {"report": "organisation"})
    assert (words, hit.values["name"]) == (wrong, right)


@pytest.mark.parametrize(
    "sentence",
    [
        "Work with the Department of Communities & Justice and the Department of Education",
        "Work with the Department of Communities and Justice's teams",
        "Work with the Departments of Education",
        "Work with the Department of Planning and Infrastructure",
        "Report to the Public Service Commissioner",
        "Work with the US Environmental Protection Agency",
        "Work with Victoria's Environmental Protection Authority",
        "Work with Corrective Services Industries",
        "Plan Department of Health and Department of Housing meetings",
    ],
)
def test_other_names(find: Find, sentence: str) -> None:
    assert said(find, sentence) == []


def test_a_wrong_name_in_the_header_itself(find: Find) -> None:
    text = "agency: Department of Community and Justice\n"
    assert find("near-name", text, ON, {"report": "organisation"}) == [
        ("agency", "Department of Community and Justice")
    ]


def test_names_of_the_header(find: Find) -> None:
    head = "division: Harbour Assets and Infrastructure / Southern Region Pool Maintenance\n"
    assert said(find, "Lead Harbour Assets and Infrastucture", head) == ["Harbour Assets and Infrastucture"]
    # Other units, and words in another order, may be meant as they are.
    assert said(find, "Help Northern Region Pool Maintenance", head) == []
    assert said(find, "Help Infrastructure and Harbour Assets", head) == []


@pytest.mark.parametrize(
    ("title", "purpose", "words"),
    [
        ("Collection Manager, Birds", "The Birds Collection Manager cares.", ["Birds Collection Manager"]),
        ("Collection Manager, Birds", "The Collection Manager, Birds cares.", []),
        ("Collection Manager, Birds", "The Collection Manager Birds cares.", []),
        ("Manager, Grants", "The Grants Manager leads.", []),
        ("Collection Manager, Birds", "The Fish Collection Manager helps.", []),
    ],
)
def test_titles(find: Find, title: str, purpose: str, words: list[str]) -> None:
    text = f"title: {title}\nprimary_purpose: {purpose}\n"
    assert [found for _, found in find("near-name", text, "primary_purpose", {"report": "title"})] == words
