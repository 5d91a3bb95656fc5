"""Why a text cannot be read: the reason in plain words and the place to mend, with either parser."""

import pytest

from rdlint.source import ParserChoice, Source, compose

pytestmark = pytest.mark.parametrize("parser", ["c", "pure"])

LEAD_IN = "The officer is responsible for the following:"


def failure(text: str, parser: ParserChoice) -> tuple[str, str, str]:
    """Kind, words and the one value of the only problem."""
    document = compose(Source("role.yaml", text), parser)
    assert document.root is None
    (problem,) = document.problems
    return problem.kind, text[problem.span.start : problem.span.end], "".join(problem.values.values())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"key_accountabilities_introduction: {LEAD_IN}\nkey_accountabilities: []\n", LEAD_IN),
        (f"a: 1\nb: {LEAD_IN}", LEAD_IN),
        (f"b: {LEAD_IN}  # comment\n", LEAD_IN),
        (f"b:   {LEAD_IN} \r\nc: 1\r\n", LEAD_IN),
        ("a: Note: this\n  goes on # and\n  not here\n", "Note: this\n  goes on"),
        ("a: Note: this\n  goes on\n\nb: 1\n", "Note: this\n  goes on"),
        ("a: Note: this\n  - item\n", "Note: this"),
        ("a: Note: this\n  b: 1\n", "Note: this"),
        ("a: text over\n  two lines: here\nb: 1", "text over\n  two lines: here"),
        ("a:\n  - text over\n    two lines: here\n  - b", "text over\n    two lines: here"),
        ("a:\n  - who: Minister: and staff\n    why: x\n", "Minister: and staff"),
        ("a: x\x85y: z", "x\x85y: z"),
    ],
)
def test_a_value_with_a_colon_that_needs_quotation_marks(text: str, words: str, parser: ParserChoice) -> None:
    assert failure(text, parser) == ("unquoted-colon", words, " ".join(words.split()))


@pytest.mark.parametrize(
    ("text", "tabs"),
    [
        ("a:\n\tb: 1", "\t"),
        ("a:\n  \t b: 1", "\t "),
        ("a: 1\n\tb: 2", "\t"),
        ("a:\n  b: 1\n\tc: 2", "\t"),
        ("a:\n-\tb", "\t"),
        ("a: |\n\ttext", "\t"),
        ("a: >-\n  text\n \tmore", "\t"),
        ("a: 'b'\n\t\tc: d", "\t\t"),
    ],
)
def test_tabs_for_indentation(text: str, tabs: str, parser: ParserChoice) -> None:
    assert failure(text, parser) == ("tab-indentation", tabs, "")


@pytest.mark.parametrize(
    ("text", "words", "reason"),
    [
        ("a: 'b", "'b", "never closed"),
        ('a: "b\nc: d\n', '"b', "never closed"),
        ("a: 'b\n--- \nc", "'b", "never closed"),
        ('a: "b" c', "c", "after its closing quotation mark"),
        ("a: 'b': c", ": c", "after its closing quotation mark"),
        ("- 'a' b", "b", "after its closing quotation mark"),
        ("a: [TBC] by the manager", "by the manager", "after its closing bracket"),
        ("{a: b} c", "c", "after its closing bracket"),
        ('a: "C:\\dir"', '\\dir"', "backslash"),
        ('a: "\\xZZ"', 'ZZ"', "backslash"),
        ('a: "\\uD800"', 'D800"', "backslash"),
        ("a: **bold** text", "**bold** text", "cannot begin with *"),
        ("a: & more", "& more", "cannot begin with &"),
        ("a: @home", "@home", "cannot begin with @"),
        ("a: `code`", "`code`", "cannot begin with `"),
        ("a: % of", "% of", "cannot begin with %"),
        ("a: !!", "!!", "cannot begin with !"),
        ("a: !x!y z", "!x!y z", "cannot begin with !"),
        ("a: !<x y", "!<x y", "cannot begin with !"),
        ("%NO\n---\na: 1", "%NO", "a line cannot begin with %"),
        ("%YAML 3.0\n---\na: 1", "%YAML 3.0", "a line cannot begin with %"),
        ("%TAG ! a\n%TAG ! b\n---\na: 1", "%TAG ! b", "a line cannot begin with %"),
        ("a: - b", "- b", "a list cannot begin here"),
        ("a: ? b", "? b", "a question mark"),
        ("a: , b", ", b", "a value is missing here"),
        ("a: [b, c\nd: e\n", "[b, c", "square brackets is not closed"),
        ("a: [b, c", "[b, c", "square brackets is not closed"),
        ("a: {b: c", "{b: c", "curly brackets are not closed"),
        ("a: [b, c: d e: f]", ": f]", "square brackets"),
        ("a: {url: http://b.c}", "http://b.c}", "inside [ ] or { }"),
        ("a: | text\n", "text", "must begin on the next line"),
        ("a: >0\n  text\n", "0", "must begin on the next line"),
        ("a:\n   b: 1\n  c: 2", "c: 2", "fits no line above"),
        ("Role description\ntitle: a", "Role description", 'neither "field: value"'),
        ("title: Clerk\n  agency: Courts\n", "agency: Courts", "fits no line above"),
        ("a: 1\nsome words\nb: 2", "some words", 'neither "field: value"'),
        ("a: 1\nsome words", "some words", 'neither "field: value"'),
        ("a:\n- b\nc\n", "c", 'neither "field: value"'),
        ("- a\nb: c", "b: c", 'does not begin with "- "'),
        ("a: 1\n...\nb: 2", "b: 2", "after the end of the document"),
    ],
)
def test_reasons(text: str, words: str, reason: str, parser: ParserChoice) -> None:
    kind, found, said = failure(text, parser)
    assert (kind, found) == ("invalid-yaml", words)
    assert reason in said
    assert said[0].islower()
    assert not said.endswith(".")
