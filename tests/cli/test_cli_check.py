"""`rdlint check` in processes of its own: every exit code with its message, every option, every kind of path."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from rdlint_process import (
    DAY,
    DEFECTIVE,
    EXAMPLES,
    OPTIONS,
    SOUND,
    Done,
    check,
    command,
    environment,
    finished,
    rdlint,
    write,
)

from rdlint.cli.options import COMMANDS

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such thing")

#: A pack of one rule whose check kind does not exist: it cannot run.
BROKEN_RULE = "---\nsummary: A rule.\n---\n"


def files(done: Done) -> list[str]:
    """The names of the files that a JSON report holds."""
    return [entry["file"] for entry in json.loads(done.out)["files"]]


def rules_found(done: Done) -> set[str]:
    """The rules that spoke in a JSON report."""
    return {finding["rule"] for finding in json.loads(done.out)["findings"]}


# Exit codes


def test_0_nothing_found(tmp_path: Path) -> None:
    write(tmp_path, role=SOUND)
    done = check(tmp_path, "role.yaml")
    assert (done.code, done.err) == (0, "")
    assert done.out == f"No findings in 1 role description, by the rules of {DAY}.\n"


def test_1_a_finding(tmp_path: Path) -> None:
    write(tmp_path, role=DEFECTIVE)
    done = check(tmp_path, "role.yaml")
    assert (done.code, done.err) == (1, "")
    assert "error[unknown-field]: `colour` is not a field" in done.out
    assert "--> role.yaml:1:1\n" in done.out
    assert done.out.endswith(f"\n1 error in 1 role description, by the rules of {DAY}.\n")


def test_2_a_missing_path_and_the_rest_is_checked(tmp_path: Path) -> None:
    write(tmp_path, role=DEFECTIVE)
    done = check(tmp_path, "nowhere.yaml", "role.yaml")
    assert done.code == 2
    assert done.err.splitlines()[0] == "rdlint: there is no file or folder nowhere.yaml"
    assert "1 error in 1 role description" in done.out


def test_3_nothing_was_checked(tmp_path: Path) -> None:
    write(tmp_path, mkdocs="site_name: Handbook\nnav: []\n", playbook="- hosts: all\n")
    done = check(tmp_path)
    assert (done.code, done.err) == (3, "")
    assert done.out == "No role description was found, so nothing was checked.\n"


def test_4_a_rule_that_cannot_run_is_named_and_the_rest_is_checked(tmp_path: Path) -> None:
    write(tmp_path, role=DEFECTIVE, rdlint="rules: [house]\n")
    (tmp_path / "house").mkdir()
    (tmp_path / "house/our-rule.md").write_text(BROKEN_RULE, encoding="utf-8")
    done = check(tmp_path, "role.yaml")
    assert done.code == 4
    assert "house/our-rule" in done.err
    assert "This is not the fault of your role descriptions." in done.err
    assert "1 error in 1 role description" in done.out


@pytest.mark.parametrize(
    ("missing", "broken", "defective", "code"),
    [
        (True, True, True, 2),
        (True, False, True, 2),
        (True, True, False, 2),
        (True, False, False, 2),
        (False, True, True, 4),
        (False, True, False, 4),
        (False, False, True, 1),
        (False, False, False, 3),
    ],
)
def test_precedence(tmp_path: Path, missing: bool, broken: bool, defective: bool, code: int) -> None:
    """2 before 4 before 1 before 3, whatever comes together."""
    (tmp_path / "roles").mkdir()
    if broken:
        write(tmp_path, rdlint="rules: [house]\n")
        (tmp_path / "house").mkdir()
        (tmp_path / "house/our-rule.md").write_text(BROKEN_RULE, encoding="utf-8")
    if defective:
        write(tmp_path / "roles", role=DEFECTIVE)
    done = check(tmp_path, "roles", *(["nowhere.yaml"] if missing else []))
    assert done.code == code, done.out + done.err


@posix_only
def test_130_interrupted(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    # Standard input that never ends keeps it waiting until it is interrupted.
    process = subprocess.Popen(
        command("check", "-"),
        cwd=tmp_path,
        env=environment({"PYTHONUNBUFFERED": "1"}),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        # Whoever starts the tests in the background hands down a process that cannot be interrupted.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    # How long it takes to start depends on the machine; the rest of its run is waiting.
    time.sleep(2)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err) == (130, b"", b"rdlint: interrupted\n")


# What is checked


def test_no_command_checks_this_folder(tmp_path: Path) -> None:
    write(tmp_path, role=DEFECTIVE, rdlint=f"as_of: {DAY}\nignore: [corpus]\n")
    short, long = rdlint(tmp_path), rdlint(tmp_path, "check", ".")
    assert short == long
    assert short.code == 1
    assert rdlint(tmp_path, "--format", "json") == rdlint(tmp_path, "check", ".", "--format", "json")


def test_standard_input(tmp_path: Path) -> None:
    done = check(tmp_path, "-", stdin=DEFECTIVE.encode())
    assert done.code == 1
    assert "--> <stdin>:1:1\n" in done.out
    done = check(tmp_path, "-", "--stdin-filename", "roles/role.yaml", stdin=DEFECTIVE.encode())
    assert "--> roles/role.yaml:1:1\n" in done.out
    assert check(tmp_path, "-", stdin=SOUND.encode()).code == 0
    assert "error[empty-file]" in check(tmp_path, "-").out


def test_standard_input_beside_files(tmp_path: Path) -> None:
    write(tmp_path, role=SOUND)
    done = check(tmp_path, "role.yaml", "-", "--format", "json", stdin=DEFECTIVE.encode())
    assert files(done) == ["<stdin>", "role.yaml"]


def test_the_name_of_standard_input_leads_to_the_configuration(tmp_path: Path) -> None:
    (tmp_path / "roles").mkdir()
    write(tmp_path / "roles", rdlint="ignore: [unknown-field]\n")
    assert check(tmp_path, "-", "--stdin-filename", "roles/new.yaml", stdin=DEFECTIVE.encode()).code == 0
    assert check(tmp_path, "-", stdin=DEFECTIVE.encode()).code == 1


def test_a_name_for_standard_input_that_is_not_read(tmp_path: Path) -> None:
    done = check(tmp_path, "--stdin-filename", "role.yaml")
    assert (done.code, done.out) == (2, "")
    assert "no - asks for standard input" in done.err


@pytest.mark.parametrize(
    "name",
    [
        "with space.yaml",
        "with\nline end.yaml",
        "Führungskraft – 経理.yaml",
        "-dash.yaml",
        "quote'\".YAML",
        "a\u202eb.yml",
    ],
)
@posix_only
def test_names_of_all_kinds(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(DEFECTIVE, encoding="utf-8")
    for path in (f"./{name}", "."):
        done = check(tmp_path, "--format", "json", path)
        assert (done.code, files(done)) == (1, [name])
    shown = check(tmp_path, ".").out
    assert shown.count("\n") == check(tmp_path, "-", stdin=DEFECTIVE.encode()).out.count("\n")
    assert not {"\u202e", "\x1b"} & set(shown)


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="file names are Unicode there")
def test_a_name_that_is_not_utf_8(tmp_path: Path) -> None:
    name = b"r\xf4le.yaml"
    (Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name))).write_text(DEFECTIVE, encoding="utf-8")
    for form in ("text", "concise", "json"):
        done = check(tmp_path, "--format", form, name)
        assert done.code == 1
        assert "unknown-field" in done.out
        done = check(tmp_path, ".", "--output", f"{form}=report")
        assert (done.code, done.err) == (1, "")
        assert (tmp_path / "report").read_text(encoding="utf-8")
    assert "there is no file or folder r\\udcf4.yaml" in check(tmp_path, b"r\xf4.yaml").err


def test_a_name_too_long_for_any_file(tmp_path: Path) -> None:
    done = check(tmp_path, "x" * 300 + ".yaml")
    assert (done.code, done.err.split("xxx")[0]) == (2, "rdlint: there is no file or folder ")


def test_messages_keep_to_their_line(tmp_path: Path) -> None:
    done = check(tmp_path, "no\nsuch\x1b[2Jfile.yaml")
    assert done.err.splitlines()[0] == r"rdlint: there is no file or folder no\nsuch\x1b[2Jfile.yaml"


def test_an_empty_path_is_not_this_folder(tmp_path: Path) -> None:
    write(tmp_path, role=DEFECTIVE)
    done = check(tmp_path, "")
    assert done.code == 2
    assert done.err.startswith("rdlint: one of the paths is empty.\n")
    assert "nothing was checked" in done.out


@pytest.mark.parametrize(
    ("name", "kind"), [("role.docx", "a Word document"), ("ROLE.PDF", "a PDF"), ("role.odt", "a text document")]
)
def test_documents_are_told_what_to_do(tmp_path: Path, name: str, kind: str) -> None:
    (tmp_path / name).write_bytes(b"PK\x03\x04")
    write(tmp_path, role=SOUND)
    done = check(tmp_path, name, "role.yaml")
    assert done.code == 2
    assert done.err.startswith(f"rdlint: {name} is {kind}; rdlint reads role descriptions kept as YAML.\n")
    assert "No findings in 1 role description" in done.out


def test_a_file_named_by_hand_is_judged_and_one_in_a_folder_passed_over(tmp_path: Path) -> None:
    write(tmp_path, mkdocs="site_name: Handbook\nnav: []\n", role=SOUND)
    assert rules_found(check(tmp_path, "mkdocs.yaml", "--format", "json")) == {"not-a-role-description"}
    assert files(check(tmp_path, ".", "--format", "json")) == ["role.yaml"]


def test_hook(tmp_path: Path) -> None:
    write(tmp_path, mkdocs="site_name: Handbook\n", role=SOUND, bad=DEFECTIVE, rdlint="")
    done = check(tmp_path, "--hook", "mkdocs.yaml", "rdlint.yaml")
    assert (done.code, done.out) == (0, "No role description was found, so nothing was checked.\n")
    done = check(tmp_path, "--hook", "--format", "json", "mkdocs.yaml", "role.yaml", "bad.yaml")
    assert (done.code, files(done)) == (1, ["bad.yaml", "role.yaml"])


def test_hook_with_include_judges_what_it_matches(tmp_path: Path) -> None:
    write(tmp_path, draft="- a list\n", other="- a list\n", rdlint="include: [draft.yaml]\n")
    for done in (check(tmp_path, "--hook", "draft.yaml", "other.yaml", "--format", "json"), check(tmp_path)):
        assert done.code == 1
    assert check(tmp_path, "--hook", "other.yaml").code == 0


@posix_only
def test_a_folder_that_cannot_be_searched_is_said(tmp_path: Path) -> None:
    from rights import without_rights

    write(tmp_path, role=DEFECTIVE)
    (tmp_path / "closed").mkdir(mode=0o000)
    try:
        done = finished(without_rights("check", *OPTIONS, "."), tmp_path)
        assert done.code == 2
        assert done.err.splitlines()[0] == "rdlint: the folder closed cannot be searched: Permission denied"
        assert "1 error in 1 role description" in done.out
        # A file in it was named: whether it exists cannot be known, so it is a finding and not a slip of the pen.
        done = finished(without_rights("check", *OPTIONS, "closed/role.yaml"), tmp_path)
        assert done.code == 1
        assert "error[unreadable-file]" in done.out
    finally:
        (tmp_path / "closed").chmod(0o700)


# Rules across roles


def test_across_roles_the_whole_repository_counts(tmp_path: Path) -> None:
    write(tmp_path, one=SOUND, two=SOUND)
    day = ("check", "--as-of", DAY, "--select", "repeated-role-number", "--format", "json")
    assert rules_found(rdlint(tmp_path, *day, "one.yaml", "two.yaml")) == {"repeated-role-number"}
    # Without a repository or a configuration what is given is all there is.
    assert rules_found(rdlint(tmp_path, *day, "one.yaml")) == set()
    write(tmp_path, rdlint="")
    done = rdlint(tmp_path, *day, "one.yaml")
    assert (rules_found(done), files(done)) == ({"repeated-role-number"}, ["one.yaml"])


def test_standard_input_stands_for_the_file_of_its_name(tmp_path: Path) -> None:
    write(tmp_path, one=SOUND, two=SOUND, rdlint=f"as_of: {DAY}\n")
    line = ("check", "--select", "repeated-role-number", "--format", "json", "-")
    unsaved = ("# One more line\n" + SOUND).encode()
    done = rdlint(tmp_path, *line, "--stdin-filename", "two.yaml", stdin=unsaved)
    (finding,) = json.loads(done.out)["findings"]
    number = SOUND.splitlines().index(next(line for line in SOUND.splitlines() if line.startswith("role_number")))
    assert (finding["file"], finding["start"]["line"]) == ("two.yaml", number + 2)
    mended = re.sub("role_number: .*", "role_number: '50000007'", SOUND).encode()
    assert rules_found(rdlint(tmp_path, *line, "--stdin-filename", "two.yaml", stdin=mended)) == set()


@posix_only
def test_a_folder_that_rules_across_roles_cannot_look_into_is_said(tmp_path: Path) -> None:
    from rights import without_rights

    write(tmp_path, role=SOUND, rdlint="")
    (tmp_path / "closed").mkdir(mode=0o000)
    try:
        given = finished(without_rights("check", "--as-of", DAY, "role.yaml"), tmp_path)
        assert given.err == (
            "rdlint: the folder closed cannot be searched: Permission denied\n"
            "        Rules across roles do not see what is in it.\n"
        )
        assert given.code == 0
        # Where it was to be checked itself, once is enough.
        everything = finished(without_rights("check", "--as-of", DAY, "."), tmp_path)
        assert (everything.code, everything.err.count("closed")) == (2, 1)
    finally:
        (tmp_path / "closed").chmod(0o700)


# Options


def test_select_replaces_and_ignore_subtracts(tmp_path: Path) -> None:
    write(tmp_path, role=DEFECTIVE.replace("title: Water Licensing Officer\n", ""))
    both = rules_found(check(tmp_path, "role.yaml", "--format", "json"))
    assert {"unknown-field", "missing-title"} <= both
    assert rules_found(check(tmp_path, "role.yaml", "--select", "missing-title", "--format", "json")) == {
        "missing-title"
    }
    left = rules_found(check(tmp_path, "role.yaml", "--ignore", "missing-title, header", "--format", "json"))
    assert left == both - {"missing-title"}
    assert check(tmp_path, "role.yaml", "--ignore", "schema", "--ignore", "header").code == 0


@pytest.mark.parametrize("option", ["--select", "--ignore"])
@pytest.mark.parametrize("name", ["check", "rules"])
def test_unknown_names_get_a_suggestion(tmp_path: Path, name: str, option: str) -> None:
    done = rdlint(tmp_path, name, option, "capabilties")
    assert (done.code, done.out) == (2, "")
    assert "there is no rule or group called capabilties. Did you mean capabilities?" in done.err
    for nothing in (["", "header"], ["header", " , "]):
        done = rdlint(tmp_path, name, *(part for text in nothing for part in (option, text)))
        assert (done.code, done.out) == (2, "")
        assert done.err.startswith(f"rdlint: {option} names no rule and no group.\n")


@pytest.mark.parametrize("command_line", [["check"], ["rules", "--select", "header"], ["coverage"]])
def test_names_in_the_configuration_that_are_none_are_shown_in_order(tmp_path: Path, command_line: list[str]) -> None:
    write(tmp_path, rdlint="severity: {hedder: info}\nignore: [x-1]\nselect: [header, y-2]\n")
    done = rdlint(tmp_path, *command_line)
    assert (done.code, done.out) == (2, "")
    places = re.findall(r"rdlint\.yaml:(\d+:\d+): there is no rule or group called (\S+)\.", done.err)
    assert places == [("1:12", "hedder"), ("2:10", "x-1"), ("3:18", "y-2")]


def test_no_cache_keeps_nothing_and_judges_every_file_anew(tmp_path: Path) -> None:
    (tmp_path / "roles").mkdir()
    write(tmp_path / "roles", role=DEFECTIVE)
    cache = tmp_path / "cache"
    arguments, env = ("--format", "json", "roles"), {"RDLINT_CACHE_DIR": str(cache)}
    anew = check(tmp_path, *arguments, "--no-cache", env=env)
    assert not cache.exists()
    kept = check(tmp_path, *arguments, env=env)
    (entry,) = (cache / "results").iterdir()
    data = json.loads(entry.read_bytes())
    entry.write_text(json.dumps({**data, "findings": []}), encoding="utf-8")
    assert rules_found(check(tmp_path, *arguments, env=env)) == set(), "this entry is what a run believes"
    assert anew == kept == check(tmp_path, *arguments, "--no-cache", env=env)
    assert rules_found(anew) == {"unknown-field"}


def test_the_group_source_always_runs(tmp_path: Path) -> None:
    write(tmp_path, role="title: [")
    done = check(tmp_path, "role.yaml", "--select", "header", "--ignore", "source")
    assert (done.code, "error[invalid-yaml]" in done.out) == (1, True)


def test_as_of_judges_by_that_day(tmp_path: Path) -> None:
    write(tmp_path, role=SOUND)
    assert check(tmp_path, "role.yaml").code == 0
    later = rdlint(tmp_path, "check", "role.yaml", "--as-of", "2026-11-21", "--format", "json")
    assert rules_found(later) == {"superseded-framework"}
    assert json.loads(later.out)["as_of"] == "2026-11-21"
    expired = rdlint(tmp_path, "check", "role.yaml", "--as-of", "2027-02-01", "--format", "json")
    assert rules_found(expired) == {"expired-framework"}


@pytest.mark.parametrize("day", ["tomorrow", "2026-02-30", "21/11/2026", ""])
def test_as_of_that_is_no_day(tmp_path: Path, day: str) -> None:
    done = rdlint(tmp_path, "check", "--as-of", day)
    assert (done.code, done.out) == (2, "")
    assert f"{day!r} is not a day; write it as in 2026-11-21" in done.err


def test_fail_on(tmp_path: Path) -> None:
    write(tmp_path, warned=SOUND, rdlint="severity: {superseded-framework: warning}\nas_of: 2026-11-21\n")
    codes = {
        level: rdlint(tmp_path, "check", "--fail-on", level).code for level in ("error", "warning", "info", "never")
    }
    assert codes == {"error": 0, "warning": 1, "info": 1, "never": 0}
    done = rdlint(tmp_path, "check", "--fail-on", "critical")
    assert done.code == 2
    assert "'critical'" in done.err
    write(tmp_path, rdlint="severity: {all: info}\nas_of: 2026-11-21\nfail_on: warning\n")
    assert rdlint(tmp_path, "check").code == 0
    assert rdlint(tmp_path, "check", "--fail-on", "info").code == 1


def test_several_outputs(tmp_path: Path) -> None:
    write(tmp_path, role=DEFECTIVE)
    done = check(
        tmp_path, "role.yaml", "--format", "concise", "--output", "json=out/deep/r.json", "--output", "text=r.txt"
    )
    assert done.code == 1
    assert done.out.startswith("role.yaml:1:1: error[unknown-field] ")
    assert json.loads((tmp_path / "out/deep/r.json").read_bytes())["summary"]["error"] == 1
    assert (tmp_path / "r.txt").read_text(encoding="utf-8") == check(tmp_path, "role.yaml").out


@pytest.mark.parametrize("text", ["json", "json=", "=x"])
def test_outputs_that_cannot_be_read(tmp_path: Path, text: str) -> None:
    done = check(tmp_path, "--output", text)
    assert (done.code, done.out) == (2, "")
    assert "json=report.json" in done.err or "there is no format ''" in done.err


def test_an_output_that_cannot_be_written(tmp_path: Path) -> None:
    write(tmp_path, role=SOUND)
    (tmp_path / "taken").mkdir()
    done = check(tmp_path, "role.yaml", "--output", "json=taken")
    assert done.code == 2
    assert done.err == "rdlint: the report cannot be written to taken: Is a directory\n"
    assert "No findings" in done.out


def test_an_unknown_format(tmp_path: Path) -> None:
    for arguments in (["--format", "jsn"], ["--output", "jsn=x"]):
        done = check(tmp_path, *arguments)
        assert (done.code, done.out) == (2, "")
        assert "there is no format 'jsn'; there are text, concise, json" in done.err
        assert "Did you mean json?" in done.err


def test_quiet_leaves_out_the_summary_only(tmp_path: Path) -> None:
    write(tmp_path, role=DEFECTIVE, sound=SOUND)
    loud, quiet = check(tmp_path, "role.yaml"), check(tmp_path, "role.yaml", "-q")
    assert loud.out.startswith(quiet.out)
    assert loud.out.removeprefix(quiet.out).strip().startswith("1 error")
    assert check(tmp_path, "sound.yaml", "--quiet").out == ""


def test_statistics_shows_the_table_alone(tmp_path: Path) -> None:
    write(tmp_path, one=DEFECTIVE, two=DEFECTIVE)
    lines = check(tmp_path, "--statistics").out.splitlines()
    assert lines[0].split() == ["findings", "files", "severity", "rule"]
    assert lines[1].split() == ["2", "2", "error", "unknown-field"]
    assert "-->" not in "".join(lines)


def test_nothing_is_held_back_off_a_terminal(tmp_path: Path) -> None:
    write(tmp_path, **{f"role{number}": DEFECTIVE for number in range(60)})
    plain, everything = check(tmp_path), check(tmp_path, "--all")
    assert plain == everything
    assert plain.out.count("error[unknown-field]") == 60


@posix_only
def test_on_a_terminal_50_findings_then_the_table(tmp_path: Path) -> None:
    write(tmp_path, **{f"role{number}": DEFECTIVE for number in range(60)})
    shown = on_a_terminal(tmp_path, "check", *OPTIONS)
    assert shown.count("-->") == 50
    assert "10 more findings" in shown
    assert "--all" in shown
    assert "\x1b[1;31merror" in shown
    assert on_a_terminal(tmp_path, "check", "--all", *OPTIONS).count("-->") == 60


@posix_only
def test_colour(tmp_path: Path) -> None:
    write(tmp_path, role=DEFECTIVE)
    plain = check(tmp_path, "role.yaml").out
    assert "\x1b" not in plain
    assert "\x1b[" in check(tmp_path, "role.yaml", "--color", "always").out
    assert "\x1b[" in check(tmp_path, "role.yaml", "--color", "always", env={"NO_COLOR": "1"}).out
    arguments = ("check", "role.yaml", *OPTIONS)
    assert "\x1b[" in on_a_terminal(tmp_path, *arguments)
    assert "\x1b[" not in on_a_terminal(tmp_path, *arguments, "--color", "never")
    assert "\x1b[" not in on_a_terminal(tmp_path, *arguments, NO_COLOR="1")
    assert "\x1b[" in on_a_terminal(tmp_path, *arguments, NO_COLOR="")
    assert "\x1b[" not in on_a_terminal(tmp_path, *arguments, TERM="dumb")


def on_a_terminal(folder: Path, *arguments: str, **env: str) -> str:
    """What rdlint shows where its standard output is a terminal."""
    import pty

    leader, follower = pty.openpty()
    process = subprocess.Popen(
        command(*arguments), cwd=folder, env=environment({"TERM": "xterm", **env}), stdout=follower, stdin=follower
    )
    os.close(follower)
    shown = b""
    try:
        while part := os.read(leader, 65536):
            shown += part
    except OSError:
        pass  # Linux says so when the last process has closed the terminal.
    os.close(leader)
    process.wait(timeout=60)
    return shown.decode("utf-8").replace("\r\n", "\n")


# Where the words go


@pytest.mark.parametrize("env", [{"LC_ALL": "C"}, {"PYTHONIOENCODING": "ascii"}, {"PYTHONUTF8": "0", "LANG": "C"}])
def test_output_is_utf_8_whatever_the_code_page(tmp_path: Path, env: dict[str, str]) -> None:
    write(tmp_path, role="größe – 経理: 1\n" + SOUND)
    done = check(tmp_path, "role.yaml", env=env)
    assert done.code == 1
    assert "größe – 経理: 1" in done.out
    done = check(tmp_path, "größe – 経理.yaml", env=env)
    assert done.err.startswith("rdlint: there is no file or folder größe – 経理.yaml")


@posix_only
def test_a_reader_who_leaves_early_hears_nothing_more(tmp_path: Path) -> None:
    write(tmp_path, **{f"role{number}": DEFECTIVE for number in range(200)})
    line = " ".join(f"'{part!s}'" for part in command("check", ".", *OPTIONS))
    done = finished(["/bin/sh", "-c", f"{line} | head -n 1"], tmp_path)
    assert (done.out.startswith("error[unknown-field]"), done.err) == (True, "")
    for arguments in ("--help", "--version", "check --help", "rules"):
        done = finished(["/bin/sh", "-c", f"'{sys.executable}' -m rdlint {arguments} | true"], tmp_path)
        assert (done.code, done.err) == (0, "")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a device that is always full")
@pytest.mark.parametrize("arguments", ["check role.yaml", "--version", "--help", "rules", "schema"])
def test_a_full_disk_is_said(tmp_path: Path, arguments: str) -> None:
    write(tmp_path, role=SOUND)
    done = finished(["/bin/sh", "-c", f"'{sys.executable}' -m rdlint {arguments} > /dev/full"], tmp_path)
    assert done.code == 4
    assert done.err == "rdlint: the report cannot be written: No space left on device\n"


@posix_only
def test_closed_streams(tmp_path: Path) -> None:
    write(tmp_path, role=DEFECTIVE)
    start = f"'{sys.executable}' -m rdlint check {' '.join(OPTIONS)}"
    done = finished(["/bin/sh", "-c", f"{start} role.yaml >&-"], tmp_path)
    assert (done.code, done.err) == (1, "")
    done = finished(["/bin/sh", "-c", f"{start} role.yaml nowhere.yaml 2>&-"], tmp_path)
    assert done.code == 2
    done = finished(["/bin/sh", "-c", f"{start} - <&-"], tmp_path)
    assert (done.code, "error[empty-file]" in done.out) == (1, True)


# The configuration


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("slect: [header]\n", ":1:1: `slect` is not a field of the configuration; did you mean `select`?"),
        (
            "ignore:\n  - capabilties\n",
            ":2:5: there is no rule or group called capabilties. Did you mean capabilities?",
        ),
        ("severity:\n  hedder: info\n", ":2:3: there is no rule or group called hedder. Did you mean header?"),
        ("fail_on: eror\n", ":1:10: "),
        ("as_of: 2026-02-30\n", ":1:8: "),
        ("a: [\n", ":2:1: "),
        ("exclude: a\nexclude: b\n", ":2:1: `exclude` stands here a second time"),
        ("- list\n", ":1:1: The file holds a list"),
        ("rules: [nowhere]\n", ":1:9: There is no folder `nowhere` here"),
        ("frameworks: [nowhere.yaml]\n", ":1:14: There is no file `nowhere.yaml` here"),
    ],
)
def test_2_for_a_mistake_in_the_configuration(tmp_path: Path, text: str, said: str) -> None:
    write(tmp_path, role=DEFECTIVE, rdlint=text)
    done = check(tmp_path, "role.yaml")
    assert (done.code, done.out) == (2, "")
    assert done.err.splitlines()[0] == "rdlint: the configuration cannot be used, so nothing was checked."
    assert f"rdlint.yaml{said}" in done.err


def test_2_for_a_framework_file_that_cannot_be_used(tmp_path: Path) -> None:
    write(tmp_path, role=DEFECTIVE, rdlint="frameworks: [harbour.yaml]\n", harbour="id: harbour\n")
    done = check(tmp_path, "role.yaml")
    assert (done.code, done.out) == (2, "")
    assert "harbour.yaml:1: " in done.err


def test_config_names_another_file(tmp_path: Path) -> None:
    write(tmp_path, role=DEFECTIVE, rdlint="no such key: 1\n", other="ignore: [unknown-field]\n")
    assert check(tmp_path, "role.yaml", "--config", "other.yaml").code == 0
    done = check(tmp_path, "role.yaml", "--config", "nowhere.yaml")
    assert done.code == 2
    assert "nowhere.yaml:1:1: The file cannot be read: it does not exist." in done.err


def test_command_line_comes_before_the_configuration(tmp_path: Path) -> None:
    write(tmp_path, role=SOUND, rdlint="as_of: 2027-02-01\nselect: [unknown-field]\nfail_on: never\n")
    assert rdlint(tmp_path, "check").code == 0
    assert rdlint(tmp_path, "check", "--select", "capabilities").code == 0
    assert rdlint(tmp_path, "check", "--select", "capabilities", "--fail-on", "error").code == 1
    assert check(tmp_path, "--select", "capabilities", "--fail-on", "info").code == 0


# Commands


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("chek", "Did you mean rdlint check?"),
        ("explian", "Did you mean rdlint explain?"),
        ("frobnicate", f"The commands are {', '.join(COMMANDS)};"),
        ("roles", "To check a file or folder write: rdlint check roles"),
    ],
)
def test_a_mistyped_command(tmp_path: Path, given: str, said: str) -> None:
    (tmp_path / "roles").mkdir()
    done = rdlint(tmp_path, given)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith(f"rdlint: there is no command {given!r}.\n")
    assert said in done.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check", "--selct", "header"], "Did you mean --select?"),
        (["--formt=json"], "Did you mean --format?"),
        (["check", "--zzz"], "`rdlint check --help` lists what there is."),
        (["explain", "unknown-field", "unknown-capability"], "does not know what to do with 'unknown-capability'"),
        (["explain"], "`rdlint explain --help` lists what there is."),
    ],
)
def test_a_mistyped_option(tmp_path: Path, arguments: list[str], said: str) -> None:
    done = rdlint(tmp_path, *arguments)
    assert (done.code, done.out) == (2, "")
    assert said in done.err


@pytest.mark.parametrize(
    "arguments",
    [["--help"], ["-h"], *([name, "--help"] for name in COMMANDS)],
)
def test_help(tmp_path: Path, arguments: list[str]) -> None:
    done = rdlint(tmp_path, *arguments)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("usage: rdlint")
    if len(arguments) == 1:
        for name in COMMANDS:
            assert f"\n    {name} " in done.out
    if arguments[0] in ("--help", "check"):
        assert all(f"\n  {code}  " in done.out for code in range(5))


@pytest.mark.parametrize("env", [{}, {"PYTHONIOENCODING": "ascii"}])
def test_version(tmp_path: Path, env: dict[str, str]) -> None:
    from rdlint import __version__

    short = rdlint(tmp_path, "--version", env=env)
    assert short.code == 0
    lines = short.out.splitlines()
    assert lines[0] == f"rdlint {__version__}"
    assert lines[1] in ("YAML parser: libyaml (C)", "YAML parser: pure Python")
    assert [line.split(":")[0] for line in lines[2:]] == ["Frameworks", "ANZSCO", "OSCA"]
    # The long way round, by the parser of the options, says the same.
    assert rdlint(tmp_path, "--version", "--").out == short.out


@pytest.mark.parametrize("name", ["unknown-field", "capabilities"])
def test_explain(tmp_path: Path, name: str) -> None:
    done = rdlint(tmp_path, "explain", name)
    assert (done.code, done.err, done.out.startswith(name)) == (0, "", True)


def test_explain_an_unknown_rule(tmp_path: Path) -> None:
    done = rdlint(tmp_path, "explain", "unknwon-field")
    assert (done.code, done.out) == (2, "")
    assert "Did you mean unknown-field?" in done.err


@posix_only
def test_a_folder_that_is_gone(tmp_path: Path) -> None:
    (tmp_path / "gone").mkdir()
    line = f"cd gone && rmdir ../gone && '{sys.executable}' -m rdlint check"
    done = finished(["/bin/sh", "-c", line], tmp_path)
    assert done.code == 2
    assert done.err.startswith("rdlint: the current folder cannot be used: ")


def with_code(folder: Path, code: str, *arguments: str) -> Done:
    """Runs rdlint after some code that changes it."""
    line = f"{code}\nimport sys\nfrom rdlint.cli import main\nsys.exit(main({list(arguments)!r}))"
    return finished([sys.executable, "-c", line], folder)


@pytest.mark.parametrize("command_line", [["check", "role.yaml"], ["rules"], ["coverage"], ["explain", "wrong-word"]])
def test_4_where_what_rdlint_brings_itself_cannot_be_used(tmp_path: Path, command_line: list[str]) -> None:
    write(tmp_path, role=SOUND)
    code = "import sys\nsys.modules['rdlint.checks.built_in'] = None"
    done = with_code(tmp_path, code, *command_line)
    assert (done.code, done.out) == (4, "")
    assert done.err.startswith("rdlint: rdlint cannot run: ModuleNotFoundError: ")
    assert "Please report it" in done.err


def test_4_where_one_file_cannot_be_compared_and_the_rest_is(tmp_path: Path) -> None:
    write(tmp_path, one=SOUND, two=SOUND, three=SOUND)
    code = (
        "from rdlint.engine import summarise as module\n"
        "real = module.summarise\n"
        "def summarise(document):\n"
        "    if document.source.name == 'two.yaml': raise RecursionError('the tide is out')\n"
        "    return real(document)\n"
        "module.summarise = summarise"
    )
    day = ("check", "--as-of", DAY, "--select", "repeated-role-number", "--format", "json")
    for _ in range(2):  # What failed is not kept as an answer.
        done = with_code(tmp_path, code, *day)
        assert done.code == 4
        said = "the summary for rules across roles failed on two.yaml: RecursionError: the tide is out"
        assert done.err.startswith(f"rdlint: {said}\n")
        assert [finding["file"] for finding in json.loads(done.out)["findings"]] == ["one.yaml", "three.yaml"]
    assert rdlint(tmp_path, *day).code == 1


def test_a_defect_of_rdlint_itself_is_said_without_a_traceback(tmp_path: Path) -> None:
    write(tmp_path, role=SOUND)
    code = (
        "import sys, rdlint.engine.run as run\n"
        "def fail(*_, **__): raise RuntimeError('the tide is out')\n"
        "run.run_checks = fail\n"
        "from rdlint.cli import main\n"
        "sys.exit(main(['check', 'role.yaml']))"
    )
    done = finished([sys.executable, "-c", code], tmp_path)
    assert (done.code, done.out) == (4, "")
    assert done.err.startswith("rdlint: something went wrong: RuntimeError: the tide is out\n")
    assert "Please report it" in done.err


def test_the_five_published_ones_have_findings(tmp_path: Path) -> None:
    done = rdlint(tmp_path, "check", EXAMPLES / "nsw", "--format", "json", "--as-of", "2026-11-21")
    assert done.code == 1
    assert len(files(done)) == 5
