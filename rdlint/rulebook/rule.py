"""A rule as it runs, and the whole book of them."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Literal, NamedTuple

from rdlint.model import Basis, Severity

#: The group of rules about files as files; only rdlint's own belong to it.
SOURCE_GROUP = "source"

#: The groups that rdlint's own rules come in, in the order they are shown.
GROUPS: tuple[str, ...] = (
    SOURCE_GROUP,
    "schema",
    "sections",
    "header",
    "codes",
    "relationships",
    "capabilities",
    "content",
    "names",
    "corpus",
    "change",
    "wording",
    "exceptions",
)


class Rule(NamedTuple):
    """One rule file, compiled. `authority` holds (source key, clause); the days of `in_force` are ISO text or None.

    `parameters` is the mapping under `with`; `path` is where the rule file stands.
    """

    name: str
    group: str
    summary: str
    message: str
    help: str
    severity: Severity
    basis: Basis
    check: str
    on: tuple[str, ...]
    path: str
    authority: tuple[tuple[str, str], ...] = ()
    scope: Literal["role", "corpus", "change"] = "role"
    parameters: Mapping[str, Any] = MappingProxyType({})
    in_force: tuple[str | None, str | None] = (None, None)
    exceptions: Literal["any", "waiver-only", "none"] = "any"
    default: bool = True
    renamed_from: tuple[str, ...] = ()

    def is_in_force(self, day: str) -> bool:
        """Whether the rule holds on an ISO day, both ends included."""
        start, end = self.in_force
        return (start is None or start <= day) and (end is None or day <= end)

    def to_json(self) -> dict[str, Any]:
        """The rule as plain data, for the cache."""
        return {name: dict(value) if isinstance(value, Mapping) else value for name, value in self._asdict().items()}

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> "Rule":
        """The inverse of `to_json`, after a round through JSON made lists of the tuples."""
        data = dict(data)
        data["authority"] = tuple((source, clause) for source, clause in data["authority"])
        for name in ("on", "in_force", "renamed_from"):
            data[name] = tuple(data[name])
        return cls(**data)


class BrokenRule(NamedTuple):
    """A rule that cannot run: its name, and why in plain words."""

    name: str
    why: str


class Rulebook(NamedTuple):
    """Every rule of a run by name, in the order they are shown, and those that are broken."""

    rules: Mapping[str, Rule]
    broken: tuple[BrokenRule, ...] = ()

    def groups(self) -> dict[str, list[Rule]]:
        """The rules by group: rdlint's own groups first, in their order, then those of packs."""
        found: dict[str, list[Rule]] = {}
        for rule in self.rules.values():
            found.setdefault(rule.group, []).append(rule)
        order = {group: number for number, group in enumerate(GROUPS)}
        return dict(sorted(found.items(), key=lambda item: (order.get(item[0], len(order)), item[0])))

    def renamed(self) -> dict[str, str]:
        """Former names of rules, each with the name in use."""
        return {old: rule.name for rule in self.rules.values() for old in rule.renamed_from}
