"""JUnit XML, for build servers: a suite for each file, a case for each rule that spoke of it.

A case keeps its name while findings come and go, so that a server can tell since when it fails. Errors and warnings are
failures. A case of which everything is excused is skipped; one of info passes, with its findings as output; a file
without findings has one case that passes. What failed in rdlint itself are errors in a suite of their own.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Literal, NamedTuple
from xml.etree import ElementTree

from rdlint.engine.result import Failure, FileResult, RunResult
from rdlint.model import SEVERITIES, Finding
from rdlint.report.reporter import Style
from rdlint.report.sentences import excuse
from rdlint.report.visible import on_lines, on_one_line

#: The name of the case of a file that is as it should be.
SOUND = "all rules"

#: The attribute of a suite that counts the cases of an outcome.
_COUNTED = {"failure": "failures", "error": "errors", "skipped": "skipped"}


class _Case(NamedTuple):
    """What a server shows of a rule: `kind` and `message` in a list, `text` and `output` behind them."""

    name: str
    outcome: Literal["failure", "error", "skipped", "passed"] = "passed"
    kind: str = ""
    message: str = ""
    text: str = ""
    output: str = ""


def render(result: RunResult, _style: Style) -> str:
    """The whole report as XML, in UTF-8, indented by two."""
    root = ElementTree.Element("testsuites", name="rdlint")
    for file in result.files:
        root.append(_suite(file.file, _cases(file), _counts(file.findings)))
    if result.failures:
        root.append(_suite("rdlint", [_failed(failure) for failure in result.failures], {}))
    for name in ("tests", "failures", "errors"):
        root.set(name, str(sum(int(suite.get(name, "")) for suite in root)))
    ElementTree.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ElementTree.tostring(root, encoding="unicode")}\n'


def _cases(file: FileResult) -> list[_Case]:
    """A case for each rule, in the order in which they first spoke."""
    by_rule: dict[str, list[Finding]] = {}
    for finding in file.findings:
        by_rule.setdefault(finding.rule, []).append(finding)
    return [_case(rule, findings) for rule, findings in by_rule.items()] or [_Case(SOUND)]


def _case(rule: str, findings: Sequence[Finding]) -> _Case:
    excused = [finding for finding in findings if finding.exception]
    failing = [finding for finding in findings if not finding.exception and finding.severity != "info"]
    others = [finding for finding in findings if finding not in failing]
    if failing:
        return _Case(rule, "failure", failing[0].severity, _title(failing), _listed(failing), _listed(others))
    if excused and len(excused) == len(findings):
        return _Case(rule, "skipped", "excused", _excuses(excused), _listed(excused))
    return _Case(rule, output=_listed(others))


def _title(findings: Sequence[Finding]) -> str:
    first = findings[0].message
    return first if len(findings) == 1 else f"{len(findings)} findings, the first: {first}"


def _excuses(findings: Sequence[Finding]) -> str:
    return "; ".join(dict.fromkeys(excuse(finding.exception) for finding in findings if finding.exception))


def _listed(findings: Sequence[Finding]) -> str:
    """A line for each finding, with what to do, or why it is excused, below."""
    return "".join(
        f"{finding.start.line}:{finding.start.column}: {finding.severity}[{finding.rule}]"
        f"{' (excused)' if finding.exception else ''} {on_one_line(finding.message)}\n    {_note(finding)}\n"
        for finding in findings
    )


def _note(finding: Finding) -> str:
    note = finding.exception
    return f"{note.how}: {on_one_line(excuse(note))}" if note else f"help: {on_one_line(finding.help)}"


def _failed(failure: Failure) -> _Case:
    return _Case(failure.what, "error", "failure", failure.why, failure.sentence())


def _counts(findings: Sequence[Finding]) -> dict[str, int]:
    """The numbers of the JSON report's summary, for one file."""
    counting = [finding.severity for finding in findings if not finding.exception]
    counts: dict[str, int] = {severity: counting.count(severity) for severity in SEVERITIES}
    return {"findings": len(findings), **counts, "excepted": len(findings) - len(counting)}


def _suite(name: str, cases: Sequence[_Case], properties: dict[str, int]) -> ElementTree.Element:
    outcomes = Counter(_COUNTED.get(case.outcome) for case in cases)
    numbers = {key: str(outcomes[key]) for key in _COUNTED.values()}
    suite = _element("testsuite", name=name, tests=str(len(cases)), **numbers)
    if properties:
        held = _element("properties")
        held.extend(_element("property", name=key, value=str(number)) for key, number in properties.items())
        suite.append(held)
    for case in cases:
        element = _element("testcase", classname=name, name=case.name)
        if case.outcome != "passed":
            element.append(_element(case.outcome, case.text, type=case.kind, message=case.message))
        if case.output:
            element.append(_element("system-out", case.output))
        suite.append(element)
    return suite


def _element(tag: str, text: str = "", **attributes: str) -> ElementTree.Element:
    """An element that holds only characters XML allows; the others are escaped, as `\\x1b`."""
    element = ElementTree.Element(tag, {key: on_lines(value) for key, value in attributes.items()})
    element.text = on_lines(text) or None
    return element
