"""`rdlint coverage` and `rdlint check --statistics` as people run them."""

import json
from pathlib import Path

from jsonschema import Draft202012Validator
from rdlint_process import SOUND, rdlint, write

from rdlint.reference.schemas import load_schema


def test_text(tmp_path: Path) -> None:
    done = rdlint(tmp_path, "coverage")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("SRDG: Sector role description guide.")
    assert "  enforced    Rule 16(3)(b): " in done.out
    assert max(map(len, done.out.splitlines())) <= 100
    assert "no answer" not in done.out


def test_json(tmp_path: Path) -> None:
    done = rdlint(tmp_path, "coverage", "--format", "json")
    assert (done.code, done.err) == (0, "")
    data = json.loads(done.out)
    Draft202012Validator(load_schema("coverage")).validate(data)
    assert data["version"] == 1
    assert data["summary"]["unanswered"] == 0
    assert data["summary"]["clauses"] == sum(len(document["clauses"]) for document in data["documents"])


def test_markdown(tmp_path: Path) -> None:
    done = rdlint(tmp_path, "coverage", "--format", "markdown")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("## SRDG\n")


def test_a_rule_that_is_ignored_here_enforces_nothing(tmp_path: Path) -> None:
    write(tmp_path, rdlint="ignore: [too-many-challenges]\n")
    assert "too-many-challenges (off)" in rdlint(tmp_path, "coverage").out
    write(tmp_path, rdlint="ignore: [header]\nselect: [header]\n")
    assert "  enforced " not in rdlint(tmp_path, "coverage").out


def test_rules_of_ones_own_count(tmp_path: Path) -> None:
    rule = (
        "---\nsummary: The word harbour stands there.\nmessage: The word is there.\nseverity: info\nbasis: published\n"
        "authority: [{source: WLS, clause: Use}]\non: prose\ncheck: phrases\n"
        "with: {phrases: [{find: harbour, use: port}]}\n---\n"
        "## What it checks\n\nA word.\n\n## Why\n\nIt is odd.\n\n## How to fix it\n\nWrite `port`.\n\n## Examples\n"
    )
    (tmp_path / "house" / "words").mkdir(parents=True)
    (tmp_path / "house" / "words" / "harbour.md").write_text(rule, encoding="utf-8")
    write(tmp_path, rdlint="rules: [house]\n")
    done = rdlint(tmp_path, "coverage")
    assert (done.code, done.err) == (0, "")
    assert "Rules: house/harbour." in done.out


def test_what_cannot_be_used_is_told(tmp_path: Path) -> None:
    assert rdlint(tmp_path, "coverage", "--config", "nowhere.yaml").code == 2
    write(tmp_path, rdlint="ignore: [heder]\n")
    done = rdlint(tmp_path, "coverage")
    assert (done.code, done.out) == (2, "")
    assert "Did you mean header?" in done.err


def test_statistics_count_the_days(tmp_path: Path) -> None:
    write(tmp_path, a=SOUND, b=SOUND.replace("nsw-2020", "nsw-2026"), c="title: Clerk\nagency: Port\n")
    options = ("--statistics", "--ignore", "all")
    done = rdlint(tmp_path, "check", *options, "--as-of", "2026-11-21")
    assert done.code == 0
    assert done.out.startswith(
        "roles  share  framework\n"
        "    1    33%  NSW Public Sector Capability Framework (2026, revised): in force\n"
        "    1    33%  NSW Public Sector Capability Framework (Version 2: 2020): superseded\n"
        "    1    33%  no framework is named\n"
        "\n"
        "1 of 3 role descriptions follows a framework in force (33%).\n"
        "1 has to move to nsw-2026 by 29 January 2027: 69 days left.\n"
    )
    assert "1 had to move to nsw-2026 by 29 January 2027: 1 day ago.\n" in (
        rdlint(tmp_path, "check", *options, "--as-of", "2027-01-30").out
    )
    report = json.loads(rdlint(tmp_path, "check", "--format", "json", "--as-of", "2026-11-21").out)
    assert [(use["framework"], use["standing"], use["roles"]) for use in report["frameworks"]] == [
        ("nsw-2026", "in-force", 1),
        ("nsw-2020", "superseded", 1),
        (None, "not-named", 1),
    ]
