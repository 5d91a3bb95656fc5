"""The tree, and every problem of a text as YAML, with either parser."""

import time
from typing import Any

import pytest

from rdlint.source import (
    DEPTH_LIMIT,
    PROBLEM_KINDS,
    Document,
    MappingNode,
    ParserChoice,
    Scalar,
    SequenceNode,
    Source,
    compose,
)

PARSERS: tuple[ParserChoice, ...] = ("c", "pure")

pytestmark = pytest.mark.parametrize("parser", PARSERS)


def read(text: str, parser: ParserChoice) -> Document:
    return compose(Source("role.yaml", text), parser)


def found(document: Document) -> list[tuple[str, str, dict[str, str]]]:
    """Kind, words and values of every problem; the values are those declared."""
    for problem in document.problems:
        assert set(problem.values) == set(PROBLEM_KINDS[problem.kind])
    text = document.source.text
    return [(p.kind, text[p.span.start : p.span.end], dict(p.values)) for p in document.problems]


def data(document: Document) -> Any:
    return None if document.root is None else document.root.data


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "a: 1\nb:\n  - x\n  - 'y'\nc: {d: [e, 1.5], f: }\ng:\n",
            {"a": 1, "b": ["x", "y"], "c": {"d": ["e", 1.5], "f": None}, "g": None},
        ),
        ("a: 000541\nb: 0\nc: 2021-12-20\nd: NO\n", {"a": "000541", "b": 0, "c": "2021-12-20", "d": "NO"}),
        (
            "a: '1'\nb: !!str 1\nc: ! 1\nd: !!int 1\ne: !mine x\nf: !!str",
            {"a": "1", "b": "1", "c": "1", "d": 1, "e": "x", "f": ""},
        ),
        ("2013: a\ntrue: b\nnull: c\n", {"2013": "a", "true": "b", "null": "c"}),
        ("'': a\n'<<': b\n", {"": "a", "<<": "b"}),
        ("a:\n- 1\n- - 2\n  - b: 3\n    c: 4\n", {"a": [1, [2, {"b": 3, "c": 4}]]}),
        ("a: [b: c, d]", {"a": [{"b": "c"}, "d"]}),
        ("a: x\ty\nb:\tz\n", {"a": "x\ty", "b": "z"}),
        ("a: x\x85y\u2028z\ufeff\n", {"a": "x\x85y\u2028z\ufeff"}),
        ('a: "\\N\\L\\_\\U0001F600"', {"a": "\x85\u2028\xa0😀"}),
        ("%YAML 1.2\n# c\n--- # c\na: 1\n... # c\n", {"a": 1}),
        ("---\na: 1\n---\n# c\n...\n", {"a": 1}),
        ("? a\n: 1\n? b\n", {"a": 1, "b": None}),
        ("a: &x 1\nb: &y\n  c: &z\n", {"a": 1, "b": {"c": None}}),
        ("\n\n  a: 1\r\n  b: 2\r", {"a": 1, "b": 2}),
    ],
)
def test_good_documents(text: str, value: Any, parser: ParserChoice) -> None:
    document = read(text, parser)
    assert document.problems == ()
    assert data(document) == value


