"""Fixes of one role description: what is made, what is refused, and that nothing else changes."""

import os
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from making import DAY, document, rule
from role_writing import role_descriptions
from slow import SLOW

from rdlint.checks.role import Place, Role
from rdlint.engine.check import Checker
from rdlint.engine.mend import Judge, Mended, mend
from rdlint.engine.rewrite import as_bytes
from rdlint.model import Change, Hit, Insertion, Move, NewItems, Removal, Rename, Replacement, Safety
from rdlint.plugins import load_plugins
from rdlint.reference.library import Library
from rdlint.rulebook.kind import CheckKind
from rdlint.rulebook.load import load_rulebook
from rdlint.rulebook.select import select_rules
from rdlint.source import compose, decode_source


def mended(text: str, *proposals: Any, safeties: Sequence[Any] = ("safe",)) -> Mended:
    """What becomes of a text under rules that each make one proposal: role -> change or None."""

    def kind(number: int, proposal: Any) -> CheckKind:
        def check(_places: Sequence[Place], _prepared: Any, role: Role) -> Iterator[Hit]:
            change: Change | None = proposal(role)
            if change is not None:
                yield Hit(("title",), replacements=(change,))

        return CheckKind(f"rule-{number}", check)

    kinds = {f"rule-{number}": kind(number, proposal) for number, proposal in enumerate(proposals)}
    checker = Checker([rule(name) for name in kinds], kinds, Library(), DAY, with_fixes=True)
    return mend(document(text), lambda read: checker.check(read).findings, safeties, set(kinds))


def words(old: str, new: str, safety: Any = "safe") -> Any:
    """Proposes other words in the title."""

    def propose(role: Role) -> Change | None:
        at = role.text(("title",)).find(old)
        return Replacement(("title",), at, at + len(old), new, f"Write {new}", safety) if at >= 0 else None

    return propose


def test_fixes_that_stand_apart_are_made_together() -> None:
    result = mended("title: aa bb # said\n", words("aa", "x"), words("bb", "y"))
    assert result.text == "title: x y # said\n"
    assert [one.finding.rule for one in result.made] == ["rule-0", "rule-1"]
    assert result.findings == ()


def test_of_fixes_that_touch_each_other_the_second_waits() -> None:
    result = mended("title: aabb\n", words("aab", "x"), words("bb", "z"))
    assert (result.text, len(result.made)) == ("title: xb\n", 1)


@pytest.mark.parametrize(("safeties", "text"), [(("safe",), "title: aa\n"), (("safe", "unsafe"), "title: x\n")])
def test_only_as_sure_as_asked_for(safeties: Sequence[Any], text: str) -> None:
    assert mended("title: aa\n", words("aa", "x", "unsafe"), safeties=safeties).text == text


def test_a_fix_that_is_only_shown_is_never_made() -> None:
    assert mended("title: aa\n", words("aa", "x", "display"), safeties=("safe", "unsafe")).made == ()


def test_a_fix_that_leads_to_a_new_finding_is_refused_and_the_others_are_made() -> None:
    def complains_of_x(role: Role) -> Change | None:
        return words("x", "")(role) if "x" in role.text(("title",)) else None

    result = mended("title: aa bb\n", words("aa", "x"), words("bb", "y"), complains_of_x)
    assert result.text == "title: aa y\n"
    [refused] = result.refused
    assert (refused.finding.rule, refused.why) == ("rule-0", "it would lead to a new finding (rule-2)")


def test_fixes_that_go_round_in_a_circle_come_to_an_end() -> None:
    result = mended("title: a\n", words("a", "b"), words("b", "a"))
    assert result.text in ("title: a\n", "title: b\n")


@pytest.mark.parametrize(
    ("change", "text"),
    [
        (Rename(("agency",), "department", "x", "safe"), "title: a\ndepartment: b\n"),
        (Insertion(("division",), "c", "title", "x", "safe"), "title: a\ndivision: c\nagency: b\n"),
        (Removal((("agency",),), "x", "safe"), "title: a\n"),
        (Move(("agency",), ("agency_2",), None, "x", "safe"), "agency_2: b\ntitle: a\n"),
    ],
)
def test_changes_of_shape(change: Change, text: str) -> None:
    def once(role: Role) -> Change | None:
        return change if list(role.data) == ["title", "agency"] else None

    assert mended("title: a\nagency: b\n", once).text == text


