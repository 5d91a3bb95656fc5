"""What the runner of GitHub Actions makes of the log: annotations with the words that were meant, and nothing else."""

import pytest
from report_formats import read_log
from report_results import file_of, result_of

from rdlint.model import ExceptionNote
from rdlint.report.github import render
from rdlint.report.reporter import Style
from rdlint.report.text import render as render_text


def test_the_text_and_then_a_command_for_each_finding() -> None:
    file = file_of("title: Clerk\nagency: Harbour\n", "Clerk", "Harbour", name="roles/a, b: 1%.yaml")
    first, second = file.findings
    result = result_of(file._replace(findings=(first, second._replace(severity="error", rule="house/long-title"))))
    assert render(result, Style()) == render_text(result, Style()) + (
        "::error file=roles/a%2C b%3A 1%25.yaml,line=2,col=9,endLine=2,endColumn=16,title=house/long-title"
        "::This is a message.%0AThis is what to do.\n"
        "::warning file=roles/a%2C b%3A 1%25.yaml,line=1,col=8,endLine=1,endColumn=13,title=wrong-word"
        "::This is a message.%0AThis is what to do.\n"
    )


def test_places_over_lines_have_no_columns_and_empty_ones_no_end() -> None:
    file = file_of("title: |\n  Clerk\n", (0, 12), (3, 3))
    assert [note.properties for note in read_log(render(result_of(file), Style()))[0]] == [
        {"file": "roles/clerk.yaml", "line": "1", "endLine": "2", "title": "wrong-word"},
        {"file": "roles/clerk.yaml", "line": "1", "col": "4", "endLine": "1", "title": "wrong-word"},
    ]


def test_errors_come_first_and_what_is_excused_last_as_a_notice_with_its_reason() -> None:
    file = file_of("a: b\n", "a", "a", "a", "a")
    one, two, three, four = file.findings
    note = ExceptionNote("waiver", "Under review.", "Director", "2026-12-31")
    findings = (
        one._replace(severity="error", exception=note),
        two._replace(severity="info"),
        three._replace(severity="warning"),
        four._replace(severity="error"),
    )
    annotations, _ = read_log(render(result_of(file._replace(findings=findings)), Style()))
    assert [(note.command, note.properties["title"]) for note in annotations] == [
        ("error", "wrong-word"),
        ("warning", "wrong-word"),
        ("notice", "wrong-word"),
        ("notice", "wrong-word (excused)"),
    ]
    assert annotations[-1].message == "This is a message.\nwaiver: Under review. (Director, until 2026-12-31)"


def test_what_github_will_not_show_is_said() -> None:
    file = file_of("a: b\n", *["a"] * 12)
    text = render(result_of(file), Style())
    assert "\nOf this step GitHub annotates no more than 10 of 12 warnings; all are listed above.\n::warning " in text
    assert len(read_log(text)[0]) == 12
    ten = file._replace(findings=file.findings[:10])
    assert "annotates no more" not in render(result_of(ten), Style())


@pytest.mark.parametrize("words", ["::add-mask::x", "##[add-mask]x", "  ::stop-commands::x", "x ##[error]y"])
def test_nothing_in_a_role_description_is_a_command(words: str) -> None:
    file = file_of(f"title: {words}\n", words, message=words, help=words)
    text = render(result_of(file), Style())
    annotations, shown = read_log(text)
    assert [(note.command, note.message) for note in annotations] == [("warning", f"{words}\n{words}")]
    # The report for people is all there, with its own words.
    assert "\n".join(shown) == render_text(result_of(file), Style())


def test_a_log_without_such_words_is_not_wrapped() -> None:
    assert "stop-commands" not in render(result_of(file_of("title: a::b # [c]\n", "a::b")), Style())


def test_the_style_is_for_the_text() -> None:
    result = result_of(file_of("a: b\n", "a", "b"))
    assert read_log(render(result, Style(quiet=True, limit=1)))[0] == read_log(render(result, Style()))[0]
    assert "1 more finding" in render(result, Style(limit=1))
