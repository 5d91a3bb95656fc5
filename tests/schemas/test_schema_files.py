"""The schemas that ship: sound in themselves, helpful in an editor, with examples that are valid."""

from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from rdlint.reference.schema_suggest import names_of, normal
from rdlint.reference.schema_words import flat
from rdlint.reference.schemas import compile_validator, load_schema, violations
from rdlint.resources import schemas_dir

NAMES = ["configuration", "coverage", "json-report", "role-description", "rule"]


def parts(schema: Any, path: str = "#") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every mapping inside a schema, with the path to it; examples are no schema."""
    if isinstance(schema, dict):
        yield path, schema
        for key, part in schema.items():
            if key not in ("examples", "enum", "const"):
                yield from parts(part, f"{path}/{key}")
    elif isinstance(schema, list):
        for number, part in enumerate(schema):
            yield from parts(part, f"{path}/{number}")


def properties(schema: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every property of every object in a schema document, references resolved."""
    for path, part in parts(schema):
        if "/if" in path or "/then" in path:
            continue
        for name, below in part.get("properties", {}).items():
            yield f"{path}/{name}", flat(below, schema)


@pytest.mark.parametrize("name", NAMES)
def test_is_a_sound_schema_of_draft_2020_12(name: str) -> None:
    schema = load_schema(name)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize("name", NAMES)
def test_runs_on_the_closures_alone(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object) -> None:
        raise AssertionError("jsonschema was asked")

    monkeypatch.setattr(Draft202012Validator, "__init__", refuse)
    assert compile_validator(load_schema(name))(3) is False


@pytest.mark.parametrize("name", NAMES)
def test_has_no_bare_choice(name: str) -> None:
    for path, part in parts(load_schema(name)):
        assert not {"anyOf", "oneOf"} & part.keys(), path


@pytest.mark.parametrize("name", NAMES)
def test_every_property_has_a_label_and_says_what_belongs_there(name: str) -> None:
    found = list(properties(load_schema(name)))
    assert found
    for path, part in found:
        title, description = part.get("title", ""), part.get("description", "")
        assert title, path
        assert title[0] == title[0].upper() or title == "rdlint", path
        assert len(description) > 5, path
        assert description.endswith("."), path


@pytest.mark.parametrize("name", ["configuration", "role-description", "rule"])
def test_every_example_is_valid(name: str) -> None:
    schema = load_schema(name)
    seen = 0
    for path, part in properties(schema):
        for example in part.get("examples", ()):
            validator = compile_validator({**part, "$defs": schema["$defs"]})
            assert validator(example), f"{path}: {example!r}"
            seen += 1
    assert seen > 10


def test_every_field_of_a_role_description_has_an_example_or_fields_below() -> None:
    schema = load_schema("role-description")
    for path, part in properties(schema):
        rows = flat(part.get("items", {}), schema)
        assert part.get("examples") or part.get("properties") or rows.get("properties"), path


@pytest.mark.parametrize("name", ["configuration", "role-description", "rule"])
def test_an_alias_means_one_field(name: str) -> None:
    schema = load_schema(name)
    for path, part in parts(schema):
        if "/then" in path or "/if" in path or path.endswith("/properties"):
            continue
        for form, fields in names_of(part, schema).exact.items():
            assert len(fields) == 1 or form in part["properties"], f"{path}: {form} means {fields}"
            if form in part["properties"]:
                assert fields[0] == form, f"{path}: {form}"


def test_aliases_are_other_words_than_the_name() -> None:
    schema = load_schema("role-description")
    for path, part in properties(schema):
        for alias in part.get("x-aliases", ()):
            assert alias == alias.strip(), path
            assert normal(alias), path


def test_every_pattern_has_plain_words() -> None:
    for name in NAMES:
        for path, part in parts(load_schema(name)):
            if isinstance(part.get("pattern"), str):
                assert part.get("x-expected"), f"{name} {path}"


def test_ships_no_schema_unknown_to_these_tests() -> None:
    here = {path.name.removesuffix(".schema.json") for path in schemas_dir().glob("*.schema.json")}
    assert here >= set(NAMES)


CONFIGURATION: dict[str, Any] = {
    "include": ["roles/**/*.yaml"],
    "exclude": ["archive/"],
    "rules": ["policy/rules"],
    "frameworks": ["frameworks/harbour-2025.yaml"],
    "vocabularies": {"classifications": ["Harbour Band 4"], "placeholders": {"allow": ["Various"]}},
    "select": ["header"],
    "ignore": ["wording"],
    "severity": {"malformed-pcat-code": "info"},
    "fail_on": "never",
    "as_of": "2026-07-01",
    "corpus": {"complete": True},
}


