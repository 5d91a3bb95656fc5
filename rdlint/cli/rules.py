"""`rdlint rules`: the rulebook as a list."""

import argparse
import json
from datetime import date
from pathlib import Path

from rdlint.cli.choice import rules_for
from rdlint.cli.output import complain, write
from rdlint.cli.session import Session, open_session
from rdlint.rulebook.listing import kinds_text, rules_data, rules_markdown, rules_text
from rdlint.rulebook.rule import Rule
from rdlint.rulebook.select import ALL


def rules(options: argparse.Namespace) -> int:
    """Runs `rdlint rules`; returns the exit code."""
    session = open_session(Path.cwd(), options.config)
    if session is None:
        return 2
    for failure in session.failures:
        complain(failure.sentence())
    if options.check_kinds:
        write(kinds_text(list(session.plugins.kinds.values())))
        return 4 if session.failures else 0
    chosen = _chosen(options, session)
    if chosen is None:
        return 2
    if options.format == "json":
        write(json.dumps(rules_data(chosen), ensure_ascii=False, indent=2) + "\n")
    elif options.format == "markdown":
        write(rules_markdown(chosen))
    else:
        write(rules_text(chosen))
    return 4 if session.failures else 0


def _chosen(options: argparse.Namespace, session: Session) -> list[Rule] | None:
    """The rules to list: all of them unless the options choose; None after saying which name is none."""
    if options.select is None and not options.ignore and options.as_of is None:
        return list(session.book.rules.values())
    select = [ALL] if options.select is None else options.select
    as_of = options.as_of or session.settings.as_of or date.today()
    chosen = rules_for(session, as_of, select, options.ignore, with_settings=False)
    return list(chosen) if chosen is not None else None
