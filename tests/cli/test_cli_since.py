"""`rdlint check --since` and `--before`: only what changes cause, with real processes and a real git."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from fresh import git
from rdlint_process import DAY, SOUND, Done, rdlint

#: A role that manages another; nothing but the lines that rules across roles read.
MANAGER = SOUND.replace("Water Licensing Officer", "Manager, Water Licensing").replace("50187342", "50187341")
MANAGER = MANAGER.replace("The role reports to the Manager, Water Licensing", "The role reports to the Director, Water")
MANAGER = MANAGER.replace("direct_reports: Nil", "direct_reports: 1")

CONFIGURATION = (
    "corpus: {complete: true, outside: ['Director, Water']}\nignore: [near-duplicate-role, missing-people-management]\n"
)


class Repository:
    """A git repository with a manager and an officer."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        git(folder, "init", "--quiet", "--initial-branch=main")
        (folder / "roles").mkdir()
        self.write(rdlint=CONFIGURATION)
        self.write(**{"roles/manager": MANAGER, "roles/officer": SOUND})
        self.commit()

    def write(self, **files: str) -> None:
        for name, text in files.items():
            (self.folder / f"{name}.yaml").write_text(text, encoding="utf-8")

    def commit(self, message: str = "Change roles") -> None:
        git(self.folder, "add", "--all")
        git(self.folder, "commit", "--quiet", "--allow-empty", f"--message={message}")

    def since(self, revision: str, *arguments: str | Path, folder: Path | None = None) -> Done:
        return rdlint(folder or self.folder, "check", "--as-of", DAY, "--since", revision, *arguments)

    def found(self, revision: str, *arguments: str | Path, folder: Path | None = None) -> set[tuple[str, str]]:
        """The findings as (rule, file)."""
        return pairs_in(self.since(revision, *arguments, "--format", "json", folder=folder))


def report_of(done: Done) -> Any:
    return json.loads(done.out)


def pairs_in(done: Done) -> set[tuple[str, str]]:
    return {(finding["rule"], finding["file"]) for finding in report_of(done)["findings"]}


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path)


def test_nothing_changed_is_no_fault(repository: Repository) -> None:
    done = repository.since("HEAD")
    assert (done.code, done.out, done.err) == (0, "No role description has changed, compared with HEAD.\n", "")


def test_only_changed_and_new_files_are_judged(repository: Repository) -> None:
    repository.write(**{"roles/manager": "colour: green\n" + MANAGER})
    repository.commit()
    assert repository.found("HEAD~1") == {("unknown-field", "roles/manager.yaml")}
    assert repository.found("HEAD") == set()
    # Files that git does not know yet count.
    repository.write(**{"roles/draft": "colour: red\ntitle: Draftsperson\nagency: Harbour Council\n"})
    report = report_of(repository.since("HEAD", "--format", "json"))
    assert [file["file"] for file in report["files"]] == ["roles/draft.yaml"]
    assert report["since"] == "HEAD"


def test_a_finding_that_counts_fails_the_gate_and_the_summary_says_with_what_it_compares(
    repository: Repository,
) -> None:
    repository.write(**{"roles/manager": "colour: green\n" + MANAGER})
    done = repository.since("main")
    assert done.code == 1
    assert done.out.endswith(f"\n1 error in 1 role description, compared with main, by the rules of {DAY}.\n")


def test_what_others_did_on_the_main_branch_meanwhile_does_not_count(repository: Repository) -> None:
    git(repository.folder, "checkout", "--quiet", "-b", "work")
    repository.write(**{"roles/officer": SOUND.replace("primary_purpose:", "primary_purpos:")})
    repository.commit()
    git(repository.folder, "checkout", "--quiet", "main")
    repository.write(**{"roles/manager": "colour: green\n" + MANAGER})
    repository.commit()
    git(repository.folder, "checkout", "--quiet", "work")
    assert {file for _, file in repository.found("main")} == {"roles/officer.yaml"}


def test_a_deleted_manager_is_reported_at_the_file_that_names_the_role(repository: Repository) -> None:
    (repository.folder / "roles/manager.yaml").unlink()
    expected = {("dangling-reporting-line", "roles/officer.yaml")}
    assert repository.found("HEAD") == expected
    repository.commit()
    assert repository.found("HEAD~1") == expected
    assert repository.found("HEAD") == set()
    # It was there before the second change.
    repository.write(**{"roles/third": "title: Cook\nagency: Harbour Council\n"})
    assert {file for _, file in repository.found("HEAD")} == {"roles/third.yaml"}


