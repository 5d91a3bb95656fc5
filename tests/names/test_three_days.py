"""The same three role descriptions judged on three days: what names, Acts and terms mean in time."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
DAYS = ("2018-06-30", "2024-06-30", "2026-11-21")


def report(day: str) -> str:
    """The concise report of the rules about names on a day."""
    done = subprocess.run(
        [sys.executable, "-m", "rdlint", "check", "roles", "--select", "names", "--format", "concise", "--as-of", day],
        cwd=HERE,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.stderr == ""
    return done.stdout


@pytest.mark.parametrize("day", DAYS)
def test_report_is_the_golden_one(day: str) -> None:
    golden = HERE / "golden" / f"{day}.txt"
    found = report(day)
    if os.environ.get("RDLINT_WRITE_GOLDEN"):
        golden.write_text(found, encoding="utf-8")
    assert found == golden.read_text(encoding="utf-8")


def test_nothing_is_told_before_it_happened() -> None:
    """Of a later day no earlier report speaks: every year in a report is that of its day or before."""
    for day in DAYS:
        text = (HERE / "golden" / f"{day}.txt").read_text(encoding="utf-8")
        years = {int(word.strip(".,;:()")) for word in text.split() if word.strip(".,;:()").isdigit()}
        assert max(year for year in years if 1900 < year < 2100) <= int(day[:4])


def test_a_role_of_its_time_is_never_blamed() -> None:
    """The role approved in 2017 is told what changed (info), and nothing else about names."""
    for day in DAYS:
        lines = (HERE / "golden" / f"{day}.txt").read_text(encoding="utf-8").splitlines()
        severities = {line.split(" ")[1].split("[")[0] for line in lines if "grants-officer" in line}
        assert severities <= {"info"}
