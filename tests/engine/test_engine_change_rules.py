"""How rules about change are applied, and what happens where one fails."""

from collections.abc import Iterator
from typing import Any

from making import DAY, document, rule

from rdlint.checks.role import Role
from rdlint.engine.change_rules import ChangeChecker
from rdlint.engine.pairs import Pair
from rdlint.model import Hit
from rdlint.reference.library import Library
from rdlint.rulebook.kind import CheckFunction, CheckKind

PAIR = Pair(document("title: Clerk\n"), document("notes: a\ntitle: Cook\n"))


def checker(**checks: CheckFunction) -> ChangeChecker:
    rules = [rule(name, scope="change") for name in checks]
    kinds = {name: CheckKind(name, check, scope="change") for name, check in checks.items()}
    return ChangeChecker([*rules, rule("of-one-role")], kinds, Library(), DAY)


def retitled(before: Role, after: Role, _prepared: Any) -> Iterator[Hit]:
    yield Hit(("title",), {"what": f"{before.text(('title',))} for {after.text(('title',))}"})


def failing(_before: Role, _after: Role, _prepared: Any) -> Iterator[Hit]:
    raise RuntimeError("no")


def test_a_rule_speaks_of_the_text_of_now() -> None:
    (finding,) = checker(retitled=retitled).check([PAIR])["role.yaml"]
    assert finding.message == "There is Clerk for Cook."
    assert (finding.start.line, finding.quote) == (2, "Cook")


def test_a_rule_that_fails_is_named_and_stopped_and_the_others_go_on() -> None:
    both = checker(failing=failing, retitled=retitled)
    found = both.check([PAIR, Pair(PAIR.before, document("title: Cook\n", "other.yaml"))])
    assert {file: [one.rule for one in findings] for file, findings in found.items()} == {
        "role.yaml": ["retitled"],
        "other.yaml": ["retitled"],
    }
    assert both.failures["failing"].sentence() == "the rule failing failed on role.yaml: RuntimeError: no"


def test_what_has_no_fields_is_left_alone() -> None:
    assert (
        checker(retitled=retitled).check([Pair(document("- a\n"), PAIR.after), Pair(PAIR.before, document(""))]) == {}
    )


def test_only_rules_about_change_are_needed() -> None:
    assert checker(retitled=retitled).needed
    assert not checker().needed


def test_the_same_change_has_the_same_fingerprint_wherever_it_stands() -> None:
    first = checker(retitled=retitled).check([PAIR])["role.yaml"][0]
    moved = document("agency: b\n\ntitle: Cook\n")
    assert checker(retitled=retitled).check([Pair(PAIR.before, moved)])["role.yaml"][0].fingerprint == first.fingerprint
