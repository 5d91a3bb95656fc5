"""One whole run: settings, rules and files in, a result out."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from rdlint import __version__
from rdlint.checks.summary import Complete, Corpus
from rdlint.engine.check import Checker, in_order
from rdlint.engine.corpus import CorpusChecker, Store, index_corpus
from rdlint.engine.discover import Candidate
from rdlint.engine.exceptions import Excuser
from rdlint.engine.frameworks_in_use import framework_named, frameworks_in_use
from rdlint.engine.kept_results import Kept, KeptResults
from rdlint.engine.recognise import is_role_description
from rdlint.engine.result import Failure, FileResult, RunResult, SourceNote
from rdlint.engine.role_file import RoleFile
from rdlint.engine.waivers import Waivers
from rdlint.model import Severity
from rdlint.reference.library import Library
from rdlint.rulebook.kind import CheckKind
from rdlint.rulebook.rule import Rule, Rulebook
from rdlint.rulebook.select import ALL, known_name, select_rules
from rdlint.source import Source, read_source

#: What standard input is called where nobody says which file it stands for.
STANDARD_INPUT = "<stdin>"


class Repository(NamedTuple):
    """What rules across roles look at: every file that may be a role description, and what is claimed of them.

    `files` is called when such a rule runs; `store` keeps summaries between runs.
    """

    files: Callable[[], Sequence[Candidate]] = tuple
    complete: Complete = Complete()
    store: Store | None = None


def chosen_rules(
    book: Rulebook,
    select: Sequence[str] | None,
    ignore: Sequence[str],
    severity: Mapping[str, Severity],
    as_of: date,
) -> list[Rule]:
    """The rules that run, each with the severity the repository gives it. Raises UnknownName."""
    changed = {known_name(book, name): value for name, value in severity.items()}
    return [
        rule._replace(severity=changed.get(rule.name, changed.get(rule.group, changed.get(ALL, rule.severity))))
        for rule in select_rules(book, select, ignore, as_of.isoformat())
    ]


def run_checks(
    candidates: Sequence[Candidate],
    stdin: Source | None,
    book: Rulebook,
    rules: Sequence[Rule],
    kinds: Mapping[str, CheckKind],
    library: Library,
    as_of: date,
    with_fixes: bool = False,
    failures: Sequence[Failure] = (),
    repository: Repository | None = None,
    kept: KeptResults | None = None,
    waivers: Waivers | None = None,
) -> RunResult:
    """Checks every candidate. `stdin` is a role description that came by standard input; `failures` happened before.

    `repository` is what rules across roles look at; without it they look at the candidates. `kept` knows the results of
    files that have not changed.
    """
    checker = Checker(rules, kinds, library, as_of, with_fixes)
    across = CorpusChecker(rules, kinds, library)
    read: dict[str, RoleFile] = {}
    frameworks: list[str] = []
    files: list[FileResult] = []
    given = list(candidates)
    if stdin is not None:
        file = RoleFile(stdin)
        known = _judged(file, True, checker)
        assert known.result is not None
        files.append(known.result)
        if known.result.status == "checked":
            frameworks.append(known.framework)
        if stdin.name != STANDARD_INPUT:
            # What an editor has not saved yet stands for the file of that name.
            read[stdin.name] = file
            given.append(Candidate(Path(stdin.name), stdin.name, True))
    for candidate in candidates:
        file = RoleFile(read_source(candidate.path, candidate.name))
        known = _known(file, candidate.expected, checker, kept)
        if known.result is not None:
            read[candidate.name] = file
            files.append(known.result)
            if known.result.status == "checked":
                frameworks.append(known.framework)
    unread: list[Failure] = []
    if across.needed and files:
        files, unread = _with_findings_across(files, across, given, read, repository or Repository())
    ran = {rule.name: rule for rule in rules}
    sound = {name: rule for name, rule in ran.items() if name not in checker.failures and name not in across.failures}
    files = Excuser(book, sound, checker, library, as_of, waivers).files(files)
    failed = {**checker.failures, **across.failures}
    return RunResult(
        rdlint=__version__,
        as_of=as_of,
        rules={name: rule for name, rule in ran.items() if name not in failed},
        not_run=_not_run(book, ran, failed, as_of),
        files=tuple(files),
        failures=(*failures, *failed.values(), *unread),
        sources=source_notes((key for file in files for found in file.findings for key, _ in found.authority), library),
        frameworks=frameworks_in_use(frameworks, library, as_of),
    )


def _known(file: RoleFile, expected: bool, checker: Checker, kept: KeptResults | None) -> Kept:
    """What is known of a file from an earlier run, else what the rules find in it now."""
    if kept is None or checker.failures:
        # A rule that has failed is stopped: what is found from here on is not the whole result.
        return _judged(file, expected, checker)
    known = kept.get(file, expected)
    if known is None:
        known = _judged(file, expected, checker)
        if not checker.failures:
            kept.put(file, expected, known)
    return known


def _judged(file: RoleFile, expected: bool, checker: Checker) -> Kept:
    """What the rules find in a file; no result where it is no role description and nobody said it was."""
    recognised = is_role_description(file.document)
    if not recognised and not expected:
        return Kept(None, "")
    return Kept(checker.check(file.document, recognised), framework_named(file.document))


def _with_findings_across(
    files: Sequence[FileResult],
    across: CorpusChecker,
    candidates: Sequence[Candidate],
    read: Mapping[str, RoleFile],
    repository: Repository,
) -> tuple[list[FileResult], list[Failure]]:
    """The results with what rules across roles find in the same files, and the files that cannot be compared."""
    whole = {candidate.name: candidate for candidate in (*repository.files(), *candidates)}
    index = index_corpus((whole[name] for name in sorted(whole)), read, repository.store)
    found = across.check(Corpus(index.summaries, repository.complete), [file.file for file in files])
    results = [
        file._replace(findings=tuple(in_order([*file.findings, *found[file.file]]))) if file.file in found else file
        for file in files
    ]
    return results, index.failures


def _not_run(book: Rulebook, ran: Mapping[str, Rule], failed: Mapping[str, Failure], as_of: date) -> dict[str, str]:
    why = {name: failure.why for name, failure in failed.items()}
    why.update({broken.name: broken.why for broken in book.broken})
    for name, rule in book.rules.items():
        if name in ran:
            continue
        if not rule.is_in_force(as_of.isoformat()):
            start, end = rule.in_force
            why[name] = f"in force from {start or 'the beginning'} until {end or 'further notice'}"
        else:
            why[name] = "not selected" if rule.default else "off by default"
    return why


def source_notes(keys: Iterable[str], library: Library) -> dict[str, SourceNote]:
    """The documents of these keys, as far as they are known."""
    notes = {}
    # Without a key the table of documents need not be read.
    for key in sorted(set(keys)):
        source = library.sources.get(key)
        if source is not None:
            address = source.addresses[0] if source.addresses else ""
            notes[key] = SourceNote(source.title, source.publisher, source.date, address)
    return notes
