"""The machine formats in processes of their own: one run, any number of reports, the same bytes every time."""

import json
import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from rdlint_process import DEFECTIVE, EXAMPLES, SOUND, Done, check, command, environment, rdlint, write

FORMATS = ("json", "sarif", "github", "gitlab", "junit", "markdown", "html", "csv")

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such thing")


def nsw(folder: Path, *arguments: str, **env: str) -> Done:
    """A check of copies of the published examples, by rules that are not of words."""
    shutil.copytree(EXAMPLES / "nsw", folder / "nsw", dirs_exist_ok=True)
    line = ("check", "nsw", "--as-of", "2026-11-21", "--select", "header,capabilities")
    return rdlint(folder, *line, *arguments, env=env)


def test_all_formats_at_once_are_those_of_single_runs(tmp_path: Path) -> None:
    outputs = [part for name in FORMATS for part in ("--output", f"{name}=reports/{name}")]
    together = nsw(tmp_path, *outputs)
    assert (together.code, together.err) == (1, "")
    assert together.out == nsw(tmp_path).out
    summary = json.loads((tmp_path / "reports/json").read_bytes())["summary"]
    assert summary["findings"] > 10
    for name in FORMATS:
        alone = nsw(tmp_path, "--format", name)
        assert (alone.code, alone.err) == (1, "")
        assert alone.stdout == (tmp_path / "reports" / name).read_bytes()
        assert str(tmp_path).encode() not in alone.stdout
    assert sorted(path.name for path in (tmp_path / "reports").iterdir()) == sorted(FORMATS)


def test_reports_do_not_depend_on_the_order_of_sets(tmp_path: Path) -> None:
    for name in FORMATS:
        one, other = (nsw(tmp_path, "--format", name, PYTHONHASHSEED=seed) for seed in ("1", "2"))
        assert one == other


def test_sarif_brings_the_pages_of_the_rules_and_the_exit_code(tmp_path: Path) -> None:
    write(tmp_path, role=DEFECTIVE)
    (run,) = json.loads(check(tmp_path, "role.yaml", "--format", "sarif").out)["runs"]
    rules = {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}
    assert "## How to fix it" in rules["unknown-field"]["help"]["markdown"]
    assert rules["superseded-framework"]["helpUri"].startswith("https://")
    assert [result["ruleId"] for result in run["results"]] == ["unknown-field"]
    assert run["invocations"][0]["exitCode"] == 1
    done = check(tmp_path, "role.yaml", "nowhere.yaml", "--format", "sarif")
    assert json.loads(done.out)["runs"][0]["invocations"][0]["exitCode"] == done.code == 2


def test_a_rule_that_cannot_run_is_in_the_reports(tmp_path: Path) -> None:
    write(tmp_path, role=SOUND, rdlint="rules: [house]\n")
    (tmp_path / "house").mkdir()
    (tmp_path / "house/our-rule.md").write_text("---\nsummary: A rule.\n---\n", encoding="utf-8")
    done = check(tmp_path, "role.yaml", "--format", "sarif", "--output", "junit=j.xml", "--output", "markdown=m.md")
    (invocation,) = json.loads(done.out)["runs"][0]["invocations"]
    assert (done.code, invocation["exitCode"], invocation["executionSuccessful"]) == (4, 4, False)
    assert "house/our-rule" in invocation["toolExecutionNotifications"][0]["message"]["text"]
    assert '<error type="failure"' in (tmp_path / "j.xml").read_text(encoding="utf-8")
    assert "Not everything was checked:" in (tmp_path / "m.md").read_text(encoding="utf-8")


def test_what_is_excused_in_the_file_is_seen_in_every_format(tmp_path: Path) -> None:
    line, rest = DEFECTIVE.split("\n", 1)
    write(tmp_path, role=f"{line}  # rdlint: ignore[unknown-field] our own, for the map\n{rest}")
    for form in FORMATS:
        done = check(tmp_path, "role.yaml", "--format", form)
        assert (done.code, done.err) == (0, "")
        assert "our own, for the map" in done.out, form


