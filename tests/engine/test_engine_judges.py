"""One checker for each distinct set of rules: findings, failures and kept results by file."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from making import DAY, rule

from rdlint.checks.role import Place, Role
from rdlint.engine.discover import Candidate
from rdlint.engine.judges import Judges
from rdlint.engine.kept_results import KeptResults
from rdlint.engine.result import RunResult
from rdlint.engine.rules_of_run import RulesOfRun
from rdlint.engine.run import run_checks
from rdlint.engine.settings import Override
from rdlint.model import Hit
from rdlint.reference.library import Library
from rdlint.rulebook.kind import CheckKind
from rdlint.rulebook.rule import Rule, Rulebook

ROLE = "title: a\nagency: b\n"
ONE, TWO, FAILS = rule("one"), rule("two"), rule("fails")
BOOK = Rulebook({one.name: one for one in (ONE, TWO, FAILS)})


class Shelf:
    """Keeps results in memory."""

    def __init__(self) -> None:
        self.held: dict[str, Any] = {}

    def read(self, name: str) -> Any:
        return self.held.get(name)

    def write(self, name: str, data: Any) -> None:
        self.held[name] = data


class Calls:
    """Check kinds that note how often they are called."""

    def __init__(self) -> None:
        self.of: list[tuple[str, str]] = []
        self.prepared: list[str] = []
        self.kinds = {name: CheckKind(name, self.check(name), prepare=self.prepare(name)) for name in BOOK.rules}

    def check(self, name: str) -> Any:
        def check(places: Sequence[Place], _prepared: Any, role: Role) -> Iterator[Hit]:
            self.of.append((name, role.document.source.name))
            if name == "fails":
                raise RuntimeError("no")
            yield from (place.hit() for place in places)

        return check

    def prepare(self, name: str) -> Any:
        return lambda *_: self.prepared.append(name)


def rules(usual: Sequence[Rule], drafts: Sequence[Rule]) -> RulesOfRun:
    """Rules, and others for what is in drafts."""
    return RulesOfRun(usual, [Override(("drafts",))], lambda held: drafts if held else usual)


def run(folder: Path, calls: Calls, chosen: RulesOfRun, *names: str, kept: KeptResults | None = None) -> RunResult:
    (folder / "drafts").mkdir(exist_ok=True)
    for name in names:
        (folder / name).write_text(ROLE, encoding="utf-8")
    candidates = [Candidate(folder / name, name, True) for name in names]
    return run_checks(candidates, None, BOOK, chosen, calls.kinds, Library(), DAY, kept=kept)


def found(result: RunResult) -> list[tuple[str, str, str]]:
    return [(one.file, one.rule, one.severity) for file in result.files for one in file.findings]


def test_each_file_is_judged_by_its_own_rules(tmp_path: Path) -> None:
    chosen = rules([ONE], [TWO, ONE._replace(severity="info")])
    result = run(tmp_path, Calls(), chosen, "a.yaml", "drafts/b.yaml")
    assert found(result) == [
        ("a.yaml", "one", "error"),
        ("drafts/b.yaml", "one", "info"),
        ("drafts/b.yaml", "two", "error"),
    ]
    # A rule that ran for some files has run; its usual severity is the one that is told.
    assert {name: one.severity for name, one in result.rules.items()} == {"one": "error", "two": "error"}
    assert set(run(tmp_path, Calls(), chosen, "a.yaml").rules) == {"one"}


def test_a_rule_is_prepared_once_and_fails_once(tmp_path: Path) -> None:
    calls = Calls()
    names = ("a.yaml", "drafts/b.yaml", "drafts/c.yaml")
    result = run(tmp_path, calls, rules([FAILS, ONE], [ONE, TWO, FAILS]), *names)
    assert sorted(calls.prepared) == ["fails", "one", "two"]
    assert [file for name, file in calls.of if name == "fails"] == ["a.yaml"]
    assert [failure.what for failure in result.failures] == ["the rule fails"]
    assert "fails" not in result.rules


def test_without_overrides_there_is_one_checker() -> None:
    judges = Judges([ONE], Calls().kinds, Library(), DAY)
    assert judges.of("a.yaml") is judges.of("drafts/b.yaml") is judges.usual
    findings: list[Any] = []
    assert judges.as_judged("a.yaml", findings) is findings


def test_what_is_kept_of_a_file_depends_on_its_rules(tmp_path: Path) -> None:
    shelf, names = Shelf(), ("a.yaml", "drafts/b.yaml")

    def judged(chosen: RulesOfRun) -> list[str]:
        calls = Calls()
        run(tmp_path, calls, chosen, *names, kept=KeptResults(shelf, "the usual rules"))
        return sorted({file for _, file in calls.of})

    assert judged(rules([ONE], [TWO])) == ["a.yaml", "drafts/b.yaml"]
    assert judged(rules([ONE], [TWO])) == []
    # Other rules for drafts, and the others are known still.
    assert judged(rules([ONE], [TWO._replace(severity="info")])) == ["drafts/b.yaml"]
    assert judged(rules([ONE], [ONE])) == ["drafts/b.yaml"]
    # An override that comes to the usual rules is as none.
    assert judged(RulesOfRun([ONE])) == []
