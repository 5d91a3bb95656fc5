"""Apostrophes that a program turned into a blank."""

import json

import pytest
from conftest import Find

ON = "primary_purpose"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Australia s oldest depot", ["Australia s oldest"]),
        ("Look after the library s maps", ["library s maps"]),
        ("We ll show you the pools and you ll like them", ["We ll show", "you ll like"]),
        ("Lock the shed and don t lend the keys", ["don t lend"]),
        ("It s near the park", ["It s near"]),
        ("We re proud of what they ve built", ["We re proud", "they ve built"]),
        ("Keep the sheds under s 25 of the Act", []),
        ("Keep the sheds under s six of the plan", []),
        ("Lead the director s of the pools", []),
        ("Read part s first", []),
        ("Plan the AS S trials", []),
        ("Store the t bars and the m beams", []),
        ("Don't lend the library's keys", []),
    ],
)
def test_what_is_found(find: Find, text: str, words: list[str]) -> None:
    found = find("apostrophes", f"{ON}: {json.dumps(text)}\n", ON, {"report": "lost"})
    assert [told for _, told in found] == words
