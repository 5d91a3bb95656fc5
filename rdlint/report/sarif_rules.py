"""The rules in a SARIF report: what each is about, why, what to do, and which documents it rests on."""

import re
from collections.abc import Iterator
from typing import Any

from rdlint.engine.result import RunResult
from rdlint.model import Finding, Severity
from rdlint.patterns import lazy
from rdlint.report.sentences import joined
from rdlint.rulebook.markdown import first_paragraph
from rdlint.rulebook.messages import as_blanks
from rdlint.rulebook.page import RulePage
from rdlint.rulebook.rule import Rule

Json = dict[str, Any]

LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}

#: GitHub reads no more of a description.
_LONGEST = 1000

_CODE = lazy(r"(```.*?```|`[^`\n]*`)", re.DOTALL)


def descriptors(result: RunResult) -> list[Json]:
    """A reportingDescriptor for every rule that ran or spoke, by name."""
    spoke: dict[str, Finding] = {}
    for finding in result.findings():
        spoke.setdefault(finding.rule, finding)
    return [_descriptor(name, result, spoke.get(name)) for name in sorted({*result.rules, *spoke})]


def _descriptor(name: str, result: RunResult, finding: Finding | None) -> Json:
    rule = result.rules.get(name)
    # A rule that failed after it had spoken is known by its findings alone.
    known: Rule | Finding | None = rule or finding
    assert known is not None
    page = result.pages.get(name)
    summary = rule.summary if rule else name.rpartition("/")[2].replace("-", " ")
    authorities = list(_authorities(known.authority, result))
    data: Json = {
        "id": name,
        "shortDescription": {"text": summary},
        "fullDescription": {"text": _cut(as_blanks(first_paragraph(page.checks)) if page else summary)},
        "help": _help(name, as_blanks(known.help), page, authorities),
    }
    if address := next((entry["address"] for entry in authorities if "address" in entry), None):
        data["helpUri"] = address
    if rule and rule.renamed_from:
        data["deprecatedIds"] = list(rule.renamed_from)
    return {
        **data,
        "defaultConfiguration": {"level": LEVELS[known.severity]},
        "properties": {
            "group": known.group,
            "basis": known.basis,
            "authority": authorities,
            "tags": [known.group, known.basis],
        },
    }


def _authorities(authority: tuple[tuple[str, str], ...], result: RunResult) -> Iterator[Json]:
    for source, clause in authority:
        note = result.sources.get(source)
        entry = {"source": source, "clause": clause}
        if note is not None:
            entry["title"] = note.title
            if note.address.startswith(("https://", "http://")):
                entry["address"] = note.address
        yield entry


def _help(name: str, way_out: str, page: RulePage | None, authorities: list[Json]) -> Json:
    """As text what to do; as Markdown the page of the rule without its examples."""
    if page is None:
        return {"text": way_out}
    sections = {"What it checks": page.checks, "Why": page.why, "How to fix it": page.way_out}
    parts = [f"## {title}\n\n{_blanks_in_markdown(text)}" for title, text in sections.items() if text]
    if authorities:
        parts.append("## Authority\n\n" + "\n".join(_documents(authorities)))
    parts.append(f"`rdlint explain {name}` shows examples.")
    return {"text": as_blanks(page.way_out) or way_out, "markdown": "\n\n".join(parts)}


def _documents(authorities: list[Json]) -> Iterator[str]:
    """An item for each document, with its clauses."""
    for source in dict.fromkeys(entry["source"] for entry in authorities):
        entries = [entry for entry in authorities if entry["source"] == source]
        title, address = entries[0].get("title", source), entries[0].get("address")
        shown = f"[{title}](<{address}>)" if address else title
        clauses = [entry["clause"] for entry in entries if entry["clause"]]
        yield f"- {shown}, {joined(clauses)}" if clauses else f"- {shown}"


def _blanks_in_markdown(text: str) -> str:
    """Placeholders as blanks, which must not look like tags where they stand outside of code."""
    parts = _CODE.split(text)
    parts[::2] = [as_blanks(part.replace("<", "\0")).replace("<", "&lt;").replace("\0", "<") for part in parts[::2]]
    parts[1::2] = [as_blanks(part) for part in parts[1::2]]
    return "".join(parts)


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 4].rstrip() + " ..."
