"""The options of every command; a mistyped command or option gets a suggestion."""

import argparse
from collections.abc import Callable, Sequence
from datetime import date
from typing import NoReturn

from rdlint.cli.output import complain, write

COMMANDS = ("check", "fix", "waive", "explain", "rules", "coverage", "config", "schema")

_EXIT_CODES = """exit codes:
  0  nothing found at or above --fail-on
  1  findings at or above --fail-on (error by default)
  2  the command line or the configuration is wrong, or a path does not exist
  3  nothing was checked: no role description was found (0 with --hook)
  4  a rule, a plug-in or rdlint itself failed
"""

_EPILOGS = {
    "check": _EXIT_CODES,
    "fix": f"""{_EXIT_CODES}
The codes are those of what is found after the fixes; with --diff it is 1 if something would change, else 0.
""",
}


def _formatter(prog: str) -> argparse.HelpFormatter:
    # A fixed width spares argparse the import of shutil, with which it asks the terminal at every start.
    return argparse.RawDescriptionHelpFormatter(prog, width=100)


class _Parser(argparse.ArgumentParser):
    """Complains in rdlint's own form, without the usage text that hides the sentence."""

    def error(self, message: str) -> NoReturn:
        complain(message, f"`{self.prog} --help` lists what there is.")
        self.exit(2)

    def print_help(self, file: object = None) -> None:  # noqa: ARG002 (argparse passes one)
        # As a report is written, so that a reader who has gone or a full disk is met in the same way.
        write(self.format_help())


def parse(arguments: Sequence[str]) -> argparse.Namespace | int:
    """The options of a command line, with `run` the command's function; an exit code where that is all."""
    arguments = list(arguments)
    if not arguments or (arguments[0].startswith("-") and arguments[0] not in ("-h", "--help", "--version", "-V")):
        arguments.insert(0, "check")
    elif not arguments[0].startswith("-") and arguments[0] not in COMMANDS:
        return _no_such_command(arguments[0])
    try:
        command = arguments[0] if arguments[0] in COMMANDS else None
        options, unknown = _parser(command).parse_known_args(arguments)
    except SystemExit as stop:
        return int(stop.code or 0)
    return _no_such_option(unknown, options.parser) if unknown else options


def _no_such_option(unknown: Sequence[str], parser: argparse.ArgumentParser) -> int:
    import re

    from rdlint.reference.suggest import closest

    option = unknown[0]
    if option.startswith("-"):
        near = closest(option.split("=", 1)[0], re.findall(r"(?<![\w-])--[a-z-]+", parser.format_help()))
        what = f"{parser.prog} has no option {option}."
    else:
        near = None
        what = f"{parser.prog} does not know what to do with {option!r}."
    complain(what, f"Did you mean {near}?" if near else f"`{parser.prog} --help` lists what there is.")
    return 2


def _no_such_command(name: str) -> int:
    import os

    from rdlint.reference.suggest import closest

    near = closest(name, COMMANDS)
    if os.path.exists(name) and near != name:
        hint = f"To check a file or folder write: rdlint check {name}"
    elif near:
        hint = f"Did you mean rdlint {near}?"
    else:
        hint = f"The commands are {', '.join(COMMANDS)}; `rdlint --help` explains them."
    complain(f"there is no command {name!r}.", hint)
    return 2


def _parser(command: str | None) -> argparse.ArgumentParser:
    parser = _Parser(
        prog="rdlint",
        description="Checks role descriptions kept as YAML. Without a command: rdlint check .",
        epilog=_EXIT_CODES,
        formatter_class=_formatter,
        allow_abbrev=False,
    )
    parser.add_argument("-V", "--version", action=_Version, nargs=0, help="show the version and what it works with")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True, parser_class=_Parser)
    # Only the parser of the command at hand is filled in, unless it is the overview that is asked for.
    for name, add in zip(COMMANDS, (_check, _fix, _waive, _explain, _rules, _coverage, _config, _schema), strict=True):
        if command in (name, None):
            add(commands)
    return parser


class _Version(argparse.Action):
    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from rdlint.cli.version import version_text

        write(version_text())
        parser.exit()


def _command(commands: "argparse._SubParsersAction[_Parser]", name: str, text: str, run: Callable[..., int]) -> _Parser:
    parser = commands.add_parser(
        name,
        help=text,
        description=text[0].upper() + text[1:] + ".",
        epilog=_EPILOGS.get(name),
        formatter_class=_formatter,
        allow_abbrev=False,
    )
    parser.set_defaults(run=run, parser=parser)
    return parser


def _check(commands: "argparse._SubParsersAction[_Parser]") -> None:
    def run(options: argparse.Namespace) -> int:
        from rdlint.cli.check import check

        return check(options)

    parser = _command(commands, "check", "check role descriptions", run)
    add = parser.add_argument
    add(
        "paths",
        nargs="*",
        metavar="PATH",
        help="files and folders; - reads standard input (default: this folder)",
    )
    add(
        "--format",
        default="text",
        metavar="NAME",
        help="text (default), concise, json, sarif, github, gitlab, junit, markdown, html, csv, or one of a plug-in",
    )
    add(
        "--output",
        action="append",
        default=[],
        metavar="NAME=FILE",
        help="also write this format to a file, as in sarif=rdlint.sarif (repeatable)",
    )
    _add_rule_options(parser)
    add(
        "--since",
        metavar="REV",
        help="report only what changes since a git revision cause, as in origin/main",
    )
    add(
        "--before",
        metavar="FOLDER",
        help="report only what is other than in this folder, a copy of PATH from before",
    )
    add(
        "--fail-on",
        choices=("error", "warning", "info", "never"),
        help="the severity that makes the exit code 1",
    )
    add("--all", action="store_true", help="show every finding, also on a terminal (which shows 50)")
    add(
        "--statistics", action="store_true", help="show only how often each rule spoke, and which frameworks are in use"
    )
    add("-q", "--quiet", action="store_true", help="show findings only, without the summary")
    add(
        "--color",
        choices=("auto", "always", "never"),
        default="auto",
        help="colour: on a terminal by default",
    )
    add("--no-cache", action="store_true", help="judge every file anew, and keep nothing for later runs")
    add("--stdin-filename", metavar="FILE", help="the name to report for standard input")
    add(
        "--hook",
        action="store_true",
        help="run as a hook: named files that are no role description are passed over",
    )


