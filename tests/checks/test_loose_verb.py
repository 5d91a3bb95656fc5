"""Check kind `loose-verb`, with the lists of the rule that uses it."""

from typing import Any

import pytest
from conftest import Find, Run

from rdlint.model import Replacement
from rdlint.resources import rules_dir
from rdlint.rulebook.markdown import read_rule_file

PARAMETERS: dict[str, Any] = read_rule_file(rules_dir() / "wording" / "loose-verb.md").header["with"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Work with other agencies resolve complaints about noise.", "agencies resolve complaints"),
        ("Develop training programs improve the safety of crews.", "programs improve the"),
        ("Gather information from visitors identify new needs.", "visitors identify new"),
    ],
)
def test_a_verb_that_hangs_loose(find: Find, text: str, words: str) -> None:
    assert [hit for _, hit in find("loose-verb", f"primary_purpose: {text!r}", "prose", PARAMETERS)] == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Work with other agencies to resolve complaints.",
        "Work with crews who resolve complaints.",
        "Develop programs, improve safety and maintain tracks.",
        "Provide advice and ensure crews maintain the tracks.",
        "Manage the way rangers deliver talks.",
        "Provide tools where crews maintain the tracks.",
        "The crews maintain the tracks.",
        "Use Pool Master Maintain Pro to plan.",
    ],
)
def test_sound_duties(find: Find, text: str) -> None:
    assert find("loose-verb", f"primary_purpose: {text!r}", "prose", PARAMETERS) == []


def test_the_fix_puts_in_the_missing_word(run: Run) -> None:
    text = "primary_purpose: Work with clubs resolve disputes."
    [(hit, _)] = run("loose-verb", text, "prose", PARAMETERS)
    [fix] = hit.replacements
    assert isinstance(fix, Replacement)
    assert (fix.text, fix.safety) == (" to", "unsafe")
