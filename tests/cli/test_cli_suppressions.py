"""Comments that excuse findings, as people meet them: report, exit code, fix."""

import json
from pathlib import Path

from rdlint_process import OPTIONS, SOUND, check, rdlint, write

WRONG = SOUND.replace("Assess applications", "Assess  applications", 1)
EXCUSED = WRONG.replace("  - Assess", "  # rdlint: ignore[double-space] as printed on the form\n  - Assess", 1)
UNUSED = SOUND.replace("  - Assess", "  # rdlint: ignore[double-space] as printed on the form\n  - Assess", 1)


def test_an_excused_finding_stays_in_sight_and_does_not_count(tmp_path: Path) -> None:
    write(tmp_path, role=EXCUSED)
    done = check(tmp_path, "--format", "json", "--fail-on", "info")
    assert done.code == 0
    [found] = json.loads(done.stdout)["findings"]
    assert found["exception"] == {
        "how": "suppression",
        "why": "as printed on the form",
        "by": None,
        "until": None,
    }


def test_a_kept_result_is_excused_as_well(tmp_path: Path) -> None:
    write(tmp_path, role=EXCUSED)
    first = check(tmp_path)
    assert check(tmp_path).out == first.out
    assert first.code == 0


def test_an_unused_one_is_found_and_taken_out(tmp_path: Path) -> None:
    write(tmp_path, role=UNUSED)
    done = check(tmp_path)
    assert "unused-suppression" in done.out
    fixed = rdlint(tmp_path, "fix", *OPTIONS)
    assert (tmp_path / "role.yaml").read_text(encoding="utf-8") == SOUND
    assert fixed.code == 0


def test_what_is_excused_is_not_fixed(tmp_path: Path) -> None:
    write(tmp_path, role=EXCUSED)
    done = rdlint(tmp_path, "fix", *OPTIONS)
    assert (tmp_path / "role.yaml").read_text(encoding="utf-8") == EXCUSED
    assert done.out.startswith("Nothing was fixed.")
