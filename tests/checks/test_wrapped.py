"""Items that are the lines of a wrapped text, and lists that only look like it."""

from datetime import date

import pytest

from rdlint.checks import Role
from rdlint.checks.wrapped import is_cut
from rdlint.model import Hit
from rdlint.reference.library import Library
from rdlint.source import compose, decode_source

WRAPPED = [
    "Lead the crews of the northern depots and",
    "plan their work for the week with the",
    "managers of the parks. Keep records of",
    "plant and tools",
]
STYLE = ["lead the crews", "plan the work of the", "keep records", "order plant and", "Answer the phone"]


def role(items: list[str]) -> Role:
    text = "title: Ranger\nkey_accountabilities:\n" + "".join(f"  - {item}\n" for item in items)
    return Role(compose(decode_source(text.encode(), "role.yaml")), date(2026, 6, 30), Library())


@pytest.mark.parametrize(
    ("start", "end", "whole", "cut"),
    [(0, 4, False, True), (38, 41, False, True), (5, 14, False, False), (5, 14, True, True)],
)
def test_only_what_touches_the_edges_of_a_line(start: int, end: int, whole: bool, cut: bool) -> None:
    hit = Hit(("key_accountabilities", 0), {}, start, end)
    assert is_cut(hit, role(WRAPPED), whole) == cut


def test_a_list_in_small_letters_is_no_wrapped_text() -> None:
    for number, item in enumerate(STYLE):
        assert not is_cut(Hit(("key_accountabilities", number), {}, 0, len(item)), role(STYLE), True)


def test_a_text_that_is_no_item() -> None:
    assert not is_cut(Hit(("title",), {}, 0, 6), role(WRAPPED), True)
