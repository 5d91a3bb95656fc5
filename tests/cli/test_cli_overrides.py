"""Settings that hold for some files only, run as processes: what is found, fixed, excused and waived."""

import json
from pathlib import Path

import pytest
from rdlint_process import DAY, DEFECTIVE, SOUND, check, rdlint, write

OVERRIDES = """\
overrides:
- paths: [drafts/]
  ignore: [schema]
- paths: ["*-light.yaml"]
  severity: {schema: info}
"""


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    (tmp_path / ".git").mkdir()
    (tmp_path / "drafts").mkdir()
    write(tmp_path, rdlint=OVERRIDES, a=DEFECTIVE, **{"b-light": DEFECTIVE, "drafts/c": DEFECTIVE})
    return tmp_path


def found(folder: Path, *arguments: str) -> dict[str, list[str]]:
    """Rule and severity of the findings by file."""
    done = check(folder, "--format", "json", *arguments)
    by_file: dict[str, list[str]] = {file["file"]: [] for file in json.loads(done.out)["files"]}
    for finding in json.loads(done.out)["findings"]:
        by_file[finding["file"]].append(f"{finding['rule']} {finding['severity']}")
    return by_file


def test_each_file_is_judged_by_its_own_rules_with_and_without_a_cache(repository: Path) -> None:
    expected = {"a.yaml": ["unknown-field error"], "b-light.yaml": ["unknown-field info"], "drafts/c.yaml": []}
    for arguments in (["--no-cache"], [], []):
        assert found(repository, *arguments) == expected
    # One that changes nothing for a file changes nothing of what is known of it; others are judged anew.
    write(repository, rdlint=OVERRIDES.replace("ignore: [schema]", "severity: {all: warning}"))
    assert found(repository) == {**expected, "drafts/c.yaml": ["unknown-field warning"]}
    write(repository, rdlint="")
    assert set(map(tuple, found(repository).values())) == {("unknown-field error",)}


def test_standard_input_has_the_rules_of_its_name(repository: Path) -> None:
    for name, expected in (("drafts/new.yaml", []), ("new.yaml", ["unknown-field error"])):
        done = check(repository, "-", "--stdin-filename", name, "--format", "json", stdin=DEFECTIVE.encode())
        assert [f"{one['rule']} {one['severity']}" for one in json.loads(done.out)["findings"]] == expected


def test_the_exit_code_follows_the_severity_in_the_file(repository: Path) -> None:
    assert check(repository, "b-light.yaml").code == 0
    assert check(repository, "b-light.yaml", "--fail-on", "info").code == 1
    assert check(repository, "a.yaml").code == 1


def test_options_go_before_overrides(repository: Path) -> None:
    assert found(repository, "--select", "header") == {"a.yaml": [], "b-light.yaml": [], "drafts/c.yaml": []}
    write(repository, rdlint="overrides: [{paths: [drafts/], select: [header]}]\n")
    assert found(repository, "--select", "schema")["drafts/c.yaml"] == ["unknown-field error"]
    assert found(repository, "--ignore", "schema")["a.yaml"] == []
    assert found(repository)["drafts/c.yaml"] == []


def test_a_rule_that_runs_for_some_files_only(repository: Path) -> None:
    write(repository, rdlint="ignore: [schema]\noverrides: [{paths: [a.yaml], select: [schema]}]\n")
    assert found(repository) == {"a.yaml": ["unknown-field error"], "b-light.yaml": [], "drafts/c.yaml": []}
    report = json.loads(check(repository, "--format", "json").out)
    assert "unknown-field" in report["rules"]["ran"]
    report = json.loads(check(repository, "b-light.yaml", "--format", "json").out)
    assert "unknown-field" not in report["rules"]["ran"]


def test_rules_across_roles_are_shown_where_they_run(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "drafts").mkdir()
    write(tmp_path, a=SOUND, **{"drafts/b": SOUND})

    def numbers() -> dict[str, str]:
        done = rdlint(tmp_path, "check", "--as-of", DAY, "--select", "repeated-role-number", "--format", "json")
        return {one["file"]: one["severity"] for one in json.loads(done.out)["findings"]}

    assert numbers() == {"a.yaml": "error", "drafts/b.yaml": "error"}
    write(tmp_path, rdlint="overrides: [{paths: [drafts/], ignore: [corpus]}]\n")
    assert numbers() == {"a.yaml": "error"}
    write(tmp_path, rdlint="overrides: [{paths: [drafts/], severity: {corpus: info}}]\n")
    assert numbers() == {"a.yaml": "error", "drafts/b.yaml": "info"}


def test_fix_makes_the_fixes_of_rules_that_run_for_the_file(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "drafts").mkdir()
    wrong = SOUND.replace("The role ", "The the role ", 1) if "The role " in SOUND else SOUND + "notes: The the role\n"
    write(tmp_path, a=wrong, rdlint="overrides: [{paths: [drafts/], ignore: [doubled-word]}]\n", **{"drafts/b": wrong})
    done = rdlint(tmp_path, "fix", "--as-of", DAY, "--ignore", "corpus")
    assert done.code in (0, 1)
    assert "the the" not in (tmp_path / "a.yaml").read_text(encoding="utf-8").lower()
    assert (tmp_path / "drafts/b.yaml").read_text(encoding="utf-8") == wrong


def test_an_exception_for_a_rule_that_does_not_run_is_not_unused(repository: Path) -> None:
    waive = ["waive", "--as-of", DAY, "--ignore", "corpus", "--reason", "x", "--by", "y", "--until", "2026-06-30"]
    other = DEFECTIVE.replace("50187342", "50187343")
    write(repository, rdlint="", **{"drafts/c": other})
    assert rdlint(repository, *waive).code == 0
    before = (repository / "rdlint-waivers.yaml").read_text(encoding="utf-8")
    commented = other.replace("50187343", "50187344").replace(
        "colour: green", "colour: green # rdlint: ignore[unknown-field] as agreed"
    )
    write(repository, rdlint=OVERRIDES.split('- paths: ["*')[0], **{"drafts/d": commented})
    assert found(repository) == {
        "a.yaml": ["unknown-field error"],
        "b-light.yaml": ["unknown-field error"],
        "drafts/c.yaml": [],
        "drafts/d.yaml": [],
    }
    assert rdlint(repository, "waive", "--prune", "--as-of", DAY).code == 0
    assert (repository / "rdlint-waivers.yaml").read_text(encoding="utf-8") == before


def test_extended_files_are_not_checked(repository: Path) -> None:
    write(repository, rdlint="extends: base.yaml\n", base="include: ['*.yaml']\nignore: [schema]\n")
    assert set(found(repository)) == {"a.yaml", "b-light.yaml", "drafts/c.yaml"}
