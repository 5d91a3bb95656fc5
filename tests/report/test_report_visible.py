"""What hides in a text is written out; what people write stays as it is."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rdlint.report.visible import as_utf8, on_lines, on_one_line


@pytest.mark.parametrize("text", ["plain", "", "Café 港湾 – “quoted” ½", "👩\u200d💻 e\u0301 ﷽", "a  b"])
def test_ordinary_text_stays(text: str) -> None:
    assert on_one_line(text) == on_lines(text) == as_utf8(text) == text


@pytest.mark.parametrize(
    ("text", "line", "lines"),
    [
        ("a\nb\tc", "a\\nb\\tc", "a\nb\tc"),
        ("a\r\nb", "a\\r\\nb", "a\\r\nb"),
        ("\x00\x1b\x7f\x85", "\\x00\\x1b\\x7f\\x85", "\\x00\\x1b\\x7f\\x85"),
        ("\u202e\u2066\u200f\u061c", "\\u202e\\u2066\\u200f\\u061c", "\\u202e\\u2066\\u200f\\u061c"),
        (
            "\u2028\u2029\ufeff\ufffe\uffff",
            "\\u2028\\u2029\\ufeff\\ufffe\\uffff",
            "\\u2028\\u2029\\ufeff\\ufffe\\uffff",
        ),
        ("\udce9\ud800", "\\udce9\\ud800", "\\udce9\\ud800"),
    ],
)
def test_what_hides_is_written_out(text: str, line: str, lines: str) -> None:
    assert (on_one_line(text), on_lines(text)) == (line, lines)


@given(st.text())
def test_a_line_is_one_line_of_text_that_any_format_can_hold(text: str) -> None:
    line = on_one_line(text)
    assert not any(unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp") for character in line)
    assert not any(
        unicodedata.bidirectional(character) in ("RLO", "LRO", "RLE", "LRE", "RLI", "LRI", "FSI") for character in line
    )
    assert len(line.splitlines()) <= 1
    line.encode("utf-8")


def test_plain_data_at_any_depth() -> None:
    assert as_utf8({"a": ["\udce9", {"b": "\ud800"}], "n": 1, "x": None}) == {
        "a": ["\\udce9", {"b": "\\ud800"}],
        "n": 1,
        "x": None,
    }
