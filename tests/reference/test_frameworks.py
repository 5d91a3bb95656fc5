"""The frameworks that ship with rdlint, and a repository's own."""

import json
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from rdlint.reference.frameworks import Frameworks, builtin_paths, frameworks_from_data, load_frameworks

OWN = """\
id: harbour-2025
title: Harbour Council Capability Framework
published: 2025-03-03
levels: [Starting, Practised, Leading]
renamed: {Look After Customers: Serve the Community}
groups:
  - name: Community
    capabilities:
      - name: Serve the Community
        description: Put the people of the harbour first
        levels:
          Starting: [Greet visitors and find out what they came for]
          Leading: [Change services that residents find hard to use]
      - name: Keep the Books
  - name: Leading People
    people_management: true
    capabilities:
      - name: Build a Crew
"""


@pytest.fixture(scope="module")
def builtin() -> Frameworks:
    return load_frameworks()


@pytest.fixture
def own(tmp_path: Path) -> Callable[[str], Frameworks]:
    def load(text: str) -> Frameworks:
        path = tmp_path / "own.yaml"
        path.write_text(text, encoding="utf-8")
        return load_frameworks([path])

    return load


def test_three_versions_ship_the_newest_first(builtin: Frameworks) -> None:
    assert builtin.problems == ()
    assert builtin.ids == ("nsw-2026", "nsw-2020", "nsw-2013")
    assert [framework.text for framework in builtin] == ["unknown", "open", "fingerprints"]


@pytest.mark.parametrize(("framework_id", "indicators"), [("nsw-2020", 531), ("nsw-2013", 490), ("nsw-2026", 0)])
def test_each_has_its_capabilities_levels_and_indicators(
    builtin: Frameworks, framework_id: str, indicators: int
) -> None:
    framework = builtin.get(framework_id)
    assert framework is not None
    assert framework.levels == ("Foundational", "Intermediate", "Adept", "Advanced", "Highly Advanced")
    assert [len(group.capabilities) for group in framework.groups] == [4, 4, 4, 4, 4]
    assert (len(framework.core), len(framework.people_management)) == (16, 4)
    held = Counter(
        level for capability in framework.capabilities for level, items in capability.indicators.items() for _ in items
    )
    assert sum(held.values()) == indicators
    assert set(held) == (set(framework.levels) if indicators else set())


def test_the_file_of_2013_holds_names_and_no_sentence(builtin: Frameworks) -> None:
    framework = builtin.get("nsw-2013")
    assert framework is not None
    for capability in framework.capabilities:
        sentences = [
            capability.description,
            *(item for items in capability.indicators.values() for item in items),
        ]
        assert all(set(sentence) <= set("0123456789abcdef ") for sentence in sentences)


def test_names_are_the_same_in_all_versions_but_one(builtin: Frameworks) -> None:
    old, middle, new = (builtin.get(name) for name in ("nsw-2013", "nsw-2020", "nsw-2026"))
    assert old is not None
    assert middle is not None
    assert new is not None
    assert [new.capability(capability.name) is None for capability in middle.capabilities] == [False] * 20
    assert [capability.name for capability in old.capabilities if middle.capability(capability.name) is None] == [
        "Value Diversity"
    ]


@pytest.mark.parametrize("written", ["Work Collaboratively", "work collaboratively", " WORK  Collaboratively "])
def test_capabilities_go_by_name_without_regard_to_case(builtin: Frameworks, written: str) -> None:
    for framework in builtin:
        found = framework.capability(written)
        assert found is not None
        assert found.group == "Relationships"


