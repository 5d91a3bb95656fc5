"""The HTML page as text: what stands in it, that it loads nothing, and that what anybody wrote is shown as text."""

import re
from base64 import b64encode
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

import pytest
from generated_results import hostile, results
from html_tree import Element, html_counts, read_html
from hypothesis import HealthCheck, given, settings
from report_results import DAY, file_of, finding, result_of

from rdlint.engine.result import Failure, FrameworkUse, RunResult
from rdlint.model import ExceptionNote, Finding, Related
from rdlint.report.html_page.entries import kind
from rdlint.report.html_page.places import in_words
from rdlint.report.html_page.prose import prose, with_code
from rdlint.report.html_report import render
from rdlint.report.reporter import Style
from rdlint.report.visible import on_lines, on_one_line
from rdlint.rulebook.page import RulePage
from rdlint.rulebook.rule import Rule
from rdlint.source import decode_source

ROLE = (
    "title: Clerk\nagency: Harbour Trust\nclassification: Band 2\nrole_number: 17\nprimary_purpose: To places  berths.\n"
)
WAIVER = ExceptionNote("waiver", "Under review.", "Director, People", "2026-07-20")
COMMENT = ExceptionNote("suppression", "As in the award.", None, None)


def page_of(result: RunResult) -> Element:
    return read_html(render(result, Style()))


def page(*files: object, **values: object) -> Element:
    return page_of(result_of(*files, **values))  # type: ignore[arg-type]


def words(element: Element) -> str:
    """Its text with one space between words."""
    return " ".join(element.text.split())


def rule(name: str = "wrong-word", **values: object) -> Rule:
    plain = Rule(name, "wording", "A word is wrong.", "m", "h", "warning", "editorial", "phrases", (), "")
    return plain._replace(**values)  # type: ignore[arg-type]


def test_the_head_says_what_was_judged_when_and_what_was_found() -> None:
    one, two = file_of(ROLE, "places", "Clerk", "Band 2").findings[:2]
    file = file_of(ROLE)._replace(findings=(one._replace(severity="error"), two._replace(exception=WAIVER)))
    root = page(file, file_of("title: Guide\n", name="guide.yaml"))
    assert words(root.one("p", "judged")) == "2 role descriptions, judged by the rules of 30 June 2026"
    assert root.one("time").attributes == {"datetime": "2026-06-30"}
    assert [words(tile) for tile in root.all("div", "tile")] == [
        "Role descriptions2 1 without findings",
        "Error1 to be fixed",
        "Warnings0 probably wrong",
        "Info0 worth knowing",
        "Excused1 with a reason",
    ]
    assert root.one("title").text == "Role descriptions: 1 error, 1 excused"
    assert root.attributes == {"lang": "en-AU"}


def test_a_finding_with_all_it_has() -> None:
    file = file_of(
        ROLE,
        "places",
        message='"places" is wrong.',
        help="Write `plays`.",
        basis="published",
        authority=(("GUIDE", "Words"), ("GUIDE", "Verbs"), ("OTHER", "")),
        route=("primary_purpose",),
    )
    (one,) = file.findings
    other = Related("other.yaml", (), one.start, one.end, "the other one")
    root = page(file._replace(findings=(one._replace(related=(other,)),)))
    (article,) = root.all("article")
    assert [words(part) for part in article.children if isinstance(part, Element)] == [
        'Warning "places" is wrong.',
        "Primary purpose (line 5)",
        "5primary_purpose: To places berths.",
        "See also other.yaml, line 5: the other one",
        "What to do: Write plays.",
        "Basis: Published guidance. Guide to role descriptions, Words and Verbs (A Commission, 2020); OTHER",
        "Why it matters: the rule wrong-wordThe rule and all its findings",
    ]
    assert article.one("mark").text == "places"
    assert article.one("pre").text == "5primary_purpose: To places  berths.\n"
    role = root.one("details", "role")
    assert words(role.all("summary")[0]) == "Clerk1 warningroles/clerk.yaml"
    assert words(role.one("p", "facts")) == "Harbour Trust · Band 2 · role number 17"
    assert "open" in role.attributes


