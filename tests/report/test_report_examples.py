"""The reports on examples/nsw, to the letter: a few rules, and two of the findings excused.

RDLINT_WRITE_GOLDEN=1 writes the golden files, to be read before they are kept.
"""

from datetime import date
from functools import cache
from pathlib import Path

import pytest
from report_formats import COUNTS
from report_results import assert_golden

from rdlint.engine.discover import Candidate
from rdlint.engine.pages import with_pages
from rdlint.engine.result import FileResult, RunResult, exit_code
from rdlint.engine.run import run_checks
from rdlint.model import ExceptionNote, Finding
from rdlint.plugins import load_plugins
from rdlint.reference.library import Library
from rdlint.report.built_in import REPORTERS
from rdlint.report.reporter import Style
from rdlint.rulebook.load import load_rulebook

ROOT = Path(__file__).parents[2]
DAY = date(2026, 11, 21)

#: Every severity, fixes of two kinds, a place beside another, a rule that is not in force, one that says nothing here.
CHOSEN = (
    "expired-framework",
    "irregular-classification",
    "malformed-head-count",
    "missing-agency",
    "mixed-item-forms",
    "superseded-framework",
    "unknown-capability",
    "unreadable-file",
)

EXCUSES = {
    ("client-services-officer.yaml", "irregular-classification"): ExceptionNote(
        "suppression", "As in the award, which has spaces.", None, None
    ),
    ("customer-service-officer.yaml", "superseded-framework"): ExceptionNote(
        "waiver", "Moves with the restructure in March.", "Director, People", "2027-01-15"
    ),
}

ENDINGS = {"sarif": "sarif", "github": "github.txt", "gitlab": "gitlab.json", "junit": "junit.xml", "markdown": "md"}


@cache
def result() -> RunResult:
    plugins, library = load_plugins(discover=False), Library()
    book = load_rulebook(
        plugins.packs, plugins.kinds, lambda: {source.key: frozenset(source.clauses) for source in library.sources}
    )
    roles = (path for path in sorted((ROOT / "examples/nsw").glob("*.yaml")) if path.stem != "verdicts")
    candidates = [Candidate(path, path.relative_to(ROOT).as_posix(), True) for path in roles]
    rules = [book.rules[name] for name in CHOSEN if book.rules[name].is_in_force(DAY.isoformat())]
    found = run_checks(candidates, None, book, rules, plugins.kinds, library, DAY, with_fixes=True)
    found = found._replace(files=tuple(map(excused, found.files)))
    return with_pages(found._replace(exit_code=exit_code(found, "error", False)), book.rules, library)


def excused(file: FileResult) -> FileResult:
    def judged(finding: Finding) -> Finding:
        return finding._replace(exception=EXCUSES.get((Path(file.file).name, finding.rule)))

    return file._replace(findings=tuple(map(judged, file.findings)))


@pytest.mark.parametrize("name", COUNTS)
def test_report(name: str) -> None:
    (reporter,) = (reporter for reporter in REPORTERS if reporter.name == name)
    text = reporter.render(result(), Style())
    assert COUNTS[name](text) == {"error": 2, "warning": 5, "info": 2, "excepted": 2}
    assert str(ROOT) not in text
    assert_golden(f"nsw.{ENDINGS.get(name, name)}", text)
