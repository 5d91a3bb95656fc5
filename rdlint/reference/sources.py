"""The documents that rules rest on, by key, with what each of their clauses says and how it is answered for."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, NamedTuple

from rdlint.model import Basis
from rdlint.reference.suggest import closest
from rdlint.resources import Remember, data_dir, forget

#: partly: rules look at it, and may report too much or too little; by-hand: a person must look at it; none: nothing
#: is to be looked at, or it cannot be.
AnswerKind = Literal["partly", "by-hand", "none"]


class ClauseAnswer(NamedTuple):
    """What the rules that name a clause do not say of it.

    `note`: what may be reported too much or too little, what a person must look at, or why nothing is done.
    """

    kind: AnswerKind
    note: str


class SourceDocument(NamedTuple):
    """One document. `date` is text, as far as it is known; `clauses` holds a summary by the name of each clause, and
    `answers` what is to be said of some of them.

    `basis`: whether it is law, published guidance, or only shows what is usual (observed).
    """

    key: str
    title: str
    publisher: str
    date: str
    addresses: tuple[str, ...]
    clauses: Mapping[str, str]
    basis: Basis = "published"
    answers: Mapping[str, ClauseAnswer] = MappingProxyType({})


class Sources:
    """The table of documents."""

    def __init__(self, documents: Mapping[str, SourceDocument]) -> None:
        self._documents = documents

    def __iter__(self) -> Iterator[SourceDocument]:
        return iter(self._documents.values())

    def __contains__(self, key: object) -> bool:
        return key in self._documents

    def get(self, key: str) -> SourceDocument | None:
        """The document of this key."""
        return self._documents.get(key)

    def clause(self, key: str, clause: str) -> str | None:
        """What a clause says, in short; None where the document or the clause is not in the table."""
        document = self._documents.get(key)
        return document.clauses.get(clause) if document else None

    def suggest(self, key: str) -> str | None:
        """The key somebody most likely meant."""
        return closest(key, self._documents)


def load_sources(remember: Remember = forget) -> Sources:
    """The table that ships with rdlint (`rules/data/sources.yaml`)."""
    path = data_dir() / "sources.yaml"
    return sources_from_data(remember("sources", [path], lambda: _read(path)))


def sources_from_data(data: Mapping[str, Any]) -> Sources:
    """The table from data in the form of its file: a clause is its summary, or `{says, answer, note}`."""
    return Sources({key: _document(key, entry) for key, entry in data.items()})


def _document(key: str, entry: Mapping[str, Any]) -> SourceDocument:
    given: dict[str, dict[str, Any]] = {
        name: {"says": clause} if isinstance(clause, str) else clause for name, clause in entry["clauses"].items()
    }
    return SourceDocument(
        key=key,
        title=entry["title"],
        publisher=entry["publisher"],
        date=str(entry["date"]),
        addresses=tuple(entry["address"]),
        clauses={name: clause["says"] for name, clause in given.items()},
        basis=entry.get("basis", "published"),
        answers={
            name: ClauseAnswer(clause["answer"], clause["note"]) for name, clause in given.items() if "answer" in clause
        },
    )


def _read(path: Path) -> dict[str, Any]:
    from rdlint.source import compose, read_source

    document = compose(read_source(path, path.name))
    if document.root is None or document.problems:
        raise ValueError(f"{path.name} cannot be read: {[problem.kind for problem in document.problems]}")
    data: dict[str, Any] = document.root.data
    return data
