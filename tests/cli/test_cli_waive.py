"""`rdlint waive`: the baseline of a repository, what keeps it matched, what breaks it, and how it ends."""

import json
import random
from pathlib import Path
from typing import Any

import pytest
from rdlint_process import OPTIONS, SOUND, Done, check, rdlint, write
from ruamel.yaml import YAML

WRONG = SOUND.replace("Assess applications", "Assess  applications", 1)
APPROVED = ("--reason", "Before the committee", "--by", "Director People", "--until", "2025-12-31")
WAIVERS = "rdlint-waivers.yaml"


def waive(folder: Path, *arguments: str) -> Done:
    return rdlint(folder, "waive", *OPTIONS, *arguments)


def findings(folder: Path, *arguments: str) -> list[dict[str, Any]]:
    done = check(folder, "--format", "json", *arguments)
    found: list[dict[str, Any]] = json.loads(done.stdout)["findings"]
    return found


def test_a_baseline(tmp_path: Path) -> None:
    write(tmp_path, role=WRONG)
    done = waive(tmp_path, *APPROVED)
    assert done.out == "Recorded 1 finding of 1 role description in rdlint-waivers.yaml, until 2025-12-31.\n"
    assert done.code == 0
    [row] = YAML(typ="safe").load((tmp_path / WAIVERS).read_text(encoding="utf-8"))["waivers"]
    assert row["rule"] == "double-space"
    assert row["reason"] == "Before the committee"
    assert row["words"] == "Assess applications for"
    [found] = findings(tmp_path)
    assert found["exception"] == {
        "how": "waiver",
        "why": "Before the committee",
        "by": "Director People",
        "until": "2025-12-31",
    }
    assert check(tmp_path, "--fail-on", "info").code == 0


def test_a_second_baseline_adds_only_what_is_new(tmp_path: Path) -> None:
    write(tmp_path, role=WRONG)
    waive(tmp_path, *APPROVED)
    before = (tmp_path / WAIVERS).read_text(encoding="utf-8")
    assert waive(tmp_path, *APPROVED).out == "There was nothing to record.\n"
    assert (tmp_path / WAIVERS).read_text(encoding="utf-8") == before
    write(tmp_path, other=WRONG.replace("Assess  applications", "Assess applications  soon"))
    waive(tmp_path, *APPROVED)
    after = (tmp_path / WAIVERS).read_text(encoding="utf-8")
    assert after.startswith(before)
    assert after.count("fingerprint") == 2


def test_rows_that_people_wrote_stay_as_they_are(tmp_path: Path) -> None:
    write(tmp_path, role=WRONG)
    waive(tmp_path, *APPROVED)
    file = tmp_path / WAIVERS
    file.write_bytes(("# ours\r\n" + file.read_text(encoding="utf-8").replace("\n", "\r\n") + "  # the end").encode())
    before = file.read_bytes()
    write(tmp_path, other=WRONG.replace("Assess  applications", "Assess applications  soon"))
    waive(tmp_path, *APPROVED)
    assert file.read_bytes().startswith(before.removesuffix(b"  # the end"))
    assert b"# the end" in file.read_bytes()
    assert b"\n" not in file.read_bytes().replace(b"\r\n", b"")
    assert all(found["exception"] for found in findings(tmp_path))


@pytest.mark.parametrize("text", ["waivers: []\n", "waivers:\n", "# none yet\nwaivers:   # so far\n"])
def test_a_file_without_a_row(tmp_path: Path, text: str) -> None:
    write(tmp_path, role=WRONG)
    (tmp_path / WAIVERS).write_text(text, encoding="utf-8")
    done = waive(tmp_path, *APPROVED)
    assert done.code == 0, done.err
    assert all(found["exception"] for found in findings(tmp_path))


def test_what_no_waiver_can_excuse_is_listed(tmp_path: Path) -> None:
    text = WRONG.replace("  - Assess", "  - Assess", 1).replace("title:", "# rdlint: ignroe[x] y\ntitle:", 1)
    write(tmp_path, role=text)
    done = waive(tmp_path, *APPROVED)
    assert done.code == 1
    assert "Not recorded, since no waiver can excuse them:\n  role.yaml:" in done.out
    assert "malformed-suppression" in done.out


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ((), "a waiver needs --reason and --by and --until."),
        (("--reason", " ", "--by", "x", "--until", "2026-01-01"), "a waiver needs --reason."),
        (("--reason", "y", "--by", "x", "--until", "2024-01-01"), "--until 2024-01-01 is over"),
    ],
)
def test_a_waiver_needs_a_reason_a_name_and_an_end(tmp_path: Path, arguments: tuple[str, ...], sentence: str) -> None:
    write(tmp_path, role=WRONG)
    done = waive(tmp_path, *arguments)
    assert done.code == 2
    assert sentence in done.err
    assert not (tmp_path / WAIVERS).exists()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("waivers:\n  - rule: x\n", "rdlint-waivers.yaml:2:5: `role` is missing from the first item of `waivers`."),
        ("waiver: []\n", "did you mean `waivers`?"),
        ("waivers: [\n", "rdlint-waivers.yaml:"),
    ],
)
def test_a_file_of_waivers_that_cannot_be_used(tmp_path: Path, text: str, sentence: str) -> None:
    write(tmp_path, role=WRONG)
    (tmp_path / WAIVERS).write_text(text, encoding="utf-8")
    for done in (check(tmp_path), waive(tmp_path, *APPROVED), rdlint(tmp_path, "fix", *OPTIONS)):
        assert done.code == 2
        assert sentence in done.err


