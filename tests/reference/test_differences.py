"""Differences between sentences, in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rdlint.reference.differences import Change, describe, difference

PRINTED = "Share out the week's work fairly"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Share out the work fairly", '"week\'s" left out'),
        ("Share out the week's work very fairly", '"very" added'),
        ("Share out the month's work fairly", '"month\'s" for "week\'s"'),
        ("Hand out all the week's work", '"Hand" for "Share"; "all" added; "fairly" left out'),
        ("Share the out week's work fairly", '"out" left out; "out" added'),
        ("Share out the week’s work, fairly.", '"work," for "work"'),
        ("share  out the week's work fairly.", "the same words with other punctuation"),
        (
            "One two week's three four five six",
            '"One two" for "Share out the"; "three four five six" for "work fairly"',
        ),
        ("a Share b out c the d", '"a" added; "b" added; "c" added; and 1 more'),
    ],
)
def test_it_is_said_what_changed(written: str, said: str) -> None:
    assert describe(difference(PRINTED, written)) == said


def test_changes_lead_from_the_printed_to_the_written_words() -> None:
    assert difference("Settle most requests", "Settle nearly all requests") == (
        Change("same", "Settle"),
        Change("removed", "most"),
        Change("added", "nearly all"),
        Change("same", "requests"),
    )


SENTENCES = st.lists(st.sampled_from(["keep", "the", "plan", "team", "and"]), max_size=8).map(" ".join)


@given(SENTENCES, SENTENCES)
def test_both_sentences_can_be_read_out_of_the_changes(printed: str, written: str) -> None:
    changes = difference(printed, written)
    assert " ".join(change.text for change in changes if change.kind != "added") == printed
    assert " ".join(change.text for change in changes if change.kind != "removed") == written
