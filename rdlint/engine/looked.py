"""The files of a run that were looked at, with what was found in each so far."""

from collections.abc import Mapping, Sequence

from rdlint.engine.check import in_order
from rdlint.engine.discover import Candidate
from rdlint.engine.frameworks_in_use import framework_named
from rdlint.engine.judges import Judge, Judges
from rdlint.engine.kept_results import Kept
from rdlint.engine.recognise import is_role_description
from rdlint.engine.result import FileResult
from rdlint.engine.role_file import RoleFile
from rdlint.model import Finding
from rdlint.source import read_source


class Looked:
    """The files that were looked at so far: their results, what they hold, and the frameworks they name."""

    def __init__(self, judges: Judges) -> None:
        self._judges = judges
        self.files: list[FileResult] = []
        self.read: dict[str, RoleFile] = {}
        self.frameworks: list[str] = []

    def look_at(self, candidate: Candidate) -> None:
        """Judges a file of the disk."""
        file = RoleFile(read_source(candidate.path, candidate.name))
        self._note(file, _known(file, candidate.expected, self._judges.of(candidate.name)))

    def look(self, file: RoleFile, expected: bool) -> None:
        """Judges what is kept nowhere."""
        self._note(file, _judged(file, expected, self._judges.of(file.source.name)))

    def add(self, found: Mapping[str, Sequence[Finding]]) -> None:
        """Adds findings to the files they are in; a file that was not looked at has none."""
        for number, file in enumerate(self.files):
            if more := self._judges.as_judged(file.file, found.get(file.file, ())):
                self.files[number] = file._replace(findings=tuple(in_order([*file.findings, *more])))

    def _note(self, file: RoleFile, known: Kept) -> None:
        if known.result is not None:
            self.read[file.source.name] = file
            self.files.append(known.result)
            if known.result.status == "checked":
                self.frameworks.append(known.framework)


def _known(file: RoleFile, expected: bool, judge: Judge) -> Kept:
    """What is known of a file from an earlier run, else what the rules find in it now."""
    kept = judge.kept
    if kept is None or judge.checker.failures:
        # A rule that has failed is stopped: what is found from here on is not the whole result.
        return _judged(file, expected, judge)
    known = kept.get(file, expected)
    if known is None:
        known = _judged(file, expected, judge)
        if not judge.checker.failures:
            kept.put(file, expected, known)
    return known


def _judged(file: RoleFile, expected: bool, judge: Judge) -> Kept:
    """What the rules find in a file; no result where it is no role description and nobody said it was."""
    recognised = is_role_description(file.document)
    if not recognised and not expected:
        return Kept(None, "")
    return Kept(judge.checker.check(file.document, recognised), framework_named(file.document))