def test_other_findings_of_a_file_that_has_not_changed_stay_out(repository: Repository) -> None:
    repository.write(**{"roles/officer": "colour: green\n" + SOUND})
    repository.commit()
    (repository.folder / "roles/manager.yaml").unlink()
    assert repository.found("HEAD") == {("dangling-reporting-line", "roles/officer.yaml")}
    assert repository.found("HEAD", "roles/officer.yaml") == {("dangling-reporting-line", "roles/officer.yaml")}


def test_comments_and_waivers_of_a_file_that_has_not_changed_are_not_called_idle(repository: Repository) -> None:
    excused = SOUND.replace(
        "  reporting_line:", "  # rdlint: ignore[dangling-reporting-line] the director acts\n  reporting_line:"
    )
    repository.write(**{"roles/officer": "colour: green # rdlint: ignore[unknown-field] ours\n" + excused})
    repository.commit()
    (repository.folder / "roles/manager.yaml").unlink()
    done = repository.since("HEAD", "--format", "json")
    (finding,) = report_of(done)["findings"]
    assert (finding["rule"], finding["exception"]["why"]) == ("dangling-reporting-line", "the director acts")
    assert done.code == 0


def test_a_changed_title_dangles_too_and_a_renamed_file_does_not(repository: Repository) -> None:
    git(repository.folder, "mv", "roles/manager.yaml", "roles/manager-water-licensing.yaml")
    assert repository.found("HEAD") == set()
    text = MANAGER.replace("Manager, Water Licensing", "Manager, Licences")
    (repository.folder / "roles/manager-water-licensing.yaml").write_text(text, encoding="utf-8")
    assert ("dangling-reporting-line", "roles/officer.yaml") in repository.found("HEAD")


def test_a_file_that_was_moved_without_telling_git_is_not_changed(repository: Repository) -> None:
    repository.write(**{"roles/officer": "colour: green\n" + SOUND})
    repository.commit()
    (repository.folder / "roles/officer.yaml").rename(repository.folder / "roles/water-officer.yaml")
    assert repository.found("HEAD") == set()


def test_only_what_concerns_the_paths_is_reported_and_all_is_compared(repository: Repository) -> None:
    (repository.folder / "roles/manager.yaml").unlink()
    (repository.folder / "other").mkdir()
    repository.write(**{"other/cook": "title: Cook\nagency: Harbour Council\n"})
    assert repository.found("HEAD", "roles") == {("dangling-reporting-line", "roles/officer.yaml")}
    assert repository.found("HEAD", "other/cook.yaml").isdisjoint({("dangling-reporting-line", "roles/officer.yaml")})


