"""The report for people, as they read it. The golden files hold whole reports."""

import re
from collections.abc import Callable

import pytest
from report_results import DAY, assert_golden, file_of, finding, lines_of, result_of

from rdlint.engine.result import Failure, FileResult, RunResult
from rdlint.model import ExceptionNote, Related, Severity
from rdlint.report.reporter import Style
from rdlint.report.text import render

ROLE = """\
title: Clerk
agency: Harbour\tAuthority
primary_purpose: >-
  Complains are answered
  kindly and at once.
key_challenges:
  - Places an integral roll in a team that answers letters, electronic mail and telephone calls from all over the state
  - 港湾 Complains
  - Cafe\u0301 Complains
  - "Complains\x1b[31m"
"""
HELP = "Write `complaints` where people complain; `complains` is what one person does."


def role() -> FileResult:
    """A role description with findings of all sorts."""
    file = file_of(ROLE, name="roles/clerk.yaml")
    source = file.source
    title = finding(source, "Clerk")
    complains = [match.start() for match in re.finditer("Complains", ROLE)]
    wrong = {
        "message": '"Complains" is not a noun.',
        "help": HELP,
        "authority": (("GUIDE", "Words"), ("GUIDE", "Style")),
    }
    return file._replace(
        findings=(
            finding(
                source, "title", rule="key", severity="info", message="A key.", help="Nothing.", authority=(("X", "1"),)
            ),
            finding(source, (12, 12), rule="empty", severity="error", message="Nothing stands here.", help="Write it."),
            finding(
                source,
                "Authority",
                severity="error",
                basis="law",
                authority=(("ACT", "s 5"), ("GUIDE", ""), ("NONE", "")),
            ),
            finding(source, ROLE[complains[0] : ROLE.index("key_ch") - 1], rule="span", severity="error"),
            *(finding(source, (at, at + 9), **wrong) for at in complains),
            finding(
                source,
                "integral roll",
                rule="roll",
                help="Write role.",
                authority=(("ACT", "s 5"),),
                related=(
                    Related("roles/clerk.yaml", ("title",), title.start, title.end, "the title"),
                    Related("roles/other.yaml", ("title",), title.start, title.end, "another title"),
                ),
            ),
            finding(source, "state", rule="roll", help="Write role.", authority=(("ACT", "s 5"),)),
        )
    )


def long_role() -> FileResult:
    """A file whose findings have line numbers of one, two and three digits."""
    text = "".join(f"x-{number}: word {number}\n" for number in range(1, 121))
    return file_of(text, "word 9", "word 10", "word 99", "word 100", name="roles/long.yaml")


def crlf() -> FileResult:
    """The same words in a file from Windows."""
    text = "title: Clerk\r\nprimary_purpose: |\r\n  One line.\r\n\r\n  Another.\r\n"
    return file_of(text, "Clerk", "|\r\n  One line.\r\n\r\n  Another.", "Another", name="roles/windows.yaml")


def excused() -> FileResult:
    """A waiver, a suppression, and a finding that counts."""
    file = file_of("title: Clerk\n", "title", "Clerk", ": ")
    waiver = ExceptionNote("waiver", "The grade is under review.", "Director, People", "2026-12-31")
    comment = ExceptionNote("suppression", "It is a proper name.", None, None)
    one, two, three = file.findings
    return file._replace(findings=(one._replace(exception=waiver), two._replace(exception=comment), three))


GOLDEN: dict[str, tuple[Callable[[], RunResult], Style]] = {
    "role.txt": (lambda: result_of(role()), Style()),
    "narrow.txt": (lambda: result_of(role()), Style(width=60)),
    "colour.txt": (lambda: result_of(excused()), Style(colour=True)),
    "two-files.txt": (lambda: result_of(role()._replace(findings=role().findings[4:6]), crlf(), long_role()), Style()),
    "excused.txt": (lambda: result_of(excused()), Style()),
    "limit.txt": (lambda: result_of(role(), long_role()), Style(limit=2)),
    "statistics.txt": (lambda: result_of(role(), long_role(), excused()), Style(statistics=True)),
}


@pytest.mark.parametrize("name", GOLDEN)
def test_golden(name: str) -> None:
    result, style = GOLDEN[name]
    assert_golden(name, render(result(), style))


@pytest.mark.parametrize("name", GOLDEN)
def test_no_line_runs_into_another_and_nothing_steers_the_terminal(name: str) -> None:
    result, style = GOLDEN[name]
    text = render(result(), style._replace(colour=False))
    assert "\n\n\n" not in text
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f]| \n", text)
    lines_of(text)


def test_nothing_found() -> None:
    one = file_of("title: Clerk\n")
    assert render(result_of(one), Style()) == f"No findings in 1 role description, by the rules of {DAY}.\n"
    assert render(result_of(one, one), Style()) == f"No findings in 2 role descriptions, by the rules of {DAY}.\n"
    assert render(result_of(one), Style(quiet=True)) == ""
    assert (
        render(result_of(one), Style(statistics=True)) == f"No findings in 1 role description, by the rules of {DAY}.\n"
    )
    assert render(result_of(one), Style(limit=0)) == f"No findings in 1 role description, by the rules of {DAY}.\n"