def test_a_whole_configuration_is_valid() -> None:
    assert violations(CONFIGURATION, "configuration") == []
    assert violations({}, "configuration") == []
    assert violations(dict.fromkeys(CONFIGURATION), "configuration") == []


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (
            {"incldue": ["roles"]},
            "`incldue` is not a field of the configuration; did you mean `include`?",
        ),
        ({"fail-on": "error"}, "`fail-on` is not a field of the configuration; did you mean `fail_on`?"),
        (
            {"fail_on": "eror"},
            (
                '"eror" is not a value that `fail_on` can have; write `error`, `warning`, `info` or `never`; '
                "did you mean `error`?"
            ),
        ),
        ({"as_of": "1 July 2026"}, '"1 July 2026" is not right for `as_of`; write a day such as 2026-07-01.'),
        ({"select": "header"}, "`select` must be a list of text, not text."),
        (
            {"severity": {"malformed-pcat-code": "note"}},
            '"note" is not a value that `malformed-pcat-code` can have; write `error`, `warning` or `info`.',
        ),
        (
            {"corpus": {"complete": "yes"}},
            "`complete` must be `true`, `false` or a list of agencies and divisions, not text.",
        ),
        ({"rules": [""]}, "The first item of `rules` must not be empty."),
        (
            {"vocabularies": {"placeholder": {}}},
            "`placeholder` is not a field of `vocabularies`; did you mean `placeholders`?",
        ),
        (
            {"classifications": ["Band 4"]},
            "`classifications` is not a field of the configuration; it belongs under `vocabularies`.",
        ),
    ],
)
def test_says_what_is_wrong_with_a_configuration(data: dict[str, Any], sentence: str) -> None:
    assert [found.sentence() for found in violations(data, "configuration")] == [sentence]


HEADER: dict[str, Any] = {
    "summary": "The role number is missing.",
    "message": "The role has no {label}.",
    "severity": "warning",
    "basis": "observed",
    "on": "role",
    "check": "field-present",
}


def test_a_rule_header_is_valid() -> None:
    assert violations(HEADER, "rule") == []
    whole = {
        **HEADER,
        "basis": "law",
        "authority": [{"source": "RULES", "clause": "rule 16 (3) (b)"}, {"source": "ACT", "clause": 22}],
        "scope": "role",
        "on": ["prose", "items"],
        "with": {"limit": 8},
        "in_force": {"from": "2020-07-01", "until": None},
        "exceptions": "waiver-only",
        "default": "off",
        "renamed_from": ["no-role-number"],
        "measured": {"findings": 25, "right": 24},
    }
    assert violations(whole, "rule") == []


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"basis": "law"}, "`authority` is missing from the rule header."),
        ({"basis": "published", "authority": []}, "`authority` must not be empty."),
        (
            {"severity": "fatal"},
            '"fatal" is not a value that `severity` can have; write `error`, `warning` or `info`.',
        ),
        ({"on": []}, "`on` must not be empty."),
        (
            {"on": 3},
            "`on` must be a selector or a list of selectors, not a number; put it in quotes to make it text.",
        ),
        ({"authority": [{"source": "CF"}]}, "`clause` is missing from the first authority."),
        ({"in_force": {"since": "2020-07-01"}}, "`since` is not a field of `in_force`; did you mean `from`?"),
        (
            {"in_force": {"from": "July"}},
            '"July" is not right for `from`; write a day such as 2026-07-01, or null.',
        ),
        ({"sevrity": "error"}, "`sevrity` is not a field of a rule header."),
    ],
)
def test_says_what_is_wrong_with_a_rule_header(change: dict[str, Any], sentence: str) -> None:
    assert [found.sentence() for found in violations({**HEADER, **change}, "rule")] == [sentence]


def report() -> dict[str, Any]:
    position = {"line": 3, "column": 8, "offset": 40}
    finding = {
        "rule": "unknown-anzsco-code",
        "group": "codes",
        "severity": "error",
        "basis": "published",
        "message": "531987 is no ANZSCO code.",
        "help": "Look the code up.",
        "file": "roles/heritage-grants-officer.yaml",
        "route": "anzsco_code",
        "start": position,
        "end": {"line": 3, "column": 14, "offset": 46},
        "quote": "531987",
        "fingerprint": "9a3c",
        "exception": None,
        "fixes": [
            {
                "title": "Write 531111",
                "safety": "display",
                "edits": [{"start": 40, "end": 46, "text": "531111"}],
            }
        ],
        "authority": [{"source": "ABS", "clause": "ANZSCO 2022"}],
        "related": [],
    }
    return {
        "version": 1,
        "rdlint": "0.1.0",
        "as_of": "2026-07-01",
        "rules": {
            "ran": ["unknown-anzsco-code"],
            "not_run": [{"rule": "harbour/own", "why": "not selected"}],
        },
        "files": [{"file": "roles/heritage-grants-officer.yaml", "status": "checked", "findings": 1}],
        "findings": [finding],
        "summary": {"files": 1, "findings": 1, "error": 1, "warning": 0, "info": 0, "excepted": 0},
    }


def test_a_json_report_is_valid_and_may_gain_fields() -> None:
    assert violations(report(), "json-report") == []
    assert violations({**report(), "duration": 3}, "json-report") == []


def test_an_exception_in_a_report_says_who_and_why() -> None:
    data = report()
    data["findings"][0]["exception"] = {
        "how": "waiver",
        "why": "Renamed in July",
        "by": "A. Lee",
        "until": None,
    }
    assert violations(data, "json-report") == []
    del data["findings"][0]["exception"]["why"]
    assert [found.route for found in violations(data, "json-report")] == [("findings", 0, "exception", "why")]


@pytest.mark.parametrize("field", ["version", "as_of", "findings", "summary"])
def test_a_json_report_has_all_its_parts(field: str) -> None:
    data = report()
    del data[field]
    assert [(found.kind, found.route) for found in violations(data, "json-report")] == [("missing-field", (field,))]


def test_a_position_in_a_report_counts_from_one() -> None:
    data = report()
    data["findings"][0]["start"] = {"line": 0, "column": 1, "offset": -1}
    assert {found.route[-1] for found in violations(data, "json-report")} == {"line", "offset"}
