"""Comments that excuse findings: what they are about, what they excuse, and what is wrong with some."""

from collections.abc import Mapping

import pytest
from making import document, finding, rule

from rdlint.engine.suppressions import Applied, apply_suppressions
from rdlint.model import ExceptionNote, Finding, Hit, Route
from rdlint.rulebook.rule import Rule, Rulebook

RULES: Mapping[str, Rule] = {
    "wrong-word": rule("wrong-word"),
    "own-name": rule("own-name", renamed_from=("old-name",)),
    "blank": rule("blank", group="sections"),
    "by-law": rule("by-law", exceptions="waiver-only"),
    "never": rule("never", exceptions="none"),
    "optional": rule("optional", group="sections", default=False),
}
BOOK = Rulebook(RULES)

ROLE = """\
title: Ranger
key_accountabilities:
  - one
  - two
  - >-
    three # rdlint: ignore[wrong-word] no comment
key_relationships:
  internal:
    - who: A
      why: [a,
        b]
    - {who: B, why: C}
"""


def at(route: Route, name: str = "wrong-word") -> Finding:
    """A finding of a rule at a route."""
    return finding(Hit(route), ROLE, name=name)._replace(group=RULES[name].group)


def applied(text: str, *findings: Finding, ran: Mapping[str, Rule] = RULES) -> Applied:
    return apply_suppressions(document(text), findings, BOOK, ran)


@pytest.mark.parametrize(
    ("old", "new", "excused"),
    [
        ("title: Ranger", "title: Ranger  # rdlint: ignore[wrong-word] why", [("title",)]),
        ("title: Ranger", "# rdlint: ignore[wrong-word] why\n\n# more\ntitle: Ranger", [("title",)]),
        ("  - two", "  - two  # rdlint: ignore[wrong-word] why", [("key_accountabilities", 1)]),
        ("  - two", "  # rdlint: ignore[wrong-word] why\n  - two", [("key_accountabilities", 1)]),
        ("  - >-", "  - >-  # rdlint: ignore[wrong-word] why", [("key_accountabilities", 2)]),
        (
            "key_accountabilities:",
            "# rdlint: ignore[wrong-word] why\nkey_accountabilities:",
            [("key_accountabilities", 0), ("key_accountabilities", 1), ("key_accountabilities", 2)],
        ),
        (
            "    - who: A",
            "    # rdlint: ignore[wrong-word] why\n    - who: A",
            [("key_relationships", "internal", 0, "who"), ("key_relationships", "internal", 0, "why")],
        ),
        (
            "    - who: A",
            "    - who: A  # rdlint: ignore[wrong-word] why",
            [("key_relationships", "internal", 0, "who")],
        ),
        ("        b]", "        b]  # rdlint: ignore[wrong-word] why", [("key_relationships", "internal", 0, "why")]),
        (
            "    - {who: B, why: C}",
            "    - {who: B, why: C}  # rdlint: ignore[wrong-word] why",
            [("key_relationships", "internal", 1, "why")],
        ),
    ],
)
def test_what_a_comment_is_about(old: str, new: str, excused: list[Route]) -> None:
    routes: list[Route] = [("title",), *(("key_accountabilities", number) for number in range(3))]
    routes += [("key_relationships", "internal", 0, "who"), ("key_relationships", "internal", 0, "why")]
    routes += [("key_relationships", "internal", 1, "why"), ("agency",)]
    result = applied(ROLE.replace(old, new, 1), *map(at, routes))
    assert [found.route for found in result.findings if found.exception] == excused
    assert result.problems == ()


def test_the_whole_file() -> None:
    result = applied(f"{ROLE}# rdlint: ignore-file[wrong-word] why\n", at(("title",)), at(("agency",)))
    note = ExceptionNote("suppression", "why", None, None)
    assert [found.exception for found in result.findings] == [note, note]


@pytest.mark.parametrize("names", ["wrong-word", "old-name, wrong-word", "wording", "all", "blank,wording"])
def test_rules_groups_and_former_names(names: str) -> None:
    text = ROLE.replace("Ranger", f"Ranger  # rdlint: ignore[{names}]: a reason")
    found = [at(("title",)), at(("title",), "own-name"), at(("title",), "blank")]
    [wrong_word, *_] = applied(text, *found).findings
    assert wrong_word.exception == ExceptionNote("suppression", "a reason", None, None)


@pytest.mark.parametrize(
    ("comment", "kind", "value"),
    [
        ("# rdlint: ignore", "malformed-suppression", ("words", "# rdlint: ignore")),
        ("# rdlint: ignore[] why", "malformed-suppression", ("words", "# rdlint: ignore[] why")),
        ("# rdlint: skip[wrong-word] why", "malformed-suppression", ("words", "# rdlint: skip[wrong-word] why")),
        ("# rdlint: ignore[wrong-word]", "suppression-without-reason", ("names", "wrong-word")),
        ("# rdlint: ignore[wrong-word] --", "suppression-without-reason", ("names", "wrong-word")),
        ("# rdlint: ignore[wrong-wrod] why", "unknown-rule-in-suppression", ("name", "wrong-wrod")),
        ("# rdlint: ignore[by-law] why", "forbidden-suppression", ("way", "by a waiver only")),
        ("# rdlint: ignore[never] why", "forbidden-suppression", ("way", "not at all")),
        ("# rdlint: ignore[own-name] why", "unused-suppression", ("names", "own-name")),
        ("# rdlint: ignore[wrong-word, own-name] why", "unused-suppression", ("names", "own-name")),
    ],
)
def test_what_is_wrong_with_a_comment(comment: str, kind: str, value: tuple[str, str]) -> None:
    text = ROLE.replace("Ranger", f"Ranger  {comment}")
    found = [at(("title",)), at(("title",), "by-law"), at(("title",), "never")]
    [problem] = applied(text, *found).problems
    assert problem.kind == kind
    assert problem.values[value[0]] == value[1]
    assert text[problem.span.start : problem.span.end] == comment


def test_a_group_is_unused_only_where_all_its_rules_ran() -> None:
    text = ROLE.replace("Ranger", "Ranger  # rdlint: ignore[sections, blank] why")
    assert [problem.values["names"] for problem in applied(text).problems] == ["sections, blank"]
    without = {name: rule for name, rule in RULES.items() if name != "blank"}
    assert applied(text, ran=without).problems == ()


def test_what_is_left_of_a_comment_with_a_name_too_many() -> None:
    text = ROLE.replace("Ranger", "Ranger  # rdlint: ignore[own-name, wrong-word] why not")
    [problem] = applied(text, at(("title",))).problems
    assert problem.values["left"] == "# rdlint: ignore[wrong-word] why not"


def test_other_comments_are_left_alone() -> None:
    text = ROLE.replace("Ranger", "Ranger  # see rdlint: it says so\n# about rdlint\n")
    assert applied(text, at(("title",))).problems == ()
