"""The pages of all rules that ran or spoke, with the documents behind them."""

from datetime import date
from pathlib import Path

from rdlint.engine.pages import with_pages
from rdlint.engine.result import FileResult, RunResult
from rdlint.model import Finding, Position
from rdlint.reference.library import Library
from rdlint.rulebook.rule import Rule
from rdlint.source import Source

START = Position(1, 1, 0)


def rule(folder: Path, name: str, *authority: tuple[str, str]) -> Rule:
    path = folder / f"{name}.md"
    path.write_text(f"---\na: b\n---\n## Why\n\n{name}.\n", encoding="utf-8")
    return Rule(name, "header", "s", "m", "h", "error", "law", "phrases", ("title",), str(path), authority)


def test_rules_that_ran_or_spoke(tmp_path: Path) -> None:
    ran = rule(tmp_path, "ran", ("SRDG", "Header"), ("nowhere", "x"))
    spoke, other = rule(tmp_path, "spoke"), rule(tmp_path, "other")
    gone = ran._replace(name="gone", path=str(tmp_path / "gone.md"), authority=())
    found = Finding("spoke", "header", "error", "law", "m", "h", "a.yaml", (), START, START, "", "f")
    file = FileResult(Source("a.yaml", ""), "checked", (found, found._replace(rule="of-another-book")))
    before = RunResult("0", date(2026, 6, 30), {"ran": ran, "gone": gone}, {}, (file,))
    book = {each.name: each for each in (ran, spoke, other)}
    after = with_pages(before, book, Library())
    assert {name: page.why for name, page in after.pages.items()} == {"ran": "ran.", "spoke": "spoke."}
    assert set(after.sources) == {"SRDG"}
    assert after._replace(pages={}, sources={}) == before._replace(pages={}, sources={})
