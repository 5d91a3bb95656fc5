"""What the wording rules find in labelled sentences of role descriptions, and that they keep quiet about sound ones."""

from collections import Counter
from functools import cache

import pytest
from labelled import FILES, Defective, findings, sentences

#: How many sentences of a kind the wording rules find at least, in the half for tuning and in the other.
FLOORS = {
    "spacing": (5, 5),
    "punctuation": (12, 6),
    "bracket/quote": (4, 4),
    "apostrophe": (9, 8),
    "doubled word": (4, 4),
    "misspelling": (12, 12),
    "american": (4, 4),
    "confusion": (17, 18),
    "missing word": (17, 18),
    "extra word": (3, 3),
    "agreement": (11, 11),
    "verb form": (7, 7),
    "article": (4, 4),
    "capital": (3, 3),
    "hyphen/compound": (4, 4),
    "broken-off": (3, 2),
    "range/abbreviation": (2, 2),
    "citation": (0, 0),
}

#: How many of all defective sentences are found at least, as a share.
OVER_ALL = {"tune": 0.94, "held": 0.88}

#: How many sentences of each kind a half holds at least.
QUOTA = {
    "spacing": 6,
    "punctuation": 12,
    "bracket/quote": 5,
    "apostrophe": 10,
    "doubled word": 5,
    "misspelling": 12,
    "american": 5,
    "confusion": 17,
    "missing word": 17,
    "extra word": 4,
    "agreement": 12,
    "verb form": 7,
    "article": 5,
    "capital": 4,
    "hyphen/compound": 6,
    "broken-off": 4,
    "range/abbreviation": 3,
    "citation": 2,
}

halves = pytest.mark.parametrize("split", FILES)


@cache
def found_in(split: str) -> tuple[Defective, ...]:
    """The defective sentences in which a finding lies on the wrong words."""
    return tuple(
        row for row in sentences(split).defective if any(one.lies_on(*row.place) for one in findings(row.text))
    )


@halves
def test_every_defective_sentence_is_labelled_well(split: str) -> None:
    assert sentences(split).split == split
    for row in sentences(split).defective:
        assert row.text.count(row.wrong) == 1, row.text
        assert row.right != row.wrong, row.text
    held = Counter(row.kind for row in sentences(split).defective)
    assert held.keys() == QUOTA.keys()
    assert {kind: held[kind] for kind, least in QUOTA.items() if held[kind] < least} == {}
    assert len(sentences(split).sound) >= len(sentences(split).defective)


def test_no_sentence_stands_twice() -> None:
    texts = Counter(
        text for split in FILES for text in (*sentences(split).sound, *(row.text for row in sentences(split).defective))
    )
    assert [text for text, times in texts.items() if times > 1] == []


@halves
def test_nothing_is_said_of_a_sound_sentence(split: str) -> None:
    said = [(one.rule, text[one.start : one.end], text) for text in sentences(split).sound for one in findings(text)]
    assert said == []


@halves
def test_nothing_is_said_of_a_mended_sentence(split: str) -> None:
    mended = [row.mended for row in sentences(split).defective]
    assert [(one.rule, text[one.start : one.end], text) for text in mended for one in findings(text)] == []


@halves
def test_findings_lie_on_the_wrong_words(split: str) -> None:
    elsewhere = [
        (one.rule, row.text[one.start : one.end], row.text)
        for row in sentences(split).defective
        for one in findings(row.text)
        if not one.lies_on(*row.place)
    ]
    assert elsewhere == []


@halves
def test_most_defective_sentences_are_found(split: str) -> None:
    share = len(found_in(split)) / len(sentences(split).defective)
    assert share >= OVER_ALL[split]


@halves
@pytest.mark.parametrize("kind", FLOORS)
def test_enough_of_every_kind_are_found(split: str, kind: str) -> None:
    found = sum(row.kind == kind for row in found_in(split))
    assert found >= FLOORS[kind][list(FILES).index(split)], [
        row.text for row in sentences(split).defective if row.kind == kind and row not in found_in(split)
    ]
