"""The fixes that rules other than those on wording offer, made in a whole role description."""

from datetime import date
from functools import cache

import pytest
from making import document

from rdlint.engine.check import Checker
from rdlint.engine.mend import Mended, mend
from rdlint.plugins import load_plugins
from rdlint.reference.library import Library
from rdlint.rulebook.load import load_rulebook
from rdlint.rulebook.select import select_rules


@cache
def checker() -> Checker:
    plugins = load_plugins(discover=False)
    library = Library()
    sources = {source.key: frozenset(source.clauses) for source in library.sources}
    book = load_rulebook(plugins.packs, plugins.kinds, lambda: sources)
    rules = select_rules(book, None, [], "2026-06-30")
    return Checker(rules, plugins.kinds, library, date(2026, 6, 30), with_fixes=True)


def mended(text: str, rule: str, unsafe: bool = False) -> Mended:
    """What one rule makes of a text, all others watching."""
    safeties = ("safe", "unsafe") if unsafe else ("safe",)
    return mend(document(text), lambda read: checker().check(read).findings, safeties, {rule})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("rule", "before", "after"),
    [
        (
            "empty-relationship-row",
            "title: A\nkey_relationships:\n  internal:\n  - who: B\n    why: C\n  - who:\n    why: ''\n",
            "title: A\nkey_relationships:\n  internal:\n  - who: B\n    why: C\n",
        ),
        (
            "blank-list-item",
            "title: A\nkey_accountabilities:\n  - Lead\n  -\n  # kept\n  - Plan\n",
            "title: A\nkey_accountabilities:\n  - Lead\n  # kept\n  - Plan\n",
        ),
        (
            "empty-optional-section",
            "title: A\nkey_knowledge_and_experience: []  \nnotes: x\n",
            "title: A\nnotes: x\n",
        ),
        (
            "section-out-of-order",
            "title: A\n# they\nkey_challenges:\n  - B\nprimary_purpose: C\nkey_accountabilities:\n  - Lead it\n",
            "title: A\nprimary_purpose: C\nkey_accountabilities:\n  - Lead it\n# they\nkey_challenges:\n  - B\n",
        ),
        (
            "section-under-another-name",
            "title: A\nx-key-duties:  # ours\n  - Lead the depot\n",
            "title: A\nkey_accountabilities:  # ours\n  - Lead the depot\n",
        ),
    ],
)
def test_safe_fixes(rule: str, before: str, after: str) -> None:
    result = mended(before, rule)
    assert (result.text, result.refused) == (after, ())


@pytest.mark.parametrize(
    ("rule", "before", "after"),
    [
        ("unknown-field", "title: A\nprimary_porpose: Lead it.\n", "title: A\nprimary_purpose: Lead it.\n"),
    ],
)
def test_unsafe_fixes(rule: str, before: str, after: str) -> None:
    assert mended(before, rule).text == before
    assert mended(before, rule, unsafe=True).text == after


CAPABILITIES = """\
title: A
capabilities:
  framework: nsw-2020
  focus:
    - name: Act with Integrity
      level: Adept
      indicators:
{items}
"""


def test_indicators_of_another_level_are_replaced_by_the_framework_s() -> None:
    framework = Library().frameworks.get("nsw-2020")
    assert framework is not None
    capability = next(one for one in framework.capabilities if one.name == "Act with Integrity")

    def role(level: str) -> str:
        return CAPABILITIES.format(items="\n".join(f"        - {one}" for one in capability.indicators[level]))

    result = mended(role("Foundational"), "indicator-of-another-level", unsafe=True)
    assert result.text.split() == role("Adept").split()


def test_a_capability_in_both_lists_stays_in_focus_where_the_levels_agree() -> None:
    text = (
        "title: A\ncapabilities:\n  framework: nsw-2020\n  focus:\n    - {name: Finance, level: Adept}\n"
        "  complementary:\n    - {name: Finance, level: LEVEL}\n    - {name: Technology, level: Adept}\n"
    )
    same, other = text.replace("LEVEL", "Adept"), text.replace("LEVEL", "Advanced")
    assert mended(same, "capability-in-both-lists").text == same.replace(
        "    - {name: Finance, level: Adept}\n", "", 2
    ).replace("  focus:\n", "  focus:\n    - {name: Finance, level: Adept}\n")
    assert mended(other, "capability-in-both-lists").text == other
