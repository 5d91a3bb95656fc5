"""What the rules make of the documents they rest on: each clause enforced, partly, by hand, or not at all."""

from collections.abc import Collection, Iterable, Sequence
from typing import Literal, NamedTuple

from rdlint.model import Basis
from rdlint.reference.sources import SourceDocument
from rdlint.rulebook.rule import Rule

#: enforced: rules report whatever goes against it; partly: rules report some of it, and the note says what may be too
#: much or too little; by-hand: a person must look; none: nothing is done, and the note says why; unanswered: nobody has
#: said yet, which the tests allow for no clause of a law or of published guidance.
Answer = Literal["enforced", "partly", "by-hand", "none", "unanswered"]

ANSWERS: tuple[Answer, ...] = ("enforced", "partly", "by-hand", "none", "unanswered")

_OFF = "Its rules are off unless they are selected."
_USUAL = "The document only shows what is usual."


class ClauseCoverage(NamedTuple):
    """One clause: what it says in short, how it is answered, by which rules, and a note where one is due.

    `off` are the names of those of its rules that do not run: off by default, or left out by the configuration.
    """

    clause: str
    says: str
    answer: Answer
    note: str
    rules: tuple[Rule, ...]
    off: frozenset[str]


class DocumentCoverage(NamedTuple):
    """One document with its clauses, in the order of the table."""

    source: SourceDocument
    clauses: tuple[ClauseCoverage, ...]

    @property
    def basis(self) -> Basis:
        """Whether it is law, published, or only shows what is usual."""
        return self.source.basis


def coverage(
    documents: Iterable[SourceDocument], rules: Sequence[Rule], running: Collection[str]
) -> list[DocumentCoverage]:
    """How each clause of each document is answered by `rules`, of which those named in `running` run."""
    found: dict[tuple[str, str], list[Rule]] = {}
    for rule in rules:
        for named in dict.fromkeys(rule.authority):
            found.setdefault(named, []).append(rule)
    return [
        DocumentCoverage(
            document,
            tuple(
                _clause(document, clause, tuple(found.get((document.key, clause), ())), running)
                for clause in document.clauses
            ),
        )
        for document in documents
    ]


def counts(documents: Iterable[DocumentCoverage]) -> dict[Answer, int]:
    """How many clauses have each answer."""
    answers = [clause.answer for document in documents for clause in document.clauses]
    return {answer: answers.count(answer) for answer in ANSWERS}


def _clause(document: SourceDocument, clause: str, rules: tuple[Rule, ...], running: Collection[str]) -> ClauseCoverage:
    off = frozenset(rule.name for rule in rules if rule.name not in running)
    answer, note = _answer(document, clause, bool(rules), len(off) == len(rules))
    return ClauseCoverage(clause, document.clauses[clause], answer, note, rules, off)


def _answer(document: SourceDocument, clause: str, has_rules: bool, all_off: bool) -> tuple[Answer, str]:
    given = document.answers.get(clause)
    note = given.note if given else ""
    if has_rules and all_off:
        return "partly", f"{_OFF} {note}".rstrip()
    if has_rules:
        # Rules beside what a person must look at cover a part of it.
        return ("partly", note) if given else ("enforced", "")
    if given and given.kind != "partly":
        return given.kind, note
    return ("none", _USUAL) if document.basis == "observed" else ("unanswered", note)