@dataclass
class Shown:
    """What a reader sees of the lines of a finding."""

    text: str
    marked: list[str]


def context_of(text: str, start: int, end: int) -> Shown:
    file = file_of(text, (start, end))
    pre = page(file).one("pre")
    return Shown(pre.text, [mark.text for mark in pre.all("mark")])


def test_the_words_in_their_lines() -> None:
    text = "title: Clerk\nprimary_purpose: >-\n  One two\n  three four\n"
    start, end = text.index("two"), text.index(" four")
    assert context_of(text, start, end) == Shown("3One two\n4three four\n", ["two", "three"])
    assert context_of(text, 0, 0) == Shown("1title: Clerk\n", [""])
    # To the start of a line: the words end with the line before.
    assert context_of(text, 0, text.index("primary")) == Shown("1title: Clerk\n", ["title: Clerk"])


def test_long_lines_and_long_findings_are_cut() -> None:
    line = "a: " + "word " * 200
    start = line.index("word", 400)
    shown = context_of(line, start, start + 4)
    assert shown.marked == ["word"]
    assert len(shown.text) < 400
    assert shown.text.startswith("1…word")
    assert shown.text.rstrip().endswith("word…")
    many = "".join(f"k{number}: v\n" for number in range(30))
    assert context_of(many, 0, len(many) - 1).text.splitlines()[-1] == "… and on to line 30"
    assert len(context_of("x" * 5000, 0, 5000).text) < 500


def test_what_cannot_be_seen_is_written_out() -> None:
    text = "title: a\u202eb\u2028c\n"
    assert context_of(text, 7, 12).marked == ["a\\u202eb\\u2028c"]
    assert context_of("title: \tx\n", 7, 8).marked == ["\\t"]


def test_excused_findings_stay_with_their_reason() -> None:
    one, two = file_of(ROLE, "places", "Clerk").findings
    file = file_of(ROLE)._replace(findings=(two._replace(exception=COMMENT), one._replace(exception=WAIVER)))
    root = page(file)
    assert [words(each) for each in root.all("p", "excuse")] == [
        "Excused by a comment in the file. Reason: As in the award.",
        "Excused by a waiver, approved by Director, People, until 20 July 2026. Reason: Under review.",
    ]
    table = root.by_id("exceptions").one("tbody")
    assert [[words(cell) for cell in row.children if isinstance(cell, Element)] for row in table.all("tr")] == [
        ["Under review.", "Waiver", "Director, People", "20 July 2026 20 days left", "1wrong-word", "Clerk"],
        ["As in the award.", "Comment in the file", "Not said", "No end", "1wrong-word", "Clerk"],
    ]
    assert words(root.one("div", "soon")) == (
        "Ends within 30 days"
        "20 July 2026 (20 days left): 1 finding excused, approved by Director, People. Reason: Under review."
    )


@pytest.mark.parametrize(
    ("until", "days"),
    [("2026-06-29", None), ("2026-06-30", "today is the last day"), ("2026-07-30", "30 days left"), ("2026-07-31", None)],
)
def test_what_ends_soon(until: str, days: str | None) -> None:
    (one,) = file_of(ROLE, "places").findings
    note = WAIVER._replace(until=until)
    root = page(file_of(ROLE)._replace(findings=(one._replace(exception=note),)))
    soon = [words(each) for each in root.all("div", "soon")]
    assert [days in text for text in soon if days] == ([True] if days else [])
    assert bool(soon) == bool(days)


def test_many_excuses_are_folded_and_the_first_to_end_are_told() -> None:
    (one,) = file_of(ROLE, "places").findings
    notes = [WAIVER._replace(until=f"2026-07-{number:02}") for number in range(1, 21)]
    root = page(file_of(ROLE)._replace(findings=tuple(one._replace(exception=note) for note in notes)))
    assert "open" not in root.by_id("excuses").attributes
    assert words(root.by_id("excuses").one("summary")) == "20 findings for 20 reasons"
    assert [words(item)[:12] for item in root.one("div", "soon").all("li")][-2:] == ["6 July 2026 ", "and 14 more"]


