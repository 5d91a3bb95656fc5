"""Rules that a repository keeps itself: they run, are listed, explained and selected like rdlint's own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from rule_writing import write

DAY = "2026-06-30"

#: A rule that rests on nothing but the check kinds that come with rdlint.
FORMER_NAME = """\
---
summary: A former name of a service is used.
message: "\\"{wrong}\\" is called {use} today."
severity: warning
basis: editorial
on: [prose, names]
check: phrases
with:
  phrases: [{find: customer centre, use: service hub}]
renamed_from: [old-service-name]
---
## What it checks

Names of services that are no longer in use.

## Why

The centres became hubs.

## How to fix it

Write {use}.

## Examples

```yaml bad at=title words="customer centre"
title: Manager of the customer centre
```
"""

ROLE = """\
title: Visitor Guide
agency: Harbour Museum
primary_purpose: Greet visitors at the customer centre.
key_challenges:
- Answering the the same question kindly
"""


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    write(tmp_path / "house-rules", "former-service-name", FORMER_NAME)
    (tmp_path / "house-rules/README.md").write_text("# Our rules\n", encoding="utf-8")
    (tmp_path / "rdlint.yaml").write_text("rules: [house-rules]\n", encoding="utf-8")
    (tmp_path / "guide.yaml").write_text(ROLE, encoding="utf-8")
    return tmp_path


def rdlint(folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "rdlint", *arguments],
        cwd=folder,
        env={**os.environ, "RDLINT_CACHE_DIR": str(folder / ".cache")},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def found(folder: Path, *arguments: str) -> list[tuple[str, str]]:
    """The rule and the words of each finding."""
    done = rdlint(folder, "check", "--as-of", DAY, "--format", "json", *arguments)
    return [(finding["rule"], finding["quote"]) for finding in json.loads(done.stdout)["findings"]]


OURS = ("house-rules/former-service-name", "customer centre")


def test_it_runs_beside_the_others(repository: Path) -> None:
    for _ in range(2):  # the second time from the cache
        everything = found(repository)
        assert OURS in everything
        assert ("doubled-word", "the the") in everything


def test_it_is_selected_ignored_and_given_another_severity_by_its_name(repository: Path) -> None:
    for name in ("house-rules/former-service-name", "house-rules", "house-rules/old-service-name"):
        assert found(repository, "--select", name) == [OURS]
        assert OURS not in found(repository, "--ignore", name)
    configuration = repository / "rdlint.yaml"
    configuration.write_text(
        "rules: [house-rules]\nselect: [house-rules]\nseverity: {house-rules/former-service-name: error}\n",
        encoding="utf-8",
    )
    assert found(repository) == [OURS]
    assert rdlint(repository, "check").returncode == 1


def test_it_is_listed_and_explained(repository: Path) -> None:
    listed = rdlint(repository, "rules")
    assert (listed.returncode, listed.stderr) == (0, "")
    assert "\nhouse-rules\n  warning  editorial  house-rules/former-service-name " in listed.stdout
    data = json.loads(rdlint(repository, "rules", "--format", "json", "--select", "house-rules").stdout)
    assert [rule["rule"] for rule in data if rule["group"] != "source"] == ["house-rules/former-service-name"]
    explained = rdlint(repository, "explain", "house-rules/former-service-name")
    assert (explained.returncode, explained.stderr) == (0, "")
    assert explained.stdout.startswith("house-rules/former-service-name\n===============================\n\nA former")
    assert 'Bad: "customer centre" at title\n\n    title: Manager of the customer centre\n' in explained.stdout
    assert (
        "is a group of rules: house-rules/former-service-name." in rdlint(repository, "explain", "house-rules").stdout
    )


def test_its_name_without_the_folder_gets_a_suggestion(repository: Path) -> None:
    for arguments in (("explain", "former-service-name"), ("check", "--select", "former-service-name")):
        done = rdlint(repository, *arguments)
        assert done.returncode == 2
        assert "Did you mean house-rules/former-service-name?" in done.stderr


def test_what_it_finds_is_reported_with_the_way_out(repository: Path) -> None:
    done = rdlint(repository, "check", "--as-of", DAY, "--select", "house-rules")
    assert done.stdout == (
        'warning[house-rules/former-service-name]: "customer centre" is called service hub today.\n'
        " --> guide.yaml:3:40\n"
        "  |\n"
        "3 | primary_purpose: Greet visitors at the customer centre.\n"
        "  |                                        ^^^^^^^^^^^^^^^\n"
        "  = help: Write service hub.\n"
        "\n"
        f"1 warning in 1 role description, by the rules of {DAY}.\n"
    )
    assert done.returncode == 0


def test_a_broken_rule_is_named_and_everything_else_is_checked(repository: Path) -> None:
    write(repository / "house-rules", "broken", FORMER_NAME.replace("check: phrases", "check: phrase"))
    why = "there is no check kind called phrase; did you mean phrases?"
    for arguments in (("check", "--as-of", DAY), ("rules",), ("explain", "house-rules/broken")):
        done = rdlint(repository, *arguments)
        assert done.returncode == 4
        assert f"the rule house-rules/broken failed: {why}" in done.stderr
        assert "Traceback" not in done.stderr
    assert OURS in found(repository)
    report = json.loads(rdlint(repository, "check", "--as-of", DAY, "--format", "json").stdout)
    assert {"rule": "house-rules/broken", "why": why} in report["rules"]["not_run"]
    text = rdlint(repository, "check", "--as-of", DAY).stdout
    assert "\nNot everything was checked: the rule house-rules/broken failed.\n" in text


def test_a_rule_with_a_phrase_that_cannot_be_read_is_broken_whatever_the_text(repository: Path) -> None:
    text = FORMER_NAME.replace("find: customer centre", 'find: "[customer [ {centre,center}"')
    write(repository / "house-rules", "former-service-name", text)
    (repository / "guide.yaml").write_text(ROLE.replace("customer centre", "museum"), encoding="utf-8")
    why = "`with`, for the check kind phrases: '[customer [ {centre,center}' is not a phrase"
    for _ in range(2):  # From the cache too.
        done = rdlint(repository, "check", "--as-of", DAY)
        assert done.returncode == 4
        assert f"the rule house-rules/former-service-name failed: {why}" in done.stderr


def test_two_folders_of_one_name_with_a_rule_of_one_name_are_a_wrong_configuration(repository: Path) -> None:
    write(repository / "more/house-rules", "former-service-name", FORMER_NAME)
    (repository / "rdlint.yaml").write_text("rules: [house-rules, more/house-rules]\n", encoding="utf-8")
    done = rdlint(repository, "check")
    assert done.returncode == 2
    assert "two rules are called house-rules/former-service-name" in done.stderr


def test_a_changed_rule_is_seen_by_the_next_run(repository: Path) -> None:
    assert OURS in found(repository)
    write(repository / "house-rules", "former-service-name", FORMER_NAME.replace("customer centre", "museum"))
    assert found(repository, "--select", "house-rules") == [("house-rules/former-service-name", "Museum")]


def test_a_rule_of_a_repository_runs_no_code(repository: Path) -> None:
    (repository / "spy.py").write_text("open('was-run', 'w').close()\n", encoding="utf-8")
    info = repository / "spy-1.dist-info"
    info.mkdir()
    (info / "entry_points.txt").write_text("[rdlint]\nspy = spy\n", encoding="utf-8")
    assert OURS in found(repository)
    assert not (repository / "was-run").exists()
