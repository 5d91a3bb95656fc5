"""The check kind `known-names`: names that are written in one way, with something off."""

import pytest
from conftest import Find, Run

from rdlint.model import Replacement

ON = "primary_purpose"
NAMES = {
    "names": {
        "bodies": [
            "Royal Flying Doctor Service",
            "Sydney Children's Hospitals Network",
            "Western Sydney Local Health District",
            "South Western Sydney Local Health District",
            "Land and Environment Court",
            "Fair Work Commission",
            "Surf Life Saving NSW",
            "Transport for NSW",
        ]
    },
    "capitals": {
        "places": [
            "Blue Mountains",
            "Lithgow Hospital",
            "Department of Education",
            "Department of Education and Training",
        ],
        "acts": ["Privacy Act", "Work Health and Safety Act"],
    },
    "terms": {"roles": ["Registered Nurse", "Equal Employment Opportunity", "Code of Conduct"]},
}


def purpose(text: str) -> str:
    """A role description of one text."""
    return f'primary_purpose: "{text}"\n'


@pytest.mark.parametrize(
    ("text", "words", "use"),
    [
        ("The depot is in the Blue mountains.", "Blue mountains", "Blue Mountains"),
        ("The pool is near Lithgow hospital in town.", "Lithgow hospital", "Lithgow Hospital"),
        ("Lithgow hospital has a garden.", "Lithgow hospital", "Lithgow Hospital"),
        ("Ask the royal Flying Doctor Service for help.", "royal Flying Doctor Service", "Royal Flying Doctor Service"),
        ("Ask the Royal Flying Doctors Service.", "Royal Flying Doctors Service", "Royal Flying Doctor Service"),
        ("Join Sydney Children’s Hospital Network.", "Sydney Children’s Hospital Network", NAMES["names"]["bodies"][1]),
        ("Serve the Land and Environmental Court.", "Land and Environmental Court", "Land and Environment Court"),
        ("Ask the Royal Flying and Doctor Service.", "Royal Flying and Doctor Service", "Royal Flying Doctor Service"),
        ("Serve the Land Environment Court.", "Land Environment Court", "Land and Environment Court"),
        ("Share it with Transport For NSW.", "Transport For NSW", "Transport for NSW"),
        ("Read Transport For NSW's plan.", "Transport For NSW's", "Transport for NSW's"),
        ("Work in South Western Sydney local health district.", "South Western Sydney local health district", ""),
        ("The Department of education runs schools.", "Department of education", "Department of Education"),
        ("See: Department of Education and training", "Department of Education and training", ""),
        ("Know the Work Health and Safety act.", "Work Health and Safety act", "Work Health and Safety Act"),
    ],
)
def test_found(run: Run, text: str, words: str, use: str) -> None:
    [(hit, _)] = run("known-names", purpose(text), ON, NAMES)
    assert text[hit.start : hit.end] == words
    [fix] = hit.replacements
    assert isinstance(fix, Replacement)
    assert fix.text == use or not use


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Work as a Registered nurse in the ward.", "Registered nurse"),
        ("Our nurses are Registered nurses of the state.", "Registered nurses"),
        ("Uphold Equal employment Opportunity at work.", "Equal employment Opportunity"),
        ("Follow our Code of conduct at work.", "Code of conduct"),
    ],
)
def test_terms(run: Run, text: str, words: str) -> None:
    [(hit, _)] = run("known-names", purpose(text), ON, NAMES)
    assert text[hit.start : hit.end] == words
    assert hit.replacements == ()
    assert '" or "' in hit.values["use"]


@pytest.mark.parametrize(
    "text",
    [
        "The Blue Mountains lie west, and blue mountains elsewhere.",
        "Blue mountains stand behind the depot.",
        "THE BLUE MOUNTAINS AND THE ROYAL FLYING DOCTOR SERVICE",
        "A Lithgow hospital, or any Lithgow hospital.",
        "The Western Sydney and South Western Sydney local health districts meet.",
        "Meet the Western Sydney Local Health Districts and their staff.",
        "Ask a royal flying doctor service.",
        "The Fair Work Commissioner sits today, and the Fair Work Commission's staff with the Fair Work Commission.",
        "Transport of NSW, Transport NSW.",
        "The Department of Education and training providers work on it.",
        "Position: Registered nurse",
        "Registered nurses and Registered Nurses, registered nurses too.",
        "Read the Code Of Conduct and the code of conduct.",
        "The Lands and Environments Courts of other places.",
        "Royal Flying",
        "Blue",
        "Doctor Service",
    ],
)
def test_sound(find: Find, text: str) -> None:
    assert find("known-names", purpose(text), ON, NAMES) == []


HEADS = {"heads": "branch agency manager act board"}


@pytest.mark.parametrize(
    ("text", "words", "use"),
    [
        ("Work for the Coastal science Branch.", "Coastal science Branch", "Coastal Science Branch"),
        ("Know the Public health Act.", "Public health Act", "Public Health Act"),
        ("Ask the Pool Safety board (PSB) first.", "Pool Safety board", "Pool Safety Board"),
        ("Ask the Pool and lake Safety Board (PLSB).", "Pool and lake Safety Board", "Pool and Lake Safety Board"),
        ("Keep the Key performance Indicators (KPIs).", "Key performance Indicators", "Key Performance Indicators"),
        ("As an Enrolled pool Nurse (EPN) you swim.", "Enrolled pool Nurse", "Enrolled Pool Nurse"),
    ],
)
def test_small_words_inside(run: Run, text: str, words: str, use: str) -> None:
    [(hit, _)] = run("known-names", purpose(text), ON, HEADS)
    assert text[hit.start : hit.end] == words
    [fix] = hit.replacements
    assert isinstance(fix, Replacement)
    assert fix.text == use


@pytest.mark.parametrize(
    "text",
    [
        "Coastal science Branch, the Heritage listed Act and the Heritage based Branch",
        "The Council's park Manager, a Park-wide Agency, the Coastal or science Branch and the Coastal and Branch.",
        "The coastal science Branch and the Coastal Science branch.",
        "Key performance indicators (KPIs) and key performance Measures (xyz).",
        "The Aboriginal health worker (AHW) and a Sydney fish market (SFM).",
        "The Care and Protection Board (CAPB) and the Office of Pools (OOP).",
        "(PSB) Board (PSB",
        "The Pool Safety board (PLB) and the Pool Safety board (POOLSAFETY)",
        "Branch",
        "a Branch",
        "(ABC)",
    ],
)
def test_small_words_that_are_no_slip(find: Find, text: str) -> None:
    assert find("known-names", purpose(text), ON, HEADS) == []


def test_a_name_of_one_word_is_refused() -> None:
    from rdlint.checks.name_lists import refuse

    assert refuse({"names": {"places": ["Blue Mountains", "Dubbo"]}}) == "'Dubbo' is no name of two words with capitals"
    assert refuse(NAMES) is None
