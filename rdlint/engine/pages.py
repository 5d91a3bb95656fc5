"""Adds what the rules' pages say to the result of a run, for reports that bring the rules along."""

from collections.abc import Mapping

from rdlint.engine.result import RunResult
from rdlint.engine.run import source_notes
from rdlint.reference.library import Library
from rdlint.rulebook.page import read_page
from rdlint.rulebook.rule import Rule


def with_pages(result: RunResult, rules: Mapping[str, Rule], library: Library) -> RunResult:
    """The result with the pages of all rules that ran or spoke, and the documents that these rest on.

    `rules` are those of the run's book: a rule that failed half-way has spoken and is not among those that ran.
    """
    spoke = {finding.rule for finding in result.findings()}
    wanted = {**{name: rules[name] for name in sorted(spoke) if name in rules}, **result.rules}
    pages = {name: page for name, rule in wanted.items() if (page := read_page(rule)) is not None}
    keys = (key for rule in wanted.values() for key, _ in rule.authority)
    return result._replace(pages=pages, sources={**source_notes(keys, library), **result.sources})
