"""From routes to nodes, keys and places."""

import pytest

from rdlint.model import Route, Span
from rdlint.source import Document, MappingNode, Opaque, Scalar, SequenceNode, Source, compose

TEXT = """\
title: Clerk  # a comment
"quoted key": 'it''s'
empty:
list:
  - one
  -
  - {who: x, why: }
nested:
  deep:
    - a: 1
      b: |
        text

  # comment
alias: *name
merged:
  <<: *name
  a: 1
last: end
"""


@pytest.fixture(name="document", scope="module")
def _document() -> Document:
    return compose(Source("role.yaml", TEXT))


def words(document: Document, span: Span) -> str:
    return document.source.text[span.start : span.end]


@pytest.mark.parametrize(
    ("route", "found"),
    [
        (("title",), "Clerk"),
        (("quoted key",), "it''s"),
        (("empty",), "empty"),
        (("list", 0), "one"),
        (("list", 1), ""),
        (("list", 2), "{who: x, why: }"),
        (("list", 2, "why"), "why"),
        (("nested",), "deep:\n    - a: 1\n      b: |\n        text\n\n"),
        (("nested", "deep", 0, "a"), "1"),
        (("nested", "deep", 0, "b"), "text"),
        (("alias",), "*name"),
        (("merged",), "<<: *name\n  a: 1"),
    ],
)
def test_value_spans(document: Document, route: Route, found: str) -> None:
    assert words(document, document.value_span(route)) == found


def test_a_container_ends_with_its_last_word(document: Document) -> None:
    text = "a:\n  - b\n  - 'c'  # d\n\n# e\nf: 1\n"
    document = compose(Source("role.yaml", text))
    assert words(document, document.value_span(("a",))) == "- b\n  - 'c'"
    assert words(document, document.value_span(())) == text.rstrip("\n")


def test_a_missing_item_stands_after_its_dash(document: Document) -> None:
    assert document.value_span(("list", 1)) == Span(TEXT.index("-\n") + 1, TEXT.index("-\n") + 1)


@pytest.mark.parametrize(
    ("route", "found"),
    [
        (("title",), "title"),
        (("quoted key",), "quoted key"),
        (("empty",), "empty"),
        (("list", 0), "one"),
        (("list", 2, "why"), "why"),
        (("nested", "deep"), "deep"),
    ],
)
def test_key_spans(document: Document, route: Route, found: str) -> None:
    assert words(document, document.key_span(route)) == found


def test_nodes_and_keys(document: Document) -> None:
    assert document.node(()) is document.root
    assert isinstance(document.node(("list",)), SequenceNode)
    assert isinstance(document.node(("list", 2)), MappingNode)
    assert isinstance(document.node(("alias",)), Opaque)
    assert isinstance(document.node(("merged",)), Opaque)
    key = document.key(("quoted key",))
    assert isinstance(key, Scalar)
    assert (key.text, key.style) == ("quoted key", '"')
    for route in (("list", 0), (), ("nothing",), ("title", "x")):
        assert document.key(route) is None


@pytest.mark.parametrize(
    "route", [("x",), (0,), ("list", 3), ("list", -1), ("list", "x"), ("title", 0), ("alias", "a"), ("merged", "a")]
)
def test_what_is_not_there(document: Document, route: Route) -> None:
    assert document.node(route) is None
    with pytest.raises(KeyError):
        document.value_span(route)


@pytest.mark.parametrize(
    ("route", "nearest"),
    [
        (("nested", "deep", 0, "a"), ("nested", "deep", 0, "a")),
        (("nested", "deep", 5, "a"), ("nested", "deep")),
        (("merged", "a"), ("merged",)),
        (("x", "y"), ()),
        ((), ()),
    ],
)
def test_the_nearest_node(document: Document, route: Route, nearest: Route) -> None:
    assert document.nearest(route) == nearest


def test_words_outside_the_text(document: Document) -> None:
    for start, end in ((0, 6), (3, 2), (-1, 2)):
        with pytest.raises(IndexError):
            document.value_span(("title",), start, end)
    assert words(document, document.value_span(("title",), 2)) == "erk"
    assert words(document, document.value_span(("title",), end=2)) == "Cl"


def test_a_document_without_text_has_nothing() -> None:
    document = compose(Source("role.yaml", ""))
    assert (document.root, document.comments, document.node(()), document.nearest(("a",))) == (None, (), None, ())
