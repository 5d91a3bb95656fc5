"""What a date of approval says for certain."""

from datetime import date

import pytest

from rdlint.checks.approval import approval_of
from rdlint.checks.role import Role
from rdlint.reference.library import Library
from rdlint.source import compose, decode_source


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2022-05-03", (2022, 5, 3), (2022, 5, 3)),
        ("3 May 2022", (2022, 5, 3), (2022, 5, 3)),
        ("11-Jul-2017", (2017, 7, 11), (2017, 7, 11)),
        ("3/5/22", (2022, 5, 3), (2022, 5, 3)),
        ("April 2016", (2016, 4, 1), (2016, 4, 30)),
        ("02/2024", (2024, 2, 1), (2024, 2, 29)),
        ("2016-04", (2016, 4, 1), (2016, 4, 30)),
        ("2018", (2018, 1, 1), (2018, 12, 31)),
        ("Updated 2018", (2018, 1, 1), (2018, 12, 31)),
        ("28/06/2017 (Updated footer)", (2017, 6, 28), (2017, 6, 28)),
        ("30/5/2014 ( Updated October 2016)", (2014, 5, 30), (2016, 10, 31)),
    ],
)
def test_times(text: str, first: tuple[int, int, int], last: tuple[int, int, int]) -> None:
    assert approval_of(_role(text)) == (date(*first), date(*last))


@pytest.mark.parametrize("text", ["", "TBC", "Draft 2", "1776", "31/12/99"])
def test_no_time(text: str) -> None:
    assert approval_of(_role(text)) is None


def _role(text: str) -> Role:
    document = compose(decode_source(f"date_of_approval: '{text}'\n".encode(), "role.yaml"))
    return Role(document, date(2026, 6, 30), Library())
