"""`rdlint fix` as people run it: what it changes, says and leaves; and what a kill leaves."""

import os
import random
import shutil
import subprocess
import time
from pathlib import Path

import pytest
from rdlint_process import EXAMPLES, SOUND, Done, command, environment, rdlint, write
from slow import slow

DAY = ("--as-of", "2025-06-30")
#: A role description with a slip that can be mended, and one after it.
SLIP = SOUND.replace("title: ", "title:  ", 1).replace("Assess applications", "Assess  applications", 1)
MENDED = SOUND.replace("title: ", "title:  ", 1)


def fix(folder: Path, *arguments: str, stdin: bytes = b"") -> Done:
    """Runs `rdlint fix`."""
    return rdlint(folder, "fix", *DAY, "--ignore", "corpus", *arguments, stdin=stdin)


def test_the_slip_of_this_page_is_one() -> None:
    assert SLIP != MENDED


def test_a_file_is_mended_and_the_account_says_how(tmp_path: Path) -> None:
    write(tmp_path, role=SLIP)
    done = fix(tmp_path)
    assert (tmp_path / "role.yaml").read_text(encoding="utf-8") == MENDED
    first, second, last = done.out.splitlines()
    assert first == "role.yaml"
    assert second.startswith("  line ")
    assert second.endswith("(double-space)")
    assert last == "Fixed 1 finding in 1 file. Left: nothing."
    assert (done.code, done.err) == (0, "")


def test_a_second_run_finds_nothing_to_do(tmp_path: Path) -> None:
    write(tmp_path, role=SLIP)
    fix(tmp_path)
    assert fix(tmp_path).out == "Nothing was fixed. Left: nothing.\n"


def test_diff_shows_and_changes_nothing(tmp_path: Path) -> None:
    write(tmp_path, role=SLIP)
    done = fix(tmp_path, "--diff")
    assert done.code == 1
    changed = [line for line in done.out.splitlines() if line[:1] in "+-" and line[:3] not in ("---", "+++")]
    assert [line[0] for line in changed] == ["-", "+"]
    assert changed[0].replace("Assess  app", "Assess app")[1:] == changed[1][1:]
    assert (tmp_path / "role.yaml").read_text(encoding="utf-8") == SLIP


def test_diff_of_nothing(tmp_path: Path) -> None:
    write(tmp_path, role=SOUND)
    done = fix(tmp_path, "--diff")
    assert (done.code, done.out) == (0, "")


def test_only_what_is_selected(tmp_path: Path) -> None:
    write(tmp_path, role=SLIP)
    done = fix(tmp_path, "--select", "header")
    assert done.out.startswith("Nothing was fixed.")


def test_exit_code_of_what_is_left(tmp_path: Path) -> None:
    write(tmp_path, role="colour: green\n" + SLIP)
    done = fix(tmp_path)
    assert done.code == 1
    assert done.out.splitlines()[-1] == "Fixed 1 finding in 1 file. Left: 1 error."


def test_standard_input(tmp_path: Path) -> None:
    done = fix(tmp_path, "-", "--stdin-filename", "role.yaml", stdin=SLIP.encode())
    assert done.out == MENDED
    assert "Fixed" not in done.out
    assert done.code == 0


def test_quiet(tmp_path: Path) -> None:
    write(tmp_path, role=SLIP)
    done = fix(tmp_path, "-q")
    assert (done.out, done.err, done.code) == ("", "", 0)


def test_a_file_that_is_not_utf_8_is_left(tmp_path: Path) -> None:
    data = SLIP.replace("title:  ", "notes: caf\N{LATIN SMALL LETTER E WITH ACUTE}\ntitle: ", 1).encode(
        "cp1252", "replace"
    )
    (tmp_path / "role.yaml").write_bytes(data)
    done = fix(tmp_path)
    assert (tmp_path / "role.yaml").read_bytes() == data
    assert "left as it is" in done.err or "Nothing was fixed" in done.out


def test_windows_line_ends_and_a_byte_order_mark_stay(tmp_path: Path) -> None:
    data = b"\xef\xbb\xbf" + SLIP.replace("\n", "\r\n").encode()
    (tmp_path / "role.yaml").write_bytes(data)
    fix(tmp_path)
    assert (tmp_path / "role.yaml").read_bytes() == b"\xef\xbb\xbf" + MENDED.replace("\n", "\r\n").encode()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the superuser may write everywhere")
def test_a_file_that_may_not_be_written_is_named(tmp_path: Path) -> None:
    write(tmp_path, role=SLIP)
    (tmp_path / "role.yaml").chmod(0o444)
    done = fix(tmp_path)
    assert done.code == 2
    assert "role.yaml was left as it is" in done.err


def test_the_examples_lose_only_wrong_words_and_empty_rows(tmp_path: Path) -> None:
    shutil.copytree(EXAMPLES / "nsw", tmp_path / "nsw")
    done = rdlint(tmp_path / "nsw", "fix", "--as-of", "2026-11-21", "--diff", ".")
    removed = [line[1:] for line in done.out.splitlines() if line.startswith("-") and not line.startswith("---")]
    added = [line[1:] for line in done.out.splitlines() if line.startswith("+") and not line.startswith("+++")]
    empty = [line for line in removed if line.strip() == '- {who: "", why: ""}']
    changed = [line for line in removed if line not in empty]
    assert len(empty) == 3
    assert len(changed) == len(added) > 0
    for old, new in zip(changed, added, strict=True):
        assert len(set(old.split()) ^ set(new.split())) <= 6, (old, new)


@slow
def test_a_kill_at_any_moment_leaves_every_file_whole(tmp_path: Path) -> None:
    random.seed(20)
    for attempt in range(6):
        folder = tmp_path / str(attempt)
        folder.mkdir()
        for number in range(500):
            (folder / f"role-{number:03}.yaml").write_text(SLIP, encoding="utf-8")
        process = subprocess.Popen(
            command("fix", *DAY, "--ignore", "corpus", "-q"), cwd=folder, env=environment(), stdout=subprocess.DEVNULL
        )
        while process.poll() is None and not _mended(folder):
            time.sleep(0.01)
        time.sleep(random.random() * 0.4)
        process.kill()
        process.wait()
        texts = [file.read_text(encoding="utf-8") for file in sorted(folder.glob("role-*.yaml"))]
        assert len(texts) == 500
        assert set(texts) <= {SLIP, MENDED}
        assert MENDED in texts
        # What is left of the run is a hidden file that no later run takes for a role description.
        assert all(file.name.startswith(".role-") for file in folder.iterdir() if not file.name.startswith("role-"))


def _mended(folder: Path) -> bool:
    return (folder / "role-000.yaml").read_text(encoding="utf-8") == MENDED
