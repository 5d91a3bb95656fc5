"""A unified diff as git writes and takes it."""

import subprocess
from pathlib import Path

import pytest

from rdlint.report.diff import unified_diff


def test_a_diff() -> None:
    assert unified_diff("a\nb\n", "a\nc\n", "x/role.yaml") == (
        "--- a/x/role.yaml\n+++ b/x/role.yaml\n@@ -1,2 +1,2 @@\n a\n-b\n+c\n"
    )


def test_nothing_differs() -> None:
    assert unified_diff("a\n", "a\n", "role.yaml") == ""


@pytest.mark.parametrize(
    ("old", "new"),
    [("a\nb", "a\nc"), ("a\r\nb\r\n", "a\r\nc\r\n"), ("a\nb\n", "a\n"), ("a\u2028b\nc\x0cd\n", "a\u2028b\nc\x0ce\n")],
)
def test_git_takes_it(tmp_path: Path, old: str, new: str) -> None:
    file = tmp_path / "role.yaml"
    file.write_bytes(old.encode())
    patch = unified_diff(old, new, "role.yaml").encode()
    subprocess.run(["git", "init", "-q", "."], cwd=tmp_path, check=True)
    subprocess.run(["git", "apply", "-"], input=patch, cwd=tmp_path, check=True)
    assert file.read_bytes() == new.encode()
