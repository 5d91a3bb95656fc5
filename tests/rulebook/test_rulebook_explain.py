"""The page of a rule as `rdlint explain` prints it."""

from pathlib import Path

import pytest
from rule_writing import KINDS, SOURCES, changed, write

from rdlint.plugins import load_plugins
from rdlint.reference.library import Library
from rdlint.reference.sources import Sources, sources_from_data
from rdlint.rulebook.compile import compile_rule
from rdlint.rulebook.explain import explanation
from rdlint.rulebook.load import load_rulebook
from rdlint.rulebook.markdown import RuleFileError, read_rule_file
from rdlint.rulebook.rule import Rule

TABLE = sources_from_data(
    {
        "CF": {
            "title": "The Capability Framework",
            "publisher": "A Commission",
            "date": 2020,
            "address": ["https://example.org/framework"],
            "clauses": {
                "Levels": "Each capability has five levels,\nof which a role names one for every capability that it "
                "lists, and no other.\n",
                "Behavioural indicators": "Indicators belong to levels.",
            },
        },
        "SRDG": {
            "title": "The guide",
            "publisher": "A Commission",
            "date": "",
            "address": [],
            "clauses": {"Header": "It has a title."},
        },
    }
)

HEADER = """\
basis: published
authority:
  - {source: CF, clause: Levels}
  - {source: SRDG, clause: Header}
  - {source: CF, clause: Behavioural indicators}
in_force: {from: 2020-07-01, until: 2027-01-29}
default: off
exceptions: waiver-only
renamed_from: [long-title]
measured: {findings: 25, right: 24}"""

FULL = changed(
    (
        "basis: editorial",
        HEADER,
    ),
    ("yaml bad at=title words", 'yaml bad as_of=2026-01-19 at="" at=title words'),
    ("Forms hold ten letters.", "Forms hold `{limit}` letters:\n\n```yaml\nletters: 10\n```\n\n- see {x: y}"),
)

PAGE = """\
too-long-title
==============

A title is too long.

says       "<words>" is longer than <limit> letters.
severity   warning
basis      published: guidance of the public service asks for it
authority  The Capability Framework (A Commission, 2020)
           - Levels: Each capability has five levels, of which a role names one for every capability
             that it lists, and no other.
           - Behavioural indicators: Indicators belong to levels.
           https://example.org/framework
authority  The guide (A Commission)
           - Header: It has a title.
group      header
runs       only when it is selected: --select turns it on
in force   from 2020-07-01 until 2027-01-29
exceptions only by a waiver, not by a comment in the file
formerly   long-title
measured   24 of 25 findings that a person judged were right

What it checks
--------------

The length of the title.

Why
---

Forms hold `<limit>` letters:

    letters: 10

- see {x: y}

How to fix it
-------------

Write at most <limit> letters.

The second paragraph is for readers.

Examples
--------

Good

    title: Officer

Bad: at the top; "Water Licensing Officer" at title (judged on 2026-01-19)

    title: Water Licensing Officer
"""


def compiled(path: Path) -> Rule:
    return compile_rule(read_rule_file(path), path.stem, "header", KINDS, SOURCES)


def test_the_whole_page(tmp_path: Path) -> None:
    assert explanation(compiled(write(tmp_path, "too-long-title", FULL)), TABLE) == PAGE


def test_a_rule_that_rests_on_nothing_in_particular(tmp_path: Path) -> None:
    page = explanation(compiled(write(tmp_path, "too-long-title")), Sources({}))
    assert "basis      editorial: ordinary proofreading\ngroup      header\n\nWhat it checks\n" in page
    for label in ("authority", "runs", "in force", "exceptions", "formerly"):
        assert f"\n{label:11}" not in page


def test_a_rule_file_that_has_gone_meanwhile(tmp_path: Path) -> None:
    rule = compiled(write(tmp_path, "too-long-title"))
    (tmp_path / "too-long-title.md").unlink()
    with pytest.raises(RuleFileError, match="cannot be read"):
        explanation(rule, TABLE)


def test_every_rule_that_ships_can_be_explained() -> None:
    plugins, library = load_plugins(discover=False), Library()
    sources = {source.key: frozenset(source.clauses) for source in library.sources}
    book = load_rulebook(plugins.packs, plugins.kinds, lambda: sources)
    for rule in book.rules.values():
        page = explanation(rule, library.sources)
        assert page.startswith(f"{rule.name}\n{'=' * len(rule.name)}\n\n{rule.summary}\n")
        assert "```" not in page
        for key, clause in rule.authority:
            assert f"- {clause}: " in page, (rule.name, key)
