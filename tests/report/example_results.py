"""The report on examples/nsw as a result: by a few rules or by all, and two of the findings excused."""

from datetime import date
from functools import cache
from pathlib import Path

from rdlint.engine.discover import Candidate
from rdlint.engine.pages import with_pages
from rdlint.engine.result import FileResult, RunResult, exit_code
from rdlint.engine.run import run_checks
from rdlint.model import ExceptionNote, Finding
from rdlint.plugins import load_plugins
from rdlint.reference.library import Library
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


@cache
def examples(by_all_rules: bool = False) -> RunResult:
    """The result on the day, with fixes and with the pages of the rules."""
    plugins, library = load_plugins(discover=False), Library()
    book = load_rulebook(
        plugins.packs, plugins.kinds, lambda: {source.key: frozenset(source.clauses) for source in library.sources}
    )
    roles = (path for path in sorted((ROOT / "examples/nsw").glob("*.yaml")) if path.stem != "verdicts")
    candidates = [Candidate(path, path.relative_to(ROOT).as_posix(), True) for path in roles]
    chosen = [name for name, rule in book.rules.items() if rule.default] if by_all_rules else CHOSEN
    rules = [book.rules[name] for name in chosen if book.rules[name].is_in_force(DAY.isoformat())]
    found = run_checks(candidates, None, book, rules, plugins.kinds, library, DAY, with_fixes=True)
    if not by_all_rules:
        # Of the many rules that nobody asked, only these: the list grows with every rule that somebody writes.
        found = found._replace(not_run={name: why for name, why in found.not_run.items() if name in CHOSEN})
    found = found._replace(files=tuple(map(_excused, found.files)))
    return with_pages(found._replace(exit_code=exit_code(found, "error", False)), book.rules, library)


def _excused(file: FileResult) -> FileResult:
    def judged(finding: Finding) -> Finding:
        return finding._replace(exception=EXCUSES.get((Path(file.file).name, finding.rule)))

    return file._replace(findings=tuple(map(judged, file.findings)))
