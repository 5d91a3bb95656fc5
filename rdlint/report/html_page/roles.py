"""The view by role description: each with its findings, and those without any."""

from rdlint.engine.result import NOTHING_CHECKED, RunResult
from rdlint.report.html_page.entries import Page, RoleEntry, counts
from rdlint.report.html_page.finding import finding_card
from rdlint.report.html_page.labels import chips, many
from rdlint.report.html_page.markup import Html, element, joined

#: On a page with fewer findings all role descriptions are open from the start.
OPEN_BELOW = 150


def roles_section(page: Page) -> Html:
    """The whole view."""
    found = [role for role in page.roles if role.file.findings]
    clean = [role for role in page.roles if not role.file.findings]
    is_open = sum(len(role.file.findings) for role in found) < OPEN_BELOW
    return element(
        "section",
        element("h2", "By role description", id="roles-title"),
        joined((_role(role, page, is_open) for role in found), "\n"),
        _clean(clean, page) if clean else None,
        None if page.roles else element("p", _nothing(page.result)),
        id="roles",
        class_="view",
        aria_labelledby="roles-title",
        tabindex=-1,
    )


def _nothing(result: RunResult) -> str:
    if result.since is not None and result.exit_code != NOTHING_CHECKED:
        return "No role description has changed."
    return "Nothing was checked: no role description was found."


def _role(role: RoleEntry, page: Page, is_open: bool) -> Html:
    return element(
        "details",
        element(
            "summary",
            element("h3", role.title, class_="name"),
            element("span", chips(counts(role.file.findings)), class_="chips"),
            element("span", role.file.file, class_="file"),
        ),
        element("p", _facts(role), class_="facts") if _facts(role) else None,
        joined((finding_card(entry, page.result) for entry in role.entries()), "\n"),
        id=f"role-{role.number}",
        class_="fold role",
        open=is_open,
        data_agency=page.agency_number(role),
    )


def _facts(role: RoleEntry) -> str:
    notes = {
        "unreadable": "This file could not be read as a role description, so that no other rule looked at it",
        "not-a-role-description": "This file is not a role description",
    }
    parts = [role.agency, *role.facts, notes.get(role.file.status, "")]
    return " · ".join(part for part in parts if part)


def _clean(roles: list[RoleEntry], page: Page) -> Html:
    return element(
        "details",
        element("summary", element("h3", f"{many(len(roles), 'file')} without findings", class_="name")),
        element(
            "ul",
            *(
                element(
                    "li",
                    role.title,
                    " ",
                    element("span", role.file.file, class_="file"),
                    id=f"role-{role.number}",
                    data_agency=page.agency_number(role),
                )
                for role in roles
            ),
        ),
        class_="fold clean",
    )
