"""The formats that come with rdlint: each works on any result, and is imported only when it is asked for."""

import subprocess
import sys

import pytest
from report_results import file_of, result_of

from rdlint.report.built_in import REPORTERS
from rdlint.report.reporter import Reporter, Style


@pytest.mark.parametrize("reporter", REPORTERS, ids=lambda reporter: reporter.name)
def test_ends_in_a_line_end_or_is_empty(reporter: Reporter) -> None:
    for result in (result_of(), result_of(file_of("a: b\n")), result_of(file_of("a: b\n", "a", "b"))):
        text = reporter.render(result, Style())
        assert text == "" or text.endswith("\n")
    assert reporter.summary


def test_only_those_that_show_them_need_fixes_and_pages() -> None:
    assert [reporter.name for reporter in REPORTERS if reporter.needs_fixes] == ["json", "sarif"]
    assert {reporter.name for reporter in REPORTERS if reporter.needs_pages} - {"html"} == {"sarif"}


def test_a_format_that_is_not_asked_for_is_not_imported() -> None:
    code = (
        "import sys; import rdlint.report.built_in; "
        "print([name for name in sys.modules if name.startswith('rdlint.report.')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout == "['rdlint.report.reporter', 'rdlint.report.built_in']\n"
