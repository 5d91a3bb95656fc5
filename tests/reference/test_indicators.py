"""Where an indicator comes from, in the binding order, on two versions of an invented framework."""

import json
from typing import Any

import pytest

from rdlint.reference.fingerprints import fingerprint_framework
from rdlint.reference.indicators import IndicatorPlace, Lookup, Verdict, build_lookup, common_place, iter_places

NEW: dict[str, Any] = {
    "id": "harbour-2025",
    "title": "Harbour Council Capability Framework",
    "text": "open",
    "levels": ["Starting", "Practised", "Leading"],
    "renamed": {"Look After Customers": "Serve the Community"},
    "groups": [
        {
            "name": "Community",
            "capabilities": [
                {
                    "name": "Serve the Community",
                    "levels": {
                        "Starting": [
                            "Greet visitors and find out what they came for",
                            "Pass on what cannot be settled at the counter",
                            "Speak plainly",
                        ],
                        "Practised": [
                            "Settle most requests without handing them on",
                            "Pass on what cannot be settled at the counter",
                            "Explain decisions calmly",
                        ],
                        "Leading": ["Change services that residents find hard to use"],
                    },
                },
                {
                    "name": "Keep the Books",
                    "levels": {"Starting": ["Record every payment on the day it arrives", "Speak plainly"]},
                },
            ],
        }
    ],
}
OLD: dict[str, Any] = {
    "id": "harbour-2018",
    "title": "Harbour Council Capability Framework",
    "text": "open",
    "levels": ["Starting", "Practised", "Leading"],
    "groups": [
        {
            "name": "Community",
            "capabilities": [
                {
                    "name": "Look After Customers",
                    "levels": {
                        "Starting": ["Welcome customers and ask how the council can help"],
                        "Practised": ["Settle most requests without handing them on"],
                    },
                }
            ],
        }
    ],
}
UNKNOWN: dict[str, Any] = {**OLD, "id": "harbour-2030", "indicators": "unknown"}
del UNKNOWN["text"]
LOOKUPS = {
    "open": Lookup(build_lookup([NEW, OLD])),
    "old as fingerprints": Lookup(build_lookup([NEW, fingerprint_framework(OLD)])),
    "all as fingerprints": Lookup(build_lookup(map(fingerprint_framework, (NEW, OLD)))),
}


def where(verdict: Verdict) -> list[tuple[str, str, str, int]]:
    return [(place.framework[8:], place.capability, place.level, place.number) for place in verdict.places]


@pytest.mark.parametrize("held", LOOKUPS)
@pytest.mark.parametrize(
    ("indicator", "capability", "level", "kind", "places"),
    [
        # exact at this level
        (
            "Settle most requests without handing them on.",
            *("Serve the Community", "Practised", "here"),
            [("2025", "Serve the Community", "Practised", 1)],
        ),
        # printed at two levels: right at both
        (
            "pass on what cannot be settled at the counter",
            *("serve the community", "STARTING", "here"),
            [("2025", "Serve the Community", "Starting", 2)],
        ),
        (
            "Pass on what cannot be settled at the counter",
            *("Serve the Community", "Practised", "here"),
            [("2025", "Serve the Community", "Practised", 2)],
        ),
        # exact at another level of the capability, here two of them
        (
            "Pass on what cannot be settled at the counter",
            *("Serve the Community", "Leading", "other-level"),
            [("2025", "Serve the Community", "Starting", 2), ("2025", "Serve the Community", "Practised", 2)],
        ),
        # another level outranks the same words at this level of another capability
        (
            "Speak plainly",
            *("Keep the Books", "Leading", "other-level"),
            [("2025", "Keep the Books", "Starting", 2)],
        ),
        # exact in another capability
        (
            "Record every payment on the day it arrives",
            *("Serve the Community", "Starting", "other-capability"),
            [("2025", "Keep the Books", "Starting", 1)],
        ),
        # exact in another version
        (
            "Welcome customers and ask how the council can help",
            *("Serve the Community", "Starting", "other-version"),
            [("2018", "Look After Customers", "Starting", 1)],
        ),
        # reworded here
        (
            "Settle all requests without handing them on",
            *("Serve the Community", "Practised", "reworded"),
            [("2025", "Serve the Community", "Practised", 1)],
        ),
        # reworded from elsewhere: another level, another capability, another version
        (
            "Changing any services that residents find hard to use",
            *("Serve the Community", "Starting", "reworded-elsewhere"),
            [("2025", "Serve the Community", "Leading", 1)],
        ),
        (
            "Record every payment on the day it comes",
            *("Serve the Community", "Leading", "reworded-elsewhere"),
            [("2025", "Keep the Books", "Starting", 1)],
        ),
        (
            "Welcome visitors and ask how the council can help",
            *("Serve the Community", "Starting", "reworded-elsewhere"),
            [("2018", "Look After Customers", "Starting", 1)],
        ),
        # of a short indicator one word may change
        (
            "Explain decisions kindly",
            *("Serve the Community", "Practised", "reworded"),
            [("2025", "Serve the Community", "Practised", 3)],
        ),
        # but not the half of two words, or two of three
        ("Write plainly", "Serve the Community", "Starting", "own", []),
        ("Explain budgets kindly", "Serve the Community", "Practised", "own", []),
        # the author's own
        ("Run the visitor centre on weekends and public holidays", "Serve the Community", "Starting", "own", []),
        ("", "Serve the Community", "Starting", "own", []),
        ("...", "Serve the Community", "Starting", "own", []),
        # names that the framework does not know, and old names that it does
        (
            "Change services that residents find hard to use",
            *("Serve Somebody", "Leading", "other-capability"),
            [("2025", "Serve the Community", "Leading", 1)],
        ),
        (
            "Change services that residents find hard to use",
            *("Serve the Community", "Expert", "other-level"),
            [("2025", "Serve the Community", "Leading", 1)],
        ),
        (
            "Change services that residents find hard to use",
            *("look after customers", "Leading", "here"),
            [("2025", "Serve the Community", "Leading", 1)],
        ),
        # without a level every level of the capability is right
        (
            "Change services that residents find hard to use",
            *("Serve the Community", None, "here"),
            [("2025", "Serve the Community", "Leading", 1)],
        ),
    ],
)
def test_the_first_that_holds_is_said(
    held: str,
    indicator: str,
    capability: str,
    level: str | None,
    kind: str,
    places: list[tuple[str, str, str, int]],
) -> None:
    verdict = LOOKUPS[held].compare(indicator, "harbour-2025", capability, level)
    assert verdict.kind == kind
    assert where(verdict) == places
    assert verdict.place == (verdict.places[0] if places else None)


