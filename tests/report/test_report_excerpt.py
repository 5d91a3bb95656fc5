"""The marks stand exactly under the words, whatever the line is made of."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from report_results import finding

from rdlint.report.excerpt import columns, excerpt, printable
from rdlint.source import Source


def shown(text: str, words: str | tuple[int, int], width: int = 100) -> tuple[str, str]:
    source = Source("a.yaml", text)
    return excerpt(source, finding(source, words), width)


@pytest.mark.parametrize(
    ("text", "words", "line", "marks"),
    [
        ("title: Clerk", "Clerk", "title: Clerk", "       ^^^^^"),
        ("title: Clerk", "title", "title: Clerk", "^^^^^"),
        ("a\ntitle: Clerk\nb", "Clerk", "title: Clerk", "       ^^^^^"),
        ("a\r\ntitle: Clerk\r\nb", "Clerk", "title: Clerk", "       ^^^^^"),
        ("a\rtitle: Clerk\rb", "Clerk", "title: Clerk", "       ^^^^^"),
        ("\ttitle:\tClerk", "Clerk", "    title:    Clerk", "              ^^^^^"),
        ("title:\ta\tb", "a\tb", "title:    a    b", "          ^^^^^^"),
        ("部門: 総務 x", "総務", "部門: 総務 x", "      ^^^^"),
        ("部門: 総務 x", "x", "部門: 総務 x", "           ^"),
        ("ｃlerk x", "x", "ｃlerk x", "       ^"),
        ("Cafe\u0301 Clerk", "Clerk", "Cafe\u0301 Clerk", "     ^^^^^"),
        ("Cafe\u0301 Clerk", "Cafe\u0301", "Cafe\u0301 Clerk", "^^^^"),
        ("a\u20dd b", "b", "a\u20dd b", "  ^"),
        ("a\ufe0f b", "b", "a\ufe0f b", "  ^"),
        ("Café Clerk", "Clerk", "Café Clerk", "     ^^^^^"),
        ("a\x1b[31mred b", "b", "a?[31mred b", "          ^"),
        ("a\x00\x07\x7f\x85 b", "b", "a???? b", "      ^"),
        ("a\u200b\u202e\u2066\ufeff b", "\u202e", "a???? b", "  ^"),
        ("a\u2028b\u2029c", "c", "a?b?c", "    ^"),
        ("a\x0cb", "b", "a?b", "  ^"),
        ("title: ", (7, 7), "title: ", "       ^"),
        ("title:", (6, 6), "title:", "      ^"),
        ("", (0, 0), "", "^"),
        ("a\n", (2, 2), "", "^"),
        ("ab", (1, 1), "ab", " ^"),
        ("e\u0301", (1, 2), "e\u0301", " ^"),
        ("a: one\n  two\nb: x", (3, 12), "a: one", "   ^^^ ... to line 2"),
        ("a: one\r\n  two\r\nb: x", (3, 13), "a: one", "   ^^^ ... to line 2"),
        ("a: |\n  one\n\n\n  two\n", (3, 17), "a: |", "   ^ ... to line 5"),
        ("a\n\nb", (1, 3), "a", " ^ ... to line 3"),
    ],
)
def test_marks(text: str, words: str | tuple[int, int], line: str, marks: str) -> None:
    assert shown(text, words) == (line, marks)


LONG = "It is a fact that " * 6 + "wrong words stand " + "here and there in a very long line " * 6


@pytest.mark.parametrize(
    ("text", "words", "line", "marks"),
    [
        (
            LONG,
            "wrong words",
            "...that It is a fact that wrong words stand here and there in a...",
            "                          ^^^^^^^^^^^",
        ),
        (
            "wrong words " + LONG,
            (0, 11),
            "wrong words It is a fact that It is a fact that It is a fact...",
            "^^^^^^^^^^^",
        ),
        (
            LONG + "wrong end",
            "wrong end",
            "...in a very long line here and there in a very long line wrong end",
            "                                                          ^^^^^^^^^",
        ),
        (
            LONG,
            (108, 250),
            "...wrong words stand here and there in a very long line here and th...",
            "   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
        ),
        (
            "x" * 500,
            (250, 253),
            "..." + "x" * 64 + "...",
            " " * 33 + "^^^",
        ),
        ("ab " + "x" * 66, (60, 63), "ab " + "x" * 66, " " * 60 + "^^^"),
        ("語" * 100, (50, 52), "..." + "語" * 32 + "...", " " * 33 + "^^^^"),
    ],
)  # fmt: skip
def test_long_lines_are_cut_around_the_words(text: str, words: str | tuple[int, int], line: str, marks: str) -> None:
    assert shown(text, words, 70) == (line, marks)


def test_a_line_of_megabytes_is_not_copied_for_each_character() -> None:
    text = "x" * 2_000_000
    line, marks = shown(text, (1_000_000, 1_999_999), 100)
    assert len(line) <= 100
    assert len(marks) <= 100


ALPHABET = "ab  \t\n\r語e\u0301\u200b\x1bç"


@given(st.text(ALPHABET, max_size=120), st.integers(0, 120), st.integers(0, 120), st.integers(40, 80))
def test_whatever_stands_above_the_marks_are_the_words(text: str, one: int, other: int, width: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    source = Source("a.yaml", text)
    found = finding(source, (start, end))
    line, marks = excerpt(source, found, width)
    assert columns(line) <= width
    assert not any(unicodedata.category(character) in ("Cc", "Cf") for character in line)
    marks = marks.split(" ... to line")[0]
    assert set(marks.strip()) == {"^"}
    last = found.end.column - 1 if found.end.line == found.start.line else None
    words = printable(source.line(found.start.line)[found.start.column - 1 : last]).replace("\u0301", "")
    # What stands above the marks, cut out of the shown line column by column; what takes no column belongs to neither.
    above, at = "", 0
    for character in line.replace("\u0301", ""):
        above += character if marks[at : at + 1] == "^" else ""
        at += columns(character)
    if above.endswith("..."):
        assert words.startswith(above.removesuffix("..."))
    elif words:
        assert above == words
    else:
        assert marks.count("^") == 1


@pytest.mark.parametrize(
    ("text", "width"),
    [("", 0), ("abc", 3), ("語", 2), ("ｃ", 2), ("e\u0301", 1), ("é", 1), ("\u0301", 0), ("\u20dd", 0), ("½", 1)],
)
def test_columns(text: str, width: int) -> None:
    assert columns(text) == width


def test_printable_leaves_text_as_it_is() -> None:
    for text in ("plain ASCII ~!", "Café 語 – “quoted” ½", ""):
        assert printable(text) == text
    assert printable("a\tb\r\n\udcff\U000e0001") == "a    b????"
