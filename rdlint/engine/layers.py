"""A configuration and all that it extends, in the order in which they count: the last one wins."""

import os
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from rdlint.engine.base_configuration import NotInstalled
from rdlint.engine.settings_file import ConfigurationError, Mistake, mistake_at, read_settings_file, refuse, shown
from rdlint.model import Route
from rdlint.source import Document

#: What stands before the name of a configuration that a package brings.
PACKAGE = "package:"

#: More files than this in one configuration are a mistake, and nobody could say what holds.
MOST_FILES = 50

#: The file of a package's configuration by its name. Raises NotInstalled.
Packaged = Callable[[str], Path]


class Layer(NamedTuple):
    """One file of a configuration. Its paths are relative to `folder`."""

    file: Path
    folder: Path
    document: Document
    data: Mapping[str, Any]


def no_packages(name: str) -> Path:
    """A `Packaged` that knows none."""
    raise NotInstalled(f"No installed package brings a configuration called `{name}`.")


def read_layers(file: Path, packaged: Packaged) -> list[Layer]:
    """The file and what it extends, each once, the file itself last. Raises ConfigurationError naming every defect."""
    layers: dict[str, Layer] = {}
    _Reader(packaged, layers).read(file, ())
    return list(layers.values())


class _Reader(NamedTuple):
    """Reads files that extend others, those first; `layers` are kept by where they really lie."""

    packaged: Packaged
    layers: dict[str, Layer]

    def read(self, file: Path, above: tuple[Path, ...]) -> None:
        """Reads a file after all that it extends. `above` are the files that led to it."""
        folder = Path(os.path.abspath(file)).parent
        document = read_settings_file(file, "configuration", lambda data: _faults(data, folder, file.name))
        data: Mapping[str, Any] = document.root.data if document.root is not None else {}
        chain = (*above, file)
        given = list(_named(data))
        if len(given) > MOST_FILES:
            refuse(document, [mistake_at(document, ("extends",), _too_many())])
        found: list[tuple[Route, Path]] = []
        mistakes: list[Mistake] = []
        for route, text in given:
            target = self._target(folder, text)
            if isinstance(target, str):
                mistakes.append(mistake_at(document, route, target))
            elif circle := _circle(target, chain):
                mistakes.append(mistake_at(document, route, circle))
            else:
                found.append((route, target))
        refuse(document, mistakes)
        for route, target in found:
            if os.path.realpath(target) in self.layers:
                continue  # It counts where it is first named, so that what others built on it still holds.
            if len(self.layers) + len(chain) > MOST_FILES:
                refuse(document, [mistake_at(document, route, _too_many())])
            self._read_from(document, route, target, chain)
        self.layers[os.path.realpath(file)] = Layer(file, folder, document, data)

    def _read_from(self, document: Document, route: Route, target: Path, chain: tuple[Path, ...]) -> None:
        try:
            self.read(target, chain)
        except ConfigurationError as error:
            if len(chain) > 1:
                raise
            # Who sees a mistake in a file that they did not name should learn how it came in.
            position = document.source.position(document.value_span(route).start)
            by = f"{document.source.name}:{position.line}:{position.column}: The file with these defects comes in here."
            raise ConfigurationError(*error.lines, by) from error

    def _target(self, folder: Path, text: str) -> Path | str:
        """The file that is meant; why there is none, in words."""
        if text.startswith(PACKAGE):
            try:
                return self.packaged(text.removeprefix(PACKAGE).strip())
            except NotInstalled as error:
                return str(error)
        if "://" in text:
            return f"`{text}` is an address; rdlint uses no network. Keep a copy of the file and name that."
        file = Path(os.path.normpath(folder / text))
        if os.path.isfile(file):
            return file
        if os.path.isdir(file):
            inside = f"{text.rstrip('/')}/rdlint.yaml"
            return f"`{text}` is a folder; name the file in it, such as `{inside}`."
        is_name = "/" not in text and not text.endswith((".yaml", ".yml"))
        hint = f" For the configuration of a package write `{PACKAGE}{text}`." if is_name else ""
        return f"There is no file `{text}` here; names are relative to the folder of this file.{hint}"


def _named(data: Mapping[str, Any]) -> Iterator[tuple[Route, str]]:
    """What stands under `extends`, each with its route."""
    extends = data.get("extends")
    if isinstance(extends, str):
        yield ("extends",), extends
    for number, text in enumerate(extends if isinstance(extends, list) else ()):
        yield ("extends", number), text


def _circle(target: Path, chain: tuple[Path, ...]) -> str:
    """Words for a file that extends itself by way of others; nothing where it does not."""
    real = os.path.realpath(target)
    at = next((number for number, file in enumerate(chain) if os.path.realpath(file) == real), None)
    if at is None:
        return ""
    names = " extends ".join(f"`{shown(file)}`" for file in (*chain[at:], target))
    return f"This leads in a circle: {names}. Take one of the `extends` out."


def _too_many() -> str:
    return f"This configuration is made of more than {MOST_FILES} files; nobody could say any more what holds."


def _faults(data: Mapping[str, Any], folder: Path, name: str) -> Iterator[tuple[Route, str]]:
    """What is wrong with the folders, files and the day that the configuration names."""
    for key, wanted, exists in (("rules", "folder", os.path.isdir), ("frameworks", "file", os.path.isfile)):
        for number, text in enumerate(data.get(key) or ()):
            if exists(folder / text):
                continue
            if os.path.exists(folder / text):
                why = f"`{text}` is not a {wanted}."
            else:
                why = f"There is no {wanted} `{text}` here; names are relative to the folder of {name}."
            yield (key, number), why
    day = data.get("as_of")
    try:
        date.fromisoformat(day or "2000-01-01")
    except ValueError:
        yield ("as_of",), f'"{day}" is no day of the calendar; a good one is 2026-11-21.'
