"""SARIF: every part of a finding is where code scanning looks for it, and points at the same words."""

import re
from typing import Any

import pytest
from generated_results import hostile, results
from hypothesis import HealthCheck, given, settings
from report_formats import read_sarif, sarif_validator
from report_results import SOURCES, file_of, finding, result_of

from rdlint.engine.result import Failure, RunResult
from rdlint.model import Edit, ExceptionNote, Fix, Position, Related
from rdlint.report.reporter import Style
from rdlint.report.sarif import log, render
from rdlint.report.sarif_places import file_uri
from rdlint.rulebook.page import RulePage
from rdlint.rulebook.rule import Rule

RULE = Rule(
    "wrong-word",
    "wording",
    "A word is not the one meant.",
    "m",
    "Write `{use}`.",
    "warning",
    "editorial",
    "phrases",
    ("prose",),
    "/r.md",
    authority=(("GUIDE", "Words"), ("ACT", "")),
    renamed_from=("bad-word",),
)
PAGE = RulePage(
    "Words that are {wrong}.\n\nMore, with `{wrong}` in code.", "They <b>mislead</b>.", "Write `{use}`, not {wrong}."
)


def run(result: RunResult) -> Any:
    return read_sarif(render(result, Style()))


def test_a_rule_with_its_page() -> None:
    (rule,) = run(result_of(rules={"wrong-word": RULE}, pages={"wrong-word": PAGE}))["tool"]["driver"]["rules"]
    assert rule == {
        "id": "wrong-word",
        "shortDescription": {"text": "A word is not the one meant."},
        "fullDescription": {"text": "Words that are <wrong>."},
        "help": {
            "text": "Write `<use>`, not <wrong>.",
            "markdown": (
                "## What it checks\n\nWords that are &lt;wrong>.\n\nMore, with `<wrong>` in code.\n\n"
                "## Why\n\nThey <b>mislead</b>.\n\n"
                "## How to fix it\n\nWrite `<use>`, not &lt;wrong>.\n\n"
                "## Authority\n\n- [Guide to role descriptions](<https://example.org>), Words\n"
                "- Harbour Employment Act 2013\n\n"
                "`rdlint explain wrong-word` shows examples."
            ),
        },
        "helpUri": "https://example.org",
        "deprecatedIds": ["bad-word"],
        "defaultConfiguration": {"level": "warning"},
        "properties": {
            "group": "wording",
            "basis": "editorial",
            "authority": [
                {
                    "source": "GUIDE",
                    "clause": "Words",
                    "title": "Guide to role descriptions",
                    "address": "https://example.org",
                },
                {"source": "ACT", "clause": "", "title": "Harbour Employment Act 2013"},
            ],
            "tags": ["wording", "editorial"],
        },
    }


def test_a_rule_that_failed_after_it_had_spoken_is_known_by_its_finding() -> None:
    file = file_of("title: Clerk\n", "Clerk", rule="house/long-title", group="house", severity="info")
    data = run(result_of(file))
    assert data["tool"]["driver"]["rules"] == [
        {
            "id": "house/long-title",
            "shortDescription": {"text": "long title"},
            "fullDescription": {"text": "long title"},
            "help": {"text": "This is what to do."},
            "defaultConfiguration": {"level": "note"},
            "properties": {"group": "house", "basis": "editorial", "authority": [], "tags": ["house", "editorial"]},
        }
    ]


