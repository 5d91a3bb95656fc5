"""Routes: what is written is read back, what is no route is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rdlint.model import Route, format_route, parse_route, without_indexes

STEPS = st.one_of(
    st.integers(min_value=0, max_value=10**6),
    st.sampled_from(
        ["title", "x-own", "a_b", "9lives", "", "*", '"', "\\", "\\n", "a.b", "[0]", '["x"]', "é", "a\n", " "]
    ),
    st.text(max_size=8),
)
ROUTES = st.lists(STEPS, max_size=6).map(tuple)


@given(ROUTES)
def test_what_is_written_is_read_back(route: Route) -> None:
    assert parse_route(format_route(route)) == route


@given(ROUTES, ROUTES)
def test_two_routes_are_never_written_alike(one: Route, other: Route) -> None:
    assert (format_route(one) == format_route(other)) == (one == other)


@pytest.mark.parametrize(
    ("route", "text"),
    [
        ((), ""),
        (("title",), "title"),
        (("capabilities", "focus", 0, "name"), "capabilities.focus[0].name"),
        (("x-own", 3, 2), "x-own[3][2]"),
        ((0, "who"), "[0].who"),
        (("Role title",), '["Role title"]'),
        (("a", 'say "x\\y"', "b"), 'a["say \\"x\\\\y\\""].b'),
        (("a", ""), 'a[""]'),
        (("größe",), '["größe"]'),
    ],
)
def test_routes_are_written_as_documented(route: Route, text: str) -> None:
    assert format_route(route) == text
    assert parse_route(text) == route


@pytest.mark.parametrize(
    "text",
    [
        ".title",
        "title.",
        "a..b",
        "a[",
        "a[]",
        "a[x]",
        "a[-1]",
        "a[٣]",
        "a[*]",
        "a.[0]",
        'a["b]',
        'a["b"]c',
        "a[0]b",
        "a b",
        "a ",
        "9lives",
        "größe",
        "a\n",
    ],
)
def test_what_is_no_route_is_refused_by_its_words(text: str) -> None:
    with pytest.raises(ValueError, match="is not a route") as raised:
        parse_route(text)
    assert repr(text) in str(raised.value)


@pytest.mark.parametrize(
    ("route", "text"),
    [
        (("key_accountabilities", 3), "key_accountabilities[*]"),
        (("capabilities", "focus", 0, "indicators", 12), "capabilities.focus[*].indicators[*]"),
        (("a", "*", 1), 'a["*"][*]'),
        (("a", '["*"]'), 'a["[\\"*\\"]"]'),
        ((), ""),
    ],
)
def test_a_route_without_indexes(route: Route, text: str) -> None:
    assert without_indexes(route) == text
