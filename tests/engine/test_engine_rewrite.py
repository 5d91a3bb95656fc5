"""A file is put in place whole, with its mode, through links, and never over somebody else's change."""

import os
from pathlib import Path

import pytest

from rdlint.engine.rewrite import CannotRewrite, as_bytes, rewrite


def test_the_new_text_with_the_mode_of_the_old_file(tmp_path: Path) -> None:
    file = tmp_path / "role.yaml"
    file.write_bytes(b"title: a\r\n")
    file.chmod(0o640)
    rewrite(file, b"title: a\r\n", "title: é\r\n", has_bom=False)
    assert file.read_bytes() == "title: é\r\n".encode()
    assert file.stat().st_mode & 0o777 == 0o640
    assert os.listdir(tmp_path) == ["role.yaml"]


def test_a_byte_order_mark_stays(tmp_path: Path) -> None:
    file = tmp_path / "role.yaml"
    file.write_bytes(as_bytes("a", True))
    rewrite(file, as_bytes("a", True), "b", has_bom=True)
    assert file.read_bytes() == b"\xef\xbb\xbfb"


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    file = tmp_path / "role.yaml"
    file.write_bytes(b"a")
    link = tmp_path / "link.yaml"
    link.symlink_to(file)
    rewrite(link, b"a", "b", has_bom=False)
    assert link.is_symlink()
    assert file.read_bytes() == b"b"


def test_a_file_changed_meanwhile_is_left(tmp_path: Path) -> None:
    file = tmp_path / "role.yaml"
    file.write_bytes(b"theirs")
    with pytest.raises(CannotRewrite) as refused:
        rewrite(file, b"read before", "ours", has_bom=False)
    assert refused.value.reason == "it was changed by somebody else meanwhile"
    assert file.read_bytes() == b"theirs"
    assert os.listdir(tmp_path) == ["role.yaml"]


def test_a_file_that_has_gone_does_not_come_back(tmp_path: Path) -> None:
    with pytest.raises(CannotRewrite):
        rewrite(tmp_path / "role.yaml", b"a", "b", has_bom=False)
    assert os.listdir(tmp_path) == []


def test_only_ordinary_files(tmp_path: Path) -> None:
    with pytest.raises(CannotRewrite) as refused:
        rewrite(tmp_path, b"", "b", has_bom=False)
    assert refused.value.reason == "it is no ordinary file"
