"""Framework files: what is wrong with one is said in words, at a line; the JSON Schema agrees."""

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from rdlint.reference.fingerprints import fingerprint_framework
from rdlint.reference.framework_files import FrameworkProblem, form_problems, read_framework
from rdlint.reference.frameworks import builtin_paths
from rdlint.resources import schemas_dir

GOOD: dict[str, Any] = {
    "id": "harbour-2025",
    "title": "Harbour Council Capability Framework",
    "version": 2,
    "published": 2025,
    "superseded_by": "harbour-2026",
    "superseded_from": "2026-03-01",
    "transition_until": "2026-06-30",
    "x-owner": "People team",
    "renamed": {"Look After Customers": "Serve the Community"},
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
        },
        {"name": "People", "people_management": True, "capabilities": [{"name": "Build a Crew"}]},
    ],
}

Change = Callable[[dict[str, Any]], object]


def capability(data: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = data["groups"][0]["capabilities"][0]
    return found


#: What is changed in the good data, and what is said of it.
BAD: list[tuple[Change, tuple[str | int, ...], str]] = [
    (lambda data: data.pop("id"), ("id",), "`id` is missing"),
    (lambda data: data.update(title=" "), ("title",), "`title` is missing"),
    (lambda data: data.update(level=1), ("level",), "`level` is not a field here; did you mean levels?"),
    (lambda data: data.update(publisher=["A"]), ("publisher",), "`publisher` is text"),
    (lambda data: data.update(text="closed"), ("text",), "`text` is `open` or `fingerprints`"),
    (
        lambda data: data.update(indicators="none"),
        ("indicators",),
        "`indicators` can only be `unknown`; leave it out where they are listed",
    ),
    (
        lambda data: data.update(indicators="unknown", text="open"),
        ("text",),
        "`text` says how indicators are held, so it cannot stand beside `indicators: unknown`",
    ),
    (
        lambda data: data.update(published="March 2025"),
        ("published",),
        "`published` is a day such as 2026-01-19, or a year where only that is known",
    ),
    (
        lambda data: data.pop("superseded_from"),
        ("superseded_by",),
        "`superseded_from`, the day from which that is so, is missing",
    ),
    (
        lambda data: data.update(levels=[]),
        ("levels",),
        "`levels` is a list of the names of the levels, lowest first",
    ),
    (
        lambda data: data.update(groups=None),
        ("groups",),
        "`groups` is a list of groups, each with a `name` and `capabilities`",
    ),
    (lambda data: data["groups"][1].pop("name"), ("groups", 1), "a group has a `name` and `capabilities`"),
    (lambda data: data["groups"][0].update(core="yes"), ("groups", 0, "core"), "`core` is true or false"),
    (
        lambda data: data["groups"][1].update(capabilities=[]),
        ("groups", 1, "capabilities"),
        "the group People has no list of `capabilities`",
    ),
    (
        lambda data: data["groups"][0]["capabilities"][1].pop("name"),
        ("groups", 0, "capabilities", 1),
        "a capability has a `name`",
    ),
    (
        lambda data: capability(data).update(description=["A"]),
        ("groups", 0, "capabilities", 0, "description"),
        "`description` is text",
    ),
    (
        lambda data: capability(data).update(levels=["Starting"]),
        ("groups", 0, "capabilities", 0, "levels"),
        "the `levels` of a capability list the indicators of each level by its name",
    ),
    (
        lambda data: capability(data)["levels"].update(Starting="Greet visitors"),
        ("groups", 0, "capabilities", 0, "levels", "Starting"),
        "the indicators of Starting are a list",
    ),
    (
        lambda data: capability(data)["levels"].update(Starting=[{"Note": "greet visitors"}]),
        ("groups", 0, "capabilities", 0, "levels", "Starting", 0),
        "an indicator is text; put quotes round one that holds a colon",
    ),
    (
        lambda data: data.update(text="fingerprints"),
        ("groups", 0, "capabilities", 0, "levels", "Starting", 0),
        "this is no fingerprint; write `text: open` where indicators are in words",
    ),
    (
        lambda data: data.update(renamed=["A"]),
        ("renamed",),
        "`renamed` holds old names and the new name of each",
    ),
]

#: What JSON Schema cannot say.
BAD_IN_SENSE: list[tuple[Change, tuple[str | int, ...], str]] = [
    (
        lambda data: data["groups"][1]["capabilities"][0].update(name="keep the  books"),
        ("groups", 1, "capabilities", 0, "name"),
        "the capability keep the  books is listed twice",
    ),
    (
        lambda data: capability(data)["levels"].update(Leadin=[]),
        ("groups", 0, "capabilities", 0, "levels", "Leadin"),
        "Leadin is not one of the framework's levels; did you mean Leading?",
    ),
    (
        lambda data: data.update(renamed={"A": "Serve"}),
        ("renamed", "A"),
        "Serve is not a capability of this framework",
    ),
    (
        lambda data: data.update(superseded_from="2026-02-30"),
        ("superseded_from",),
        "`superseded_from` is a day such as 2026-01-19, or a year where only that is known",
    ),
    (
        lambda data: data.update(levels=["Starting", "starting", "Leading"]),
        ("levels",),
        "`levels` is a list of the names of the levels, lowest first",
    ),
]


def schema() -> Any:
    return json.loads((schemas_dir() / "framework.schema.json").read_text(encoding="utf-8"))


def fits_schema(data: object) -> bool:
    return jsonschema.Draft202012Validator(schema()).is_valid(data)


def test_good_data() -> None:
    assert form_problems(GOOD) == []
    assert fits_schema(GOOD)
    closed = fingerprint_framework(GOOD)
    assert form_problems(closed) == []
    assert fits_schema(closed)


@pytest.mark.parametrize(("change", "route", "message"), [*BAD, *BAD_IN_SENSE])
def test_what_is_wrong_is_said(change: Change, route: tuple[str | int, ...], message: str) -> None:
    data = copy.deepcopy(GOOD)
    change(data)
    assert [(problem.route, problem.message) for problem in form_problems(data)] == [(route, message)]


@pytest.mark.parametrize("change", [change for change, _, _ in BAD])
def test_the_schema_agrees(change: Change) -> None:
    data = copy.deepcopy(GOOD)
    change(data)
    assert not fits_schema(data)


@pytest.mark.parametrize("data", [None, [], "text", 1, {}])
def test_anything_else_is_told_what_a_framework_file_is(data: object) -> None:
    assert form_problems(data)
    assert not fits_schema(data)


def test_the_schema_is_one_and_explains_every_field() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())
    for name, part in schema()["properties"].items():
        assert part.get("title"), name
        assert part.get("description"), name


