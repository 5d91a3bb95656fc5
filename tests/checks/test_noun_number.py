"""The check kind `noun-number`."""

import json

import pytest
from conftest import Run

from rdlint.model import Replacement

ON = "primary_purpose"
NOUNS = {"nouns": "service program report description"}


def purpose(text: str) -> str:
    """A role description of one sentence."""
    return f"primary_purpose: {json.dumps(text, ensure_ascii=False)}\n"


def found(run: Run, text: str) -> list[tuple[str, str]]:
    """The words of each hit, and the text with its fix."""
    pairs = []
    for hit, words in run("noun-number", purpose(text), ON, NOUNS):
        [fix] = hit.replacements
        assert isinstance(fix, Replacement)
        pairs.append((words, text[: fix.start] + fix.text + text[fix.end :]))
    return pairs


@pytest.mark.parametrize(
    ("text", "words", "mended"),
    [
        ("Deal with a wide ranges of plants", "a wide ranges", "Deal with a wide range of plants"),
        ("Look after these depot for us", "these depot", "Look after these depots for us"),
        ("Help with various stakeholder", "various stakeholder", "Help with various stakeholders"),
        ("Offer a range of service to growers", "range of service", "Offer a range of services to growers"),
        (
            "Offer a variety of new community program",
            "variety of new community program",
            "Offer a variety of new community programs",
        ),
        ("One of the largest library in town", "One of the largest library", "One of the largest libraries in town"),
        ("Greet all visitor in person", "all visitor", "Greet all visitors in person"),
        ("Work with growers and other agency.", "other agency", "Work with growers and other agencies."),
        ("Reply within five day of a request", "five day", "Reply within five days of a request"),
        ("Lead three direct report.", "three direct report", "Lead three direct reports."),
        ("Check each vehicles before use", "each vehicles", "Check each vehicle before use"),
        ("This guidelines are new", "This guidelines", "This guideline are new"),
        ("It means a persons employed in the park", "a persons", "It means a person employed in the park"),
        ("These role description can be used", "These role description", "These role descriptions can be used"),
        (
            "Help a range of internal and external stakeholder.",
            "range of internal and external stakeholder",
            "Help a range of internal and external stakeholders.",
        ),
    ],
)
def test_slips(run: Run, text: str, words: str, mended: str) -> None:
    assert found(run, text) == [(words, mended)]


@pytest.mark.parametrize(
    "text",
    [
        "a communications plan, a people leader, an operations manager, a human resources or pay role",
        "a two day course, a means to an end, a series of talks, a Sydney Trains depot, an arts and culture centre",
        "a few days, a further six weeks, a dozen rangers, a minimum of two years",
        "each of the parks, each other, each reports to the manager, each visitor's maps, give each visitor maps",
        "through this staff can grow; in this park rangers are on call; In a park rangers are on call",
        "a range of equipment, a range of stakeholder events, a range of park and garden duties, a number of staff",
        "all staff, all manner of trees, at all times, all day, one of the team, one of our people, one of a kind",
        "two way radio, grade two officer, part three section, four wheel drive, day to day, face to face",
        "these day to day tasks, those responsible for parks, both officer and manager, many a ranger",
        "Option a rangers like; Grade A services",
        "All staff need is a key",
    ],
)
def test_sound(run: Run, text: str) -> None:
    assert found(run, text) == []


@pytest.mark.parametrize(
    ("text", "words", "mended"),
    [
        ("Work 5 day per week", "5 day", "Work 5 days per week"),
        ("Tours last up to 12 allocated day off", "12 allocated day", "Tours last up to 12 allocated days off"),
        ("Help over 10,000 resident in town", "10,000 resident", "Help over 10,000 residents in town"),
        ("Teach one or more subject to adults", "one or more subject", "Teach one or more subjects to adults"),
        ("Meet these report description, please", "these report description", "Meet these report descriptions, please"),
        ("Two depot and a shed", "Two depot", "Two depots and a shed"),
        (
            "He is a community corrections officers",
            "a community corrections officers",
            "He is a community corrections officer",
        ),
        ("Address the selection criterion in full", "selection criterion", "Address the selection criteria in full"),
        ("Proof of year of practice", "of year", "Proof of years of practice"),
        ("As you see, this roles requires care", "this roles", "As you see, this role requires care"),
    ],
)
def test_wider_slips(run: Run, text: str, words: str, mended: str) -> None:
    assert found(run, text) == [(words, mended)]


@pytest.mark.parametrize(
    "text",
    [
        "A 24 hour service, a 12 month contract, a 5 day week and week 2 day 3",
        "One selection criterion is care; work across all City of Dubbo Libraries",
        "The time of year of the show; doing this saves time",
        "Six staff report to the ranger",
        "Those subject to the rules pay a fee",
        "All activity at the pool is noted",
        "It is a right visitors always have",
    ],
)
def test_wider_sound(run: Run, text: str) -> None:
    assert found(run, text) == []


@pytest.mark.parametrize(
    ("text", "slips"),
    [
        ("Look after trees maintenance and pests control", [("trees maintenance", "tree"), ("pests control", "pest")]),
        ("Excellent customers service at the pool", [("customers service", "customer")]),
        ("This is a 12 months contract", [("12 months contract", "month")]),
        ("Work a 38 hours week", [("38 hours week", "hour")]),
        ("Tell every staff members about the pool", [("every staff members", "member")]),
        ("This roles requires a torch", [("This roles", "role")]),
        ("Make fewer mistake at the pool", [("fewer mistake", "mistakes")]),
        ("Store a number of equipment at the depot", [("number of equipment", "amount")]),
        ("Less mistakes and more care", [("Less mistakes", "Fewer")]),
        ("At least two year experience with trees", [("two year experience", "years'")]),
        ("A wait of more than one weeks", [("one weeks", "week")]),
        ("There were much problems at the pool", [("much problems", "many")]),
    ],
)
def test_quantities_and_terms(run: Run, text: str, slips: list[tuple[str, str]]) -> None:
    source = f"primary_purpose: {json.dumps(text)}\n"
    hits = run("noun-number", source, "primary_purpose", {"nouns": "service program report description"})
    assert [(words, hit.values["use"]) for hit, words in hits] == slips


@pytest.mark.parametrize(
    "text",
    [
        "The changes management made; offer customers service with care",
        "In two years service begins; the two years role holders served; a six weeks' trial",
        "Each day volunteers meet; every month staff gather",
        "Fewer equipment faults, and a number of equipment items",
        "A third year experience and a first year experience",
    ],
)
def test_quantities_and_terms_sound(run: Run, text: str) -> None:
    assert (
        run(
            "noun-number",
            f"primary_purpose: {json.dumps(text)}\n",
            "primary_purpose",
            {"nouns": "service program report description"},
        )
        == []
    )
