"""Findings excused outside the file, in `rdlint-waivers.yaml`: by whom, why, and until when."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from rdlint.engine.identity import Identity, identity
from rdlint.engine.result import FileResult
from rdlint.engine.settings import read_settings_file
from rdlint.model import ExceptionNote, Finding, Route, Span
from rdlint.rulebook.rule import Rule, Rulebook
from rdlint.rulebook.select import UnknownName, known_name
from rdlint.source import Document, Problem, Source, compose

WAIVERS = "rdlint-waivers.yaml"
#: The end of a waiver is announced so many days before.
_DAYS_BEFORE = 30


class Waiver(NamedTuple):
    """One row. `rule` is the present name of the rule; `number` is that of the row."""

    number: int
    role: dict[str, str]
    rule: str
    fingerprint: str
    words: str
    reason: str
    by: str
    until: date

    @property
    def label(self) -> str:
        """The role as a message names it."""
        return ", ".join(self.role.values())


class Waivers(NamedTuple):
    """The file with its rows; `problems` are rows that cannot be used."""

    document: Document
    rows: tuple[Waiver, ...] = ()
    problems: tuple[Problem, ...] = ()

    def span(self, number: int) -> Span:
        """Where the rule of a row stands."""
        return self.document.value_span(("waivers", number, "rule"))


def load_waivers(root: Path, book: Rulebook) -> Waivers | None:
    """The waivers of a repository; None where there are none. Raises ConfigurationError where the file is not sound."""
    file = root / WAIVERS
    if not file.is_file():
        return None
    return waivers_in(read_settings_file(file, "waivers", _not_days, WAIVERS), book)


def waivers_in(document: Document, book: Rulebook) -> Waivers:
    """The waivers in a document that is sound by the schema."""
    rows: list[Waiver] = []
    problems: list[Problem] = []
    data = document.root.data if document.root is not None else {}
    found = Waivers(document)
    for number, row in enumerate(data.get("waivers") or ()):
        try:
            name = known_name(book, row["rule"])
        except UnknownName as error:
            values = {"rule": row["rule"], "why": str(error)}
            problems.append(Problem("unknown-rule-in-waiver", found.span(number), values))
            continue
        rule = book.rules.get(name)
        if rule is not None and rule.exceptions == "none":
            problems.append(Problem("forbidden-waiver", found.span(number), {"rule": name}))
            continue
        rows.append(_waiver(number, row, name))
    return Waivers(document, tuple(rows), tuple(problems))


def _waiver(number: int, row: Mapping[str, Any], rule: str) -> Waiver:
    until = date.fromisoformat(row["until"])
    words = " ".join(str(row.get("words") or "").split())
    role = {name: str(text) for name, text in row["role"].items()}
    return Waiver(number, role, rule, row["fingerprint"], words, row["reason"], row["by"], until)


def _not_days(data: Mapping[str, Any]) -> Iterable[tuple[Route, str]]:
    for number, row in enumerate(data.get("waivers") or ()):
        try:
            date.fromisoformat(row["until"])
        except ValueError:
            yield ("waivers", number, "until"), f'"{row["until"]}" is no day of the calendar; a good one is 2027-01-29.'


class Waived(NamedTuple):
    """The files with their findings excused, the rows that excused one, and what is wrong with others.

    `unjudged` are rows whose role was checked without their rule.
    """

    files: list[FileResult]
    used: frozenset[int]
    problems: tuple[Problem, ...]
    unjudged: frozenset[int] = frozenset()


def apply_waivers(
    waivers: Waivers,
    files: Sequence[FileResult],
    as_of: date,
    ran: Mapping[str, Rule],
    read: Callable[[Source], Document] = compose,
    ran_in: Callable[[str], Collection[str]] | None = None,
) -> Waived:
    """Excuses every finding that a row is about; a row excuses one.

    `ran` are the rules of the run; `ran_in` names those of a file, where not all ran for each.
    """
    left: dict[tuple[str, str], list[Waiver]] = {}
    for row in waivers.rows:
        left.setdefault((row.rule, row.fingerprint), []).append(row)
    roles: dict[str, Identity] = {}

    def role_of(file: FileResult) -> Identity:
        if file.file not in roles:
            roles[file.file] = identity(read(file.source))
        return roles[file.file]

    matched: dict[int, Waiver] = {}

    def excused(file: FileResult, finding: Finding) -> Finding:
        rows = left.get((finding.rule, finding.fingerprint))
        if not rows or finding.exception is not None:
            return finding
        row = next((row for row in rows if role_of(file).is_known_by(row.role)), None)
        if row is None:
            return finding
        rows.remove(row)
        matched[row.number] = row
        if row.until < as_of:
            return finding
        return finding._replace(exception=ExceptionNote("waiver", row.reason, row.by, row.until.isoformat()))

    results = [
        file._replace(findings=tuple(excused(file, finding) for finding in file.findings)) if file.findings else file
        for file in files
    ]
    idle = [row for row in waivers.rows if row.number not in matched and row.rule in ran]
    problems = [*waivers.problems, *_ending(waivers, matched.values(), as_of)]
    unjudged: set[int] = set()
    if idle:
        checked = [(role_of(file), ran_in(file.file) if ran_in else ran) for file in files if file.status == "checked"]
        for row in idle:
            found = [row.rule in names for role, names in checked if role.is_known_by(row.role)]
            if any(found):
                problems.append(_problem(waivers, row, "unused-waiver", as_of))
            elif found:
                unjudged.add(row.number)
    return Waived(results, frozenset(matched), tuple(problems), frozenset(unjudged))


def _ending(waivers: Waivers, rows: Iterable[Waiver], as_of: date) -> Iterable[Problem]:
    for row in rows:
        days = (row.until - as_of).days
        if days < 0:
            yield _problem(waivers, row, "expired-waiver", as_of)
        elif days <= _DAYS_BEFORE:
            yield _problem(waivers, row, "waiver-about-to-end", as_of)


def _problem(waivers: Waivers, row: Waiver, kind: str, as_of: date) -> Problem:
    days = abs((row.until - as_of).days)
    values = {
        "rule": row.rule,
        "role": row.label,
        "words": row.words,
        "by": row.by,
        "until": row.until.isoformat(),
        "days": "1 day" if days == 1 else f"{days} days",
    }
    return Problem(kind, waivers.span(row.number), values)
