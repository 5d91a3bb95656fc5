"""Placeholders are found, filled once, and shown as blanks where there is nothing to fill them with."""

import pytest

from rdlint.rulebook.messages import as_blanks, fill, placeholders


@pytest.mark.parametrize(
    ("template", "names"),
    [
        ("nothing", set()),
        ('"{words}" belongs to {other_level}', {"words", "other_level"}),
        ("{Words} {word1} {a-b}", {"Words", "word1", "a-b"}),
        ("a row such as {who: x, why: y}, {} or { words }", set()),
    ],
)
def test_placeholders(template: str, names: set[str]) -> None:
    assert placeholders(template) == names


def test_fill() -> None:
    assert fill("{a} and {b}", {"a": "{b}", "b": "B"}) == "{b} and B"
    assert fill("{a} {unknown} {who: x}", {"a": "A"}) == "A {unknown} {who: x}"


def test_as_blanks() -> None:
    assert as_blanks('"{words}" at {other_level}, not {x: y}') == '"<words>" at <other level>, not {x: y}'
