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


def _sarif(result: RunResult, style: Style) -> str:
    from rdlint.report.sarif import render

    return render(result, style)


def _github(result: RunResult, style: Style) -> str:
    from rdlint.report.github import render

    return render(result, style)


def _gitlab(result: RunResult, style: Style) -> str:
    from rdlint.report.gitlab import render

    return render(result, style)


def _junit(result: RunResult, style: Style) -> str:
    from rdlint.report.junit import render

    return render(result, style)


def _markdown(result: RunResult, style: Style) -> str:
    from rdlint.report.markdown import render

    return render(result, style)


def _csv(result: RunResult, style: Style) -> str:
    from rdlint.report.csv_report import render

    return render(result, style)


def _html(result: RunResult, style: Style) -> str:
    from rdlint.report.html_report import render

    return render(result, style)


REPORTERS = (
    Reporter("text", _text, "for people: each finding with its line, the way out and the authority"),
    Reporter("concise", _concise, "one line a finding"),
    Reporter("json", _json, "everything, for programs (schemas/json-report.schema.json)", needs_fixes=True),
    Reporter("sarif", _sarif, "SARIF 2.1.0, for code scanning", needs_fixes=True, needs_pages=True),
    Reporter("github", _github, "the text, then annotations for the log of GitHub Actions"),
    Reporter("gitlab", _gitlab, "GitLab Code Quality"),
    Reporter("junit", _junit, "JUnit XML, for build servers"),
    Reporter("markdown", _markdown, "a summary for a job or a merge request"),
    Reporter("html", _html, "a page for people who use no terminal, to filter, search and print", needs_pages=True),
    Reporter("csv", _csv, "a row a finding, for spreadsheets"),
)