def test_the_places_of_nodes(parser: ParserChoice) -> None:
    text = "a: &x 'b'  # c\nlist:\n  - one\n  -\n  - [two, {k: v}]\nblock: |-\n  t\n\n  # end\nz: !t\n  y: 1\n"
    root = read(text, parser).root
    assert root is not None
    assert text[root.start : root.end] == text.rstrip("\n")
    words = {key: text[node.start : node.end] for key, node in root.entries.items()}
    assert words == {
        "a": "'b'",
        "list": "- one\n  -\n  - [two, {k: v}]",
        "block": "|-\n  t\n\n  # end\n",
        "z": "y: 1",
    }
    assert {text[key.start : key.end] for key in root.keys.values()} == {"a", "list", "block", "z"}
    items = root.entries["list"]
    assert isinstance(items, SequenceNode)
    assert (items.flow, isinstance(items.items[2], SequenceNode)) == (False, True)
    assert text[items.items[1].start - 1] == "-"
    pair = items.items[2]
    assert isinstance(pair, SequenceNode)
    assert pair.flow
    assert isinstance(pair.items[1], MappingNode)
    assert text[pair.items[1].start : pair.items[1].end] == "{k: v}"


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("a:\nb: 1", "a:"),
        ("a: # c\nb: 1", "a:"),
        ("a : \n", "a :"),
        ("a: {b: , c: 1}", "a: {b:"),
        ("a: {b, c: 1}", "a: {b"),
        ("a: {b # c\n , c: 1}", "a: {b"),
        ("a:\n  -\n  - 1", "a:\n  -"),
        ("a:\n- # c\n- 1", "a:\n-"),
        ("a:\n- 1\n# c\n-\nb: 1", "a:\n- 1\n# c\n-"),
        ("? a\nb: 1", "? a"),
        ("? a\n\n: # c\nb: 1", "? a\n\n:"),
        ("a: &x\nb: 1", "a: &x"),
        ("a: !!str &x # c\nb: 1", "a: !!str &x"),
    ],
)
def test_the_place_of_a_value_that_is_not_there(text: str, before: str, parser: ParserChoice) -> None:
    root = read(text, parser).root
    assert root is not None
    node = root.entries["a"]
    while not isinstance(node, Scalar):
        assert isinstance(node, MappingNode | SequenceNode)
        inner = [*node.entries.values()] if isinstance(node, MappingNode) else node.items
        node = next(item for item in inner if isinstance(item, Scalar) and item.text == "")
    assert (node.start, node.end, node.text, node.style) == (len(before), len(before), "", "")


@pytest.mark.parametrize(
    ("text", "problems", "value"),
    [
        ("", [("empty-file", "", {})], None),
        (" \n\t\n", [("empty-file", "", {})], None),
        ("\t", [("empty-file", "", {})], None),
        ("# only\n  # comments\n", [("empty-file", "", {})], None),
        ("---\n...\n", [("empty-file", "", {})], None),
        ("null\n", [("empty-file", "", {})], None),
        ("~", [("empty-file", "", {})], None),
        ("- a\n- b\n", [("not-a-mapping", "- a", {"found": "a list"})], None),
        ("[a,\nb]", [("not-a-mapping", "[a,", {"found": "a list"})], None),
        ("Policy Officer\nClerk", [("not-a-mapping", "Policy Officer", {"found": "text"})], None),
        ("12", [("not-a-mapping", "12", {"found": "text"})], None),
        ("a: 1\n---\nb: 2\n", [("second-document", "---", {})], {"a": 1}),
        ("a: 1\n...\n---\nb: [\n", [("second-document", "---", {})], {"a": 1}),
        ("---\n---\nb: 2\n", [("second-document", "---", {})], None),
        ("a: &x 1\nb: *x\n", [("alias", "*x", {"name": "x"})], {"a": 1, "b": None}),
        ("a: &x [1, *x]\n", [("alias", "*x", {"name": "x"})], {"a": [1, None]}),
        ("a: *none", [("alias", "*none", {"name": "none"})], {"a": None}),
        ("*a : 1\nb: 2", [("alias", "*a", {"name": "a"})], {"b": 2}),
        ("a:\n  <<: *x\n  b: 1\nc: 2", [("merge-key", "<<", {})], {"a": None, "c": 2}),
        ("a: {<<: [*x, {d: 1}], b: *y}", [("merge-key", "<<", {}), ("alias", "*y", {"name": "y"})], {"a": None}),
        ("<<: {a: 1}\nb: 2", [("merge-key", "<<", {})], None),
        ("? [a, b]\n: c\nd: e", [("complex-key", "[a, b]", {"found": "a list"})], {"d": "e"}),
        ("{a: 1}: {b: 2}\nd: e", [("complex-key", "{a: 1}", {"found": "a group of fields"})], {"d": "e"}),
        ("? \n: c\nd: e", [("complex-key", "", {"found": "nothing"})], {"d": "e"}),
        (
            "a: 1\nb:\n  c: 2\n  c: {d: 3}\n'a': 4\na: 5\n",
            [
                ("duplicate-key", "c", {"key": "c", "first_line": "3"}),
                ("duplicate-key", "'a'", {"key": "a", "first_line": "1"}),
                ("duplicate-key", "a", {"key": "a", "first_line": "1"}),
            ],
            {"a": 1, "b": {"c": 2}},
        ),
    ],
)
def test_problems(text: str, problems: list[Any], value: Any, parser: ParserChoice) -> None:
    document = read(text, parser)
    assert found(document) == problems
    assert data(document) == value


