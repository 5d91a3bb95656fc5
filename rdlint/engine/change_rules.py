"""Applies the rules about change: they see a role description as it was and as it is, and speak of how it is."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from rdlint.checks.role import Role
from rdlint.engine.findings import to_finding
from rdlint.engine.fingerprint import Fingerprints
from rdlint.engine.pairs import Pair
from rdlint.engine.result import Failure
from rdlint.model import Finding, Hit
from rdlint.reference.library import Library
from rdlint.rulebook.kind import CheckKind
from rdlint.rulebook.rule import Rule
from rdlint.source import MappingNode


class ChangeChecker:
    """The rules of a run that look at a change. A rule that fails is named in `failures`; the others go on."""

    def __init__(
        self,
        rules: Sequence[Rule],
        kinds: Mapping[str, CheckKind],
        library: Library,
        as_of: date,
        with_fixes: bool = False,
    ) -> None:
        self._rules = [rule for rule in rules if rule.scope == "change"]
        self._kinds = kinds
        self._library = library
        self._as_of = as_of
        self._with_fixes = with_fixes
        self._prepared: dict[str, Any] = {}
        self.failures: dict[str, Failure] = {}

    @property
    def needed(self) -> bool:
        """Whether any rule looks at changes, so that it is worth knowing what was there."""
        return bool(self._rules)

    def check(self, changed: Iterable[Pair]) -> dict[str, list[Finding]]:
        """The findings by file of now."""
        found: dict[str, list[Finding]] = {}
        for before, after in changed:
            if not (isinstance(before.root, MappingNode) and isinstance(after.root, MappingNode)):
                continue
            then = Role(before, self._as_of, self._library)
            now = Role(after, self._as_of, self._library)
            fingerprints = Fingerprints()
            findings = [finding for rule in self._rules for finding in self._findings(rule, then, now, fingerprints)]
            if findings:
                found[after.source.name] = findings
        return found

    def _findings(self, rule: Rule, before: Role, after: Role, fingerprints: Fingerprints) -> list[Finding]:
        if rule.name in self.failures:
            return []
        try:
            kind = self._kinds[rule.check]
            if rule.name not in self._prepared:
                prepare = kind.prepare
                self._prepared[rule.name] = prepare(rule.parameters, self._library) if prepare else rule.parameters
            hits: list[Hit] = list(kind.check(before, after, self._prepared[rule.name]))
            return [to_finding(rule, hit, after.document, fingerprints, self._with_fixes) for hit in hits]
        except Exception as error:  # A rule may do anything; its failure is named, not passed on.
            why = f"{type(error).__name__}: {error}"
            self.failures[rule.name] = Failure(f"the rule {rule.name}", why, after.document.source.name)
            return []
