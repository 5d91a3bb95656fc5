"""What is dear to build is built once, never out of date, and a cache that cannot be used is done without."""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from rdlint.engine import cache as cache_module
from rdlint.engine.cache import KEPT, Cache


class Builder:
    """Counts how often it builds."""

    def __init__(self, value: Any = None) -> None:
        self.value = {"a": ["é – 経", 1]} if value is None else value
        self.times = 0

    def __call__(self) -> Any:
        self.times += 1
        return self.value


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "deep/cache"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    file = tmp_path / "source.yaml"
    file.write_text("a", encoding="utf-8")
    return file


def change(file: Path, text: str) -> None:
    """Writes a file so that its time of change is another, whatever the clock of the file system counts in."""
    before = file.stat().st_mtime_ns
    file.write_text(text, encoding="utf-8")
    os.utime(file, ns=(before + 10**9, before + 10**9))


def test_built_once_and_read_by_later_runs(folder: Path, source: Path) -> None:
    build = Builder()
    for _ in range(3):
        assert Cache(folder).remember("rules x", [source], build) == build.value
    assert build.times == 1


def test_other_names_are_other_things(folder: Path, source: Path) -> None:
    assert Cache(folder).remember("rules one", [source], lambda: 1) == 1
    assert Cache(folder).remember("rules two", [source], lambda: 2) == 2
    assert Cache(folder).remember("labels", [source], lambda: 3) == 3
    assert Cache(folder).remember("rules one", [source], lambda: 4) == 1


@pytest.mark.parametrize("what", ["content", "time", "gone", "another", "more"])
def test_built_anew_when_an_input_changes(folder: Path, source: Path, what: str) -> None:
    Cache(folder).remember("rules", [source], lambda: "old")
    inputs = [source]
    match what:
        case "content":
            change(source, "longer")
        case "time":
            change(source, "b")
        case "gone":
            source.unlink()
        case "another":
            inputs = [source.parent / "other.yaml"]
        case "more":
            inputs = [source, source.parent / "other.yaml"]
    assert Cache(folder).remember("rules", inputs, lambda: "new") == "new"


def test_an_input_that_appears_is_noticed(folder: Path, tmp_path: Path) -> None:
    late = tmp_path / "late.yaml"
    Cache(folder).remember("rules", [late], lambda: "without")
    late.touch()
    assert Cache(folder).remember("rules", [late], lambda: "with") == "with"


def test_built_anew_when_the_code_changes(folder: Path, source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Cache(folder).remember("rules", [source], lambda: "old")
    monkeypatch.setattr(cache_module, "__version__", "99")
    assert Cache(folder).remember("rules", [source], lambda: "new") == "new"


@pytest.mark.parametrize(("room", "file"), [("rulebook", "a.py"), ("reference", "a.py"), ("schemas", "a.json")])
def test_built_anew_when_a_module_or_a_schema_changes(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, room: str, file: str
) -> None:
    (tmp_path / room).mkdir()
    (tmp_path / room / file).touch()
    monkeypatch.setattr(cache_module, "_CODE", tmp_path)
    monkeypatch.setattr(cache_module, "schemas_folder", lambda: str(tmp_path / "schemas"))
    Cache(folder).remember("rules", [], lambda: "old")
    assert Cache(folder).remember("rules", [], lambda: "new") == "old"
    change(tmp_path / room / file, "x")
    assert Cache(folder).remember("rules", [], lambda: "new") == "new"


def test_without_a_folder_nothing_is_kept(source: Path) -> None:
    build = Builder()
    for _ in range(2):
        assert Cache(None).remember("rules", [source], build) == build.value
    assert build.times == 2


@pytest.mark.parametrize("damage", [b"", b'{"a": [', b"\xff\xfe\x00", b"not json"])
def test_a_damaged_file_is_built_anew_and_replaced(folder: Path, source: Path, damage: bytes) -> None:
    build = Builder()
    Cache(folder).remember("rules", [source], build)
    (file,) = folder.iterdir()
    file.write_bytes(damage)
    assert Cache(folder).remember("rules", [source], build) == build.value
    assert json.loads(file.read_bytes()) == build.value
    assert build.times == 2


def test_a_folder_in_the_place_of_the_file(folder: Path, source: Path) -> None:
    Cache(folder).remember("rules", [source], Builder())
    (file,) = folder.iterdir()
    file.unlink()
    file.mkdir()
    assert Cache(folder).remember("rules", [source], Builder()) == Builder().value
    assert [entry.name for entry in folder.iterdir()] == [file.name]


def test_a_place_that_cannot_be_written_to(tmp_path: Path, source: Path) -> None:
    (tmp_path / "file").touch()
    build = Builder()
    for _ in range(2):
        assert Cache(tmp_path / "file/cache").remember("rules", [source], build) == build.value
    assert build.times == 2


def test_a_full_disk_leaves_nothing_half_written(folder: Path, source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", fail)
    assert Cache(folder).remember("rules", [source], Builder()) == Builder().value
    assert list(folder.iterdir()) == []


def test_old_states_are_removed_by_kind(folder: Path, source: Path) -> None:
    Cache(folder).remember("labels", [], lambda: 0)
    for number in range(KEPT + 5):
        change(source, "x" * number)
        Cache(folder).remember("rules", [source], lambda number=number: number)  # type: ignore[misc]
        for age, file in enumerate(sorted(folder.iterdir(), key=lambda file: file.stat().st_mtime_ns, reverse=True)):
            # Each state older than the next, whatever the clock of the file system counts in.
            os.utime(file, ns=(10**18 - age * 10**9,) * 2)
    kept = [json.loads(file.read_bytes()) for file in folder.glob("rules-*.json")]
    assert len(kept) == KEPT
    assert KEPT + 4 in kept
    assert len(list(folder.glob("labels-*.json"))) == 1


def test_only_its_owner_may_look_into_the_folder(folder: Path, source: Path) -> None:
    Cache(folder).remember("rules", [source], Builder())
    if sys.platform != "win32":
        assert folder.stat().st_mode & 0o077 == 0


def at_once(work: Callable[[], None], number: int) -> None:
    threads = [threading.Thread(target=work) for _ in range(number)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def test_writers_and_readers_at_once(folder: Path, source: Path) -> None:
    """Several processes that start together, as a hook's do, all get the whole value."""
    script = (
        "import sys, pathlib\n"
        "from rdlint.engine.cache import Cache\n"
        "folder, source = map(pathlib.Path, sys.argv[1:])\n"
        "for n in range(30):\n"
        "    value = Cache(folder).remember(f'rules {n % 3}', [source], lambda: ['x' * 50_000] * 5)\n"
        "    assert value == ['x' * 50_000] * 5, len(value)\n"
        "    if n % 5 == 4:\n"
        "        for file in folder.glob('*.json'):\n"
        "            file.unlink(missing_ok=True)\n"
    )
    problems: list[str] = []

    def run() -> None:
        done = subprocess.run(
            [sys.executable, "-c", script, str(folder), str(source)], capture_output=True, text=True, check=False
        )
        problems.extend([done.stderr] if done.returncode else [])

    at_once(run, 4)
    assert problems == []
    assert list(folder.glob("*.part")) == []