def test_a_result_with_all_its_parts() -> None:
    file = file_of("\ufefftitle: Clerk\r\nagency: 港湾 𝒳\r\n".encode(), name="roles/a b/clerk.yaml")
    source = file.source
    title = finding(source, "Clerk")
    found = finding(
        source,
        "港湾",
        route=("capabilities", "focus", 0, "Own key"),
        severity="error",
        fixes=(Fix("Write Port", "unsafe", (Edit(22, 24, "Port"),)), Fix("or nothing", "display", ())),
        related=(Related("roles/other.yaml", ("title",), title.start, title.end, "the title"),),
        exception=ExceptionNote("waiver", "Under review.", "Director", None),
    )
    data = run(result_of(file._replace(findings=(found,)), rules={"wrong-word": RULE, "blank": RULE}))
    assert data["results"] == [
        {
            "ruleId": "wrong-word",
            "ruleIndex": 1,
            "level": "error",
            "message": {"text": "This is a message."},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {"uri": "roles/a%20b/clerk.yaml", "uriBaseId": "SRCROOT", "index": 0},
                        "region": {"startLine": 2, "startColumn": 9, "endLine": 2, "endColumn": 11},
                    },
                    "logicalLocations": [
                        {"name": '["Own key"]', "fullyQualifiedName": 'capabilities.focus[0]["Own key"]'}
                    ],
                }
            ],
            "partialFingerprints": {"rdlintFingerprint/v1": "0123456789abcdef01234567"},
            "suppressions": [
                {
                    "kind": "external",
                    "status": "accepted",
                    "justification": "Under review.",
                    "properties": {"by": "Director"},
                }
            ],
            "properties": {"help": "This is what to do."},
            "relatedLocations": [
                {
                    "id": 0,
                    "physicalLocation": {
                        "artifactLocation": {"uri": "roles/other.yaml", "uriBaseId": "SRCROOT"},
                        "region": {"startLine": 1, "startColumn": 8, "endLine": 1, "endColumn": 13},
                    },
                    "logicalLocations": [{"name": "title", "fullyQualifiedName": "title"}],
                    "message": {"text": "the title"},
                }
            ],
            "fixes": [
                {
                    "description": {"text": "Write Port"},
                    "artifactChanges": [
                        {
                            "artifactLocation": {
                                "uri": "roles/a%20b/clerk.yaml",
                                "uriBaseId": "SRCROOT",
                                "index": 0,
                            },
                            "replacements": [
                                {
                                    "deletedRegion": {
                                        "startLine": 2,
                                        "startColumn": 9,
                                        "endLine": 2,
                                        "endColumn": 11,
                                    },
                                    "insertedContent": {"text": "Port"},
                                }
                            ],
                        }
                    ],
                    "properties": {"safety": "unsafe"},
                }
            ],
        }
    ]
    assert data["artifacts"] == [
        {
            "location": {"uri": "roles/a%20b/clerk.yaml", "uriBaseId": "SRCROOT", "index": 0},
            "roles": ["analysisTarget"],
        }
    ]


def test_a_suppression_in_the_file_and_none() -> None:
    file = file_of("title: Clerk\n", "title", "Clerk")
    first, second = file.findings
    note = ExceptionNote("suppression", "The name of a ship.", None, "2027-01-31")
    data = run(result_of(file._replace(findings=(first._replace(exception=note), second))))
    assert [result["suppressions"] for result in data["results"]] == [
        [
            {
                "kind": "inSource",
                "status": "accepted",
                "justification": "The name of a ship.",
                "properties": {"until": "2027-01-31"},
            }
        ],
        [],
    ]


@pytest.mark.parametrize(
    ("code", "failures", "successful"),
    [
        (0, (), True),
        (1, (), True),
        (2, (), False),
        (3, (), True),
        (4, (Failure("the rule x", "it is", "a b.yaml"),), False),
    ],
)
def test_the_invocation(code: int, failures: tuple[Failure, ...], successful: bool) -> None:
    (invocation,) = run(result_of(failures=failures, exit_code=code))["invocations"]
    assert (invocation["executionSuccessful"], invocation["exitCode"]) == (successful, code)
    assert len(invocation["exitCodeDescription"]) > 10
    assert invocation["toolExecutionNotifications"] == [
        {
            "level": "error",
            "message": {"text": "the rule x failed on a b.yaml: it is"},
            "locations": [{"physicalLocation": {"artifactLocation": {"uri": "a%20b.yaml", "uriBaseId": "SRCROOT"}}}],
        }
        for _ in failures
    ]
    assert "exitCode" not in run(result_of())["invocations"][0]


def test_nothing_is_said_twice() -> None:
    """The schema does not allow it."""
    fix = Fix("Write Port", "safe", (Edit(0, 1, "b"),))
    failure = Failure("the rule x", "it is")
    data = run(result_of(file_of("a: b\n", "a", fixes=(fix, fix)), failures=(failure, failure)))
    assert len(data["results"][0]["fixes"]) == 1
    assert len(data["invocations"][0]["toolExecutionNotifications"]) == 1


