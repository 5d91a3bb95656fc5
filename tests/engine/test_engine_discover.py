"""Which files a run looks at: named ones always, in folders what patterns, git and hidden names leave."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from rdlint.engine import discover
from rdlint.engine.discover import Found, Patterns, find_files, is_included, relative_name

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names, links or rights")


@pytest.fixture(autouse=True)
def _no_git_of_others(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)


def make(root: Path, *names: str, text: str = "title: a\n") -> None:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", "-c", "user.name=a", "-c", "user.email=a@b", *arguments], cwd=folder, check=True)


def repository(folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    git(folder, "init", "--quiet")
    return folder


def names(root: Path, *paths: str, patterns: Patterns = Patterns(), hook: bool = False) -> list[str]:  # noqa: B008
    found = find_files([root / path for path in paths or (".",)], root, patterns, hook=hook)
    assert found.closed == ()
    return [candidate.name for candidate in found.files]


def expected(found: Found) -> dict[str, bool]:
    return {candidate.name: candidate.expected for candidate in found.files}


# Folders


@pytest.mark.parametrize("with_git", [True, False])
def test_a_folder_gives_its_yaml_files(tmp_path: Path, with_git: bool) -> None:
    if with_git:
        repository(tmp_path)
    make(tmp_path, "b.yaml", "a.yml", "C.YAML", "x/y/d.yaml", "notes.md", "yaml", "e.yaml.txt", "x/yml")
    make(tmp_path, ".hidden.yaml", ".github/w.yaml", "x/.venv/lib.yaml", "rdlint.yaml", "x/rdlint-waivers.yaml")
    assert names(tmp_path) == ["C.YAML", "a.yml", "b.yaml", "x/y/d.yaml"]
    assert names(tmp_path, "x") == ["x/y/d.yaml"]


@pytest.mark.parametrize("with_git", [True, False])
def test_a_hidden_folder_that_is_named_is_searched(tmp_path: Path, with_git: bool) -> None:
    if with_git:
        repository(tmp_path)
    make(tmp_path, ".drafts/a.yaml", ".drafts/.old/b.yaml")
    assert names(tmp_path, ".drafts") == [".drafts/a.yaml"]


def test_git_ignored_files_are_passed_over_unless_tracked(tmp_path: Path) -> None:
    repository(tmp_path)
    make(tmp_path, "role.yaml", "build/role.yaml", "kept.yaml", "sub/out.yaml")
    git(tmp_path, "add", "kept.yaml")
    (tmp_path / ".gitignore").write_text("build/\nkept.yaml\n", encoding="utf-8")
    (tmp_path / "sub/.gitignore").write_text("out.yaml\n", encoding="utf-8")
    assert names(tmp_path) == ["kept.yaml", "role.yaml"]
    assert names(tmp_path, "build/role.yaml") == ["build/role.yaml"]


@pytest.mark.parametrize("tracked", [True, False])
def test_folders_at_any_depth_may_be_named(tmp_path: Path, tracked: bool) -> None:
    repository(tmp_path)
    make(tmp_path, "x/y[1]/z w/a.yaml", "x/y[1]/z w/B.YmL")
    if tracked:
        git(tmp_path, "add", ".")
    for folder in (".", "x", "x/y[1]", "x/y[1]/z w"):
        assert names(tmp_path, folder) == ["x/y[1]/z w/B.YmL", "x/y[1]/z w/a.yaml"]


def test_files_deleted_but_still_tracked_are_passed_over(tmp_path: Path) -> None:
    repository(tmp_path)
    make(tmp_path, "a.yaml", "b.yaml")
    git(tmp_path, "add", ".")
    (tmp_path / "b.yaml").unlink()
    assert names(tmp_path) == ["a.yaml"]


def test_a_folder_of_clones_asks_git_for_each(tmp_path: Path) -> None:
    one = repository(tmp_path / "one")
    make(tmp_path, "one/a.yaml", "one/build/b.yaml", "one/.hidden/c.yaml", "two/d.yaml")
    (one / ".gitignore").write_text("build/\n", encoding="utf-8")
    assert names(tmp_path) == ["one/a.yaml", "two/d.yaml"]


def test_a_repository_inside_a_repository_is_its_own(tmp_path: Path) -> None:
    """As git sees it: another project's files are looked at when its folder is named."""
    repository(tmp_path)
    repository(tmp_path / "inner")
    make(tmp_path, "a.yaml", "inner/b.yaml")
    assert names(tmp_path) == ["a.yaml"]
    assert names(tmp_path, "inner") == ["inner/b.yaml"]


