"""Collects check kinds, reporters, rule packs and configurations from rdlint itself and from installed packages.

A broken plug-in is isolated and named; it never takes rdlint down, and nothing of it is used.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

import pluggy

from rdlint import hookspecs
from rdlint.engine.base_configuration import BaseConfiguration, NotInstalled
from rdlint.installed import installed_plugins
from rdlint.report.reporter import Reporter
from rdlint.resources import rules_dir
from rdlint.rulebook.kind import CheckKind
from rdlint.rulebook.kinds import Kinds
from rdlint.rulebook.pack import RulePack

#: The name rdlint's own plug-in goes by; no package can take it.
OWN = "rdlint"

#: What a plug-in may do to rdlint by failing: `sys.exit` while it is imported counts as a failure too.
_FAILURES = (Exception, SystemExit)


class BrokenPlugin(NamedTuple):
    """A plug-in that could not be used, and why in plain words."""

    name: str
    why: str


class Plugins(NamedTuple):
    """All that entered through the hooks. Names are unique; the first to take a name keeps it."""

    kinds: Kinds
    reporters: dict[str, Reporter]
    packs: tuple[RulePack, ...]
    broken: tuple[BrokenPlugin, ...]
    configurations: Mapping[str, BaseConfiguration] = MappingProxyType({})

    @property
    def has_own(self) -> bool:
        """Whether rdlint's own plug-in is among them; without it there is nothing to check by."""
        return any(pack.name == "" for pack in self.packs)  # No package may bring a pack without a name.

    def configuration(self, name: str) -> Path:
        """The file of a package's configuration. Raises NotInstalled, which names a plug-in that is at fault."""
        found = self.configurations.get(name)
        if found is not None:
            return found.file
        package = name.split("/")[0]
        for broken in self.broken:
            if broken.name in (name, package):
                raise NotInstalled(f"The package of `package:{name}` cannot be used: {broken.why}.")
        from rdlint.reference.suggest import closest

        near = closest(name, self.configurations)
        hint = f" Did you mean `package:{near}`?" if near else " Install it beside rdlint, or take the line out."
        what = f"No installed package brings a configuration called `{name}`.{hint}"
        if self.broken:
            what += f" Plug-ins that cannot be used: {', '.join(broken.name for broken in self.broken)}."
        raise NotInstalled(what)


class BuiltIn:
    """rdlint's own plug-in."""

    rdlint_api = hookspecs.API

    @hookspecs.hookimpl
    def rdlint_check_kinds(self) -> Sequence[Kinds]:
        """The check kinds of `rdlint.checks`."""
        from rdlint.checks.built_in import KINDS

        return [KINDS]

    @hookspecs.hookimpl
    def rdlint_reporters(self) -> Sequence[Reporter]:
        """The formats of `rdlint.report`."""
        from rdlint.report.built_in import REPORTERS

        return REPORTERS

    @hookspecs.hookimpl
    def rdlint_rule_packs(self) -> Sequence[RulePack]:
        """The rules that ship with rdlint."""
        return [RulePack("", rules_dir())]


def load_plugins(extra: Iterable[tuple[str, Any]] = (), discover: bool = True) -> Plugins:
    """Everything at hand: rdlint's own, then `extra` (name, plug-in), then what installed packages bring."""
    manager = pluggy.PluginManager("rdlint")
    manager.add_hookspecs(hookspecs)
    candidates: list[tuple[str, Callable[[], Any]]] = [(OWN, BuiltIn)]
    candidates += [(name, partial(_given, plugin)) for name, plugin in extra]
    if discover:
        candidates += installed_plugins()
    registered: list[str] = []
    broken: list[BrokenPlugin] = []
    for name, load in candidates:
        why = _register(manager, name, load)
        if why:
            broken.append(BrokenPlugin(name, why))
        else:
            registered.append(name)
    found = Plugins(Kinds({}, {}), {}, (), ())
    for name in registered:
        try:
            found = _with(found, _offer(manager, name, registered), name)
        except _FAILURES as error:
            broken.append(BrokenPlugin(name, _reason(error)))
    return found._replace(broken=tuple(broken))


def _given(plugin: Any) -> Any:
    return plugin


def _reason(error: BaseException) -> str:
    return str(error) if isinstance(error, _OfferError) else f"{type(error).__name__}: {error}"


class _OfferError(ValueError):
    """A hook gave something that cannot be used; the text says it in plain words."""


