"""Words for people that several parts of the page use."""

from collections.abc import Iterator, Mapping
from datetime import date

from rdlint.engine.result import RunResult
from rdlint.model import Basis, ExceptionNote, Finding
from rdlint.reference.dates import print_day
from rdlint.report.html_page.markup import Child, Html, element, joined
from rdlint.report.sentences import joined as listed

#: A kind of finding: one, and more than one.
NOUNS = {
    "error": ("error", "errors"),
    "warning": ("warning", "warnings"),
    "info": ("info", "info"),
    "excused": ("excused", "excused"),
}

#: (in a word or two, in a sentence)
BASIS: dict[Basis, tuple[str, str]] = {
    "law": ("Law", "An Act, a Rule or a determination asks for it."),
    "published": ("Published guidance", "Guidance of the public service asks for it."),
    "observed": ("Observed", "Sound role descriptions do it; no text that demands it is known."),
    "editorial": ("Editorial", "Ordinary proofreading."),
}


def many(number: int, noun: str, plural: str = "") -> str:
    """`1 role description`, `2,000 role descriptions`."""
    return f"{number:,} {noun if number == 1 else plural or f'{noun}s'}"


def chips(numbers: Mapping[str, int]) -> Html:
    """How many findings of each kind, those that are none left out."""
    return joined(
        element("span", many(number, *NOUNS[kind]), class_=f"chip {kind}", data_kind=kind)
        for kind, number in numbers.items()
        if number
    )


def day(text: str) -> str:
    """A day as people write it; what is no day as it is."""
    known = _date(text)
    return print_day(known) if known else text


def days_to(text: str | None, as_of: date) -> int | None:
    """Days from the day of the report to another; None where that is none."""
    known = _date(text or "")
    return (known - as_of).days if known else None


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def left(days: int) -> str:
    """How long that is: `40 days left`."""
    if days == 0:
        return "today is the last day"
    return f"{many(days, 'day')} left" if days > 0 else f"{many(-days, 'day')} ago"


def excuse(note: ExceptionNote) -> Iterator[Child]:
    """Who excuses a finding, why and until when, as a sentence or two."""
    yield element("strong", "Excused")
    yield " by a waiver" if note.how == "waiver" else " by a comment in the file"
    yield f", approved by {note.by}" if note.by else ""
    yield f", until {day(note.until)}" if note.until else ""
    yield f". Reason: {note.why}"


def authorities(finding: Finding, result: RunResult, linked: bool) -> Iterator[Child]:
    """Each document once, with its clauses: `Title, Clause and Clause (Publisher, date)`."""
    for key in dict.fromkeys(key for key, _ in finding.authority):
        clauses = [clause for other, clause in finding.authority if other == key and clause]
        note = result.sources.get(key)
        if note is None:
            yield ", ".join(filter(None, [key, listed(clauses) if clauses else ""]))
            continue
        title: Child = note.title
        if linked and note.address.startswith(("https://", "http://")):
            title = element("a", note.title, href=note.address)
        publisher = note.publisher.split(";")[0].split(" (")[0]
        published = f" ({publisher}{', ' + note.date if note.date else ''})"
        yield joined([title, f", {listed(clauses)}" if clauses else "", published])
