"""The report for people: each finding with its line, the words underlined, the way out and the authority."""

from collections import Counter
from collections.abc import Iterator

from rdlint.engine.result import FileResult, RunResult
from rdlint.model import SEVERITIES, Finding
from rdlint.report.excerpt import excerpt, printable
from rdlint.report.paint import Paint
from rdlint.report.reporter import Style
from rdlint.report.wrap import wrap


def render(result: RunResult, style: Style) -> str:
    """The whole report."""
    paint = Paint(style.colour)
    blocks: list[str] = []
    total = sum(len(file.findings) for file in result.files)
    if not style.statistics:
        blocks += _findings(result, style, paint)
    hidden = 0 if style.limit is None or style.statistics else max(0, total - style.limit)
    if style.statistics or hidden:
        blocks.append(_table(result, paint))
    if hidden:
        blocks.append(
            f"{hidden} more findings are not shown: --all shows them, "
            "--select RULE those of one rule, `rdlint explain RULE` what a rule is about.\n"
        )
    if not style.quiet:
        blocks.append(summary(result, paint))
    return "\n".join(blocks)


def summary(result: RunResult, paint: Paint) -> str:
    """The last line: what was checked, what was found, by which day's rules."""
    checked = len(result.files)
    if not checked:
        return "No role description was found, so nothing was checked.\n"
    files = f"{checked} role description{'s' * (checked != 1)}"
    counts = {severity: result.count(severity) for severity in SEVERITIES}
    excused = sum(finding.exception is not None for finding in result.findings())
    day = f"by the rules of {result.as_of.isoformat()}"
    if not any(counts.values()) and not excused:
        return f"{paint.good('No findings')} in {files}, {day}.\n"
    parts = [paint.severity(severity, plural(count, severity)) for severity, count in counts.items() if count]
    if excused:
        parts.append(f"{excused} excused")
    return f"{', '.join(parts)} in {files}, {day}.\n"


def plural(count: int, severity: str) -> str:
    """`1 error`, `2 warnings`, `3 notes of information`."""
    if severity == "info":
        return f"{count} info"
    return f"{count} {severity}{'s' * (count != 1)}"


def _findings(result: RunResult, style: Style, paint: Paint) -> Iterator[str]:
    left = style.limit
    for file in result.files:
        for finding in file.findings:
            if left == 0:
                return
            if left is not None:
                left -= 1
            yield _block(finding, file, result, style, paint)


def _block(finding: Finding, file: FileResult, result: RunResult, style: Style, paint: Paint) -> str:
    start = finding.start
    gutter = len(str(start.line))
    bar = paint.frame(" " * gutter + " |")
    shown, marks = excerpt(file.source, finding, max(40, style.width - gutter - 3))
    excused = " (excused)" if finding.exception else ""
    lines = [
        f"{paint.severity(finding.severity, f'{finding.severity}[{finding.rule}]')}{excused}: {printable(finding.message)}",
        f"{paint.frame(' ' * gutter + '-->')} {printable(finding.file)}:{start.line}:{start.column}",
        bar,
        f"{paint.frame(f'{start.line} |')} {shown}".rstrip(),
        f"{bar} {paint.severity(finding.severity, marks)}",
    ]
    notes = [("help", finding.help)]
    notes += [
        ("see", f"{printable(place.file)}:{place.start.line}: {place.message}") for place in finding.related
    ]
    notes += [("authority", _authority(key, clause, result)) for key, clause in finding.authority]
    if finding.exception:
        until = f", until {finding.exception.until}" if finding.exception.until else ""
        notes.append((finding.exception.how, f"{finding.exception.why}{until}"))
    for label, text in notes:
        lines += wrap(f"{' ' * gutter} = {label}: ", printable(text), style.width)
    return "\n".join(lines) + "\n"


def _authority(key: str, clause: str, result: RunResult) -> str:
    note = result.sources.get(key)
    if note is None:
        return f"{key}, {clause}" if clause else key
    where = f", {clause}" if clause else ""
    return f"{note.title}{where} ({note.publisher}{', ' + note.date if note.date else ''})"


def _table(result: RunResult, paint: Paint) -> str:
    """How often each rule spoke."""
    counts: Counter[tuple[str, str]] = Counter()
    files: dict[str, set[str]] = {}
    for finding in result.findings():
        counts[finding.severity, finding.rule] += 1
        files.setdefault(finding.rule, set()).add(finding.file)
    rows = sorted(counts.items(), key=lambda row: (SEVERITIES.index(row[0][0]), -row[1], row[0][1]))
    width = max((len(rule) for (_, rule), _ in rows), default=4)
    lines = [f"{'findings':>8}  {'roles':>5}  {'severity':8}  rule"]
    for (severity, rule), count in rows:
        shown = paint.severity(severity, f"{severity:8}")
        lines.append(f"{count:8}  {len(files[rule]):5}  {shown}  {rule:{width}}".rstrip())
    return "\n".join(lines) + "\n"
