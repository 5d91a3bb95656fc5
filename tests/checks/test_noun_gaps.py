"""Nouns with the next thing straight behind them, as check kind `unlinked-words` tells them."""

from typing import Any

import pytest
from conftest import Find

from rdlint.resources import rules_dir
from rdlint.rulebook.markdown import read_rule_file

PARAMETERS: dict[str, Any] = read_rule_file(rules_dir() / "wording" / "unlinked-words.md").header["with"]


def unlinked(find: Find, text: str) -> list[str]:
    return [words for _, words in find("unlinked-words", f"primary_purpose: {text!r}", "prose", PARAMETERS)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Report on the achievement practical targets.", "achievement practical"),
        ("The crew works with most pumps electrical fittings need.", None),
        ("Help growers with skills additional training would build on.", None),
        ("Write the outline the ranger's day.", "outline the"),
        ("The goal this role is to keep the pools open.", "goal this"),
        ("The goal this role serves is to keep the pools open.", None),
        ("Keep a copy your permit.", "copy your"),
        ("The plan meets the changing needs our growers.", "needs our"),
        ("Contribute to the success the valley.", "success the"),
        ("Lead the preparation Council's plans.", "preparation Council's"),
        ("Assist with the provision lockers and keys.", "provision lockers"),
        ("Lead the delivery of plans and service delivery vans.", None),
        ("Staff have demonstrated experience the upkeep of parks.", "experience the"),
        ("Report on the achievement established plans.", "achievement established"),
        ("Report on the achievement required of staff.", None),
        ("In some cases nearby growers help.", None),
        ("By definition the pool is closed, and in fact the gate is too.", None),
        ("Offers growers, rangers and students the chance to learn.", None),
        ("Include with your letter the names of two growers.", None),
        ("Use safety critical systems and community cultural grants.", None),
        ("The pumps need 3 weeks annual leave.", None),
        ("Note which distribution the crew prefers.", None),
        ("The young use the pool.", None),
        ("Its water group shares the water, and the valley group shares certain pumps.", None),
        ("The crew is able fix the pump.", None),
        ("Ensure that tours run well through the fostering a culture of care, which growers need.", "fostering a"),
        ("The managing director and the supporting crew plan the fostering of our gardens.", None),
        ("Handle requests a timely manner.", None),
        ("The department supports diversity and values the growers.", None),
    ],
)
def test_nouns_and_what_follows_them(find: Find, text: str, words: str | None) -> None:
    assert unlinked(find, text) == ([words] if words else [])
