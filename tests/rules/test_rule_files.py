"""Every rule file that ships: it loads, its examples hold, and it speaks plainly."""

import re
from functools import cache

import pytest

from rdlint.engine.examples import example_failures
from rdlint.plugins import load_plugins
from rdlint.reference.library import Library
from rdlint.resources import rules_dir
from rdlint.rulebook.load import load_rulebook
from rdlint.rulebook.markdown import SECTIONS, RuleFile, first_paragraph, read_rule_file
from rdlint.rulebook.pack import RulePack
from rdlint.rulebook.rule import GROUPS, Rulebook

PLUGINS = load_plugins(discover=False)
LIBRARY = Library()


@cache
def book() -> Rulebook:
    sources = {source.key: frozenset(source.clauses) for source in LIBRARY.sources}
    return load_rulebook([RulePack("", rules_dir())], PLUGINS.kinds, lambda: sources)


FILES = {path.stem: (group, path) for group, path in RulePack("", rules_dir()).files()}

#: Words that mean nothing to the people who read messages, or that blame them.
BANNED = re.compile(
    r"\b(regex|regexp|regular expression|pattern|null|boolean|integer|string|array|object|schema violation|"
    r"parse|parser|token|invalid input|illegal|violat\w+|problem|TODO|simply|just|obviously|please)\b|\\[bdsw]|\(\?",
    re.IGNORECASE,
)


@cache
def file_of(name: str) -> RuleFile:
    return read_rule_file(FILES[name][1])


def test_no_rule_is_broken() -> None:
    assert [(broken.name, broken.why) for broken in book().broken] == []


@pytest.mark.parametrize("name", FILES)
def test_examples_hold(name: str) -> None:
    failures = list(example_failures(book().rules[name], file_of(name), PLUGINS.kinds, LIBRARY))
    assert failures == []


@pytest.mark.parametrize("name", FILES)
def test_has_the_four_sections_in_order(name: str) -> None:
    sections = file_of(name).sections
    assert tuple(sections) == SECTIONS
    for title, text in sections.items():
        assert len(text) > 20, f"{title} says nothing"


@pytest.mark.parametrize("name", FILES)
def test_speaks_plainly(name: str) -> None:
    rule = book().rules[name]
    help_text = first_paragraph(file_of(name).sections["How to fix it"])
    for text in (rule.summary, rule.message, help_text):
        found = BANNED.search(text)
        assert found is None, f"{found and found[0]!r} in {text!r}"
        assert text.endswith((".", "?", "}", "{sentence}")), text
    assert 10 <= len(rule.summary) <= 100
    assert len(rule.message) <= 220
    assert 15 <= len(help_text) <= 260
    prose = "\n".join(text for title, text in file_of(name).sections.items() if title != "Examples")
    assert not any(mark in prose for mark in ("\\", "(?")), "no pattern is shown to a reader"


@pytest.mark.parametrize("name", FILES)
def test_stands_in_a_known_group(name: str) -> None:
    assert FILES[name][0] in GROUPS


def test_only_law_and_published_rules_speak_of_compliance() -> None:
    for name, rule in book().rules.items():
        if rule.basis in ("observed", "editorial"):
            text = f"{rule.summary} {rule.message} {' '.join(file_of(name).sections.values())}"
            assert not re.search(r"\bcomplian|\bcomply\b|\bcomplies\b|\bmandatory\b", text, re.IGNORECASE), name
