"""Numbers for people: how often each rule spoke, and how far the role descriptions have come in moving to the
capability framework in force.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from rdlint.engine.result import FrameworkUse, RunResult
from rdlint.model import SEVERITIES, Severity
from rdlint.reference.dates import print_day
from rdlint.report.excerpt import printable
from rdlint.report.paint import Paint

#: What is said of a framework behind its title.
_STANDING = {"in-force": "in force", "not-yet": "not in force yet", "superseded": "superseded", "expired": "expired"}
_WITHOUT = {"unknown": "a framework that rdlint does not know", "not-named": "no framework is named"}


def rule_table(result: RunResult, paint: Paint) -> str:
    """How often each rule spoke, and in how many role descriptions; excused findings are not counted."""
    counts: Counter[tuple[Severity, str]] = Counter()
    files: dict[tuple[Severity, str], set[str]] = {}
    for finding in result.findings():
        if finding.exception is None:
            row = (finding.severity, finding.rule)
            counts[row] += 1
            files.setdefault(row, set()).add(finding.file)
    rows = sorted(counts, key=lambda row: (SEVERITIES.index(row[0]), -counts[row], row[1]))
    lines = ["findings  files  severity  rule"]
    for row in rows:
        severity, rule = row
        shown = paint.severity(severity, f"{severity:8}")
        lines.append(f"{counts[row]:8}  {len(files[row]):5}  {shown}  {rule}")
    return "\n".join(lines) + "\n"


def framework_table(result: RunResult) -> str:
    """How many role descriptions follow which framework, the share that follows one in force, and the days left."""
    total = sum(use.roles for use in result.frameworks)
    lines = ["roles  share  framework"]
    lines += [
        f"{use.roles:5}  {_share(use.roles, total):>5}  {printable(_described(use))}" for use in result.frameworks
    ]
    current = sum(use.roles for use in result.frameworks if use.standing == "in-force")
    nouns = f"role description{'s' * (total != 1)} follow{'s' * (current == 1)}"
    lines += ["", f"{current} of {total} {nouns} a framework in force ({_share(current, total)})."]
    lines += _moves(result)
    return "\n".join(lines) + "\n"


def _described(use: FrameworkUse) -> str:
    if use.framework is None:
        return _WITHOUT[use.standing]
    return f"{use.title}: {_STANDING[use.standing]}"


def _moves(result: RunResult) -> Iterator[str]:
    """A sentence for each framework to move to: how many role descriptions must, by when, and how long that is."""
    waiting: Counter[tuple[str, date | None, int | None]] = Counter()
    for use in result.frameworks:
        if use.move_to is not None:
            waiting[use.move_to, use.until, use.days_left] += use.roles
    for (framework, until, left), roles in waiting.items():
        have = "has" if roles == 1 else "have"
        if left is not None and left < 0:
            have = "had"
        yield f"{roles} {have} to move to {printable(framework)}{_deadline(until, left)}."


def _deadline(until: date | None, left: int | None) -> str:
    if until is None or left is None:
        return ""
    days = f"{abs(left)} day{'s' * (abs(left) != 1)}"
    when = "today is the last day" if left == 0 else f"{days} left" if left > 0 else f"{days} ago"
    return f" by {print_day(until)}: {when}"


def _share(part: int, total: int) -> str:
    """In whole per cent, rounded down: 100% means all."""
    return f"{100 * part // total}%"
