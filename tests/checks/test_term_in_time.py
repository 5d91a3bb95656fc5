"""The check kind `term-in-time`."""

from datetime import date

import pytest
from conftest import Find, Run

ON = ["prose", "{title,agency,department,division,location}"]
OUTDATED = ("ohs", "prohibited-employment", "freedom-of-information", "cluster")


def said(find: Find, sentence: str, *terms: str, as_of: date = date(2026, 6, 30), head: str = "") -> list[str]:
    text = f"{head}key_accountabilities:\n  - >-\n    {sentence}\n"
    parameters = {"terms": list(terms or OUTDATED), "when": ["former"]}
    return [words for _, words in find("term-in-time", text, ON, parameters, as_of)]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Meet the requirements of the OHS legislation", ["OHS"]),
        ("Meet OH&S duties", ["OH&S"]),
        ("Meet Occupational Health & Safety policy", ["Occupational Health & Safety"]),
        ("Meet the OHS Act 2000", ["OHS"]),
        ("Complete a Prohibited Employee Declaration", ["Prohibited Employee Declaration"]),
        ("Answer freedom of information requests and FOI applications", ["freedom of information", "FOI"]),
        ("Lead across the Planning, Industry & Environment cluster", ["Planning, Industry & Environment cluster"]),
        ("Work with cluster agencies", ["cluster agencies"]),
    ],
)
def test_terms_out_of_use(find: Find, sentence: str, words: list[str]) -> None:
    assert said(find, sentence) == words


@pytest.mark.parametrize(
    "sentence",
    [
        "Meet work health and safety duties",
        "Hold a Diploma of Occupational Health and Safety",
        "Apply ISO 45001 Occupational health and safety management systems",
        "Meet the Occupational Health and Safety Act 2000",  # The rule for Acts has it.
        "Answer Commonwealth freedom of information requests",
        "Watch a cluster of servers, the Kubernetes cluster and cluster analysis",
        "Work with a cluster of schools",
        "Prepare foi gras and write to ohs@example.gov.au",
        "Revise what was formerly called occupational health and safety",
    ],
)
def test_near_misses_stay_silent(find: Find, sentence: str) -> None:
    assert said(find, sentence) == []


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The position holder answers", ["position holder"]),
        (
            "The incumbent will hold a licence, and the position reports to a manager",
            ["incumbent", "the position reports"],
        ),
        ("Hold a position of trust and report on the financial position", []),
        ("It is incumbent upon officers to report", []),
        ("Compare prices with the incumbent supplier", []),
    ],
)
def test_positions(find: Find, sentence: str, words: list[str]) -> None:
    assert said(find, sentence, "position", head="agency: Service NSW\n") == words


@pytest.mark.parametrize(
    ("head", "found"),
    [
        ("agency: Wattle Harbour Council\ncapabilities: {framework: nsw-2020}\n", False),
        ("agency: Harbour Swimmers Inc\n", False),
        ("agency_website: www.dcj.nsw.gov.au\n", True),
        ("department: Department of Education\n", True),
        ("capabilities: {framework: nsw-2020}\n", True),
        ("pcat_code: '1119192'\n", True),
    ],
)
def test_councils_and_others_speak_of_positions(find: Find, head: str, found: bool) -> None:
    assert bool(said(find, "The position holder answers", "position", head=head)) == found


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Brief the Director-General", ["Director-General"]),
        ("Brief the Director General of the department", ["the Director General"]),
        ("Advise the Director, General Counsel", []),
        ("Advise directors and general managers", []),
        ("Advise the Australian Director-General", []),
    ],
)
def test_directors_general(find: Find, sentence: str, words: list[str]) -> None:
    assert said(find, sentence, "director-general") == words


def test_in_time(find: Find) -> None:
    text = "date_of_approval: 2022-02-03\nagency_overview: It leads the Stronger Communities Cluster.\n"
    for as_of, verdict in ((date(2023, 6, 30), None), (date(2023, 7, 1), "since")):
        for when in ("former", "since"):
            found = find("term-in-time", text, ON, {"terms": ["cluster"], "when": [when]}, as_of)
            assert found == ([("agency_overview", "Stronger Communities Cluster")] if when == verdict else [])


def test_the_words_in_use_are_given(run: Run) -> None:
    [(hit, _)] = run("term-in-time", "notes: OHS\n", ON, {"terms": ["ohs"], "when": ["former"]})
    assert hit.values["now"] == "work health and safety (WHS)"
    assert hit.values["since"] == "1 January 2012"
