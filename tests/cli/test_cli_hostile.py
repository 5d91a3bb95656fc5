"""Files nobody should have to fear: each gets a plain finding in little time, and the files beside it are checked.

What is broken, huge or made to hurt must cost no more than a run over a sound file twice over, reading aside.
"""

import json
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from rdlint_process import DEFECTIVE, OPTIONS, SOUND, Done, command, finished, write
from rights import without_rights
from slow import slow

#: What a hostile file holds, the rule that must speak, and where (line, column).
HOSTILE: dict[str, tuple[bytes, str, tuple[int, int]]] = {
    "binary": (bytes(range(256)) * 40, "binary-file", (1, 1)),
    "word-document": (b"PK\x03\x04" + bytes(2000), "binary-file", (1, 1)),
    "utf-16": (SOUND.encode("utf-16"), "wrong-encoding", (1, 1)),
    "utf-16-without-mark": (SOUND.encode("utf-16-be"), "wrong-encoding", (1, 1)),
    "latin-1": ("title: Chargé d’affaires\n".replace("’", "'").encode("latin-1"), "wrong-encoding", (1, 13)),
    "nul": (SOUND.replace("Water", "Wa\0ter", 1).encode(), "control-character", (2, 10)),
    "empty": (b"", "empty-file", (1, 1)),
    "blank": (b"\n\n# nothing\n---\n", "empty-file", (1, 1)),
    "list": (b"- title: Officer\n- agency: Water\n", "not-a-mapping", (1, 1)),
    "text": (b"Position description\n", "not-a-mapping", (1, 1)),
    "tab": (b"\t", "empty-file", (1, 1)),
    "tab-indentation": (b"title: a\nkey_relationships:\n\tinternal: b\n", "tab-indentation", (3, 1)),
    "brackets": (b"title: " + b"[" * 100_000, "nested-too-deeply", (1, 71)),
    "braces": (b"{a: " * 100_000, "nested-too-deeply", (1, 257)),
    "dashes": (b"- " * 100_000, "nested-too-deeply", (1, 129)),
    "nested-blocks": (b"".join(b" " * n + b"a:\n" for n in range(1000)), "nested-too-deeply", (65, 65)),
    "long-line": (b"title: " + b"x" * 50_000_000, "file-too-large", (1, 1)),
    "long-line-within-the-limit": (b"title: Officer\nagency: " + b"x " * 900_000, "missing-section", (1, 8)),
    "billion-laughs": (
        b"a: &a [x, x, x, x, x, x, x, x, x]\n"
        + b"".join(b"%c: &%c [%s]\n" % (n + 1, n + 1, b", ".join([b"*%c" % n] * 9)) for n in range(97, 121))
        + b"title: Officer\nagency: Water\n",
        "alias",
        (2, 8),
    ),
    "cyclic-alias": (b"title: &a [*a]\nagency: Water\n", "alias", (1, 12)),
    "merge-bomb": (b"title: &a {x: y}\nagency: {<<: [*a, *a]}\n", "merge-key", (2, 10)),
    "many-aliases": (b"title: &a x\nagency: Water\nnotes:\n" + b"  - *a\n" * 100_000, "alias", (4, 5)),
    "two-documents": (SOUND.encode() + b"---\ntitle: Another\n", "second-document", (SOUND.count("\n") + 1, 1)),
    "duplicate-keys": (SOUND.encode() + b"title: Another\n", "duplicate-key", (SOUND.count("\n") + 1, 1)),
    "many-duplicate-keys": (b"agency: Water\n" + b"title: x\n" * 100_000, "duplicate-key", (3, 1)),
    "unknown-tag": (b"title: !!python/object/apply:os.system [ls]\nagency: Water\n", "wrong-type", (1, 40)),
    "quote-never-closed": (b'title: "' + b"x\n" * 100_000, "invalid-yaml", (1, 8)),
    "quotes-and-backslashes": (b'title: "' + b"\\" * 100_001, "invalid-yaml", (1, 100_009)),
    "anchors": (b"&a " * 50_000, "invalid-yaml", (1, 4)),
    "question-marks": (b"? " * 100_000, "nested-too-deeply", (1, 129)),
    "percent": (b"%YAML 9.9\n%FOO\n---\ntitle: x\n", "invalid-yaml", (1, 1)),
    "many-double-spaces": (b"title: Officer\nagency: " + b"x  " * 60_000, "double-space", (2, 9)),
}

#: A megabyte of lines that are sound YAML, or nearly: reading them as YAML is reading, and not held against the rest.
LARGE = {"long-line-within-the-limit", "many-aliases", "many-duplicate-keys", "many-double-spaces"}


def judged(done: Done) -> dict[str, list[tuple[str, int, int, str]]]:
    """The findings of a JSON report: (rule, line, column, message) by file; files without findings are there too."""
    report = json.loads(done.out)
    found: dict[str, list[tuple[str, int, int, str]]] = {entry["file"]: [] for entry in report["files"]}
    for finding in report["findings"]:
        start = finding["start"]
        found[finding["file"]].append((finding["rule"], start["line"], start["column"], finding["message"]))
    assert report["failures"] == []
    return found


