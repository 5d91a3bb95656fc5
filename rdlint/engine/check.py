"""Checks one role description by the rules of a run."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from rdlint.checks.role import Place, Role
from rdlint.engine.findings import to_finding
from rdlint.engine.fingerprint import Fingerprints
from rdlint.engine.recognise import not_recognised
from rdlint.engine.result import Failure, FileResult
from rdlint.model import Finding
from rdlint.reference.library import Library
from rdlint.rulebook.kind import CheckKind
from rdlint.rulebook.rule import Rule
from rdlint.rulebook.selectors import Selectors
from rdlint.source import Document


class Checker:
    """The rules of a run, ready to be applied to any number of role descriptions.

    A rule that fails is stopped for the rest of the run and named in `failures`; the others go on.
    """

    def __init__(
        self,
        rules: Sequence[Rule],
        kinds: Mapping[str, CheckKind],
        library: Library,
        as_of: date,
        with_fixes: bool = False,
    ) -> None:
        self._source_rules = [rule for rule in rules if rule.group == "source"]
        self._rules = [rule for rule in rules if rule.group != "source" and rule.scope == "role"]
        # Rules that look at the same places share them, and with them the joined text of a passage.
        selections = list(dict.fromkeys(rule.on for rule in self._rules))
        self._selection = {on: number for number, on in enumerate(selections)}
        self._selectors = Selectors(selections)
        self._kinds = kinds
        self._library = library
        self._as_of = as_of
        self._with_fixes = with_fixes
        self._prepared: dict[str, Any] = {}
        self.failures: dict[str, Failure] = {}

    def check(self, document: Document, recognised: bool = True) -> FileResult:
        """The findings of one file. One that is no role description is judged by the rules of group `source` only."""
        problems = document.problems if recognised else (*document.problems, *not_recognised(document))
        role = Role(document, self._as_of, self._library, problems)
        fingerprints = Fingerprints()
        findings: list[Finding] = []
        top = Place((), document.root) if document.root is not None else None
        for rule in self._source_rules:
            findings += self._apply(rule, [top] if top else [], role, fingerprints)
        if not recognised:
            return FileResult(document.source, "not-a-role-description", tuple(findings))
        if document.root is None:
            return FileResult(document.source, "unreadable", tuple(findings))
        matches = self._selectors.match(document.root)
        places = {taker: [Place(route, node) for route, node in found] for taker, found in matches.items()}
        for rule in self._rules:
            if chosen := places.get(self._selection[rule.on]):
                findings += self._apply(rule, chosen, role, fingerprints)
        return FileResult(document.source, "checked", tuple(in_order(findings)))

    def _apply(self, rule: Rule, places: list[Place], role: Role, fingerprints: Fingerprints) -> list[Finding]:
        if rule.name in self.failures:
            return []
        try:
            kind = self._kinds[rule.check]
            if rule.name not in self._prepared:
                prepare = kind.prepare
                self._prepared[rule.name] = prepare(rule.parameters, self._library) if prepare else rule.parameters
            return [
                to_finding(rule, hit, role.document, fingerprints, self._with_fixes)
                for hit in kind.check(places, self._prepared[rule.name], role)
            ]
        except Exception as error:  # A rule may do anything; its failure is named, not passed on.
            why = f"{type(error).__name__}: {error}"
            self.failures[rule.name] = Failure(f"the rule {rule.name}", why, role.document.source.name)
            return []


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Findings of one file as they are reported: by place, then by rule."""
    return sorted(
        findings, key=lambda finding: (finding.start.offset, finding.end.offset, finding.rule, finding.message)
    )
