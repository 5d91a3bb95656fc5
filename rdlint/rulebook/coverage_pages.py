"""The coverage of the documents as text, as a page, and as plain data."""

import textwrap
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from rdlint.rulebook.coverage import ANSWERS, Answer, ClauseCoverage, DocumentCoverage, counts

VERSION = 1

_WORDS: dict[Answer, str] = {
    "enforced": "enforced",
    "partly": "partly",
    "by-hand": "by hand",
    "none": "not at all",
    "unanswered": "no answer",
}
_BASIS = {"law": "law", "published": "published", "observed": "observed: it shows what is usual and demands nothing"}
_WIDTH, _MARGIN = 100, 14


def coverage_text(documents: Sequence[DocumentCoverage]) -> str:
    """A block a document: each clause with its answer, its rules, and what is to be added."""
    blocks = []
    for document in documents:
        source = document.source
        lines = _wrapped(f"{source.key}: ", f"{source.title}. {source.publisher}, {source.date}.", 2)
        lines.append(f"  {_BASIS[document.basis]}")
        for clause in document.clauses:
            lines += _wrapped(
                f"  {_WORDS[clause.answer]:{_MARGIN - 2}}", f"{clause.clause}: {_flat(clause.says)}", _MARGIN
            )
            if clause.rules:
                lines += _wrapped(" " * _MARGIN, f"Rules: {', '.join(_named(clause))}.", _MARGIN)
            if clause.note:
                lines += _wrapped(" " * _MARGIN, _flat(clause.note), _MARGIN)
        blocks.append("\n".join(lines) + "\n")
    return "\n".join(blocks) + f"\n{_summary(documents)}.\n"


def coverage_markdown(documents: Sequence[DocumentCoverage], folder: str = "") -> str:
    """The same as sections with tables. With `folder`, where the rule files are seen from the page, names are links."""
    blocks = []
    for document in documents:
        source = document.source
        links = [f"[{number}]({address})" for number, address in enumerate(source.addresses, 1)]
        head = f"{source.title}. {source.publisher}, {source.date}. {_BASIS[document.basis].capitalize()}."
        lines = [f"## {source.key}\n", f"{_cell(head)} Read: {', '.join(links)}.\n"]
        lines += ["| Clause | Answer | Rules | In short, and what to add |", "| --- | --- | --- | --- |"]
        for clause in document.clauses:
            rules = "<br>".join(_linked(clause, folder)) or "none"
            text = f"{_flat(clause.says)}{f' **{_lead(clause)}** {_flat(clause.note)}' if clause.note else ''}"
            lines.append(f"| {_cell(clause.clause)} | {_WORDS[clause.answer]} | {rules} | {_cell(text)} |")
        blocks.append("\n".join(lines) + "\n")
    return "\n".join(blocks)


_PAGE = """\
# What the rules cover

The documents that bear on a role description, clause by clause, and what rdlint does about each. What a clause says is
put in the words of this project; the document itself counts. `rdlint coverage` prints the same, with the rules of your
own configuration.

- **enforced**: what goes against it is reported.
- **partly**: some of it is reported. The note says what may be reported too much, or missed.
- **by hand**: a person must look. The note says at what.
- **not at all**: there is nothing to check in a role description, or it cannot be checked. The note says why.

{summary}.

The texts of the Role Description Development Guideline and of the Capability Comparison Guide were not available, so
they are not here. `rdlint coverage --format json` gives the same to programs (`schemas/coverage.schema.json`).

{tables}"""


def coverage_page(documents: Sequence[DocumentCoverage]) -> str:
    """`docs/coverage.md`: the tables behind a few words about how to read them."""
    return _PAGE.format(summary=_summary(documents), tables=coverage_markdown(documents, "../rules"))


def coverage_data(documents: Sequence[DocumentCoverage], program: str) -> dict[str, Any]:
    """The same as plain data (schemas/coverage.schema.json); `program` is the version of rdlint."""
    return {
        "version": VERSION,
        "rdlint": program,
        "documents": [
            {
                "source": document.source.key,
                "title": document.source.title,
                "publisher": document.source.publisher,
                "date": document.source.date,
                "basis": document.basis,
                "addresses": list(document.source.addresses),
                "clauses": [_clause_data(clause) for clause in document.clauses],
            }
            for document in documents
        ],
        "summary": {
            "clauses": sum(len(document.clauses) for document in documents),
            **dict(counts(documents)),
        },
    }


def _clause_data(clause: ClauseCoverage) -> dict[str, Any]:
    return {
        "clause": clause.clause,
        "says": _flat(clause.says),
        "answer": clause.answer,
        "note": _flat(clause.note) or None,
        "rules": [
            {
                "rule": rule.name,
                "severity": rule.severity,
                "basis": rule.basis,
                "runs": rule.name not in clause.off,
            }
            for rule in clause.rules
        ],
    }


def _summary(documents: Sequence[DocumentCoverage]) -> str:
    """`90 clauses of 25 documents: 50 enforced, 20 partly, 15 by hand, 5 not at all`."""
    number = counts(documents)
    parts = [f"{number[answer]} {_WORDS[answer]}" for answer in ANSWERS if number[answer] or answer == "enforced"]
    clauses, papers = sum(number.values()), len(documents)
    return f"{clauses} clause{'s' * (clauses != 1)} of {papers} document{'s' * (papers != 1)}: {', '.join(parts)}"


def _named(clause: ClauseCoverage) -> Iterator[str]:
    for rule in clause.rules:
        yield f"{rule.name}{' (off)' if rule.name in clause.off else ''}"


def _linked(clause: ClauseCoverage, folder: str) -> Iterator[str]:
    for rule in clause.rules:
        name = f"`{rule.name}`"
        if folder:
            name = f"[{name}]({folder}/{rule.group}/{Path(rule.path).name})"
        yield f"{name}{' (off)' if rule.name in clause.off else ''}"


def _lead(clause: ClauseCoverage) -> str:
    """The word before a note on the page."""
    return {"by-hand": "By hand:", "none": "Why:"}.get(clause.answer, "But:")


def _flat(text: str) -> str:
    return " ".join(text.split())


def _cell(text: str) -> str:
    return _flat(text).replace("|", "\\|")


def _wrapped(prefix: str, text: str, indent: int) -> list[str]:
    return textwrap.wrap(
        text,
        _WIDTH,
        initial_indent=prefix,
        subsequent_indent=" " * (indent or len(prefix)),
        break_long_words=False,
        break_on_hyphens=False,
    )
