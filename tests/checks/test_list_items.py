"""The items of a section, and the check kinds that count them or look for blank ones."""

import pytest
from conftest import Find, Run

from rdlint.checks.list_items import items_of
from rdlint.source import MappingNode, Scalar, SequenceNode, compose, decode_source


def items(text: str) -> list[tuple[str, str]]:
    """Each item with the words that its offsets point to."""
    root = compose(decode_source(text.encode(), "role.yaml")).root
    assert isinstance(root, MappingNode)
    node = root.entries["key_challenges"]
    found = []
    for item in items_of(("key_challenges",), node):
        last = item.route[-1]
        scalar = node.items[last] if isinstance(node, SequenceNode) and isinstance(last, int) else node
        assert isinstance(scalar, Scalar)
        found.append((item.text, scalar.text[item.start : item.end]))
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("key_challenges: [Distance, Heat]\n", ["Distance", "Heat"]),
        ("key_challenges: [' Distance ', '', ~, 5]\n", ["Distance", "5"]),
        ("key_challenges: [{a: b}, [c], *d, Heat]\n", ["Heat"]),
        ("key_challenges: Distance\n", []),
        ("key_challenges: |\n  Work is hard.\n  It is hot.\n", []),
        ("key_challenges: |\n  - Distance\n", []),
        (
            "key_challenges: |\n  The challenges are\n  - Distance\n    and dust\n  - Heat\n",
            ["Distance\n  and dust", "Heat"],
        ),
        ("key_challenges: |\n  • Distance\n  • Heat\n", ["Distance", "Heat"]),
        ("key_challenges: |\n  1. Distance\n  2) Heat\n", ["Distance", "Heat"]),
        ("key_challenges: |\n  -\n  - Distance\n  - Heat\n", ["Distance", "Heat"]),
        ("key_challenges:\n", []),
        ("key_challenges: {a: b}\n", []),
        # A date or a year that opens a line is no number of an item.
        ("key_challenges: |\n  2020 was dry.\n  2021 was wet.\n", []),
    ],
)
def test_items(text: str, expected: list[str]) -> None:
    assert items(text) == [(item, item) for item in expected]


@pytest.mark.parametrize(
    ("challenges", "count"),
    [
        ("[a, b]", None),
        ("[a, b, c]", "3"),
        ("[a, b, '', ~]", None),
        ("[a, b, *c]", None),
        ("a, b, c", None),
        ("'- a\n\n  - b\n\n  - c'", "3"),
    ],
)
def test_more_items_than_recommended(run: Run, challenges: str, count: str | None) -> None:
    found = run("list-length", f"key_challenges: {challenges}\n", "key_challenges", {"at_most": 2})
    assert [(words, hit.values["count"]) for hit, words in found] == ([("key_challenges", count)] if count else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[a, b]", []),
        ("[a, ~]", ["key_challenges[1]"]),
        ("['', a, ' ']", ["key_challenges[0]", "key_challenges[2]"]),
        ("[a, [], {}, ['']]", ["key_challenges[1]", "key_challenges[2]", "key_challenges[3]"]),
        # The section is empty; another rule says so.
        ("[]", []),
        ("['', ~]", []),
        # What an alias holds is not known.
        ("[a, *b]", []),
        ("a", []),
        ("[Nil, 0]", []),
    ],
)
def test_blank_items(find: Find, text: str, expected: list[str]) -> None:
    assert [route for route, _ in find("blank-item", f"key_challenges: {text}\n", "key_challenges")] == expected


def test_a_blank_item_is_told_as_people_count(run: Run) -> None:
    [(hit, _)] = run("blank-item", "key_challenges: [a, '']\n", "key_challenges")
    assert (hit.values["number"], hit.values["label"]) == ("second", "Key challenges")
