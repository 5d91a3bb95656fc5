"""The C parser and the pure one give the same tree, places, problems and comments, whatever the text."""

import subprocess
import sys

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from yaml_writing import STYLES, Sample, samples

from rdlint.source import (
    Document,
    MappingNode,
    Node,
    Opaque,
    Problem,
    Scalar,
    SequenceNode,
    Source,
    compose,
    decode_source,
    has_c_parser,
    parser_name,
)

PIECES = (
    *"ab:#-?,[]{}&*!|>'\"%@`\\ \t\n\r.0123xuU<~é😀\x85\u2028\u2029\ufeff\x00",
    *(
        "\n  ",
        "\n- ",
        ": ",
        "key: ",
        "- ",
        " #",
        "|\n  ",
        ">-\n  ",
        "|2\n   ",
        "\r\n",
        "\n",
        "\n",
        "  ",
        "--- ",
        "...\n",
    ),
    *("!!str ", "! ", "&a ", "*a", "<<: ", "\\x41", "\\\n", "word ", "? ", "'it''s' ", '"a\\tb" ', "[a, b]", "{a: b}"),
    *("%YAML 1.2\n", "%TAG ! x\n", "# comment\n", "\n\n", "\n\t", "null", "a: 1\n", "a: 2\n", "one two: three"),
)

ROLE = """\
# A role description
title: Policy Officer   # as advertised
role_number: 000541
date_of_approval: 18 April 2023
agency_overview: >-
  The agency  works
  for the community.

  It is led by
    - no one
  and others.
primary_purpose: "The officer \\u2013 with others \\
  \\ writes policy."
key_accountabilities:
- Prepare briefs,
  papers and 'advice'
-
- 'It''s
  done'
key_relationships:
  internal: [{who: Manager, why: Advice}, {who: Team}]
  external:
    - who: |+2
          Community

      why:
    - &x who: !!str 12
capabilities: {focus: [a, b], }
notes: |
  # not a comment
  text # neither

# the end
"""


def dump(node: Node | None) -> object:
    """Everything about a node, for comparison."""
    match node:
        case Scalar():
            return ("scalar", repr(node.value), node.text, node.style, node.start, node.end)
        case MappingNode():
            entries = [(key, dump(node.entries.get(key)), dump(node.keys[key])) for key in node.keys]
            return ("mapping", entries, node.flow, node.start, node.end, repr(node.data))
        case SequenceNode():
            return ("sequence", [dump(item) for item in node.items], node.flow, node.start, node.end, repr(node.data))
        case Opaque():
            return ("opaque", node.start, node.end)
        case None:
            return None


def both(text: str) -> Document:
    """The document by the C parser, once the pure one agrees."""
    source = Source("role.yaml", text)
    by_c, by_pure = compose(source, "c"), compose(source, "pure")
    assert by_c.problems == by_pure.problems
    assert dump(by_c.root) == dump(by_pure.root)
    assert by_c.comments == by_pure.comments
    return by_c


def check_sound(document: Document) -> None:
    """What holds for every text: places inside it, and every scalar found again in the source."""
    text = document.source.text
    for problem in document.problems:
        assert 0 <= problem.span.start <= problem.span.end <= len(text)
    for comment in document.comments:
        assert text[comment.span.start : comment.span.end] == comment.text
        assert comment.text.startswith("#")
    pending: list[Node] = [] if document.root is None else [document.root]
    while pending:
        node = pending.pop()
        assert 0 <= node.start <= node.end <= len(text)
        match node:
            case Scalar():
                assert document.scalar_map(node).exact
            case MappingNode():
                assert node.data == {key: value.data for key, value in node.entries.items()} or "nan" in repr(node.data)
                pending += (*node.entries.values(), *node.keys.values())
            case SequenceNode():
                pending += node.items


