"""Who judges which file: one checker for each distinct set of rules, ready before its first file."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from rdlint.engine.check import Checker
from rdlint.engine.kept_results import KeptResults
from rdlint.engine.result import Failure
from rdlint.engine.rules_of_run import RulesOfRun
from rdlint.model import Finding
from rdlint.reference.library import Library
from rdlint.rulebook.kind import CheckKind
from rdlint.rulebook.rule import Rule


class Judge(NamedTuple):
    """The rules of some files by name, what applies them, and what is known of these files from earlier runs."""

    rules: Mapping[str, Rule]
    checker: Checker
    kept: KeptResults | None


class Judges:
    """The judge of every file of a run. A rule that fails is stopped for all of them."""

    def __init__(
        self,
        rules: Sequence[Rule],
        kinds: Mapping[str, CheckKind],
        library: Library,
        as_of: date,
        with_fixes: bool = False,
        kept: KeptResults | None = None,
    ) -> None:
        self.rules = rules if isinstance(rules, RulesOfRun) else RulesOfRun(rules)
        usual = tuple(self.rules)
        self.usual = Judge({rule.name: rule for rule in usual}, Checker(usual, kinds, library, as_of, with_fixes), kept)
        # By identity: two files with the same rules are given one and the same tuple.
        self._others: dict[int, Judge] = {id(self.rules.of_most): self.usual}

    @property
    def failures(self) -> dict[str, Failure]:
        """The rules that have failed so far, by name."""
        return self.usual.checker.failures

    def of(self, file: str) -> Judge:
        """The judge of a file, by its name."""
        rules = self.rules.of(file)
        judge = self._others.get(id(rules))
        if judge is None:
            kept = self.usual.kept.for_rules(rules) if self.usual.kept is not None else None
            judge = Judge({rule.name: rule for rule in rules}, self.usual.checker.for_rules(rules), kept)
            self._others[id(rules)] = judge
        return judge

    def sound(self, file: str) -> Mapping[str, Rule]:
        """The rules of a file that have not failed."""
        rules = self.of(file).rules
        return {name: rule for name, rule in rules.items() if name not in self.failures} if self.failures else rules

    def all_rules(self, files: Iterable[str]) -> dict[str, Rule]:
        """Every rule that runs for one of these files, by name, with its usual severity if it has one."""
        found: dict[str, Rule] = {}
        for judge in {id(judge): judge for judge in map(self.of, files)}.values():
            found.update(judge.rules)
        return {**found, **self.usual.rules}

    def as_judged(self, file: str, findings: Sequence[Finding]) -> Sequence[Finding]:
        """Findings across roles as they count in a file: those of its rules, with its severities."""
        rules = self.of(file).rules
        if rules is self.usual.rules:
            return findings
        return [
            finding._replace(severity=rules[finding.rule].severity) for finding in findings if finding.rule in rules
        ]
