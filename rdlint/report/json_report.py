"""The JSON report, version 1: schemas/json-report.schema.json describes it. Fields are only ever added."""

import json
from typing import Any

from rdlint.engine.result import FrameworkUse, RunResult
from rdlint.model import SEVERITIES, Finding, Fix, Position, format_route
from rdlint.report.reporter import Style
from rdlint.report.visible import as_utf8

VERSION = 1


def render(result: RunResult, _style: Style) -> str:
    """The whole report as JSON, in UTF-8, indented by two."""
    return json.dumps(as_utf8(report(result)), ensure_ascii=False, indent=2) + "\n"


def report(result: RunResult) -> dict[str, Any]:
    """The report as plain data."""
    findings = list(result.findings())
    return {
        "version": VERSION,
        "rdlint": result.rdlint,
        "as_of": result.as_of.isoformat(),
        "rules": {
            "ran": sorted(result.rules),
            "not_run": [{"rule": rule, "why": why} for rule, why in sorted(result.not_run.items())],
        },
        "files": [{"file": file.file, "status": file.status, "findings": len(file.findings)} for file in result.files],
        "findings": [_finding(finding) for finding in findings],
        "summary": {
            "files": len(result.files),
            "findings": len(findings),
            **{severity: result.count(severity) for severity in SEVERITIES},
            "excepted": sum(finding.exception is not None for finding in findings),
        },
        "since": result.since,
        "frameworks": [_framework(use) for use in result.frameworks],
        "failures": [failure.sentence() for failure in result.failures],
    }


def _framework(use: FrameworkUse) -> dict[str, Any]:
    return {**use._asdict(), "until": use.until.isoformat() if use.until else None}


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "group": finding.group,
        "severity": finding.severity,
        "basis": finding.basis,
        "message": finding.message,
        "help": finding.help,
        "file": finding.file,
        "route": format_route(finding.route),
        "start": _position(finding.start),
        "end": _position(finding.end),
        "quote": finding.quote,
        "fingerprint": finding.fingerprint,
        "exception": None
        if finding.exception is None
        else {
            "how": finding.exception.how,
            "why": finding.exception.why,
            "by": finding.exception.by,
            "until": finding.exception.until,
        },
        "fixes": [_fix(fix) for fix in finding.fixes],
        "authority": [{"source": source, "clause": clause} for source, clause in finding.authority],
        "related": [
            {
                "file": place.file,
                "route": format_route(place.route),
                "start": _position(place.start),
                "end": _position(place.end),
                "message": place.message,
            }
            for place in finding.related
        ],
    }


def _fix(fix: Fix) -> dict[str, Any]:
    return {
        "title": fix.title,
        "safety": fix.safety,
        "edits": [{"start": edit.start, "end": edit.end, "text": edit.text} for edit in fix.edits],
    }


def _position(position: Position) -> dict[str, int]:
    return {"line": position.line, "column": position.column, "offset": position.offset}