@pytest.mark.parametrize("error", [FileNotFoundError("git"), subprocess.CalledProcessError(128, "git")])
def test_without_a_git_that_answers_the_folder_is_walked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    repository(tmp_path)
    make(tmp_path, "a.yaml", "x/b.yaml")

    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(subprocess, "run", fail)
    assert names(tmp_path) == ["a.yaml", "x/b.yaml"]


def test_named_files_need_no_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repository(tmp_path)
    make(tmp_path, "a.yaml")

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("git was asked")

    monkeypatch.setattr(subprocess, "run", refuse)
    assert names(tmp_path, "a.yaml") == ["a.yaml"]


@posix_only
@pytest.mark.parametrize("with_git", [True, False])
def test_odd_names(tmp_path: Path, with_git: bool) -> None:
    if with_git:
        repository(tmp_path)
    odd = ["a\\b.yaml", "c:d.yaml", "line\nend.yaml", "é – 経.yaml", 'quote".yaml', "*.yaml"]
    make(tmp_path, *odd)
    assert names(tmp_path) == sorted(odd)
    assert names(tmp_path, patterns=Patterns(exclude=("*",))) == []
    assert names(tmp_path, patterns=Patterns(include=("a\\b.yaml",))) == ["a\\b.yaml"]


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="file names are Unicode there")
@pytest.mark.parametrize("with_git", [True, False])
def test_names_that_are_not_utf_8(tmp_path: Path, with_git: bool) -> None:
    if with_git:
        repository(tmp_path)
    name = os.fsdecode(b"r\xf4le.yaml")
    make(tmp_path, name)
    assert names(tmp_path) == [name]


@posix_only
@pytest.mark.parametrize("with_git", [True, False])
def test_links_and_things_that_are_no_files(tmp_path: Path, with_git: bool) -> None:
    root = tmp_path / "root"
    root.mkdir()
    if with_git:
        repository(root)
    make(tmp_path, "root/a.yaml", "elsewhere/b.yaml")
    (root / "link.yaml").symlink_to("../elsewhere/b.yaml")
    (root / "nowhere.yaml").symlink_to("gone")
    (root / "folder").symlink_to("../elsewhere")
    (root / "folder.yaml").mkdir()
    make(root, "folder.yaml/c.yaml")
    os.mkfifo(root / "pipe.yaml")
    assert names(root) == ["a.yaml", "folder.yaml/c.yaml", "link.yaml"]
    assert names(root, "folder") == ["folder/b.yaml"]


@posix_only
def test_a_folder_that_cannot_be_searched_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path, "a.yaml", "closed/b.yaml")
    scandir = os.scandir

    def refuse(path: str) -> object:
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    found = find_files([tmp_path], tmp_path, Patterns())
    assert [candidate.name for candidate in found.files] == ["a.yaml"]
    assert found.closed == (("closed", "Permission denied"),)


def test_a_file_that_may_not_be_looked_at_is_not_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path, "a.yaml")

    def refuse(path: object) -> None:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr(os, "stat", refuse)
    assert discover._is_file(tmp_path / "a.yaml")


# Named files


def test_named_files_are_expected_whatever_they_look_like(tmp_path: Path) -> None:
    make(tmp_path, "a.yaml", "b.txt", ".c.yaml", "rdlint.yaml")
    paths = [tmp_path / name for name in ("b.txt", "a.yaml", ".c.yaml", "rdlint.yaml")]
    found = find_files(paths, tmp_path, Patterns(include=("none",), exclude=("*",)))
    assert expected(found) == {".c.yaml": True, "a.yaml": True, "b.txt": True, "rdlint.yaml": True}


