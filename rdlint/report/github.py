"""For the log of GitHub Actions: the report for people, then a workflow command for each finding.

GitHub turns the commands into annotations beside the lines of a change. Of one step it shows the first ten of each kind
and nothing of the others; so errors come first, what is excused comes last, and the text before them holds everything.
"""

from collections.abc import Iterator

from rdlint.engine.digest import digest
from rdlint.engine.result import RunResult
from rdlint.model import SEVERITIES, Finding, Severity
from rdlint.report.reporter import Style
from rdlint.report.sentences import excuse
from rdlint.report.text import render as render_text
from rdlint.report.visible import on_lines, on_one_line

#: How many annotations of a kind GitHub shows of one step.
SHOWN = 10

_COMMANDS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "notice"}


def render(result: RunResult, style: Style) -> str:
    """The text, a line on what GitHub will not show, and the commands."""
    findings = sorted(result.findings(), key=_weight)
    return _shielded(render_text(result, style)) + _hidden(findings) + "".join(map(_annotation, findings))


def _weight(finding: Finding) -> int:
    return len(SEVERITIES) if finding.exception else SEVERITIES.index(finding.severity)


def _command(finding: Finding) -> str:
    return "notice" if finding.exception else _COMMANDS[finding.severity]


def _annotation(finding: Finding) -> str:
    start, end = finding.start, finding.end
    place = {"file": on_one_line(finding.file), "line": str(start.line)}
    # Columns are for places on one line.
    if end.line == start.line:
        place |= {"col": str(start.column), "endLine": str(end.line)}
        place |= {"endColumn": str(end.column)} if end.column > start.column else {}
    else:
        place["endLine"] = str(end.line)
    place["title"] = f"{finding.rule} (excused)" if finding.exception else finding.rule
    fields = ",".join(f"{name}={_property(value)}" for name, value in place.items())
    return f"::{_command(finding)} {fields}::{_data(on_lines(_message(finding)))}\n"


def _message(finding: Finding) -> str:
    note = finding.exception
    return f"{finding.message}\n{f'{note.how}: {excuse(note)}' if note else finding.help}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _hidden(findings: list[Finding]) -> str:
    counts = {command: sum(_command(finding) == command for finding in findings) for command in _COMMANDS.values()}
    more = [f"{SHOWN} of {count} {command}s" for command, count in counts.items() if count > SHOWN]
    return f"Of this step GitHub annotates no more than {', '.join(more)}; all are listed above.\n" if more else ""


def _shielded(text: str) -> str:
    """The text so that nothing in it counts as a command; what stands in a role description may look like one.

    Commands stop until a word that the text cannot hold: it is made of the text. A log without such lines, which is
    the rule, stays as it is.
    """
    if not any(_commands(text)):
        return text
    word = f"rdlint-{digest(text)}"
    return f"::stop-commands::{word}\n{text}::{word}::\n"


def _commands(text: str) -> Iterator[bool]:
    # The older notation, `##[command]`, counts anywhere on a line.
    return (line.lstrip().startswith("::") or "##[" in line for line in text.split("\n"))
