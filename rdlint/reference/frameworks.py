"""Capability frameworks: their groups, capabilities and levels, by name and in time."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, NamedTuple

from rdlint.reference.framework_files import DAY_FIELDS, FrameworkProblem, read_framework
from rdlint.reference.indicators import Lookup, build_lookup
from rdlint.reference.normalise import bag, normalise, words
from rdlint.reference.standing import Standing, standing
from rdlint.reference.suggest import closest
from rdlint.resources import Remember, data_dir, forget

#: open: indicators as text; fingerprints: as digests and hashed stems; unknown: not held at all.
HeldAs = Literal["open", "fingerprints", "unknown"]

#: What a framework file may leave out when it replaces a built-in one of the same id.
_INHERITED = (*DAY_FIELDS, "superseded_by", "renamed")
_ENOUGH_ALIKE = 0.5


class Capability(NamedTuple):
    """One capability.

    `indicators` is by level. It and `description` hold fingerprints where the framework's text is not open.
    """

    name: str
    group: str
    core: bool
    people_management: bool
    description: str
    indicators: Mapping[str, tuple[str, ...]]


class Group(NamedTuple):
    """A group of capabilities. Of a core group a role has every capability, focus or complementary."""

    name: str
    core: bool
    people_management: bool
    capabilities: tuple[Capability, ...]


class _FrameworkFacts(NamedTuple):
    """What a framework file says; days are as in it: `2026-01-19`, or `2020` where only the year is known."""

    id: str
    title: str
    version: str
    publisher: str
    text: HeldAs
    levels: tuple[str, ...]
    groups: tuple[Group, ...]
    renamed: Mapping[str, str] = MappingProxyType({})
    published: str | None = None
    in_force_from: str | None = None
    superseded_by: str | None = None
    superseded_from: str | None = None
    transition_until: str | None = None


class Framework(_FrameworkFacts):
    """One framework, or one version of it."""

    @cached_property
    def capabilities(self) -> tuple[Capability, ...]:
        """All capabilities, in the order of the framework."""
        return tuple(capability for group in self.groups for capability in group.capabilities)

    @property
    def core(self) -> tuple[Capability, ...]:
        """The capabilities that every role has."""
        return tuple(capability for capability in self.capabilities if capability.core)

    @property
    def people_management(self) -> tuple[Capability, ...]:
        """The capabilities of roles that manage people."""
        return tuple(capability for capability in self.capabilities if capability.people_management)

    @cached_property
    def _by_name(self) -> dict[str, Capability]:
        return {normalise(capability.name): capability for capability in self.capabilities}

    @cached_property
    def _by_old_name(self) -> dict[str, Capability]:
        return {normalise(old): self._by_name[normalise(new)] for old, new in self.renamed.items()}

    @cached_property
    def _levels(self) -> dict[str, str]:
        return {normalise(level): level for level in self.levels}

    def capability(self, name: str) -> Capability | None:
        """The capability of this name, without regard to case, blanks and hyphens."""
        return self._by_name.get(normalise(name))

    def capability_renamed(self, old_name: str) -> Capability | None:
        """The capability that an earlier version called `old_name`."""
        return self._by_old_name.get(normalise(old_name))

    def resolve(self, name: str) -> Capability | None:
        """The capability of this name, present or old."""
        return self.capability(name) or self.capability_renamed(name)

    def suggest_capability(self, name: str) -> Capability | None:
        """The capability somebody most likely meant: a slip of the pen, or mostly the same words."""
        if near := closest(normalise(name), self._by_name):
            return self._by_name[near]
        stems = set(bag(name))
        best, best_alike = None, 0.0
        for capability in self.capabilities:
            own = set(bag(capability.name))
            alike = 2 * len(stems & own) / (len(stems) + len(own))
            if alike >= _ENOUGH_ALIKE and alike > best_alike:
                best, best_alike = capability, alike
        return best

    def level(self, name: str) -> str | None:
        """The framework's own spelling of a level."""
        return self._levels.get(normalise(name))

    def suggest_level(self, name: str) -> str | None:
        """The level somebody most likely meant."""
        near = closest(normalise(name), self._levels)
        return self._levels[near] if near else None

    def rank(self, level: str) -> int | None:
        """0 for the lowest level; None for no level of this framework."""
        own = self.level(level)
        return self.levels.index(own) if own is not None else None

    def neighbours(self, level: str) -> tuple[str, ...]:
        """The levels just below and above, lower first."""
        rank = self.rank(level)
        if rank is None:
            return ()
        return tuple(self.levels[near] for near in (rank - 1, rank + 1) if 0 <= near < len(self.levels))


