"""The HTML page in a real browser: what its tests share. Fixtures stand in html_fixtures.py."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from chromium import Chromium, executable
from example_results import examples as run_over_examples
from html_tree import read_html
from slow import slow

from rdlint.engine.result import RunResult
from rdlint.model import Finding
from rdlint.report.html_report import render
from rdlint.report.reporter import Style

PROGRAM = executable()

in_a_browser = [
    slow,
    pytest.mark.skipif(PROGRAM is None, reason="there is no Chromium: install it, or name it in RDLINT_CHROMIUM"),
]


def examples() -> RunResult:
    """The published examples by all rules, with two findings excused."""
    return run_over_examples(by_all_rules=True)


def opened(browser: Chromium, address: str) -> None:
    """Opens a page as if for the first time, in an ordinary window."""
    browser("Emulation.setScriptExecutionDisabled", value=False)
    browser.emulate()
    browser.size(1280, 900)
    browser.open("about:blank")
    browser.open(address)


def assert_quiet(browser: Chromium, file: Path) -> None:
    """Nothing was complained of, and nothing but the file was loaded."""
    told = browser.told(
        "Log.entryAdded", "Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Page.javascriptDialogOpening"
    )
    assert told == []
    loaded = {each["request"]["url"].partition("#")[0] for each in browser.told("Network.requestWillBeSent")}
    assert loaded <= {file.as_uri(), "data:,"}


def visible(browser: Chromium, selector: str) -> list[str]:
    """The ids of the elements that are shown."""
    found = browser.evaluate(
        f"[...document.querySelectorAll({json.dumps(selector)})]"
        ".filter((each) => each.checkVisibility()).map((each) => each.id)"
    )
    return list(found)


def shown(browser: Chromium) -> str:
    """What the page says of how much it shows."""
    return str(browser.evaluate("document.getElementById('shown').textContent"))


def choose(browser: Chromium, name: str, value: str) -> None:
    """Chooses from a list, or types into a field, as the browser does."""
    browser.evaluate(
        f"(() => {{ const control = document.querySelector('#filter [name={name}]');"
        f" control.value = {json.dumps(value)};"
        " control.dispatchEvent(new Event('input', {bubbles: true})); })()"
    )


def click(browser: Chromium, selector: str) -> None:
    """Clicks on the first such element."""
    browser.evaluate(f"document.querySelector({json.dumps(selector)}).click()")


def numbered(wanted: Callable[[Finding], Any]) -> list[str]:
    """The ids of the findings for which something holds."""
    return [f"f{number}" for number, each in enumerate(examples().findings(), 1) if wanted(each)]


def holding(words: str) -> list[str]:
    """The ids of the findings whose text holds these words."""
    articles = read_html(render(examples(), Style())).all("article")
    return [each.attributes["id"] for each in articles if words in each.text]


def settled(browser: Chromium, ids: list[str]) -> None:
    """Waits until these findings are shown, and no others."""
    browser.wait(lambda: visible(browser, "article") == ids)


def shown_of_new(browser: Chromium, address: str) -> str:
    """What the page says when it is opened at an address."""
    browser.open("about:blank")
    browser.open(address)
    return shown(browser)


def choose_view(browser: Chromium, view: str) -> None:
    """Shows the findings by role description (`roles`), agency or rule."""
    click(browser, f"[value={view}]")
    browser.wait(lambda: visible(browser, ".view") == [view])
