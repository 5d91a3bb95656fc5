"""The real pre-commit in a real repository: what is defective is not committed, what is sound or none of ours is."""

import shutil
import sys
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import pytest
from fresh import ROOT, git, must, repository_of_project, run

CONFIGURATION = """\
repos:
  - repo: {repository}
    rev: {commit}
    hooks:
      - id: rdlint-fix
      - id: rdlint
"""

MKDOCS = """\
site_name: Our handbook
nav: [index.md]
markdown_extensions:
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
      emoji_generator: !!python/name:material.extensions.emoji.to_svg
"""

SOUND = (ROOT / "examples/clean/data-engineer.yaml").read_text(encoding="utf-8")
DEFECTIVE = SOUND.replace("primary_purpose:", "primary_purpos:")
SPACED = SOUND.replace(" and ", "  and ", 1)
WITH_WARNING = SOUND.replace("primary_purpose: >", "notes: The role places a key role in planning.\nprimary_purpose: >")


class Repository:
    """A repository of role descriptions with the hook installed."""

    def __init__(self, folder: Path, home: Path) -> None:
        self.folder = folder
        self.home = str(home)
        #: What the files of the last commit held after it.
        self.after: dict[str, str] = {}

    def commit(self, unstaged: Mapping[str, str] = MappingProxyType({}), /, **files: str) -> tuple[bool, str]:
        """Whether a commit of these files went through, and what was said. Nothing of it stays: roles are compared.

        `unstaged` is what files hold that were changed after `git add`.
        """
        before = git(self.folder, "rev-parse", "HEAD").strip()
        for name, text in files.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            git(self.folder, "add", "--", name)
        for name, text in unstaged.items():
            (self.folder / name).write_text(text, encoding="utf-8")
        done = run(["git", "commit", "-m", "Change roles"], self.folder, 600, PRE_COMMIT_HOME=self.home)
        self.after = {name: (self.folder / name).read_text(encoding="utf-8") for name in (*files, *unstaged)}
        went_through = git(self.folder, "rev-parse", "HEAD").strip() != before
        assert went_through == (done.code == 0)
        git(self.folder, "reset", "--hard", "--quiet", before)
        git(self.folder, "clean", "--quiet", "--force", "-d", "roles")
        return went_through, done.output


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    project = tmp_path_factory.mktemp("project")
    commit = repository_of_project(project)
    folder = tmp_path_factory.mktemp("roles")
    git(folder, "init", "--quiet")
    configuration = CONFIGURATION.format(repository=project.as_posix(), commit=commit)
    (folder / ".pre-commit-config.yaml").write_text(configuration, encoding="utf-8")
    shutil.copy(ROOT / "examples/clean/rdlint.yaml", folder)
    shutil.copytree(ROOT / "examples/clean/frameworks", folder / "frameworks")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message=Start")
    home = tmp_path_factory.mktemp("pre-commit")
    # One environment for all tests of this module; setting it up is what takes the time and the network.
    must(
        [sys.executable, "-m", "pre_commit", "install", "--install-hooks"],
        folder,
        timeout=600,
        PRE_COMMIT_HOME=str(home),
    )
    return Repository(folder, home)


def test_a_defective_role_description_blocks_the_commit(repository: Repository) -> None:
    went_through, said = repository.commit(**{"roles/data-engineer.yaml": DEFECTIVE})
    assert not went_through
    assert "error[unknown-field]" in said
    assert "roles/data-engineer.yaml:" in said
    assert "primary_purpos" in said
    assert "exit code: 1" in said


def test_a_sound_one_goes_through_and_says_so(repository: Repository) -> None:
    went_through, said = repository.commit(**{"roles/data-engineer.yaml": SOUND})
    assert went_through
    assert "No findings in 1 role description" in said


def test_a_warning_goes_through_and_is_seen(repository: Repository) -> None:
    # A word that is no slip of the keyboard, so that nothing mends it unasked.
    went_through, said = repository.commit(**{"roles/data-engineer.yaml": WITH_WARNING})
    assert went_through, said
    assert "warning[wrong-word]" in said
    assert "places a key role" in said


def test_what_can_be_mended_is_mended_and_the_commit_fails_until_it_is_added(repository: Repository) -> None:
    went_through, said = repository.commit(**{"roles/data-engineer.yaml": SPACED})
    assert not went_through
    assert "files were modified by this hook" in said
    assert "roles/data-engineer.yaml" in said
    assert "(double-space)" in said
    assert repository.after == {"roles/data-engineer.yaml": SOUND}
    went_through, _ = repository.commit(**{"roles/data-engineer.yaml": SOUND})
    assert went_through


def test_fixes_touch_nothing_but_what_is_staged(repository: Repository) -> None:
    other = "roles/other.yaml"
    went_through, _ = repository.commit({other: SPACED}, **{"roles/data-engineer.yaml": SOUND})
    assert went_through
    assert repository.after[other] == SPACED


def test_what_is_not_staged_is_neither_checked_nor_lost(repository: Repository) -> None:
    name = "roles/data-engineer.yaml"
    went_through, said = repository.commit({name: DEFECTIVE}, **{name: SOUND})
    assert went_through, said
    assert repository.after[name] == DEFECTIVE


def test_an_error_that_nothing_mends_is_said_once(repository: Repository) -> None:
    went_through, said = repository.commit(**{"roles/data-engineer.yaml": DEFECTIVE})
    assert not went_through
    assert said.count("error[unknown-field]") == 1
    assert "rdlint (safe fixes)" in said
    assert said.index("Passed") < said.index("Failed")


def test_the_hooks_are_described_as_pre_commit_wants_them(tmp_path: Path) -> None:
    must([sys.executable, "-m", "pre_commit", "validate-manifest", ROOT / ".pre-commit-hooks.yaml"], tmp_path)


def test_a_file_with_spaces_in_its_name_is_checked(repository: Repository) -> None:
    went_through, said = repository.commit(**{"roles/Data engineer (acting).yaml": DEFECTIVE})
    assert not went_through
    assert "roles/Data engineer (acting).yaml:" in said
    went_through, _ = repository.commit(**{"roles/Data engineer (acting).yaml": SOUND})
    assert went_through


def test_other_yaml_alone_goes_through(repository: Repository) -> None:
    went_through, said = repository.commit(**{"mkdocs.yml": MKDOCS})
    assert went_through, said
    went_through, said = repository.commit(**{"compose.yml": "services:\n  web: {image: web}\n"})
    assert went_through, said


def test_other_yaml_beside_a_defective_role_description_changes_nothing(repository: Repository) -> None:
    went_through, said = repository.commit(**{"mkdocs.yml": MKDOCS + "theme: plain\n", "roles/new.yaml": DEFECTIVE})
    assert not went_through
    assert "mkdocs.yml" not in said
