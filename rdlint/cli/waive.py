"""`rdlint waive`: records findings as waivers, or takes out those that are no longer needed."""

import argparse
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from rdlint.cli.choice import rules_for
from rdlint.cli.inputs import GOES_ON, existing_paths
from rdlint.cli.keeping import repository
from rdlint.cli.output import complain, one_line, write
from rdlint.cli.session import Session, open_session
from rdlint.engine.discover import Candidate, GitListing, find_files
from rdlint.engine.identity import identity
from rdlint.engine.result import FileResult, RunResult
from rdlint.engine.rewrite import CannotRewrite
from rdlint.engine.rules_of_run import RulesOfRun
from rdlint.engine.run import run_checks
from rdlint.engine.settings import ConfigurationError
from rdlint.engine.waiver_file import add_rows, row_of, take_out
from rdlint.engine.waivers import WAIVERS, Waivers, apply_waivers, load_waivers
from rdlint.model import Finding
from rdlint.rulebook.rule import Rule
from rdlint.source import compose


def waive(options: argparse.Namespace) -> int:
    """Runs `rdlint waive`; returns the exit code."""
    if not options.prune and (missing := [name for name in ("reason", "by", "until") if not getattr(options, name)]):
        complain(
            f"a waiver needs {' and '.join(f'--{name}' for name in missing)}.",
            'For example: rdlint waive roles --reason "Awaiting the new framework" --by "Director People" '
            "--until 2027-01-29",
        )
        return 2
    paths, wrong = existing_paths(options.paths or ["."])
    session = open_session(paths[0] if paths else Path.cwd(), options.config)
    if session is None:
        return 2
    settings = session.settings
    as_of = options.as_of or settings.as_of or date.today()
    if not options.prune and options.until < as_of:
        complain(f"--until {options.until} is over; a waiver that has ended excuses nothing.")
        return 2
    rules = rules_for(session, as_of, options.select, options.ignore)
    if rules is None:
        return 2
    try:
        waivers = load_waivers(settings.root, session.book)
    except ConfigurationError as error:
        complain(f"{WAIVERS} cannot be used, so nothing was recorded.", *error.lines)
        return 2
    listing = GitListing(settings.root)
    given = [settings.root] if options.prune else paths
    found = find_files(given, settings.root, settings.patterns, settings.own_files, listing=listing)
    for folder, why in found.closed:
        complain(f"the folder {folder} cannot be searched: {why}", GOES_ON)
    result = _run(session, rules, as_of, found.files, listing, None if options.prune else waivers)
    for failure in result.failures:
        complain(failure.sentence(), "This is not the fault of your role descriptions.")
    file = settings.root / WAIVERS
    try:
        if options.prune:
            code = _prune(file, waivers, result, as_of, bool(found.closed), rules)
        else:
            code = _record(file, waivers, result, session, options)
    except CannotRewrite as refused:
        complain(f"{WAIVERS} was left as it is: {refused.reason}")
        return 2
    return 2 if wrong or found.closed else 4 if result.failures else code


def _run(
    session: Session,
    rules: Sequence[Rule],
    as_of: date,
    candidates: Sequence[Candidate],
    listing: GitListing,
    waivers: Waivers | None,
) -> RunResult:
    return run_checks(
        candidates,
        None,
        session.book,
        rules,
        session.plugins.kinds,
        session.library,
        as_of,
        failures=session.failures,
        repository=repository(session, listing, lambda _folder, _why: None),
        waivers=waivers,
    )


def _record(
    file: Path, waivers: Waivers | None, result: RunResult, session: Session, options: argparse.Namespace
) -> int:
    rows: list[list[str]] = []
    roles = 0
    refused: list[Finding] = []
    for checked in result.files:
        new = [finding for finding in checked.findings if finding.exception is None]
        allowed = [finding for finding in new if _may_be_waived(checked, finding, session)]
        refused += (finding for finding in new if finding not in allowed)
        if allowed:
            roles += 1
            role = identity(compose(checked.source))
            rows += (row_of(role, finding, options.reason, options.by, options.until) for finding in allowed)
    if rows:
        add_rows(file, waivers.document if waivers is not None else None, rows)
    findings = "1 finding" if len(rows) == 1 else f"{len(rows)} findings"
    held = "1 role description" if roles == 1 else f"{roles} role descriptions"
    if rows:
        write(f"Recorded {findings} of {held} in {WAIVERS}, until {options.until}.\n")
    else:
        write("There was nothing to record.\n")
    if refused:
        write("Not recorded, since no waiver can excuse them:\n")
        write("".join(f"  {_told(finding)}\n" for finding in refused))
    return 1 if refused else 0


def _may_be_waived(file: FileResult, finding: Finding, session: Session) -> bool:
    rule = session.book.rules.get(finding.rule)
    return file.status == "checked" and (rule is None or rule.exceptions != "none")


def _told(finding: Finding) -> str:
    return one_line(f"{finding.file}:{finding.start.line}: {finding.rule}: {finding.message}")


def _prune(file: Path, waivers: Waivers | None, result: RunResult, as_of: date, closed: bool, rules: RulesOfRun) -> int:
    if waivers is None or not (waivers.rows or waivers.problems):
        write("There is no waiver.\n")
        return 0
    if closed or result.failures:
        complain("not everything could be checked, so nobody can say which waivers are no longer needed.")
        return 2
    waived = apply_waivers(waivers, result.files, as_of, result.rules, ran_in=rules.names_of)
    needed = waived.used | waived.unjudged
    idle = [row for row in waivers.rows if row.number not in needed and row.rule in result.rules]
    if not idle:
        write("Every waiver is still needed.\n")
        return 0
    take_out(file, waivers.document, [row.number for row in idle])
    what = "1 waiver whose finding is" if len(idle) == 1 else f"{len(idle)} waivers whose findings are"
    write(f"Took out {what} no longer there:\n")
    write("".join(f"  {one_line(f'{row.label}: {row.rule}: {row.words}')}\n" for row in idle))
    return 0
