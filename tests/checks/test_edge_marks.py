"""The check kind `edge-marks`."""

import pytest
from conftest import Find, Run

from rdlint.model import Replacement

ITEMS = "key_challenges[*]"


@pytest.mark.parametrize(
    ("item", "words", "right"),
    [
        ("• Plan the rounds", "• Plan the", "Plan the rounds"),
        ("•Plan the rounds", "•Plan the", "Plan the rounds"),
        ("– Plan the rounds", "– Plan the", "Plan the rounds"),
        ("\uf0b7 Plan", "\uf0b7 Plan", "Plan"),
    ],
)
def test_typed_bullet(run: Run, item: str, words: str, right: str) -> None:
    [(hit, shown)] = run("edge-marks", f"key_challenges: ['{item}']\n", ITEMS, {"report": "bullet"})
    [fix] = hit.replacements
    assert isinstance(fix, Replacement)
    assert shown == words
    assert item[: fix.start] + fix.text + item[fix.end :] == right


@pytest.mark.parametrize("item", ["Plan - and lead", "-5 degrees", "*", "“Plan” it", "1. Plan"])
def test_no_bullet(find: Find, item: str) -> None:
    assert find("edge-marks", f"key_challenges: ['{item}']\n", ITEMS, {"report": "bullet"}) == []


def test_bullets_of_a_text_are_its_own(find: Find) -> None:
    assert find("edge-marks", "primary_purpose: '- Plan'\n", "primary_purpose", {"report": "bullet"}) == []


@pytest.mark.parametrize(
    ("name", "words"), [("Parks,", "Parks,"), ("Parks and Pools -", "Pools -"), ("Parks & ", "Parks &")]
)
def test_trailing_mark(run: Run, name: str, words: str) -> None:
    [(_, shown)] = run("edge-marks", f"department: '{name}'\n", "department", {"report": "trailing"})
    assert shown == words


@pytest.mark.parametrize("name", ["Parks Ltd.", "Parks (NSW)", "-", ""])
def test_no_trailing_mark(find: Find, name: str) -> None:
    assert find("edge-marks", f"department: '{name}'\n", "department", {"report": "trailing"}) == []


def test_bullet_inside(find: Find) -> None:
    text = "key_challenges: ['Lead the team of the depot • Order the tools']\n"
    assert find("edge-marks", text, ITEMS, {"report": "inside"}) == [("key_challenges[0]", "depot • Order")]


@pytest.mark.parametrize(
    "item", ["Ranger • Orange • two years", "• Lead the team of the depot", "Lead the team of • it"]
)
def test_no_bullet_inside(find: Find, item: str) -> None:
    assert find("edge-marks", f"key_challenges: ['{item}']\n", ITEMS, {"report": "inside"}) == []


def items(*texts: str) -> str:
    """A role description with these challenges."""
    return "key_challenges:\n" + "".join(f"  - '{text}'\n" for text in texts)


def test_odd_comma(find: Find) -> None:
    found = find("edge-marks", items("Plan", "Keep the tools sharp,", "Lead"), ITEMS, {"report": "odd"})
    assert found == [("key_challenges[1]", "tools sharp,")]
    assert find("edge-marks", items("Plan", "Keep the tools sharp,"), ITEMS, {"report": "odd"})
    assert find("edge-marks", items("Keep the tools sharp,"), ITEMS, {"report": "odd"})


def test_comma_in_a_list_with_semicolons(find: Find) -> None:
    texts = items("See that:", "The tools are sharp,", "the crew is safe; and", "the pool is clean.")
    assert find("edge-marks", texts, ITEMS, {"report": "odd"}) == [("key_challenges[1]", "are sharp,")]


def test_commas_of_a_list(find: Find) -> None:
    for texts in (
        ("Plan,", "Keep the tools sharp,"),
        ("Plan", "Keep the tools sharp,", "and lead"),
        ("Plan", "Tools,"),
        ("Tools,",),
    ):
        assert find("edge-marks", items(*texts), ITEMS, {"report": "odd"}) == []


def test_odd_ending(find: Find) -> None:
    found = find("edge-marks", items("Plan", "Keep tools sharp;", "Lead"), ITEMS, {"report": "odd"})
    assert found == [("key_challenges[1]", "tools sharp;")]


@pytest.mark.parametrize(
    "texts",
    [
        ("Plan", "Lead;"),
        ("Plan;", "Lead"),
        ("Plan;", "Lead;", "Go;"),
        ("This means to:", "plan;", "lead."),
        ("Plan;", "lead; and", "go.", "Rest"),
        ("Plan", "In this role you will;", "Lead"),
    ],
)
def test_even_endings(find: Find, texts: tuple[str, ...]) -> None:
    assert find("edge-marks", items(*texts), ITEMS, {"report": "odd"}) == []
