"""Filter, search, views and the address of the HTML page, in a real browser."""

import json
from pathlib import Path

from chromium import Chromium
from html_browser import (
    choose,
    choose_view,
    click,
    examples,
    holding,
    in_a_browser,
    numbered,
    settled,
    shown,
    shown_of_new,
    visible,
)

pytest_plugins = ["html_fixtures"]
pytestmark = in_a_browser


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
    together = holding("places an integral role")
    # The words themselves, and what else is found in the same line.
    assert len(together) == 3
    apart = [each for each in holding("integral") if each in holding("plays")]
    assert 0 < len(apart) < 3
    for query, ids in (
        ('"places an INTEGRAL role"', together),
        ("“places an integral role”", together),
        ("plays Integral", apart),
    ):
        choose(page, "q", query)
        settled(page, ids)
        click(page, "[type=reset]")
        settled(page, numbered(lambda _: True))
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
        choose_view(page, view)
        chips = page.evaluate(
            "[...document.querySelectorAll('.view:not(.off) > details > summary')]"
            ".filter((each) => each.checkVisibility())"
            ".flatMap((each) => [...each.querySelectorAll('.chip')].map((chip) => parseInt(chip.textContent)))"
        )
        assert sum(chips) == len(wanted)
    cells = page.evaluate("[...document.querySelectorAll('#agencies td')].map((cell) => parseInt(cell.textContent))")
    assert sum(cells) == len(wanted)


def test_the_address_keeps_the_filter_and_the_place(page: Chromium, html_file: Path) -> None:
    choose(page, "rule", "superseded-framework")
    choose(page, "q", "officer")
    click(page, "[value=rules]")
    page.wait(lambda: "view=rules" in page.evaluate("location.hash"))
    address = page.evaluate("location.href")
    before = shown(page)
    assert before != shown_of_new(page, html_file.as_uri())
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
    assert page.evaluate(
        "new Set([...document.querySelectorAll('[id]')].map((each) => each.id)).size"
        " === document.querySelectorAll('[id]').length"
    )