@settings(max_examples=200)
@given(st.lists(st.sampled_from(PIECES), max_size=18).map("".join))
@example("[?]\r[")
@example("a: &x !!str\nb: - c")
@example("a:\n  - \n  # c\n  -\nb: {c, d: , e:}")
@example("? \n: a\n? b\n")
@example("!a!b &c d")
@example("a: >2-\n    b\n")
@example("%YAML 1.3\n--- a")
@example("%YAML 1.2\n%YAML 1.2\n--- a")
@example("a: !%FF x")
@example("a: !%C0%80 x")
@example("a: !%00 1")
@example("a: !%25FF 1")
@example("a: !!str%00x 1")
@example("a: |2\n   ")
@example("a: |2\n   \n\n--- b")
@example("{a: b, ? }")
@example("{a: b, ? : c}")
@example("a: b\n[c")
@example("[a b: c, d]")
@example("a: b\n...\n%YAML 1.2\n---\nc: d")
def test_soup(text: str) -> None:
    check_sound(both(text))


@st.composite
def mutated_roles(draw: st.DrawFn) -> str:
    text = ROLE.replace("\n", draw(st.sampled_from(["\n", "\r\n"])))
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(text)))
        gone = draw(st.sampled_from([0, 0, 1, 1, 2, 7]))
        text = text[:at] + draw(st.sampled_from(("", *PIECES))) + text[at + gone :]
    return text


@settings(max_examples=100)
@given(mutated_roles())
def test_mutated_role_descriptions(text: str) -> None:
    check_sound(both(text))


@pytest.mark.parametrize("style", STYLES)
@settings(max_examples=50)
@given(data=st.data())
def test_written_scalars(style: str, data: st.DataObject) -> None:
    sample: Sample = data.draw(samples(style))
    assert both(sample.source).root is not None


def test_the_role_itself() -> None:
    document = both(ROLE)
    check_sound(document)
    assert document.problems == ()
    assert document.root is not None
    assert document.root.data == {
        "title": "Policy Officer",
        "role_number": "000541",
        "date_of_approval": "18 April 2023",
        "agency_overview": "The agency  works for the community.\nIt is led by\n  - no one\nand others.",
        "primary_purpose": "The officer – with others  writes policy.",
        "key_accountabilities": ["Prepare briefs, papers and 'advice'", None, "It's done"],
        "key_relationships": {
            "internal": [{"who": "Manager", "why": "Advice"}, {"who": "Team"}],
            "external": [{"who": "  Community\n\n", "why": None}, {"who": "12"}],
        },
        "capabilities": {"focus": ["a", "b"]},
        "notes": "# not a comment\ntext # neither\n",
    }
    assert [comment.text for comment in document.comments] == ["# A role description", "# as advertised", "# the end"]


@settings(max_examples=200)
@given(st.binary(max_size=80))
@example(b"\xff\xfe")
@example(b"\xef\xbb\xbf")
@example(b"\xef\xbb\xbf\xef\xbb\xbfa: 1")
@example(b"a: \xed\xa0\x80")
@example("é: 1\n".encode("utf-16"))
def test_any_bytes_are_read_without_an_exception(data: bytes) -> None:
    source = decode_source(data, "role.yaml")
    for parser in ("c", "pure", None):
        document = compose(source, parser)
        check_sound(document)
        assert document.root is not None or document.problems


def test_text_with_half_a_surrogate_pair_is_read() -> None:
    document = both("a: x\ud800y")
    assert document.root is not None
    assert document.root.data == {"a": "x\ud800y"}


def test_the_parser_in_use_has_a_name() -> None:
    assert parser_name() == "libyaml (C)"
    assert has_c_parser()


def test_without_the_c_parser_the_pure_one_serves() -> None:
    code = (
        "import sys; sys.modules['_ruamel_yaml'] = None\n"
        "from rdlint.source import *\n"
        "document = compose(Source('a', 'a: 1\\nb: x\\ty'))\n"
        "print(parser_name(), document.root.data, 'rdlint.source.pure' in sys.modules)\n"
        "try: compose(Source('a', 'a: 1'), 'c')\n"
        "except ImportError: print('no C')"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "pure Python {'a': 1, 'b': 'x\\ty'} True\nno C\n"


def test_importing_the_room_does_not_import_the_parser() -> None:
    code = "import sys, rdlint.source as s; s.parser_name(); print('ruamel.yaml' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def test_problems_compare_by_what_they_say() -> None:
    found = compose(Source("a", "a: 1\na: 2")).problems
    assert isinstance(found[0], Problem)
    assert found != compose(Source("a", "b: 1\nb: 2")).problems
