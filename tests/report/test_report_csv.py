"""CSV: the table that a spreadsheet shows, and nothing that it would work out."""

import pytest
from report_formats import read_csv
from report_results import file_of, result_of

from rdlint.model import ExceptionNote
from rdlint.report.csv_report import COLUMNS, render
from rdlint.report.reporter import Style


def test_every_column() -> None:
    file = file_of("title: Clerk\nagency: |\n  Harbour\n", "Clerk", (21, 32))
    one, two = file.findings
    note = ExceptionNote("waiver", 'Under "review", soon.', "Director", "2026-12-31")
    two = two._replace(exception=note, route=("capabilities", "focus", 0), severity="error")
    assert render(result_of(file._replace(findings=(one, two))), Style()) == (
        "file,line,column,end_line,end_column,severity,rule,group,basis,message,help,route,quote,exception,reason,by,"
        "until,fingerprint\r\n"
        "roles/clerk.yaml,1,8,1,13,warning,wrong-word,wording,editorial,This is a message.,This is what to do.,title,"
        "Clerk,,,,,0123456789abcdef01234567\r\n"
        "roles/clerk.yaml,2,9,3,10,error,wrong-word,wording,editorial,This is a message.,This is what to do.,"
        'capabilities.focus[0],|\\n  Harbour,waiver,"Under ""review"", soon.",Director,2026-12-31,'
        "0123456789abcdef01234567\r\n"
    )


def test_nothing_found_is_the_header() -> None:
    assert render(result_of(file_of("a: b\n")), Style()) == ",".join(COLUMNS) + "\r\n"


@pytest.mark.parametrize(
    ("words", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+61 2 9999", "'+61 2 9999"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("＝1", "'＝1"),
        ("  =1", "'  =1"),
        ("\t=1", "\\t=1"),
        ("\r=1", "\\r=1"),
        ("a=1", "a=1"),
        ('"=1"', '"=1"'),
        ("'=1", "'=1"),
        ('a,b;c\n"d"', 'a,b;c\\n"d"'),
        ("\x00\x1b\u202e\udce9", "\\x00\\x1b\\u202e\\udce9"),
    ],
)
def test_no_cell_is_a_formula(words: str, cell: str) -> None:
    note = ExceptionNote("waiver", words, words, words)
    file = file_of("a: b\n", "a", name=words, message=words, help=words, quote=words, exception=note)
    (row,) = read_csv(render(result_of(file), Style()))
    assert {row[name] for name in ("file", "message", "help", "quote", "reason", "by", "until")} == {cell}
