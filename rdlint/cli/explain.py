"""`rdlint explain RULE`: the rule's own page."""

import argparse
from pathlib import Path

from rdlint.cli.output import complain, write
from rdlint.cli.session import open_session
from rdlint.rulebook.explain import explanation
from rdlint.rulebook.markdown import RuleFileError
from rdlint.rulebook.select import UnknownName, known_name


def explain(options: argparse.Namespace) -> int:
    """Runs `rdlint explain`; returns the exit code."""
    session = open_session(Path.cwd(), options.config)
    if session is None:
        return 2
    try:
        name = known_name(session.book, options.rule)
    except UnknownName as error:
        complain(str(error))
        return 2
    rule = session.book.rules.get(name)
    if rule is None:
        for failure in session.failures:
            if failure.what.endswith(f" {name}"):
                complain(failure.sentence())
                return 4
        members = [member.name for member in session.book.rules.values() if name in (member.group, "all")]
        write(f"{name} is a group of rules: {', '.join(members)}.\n")
        return 0
    try:
        write(explanation(rule, session.library.sources))
    except RuleFileError as error:
        complain(f"the rule {name} cannot be explained: {error}")
        return 4
    return 0
