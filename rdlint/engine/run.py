"""One whole run: settings, rules and files in, a result out."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from rdlint import __version__
from rdlint.checks.summary import Complete, Corpus
from rdlint.engine.corpus import CorpusChecker, Store, index_corpus
from rdlint.engine.discover import Candidate
from rdlint.engine.exceptions import Excuser
from rdlint.engine.frameworks_in_use import frameworks_in_use
from rdlint.engine.judges import Judges
from rdlint.engine.kept_results import KeptResults
from rdlint.engine.looked import Looked
from rdlint.engine.result import Failure, RunResult, SourceNote
from rdlint.engine.role_file import RoleFile
from rdlint.engine.rules_of_run import without_scope
from rdlint.engine.waivers import Waivers
from rdlint.reference.library import Library
from rdlint.rulebook.kind import CheckKind
from rdlint.rulebook.rule import Rule, Rulebook
from rdlint.source import Source

if TYPE_CHECKING:
    from rdlint.engine.compare import Caused
    from rdlint.engine.earlier import Earlier

#: What standard input is called where nobody says which file it stands for.
STANDARD_INPUT = "<stdin>"


#: Hears how many of how many files have been looked at.
Tell = Callable[[int, int], None]


def say_nothing(_done: int, _all: int) -> None:
    """Tells nobody."""


class Repository(NamedTuple):
    """What rules across roles look at: every file that may be a role description, and what is claimed of them.

    `files` is called when such a rule runs; `store` keeps summaries between runs.
    """

    files: Callable[[], Sequence[Candidate]] = tuple
    complete: Complete = Complete()
    store: Store | None = None


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
    earlier: "Earlier | None" = None,
    tell: Tell = say_nothing,
) -> RunResult:
    """Checks every candidate. `stdin` is a role description that came by standard input; `failures` happened before.

    `repository` is what rules across roles look at; without it they look at the candidates. `kept` knows the results of
    files that have not changed. With `earlier` only what the changes since then cause is found. `tell` hears how far
    the run is.
    """
    judges = Judges(
        rules if earlier is not None else without_scope(rules, "change"), kinds, library, as_of, with_fixes, kept
    )
    looked = Looked(judges)
    given = list(candidates)
    if stdin is not None:
        looked.look(RoleFile(stdin), True)
        if stdin.name != STANDARD_INPUT:
            # What an editor has not saved yet stands for the file of that name.
            given.append(Candidate(Path(stdin.name), stdin.name, True))
    for number, candidate in enumerate(candidates):
        tell(number, len(candidates))
        if earlier is None or earlier.is_changed(candidate):
            looked.look_at(candidate)
    tell(len(candidates), len(candidates))
    every = list(judges.all_rules(candidate.name for candidate in given).values())
    across = CorpusChecker(every, kinds, library)
    if earlier is not None:
        from rdlint.engine.change_rules import ChangeChecker  # Few runs compare.
        from rdlint.engine.compare import changed_roles

        changes = ChangeChecker(every, kinds, library, as_of, with_fixes)
        if changes.needed:
            looked.add(changes.check(changed_roles(looked.files, earlier, looked.read)))
            judges.failures.update(changes.failures)
    caused: Caused | None = None
    unread: list[Failure] = []
    if across.needed and (looked.files or earlier is not None):
        caused, unread = _look_across(looked, across, given, repository or Repository(), earlier)
    judges.failures.update(across.failures)
    files = Excuser(book, judges, library, as_of, waivers).files(looked.files)
    # Last, since a comment in a file is judged by all that is found in it.
    files = caused.only(files) if caused is not None else files
    ran = {rule.name: rule for rule in every}
    failed = judges.failures
    return RunResult(
        rdlint=__version__,
        as_of=as_of,
        rules={name: rule for name, rule in ran.items() if name not in failed},
        not_run=_not_run(book, ran, failed, as_of, earlier is not None),
        files=tuple(files),
        failures=(*failures, *failed.values(), *unread),
        sources=source_notes((key for file in files for found in file.findings for key, _ in found.authority), library),
        frameworks=frameworks_in_use(looked.frameworks, library, as_of),
        since=earlier.label if earlier is not None else None,
    )


def _look_across(
    looked: Looked,
    across: CorpusChecker,
    candidates: Sequence[Candidate],
    repository: Repository,
    earlier: "Earlier | None",
) -> "tuple[Caused | None, list[Failure]]":
    """Adds what rules across roles find in the files looked at.

    Compared with an earlier state also in others, which are looked at for it, and then what is new in those. Gives the
    files that cannot be compared as well.
    """
    given = {candidate.name: candidate for candidate in candidates}
    whole = {candidate.name: candidate for candidate in (*repository.files(), *candidates)}
    index = index_corpus((whole[name] for name in sorted(whole)), looked.read, repository.store)
    shown = [file.file for file in looked.files] if earlier is None else list(given)
    found = across.check(Corpus(index.summaries, repository.complete), shown)
    caused = None
    if earlier is not None:
        from rdlint.engine.compare import caused_across

        changed = {name for name, candidate in whole.items() if name in looked.read or earlier.is_changed(candidate)}
        caused = caused_across(found, index.summaries, across, repository.complete, earlier, changed)
        for name in caused.findings:
            looked.look_at(given[name])
        looked.files.sort(key=lambda file: (file.file != STANDARD_INPUT, file.file))
    looked.add(found)
    return caused, index.failures


def _not_run(
    book: Rulebook, ran: Mapping[str, Rule], failed: Mapping[str, Failure], as_of: date, compares: bool
) -> dict[str, str]:
    why = {name: failure.why for name, failure in failed.items()}
    why.update({broken.name: broken.why for broken in book.broken})
    for name, rule in book.rules.items():
        if name in ran:
            continue
        if rule.scope == "change" and not compares:
            why[name] = "it compares with an earlier state, for which --since or --before asks"
        elif not rule.is_in_force(as_of.isoformat()):
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
