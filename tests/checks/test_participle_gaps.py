"""Participles with the next noun straight behind them, as check kind `unlinked-words` tells them."""

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
        ("Write to each person listed the register.", "listed the"),
        ("The ranger is supported a depot team.", "supported a"),
        ("The plan is overseen senior staff.", "overseen senior"),
        ("Be surrounded friendly growers.", "surrounded friendly"),
        ("Driven the plan, the crew mends pumps.", "Driven the"),
        ("One office located Kempsey.", "located Kempsey"),
        ("We are a centrally located council.", None),
        ("The crew rebuilt the hall after the flood.", None),
        ("The committee of growers approved the plan.", None),
        ("Staff who are offered the role sign the sheet.", None),
        ("Ensure the crew finished the work.", None),
        ("The ranger is considered a leader.", None),
        ("They are trained rangers.", None),
        ("The file is added a second time.", None),
        ("Tools used each day are kept in the store.", None),
    ],
)
def test_participles_and_what_follows_them(find: Find, text: str, words: str | None) -> None:
    assert unlinked(find, text) == ([words] if words else [])
