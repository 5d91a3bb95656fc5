"""A summary in Markdown, for a job summary or a merge request: totals, by rule, by file, and the first findings."""

from collections.abc import Callable, Iterator, Sequence

from rdlint.engine.result import NOTHING_CHECKED, RunResult
from rdlint.model import SEVERITIES, Finding
from rdlint.report.reporter import Style
from rdlint.report.sentences import checked, excuse, found
from rdlint.report.visible import on_one_line

#: Of more, the first ones are shown: a job summary holds a megabyte.
MOST_FINDINGS = 50
MOST_FILES = 50

#: A message is one cell of a table.
_LONGEST = 400

#: What Markdown or HTML would take for a mark. An invisible space keeps `@name` from calling people and `#1` from
#: becoming a link; a scheme without its colon does not become one either.
_MARKS = str.maketrans(
    {
        "&": "&amp;",
        "<": "&lt;",
        ">": "&gt;",
        "@": "@&#8203;",
        "#": "#&#8203;",
        **{mark: f"&#{ord(mark)};" for mark in "\\`*_{}[]|~$"},
    }
)


def render(result: RunResult, _style: Style) -> str:
    """The whole summary."""
    findings = list(result.findings())
    blocks = [f"## rdlint: {_headline(result)}"]
    compared = f"compared with {text(result.since)}" if result.since is not None else ""
    if result.files:
        blocks.append(f"By the rules of {result.as_of.isoformat()}{f', {compared}' if compared else ''}.")
    elif compared:
        blocks.append(f"{compared.capitalize()}.")
    if result.failures:
        sentences = dict.fromkeys(failure.sentence() for failure in result.failures)
        blocks.append("\n".join(["Not everything was checked:", "", *(f"- {text(each)}" for each in sentences)]))
    if findings:
        blocks += ["### By rule", _by_rule(findings), "### By file", _by_file(findings), _details(findings)]
    return "\n\n".join(blocks) + "\n"


def text(words: str) -> str:
    """Words that anybody may have written, as Markdown that shows them and nothing else."""
    shown = on_one_line(words).translate(_MARKS)
    return shown.replace("://", "&#58;//").replace("www.", "www&#46;")


def _headline(result: RunResult) -> str:
    if not result.files and result.since is not None and result.exit_code != NOTHING_CHECKED:
        return "no role description has changed"
    if not result.files:
        return "no role description was found, so nothing was checked"
    return f"{found(result) or 'no findings'} in {checked(result)}"


def _by_rule(findings: Sequence[Finding]) -> str:
    severity = {finding.rule: finding.severity for finding in findings}
    groups = _grouped(findings, lambda finding: finding.rule)
    order = sorted(groups, key=lambda rule: (SEVERITIES.index(severity[rule]), -len(groups[rule]), rule))
    head = ("Rule", "Severity", "Findings:", "Excused:", "Files:")
    return _table(head, ((text(rule), severity[rule], *_numbers(groups[rule])) for rule in order))


def _numbers(findings: Sequence[Finding]) -> tuple[str, str, str]:
    """How many count, how many are excused, and in how many files they are."""
    excused = sum(finding.exception is not None for finding in findings)
    return str(len(findings) - excused), str(excused), str(len({finding.file for finding in findings}))


def _by_file(findings: Sequence[Finding]) -> str:
    groups = _grouped(findings, lambda finding: finding.file)
    rows = [(text(file), *_counts(groups[file])) for file in list(groups)[:MOST_FILES]]
    if more := list(groups)[MOST_FILES:]:
        rest = [finding for file in more for finding in groups[file]]
        rows.append((f"{len(more)} more file{'s' * (len(more) > 1)}", *_counts(rest)))
    return _table(("File", "Errors:", "Warnings:", "Info:", "Excused:"), rows)


def _counts(findings: Sequence[Finding]) -> list[str]:
    counting = [finding.severity for finding in findings if not finding.exception]
    return [*(str(counting.count(severity)) for severity in SEVERITIES), str(len(findings) - len(counting))]


def _details(findings: Sequence[Finding]) -> str:
    shown = findings[:MOST_FINDINGS]
    title = "All findings" if len(shown) == len(findings) else f"The first {len(shown)} of {len(findings)} findings"
    rows = ((_place(finding), finding.severity, text(finding.rule), _said(finding)) for finding in shown)
    table = _table(("Place", "Severity", "Rule", "Message"), rows)
    return f"<details>\n<summary>{title}</summary>\n\n{table}\n\n</details>"


def _place(finding: Finding) -> str:
    return f"{text(finding.file)}:{finding.start.line}:{finding.start.column}"


def _said(finding: Finding) -> str:
    note = finding.exception
    message = text(_cut(finding.message))
    return f"{message} **Excused** ({note.how}): {text(_cut(excuse(note)))}" if note else message


def _cut(words: str) -> str:
    return words if len(words) <= _LONGEST else words[: _LONGEST - 4].rstrip() + " ..."


def _grouped(findings: Sequence[Finding], key: Callable[[Finding], str]) -> dict[str, list[Finding]]:
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(key(finding), []).append(finding)
    return groups


def _table(head: Sequence[str], rows: Iterator[Sequence[str]] | Sequence[Sequence[str]]) -> str:
    """A table; columns whose title ends in a colon hold numbers."""
    titles = [title.removesuffix(":") for title in head]
    rules = ["---:" if title.endswith(":") else "---" for title in head]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (titles, rules, *rows))
