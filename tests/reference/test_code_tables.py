"""Lines of a code, found in the text of a CSV file."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rdlint.reference.code_tables import CodeTable, fields

TABLE = 'code,other,mark\n11,"A, ""B""",\n111,22,p\n111,11,\n1111,111,p\n'


@pytest.fixture
def table(tmp_path: Path) -> CodeTable:
    path = tmp_path / "codes.csv"
    path.write_text(TABLE, encoding="utf-8", newline="")
    return CodeTable(path)


def test_rows_of_a_code(table: CodeTable) -> None:
    assert table.row("11") == ["11", 'A, "B"', ""]
    assert list(table.rows("111")) == [["111", "22", "p"], ["111", "11", ""]]
    assert table.row("1111") == ["1111", "111", "p"]
    assert [table.row(code) for code in ("1", "code", "22", "")] == [None] * 4


def test_rows_that_name_a_code(table: CodeTable) -> None:
    assert list(table.rows_naming("11")) == [["111", "11", ""]]
    assert list(table.rows_naming("111")) == [["1111", "111", "p"]]
    assert list(table.rows_naming("1111")) == []


def test_codes(table: CodeTable) -> None:
    assert list(table.codes_under("11", 3)) == ["111", "111"]
    assert list(table.codes_under("11", 2)) == ["11"]
    assert table.codes() == ["11", "111", "111", "1111"]


@given(st.lists(st.text(alphabet='ab ",', max_size=5), min_size=2, max_size=5))
def test_fields_are_read_as_the_csv_module_writes_them(values: list[str]) -> None:
    import io

    written = io.StringIO()
    csv.writer(written, lineterminator="").writerow(values)
    assert fields(written.getvalue()) == values