def test_each_file_once_however_often_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path, "x/a.yaml", "x/b.yaml")
    monkeypatch.chdir(tmp_path)
    given = [Path("x/a.yaml"), Path("."), Path("./x/../x/a.yaml"), tmp_path / "x/a.yaml", Path("x"), Path("x/a.yaml")]
    found = find_files(given, tmp_path, Patterns())
    assert expected(found) == {"x/a.yaml": True, "x/b.yaml": False}
    assert expected(find_files(given[::-1], tmp_path, Patterns())) == {"x/a.yaml": True, "x/b.yaml": False}


def test_a_hook_judges_named_files_as_those_of_a_folder(tmp_path: Path) -> None:
    make(tmp_path, "a.yaml", "b.txt", ".c/d.yaml", "rdlint.yaml", "x/e.yaml", "own.yaml")
    paths = [tmp_path / name for name in ("a.yaml", "b.txt", ".c/d.yaml", "rdlint.yaml", "x/e.yaml", "own.yaml")]
    own = [tmp_path / "own.yaml"]
    found = find_files(paths, tmp_path, Patterns(exclude=("x",)), own, hook=True)
    assert expected(found) == {"a.yaml": False}
    found = find_files(paths, tmp_path, Patterns(include=("x/",)), own, hook=True)
    assert expected(found) == {"x/e.yaml": True}


def test_files_the_configuration_names_for_other_uses_are_passed_over(tmp_path: Path) -> None:
    make(tmp_path, "a.yaml", "frameworks/f.yaml")
    own = [tmp_path / "x/../frameworks/f.yaml"]
    found = find_files([tmp_path], tmp_path, Patterns(), own)
    assert [candidate.name for candidate in found.files] == ["a.yaml"]
    found = find_files([tmp_path / "frameworks/f.yaml"], tmp_path, Patterns(), own)
    assert [candidate.name for candidate in found.files] == ["frameworks/f.yaml"]


# Names and patterns


def test_names_are_relative_to_the_root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path, "root/x/a.yaml", "other/b.yaml")
    root = tmp_path / "root"
    monkeypatch.chdir(root / "x")
    assert relative_name(Path("a.yaml"), root) == "x/a.yaml"
    assert relative_name(Path("../x/./a.yaml"), root) == "x/a.yaml"
    assert relative_name(root / "x/a.yaml", root) == "x/a.yaml"
    assert relative_name(Path("../../other/b.yaml"), root) == "../../other/b.yaml"
    assert relative_name(tmp_path / "other/b.yaml", root) == (tmp_path / "other/b.yaml").as_posix()


@posix_only
def test_names_are_relative_to_the_root_also_by_way_of_a_link(tmp_path: Path) -> None:
    make(tmp_path, "root/x/a.yaml")
    (tmp_path / "link").symlink_to("root")
    assert relative_name(tmp_path / "link/x/a.yaml", tmp_path / "root") == "x/a.yaml"
    assert relative_name(tmp_path / "root/x/a.yaml", tmp_path / "link") == "x/a.yaml"
    (tmp_path / "root/y.yaml").symlink_to(tmp_path / "elsewhere.yaml")
    assert relative_name(tmp_path / "link/y.yaml", tmp_path / "root") == "y.yaml"


