"""Selectors match what they say, each node is visited once, and the scopes stand for fields that exist."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rdlint.model import Route
from rdlint.reference.fields import FIELDS
from rdlint.resources import schemas_dir
from rdlint.rulebook.selector_fields import unknown_step
from rdlint.rulebook.selectors import SCOPES, SelectorError, Selectors, expand
from rdlint.source import MappingNode, Node, Scalar, SequenceNode

KEYS = ("a", "b", "c-d", "e_f", "key_challenges", "0", "*", "")


def tree(data: Any) -> Node:
    """The node for plain data, without places."""
    if isinstance(data, dict):
        mapping = MappingNode(0, False)
        for key, value in data.items():
            mapping.entries[key] = tree(value)
        return mapping
    if isinstance(data, list):
        sequence = SequenceNode(0, False)
        sequence.items = [tree(value) for value in data]
        return sequence
    return Scalar(data, str(data), "", 0, 0)


TREES = st.recursive(
    st.none() | st.integers(0, 9),
    lambda below: st.lists(below, max_size=4) | st.dictionaries(st.sampled_from(KEYS), below, max_size=5),
    max_leaves=25,
)
STEPS = st.sampled_from(["a", "b", "c-d", "e_f", "key_challenges", "[*]", "{a,b}", "{a, c-d , e_f}"])


def joined(steps: list[str]) -> str:
    text = ""
    for step in steps:
        text += step if step == "[*]" or not text else f".{step}"
    return text


SELECTORS = st.lists(STEPS, max_size=4).map(joined)
TAKERS = st.lists(st.lists(SELECTORS, max_size=3), max_size=4)


def nodes(node: Node, route: Route = ()) -> Iterator[tuple[Route, Node]]:
    """Every node in document order."""
    yield route, node
    if isinstance(node, MappingNode):
        for key, child in node.entries.items():
            yield from nodes(child, (*route, key))
    elif isinstance(node, SequenceNode):
        for number, child in enumerate(node.items):
            yield from nodes(child, (*route, number))


def naive(selector: str, route: Route) -> bool:
    """Whether a selector takes a route, worked out from its text alone and with no tree of states."""
    if not selector:
        return not route
    if not route:
        return False
    first, rest = route[0], route[1:]
    selector = selector.removeprefix(".")
    if selector.startswith("[*]"):
        return isinstance(first, int) and naive(selector[3:], rest)
    if selector.startswith("{"):
        keys, _, left = selector[1:].partition("}")
        return first in [key.strip() for key in keys.split(",")] and naive(left, rest)
    end = min((at for at in (selector.find("."), selector.find("[")) if at >= 0), default=len(selector))
    return first == selector[:end] and naive(selector[end:], rest)


@given(TREES, TAKERS)
def test_the_tree_of_states_equals_a_naive_matcher(data: Any, takers: list[list[str]]) -> None:
    root = tree(data)
    expected = {
        number: found
        for number, selectors in enumerate(takers)
        if (found := [(route, node) for route, node in nodes(root) if any(naive(text, route) for text in selectors)])
    }
    assert Selectors(takers).match(root) == expected


class CountedItems(list[Node]):
    """A list of items that counts how often each is taken out."""

    def __init__(self, items: list[Node]) -> None:
        super().__init__(items)
        self.taken = [0] * len(items)

    def __getitem__(self, number: Any) -> Any:
        self.taken[number] += 1
        return super().__getitem__(number)


def test_each_node_is_visited_once_whatever_the_number_of_selectors() -> None:
    root = tree({"a": [{"b": 1}, {"b": 2}], "unseen": [1]})
    assert isinstance(root, MappingNode)
    sequence, unseen = root.entries["a"], root.entries["unseen"]
    assert isinstance(sequence, SequenceNode)
    assert isinstance(unseen, SequenceNode)
    sequence.items, unseen.items = CountedItems(sequence.items), CountedItems(unseen.items)
    takers = [["a[*].b", "a[*]", "{a,b}[*].b", "a"], ["a[*].b"], ["a[*].{b,c}", "a[*].b"]]
    found = Selectors(takers).match(root)
    assert [[route for route, _ in places] for places in found.values()] == [
        [("a",), ("a", 0), ("a", 0, "b"), ("a", 1), ("a", 1, "b")],
        [("a", 0, "b"), ("a", 1, "b")],
        [("a", 0, "b"), ("a", 1, "b")],
    ]
    assert isinstance(sequence.items, CountedItems)
    assert isinstance(unseen.items, CountedItems)
    assert sequence.items.taken == [1, 1]
    assert unseen.items.taken == [0], "what no selector names is not entered"


def test_a_deep_tree_needs_no_deep_stack() -> None:
    data: Any = 1
    for _ in range(5000):
        data = [data]
    node = Scalar(1, "1", "", 0, 0)
    deep: Node = node
    for _ in range(5000):
        sequence = SequenceNode(0, False)
        sequence.items = [deep]
        deep = sequence
    found = Selectors([["[*]" * 5000]]).match(deep)
    assert [place for _, place in found[0]] == [node]


@pytest.mark.parametrize(
    ("selector", "steps"),
    [
        ("", [()]),
        ("role", [()]),
        ("title", [("title",)]),
        ("{title,agency}", [("title",), ("agency",)]),
        ("a.{b, c}[*].d", [("a", "b", "*", "d"), ("a", "c", "*", "d")]),
        ("x-own[*][*]", [("x-own", "*", "*")]),
    ],
)
def test_expand(selector: str, steps: list[tuple[str, ...]]) -> None:
    assert expand(selector) == steps


@pytest.mark.parametrize(
    "selector",
    [
        ".a",
        "a.",
        "a..b",
        "a[0]",
        "a[]",
        "a[*",
        "a.[*]",
        "a[*]b",
        "{}",
        "{a,}",
        "{a,,b}",
        "{a",
        "a{b,c}",
        "a b",
        "a*",
        "**",
        "é",
    ],
)
def test_what_is_no_selector_is_refused_by_its_words(selector: str) -> None:
    with pytest.raises(SelectorError, match="is not a selector; good ones are") as raised:
        expand(selector)
    assert repr(selector) in str(raised.value)


def schema_routes(part: Any, top: dict[str, Any], route: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Every route that the schema of a role description gives a meaning to, `*` for an item."""
    yield route
    if "$ref" in part:
        yield from schema_routes(top["$defs"][part["$ref"].rpartition("/")[2]], top, route)
    for name, below in part.get("properties", {}).items():
        if isinstance(below, dict):
            yield from schema_routes(below, top, (*route, name))
    if isinstance(part.get("items"), dict):
        yield from schema_routes(part["items"], top, (*route, "*"))


