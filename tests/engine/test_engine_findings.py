"""A hit becomes a finding: its words, its place, its quote, its fixes, and where to point for what is not there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import document, finding

from rdlint.engine.findings import hit_span, quote, shortened
from rdlint.model import Fix, Hit, Position, RelatedPlace, Replacement

ROLE = """\
# A comment
title: Payroll Officer
notes: "He said \\"no\\" twice"
key_accountabilities:
  - Pay staff on time
  - |
    Keep
    records
key_relationships:
  internal:
    - who: Manager
      why:
    - {who: Team}
empty:
x-list: [a, b]
"""


def words(hit: Hit, text: str = ROLE) -> str:
    """The source words that a hit points to."""
    read = document(text)
    span = hit_span(hit, read)
    return read.source.text[span.start : span.end]


@pytest.mark.parametrize(
    ("hit", "expected"),
    [
        # Values
        (Hit(("title",)), "Payroll Officer"),
        (Hit(("title",), start=8, end=15), "Officer"),
        (Hit(("title",), start=0, end=0), ""),
        (Hit(("notes",)), 'He said \\"no\\" twice'),
        (Hit(("notes",), start=8, end=12), '\\"no\\"'),
        (Hit(("key_accountabilities", 1)), "Keep\n    records"),
        (Hit(("key_accountabilities", 1), start=3, end=8), "p\n    rec"),
        (Hit(("x-list",)), "[a, b]"),
        (Hit(("x-list", 1)), "b"),
        (Hit(("key_relationships", "internal", 1)), "{who: Team}"),
        (Hit(("empty",)), "empty"),
        # Keys; an item of a list has none
        (Hit(("title",), at="key"), "title"),
        (Hit(("key_relationships", "internal", 0, "why"), at="key"), "why"),
        (Hit(("x-list", 0), at="key"), "a"),
        # Absences, at the nearest thing that is there
        (Hit(("agency",), at="absent"), "Payroll Officer"),
        (Hit((), at="absent"), "Payroll Officer"),
        (Hit(("key_relationships", "external"), at="absent"), "key_relationships"),
        (Hit(("key_relationships", "internal", 0, "why", "x"), at="absent"), "why"),
        (Hit(("key_relationships", "internal", 1, "why"), at="absent"), "{who: Team}"),
        (Hit(("key_relationships", "internal", 0, "how"), at="absent"), "who: Manager"),
        (Hit(("key_accountabilities", 7), at="absent"), "key_accountabilities"),
        (Hit(("key_accountabilities", 0, "x"), at="absent"), "Pay staff on time"),
        (Hit(("title", "x", 3, "y"), at="absent"), "title"),
        # A value or key that turns out not to be there is pointed at like an absence
        (Hit(("agency",)), "Payroll Officer"),
        (Hit(("key_relationships", "external"), at="key"), "key_relationships"),
        # Offsets in the file
        (Hit((), start=2, end=11, at="source"), "A comment"),
        (Hit((), start=2, at="source"), ""),
        (Hit((), at="source"), ""),
    ],
)
def test_the_words_a_hit_points_to(hit: Hit, expected: str) -> None:
    assert words(hit) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("agency: Water\nnotes: a\n", "agency"),
        ("agency: Water\ntitle:\n", "title"),
        ('agency: Water\ntitle: ""\n', '""'),
        ("{}\n", ""),
        ("", ""),
    ],
)
def test_the_landmark_of_a_role_without_a_title(text: str, expected: str) -> None:
    assert words(Hit(("classification",), at="absent"), text) == expected


def test_an_absence_in_a_row_of_several_lines_points_at_the_first() -> None:
    for end in ("\n", "\r\n", "\r"):
        text = "key_relationships:\n  internal:\n    - who: Manager  \n      what: b\n".replace("\n", end)
        assert words(Hit(("key_relationships", "internal", 0, "why"), at="absent"), text) == "who: Manager"


def test_everything_a_finding_says() -> None:
    found = finding(
        Hit(("title",), {"what": "a slip"}, 8, 15),
        ROLE,
        name="the-rule",
        severity="info",
        basis="published",
        authority=(("CF", "Levels"),),
    )
    assert found._replace(fingerprint="") == (
        "the-rule",
        "wording",
        "info",
        "published",
        "There is a slip.",
        "Mend a slip.",
        "role.yaml",
        ("title",),
        Position(2, 16, 27),
        Position(2, 23, 34),
        "Officer",
        "",
        (("CF", "Levels"),),
        (),
        (),
        None,
    )


def test_offsets_beyond_the_file_end_with_it() -> None:
    found = finding(Hit((), start=5, end=900, at="source"), "title: a\n")
    assert (found.start.offset, found.end, found.quote) == (5, Position(2, 1, 9), ": a\\n")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain words", "plain words"),
        ("two\nlines\r\tand\x00more\x1b[2J", "two\\nlines\\r\\tand\\x00more\\x1b[2J"),
        ("\x7f\x85\u2028\u2029", "\\x7f\\x85\\u2028\\u2029"),
        ("é – 経", "é – 経"),
        ("x" * 200, "x" * 200),
        ("x" * 201, "x" * 197 + "..."),
        ("x" * 5_000_000, "x" * 197 + "..."),
    ],
)
def test_quote(text: str, expected: str) -> None:
    assert quote(text) == expected


@given(st.text(max_size=300))
def test_no_quote_is_longer_than_200_or_steers_a_terminal(text: str) -> None:
    quoted = quote(text)
    assert len(quoted) <= 200
    assert not any(ord(character) < 32 or 127 <= ord(character) < 160 for character in quoted)


def test_no_word_in_a_message_is_without_end() -> None:
    assert shortened("x" * 400) == "x" * 400
    assert shortened("x" * 401) == "x" * 396 + " ..."
    found = finding(Hit(("title",), {"what": "y" * 100_000}), "title: a\n")
    assert len(found.message) < 450
    assert len(found.help) < 450


def test_related_places_have_their_own_words() -> None:
    hit = Hit(("title",), related=(RelatedPlace(("notes",), "said here", 8, 12), RelatedPlace(("x-list",), "and here")))
    first, second = finding(hit, ROLE).related
    assert (first.file, first.route, first.message) == ("role.yaml", ("notes",), "said here")
    assert (first.start.line, first.end.column - first.start.column) == (3, 6)
    assert (second.start.line, second.message) == (15, "and here")


def replace(route: tuple[str | int, ...], start: int, end: int, text: str) -> Replacement:
    return Replacement(route, start, end, text, f"write {text}", "safe")


def applied(fix: Fix, text: str) -> str:
    """The text after a fix."""
    for edit in sorted(fix.edits, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def test_fixes_are_worked_out_only_when_wanted() -> None:
    hit = Hit(("title",), replacements=(replace(("title",), 0, 7, "Pay"),))
    assert finding(hit, ROLE).fixes == ()
    (fix,) = finding(hit, ROLE, with_fixes=True).fixes
    assert (fix.title, fix.safety) == ("write Pay", "safe")
    assert applied(fix, ROLE) == ROLE.replace("Payroll Officer", "Pay Officer")


def test_a_fix_that_cannot_be_placed_is_left_out_and_the_finding_stays() -> None:
    # No plain scalar holds the character that rings the bell; the other replacement can be made.
    hit = Hit(("x-list", 0), replacements=(replace(("x-list", 0), 0, 1, "\x07"), replace(("x-list", 1), 0, 1, "c")))
    found = finding(hit, ROLE, with_fixes=True)
    assert found.quote == "a"
    assert [fix.title for fix in found.fixes] == ["write c"]


def test_a_fix_of_several_findings_goes_by_its_own_words() -> None:
    text = "title: 'a ''b'' c'\n"
    hit = Hit(("title",), start=2, end=5, replacements=(replace(("title",), 3, 4, "B's"),))
    (fix,) = finding(hit, text, with_fixes=True).fixes
    assert applied(fix, text) == "title: 'a ''B''s'' c'\n"
