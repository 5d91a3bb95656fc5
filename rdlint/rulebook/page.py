"""What a rule's page says in prose, for reports that bring the rule along."""

from pathlib import Path
from typing import NamedTuple

from rdlint.rulebook.markdown import RuleFileError, read_sections
from rdlint.rulebook.rule import Rule


class RulePage(NamedTuple):
    """Three sections of a rule's page, as Markdown; placeholders stand in them as written: `{other_level}`."""

    checks: str
    why: str
    way_out: str


def read_page(rule: Rule) -> RulePage | None:
    """The page of a rule; None where its file can no longer be read."""
    try:
        sections = read_sections(Path(rule.path))
    except RuleFileError:
        return None
    return RulePage(*(sections.get(title, "") for title in ("What it checks", "Why", "How to fix it")))