def test_progress_towards_the_framework_in_force() -> None:
    new = FrameworkUse("new", "New (2026)", 1, "in-force")
    old = FrameworkUse("old", "Old (2020)", 2, "superseded", "new", date(2027, 1, 29), 213, "New (2026)")
    none = FrameworkUse(None, "", 1, "not-named")
    card = page(file_of(ROLE), frameworks=(new, old, none)).one("div", "frameworks")
    assert [words(text) for text in card.all("p")] == [
        "1 of 4 role descriptions follows a framework in force (25%).",
        "2 have to move to the New (2026) by 29 January 2027: 213 days left.",
    ]
    assert [words(row) for row in card.one("tbody").all("tr")] == [
        "New (2026) In force125%",
        "Old (2020) Superseded250%",
        "No framework is named Not known125%",
    ]
    assert [(bar.attributes["x"], bar.attributes["width"]) for bar in card.all("rect")] == [
        ("0.00", "250.00"),
        ("250.00", "500.00"),
        ("750.00", "250.00"),
    ]
    assert not page(file_of(ROLE)).all("div", "frameworks")


def test_failures_are_said_first() -> None:
    failure = Failure("the rule <x>", "it broke", "a.yaml")
    root = page(file_of(ROLE), failures=(failure, failure))
    assert words(root.one("div", "failures")).endswith("the rule <x> failed on a.yaml: it broke")
    assert words(root.by_id("overview")).startswith("OverviewNot everything was checked")


def test_agencies_are_one_whatever_their_case() -> None:
    files = [
        file_of("title: A\nagency: Harbour Trust\n", "A", name="a.yaml"),
        file_of("title: B\nagency: HARBOUR  TRUST\n", name="b.yaml"),
        file_of("title: C\ndepartment: Department of Parks\n", "C", name="c.yaml"),
        file_of("title: D\n", "D", name="d.yaml"),
    ]
    root = page(*files)
    assert [(words(fold.all("h3")[0]), len(fold.one("tbody").all("tr"))) for fold in root.all("details", "agency")] == [
        ("Department of Parks", 1),
        ("Harbour Trust", 2),
        ("No agency named", 1),
    ]
    assert [option.text for option in root.by_id("by-agency").all("option")] == [
        "All agencies",
        "Department of Parks",
        "Harbour Trust",
        "No agency named",
    ]
    assert not page(files[3]).all("details", "agency")
    assert not [each for each in page(files[3]) if each.attributes.get("value") == "agencies"]


def test_rules_with_their_text_and_their_places() -> None:
    file = file_of(ROLE, "places", "Clerk", authority=(("GUIDE", "Words"), ("ACT", "")), basis="law")
    text = RulePage("It looks at {words}.", "Because.", "- Write `one`.\n- Write **two**.")
    silent = rule("missing-agency", summary="No agency.")
    rules = {"wrong-word": rule(in_force=("2020-01-31", None)), "missing-agency": silent}
    root = page(file, rules=rules, pages={"wrong-word": text}, not_run={"late": "in force from 2027-01-01"})
    fold = root.by_id("rule-wrong-word")
    assert words(fold.one("summary")) == "A word is wrong.2 warningswrong-word · in 1 role description"
    assert [words(part) for part in fold.one("div", "text").children if isinstance(part, Element)] == [
        "What it checks",
        "It looks at <words>.",
        "Why",
        "Because.",
        "How to fix it",
        "Write one.Write two.",
        "Basis",
        "Law. An Act, a Rule or a determination asks for it. In force from 31 January 2020.",
        "Guide to role descriptions, Words (A Commission, 2020)Harbour Employment Act 2013 (Parliament)",
    ]
    assert fold.one("div", "text").one("a").attributes["href"] == "https://example.org"
    assert [words(item) for item in fold.one("div", "occurrences").all("li")] == [
        "Clerk, line 5: places",
        "Clerk, line 1: Clerk",
    ]
    assert [words(each) for each in root.by_id("rules").all("details", "others")] == [
        "1 rule found nothingNo agency. missing-agency",
        "1 rule did not runlate: in force from 2027-01-01",
    ]


def test_a_rule_that_failed_after_it_spoke() -> None:
    root = page(file_of(ROLE, "places", help="Mend {it}."))
    assert words(root.by_id("rule-wrong-word").one("h3")) == "Wrong word"
    assert "How to fix it Mend <it>. Basis" in " ".join(
        words(part) for part in root.one("div", "text").children if isinstance(part, Element)
    )


