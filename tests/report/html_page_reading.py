"""Makes HTML pages of small results and reads them as text."""

from html_tree import Element, read_html
from report_results import result_of

from rdlint.engine.result import FileResult, RunResult
from rdlint.model import ExceptionNote
from rdlint.report.html_report import render
from rdlint.report.reporter import Style
from rdlint.rulebook.rule import Rule

ROLE = (
    "title: Clerk\nagency: Harbour Trust\nclassification: Band 2\nrole_number: 17\n"
    "primary_purpose: To places  berths.\n"
)
WAIVER = ExceptionNote("waiver", "Under review.", "Director, People", "2026-07-20")
COMMENT = ExceptionNote("suppression", "As in the award.", None, None)


def page_of(result: RunResult) -> Element:
    return read_html(render(result, Style()))


def page(*files: FileResult, **values: object) -> Element:
    return page_of(result_of(*files, **values))


def words(element: Element) -> str:
    """Its text with one space between words."""
    return " ".join(element.text.split())


def rule(name: str = "wrong-word", **values: object) -> Rule:
    plain = Rule(name, "wording", "A word is wrong.", "m", "h", "warning", "editorial", "phrases", (), "")
    return plain._replace(**values)  # type: ignore[arg-type]
