"""What misspelt words were meant to be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rdlint.reference.lexicon import Lexicon
from rdlint.reference.near_words import NearWords, edits
from rdlint.reference.word_classes import KNOWN
from rdlint.resources import data_dir

NEAR = NearWords(Lexicon())
LONG = [
    word
    for line in (data_dir() / "english/field-words.txt").read_text(encoding="utf-8").splitlines()
    for word in line.partition("#")[0].split()
    if len(word) > 8
]


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("managment", ("management",)),
        ("recieve", ("receive",)),
        ("liase", ("liaise",)),
        ("seperate", ("separate",)),
        ("occured", ("occurred",)),
        ("orginisation", ("organisation",)),
        ("maintainance", ("maintenance",)),
        ("comittment", ("commitment",)),
        ("measureable", ("measurable",)),
        ("thedepot", ("the depot",)),
        ("ofthe", ("of the",)),
        ("workwith", ("work with",)),
        ("teh", ("the",)),
        ("didnt", ("didn't",)),
    ],
)
def test_slips(word: str, meant: tuple[str, ...]) -> None:
    assert NEAR.meant(word) == meant


def test_several_words_as_likely() -> None:
    assert {"closed", "coded"} <= set(NEAR.meant("cosed"))


@pytest.mark.parametrize(
    "word",
    [
        "legislations",
        "workshopping",
        "auditable",
        "irrigators",
        "resubmittal",
        "groundplan",
        "kaputar",
        "abc",
        "ngurra",
    ],
)
def test_what_is_no_slip(word: str) -> None:
    assert NEAR.meant(word) == ()


def test_what_may_be_a_name_needs_more() -> None:
    assert NEAR.surely_meant("cabability") == ("capability",)
    assert NEAR.meant("moulder") == ()
    assert NEAR.meant("garlend") != ()
    assert NEAR.surely_meant("garlend") == ()
    assert NEAR.surely_meant("marland") == ()
    assert NEAR.surely_meant("maintainance") == ()


@given(st.sampled_from(LONG), st.integers(1, 30), st.sampled_from(["swap", "drop", "double"]))
def test_one_slip_in_a_word_of_the_field_is_mended(word: str, where: int, how: str) -> None:
    at = 1 + where % (len(word) - 2)
    slip = {
        "swap": word[:at] + word[at + 1] + word[at] + word[at + 2 :] if at + 1 < len(word) else word,
        "drop": word[:at] + word[at + 1 :],
        "double": word[:at] + word[at] + word[at:],
    }[how]
    lexicon = Lexicon()
    if not lexicon.classes(slip) & KNOWN and not NEAR.is_formed_by_rule(slip):
        assert word in NEAR.meant(slip)


def test_the_ways_of_finding_agree() -> None:
    few, many = NearWords(Lexicon()), NearWords(Lexicon())
    for number in range(30):
        many.meant("zzzz" + "q" * number)
    for word in ("managment", "relevent", "stakholders", "cosed", "thelibrary"):
        assert few.meant(word) == many.meant(word)


def test_edits_are_one_slip_away() -> None:
    found = edits("team")
    assert "team" not in found
    assert found["taem"] == 0
    assert found["teem"] == 1
    assert found["teak"] == 2
    assert found["tea"] == 5
    assert {"steam", "tram", "teams", "tem"} <= found.keys()


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("stafftraining", "staff training"),
        ("communitymembers", "community members"),
        ("wich", "which"),
        ("noticable", "noticeable"),
        ("referal", "referral"),
    ],
)
def test_slips_of_the_field(word: str, meant: str) -> None:
    assert NEAR.meant(word) == (meant,)


@pytest.mark.parametrize("word", ["vlan", "rfid", "libs", "opex", "linemarking", "deallocation", "wasm", "quoll"])
def test_jargon_is_no_slip(word: str) -> None:
    assert NEAR.meant(word) == ()
