"""What `--since` and `--before` ask for: the earlier state that a run compares with."""

import argparse
import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Literal

from rdlint.cli.output import complain
from rdlint.cli.session import Session
from rdlint.engine.discover import Candidate
from rdlint.engine.earlier import CannotCompare, Earlier, state_in
from rdlint.engine.recognise import may_be_role
from rdlint.rulebook.rule import Rule
from rdlint.rulebook.select import ALWAYS
from rdlint.source import read_source


def earlier_state(
    options: argparse.Namespace, paths: Sequence[Path], session: Session, rules: Iterable[Rule]
) -> Earlier | Literal[False] | None:
    """The state to compare with, None where none is asked for; False after saying why it is not to be had."""
    if options.since is None and options.before is None:
        if options.select is not None and _are_about_change_alone(rules):
            complain(
                "the rules about change need something to compare with.",
                "Name a revision, as in --since origin/main, or a folder: --before roles-2025.",
            )
            return False
        return None
    if options.since is not None and options.before is not None:
        complain("--since and --before both say what to compare with; give one of them.")
        return False
    settings = session.settings
    try:
        if options.since is not None:
            from rdlint.engine.history import state_at  # It runs git, which few runs need.

            return state_at(options.since, settings.root, settings.patterns, settings.own_files)
        before = Path(options.before)
        if not options.before or not os.path.exists(before):
            complain(f"--before {options.before}: there is no such folder.", "For example: --before roles-2025 roles")
            return False
        if len(paths) != 1 or "-" in options.paths:
            complain(
                "--before compares one folder with another, so it needs exactly one PATH.",
                "For example: rdlint check --before roles-2025 roles",
            )
            return False
        return state_in(before, paths[0], settings.root, settings.patterns, settings.own_files)
    except CannotCompare as error:
        complain(*error.lines)
        return False


def is_fine_unchanged(earlier: Earlier, candidates: Sequence[Candidate]) -> bool:
    """Whether having looked at no file is no fault: there are role descriptions, or were, but none has changed."""
    return bool(earlier.files) or any(
        may_be_role(read_source(candidate.path, candidate.name).text) for candidate in candidates
    )


def _are_about_change_alone(rules: Iterable[Rule]) -> bool:
    chosen = [rule for rule in rules if rule.group != ALWAYS]
    return bool(chosen) and all(rule.scope == "change" for rule in chosen)
