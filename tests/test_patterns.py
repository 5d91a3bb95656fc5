"""Patterns that are compiled when they are first used do what `re` does."""

import re
from typing import Any

import pytest

from rdlint.patterns import Lazy, lazy

TEXT = "Reports to the Manager, reports to nobody"


@pytest.mark.parametrize(
    "work",
    [
        lambda pattern: pattern.match(TEXT),
        lambda pattern: pattern.match(TEXT, 24),
        lambda pattern: pattern.match(TEXT, 24, 26),
        lambda pattern: pattern.match("no"),
        lambda pattern: pattern.fullmatch("REPORTS"),
        lambda pattern: pattern.fullmatch(TEXT),
        lambda pattern: pattern.fullmatch(TEXT, 0, 7),
        lambda pattern: pattern.search(TEXT, 1),
        lambda pattern: pattern.search(TEXT, 1, 10),
        lambda pattern: pattern.search("no"),
    ],
)
def test_it_matches_as_a_pattern_does(work: Any) -> None:
    found, wanted = work(lazy("reports", re.IGNORECASE)), work(re.compile("reports", re.IGNORECASE))
    assert (found is None) == (wanted is None)
    if wanted is not None:
        assert (found.span(), found[0]) == (wanted.span(), wanted[0])


@pytest.mark.parametrize(
    "work",
    [
        lambda pattern: [match.span() for match in pattern.finditer(TEXT)],
        lambda pattern: [match.span() for match in pattern.finditer(TEXT, 1)],
        lambda pattern: [match.span() for match in pattern.finditer(TEXT, 1, 10)],
        lambda pattern: pattern.findall(TEXT),
        lambda pattern: pattern.split(TEXT),
        lambda pattern: pattern.sub("is near", TEXT),
        lambda pattern: pattern.sub(lambda match: match[0].upper(), TEXT),
    ],
)
@pytest.mark.parametrize("source", ["reports", "r(e)p(o)rts", "z"])
def test_it_works_through_a_text_as_a_pattern_does(source: str, work: Any) -> None:
    assert work(lazy(source, re.IGNORECASE)) == work(re.compile(source, re.IGNORECASE))


def test_flags_count() -> None:
    assert lazy("reports").match(TEXT) is None
    assert lazy("r e", re.VERBOSE | re.IGNORECASE).match(TEXT) is not None


def test_it_is_compiled_when_first_used_and_then_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []
    real = re.compile

    def note(source: str, flags: int = 0) -> re.Pattern[str]:
        compiled.append(source)
        return real(source, flags)

    monkeypatch.setattr(re, "compile", note)
    pattern = lazy("to")
    assert compiled == []
    assert pattern.findall(TEXT) == ["to", "to"]
    assert pattern.compiled is pattern.compiled
    assert pattern.search(TEXT) is not None
    assert compiled == ["to"]


def test_a_pattern_that_is_none_says_so_when_it_is_used() -> None:
    pattern = lazy("(")
    with pytest.raises(re.error):
        pattern.match(TEXT)


def test_all_it_can_do_is_tested_here() -> None:
    public = {name for name in vars(Lazy) if not name.startswith("_")}
    assert public == {"compiled", "match", "fullmatch", "search", "finditer", "findall", "split", "sub"}
