"""The same role descriptions judged on three days: what is told in time, to the word.

RDLINT_WRITE_GOLDEN=1 writes the golden reports, to be read before they are kept.
"""

import os
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
GOLDEN = Path(__file__).parent / "golden" / "three-dates"

#: Before the framework of 2020; after the end of clusters and before the framework of 2026; in its transition.
DAYS = ("2018-06-30", "2024-06-30", "2026-11-21")

#: Rules that speak of something that came to be, or ended, on a day: before it they are silent.
BEGINS = {
    "superseded-framework": "2024-06-30",
    "renamed-capability": "2024-06-30",
    "cluster-ended-since": "2024-06-30",
    "term-outdated-since": "2024-06-30",
    "former-website": "2026-11-21",
}


@cache
def report(day: str) -> str:
    """The concise report on the published examples by the rules of a day."""
    done = subprocess.run(
        [sys.executable, "-m", "rdlint", "check", "examples/nsw", "--format", "concise", "--as-of", day],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 1, done.stderr
    return done.stdout


@pytest.mark.parametrize("day", DAYS)
def test_the_report_of_the_day_is_the_golden_one(day: str) -> None:
    golden = GOLDEN / f"{day}.txt"
    if os.environ.get("RDLINT_WRITE_GOLDEN"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(report(day), encoding="utf-8")
    assert report(day) == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("rule", BEGINS)
def test_nothing_is_told_before_its_day(rule: str) -> None:
    spoke = [day for day in DAYS if f"[{rule}]" in report(day)]
    assert spoke == [day for day in DAYS if day >= BEGINS[rule]]


def test_what_depends_on_no_day_is_told_on_each() -> None:
    for rule in (
        "malformed-anzsco-code",
        "wrong-word",
        "double-space",
        "missing-role-dimensions",
        "too-many-challenges",
    ):
        lines = [[line for line in report(day).splitlines() if f"[{rule}]" in line] for day in DAYS]
        assert lines[0], rule
        assert lines[0] == lines[1] == lines[2], rule


def test_the_days_to_the_deadline_are_counted_in_the_transition_only() -> None:
    left = {day: re.findall(r"\(\d+ days left\)", report(day)) for day in DAYS}
    assert {day: set(found) for day, found in left.items()} == {
        DAYS[0]: set(),
        DAYS[1]: set(),
        DAYS[2]: {"(69 days left)"},
    }
