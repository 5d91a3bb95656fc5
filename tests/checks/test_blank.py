"""The check kind `blank`."""

import pytest
from conftest import Find, Run

SECTIONS = "{primary_purpose,key_challenges,key_relationships}"


@pytest.mark.parametrize(
    "value",
    ["", "~", "null", "''", "'  '", "|", "[]", "{}", "[[], '']", "\n  -\n  - ''", "{internal: [], external: }"],
)
def test_says_nothing(find: Find, value: str) -> None:
    assert find("blank", f"key_challenges: {value}\n", SECTIONS) == [("key_challenges", "key_challenges")]


@pytest.mark.parametrize("value", ["Nil", "0", "false", "[Distance]", "['', Distance]", "{internal: [x]}", "*other"])
def test_says_something(find: Find, value: str) -> None:
    assert find("blank", f"key_challenges: {value}\n", SECTIONS) == []


def test_what_is_not_there_is_not_blank(find: Find) -> None:
    assert find("blank", "title:\n", SECTIONS) == []


def test_items_are_blank_too(find: Find) -> None:
    text = "key_challenges:\n  - Distance\n  - ''\n"
    assert find("blank", text, "key_challenges[*]") == [("key_challenges[1]", "''")]


def test_words_for_the_message(run: Run) -> None:
    [(hit, _)] = run("blank", "primary_purpose:\n", SECTIONS)
    assert hit.values == {"label": "Primary purpose of the role", "field": "`primary_purpose`"}