def test_what_was_found_before_a_failure_is_kept(parser: ParserChoice) -> None:
    document = read("a: 1\na: 2\nb: *c\nd: 'e\n", parser)
    assert [kind for kind, _, _ in found(document)] == ["duplicate-key", "alias", "invalid-yaml"]
    assert document.root is None


@pytest.mark.parametrize(("text", "before"), [("{a: b, ? : c}", "{a: b, ?"), ("a: b\n?\n: c\n", "a: b\n?")])
def test_the_place_of_a_key_that_is_not_there(text: str, before: str, parser: ParserChoice) -> None:
    (problem,) = read(text, parser).problems
    assert (problem.kind, problem.span.start, problem.span.end) == ("complex-key", len(before), len(before))


def nested(depth: int) -> str:
    return "a: " + "[" * depth + "]" * depth


def test_depth(parser: ParserChoice) -> None:
    # The top mapping is a container too.
    assert read(nested(DEPTH_LIMIT - 1), parser).problems == ()
    document = read(nested(DEPTH_LIMIT), parser)
    assert found(document) == [("nested-too-deeply", "[", {"limit": "64"})]
    assert document.problems[0].span.start == len("a: ") + DEPTH_LIMIT - 1
    assert document.root is None


BILLION_LAUGHS = "a0: &a0 [lol, lol]\n" + "".join(
    f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 9)}]\n" for level in range(1, 30)
)

HOSTILE = {
    "brackets": ("[" * 100_000, "nested-too-deeply", 1),
    "braces": ("{a: " * 100_000, "nested-too-deeply", 1),
    "dashes": ("- " * 100_000, "nested-too-deeply", 1),
    "question marks": ("? " * 100_000, "nested-too-deeply", 1),
    "billion laughs": (BILLION_LAUGHS, "alias", 100),
    "aliases": ("a:\n" + "- *b\n" * 5_000, "alias", 100),
    "keys": ("a: 1\n" * 5_000, "duplicate-key", 100),
    "merges": ("".join(f"a{n}: {{<<: *x}}\n" for n in range(5_000)), "merge-key", 100),
    "a long key": ("k" * 100_000 + ": 1", "invalid-yaml", 1),
    "tabs": ("\t" * 100_000 + "a: 1", "tab-indentation", 1),
    "an open quote": ("a: '" + "x '' \n" * 20_000, "invalid-yaml", 1),
    "a colon over many lines": ("a: b:\n" + "  c\n" * 20_000, "unquoted-colon", 1),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_are_quick_and_do_not_flood(name: str, parser: ParserChoice) -> None:
    text, kind, count = HOSTILE[name]
    start = time.process_time()
    document = read(text, parser)
    # The pure parser needs a millisecond for a kilobyte; what is not linear needs minutes.
    assert time.process_time() - start < 3.0
    assert {problem.kind for problem in document.problems} == {kind}
    assert len(document.problems) == count
    for problem in document.problems:
        assert all(len(value) < 300 for value in problem.values.values())


def test_the_first_hundred_are_those_of_the_text(parser: ParserChoice) -> None:
    problems = read("a: 1\n" * 300, parser).problems
    assert [problem.span.start for problem in problems] == [5 * at for at in range(1, 101)]