def test_nothing_checked() -> None:
    assert render(result_of(), Style()) == "No role description was found, so nothing was checked.\n"


def test_a_run_that_compares_says_with_what() -> None:
    one = file_of("title: Clerk\n")._replace(findings=())
    compared = result_of(one)._replace(since="origin/main")
    assert render(compared, Style()) == (
        f"No findings in 1 role description, compared with origin/main, by the rules of {DAY}.\n"
    )
    nothing = result_of()._replace(since="v1\x1b[2J", exit_code=0)
    assert render(nothing, Style()) == "No role description has changed, compared with v1?[2J.\n"
    assert render(nothing._replace(exit_code=3), Style()).startswith("No role description was found")


@pytest.mark.parametrize("status", ["unreadable", "not-a-role-description"])
def test_what_is_no_role_description_is_not_called_one(status: str) -> None:
    files = (file_of("a: b\n", "a", status=status), file_of("title: Clerk\n"))
    last = lines_of(render(result_of(*files), Style()))[-1]
    assert last == f"1 warning in 2 files, by the rules of {DAY}."


@pytest.mark.parametrize(
    ("severities", "words"),
    [
        (["error"], "1 error"),
        (["error", "error"], "2 errors"),
        (["warning"], "1 warning"),
        (["info"], "1 info"),
        (["info", "info", "warning", "error", "warning", "error", "error"], "3 errors, 2 warnings, 2 info"),
    ],
)
def test_the_summary_counts(severities: list[Severity], words: str) -> None:
    file = file_of("title: Clerk\n", *(["title"] * len(severities)))
    findings = tuple(
        found._replace(severity=severity) for found, severity in zip(file.findings, severities, strict=True)
    )
    text = render(result_of(file._replace(findings=findings)), Style())
    assert lines_of(text)[-1] == f"{words} in 1 role description, by the rules of {DAY}."
    assert words not in render(result_of(file._replace(findings=findings)), Style(quiet=True))


def test_a_failure_is_never_followed_by_all_clear() -> None:
    failures = (
        Failure("the rule a", "why"),
        Failure("the rule a", "why", "x.yaml"),
        Failure("the plug-in\x1b b", "why"),
    )
    text = render(result_of(file_of("title: Clerk\n"), failures=failures), Style(colour=True))
    assert text == (
        "Not everything was checked: the rule a and the plug-in? b failed.\n"
        f"No findings in 1 role description, by the rules of {DAY}.\n"
    )


def test_the_way_out_and_the_authority_are_said_once_a_file() -> None:
    values = {"authority": (("GUIDE", "Words"),)}
    files = [file_of("a: b c d\n", "b", "c", "d", name=f"{name}.yaml", **values) for name in "xy"]
    other = files[0].findings[1]._replace(help="Something else.")
    another_rule = files[0].findings[2]._replace(rule="another-rule")
    text = render(result_of(files[0]._replace(findings=(*files[0].findings, other, another_rule)), files[1]), Style())
    blocks = text.split("\n\n")
    assert [block.count("= help: This is what to do.") for block in blocks] == [1, 0, 0, 0, 1, 1, 0, 0, 0]
    assert [block.count("= authority: Guide") for block in blocks] == [1, 0, 0, 0, 1, 1, 0, 0, 0]
    assert blocks[3].count("= help: Something else.") == 1


@pytest.mark.parametrize("limit", [0, 1, 2, 3, 4, 5])
def test_no_more_than_the_limit_is_shown_and_the_rest_is_told(limit: int) -> None:
    files = [file_of("a: b c\n", "b", "c", name=f"{name}.yaml") for name in "xy"]
    text = render(result_of(*files), Style(limit=limit))
    assert text.count("-->") == min(limit, 4)
    hidden = 4 - limit
    more = {1: "1 more finding is not shown. "}.get(hidden, f"{hidden} more findings are not shown. ")
    assert (more in text) == (hidden > 0)
    assert ("findings  files  severity  rule\n       4      2  warning   wrong-word\n" in text) == (hidden > 0)
    assert text.count("rdlint explain RULE") == (hidden > 0)
    assert text.endswith(f"\n4 warnings in 2 role descriptions, by the rules of {DAY}.\n")


def test_everything_is_shown_without_a_limit() -> None:
    places = [(0, 1)] * 500
    text = render(result_of(file_of("a: b\n", *places)), Style())
    assert text.count("-->") == 500
    assert "not shown" not in text


def test_colour_changes_nothing_but_colour() -> None:
    for result, style in GOLDEN.values():
        painted = render(result(), style._replace(colour=True))
        assert "\x1b[" in painted
        assert re.sub(r"\x1b\[[0-9;]*m", "", painted) == render(result(), style._replace(colour=False))


def test_names_of_files_and_words_of_others_cannot_steer_the_terminal() -> None:
    file = file_of("a: b\n", "b", name="ev\x1bil\n\udcff.yaml", message="a\x1b[2Jb\nc", help="x\x07\ny")
    text = render(result_of(file), Style())
    assert "error" not in text
    assert "--> ev?il??.yaml:1:4\n" in text
    assert "warning[wrong-word]: a?[2Jb?c\n" in text
    assert "= help: x??y\n" in text
    text.encode()
