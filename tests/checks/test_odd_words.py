"""Check kind `odd-words`, with the words of the rule that uses it."""

from typing import Any

import pytest
from conftest import Find, Run

from rdlint.checks.odd_words import refuse
from rdlint.reference.library import Library, Vocabularies
from rdlint.reference.word_classes import KNOWN
from rdlint.resources import rules_dir
from rdlint.rulebook.markdown import read_rule_file

PARAMETERS: dict[str, Any] = read_rule_file(rules_dir() / "wording" / "out-of-place-word.md").header["with"]


def odd(find: Find, text: str) -> list[str]:
    return [words for _, words in find("odd-words", f"primary_purpose: {text!r}", "prose", PARAMETERS)]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Teach the crew new skirls.", "skirls"),
        ("Parrying out repairs is part of the role.", "Parrying"),
        ("Plan the grogram of walks; count the gates.", "grogram"),
    ],
)
def test_an_odd_word(find: Find, text: str, word: str) -> None:
    assert odd(find, text) == [word]


@pytest.mark.parametrize(
    "text",
    [
        "Teach the crew new skills.",
        "Report to Mr Dingle at the Skirls Hall.",
        'The form is called "skirls" by the crew.',
        "Open skirls.txt or a/skirls/b each week.",
        "The skirls of pipes, and other skirls, are heard at dusk.",
        "SKIRLS is a system.",
    ],
)
def test_a_word_that_is_meant(find: Find, text: str) -> None:
    assert odd(find, text) == []


def test_what_to_write_instead(run: Run) -> None:
    [(hit, _)] = run("odd-words", "primary_purpose: Parrying out repairs.", "prose", PARAMETERS)
    assert hit.values["use"] == "Carrying"


def test_words_of_the_repository(find: Find) -> None:
    own = Library(vocabularies=Vocabularies(words=("Skirls",)))
    text = "primary_purpose: Teach the crew new skirls."
    assert find("odd-words", text, "prose", PARAMETERS, library=own) == []


def test_every_word_is_known_and_what_is_meant_is_known_better() -> None:
    english = Library().english
    pairs = [pair.split(">") for pair in PARAMETERS["words"].split()]
    assert [word for word, _ in pairs] == sorted({word for word, _ in pairs})
    assert [pair for pair in pairs if not all(english.classes(word) & KNOWN for word in pair)] == []
    assert [pair for pair in pairs if english.level(pair[1]) > english.level(pair[0])] == []


def test_a_pair_that_cannot_be_read() -> None:
    assert refuse({"words": "skirl"}) == "'skirl' is not a word and what is meant, as in skirl>skill"