def test_github_takes_no_orders_from_a_role_description(tmp_path: Path) -> None:
    role = SOUND.replace("title: Water", '"##[add-mask]x": 1\ntitle: Water')
    write(tmp_path, role=role)
    lines = check(tmp_path, "role.yaml", "--format", "github").out.splitlines()
    assert lines[0].startswith("::stop-commands::rdlint-")
    word = lines[0].removeprefix("::stop-commands::")
    last = lines.index(f"::{word}::")
    assert all("##[" not in line or line.startswith("::error file=role.yaml,") for line in lines[last:])
    assert any("##[" in line for line in lines[:last])


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="file names are Unicode there")
def test_a_name_that_is_not_utf_8(tmp_path: Path) -> None:
    name = b"r\xf4le.yaml"
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).write_text(DEFECTIVE, encoding="utf-8")
    for form in FORMATS:
        done = check(tmp_path, name, "--format", form, "--output", f"{form}=report")
        assert (done.code, done.err) == (1, "")
        assert "le.yaml" in done.out
        assert (tmp_path / "report").read_bytes() == done.stdout


def test_two_reports_in_one_file(tmp_path: Path) -> None:
    done = check(tmp_path, "--output", "json=r", "--output", "csv=./r")
    assert (done.code, done.out) == (2, "")
    assert done.err == "rdlint: two reports would be written to r; give each its own file.\n"


# Reports in files


@posix_only
def test_a_report_keeps_the_rights_of_the_file_and_the_link_that_leads_to_it(tmp_path: Path) -> None:
    write(tmp_path, role=SOUND)
    (tmp_path / "real.csv").write_text("old", encoding="utf-8")
    (tmp_path / "real.csv").chmod(0o640)
    (tmp_path / "link.csv").symlink_to("real.csv")
    assert check(tmp_path, "role.yaml", "--output", "csv=link.csv").code == 0
    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "real.csv").read_bytes().startswith(b"file,line")
    assert stat.S_IMODE((tmp_path / "real.csv").stat().st_mode) == 0o640


@posix_only
def test_a_report_into_what_is_no_ordinary_file(tmp_path: Path) -> None:
    write(tmp_path, role=SOUND)
    wanted = check(tmp_path, "role.yaml", "--format", "gitlab").out
    line = command("check", "role.yaml", "--as-of", "2025-06-30", "-q", "--output", "gitlab=/dev/stdout")
    with (tmp_path / "out").open("wb") as out:
        subprocess.run(line, cwd=tmp_path, env=environment(), stdout=out, check=True)
    assert (tmp_path / "out").read_text(encoding="utf-8") == wanted
    os.mkfifo(tmp_path / "pipe")
    process = subprocess.Popen([*line[:-1], "gitlab=pipe"], cwd=tmp_path, env=environment(), stdout=subprocess.DEVNULL)
    assert (tmp_path / "pipe").read_text(encoding="utf-8") == wanted
    assert process.wait(timeout=60) == 0


@posix_only
def test_a_report_that_cannot_be_written_whole_leaves_the_old_one(tmp_path: Path) -> None:
    import resource

    write(tmp_path, role=DEFECTIVE)
    (tmp_path / "r.json").write_text("old", encoding="utf-8")
    done = subprocess.run(
        command("check", "role.yaml", "--output", "json=r.json"),
        cwd=tmp_path,
        env=environment({"RDLINT_CACHE_DIR": ""}),
        capture_output=True,
        encoding="utf-8",
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100)),
        check=False,
    )
    assert (done.returncode, done.stderr) == (2, "rdlint: the report cannot be written to r.json: File too large\n")
    assert (tmp_path / "r.json").read_text(encoding="utf-8") == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["r.json", "role.yaml"]


@posix_only
def test_a_report_that_may_not_be_changed_stays(tmp_path: Path) -> None:
    from rdlint_process import finished
    from rights import without_rights

    write(tmp_path, role=SOUND)
    (tmp_path / "r.json").write_text("old", encoding="utf-8")
    (tmp_path / "r.json").chmod(0o444)
    done = finished(without_rights("check", "role.yaml", "--as-of", "2025-06-30", "--output", "json=r.json"), tmp_path)
    assert (done.code, done.err) == (2, "rdlint: the report cannot be written to r.json: Permission denied\n")
    assert (tmp_path / "r.json").read_text(encoding="utf-8") == "old"