def test_in_another_version_the_own_text_is_elsewhere() -> None:
    verdict = LOOKUPS["old as fingerprints"].compare(
        "Change services that residents find hard to use", "harbour-2018", "Look After Customers", "Starting"
    )
    assert verdict.kind == "other-version"
    assert where(verdict) == [("2025", "Serve the Community", "Leading", 1)]


def test_both_versions_are_looked_at_where_both_hold_the_words() -> None:
    for held in LOOKUPS.values():
        words = "Settle most requests without handing them on"
        assert held.compare(words, "harbour-2018", "Look After Customers", "Practised").kind == "here"
        assert held.compare(words, "harbour-2018", "Look After Customers", "Starting").kind == "other-level"
        assert held.compare(words, "harbour-2025", "Serve the Community", "Starting").kind == "other-level"


def test_a_framework_without_wording_cannot_be_checked() -> None:
    lookup = Lookup(build_lookup([NEW, UNKNOWN]))
    words = "Settle most requests without handing them on"
    assert lookup.compare(words, "harbour-2030", "Look After Customers", "Practised") == Verdict("unchecked")
    assert lookup.compare(words, "harbour-1999", "Look After Customers", "Practised") == Verdict("unchecked")


def test_open_wording_comes_with_the_difference_and_closed_without() -> None:
    written = "Settle all requests without handing them on"
    for held, shown in (("open", True), ("all as fingerprints", False)):
        verdict = LOOKUPS[held].compare(written, "harbour-2025", "Serve the Community", "Practised")
        assert verdict.place is not None
        assert verdict.similarity == pytest.approx(12 / 14)
        assert (verdict.place.wording is not None, bool(verdict.changes)) == (shown, shown)


def test_words_in_another_order_are_a_rewording() -> None:
    for lookup in LOOKUPS.values():
        verdict = lookup.compare(
            "Settle requests most without handing them on", "harbour-2025", "Serve the Community", "Practised"
        )
        assert (verdict.kind, verdict.similarity) == ("reworded", 1.0)


def test_of_items_that_are_equally_near_the_one_in_the_same_order_is_named() -> None:
    data = {
        **NEW,
        "groups": [
            {
                "name": "All",
                "capabilities": [
                    {"name": "Order", "levels": {"Starting": ["Plan work before staff", "Staff work before plan"]}}
                ],
            }
        ],
    }
    verdict = Lookup(build_lookup([data])).compare("Staff before work plan", "harbour-2025", "Order", "Starting")
    assert [place.number for place in verdict.places] == [2, 1]


def test_a_rewording_here_is_named_unless_one_elsewhere_is_clearly_nearer() -> None:
    data = {
        **NEW,
        "groups": [
            {
                "name": "All",
                "capabilities": [
                    {
                        "name": "Report",
                        "levels": {
                            "Starting": ["Keep a weekly record of all work orders and costs"],
                            "Leading": ["Keep a monthly record of all work orders and costs and say why they vary"],
                        },
                    }
                ],
            }
        ],
    }
    lookup = Lookup(build_lookup([data]))

    def kinds(words: str) -> list[str]:
        return [lookup.compare(words, "harbour-2025", "Report", level).kind for level in ("Starting", "Leading")]

    assert kinds("Keep a record of all work orders and costs") == ["reworded", "reworded-elsewhere"]
    assert kinds("Keep a record of all work orders and costs and why they vary") == ["reworded-elsewhere", "reworded"]


def test_a_list_that_stands_at_one_other_place_has_that_place_in_common() -> None:
    lookup = LOOKUPS["open"]

    def common(*indicators: str) -> tuple[str, str, str] | None:
        return common_place(
            lookup.compare(indicator, "harbour-2025", "Serve the Community", "Leading") for indicator in indicators
        )

    at_two, at_practised = (
        "Pass on what cannot be settled at the counter",
        "Settle most requests without handing them on",
    )
    practised = ("harbour-2025", "Serve the Community", "Practised")
    assert common(at_two, at_practised) == practised
    assert common(at_practised, at_two) == practised
    assert common(at_practised, "Record every payment on the day it arrives") is None
    assert common(at_practised, "Change services that residents find hard to use") is None
    assert common(at_practised, "Run the visitor centre") is None
    assert common() is None


def test_the_look_up_form_is_plain_and_lists_every_indicator() -> None:
    form = build_lookup([NEW, fingerprint_framework(OLD)])
    assert json.loads(json.dumps(form)) == form
    places = list(iter_places(form))
    assert len(places) == 11
    assert places[0] == IndicatorPlace(
        "harbour-2025", "Serve the Community", "Starting", 1, "Greet visitors and find out what they came for"
    )
    assert places[-1] == IndicatorPlace("harbour-2018", "Look After Customers", "Practised", 1, None)
