"""Of a run that compares with an earlier state: what the changes since then cause, and nothing else."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from pathlib import Path
from typing import NamedTuple

from rdlint.checks.summary import Complete, Corpus, Summary
from rdlint.engine.corpus import CorpusChecker, index_corpus
from rdlint.engine.discover import Candidate
from rdlint.engine.earlier import Earlier
from rdlint.engine.pairs import Pair, pairs
from rdlint.engine.recognise import is_role_description
from rdlint.engine.result import FileResult
from rdlint.engine.role_file import RoleFile
from rdlint.model import Finding
from rdlint.source import compose

#: What makes two findings one and the same.
_Same = tuple[str, str]


class Caused(NamedTuple):
    """What rules across roles find now that they did not find then, in files that have not changed.

    `findings`: by such a file how often each new finding is there.
    """

    findings: Mapping[str, "Counter[_Same]"]

    def only(self, results: Iterable[FileResult]) -> list[FileResult]:
        """The results without what was there before: in a file that has not changed only the new findings stay."""
        return [self._only(result) if result.file in self.findings else result for result in results]

    def _only(self, result: FileResult) -> FileResult:
        left = Counter(self.findings[result.file])
        kept = []
        # Exact twins have fingerprints of their own, so that it does not matter which comes first.
        for finding in result.findings:
            if left[_same(finding)] > 0:
                left[_same(finding)] -= 1
                kept.append(finding)
        return result._replace(findings=tuple(kept))


def changed_roles(results: Iterable[FileResult], earlier: Earlier, read: Mapping[str, RoleFile]) -> list[Pair]:
    """The role descriptions among the files looked at that were there before, as they were and as they are."""
    present = [read[result.file].document for result in results if result.status == "checked"]
    # What was renamed and nothing else is itself, and stands for no other.
    taken = {old for new, old in earlier.was.items() if new not in read}
    before = [compose(source) for source in earlier.files if source.has_text and source.name not in taken]
    return pairs([document for document in before if is_role_description(document)], present, earlier.was)


def caused_across(
    now: Mapping[str, Sequence[Finding]],
    summaries: Sequence[Summary],
    across: CorpusChecker,
    complete: Complete,
    earlier: Earlier,
    changed: Set[str],
) -> Caused:
    """What is new between roles. `now` are the findings of rules across roles by file; `summaries` those of now.

    `changed` are the files of now that are new or hold another text.
    """
    before = [summary for summary in summaries if summary.file not in changed and summary.file not in earlier.was]
    before += _summaries(earlier)
    found = across.check(Corpus(before, complete), [summary.file for summary in before])
    new: dict[str, Counter[_Same]] = {}
    for file, findings in now.items():
        known = Counter(_same(finding) for finding in found.get(earlier.was.get(file, file), ()))
        left = Counter(_same(finding) for finding in findings) - known
        if left and file not in changed:
            new[file] = left
    return Caused(new)


def _summaries(earlier: Earlier) -> list[Summary]:
    """The summaries of the role descriptions that are gone or have another text now."""
    candidates = [Candidate(Path(source.name), source.name, earlier.expected) for source in earlier.files]
    return index_corpus(candidates, {source.name: RoleFile(source) for source in earlier.files}).summaries


def _same(finding: Finding) -> _Same:
    return finding.rule, finding.fingerprint
