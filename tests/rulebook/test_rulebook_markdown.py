"""Rule files are read to the last mark, and what cannot be read is refused in plain words."""

from pathlib import Path

import pytest
from rule_writing import SOUND, changed, write

from rdlint.rulebook.markdown import RuleFileError, first_paragraph, read_rule_file


def read(tmp_path: Path, text: str) -> object:
    return read_rule_file(write(tmp_path, "too-long-title", text))


def test_a_sound_file(tmp_path: Path) -> None:
    file = read_rule_file(write(tmp_path, "too-long-title"))
    assert file.name == "too-long-title"
    assert file.header["on"] == "title"
    assert file.header["with"] == {"limit": 10}
    assert list(file.sections) == ["What it checks", "Why", "How to fix it", "Examples"]
    assert file.sections["Why"] == "Forms hold ten letters."
    assert file.sections["Examples"].startswith("```yaml good\n")
    assert file.sections["Examples"].endswith("\n```")
    good, bad = file.examples
    assert (good.kind, good.text, good.expected) == ("good", "title: Officer\n", ())
    assert (bad.kind, bad.text) == ("bad", "title: Water Licensing Officer\n")
    assert bad.expected == (("title", "Water Licensing Officer"),)
    lines = SOUND.splitlines()
    assert [lines[example.line - 1] for example in file.examples] == [
        "```yaml good",
        '```yaml bad at=title words="Water Licensing Officer"',
    ]


@pytest.mark.parametrize(
    "text",
    [SOUND.replace("\n", "\r\n"), SOUND.replace("\n", "\r"), "\ufeff" + SOUND, SOUND.replace("---\n", "--- \n")],
    ids=["CRLF", "CR", "BOM", "blanks"],
)
def test_line_ends_and_marks_of_editors_change_nothing(tmp_path: Path, text: str) -> None:
    path = write(tmp_path, "too-long-title")
    sound = read_rule_file(path)
    path.write_bytes(text.encode())
    assert read_rule_file(path) == sound


def test_a_header_alone_is_a_rule_file_without_sections(tmp_path: Path) -> None:
    file = read_rule_file(write(tmp_path, "bare", "---\nsummary: x\n---"))
    assert (file.header, file.sections, file.examples) == ({"summary": "x"}, {}, ())


def test_marks_of_examples(tmp_path: Path) -> None:
    fence = (
        'yaml bad at=a[0] words="say \\"hi\\"" at=b.c at="x[\\"a b\\"]" words="" at= file=roles/a.yaml '
        "as_of=2027-02-01 stored_as=utf-16"
    )
    file = read_rule_file(write(tmp_path, "marks", changed(("yaml good", fence))))
    example = file.examples[0]
    assert example.expected == (("a[0]", 'say "hi"'), ("b.c", None), ('x["a b"]', ""), ("", None))
    assert (example.file, example.as_of, example.stored_as) == ("roles/a.yaml", "2027-02-01", "utf-16")


def test_what_stands_in_a_fence_is_no_heading_and_no_example(tmp_path: Path) -> None:
    text = changed(
        ("title: Officer\n", "## Why\ntitle: Officer\n"), ("Forms hold", "````text\n```yaml good\n````\n\nForms hold")
    )
    file = read_rule_file(write(tmp_path, "fences", text))
    assert list(file.sections) == ["What it checks", "Why", "How to fix it", "Examples"]
    assert file.sections["Why"].startswith("````text\n```yaml good\n````\n")
    assert [example.text for example in file.examples] == [
        "## Why\ntitle: Officer\n",
        "title: Water Licensing Officer\n",
    ]


def test_yaml_in_the_prose_is_no_example(tmp_path: Path) -> None:
    file = read_rule_file(write(tmp_path, "prose", changed(("Forms hold", "```yaml\ntitle: x\n```\n\nForms hold"))))
    assert len(file.examples) == 2


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("# A page\n", "the file must start with a YAML header between two lines of three hyphens"),
        ("", "the file must start with a YAML header"),
        ("---\nsummary: x\n", "the file must start with a YAML header"),
        ("\n" + SOUND, "the file must start with a YAML header"),
        (changed(("severity: warning", "severity: [warning")), "the header is not sound YAML (line 4 of the file: "),
        (changed(("severity: warning", "severity: a: b")), "the header is not sound YAML (line 4 of the file: "),
        (
            changed(("basis: editorial", "severity: info")),
            "the header is not sound YAML (line 5 of the file: duplicate key)",
        ),
        ("---\n- a\n---\n", "the header is not sound YAML (line 2 of the file: not a mapping)"),
        ("---\n# nothing\n---\n", "the header is not sound YAML (line "),
        (SOUND + "## Why\n", "it has two sections called 'Why' (line 33)"),
        (SOUND + "```yaml good\n", "the block that ``` opens on line 33 is never closed"),
        (changed(("yaml good", "yaml goood")), "the example on line 26 says 'goood'; did you mean good?"),
        (changed(("yaml good", "yaml fine")), "the example on line 26 says 'fine'; write good, bad, before, after"),
        (changed(("at=title words", "at=title word")), "the example on line 30 has a mark word=; did you mean words=?"),
        (changed(("at=title words", "at=title zzz")), "has a mark zzz=; known are at, words, file, as_of, stored_as"),
        (changed(("at=title words", "words")), "says words='Water Licensing Officer' without an at= of its own"),
        (changed(("at=title", 'at=title words="Water"')), "says words='Water Licensing Officer' without an at= of its"),
        (changed(("at=title ", "at=title and ")), "says 'and words="),
        (
            changed(('Officer"\ntitle', "Officer\ntitle")),
            "says 'words=\"Water Licensing Officer'; after the kind stand",
        ),
        (changed(("yaml good", "yaml good as_of=2027-13-01")), "says as_of=2027-13-01; write a day as in 2026-01-19"),
        (changed(("yaml good", "yaml good as_of=20270101")), "says as_of=20270101; write a day as in 2026-01-19"),
        (changed(("yaml good", "yaml good file=a file=b")), "the example on line 26 says file= twice"),
    ],
)
def test_what_cannot_be_read_is_refused(tmp_path: Path, text: str, why: str) -> None:
    with pytest.raises(RuleFileError) as raised:
        read(tmp_path, text)
    assert why in str(raised.value)


def test_a_file_that_is_not_there_or_not_in_utf_8(tmp_path: Path) -> None:
    with pytest.raises(RuleFileError, match=r"the file cannot be read \(No such file or directory\)"):
        read_rule_file(tmp_path / "nowhere.md")
    path = tmp_path / "latin.md"
    path.write_bytes(SOUND.replace("Forms", "Fürms").encode("latin-1"))
    with pytest.raises(RuleFileError, match="the file is not in UTF-8"):
        read_rule_file(path)


@pytest.mark.parametrize(
    ("section", "paragraph"),
    [
        ("", ""),
        ("\n\none\ntwo  three\n\nfour\n", "one two three"),
        ("one\n  \nfour", "one"),
    ],
)
def test_first_paragraph(section: str, paragraph: str) -> None:
    assert first_paragraph(section) == paragraph
