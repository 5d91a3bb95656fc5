"""What a run that compares finds is what a whole run finds now, less what it found then in the files that stayed."""

import random
from collections import Counter
from pathlib import Path

import pytest
from fresh import git
from making import DAY

from rdlint.checks.summary import Complete
from rdlint.engine.discover import Candidate, Patterns, find_files
from rdlint.engine.earlier import Earlier, state_in
from rdlint.engine.history import state_at
from rdlint.engine.result import RunResult
from rdlint.engine.run import Repository, run_checks
from rdlint.plugins import load_plugins
from rdlint.reference.library import Library
from rdlint.resources import rules_dir
from rdlint.rulebook.load import load_rulebook
from rdlint.rulebook.pack import RulePack

PLUGINS = load_plugins(discover=False)
LIBRARY = Library()
BOOK = load_rulebook(
    [RulePack("", rules_dir())],
    PLUGINS.kinds,
    lambda: {source.key: frozenset(source.clauses) for source in LIBRARY.sources},
)
RULES = [rule for rule in BOOK.rules.values() if rule.group in ("corpus", "schema")]

TITLES = ("Ranger", "Cook", "Clerk", "Planner", "Surveyor")


def role(source: random.Random, number: int) -> str:
    """A small role description with lines that rules across roles read, and at times a field that is none."""
    title = source.choice(TITLES)
    manager = source.choice(TITLES)
    return (
        f"title: {title}\nagency: Harbour Council\nrole_number: R{source.choice((number, 1, 2))}\n"
        f"classification: Band {source.randint(1, 2)}\n"
        + ("colour: green\n" if source.random() < 0.3 else "")
        + f"role_dimensions:\n  reporting_line: The role reports to the {manager}\n"
        f"  direct_reports: {source.choice(('Nil', 1, 2))}\n"
    )


def changed(source: random.Random, files: dict[str, str]) -> dict[str, str]:
    """The same files after some were written anew, renamed, deleted and added."""
    found = {}
    for name, text in files.items():
        lot = source.random()
        if lot < 0.15:
            continue
        if lot < 0.35:
            text = role(source, 7)
        found[f"moved-{name}" if 0.35 < lot < 0.5 else name] = text
    if source.random() < 0.5:
        found["new.yaml"] = role(source, 9)
    return found


def write(folder: Path, files: dict[str, str]) -> None:
    for path in folder.glob("*.yaml"):
        path.unlink()
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")


def run(folder: Path, earlier: Earlier | None = None) -> RunResult:
    found = find_files([folder], folder, Patterns()).files
    everything = Repository(lambda: found, Complete(everything=True))
    result = run_checks(found, None, BOOK, RULES, PLUGINS.kinds, LIBRARY, DAY, repository=everything, earlier=earlier)
    assert result.failures == ()
    return result


def by_file(result: RunResult) -> dict[str, Counter[tuple[str, str]]]:
    return {file.file: Counter((one.rule, one.fingerprint) for one in file.findings) for file in result.files}


@pytest.mark.parametrize("seed", range(25))
@pytest.mark.parametrize("with_git", [True, False], ids=["git", "folders"])
def test_it_is_the_difference_of_two_whole_runs(tmp_path: Path, seed: int, with_git: bool) -> None:
    source = random.Random(seed)
    now = tmp_path / "now"
    now.mkdir()
    old = {f"role-{number}.yaml": role(source, number) for number in range(6)}
    new = changed(source, old)
    if with_git:
        git(now, "init", "--quiet")
    write(now, old)
    then = by_file(run(now))
    if with_git:
        git(now, "add", "--all")
        git(now, "commit", "--quiet", "--message=Then")
        write(now, new)
        if source.random() < 0.5:
            git(now, "add", "--all")
        earlier = state_at("HEAD", now, Patterns())
    else:
        before = tmp_path / "before"
        before.mkdir()
        write(before, old)
        write(now, new)
        earlier = state_in(before, now, now, Patterns())
    whole = by_file(run(now))
    # Files of one text are told apart by nothing but their name; the generator makes none.
    names = {text: name for name, text in old.items()}
    expected = {}
    for name, findings in whole.items():
        if new[name] in names:
            findings -= then[names[new[name]]]
            if not findings:
                continue
        expected[name] = findings
    assert by_file(run(now, earlier)) == expected


def test_the_generator_makes_what_the_test_is_about() -> None:
    stayed = appeared = 0
    for seed in range(25):
        source = random.Random(seed)
        old = {f"role-{number}.yaml": role(source, number) for number in range(6)}
        new = changed(source, old)
        assert len(set(old.values())) == len(old)
        stayed += len(set(old.items()) & set(new.items()))
        appeared += len(set(new.values()) - set(old.values()))
    assert stayed > 30
    assert appeared > 30


def test_candidates_outside_the_repository_are_new(tmp_path: Path) -> None:
    inside, outside = tmp_path / "inside", tmp_path / "outside"
    for folder in (inside, outside):
        folder.mkdir()
        write(folder, {"role.yaml": "title: Cook\nagency: b\n"})
    git(inside, "init", "--quiet")
    git(inside, "add", "--all")
    git(inside, "commit", "--quiet", "--message=Then")
    earlier = state_at("HEAD", inside, Patterns())
    assert not earlier.is_changed(Candidate(inside / "role.yaml", "role.yaml", True))
    assert earlier.is_changed(Candidate(outside / "role.yaml", "x", True))