def test_renamed_capabilities_are_known_by_both_names(builtin: Frameworks) -> None:
    old, middle = builtin.get("nsw-2013"), builtin.get("nsw-2020")
    assert old is not None
    assert middle is not None
    assert middle.capability("value diversity") is None
    renamed = middle.capability_renamed("value diversity")
    assert renamed is not None
    assert renamed.name == "Value Diversity and Inclusion"
    assert middle.resolve("Value Diversity") is renamed
    assert middle.resolve("Value Diversity and Inclusion") is renamed
    newer = builtin.counterpart("Value diversity and inclusion", old)
    assert newer is not None
    assert newer.name == "Value Diversity"
    assert builtin.counterpart("Assets and Tools", old) is None
    assert [framework.id for framework in builtin.with_capability("Value Diversity")] == ["nsw-2013"]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Deliver Result", "Deliver Results"),
        ("Demonstrates Accountability", "Demonstrate Accountability"),
        ("Finances", "Finance"),
        ("Procurement & Contract Management", "Procurement and Contract Management"),
        ("Problem Solving", "Think and Solve Problems"),
        ("Customer Service", "Commit to Customer Service"),
        ("Plan and Prioritize", "Plan and Prioritise"),
        ("Gardening", None),
        ("", None),
    ],
)
def test_did_you_mean(builtin: Frameworks, written: str, meant: str | None) -> None:
    framework = builtin.get("nsw-2020")
    assert framework is not None
    found = framework.suggest_capability(written)
    assert (found.name if found else None) == meant


def test_levels_have_an_order(builtin: Frameworks) -> None:
    framework = builtin.get("nsw-2020")
    assert framework is not None
    assert framework.level("highly  advanced") == "Highly Advanced"
    assert framework.level("Proficient") is None
    assert framework.suggest_level("Intermidiate") == "Intermediate"
    assert framework.suggest_level("Proficient") is None
    assert [framework.rank(level) for level in ("Foundational", "adept", "Proficient")] == [0, 2, None]
    assert framework.neighbours("Foundational") == ("Intermediate",)
    assert framework.neighbours("Adept") == ("Intermediate", "Advanced")
    assert framework.neighbours("Highly Advanced") == ("Advanced",)
    assert framework.neighbours("Proficient") == ()


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("nsw-2020", "nsw-2020"),
        ("NSW-2020", "nsw-2020"),
        ("NSW 2020", "nsw-2020"),
        ("NSW Public Sector Capability Framework 2013", "nsw-2013"),
        ("NSW Public Sector Capability Framework, Version 2: 2020", "nsw-2020"),
        ("Version 2", "nsw-2020"),
        ("2026", "nsw-2026"),
        ("NSW Public Sector Capability Framework", None),
        ("nsw-2020 and nsw-2026", None),
        ("harbour-2025", None),
        ("", None),
    ],
)
def test_a_framework_is_found_where_only_one_can_be_meant(builtin: Frameworks, written: str, found: str | None) -> None:
    framework = builtin.find(written)
    assert (framework.id if framework else None) == found


def test_a_mistyped_framework_gets_a_suggestion(builtin: Frameworks) -> None:
    near = builtin.suggest("nws-2020")
    assert near is not None
    assert near.id == "nsw-2020"
    assert builtin.suggest("harbour-2025") is None


@pytest.mark.parametrize(
    ("day", "standing", "in_force"),
    [
        ("2019-05-01", ["not-yet", "not-yet", "in-force"], ["nsw-2013"]),
        ("2025-06-30", ["not-yet", "in-force", "superseded"], ["nsw-2020"]),
        ("2026-01-19", ["in-force", "superseded", "superseded"], ["nsw-2026"]),
        ("2027-01-29", ["in-force", "superseded", "superseded"], ["nsw-2026"]),
        ("2027-01-30", ["in-force", "expired", "expired"], ["nsw-2026"]),
    ],
)
def test_time_passes(builtin: Frameworks, day: str, standing: list[str], in_force: list[str]) -> None:
    as_of = date.fromisoformat(day)
    assert [builtin.standing(framework, as_of).kind for framework in builtin] == standing
    assert [framework.id for framework in builtin.in_force(as_of)] == in_force


def test_a_repository_brings_its_own(own: Callable[[str], Frameworks]) -> None:
    frameworks = own(OWN)
    assert frameworks.problems == ()
    assert frameworks.ids == ("harbour-2025", "nsw-2026", "nsw-2020", "nsw-2013")
    framework = frameworks.get("Harbour-2025")
    assert framework is not None
    assert framework.in_force_from == "2025-03-03"
    assert [capability.name for capability in framework.core] == ["Serve the Community", "Keep the Books"]
    assert [capability.name for capability in framework.people_management] == ["Build a Crew"]
    assert framework.resolve("look after customers") is framework.capability("Serve the Community")
    assert frameworks.standing(framework, date(2025, 3, 2)).kind == "not-yet"
    verdict = frameworks.lookup.compare(
        "Greet visitors and find out what they came for", "harbour-2025", "Serve the Community", "Leading"
    )
    assert verdict.kind == "other-level"
    assert verdict.place is not None
    assert verdict.place.level == "Starting"


