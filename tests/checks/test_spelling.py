"""The check kind `spelling`: misspelt, unknown and American words."""

import pytest
from conftest import Find, Run

from rdlint.model import Replacement
from rdlint.reference.library import Library, Vocabularies


def text(*items: str) -> str:
    return "key_accountabilities:\n" + "".join(f'  - "{item}"\n' for item in items)


def words(find: Find, report: str, *items: str, **named: Library) -> list[str]:
    return [found for _, found in find("spelling", text(*items), "prose", {"report": report}, **named)]


def test_misspelt_words_in_every_dress(find: Find) -> None:
    assert words(
        find,
        "misspelt",
        "Plan the maintainance of playgrounds and the co-ordiantion of works",
        "Liase with neighbours of the depot",
        "RECRUITEMENT AND TRAINING",
        "Write the Cabability table",
        "Check the libary's opening hours",
        "Keep thelibrary open",
        "Work to a rosterincluding weekends, andManage the poolThe crew",
    ) == [
        *("maintainance", "ordiantion", "Liase", "RECRUITEMENT", "Cabability", "libary", "thelibrary"),
        *("rosterincluding", "andManage", "poolThe"),
    ]


def test_names_codes_addresses_and_other_languages_are_left_alone(find: Find) -> None:
    assert (
        words(
            find,
            "misspelt",
            "Work with Marland, Kaputar and Skelton at Dorrigo for NPWS and the CSOs",
            "Write to libary.managr@example.gov.au or see www.libary.example.au and https://example.au/managment",
            "Save managment_plan and managment.docx; use libary2 and C:\\\\\\\\managment",
            "Yaama maliyaa ngiyani libary maliyaa",
            "Use iManagment and the eLibary, myGov and payWave",
            "The 24-hour, day-to-day and re-assessed on-site tasks of the SES unit's driver",
        )
        == []
    )


def test_a_name_may_open_a_sentence(find: Find) -> None:
    assert words(find, "misspelt", "Marland is a hall", "Marland Hall is new", "Skelton manages it") == []


def test_the_fix(run: Run) -> None:
    found = run("spelling", text("Liase with the depot", "MANAGMENT OF ASSETS"), "prose", {"report": "misspelt"})
    fixes = [fix for hit, _ in found for fix in hit.replacements if isinstance(fix, Replacement)]
    assert [(fix.text, fix.safety) for fix in fixes] == [("Liaise", "unsafe"), ("MANAGEMENT", "unsafe")]
    assert [hit.values["use"] for hit, _ in found] == ['"Liaise"', '"MANAGEMENT"']


def test_several_likely_words_are_named_and_not_put(run: Run) -> None:
    ((hit, word),) = run("spelling", text("The cosed gate"), "prose", {"report": "misspelt"})
    assert word == "cosed"
    assert '"closed" or "coded"' in hit.values["use"]
    assert hit.replacements == ()


def test_unknown_words(find: Find) -> None:
    found = words(
        find, "unknown", "Supervise the zorbing, auditable legislations and the maintainance in Kaputar with xyz"
    )
    assert found == ["zorbing"]


def test_american_words(find: Find) -> None:
    assert words(
        find,
        "american",
        "Organize the color-coded program",
        "Plan for the World Health Organization",
        "Labor Day Center",
    ) == ["Organize", "color"]


def test_own_words_are_known(find: Find) -> None:
    own = Library(vocabularies=Vocabularies(words=("Zorbing", "libary")))
    for report in ("misspelt", "unknown"):
        assert words(find, report, "Run the zorbing in the libary", library=own) == []


def test_a_word_that_stands_often_is_meant(find: Find) -> None:
    assert words(find, "misspelt", "Prune the garlend", "Hang the garlend") == ["garlend", "garlend"]
    assert words(find, "misspelt", "Prune the garlend", "Hang the garlend", "Water the garlend") == []


def test_words_that_a_blank_tore_in_two(find: Find, run: Run) -> None:
    assert words(
        find,
        "misspelt",
        "Store haz ardous goods and give admini strative help",
        "Organis ation of the comm unity day",
        "The rapeutic care in the garden",
    ) == ["haz ardous", "admini strative", "Organis ation", "comm unity", "The rapeutic"]
    [(hit, _)] = run("spelling", text("Store haz ardous goods"), "prose", {"report": "misspelt"})
    [fix] = hit.replacements
    assert isinstance(fix, Replacement)
    assert fix.text == "hazardous"
    assert words(find, "unknown", "Store haz ardous goods") == []


def test_words_that_only_look_torn(find: Find) -> None:
    assert (
        words(
            find,
            "misspelt",
            "Teach pre service staff, multi modal travel and socio economic facts",
            "Ask the team to gather plants, or say tous les jours ngiyani",
        )
        == []
    )


def test_a_capital_excuses_an_american_word_only_in_a_name_from_elsewhere(find: Find) -> None:
    assert words(
        find,
        "american",
        "Support Regional Centers in the state and Behavior Support teams",
        "Organizational Development and the Prioritize list",
        "Know the Organization and its Community Center",
        "Hold a Certified Practicing Accountant membership",
    ) == ["Centers", "Behavior", "Organizational", "Prioritize", "Organization", "Center", "Practicing"]
    assert (
        words(
            find,
            "american",
            "Work with the World Health Organization and the Centers for Disease Control",
            "Follow the International Organization for Standardization and the Labor Party",
            "Use the System Center and Google Analyzer, and the Organization for Pools",
        )
        == []
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Use your know ledge of pumps.", "know ledge"),
        ("Build partner ships with schools.", "partner ships"),
        ("Read the next sect ion.", "sect ion"),
        ("Show willing ness to learn.", "willing ness"),
        ("Care for the roads ofthe region.", "ofthe"),
        ("There is alot to do.", "alot"),
        ("Fences need tobe mended.", "tobe"),
        ("Bring yourskills to the depot.", "yourskills"),
        ("Help to de velop the depot.", "de velop"),
    ],
)
def test_words_torn_apart_or_run_together(find: Find, text: str, words: str) -> None:
    assert find("spelling", f"primary_purpose: {text!r}", "prose", {"report": "misspelt"}) == [
        ("primary_purpose", words)
    ]


@pytest.mark.parametrize("text", ["Count the cargo ships.", "Walk on the rock ledge.", "Pass a ness or an ion trap."])
def test_words_that_stand_apart(find: Find, text: str) -> None:
    assert find("spelling", f"primary_purpose: {text!r}", "prose", {"report": "misspelt"}) == []
