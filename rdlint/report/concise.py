"""One line a finding, for search tools and editors."""

from rdlint.engine.result import RunResult
from rdlint.report.excerpt import printable
from rdlint.report.reporter import Style


def render(result: RunResult, _style: Style) -> str:
    """`file:line:column: severity[rule] message`, a line each."""
    return "".join(
        f"{printable(finding.file)}:{finding.start.line}:{finding.start.column}: "
        f"{finding.severity}[{finding.rule}]{' (excused)' if finding.exception else ''} {printable(finding.message)}\n"
        for finding in result.findings()
    )
