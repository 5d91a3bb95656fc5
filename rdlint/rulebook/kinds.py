"""The check kinds at hand, by name; those of rdlint itself are imported when a rule first needs them."""

from collections.abc import Iterator, Mapping
from importlib import import_module

from rdlint.rulebook.kind import CheckKind


class Kinds(Mapping[str, CheckKind]):
    """Check kinds by name.

    modules  for kinds that are imported when they are first asked for: the module by the kind's name; it calls the
             kind KIND. A run over kept results asks for few of them
    given    kinds that are there already
    """

    def __init__(self, modules: Mapping[str, str], given: Mapping[str, CheckKind]) -> None:
        self.modules = modules
        self.given = given
        self._imported: dict[str, CheckKind] = {}

    def __getitem__(self, name: str) -> CheckKind:
        kind = self.given.get(name) or self._imported.get(name)
        if kind is None:
            kind = self._imported[name] = import_module(self.modules[name]).KIND
        return kind

    def __contains__(self, name: object) -> bool:
        return name in self.modules or name in self.given

    def __iter__(self) -> Iterator[str]:
        yield from self.modules
        yield from self.given

    def __len__(self) -> int:
        return len(self.modules) + len(self.given)

    def joined(self, others: "Kinds") -> "Kinds":
        """These kinds and others; no name may be in both."""
        return Kinds({**self.modules, **others.modules}, {**self.given, **others.given})


def brought(kinds: Mapping[str, CheckKind]) -> Mapping[str, CheckKind]:
    """The kinds whose code is not rdlint's own: what a cache must ask about beside rdlint's own files."""
    return kinds.given if isinstance(kinds, Kinds) else kinds
