"""Changes of the shape of a document: what they leave, what they refuse, and that they lose nothing."""

from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import event, given
from hypothesis import strategies as st
from role_writing import WORDS, role_descriptions

from rdlint.model import Edit, Route
from rdlint.source import CannotReplace, Document, apply_edits, compose, decode_source
from rdlint.source.restructure import drop, insert, move, put_items, rename_key
from rdlint.source.tree import MappingNode, SequenceNode

ROLE = """\
# top
title: Ranger  # said
agency:
key_accountabilities:
- one
# about two
- "two"
- >
  three
  more

- four
key_relationships:
    internal:
    - who: A
      why: B
    - who: ~
      why:
    -
      who: C
      why: D
role_dimensions: {budget: Nil, reports: 'a'}
list: [a, b, c]
"""


def read(text: str) -> Document:
    return compose(decode_source(text.encode(), "role.yaml"))


def lines(text: str, edits: tuple[Edit, ...]) -> list[str]:
    """What the edits take out (-) and put in (+), by lines."""
    from difflib import unified_diff

    after = apply_edits(text, edits)
    diff = list(unified_diff(text.splitlines(), after.splitlines(), lineterm="", n=0))[2:]
    return [line for line in diff if not line.startswith("@@")]


@pytest.mark.parametrize(
    ("change", "diff"),
    [
        (lambda d: rename_key(d, ("agency",), "department"), ["-agency:", "+department:"]),
        (lambda d: drop(d, [("key_accountabilities", 1)]), ['-- "two"']),
        (lambda d: drop(d, [("key_accountabilities", 2)]), ["-- >", "-  three", "-  more"]),
        (lambda d: drop(d, [("key_accountabilities", n) for n in (3, 0)]), ["-- one", "-- four"]),
        (lambda d: drop(d, [("key_relationships", "internal", 1)]), ["-    - who: ~", "-      why:"]),
        (lambda d: drop(d, [("key_relationships", "internal", 2)]), ["-    -", "-      who: C", "-      why: D"]),
        (
            lambda d: drop(d, [("key_relationships", "internal", 0, "who")]),
            ["-    - who: A", "-      why: B", "+    - why: B"],
        ),
        (lambda d: drop(d, [("list", 0), ("list", 1)]), ["-list: [a, b, c]", "+list: [c]"]),
        (lambda d: drop(d, [("list", 2)]), ["-list: [a, b, c]", "+list: [a, b]"]),
        (lambda d: drop(d, [("agency",)]), ["-agency:"]),
        (lambda d: insert(d, ("division",), "Parks: north", "agency"), ["+division: 'Parks: north'"]),
        (lambda d: insert(d, ("osca_code",), "123456"), ["+osca_code: '123456'"]),
        (lambda d: insert(d, ("notes",), ["x # y", "z"], "list"), ["+notes:", "+- 'x # y'", "+- z"]),
        (
            lambda d: insert(d, ("role_dimensions", "more"), 3, "budget"),
            ["-role_dimensions: {budget: Nil, reports: 'a'}", "+role_dimensions: {budget: Nil, more: 3, reports: 'a'}"],
        ),
        (
            lambda d: put_items(d, ("key_accountabilities",), ["one", "2", "three more", "four", "five"]),
            ['-- "two"', '+- "2"', "+- five"],
        ),
        (lambda d: put_items(d, ("list",), ["a", "d", "c", "e"]), ["-list: [a, b, c]", "+list: [a, d, c, e]"]),
        (lambda d: move(d, ("list",), ("items",), "title"), ["+items: [a, b, c]", "-list: [a, b, c]"]),
        (
            lambda d: move(d, ("key_relationships", "internal", 0, "why"), ("why",), "list"),
            ["-      why: B", "+why: B"],
        ),
    ],
)
def test_what_a_change_does(change: Callable[[Document], tuple[Edit, ...]], diff: list[str]) -> None:
    assert lines(ROLE, change(read(ROLE))) == diff


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (lambda d: drop(d, [("title",)]), "a comment stands there"),
        (lambda d: drop(d, [("key_relationships", "internal")]), "nothing would be left"),
        (lambda d: drop(d, [("key_relationships", "internal", 0, "x")]), "there is nothing"),
        (lambda d: rename_key(d, ("agency",), "title"), "there is a title already"),
        (lambda d: rename_key(d, ("key_accountabilities", 0), "x"), "there is no key"),
        (lambda d: insert(d, ("title",), "x"), "there is a title already"),
        (lambda d: insert(d, ("title", "x"), "x"), "there is no group of fields"),
        (lambda d: insert(d, ("x",), "x", "y"), "there is no y"),
        (lambda d: put_items(d, ("title",), ["x"]), "there is no list"),
        (lambda d: move(d, ("key_relationships", "internal"), ("internal",)), "cannot be put there"),
        (lambda d: move(d, ("list",), ("role_dimensions", "list")), "lines of its own"),
    ],
)
def test_what_is_refused(change: Callable[[Document], Any], why: str) -> None:
    with pytest.raises(CannotReplace) as refused:
        change(read(ROLE))
    assert why in refused.value.reason


def routes(document: Document) -> list[Route]:
    """Every route of a document."""
    found: list[Route] = []
    pending: list[tuple[Route, Any]] = [((), document.root)]
    while pending:
        route, node = pending.pop()
        if route:
            found.append(route)
        if isinstance(node, MappingNode):
            pending += [((*route, step), child) for step, child in node.entries.items()]
        elif isinstance(node, SequenceNode):
            pending += [((*route, step), child) for step, child in enumerate(node.items)]
    return sorted(found, key=str)


@given(role_descriptions(), st.data())
def test_a_change_says_what_it_promised_and_loses_nothing(text: str, data: st.DataObject) -> None:
    document = read(text)
    assert document.root is not None
    route = data.draw(st.sampled_from(routes(document)))
    value = data.draw(st.one_of(WORDS, st.lists(WORDS, min_size=1, max_size=3)))
    items = data.draw(st.lists(WORDS, min_size=1, max_size=4))
    siblings = getattr(document.node(route[:-1]), "entries", {})
    after = data.draw(st.sampled_from([None, *siblings]))
    changes: dict[str, Callable[[], tuple[Edit, ...]]] = {
        "drop": lambda: drop(document, [route]),
        "rename": lambda: rename_key(document, route, "x_new"),
        "insert": lambda: insert(document, (*route[:-1], "x_new"), value, after),
        "put": lambda: put_items(document, route, items),
        "move": lambda: move(document, route, ("x_new",), None),
    }
    name = data.draw(st.sampled_from(sorted(changes)))
    try:
        edits = changes[name]()
    except CannotReplace as refused:
        event(f"{name} refused: {refused.reason[:40]}")
        return
    event(f"{name} done")
    again = read(apply_edits(text, edits))
    assert again.root is not None
    assert Counter(comment.text for comment in again.comments) == Counter(c.text for c in document.comments)
    before, now = document.root.data, again.root.data
    if name == "drop":
        assert len(routes(again)) < len(routes(document))
    elif name == "put":
        assert [text.rstrip("\n") for text in again.node(route).data] == items  # type: ignore[union-attr]
    elif name == "insert":
        assert again.node((*route[:-1], "x_new")).data == value  # type: ignore[union-attr]
    elif name == "rename":
        assert list(now) == ["x_new" if (key,) == route else key for key in before]
    else:
        assert now["x_new"] == document.node(route).data  # type: ignore[union-attr]
    if "\r\n" in text:
        assert "\n" not in apply_edits(text, edits).replace("\r\n", "")