def test_the_end_is_announced_and_then_an_error(tmp_path: Path) -> None:
    write(tmp_path, role=WRONG)
    waive(tmp_path, *APPROVED)
    for day, rules, code in (
        ("2025-11-30", ["double-space"], 0),
        ("2025-12-01", ["double-space", "waiver-about-to-end"], 0),
        ("2025-12-31", ["double-space", "waiver-about-to-end"], 0),
        ("2026-01-01", ["double-space", "expired-waiver"], 1),
    ):
        options = ("check", "--ignore", "corpus,capabilities,names", "--as-of", day)
        done = rdlint(tmp_path, *options, "--format", "json")
        found = json.loads(done.stdout)["findings"]
        assert [one["rule"] for one in found] == rules, day
        assert done.code == code
        assert (found[0]["exception"] is None) == (code == 1)


def test_prune_takes_out_what_is_mended_and_nothing_else(tmp_path: Path) -> None:
    write(tmp_path, role=WRONG, other=WRONG.replace("Assess  applications", "Assess applications  soon"))
    waive(tmp_path, *APPROVED)
    assert waive(tmp_path, "--prune").out == "Every waiver is still needed.\n"
    write(tmp_path, other=SOUND)
    assert [found["rule"] for found in findings(tmp_path)].count("unused-waiver") == 1
    done = waive(tmp_path, "--prune")
    assert done.out.startswith("Took out 1 waiver whose finding is no longer there:\n")
    assert (tmp_path / WAIVERS).read_text(encoding="utf-8").count("fingerprint") == 1
    assert [found["rule"] for found in findings(tmp_path)] == ["double-space"]
    write(tmp_path, role=SOUND)
    waive(tmp_path, "--prune")
    assert (tmp_path / WAIVERS).read_text(encoding="utf-8").endswith("waivers: []\n")
    assert findings(tmp_path) == []


def test_a_waiver_of_a_role_that_was_not_checked_is_left_alone(tmp_path: Path) -> None:
    write(tmp_path, role=WRONG, other=SOUND.replace("role_number: ", "role_number: 9", 1))
    waive(tmp_path, *APPROVED)
    assert check(tmp_path, "other.yaml").out.count("unused-waiver") == 0


def test_another_defect_of_the_same_rule_is_a_new_finding(tmp_path: Path) -> None:
    write(tmp_path, role=WRONG)
    waive(tmp_path, *APPROVED)
    write(tmp_path, role=SOUND.replace("lawful decisions", "lawful  decisions", 1))
    found = findings(tmp_path)
    assert sorted(one["rule"] for one in found if not one["exception"]) == ["double-space", "unused-waiver"]


def test_a_comma_elsewhere_unwaives_nothing(tmp_path: Path) -> None:
    write(tmp_path, role=WRONG)
    waive(tmp_path, *APPROVED)
    write(tmp_path, role=WRONG.replace("licences and water", "licences, and water", 1))
    assert [bool(one["exception"]) for one in findings(tmp_path)] == [True]


def _roles(random_: random.Random) -> list[dict[str, Any]]:
    """A hundred roles with three slips each; a third have no number, every tenth shares its title with another one."""
    roles = []
    for number in range(100):
        words = [f"{random_.choice(['Water', 'Land', 'Road'])} case {number * 7 + place}" for place in range(6)]
        role: dict[str, Any] = {
            "title": f"Officer {number if number % 10 else number // 20}",
            "classification": f"Clerk Grade {1 + number % 9}" if number % 10 else "Clerk Grade 5",
            "key_accountabilities": [f"Lead  the {word}" for word in words[:3]]
            + [f"Keep {word}" for word in words[3:]],
        }
        if number % 3:
            role["role_number"] = f"R{number:04}"
        roles.append(role)
    return roles


def test_three_hundred_waivers_stay_matched_whatever_is_moved(tmp_path: Path) -> None:
    random_ = random.Random(4)
    roles = _roles(random_)
    yaml = YAML()
    for number, role in enumerate(roles):
        with (tmp_path / f"role-{number:03}.yaml").open("w", encoding="utf-8") as stream:
            yaml.dump(role, stream)
    select = ("--select", "double-space,exceptions")
    done = waive(tmp_path, *APPROVED, *select)
    assert done.out.startswith("Recorded 300 findings of 100 role descriptions")
    for file in tmp_path.glob("role-*.yaml"):
        file.unlink()
    yaml.indent(mapping=4, sequence=6, offset=3)
    random_.shuffle(roles)
    for number, role in enumerate(roles):
        random_.shuffle(role["key_accountabilities"])
        entries = list(role.items())
        random_.shuffle(entries)
        folder = tmp_path / f"division-{number % 7}"
        folder.mkdir(exist_ok=True)
        with (folder / f"moved-{number:03}.yaml").open("w", encoding="utf-8") as stream:
            yaml.dump(dict(entries), stream)
    found = findings(tmp_path, *select)
    assert len(found) == 300
    assert all(one["exception"] for one in found)
