"""SARIF 2.1.0, for code scanning: findings with their rules, fixes and exceptions.

"SARIF, section ..." below means: Static Analysis Results Interchange Format (SARIF) Version 2.1.0, OASIS Standard.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from rdlint.engine.result import FileResult, RunResult
from rdlint.model import Finding, Fix, Related
from rdlint.report.reporter import Style
from rdlint.report.sarif_places import ROOT, Places, region
from rdlint.report.sarif_rules import LEVELS, descriptors
from rdlint.report.visible import as_utf8
from rdlint.source import Source

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

_KINDS = {"suppression": "inSource", "waiver": "external"}

_ENDS = {
    0: "no findings at or above --fail-on",
    1: "findings at or above --fail-on",
    2: "the command line or the configuration is wrong, or a path does not exist",
    3: "nothing was checked: no role description was found",
    4: "a rule, a plug-in or rdlint itself failed",
}

Json = dict[str, Any]


def render(result: RunResult, _style: Style) -> str:
    """The whole report as JSON, in UTF-8, indented by two."""
    return json.dumps(as_utf8(log(result)), ensure_ascii=False, indent=2) + "\n"


def log(result: RunResult) -> Json:
    """The report as plain data: one run."""
    rules = descriptors(result)
    numbers = {rule["id"]: number for number, rule in enumerate(rules)}
    artifacts = {file.file: number for number, file in enumerate(result.files)}
    places = Places(artifacts)
    return {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": {"name": "rdlint", "version": result.rdlint, "rules": rules}},
                "language": "en-AU",
                "columnKind": "unicodeCodePoints",
                # A lone carriage return ends a line too.
                "newlineSequences": ["\r\n", "\n", "\r"],
                "originalUriBaseIds": {ROOT: {"description": {"text": "The folder that file names are relative to."}}},
                "invocations": [_invocation(result, places)],
                "artifacts": [{"location": places.file(name), "roles": ["analysisTarget"]} for name in artifacts],
                "results": [
                    _result(finding, file, numbers[finding.rule], places)
                    for file in result.files
                    for finding in file.findings
                ],
                "properties": {"as_of": result.as_of.isoformat()},
            }
        ],
    }


def _result(finding: Finding, file: FileResult, rule: int, places: Places) -> Json:
    # Every result has `suppressions`, or none has: section 3.27.23.
    data: Json = {
        "ruleId": finding.rule,
        "ruleIndex": rule,
        "level": LEVELS[finding.severity],
        "message": _message(finding.message),
        "locations": [places.location(finding.file, finding.route, finding.start, finding.end)],
        "partialFingerprints": {"rdlintFingerprint/v1": finding.fingerprint},
        "suppressions": list(_suppressions(finding)),
        "properties": {"help": finding.help},
    }
    if finding.related:
        data["relatedLocations"] = [_related(number, place, places) for number, place in enumerate(finding.related)]
    if fixes := _different(_fix(fix, file.source, places) for fix in finding.fixes if fix.edits):
        data["fixes"] = fixes
    return data


def _message(text: str) -> Json:
    # `[words](address)` would become a link (section 3.11.6), and the words may be anybody's.
    return {"text": text.replace("](", "] (")}


def _suppressions(finding: Finding) -> Iterator[Json]:
    note = finding.exception
    if note is not None:
        terms = {"by": note.by, "until": note.until}
        known = {name: value for name, value in terms.items() if value is not None}
        yield {
            "kind": _KINDS[note.how],
            "status": "accepted",
            "justification": note.why,
            **({"properties": known} if known else {}),
        }


def _related(number: int, place: Related, places: Places) -> Json:
    return {
        "id": number,
        **places.location(place.file, place.route, place.start, place.end),
        "message": _message(place.message),
    }


def _fix(fix: Fix, source: Source, places: Places) -> Json:
    replacements = [
        {
            "deletedRegion": region(source.position(edit.start), source.position(edit.end)),
            "insertedContent": {"text": edit.text},
        }
        for edit in fix.edits
    ]
    return {
        "description": _message(fix.title),
        "artifactChanges": [{"artifactLocation": places.file(source.name), "replacements": replacements}],
        "properties": {"safety": fix.safety},
    }


def _invocation(result: RunResult, places: Places) -> Json:
    notes: list[Json] = []
    for failure in result.failures:
        note: Json = {"level": "error", "message": _message(failure.sentence())}
        if failure.file is not None:
            note["locations"] = [{"physicalLocation": {"artifactLocation": places.file(failure.file)}}]
        notes.append(note)
    data: Json = {"executionSuccessful": not result.failures and result.exit_code not in (2, 4)}
    if result.exit_code is not None:
        data |= {"exitCode": result.exit_code, "exitCodeDescription": _ENDS[result.exit_code]}
    return {**data, "toolExecutionNotifications": _different(notes)}


def _different(items: Iterable[Json]) -> list[Json]:
    """The items without repetitions, which the schema does not allow."""
    kept: list[Json] = []
    for item in items:
        if item not in kept:
            kept.append(item)
    return kept
