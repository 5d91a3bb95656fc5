"""The line that says how far a long run is: when it is shown, what it says, and that nothing of it stays."""

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
from rdlint_process import DAY, SOUND, environment

from rdlint.cli.progress import NoProgress, Progress, progress


class Clock:
    """Seconds as the test says."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 0.0
        monkeypatch.setattr("rdlint.cli.progress.time.monotonic", lambda: self.now)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    return Clock(monkeypatch)


def test_a_short_run_writes_nothing(clock: Clock) -> None:
    stream = io.StringIO()
    line = Progress(stream, unicode=True, width=80)
    for done in range(100):
        clock.now = 0.019 * done
        line(done, 100)
    line.clear()
    assert stream.getvalue() == ""


def test_a_long_run_writes_now_and_then_and_tidies_up(clock: Clock) -> None:
    stream = io.StringIO()
    line = Progress(stream, unicode=True, width=80)
    for done in range(600):
        clock.now = 0.01 * done
        line(done, 600)
    written = stream.getvalue().split("\r")[1:]
    assert written[0] == "████████░░░░░░░░░░░░░░░░ 200 of 600 files"
    assert 35 <= len(written) <= 41
    line.clear()
    line.clear()
    assert stream.getvalue().endswith(f"\r{' ' * len(written[-1])}\r")
    assert stream.getvalue().count("\n") == 0


def test_it_goes_on_after_other_words_were_written(clock: Clock) -> None:
    stream = io.StringIO()
    line = Progress(stream, unicode=False, width=80)
    clock.now = 3.0
    line(1, 4)
    line.clear()
    clock.now = 4.0
    line(2, 4)
    assert stream.getvalue().endswith("\r############------------ 2 of 4 files")


def test_a_shorter_line_leaves_nothing_of_a_longer_one(clock: Clock) -> None:
    stream = io.StringIO()
    line = Progress(stream, unicode=False, width=80)
    clock.now = 3.0
    line(10, 10)
    clock.now = 4.0
    line(1, 9)
    assert stream.getvalue().split("\r")[-1] == "##---------------------- 1 of 9 files  "


def test_a_narrow_terminal_is_not_overrun(clock: Clock) -> None:
    stream = io.StringIO()
    line = Progress(stream, unicode=False, width=20)
    clock.now = 3.0
    line(1, 2)
    assert len(stream.getvalue().strip("\r")) == 19


def test_a_terminal_that_has_gone_is_no_fault(clock: Clock) -> None:
    stream = io.StringIO()
    line = Progress(stream, unicode=False, width=80)
    stream.close()
    clock.now = 3.0
    line(1, 2)
    line.clear()


@pytest.mark.parametrize("surroundings", [{"CI": "true"}, {"TERM": "dumb"}])
def test_nobody_waits_before_a_build(monkeypatch: pytest.MonkeyPatch, surroundings: dict[str, str]) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    assert isinstance(progress(False, {}), Progress)
    assert isinstance(progress(False, surroundings), NoProgress)
    assert isinstance(progress(True, {}), NoProgress)


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal of its own is made by Unix means")
@pytest.mark.parametrize(
    ("language", "mark"), [({"LANG": "en_AU.UTF-8"}, "█"), ({"LANG": "C", "LC_ALL": "C"}, "#")], ids=["utf-8", "ascii"]
)
def test_on_a_real_terminal_it_is_seen_and_gone(tmp_path: Path, language: dict[str, str], mark: str) -> None:
    said = on_terminal(tmp_path, language)
    assert f"\r{mark}" in said
    assert "of 3 files" in said
    # What stands on the terminal in the end.
    last = said.rsplit("\r", 1)
    assert last[1] == ""
    assert last[0].rsplit("\r", 1)[1].strip(" ") == ""


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal of its own is made by Unix means")
@pytest.mark.parametrize("option", ["-q", "--hook"])
def test_it_is_not_shown_to_a_hook_nor_where_quiet_is_wanted(tmp_path: Path, option: str) -> None:
    assert on_terminal(tmp_path, {"LANG": "en_AU.UTF-8"}, option) == ""


def test_in_a_pipe_there_is_none(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _SOON, "check", str(role(tmp_path))],
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        check=False,
        timeout=120,
    )
    assert done.stderr == b""


#: rdlint that finds every run long.
_SOON = "import rdlint.cli.progress as p, sys; p.WAIT = p.PAUSE = 0.0; from rdlint.cli import main; sys.exit(main())"


def role(folder: Path) -> Path:
    for number in range(3):
        (folder / f"role-{number}.yaml").write_text(SOUND, encoding="utf-8")
    return folder


def on_terminal(folder: Path, language: dict[str, str], *options: str) -> str:
    """What rdlint writes on standard error where that is a terminal."""
    import pty

    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-c", _SOON, "check", "--as-of", DAY, *options, str(role(folder))],
        cwd=folder,
        env=environment({"TERM": "xterm", **language}),
        stdout=subprocess.DEVNULL,
        stderr=theirs,
    )
    os.close(theirs)
    said = b""
    while True:
        try:
            piece = os.read(ours, 4096)
        except OSError:  # How Linux tells that the other side is closed.
            break
        if not piece:
            break
        said += piece
    os.close(ours)
    process.wait(timeout=120)
    return said.decode("utf-8")
