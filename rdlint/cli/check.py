"""`rdlint check`: reads the options, runs the checks, writes the reports."""

import argparse
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from rdlint.cli.output import complain, terminal_width, use_colour, write, write_file
from rdlint.cli.session import Session, open_session
from rdlint.engine.discover import find_files
from rdlint.engine.result import RunResult, exit_code
from rdlint.engine.run import chosen_rules, run_checks
from rdlint.report.reporter import Reporter, Style
from rdlint.rulebook.select import UnknownName
from rdlint.source import Source, decode_source

#: On a terminal more findings than this are a wall; then the table by rule helps more.
TERMINAL_LIMIT = 50

_DOCUMENTS = {
    ".docx": "a Word document",
    ".doc": "a Word document",
    ".pdf": "a PDF",
    ".odt": "a text document",
}


def check(options: argparse.Namespace) -> int:
    """Runs `rdlint check`; returns the exit code."""
    paths, wrong = _paths(options.paths or ["."])
    session = open_session(paths[0] if paths else Path.cwd(), options.config)
    if session is None:
        return 2
    outputs = _outputs(options, session)
    if outputs is None:
        return 2
    settings = session.settings
    as_of = options.as_of or settings.as_of or date.today()
    select = options.select if options.select is not None else settings.select
    try:
        rules = chosen_rules(
            session.book,
            _names(select) if select is not None else None,
            [*settings.ignore, *_names(options.ignore)],
            settings.severity,
            as_of,
        )
    except UnknownName as error:
        complain(str(error))
        return 2
    result = run_checks(
        find_files(paths, settings.root, settings.patterns, settings.frameworks, options.hook),
        _standard_input(options),
        session.book,
        rules,
        session.plugins.kinds,
        session.library,
        as_of,
        with_fixes=any(reporter.needs_fixes for reporter, _ in outputs),
        failures=session.failures,
    )
    wrong = _write(outputs, result, options) or wrong
    for failure in result.failures:
        complain(failure.sentence(), "This is not the fault of your role descriptions.")
    fail_on = options.fail_on or settings.fail_on
    return exit_code(result, fail_on, wrong, options.hook)


def _paths(given: Sequence[str]) -> tuple[list[Path], bool]:
    """The paths that can be looked at, and whether one cannot."""
    paths: list[Path] = []
    wrong = False
    for text in given:
        path = Path(text)
        if text == "-":
            continue
        kind = _DOCUMENTS.get(path.suffix.lower())
        if not path.exists() and not path.is_symlink():
            complain(f"there is no file or folder {text}", "Everything else is checked; the exit code is 2.")
            wrong = True
        elif kind and path.is_file():
            complain(
                f"{text} is {kind}; rdlint reads role descriptions kept as YAML.",
                "`rdlint schema --template` prints one to copy its text into.",
            )
            wrong = True
        else:
            paths.append(path)
    return paths, wrong


def _names(given: Sequence[str]) -> list[str]:
    return [name.strip() for text in given for name in text.split(",") if name.strip()]


def _standard_input(options: argparse.Namespace) -> Source | None:
    if "-" not in options.paths:
        return None
    return decode_source(sys.stdin.buffer.read(), options.stdin_filename or "<stdin>")


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
            complain(f"there is no format {name!r}; there are {', '.join(known)}")
            return None
    return [(known[name], file) for name, file in wanted]


def _write(
    outputs: list[tuple[Reporter, Path | None]], result: RunResult, options: argparse.Namespace
) -> bool:
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
