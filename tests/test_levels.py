"""Every level of the 2020 framework through the whole engine: right indicators are silent, moved ones are told home."""

import json
from collections import defaultdict
from datetime import date
from functools import cache

import pytest

from rdlint.engine.check import Checker
from rdlint.model import Finding
from rdlint.plugins import load_plugins
from rdlint.reference.library import Library
from rdlint.reference.normalise import normalise
from rdlint.rulebook.load import load_rulebook
from rdlint.source import compose, decode_source

LIBRARY = Library()
DAY = date(2026, 6, 30)


@cache
def checker() -> Checker:
    plugins = load_plugins(discover=False)
    sources = {source.key: frozenset(source.clauses) for source in LIBRARY.sources}
    book = load_rulebook(plugins.packs, plugins.kinds, lambda: sources)
    rules = [rule for rule in book.rules.values() if rule.check == "indicators"]
    return Checker(rules, plugins.kinds, LIBRARY, DAY)


def findings(capability: str, level: str, indicators: list[str]) -> tuple[Finding, ...]:
    focus = [{"name": capability, "level": level, "indicators": indicators}]
    role = {"title": "Ranger", "agency": "Parks", "capabilities": {"framework": "nsw-2020", "focus": focus}}
    found = checker().check(compose(decode_source(json.dumps(role).encode(), "role.yaml")))
    assert checker().failures == {}
    return found.findings


FRAMEWORK = LIBRARY.frameworks.get("nsw-2020")
assert FRAMEWORK is not None
CAPABILITIES = {capability.name: capability.indicators for capability in FRAMEWORK.capabilities}


@cache
def printed_at() -> dict[str, set[tuple[str, str]]]:
    """Where each wording is printed, so that words printed twice are known and not listed by hand."""
    places: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for capability, levels in CAPABILITIES.items():
        for level, indicators in levels.items():
            for indicator in indicators:
                places[normalise(indicator)].add((capability, level))
    return places


def test_there_are_a_hundred_levels() -> None:
    assert sum(len(levels) for levels in CAPABILITIES.values()) == 100


@pytest.mark.parametrize("capability", CAPABILITIES)
def test_right_indicators_are_silent(capability: str) -> None:
    for level, indicators in CAPABILITIES[capability].items():
        assert findings(capability, level, list(indicators)) == ()


@pytest.mark.parametrize("capability", CAPABILITIES)
def test_a_moved_indicator_is_told_home(capability: str) -> None:
    levels = CAPABILITIES[capability]
    for level, own in levels.items():
        for other, indicators in levels.items():
            for indicator in indicators if other != level else ():
                found = findings(capability, level, [*own, indicator])
                if (capability, level) in printed_at()[normalise(indicator)]:
                    assert found == ()
                    continue
                assert [finding.rule for finding in found] == ["indicator-of-another-level"]
                assert other in found[0].message.split(" belongs to ")[1].split(", not ")[0]
                assert found[0].route == ("capabilities", "focus", 0, "indicators", len(own))
                assert found[0].quote.startswith(indicator[:190])


@pytest.mark.parametrize("capability", CAPABILITIES)
def test_a_list_of_another_level_gives_one_finding_on_the_list(capability: str) -> None:
    levels = CAPABILITIES[capability]
    for level in levels:
        for other, indicators in levels.items():
            if other != level and len(indicators) > 1:
                (found,) = findings(capability, level, list(indicators))
                assert found.route == ("capabilities", "focus", 0, "indicators")
                assert f"belong to {other}, not {level}, of {capability}" in found.message


@pytest.mark.parametrize("capability", CAPABILITIES)
def test_an_indicator_of_another_capability_is_told_so(capability: str) -> None:
    following = [*CAPABILITIES, *CAPABILITIES][list(CAPABILITIES).index(capability) + 1]
    for level, own in CAPABILITIES[capability].items():
        indicator = CAPABILITIES[following][level][0]
        (found,) = findings(capability, level, [*own, indicator])
        assert found.rule == "indicator-of-another-capability"
        assert f"{following} at {level}" in found.message