def test_words_of_a_role_description_do_not_become_a_link() -> None:
    file = file_of("title: Clerk\n", "Clerk", message='"[press](https://example.org)" is no title.')
    (result,) = run(result_of(file))["results"]
    assert result["message"]["text"] == '"[press] (https://example.org)" is no title.'


def test_the_run_says_how_places_count_and_names_no_folder_of_the_machine() -> None:
    data = run(result_of())
    assert data["columnKind"] == "unicodeCodePoints"
    assert data["newlineSequences"] == ["\r\n", "\n", "\r"]
    assert "uri" not in data["originalUriBaseIds"]["SRCROOT"]
    assert data["properties"] == {"as_of": "2026-06-30"}


@pytest.mark.parametrize(
    ("name", "uri"),
    [
        ("roles/clerk.yaml", "roles/clerk.yaml"),
        ("a b#c?d%e.yaml", "a%20b%23c%3Fd%25e.yaml"),
        ("x:y.yaml", "x%3Ay.yaml"),
        ("Führung.yaml", "F%C3%BChrung.yaml"),
        ("caf\udce9.yaml", "caf%E9.yaml"),
        ("\ud800.yaml", "%ED%A0%80.yaml"),
        ("a\\b.yaml", "a%5Cb.yaml"),
        ("<stdin>", "%3Cstdin%3E"),
        ("../x/a.yaml", "../x/a.yaml"),
        ("/elsewhere/a.yaml", "/elsewhere/a.yaml"),
        ("//server/a.yaml", "/server/a.yaml"),
        ("a~b_c-d.yml", "a~b_c-d.yml"),
    ],
)
def test_file_names_as_addresses(name: str, uri: str) -> None:
    assert file_uri(name) == uri


@given(hostile)
def test_any_file_name_is_a_relative_address(name: str) -> None:
    uri = file_uri(name)
    assert re.fullmatch(r"(?!//)(?:[A-Za-z0-9._~/-]|%[0-9A-F]{2})*", uri)


@given(results())
@settings(max_examples=30, suppress_health_check=list(HealthCheck), deadline=None)
def test_regions_lead_back_to_the_words_and_the_edits(result: RunResult) -> None:
    found = [(each, file.source) for file in result.files for each in file.findings]
    for shown, (each, source) in zip(log(result)["runs"][0]["results"], found, strict=True):
        region = shown["locations"][0]["physicalLocation"]["region"]
        assert Position(region["startLine"], region["startColumn"], each.start.offset) == each.start
        assert Position(region["endLine"], region["endColumn"], each.end.offset) == each.end
        edits = {edit for fix in each.fixes for edit in fix.edits}
        for fix in shown.get("fixes", ()):
            for replacement in fix["artifactChanges"][0]["replacements"]:
                region, text = replacement["deletedRegion"], replacement["insertedContent"]["text"]
                places = [(source.position(edit.start)[:2], source.position(edit.end)[:2], edit.text) for edit in edits]
                start = (region["startLine"], region["startColumn"])
                assert (start, (region["endLine"], region["endColumn"]), text) in places


@pytest.mark.parametrize("key", ["message", "tool", "executionSuccessful"])
def test_the_schema_would_notice_what_is_missing(key: str) -> None:
    data = log(result_of(file_of("a: b\n", "b")))
    (whole,) = data["runs"]
    for part in (whole, whole["results"][0], whole["invocations"][0]):
        part.pop(key, None)
    assert not sarif_validator().is_valid(data)


def test_sources_that_nobody_knows_are_named_by_their_key() -> None:
    rule = RULE._replace(authority=(("ELSEWHERE", "Clause"),))
    data = run(result_of(rules={"wrong-word": rule}, pages={"wrong-word": PAGE}, sources=SOURCES))
    (shown,) = data["tool"]["driver"]["rules"]
    assert "helpUri" not in shown
    assert "- ELSEWHERE, Clause\n" in shown["help"]["markdown"]
