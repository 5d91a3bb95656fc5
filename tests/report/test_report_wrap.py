"""Prose is broken between words, and what is to be copied stays in one piece."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rdlint.report.excerpt import columns
from rdlint.report.wrap import wrap


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", ["= x:"]),
        ("one", ["= x: one"]),
        ("one two  three\nfour", ["= x: one two three", "     four"]),
        ("a-word-that-is-much-wider", ["= x: a-word-that-is-much-wider"]),
        ("so a-word-that-is-much-wider", ["= x: so", "     a-word-that-is-much-wider"]),
        ("write `a: b c d` (or `e  f`).", ["= x: write", "     `a: b c d` (or", "     `e  f`)."]),
        ("write `a b c d e f g h i j`", ["= x: write `a b c d", "     e f g h i j`"]),
        ("don`t stop now", ["= x: don`t stop now"]),
        ("語語語語 語語語語", ["= x: 語語語語", "     語語語語"]),
    ],
)
def test_wrap(text: str, lines: list[str]) -> None:
    assert wrap("= x: ", text, 20) == lines


@given(st.text("ab `語\n", max_size=60), st.integers(10, 40))
def test_no_word_is_lost_and_no_line_too_wide(text: str, width: int) -> None:
    lines = wrap("> ", text, width)
    assert "".join(line[2:] for line in lines).replace(" ", "") == "".join(text.split())
    for line in lines:
        assert columns(line) <= width or " " not in line[2:].strip("` ")
