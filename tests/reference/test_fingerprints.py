"""Fingerprints recognise wording and hold none."""

import copy
import json
from typing import Any

import pytest

from rdlint.reference.fingerprints import digest, fingerprint, fingerprint_framework, split_fingerprint
from rdlint.reference.framework_files import form_problems, is_fingerprint

OPEN: dict[str, Any] = {
    "id": "harbour-2025",
    "title": "Harbour Council Capability Framework",
    "text": "open",
    "levels": ["Starting", "Leading"],
    "groups": [
        {
            "name": "Community",
            "core": True,
            "capabilities": [
                {
                    "name": "Serve the Community",
                    "description": "Put the people of the harbour first",
                    "levels": {
                        "Starting": ["Greet visitors and find out what they came for"],
                        "Leading": None,
                    },
                },
                {"name": "Keep the Books"},
            ],
        }
    ],
}


def test_a_fingerprint_stays_the_same_from_run_to_run() -> None:
    # Fingerprints are kept in files: a change of how they are made makes those files worthless.
    assert fingerprint("Greet visitors.") == "78d81e39ce15b613 3ebb 510b"


def test_what_does_not_count_does_not_change_it() -> None:
    assert fingerprint("Keep the team’s longer-term plans.") == fingerprint("keep the  team's longer term plans")


def test_the_order_of_the_words_is_gone_from_the_stems_but_not_from_the_digest() -> None:
    first, stems = split_fingerprint(fingerprint("Settle most requests"))
    other, other_stems = split_fingerprint(fingerprint("Requests settle most"))
    assert stems == other_stems == sorted(stems)
    assert first != other


def test_names_stay_and_no_wording_is_left() -> None:
    before = copy.deepcopy(OPEN)
    result = fingerprint_framework(OPEN)
    assert before == OPEN
    assert result["text"] == "fingerprints"
    assert form_problems(result) == []
    text = json.dumps(result)
    assert "Serve the Community" in text
    for word in ("Greet", "visitors", "Put", "people"):
        assert word not in text
    starting = result["groups"][0]["capabilities"][0]["levels"]["Starting"]
    assert starting == [fingerprint("Greet visitors and find out what they came for")]


def test_what_holds_no_open_text_stays_as_it_is() -> None:
    closed = fingerprint_framework(OPEN)
    assert fingerprint_framework(closed) == closed
    unknown = {"id": "harbour-2030", "indicators": "unknown", "groups": []}
    assert fingerprint_framework(unknown) == unknown


@pytest.mark.parametrize("text", ["", "3f0f", "Greet visitors", "0123456789abcdeg 0000", "0123456789ABCDEF 0000"])
def test_words_are_no_fingerprint(text: str) -> None:
    assert not is_fingerprint(text)


def test_lone_surrogates_do_no_harm() -> None:
    assert len(digest("\udc80")) == 16
