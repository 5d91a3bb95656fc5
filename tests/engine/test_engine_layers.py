"""`extends`: which files a configuration is made of, in which order; circles, crowds and what is not there."""

import os
import sys
from pathlib import Path

import pytest

from rdlint.engine.base_configuration import NotInstalled
from rdlint.engine.layers import MOST_FILES, read_layers
from rdlint.engine.settings import find_settings, load_settings
from rdlint.engine.settings_file import ConfigurationError


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(name: str, text: str = "") -> Path:
    file = Path(name)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def packaged(name: str) -> Path:
    """One package, harbour, which brings the file of that name."""
    if name != "harbour":
        raise NotInstalled(f"There is no {name}.")
    return Path("site-packages/harbour/rdlint.yaml")


def order(file: Path) -> list[str]:
    """The files by name, the last wins."""
    return [os.path.relpath(layer.file) for layer in read_layers(file, packaged)]


def said(file: Path) -> tuple[str, ...]:
    with pytest.raises(ConfigurationError) as caught:
        read_layers(file, packaged)
    return caught.value.lines


def test_a_file_wins_over_what_it_extends(root: Path) -> None:
    write("site-packages/harbour/rdlint.yaml")
    write("common/base.yaml", "extends: package:harbour\n")
    write("common/more.yaml", "extends: []\n")
    top = write("a/rdlint.yaml", "extends: [../common/base.yaml, ../common/more.yaml]\n")
    assert order(top) == [
        "site-packages/harbour/rdlint.yaml",
        "common/base.yaml",
        "common/more.yaml",
        "a/rdlint.yaml",
    ]
    assert order(write("b.yaml", "extends:\n")) == ["b.yaml"]
    assert load_settings(top, packaged).root == root / "a"


def test_each_file_counts_once_and_after_what_it_extends(root: Path) -> None:
    assert root.is_dir()
    write("third.yaml")
    write("one.yaml", "extends: third.yaml\n")
    write("two.yaml", "extends: ./third.yaml\n")
    assert order(write("a.yaml", "extends: [one.yaml, two.yaml, third.yaml, one.yaml]\n")) == [
        "third.yaml",
        "one.yaml",
        "two.yaml",
        "a.yaml",
    ]


def test_paths_are_relative_to_the_file_that_names_them(root: Path) -> None:
    (root / "common/house").mkdir(parents=True)
    write("common/frameworks/harbour.yaml")
    write("common/base.yaml", "rules: [house]\nframeworks: [frameworks/harbour.yaml]\nexclude: [drafts]\n")
    settings = load_settings(write("a/rdlint.yaml", "extends: ../common/base.yaml\n"))
    assert [os.path.relpath(path) for path in settings.rules] == ["common/house"]
    assert [os.path.relpath(path) for path in settings.frameworks] == ["common/frameworks/harbour.yaml"]
    assert settings.patterns.exclude == ("drafts",)
    assert settings.root == root / "a"


def test_what_a_configuration_is_made_of_is_no_role_description(root: Path) -> None:
    base = write("policy/base.yaml")
    settings = load_settings(write("rdlint.yaml", "extends: policy/base.yaml\n"))
    assert [path.resolve() for path in settings.own_files] == [base.resolve(), root / "rdlint.yaml"]


