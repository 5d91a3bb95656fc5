"""What is excused, and what is wrong with the excuses: the last step before the report."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from rdlint.checks.role import Place, Role
from rdlint.engine.check import in_order
from rdlint.engine.judges import Judges
from rdlint.engine.result import FileResult
from rdlint.engine.suppressions import MARK, apply_suppressions
from rdlint.engine.waivers import Waivers, apply_waivers
from rdlint.model import Finding
from rdlint.reference.library import Library
from rdlint.rulebook.rule import Rulebook
from rdlint.source import Document, compose


class Excuser(NamedTuple):
    """Applies the exceptions of a run. `judges` know which rules ran for a file."""

    book: Rulebook
    judges: Judges
    library: Library
    as_of: date
    waivers: Waivers | None = None

    def files(self, results: Sequence[FileResult]) -> list[FileResult]:
        """All files of a run, excused by comments, then by waivers; and the file of waivers where it has findings."""
        files = [self.file(result) for result in results]
        if self.waivers is None:
            return files
        ran = self.judges.all_rules(file.file for file in files)
        waived = apply_waivers(self.waivers, files, self.as_of, ran, ran_in=self.judges.sound)
        document = self.waivers.document
        if waived.problems and document.root is not None:
            role = Role(document, self.as_of, self.library, waived.problems)
            found = self.judges.usual.checker.check_exceptions(role, Place((), document.root))
            if found:
                return [*waived.files, FileResult(document.source, "waivers", tuple(in_order(found)))]
        return waived.files

    def file(self, result: FileResult, document: Document | None = None) -> FileResult:
        """One file with its findings excused where a comment says so."""
        if result.status != "checked" or MARK not in result.source.text:
            return result
        return result._replace(findings=self.findings(document or compose(result.source), result.findings))

    def findings(self, document: Document, findings: Sequence[Finding]) -> tuple[Finding, ...]:
        """The findings of a document, excused where a comment says so, and those about the comments."""
        if MARK not in document.source.text:
            return tuple(findings)
        file = document.source.name
        applied = apply_suppressions(document, findings, self.book, self.judges.sound(file))
        if not applied.problems or document.root is None:
            return applied.findings
        role = Role(document, self.as_of, self.library, applied.problems)
        found = self.judges.of(file).checker.check_exceptions(role, Place((), document.root))
        return tuple(in_order([*applied.findings, *found]))
