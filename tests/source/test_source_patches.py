"""Replacing words as edits of the source, in every style."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from yaml_writing import INSIDE, STYLES, Sample, samples

from rdlint.model import Edit, Route
from rdlint.source import CannotReplace, Document, Scalar, Source, apply_edits, compose, replace_words
from rdlint.source.patches import _is_right


def read(text: str) -> Document:
    return compose(Source("role.yaml", text))


def with_text(data: object, route: Route, text: str) -> object:
    """The data with another text at the route."""
    if not route:
        return text
    if isinstance(data, dict):
        return {key: with_text(value, route[1:], text) if key == route[0] else value for key, value in data.items()}
    assert isinstance(data, list)
    return [with_text(value, route[1:], text) if at == route[0] else value for at, value in enumerate(data)]


def check_patch(document: Document, route: Route, edits: tuple[Edit, ...], expected: str) -> str:
    """The patched source says the same but for the text; every edit is smallest and inside the scalar."""
    scalar = document.node(route)
    assert isinstance(scalar, Scalar)
    for edit in edits:
        assert scalar.start <= edit.start <= edit.end <= scalar.end
        removed = document.source.text[edit.start : edit.end]
        assert removed or edit.text
        if removed and edit.text:
            assert removed[0] != edit.text[0]
            assert removed[-1] != edit.text[-1]
    patched = apply_edits(document.source.text, edits)
    again = read(patched)
    assert again.problems == ()
    assert document.root is not None
    assert again.root is not None
    assert again.root.data == with_text(document.root.data, route, expected)
    return patched


@pytest.mark.parametrize("style", STYLES)
@given(data=st.data())
def test_words_give_way_to_other_words_and_nothing_else_changes(style: str, data: st.DataObject) -> None:
    sample: Sample = data.draw(samples(style))
    document = read(sample.source)
    first = data.draw(st.integers(0, len(sample.words) - 1))
    last = data.draw(st.integers(first, len(sample.words) - 1))
    start, end = sample.words[first].start, sample.words[last].end
    # Across the line ends of a folded block the depth of the lines decides; see the next test.
    assume(style != ">" or "\n" not in sample.text[start:end])
    new = data.draw(st.sampled_from(["complaints", "plays an integral role", "of", "Übersicht 😀", "it's", 'a "b"']))
    edits = replace_words(document, sample.route, start, end, new)
    check_patch(document, sample.route, edits, sample.text[:start] + new + sample.text[end:])


@pytest.mark.parametrize("style", STYLES)
@given(data=st.data())
def test_any_change_is_right_or_refused(style: str, data: st.DataObject) -> None:
    sample: Sample = data.draw(samples(style))
    document = read(sample.source)
    start = data.draw(st.integers(0, len(sample.text)))
    end = data.draw(st.integers(start, len(sample.text)))
    new = data.draw(st.text(INSIDE + " \n\t\0\\[]{}?", max_size=6))
    expected = sample.text[:start] + new + sample.text[end:]
    try:
        edits = replace_words(document, sample.route, start, end, new)
    except CannotReplace as refusal:
        reason = refusal.reason
    else:
        check_patch(document, sample.route, edits, expected)
        return
    assert reason
    assert expected != sample.text
    # On one line, double quotes hold everything.
    assert style != '"' or "\n" in sample.source or "\r" in sample.source


@pytest.mark.parametrize(
    ("text", "words", "new", "patched"),
    [
        ("a: places an  integral role # why", "places", "plays", "a: plays an  integral role # why"),
        ("a: 'the complains'", "complains", "complaint's", "a: 'the complaint''s'"),
        ('a: "caf\\u00e9 one"', "one", 'a "b" \\ \n', 'a: "caf\\u00e9 a \\"b\\" \\\\ \\n"'),
        ("a: the\n  the cat", "the the", "the", "a: the\n  cat"),
        ("a: one the  the two", "the  the", "the", "a: one the two"),
        ("a: >-\r\n    one\r\n    two\r\nb: 1", "one two", "one and two", "a: >-\r\n    one\r\n    and two\r\nb: 1"),
        ("a: >-\n  one  two \n  three", " \x20three", " three", "a: >-\n  one  two\n  three"),
        ("a: |\n  one\n  two\n", "one\ntwo", "one\nand\ntwo", "a: |\n  one\n  and\n  two\n"),
        ("a: |\n  one\n  two\n", "one\ntwo", "one two", "a: |\n  one two\n"),
        ("a: >\n  one two\n", "one two", "one\ntwo", "a: >\n  one\n\n  two\n"),
        ('a: "one\n  two"', "one two", "one  two", 'a: "one\n  \\x20two"'),
        ("a: [b, c d]", "c d", "c e", None),
        ("a: 531111", "531111", "531112", "a: 531112"),
    ],
)
def test_patches(text: str, words: str, new: str, patched: str | None) -> None:
    document = read(text)
    route: Route = ("a", 1) if "[" in text else ("a",)
    scalar = document.node(route)
    assert isinstance(scalar, Scalar)
    at = scalar.text.index(words)
    edits = replace_words(document, route, at, at + len(words), new)
    assert apply_edits(text, edits) == (patched or "a: [b, c e]")


@pytest.mark.parametrize(
    ("text", "new", "reason"),
    [
        ("a: b", "", "nothing would be left"),
        ("a: b", "c: d", "a colon"),
        ("a: b", "c:", "a colon"),
        ("a: b", "c #d", "a space and #"),
        ("a: b", "- c", "begins with -"),
        ("a: b", "[c]", "begins with ["),
        ("a: b", "12", "a number"),
        ("a: b", "null", "as nothing"),
        ("a: b", " c", "a blank"),
        ("a: b", "c\nd", "holds no line ends"),
        ("a: 'b'", "c\nd", "holds no line ends"),
        ("a: 'b'", "c\0d", "only double quotation marks"),
        ("a: |\n  b\n", "c\0d", "only double quotation marks"),
        ("a: 'b c\n  d'", "c \n d", "holds no line ends"),
        ("a: |-\n  b\n", "  b", "something else"),
        ('a: "b"', "\ud800", "no file can hold"),
    ],
)
def test_refusals(text: str, new: str, reason: str) -> None:
    document = read(text)
    scalar = document.node(("a",))
    assert isinstance(scalar, Scalar)
    with pytest.raises(CannotReplace, match=None) as refusal:
        replace_words(document, ("a",), 0, len(scalar.text), new)
    assert reason in refusal.value.reason


def test_words_in_brackets_are_refused_where_they_would_end_the_value() -> None:
    document = read("a: [b, c]\nd: {e: f}")
    for route, new in ((("a", 1), "c, d"), (("a", 1), "c]"), (("d", "e"), "g}"), (("d", "e"), "http://g")):
        with pytest.raises(CannotReplace):
            replace_words(document, route, 0, 1, new)


def test_what_is_no_scalar_or_outside_the_text_is_refused() -> None:
    document = read("a: [b]\nc: d")
    for route, start, end in ((("a",), 0, 0), (("x",), 0, 0), (("c",), 0, 2), (("c",), 1, 0)):
        with pytest.raises(CannotReplace):
            replace_words(document, route, start, end, "e")


def test_a_patch_that_would_change_something_else_is_not_right() -> None:
    text = "a: one\nb: [x, {y: z}]\nc: &d 1\n"
    document = read(text)
    assert _is_right(document, ("a",), "two", Edit(3, 6, "two"))
    for rest in (
        "b: [x, {y: w}]\nc: 1\n",
        "b: [x, {v: z}]\nc: 1\n",
        "b: [x, {y: z}, w]\nc: 1\n",
        "b: [x, {y: z}]\nc: '1'\n",
        "b: [x, {y: z}]\nc: 1\nd: 2\n",
        "b: [x, [y, z]]\nc: 1\n",
        "b: [x, {y: z}]\nc: *d\n",
        "b: [x, {y: z}]\nc: 1\na: 1\n",
        "b: [x, {y: z}\nc: 1\n",
    ):
        assert not _is_right(document, ("a",), "two", Edit(3, len(text), "two\n" + rest))
    assert not _is_right(document, ("a",), "two", Edit(3, 6, "'two'"))


def test_nothing_to_change_gives_no_edit() -> None:
    assert replace_words(read("a: b"), ("a",), 0, 1, "b") == ()


def test_other_problems_of_the_file_do_not_stop_a_patch() -> None:
    text = "a: wrong\x07 word\nb: 1\nb: 2\nc: *d\n"
    document = compose(Source("role.yaml", text))
    assert apply_edits(text, replace_words(document, ("a",), 0, 5, "right")) == text.replace("wrong", "right")


def test_edits_are_applied_in_order_of_place() -> None:
    assert apply_edits("abcdef", [Edit(4, 5, "E"), Edit(0, 1, ""), Edit(2, 2, "-")]) == "b-cdEf"
    for edits in ([Edit(0, 2, ""), Edit(1, 3, "")], [Edit(5, 7, "")], [Edit(3, 2, "")]):
        with pytest.raises(ValueError, match="overlap"):
            apply_edits("abcdef", edits)
