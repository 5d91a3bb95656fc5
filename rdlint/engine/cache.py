"""Keeps what is dear to build (the compiled rulebook, look-up forms) in the user's cache folder.

It lies outside the repository under check: a file somebody commits there must not be able to change what a gate finds.
"""

import json
import os
from collections.abc import Callable, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Any

from rdlint import __version__

#: Changes whenever the code that builds what is kept changes its meaning.
_CODE = Path(__file__).parent.parent


class Cache:
    """A `Remember`: one JSON file a name and state of its input files. A cache that cannot be used is done without."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._code: str | None = None

    def remember(self, name: str, paths: Sequence[Path], build: Callable[[], Any]) -> Any:
        """What `build()` gives (JSON-able), kept until a path, its size or its time of change is another."""
        if self._folder is None:
            return build()
        kind = name.split(" ", 1)[0]
        file = self._folder / f"{kind}-{self._key(name, paths)}.json"
        try:
            return json.loads(file.read_bytes())
        except (OSError, ValueError):
            pass
        built = build()
        self._write(file, kind, built)
        return built

    def _key(self, name: str, paths: Sequence[Path]) -> str:
        if self._code is None:
            # In a source checkout the code may change without the version doing so.
            folders = ("rulebook", "reference", "source")
            self._code = f"{__version__} {[_stamp(_CODE / folder) for folder in folders]}"
        state = "\0".join((name, self._code, *(_stamp(path) for path in paths)))
        return blake2b(state.encode("utf-8", "surrogateescape"), digest_size=12).hexdigest()

    def _write(self, file: Path, kind: str, built: Any) -> None:
        assert self._folder is not None
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            temporary = file.with_suffix(f".{os.getpid()}")
            temporary.write_text(
                json.dumps(built, ensure_ascii=False, separators=(",", ":")), encoding="utf-8"
            )
            os.replace(temporary, file)
            self._forget_old(kind)
        except OSError:
            pass  # A read-only home is no reason to fail.

    def _forget_old(self, kind: str, keep: int = 8) -> None:
        assert self._folder is not None
        old = sorted(
            self._folder.glob(f"{kind}-*.json"), key=lambda file: file.stat().st_mtime_ns, reverse=True
        )
        for file in old[keep:]:
            file.unlink(missing_ok=True)


def _stamp(path: Path) -> str:
    try:
        state = path.stat()
    except OSError:
        return f"{path} missing"
    if path.is_dir():
        times = [entry.stat().st_mtime_ns for entry in os.scandir(path) if entry.name.endswith(".py")]
        return f"{path} {max(times, default=0)}"
    return f"{path} {state.st_size} {state.st_mtime_ns}"
