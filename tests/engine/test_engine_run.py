"""A whole run: which rules, which files, and what the result says of both."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from making import DAY, rule

from rdlint.checks.role import Place, Role
from rdlint.engine.discover import Candidate
from rdlint.engine.result import Failure, RunResult
from rdlint.engine.rules_of_run import chosen_rules
from rdlint.engine.run import run_checks
from rdlint.model import Hit, Severity
from rdlint.reference.library import Library
from rdlint.rulebook.kind import CheckKind
from rdlint.rulebook.rule import BrokenRule, Rulebook
from rdlint.rulebook.select import UnknownName
from rdlint.source import decode_source

ROLE = "title: a\nagency: b\n"

RULES = [
    rule("found", authority=(("CF", "Levels"), ("unheard-of", ""))),
    rule("fails"),
    rule("late", in_force=("2027-01-30", None)),
    rule("past", in_force=(None, "2020-06-30")),
    rule("off", default=False),
    rule("header-rule", group="header"),
    rule("unreadable", group="source", severity="error"),
]
BOOK = Rulebook({one.name: one for one in RULES}, (BrokenRule("broken", "it has no header"),))


def speak(places: Sequence[Place], _prepared: Any, _role: Role) -> Iterator[Hit]:
    for place in places:
        yield place.hit()


def fail(_places: Sequence[Place], _prepared: Any, _role: Role) -> Iterator[Hit]:
    raise RuntimeError("no")
    yield


KINDS = {one.name: CheckKind(one.name, fail if one.name == "fails" else speak) for one in RULES}


def chosen(severity: dict[str, Severity] | None = None, day: date = DAY) -> dict[str, str]:
    return {one.name: one.severity for one in chosen_rules(BOOK, None, [], [severity] if severity else [], day)}


def run(folder: Path, *files: tuple[str, str, bool], **others: Any) -> RunResult:
    """Runs the default rules over files given as (name, text, expected)."""
    for name, text, _ in files:
        (folder / name).write_text(text, encoding="utf-8")
    candidates = [Candidate(folder / name, name, expected) for name, _, expected in files]
    given = {"stdin": None, "rules": chosen_rules(BOOK, None, [], [], DAY), **others}
    return run_checks(candidates, given.pop("stdin"), BOOK, given.pop("rules"), KINDS, Library(), DAY, **given)


def test_the_day_decides_which_rules_are_in_force() -> None:
    assert set(chosen()) == {"found", "fails", "header-rule", "unreadable"}
    assert "late" in chosen(day=date(2027, 1, 30))
    assert "past" in chosen(day=date(2020, 6, 30))
    assert "past" not in chosen(day=date(2020, 7, 1))


def test_a_repository_may_weigh_rules_its_own_way() -> None:
    own: dict[str, Severity] = {"wording": "warning", "found": "info", "all": "info"}
    weighed = chosen(own)
    assert weighed == {"found": "info", "fails": "warning", "header-rule": "info", "unreadable": "info"}
    assert chosen({"wording": "info"})["header-rule"] == "error"
    with pytest.raises(UnknownName, match="wordign"):
        chosen({"wordign": "info"})


def test_what_ran_what_did_not_and_why(tmp_path: Path) -> None:
    result = run(tmp_path, ("a.yaml", ROLE, False))
    assert set(result.rules) == {"found", "header-rule", "unreadable"}
    assert result.not_run == {
        "fails": "RuntimeError: no",
        "broken": "it has no header",
        "late": "in force from 2027-01-30 until further notice",
        "past": "in force from the beginning until 2020-06-30",
        "off": "off by default",
    }
    assert result.failures == (Failure("the rule fails", "RuntimeError: no", "a.yaml"),)
    assert result.as_of == DAY


def test_rules_left_out_by_hand_are_said_to_be(tmp_path: Path) -> None:
    rules = chosen_rules(BOOK, ["header"], [], [], DAY)
    result = run(tmp_path, ("a.yaml", ROLE, False), rules=rules)
    assert set(result.rules) == {"header-rule", "unreadable"}
    assert result.not_run["found"] == "not selected"


def test_files_in_order_and_only_those_that_count(tmp_path: Path) -> None:
    result = run(
        tmp_path,
        ("a.yaml", ROLE, False),
        ("b.yaml", "site_name: a\n", False),
        ("c.yaml", "site_name: a\n", True),
        ("d.yaml", "title: [", False),
        ("e.yaml", "- a\n", False),
        ("f.yaml", "- a\n", True),
        stdin=decode_source(ROLE.encode(), "<stdin>"),
    )
    assert [(file.file, file.status) for file in result.files] == [
        ("<stdin>", "checked"),
        ("a.yaml", "checked"),
        ("c.yaml", "not-a-role-description"),
        ("d.yaml", "unreadable"),
        ("f.yaml", "not-a-role-description"),
    ]
    assert {found.file for found in result.findings() if found.rule == "found"} == {"<stdin>", "a.yaml"}


def test_a_file_that_went_away_in_the_meantime(tmp_path: Path) -> None:
    gone = Candidate(tmp_path / "gone.yaml", "gone.yaml", False)
    rules = [rule("unreadable", group="source")]
    result = run_checks([gone], None, BOOK, rules, KINDS, Library(), DAY)
    assert [(file.file, file.status) for file in result.files] == [("gone.yaml", "unreadable")]


def test_what_failed_before_comes_first(tmp_path: Path) -> None:
    before = Failure("the plug-in harbour", "it is broken")
    result = run(tmp_path, ("a.yaml", ROLE, False), failures=[before])
    assert [failure.what for failure in result.failures] == ["the plug-in harbour", "the rule fails"]


def test_authorities_that_spoke_are_described(tmp_path: Path) -> None:
    result = run(tmp_path, ("a.yaml", ROLE, False))
    assert set(result.sources) == {"CF"}
    assert "Capability Framework" in result.sources["CF"].title
    assert run(tmp_path, ("a.yaml", "x: y\n", False)).sources == {}
