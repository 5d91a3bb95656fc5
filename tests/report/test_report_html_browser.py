"""The HTML page in a real browser: filter, search, keyboard, print, without script, accessibility, size.

RDLINT_WRITE_SCREENSHOT=1 writes docs/html-report.png anew.
"""

import json
import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from chromium import Chromium, executable
from example_results import EXCUSES, ROOT
from example_results import examples as run_over_examples
from html_tree import read_html
from slow import slow
from test_report_html import hostile_result

from rdlint.engine.result import FileResult, RunResult
from rdlint.model import ExceptionNote, Finding
from rdlint.report.html_report import render
from rdlint.report.reporter import Style
from rdlint.source import decode_source

AXE = (Path(__file__).parent / "vendor/axe-core/axe.min.js").read_text(encoding="utf-8")
PROGRAM = executable()


def examples() -> RunResult:
    return run_over_examples(by_all_rules=True)


pytestmark = [
    slow,
    pytest.mark.skipif(PROGRAM is None, reason="there is no Chromium: install it, or name it in RDLINT_CHROMIUM"),
]


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chromium]:
    assert PROGRAM is not None
    chromium = Chromium(PROGRAM, tmp_path_factory.mktemp("browser"))
    yield chromium
    chromium.close()


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the published examples by all rules, with some findings excused."""
    path = tmp_path_factory.mktemp("page") / "report.html"
    path.write_bytes(render(examples(), Style()).encode())
    return path


@pytest.fixture
def page(browser: Chromium, file: Path) -> Iterator[Chromium]:
    """The page newly opened; at the end nothing was complained of, and nothing else was loaded."""
    opened(browser, file.as_uri())
    yield browser
    assert_quiet(browser, file)


def opened(browser: Chromium, address: str) -> None:
    browser("Emulation.setScriptExecutionDisabled", value=False)
    browser.emulate()
    browser.size(1280, 900)
    browser.open("about:blank")
    browser.open(address)


def assert_quiet(browser: Chromium, file: Path) -> None:
    told = browser.told("Log.entryAdded", "Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Page.javascriptDialogOpening")
    assert told == []
    loaded = {each["request"]["url"].partition("#")[0] for each in browser.told("Network.requestWillBeSent")}
    assert loaded <= {file.as_uri(), "data:,"}


def visible(browser: Chromium, selector: str) -> list[str]:
    """The ids of the elements that are shown."""
    found = browser.evaluate(
        f"[...document.querySelectorAll({json.dumps(selector)})].filter((each) => each.checkVisibility()).map((each) => each.id)"
    )
    return list(found)


def shown(browser: Chromium) -> str:
    return str(browser.evaluate("document.getElementById('shown').textContent"))


def choose(browser: Chromium, name: str, value: str) -> None:
    """Chooses from a list, or types into a field, as the browser does."""
    browser.evaluate(
        f"(() => {{ const control = document.querySelector('#filter [name={name}]'); control.value = {json.dumps(value)};"
        " control.dispatchEvent(new Event('input', {bubbles: true})); })()"
    )


def click(browser: Chromium, selector: str) -> None:
    browser.evaluate(f"document.querySelector({json.dumps(selector)}).click()")


def numbered(wanted: Any) -> list[str]:
    return [f"f{number}" for number, each in enumerate(examples().findings(), 1) if wanted(each)]


def holding(words: str) -> list[str]:
    """The ids of the findings whose text holds these words."""
    articles = read_html(render(examples(), Style())).all("article")
    return [each.attributes["id"] for each in articles if words in each.text]


def settled(browser: Chromium, ids: list[str]) -> None:
    browser.wait(lambda: visible(browser, "article") == ids)


# Filter and search


def test_everything_is_there_at_first(page: Chromium) -> None:
    total = len(list(examples().findings()))
    assert visible(page, "article") == numbered(lambda _: True)
    assert shown(page) == f"All {total} findings shown"


def test_filters(page: Chromium) -> None:
    click(page, "[value=warning]")
    click(page, "[value=info]")
    errors = numbered(lambda each: each.severity == "error")
    settled(page, errors)
    assert shown(page).startswith(f"{len(errors)} of {len(list(examples().findings()))} findings shown, in ")
    click(page, "[type=reset]")
    choose(page, "group", "codes")
    settled(page, numbered(lambda each: each.group == "codes"))
    choose(page, "group", "")
    choose(page, "rule", "superseded-framework")
    settled(page, numbered(lambda each: each.rule == "superseded-framework"))
    choose(page, "excused", "only")
    settled(page, numbered(lambda each: each.rule == "superseded-framework" and each.exception))
    choose(page, "excused", "no")
    settled(page, numbered(lambda each: each.rule == "superseded-framework" and not each.exception))
    click(page, "[type=reset]")
    choose(page, "agency", "1")
    roles = page.evaluate("[...document.querySelectorAll('.role[data-agency=\"1\"]')].map((role) => role.id)")
    page.wait(lambda: visible(page, ".role") == roles)
    assert 0 < len(roles) < 5


def test_search_looks_at_all_text_and_forgives_case_and_quotation_marks(page: Chromium) -> None:
    for query in ('"places an INTEGRAL role"', "“places an integral role”", "integral plays"):
        choose(page, "q", query)
        # The words, and what else is found in the same line.
        settled(page, holding("places an integral role"))
        assert len(holding("places an integral role")) == 3
    choose(page, "q", "restructure in march")
    settled(page, numbered(lambda each: each.exception and "March" in each.exception.why))
    choose(page, "q", "no such word anywhere")
    settled(page, [])
    assert shown(page) == "No finding fits. Clear filters shows all again."
    click(page, "[type=reset]")
    settled(page, numbered(lambda _: True))


def test_the_numbers_follow_the_filter(page: Chromium) -> None:
    choose(page, "rule", "superseded-framework")
    wanted = numbered(lambda each: each.rule == "superseded-framework")
    settled(page, wanted)
    for view in ("roles", "agencies", "rules"):
        click(page, f"[value={view}]")
        page.wait(lambda view=view: not page.evaluate(f"document.getElementById('{view}').matches('.off')"))
        chips = page.evaluate(
            "[...document.querySelectorAll('.view:not(.off) > details > summary')].filter((each) => each.checkVisibility())"
            ".flatMap((each) => [...each.querySelectorAll('.chip')].map((chip) => parseInt(chip.textContent)))"
        )
        assert sum(chips) == len(wanted)
    cells = page.evaluate("[...document.querySelectorAll('#agencies td')].map((cell) => parseInt(cell.textContent))")
    assert sum(cells) == len(wanted)


def test_the_address_keeps_the_filter_and_the_place(page: Chromium, file: Path) -> None:
    choose(page, "rule", "superseded-framework")
    choose(page, "q", "officer")
    click(page, "[value=rules]")
    page.wait(lambda: "view=rules" in page.evaluate("location.hash"))
    address = page.evaluate("location.href")
    before = shown(page)
    assert before != shown_of_new(page, file.as_uri())
    assert before == shown_of_new(page, address)
    assert page.evaluate("document.querySelector('[name=view]:checked').value") == "rules"
    # From a rule to one of its places, and back.
    first = page.evaluate("document.querySelector('.occurrences li:not([hidden])').dataset.finding")
    click(page, ".occurrences li:not([hidden]) a")
    page.wait(lambda: page.evaluate("document.activeElement.id") == f"f{first}")
    assert page.evaluate("document.activeElement.checkVisibility()")
    assert page.evaluate("document.activeElement.getBoundingClientRect().top") < 900
    page.evaluate("history.back()")
    page.wait(lambda: page.evaluate("document.querySelector('[name=view]:checked').value") == "rules")
    assert shown(page) == before


def shown_of_new(browser: Chromium, address: str) -> str:
    browser.open("about:blank")
    browser.open(address)
    return shown(browser)


def test_a_link_to_a_finding_that_is_filtered_away_shows_it(page: Chromium) -> None:
    choose(page, "rule", "superseded-framework")
    settled(page, numbered(lambda each: each.rule == "superseded-framework"))
    other = numbered(lambda each: each.rule != "superseded-framework")[-1]
    page.evaluate(f"location.hash = '#{other}'")
    page.wait(lambda: page.evaluate("document.activeElement.id") == other)
    assert visible(page, f"#{other}") == [other]


def test_a_rule_is_read_where_it_spoke(page: Chromium) -> None:
    click(page, ".why summary")
    page.wait(lambda: page.evaluate("document.querySelector('.why .text')?.checkVisibility()"))
    name = page.evaluate("document.querySelector('article').dataset.rule")
    text, copy = (
        page.evaluate(f"document.querySelector({json.dumps(each)}).textContent")
        for each in (f"[id='rule-{name}'] .text", ".why .text")
    )
    assert text == copy
    assert "How to fix it" in text
    assert page.evaluate("document.querySelectorAll('[id]').length === new Set([...document.querySelectorAll('[id]')].map((each) => each.id)).size")


# Keyboard


def focused(browser: Chromium) -> dict[str, Any]:
    return dict(
        browser.evaluate(
            "(() => { const each = document.activeElement, style = getComputedStyle(each), box = each.getBoundingClientRect();"
            " return { id: each.id, tag: each.tagName, name: each.name ?? '', text: each.textContent.trim().slice(0, 40),"
            " outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,"
            " inside: box.bottom > 0 && box.top < innerHeight && box.width > 0 }; })()"
        )
    )


def tab_to(browser: Chromium, wanted: Any, most: int = 60) -> dict[str, Any]:
    """Presses Tab until something has the focus; on the way the focus is always seen."""
    for _ in range(most):
        browser.press("Tab")
        browser.wait(lambda: focused(browser)["inside"])
        at = focused(browser)
        assert at["outlined"], at
        if wanted(at):
            return at
    raise AssertionError("Tab never leads there")


def test_the_keyboard_is_enough(page: Chromium) -> None:
    page.press("Tab")
    assert focused(page)["text"] == "Skip to the findings"
    assert focused(page)["inside"]
    page.press("Enter")
    page.wait(lambda: focused(page)["id"] == "findings")
    page.evaluate("scrollTo({top: 0, behavior: 'instant'})")
    tab_to(page, lambda at: at["name"] == "q")
    for letter in "integral":
        page.press(letter)
    page.wait(lambda: len(visible(page, "article")) < 10)
    few = visible(page, "article")
    assert few == holding("integral")
    tab_to(page, lambda at: at["name"] == "severity")
    page.press(" ")
    page.wait(lambda: not page.evaluate("document.activeElement.checked"))
    tab_to(page, lambda at: at["text"] == "Clear filters")
    page.press("Enter")
    settled(page, numbered(lambda _: True))
    tab_to(page, lambda at: at["text"] == "Close all")
    page.press(" ")
    settled(page, [])
    at = tab_to(page, lambda at: at["tag"] == "SUMMARY")
    assert at["text"].startswith("Client Service Coordinator")
    page.press("Enter")
    page.wait(lambda: visible(page, "article"))
    tab_to(page, lambda at: at["text"].startswith("Why it matters"))
    page.press(" ")
    page.wait(lambda: page.evaluate("document.querySelector('.why[open] .text')?.checkVisibility()"))
    page.press("Tab", shift=True)
    assert focused(page)["tag"] == "SUMMARY"


def test_views_change_by_the_arrow_keys(page: Chromium) -> None:
    tab_to(page, lambda at: at["name"] == "view")
    for view in ("agencies", "rules"):
        page.press("ArrowDown")
        page.wait(lambda view=view: [each for each in visible(page, ".view")] == [view])


# Without script, on paper, in small windows


def test_without_script_everything_is_there(page: Chromium, file: Path) -> None:
    page("Emulation.setScriptExecutionDisabled", value=True)
    page.open(file.as_uri())
    assert visible(page, "#filter, .view") == ["roles", "agencies", "rules"]
    assert visible(page, "article") == numbered(lambda _: True)


ON_PAPER = (
    "[...document.querySelectorAll('article, .text, .others li, .occurrences li')]"
    ".filter((each) => !each.closest('.why') && !each.checkVisibility({contentVisibilityAuto: false})).length"
)


@pytest.mark.parametrize("script", [True, False])
def test_on_paper_all_is_open_and_there_are_no_controls(page: Chromium, file: Path, script: bool) -> None:
    page("Emulation.setScriptExecutionDisabled", value=not script)
    page.open(file.as_uri())
    page.evaluate("for (const each of document.querySelectorAll('.fold')) each.open = false")
    page.emulate(media="print")
    assert visible(page, "form, nav, button, .skip, .why") == []
    assert visible(page, "article") == numbered(lambda _: True)
    assert len(visible(page, "#rules .text")) == len({each.rule for each in examples().findings()})
    if not script:
        assert page.evaluate(ON_PAPER) == 0
    breaks = page.evaluate("[...document.querySelectorAll('#roles > .role')].map((each) => getComputedStyle(each).breakBefore)")
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
        click(page, f"[value={view}]")
        page.wait(lambda view=view: visible(page, ".view") == [view])
        click(page, "#open-all")
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_nothing_moves_of_its_own(page: Chromium) -> None:
    click(page, ".fold > summary")
    assert page.evaluate("document.getAnimations().length") == 0
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


# Accessibility


def violations(browser: Chromium) -> list[str]:
    """What axe-core finds wrong, by its rules for WCAG 2.2 AA and for good practice."""
    browser.evaluate(AXE)
    found = browser.evaluate(
        "axe.run(document, {resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa',"
        " 'best-practice']}).then((found) => ({passes: found.passes.length, violations: found.violations.map((each) =>"
        " `${each.id}: ${each.help}: ${each.nodes.slice(0, 3).map((node) => node.html + ' ' + node.failureSummary).join(' | ')}`)}))"
    )
    assert found["passes"] > 20
    return list(found["violations"])


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("view", ["roles", "agencies", "rules"])
@pytest.mark.parametrize("query", ["", "framework"])
def test_axe_finds_nothing(page: Chromium, scheme: str, view: str, query: str) -> None:
    page.emulate(prefers_color_scheme=scheme)
    choose(page, "q", query)
    click(page, f"[value={view}]")
    page.wait(lambda: visible(page, ".view") == [view] and bool(query) == (" of " in shown(page)))
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


# Size


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


def test_six_hundred_role_descriptions_with_five_thousand_findings(browser: Chromium, tmp_path: Path) -> None:
    file = tmp_path / "many.html"
    file.write_bytes(render(many(600, 5000), Style()).encode())
    assert file.stat().st_size < 8_000_000
    start = time.monotonic()
    opened(browser, file.as_uri())
    assert shown(browser) == "All 5,000 findings shown"
    # Some two seconds; much longer only where it stands still.
    assert time.monotonic() - start < 12
    start = time.monotonic()
    choose(browser, "q", "integral role")
    browser.wait(lambda: " of 5,000 findings shown, in " in shown(browser))
    assert time.monotonic() - start < 5
    browser.evaluate("location.hash = '#f4321'")
    browser.wait(lambda: browser.evaluate("document.activeElement.id") == "f4321")
    browser.wait(lambda: -1 < browser.evaluate("document.activeElement.getBoundingClientRect().top") < 800)
    assert_quiet(browser, file)


# The picture in the documentation


def test_the_picture_in_the_documentation_is_there(page: Chromium) -> None:
    picture = ROOT / "docs/html-report.png"
    if os.environ.get("RDLINT_WRITE_SCREENSHOT"):
        page.size(1280, 1150)
        click(page, "[type=reset]")
        picture.write_bytes(page.screenshot())
    data = picture.read_bytes()
    assert data.startswith(b"\x89PNG")
    assert len(data) < 400_000


def test_the_examples_hold_what_these_tests_need() -> None:
    root = read_html(render(examples(), Style()))
    assert {each.attributes["data-severity"] for each in root.all("article")} == {"error", "warning", "info"}
    assert len([each for each in root.all("article") if "data-excused" in each.attributes]) == len(EXCUSES)
