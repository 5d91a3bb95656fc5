"""`rdlint fix`: makes the fixes that findings offer, as patches of the files, or shows them."""

import argparse
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from rdlint.cli.choice import rules_for
from rdlint.cli.inputs import GOES_ON, existing_paths, standard_input, start_of
from rdlint.cli.keeping import repository
from rdlint.cli.output import complain, one_line, write
from rdlint.cli.progress import progress
from rdlint.cli.session import Session, open_session, waivers_of
from rdlint.engine.discover import Candidate, GitListing, find_files
from rdlint.engine.exceptions import Excuser
from rdlint.engine.judges import Judges
from rdlint.engine.mend import Made, Mended, mend
from rdlint.engine.recognise import is_role_description
from rdlint.engine.result import RunResult, exit_code
from rdlint.engine.rewrite import CannotRewrite, as_bytes, rewrite
from rdlint.engine.rules_of_run import RulesOfRun, without_scope
from rdlint.engine.run import run_checks
from rdlint.engine.waivers import Waivers
from rdlint.model import SEVERITIES, Finding, Safety
from rdlint.report.diff import unified_diff
from rdlint.rulebook.rule import Rule
from rdlint.source import Document, Source, compose, decode_source


class _Outcome(NamedTuple):
    """What became of one file."""

    source: Source
    mended: Mended


def fix(options: argparse.Namespace) -> int:
    """Runs `rdlint fix`; returns the exit code."""
    if options.stdin_filename and "-" not in options.paths:
        complain("--stdin-filename names what standard input holds, but no - asks for standard input.")
        return 2
    paths, wrong = existing_paths(options.paths or ["."])
    session = open_session(start_of(paths, options), options.config)
    if session is None:
        return 2
    settings = session.settings
    as_of = options.as_of or settings.as_of or date.today()
    chosen = rules_for(session, as_of, options.select, options.ignore)
    usual = rules_for(session, as_of, None, [])
    if chosen is None or usual is None:
        return 2
    # Whatever a run reports must not get worse, also where only some rules may change something.
    rules = usual.with_others(chosen)
    waivers = waivers_of(session)
    if waivers is False:
        return 2
    listing = GitListing(settings.root, tracked_alone=options.hook)
    found = find_files(paths, settings.root, settings.patterns, settings.own_files, options.hook, listing)
    for folder, why in found.closed:
        complain(f"the folder {folder} cannot be searched: {why}", GOES_ON)
    safeties: tuple[Safety, ...] = ("safe", "unsafe") if options.unsafe else ("safe",)
    # A comment that excuses what other rules find would look idle here, and be taken out.
    of_one_role = without_scope(without_scope(rules, "change"), "corpus")
    judges = Judges(of_one_role, session.plugins.kinds, session.library, as_of, with_fixes=True)
    fixer = _Fixer(Excuser(session.book, judges, session.library, as_of), safeties, chosen)
    stdin = standard_input(options, settings.root)
    if stdin is not None:
        outcome = fixer.outcome(stdin, True)
        stdin = stdin if outcome is None else decode_source(as_bytes(outcome.mended.text, stdin.has_bom), stdin.name)
        write(_diffs([outcome] if outcome else []) if options.diff else stdin.text)
    changed, unwritten = _fix_files(found.files, fixer, options)
    if options.diff:
        for failure in judges.failures.values():
            complain(failure.sentence())
        would = bool(changed) or (stdin is not None and outcome is not None)
        return 2 if wrong or found.closed else 4 if judges.failures or session.failures else 1 if would else 0
    result = _check_again(found.files, stdin, session, rules, as_of, listing, waivers)
    if not options.quiet:
        sys.stderr.write(_summary(changed, result)) if stdin is not None else write(_summary(changed, result))
    for failure in result.failures:
        complain(failure.sentence(), "This is not the fault of your role descriptions.")
    fail_on = options.fail_on or settings.fail_on
    return exit_code(result, fail_on, wrong or bool(found.closed) or unwritten, options.hook)


