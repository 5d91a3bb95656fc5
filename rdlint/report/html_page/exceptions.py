"""What is excused: why, by whom, until when, and in which role descriptions; and what of it ends soon."""

from collections import Counter

from rdlint.model import ExceptionNote
from rdlint.report.html_page.entries import Entry, Page, RoleEntry
from rdlint.report.html_page.labels import day, days_to, left, many
from rdlint.report.html_page.markup import Html, element, joined

#: What ends within so many days is announced.
SOON = 30

#: Of more role descriptions under one excuse the first are named.
MOST_NAMED = 5

#: A longer table is closed at first; of more that ends soon the first are told.
MOST_ROWS, MOST_TOLD = 12, 6

_HOW = {"waiver": "Waiver", "suppression": "Comment in the file"}


def exceptions_section(page: Page) -> Html | None:
    """The whole section; None where nothing is excused."""
    groups = _groups(page)
    if not groups:
        return None
    total = sum(map(len, groups.values()))
    heads = ("Reason", "How", "Approved by", "Until", "Findings", "Role descriptions")
    table = element(
        "table",
        element("caption", "Excused findings by reason", class_="unseen"),
        element("thead", element("tr", *(element("th", head, scope="col") for head in heads))),
        element("tbody", *(_row(note, entries, page) for note, entries in groups.items())),
    )
    return element(
        "section",
        element("h2", "What is excused", id="exceptions-title"),
        element("p", "Excused findings are not counted as errors, warnings or info. They stay visible below."),
        element(
            "details",
            element(
                "summary", element("h3", f"{many(total, 'finding')} for {many(len(groups), 'reason')}", class_="name")
            ),
            element("div", table, class_="wide", role="region", tabindex=0, aria_label="Table: what is excused"),
            id="excuses",
            class_="fold",
            open=len(groups) <= MOST_ROWS,
        ),
        id="exceptions",
        aria_labelledby="exceptions-title",
        tabindex=-1,
    )


def _groups(page: Page) -> dict[ExceptionNote, list[Entry]]:
    """The excused findings by what excuses them: what ends first comes first, what never ends last."""
    found: dict[ExceptionNote, list[Entry]] = {}
    for role in page.roles:
        for entry in role.entries():
            if entry.finding.exception:
                found.setdefault(entry.finding.exception, []).append(entry)
    return dict(sorted(found.items(), key=lambda item: (item[0].until is None, item[0].until or "", item[0].why)))


def _row(note: ExceptionNote, entries: list[Entry], page: Page) -> Html:
    rules = Counter(entry.finding.rule for entry in entries)
    days = days_to(note.until, page.result.as_of)
    remaining = element("span", left(days), class_="note") if days is not None else None
    return element(
        "tr",
        element("th", note.why or "No reason is given", scope="row"),
        element("td", _HOW[note.how]),
        element("td", note.by or "Not said"),
        element("td", day(note.until) if note.until else "No end", " ", remaining),
        element(
            "td", str(len(entries)), element("ul", *(_rule(name, number) for name, number in sorted(rules.items())))
        ),
        element("td", _roles(entries)),
    )


def _rule(name: str, number: int) -> Html:
    times = f" × {number}" if number > 1 else ""
    return element("li", element("a", element("code", name), href=f"#rule-{name}"), times)


def _roles(entries: list[Entry]) -> Html:
    roles: dict[int, tuple[RoleEntry, Entry]] = {}
    for entry in entries:
        roles.setdefault(entry.role.number, (entry.role, entry))
    named = [
        element("li", element("a", role.title, href=f"#f{entry.number}"))
        for role, entry in list(roles.values())[:MOST_NAMED]
    ]
    more = len(roles) - len(named)
    return element("ul", *named, element("li", f"and {more:,} more") if more else None)


def ending_soon(page: Page) -> Html | None:
    """What excuses findings now and will not do so much longer; None where there is nothing of the kind."""
    items = []
    for note, entries in _groups(page).items():
        days = days_to(note.until, page.result.as_of)
        if note.until and days is not None and 0 <= days <= SOON:
            by = f", approved by {note.by}" if note.by else ""
            text = f" ({left(days)}): {many(len(entries), 'finding')} excused{by}. Reason: {note.why}"
            items.append(element("li", element("strong", day(note.until)), text))
    if not items:
        return None
    if len(items) > MOST_TOLD:
        link = element("a", f"and {len(items) - MOST_TOLD:,} more", href="#excuses")
        items[MOST_TOLD:] = [element("li", link)]
    return element(
        "div",
        element("h3", f"Ends within {SOON} days"),
        element("ul", joined(items)),
        class_="card soon",
    )
