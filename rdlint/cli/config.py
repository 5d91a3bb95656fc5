"""`rdlint config`: the settings that hold, and where each of them was said."""

import argparse
import json
import os
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from rdlint.cli.choice import names_in, rules_for
from rdlint.cli.output import complain, one_line, write
from rdlint.cli.session import Session, open_session
from rdlint.engine.discover import is_included, relative_name
from rdlint.engine.effective import DEFAULT, Effective, Options, effective
from rdlint.engine.layers import read_layers
from rdlint.engine.settings import Settings
from rdlint.report.settings_text import settings_text
from rdlint.rulebook.rule import Rule


def config(options: argparse.Namespace) -> int:
    """Runs `rdlint config`; returns the exit code."""
    path = Path(options.file) if options.file is not None else None
    if path is not None and not os.path.lexists(path):
        complain(f"there is no file or folder {options.file}", "Name a role description that is there, or none.")
        return 2
    session = open_session(path or Path.cwd(), options.config)
    if session is None:
        return 2
    for failure in session.failures:
        complain(failure.sentence())
    settings = session.settings
    as_of = options.as_of or settings.as_of or date.today()
    rules = rules_for(session, as_of, options.select, options.ignore)
    if rules is None:
        return 2
    file = relative_name(path, settings.root) if path is not None and not os.path.isdir(path) else None
    found = _effective(session, options, file)
    chosen = rules.of(file) if file is not None else tuple(rules)
    if options.format == "json":
        data = _data(settings, found, file, chosen if options.rules else None)
        write(json.dumps(data, ensure_ascii=False, indent=2) + "\n")
    else:
        write(_text(settings, found, file, chosen if options.rules else None))
    return 4 if session.failures else 0


def _effective(session: Session, options: argparse.Namespace, file: str | None) -> Effective:
    settings = session.settings
    layers = read_layers(settings.file, session.plugins.configuration) if settings.file is not None else []
    given = Options(
        names_in(options.select) if options.select is not None else None,
        names_in(options.ignore),
        options.fail_on,
        options.as_of,
    )
    return effective(settings.root, layers, session.book, given, date.today(), file)


def _files(settings: Settings) -> list[str]:
    """The files of the configuration, the one that counts most last."""
    own = [settings.file] if settings.file is not None else []
    return [relative_name(file, settings.root) for file in (*settings.extends, *own)]


def _left_out(settings: Settings, file: str | None) -> str | None:
    """The setting by which a searched folder leaves the file out."""
    if file is None:
        return None
    include, exclude = settings.patterns
    for number, pattern in enumerate(exclude):
        if is_included(file, [pattern]):
            return f"exclude[{number}]"
    return "include" if include and not is_included(file, include) else None


def _data(settings: Settings, found: Effective, file: str | None, rules: Sequence[Rule] | None) -> dict[str, Any]:
    data: dict[str, Any] = {
        "version": 1,
        "root": settings.root.as_posix(),
        "configuration": _files(settings),
        "file": file,
        "left_out_by": _left_out(settings, file),
        "overrides": list(found.held),
        "settings": found.data,
        "from": found.origins,
    }
    if rules is not None:
        data["rules"] = [
            {"rule": rule.name, "group": rule.group, "severity": rule.severity, "from": found.severity_from(rule)}
            for rule in rules
        ]
    return data


def _text(settings: Settings, found: Effective, file: str | None, rules: Sequence[Rule] | None) -> str:
    files = _files(settings)
    about = f"for {file}" if file is not None else "for every file that no override matches"
    lines = [f"# What holds {about}, and where each part was said."]
    lines.append(f"# Root: {settings.root.as_posix()}")
    wins = " (the last wins)" if len(files) > 1 else ""
    lines.append(f"# Configuration: {', '.join(files) or 'none'}{wins}")
    if file is not None and settings.overrides:
        lines.append(f"# Overrides that match it: {', '.join(found.held) or 'none'}")
    if left_out := _left_out(settings, file):
        why = found.origins.get(left_out, found.origins.get(f"{left_out}[0]", DEFAULT))
        lines.append(f"# A search of its folder leaves it out, by {left_out} ({why}); named by hand it is checked.")
    text = "".join(f"{one_line(line)}\n" for line in lines) + "\n" + settings_text(found.data, found.origins)
    if rules is not None:
        text += f"\n# {len(rules)} {'rule runs' if len(rules) == 1 else 'rules run'}:\n"
        text += "".join(f"{_rule(rule, found)}\n" for rule in rules)
    return text


def _rule(rule: Rule, found: Effective) -> str:
    origin = found.severity_from(rule)
    return f"#   {rule.severity:7}  {rule.name}" + ("" if origin == DEFAULT else f"  ({origin})")
