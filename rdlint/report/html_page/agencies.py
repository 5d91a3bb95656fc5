"""The view by agency: how many findings its role descriptions have."""

from rdlint.report.html_page.entries import KINDS, Page, RoleEntry, counts
from rdlint.report.html_page.labels import chips, many
from rdlint.report.html_page.markup import Html, element, joined

_HEADS = {"error": "Errors", "warning": "Warnings", "info": "Info", "excused": "Excused"}


def agencies_section(page: Page) -> Html | None:
    """The whole view; None where no role description names an agency."""
    if not page.agencies:
        return None
    groups: dict[int, list[RoleEntry]] = {number: [] for number in range(1, len(page.agencies) + 1)}
    for role in page.roles:
        groups.setdefault(page.agency_number(role), []).append(role)
    names = dict(enumerate(page.agencies.values(), 1)) | {0: "No agency named"}
    is_open = len(groups) <= 5
    return element(
        "section",
        element("h2", "By agency", id="agencies-title"),
        joined((_agency(number, names[number], roles, is_open) for number, roles in groups.items()), "\n"),
        id="agencies",
        class_="view",
        aria_labelledby="agencies-title",
        tabindex=-1,
    )


def _agency(number: int, name: str, roles: list[RoleEntry], is_open: bool) -> Html:
    total = counts(finding for role in roles for finding in role.file.findings)
    return element(
        "details",
        element(
            "summary",
            element("h3", name, class_="name"),
            element("span", chips(total), class_="chips"),
            element("span", many(len(roles), "role description"), class_="file"),
        ),
        element("div", _table(name, roles), class_="wide", role="region", tabindex=0, aria_label=f"Table: {name}"),
        id=f"agency-{number}",
        class_="fold agency",
        open=is_open,
        data_agency=number,
    )


def _table(name: str, roles: list[RoleEntry]) -> Html:
    heads = (element("th", head, scope="col", class_="number") for head in _HEADS.values())
    return element(
        "table",
        element("caption", f"Findings in the role descriptions of {name}", class_="unseen"),
        element("thead", element("tr", element("th", "Role description", scope="col"), *heads)),
        element("tbody", *map(_row, roles)),
    )


def _row(role: RoleEntry) -> Html:
    numbers = counts(role.file.findings)
    return element(
        "tr",
        element("th", element("a", role.title, href=f"#role-{role.number}"), scope="row"),
        *(element("td", str(numbers[kind]), class_="number", data_kind=kind) for kind in KINDS),
        data_role=role.number,
    )
