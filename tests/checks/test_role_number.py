"""The check kind `role-number`."""

import pytest
from conftest import Run

from rdlint.checks.role_number import KIND

SEVERAL = "it holds more than one number"
MORE = "it holds more than a number"


@pytest.mark.parametrize(
    ("value", "why"),
    [
        ("50004270 and 50004271", SEVERAL),
        ("CMP002 & CMP003", SEVERAL),
        ("'50004270, 50004271'", SEVERAL),
        ("50004270;50004271", SEVERAL),
        ("50004270/50004271", SEVERAL),
        ("50004270 50004271", SEVERAL),
        ("50004270 - 50004275", SEVERAL),
        ("50004270 to 50004275", SEVERAL),
        ('"50004270\\n50004271"', SEVERAL),
        ("50004270 and", "it breaks off"),
        ("'50004270,'", "it breaks off"),
        ("CMP002 &", "it breaks off"),
        ("5000-", "it breaks off"),
        ("0", "it is nothing but zeros"),
        ("00000000", "it is nothing but zeros"),
        ("50004270 (vacant)", MORE),
        ("'Ref: 50004270'", MORE),
        ("50004270*", MORE),
        ("'#50004270'", MORE),
    ],
)
def test_not_one_number(run: Run, value: str, why: str) -> None:
    [(hit, words)] = run("role-number", f"role_number: {value}\n", "role_number")
    assert (words, hit.values["why"]) == (value.strip("'\""), why)


@pytest.mark.parametrize(
    "value",
    [
        "50004270",
        "'50004270'",
        "HC010",
        "B278",
        "10021-01",
        "DPE/2022-0012",
        "VS 0047",
        "0047",
        "RN_12.3",
        "1e5",
        "Generic",
        "TBC",
        "Various and many",
        "''",
        "~",
        "[50004270, 50004271]",
    ],
)
def test_one_number_or_none(run: Run, value: str) -> None:
    assert run("role-number", f"role_number: {value}\n", "role_number") == []


def test_a_long_text_takes_no_time(run: Run) -> None:
    [(hit, _)] = run("role-number", f"role_number: {'a1' * 20_000}!\n", "role_number")
    assert hit.values["why"] == MORE
    assert set(hit.values) == set(KIND.placeholders)
