"""The rules that run: those that hold for most files, and those of files that overrides are about."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import overload

from rdlint.engine.discover import is_included
from rdlint.engine.settings import Override
from rdlint.model import Severity
from rdlint.rulebook.rule import Rule, Rulebook
from rdlint.rulebook.select import ALL, known_name, select_rules

#: The rules where these overrides hold, in their order.
Choose = Callable[[Sequence[Override]], Sequence[Rule]]


class RulesOfRun(Sequence[Rule]):
    """As a sequence, the rules of files that no override is about; `of` gives those of any file."""

    def __init__(self, usual: Iterable[Rule], overrides: Sequence[Override] = (), choose: Choose | None = None) -> None:
        self._usual = tuple(usual)
        self._overrides = overrides if choose is not None else ()
        self._choose = choose
        self._sets: dict[tuple[int, ...], tuple[Rule, ...]] = {(): self._usual}

    @property
    def of_most(self) -> tuple[Rule, ...]:
        """The rules of files that no override is about."""
        return self._usual

    @overload
    def __getitem__(self, at: int) -> Rule: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Rule]: ...
    def __getitem__(self, at: int | slice) -> Rule | Sequence[Rule]:
        """The rule at a place of the usual ones."""
        return self._usual[at]

    def __len__(self) -> int:
        return len(self._usual)

    def __iter__(self) -> Iterator[Rule]:
        return iter(self._usual)

    def of(self, file: str) -> tuple[Rule, ...]:
        """The rules of a file, by its name; one and the same tuple for all files with the same overrides."""
        if not self._overrides:
            return self._usual
        held = self.overrides_of(file)
        if held not in self._sets:
            assert self._choose is not None
            rules = tuple(self._choose([self._overrides[number] for number in held]))
            # Other overrides may come to the same rules, and then share what is made ready for them.
            self._sets[held] = next((known for known in self._sets.values() if known == rules), rules)
        return self._sets[held]

    def names_of(self, file: str) -> frozenset[str]:
        """The names of the rules of a file."""
        return frozenset(rule.name for rule in self.of(file))

    def overrides_of(self, file: str) -> tuple[int, ...]:
        """The numbers of the overrides that hold for a file."""
        return tuple(number for number, one in enumerate(self._overrides) if is_included(file, one.paths))

    def with_others(self, others: "RulesOfRun") -> "RulesOfRun":
        """These and of others, which know the same overrides, those that are not among them."""

        def both(held: Sequence[Override]) -> Sequence[Rule]:
            rules = [*self._chosen(held)]
            names = {rule.name for rule in rules}
            return [*rules, *(rule for rule in others._chosen(held) if rule.name not in names)]

        return RulesOfRun(both(()), self._overrides, both)

    def only(self, wanted: Callable[[Rule], bool]) -> "RulesOfRun":
        """Those of these that are wanted."""

        def choose(held: Sequence[Override]) -> Sequence[Rule]:
            return [rule for rule in self._chosen(held) if wanted(rule)]

        return RulesOfRun(choose(()), self._overrides, choose)

    def _chosen(self, held: Sequence[Override]) -> Sequence[Rule]:
        return self._choose(held) if held and self._choose is not None else self._usual


def chosen_rules(
    book: Rulebook,
    select: Sequence[str] | None,
    ignore: Sequence[str],
    severity: Sequence[Mapping[str, Severity]],
    as_of: date,
) -> list[Rule]:
    """The rules that run, each with the severity the repository gives it: of several mappings the last that has one.

    Raises UnknownName.
    """
    changed = [{known_name(book, name): value for name, value in layer.items()} for layer in severity]
    return [
        _weighed(rule, changed) if changed else rule for rule in select_rules(book, select, ignore, as_of.isoformat())
    ]


def deciding(rule: Rule, severity: Sequence[Mapping[str, Severity]]) -> tuple[int, str] | None:
    """Which mapping, and which name in it, gives a rule its severity; None where the rule keeps its own."""
    for number in range(len(severity) - 1, -1, -1):
        for name in (rule.name, rule.group, ALL):
            if name in severity[number]:
                return number, name
    return None


def _weighed(rule: Rule, severity: Sequence[Mapping[str, Severity]]) -> Rule:
    found = deciding(rule, severity)
    return rule._replace(severity=severity[found[0]][found[1]]) if found else rule


def with_overrides(
    select: Sequence[str] | None, ignore: Sequence[str], held: Iterable[Override]
) -> tuple[Sequence[str] | None, list[str]]:
    """What is selected and ignored where overrides hold: one that selects starts afresh, one that ignores adds."""
    left_out = list(ignore)
    for override in held:
        if override.select is not None:
            select, left_out = override.select, []
        left_out += override.ignore
    return select, left_out


def without_scope(rules: Sequence[Rule], scope: str) -> "RulesOfRun":
    """The rules but for those of a scope, for every file."""
    known = rules if isinstance(rules, RulesOfRun) else RulesOfRun(rules)
    return known.only(lambda rule: rule.scope != scope)
