"""`rdlint coverage`: what the rules make of each clause of the documents they rest on."""

import argparse
import json
from datetime import date
from pathlib import Path

from rdlint import __version__
from rdlint.cli.choice import rules_for
from rdlint.cli.output import complain, write
from rdlint.cli.session import open_session
from rdlint.rulebook.coverage import coverage as covered
from rdlint.rulebook.coverage_pages import coverage_data, coverage_markdown, coverage_text


def coverage(options: argparse.Namespace) -> int:
    """Runs `rdlint coverage`; returns the exit code."""
    session = open_session(Path.cwd(), options.config)
    if session is None:
        return 2
    for failure in session.failures:
        complain(failure.sentence())
    rules = rules_for(session, session.settings.as_of or date.today(), None, ())
    if rules is None:
        return 2
    running = {rule.name for rule in rules}
    documents = covered(session.library.sources, list(session.book.rules.values()), running)
    if options.format == "json":
        write(json.dumps(coverage_data(documents, __version__), ensure_ascii=False, indent=2) + "\n")
    elif options.format == "markdown":
        write(coverage_markdown(documents))
    else:
        write(coverage_text(documents))
    return 4 if session.failures else 0
