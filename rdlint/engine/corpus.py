"""Indexes every role description of the repository, whole, and applies the rules that look across roles.

Such rules read summaries only. A finding belongs to each role it names and is shown where that role's file was given;
so what a hook says of two staged files is a part of what a run over everything says.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple, Protocol

from rdlint.checks.summary import Corpus, CorpusHit, Summary
from rdlint.engine.digest import digest
from rdlint.engine.discover import Candidate
from rdlint.engine.findings import shortened
from rdlint.engine.fingerprint import Fingerprints
from rdlint.engine.recognise import is_role_description, may_be_role
from rdlint.engine.result import Failure
from rdlint.engine.role_file import RoleFile
from rdlint.model import Finding, Related
from rdlint.rulebook.kind import CheckKind
from rdlint.rulebook.messages import fill
from rdlint.rulebook.rule import Rule
from rdlint.source import Document, read_source

#: What has failed where a file has no summary, as people are told.
_SUMMARY = "the summary for rules across roles"


class Store(Protocol):
    """Keeps summaries between runs, by a digest of the file they were made from."""

    def load(self) -> dict[str, Any]: ...
    def save(self, data: dict[str, Any]) -> None: ...


class NoStore:
    """Keeps nothing."""

    def load(self) -> dict[str, Any]:
        """Nothing."""
        return {}

    def save(self, data: dict[str, Any]) -> None:
        """Keeps nothing."""


class Index(NamedTuple):
    """The summaries of all role descriptions, and the files of which rdlint could not make one."""

    summaries: list[Summary]
    failures: list[Failure]


def index_corpus(candidates: Iterable[Candidate], read: Mapping[str, RoleFile], store: Store | None = None) -> Index:
    """The summaries of all role descriptions among the candidates.

    `read` holds the files this run has read already, by name. A file whose summary fails is named, and left out.
    """
    store = store or NoStore()
    kept = store.load()
    before = set(kept)
    used: dict[str, Any] = {}
    summaries: list[Summary] = []
    failures: list[Failure] = []
    for candidate in candidates:
        file = read.get(candidate.name) or RoleFile(read_source(candidate.path, candidate.name))
        if not file.source.has_text or not may_be_role(file.source.text):
            continue
        key = digest(f"{candidate.name}\0{candidate.expected}\0{file.source.text}")
        try:
            used[key], summary = _known(kept, key) or _made(file.document, candidate.expected)
        except Exception as error:  # A defect of rdlint; the other files are compared all the same.
            failures.append(Failure(_SUMMARY, f"{type(error).__name__}: {error}", candidate.name))
            continue
        if summary is not None:
            summaries.append(summary)
    if used.keys() != before:
        store.save(used)
    return Index(summaries, failures)


def _known(kept: Mapping[str, Any], key: str) -> tuple[Any, Summary | None] | None:
    """What is kept under a key and the summary that it stands for; None where nothing sound is kept."""
    if key not in kept:
        return None
    try:
        return kept[key], Summary.from_json(kept[key]) if kept[key] is not None else None
    except (AssertionError, KeyError, TypeError, ValueError):  # What was kept is damaged.
        return None


def _made(document: Document, expected: bool) -> tuple[Any, Summary | None]:
    """The summary of a document, first as it is kept; None twice where it is no role description."""
    from rdlint.engine.summarise import summarise  # Only files that changed need it.

    if document.root is None or not (expected or is_role_description(document)):
        return None, None
    summary = summarise(document)
    return (summary.to_json(), summary) if summary is not None else (None, None)


class CorpusChecker:
    """The rules of a run that look across roles. A rule that fails is named in `failures`; the others go on."""

    def __init__(self, rules: Sequence[Rule], kinds: Mapping[str, CheckKind], library: Any) -> None:
        self._rules = [rule for rule in rules if rule.scope == "corpus"]
        self._kinds = kinds
        self._library = library
        self.failures: dict[str, Failure] = {}

    @property
    def needed(self) -> bool:
        """Whether any rule looks across roles, so that the corpus is worth indexing."""
        return bool(self._rules)

    def check(self, corpus: Corpus, shown: Iterable[str]) -> dict[str, list[Finding]]:
        """The findings by file, for the files that are shown."""
        files = set(shown)
        found: dict[str, list[Finding]] = {}
        fingerprints: dict[str, Fingerprints] = {}
        for rule in self._rules:
            for hit in self._hits(rule, corpus):
                file = hit.role.file
                # Numbered whether shown or not, so that a fingerprint depends on content alone.
                finding = _finding(rule, hit, fingerprints.setdefault(file, Fingerprints()))
                if file in files:
                    found.setdefault(file, []).append(finding)
        return found

    def _hits(self, rule: Rule, corpus: Corpus) -> list[CorpusHit]:
        try:
            kind = self._kinds[rule.check]
            prepared = kind.prepare(rule.parameters, self._library) if kind.prepare else rule.parameters
            check: Any = kind.check
            return list(check(corpus, prepared))
        except Exception as error:  # A rule may do anything; its failure is named, not passed on.
            self.failures[rule.name] = Failure(f"the rule {rule.name}", f"{type(error).__name__}: {error}")
            return []


def _finding(rule: Rule, hit: CorpusHit, fingerprints: Fingerprints) -> Finding:
    spot = hit.spot
    values = {name: shortened(value) for name, value in hit.values.items()}
    return Finding(
        rule=rule.name,
        group=rule.group,
        severity=rule.severity,
        basis=rule.basis,
        message=fill(rule.message, values),
        help=fill(rule.help, values),
        file=hit.role.file,
        route=spot.route,
        start=spot.start,
        end=spot.end,
        quote=spot.quote,
        fingerprint=fingerprints.words(rule.name, spot.route, ("", " ".join(spot.text.casefold().split()), "")),
        authority=rule.authority,
        related=tuple(
            Related(role.file, other.route, other.start, other.end, message) for role, other, message in hit.others
        ),
    )
