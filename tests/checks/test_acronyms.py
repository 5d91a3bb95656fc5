"""The check kinds `acronyms` and `outcome`."""

import json

import pytest
from conftest import LIBRARY, Find

from rdlint.reference.library import Library, Vocabularies


def purpose(text: str, rest: str = "") -> str:
    return f"{rest}primary_purpose: {json.dumps(text, ensure_ascii=False)}\n"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Maintain the RWS", ["RWS"]),
        ("Maintain the RWS and the RWS", ["RWS"]),
        ("Maintain RWSs, QPR's and XYZ.", ["RWS", "QPR", "XYZ"]),
        ("Visitors of SLM twelve sites", ["SLM"]),
        ("the Rural Water plan (RWP) and RWS", ["RWS"]),
        ("Regional water strategy of the RWS", ["RWS"]),
    ],
)
def test_unexplained(find: Find, text: str, words: list[str]) -> None:
    assert [shown for _, shown in find("acronyms", purpose(text), "prose")] == words


@pytest.mark.parametrize(
    "text",
    [
        "Maintain the Regional Water Strategy (RWS) and the RWS",
        "The RWS (Regional Water Strategy)",
        "Community Service Centre or “CSC” at the CSC",
        "the regional water strategy, known as the RWS",
        "RWS means regional water strategy",
        "the Department of Rivers and Water Supply, DRWS",
        "Rural and Water Services: RWS",
        "NSW, WHS, ICT, KPIs and LGAs",
        "MUST read; NOT for sale; Grade III, part IV",
        "codes HC010, ABC-12, ABC.x, /ABC, a.b@ABC.example",
        "COPY OF THE WHOLE RWS PLAN",
        "TfNSW and eHealth",
        "class A or C",
    ],
)
def test_explained_or_known(find: Find, text: str) -> None:
    assert find("acronyms", purpose(text), "prose") == []


def test_the_header_explains_too(find: Find) -> None:
    header = "agency: Rural Water Services\ndivision: Quality, Planning & Reports\n"
    assert find("acronyms", purpose("The RWS and its QPR", header), "prose") == []


def test_a_repository_adds_its_own(find: Find) -> None:
    own = Library(vocabularies=Vocabularies(acronyms=("RWS",)))
    assert [shown for _, shown in find("acronyms", purpose("The RWS and QPR"), "prose", library=own)] == ["QPR"]


def test_only_the_first_mention(find: Find) -> None:
    text = "primary_purpose: The RWS\nkey_accountabilities: [Maintain the RWS]\n"
    assert find("acronyms", text, "prose") == [("primary_purpose", "RWS")]


def test_the_table_is_sound() -> None:
    table = LIBRARY.table("acronyms")
    assert set(table) == {"known", "words"}
    for words in table.values():
        assert all(word.isupper() for word in words.split())
    assert {"NSW", "WHS", "ICT", "KPI", "ANZSCO"} <= set(table["known"].split())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Do rosters", True),
        ("Distribute mail", True),
        ("Coordinate rosters to keep shifts staffed", False),
        ("Ensure that vehicles are safe", False),
        ("Check meters so that water is shared", False),
        ("Do the following:", False),
        ("", False),
    ],
)
def test_outcome(find: Find, text: str, told: bool) -> None:
    found = find("outcome", f"key_accountabilities: [{json.dumps(text)}]\n", "key_accountabilities[*]")
    assert len(found) == told