@pytest.mark.parametrize("path", builtin_paths(), ids=lambda path: path.stem)
def test_the_files_that_ship_are_good(path: Path) -> None:
    data, problems = read_framework(path, path.name)
    assert problems == []
    assert data is not None
    assert data["id"] == path.stem
    assert fits_schema(data)


def test_a_problem_stands_at_its_line(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_text("id: harbour\ntitle: Harbour\nlevels: [One]\ngroups:\n  - name: All\n    core: maybe\n")
    data, problems = read_framework(path, "frameworks/own.yaml")
    assert data is None
    assert problems == [
        FrameworkProblem("frameworks/own.yaml", 5, "the group All has no list of `capabilities`"),
        FrameworkProblem("frameworks/own.yaml", 6, "`core` is true or false"),
    ]


@pytest.mark.parametrize("text", ["", "id: a: b\n", "[[[", "- one\n", "\x00"])
def test_a_file_that_is_no_mapping_is_a_problem_and_no_crash(tmp_path: Path, text: str) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(text)
    data, problems = read_framework(path, "own.yaml")
    assert data is None
    assert problems
    assert problems[0].file == "own.yaml"


def test_a_missing_file_is_a_problem_and_no_crash(tmp_path: Path) -> None:
    data, problems = read_framework(tmp_path / "none.yaml", "none.yaml")
    assert data is None
    assert len(problems) == 1


def test_the_example_in_the_guide_is_good() -> None:
    from rdlint.source import compose, decode_source

    page = (Path(__file__).parents[2] / "docs" / "framework-files.md").read_text(encoding="utf-8")
    example = page.partition("```yaml\n")[2].partition("```")[0]
    document = compose(decode_source(example.encode(), "example.yaml"))
    assert document.root is not None
    assert form_problems(document.root.data) == []
    assert fits_schema(document.root.data)
