"""Collects check kinds, reporters and rule packs from rdlint itself and from installed packages.

A broken plug-in is isolated and named; it never takes rdlint down.
"""

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import pluggy

from rdlint import hookspecs
from rdlint.report.reporter import Reporter
from rdlint.resources import rules_dir
from rdlint.rulebook.kind import CheckKind
from rdlint.rulebook.pack import RulePack

ENTRY_POINT_GROUP = "rdlint"


class BrokenPlugin(NamedTuple):
    """A plug-in that could not be used, and why in plain words."""

    name: str
    why: str


class Plugins(NamedTuple):
    """All that entered through the hooks. Names are unique; the first to take a name keeps it."""

    kinds: dict[str, CheckKind]
    reporters: dict[str, Reporter]
    packs: tuple[RulePack, ...]
    broken: tuple[BrokenPlugin, ...]


class BuiltIn:
    """rdlint's own plug-in."""

    rdlint_api = hookspecs.API

    @hookspecs.hookimpl
    def rdlint_check_kinds(self) -> Sequence[CheckKind]:
        """The check kinds of `rdlint.checks`."""
        from rdlint.checks.built_in import KINDS

        return KINDS

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
    broken: list[BrokenPlugin] = []
    candidates: list[tuple[str, Callable[[], Any]]] = [("rdlint", BuiltIn)]
    candidates += [(name, partial(_given, plugin)) for name, plugin in extra]
    if discover:
        candidates += _installed()
    names: list[str] = []
    for name, load in candidates:
        why = _register(manager, name, load)
        if why:
            broken.append(BrokenPlugin(name, why))
        else:
            names.append(name)
    kinds: dict[str, CheckKind] = {}
    reporters: dict[str, Reporter] = {}
    packs: list[RulePack] = []
    for name in names:
        plugin = manager.get_plugin(name)
        others = [manager.get_plugin(other) for other in names if other != name]
        try:
            _take(manager, others, plugin, name, kinds, reporters, packs)
        except Exception as error:  # A plug-in may do anything; its failure is named, not passed on.
            broken.append(BrokenPlugin(name, f"{type(error).__name__}: {error}"))
    return Plugins(kinds, reporters, tuple(packs), tuple(broken))


def _given(plugin: Any) -> Any:
    return plugin


def _register(manager: pluggy.PluginManager, name: str, load: Callable[[], Any]) -> str | None:
    try:
        plugin = load()
        if isinstance(plugin, type):
            plugin = plugin()
        api = getattr(plugin, "rdlint_api", None)
        if api != hookspecs.API:
            return f"it says rdlint_api = {api!r}; this rdlint speaks rdlint_api = {hookspecs.API}"
        manager.register(plugin, name)
        manager.check_pending()
    except Exception as error:  # see load_plugins
        if manager.has_plugin(name):
            manager.unregister(name=name)
        return f"{type(error).__name__}: {error}"
    return None


def _take(
    manager: pluggy.PluginManager,
    others: list[Any],
    plugin: Any,
    name: str,
    kinds: dict[str, CheckKind],
    reporters: dict[str, Reporter],
    packs: list[RulePack],
) -> None:
    """Calls the hooks of one plug-in alone, so that a failure is known to be its own."""
    new_kinds = _call(manager.subset_hook_caller("rdlint_check_kinds", others))
    new_reporters = _call(manager.subset_hook_caller("rdlint_reporters", others))
    new_packs = _call(manager.subset_hook_caller("rdlint_rule_packs", others))
    for what, expected, given in (
        ("check kind", CheckKind, new_kinds),
        ("reporter", Reporter, new_reporters),
        ("rule pack", RulePack, new_packs),
    ):
        for item in given:
            if not isinstance(item, expected):
                raise TypeError(f"its hook for a {what} gave {type(item).__name__}, not {expected.__name__}")
            if name != "rdlint" and what != "reporter" and not item.name:
                raise ValueError(f"a {what} of a package needs a name")
    for taken, items in ((kinds, new_kinds), (reporters, new_reporters)):
        for item in items:
            if item.name in taken:
                raise ValueError(f"the name {item.name!r} is already taken")
            taken[item.name] = item
    packs += new_packs


def _call(caller: Any) -> list[Any]:
    return [item for result in caller() for item in result]


def _installed() -> list[tuple[str, Callable[[], Any]]]:
    """The plug-ins of installed packages, by entry point.

    Importing the metadata machinery costs more than all the rest of the start-up; so the small text files are looked
    through first, and it is imported only where one of them names the group.
    """
    if not any(_names_the_group(Path(folder)) for folder in sys.path):
        return []
    from importlib.metadata import entry_points

    found = sorted(entry_points(group=ENTRY_POINT_GROUP), key=lambda point: point.name)
    return [(point.name, point.load) for point in found]


def _names_the_group(folder: Path) -> bool:
    try:
        with os.scandir(folder) as entries:
            infos = [entry.path for entry in entries if entry.name.endswith((".dist-info", ".egg-info"))]
    except OSError:
        return False
    marker = f"[{ENTRY_POINT_GROUP}]"
    for info in infos:
        try:
            with open(f"{info}/entry_points.txt", encoding="utf-8") as file:
                if marker in file.read():
                    return True
        except OSError:
            continue
    return False