@pytest.mark.parametrize(
    ("pattern", "matching", "others"),
    [
        ("a.yaml", ["a.yaml", "x/a.yaml", "x/y/a.yaml"], ["ba.yaml", "a.yamlx", "a_yaml"]),
        ("/a.yaml", ["a.yaml"], ["x/a.yaml"]),
        ("./a.yaml", ["a.yaml"], ["x/a.yaml"]),
        ("*.yaml", ["a.yaml", "x/a.yaml"], ["a.yml"]),
        ("x/*.yaml", ["x/a.yaml"], ["x/y/a.yaml", "y/x/a.yaml", "a.yaml"]),
        ("x/**/*.yaml", ["x/a.yaml", "x/y/a.yaml", "x/y/z/a.yaml"], ["a.yaml", "y/x/a.yaml"]),
        ("**/x/*.yaml", ["x/a.yaml", "y/x/a.yaml"], ["x/y/a.yaml"]),
        ("x/**", ["x/a.yaml", "x/y/a.yaml"], ["a.yaml", "xx/a.yaml"]),
        ("drafts", ["drafts/a.yaml", "x/drafts/y/a.yaml"], ["drafts2/a.yaml", "mydrafts/a.yaml"]),
        ("drafts/", ["drafts/a.yaml", "x/drafts/a.yaml"], ["drafts2/a.yaml"]),
        ("/drafts/", ["drafts/a.yaml"], ["x/drafts/a.yaml"]),
        ("x/drafts", ["x/drafts/a.yaml"], ["y/x/drafts/a.yaml"]),
        ("role-?.yaml", ["role-1.yaml", "x/role-a.yaml"], ["role-.yaml", "role-12.yaml", "role-/.yaml"]),
        ("[ab].yaml", ["[ab].yaml"], ["a.yaml"]),
        ("a+b(c).yaml", ["a+b(c).yaml"], ["aab(c).yaml"]),
        ("x*", ["x.yaml", "x/a.yaml", "y/xa/b.yaml"], ["a.yaml"]),
        ("*", ["a.yaml", "x/a.yaml"], []),
        ("**", ["a.yaml", "x/a.yaml"], []),
        (".", ["a.yaml", "x/a.yaml"], []),
        ("./", ["a.yaml", "x/a.yaml"], []),
        ("a\nb.yaml", ["a\nb.yaml"], ["ab.yaml"]),
    ],
)
def test_patterns(pattern: str, matching: Sequence[str], others: Sequence[str]) -> None:
    assert [name for name in (*matching, *others) if is_included(name, [pattern])] == list(matching)


def test_include_and_exclude(tmp_path: Path) -> None:
    make(tmp_path, "roles/a.yaml", "roles/drafts/b.yaml", "c.yaml")
    patterns = Patterns(include=("roles",), exclude=("drafts",))
    assert names(tmp_path, patterns=patterns) == ["roles/a.yaml"]
    assert names(tmp_path, patterns=Patterns(exclude=("roles",))) == ["c.yaml"]
    assert expected(find_files([tmp_path], tmp_path, patterns)) == {"roles/a.yaml": True}
    assert expected(find_files([tmp_path], tmp_path, Patterns(exclude=("roles",)))) == {"c.yaml": False}


def test_what_git_says_of_the_root_is_asked_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    for name in ("roles/a.yaml", "roles/deep/b.yaml", "roles-old/c.yaml", "d.yaml", ".hidden/e.yaml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("title: Clerk\nagency: Parks\n", encoding="utf-8")
    (tmp_path / ".gitignore").write_text("d.yaml\n", encoding="utf-8")
    asked: list[Path] = []
    real = discover._git_files

    def ask(folder: Path, tracked_alone: bool = False) -> list[str] | None:
        asked.append(folder)
        return real(folder, tracked_alone)

    monkeypatch.setattr(discover, "_git_files", ask)
    listing = discover.GitListing(tmp_path)
    some = find_files([tmp_path / "roles"], tmp_path, Patterns(), listing=listing)
    everything = find_files([tmp_path], tmp_path, Patterns(), listing=listing)
    assert [candidate.name for candidate in some.files] == ["roles/a.yaml", "roles/deep/b.yaml"]
    assert [candidate.name for candidate in everything.files] == [
        "roles-old/c.yaml",
        "roles/a.yaml",
        "roles/deep/b.yaml",
    ]
    assert asked == [tmp_path]
    assert some == find_files([tmp_path / "roles"], tmp_path, Patterns())


def test_before_a_commit_only_what_git_knows_counts(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_text("title: Clerk\nagency: Parks\n", encoding="utf-8")
    subprocess.run(["git", "add", "a.yaml"], cwd=tmp_path, check=True)
    listing = discover.GitListing(tmp_path, tracked_alone=True)
    found = find_files([tmp_path], tmp_path, Patterns(), listing=listing)
    assert [candidate.name for candidate in found.files] == ["a.yaml"]