def _add_rule_options(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add(
        "--select",
        action="append",
        metavar="RULES",
        help="run these rules and groups instead (comma-separated; all)",
    )
    add("--ignore", action="append", default=[], metavar="RULES", help="leave these rules and groups out")
    add(
        "--as-of",
        type=_day,
        metavar="DATE",
        help="judge by the rules of that day (default: today), as in 2026-11-21",
    )
    add("--config", metavar="FILE", help="the configuration to use instead of the rdlint.yaml found upwards")


def _fix(commands: "argparse._SubParsersAction[_Parser]") -> None:
    def run(options: argparse.Namespace) -> int:
        from rdlint.cli.fix import fix

        return fix(options)

    parser = _command(commands, "fix", "make the fixes that findings offer", run)
    add = parser.add_argument
    add(
        "paths",
        nargs="*",
        metavar="PATH",
        help="files and folders; - reads standard input and writes the fixed text (default: this folder)",
    )
    add("--diff", action="store_true", help="show what would change, and change nothing")
    add("--unsafe", action="store_true", help="make fixes too that may change the meaning: read the result")
    _add_rule_options(parser)
    add("--fail-on", choices=("error", "warning", "info", "never"), help="the severity that makes the exit code 1")
    add("-q", "--quiet", action="store_true", help="say nothing of what was done")
    add("--stdin-filename", metavar="FILE", help="the name to report for standard input")
    add("--hook", action="store_true", help="run as a hook: named files that are no role description are passed over")


def _waive(commands: "argparse._SubParsersAction[_Parser]") -> None:
    def run(options: argparse.Namespace) -> int:
        from rdlint.cli.waive import waive

        return waive(options)

    parser = _command(commands, "waive", "record findings as excused until a day, in rdlint-waivers.yaml", run)
    add = parser.add_argument
    add("paths", nargs="*", metavar="PATH", help="files and folders whose findings are recorded (default: this folder)")
    add("--reason", type=_words, metavar="TEXT", help="why the findings are excused")
    add("--by", type=_words, metavar="NAME", help="who approved it")
    add("--until", type=_day, metavar="DATE", help="the last day on which they are excused, as in 2027-01-29")
    add("--prune", action="store_true", help="take out the waivers whose findings are mended, instead")
    _add_rule_options(parser)


def _words(text: str) -> str:
    return " ".join(text.split())


def _explain(commands: "argparse._SubParsersAction[_Parser]") -> None:
    def run(options: argparse.Namespace) -> int:
        from rdlint.cli.explain import explain

        return explain(options)

    parser = _command(commands, "explain", "explain a rule: what it checks, why, and how to fix it", run)
    parser.add_argument("rule", metavar="RULE")
    parser.add_argument("--config", metavar="FILE", help="the configuration whose rules count as well")


def _rules(commands: "argparse._SubParsersAction[_Parser]") -> None:
    def run(options: argparse.Namespace) -> int:
        from rdlint.cli.rules import rules

        return rules(options)

    parser = _command(commands, "rules", "list the rules: severity, basis, name and summary, by group", run)
    _add_rule_options(parser)
    parser.add_argument("--format", choices=("text", "json", "markdown"), default="text")
    parser.add_argument("--check-kinds", action="store_true", help="list what rule files may name under `check`")


def _coverage(commands: "argparse._SubParsersAction[_Parser]") -> None:
    def run(options: argparse.Namespace) -> int:
        from rdlint.cli.coverage import coverage

        return coverage(options)

    parser = _command(commands, "coverage", "list the documents behind the rules: what of each clause is checked", run)
    parser.add_argument("--format", choices=("text", "json", "markdown"), default="text")
    parser.add_argument("--config", metavar="FILE", help="the configuration whose rules count as well")


def _config(commands: "argparse._SubParsersAction[_Parser]") -> None:
    def run(options: argparse.Namespace) -> int:
        from rdlint.cli.config import config

        return config(options)

    parser = _command(commands, "config", "show the settings that hold, and where each was said", run)
    add = parser.add_argument
    add("file", nargs="?", metavar="FILE", help="a role description: what holds for it, overrides included")
    _add_rule_options(parser)
    add("--fail-on", choices=("error", "warning", "info", "never"), help="the severity that makes the exit code 1")
    add("--rules", action="store_true", help="list the rules that run as well, with their severity and its source")
    add("--format", choices=("text", "json"), default="text")


def _schema(commands: "argparse._SubParsersAction[_Parser]") -> None:
    def run(options: argparse.Namespace) -> int:
        from rdlint.cli.schema import schema

        return schema(options)

    parser = _command(commands, "schema", "print the schema of a role description, for editors", run)
    parser.add_argument("--template", action="store_true", help="print an annotated role description to start from")
    parser.add_argument("--fields", action="store_true", help="print a page of all fields, as Markdown")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day; write it as in 2026-11-21") from None
