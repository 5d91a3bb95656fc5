"""`rdlint config`, run as a process: what holds, where it was said, and what is said where it cannot be known."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from rdlint_process import DAY, DEFECTIVE, SOUND, rdlint, write

from rdlint.reference.schemas import violations
from rdlint.source import compose, decode_source

ROOT = Path(__file__).parents[2]
BASE = "exclude: [archive/]\nignore: [malformed-pcat-code]\n"
OWN = """\
extends: common/base.yaml
fail_on: warning
overrides:
- paths: [drafts/]
  ignore: [wording]
"""


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    (tmp_path / ".git").mkdir()
    for folder in ("common", "drafts", "archive"):
        (tmp_path / folder).mkdir()
    write(tmp_path, rdlint=OWN, **{"common/base": BASE, "drafts/ranger": SOUND, "ranger": SOUND, "archive/old": SOUND})
    return tmp_path


def data(folder: Path, *arguments: str) -> dict[str, Any]:
    done = rdlint(folder, "config", "--format", "json", *arguments)
    assert (done.code, done.err) == (0, "")
    found: dict[str, Any] = json.loads(done.out)
    return found


def test_the_output_shown_in_the_documentation(repository: Path) -> None:
    page = (ROOT / "docs/configuration.md").read_text(encoding="utf-8")
    (shown,) = re.findall(r"^```text\n\$ rdlint config drafts/ranger\.yaml\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    done = rdlint(repository, "config", "drafts/ranger.yaml", "--as-of", "2025-06-30")
    assert (done.code, done.err) == (0, "")
    assert done.out.replace(repository.as_posix(), "/work/roles") == shown


def test_text_and_json_say_the_same_and_read_back(repository: Path) -> None:
    for file in ([], ["drafts/ranger.yaml"]):
        found = data(repository, *file)
        document = compose(decode_source(rdlint(repository, "config", *file).stdout, "rdlint.yaml"))
        assert document.root is not None
        assert document.root.data == found["settings"]
        assert violations(found["settings"], "configuration") == []


def test_for_a_run_and_for_a_file(repository: Path) -> None:
    whole = data(repository)
    assert (whole["version"], whole["root"], whole["file"]) == (1, repository.as_posix(), None)
    assert whole["configuration"] == ["common/base.yaml", "rdlint.yaml"]
    assert whole["settings"]["overrides"] == [{"paths": ["drafts/"], "ignore": ["wording"]}]
    assert whole["from"]["fail_on"] == "rdlint.yaml:2"
    draft = data(repository, "drafts/ranger.yaml")
    assert (draft["file"], draft["overrides"]) == ("drafts/ranger.yaml", ["rdlint.yaml:4"])
    assert draft["settings"]["ignore"] == ["malformed-pcat-code", "wording"]
    assert "rules" not in draft
    assert data(repository, "ranger.yaml")["overrides"] == []
    # A folder only says where to look.
    assert data(repository, "drafts")["file"] is None
    assert data(repository / "drafts", "ranger.yaml")["file"] == "drafts/ranger.yaml"


def test_a_file_that_is_left_out_is_told_why(repository: Path) -> None:
    assert data(repository, "archive/old.yaml")["left_out_by"] == "exclude[0]"
    assert data(repository, "ranger.yaml")["left_out_by"] is None
    said = rdlint(repository, "config", "archive/old.yaml").out
    assert "leaves it out, by exclude[0] (common/base.yaml:1)" in said
    write(repository, rdlint="include: [roles/]\n")
    assert data(repository, "ranger.yaml")["left_out_by"] == "include"
    assert "leaves it out, by include (rdlint.yaml:1)" in rdlint(repository, "config", "ranger.yaml").out


def test_options_are_named(repository: Path) -> None:
    found = data(repository, "--select", "header,codes", "--ignore", "malformed-role-number", "--fail-on", "never")
    assert found["settings"]["select"] == ["header", "codes"]
    assert {found["from"][part] for part in ("select[0]", "select[1]")} == {"--select"}
    assert (found["from"]["ignore[1]"], found["from"]["fail_on"]) == ("--ignore", "--fail-on")


def test_rules_with_severity_on_request(repository: Path) -> None:
    write(repository, rdlint=OWN + "severity: {header: info, all: warning}\n")
    rules = {one["rule"]: one for one in data(repository, "drafts/ranger.yaml", "--rules")["rules"]}
    assert not any(one["group"] == "wording" for one in rules.values())
    assert rules["missing-title"] == {
        "rule": "missing-title",
        "group": "schema",
        "severity": "warning",
        "from": "rdlint.yaml:6",
    }
    assert all(one["severity"] == "info" for one in rules.values() if one["group"] == "header")
    told = rdlint(repository, "config", "--rules", "--select", "header").out
    listed = re.findall(r"^#   (\w+) +(\S+)  \((.*)\)$", told, re.MULTILINE)
    assert {severity for severity, _, _ in listed} == {"info", "warning"}
    assert f"# {len(listed)} rules run:" in told


def test_what_is_shown_is_what_check_does(repository: Path) -> None:
    write(repository, **{"drafts/defective": DEFECTIVE, "defective": DEFECTIVE})
    write(repository, rdlint=OWN.replace("ignore: [wording]", "severity: {unknown-field: info}"))
    for file, severity in (("drafts/defective.yaml", "info"), ("defective.yaml", "error")):
        rules = {one["rule"]: one["severity"] for one in data(repository, file, "--rules")["rules"]}
        done = rdlint(repository, "check", file, "--as-of", DAY, "--ignore", "corpus", "--format", "json")
        (found,) = json.loads(done.out)["findings"]
        assert (found["rule"], found["severity"]) == ("unknown-field", severity)
        assert rules["unknown-field"] == severity


def test_without_a_configuration(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    found = data(tmp_path)
    assert found["configuration"] == []
    assert set(found["from"].values()) == {"default", "today"}
    assert "# Configuration: none\n" in rdlint(tmp_path, "config").out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--select", "headr"], "Did you mean header?"),
        (["--ignore", "wordign"], "Did you mean wording?"),
        (["nowhere.yaml"], "there is no file or folder nowhere.yaml"),
        (["--rulse"], "Did you mean --rules?"),
        (["a.yaml", "b.yaml"], "does not know what to do with 'b.yaml'"),
        (["--config", "nowhere.yaml"], "it does not exist"),
    ],
)
def test_what_cannot_be_is_said(repository: Path, arguments: list[str], words: str) -> None:
    write(repository, a=SOUND)
    done = rdlint(repository, "config", *arguments)
    assert (done.code, done.out) == (2, "")
    assert words in done.err


def test_a_mistake_in_what_is_extended(repository: Path) -> None:
    write(repository, **{"common/base": "ignore: [header, wordign]\noverrides:\n- paths: [a]\n  select: [headr]\n"})
    for command in (["config"], ["check"], ["fix", "--diff"], ["rules", "--select", "all"]):
        done = rdlint(repository, *command)
        assert (done.code, done.out) == (2, ""), command
        assert "common/base.yaml:1:18: there is no rule or group called wordign. Did you mean wording?" in done.err
        assert "common/base.yaml:4:12: there is no rule or group called headr. Did you mean header?" in done.err


def test_hostile_names_are_shown_on_one_line(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    file = tmp_path / "a\nb\x1b[31m.yaml"
    file.write_text(SOUND, encoding="utf-8")
    write(tmp_path, rdlint='exclude: ["a\\u001b[31mb", "\\u2028", "x # y"]\n')
    done = rdlint(tmp_path, "config", file.name)
    assert done.code == 0
    assert "\x1b" not in done.out
    assert "\na" not in done.out.split("\n\n")[0]
