"""The template for GitLab: sound as a file, and its script does what it says in a shell."""

import json
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from fresh import ROOT, Environment, Run, git
from pipelines import data_of, faults, shell, text

TEMPLATE: Any = data_of(ROOT / "gitlab/rdlint.gitlab-ci.yml")
JOB = TEMPLATE["rdlint"]

SOUND = (ROOT / "examples/clean/water-licensing-officer.yaml").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def builds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the script finds rdlint installed."""
    folder = tmp_path_factory.mktemp("builds")
    environment = Environment(folder / "rdlint-environment", with_rdlint=True)
    program = environment.folder / "bin/rdlint"
    program.write_text(f'#!/bin/sh\nexec "{environment.python}" -m rdlint "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    return folder


def run(folder: Path, builds: Path, **variables: str) -> Run:
    """Runs the last line of the script, as a POSIX shell does; those before it install rdlint."""
    *_, check = JOB["script"]
    given = {**JOB["variables"], "CI_BUILDS_DIR": str(builds), "RDLINT_CACHE_DIR": "", **variables}
    return shell(check, folder, given, "sh", "-ec")


def test_it_is_as_gitlab_wants_it() -> None:
    assert faults(TEMPLATE, "gitlab-ci.json") == []
    assert JOB["artifacts"]["reports"].keys() == {"codequality", "junit"}
    assert JOB["artifacts"]["when"] == "always"


def test_its_first_lines_explain_every_variable() -> None:
    head = text("gitlab/rdlint.gitlab-ci.yml").split("\nrdlint:")[0]
    assert all(name in head for name in JOB["variables"] if name.startswith("RDLINT_"))


def test_what_is_installed_is_one_word() -> None:
    assert JOB["script"][1].endswith('"$RDLINT_PACKAGE"')


@pytest.mark.skipif(sys.platform == "win32", reason="the template is for a shell of Unix")
class TestScript:
    """The script in a shell."""

    def test_both_reports_are_written_and_findings_fail_the_job(self, tmp_path: Path, builds: Path) -> None:
        (tmp_path / "role.yaml").write_text("colour: green\n" + SOUND, encoding="utf-8")
        done = run(tmp_path, builds)
        assert done.code == 1
        reports = JOB["artifacts"]["reports"]
        entries = json.loads((tmp_path / reports["codequality"]).read_text(encoding="utf-8"))
        assert "unknown-field" in {entry["check_name"] for entry in entries}
        suites = ElementTree.parse(tmp_path / reports["junit"]).getroot()
        assert suites[0].get("name") == "role.yaml"
        assert "error[unknown-field]" in done.stdout

    def test_the_variables_are_options(self, tmp_path: Path, builds: Path) -> None:
        (tmp_path / "role.yaml").write_text("colour: green\n" + SOUND, encoding="utf-8")
        assert run(tmp_path, builds, RDLINT_FAIL_ON="never").code == 0
        assert run(tmp_path, builds, RDLINT_PATH="nowhere").code == 2
        git(tmp_path, "init", "--quiet")
        git(tmp_path, "add", "role.yaml")
        git(tmp_path, "commit", "--quiet", "--message=Then")
        assert run(tmp_path, builds, RDLINT_SINCE="HEAD").code == 0

    @pytest.mark.parametrize("name", ["RDLINT_PATH", "RDLINT_FAIL_ON", "RDLINT_SINCE"])
    @pytest.mark.parametrize("hostile", ['"; touch owned; "', "$(touch owned)", "`touch owned`", "-x y", "*"])
    def test_hostile_values_are_words(self, tmp_path: Path, builds: Path, name: str, hostile: str) -> None:
        (tmp_path / "role.yaml").write_text(SOUND, encoding="utf-8")
        assert run(tmp_path, builds, **{name: hostile}).code == 2
        assert not (tmp_path / "owned").exists()
