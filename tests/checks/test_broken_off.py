"""Check kind `broken-off`, with the lists of the rule that uses it."""

from typing import Any

import pytest
from conftest import Find

from rdlint.resources import rules_dir
from rdlint.rulebook.markdown import read_rule_file

PARAMETERS: dict[str, Any] = read_rule_file(rules_dir() / "wording" / "broken-off-sentence.md").header["with"]


def broken_off(find: Find, *texts: str) -> list[str]:
    items = "".join(f"  - {text!r}\n" for text in texts)
    return [words for _, words in find("broken-off", f"key_accountabilities:\n{items}", "prose", PARAMETERS)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Keep the pumps in line with the", "with the"),
        ("Report to your.", "to your"),
        ("Lock the gates, the;", "the"),
        ("Keep the pool clean and", "clean and"),
        ("Keep the pool clean, and.", "and"),
        ("Keep the pool in accordance with.", "accordance with"),
        ("Oversee the delivery of. Lock the gates.", "delivery of"),
        ("Serve the public in line with", "line with"),
        ("Lend tools such as.", "such as"),
    ],
)
def test_a_sentence_that_breaks_off(find: Find, text: str, words: str) -> None:
    assert broken_off(find, text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "The ranger is responsible for:",
        "Tools, including",
        "Clean the pool; and",
        "Clean the pool, or",
        "The crews you are responsible for.",
        "The plan that the depot works in accordance with.",
        "Point out hazards as option a.",
        "Drive vehicles of Class A.",
        "Write 'the'.",
        "Both rows are joined by an OR.",
        "Carry each bag in a .zip file.",
        "The tracks to the end of the park, as the...",
        "Look after the park as you are able to.",
    ],
)
def test_sound_ends(find: Find, text: str) -> None:
    assert broken_off(find, text) == []


def test_a_line_that_was_wrapped_is_left_alone(find: Find) -> None:
    assert (
        broken_off(find, "All money that is due to the pool is collected, and the till is kept by the", "manager") == []
    )


def test_paragraphs_of_one_text(find: Find) -> None:
    text = "primary_purpose: |\n  Keep the gates in line with the\n\n  Lock them at night."
    assert find("broken-off", text, "prose", PARAMETERS) == [("primary_purpose", "with the")]
