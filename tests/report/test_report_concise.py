"""One line a finding, in the form that editors and search tools know."""

from report_results import file_of, result_of

from rdlint.model import ExceptionNote
from rdlint.report.concise import render
from rdlint.report.reporter import Style


def test_a_line_a_finding() -> None:
    one = file_of("title: Clerk\nagency: Harbour\n", "Harbour", "title", message="Say it\nplainly.")
    first, second = one.findings
    note = ExceptionNote("waiver", "why", None, None)
    one = one._replace(findings=(first, second._replace(exception=note, severity="error")))
    two = file_of("語: x\n", "x", name="b\x1b\udcff.yaml")
    assert render(result_of(one, two), Style()) == (
        "roles/clerk.yaml:2:9: warning[wrong-word] Say it?plainly.\n"
        "roles/clerk.yaml:1:1: error[wrong-word] (excused) Say it?plainly.\n"
        "b??.yaml:1:4: warning[wrong-word] This is a message.\n"
    )


def test_nothing_found_is_nothing_said() -> None:
    assert render(result_of(file_of("title: Clerk\n")), Style()) == ""
