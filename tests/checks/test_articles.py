"""The check kind `articles`."""

import json

import pytest
from conftest import Run

from rdlint.model import Replacement

ON = "primary_purpose"
LISTS = {"spelt_out": "SES FTE MBA MOU", "spoken_as_words": "SCADA NAIDOC"}


def purpose(text: str) -> str:
    """A role description of one sentence."""
    return f"primary_purpose: {json.dumps(text, ensure_ascii=False)}\n"


def found(run: Run, text: str) -> list[tuple[str, str]]:
    """The words of each hit, and the text with its fix."""
    pairs = []
    for hit, words in run("articles", purpose(text), ON, LISTS):
        [fix] = hit.replacements
        assert isinstance(fix, Replacement)
        pairs.append((words, text[: fix.start] + fix.text + text[fix.end :]))
    return pairs


@pytest.mark.parametrize(
    ("text", "words", "mended"),
    [
        ("Be a experienced guide", "a experienced", "Be an experienced guide"),
        ("An unique garden", "An unique", "A unique garden"),
        ("Build an deep knowledge", "an deep", "Build a deep knowledge"),
        ("Wait for a hour", "a hour", "Wait for an hour"),
        ("Lead a Aboriginal-led tour", "a Aboriginal-led", "Lead an Aboriginal-led tour"),
        ("Drive an European car", "an European", "Drive a European car"),
        ("Run an one-off event", "an one-off", "Run a one-off event"),
        ("Use an 9-tonne truck", "an 9", "Use a 9-tonne truck"),
        ("Use a 8-tonne truck", "a 8", "Use an 8-tonne truck"),
        ("Write a e-mail", "a e-mail", "Write an e-mail"),
        ("Lead a SES unit", "a SES", "Lead an SES unit"),
        ("Join a FTP session", "a FTP", "Join an FTP session"),
        ("Sign a MoU with growers", "a MoU", "Sign an MoU with growers"),
        ("Keep an SCADA system", "an SCADA", "Keep a SCADA system"),
        ("Train a NPWS crew", "a NPWS", "Train an NPWS crew"),
        ("Attend an TAFE course", "an TAFE", "Attend a TAFE course"),
        ("Start a “open door” week", "a “open", "Start an “open door” week"),
    ],
)
def test_slips(run: Run, text: str, words: str, mended: str) -> None:
    assert found(run, text) == [(words, mended)]


@pytest.mark.parametrize(
    "text",
    [
        "An hour, an heir, an honest user, a uniform, a union, a European unit, a one-off, a once-a-year event",
        "An unimportant, an unusual and an unidentified umbrella; a utility, a ute, a use, a uni degree, a url",
        "A Unicode mark",
        "A NSW agency, an NSW agency, a HR team, an HR team, an historic site, a historic site, a hotel",
        "An 8-day, an 80-page, an 11 or an 18-month plan; a 7-day, a 12-month, an 1800 number, a 1800 number",
        "An SES unit, an FTE, an EEO officer, a UAV, a SAP system, a NAIDOC event, an X-ray, a T-shirt, an MoU, an MBA",
        "Grade A officers, option a is sound, see part a above, class a areas",
        "A or B, and the letter a in a word; a ngarigo elder, an Yvonne, a Ulan man",
        "a identify risks",
        "an html page, a html page",
    ],
)
def test_sound(run: Run, text: str) -> None:
    assert found(run, text) == []
