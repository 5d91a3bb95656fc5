"""The report for people: each finding with its line, the words underlined, the way out and the authority.

What to do and on whose authority is the same for every finding of a rule. Both stand below the first one in a file and
are not said again below the next ones, where they would drown the lines that differ; each file can be read on its own.
"""

from collections.abc import Iterator, Sequence

from rdlint.engine.result import NOTHING_CHECKED, FileResult, RunResult
from rdlint.model import Finding, Related
from rdlint.report.excerpt import excerpt, printable
from rdlint.report.paint import Paint
from rdlint.report.reporter import Style
from rdlint.report.sentences import checked, excuse, found, joined
from rdlint.report.wrap import wrap

#: (rule, label, text) of the notes that a reader of a file has seen.
Said = set[tuple[str, str, str]]

#: Labels of the notes that are not said twice.
_ONCE = ("help", "authority")


def render(result: RunResult, style: Style) -> str:
    """The whole report."""
    paint = Paint(style.colour)
    total = sum(len(file.findings) for file in result.files)
    hidden = 0 if style.limit is None else max(0, total - style.limit)
    blocks: list[str] = []
    if not style.statistics:
        blocks += _findings(result, style, paint)
    if style.statistics or hidden:
        from rdlint.report.statistics import framework_table, rule_table  # Few runs need it.

        blocks += [rule_table(result, paint)] if total else []
        blocks += [framework_table(result)] if style.statistics and result.frameworks else []
    if hidden and not style.statistics:
        blocks.append(_next_step(hidden))
    if not style.quiet:
        blocks.append(_summary(result, paint))
    return "\n".join(blocks)


def _findings(result: RunResult, style: Style, paint: Paint) -> Iterator[str]:
    left = style.limit
    for file in result.files:
        said: Said = set()
        for finding in file.findings:
            if left == 0:
                return
            if left is not None:
                left -= 1
            yield _block(finding, file, _new_notes(finding, result, said), style, paint)


def _block(finding: Finding, file: FileResult, notes: Sequence[tuple[str, str]], style: Style, paint: Paint) -> str:
    start = finding.start
    gutter = len(str(start.line))
    bar = paint.frame(" " * gutter + " |")
    shown, marks = excerpt(file.source, finding, max(40, style.width - gutter - 3))
    label = paint.severity(finding.severity, f"{finding.severity}[{finding.rule}]")
    mark = " (excused)" if finding.exception else ""
    lines = [
        f"{label}{mark}: {paint.strong(printable(finding.message))}",
        f"{paint.frame(' ' * gutter + '-->')} {printable(finding.file)}:{start.line}:{start.column}",
        bar,
        f"{paint.frame(f'{start.line} |')} {shown}".rstrip(),
        f"{bar} {paint.severity(finding.severity, marks)}",
    ]
    for name, text in notes:
        lines += wrap(f"{' ' * gutter} = {name}: ", printable(text), style.width)
    return "\n".join(lines) + "\n"


def _new_notes(finding: Finding, result: RunResult, said: Said) -> list[tuple[str, str]]:
    """(label, text) of what stands below the line: what this finding has of its own, and what was not said yet."""
    see = [("see", f"{_place(place, finding)}: {place.message}") for place in finding.related]
    if finding.exception:
        # Nothing is to be done; the reason is what a reader wants to know.
        return [*see, (finding.exception.how, excuse(finding.exception))]
    notes = [("help", finding.help), *see]
    notes += [("authority", text) for text in _authorities(finding, result)]
    new = [note for note in notes if note[0] not in _ONCE or (finding.rule, *note) not in said]
    said.update((finding.rule, *note) for note in new)
    return new


def _place(place: Related, finding: Finding) -> str:
    return f"line {place.start.line}" if place.file == finding.file else f"{place.file}:{place.start.line}"


def _authorities(finding: Finding, result: RunResult) -> Iterator[str]:
    """Each document once, with its clauses: `Title, Clause and Clause (Publisher, date)`."""
    for key in dict.fromkeys(key for key, _ in finding.authority):
        clauses = [clause for other, clause in finding.authority if other == key and clause]
        note = result.sources.get(key)
        title = note.title if note else key
        text = f"{title}, {joined(clauses)}" if clauses else title
        if note:
            # `rdlint explain` names all who had a part in a document; here the first will do.
            publisher = note.publisher.split(";")[0].split(" (")[0]
            text += f" ({publisher}{', ' + note.date if note.date else ''})"
        yield text


def _next_step(hidden: int) -> str:
    more = "1 more finding is" if hidden == 1 else f"{hidden} more findings are"
    return (
        f"{more} not shown. --all shows everything, --select RULE the findings of one rule;\n"
        "`rdlint explain RULE` says what a rule is about and how to fix what it finds.\n"
    )


def _summary(result: RunResult, paint: Paint) -> str:
    """The last lines: what was checked, what was found, by which day's rules, and what could not run."""
    failed = [printable(failure.what) for failure in result.failures]
    lines = [f"Not everything was checked: {joined(list(dict.fromkeys(failed)))} failed."] if failed else []
    if not result.files and result.since is not None and result.exit_code != NOTHING_CHECKED:
        lines.append(f"No role description has changed, compared with {printable(result.since)}.")
    elif not result.files:
        lines.append("No role description was found, so nothing was checked.")
    else:
        nothing = "No findings" if result.failures else paint.good("No findings")
        counts = found(result, paint.severity) or nothing
        compared = f" compared with {printable(result.since)}," if result.since is not None else ""
        lines.append(f"{counts} in {checked(result)},{compared} by the rules of {result.as_of.isoformat()}.")
    return "\n".join(lines) + "\n"
