"""The prose of a rule's page, for reports."""

from pathlib import Path

from rdlint.rulebook.page import RulePage, read_page
from rdlint.rulebook.rule import Rule

RULE = Rule("a-rule", "header", "s", "m", "h", "error", "editorial", "phrases", ("title",), "")

TEXT = """\
---
not: read here {
---
## What it checks

Words, such as `{words}`.

```yaml
## no heading
```

## Why

Because.

## How to fix it

Write `{use}`.

## Examples

None.
"""


def test_three_sections_with_placeholders_as_written(tmp_path: Path) -> None:
    file = tmp_path / "a-rule.md"
    file.write_text(TEXT, encoding="utf-8", newline="\r\n")
    page = read_page(RULE._replace(path=str(file)))
    assert page == RulePage("Words, such as `{words}`.\n\n```yaml\n## no heading\n```", "Because.", "Write `{use}`.")


def test_a_section_that_is_missing_is_empty(tmp_path: Path) -> None:
    file = tmp_path / "a-rule.md"
    file.write_text("---\na: b\n---\n## Why\n\nBecause.\n", encoding="utf-8")
    assert read_page(RULE._replace(path=str(file))) == RulePage("", "Because.", "")


def test_a_file_that_is_gone_or_no_rule_gives_no_page(tmp_path: Path) -> None:
    assert read_page(RULE._replace(path=str(tmp_path / "gone.md"))) is None
    (tmp_path / "other.md").write_text("# Notes\n", encoding="utf-8")
    assert read_page(RULE._replace(path=str(tmp_path / "other.md"))) is None
