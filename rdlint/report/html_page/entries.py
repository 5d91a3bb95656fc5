"""What the page is made of: role descriptions with their findings numbered, by agency and by rule."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from rdlint.engine.result import FileResult, RunResult
from rdlint.model import SEVERITIES, Finding
from rdlint.rulebook.rule import GROUPS, Rule
from rdlint.source import Document, Scalar, compose

#: What a finding counts as; excused ones count as nothing else.
KINDS = (*SEVERITIES, "excused")

#: Longer texts are cut where they only name something.
_LONGEST = 160


class Entry(NamedTuple):
    """A finding with its number on the page, from 1."""

    number: int
    finding: Finding
    role: "RoleEntry"


class RoleEntry(NamedTuple):
    """A file with its number on the page, from 1, and what it says of itself; `title` is never empty.

    `facts`: classification and role number, as far as they are given.
    """

    number: int
    file: FileResult
    title: str
    agency: str
    facts: tuple[str, ...]
    first: int

    def entries(self) -> Iterator[Entry]:
        """Its findings with their numbers."""
        return (Entry(number, finding, self) for number, finding in enumerate(self.file.findings, self.first))


class Page(NamedTuple):
    """A result with its role descriptions in the order of the run, and agencies by a name that ignores case."""

    result: RunResult
    roles: tuple[RoleEntry, ...]
    agencies: Mapping[str, str]

    def agency_number(self, role: RoleEntry) -> int:
        """From 1 in alphabetical order; 0 for none."""
        return list(self.agencies).index(key) + 1 if (key := role.agency.casefold()) in self.agencies else 0


def page_of(result: RunResult) -> Page:
    """The page of a result."""
    roles, first = [], 1
    for number, file in enumerate(result.files, 1):
        roles.append(_role(number, file, first))
        first += len(file.findings)
    agencies: dict[str, str] = {}
    for role in sorted(roles, key=lambda role: (role.agency.casefold(), role.number)):
        if role.agency:
            agencies.setdefault(role.agency.casefold(), role.agency)
    return Page(result, tuple(roles), agencies)


def _role(number: int, file: FileResult, first: int) -> RoleEntry:
    if file.status == "waivers":
        return RoleEntry(number, file, "The file of waivers", "", (), first)
    document = compose(file.source)
    agency = _text(document, "agency") or _text(document, "department")
    facts = [_text(document, "classification")]
    if role_number := _text(document, "role_number"):
        facts.append(f"role number {role_number}")
    # A name of spaces is a name all the same.
    title = _text(document, "title") or file.file.rpartition("/")[2] or "a file without a name"
    return RoleEntry(number, file, title, agency, tuple(filter(None, facts)), first)


def _text(document: Document, field: str) -> str:
    node = document.node((field,))
    text = " ".join(node.text.split()) if isinstance(node, Scalar) and node.value is not None else ""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}…"


def kind(finding: Finding) -> str:
    """Its severity, or `excused`."""
    return "excused" if finding.exception else finding.severity


def counts(findings: Iterable[Finding]) -> dict[str, int]:
    """How many are of each kind."""
    kinds = [kind(finding) for finding in findings]
    return {name: kinds.count(name) for name in KINDS}


class RuleEntry(NamedTuple):
    """A rule that spoke; `rule` is None where it failed afterwards and no longer counts among those that ran."""

    name: str
    group: str
    rule: Rule | None
    entries: Sequence[Entry]

    @property
    def summary(self) -> str:
        """What it looks for, in a sentence."""
        return (self.rule.summary if self.rule else "") or self.name.rpartition("/")[2].replace("-", " ").capitalize()

    @property
    def first(self) -> Finding:
        """One of its findings; all share severity, basis and authority."""
        return self.entries[0].finding


def by_rule(page: Page) -> list[RuleEntry]:
    """The rules that spoke: the heaviest first, then those that spoke most."""
    found: dict[str, list[Entry]] = {}
    for role in page.roles:
        for entry in role.entries():
            found.setdefault(entry.finding.rule, []).append(entry)
    rules = [
        RuleEntry(name, entries[0].finding.group, page.result.rules.get(name), entries)
        for name, entries in found.items()
    ]
    return sorted(rules, key=lambda rule: (SEVERITIES.index(rule.first.severity), -len(rule.entries), rule.name))


def in_group_order(groups: Iterable[str]) -> list[str]:
    """Groups as they are shown everywhere: rdlint's own first, then those of others."""
    return sorted(set(groups), key=lambda group: (GROUPS.index(group) if group in GROUPS else len(GROUPS), group))
