"""The five published role descriptions and the six clean ones: what rdlint says of them, to the word."""

import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from rdlint.source import compose, read_source

ROOT = Path(__file__).parent.parent
NSW = ROOT / "examples" / "nsw"
CLEAN = ROOT / "examples" / "clean"
GOLDEN = Path(__file__).parent / "golden"
DAY = "2026-11-21"
ROLES = sorted(path.stem for path in NSW.glob("*.yaml") if path.stem not in ("verdicts", "rdlint"))


def run(*arguments: str, cwd: Path = ROOT) -> "subprocess.CompletedProcess[str]":
    environment = {**os.environ, "COLUMNS": "100"}
    return subprocess.run(
        [sys.executable, "-m", "rdlint", *arguments],
        cwd=cwd,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@cache
def report() -> dict[str, Any]:
    import json

    done = run("check", "examples/nsw", "--format", "json", "--as-of", DAY)
    assert done.returncode == 1, done.stderr
    loaded: dict[str, Any] = json.loads(done.stdout)
    return loaded


def plain(path: Path) -> Any:
    root = compose(read_source(path, path.name)).root
    assert root is not None
    return root.data


VERDICTS = plain(NSW / "verdicts.yaml")
EXPECTED = plain(Path(__file__).parent / "expected-in-examples.yaml")


@pytest.mark.parametrize("role", ROLES)
def test_text_report_is_the_golden_one(role: str) -> None:
    done = run("check", f"examples/nsw/{role}.yaml", "--as-of", DAY)
    golden = GOLDEN / f"{role}.txt"
    if os.environ.get("RDLINT_WRITE_GOLDEN"):
        golden.write_text(done.stdout, encoding="utf-8")
    assert done.stdout == golden.read_text(encoding="utf-8")
    assert done.returncode == (1 if "error[" in done.stdout else 0)


@pytest.mark.parametrize("role", ROLES)
def test_every_finding_has_a_verdict_and_none_is_noise(role: str) -> None:
    name = f"{role}.yaml"
    found = [
        (finding["rule"], finding["route"], finding["quote"])
        for finding in report()["findings"]
        if finding["file"] == f"examples/nsw/{name}"
    ]
    judged = {(entry["rule"], entry["route"] or "", entry["quote"]): entry for entry in VERDICTS[name]}
    assert [key for key in found if key not in judged] == [], "findings without a verdict"
    assert [key for key in judged if key not in found] == [], "verdicts on findings that are gone"
    for key, entry in judged.items():
        assert entry["verdict"] == "true", f"{key} is {entry['verdict']}"
        assert len(entry["reason"]) > 15, f"{key} has no reason"


@pytest.mark.parametrize(
    ("name", "entry"),
    [(name, entry) for name, entries in EXPECTED.items() for entry in entries],
    ids=lambda value: value if isinstance(value, str) else value["rule"],
)
def test_what_a_careful_editor_marks_is_found(name: str, entry: dict[str, str | None]) -> None:
    found = [finding for finding in report()["findings"] if finding["file"] == f"examples/nsw/{name}"]
    matching = [
        finding
        for finding in found
        if finding["rule"] == entry["rule"]
        and finding["route"].startswith(entry["route"] or "")
        and " ".join((entry["quote"] or "").split()) in " ".join(finding["quote"].split())
        and (entry["says"] or "") in finding["message"]
    ]
    assert matching, entry


def test_the_clean_ones_have_no_finding_of_any_severity() -> None:
    done = run("check", ".", "--select", "all", "--fail-on", "info", "--format", "concise", cwd=CLEAN)
    assert (done.stdout, done.returncode) == ("", 0)


@pytest.mark.parametrize(("day", "rule"), [(DAY, "superseded-framework"), ("2027-02-01", "expired-framework")])
def test_the_clean_ones_show_the_deadline_and_nothing_else(day: str, rule: str) -> None:
    done = run("check", ".", "--select", "all", "--format", "concise", "--as-of", day, cwd=CLEAN)
    lines = done.stdout.splitlines()
    own_framework = {"data-engineer.yaml", "library-services-officer.yaml"}
    assert {line.split(":", 1)[0] for line in lines} == {path.name for path in CLEAN.glob("*-*.yaml")} - own_framework
    assert all(f"[{rule}]" in line for line in lines)
    assert len(lines) == 4
    assert done.returncode == (1 if rule == "expired-framework" else 0)


def test_fixes_in_the_report_change_only_what_they_name() -> None:
    for finding in report()["findings"]:
        source = read_source(ROOT / finding["file"], finding["file"])
        start, end = finding["start"]["offset"], finding["end"]["offset"]
        for fix in finding["fixes"]:
            for edit in fix["edits"]:
                assert edit["start"] <= edit["end"] <= len(source.text)
                # What is taken out may take the space, or the mark and line of its item, with it.
                beyond = source.text[edit["start"] : start] + source.text[end : edit["end"]]
                assert not beyond.strip(" -\n")
                assert not (beyond and edit["text"])
                assert edit["start"] <= end
                assert edit["end"] >= start
