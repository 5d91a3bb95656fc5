"""The words of a passage: what is one, where it stands, and what a hit on some of them points to."""

import json
from datetime import date

import pytest
from hits import replacements
from hypothesis import given
from hypothesis import strategies as st

from rdlint.checks import Place, Role
from rdlint.checks.passage import BOUNDARY, passage_of
from rdlint.checks.tokens import Tokens, tokens_of
from rdlint.reference.library import Library
from rdlint.rulebook.selectors import Selectors
from rdlint.source import compose, decode_source

LIBRARY = Library()


def tokens(*items: str) -> Tokens:
    """The tokens of accountabilities."""
    text = "key_accountabilities:\n" + "".join(f"  - {json.dumps(item, ensure_ascii=False)}\n" for item in items)
    document = compose(decode_source(text.encode("utf-8", "surrogatepass"), "role.yaml"))
    assert document.root is not None
    found = Selectors([["key_accountabilities[*]"]]).match(document.root)[0]
    places = [Place(route, node) for route, node in found]
    return tokens_of(passage_of(places, Role(document, date(2026, 6, 30), LIBRARY)))


def trimmed(found: Tokens) -> list[str]:
    """The words with one boundary at the end: more stand there, for rules that look ahead."""
    words = list(found.words)
    while words[-2:] == [BOUNDARY, BOUNDARY]:
        words.pop()
    return words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Lead the team.", ["lead", "the", "team", "."]),
        ("A driver’s licence", ["a", "driver's", "licence"]),
        ("on-site, and/or off-site", ["on-site", ",", "and", "/", "or", "off-site"]),
        ("on‑site", ["on-site"]),
        ("e.g. a fee of $1,200.50 p.a. (each)", ["e.g.", "a", "fee", "of", "$", "1,200.50", "p.a.", "(", "each", ")"]),
        ("the 1990s, 5yrs, 3rd", ["the", "1990s", ",", "5yrs", ",", "3rd"]),
        ("in 2024. Then", ["in", "2024", ".", "then"]),
        ("do:\n\n• one\n• two", ["do", ":", BOUNDARY, BOUNDARY, "•", "one", BOUNDARY, "•", "two"]),
        ("over two\nlines", ["over", "two", "lines"]),
        ("(a) first\n(b) second", ["(", "a", ")", "first", BOUNDARY, "(", "b", ")", "second"]),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert trimmed(tokens(text)) == [BOUNDARY, *words, BOUNDARY]


def test_a_boundary_stands_between_two_texts() -> None:
    assert trimmed(tokens("One two", "Three")) == [BOUNDARY, "one", "two", BOUNDARY, "three", BOUNDARY]


def test_positions() -> None:
    found = tokens("To lead and to plan", "To act")
    assert list(found.at("to")) == [1, 4, 7]
    assert list(found.at("plan", "lead")) == [2, 5]
    assert list(found.at("fly")) == []


def test_as_written() -> None:
    found = tokens("Report to Parks NSW")
    assert [found.written(number) for number in found.at("parks", "nsw")] == ["Parks", "NSW"]
    assert [found.capital(number) for number in range(1, 5)] == [True, False, True, True]


def test_edges_of_sentences() -> None:
    found = tokens("Lead it. “Plan (and do) it”: now")
    inside = range(1, len(trimmed(found)) - 1)
    assert [found.words[number] for number in inside if found.first_in_sentence(number)] == [
        *("lead", "“", "plan", "now")
    ]
    assert [found.words[number] for number in inside if found.last_in_sentence(number)] == ["it", "now"]
    assert found.sentence(found.at("plan")[0]) == (4, 13)


def test_a_hit_with_a_fix() -> None:
    found = tokens("Keep it", "Lead the the team well")
    one, two = found.at("the")
    hit = found.hit(one - 1, two + 1, {"why": "x"}, (two, two + 1), "")
    assert hit is not None
    assert hit.route == ("key_accountabilities", 1)
    assert hit.values == {"words": "Lead the the team", "why": "x"}
    [fix] = replacements(hit)
    assert (fix.start, fix.end, fix.text, fix.title) == (8, 12, "", 'Delete "the"')


def test_a_hit_with_an_insertion() -> None:
    found = tokens("Is responsible the team")
    the = found.at("the")[0]
    hit = found.hit(the - 1, the + 1, {}, (the, the), "for")
    assert hit is not None
    [fix] = replacements(hit)
    text = "Is responsible the team"
    assert text[: fix.start] + fix.text + text[fix.end :] == "Is responsible for the team"


def test_no_hit_over_two_texts() -> None:
    found = tokens("Keep it", "Lead it")
    assert found.hit(2, 4, {}) is None


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc"))), min_size=1, max_size=4))
def test_every_word_stands_where_it_says(texts: list[str]) -> None:
    found = tokens(*texts)
    assert found.words[0] == found.words[-1] == BOUNDARY
    assert found.starts == sorted(found.starts)
    for number, word in enumerate(found.words):
        if word != BOUNDARY:
            assert found.written(number).replace("’", "'").replace("‑", "-").lower() == word.lower()