def test_its_own_file_replaces_a_built_in_one_and_inherits_the_days(own: Callable[[str], Frameworks]) -> None:
    frameworks = own(OWN.replace("harbour-2025", "NSW-2020").replace("published: 2025-03-03\n", ""))
    assert frameworks.ids == ("NSW-2020", "nsw-2026", "nsw-2013")
    framework = frameworks.get("nsw-2020")
    assert framework is not None
    assert framework.text == "open"
    assert framework.renamed == {"Look After Customers": "Serve the Community"}
    old = frameworks.get("nsw-2013")
    assert old is not None
    assert frameworks.standing(old, date(2026, 11, 21)).current == "nsw-2026"
    standing = frameworks.standing(framework, date(2026, 11, 21))
    assert (standing.kind, standing.successor, standing.until) == (
        "superseded",
        "nsw-2026",
        date(2027, 1, 29),
    )


def test_indicators_for_2026_can_be_brought(own: Callable[[str], Frameworks]) -> None:
    frameworks = own(OWN.replace("harbour-2025", "nsw-2026").replace("published: 2025-03-03\n", ""))
    framework = frameworks.get("nsw-2026")
    assert framework is not None
    assert (framework.text, framework.in_force_from) == ("open", "2026-01-19")
    assert frameworks.lookup.compare(
        "Change services that residents find hard to use", "nsw-2026", "Serve the Community", "Leading"
    ).kind == ("here")


def test_a_bad_file_takes_no_part_and_is_named(own: Callable[[str], Frameworks]) -> None:
    frameworks = own(OWN.replace("levels: [Starting, Practised, Leading]", "levels: [Starting, Practised]"))
    assert frameworks.ids == ("nsw-2026", "nsw-2020", "nsw-2013")
    assert [(problem.file, problem.line, problem.message) for problem in frameworks.problems] == [
        ("own.yaml", 13, "Leading is not one of the framework's levels")
    ]


def test_two_files_with_one_id_are_named(tmp_path: Path) -> None:
    paths = [tmp_path / name for name in ("one.yaml", "two.yaml")]
    for path in paths:
        path.write_text(OWN, encoding="utf-8")
    frameworks = load_frameworks(paths)
    assert [(problem.file, problem.message) for problem in frameworks.problems] == [
        ("two.yaml", "the framework harbour-2025 is brought by two files")
    ]


def test_what_is_remembered_is_plain_and_enough(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(OWN, encoding="utf-8")
    kept: dict[str, str] = {}
    watched: dict[str, Sequence[Path]] = {}

    def remember(name: str, paths: Sequence[Path], build: Callable[[], Any]) -> Any:
        watched[name] = paths
        if name not in kept:
            kept[name] = json.dumps(build())
        return json.loads(kept[name])

    fresh = load_frameworks([path], remember)
    assert fresh.lookup.compare("Settle things", "harbour-2025", "Serve the Community", None).kind == "own"
    assert set(kept) == {"frameworks", "indicators"}
    assert all(set(paths) == {path, *builtin_paths()} for paths in watched.values())
    path.unlink()
    again = load_frameworks([path], remember)
    assert again.ids == fresh.ids
    assert [list(framework.groups) for framework in again] == [list(framework.groups) for framework in fresh]
    assert again.lookup.compare(
        "Greet visitors and find out what they came for", "harbour-2025", "serve the community", "starting"
    ).kind == ("here")


def test_data_will_do_instead_of_files() -> None:
    data = {
        "id": "tiny",
        "title": "Tiny",
        "levels": ["One"],
        "groups": [{"name": "All", "capabilities": [{"name": "Work"}]}],
    }
    frameworks = frameworks_from_data(data)
    assert frameworks.ids == ("tiny",)
    assert frameworks.lookup.compare("Do the work", "tiny", "Work", "One").kind == "own"