def test_files_that_are_no_role_descriptions_say_so() -> None:
    files = [
        file_of("a: [", "a", name="broken.yaml", status="unreadable"),
        file_of("a: b", "a", name="other.yaml", status="not-a-role-description"),
        file_of("waivers: []", "waivers", name="rdlint-waivers.yaml", status="waivers"),
    ]
    root = page(*files)
    assert [words(fold.all("h3")[0]) for fold in root.all("details", "role")] == [
        "broken.yaml",
        "other.yaml",
        "The file of waivers",
    ]
    assert words(root.all("p", "facts")[1]) == "This file is not a role description"
    assert words(root.one("p", "judged")).startswith("3 files")


def test_nothing_found_and_nothing_checked() -> None:
    root = page(file_of(ROLE))
    assert words(root.one("details", "clean")) == "1 file without findingsClerk roles/clerk.yaml"
    assert root.one("title").text == "Role descriptions: no findings"
    assert "Nothing was checked" in words(page().by_id("roles"))


def test_only_a_short_page_is_open_from_the_start() -> None:
    files = [file_of(ROLE, *["places"] * 50, name=f"{number}.yaml") for number in range(4)]
    assert all("open" in role.attributes for role in page(*files[:2]).all("details", "role"))
    assert not any("open" in role.attributes for role in page(*files).all("details", "role"))


def test_the_policy_allows_this_style_and_this_script_and_nothing_else() -> None:
    text = render(result_of(file_of(ROLE, "places")), Style())
    root = read_html(text)
    policy = root.all("meta")[1].attributes["content"].split("; ")
    assert root.all("meta")[1].attributes["http-equiv"] == "Content-Security-Policy"
    hashes = {
        tag: b64encode(sha256(root.one(tag).text.encode()).digest()).decode() for tag in ("style", "script")
    }
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
    from rdlint.engine.result import SourceNote

    sources = {"GUIDE": SourceNote("Guide", "Us", "", "javascript:alert(1)")}
    root = page(file_of(ROLE, "places", authority=(("GUIDE", "1"),)), sources=sources)
    assert not root.by_id("rule-wrong-word").one("div", "text").all("a")


def test_the_same_result_gives_the_same_page() -> None:
    result = result_of(file_of(ROLE, "places", "Clerk"))
    assert render(result, Style()) == render(result, Style(colour=True, width=40))


def test_routes_in_words() -> None:
    assert in_words(("key_accountabilities", 3)) == "Key accountabilities, item 4"
    assert in_words(("capabilities", "focus", 0, "level")) == "Capabilities, Focus, item 1, Level"
    assert in_words(("anzsco_code",)) == "ANZSCO code"
    assert in_words(()) == ""


def test_prose_of_rules() -> None:
    text = "One `a` and\n**two**, _three_ of 5 * 3.\n\n- item `{x}`\n  goes on\n- next\n\n1. first\n2. second\n\n```yaml\na: <b>\n```"
    assert prose(text) == (
        "<p>One <code>a</code> and <strong>two</strong>, <em>three</em> of 5 * 3.</p>"
        "<ul><li>item <code>&lt;x&gt;</code> goes on</li><li>next</li></ul>"
        "<ol><li>first</li><li>second</li></ol>"
        "<pre><code>a: &lt;b&gt;\n</code></pre>"
    )
    assert prose("in the year\n2022. A code") == "<p>in the year 2022. A code</p>"
    assert prose("```\nnever closed") == "<p>``` never closed</p>"
    assert prose("see [the guide](guide.md) <b>") == "<p>see the guide &lt;b&gt;</p>"
    assert with_code("**a** `b` <c>") == "**a** <code>b</code> &lt;c&gt;"


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
    one = finding(source, (7, 20), message=bad, help=bad, quote=bad, route=(bad, 0), authority=(("GUIDE", bad), (bad, bad)))
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
    assert article.one("p", "excuse").text == f"Excused by a waiver, approved by {shown}, until {shown}. Reason: {shown}"
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
