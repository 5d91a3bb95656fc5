"""The check kind `unbalanced`."""

import json

import pytest
from conftest import Find, Run

ON = "primary_purpose"


def purpose(text: str) -> str:
    """A role description of one sentence."""
    return f"primary_purpose: {json.dumps(text, ensure_ascii=False)}\n"


@pytest.mark.parametrize(
    ("report", "text", "words"),
    [
        ("bracket", "Pass a fitness test) before the season", "test) before"),
        ("bracket", "Report to the Depot Manager DM) weekly", "DM) weekly"),
        ("bracket", "Cover the store (weekdays only and the yard", "store (weekdays"),
        ("bracket", "Use the system [LS and files", "system [LS"),
        ("bracket", "Use (the store] and yard", "store] and"),
        ("bracket", "Prepare ((yearly) reports", "Prepare ((yearly)"),
        ("bracket", "a) plan and b) lead (weekly", "lead (weekly"),
        ("quotation-mark", "Run the “Clean Up day", "the “Clean"),
        ("quotation-mark", "Run the Clean Up” day", "Up” day"),
        ("quotation-mark", "Run the ‘Clean Up day", "the ‘Clean"),
        ("quotation-mark", "Apply the 'no surprises policy", "the 'no"),
        ("quotation-mark", "Run the “Clean and “Green” days", "the “Clean"),
    ],
)
def test_lonely(run: Run, report: str, text: str, words: str) -> None:
    [(hit, _)] = run("unbalanced", purpose(text), ON, {"report": report})
    assert text[hit.start : hit.end] == words


@pytest.mark.parametrize(
    ("report", "text"),
    [
        ("bracket", "a) plan, b) lead and (c) report (weekly)"),
        ("bracket", "1) plan; 2) lead (i) report; iv) file under section 14(2)(a)"),
        ("bracket", "happy :) and ;) [or (not)]"),
        ("bracket", 'press ")" or "(" to go on'),
        ("quotation-mark", "the 12\" panels, the officers' room and the '90s wing"),
        ("quotation-mark", '“Clean” and ‘Green’ days, "Why?" cards'),
        ("quotation-mark", "grow 'em big, rock 'n' roll 'til late, the driver 's"),
        ("quotation-mark", "the ‘officers’ roster’ and ’tis so"),
        ("quotation-mark", "“One.\n“Two.”"),
        ("quotation-mark", 'one " alone'),
    ],
)
def test_sound(find: Find, report: str, text: str) -> None:
    assert find("unbalanced", purpose(text), ON, {"report": report}) == []


def test_says_which_is_missing(run: Run) -> None:
    [(hit, _)] = run("unbalanced", purpose("a plan) b"), ON, {"report": "bracket"})
    assert (hit.values["mark"], hit.values["sort"], hit.values["partner"]) == (")", "closing", "opening")


def test_not_across_two_texts(find: Find) -> None:
    found = find(
        "unbalanced", "key_challenges: ['plan (now', 'then) lead']\n", "key_challenges[*]", {"report": "bracket"}
    )
    assert found == [("key_challenges[0]", "plan (now"), ("key_challenges[1]", "then) lead")]
