"""The check kind `relationship-row`."""

import pytest
from conftest import Find, Run

ROWS = "key_relationships.{ministerial,internal,external}[*]"
ROW = "key_relationships.internal[0]"


def of_row(row: str) -> str:
    """A role description with this row."""
    return f"key_relationships:\n  internal:\n    - {row}\n"


@pytest.mark.parametrize(
    "row",
    ["{who: '', why: ''}", "{who: ~, why: []}", "{who: ' ', why: ['']}", "{}", "[]", "''", "~", "{who: '', x-id: 7}"],
)
def test_blank_rows(find: Find, row: str) -> None:
    text = of_row(row) + "    - {who: Growers, why: Agree on dates}\n"
    assert find("relationship-row", text, ROWS, {"report": "empty"}) == [(ROW, row)]
    assert find("relationship-row", text, ROWS, {"report": "incomplete"}) == []


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        # The group is told as missing, so its rows are not.
        ("internal: [{who: '', why: ''}, ~]\n  external: [{who: Growers}]", []),
        ("internal: [{who: Growers}]\n  external: [{}]", []),
        # The whole section is told as empty.
        ("internal: [{}]\n  external: [{who: '', why: []}]", []),
        ("ministerial: [{}]", []),
        # No rule asks for ministerial relationships, so nobody else tells these rows.
        ("ministerial: [{}]\n  internal: [{who: Growers}]", ["key_relationships.ministerial[0]"]),
        ("internal: [{}, {who: Growers}]\n  external: [{}]", ["key_relationships.internal[0]"]),
    ],
)
def test_rows_of_a_blank_group_are_told_by_their_parent(find: Find, rows: str, expected: list[str]) -> None:
    text = f"key_relationships:\n  {rows}\n"
    assert [route for route, _ in find("relationship-row", text, ROWS, {"report": "empty"})] == expected


@pytest.mark.parametrize(
    ("row", "half", "shown", "said"),
    [
        ("{who: Growers}", "why", "{who: Growers}", "Growers"),
        ("{who: Growers, why: }", "why", "why", "Growers"),
        ("{who: Growers, why: ['']}", "why", "why", "Growers"),
        ("{why: Agree on dates}", "who", "{why: Agree on dates}", "Agree on dates"),
        ("{who: '', why: [Agree on dates, Send bills]}", "who", "who", "Agree on dates; Send bills"),
        ("{who: 5}", "why", "{who: 5}", "5"),
        ("{who: Growers, reason: Agree}", "why", "{who: Growers, reason: Agree}", "Growers"),
        ("{why: *reason}", "who", "{why: *reason}", ""),
    ],
)
def test_half_rows(run: Run, row: str, half: str, shown: str, said: str) -> None:
    [(hit, words)] = run("relationship-row", of_row(row), ROWS, {"report": "incomplete"})
    assert hit.route == ("key_relationships", "internal", 0, half)
    assert words == shown
    assert dict(hit.values) == {"group": "internal", "label": half.capitalize(), "words": said}
    assert run("relationship-row", of_row(row), ROWS, {"report": "empty"}) == []


@pytest.mark.parametrize(
    "row",
    [
        "{who: Growers, why: Agree on dates}",
        "{who: Growers, why: [Agree on dates]}",
        "{who: Growers, why: 0}",
        "{who: N/A, why: N/A}",
        "{who: *growers, why: *reason}",
        "*row",
        # What stands here instead of a row is told by the schema.
        "Growers",
        "[Growers]",
        "{name: Growers}",
    ],
)
def test_sound_or_not_for_this_kind(find: Find, row: str) -> None:
    for report in ("empty", "incomplete"):
        assert find("relationship-row", of_row(row), ROWS, {"report": report}) == []


def test_every_group_and_row(find: Find) -> None:
    text = """\
key_relationships:
  ministerial: [{who: Minister}]
  internal: [{who: Growers, why: Agree}, {}]
  external: [{}, {}, {who: Buyers, why: Send bills}]
"""
    routes = [route for route, _ in find("relationship-row", text, ROWS, {"report": "empty"})]
    assert routes == [f"key_relationships.{row}" for row in ("internal[1]", "external[0]", "external[1]")]
    routes = [route for route, _ in find("relationship-row", text, ROWS, {"report": "incomplete"})]
    assert routes == ["key_relationships.ministerial[0].why"]


def test_a_row_that_is_nothing_points_at_its_list(find: Find) -> None:
    text = "key_relationships:\n  internal:\n    - {who: Growers, why: Agree}\n    -\n"
    assert find("relationship-row", text, ROWS, {"report": "empty"}) == [("key_relationships.internal[1]", "")]