SCHEMA = json.loads((schemas_dir() / "role-description.schema.json").read_text(encoding="utf-8"))
KNOWN = set(schema_routes(SCHEMA, SCHEMA))


@pytest.mark.parametrize("scope", SCOPES)
def test_scopes_stand_for_fields_that_exist(scope: str) -> None:
    steps = expand(scope)
    assert set(steps) <= KNOWN
    assert len(steps) == len(set(steps))


def test_prose_and_names_and_framework_words_leave_no_text_out() -> None:
    """A field that joins the schema must be given to a scope, or named here as one that holds neither."""
    neither = {
        *("classification", "kind_of_employment", "role_number", "anzsco_code", "osca_code", "pcat_code"),
        *("senior_executive_work_level_standards", "date_of_approval", "reference", "agency_website"),
        *("key_relationships", "role_dimensions", "pre_employment_checks", "capabilities", "other_sections"),
    }
    scoped = {steps[0] for scope in ("prose", "names", "framework_words") for steps in expand(scope)}
    assert set(FIELDS) - scoped == neither - scoped
    assert {"title", "agency_overview", "key_challenges", "capabilities"} <= scoped


@pytest.mark.parametrize("steps", sorted(KNOWN))
def test_what_the_schema_knows_can_be_selected(steps: tuple[str, ...]) -> None:
    assert unknown_step(steps) is None


@pytest.mark.parametrize(
    ("steps", "why"),
    [
        (("x-own", "*", "anything"), None),
        (("key_relationships", "x-own"), None),
        (("titel",), "`titel` is not a field of a role description; did you mean `title`?"),
        (("zzzzzz",), "`zzzzzz` is not a field of a role description"),
        (("itms",), "`itms` is not a field of a role description; did you mean `items`?"),
        (("key_relationships", "prose"), "`prose` is not a field of `key_relationships`"),
        (("capabilities", "focus", "name"), "`capabilities.focus` has no fields, so `name` matches nothing in it"),
        (("*",), "a role description is no list, so [*] matches nothing in it"),
        (("key_challenges", "*", "*"), "`key_challenges[*]` is no list, so [*] matches nothing in it"),
    ],
)
def test_what_the_schema_does_not_know(steps: tuple[str, ...], why: str | None) -> None:
    assert unknown_step(steps) == why
