"""What a plain scalar means."""

import math

import pytest

from rdlint.source import ScalarValue
from rdlint.source.resolve import resolve_plain


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None),
        ("~", None),
        ("null", None),
        ("NULL", None),
        ("true", True),
        ("FALSE", False),
        ("0", 0),
        ("-0", 0),
        ("531111", 531111),
        ("+7", 7),
        ("0o17", 15),
        ("0x1F", 31),
        ("1.5", 1.5),
        ("-.5", -0.5),
        ("1.", 1.0),
        ("1e3", 1000.0),
        (".inf", math.inf),
        ("-.INF", -math.inf),
    ],
)
def test_values_of_the_core_schema(text: str, value: ScalarValue) -> None:
    found = resolve_plain(text)
    assert (type(found), found) == (type(value), value)


@pytest.mark.parametrize("text", [".nan", ".NaN", ".NAN"])
def test_not_a_number(text: str) -> None:
    found = resolve_plain(text)
    assert isinstance(found, float)
    assert math.isnan(found)


@pytest.mark.parametrize(
    "text",
    [
        *("000541", "007", "-01", "00.5", "08", "0777", "0o8", "0xG", "0x", "+0x1F", "0b1"),
        *("2021-12-20", "12:30:45", "18 April 2023", "1_000", "1,000", "1.2.3", "1e", "e3", ".", "-", "+", "..."),
        *("yes", "no", "NO", "on", "off", "nULL", "tRUE", "Nil", "TBC", "N/A", "=", "<<", ".Inf.", "+.nan"),
        "٣",
        "9" * 5000,
        "1e" + "9" * 400,
    ],
)
def test_everything_else_is_text(text: str) -> None:
    assert resolve_plain(text) == text
