"""The head of the HTML page, its findings, and what is excused."""

from dataclasses import dataclass
from datetime import date

import pytest
from html_page_reading import COMMENT, ROLE, WAIVER, page, words
from html_tree import Element
from report_results import file_of

from rdlint.engine.result import Failure, FrameworkUse
from rdlint.model import Related


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
    [
        ("2026-06-29", None),
        ("2026-06-30", "today is the last day"),
        ("2026-07-30", "30 days left"),
        ("2026-07-31", None),
    ],
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