def test_new_items() -> None:
    def once(role: Role) -> Change | None:
        return None if role.data["notes"] == ["c"] else NewItems(("notes",), ("c",), "x", "safe")

    assert mended("title: a\nnotes: [b]  # said\n", once).text == "title: a\nnotes: [c]  # said\n"


def test_a_change_that_cannot_be_made_is_not_offered() -> None:
    result = mended("title: a\n", lambda _role: Rename(("agency",), "x", "x", "safe"))
    assert (result.made, result.refused, result.text) == ((), (), "title: a\n")


@cache
def real_checker() -> tuple[Checker, Judge, frozenset[str]]:
    """A checker with the rules that come with rdlint, what it finds, and the names of the rules."""
    plugins = load_plugins(discover=False)
    library = Library()
    sources = {source.key: frozenset(source.clauses) for source in library.sources}
    book = load_rulebook(plugins.packs, plugins.kinds, lambda: sources)
    rules = select_rules(book, None, [], "2026-06-30")
    checker = Checker(rules, plugins.kinds, library, date(2026, 6, 30), with_fixes=True)
    return checker, lambda read: checker.check(read).findings, frozenset(rule.name for rule in rules)


#: What people type, slips that rules can mend among it.
_PIECES = (
    'Lead the team|  | ,|, .|the the|depots|Māori|café|x: y|#1|the "key"|it’s|between 5 to 10|( a|b )|..|of of|漢字|'
    "advice , training|a  b|e.g. this|\u00a0 "
)
_TEXTS = st.lists(st.sampled_from(_PIECES.split("|")), min_size=1, max_size=6).map(
    lambda parts: " ".join(parts).strip() or "x"
)


#: More of them take minutes: by hand, with RDLINT_CASES=10000.
_CASES = int(os.environ.get("RDLINT_CASES") or (600 if SLOW else 60))


def test_what_is_refused_leaves_rounds_for_the_rest() -> None:
    text = (
        "title: 'b )'\nagency: '( a of of    b )'\ndivision: '( a of of    ( a'\nkey_relationships:\n  internal:\n"
        "  - who: 'Lead the team'\n    why: 'the the ( a b ) of of b )'\n"
    )
    safe: tuple[Safety, ...] = ("safe",)
    _, judge, names = real_checker()
    result = mend(compose(decode_source(text.encode(), "role.yaml")), judge, safe, names)
    assert "of of" not in result.text
    again = mend(compose(decode_source(result.text.encode(), "role.yaml")), judge, safe, names)
    assert (again.text, again.made) == (result.text, ())


@settings(max_examples=_CASES, deadline=None)
@given(role_descriptions(_TEXTS), st.sampled_from([("safe",), ("safe", "unsafe")]), st.booleans())
def test_every_fix_keeps_what_it_does_not_mend(text: str, safeties: Sequence[Any], has_bom: bool) -> None:
    """Comments, line ends, a byte order mark and all values without a slip stay; a second run finds nothing to do."""
    data = as_bytes(text, has_bom)
    before = compose(decode_source(data, "role.yaml"))
    checker, judge, names = real_checker()
    checker.failures.clear()  # each case shows its own
    result = mend(before, judge, safeties, names)
    assert checker.failures == {}
    after = compose(decode_source(result.text.encode(), "role.yaml"))
    assert [comment.text for comment in after.comments] == [comment.text for comment in before.comments]
    assert "\n" not in result.text.replace("\r\n", "") or "\r\n" not in text
    if not result.made:
        assert as_bytes(result.text, before.source.has_bom) == data
    assert after.root is not None
    assert before.root is not None
    touched = {route for one in result.made for route in one.fix.routes}
    for key, value in before.root.data.items():
        if not any(route[:1] in ((key,), ()) for route in touched):
            assert after.root.data[key] == value
    again = mend(after, judge, safeties, names)
    assert (again.text, again.made) == (result.text, ())
