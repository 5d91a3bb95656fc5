"""Checks one role description by the rules of a run."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

from rdlint.checks.role import Place, Role
from rdlint.checks.wrapped import is_cut
from rdlint.engine.findings import to_finding
from rdlint.engine.fingerprint import Fingerprints
from rdlint.engine.recognise import not_recognised
from rdlint.engine.result import Failure, FileResult
from rdlint.engine.texts import KnownTexts
from rdlint.model import Finding, Hit
from rdlint.reference.library import Library
from rdlint.rulebook.kind import CheckKind
from rdlint.rulebook.rule import Rule
from rdlint.rulebook.selectors import Selectors
from rdlint.source import Document


class _Plan(NamedTuple):
    """Which rules look where.

    selection      the number of each tuple of selectors
    selectors      all of them, to be matched in one walk
    rules_by_text  the rules that judge each text by itself, by selection; `texts` is what they have said so far
    by_name        the same rules by name
    others         the rules that look at a role description as a whole
    """

    selection: dict[tuple[str, ...], int]
    selectors: Selectors
    rules_by_text: dict[int, list[Rule]]
    texts: dict[int, KnownTexts]
    by_name: dict[str, Rule]
    others: list[Rule]


def _plan(rules: Sequence[Rule], kinds: Mapping[str, CheckKind]) -> _Plan:
    # Rules that look at the same places share them, and with them the joined text of a passage.
    by_text = [rule for rule in rules if _is_by_text(rule, kinds)]
    others = [rule for rule in rules if not _is_by_text(rule, kinds)]
    # A rule that judges each text by itself can take each of its selectors by itself, and shares more passages.
    alone = dict.fromkeys((selector,) for rule in by_text for selector in rule.on)
    selections = list(dict.fromkeys([*alone, *(rule.on for rule in others)]))
    selection = {on: number for number, on in enumerate(selections)}
    rules_by_text = {selection[on]: [rule for rule in by_text if on[0] in rule.on] for on in alone}
    texts = {number: KnownTexts() for number in rules_by_text}
    by_name = {rule.name: rule for rule in by_text}
    return _Plan(selection, Selectors(selections), rules_by_text, texts, by_name, others)


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
        self._exception_rules = [rule for rule in rules if rule.group == "exceptions"]
        apart = ("source", "exceptions")
        self._rules = [rule for rule in rules if rule.group not in apart and rule.scope == "role"]
        self._kinds = kinds
        self._library = library
        self._as_of = as_of
        self._with_fixes = with_fixes
        self._prepared: dict[str, Any] = {}
        self.failures: dict[str, Failure] = {}

    @cached_property
    def _plan(self) -> _Plan:
        """Made for the first file: where all results are kept, no check kind is needed."""
        return _plan(self._rules, self._kinds)

    def for_rules(self, rules: Sequence[Rule]) -> "Checker":
        """A checker for other rules of the same run, which shares failures and what is prepared with this one."""
        other = Checker(rules, self._kinds, self._library, self._as_of, self._with_fixes)
        other._prepared, other.failures = self._prepared, self.failures
        return other

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
        matches = self._plan.selectors.match(document.root)
        places = {taker: [Place(route, node) for route, node in found] for taker, found in matches.items()}
        for name, hits in self._hits_by_text(places, role).items():
            findings += self._findings(self._plan.by_name[name], hits, role, fingerprints)
        for rule in self._plan.others:
            if chosen := places.get(self._plan.selection[rule.on]):
                findings += self._apply(rule, chosen, role, fingerprints)
        return FileResult(document.source, "checked", tuple(in_order(findings)))

    def check_exceptions(self, role: Role, top: Place) -> list[Finding]:
        """The findings about exceptions: `role.problems` are what is wrong with them."""
        fingerprints = Fingerprints()
        return [finding for rule in self._exception_rules for finding in self._apply(rule, [top], role, fingerprints)]

    def _hits_by_text(self, places: Mapping[int, Sequence[Place]], role: Role) -> dict[str, list[Hit]]:
        """The hits of rules that judge each text by itself, by the name of the rule."""
        found: dict[str, list[Hit]] = {}
        for selection, texts in self._plan.texts.items():
            if selection in places:
                for name, hit in texts.hits(places[selection], self._judge(selection, role)):
                    if not is_cut(hit, role, self._kinds[self._plan.by_name[name].check].whole_texts):
                        found.setdefault(name, []).append(hit)
        for name, hits in found.items():
            if len(self._plan.by_name[name].on) > 1:
                # Selectors may overlap.
                found[name] = list({(hit.route, hit.start, hit.end): hit for hit in hits}.values())
        return found

    def _judge(self, selection: int, role: Role) -> Callable[[Sequence[Place]], Iterator[tuple[str, Hit]]]:
        def judge(fresh: Sequence[Place]) -> Iterator[tuple[str, Hit]]:
            routes = {place.route for place in fresh}
            for rule in self._plan.rules_by_text[selection]:
                hits = self._hits(rule, fresh, role)
                if all(hit.route in routes for hit in hits):
                    yield from ((rule.name, hit) for hit in hits)
                else:
                    self._note_failure(rule, ValueError("its check kind judges by text, but points elsewhere"), role)

        return judge

    def _apply(self, rule: Rule, places: Sequence[Place], role: Role, fingerprints: Fingerprints) -> list[Finding]:
        return self._findings(rule, self._hits(rule, places, role), role, fingerprints)

    def _hits(self, rule: Rule, places: Sequence[Place], role: Role) -> list[Hit]:
        if rule.name in self.failures:
            return []
        try:
            kind = self._kinds[rule.check]
            if rule.name not in self._prepared:
                prepare = kind.prepare
                self._prepared[rule.name] = prepare(rule.parameters, self._library) if prepare else rule.parameters
            return list(kind.check(places, self._prepared[rule.name], role))
        except Exception as error:  # A rule may do anything; its failure is named, not passed on.
            self._note_failure(rule, error, role)
            return []

    def _findings(self, rule: Rule, hits: Sequence[Hit], role: Role, fingerprints: Fingerprints) -> list[Finding]:
        try:
            return [to_finding(rule, hit, role.document, fingerprints, self._with_fixes) for hit in hits]
        except Exception as error:  # A hit may point anywhere.
            self._note_failure(rule, error, role)
            return []

    def _note_failure(self, rule: Rule, error: Exception, role: Role) -> None:
        why = f"{type(error).__name__}: {error}"
        self.failures[rule.name] = Failure(f"the rule {rule.name}", why, role.document.source.name)


def _is_by_text(rule: Rule, kinds: Mapping[str, CheckKind]) -> bool:
    kind = kinds.get(rule.check)
    return kind is not None and kind.by_text


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Findings of one file as they are reported: by place, then by rule."""
    return sorted(
        findings, key=lambda finding: (finding.start.offset, finding.end.offset, finding.rule, finding.message)
    )
