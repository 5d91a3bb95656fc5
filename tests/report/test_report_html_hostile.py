"""The HTML page loads nothing, and whatever anybody wrote is shown as text."""

import re
from base64 import b64encode
from hashlib import sha256

from generated_results import hostile, results
from html_page_reading import ROLE, page, page_of, rule
from html_tree import html_counts, read_html
from hypothesis import HealthCheck, given, settings
from report_results import DAY, file_of, finding, result_of

from rdlint.engine.result import Failure, FrameworkUse, RunResult, SourceNote
from rdlint.model import ExceptionNote, Finding, Related
from rdlint.report.html_page.entries import kind
from rdlint.report.html_page.prose import prose
from rdlint.report.html_report import render
from rdlint.report.reporter import Style
from rdlint.report.visible import on_lines, on_one_line
from rdlint.rulebook.page import RulePage
from rdlint.source import decode_source


def test_the_policy_allows_this_style_and_this_script_and_nothing_else() -> None:
    text = render(result_of(file_of(ROLE, "places")), Style())
    root = read_html(text)
    policy = root.all("meta")[1].attributes["content"].split("; ")
    assert root.all("meta")[1].attributes["http-equiv"] == "Content-Security-Policy"
    hashes = {tag: b64encode(sha256(root.one(tag).text.encode()).digest()).decode() for tag in ("style", "script")}
    assert policy == [
        "default-src 'none'",
        f"style-src 'sha256-{hashes['style']}'",
        f"script-src 'sha256-{hashes['script']}'",
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
    ]
    assert "@import" not in text
    assert "url(" not in text
    assert "innerHTML" not in text
    assert not re.search(r"\b(?:fetch|eval|XMLHttpRequest)\b", root.one("script").text)


def test_only_web_addresses_become_links() -> None:
    sources = {"GUIDE": SourceNote("Guide", "Us", "", "javascript:alert(1)")}
    root = page(file_of(ROLE, "places", authority=(("GUIDE", "1"),)), sources=sources)
    assert not root.by_id("rule-wrong-word").one("div", "text").all("a")


def test_the_same_result_gives_the_same_page() -> None:
    result = result_of(file_of(ROLE, "places", "Clerk"))
    assert render(result, Style()) == render(result, Style(colour=True, width=40))


@given(hostile)
@settings(deadline=None)
def test_prose_shows_no_more_than_text(text: str) -> None:
    root = read_html(f'<!DOCTYPE html>\n<html><p id="x">{prose(text)}</p><style></style><script></script></html>')
    assert {each.tag for each in root.by_id("x")} <= {"p", "code", "strong", "em", "ul", "ol", "li", "pre"}


BAD = "</script></style></title><script>alert(1)</script><img src=x onerror=alert(1)>&lt;\u202e\u2028\"'"


def hostile_result() -> RunResult:
    """A result with marks of HTML in every field."""
    bad = BAD
    source = decode_source(f"title: '{bad.replace(chr(39), '')}'\nagency: \"<i>{{}}</i>\"\n".encode(), f"{bad}.yaml")
    note = ExceptionNote("waiver", bad, bad, bad)
    one = finding(
        source, (7, 20), message=bad, help=bad, quote=bad, route=(bad, 0), authority=(("GUIDE", bad), (bad, bad))
    )
    one = one._replace(related=(Related(bad, (bad,), one.start, one.end, bad),))
    file = file_of("")._replace(source=source, findings=(one, one._replace(exception=note)))
    use = FrameworkUse("x", bad, 1, "superseded", bad, DAY, 0, bad)
    text = RulePage(bad, bad, bad)
    return result_of(
        *(file, file_of("a: b", name=bad)),
        failures=(Failure(bad, bad, bad),),
        frameworks=(use,),
        rules={"wrong-word": rule(summary=bad), "silent": rule("silent", summary=bad)},
        not_run={"late": bad},
        pages={"wrong-word": text},
        rdlint=bad,
    )


def test_hostile_text_in_every_field_is_shown_as_text() -> None:
    result, shown = hostile_result(), on_one_line(BAD)
    root = page_of(result)
    article = root.all("article")[1]
    assert article.one("span", "message").text == shown
    assert article.one("p", "help").text == f"What to do: {shown}"
    assert (
        article.one("p", "excuse").text == f"Excused by a waiver, approved by {shown}, until {shown}. Reason: {shown}"
    )
    assert f"{shown[:1].upper()}{shown[1:]}, item 1 (line 1)" == article.one("p", "where").text
    assert shown in root.one("footer").text
    assert root.text.count("alert(1)") > 30
    assert not {"\u202e", "\u2028"} & set(render(result, Style()))


@given(result=results())
@settings(max_examples=60, suppress_health_check=list(HealthCheck), deadline=None)
def test_any_result_is_shown_as_text(result: RunResult) -> None:
    text = render(result, Style())
    root = read_html(text)
    assert sum(html_counts(text).values()) == len(list(result.findings()))
    articles = root.all("article")
    for article, found in zip(articles, result.findings(), strict=True):
        assert _same(article.one("span", "message").text, found.message)
        assert _same(article.one("p", "excuse").text if found.exception else "", _excuse(found))
        assert ("excused" in article.classes) == (kind(found) == "excused")
    for words_ in re.findall(r"[^\x00-\x7f]", text):
        assert on_lines(words_) == words_


def _same(shown: str, text: str) -> bool:
    # Backticks make code of what stands between them.
    return shown.replace("`", "").endswith(on_lines(text).replace("`", ""))


def _excuse(found: Finding) -> str:
    return f"Reason: {found.exception.why}" if found.exception else ""
