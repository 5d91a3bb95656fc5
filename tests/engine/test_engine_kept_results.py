"""Results of earlier runs: used where nothing that bears on them has changed, and never where something has."""

import json
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from making import DAY, rule

from rdlint.checks.role import Place, Role
from rdlint.cli import main
from rdlint.engine import role_file
from rdlint.engine.cache import KEPT_DAYS, ResultShelf
from rdlint.engine.discover import Candidate
from rdlint.engine.kept_results import KeptResults
from rdlint.engine.result import RunResult
from rdlint.engine.run import run_checks
from rdlint.model import ExceptionNote, Finding, Hit, Related, RelatedPlace, Replacement
from rdlint.reference.library import Library
from rdlint.rulebook.kind import CheckKind
from rdlint.rulebook.rule import Rulebook
from rdlint.source import Document, Source, compose

EXAMPLES = Path(__file__).parents[2] / "examples"

RULE = """\
---
summary: A word of ours.
message: "\\"{wrong}\\" is called {use}."
severity: warning
basis: editorial
on: prose
check: phrases
with:
  phrases: [{find: customer centre, use: service hub}]
---
## How to fix it

Write {use}.
"""
ROLE = """\
title: Visitor Guide
agency: Harbour Museum
classification: Harbour Band 4
primary_purpose: Greet visitors of the HQZ at the customer centre  with  care.
"""


@pytest.fixture
def composed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the role descriptions that were composed, as they come."""
    names: list[str] = []

    def note(source: Source) -> Document:
        names.append(source.name)
        return compose(source)

    monkeypatch.setattr(role_file, "compose", note)
    return names


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with a rule, a framework and a grade of its own; its cache is empty."""
    folder = tmp_path / "repository"
    (folder / "house").mkdir(parents=True)
    (folder / "house/our-word.md").write_text(RULE, encoding="utf-8")
    shutil.copytree(EXAMPLES / "clean/frameworks", folder / "frameworks")
    framework = next((folder / "frameworks").iterdir()).name
    settings = {
        "rules": ["house"],
        "frameworks": [f"frameworks/{framework}"],
        "as_of": "2026-06-30",
        "vocabularies": {"classifications": ["Harbour Band 4"]},
    }
    configure(folder, **settings)
    (folder / "role.yaml").write_text(ROLE, encoding="utf-8")
    monkeypatch.chdir(folder)
    monkeypatch.setenv("RDLINT_CACHE_DIR", str(tmp_path / "cache"))
    return folder


def configure(folder: Path, **settings: Any) -> None:
    """Writes or changes the configuration."""
    file = folder / "rdlint.yaml"
    before = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    file.write_text(json.dumps({**before, **settings}), encoding="utf-8")


Report = Callable[..., str]


@pytest.fixture
def report(capsys: pytest.CaptureFixture[str]) -> Report:
    """Runs `rdlint check` and gives the report; nothing may be said beside it."""

    def run(*arguments: str) -> str:
        code = main(["check", *(arguments or ("--format", "json"))])
        out, err = capsys.readouterr()
        assert err == ""
        assert code in (0, 1)
        return out

    return run


def test_a_second_run_says_the_same_and_composes_no_file(repository: Path, composed: list[str], report: Report) -> None:
    (repository / "mkdocs.yaml").write_text("site_name: Our handbook\nagency: nobody\n", encoding="utf-8")
    (repository / "broken.yaml").write_text("title: [\nagency: a\n", encoding="utf-8")
    first = report()
    assert {finding["rule"] for finding in json.loads(first)["findings"]} >= {"house/our-word", "invalid-yaml"}
    assert sorted(composed) == ["broken.yaml", "mkdocs.yaml", "role.yaml"]
    composed.clear()
    assert report() == first
    assert composed == []


