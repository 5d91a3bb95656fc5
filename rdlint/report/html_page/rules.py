"""The view by rule: what each rule that spoke is about, and where it spoke; then what else was asked."""

from rdlint.report.html_page.entries import Entry, Page, RuleEntry, by_rule, counts
from rdlint.report.html_page.labels import BASIS, authorities, chips, day, many
from rdlint.report.html_page.markup import Html, element, joined
from rdlint.report.html_page.prose import prose, words
from rdlint.rulebook.messages import as_blanks

_LONGEST_QUOTE = 80


def rules_section(page: Page) -> Html:
    """The whole view."""
    spoke = by_rule(page)
    return element(
        "section",
        element("h2", "By rule", id="rules-title"),
        joined((_rule(rule, page) for rule in spoke), "\n"),
        _silent(page, {rule.name for rule in spoke}),
        _not_run(page),
        id="rules",
        class_="view",
        aria_labelledby="rules-title",
        tabindex=-1,
    )


def _rule(rule: RuleEntry, page: Page) -> Html:
    files = len({entry.role.number for entry in rule.entries})
    return element(
        "details",
        element(
            "summary",
            element("h3", rule.summary, class_="name"),
            element("span", chips(counts(entry.finding for entry in rule.entries)), class_="chips"),
            element("span", element("code", rule.name), f" · in {many(files, 'role description')}", class_="file"),
        ),
        element("div", _text(rule, page), class_="text"),
        element("div", element("h4", "Where"), element("ul", *map(_occurrence, rule.entries)), class_="occurrences"),
        id=f"rule-{rule.name}",
        class_="fold rule",
        data_rule=rule.name,
        data_group=rule.group,
    )


def _text(rule: RuleEntry, page: Page) -> Html:
    """What it checks, why, how to fix it, and on what it rests; the script shows the same at each finding."""
    text, finding = page.result.pages.get(rule.name), rule.first
    sections = {
        "What it checks": prose(text.checks) if text else None,
        "Why": prose(text.why) if text else None,
        "How to fix it": prose(text.way_out) if text else element("p", words(as_blanks(finding.help))),
    }
    word, sentence = BASIS[finding.basis]
    documents = [element("li", each) for each in authorities(finding, page.result, linked=True)]
    return joined(
        [
            joined(joined([element("h4", title), body]) for title, body in sections.items() if body),
            element("h4", "Basis"),
            element("p", element("strong", f"{word}."), f" {sentence}", _in_force(rule)),
            element("ul", *documents) if documents else None,
        ]
    )


def _in_force(rule: RuleEntry) -> str:
    start, end = rule.rule.in_force if rule.rule else (None, None)
    times = [f"from {day(start)}" if start else "", f"until {day(end)}" if end else ""]
    return f" In force {' '.join(filter(None, times))}." if start or end else ""


def _occurrence(entry: Entry) -> Html:
    finding = entry.finding
    quote = finding.quote if len(finding.quote) <= _LONGEST_QUOTE else f"{finding.quote[:_LONGEST_QUOTE].rstrip()}…"
    return element(
        "li",
        element("a", entry.role.title, href=f"#f{entry.number}"),
        f", line {finding.start.line}",
        joined([": ", element("q", quote)]) if quote.strip() else None,
        " (excused)" if finding.exception else None,
        data_finding=entry.number,
    )


def _silent(page: Page, spoke: set[str]) -> Html | None:
    rules = [rule for name, rule in sorted(page.result.rules.items()) if name not in spoke]
    if not rules:
        return None
    return element(
        "details",
        element("summary", element("h3", f"{many(len(rules), 'rule')} found nothing", class_="name")),
        element("ul", *(element("li", rule.summary, " ", element("code", rule.name)) for rule in rules)),
        class_="fold others",
    )


def _not_run(page: Page) -> Html | None:
    rules = sorted(page.result.not_run.items())
    if not rules:
        return None
    return element(
        "details",
        element("summary", element("h3", f"{many(len(rules), 'rule')} did not run", class_="name")),
        element("ul", *(element("li", element("code", name), f": {why}") for name, why in rules)),
        class_="fold others",
    )
