"""The formats that come with rdlint; each module is imported when its format is asked for."""

from rdlint.engine.result import RunResult
from rdlint.report.reporter import Reporter, Style


def _text(result: RunResult, style: Style) -> str:
    from rdlint.report.text import render

    return render(result, style)


def _concise(result: RunResult, style: Style) -> str:
    from rdlint.report.concise import render

    return render(result, style)


def _json(result: RunResult, style: Style) -> str:
    from rdlint.report.json_report import render

    return render(result, style)


REPORTERS = (
    Reporter("text", _text, "for people: each finding with its line, the way out and the authority"),
    Reporter("concise", _concise, "one line a finding"),
    Reporter("json", _json, "everything, for programs (schemas/json-report.schema.json)", needs_fixes=True),
)