def _register(manager: pluggy.PluginManager, name: str, load: Callable[[], Any]) -> str | None:
    """Lets a plug-in in; otherwise why not."""
    if manager.has_plugin(name):
        return f"another plug-in is called {name} as well"
    try:
        plugin = load()
        if isinstance(plugin, type):
            plugin = plugin()
        api = getattr(plugin, "rdlint_api", None)
        if api != hookspecs.API:
            return f"it says rdlint_api = {api!r}; this rdlint speaks rdlint_api = {hookspecs.API}"
        hash(plugin)  # Where one plug-in cannot be hashed, pluggy fails to call any.
        manager.register(plugin, name)
        manager.check_pending()
    except _FAILURES as error:
        if manager.has_plugin(name):
            manager.unregister(name=name)
        return _reason(error)
    return None


class _Offer(NamedTuple):
    """What one plug-in brings, as its hooks gave it."""

    kinds: list[Any]
    reporters: list[Any]
    packs: list[Any]
    configurations: list[Any]


def _offer(manager: pluggy.PluginManager, name: str, registered: Sequence[str]) -> _Offer:
    """Calls the hooks of one plug-in alone, so that a failure is known to be its own."""
    others = [manager.get_plugin(other) for other in registered if other != name]

    def call(hook: str) -> list[Any]:
        return [item for result in manager.subset_hook_caller(hook, others)() for item in result]

    hooks = ("rdlint_check_kinds", "rdlint_reporters", "rdlint_rule_packs", "rdlint_configurations")
    return _Offer(*map(call, hooks))


def _with(found: Plugins, offer: _Offer, name: str) -> Plugins:
    """What was found so far and what a plug-in offers: all of it, or _OfferError and nothing."""
    kinds, reporters = found.kinds, dict(found.reporters)
    for kind in offer.kinds:
        if name == OWN and isinstance(kind, Kinds):
            kinds = kinds.joined(kind)
            continue
        _expect(kind, CheckKind, "check kind")
        _refuse(not callable(kind.check), f"the check of its check kind {kind.name} is no function")
        _refuse(not isinstance(kind.parameters, Mapping), f"the parameters of its check kind {kind.name} are no schema")
        _refuse(isinstance(kind.placeholders, str), f"the placeholders of its check kind {kind.name} are no tuple")
        odd = kind.refuse is not None and not callable(kind.refuse)
        _refuse(odd, f"the refuse of its check kind {kind.name} is no function")
        _refuse(kind.name in kinds, f"there is already a check kind called {kind.name}")
        kinds = kinds.joined(Kinds({}, {kind.name: kind}))
    for reporter in offer.reporters:
        _expect(reporter, Reporter, "format")
        _refuse(not callable(reporter.render), f"the render of its format {reporter.name} is no function")
        _take(reporters, reporter, "format")
    packs = list(found.packs)
    for pack in offer.packs:
        _expect(pack, RulePack, "rule pack", may_be_empty=name == OWN)
        _refuse(not isinstance(pack.folder, Path), f"the folder of its rule pack {pack.name} is no pathlib.Path")
        _refuse(
            not pack.folder.is_dir(), f"the folder of its rule pack {pack.name or name} is not there: {pack.folder}"
        )
        packs.append(pack)
    configurations = dict(found.configurations)
    for base in offer.configurations:
        _expect(base, BaseConfiguration, "configuration")
        is_there = isinstance(base.file, Path) and base.file.is_file()
        _refuse(not is_there, f"the file of its configuration {base.name} is not there: {base.file}")
        _take(configurations, base, "configuration")
    return found._replace(kinds=kinds, reporters=reporters, packs=tuple(packs), configurations=configurations)


def _refuse(wrong: bool, why: str) -> None:
    if wrong:
        raise _OfferError(why)


def _expect(item: Any, expected: type, what: str, may_be_empty: bool = False) -> None:
    _refuse(
        not isinstance(item, expected), f"its hook for a {what} gave {type(item).__name__}, not {expected.__name__}"
    )
    _refuse(not isinstance(item.name, str), f"the name of a {what} is {item.name!r}, which is no text")
    _refuse(not item.name and not may_be_empty, f"it brings a {what} without a name")


def _take(taken: dict[str, Any], item: Any, what: str) -> None:
    _refuse(item.name in taken, f"there is already a {what} called {item.name}")
    taken[item.name] = item
