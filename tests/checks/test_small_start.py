"""Check kind `small-start`, with the list of the rule that uses it."""

from typing import Any

import pytest
from conftest import Find

from rdlint.resources import rules_dir
from rdlint.rulebook.markdown import read_rule_file

PARAMETERS: dict[str, Any] = read_rule_file(rules_dir() / "wording" / "uncapitalised-sentence.md").header["with"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Lock the gate. and check the pumps.", "gate. and"),
        ("The rule is “safe and kind”. and we live by it.", "kind”. and"),
        ("Do you like parks? join our crew.", "parks? join"),
        ("Care for the pool. maintain records.", "pool. maintain"),
    ],
)
def test_a_small_letter_after_a_stop(find: Find, text: str, words: str) -> None:
    assert [hit for _, hit in find("small-start", f"primary_purpose: {text!r}", "prose", PARAMETERS)] == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Pumps, gates etc. are kept clean.",
        "Report faults, e.g. leaks, by 5 p.m. each day.",
        "See tracks.md and the file pool. md for more.",
        "Lock the gate. Then check the pumps.",
        "Wait ... then lock the gate.",
        "Work for the NSW. gov site.",
        "Write to the approx. ten clubs.",
        "Clean the pool .then the gate.",
    ],
)
def test_sound_starts(find: Find, text: str) -> None:
    assert find("small-start", f"primary_purpose: {text!r}", "prose", PARAMETERS) == []
