"""Which rules run for which file, and what they weigh there."""

from collections.abc import Mapping, Sequence

import pytest
from making import DAY, rule

from rdlint.engine.rules_of_run import RulesOfRun, chosen_rules, with_overrides
from rdlint.engine.settings import Override
from rdlint.model import Severity
from rdlint.rulebook.rule import Rule, Rulebook
from rdlint.rulebook.select import UnknownName

BOOK = Rulebook(
    {
        one.name: one
        for one in (
            rule("unreadable", group="source"),
            rule("doubled", group="wording"),
            rule("spelt", group="wording", renamed_from=("misspelt",)),
            rule("number", group="header"),
            rule("off", group="header", default=False),
        )
    }
)


def weights(*severity: Mapping[str, Severity]) -> dict[str, str]:
    return {one.name: one.severity for one in chosen_rules(BOOK, None, (), severity, DAY)}


@pytest.mark.parametrize(
    ("severity", "expected"),
    [
        ([], ("error", "error", "error", "error")),
        ([{"all": "info"}], ("info", "info", "info", "info")),
        ([{"wording": "info", "all": "warning"}], ("warning", "info", "info", "warning")),
        ([{"all": "warning", "wording": "info", "spelt": "error"}], ("warning", "info", "error", "warning")),
        ([{"misspelt": "info"}], ("error", "error", "info", "error")),
        # A later one goes before, whatever it names.
        ([{"spelt": "error"}, {"wording": "info"}], ("error", "info", "info", "error")),
        ([{"spelt": "warning", "number": "info"}, {"all": "error"}], ("error", "error", "error", "error")),
        ([{"all": "info"}, {"spelt": "warning"}, {}], ("info", "info", "warning", "info")),
    ],
)
def test_severities_by_rule_group_and_all(severity: Sequence[Mapping[str, Severity]], expected: Sequence[str]) -> None:
    assert tuple(weights(*severity).values()) == tuple(expected)


def test_an_unknown_name_is_told() -> None:
    with pytest.raises(UnknownName, match=r"wordign.*Did you mean wording\?"):
        weights({"all": "info"}, {"wordign": "info"})


def of(overrides: Sequence[Override], select: Sequence[str] | None = None, ignore: Sequence[str] = ()) -> RulesOfRun:
    """The rules of a run with these settings."""

    def choose(held: Sequence[Override]) -> Sequence[Rule]:
        chosen, left_out = with_overrides(select, ignore, held)
        return chosen_rules(BOOK, chosen, left_out, [one.severity for one in held], DAY)

    return RulesOfRun(choose(()), overrides, choose)


def names(rules: RulesOfRun, file: str) -> list[str]:
    return [one.name for one in rules.of(file)]


def test_a_file_that_no_override_is_about_has_the_usual_rules() -> None:
    rules = of([Override(("drafts/",), ignore=("wording",))], ignore=["number"])
    assert names(rules, "a.yaml") == [one.name for one in rules] == ["unreadable", "doubled", "spelt"]
    assert rules.of("a.yaml") is rules.of("b/c.yaml") is rules.of_most
    assert (len(rules), rules[0].name, [one.name for one in rules[1:]]) == (3, "unreadable", ["doubled", "spelt"])


def test_ignore_adds_and_select_starts_afresh() -> None:
    rules = of(
        [
            Override(("drafts/",), ignore=("wording",)),
            Override(("*-new.yaml",), select=("all",), ignore=("doubled",)),
            Override(("drafts/a-new.yaml",), ignore=("off",)),
        ],
        ignore=["number"],
    )
    assert names(rules, "drafts/b.yaml") == ["unreadable"]
    assert names(rules, "b-new.yaml") == ["unreadable", "spelt", "number", "off"]
    assert names(rules, "drafts/b-new.yaml") == ["unreadable", "spelt", "number", "off"]
    assert names(rules, "drafts/a-new.yaml") == ["unreadable", "spelt", "number"]


def test_of_several_severities_the_last_wins() -> None:
    rules = of([Override(("a",), severity={"spelt": "info"}), Override(("a/b",), severity={"wording": "warning"})])
    assert [one.severity for one in rules.of("a/c.yaml")] == ["error", "error", "info", "error"]
    assert [one.severity for one in rules.of("a/b/c.yaml")] == ["error", "warning", "warning", "error"]


def test_files_with_the_same_rules_share_them() -> None:
    rules = of([Override((name,), ignore=("wording",)) for name in "abc"] + [Override(("d",))])
    shared = rules.of("a/1.yaml")
    assert rules.of("a/2.yaml") is shared
    assert rules.of("b/1.yaml") is shared
    assert rules.of("a/b/c/1.yaml") is shared
    assert rules.of("d/1.yaml") is rules.of_most


def test_rules_of_two_choices_together() -> None:
    overrides = [Override(("drafts",), ignore=("wording",)), Override(("odd",), select=("off",))]
    both = of(overrides).with_others(of(overrides, select=["off", "number"]))
    assert names(both, "a.yaml") == ["unreadable", "doubled", "spelt", "number", "off"]
    assert names(both, "drafts/a.yaml") == ["unreadable", "number", "off"]
    assert names(both, "odd/a.yaml") == ["unreadable", "off"]
    assert [one.name for one in RulesOfRun(both).of("drafts/a.yaml")] == [one.name for one in both]
