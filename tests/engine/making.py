"""Makes rules, check kinds, documents and findings by hand, for the tests of the engine."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from rdlint.checks.role import Place, Role
from rdlint.engine.check import Checker
from rdlint.engine.findings import to_finding
from rdlint.engine.fingerprint import Fingerprints
from rdlint.engine.result import FileResult, RunResult
from rdlint.model import Finding, Hit, Severity
from rdlint.reference.library import Library
from rdlint.rulebook.kind import CheckKind
from rdlint.rulebook.rule import Rule
from rdlint.source import Document, Source, compose, decode_source

DAY = date(2026, 6, 30)

Check = Callable[[Sequence[Place], Any, Role], Iterator[Hit]]


def document(text: str | bytes, name: str = "role.yaml") -> Document:
    """What a file of this content is."""
    return compose(decode_source(text if isinstance(text, bytes) else text.encode(), name))


def rule(name: str = "a-rule", **others: Any) -> Rule:
    """A rule whose check kind has its own name."""
    given: dict[str, Any] = {
        "group": "wording",
        "summary": "A thing.",
        "message": "There is {what}.",
        "help": "Mend {what}.",
        "severity": "error",
        "basis": "editorial",
        "check": name,
        "on": ("role",),
        "path": f"{name}.md",
    }
    return Rule(name=name, **{**given, **others})


def finding(hit: Hit, text: str | bytes, with_fixes: bool = False, **others: Any) -> Finding:
    """The finding of one hit in a document of this text."""
    return to_finding(rule(**others), hit, document(text), Fingerprints(), with_fixes)


def checker(checks: Mapping[str, Check], rules: Sequence[Rule] | None = None, **others: Any) -> Checker:
    """A checker for rules that are named like their check kinds."""
    kinds = {name: CheckKind(name, check) for name, check in checks.items()}
    return Checker(rules or [rule(name) for name in checks], kinds, Library(), DAY, **others)


def result(
    severities: Sequence[Severity] = (), checked: bool = True, failures: Sequence[Any] = (), excused: Any = None
) -> RunResult:
    """The result of a run with findings of these severities."""
    found = tuple(
        finding(Hit(()), "title: a", severity=severity)._replace(exception=excused) for severity in severities
    )
    files = (FileResult(Source("role.yaml", "title: a"), "checked", found),) if checked else ()
    return RunResult("0", DAY, {}, {}, files, tuple(failures))
