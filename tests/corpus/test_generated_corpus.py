"""A repository of 200 roles: every planted defect between roles is found, and nothing beside them."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from generated_roles import Repository, generate
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rdlint.checks.summary import Complete
from rdlint.engine.discover import Candidate
from rdlint.engine.result import RunResult
from rdlint.engine.rules_of_run import chosen_rules
from rdlint.engine.run import Repository as Whole
from rdlint.engine.run import run_checks
from rdlint.model import format_route
from rdlint.plugins import load_plugins
from rdlint.reference.library import Library
from rdlint.rulebook.load import load_rulebook

DAY = date(2026, 6, 30)
COMPLETE = Complete(everything=True, outside=("Deputy Secretary",))


@pytest.fixture(scope="module")
def repository() -> Repository:
    return generate()


@pytest.fixture(scope="module")
def folder(repository: Repository, tmp_path_factory: pytest.TempPathFactory) -> Path:
    top = tmp_path_factory.mktemp("roles")
    for name, text in repository.files.items():
        (top / name).parent.mkdir(exist_ok=True)
        (top / name).write_text(text, encoding="utf-8")
    return top


class Runner:
    def __init__(self, folder: Path, names: list[str]) -> None:
        self._candidates = {name: Candidate(folder / name, name, False) for name in names}
        plugins = load_plugins(discover=False)
        self._library = Library()
        sources = {source.key: frozenset(source.clauses) for source in self._library.sources}
        self._book = load_rulebook(plugins.packs, plugins.kinds, lambda: sources)
        self._kinds = plugins.kinds

    def run(self, names: list[str], complete: Complete = COMPLETE) -> RunResult:
        rules = chosen_rules(self._book, ["corpus"], [], [], DAY)
        given = [self._candidates[name] for name in sorted(names)]
        whole = Whole(lambda: list(self._candidates.values()), complete)
        return run_checks(given, None, self._book, rules, self._kinds, self._library, DAY, repository=whole)


@pytest.fixture(scope="module")
def runner(folder: Path, repository: Repository) -> Runner:
    return Runner(folder, list(repository.files))


def keys(result: RunResult) -> set[tuple[Any, ...]]:
    assert result.failures == ()
    return {(finding.rule, finding.file, format_route(finding.route)) for finding in result.findings()}


def test_the_repository_is_as_large_as_promised(repository: Repository) -> None:
    assert len(repository.files) == 200
    defects = {(rule, file) for rule, file, _ in repository.expected}
    assert len(defects) >= 40


def test_all_planted_defects_are_found_and_none_beside_them(runner: Runner, repository: Repository) -> None:
    found = keys(runner.run(list(repository.files)))
    assert sorted(repository.expected - found) == []
    assert sorted(found - repository.expected) == []


def test_nothing_is_called_dangling_without_the_claim_to_be_whole(runner: Runner, repository: Repository) -> None:
    found = keys(runner.run(list(repository.files), Complete()))
    assert not [key for key in found if key[0] == "dangling-reporting-line"]


def test_the_claim_may_be_made_for_some_units_only(runner: Runner, repository: Repository) -> None:
    complete = Complete(units=("sydney water corporation",), outside=("Deputy Secretary",))
    dangling = [
        key for key in keys(runner.run(list(repository.files), complete)) if key[0] == "dangling-reporting-line"
    ]
    assert dangling
    assert all("Sydney Water" in repository.files[key[1]] for key in dangling)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_the_union_of_staged_runs_is_the_whole_run(data: st.DataObject, runner: Runner, repository: Repository) -> None:
    names = sorted(repository.files)
    order = data.draw(st.permutations(names))
    cuts = sorted(data.draw(st.lists(st.integers(1, len(names) - 1), min_size=1, max_size=6, unique=True)))
    parts = [order[a:b] for a, b in zip([0, *cuts], [*cuts, len(order)], strict=True)]
    staged = [finding for part in parts for finding in runner.run(list(part)).findings()]
    whole = list(runner.run(names).findings())
    assert sorted(staged) == sorted(whole)
