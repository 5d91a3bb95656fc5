"""The check kind `damaged-text`."""

import json

import pytest
from conftest import Find, Run

from rdlint.model import Replacement

ON = "primary_purpose"


def purpose(text: str) -> str:
    """A role description of one sentence."""
    return f"primary_purpose: {json.dumps(text, ensure_ascii=False)}\n"


@pytest.mark.parametrize(
    ("text", "right", "safety"),
    [
        ("the depotâ€™s store", "the depot’s store", "safe"),
        ("2019 â€“ 2020", "2019 – 2020", "safe"),
        ("the cafÃ© in town", "the café in town", "safe"),
        ("parksÂ and pools", "parks and pools", "safe"),
        ("parks &amp; pools", "parks & pools", "safe"),
        ("one<br/>two", "one two", "safe"),
        ("of\ufb01ce", "office", "safe"),
        ("co\u00adordinate", "coordinate", "safe"),
        ("depot\u200b store", "depot store", "safe"),
        ("\uf0b7 plan", "• plan", "safe"),
        ("Storeperson (Grade ½)", "Storeperson (Grade 1/2)", "unsafe"),
        ("Ranger ¾ in Orange", "Ranger 3/4 in Orange", "unsafe"),
        ("(a) plan (b) lead © file", "(a) plan (b) lead (c) file", "unsafe"),
        ("section 14© applies", "section 14(c) applies", "unsafe"),
        ("the depot?s store", "the depot’s store", "unsafe"),
        ("it isn?t open", "it isn’t open", "unsafe"),
        ('the team"s roster', "the team’s roster", "unsafe"),
        ("the team`s roster", "the team’s roster", "unsafe"),
        ("the of cer in charge", "the officer in charge", "unsafe"),
        ("Identi ed role", "Identified role", "unsafe"),
        ("con dential files", "confidential files", "unsafe"),
    ],
)
def test_damage(run: Run, text: str, right: str, safety: str) -> None:
    [(hit, _)] = run("damaged-text", purpose(text), ON)
    [fix] = hit.replacements
    assert isinstance(fix, Replacement)
    assert text[: fix.start] + fix.text + text[fix.end :] == right
    assert fix.safety == safety


@pytest.mark.parametrize(
    "text",
    [
        "work 2½ days, a ½ share, Café ½ Moon, © 2024 Parks",
        "the depot’s “R&D” store – A&B <now> at C:\\users",
        "which depot? see the café's site; is it so?sure",
        'the "window"s and the "view"',
        "part of certain plans, speci men, a bene factor",
        "naïve façade, Ångström, São, Âge",
    ],
)
def test_sound(find: Find, text: str) -> None:
    assert find("damaged-text", purpose(text), ON) == []


def test_what_cannot_be_seen_is_named(run: Run) -> None:
    [(hit, _)] = run("damaged-text", purpose("co\u00adordinate"), ON)
    assert hit.values["shown"] == "U+00AD"
