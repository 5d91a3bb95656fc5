"""The check kind `open-compounds`: words that belong together and are written apart."""

import pytest
from conftest import Find, Run

from rdlint.model import Replacement

ON = "primary_purpose"
ONE_WORD = {"always": ["{work,case} load", "work loads", "time frame"]}
HYPHEN = {
    "joint": "-",
    "before_noun": ["{long,short} term", "day to day", "{school} based"],
    "always": ["self {made,taught}"],
}


def purpose(text: str) -> str:
    """A role description of one sentence."""
    return f'primary_purpose: "{text}"\n'


@pytest.mark.parametrize(
    ("text", "words", "use"),
    [
        ("Share the work load fairly.", "work load", "workload"),
        ("Work loads change.", "Work loads", "Workloads"),
        ("A CASE LOAD of ten", "CASE LOAD", "CASELOAD"),
        ("Agree on a time\\nframe.", "time\nframe", "timeframe"),
    ],
)
def test_one_word(run: Run, text: str, words: str, use: str) -> None:
    [(hit, _)] = run("open-compounds", purpose(text), ON, ONE_WORD)
    assert text.replace("\\n", "\n")[hit.start : hit.end] == words
    assert hit.values["use"] == use
    [fix] = hit.replacements
    assert isinstance(fix, Replacement)
    assert (fix.text, fix.safety) == (use, "unsafe")


@pytest.mark.parametrize(
    ("text", "use"),
    [
        ("Write the long term plan.", "long-term"),
        ("Write a long term strategic plan.", "long-term"),
        ("Run day to day operations.", "day-to-day"),
        ("Teach school based programs.", "school-based"),
        ("Short term housing", "Short-term"),
        ("A self taught gardener", "self-taught"),
    ],
)
def test_hyphens(run: Run, text: str, use: str) -> None:
    [(hit, _)] = run("open-compounds", purpose(text), ON, HYPHEN)
    assert hit.values["use"] == use


@pytest.mark.parametrize(
    ("text", "parameters"),
    [
        ("Share the load of work; the case loads the truck.", ONE_WORD),
        ("The workload, the work-load and the work. Load the truck.", ONE_WORD),
        ("The case loads tools, the case loads a truck.", ONE_WORD),
        ("Plan for the long term.", HYPHEN),
        ("In the long term water will be scarce, and over the short term rain helps.", HYPHEN),
        ("Gardens that are school based and from day to day cared for.", HYPHEN),
        ("A long-term plan for day-to-day work", HYPHEN),
        ("The Long Term Plan of the zoo", HYPHEN),
        ("It is long term.", HYPHEN),
        ("The work is long term today.", HYPHEN),
        ("In that case load two trucks.", ONE_WORD),
        ("In any case load the cart.", ONE_WORD),
    ],
)
def test_near_misses(find: Find, text: str, parameters: dict[str, object]) -> None:
    assert find("open-compounds", purpose(text), ON, parameters) == []


def test_one_finding_where_two_compounds_begin_alike(find: Find) -> None:
    parameters = {"always": ["out of date", "out of"]}
    assert find("open-compounds", purpose("An out of date map"), ON, parameters) == [(ON, "out of date")]
