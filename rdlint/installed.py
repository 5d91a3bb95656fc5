"""Finds the plug-ins of installed packages, by the entry points that they name."""

import os
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

ENTRY_POINT_GROUP = "rdlint"


def installed_plugins() -> Iterator[tuple[str, Callable[[], Any]]]:
    """The plug-ins of installed packages, by entry point.

    Importing the metadata machinery costs more than all the rest of the start-up; so the small text files are looked
    through first, and it is imported only where one of them names the group. The current folder is no place of
    installed packages, though `python -m rdlint` puts it on the path: a repository under check must not run code.
    """
    here = os.path.realpath(os.curdir)
    infos: dict[str, str] = {}
    for folder in sys.path:
        if os.path.realpath(folder or os.curdir) != here:
            for info in _infos_that_name_the_group(folder):
                # Of a package that lies in two folders of the path, the first is the one that is imported.
                infos.setdefault(os.path.basename(info).split("-")[0].lower(), info)
    if not infos:
        return
    from importlib.metadata import PathDistribution

    for info in sorted(infos.values(), key=os.path.basename):
        try:
            points = PathDistribution(Path(info)).entry_points.select(group=ENTRY_POINT_GROUP)
            yield from [(point.name, point.load) for point in sorted(points, key=lambda point: point.name)]
        except Exception as error:  # What a package wrote there is not to be trusted either.
            yield os.path.basename(info), partial(_fail, error)


def _fail(error: Exception) -> None:
    raise error


def _infos_that_name_the_group(folder: str) -> Iterator[str]:
    try:
        with os.scandir(folder) as entries:
            infos = [entry.path for entry in entries if entry.name.endswith((".dist-info", ".egg-info"))]
    except OSError:
        return
    marker = f"[{ENTRY_POINT_GROUP}]".encode()
    for info in infos:
        try:
            with open(os.path.join(info, "entry_points.txt"), "rb") as file:
                if marker in file.read():
                    yield info
        except OSError:
            continue
