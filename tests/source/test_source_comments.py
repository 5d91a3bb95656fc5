"""Comments are found without the slow parser, and nothing else is taken for one."""

import pytest

from rdlint.model import Span
from rdlint.source import Source, compose

TEXT = """\
# yes 1
a: |
  text # no
  # no
# yes 2
b: >- # yes 3
  folded
  # no

  # no
c: "q # no
  # no"  # yes 4
d: 'x # no' # yes 5
e: plain#no
f: plain # yes 6
g: [a, # yes 7
  b]
h: plain multi
  line # yes 8
i:
  # yes 9
  - x
  # yes 10 \t
j: |+
  text

# yes 11
k: &a # yes 12
  'no # no'
l: !t "# no" # yes 13
a: "again # no" # yes 14
? [m # yes 15
  ]
: 'n # no' # yes 16
o: # yes 17
p:\t# yes 18
--- # no more is read
"""


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("parser", ["c", "pure"])
def test_comments(line_end: str, parser: str) -> None:
    text = TEXT.replace("\n", line_end)
    document = compose(Source("role.yaml", text), "c" if parser == "c" else "pure")
    found = [comment.text for comment in document.comments]
    assert found == [f"# yes {number}" for number in range(1, 19)] + ["# no more is read"]
    for comment in document.comments:
        assert text[comment.span.start : comment.span.end] == comment.text


def test_a_comment_has_its_place() -> None:
    document = compose(Source("role.yaml", "a: b # c\n"))
    assert document.comments[0].span == Span(5, 8)


def test_comments_end_where_the_reading_ends() -> None:
    for text in ("# a\nb: 1 # c\n---\n# d\ne: 1", "# a\nb: 1 # c\nb: 'd # e\n"):
        found = [comment.text for comment in compose(Source("role.yaml", text)).comments]
        assert found in (["# a", "# c"], ["# a"])
        assert found[0] == "# a"


def test_a_text_of_comments_has_comments() -> None:
    assert [c.text for c in compose(Source("role.yaml", "# a\n #b\n")).comments] == ["# a", "#b"]


def test_a_text_without_any() -> None:
    assert compose(Source("role.yaml", "a: b")).comments == ()
