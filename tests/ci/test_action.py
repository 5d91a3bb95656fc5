"""The action for GitHub: sound as a file, and its steps do what they say in a shell, whatever the inputs hold."""

import json
import os
import re
import sys
from pathlib import Path
from typing import Any

import pytest
from fresh import ROOT, Environment, Run, git
from pipelines import data_of, faults, shell, text

ACTION: Any = data_of(ROOT / "action.yml")
STEPS = {step["name"]: step for step in ACTION["runs"]["steps"]}

SOUND = (ROOT / "examples/clean/water-licensing-officer.yaml").read_text(encoding="utf-8")
DEFECTIVE = "colour: green\n" + SOUND

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="runners of Windows bring a bash of their own")


class Runner:
    """A folder with role descriptions, and what a runner sets for the steps of an action."""

    def __init__(self, folder: Path, rdlint: Path) -> None:
        self.workspace = folder / "work space"
        self.temporary = folder / "temporary"
        self.workspace.mkdir()
        self.temporary.mkdir()
        (self.temporary / "rdlint").symlink_to(rdlint)
        self.output = folder / "output"
        self.summary = folder / "summary"
        self.output.write_text("", encoding="utf-8")
        self.summary.write_text("Before.\n", encoding="utf-8")

    def write(self, **files: str) -> None:
        for name, content in files.items():
            (self.workspace / f"{name}.yaml").write_text(content, encoding="utf-8")

    def run(self, name: str, inputs: dict[str, str]) -> Run:
        """Runs a step as a runner does: `bash -eo pipefail`, with the inputs as the file says."""
        step = STEPS[name]
        given = {key: entry["default"] for key, entry in ACTION["inputs"].items()} | inputs
        known = {f"inputs.{key}": value for key, value in given.items()} | {"github.action_path": str(ROOT)}
        variables = {
            variable: known[expression.removeprefix("${{ ").removesuffix(" }}")]
            for variable, expression in step["env"].items()
        }
        script = self.temporary / "step.sh"
        script.write_text(step["run"], encoding="utf-8")
        runner = {
            "RUNNER_TEMP": str(self.temporary),
            "GITHUB_OUTPUT": str(self.output),
            "GITHUB_STEP_SUMMARY": str(self.summary),
            "RDLINT_CACHE_DIR": "",
            "CI": "true",
        }
        bash = ("bash", "--noprofile", "--norc", "-eo", "pipefail")
        return shell(str(script), self.workspace, {**runner, **variables}, *bash)

    def check(self, **inputs: str) -> Run:
        return self.run("Check role descriptions", {key.replace("_", "-"): value for key, value in inputs.items()})

    @property
    def outputs(self) -> dict[str, str]:
        return dict(line.split("=", 1) for line in self.output.read_text(encoding="utf-8").splitlines())


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A virtual environment with an `rdlint` program in it."""
    environment = Environment(tmp_path_factory.mktemp("rdlint"), with_rdlint=True)
    program = environment.folder / "bin/rdlint"
    program.write_text(f'#!/bin/sh\nexec "{environment.python}" -m rdlint "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    return environment.folder


@pytest.fixture
def runner(tmp_path: Path, installed: Path) -> Runner:
    return Runner(tmp_path, installed)


def test_it_is_as_github_wants_it() -> None:
    assert faults(ACTION, "github-actions.json") == []
    # What the schema does not say: steps of a composite action name their shell, and descriptions are one line.
    for step in STEPS.values():
        assert step["shell"] == "bash"
    for entry in (*ACTION["inputs"].values(), *ACTION["outputs"].values()):
        assert "\n" not in entry["description"]


def test_no_input_is_ever_text_of_a_script() -> None:
    for step in STEPS.values():
        assert "${{" not in step["run"]
        assert "eval" not in step["run"]


def test_every_input_reaches_a_script() -> None:
    used = {
        name
        for step in STEPS.values()
        for value in step["env"].values()
        for name in re.findall(r"inputs\.([\w-]+)", value)
    }
    assert used == set(ACTION["inputs"])
    for step in STEPS.values():
        for variable in step["env"]:
            assert f"${variable}" in step["run"], variable


def test_the_page_lists_every_input_and_output() -> None:
    page = text("docs/ci.md")
    for name in (*ACTION["inputs"], *ACTION["outputs"]):
        assert f"| `{name}` |" in page


def test_findings_fail_the_step_and_are_shown_everywhere(runner: Runner) -> None:
    runner.write(role=DEFECTIVE)
    done = runner.check()
    assert done.code == 1
    assert re.search(r"^::error file=role\.yaml,line=1,", done.stdout, re.MULTILINE)
    assert runner.outputs["exit-code"] == "1"
    sarif = json.loads(Path(runner.outputs["sarif"]).read_text(encoding="utf-8"))
    assert "unknown-field" in {result["ruleId"] for result in sarif["runs"][0]["results"]}
    summary = runner.summary.read_text(encoding="utf-8")
    assert summary.startswith("Before.\n")
    assert "unknown-field" in summary


def test_sound_role_descriptions_pass(runner: Runner) -> None:
    runner.write(role=SOUND)
    done = runner.check(args="--as-of=2025-06-30")
    assert (done.code, runner.outputs["exit-code"]) == (0, "0"), done.output


def test_the_inputs_are_options(runner: Runner) -> None:
    runner.write(role=DEFECTIVE)
    assert runner.check(fail_on="never").code == 0
    assert runner.check(args="--as-of=2025-06-30\n\n--ignore=unknown-field\r\n").code == 0
    assert runner.check(path="nowhere").code == 2
    (runner.workspace / "empty").mkdir()
    assert runner.check(path="empty").code == 3


def test_several_paths_with_odd_names(runner: Runner) -> None:
    names = ["a role; touch x", "--hook", "$(touch y)", "-", "`touch z`"]
    for name in names:
        (runner.workspace / name).mkdir()
        (runner.workspace / name / "role.yaml").write_text(DEFECTIVE, encoding="utf-8")
    paths = [name for name in names if name != "-"]
    done = runner.check(path="\n".join([*paths, "./-", ""]), args="--ignore=corpus")
    assert done.code == 1
    sarif = json.loads(Path(runner.outputs["sarif"]).read_text(encoding="utf-8"))
    assert (
        len({one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for one in sarif["runs"][0]["results"]})
        == 5
    )
    assert sorted(path.name for path in runner.workspace.iterdir()) == sorted(names)


@pytest.mark.parametrize("name", ["path", "fail_on", "since", "args"])
@pytest.mark.parametrize(
    "hostile",
    [
        '"; touch owned; "',
        "$(touch owned)",
        "`touch owned`",
        "'; touch owned; '",
        "x\n$(touch owned)",
        "*",
        "a && touch owned",
    ],
)
def test_hostile_inputs_are_words(runner: Runner, name: str, hostile: str) -> None:
    runner.write(role=SOUND)
    done = runner.check(**{name: hostile})
    assert done.code == 2, done.output
    assert not (runner.workspace / "owned").exists()
    assert runner.outputs["exit-code"] == "2"


def test_where_nothing_can_be_written_the_sarif_output_is_empty(runner: Runner) -> None:
    runner.write(rdlint="colour: green\n", role=SOUND)
    done = runner.check()
    assert done.code == 2
    assert runner.outputs == {"sarif": "", "exit-code": "2"}
    assert runner.summary.read_text(encoding="utf-8") == "Before.\n"


def test_a_report_of_an_earlier_step_is_not_taken_for_one_of_this(runner: Runner) -> None:
    runner.write(role=SOUND)
    runner.check()
    runner.write(rdlint="colour: green\n")
    runner.output.write_text("", encoding="utf-8")
    runner.check()
    assert runner.outputs["sarif"] == ""


def test_since_looks_at_changes_only(runner: Runner) -> None:
    runner.write(role=DEFECTIVE)
    git(runner.workspace, "init", "--quiet")
    git(runner.workspace, "add", "--all")
    git(runner.workspace, "commit", "--quiet", "--message=Then")
    done = runner.check(since="HEAD")
    assert done.code == 0, done.output


@pytest.mark.parametrize(
    "version", ["-r requirements.txt", "1.0; touch owned", "0.1.0 https://example.org/x", "../x", "$(touch owned)"]
)
def test_a_version_that_is_none_is_refused(runner: Runner, version: str) -> None:
    done = runner.run("Install rdlint", {"version": version})
    assert done.code == 2
    assert done.stdout.startswith("::error title=rdlint::The input version must be")
    assert not (runner.workspace / "owned").exists()


def test_it_installs_what_the_inputs_name(runner: Runner) -> None:
    """With a Python that writes down how it is called: the real one would need a network."""
    (runner.temporary / "rdlint").unlink()
    binaries = runner.temporary / "binaries"
    binaries.mkdir()
    python = binaries / "python3"
    log = runner.temporary / "log"
    copy = 'if [ "$2" = venv ]; then mkdir -p "$3/bin"; cp "$0" "$3/bin/python"; fi'
    python.write_text(f'#!/bin/sh\nprintf "%s\\n" "$*" >>"{log}"\n{copy}\n', encoding="utf-8")
    python.chmod(0o755)
    os.environ["PATH"], before = f"{binaries}{os.pathsep}{os.environ['PATH']}", os.environ["PATH"]
    try:
        assert runner.run("Install rdlint", {}).code == 0
        assert runner.run("Install rdlint", {"version": "0.1.0rc1"}).code == 0
    finally:
        os.environ["PATH"] = before
    lines = [line for line in log.read_text(encoding="utf-8").splitlines() if "pip" in line]
    assert [line.split()[-1] for line in lines] == [str(ROOT), "rdlint==0.1.0rc1"]


def test_an_old_python_is_said(runner: Runner) -> None:
    (runner.temporary / "rdlint").unlink()
    binaries = runner.temporary / "binaries"
    binaries.mkdir()
    for name in ("python3", "python"):
        (binaries / name).write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
        (binaries / name).chmod(0o755)
    os.environ["PATH"], before = f"{binaries}{os.pathsep}{os.environ['PATH']}", os.environ["PATH"]
    try:
        done = runner.run("Install rdlint", {})
    finally:
        os.environ["PATH"] = before
    assert done.code == 2
    assert "needs Python 3.11 or later" in done.stdout
