"""Every machine format is sound by its own schema, counts what the JSON report counts, and says what the findings say,
whatever their text holds.
"""

import json

import pytest
from generated_results import results
from hypothesis import HealthCheck, given, settings
from report_formats import COUNTS, read_csv, read_gitlab, read_junit, read_log, read_markdown, read_sarif
from report_results import file_of, result_of

from rdlint.engine.result import RunResult
from rdlint.report.built_in import REPORTERS
from rdlint.report.reporter import Style
from rdlint.report.visible import as_utf8, on_lines, on_one_line

BY_NAME = {reporter.name: reporter for reporter in REPORTERS}


def reports(result: RunResult) -> dict[str, str]:
    return {name: BY_NAME[name].render(result, Style()) for name in COUNTS}


def json_counts(result: RunResult) -> dict[str, int]:
    summary = json.loads(BY_NAME["json"].render(result, Style()))["summary"]
    assert summary["findings"] == sum(summary[kind] for kind in ("error", "warning", "info", "excepted"))
    return {kind: summary[kind] for kind in ("error", "warning", "info", "excepted")}


def test_no_format_is_forgotten() -> None:
    assert set(BY_NAME) - {"text", "concise", "json"} == set(COUNTS)


@given(result=results())
@settings(max_examples=60, suppress_health_check=list(HealthCheck), deadline=None)
def test_any_result_in_every_format(result: RunResult) -> None:
    texts = reports(result)
    wanted = json_counts(result)
    for name, text in texts.items():
        assert COUNTS[name](text) == wanted, name
        assert text.endswith("\n")
        text.encode("utf-8")
    findings = list(result.findings())
    messages = [finding.message for finding in findings]
    assert [found["message"]["text"] for found in read_sarif(texts["sarif"])["results"]] == [
        as_utf8(message).replace("](", "] (") for message in messages
    ]
    entries = read_gitlab(texts["gitlab"])
    assert all(entry["description"].endswith(as_utf8(text)) for entry, text in zip(entries, messages, strict=True))
    cells = [row["message"] for row in read_csv(texts["csv"])]
    assert [cell.removeprefix("'") for cell in cells] == [on_one_line(text).removeprefix("'") for text in messages]
    annotated, _ = read_log(texts["github"])
    said = sorted(note.message.removesuffix("\n") for note in annotated)
    assert all(any(note.startswith(on_lines(text)) for note in said) for text in messages)
    assert {note.properties["file"] for note in annotated} == {on_one_line(finding.file) for finding in findings}
    listed = "".join(read_junit(texts["junit"]).itertext())
    assert all(f"] {on_one_line(text)}\n" in listed.replace("] (excused) ", "] ") for text in messages)
    page = read_markdown(texts["markdown"])
    rows = page.tables[2][1:] if page.tables else []
    shown = [on_one_line(text).replace("\u200b", "").strip() for text in messages]
    assert all(row[3].startswith(text) for row, text in zip(rows, shown, strict=True))


@pytest.mark.parametrize("name", COUNTS)
def test_a_run_over_nothing_and_one_that_finds_nothing(name: str) -> None:
    for result in (result_of(), result_of(file_of("a: b\n"))):
        assert set(COUNTS[name](BY_NAME[name].render(result, Style())).values()) == {0}
