"""The check kind `pcat-code`."""

import pytest
from conftest import Find, Run
from hits import replacements

MORE = "has characters other than digits"


@pytest.mark.parametrize(
    ("value", "why"),
    [
        ("21261", "has 5 digits, and a PCAT code has 7"),
        ("21261431", "has 8 digits, and a PCAT code has 7"),
        ("7", "has 1 digit, and a PCAT code has 7"),
        ("0", "is nothing but zeros"),
        ("'0000000'", "is nothing but zeros"),
        ("'0000000000'", "is nothing but zeros"),
        ("5990000000", "has 10 digits, and a PCAT code has 7"),
        ("2126143A", f"{MORE} (without them it reads 2126143)"),
        ("2126-143", f"{MORE} (without them it reads 2126143)"),
        ("PCAT 2126143", f"{MORE} (without them it reads 2126143)"),
        ("2126143/1119192", MORE),
        ("2126143.0", MORE),
        ("２１２６１４３", MORE),
    ],
)
def test_malformed(run: Run, value: str, why: str) -> None:
    text = f"pcat_code: {value}\n"
    [(hit, words)] = run("pcat-code", text, "pcat_code", {"report": "malformed"})
    assert (words, hit.values["why"]) == (value.strip("'"), why)
    assert run("pcat-code", text, "pcat_code", {"report": "prefixed"}) == []


@pytest.mark.parametrize(("value", "prefix"), [("5992126143", 3), ("'599 2126143'", 4), ("599-2126143", 4)])
def test_prefixed(run: Run, value: str, prefix: int) -> None:
    text = f"pcat_code: {value}\n"
    [(hit, words)] = run("pcat-code", text, "pcat_code", {"report": "prefixed"})
    assert (words, hit.values["code"]) == (value.strip("'"), "2126143")
    [fix] = replacements(hit)
    assert (fix.start, fix.end, fix.text, fix.safety) == (0, prefix, "", "display")
    assert run("pcat-code", text, "pcat_code", {"report": "malformed"}) == []


@pytest.mark.parametrize(
    "value", ["2126143", "'2126143 '", "0126143", "TBC", "n/a", "", "~", "''", "[2126143]", "*code"]
)
def test_sound_or_not_for_this_kind(find: Find, value: str) -> None:
    for report in ("malformed", "prefixed"):
        assert find("pcat-code", f"pcat_code: {value}\n", "pcat_code", {"report": report}) == []
