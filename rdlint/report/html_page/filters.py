"""The form that narrows the page; it works by script, and stays hidden where there is none."""

from collections.abc import Iterable

from rdlint.model import SEVERITIES
from rdlint.report.html_page.entries import Page, in_group_order
from rdlint.report.html_page.markup import Html, element, joined


def filter_form(page: Page) -> Html:
    """The whole form."""
    findings = list(page.result.findings())
    rules = sorted({finding.rule for finding in findings})
    groups = in_group_order(finding.group for finding in findings)
    agencies = [(str(number), name) for number, name in enumerate(page.agencies.values(), 1)]
    if agencies and any(not role.agency for role in page.roles):
        agencies.append(("0", "No agency named"))
    return element(
        "form",
        element("h2", "Find and filter", id="filter-title", class_="unseen"),
        _views(bool(agencies)),
        _search(),
        _severities(),
        _choice("excused", "Excused findings", "Shown", [("no", "Left out"), ("only", "Nothing else")]),
        _choice("agency", "Agency", "All agencies", agencies) if agencies else None,
        _choice("group", "Group of rules", "All groups", [(name, name.capitalize()) for name in groups]),
        _choice("rule", "Rule", "All rules", [(name, name) for name in rules]),
        element(
            "div",
            element("button", "Clear filters", type="reset"),
            element("button", "Open all", type="button", id="open-all"),
            element("button", "Close all", type="button", id="close-all"),
            class_="buttons",
        ),
        element("p", "", id="shown", role="status"),
        id="filter",
        role="search",
        aria_labelledby="filter-title",
        hidden=True,
    )


def _views(with_agencies: bool) -> Html:
    views = [("roles", "Role description"), ("agencies", "Agency"), ("rules", "Rule")]
    return element(
        "fieldset",
        element("legend", "Show by"),
        joined(
            _box("radio", "view", value, label, checked=value == "roles")
            for value, label in views
            if with_agencies or value != "agencies"
        ),
        class_="views",
    )


def _search() -> Html:
    return element(
        "p",
        element("label", "Search", for_="search"),
        element(
            "input",
            type="search",
            id="search",
            name="q",
            autocomplete="off",
            spellcheck="false",
            aria_describedby="search-note",
        ),
        element("span", "Every word; “exact words” in quotation marks", id="search-note", class_="note"),
        class_="field search",
    )


def _severities() -> Html:
    return element(
        "fieldset",
        element("legend", "Severity"),
        joined(_box("checkbox", "severity", name, name.capitalize(), checked=True) for name in SEVERITIES),
    )


def _box(kind: str, name: str, value: str, label: str, checked: bool) -> Html:
    return element("label", element("input", type=kind, name=name, value=value, checked=checked), f" {label}")


def _choice(name: str, label: str, everything: str, options: Iterable[tuple[str, str]]) -> Html:
    return element(
        "p",
        element("label", label, for_=f"by-{name}"),
        element(
            "select",
            element("option", everything, value=""),
            *(element("option", shown, value=value) for value, shown in options),
            id=f"by-{name}",
            name=name,
        ),
        class_="field",
    )
