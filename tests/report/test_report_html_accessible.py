"""The HTML page examined by axe-core in a real browser, and its picture in the documentation.

RDLINT_WRITE_SCREENSHOT=1 writes docs/html-report.png anew.
"""

import os
from pathlib import Path

import pytest
from chromium import Chromium
from example_results import EXCUSES, ROOT
from html_browser import assert_quiet, choose, choose_view, click, examples, in_a_browser, opened, shown
from html_tree import read_html
from test_report_html_hostile import hostile_result

from rdlint.report.html_report import render
from rdlint.report.reporter import Style

AXE = (Path(__file__).parent / "vendor/axe-core/axe.min.js").read_text(encoding="utf-8")

pytest_plugins = ["html_fixtures"]
pytestmark = in_a_browser


def violations(browser: Chromium) -> list[str]:
    """What axe-core finds wrong, by its rules for WCAG 2.2 AA and for good practice."""
    browser.evaluate(AXE)
    # What was just changed is painted before it is looked at.
    browser.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(0))))")
    found = browser.evaluate(
        "axe.run(document, {resultTypes: ['violations'],"
        " runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})"
        ".then((found) => ({passes: found.passes.length, violations: found.violations.map((each) =>"
        " [each.id, each.help, ...each.nodes.slice(0, 3).map((node) => node.html + node.failureSummary)].join(': '))}))"
    )
    assert found["passes"] > 20
    return list(found["violations"])


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("view", ["roles", "agencies", "rules"])
@pytest.mark.parametrize("query", ["", "framework"])
def test_axe_finds_nothing(page: Chromium, scheme: str, view: str, query: str) -> None:
    page.emulate(prefers_color_scheme=scheme)
    choose(page, "q", query)
    choose_view(page, view)
    page.wait(lambda: bool(query) == (" of " in shown(page)))
    click(page, "#open-all")
    click(page, ".why summary")
    assert violations(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_a_page_of_strange_text(browser: Chromium, tmp_path: Path, scheme: str) -> None:
    file = tmp_path / "strange.html"
    file.write_bytes(render(hostile_result(), Style()).encode())
    opened(browser, file.as_uri())
    browser.emulate(prefers_color_scheme=scheme)
    assert violations(browser) == []
    assert browser.evaluate("document.querySelectorAll('script, img').length") == 1
    assert_quiet(browser, file)


def test_axe_can_find_something(page: Chromium) -> None:
    page.evaluate("document.querySelector('#search').removeAttribute('id')")
    assert "label" in [each.partition(":")[0] for each in violations(page)]


def test_the_picture_in_the_documentation_is_there(page: Chromium) -> None:
    picture = ROOT / "docs/html-report.png"
    if os.environ.get("RDLINT_WRITE_SCREENSHOT"):
        page.size(1280, 1560)
        click(page, "[type=reset]")
        picture.write_bytes(page.screenshot())
    data = picture.read_bytes()
    assert data.startswith(b"\x89PNG")
    assert len(data) < 400_000


def test_the_examples_hold_what_these_tests_need() -> None:
    root = read_html(render(examples(), Style()))
    assert {each.attributes["data-severity"] for each in root.all("article")} == {"error", "warning", "info"}
    assert len([each for each in root.all("article") if "data-excused" in each.attributes]) == len(EXCUSES)
