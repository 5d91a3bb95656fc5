"""The check kind `misplaced-hyphen`."""

import pytest
from conftest import Find, Run

from rdlint.model import Replacement

ON = "primary_purpose"


def purpose(text: str) -> str:
    """A role description of one sentence."""
    return f'primary_purpose: "{text}"\n'


@pytest.mark.parametrize(
    ("text", "words", "use"),
    [
        ("Lead a highly-skilled team.", "highly-skilled", "highly skilled"),
        ("Newly-formed crews", "Newly-formed", "Newly formed"),
        ("Train in the first three-months.", "three-months", "three months"),
        ("Work for 12-months.", "12-months", "12 months"),
        ("Repair on site-displays.", "on site-displays", "on-site displays"),
    ],
)
def test_found(run: Run, text: str, words: str, use: str) -> None:
    [(hit, _)] = run("misplaced-hyphen", purpose(text), ON)
    assert text[hit.start : hit.end] == words
    assert hit.values["use"] == use
    [fix] = hit.replacements
    assert isinstance(fix, Replacement)
    assert text[: fix.start] + fix.text + text[fix.end :] == text.replace(words, use)


@pytest.mark.parametrize(
    "text",
    [
        "Family-friendly, early-morning, daily-use and weekly-hire boats",
        "A three-month contract of twelve-hour shifts and a 12-months-long wait",
        "On-site displays and site-specific plans on site",
        "Work on site-specific plans",
        "A follow-up of well-known and long-term risks - weekly",
        "Monthly-paid staff",
    ],
)
def test_near_misses(find: Find, text: str) -> None:
    assert find("misplaced-hyphen", purpose(text), ON) == []
