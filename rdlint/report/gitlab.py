"""For GitLab Code Quality: a JSON list, shown beside a merge request."""

import json
from collections import Counter
from typing import Any

from rdlint.engine.digest import digest
from rdlint.engine.result import RunResult
from rdlint.model import Finding, Severity
from rdlint.report.reporter import Style
from rdlint.report.sentences import excuse
from rdlint.report.visible import as_utf8

_SEVERITIES: dict[Severity, str] = {"error": "major", "warning": "minor", "info": "info"}


def render(result: RunResult, _style: Style) -> str:
    """The list as JSON, in UTF-8 without byte order mark, indented by two."""
    return json.dumps(as_utf8(entries(result)), ensure_ascii=False, indent=2) + "\n"


def entries(result: RunResult) -> list[dict[str, Any]]:
    """An entry for each finding."""
    seen: Counter[str] = Counter()
    return [_entry(finding, seen) for finding in result.findings()]


def _entry(finding: Finding, seen: "Counter[str]") -> dict[str, Any]:
    note = finding.exception
    mark = f"Excused ({note.how}: {excuse(note)}): " if note else ""
    return {
        "description": mark + finding.message,
        "check_name": finding.rule,
        "fingerprint": _fingerprint(finding, seen),
        # What is excused is not to be done; GitLab has no word for it, so it weighs least.
        "severity": "info" if note else _SEVERITIES[finding.severity],
        "location": {"path": finding.file, "lines": {"begin": finding.start.line}},
    }


def _fingerprint(finding: Finding, seen: "Counter[str]") -> str:
    """GitLab joins entries of one fingerprint, and ours are unique within a file only."""
    own = f"{finding.file}\0{finding.fingerprint}"
    seen[own] += 1
    return digest(own if seen[own] == 1 else f"{own}\0{seen[own]}")
