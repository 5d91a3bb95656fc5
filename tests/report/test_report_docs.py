"""docs/formats.md names every format, and what it shows is part of the reports on the examples."""

import json
import re
from pathlib import Path
from typing import Any

from report_results import GOLDEN

from rdlint.report.built_in import REPORTERS

PAGE = (Path(__file__).parents[2] / "docs/formats.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def golden(ending: str) -> str:
    return (GOLDEN / f"nsw.{ending}").read_bytes().decode("utf-8").replace("\r\n", "\n")


def contains(whole: Any, part: Any) -> bool:
    """Whether a result or entry has all that is shown of it."""
    return all(whole.get(key) == value for key, value in part.items())


def test_every_format_has_its_row() -> None:
    assert re.findall(r"^\| `([a-z]+)` \|", PAGE, re.MULTILINE) == [reporter.name for reporter in REPORTERS]


def test_what_is_shown_is_real() -> None:
    annotation, header = blocks("text")
    assert annotation in golden("github.txt")
    assert golden("csv").startswith(header)
    (case,) = blocks("xml")
    assert case in golden("junit.xml")
    result, entry = map(json.loads, blocks("json"))
    (run,) = json.loads(golden("sarif"))["runs"]
    assert any(contains(each, result) for each in run["results"])
    assert any(contains(each, entry) for each in json.loads(golden("gitlab.json")))
