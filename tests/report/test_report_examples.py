"""The reports on examples/nsw, to the letter: a few rules, and two of the findings excused.

RDLINT_WRITE_GOLDEN=1 writes the golden files, to be read before they are kept.
"""

import pytest
from example_results import ROOT, examples
from report_formats import COUNTS
from report_results import assert_golden

from rdlint.report.built_in import REPORTERS
from rdlint.report.reporter import Style

ENDINGS = {"sarif": "sarif", "github": "github.txt", "gitlab": "gitlab.json", "junit": "junit.xml", "markdown": "md"}


@pytest.mark.parametrize("name", COUNTS)
def test_report(name: str) -> None:
    (reporter,) = (reporter for reporter in REPORTERS if reporter.name == name)
    text = reporter.render(examples(), Style())
    assert COUNTS[name](text) == {"error": 2, "warning": 5, "info": 2, "excepted": 2}
    assert str(ROOT) not in text
    assert_golden(f"nsw.{ENDINGS.get(name, name)}", text)
