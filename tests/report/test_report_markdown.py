"""The summary as a reader sees it."""

import pytest
from generated_results import hostile
from hypothesis import given
from report_formats import read_markdown
from report_results import file_of, result_of

from rdlint.engine.result import Failure
from rdlint.model import ExceptionNote
from rdlint.report.markdown import MOST_FILES, MOST_FINDINGS, render, text
from rdlint.report.reporter import Style
from rdlint.report.visible import on_one_line


def test_totals_tables_and_findings() -> None:
    file = file_of("title: Clerk\nagency: Harbour\n", "Clerk", "Harbour", "title", name="roles/a_b.yaml")
    one, two, three = file.findings
    note = ExceptionNote("waiver", "Under review.", "Director", "2026-12-31")
    findings = (one, two._replace(rule="missing-agency", severity="error"), three._replace(exception=note))
    assert render(result_of(file._replace(findings=findings), file_of("a: b\n", name="b.yaml")), Style()) == (
        """\
## rdlint: 1 error, 1 warning, 1 excused in 2 role descriptions

By the rules of 2026-06-30.

### By rule

| Rule | Severity | Findings | Excused | Files |
| --- | --- | ---: | ---: | ---: |
| missing-agency | error | 1 | 0 | 1 |
| wrong-word | warning | 1 | 1 | 1 |

### By file

| File | Errors | Warnings | Info | Excused |
| --- | ---: | ---: | ---: | ---: |
| roles/a&#95;b.yaml | 1 | 1 | 0 | 1 |

<details>
<summary>All findings</summary>

| Place | Severity | Rule | Message |
| --- | --- | --- | --- |
| roles/a&#95;b.yaml:1:8 | warning | wrong-word | This is a message. |
| roles/a&#95;b.yaml:2:9 | error | missing-agency | This is a message. |
| roles/a&#95;b.yaml:1:1 | warning | wrong-word | This is a message. **Excused** (waiver): Under review. \
(Director, until 2026-12-31) |

</details>
"""
    )


def test_nothing_found_and_nothing_checked() -> None:
    assert render(result_of(file_of("a: b\n")), Style()) == (
        "## rdlint: no findings in 1 role description\n\nBy the rules of 2026-06-30.\n"
    )
    assert render(result_of(), Style()) == "## rdlint: no role description was found, so nothing was checked\n"


def test_failures_are_said_once() -> None:
    failure = Failure("the rule <x>", "it | is")
    page = read_markdown(render(result_of(failures=(failure, failure)), Style()))
    assert page.paragraphs == ["Not everything was checked:", "the rule <x> failed: it | is"]


def test_of_many_findings_the_first_are_shown_and_the_numbers_hold() -> None:
    files = [file_of("a: b\n", "a", name=f"{number:03}.yaml") for number in range(MOST_FILES + 3)]
    page = read_markdown(render(result_of(*files), Style()))
    _, by_file, shown = page.tables
    assert by_file[-1] == ["3 more files", "0", "3", "0", "0"]
    assert len(by_file) == 1 + MOST_FILES + 1
    assert len(shown) == 1 + MOST_FINDINGS
    assert f"<summary>The first {MOST_FINDINGS} of {MOST_FILES + 3} findings</summary>" in render(
        result_of(*files), Style()
    )


def test_a_long_message_is_cut() -> None:
    (_, _, shown) = read_markdown(render(result_of(file_of("a: b\n", "a", message="word " * 200)), Style())).tables
    assert shown[1][3].startswith("word word ")
    assert shown[1][3].endswith(" ...")
    assert len(shown[1][3]) <= 400


def test_a_summary_stays_within_what_a_job_summary_holds() -> None:
    files = [file_of("a: b\n", *["a"] * 40, name=f"{'<' * 200}{number}", message="<" * 5000) for number in range(90)]
    assert len(render(result_of(*files), Style()).encode()) < 1_000_000


@pytest.mark.parametrize(
    "words", ["@team", "#12", "https://example.org", "www.example.org", "a@example.org", "user/project#12"]
)
def test_nobody_is_called_and_nothing_becomes_a_link(words: str) -> None:
    assert words not in text(words)


@pytest.mark.parametrize(
    "mark", ["`", "*", "**", "_", "~~", "$", "\\", "<b>", "&lt;", "|", "[a](b)", "![a](b)", "<!-- -->"]
)
def test_marks_are_shown(mark: str) -> None:
    words = f"{mark}a{mark} b{mark}"
    assert read_markdown(f"| a |\n| --- |\n| {text(words)} |\n").tables == [[["a"], [words]]]


@given(hostile)
def test_words_are_shown_as_they_are(words: str) -> None:
    table = f"| a | b |\n| --- | --- |\n| x {text(words)} x | y |\n"
    page = read_markdown(table)
    assert page.tables == [[["a", "b"], [f"x {on_one_line(words)} x".replace("\u200b", ""), "y"]]]