def test_it_works_from_a_subfolder_and_where_the_configuration_lies_in_one(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet", "--initial-branch=main")
    inner = tmp_path / "people/descriptions"
    (inner / "roles").mkdir(parents=True)
    (inner / "rdlint.yaml").write_text(CONFIGURATION, encoding="utf-8")
    (inner / "roles/manager.yaml").write_text(MANAGER, encoding="utf-8")
    (inner / "roles/officer.yaml").write_text(SOUND, encoding="utf-8")
    git(tmp_path, "add", "--all")
    git(tmp_path, "commit", "--quiet", "--message=Start")
    (inner / "roles/manager.yaml").unlink()
    (inner / "roles/officer.yaml").write_text("colour: green\n" + SOUND, encoding="utf-8")
    done = rdlint(inner / "roles", "check", "--as-of", DAY, "--since", "HEAD", "--format", "json")
    assert pairs_in(done) == {
        ("dangling-reporting-line", "roles/officer.yaml"),
        ("unknown-field", "roles/officer.yaml"),
    }


def test_names_may_hold_anything(repository: Repository) -> None:
    name = "Rôle (acting)\n[2]"
    repository.write(**{f"roles/{name}": SOUND.replace("50187342", "50187343")})
    repository.commit()
    assert repository.found("HEAD") == set()
    repository.write(**{f"roles/{name}": "colour: green\n" + SOUND.replace("50187342", "50187343")})
    assert ("unknown-field", f"roles/{name}.yaml") in repository.found("HEAD")


def test_line_ends_and_rights_are_no_change(repository: Repository) -> None:
    path = repository.folder / "roles/officer.yaml"
    path.write_bytes(SOUND.replace("\n", "\r\n").encode())
    path.chmod(0o755)
    assert report_of(repository.since("HEAD", "--format", "json"))["files"] == []


def test_items_in_another_order_are_a_change_though_git_calls_the_file_renamed(repository: Repository) -> None:
    text = SOUND.replace("primary_purpose:", "notes: Water\nprimary_purpose:")
    git(repository.folder, "mv", "roles/officer.yaml", "roles/water-officer.yaml")
    (repository.folder / "roles/water-officer.yaml").write_text(text, encoding="utf-8")
    files = report_of(repository.since("HEAD", "--format", "json"))["files"]
    assert [file["file"] for file in files] == ["roles/water-officer.yaml"]


@pytest.mark.parametrize(
    ("revision", "said"),
    [
        ("nonsense", "rdlint: git knows no revision 'nonsense' here.\n        Good ones are origin/main, HEAD~1,"),
        ("", "rdlint: git knows no revision '' here."),
        ("--output=x", "rdlint: git knows no revision '--output=x' here."),
        ("origin/main", "Fetch it before the check: git fetch origin main"),
    ],
)
def test_a_revision_that_is_not_there(repository: Repository, revision: str, said: str) -> None:
    done = rdlint(repository.folder, "check", f"--since={revision}")
    assert (done.code, done.out) == (2, "")
    assert said in done.err


def test_a_shallow_clone_says_how_to_get_the_rest(repository: Repository, tmp_path: Path) -> None:
    repository.commit()
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "--quiet", "--depth=1", repository.folder.as_uri(), str(clone))
    done = repository.since("HEAD~1", folder=clone)
    assert done.code == 2
    assert "This clone is shallow" in done.err
    assert "fetch-depth: 0" in done.err
    assert "GIT_DEPTH: 0" in done.err
    git(clone, "fetch", "--quiet", "--unshallow")
    assert repository.since("HEAD~1", folder=clone).code == 0
    assert repository.since("origin/main", folder=clone).code == 0


def test_histories_without_a_common_commit(repository: Repository) -> None:
    git(repository.folder, "checkout", "--quiet", "--orphan", "other")
    repository.commit("Another beginning")
    done = repository.since("main")
    assert done.code == 2
    assert "have no commit in common here" in done.err


def test_without_a_repository_there_is_a_way_out(tmp_path: Path) -> None:
    (tmp_path / "role.yaml").write_text(SOUND, encoding="utf-8")
    done = rdlint(tmp_path, "check", "--since", "main")
    assert (done.code, done.out) == (2, "")
    assert "--since needs a git repository" in done.err
    assert "--before FOLDER" in done.err


def test_without_git_installed(repository: Repository) -> None:
    done = rdlint(repository.folder, "check", "--since", "main", env={"PATH": ""})
    assert done.code == 2
    assert "--since needs git, which is not installed here." in done.err


def test_an_empty_folder_is_a_fault_all_the_same(repository: Repository) -> None:
    (repository.folder / "empty").mkdir()
    done = repository.since("HEAD", "empty")
    assert (done.code, done.out) == (3, "No role description was found, so nothing was checked.\n")


def test_standard_input_is_always_judged(repository: Repository) -> None:
    line = ["check", "--as-of", DAY, "--since", "HEAD", "-", "--stdin-filename", "roles/officer.yaml"]
    done = rdlint(repository.folder, *line, "--format", "json", stdin=b"colour: green\n" + SOUND.encode())
    assert pairs_in(done) == {("unknown-field", "roles/officer.yaml")}


def test_a_rule_about_change_sees_both_states(repository: Repository) -> None:
    text = SOUND.replace("classification: Clerk Grade 5/6", "classification: Clerk Grade 7/8")
    assert text != SOUND
    git(repository.folder, "mv", "roles/officer.yaml", "roles/licensing.yaml")
    (repository.folder / "roles/licensing.yaml").write_text(text, encoding="utf-8")
    assert ("classification-changed-without-approval", "roles/licensing.yaml") in repository.found("HEAD")
    report = report_of(rdlint(repository.folder, "check", "--as-of", DAY, "--format", "json"))
    assert "change" not in {finding["group"] for finding in report["findings"]}
    why = {row["rule"]: row["why"] for row in report["rules"]["not_run"]}
    assert "--since" in why["classification-changed-without-approval"]