class _Fixer(NamedTuple):
    """What may be fixed, and by whose rules."""

    excuser: Excuser
    safeties: tuple[Safety, ...]
    rules: RulesOfRun

    def judge(self, document: Document) -> Sequence[Finding]:
        """What is found in a document, excused where a comment of it says so."""
        checker = self.excuser.judges.of(document.source.name).checker
        return self.excuser.findings(document, checker.check(document).findings)

    def outcome(self, source: Source, expected: bool) -> _Outcome | None:
        """What fixes make of a file; None where there is nothing to do and nothing to say."""
        document = compose(source)
        if document.root is None or not (is_role_description(document) or expected):
            return None
        mended = mend(document, self.judge, self.safeties, self.rules.names_of(source.name))
        return _Outcome(source, mended) if mended.made or mended.refused else None


def _fix_files(
    candidates: Sequence[Candidate], fixer: _Fixer, options: argparse.Namespace
) -> tuple[list[_Outcome], bool]:
    """The files that were changed, or would be; and whether one could not be written."""
    changed: list[_Outcome] = []
    wrong = False
    far = progress(options.quiet or options.hook)
    for number, candidate in enumerate(candidates):
        far(number, len(candidates))
        try:
            data = candidate.path.read_bytes()
        except OSError as error:
            far.clear()
            complain(f"{candidate.name} cannot be read: {error.strerror or error}", GOES_ON)
            wrong = True
            continue
        source = decode_source(data, candidate.name)
        outcome = fixer.outcome(source, candidate.expected)
        if outcome is None:
            continue
        far.clear()
        if not options.diff and outcome.mended.made and (why := _written(candidate.path, data, outcome)):
            complain(f"{candidate.name} was left as it is: {why}")
            wrong = True
            continue
        if outcome.mended.made:
            changed.append(outcome)
        if options.diff:
            write(_diffs([outcome]))
        elif not options.quiet:
            write(_account(outcome))
    far.clear()
    return changed, wrong


def _written(path: Path, old: bytes, outcome: _Outcome) -> str:
    """Writes a file; why not, where that fails."""
    source = outcome.source
    if as_bytes(source.text, source.has_bom) != old:
        return "it is not written in UTF-8; save it as UTF-8 first"
    try:
        rewrite(path, old, outcome.mended.text, source.has_bom)
    except CannotRewrite as refused:
        return refused.reason
    return ""


def _diffs(outcomes: Sequence[_Outcome]) -> str:
    return "".join(unified_diff(outcome.source.text, outcome.mended.text, outcome.source.name) for outcome in outcomes)


def _account(outcome: _Outcome) -> str:
    """What was done to one file, and what was not and why."""
    lines = [one_line(outcome.source.name)]
    lines += (f"  {_what(made)}" for made in outcome.mended.made)
    lines += (f"  not fixed: {_what(made)}: {made.why}" for made in outcome.mended.refused)
    return "\n".join(lines) + "\n"


def _what(made: Made) -> str:
    finding = made.finding
    return one_line(f"line {finding.start.line}: {made.fix.title} ({finding.rule})")


def _check_again(
    candidates: Sequence[Candidate],
    stdin: Source | None,
    session: Session,
    rules: Sequence[Rule],
    as_of: date,
    listing: GitListing,
    waivers: Waivers | None,
) -> RunResult:
    """What is found now."""
    return run_checks(
        candidates,
        stdin,
        session.book,
        rules,
        session.plugins.kinds,
        session.library,
        as_of,
        failures=session.failures,
        repository=repository(session, listing, lambda _folder, _why: None),
        waivers=waivers,
    )


def _summary(changed: Sequence[_Outcome], result: RunResult) -> str:
    made = sum(len(outcome.mended.made) for outcome in changed)
    left = [finding for file in result.files for finding in file.findings if finding.exception is None]
    counts = ((sum(finding.severity == severity for finding in left), severity) for severity in reversed(SEVERITIES))
    shown = ", ".join(_counted(count, str(severity)) for count, severity in counts if count) or "nothing"
    if not made:
        return f"Nothing was fixed. Left: {shown}.\n"
    return f"Fixed {_counted(made, 'finding')} in {_counted(len(changed), 'file')}. Left: {shown}.\n"


def _counted(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 or what == "info" else f"{count} {what}s"