def check_json(folder: Path, *paths: str) -> Done:
    return finished(command("check", *OPTIONS, "--format", "json", *paths), folder)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_plain_finding_and_the_others_are_checked(tmp_path: Path, name: str) -> None:
    data, rule, place = HOSTILE[name]
    (tmp_path / "hostile.yaml").write_bytes(data)
    write(tmp_path, before=DEFECTIVE, sound=SOUND)
    done = check_json(tmp_path, "before.yaml", "hostile.yaml", "sound.yaml")
    assert (done.code, done.err) == (1, "")
    found = judged(done)
    assert [entry[0] for entry in found["before.yaml"]] == ["unknown-field"]
    assert found["sound.yaml"] == []
    said = [entry for entry in found["hostile.yaml"] if entry[0] == rule]
    assert said, found["hostile.yaml"][:5]
    assert said[0][1:3] == place
    message = said[0][3]
    assert message[0].isupper() or not message[0].isalpha()
    assert message.endswith((".", "?"))
    assert "{" not in message.replace("{}", "")
    assert len(message) < 1000


@pytest.mark.parametrize("name", [*HOSTILE])
def test_text_report(tmp_path: Path, name: str) -> None:
    (tmp_path / "hostile.yaml").write_bytes(HOSTILE[name][0])
    done = finished(command("check", *OPTIONS, "hostile.yaml"), tmp_path)
    assert (done.code, done.err) == (1, "")
    assert f"[{HOSTILE[name][1]}]" in done.out
    allowed = {"\n"}
    assert all(character.isprintable() or character in allowed for character in done.out)
    assert max(len(line) for line in done.out.splitlines()) < 1000


@pytest.mark.parametrize("name", ["brackets", "utf-16", "nul", "latin-1", "long-line", "empty"])
def test_standard_input(tmp_path: Path, name: str) -> None:
    done = finished(command("check", "--format", "concise", "-"), tmp_path, HOSTILE[name][0])
    assert done.code == 1
    assert f"error[{HOSTILE[name][1]}]" in done.out


def test_a_missing_file(tmp_path: Path) -> None:
    write(tmp_path, before=DEFECTIVE, sound=SOUND)
    done = check_json(tmp_path, "before.yaml", "missing.yaml", "sound.yaml")
    assert done.code == 2
    assert done.err.startswith("rdlint: there is no file or folder missing.yaml\n")
    assert {name: len(entries) for name, entries in judged(done).items()} == {"before.yaml": 1, "sound.yaml": 0}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights")
def test_a_file_without_rights(tmp_path: Path) -> None:
    write(tmp_path, before=DEFECTIVE, locked=SOUND, sound=SOUND)
    (tmp_path / "locked.yaml").chmod(0)
    for paths in (["before.yaml", "locked.yaml", "sound.yaml"], ["."]):
        done = finished(without_rights("check", *OPTIONS, "--format", "json", *paths), tmp_path)
        assert (done.code, done.err) == (1, "")
        found = judged(done)
        assert [entry[0] for entry in found["locked.yaml"]] == ["unreadable-file"]
        assert "permission" in found["locked.yaml"][0][3]
        assert len(found["before.yaml"]) == 1
        assert found["sound.yaml"] == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no links for everybody")
def test_links_that_lead_nowhere_or_in_a_circle(tmp_path: Path) -> None:
    write(tmp_path, sound=SOUND)
    (tmp_path / "nowhere.yaml").symlink_to("gone.yaml")
    (tmp_path / "circle.yaml").symlink_to("circle.yaml")
    (tmp_path / "folder").symlink_to(".", target_is_directory=True)
    found = judged(check_json(tmp_path, "nowhere.yaml", "circle.yaml", "sound.yaml"))
    assert [entry[0] for entry in found["nowhere.yaml"]] == ["unreadable-file"]
    assert [entry[0] for entry in found["circle.yaml"]] == ["unreadable-file"]
    assert "sound.yaml" in judged(check_json(tmp_path, "."))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes in folders")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    import os

    os.mkfifo(tmp_path / "pipe.yaml")
    write(tmp_path, sound=SOUND)
    assert [entry[0] for entry in judged(check_json(tmp_path, "pipe.yaml"))["pipe.yaml"]] == ["unreadable-file"]
    assert list(judged(check_json(tmp_path, "."))) == ["sound.yaml"]


@slow
@pytest.mark.parametrize("name", sorted(HOSTILE.keys() - LARGE))
def test_no_more_than_twice_the_time_of_a_clean_run(tmp_path: Path, name: str) -> None:
    """Runs side by side, so that other work on the machine slows both; medians, so that one hiccup does not count."""
    data = HOSTILE[name][0]
    # Rules across roles read all that lies beside a file, so the clean run has a folder to itself.
    for folder in (tmp_path / "clean", tmp_path / "hostile"):
        folder.mkdir()
        write(folder, sound=SOUND)
    (tmp_path / "hostile/hostile.yaml").write_bytes(data)

    def run(folder: str) -> None:
        finished(command("check", "--format", "json", "."), tmp_path / folder)

    def seconds(run: Callable[[], object]) -> float:
        start = time.perf_counter()
        run()
        return time.perf_counter() - start

    reading = statistics.median(seconds((tmp_path / "hostile/hostile.yaml").read_bytes) for _ in range(3))
    run("clean")
    pairs = [(seconds(lambda: run("clean")), seconds(lambda: run("hostile"))) for _ in range(7)]
    clean = statistics.median(pair[0] for pair in pairs)
    hostile = statistics.median(pair[1] for pair in pairs)
    assert hostile - reading <= 2 * clean, f"{hostile / clean:.2f} times a clean run of {clean * 1000:.0f} ms"
