"""`rdlint check`: reads the options, runs the checks, writes the reports."""

import argparse
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from rdlint.cli.choice import rules_for
from rdlint.cli.inputs import GOES_ON, existing_paths, standard_input, start_of
from rdlint.cli.keeping import kept_results, repository
from rdlint.cli.output import complain, terminal_width, use_colour, write, write_file
from rdlint.cli.progress import progress
from rdlint.cli.session import Session, open_session, waivers_of
from rdlint.engine.discover import Found, GitListing, find_files
from rdlint.engine.result import RunResult, exit_code
from rdlint.engine.rules_of_run import RulesOfRun
from rdlint.engine.run import Repository, run_checks
from rdlint.engine.waivers import Waivers
from rdlint.reference.suggest import closest
from rdlint.report.reporter import Reporter, Style

if TYPE_CHECKING:
    from rdlint.engine.earlier import Earlier

#: On a terminal more findings than this are a wall; then the table by rule helps more.
TERMINAL_LIMIT = 50


def check(options: argparse.Namespace) -> int:
    """Runs `rdlint check`; returns the exit code."""
    if options.stdin_filename and "-" not in options.paths:
        complain("--stdin-filename names what standard input holds, but no - asks for standard input.")
        return 2
    paths, wrong = existing_paths(options.paths or ["."])
    session = open_session(start_of(paths, options), options.config, use_cache=not options.no_cache)
    if session is None:
        return 2
    outputs = _outputs(options, session)
    if outputs is None:
        return 2
    settings = session.settings
    as_of = options.as_of or settings.as_of or date.today()
    rules = rules_for(session, as_of, options.select, options.ignore)
    if rules is None:
        return 2
    waivers = waivers_of(session)
    if waivers is False:
        return 2
    earlier: Earlier | Literal[False] | None = None
    if options.since is not None or options.before is not None or options.select is not None:
        from rdlint.cli.comparing import earlier_state  # Few runs compare.

        earlier = earlier_state(options, paths, session, rules)
    if earlier is False:
        return 2
    with_fixes = any(reporter.needs_fixes for reporter, _ in outputs)
    asked = _Asked(options, session, rules, as_of, with_fixes, waivers, earlier)
    found, result = asked.look_at(paths)
    fail_on = options.fail_on or settings.fail_on
    wrong = wrong or bool(found.closed)
    may_be_none = options.hook
    if earlier is not None and not result.files:
        from rdlint.cli.comparing import is_fine_unchanged

        may_be_none = may_be_none or is_fine_unchanged(earlier, found.files)
    result = result._replace(exit_code=exit_code(result, fail_on, wrong, may_be_none))
    if any(reporter.needs_pages for reporter, _ in outputs):
        from rdlint.engine.pages import with_pages  # Few runs need it.

        result = with_pages(result, session.book.rules, session.library)
    unwritten = _write(outputs, result, options)
    for failure in result.failures:
        complain(failure.sentence(), "This is not the fault of your role descriptions.")
    return exit_code(result, fail_on, wrong or unwritten, may_be_none)


class _Asked(NamedTuple):
    """What a run is about."""

    options: argparse.Namespace
    session: Session
    rules: RulesOfRun
    as_of: date
    with_fixes: bool
    waivers: Waivers | None
    earlier: "Earlier | None"

    def look_at(self, paths: Sequence[Path]) -> tuple[Found, RunResult]:
        """Finds the files and checks them."""
        options, session = self.options, self.session
        settings = session.settings
        listing = GitListing(settings.root, tracked_alone=options.hook)
        found = find_files(paths, settings.root, settings.patterns, settings.own_files, options.hook, listing)
        for folder, why in found.closed:
            complain(f"the folder {folder} cannot be searched: {why}", GOES_ON)
        far = progress(options.quiet or options.hook)

        def tell_closed(folder: str, why: str) -> None:
            if (folder, why) not in found.closed:
                far.clear()
                what = "Rules across roles do not see what is in it."
                complain(f"the folder {folder} cannot be searched: {why}", what)

        # Two folders are compared with each other, whatever else lies beside them.
        alone = Repository(lambda: found.files, settings.complete) if options.before is not None else None
        try:
            result = run_checks(
                found.files,
                standard_input(options, settings.root),
                session.book,
                self.rules,
                session.plugins.kinds,
                session.library,
                self.as_of,
                with_fixes=self.with_fixes,
                failures=session.failures,
                repository=alone or repository(session, listing, tell_closed),
                kept=kept_results(session, self.rules, self.as_of, self.with_fixes),
                waivers=self.waivers,
                earlier=self.earlier,
                tell=far,
            )
        finally:
            far.clear()
        return found, result


def _outputs(options: argparse.Namespace, session: Session) -> list[tuple[Reporter, Path | None]] | None:
    """The reports to write, each with its file or None for standard output; None after saying what is wrong."""
    known = session.plugins.reporters
    wanted: list[tuple[str, Path | None]] = [(options.format, None)]
    for text in options.output:
        name, sign, file = text.partition("=")
        if not sign or not file:
            complain(f"--output {text}: write it as NAME=FILE, for example json=report.json")
            return None
        wanted.append((name, Path(file)))
    for name, _ in wanted:
        if name not in known:
            near = closest(name, known)
            complain(f"there is no format {name!r}; there are {', '.join(known)}.", *_did_you_mean(near))
            return None
    for number, (_, file) in enumerate(wanted):
        if file is not None and any(file == other for _, other in wanted[:number]):
            complain(f"two reports would be written to {file}; give each its own file.")
            return None
    return [(known[name], file) for name, file in wanted]


def _did_you_mean(near: str | None) -> list[str]:
    return [f"Did you mean {near}?"] if near else []


def _write(outputs: list[tuple[Reporter, Path | None]], result: RunResult, options: argparse.Namespace) -> bool:
    """Writes every report; whether one could not be written."""
    wrong = False
    for reporter, file in outputs:
        on_terminal = file is None and sys.stdout.isatty()
        style = Style(
            colour=file is None and use_colour(options.color),
            width=terminal_width() if file is None else 100,
            limit=TERMINAL_LIMIT if on_terminal and not options.all else None,
            statistics=options.statistics,
            quiet=options.quiet,
        )
        text = reporter.render(result, style)
        if file is None:
            write(text)
        elif why := write_file(file, text):
            complain(why)
            wrong = True
    return wrong