def test_a_comment_excuses_a_finding_about_change_and_is_never_idle_without_comparison(
    repository: Repository,
) -> None:
    text = SOUND.replace(
        "classification: Clerk Grade 5/6",
        "classification: Clerk Grade 7/8 # rdlint: ignore[classification-changed-without-approval] in the next round",
    )
    repository.write(**{"roles/officer": text})
    done = repository.since("HEAD", "--format", "json")
    found = [one for one in report_of(done)["findings"] if one["rule"] == "classification-changed-without-approval"]
    assert [one["exception"]["why"] for one in found] == ["in the next round"]
    whole = rdlint(repository.folder, "check", "--as-of", DAY, "--format", "json")
    assert "unused-suppression" not in {rule for rule, _ in pairs_in(whole)}
    rdlint(repository.folder, "fix", "--as-of", DAY)
    assert (repository.folder / "roles/officer.yaml").read_text(encoding="utf-8") == text


def test_a_fix_leaves_comments_about_rules_across_roles_alone(repository: Repository) -> None:
    text = SOUND.replace(
        "  reporting_line:", "  # rdlint: ignore[dangling-reporting-line] the director acts\n  reporting_line:"
    )
    repository.write(**{"roles/officer": text})
    (repository.folder / "roles/manager.yaml").unlink()
    rdlint(repository.folder, "fix", "--as-of", DAY)
    assert (repository.folder / "roles/officer.yaml").read_text(encoding="utf-8") == text


def test_rules_about_change_alone_need_something_to_compare_with(repository: Repository) -> None:
    done = rdlint(repository.folder, "check", "--select", "change")
    assert (done.code, done.out) == (2, "")
    assert "the rules about change need something to compare with" in done.err


@pytest.fixture
def folders(tmp_path: Path) -> Path:
    """A folder with a copy of it from before, in no repository."""
    (tmp_path / "then").mkdir()
    for name, text in (("manager", MANAGER), ("officer", SOUND)):
        (tmp_path / f"then/{name}.yaml").write_text(text, encoding="utf-8")
    shutil.copytree(tmp_path / "then", tmp_path / "now")
    return tmp_path


def before(folder: Path, *arguments: str) -> Done:
    return rdlint(folder, "check", "--as-of", DAY, "--ignore", "near-duplicate-role", *arguments)


def test_two_folders_are_compared(folders: Path) -> None:
    done = before(folders, "--before", "then", "now")
    assert (done.code, done.out) == (0, "No role description has changed, compared with then.\n")
    # Renamed and changed: known by its number.
    text = SOUND.replace("classification: Clerk Grade 5/6", "classification: Clerk Grade 7/8")
    (folders / "now/officer.yaml").unlink()
    (folders / "now/licensing-officer.yaml").write_text(text, encoding="utf-8")
    done = before(folders, "--before", "then", "now", "--format", "json")
    assert done.code == 1
    assert ("classification-changed-without-approval", "now/licensing-officer.yaml") in pairs_in(done)
    assert {file for _, file in pairs_in(done)} == {"now/licensing-officer.yaml"}


def test_two_folders_of_one_repository_are_not_held_against_each_other(folders: Path) -> None:
    git(folders, "init", "--quiet")
    (folders / "now/officer.yaml").write_text("colour: green\n" + SOUND, encoding="utf-8")
    done = before(folders, "--before", "then", "now", "--format", "json")
    assert pairs_in(done) == {("unknown-field", "now/officer.yaml")}


def test_two_files_are_compared(folders: Path) -> None:
    text = SOUND.replace('"50187342"', '"50187399"')
    assert text != SOUND
    (folders / "now/officer.yaml").write_text(text, encoding="utf-8")
    done = before(folders, "--before", "then/officer.yaml", "now/officer.yaml", "--format", "json")
    assert pairs_in(done) == {("changed-role-number", "now/officer.yaml")}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--before", "nowhere", "now"], "--before nowhere: there is no such folder."),
        (["--before", "then", "now", "then"], "it needs exactly one PATH"),
        (["--before", "then/officer.yaml", "now"], "one is a folder and the other a file"),
        (["--before", "then", "--since", "HEAD", "now"], "give one of them"),
    ],
)
def test_what_cannot_be_compared_is_said(folders: Path, arguments: list[str], said: str) -> None:
    done = before(folders, *arguments)
    assert (done.code, done.out) == (2, "")
    assert said in done.err


def test_an_empty_folder_of_before_is_said(folders: Path) -> None:
    (folders / "empty").mkdir()
    done = before(folders, "--before", "empty", "now")
    assert done.code == 2
    assert "there is no YAML file in empty" in done.err
