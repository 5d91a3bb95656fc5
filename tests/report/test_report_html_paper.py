"""The HTML page on paper, without script, in small windows and very long, in a real browser."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from chromium import Chromium
from html_browser import (
    assert_quiet,
    choose,
    choose_view,
    click,
    examples,
    in_a_browser,
    numbered,
    opened,
    settled,
    shown,
    visible,
)

from rdlint.engine.result import FileResult, RunResult
from rdlint.model import ExceptionNote, Finding
from rdlint.report.html_report import render
from rdlint.report.reporter import Style
from rdlint.source import decode_source

pytest_plugins = ["html_fixtures"]
pytestmark = in_a_browser


def test_without_script_everything_is_there(page: Chromium, html_file: Path) -> None:
    page("Emulation.setScriptExecutionDisabled", value=True)
    page.open(html_file.as_uri())
    assert visible(page, "#filter, .view") == ["roles", "agencies", "rules"]
    assert visible(page, "article") == numbered(lambda _: True)


ON_PAPER = (
    "[...document.querySelectorAll('article, .text, .others li, .occurrences li')]"
    ".filter((each) => !each.closest('.why') && !each.checkVisibility({contentVisibilityAuto: false})).length"
)


@pytest.mark.parametrize("script", [True, False])
def test_on_paper_all_is_open_and_there_are_no_controls(page: Chromium, html_file: Path, script: bool) -> None:
    page("Emulation.setScriptExecutionDisabled", value=not script)
    page.open(html_file.as_uri())
    page.evaluate("for (const each of document.querySelectorAll('.fold')) each.open = false")
    page.emulate(media="print")
    assert visible(page, "form, nav, button, .skip, .why") == []
    assert visible(page, "article") == numbered(lambda _: True)
    assert len(visible(page, "#rules .text")) == len({each.rule for each in examples().findings()})
    if not script:
        assert page.evaluate(ON_PAPER) == 0
    breaks = page.evaluate(
        "[...document.querySelectorAll('#roles > .role')].map((each) => getComputedStyle(each).breakBefore)"
    )
    assert breaks == ["auto", "page", "page", "page", "page"]
    data = page.pdf()
    assert data.startswith(b"%PDF")
    assert data.count(b"/Type /Page\n") > 2 * len(breaks)


def test_on_paper_only_what_the_filter_leaves(page: Chromium) -> None:
    choose(page, "rule", "superseded-framework")
    wanted = numbered(lambda each: each.rule == "superseded-framework")
    settled(page, wanted)
    page.emulate(media="print")
    assert visible(page, "article") == wanted
    assert visible(page, "#rules .rule") == ["rule-superseded-framework"]


@pytest.mark.parametrize("width", [640, 320])
def test_at_great_zoom_nothing_sticks_out(page: Chromium, width: int) -> None:
    page.size(width, 450)
    for view in ("roles", "agencies", "rules"):
        choose_view(page, view)
        click(page, "#open-all")
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_nothing_moves_of_its_own(page: Chromium) -> None:
    click(page, ".fold > summary")
    assert page.evaluate("document.getAnimations().length") == 0
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


def many(files: int, findings: int) -> RunResult:
    """A run as large as an agency's, made of the examples."""
    plain = examples()
    made: list[FileResult] = []
    for number in range(files):
        like = plain.files[number % len(plain.files)]
        text = like.source.text.replace("title: ", f"title: Harbour {number} ", 1)
        source = decode_source(text.encode(), f"roles/unit-{number % 17:02}/role-{number:03}.yaml")
        share = findings * (number + 1) // files - findings * number // files
        chosen = (like.findings[(7 * each + number) % len(like.findings)] for each in range(share))
        placed = sorted((_moved(each, source.name, number) for each in chosen), key=lambda each: each.start)
        made.append(FileResult(source, "checked", tuple(placed)))
    return plain._replace(files=tuple(made))


def _moved(found: Finding, file: str, number: int) -> Finding:
    note = ExceptionNote("waiver", f"Under review {number % 12}", "Director, People", f"2026-12-{1 + number % 28:02}")
    return found._replace(file=file, exception=note if number % 9 == 0 else None)


def fastest(act: Callable[[], None]) -> float:
    """How many seconds something takes, at best."""

    def once() -> float:
        start = time.monotonic()
        act()
        return time.monotonic() - start

    return min(once() for _ in range(3))


def search(browser: Chromium, query: str) -> None:
    """Clears the search, then looks for words."""
    choose(browser, "q", "")
    browser.wait(lambda: shown(browser).startswith("All "))
    choose(browser, "q", query)
    browser.wait(lambda: not shown(browser).startswith("All "))


def test_six_hundred_role_descriptions_with_five_thousand_findings(browser: Chromium, tmp_path: Path) -> None:
    file = tmp_path / "many.html"
    file.write_bytes(render(many(600, 5000), Style()).encode())
    assert file.stat().st_size < 8_000_000
    # Some two seconds, and half of one; much longer only where it stands still. The machine may be busy, the page not.
    assert fastest(lambda: opened(browser, file.as_uri())) < 10
    assert shown(browser) == "All 5,000 findings shown"
    assert fastest(lambda: search(browser, "integral role")) < 3
    assert " of 5,000 findings shown, in " in shown(browser)
    browser.evaluate("location.hash = '#f4321'")
    browser.wait(lambda: browser.evaluate("document.activeElement.id") == "f4321")
    browser.wait(lambda: -1 < browser.evaluate("document.activeElement.getBoundingClientRect().top") < 800)
    assert_quiet(browser, file)
