"""rdlint.yaml: where it is found, what it says, and that every mistake in it is shown at its place."""

import sys
from datetime import date
from pathlib import Path

import pytest

from rdlint.checks.summary import Complete
from rdlint.engine.discover import Patterns
from rdlint.engine.settings import (
    PROBLEMS,
    ConfigurationError,
    Settings,
    find_settings,
    load_settings,
    refuse_names,
)
from rdlint.reference.library import Vocabularies
from rdlint.source import PROBLEM_KINDS

WHOLE = """\
include: [roles/**/*.yaml]
exclude: [drafts]
rules: [house]
frameworks: [frameworks/harbour.yaml]
vocabularies:
  classifications: [Harbour Band 4]
  words: [geobag]
  placeholders: {allow: [Various]}
select: [header, wording]
ignore: [double-space]
severity: {wording: info}
fail_on: warning
as_of: 2026-06-30
corpus:
  complete: true
"""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with what WHOLE names; also the current one."""
    (tmp_path / "house").mkdir()
    (tmp_path / "frameworks").mkdir()
    (tmp_path / "frameworks/harbour.yaml").write_text("id: harbour\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def configure(folder: Path, text: str | bytes = "") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "rdlint.yaml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return file


def test_everything_it_can_say(root: Path) -> None:
    settings = load_settings(configure(root, WHOLE))
    assert settings == Settings(
        root=root,
        file=root / "rdlint.yaml",
        patterns=Patterns(("roles/**/*.yaml",), ("drafts",)),
        rules=(root / "house",),
        frameworks=(root / "frameworks/harbour.yaml",),
        vocabularies=Vocabularies(("Harbour Band 4",), ("Various",), words=("geobag",)),
        select=("header", "wording"),
        ignore=("double-space",),
        severity=({"wording": "info"},),
        fail_on="warning",
        as_of=date(2026, 6, 30),
        complete=Complete(everything=True),
    )


def test_a_part_of_the_organisation_may_be_complete(root: Path) -> None:
    settings = load_settings(configure(root, "corpus: {complete: [Payroll], outside: [Secretary]}\n"))
    assert settings.complete == Complete(units=("Payroll",), outside=("Secretary",))


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "---\n", "{}\n", "include:\nselect:\nseverity:\nas_of:\n"])
def test_what_it_leaves_out_has_a_default(root: Path, text: str) -> None:
    file = configure(root, text)
    assert load_settings(file) == Settings(root=root, file=file)


def test_it_is_found_upwards_from_the_first_path(root: Path) -> None:
    configure(root, "as_of: 2020-01-01\n")
    (root / "a/b").mkdir(parents=True)
    (root / "a/b/role.yaml").touch()
    for start in (Path("a/b/role.yaml"), root / "a/b", Path("a/b/../b"), Path("a/b/new.yaml"), Path(".")):
        settings = find_settings(start)
        assert (settings.file, settings.root) == (root / "rdlint.yaml", root)


def test_the_nearest_one_counts_alone(root: Path) -> None:
    configure(root, "fail_on: never\nexclude: [x]\n")
    inner = configure(root / "a", "as_of: 2020-01-01\n")
    settings = find_settings(root / "a/role.yaml")
    assert settings == Settings(root=root / "a", file=inner, as_of=date(2020, 1, 1))
    # One a run: what lies below the first path is not looked for.
    assert find_settings(root).fail_on == "never"


@pytest.mark.parametrize("kind", ["folder", "file"])
def test_the_search_ends_at_the_git_root(root: Path, kind: str) -> None:
    configure(root, "fail_on: never\n")
    inner = root / "a/b"
    inner.mkdir(parents=True)
    if kind == "folder":
        (root / "a/.git").mkdir()
    else:
        (root / "a/.git").write_text("gitdir: elsewhere\n", encoding="utf-8")
    assert find_settings(inner) == Settings(root=root / "a")
    configure(root / "a", "fail_on: info\n")
    assert find_settings(inner).fail_on == "info"


def test_without_any_the_current_folder_is_the_root(root: Path) -> None:
    (root / "a").mkdir()
    # Nothing above the temporary folder is expected to be a repository.
    assert find_settings(root / "a") == Settings(root=root)


def test_one_may_be_named(root: Path) -> None:
    configure(root, "fail_on: never\n")
    other = root / "a/house-rules.yaml"
    other.parent.mkdir()
    other.write_text("fail_on: info\n", encoding="utf-8")
    settings = find_settings(root, Path("a/house-rules.yaml"))
    assert (settings.fail_on, settings.root) == ("info", root / "a")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no links for everybody")
def test_a_linked_configuration_and_a_linked_file_belong_where_the_link_stands(root: Path) -> None:
    configure(root / "common", "exclude: [drafts]\n")
    (root / "a").mkdir()
    (root / "a/rdlint.yaml").symlink_to("../common/rdlint.yaml")
    (root / "a/role.yaml").symlink_to("../common/role.yaml")
    assert find_settings(root / "a/role.yaml").root == root / "a"


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("slect: [a]\n", "1:1", ["`slect`", "did you mean `select`?"]),
        ("fail-on: info\n", "1:1", ["did you mean `fail_on`?"]),
        ("ignore: []\nvocabularies:\n  clasifications: []\n", "3:3", ["did you mean `classifications`?"]),
        ("exclude: drafts\n", "1:10", ["`exclude` must be a list"]),
        ("exclude: [1]\n", "1:11", ["text"]),
        ("fail_on: eror\n", "1:10", ['"eror"', "did you mean `error`?"]),
        ("severity: [a]\n", "1:11", ["`severity` must be"]),
        ("severity:\n  header: high\n", "2:11", ['"high"', "`error`, `warning` or `info`"]),
        ("as_of: yesterday\n", "1:8", ['"yesterday"', "2026-07-01"]),
        ("as_of: 2026-02-30\n", "1:8", ['"2026-02-30" is no day of the calendar', "2026-11-21"]),
        ("as_of: 20260630\n", "1:8", ["2026-07-01"]),
        ("rules: [nowhere]\n", "1:9", ["There is no folder `nowhere` here", "rdlint.yaml"]),
        ("rules: [frameworks/harbour.yaml]\n", "1:9", ["`frameworks/harbour.yaml` is not a folder."]),
        ("frameworks:\n  - nowhere.yaml\n", "2:5", ["There is no file `nowhere.yaml` here"]),
        ("frameworks: [house]\n", "1:14", ["`house` is not a file."]),
        ('frameworks: ["a\\0b"]\n', "1:15", ["There is no file"]),
        ("corpus: {complete: maybe}\n", "1:20", ["complete"]),
        ("- a\n", "1:1", ["The file holds a list, where fields such as `exclude:` are due."]),
        ("just words\n", "1:1", ["The file holds text"]),
        ("exclude: [\n", "2:1", ["This is not sound YAML: "]),
        ("exclude:\n\t- a\n", "2:1", ["A tab indents this line"]),
        ("exclude: a: b\n", "1:10", ['The colon in "a: b"']),
        ("ignore: [a]\nignore: [b]\n", "2:1", ["`ignore` stands here a second time; the first time is on line 1."]),
        ("exclude: &a [x]\ninclude: *a\n", "2:10", ["The alias `*a` is not followed"]),
        ("<<: {ignore: []}\n", "1:1", ["The merge key"]),
        ("ignore: []\n---\nignore: []\n", "2:1", ["A second document starts here"]),
        ("? [a]\n: b\n", "1:3", ["where the name of a field is due"]),
        ("ignore: [a\0b]\n", "1:11", ["U+0000"]),
        ("ignore: [" + "[" * 100 + "]" * 101, "1:72", ["nested more than"]),
        ("ignore: []\n".encode("utf-16"), "1:1", ["not in UTF-8 but in UTF-16; save it as UTF-8"]),
        (b"%PDF-1.4", "1:1", ["The file is not text but a PDF document"]),
        (b" " * 2_000_001, "1:1", ["far more than a configuration"]),
    ],
)
def test_a_mistake_is_shown_at_its_place(root: Path, text: str | bytes, place: str, words: list[str]) -> None:
    with pytest.raises(ConfigurationError) as caught:
        load_settings(configure(root, text))
    said = caught.value.lines[0]
    assert said.startswith(f"rdlint.yaml:{place}: ")
    for part in words:
        assert part in said
    assert "{" not in said


def test_all_mistakes_are_shown_at_once(root: Path) -> None:
    with pytest.raises(ConfigurationError) as caught:
        load_settings(configure(root, "slect: []\nfail_on: eror\n"))
    assert [line.split(" ")[0] for line in caught.value.lines] == ["rdlint.yaml:1:1:", "rdlint.yaml:2:10:"]
    with pytest.raises(ConfigurationError) as caught:
        load_settings(configure(root, "rules: [a, house, b]\nframeworks: [c]\nas_of: 2026-02-31\n"))
    assert places(caught.value) == ["1:9:", "1:19:", "2:14:", "3:8:"]


def places(error: ConfigurationError) -> list[str]:
    """Where the mistakes are."""
    return [line.split(" ")[0].removeprefix("rdlint.yaml:") for line in error.lines]


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("as_of: 2026-02-31\nframeworks: [c]\nrules: [a, house, b]\n", ["1:8:", "2:14:", "3:9:", "3:19:"]),
        ("fail_on: eror\nslect: []\n", ["1:10:", "2:1:"]),
        ("ignore: [a]\nignore: *b\nselect: *c\n", ["2:1:", "2:9:", "3:9:"]),
    ],
)
def test_mistakes_are_shown_in_the_order_of_the_file(root: Path, text: str, at: list[str]) -> None:
    with pytest.raises(ConfigurationError) as caught:
        load_settings(configure(root, text))
    assert places(caught.value) == at


def test_the_route_is_named(root: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"\[severity\.header\]$"):
        load_settings(configure(root, "severity: {header: high}\n"))


@pytest.mark.parametrize("what", ["missing", "folder"])
def test_a_named_one_that_cannot_be_read(root: Path, what: str) -> None:
    name = "nowhere.yaml" if what == "missing" else "house"
    reason = "it does not exist" if what == "missing" else "it is a folder"
    with pytest.raises(ConfigurationError, match=rf"{name}:1:1: The file cannot be read: {reason}\.$"):
        find_settings(root, Path(name))


def test_every_kind_of_problem_has_words() -> None:
    assert set(PROBLEMS) == set(PROBLEM_KINDS) - {"empty-file"}
    for kind, words in PROBLEMS.items():
        words.format_map(dict.fromkeys(PROBLEM_KINDS[kind], "x"))


def test_names_that_are_no_rules_are_shown_at_their_place(root: Path) -> None:
    file = configure(root, "select:\n  - good\n  - bad\nignore: [worse]\nseverity:\n  good: info\n  bad: error\n")
    settings = load_settings(file)

    def why(name: str) -> str | None:
        return None if name == "good" else f"{name} is nothing."

    with pytest.raises(ConfigurationError) as caught:
        refuse_names(settings, why)
    assert caught.value.lines == (
        "rdlint.yaml:3:5: bad is nothing. [select[1]]",
        "rdlint.yaml:4:10: worse is nothing. [ignore[0]]",
        "rdlint.yaml:7:3: bad is nothing. [severity.bad]",
    )
    other_way_round = configure(root, "severity:\n  bad: error\nignore: [worse]\nselect: [bad]\n")
    with pytest.raises(ConfigurationError) as caught:
        refuse_names(load_settings(other_way_round), why)
    assert places(caught.value) == ["2:3:", "3:10:", "4:10:"]
    refuse_names(settings, lambda _name: None)
    refuse_names(Settings(root=root), why)
