"""Keeps what is dear to build (the compiled rulebook, look-up forms) in the user's cache folder.

It lies outside the repository under check: a file somebody commits there must not be able to change what a gate finds.
"""

import json
import os
import stat
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from rdlint import __version__
from rdlint.engine.digest import digest
from rdlint.folders import schemas_folder

#: Changes whenever the code that builds what is kept changes its meaning.
_CODE = Path(__file__).parent.parent

#: How many states of one thing are kept: a checkout, an installed rdlint and a hook's may share the folder.
KEPT = 8

#: How long the result of a file is kept. It is good for one day of judgement, so that one in use is written often.
KEPT_DAYS = 30


class Cache:
    """A `Remember`: one JSON file a name and state of its input files. A cache that cannot be used is done without."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._code: str | None = None

    def remember(self, name: str, paths: Sequence[Path], build: Callable[[], Any]) -> Any:
        """What `build()` gives (JSON-able), kept until a path, its size or its time of change is another."""
        if self._folder is None:
            return build()
        kept = self.read(name, paths)
        if kept is not None:
            return kept
        built = build()
        self.write(name, built, paths)
        return built

    def read(self, name: str, paths: Sequence[Path] = ()) -> Any:
        """What was kept under a name for this state of the paths; None where there is nothing."""
        if self._folder is None:
            return None
        try:
            return json.loads(self._file(self._folder, name, paths).read_bytes())
        except (OSError, ValueError):
            return None

    def state(self, name: str, paths: Sequence[Path]) -> str:
        """A digest of a name, of rdlint's own code, and of the paths as they are now."""
        return self._key(name, paths)

    def write(self, name: str, built: Any, paths: Sequence[Path] = ()) -> None:
        """Keeps something JSON-able under a name for this state of the paths."""
        if self._folder is not None:
            self._write(self._file(self._folder, name, paths), name.split(" ", 1)[0], built)

    def _file(self, folder: Path, name: str, paths: Sequence[Path]) -> Path:
        return folder / f"{name.split(' ', 1)[0]}-{self._key(name, paths)}.json"

    def _key(self, name: str, paths: Sequence[Path]) -> str:
        if self._code is None:
            # In a source checkout the code may change without the version doing so.
            folders = [
                _CODE,
                *(_CODE / room for room in ("model", "source", "reference", "rulebook", "checks", "engine")),
                Path(schemas_folder()),
            ]
            self._code = f"{__version__} {[_stamp(folder) for folder in folders]}"
        return digest("\0".join((name, self._code, *(_stamp(path) for path in paths))))

    def _write(self, file: Path, kind: str, built: Any) -> None:
        assert self._folder is not None
        # Under a name of its own until it is whole: another run may read at the same time.
        temporary = file.with_suffix(f".{os.getpid()}.part")
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            temporary.write_text(json.dumps(built, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
            os.replace(temporary, file)
            self._forget_old(kind)
        except OSError:
            # A home that cannot be written to, or a full disk, is no reason to fail.
            with suppress(OSError):
                temporary.unlink(missing_ok=True)

    def _forget_old(self, kind: str) -> None:
        assert self._folder is not None
        files = self._folder.glob(f"{kind}-*.json")
        for file in sorted(files, key=lambda file: file.stat().st_mtime_ns, reverse=True)[KEPT:]:
            file.unlink(missing_ok=True)


class ResultShelf:
    """One small file for each role description of a repository, so that a run reads no more than it needs."""

    def __init__(self, folder: Path | None, root: Path) -> None:
        self._folder = folder / "results" if folder is not None else None
        self._root = root
        self._is_tidy = False

    def read(self, name: str) -> Any:
        """What was kept under a name; None where there is nothing."""
        if self._folder is None:
            return None
        try:
            return json.loads((self._folder / self._file(name)).read_bytes())
        except (OSError, ValueError):
            return None

    def write(self, name: str, data: Any) -> None:
        """Keeps this under a name; where that fails, it is done without."""
        if self._folder is None:
            return
        file = self._folder / self._file(name)
        temporary = file.with_suffix(f".{os.getpid()}.part")
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
            temporary.write_text(text, encoding="utf-8", errors="surrogatepass")
            os.replace(temporary, file)
            if not self._is_tidy:
                self._is_tidy = True
                self._forget_old(file)
        except OSError:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)

    def _forget_old(self, written: Path) -> None:
        """Removes what no run has written for long: of files and folders that are gone, nobody asks any more."""
        assert self._folder is not None
        # The clock of the file system, by which the others were stamped too.
        oldest = written.stat().st_mtime - KEPT_DAYS * 86_400
        for entry in list(os.scandir(self._folder)):
            if entry.stat().st_mtime < oldest:
                os.unlink(entry.path)

    def _file(self, name: str) -> str:
        return f"{digest(f'{self._root}{chr(0)}{name}')}.json"


class SummaryStore:
    """Keeps the summaries of a repository's role descriptions by a digest of their text.

    The text decides, not the time of change: a checkout sets the clock of a file as it likes.
    """

    def __init__(self, folder: Path | None, root: Path) -> None:
        self._cache = Cache(folder)
        self._name = f"corpus {root}"

    def load(self) -> dict[str, Any]:
        """What was kept; nothing where that cannot be read."""
        kept = self._cache.read(self._name)
        return kept if isinstance(kept, dict) else {}

    def save(self, data: dict[str, Any]) -> None:
        """Keeps this, and this alone."""
        self._cache.write(self._name, data)


def _stamp(path: Path) -> str:
    """What is other when the file, or one of the modules and schemas in the folder, has changed."""
    try:
        state = os.stat(path)
        if stat.S_ISDIR(state.st_mode):
            times = [entry.stat().st_mtime_ns for entry in os.scandir(path) if entry.name.endswith((".py", ".json"))]
            return f"{path} {max(times, default=0)}"
    except OSError:
        return f"{path} missing"
    return f"{path} {state.st_size} {state.st_mtime_ns}"
