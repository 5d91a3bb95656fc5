"""The head of the page: totals, what failed, what ends soon, and the move to the capability framework in force."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from rdlint.engine.result import FrameworkUse, RunResult
from rdlint.model import SEVERITIES
from rdlint.reference.dates import print_day
from rdlint.report.html_page.entries import Page
from rdlint.report.html_page.exceptions import ending_soon
from rdlint.report.html_page.labels import left, many
from rdlint.report.html_page.markup import Html, element, joined
from rdlint.report.sentences import checked, excused

_TILES = {
    "error": ("Errors", "Error", "to be fixed"),
    "warning": ("Warnings", "Warning", "probably wrong"),
    "info": ("Info", "Info", "worth knowing"),
}

_STANDING = {"in-force": "In force", "not-yet": "Not in force yet", "superseded": "Superseded", "expired": "Expired"}
_WITHOUT = {"unknown": "A framework that rdlint does not know", "not-named": "No framework is named"}


def overview_section(page: Page) -> Html:
    """The whole section."""
    return element(
        "section",
        element("h2", "Overview", id="overview-title", class_="unseen"),
        _failures(page.result),
        _totals(page),
        _frameworks(page.result),
        ending_soon(page),
        id="overview",
        aria_labelledby="overview-title",
        tabindex=-1,
    )


def _failures(result: RunResult) -> Html | None:
    """What went wrong in rdlint itself, so that nobody takes silence for praise."""
    sentences = dict.fromkeys(failure.sentence() for failure in result.failures)
    if not sentences:
        return None
    return element(
        "div",
        element("h3", "Not everything was checked"),
        element("p", "Parts of rdlint failed, which is not the fault of your role descriptions:"),
        element("ul", *(element("li", sentence) for sentence in sentences)),
        class_="failures",
    )


def _totals(page: Page) -> Html:
    result = page.result
    sound = sum(not file.findings for file in result.files)
    noun = checked(result).partition(" ")[2].capitalize()
    tiles = [_tile("all", len(result.files), noun, f"{sound:,} without findings")]
    for severity in SEVERITIES:
        number = result.count(severity)
        tiles.append(_tile(severity, number, _TILES[severity][number == 1], _TILES[severity][2]))
    tiles.append(_tile("excused", excused(result), "Excused", "with a reason"))
    return element("dl", *tiles, class_="tiles")


def _tile(kind: str, number: int, title: str, note: str) -> Html:
    return element(
        "div",
        element("dt", title),
        element("dd", element("span", f"{number:,}", class_="figure"), " ", element("span", note, class_="note")),
        class_=f"tile {kind}",
    )


def _frameworks(result: RunResult) -> Html | None:
    """How many role descriptions follow which framework, as a bar and as a table, and what is still to do by when."""
    total = sum(use.roles for use in result.frameworks)
    if not total:
        return None
    current = sum(use.roles for use in result.frameworks if use.standing == "in-force")
    follow = "follows" if current == 1 else "follow"
    return element(
        "div",
        element("h3", "Capability frameworks"),
        element(
            "p",
            element("strong", f"{current:,} of {many(total, 'role description')} {follow} a framework in force"),
            f" ({100 * current // total}%).",
            class_="lead",
        ),
        joined(element("p", *sentence) for sentence in _moves(result)),
        _bar(result, total),
        element("table", _FRAMEWORK_HEAD, element("tbody", *(_framework(use, total) for use in result.frameworks))),
        class_="card frameworks",
    )


_FRAMEWORK_HEAD = joined(
    [
        element("caption", "Role descriptions by capability framework", class_="unseen"),
        element(
            "thead",
            element(
                "tr",
                element("th", "Framework", scope="col"),
                element("th", "Standing", scope="col"),
                element("th", "Role descriptions", scope="col", class_="number"),
                element("th", "Share", scope="col", class_="number"),
            ),
        ),
    ]
)


def _framework(use: FrameworkUse, total: int) -> Html:
    return element(
        "tr",
        element("th", use.title or _WITHOUT.get(use.standing, use.framework or ""), scope="row"),
        element(
            "td", element("span", "", class_=f"swatch {use.standing}"), " ", _STANDING.get(use.standing, "Not known")
        ),
        element("td", f"{use.roles:,}", class_="number"),
        element("td", f"{100 * use.roles // total}%", class_="number"),
    )


def _bar(result: RunResult, total: int) -> Html:
    """The shares side by side; the table says the same in numbers."""
    parts, at = [], 0.0
    for use in result.frameworks:
        width = 1000 * use.roles / total
        parts.append(element("rect", x=f"{at:.2f}", width=f"{width:.2f}", height=10, class_=use.standing))
        at += width
    return element(
        "svg", *parts, viewBox="0 0 1000 10", preserveAspectRatio="none", class_="bar", aria_hidden="true", role="img"
    )


def _moves(result: RunResult) -> Iterator[list[str | None]]:
    """A sentence for each framework to move to: how many role descriptions must, by when, and how long that is."""
    waiting: Counter[tuple[str, date | None, int | None]] = Counter()
    for use in result.frameworks:
        if use.move_to is not None:
            waiting[use.move_to_title or use.move_to, use.until, use.days_left] += use.roles
    for (framework, until, days), roles in waiting.items():
        have = "had" if days is not None and days < 0 else "has" if roles == 1 else "have"
        yield [
            f"{roles:,} {have} to move to the {framework}",
            joined([" by ", element("strong", print_day(until)), ": ", element("strong", left(days))])
            if until is not None and days is not None
            else "",
            ".",
        ]
