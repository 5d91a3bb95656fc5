"""The HTML page by keyboard alone, in a real browser."""

from collections.abc import Callable
from typing import Any

from chromium import Chromium
from html_browser import holding, in_a_browser, numbered, settled, visible

pytest_plugins = ["html_fixtures"]
pytestmark = in_a_browser


def focused(browser: Chromium) -> dict[str, Any]:
    return dict(
        browser.evaluate(
            "(() => { const each = document.activeElement, style = getComputedStyle(each);"
            " const box = each.getBoundingClientRect();"
            " return { id: each.id, tag: each.tagName, name: each.name ?? '',"
            " text: each.textContent.trim().slice(0, 40),"
            " outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,"
            " inside: box.bottom > 0 && box.top < innerHeight && box.width > 0 }; })()"
        )
    )


def tab_to(browser: Chromium, wanted: Callable[[dict[str, Any]], bool], most: int = 60) -> dict[str, Any]:
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


def settled_view(browser: Chromium, view: str) -> None:
    browser.wait(lambda: visible(browser, ".view") == [view])


def test_views_change_by_the_arrow_keys(page: Chromium) -> None:
    tab_to(page, lambda at: at["name"] == "view")
    for view in ("agencies", "rules"):
        page.press("ArrowDown")
        settled_view(page, view)