@pytest.mark.parametrize(
    ("files", "lines"),
    [
        (
            {"a.yaml": "extends: a.yaml\n"},
            ["a.yaml:1:10: This leads in a circle: `a.yaml` extends `a.yaml`. [extends]"],
        ),
        (
            {"a.yaml": "extends: x/b.yaml\n", "x/b.yaml": "ignore: []\nextends: [../a.yaml]\n"},
            [
                "x/b.yaml:2:11: This leads in a circle: `a.yaml` extends `x/b.yaml` extends `a.yaml`. [extends[0]]",
                "a.yaml:1:10: The file with these defects comes in here.",
            ],
        ),
        (
            {"a.yaml": "extends: b.yaml\n", "b.yaml": "extends: c.yaml\n", "c.yaml": "extends: b.yaml\n"},
            [
                "c.yaml:1:10: This leads in a circle: `b.yaml` extends `c.yaml` extends `b.yaml`. [extends]",
                "a.yaml:1:10: The file with these defects comes in here.",
            ],
        ),
    ],
)
def test_a_circle(root: Path, files: dict[str, str], lines: list[str]) -> None:
    assert root.is_dir()
    for name, text in files.items():
        write(name, text)
    assert [line.replace(" Take one of the `extends` out.", "") for line in said(Path("a.yaml"))] == lines


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no links for everybody")
def test_a_circle_by_way_of_a_link(root: Path) -> None:
    top = write("a.yaml", "extends: other.yaml\n")
    (root / "other.yaml").symlink_to("a.yaml")
    assert "in a circle" in said(top)[0]


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("extends: nowhere.yaml\n", "1:10", ["There is no file `nowhere.yaml` here", "the folder of this file"]),
        ("extends: harbour\n", "1:10", ["For the configuration of a package write `package:harbour`."]),
        ("extends: ../x/nowhere.yaml\n", "1:10", ["There is no file `../x/nowhere.yaml`"]),
        ("extends:\n- b.yaml\n- c.yaml\n", "3:3", ["There is no file `c.yaml`"]),
        ("extends: folder\n", "1:10", ["`folder` is a folder; name the file in it, such as `folder/rdlint.yaml`."]),
        ("extends: package:depot\n", "1:10", ["There is no depot."]),
        ("extends: https://example.org/rdlint.yaml\n", "1:10", ["is an address; rdlint uses no network"]),
        ('extends: "a\\0b"\n', "1:11", ["There is no file"]),
        ("extends: /dev/zero\n", "1:10", ["There is no file `/dev/zero`"]),
        ("extends: ''\n", "1:10", ["must not be empty"]),
        ("extends: 3\n", "1:10", ["the path of a configuration, `package:NAME`, or a list of them"]),
        ("extends: [3]\n", "1:11", ["text"]),
        ("extend: b.yaml\n", "1:1", ["did you mean `extends`?"]),
        ("inherits: b.yaml\n", "1:1", ["did you mean `extends`?"]),
    ],
)
def test_a_mistake_is_shown_at_its_place(root: Path, text: str, place: str, words: list[str]) -> None:
    (root / "folder").mkdir()
    write("b.yaml")
    (line,) = said(write("a.yaml", text))
    assert line.startswith(f"a.yaml:{place}: ")
    for part in words:
        assert part in line


def test_mistakes_in_what_is_extended_are_shown_there_and_where_it_comes_in(root: Path) -> None:
    assert root.is_dir()
    write("common/base.yaml", "slect: []\nfail_on: eror\n")
    write("middle.yaml", "extends: common/base.yaml\n")
    lines = said(write("a.yaml", "fail_on: never\nextends: [middle.yaml]\n"))
    assert [line.split(" ")[0] for line in lines] == ["common/base.yaml:1:1:", "common/base.yaml:2:10:", "a.yaml:2:11:"]
    write("common/base.yaml", "rules: [house]\nas_of: 2026-02-30\n")
    assert "the folder of base.yaml" in said(Path("a.yaml"))[0]
    write("common/base.yaml", "extends: [\n")
    assert "not sound YAML" in said(Path("a.yaml"))[0]


def test_a_huge_list_is_one_mistake(root: Path) -> None:
    assert root.is_dir()
    (line,) = said(write("a.yaml", "extends:\n" + "- nowhere.yaml\n" * 100_000))
    assert line.startswith("a.yaml:2:1: ")
    assert f"more than {MOST_FILES} files" in line


def test_a_long_chain_is_a_mistake_and_no_crash(root: Path) -> None:
    assert root.is_dir()
    for number in range(1_500):
        write(f"{number}.yaml", f"extends: {number + 1}.yaml\n")
    lines = said(Path("0.yaml"))
    assert f"more than {MOST_FILES} files" in lines[0]
    assert lines[1:] == ("0.yaml:1:10: The file with these defects comes in here.",)


def test_as_many_as_are_allowed(root: Path) -> None:
    assert root.is_dir()
    for number in range(MOST_FILES):
        write(f"{number}.yaml", f"extends: {number + 1}.yaml\n" if number < MOST_FILES - 1 else "")
    assert len(order(Path("0.yaml"))) == MOST_FILES


def test_doublings_do_not_multiply(root: Path) -> None:
    assert root.is_dir()
    for number in range(20):
        write(f"a{number}.yaml", f"extends: [a{number + 1}.yaml, b{number + 1}.yaml]\n" if number < 19 else "")
        write(f"b{number}.yaml", f"extends: [b{number + 1}.yaml, a{number + 1}.yaml]\n" if number < 19 else "")
    assert len(order(Path("a0.yaml"))) == 39


def test_the_file_that_is_found_extends_too(root: Path) -> None:
    write("rdlint.yaml", "extends: package:harbour\n")
    write("site-packages/harbour/rdlint.yaml", "fail_on: never\n")
    assert find_settings(root, packaged=packaged).fail_on == "never"
    with pytest.raises(ConfigurationError, match="No installed package brings a configuration called `harbour`"):
        find_settings(root)
