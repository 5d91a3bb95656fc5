"""Comma-separated values (RFC 4180), for spreadsheets: a header, then a row for each finding."""

import csv
import io

from rdlint.engine.result import RunResult
from rdlint.model import Finding, format_route
from rdlint.report.reporter import Style
from rdlint.report.visible import on_one_line

COLUMNS = (
    "file",
    "line",
    "column",
    "end_line",
    "end_column",
    "severity",
    "rule",
    "group",
    "basis",
    "message",
    "help",
    "route",
    "quote",
    "exception",
    "reason",
    "by",
    "until",
    "fingerprint",
)

#: With these a spreadsheet takes a cell for a formula, which can call programs and send data away.
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def render(result: RunResult, _style: Style) -> str:
    """All rows; lines end in CR LF, and a row takes one line."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([_cell(value) for value in _row(finding)] for finding in result.findings())
    return out.getvalue()


def _row(finding: Finding) -> list[str | int | None]:
    note = finding.exception
    return [
        finding.file,
        finding.start.line,
        finding.start.column,
        finding.end.line,
        finding.end.column,
        finding.severity,
        finding.rule,
        finding.group,
        finding.basis,
        finding.message,
        finding.help,
        format_route(finding.route),
        finding.quote,
        *((note.how, note.why, note.by, note.until) if note else (None,) * 4),
        finding.fingerprint,
    ]


def _cell(value: str | int | None) -> str | int:
    """A number as it is; text on one line, behind an apostrophe where it would be a formula."""
    if isinstance(value, int):
        return value
    text = on_one_line(value or "")
    return f"'{text}" if text.lstrip().startswith(_FORMULA) else text
