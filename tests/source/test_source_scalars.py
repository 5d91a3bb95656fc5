"""The way from a scalar's text to its place in the source, in every style."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from yaml_writing import STYLES, Sample, samples

from rdlint.model import Span
from rdlint.source import Document, Scalar, Source, compose


def read(text: str) -> Document:
    document = compose(Source("role.yaml", text))
    assert document.problems == ()
    return document


def scalar_of(document: Document, route: tuple[str | int, ...]) -> Scalar:
    node = document.node(route)
    assert isinstance(node, Scalar)
    return node


def slice_of(document: Document, span: Span) -> str:
    return document.source.text[span.start : span.end]


@pytest.mark.parametrize("style", STYLES)
@given(data=st.data())
def test_every_run_of_words_is_found_where_it_was_written(style: str, data: st.DataObject) -> None:
    sample: Sample = data.draw(samples(style))
    document = read(sample.source)
    scalar = scalar_of(document, sample.route)
    assert (scalar.text, scalar.style, scalar.start) == (sample.text, style, sample.start)
    assert document.scalar_map(scalar).exact
    for first in range(len(sample.words)):
        for last in range(first, len(sample.words)):
            begin, finish = sample.words[first], sample.words[last]
            span = document.value_span(sample.route, begin.start, finish.end)
            assert span == Span(begin.source_start, finish.source_end)


@pytest.mark.parametrize("style", STYLES)
@given(data=st.data())
def test_code_points_stand_in_order_inside_the_scalar(style: str, data: st.DataObject) -> None:
    sample: Sample = data.draw(samples(style))
    document = read(sample.source)
    scalar = scalar_of(document, sample.route)
    place = scalar.start
    for at in range(len(scalar.text)):
        span = document.value_span(sample.route, at, at + 1)
        assert place <= span.start < span.end <= scalar.end
        assert document.value_span(sample.route, at, at) == Span(span.start, span.start)
        place = span.end


@pytest.mark.parametrize("style", STYLES)
@given(data=st.data())
def test_the_whole_value_is_underlined_from_its_first_to_its_last_word(style: str, data: st.DataObject) -> None:
    sample: Sample = data.draw(samples(style))
    document = read(sample.source)
    span = document.value_span(sample.route)
    assert span.end == sample.words[-1].source_end
    between = sample.source[span.start : sample.words[0].source_start]
    # Leading line ends and the blanks of a deeper first line belong to the text of a block.
    assert not between.strip(" \r\n")
    assert style in ("|", ">") or span.start == sample.words[0].source_start


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("a: it is here", "is", "is"),
        ("a: 'it''s here'", "it's", "it''s"),
        ('a: "caf\\u00e9 and \\x41\\tb"', "café", "caf\\u00e9"),
        ('a: "caf\\u00e9 and \\x41\\tb"', "A\tb", "\\x41\\tb"),
        ('a: "one \\\n  two"', "one two", "one \\\n  two"),
        ('a: "one\n\n  two"', "one\ntwo", "one\n\n  two"),
        ("a: one\n  two  three", "one two", "one\n  two"),
        ("a: |\n  one\n    two\n", "one\n  two", "one\n    two"),
        ("a: |2\n    one\n  two\n", "  one\ntwo", "  one\n  two"),
        ("a: >-\n  one\n  two\n\n  three\n", "two\nthree", "two\n\n  three"),
        ("a: >-\n  one\n  two\n\n  three\n", "\n", "\n\n  "),
        ("a: one\n\n  two", "\n", "\n\n  "),
        ('a: "one\n\n\n  two"', "\n", "\n\n"),
        ('a: "one \\\n\n\n  two"', "\n", "\n"),
        ("a: >\r\n  one\r\n  two\r\n", "one two", "one\r\n  two"),
        ("a: >+\n\n  one\n   two\n  three\n\n", "one\n two\nthree", "one\n   two\n  three"),
    ],
)
def test_words_across_folds_and_escapes(text: str, words: str, found: str) -> None:
    document = read(text)
    at = scalar_of(document, ("a",)).text.index(words)
    assert slice_of(document, document.value_span(("a",), at, at + len(words))) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a: 'b c'  # d", "b c"),
        ("a: |-  # d\n  b\n  c\n\n", "b\n  c"),
        ("a: >+\n  b\n\n\n", "b"),
        ("a: ''", "''"),
        ('a: "\n\n"', '"\n\n"'),
        ("a: >- # nothing\nb: 1", ">-"),
        ("a: |+\n\n\nb: 1", "|+"),
        ("a:\nb: 1", "a"),
        ("'a':\nb: 1", "a"),
    ],
)
def test_what_a_whole_value_underlines(text: str, found: str) -> None:
    document = read(text)
    assert slice_of(document, document.value_span(("a",))) == found


def test_a_block_of_blanks_stays_cheap() -> None:
    document = read("a: |1\n" + " " * 100_000 + "\n" * 100_000)
    start = time.process_time()
    assert document.value_span(("a",), 0, 1) == Span(7, 8)
    assert time.process_time() - start < 2.0
    assert document.scalar_map(scalar_of(document, ("a",))).exact


def test_a_scalar_that_is_not_in_the_source_leads_to_its_whole_span() -> None:
    source = Source("role.yaml", "a: one two")
    document = compose(source)
    scalar = scalar_of(document, ("a",))
    scalar.text = "something else"
    words = document.scalar_map(scalar)
    assert not words.exact
    assert words.span(0, 4) == words.words == Span(3, 10)