@pytest.mark.parametrize("format_name", ["json", "text", "concise"])
def test_reports_are_the_same_with_and_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, report: Report, composed: list[str], format_name: str
) -> None:
    arguments = (str(EXAMPLES / "nsw"), str(EXAMPLES / "clean"), "--as-of", "2026-11-21", "--format", format_name)
    monkeypatch.setenv("RDLINT_CACHE_DIR", "")
    without = report(*arguments)
    assert len(composed) >= 11
    monkeypatch.setenv("RDLINT_CACHE_DIR", str(tmp_path / "cache"))
    cold = report(*arguments)
    composed.clear()
    warm = report(*arguments)
    assert without == cold == warm
    assert composed == []
    assert report(*arguments, "--no-cache") == warm
    assert len(composed) >= 11


def touch_later(file: Path) -> None:
    """Gives a file another time of change, whatever the clock of the file system counts in."""
    later = file.stat().st_mtime_ns + 10**9
    os.utime(file, ns=(later, later))


def change_text(folder: Path) -> None:
    (folder / "role.yaml").write_text(ROLE + "# more\n", encoding="utf-8")


def change_marks(folder: Path) -> None:
    (folder / "role.yaml").write_bytes(b"\xef\xbb\xbf" + ROLE.encode())


def change_rule(folder: Path) -> None:
    (folder / "house/our-word.md").write_text(RULE.replace("service hub", "harbour hub"), encoding="utf-8")


def change_severity(folder: Path) -> None:
    configure(folder, severity={"house": "info"})


def change_selection(folder: Path) -> None:
    configure(folder, ignore=["house"])


def change_day(folder: Path) -> None:
    configure(folder, as_of="2026-07-01")


def change_framework(folder: Path) -> None:
    (file,) = (folder / "frameworks").iterdir()
    file.write_bytes(file.read_bytes() + b"# more\n")
    touch_later(file)


def change_vocabulary(folder: Path) -> None:
    configure(folder, vocabularies={"classifications": ["Harbour Band 4"], "acronyms": ["HQZ"]})


@pytest.mark.parametrize(
    ("change", "says_other"),
    [
        (change_text, False),
        (change_marks, False),
        (change_rule, True),
        (change_severity, True),
        (change_selection, True),
        (change_day, True),
        (change_framework, False),
        (change_vocabulary, True),
    ],
)
def test_judged_anew_where_something_that_bears_on_it_changes(
    repository: Path, composed: list[str], report: Report, change: Callable[[Path], None], says_other: bool
) -> None:
    before = report()
    composed.clear()
    change(repository)
    after = report()
    assert composed == ["role.yaml"]
    assert after == report("--format", "json", "--no-cache")
    assert (after != before) == says_other


def test_a_report_that_shows_fixes_has_a_result_of_its_own(
    repository: Path, composed: list[str], report: Report
) -> None:
    report("--format", "concise")
    composed.clear()
    with_fixes = report("--format", "json")
    assert composed == ["role.yaml"]
    fixes = [finding["fixes"] for finding in json.loads(with_fixes)["findings"]]
    assert any(fixes)
    assert repository.is_dir()


def test_a_file_is_known_by_its_name_and_by_whether_it_was_named(
    repository: Path, composed: list[str], report: Report
) -> None:
    (repository / "site.yaml").write_text("site_name: a\n", encoding="utf-8")
    report()
    assert "error[not-a-role-description]" not in report("--format", "text")
    composed.clear()
    assert "error[not-a-role-description]" in report("--format", "text", "site.yaml")
    assert composed == ["site.yaml"]
    composed.clear()
    (repository / "role.yaml").rename(repository / "renamed.yaml")
    assert '"file": "renamed.yaml"' in report()
    assert "renamed.yaml" in composed


def test_another_checkout_has_results_of_its_own(repository: Path, composed: list[str], report: Report) -> None:
    report()
    other = repository.parent / "other"
    shutil.copytree(repository, other)
    composed.clear()
    os.chdir(other)
    first = report()
    assert composed == ["role.yaml"]
    composed.clear()
    assert report() == first
    os.chdir(repository)
    report()
    assert composed == []


