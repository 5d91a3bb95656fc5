"""One self-contained page for people who do not use a terminal; rdlint/report/html_page holds its parts."""

from rdlint.engine.result import RunResult
from rdlint.report.html_page.document import document
from rdlint.report.reporter import Style


def render(result: RunResult, _style: Style) -> str:
    """The whole page, in UTF-8."""
    return document(result)
