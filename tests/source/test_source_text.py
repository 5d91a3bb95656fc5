"""Lines and positions, and files that are no text."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rdlint.model import Position, Span
from rdlint.source import PROBLEM_KINDS, SIZE_LIMIT, Problem, Source, compose, decode_source, read_source

AWKWARD = "ab\n\r\t\x0b\x0c\x1c\x85\u2028\u2029é😀"


def only_problem(source: Source) -> Problem:
    (problem,) = source.problems
    assert set(problem.values) == set(PROBLEM_KINDS[problem.kind])
    return problem


@given(st.text(AWKWARD, max_size=30))
def test_lines_and_positions_agree(text: str) -> None:
    source = Source("a", text)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert [source.line(number) for number in range(1, source.line_count + 1)] == lines
    assert source.line(0) == source.line(len(lines) + 1) == ""
    for offset in range(len(text) + 1):
        position = source.position(offset)
        assert position.offset == offset
        before = text[:offset]
        ended = before.replace("\r\n", "\n").replace("\r", "\n")
        # Between a carriage return and its line feed the line has not ended yet.
        inside = before.endswith("\r") and text[offset : offset + 1] == "\n"
        assert position.line == ended.count("\n") + (0 if inside else 1)
        if not inside:
            assert position.column == len(ended) - ended.rfind("\n")


def test_positions_beyond_the_text() -> None:
    source = Source("a", "ab\nc")
    assert source.position(99) == Position(2, 2, 4)
    assert source.position(-1) == Position(1, 1, 0)


@pytest.mark.parametrize(
    ("data", "text", "has_bom"),
    [
        (b"", "", False),
        ("é: 😀\r\n".encode(), "é: 😀\r\n", False),
        (b"\xef\xbb\xbfa: 1", "a: 1", True),
        (b"\xef\xbb\xbf\xef\xbb\xbfa", "\ufeffa", True),
        ("a: x\u2028y\x85".encode(), "a: x\u2028y\x85", False),
    ],
)
def test_good_bytes(data: bytes, text: str, has_bom: bool) -> None:
    source = decode_source(data, "folder/role.yaml")
    assert (source.name, source.text, source.has_bom) == ("folder/role.yaml", text, has_bom)
    assert source.problems == ()
    assert source.has_text


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"])
def test_wide_encodings(codec: str) -> None:
    data = "title: Clerk\nagency: Café\n".encode(codec)
    if codec == "utf-16-be":
        data = b"\xfe\xff" + data
    source = decode_source(data, "a")
    problem = only_problem(source)
    assert problem.kind == "wrong-encoding"
    assert problem.values["found"] == codec[:6].upper()
    assert problem.span == Span(0, 1)
    assert source.text.startswith("title: Clerk")
    assert not source.has_text


@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
def test_the_first_byte_that_is_not_utf8_is_the_place(bom: bytes) -> None:
    source = decode_source(bom + "é: ok\nb: caf".encode() + b"\xe9 \x92s", "a")
    problem = only_problem(source)
    assert problem.kind == "wrong-encoding"
    assert problem.span == Span(12, 13)
    assert source.text == "é: ok\nb: café ’s"
    assert problem.values == {
        "found": "Windows-1252 or Latin-1",
        "detail": "byte 0xE9 is not UTF-8; in Windows-1252 it is é",
    }
    document = compose(source)
    assert (document.root, document.problems) == (None, source.problems)


def test_a_byte_that_windows_does_not_know() -> None:
    assert only_problem(decode_source(b"a: \x81", "a")).values["detail"] == "byte 0x81 is not UTF-8"


def test_one_stray_byte_does_not_make_a_text_binary() -> None:
    assert only_problem(decode_source(b"a: caf\xe9\0", "a")).kind == "wrong-encoding"


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"PK\x03\x04\x14\x00", "a Word document or another zipped file"),
        (b"%PDF-1.7\n", "a PDF document"),
        (b"\x89PNG\r\n\x1a\n", "an image"),
        (b"\0" * 64, "binary data"),
        (bytes(range(256)) * 4, "binary data"),
        (b"\x7fELF\x02\x01\x01" + b"\0" * 9 + b"\x03\0\x3e\0\xff\xfe", "binary data"),
    ],
)
def test_binary_files(data: bytes, found: str) -> None:
    source = decode_source(data, "a")
    assert only_problem(source) == Problem("binary-file", Span(0, 0), {"found": found})
    assert source.text == ""
    assert compose(source).problems == source.problems


def test_control_characters_at_their_places() -> None:
    source = decode_source("a: x\0y\nb: é\x07\x7f\x9f\uffff\tz\r\n".encode(), "a")
    assert [(p.kind, p.span.start, p.values["character"]) for p in source.problems] == [
        ("control-character", 4, "U+0000"),
        ("control-character", 11, "U+0007"),
        ("control-character", 12, "U+007F"),
        ("control-character", 13, "U+009F"),
        ("control-character", 14, "U+FFFF"),
    ]
    document = compose(source)
    assert document.root is not None
    assert document.root.data == {"a": "x\0y", "b": "é\x07\x7f\x9f\uffff\tz"}
    assert document.problems == source.problems


def test_many_control_characters_do_not_flood() -> None:
    source = decode_source(("a: " + ("x" * 20 + "\x01") * 500).encode(), "a")
    assert len(source.problems) == 100
    assert source.problems[-1].span == Span(3 + 99 * 21 + 20, 3 + 100 * 21)


def test_a_file(tmp_path: Path) -> None:
    path = tmp_path / "role.yaml"
    path.write_bytes(b"a: 1\r\n")
    source = read_source(path, "role.yaml")
    assert (source.text, source.problems) == ("a: 1\r\n", ())


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes in folders")
def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path, reason in (
        (tmp_path / "missing.yaml", "it does not exist"),
        (tmp_path, "it is a folder"),
        (pipe, "it is not an ordinary file"),
        (tmp_path / "a\0b", "its name holds a character that no file name can have"),
        (tmp_path / ("x" * 500), "the system says: File name too long"),
    ):
        source = read_source(path, "a")
        assert only_problem(source) == Problem("unreadable-file", Span(0, 0), {"reason": reason})
        assert (compose(source).root, compose(source).problems) == (None, source.problems)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights")
def test_a_file_without_rights(tmp_path: Path) -> None:
    path = tmp_path / "role.yaml"
    path.write_bytes(b"a: 1")
    path.chmod(0)
    for folder in (tmp_path, *tmp_path.parents[:2]):
        folder.chmod(0o755)
    drop = "os.setuid(65534)" if os.getuid() == 0 else "None"
    code = (
        "import os, sys, pathlib; from rdlint.source import read_source\n"
        f"{drop}\n"
        "print(read_source(pathlib.Path(sys.argv[1]), 'a').problems[0].values['reason'])"
    )
    done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
    assert done.stdout == "you do not have permission to read it\n"


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "role.yaml"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    problem = only_problem(read_source(path, "a"))
    assert problem == Problem("file-too-large", Span(0, 0), {"size": "50 MB", "limit": "2 MB"})
    problem = only_problem(decode_source(b"x" * (SIZE_LIMIT + 1), "a"))
    assert problem.values == {"size": "2.1 MB", "limit": "2 MB"}
    assert decode_source(b"x" * SIZE_LIMIT, "a").problems == ()
