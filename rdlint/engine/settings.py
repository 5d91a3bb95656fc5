"""The configuration of a run: `rdlint.yaml` and what it extends, found, read and judged."""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from rdlint.checks.summary import Complete
from rdlint.engine.discover import Patterns
from rdlint.engine.layers import Layer, Packaged, no_packages, read_layers
from rdlint.engine.merge import Given, merge, path_of
from rdlint.engine.own_words import merged_vocabularies, vocabularies_of
from rdlint.engine.settings_file import PROBLEMS, ConfigurationError, mistake_at, read_settings_file, refuse
from rdlint.model import Route, Severity
from rdlint.reference.library import Vocabularies

__all__ = [
    "CONFIGURATION",
    "PROBLEMS",
    "ConfigurationError",
    "Override",
    "Settings",
    "find_settings",
    "load_settings",
    "read_settings_file",
    "refuse_names",
    "vocabularies_of",
]

CONFIGURATION = "rdlint.yaml"


class Override(NamedTuple):
    """Settings that hold for the files that one of `paths` matches. `select` is None where it is left out."""

    paths: tuple[str, ...]
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = MappingProxyType({})


class Settings(NamedTuple):
    """What rdlint.yaml and the files that it extends say.

    `file` is None where there is none; `root` is the folder that names are relative to. Of `severity` and `overrides`
    the later ones win.
    """

    root: Path
    file: Path | None = None
    patterns: Patterns = Patterns()
    rules: tuple[Path, ...] = ()
    frameworks: tuple[Path, ...] = ()
    vocabularies: Vocabularies = Vocabularies()
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    severity: tuple[Mapping[str, Severity], ...] = ()
    overrides: tuple[Override, ...] = ()
    fail_on: str = "error"
    as_of: date | None = None
    complete: Complete = Complete()
    extends: tuple[Path, ...] = ()

    @property
    def own_files(self) -> tuple[Path, ...]:
        """The files that the configuration is made of and names: never role descriptions."""
        return (*self.frameworks, *self.extends, *([self.file] if self.file is not None else ()))


def find_settings(start: Path, explicit: Path | None = None, packaged: Packaged = no_packages) -> Settings:
    """The settings for a run that starts at a file or folder.

    rdlint.yaml is looked for from there up to the git root. Its folder is the root; without one the git root is, else
    the current folder. `packaged` finds configurations of packages. Raises ConfigurationError.
    """
    if explicit is not None:
        return load_settings(explicit, packaged)
    # The path as given: a linked file belongs where the link stands.
    start = Path(os.path.abspath(start))
    for folder in (start, *start.parents):
        file = folder / CONFIGURATION
        if os.path.isfile(file):
            return load_settings(file, packaged)
        if os.path.exists(folder / ".git"):
            return Settings(root=folder)
    return Settings(root=Path.cwd())


def load_settings(file: Path, packaged: Packaged = no_packages) -> Settings:
    """The settings in a file. Raises ConfigurationError naming every defect at its line."""
    return _settings(file, read_layers(file, packaged))


def refuse_names(settings: Settings, why_unknown: Callable[[str], str | None]) -> None:
    """Raises ConfigurationError naming what `why_unknown` objects to under select, ignore and severity."""
    parts = [
        (settings.select, settings.ignore, *settings.severity),
        *((override.select, override.ignore, override.severity) for override in settings.overrides),
    ]
    names = {name for part in parts for given in part for name in given or ()}
    if settings.file is None or not any(map(why_unknown, names)):
        return
    # Where they stand is worked out only now that somebody must know.
    lines: list[str] = []
    for file in (*settings.extends, settings.file):
        document = read_settings_file(file, "configuration")
        data = document.root.data if document.root is not None else {}
        wrong = [(route, why) for route, name in _names(data) if (why := why_unknown(name))]
        try:
            refuse(document, [mistake_at(document, route, why, key="severity" in route) for route, why in wrong])
        except ConfigurationError as error:
            lines += error.lines
    if lines:
        raise ConfigurationError(*lines)


def _settings(file: Path, layers: Sequence[Layer]) -> Settings:
    found = merge(layers)

    def texts(*key: str) -> tuple[str, ...]:
        return tuple(given.value for given in found.get(key, ()))

    def single(*key: str) -> Any:
        return found[key][0].value if key in found else None

    def paths(key: str) -> tuple[Path, ...]:
        return tuple(Path(path_of(given, layers)) for given in found.get((key,), ()))

    as_of = single("as_of")
    units = single("corpus", "complete")
    return Settings(
        root=layers[-1].folder,
        file=file,
        patterns=Patterns(texts("include"), texts("exclude")),
        rules=paths("rules"),
        frameworks=paths("frameworks"),
        vocabularies=merged_vocabularies(found),
        select=texts("select") if ("select",) in found else None,
        ignore=texts("ignore"),
        severity=_by_layer(found.get(("severity",), ())),
        overrides=tuple(_override(given.value) for given in found.get(("overrides",), ())),
        fail_on=single("fail_on") or "error",
        as_of=date.fromisoformat(as_of) if as_of is not None else None,
        complete=Complete(units is True, tuple(units) if isinstance(units, list) else (), texts("corpus", "outside")),
        extends=tuple(layer.file for layer in layers[:-1]),
    )


def _by_layer(parts: Sequence[Given]) -> tuple[Mapping[str, Severity], ...]:
    found: dict[int, dict[str, Severity]] = {}
    for given in parts:
        name, value = given.value
        found.setdefault(given.layer, {})[name] = value
    return tuple(found.values())


def _override(data: Mapping[str, Any]) -> Override:
    select = _texts(data, "select") if data.get("select") is not None else None
    return Override(_texts(data, "paths"), select, _texts(data, "ignore"), dict(data.get("severity") or {}))


def _names(data: Mapping[str, Any], above: Route = ()) -> Iterator[tuple[Route, str]]:
    """The names of rules and groups, each with its route."""
    for key in ("select", "ignore"):
        yield from (((*above, key, number), name) for number, name in enumerate(_texts(data, key)))
    yield from (((*above, "severity", name), name) for name in data.get("severity") or ())
    for number, override in enumerate(data.get("overrides") or ()):
        yield from _names(override, ("overrides", number))


def _texts(data: Mapping[str, Any], key: str) -> tuple[str, ...]:
    return tuple(data.get(key) or ())
