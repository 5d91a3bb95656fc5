"""The whole page: head, parts, style and script, all in one file that loads nothing."""

from base64 import b64encode
from hashlib import sha256
from pathlib import Path

from rdlint.engine.result import RunResult
from rdlint.reference.dates import print_day
from rdlint.report.html_page.agencies import agencies_section
from rdlint.report.html_page.entries import Page, page_of
from rdlint.report.html_page.exceptions import exceptions_section
from rdlint.report.html_page.filters import filter_form
from rdlint.report.html_page.markup import Html, element, joined
from rdlint.report.html_page.overview import overview_section
from rdlint.report.html_page.roles import roles_section
from rdlint.report.html_page.rules import rules_section
from rdlint.report.sentences import checked, found

#: The parts of the script, in the order in which they build on each other.
_SCRIPT = ("read", "ask", "show", "address", "start")


def document(result: RunResult) -> str:
    """The page as text, with a line end at its end."""
    page = page_of(result)
    style, script = _file("page.css"), _script()
    sections = {
        "overview": overview_section(page),
        "exceptions": exceptions_section(page),
        "roles": roles_section(page),
        "agencies": agencies_section(page),
        "rules": rules_section(page),
    }
    views = element("div", joined(map(sections.get, ("roles", "agencies", "rules")), "\n"), class_="views-of-findings")
    workspace = element("div", filter_form(page), views, class_="workspace")
    main = joined([sections["overview"], sections["exceptions"], workspace], "\n")
    parts = [
        Html("<!DOCTYPE html>"),
        Html('<html lang="en-AU">'),
        _head(result, style, script),
        Html("<body>"),
        element("a", "Skip to the findings", href="#findings", class_="skip"),
        _banner(page, [name for name, section in sections.items() if section]),
        element("main", main, id="findings", tabindex=-1),
        _footer(result),
        element("script", script),
        Html("</body>"),
        Html("</html>\n"),
    ]
    return joined(parts, "\n")


def _script() -> Html:
    """The script in one piece; the page can be read without it, and it neither writes HTML nor leaves the page."""
    parts = (_file(f"script/{name}.js") for name in _SCRIPT)
    return joined([Html('"use strict";\n(() => {\n'), *parts, Html("})();\n")])


def _file(name: str) -> Html:
    # Read as text: line ends are line feeds, as they are to a browser when it compares the hash.
    return Html(Path(__file__).parent.joinpath(name).read_text(encoding="utf-8"))


def _head(result: RunResult, style: Html, script: Html) -> Html:
    rules = [
        "default-src 'none'",
        f"style-src {_hash(style)}",
        f"script-src {_hash(script)}",
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
    ]
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content="; ".join(rules)),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="referrer", content="no-referrer"),
        element("meta", name="color-scheme", content="light dark"),
        # Without this a browser asks the server for one.
        element("link", rel="icon", href="data:,"),
        element("title", f"Role descriptions: {found(result) or 'no findings'}"),
        element("style", style),
    )


def _hash(text: Html) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode('ascii')}'"


def _banner(page: Page, sections: list[str]) -> Html:
    titles = {
        "overview": "Overview",
        "exceptions": "What is excused",
        "roles": "By role description",
        "agencies": "By agency",
        "rules": "By rule",
    }
    links = (element("li", element("a", titles[name], href=f"#{name}")) for name in sections)
    return element(
        "header",
        element("h1", "Role descriptions: what rdlint found"),
        element(
            "p",
            f"{checked(page.result)}, judged by the rules of ",
            element("time", print_day(page.result.as_of), datetime=page.result.as_of.isoformat()),
            f", compared with {page.result.since}" if page.result.since is not None else "",
            class_="judged",
        ),
        element("nav", element("ul", *links), aria_label="On this page"),
    )


def _footer(result: RunResult) -> Html:
    return element(
        "footer",
        element(
            "p",
            f"Written by rdlint {result.rdlint}. It finds defects of form and of reference. It does not say whether a "
            "role is well designed or rightly graded, and a role description without findings is not thereby approved "
            "by anybody.",
        ),
    )