class Frameworks:
    """Every framework known to a run: the repository's own first, then the built-in ones, newest first."""

    def __init__(
        self,
        frameworks: Sequence[Framework],
        problems: Sequence[FrameworkProblem] = (),
        lookup_form: Mapping[str, Any] | None = None,
        paths: Sequence[Path] = (),
        remember: Remember = forget,
    ) -> None:
        self._by_id = {normalise(framework.id): framework for framework in frameworks}
        #: What is wrong with the repository's own files; a file with a problem takes no part.
        self.problems = tuple(problems)
        self._lookup_form = lookup_form
        self._paths = paths
        self._remember = remember

    def __iter__(self) -> Iterator[Framework]:
        return iter(self._by_id.values())

    def __len__(self) -> int:
        return len(self._by_id)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids, in order."""
        return tuple(framework.id for framework in self)

    def get(self, framework_id: str) -> Framework | None:
        """The framework of this id, without regard to case; `NSW 2020` is `nsw-2020`."""
        return self._by_id.get(normalise(framework_id))

    def find(self, name: str) -> Framework | None:
        """The one framework that `name` can mean: an id, or words of title and version that fit only one."""
        if exact := self.get(name):
            return exact
        wanted = set(words(name))
        if not wanted:
            return None
        fitting = [framework for framework in self if set(words(framework.id)) <= wanted] or [
            framework
            for framework in self
            if wanted <= {*words(framework.id), *words(framework.title), *words(framework.version)}
        ]
        return fitting[0] if len(fitting) == 1 else None

    def suggest(self, name: str) -> Framework | None:
        """The framework somebody most likely meant."""
        near = closest(normalise(name), self._by_id)
        return self._by_id[near] if near else None

    def standing(self, framework: Framework, as_of: date) -> Standing:
        """Whether `framework` is in force on `as_of`, superseded, or past its last day."""
        return standing(framework, as_of, {known.id.casefold(): known for known in self})

    def in_force(self, as_of: date) -> tuple[Framework, ...]:
        """The frameworks in force on a day."""
        return tuple(known for known in self if self.standing(known, as_of).kind == "in-force")

    def counterpart(self, capability: str, framework: Framework) -> Capability | None:
        """The capability of `framework` that some known version calls `capability`: an older or a newer name
        too.
        """
        if found := framework.resolve(capability):
            return found
        for other in self:
            for old, new in other.renamed.items():
                if normalise(new) == normalise(capability) and (found := framework.capability(old)):
                    return found
        return None

    def with_capability(self, name: str) -> tuple[Framework, ...]:
        """The frameworks that have a capability of this very name."""
        return tuple(framework for framework in self if framework.capability(name))

    @cached_property
    def wordings(self) -> frozenset[str]:
        """Every name, description and indicator that is held as text, to the letter."""
        found: set[str] = set()
        for framework in self:
            found.update(capability.name for capability in framework.capabilities)
            if framework.text == "open":
                for capability in framework.capabilities:
                    found.update(
                        (capability.description, *(text for held in capability.indicators.values() for text in held))
                    )
        return frozenset(text.strip() for text in found)

    @cached_property
    def lookup(self) -> Lookup:
        """The look-up of indicators over all these frameworks."""
        if self._lookup_form is not None:
            return Lookup(self._lookup_form)
        return Lookup(self._remember("indicators", self._paths, lambda: build_lookup(_read(self._paths)[0])))


def load_frameworks(own_files: Sequence[Path] = (), remember: Remember = forget) -> Frameworks:
    """The repository's own frameworks and the built-in ones; bad files are reported in `problems`."""
    paths = [*own_files, *builtin_paths()]

    def build() -> dict[str, Any]:
        data, problems = _read(paths)
        return {
            "frameworks": [_lean(framework) for framework in data],
            "problems": [[problem.file, problem.line, problem.message] for problem in problems],
        }

    form = remember("frameworks", paths, build)
    return Frameworks(
        [framework_from_data(data) for data in form["frameworks"]],
        problems=[FrameworkProblem(*problem) for problem in form["problems"]],
        paths=paths,
        remember=remember,
    )


def builtin_paths() -> list[Path]:
    """The framework files that ship with rdlint, newest first."""
    return sorted((data_dir() / "frameworks").glob("*.yaml"), reverse=True)


def frameworks_from_data(*data: Mapping[str, Any]) -> Frameworks:
    """Frameworks from data in the authoring form, for tests and for callers that have no files."""
    return Frameworks([framework_from_data(one) for one in data], lookup_form=build_lookup(data))


def framework_from_data(data: Mapping[str, Any]) -> Framework:
    """A framework from data in the authoring form, which must be sound (`form_problems`)."""
    days = {name: _text(data.get(name)) or None for name in DAY_FIELDS}
    days["in_force_from"] = days["in_force_from"] or days["published"]
    return Framework(
        id=_text(data["id"]),
        title=_text(data["title"]),
        version=_text(data.get("version")),
        publisher=_text(data.get("publisher")),
        text="unknown" if data.get("indicators") == "unknown" else data.get("text", "open"),
        levels=tuple(data["levels"]),
        groups=tuple(_group(group) for group in data["groups"]),
        renamed=data.get("renamed") or {},
        superseded_by=data.get("superseded_by"),
        **days,
    )


def _group(data: Mapping[str, Any]) -> Group:
    people_management = data.get("people_management", False)
    core = data.get("core", not people_management)
    capabilities = tuple(
        Capability(
            name=capability["name"],
            group=data["name"],
            core=core,
            people_management=people_management,
            description=capability.get("description") or "",
            indicators={level: tuple(held or ()) for level, held in (capability.get("levels") or {}).items()},
        )
        for capability in data["capabilities"]
    )
    return Group(data["name"], core, people_management, capabilities)


def _read(paths: Sequence[Path]) -> tuple[list[dict[str, Any]], list[FrameworkProblem]]:
    """The data of all files. Of two with one id the first counts; it inherits the days it does not name
    itself.
    """
    found: dict[str, dict[str, Any]] = {}
    problems: list[FrameworkProblem] = []
    builtin = set(builtin_paths())
    for path in paths:
        data, wrong = read_framework(path, path.name)
        problems.extend(wrong)
        if data is None:
            continue
        key = normalise(str(data["id"]))
        if key not in found:
            found[key] = data
        elif path in builtin:
            found[key] = {**{name: data[name] for name in _INHERITED if name in data}, **found[key]}
        else:
            problems.append(FrameworkProblem(path.name, 1, f"the framework {data['id']} is brought by two files"))
    return list(found.values()), problems


def _lean(data: Mapping[str, Any]) -> dict[str, Any]:
    """The data without what only a reader of the file needs."""
    return {name: value for name, value in data.items() if name not in ("source", "licence", "notes")}


def _text(value: object) -> str:
    return "" if value is None else str(value)