def test_an_empty_cache_variable_keeps_nothing(
    repository: Path, composed: list[str], report: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RDLINT_CACHE_DIR", "")
    assert report() == report()
    assert composed == ["role.yaml", "role.yaml"]
    assert {path.name for path in repository.parent.iterdir()} == {"repository"}


@pytest.mark.parametrize(
    "damage",
    [
        lambda _: b"",
        lambda text: text[: len(text) // 2],
        lambda _: b"[]",
        lambda _: b"3",
        lambda text: text.replace(b'"findings":[[', b'"findings":[[1,'),
        lambda text: text.replace(b'"findings":', b'"found":'),
        lambda text: text.replace(b'"findings":[[', b'"findings":[3,['),
        lambda text: text.replace(b'"status":', b'"state":'),
        lambda text: text.replace(b'"framework":', b'"f":'),
        lambda _: b"\xff\xfe",
    ],
)
def test_a_damaged_entry_is_judged_anew_and_replaced(
    repository: Path, composed: list[str], report: Report, damage: Callable[[bytes], bytes]
) -> None:
    first = report()
    (entry,) = (repository.parent / "cache/results").iterdir()
    whole = entry.read_bytes()
    assert damage(whole) != whole
    entry.write_bytes(damage(whole))
    composed.clear()
    assert report() == first
    assert composed == ["role.yaml"]
    assert entry.read_bytes() == whole


# The parts, with rules made by hand


def speak(places: Sequence[Place], _prepared: Any, _role: Role) -> Iterator[Hit]:
    yield Hit(
        ("title",),
        {"what": "a title – \ud800"},
        0,
        1,
        related=(RelatedPlace(("agency",), "see here"),),
        replacements=(Replacement(("title",), 0, 1, "B", 'Write "B"', "safe"),),
    )
    yield Hit((*places[0].route, "division"), {"what": "nothing"}, at="absent")


def fail(_places: Sequence[Place], _prepared: Any, role: Role) -> Iterator[Hit]:
    if role.document.source.name >= "b":
        raise RuntimeError("no")
    yield from ()


class Run:
    """Runs over files with results kept in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.shelf = ResultShelf(folder / "cache", folder)
        self.context = "one"

    def __call__(self, *names: str, kept: bool = True, **checks: Any) -> RunResult:
        rules = [rule(name, authority=(("CF", "Levels"),)) for name in checks]
        rules.append(rule("unreadable-file", group="source"))
        kinds = {name: CheckKind(name, check) for name, check in {**checks, "unreadable-file": _problems}.items()}
        candidates = [Candidate(self.folder / name, name, True) for name in names]
        results = KeptResults(self.shelf, self.context) if kept else None
        book = Rulebook({one.name: one for one in rules}, ())
        return run_checks(candidates, None, book, rules, kinds, Library(), DAY, with_fixes=True, kept=results)

    def write(self, name: str, text: str = "title: a\nagency: b\n") -> None:
        (self.folder / name).write_text(text, encoding="utf-8")

    def entries(self) -> int:
        return len(list((self.folder / "cache/results").glob("*.json")))


def _problems(_places: Sequence[Place], _prepared: Any, role: Role) -> Iterator[Hit]:
    for problem in role.problems:
        yield Hit((), {"what": problem.kind}, problem.span.start, problem.span.end, at="source")


@pytest.fixture
def run(tmp_path: Path) -> Run:
    return Run(tmp_path)


def test_a_finding_comes_back_whole(run: Run, composed: list[str]) -> None:
    run.write("a.yaml")
    first = run("a.yaml", speaks=speak)
    composed.clear()
    again = run("a.yaml", speaks=speak)
    assert composed == []
    assert again.files[0].findings == first.files[0].findings
    assert [type(part) for part in again.files[0].findings[0]] == [type(part) for part in first.files[0].findings[0]]
    (related,) = (found.related for found in again.findings() if found.related)
    assert isinstance(related[0], Related)
    assert again._replace(files=()) == first._replace(files=())


def test_an_excused_finding_stays_excused(run: Run) -> None:
    run.write("a.yaml")
    run("a.yaml", speaks=speak)
    note = ExceptionNote("waiver", "agreed", "a manager", None)
    data = run.shelf.read("a.yaml")
    for finding in data["findings"]:
        finding[Finding._fields.index("exception")] = list(note)
    run.shelf.write("a.yaml", data)
    assert [found.exception for found in run("a.yaml", speaks=speak).findings()] == [note, note]


def test_another_context_is_judged_anew(run: Run, composed: list[str]) -> None:
    run.write("a.yaml")
    run("a.yaml", speaks=speak)
    run.context = "two"
    composed.clear()
    run("a.yaml", speaks=speak)
    assert composed == ["a.yaml"]


def test_from_the_file_on_which_a_rule_fails_nothing_is_kept_or_taken_over(run: Run, composed: list[str]) -> None:
    for name in ("a.yaml", "b.yaml", "c.yaml"):
        run.write(name)
    names = ("a.yaml", "b.yaml", "c.yaml")
    first = run(*names, speaks=speak, fails=fail)
    assert [failure.file for failure in first.failures] == ["b.yaml"]
    assert run.entries() == 1
    composed.clear()
    again = run(*names, speaks=speak, fails=fail)
    assert composed == ["b.yaml", "c.yaml"]
    assert [file.findings for file in again.files] == [file.findings for file in first.files]
    assert again.failures == first.failures
    # What is known of a file counts for nothing where the rule that found it has failed before it came to that file.
    run("c.yaml", speaks=speak, fails=speak)
    run.context = "one"
    without = run(*names, kept=False, speaks=speak, fails=lambda *given: fail(*given))
    assert [file.findings for file in run(*names, speaks=speak, fails=fail).files] == [
        file.findings for file in without.files
    ]


def test_files_that_cannot_be_read_are_not_kept(run: Run) -> None:
    (run.folder / "binary.yaml").write_bytes(b"%PDF-1.4\0")
    (run.folder / "folder.yaml").mkdir()
    for _ in range(2):
        result = run("gone.yaml", "binary.yaml", "folder.yaml", speaks=speak)
        assert [file.status for file in result.files] == ["unreadable"] * 3
        assert len([found for found in result.findings() if found.rule == "unreadable-file"]) == 3
    assert not (run.folder / "cache").exists()
    # As soon as it is there, it is read.
    run.write("gone.yaml")
    assert run("gone.yaml", speaks=speak).files[0].status == "checked"


def test_a_shelf_without_a_folder_holds_nothing(tmp_path: Path) -> None:
    shelf = ResultShelf(None, tmp_path)
    shelf.write("a", {})
    assert shelf.read("a") is None
    assert list(tmp_path.iterdir()) == []


def test_a_shelf_that_cannot_be_written_is_done_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    shelf = ResultShelf(tmp_path / "file", tmp_path)
    shelf.write("a", {})
    assert shelf.read("a") is None

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    shelf = ResultShelf(tmp_path / "cache", tmp_path)
    shelf.write("a", {})
    assert shelf.read("a") is None
    assert list((tmp_path / "cache/results").iterdir()) == []


def test_what_has_not_been_written_for_long_is_removed(tmp_path: Path) -> None:
    shelf = ResultShelf(tmp_path, tmp_path)
    for name in ("old", "new"):
        shelf.write(name, {"name": name})
    days = {"old": KEPT_DAYS + 1, "new": KEPT_DAYS - 1}
    for entry in (tmp_path / "results").iterdir():
        age = days[json.loads(entry.read_bytes())["name"]] * 86_400
        os.utime(entry, (entry.stat().st_mtime - age,) * 2)
    shelf.write("third", {})
    assert shelf.read("old") is not None, "a run tidies up once"
    later = ResultShelf(tmp_path, tmp_path)
    later.write("fourth", {})
    assert [later.read(name) is not None for name in ("old", "new", "third", "fourth")] == [False, True, True, True]
