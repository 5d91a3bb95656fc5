"""Puts a new text into a file so that at any moment the file is either the old one or the new one, whole."""

import os
import stat
import tempfile
from contextlib import suppress
from pathlib import Path

_BOM = b"\xef\xbb\xbf"


class CannotRewrite(Exception):  # noqa: N818 (it is an answer, not a fault)
    """The file was left as it is; `reason` says why, in plain words."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def as_bytes(text: str, has_bom: bool) -> bytes:
    """The bytes of a file with this text."""
    return (_BOM if has_bom else b"") + text.encode("utf-8", "surrogatepass")


def rewrite(path: Path, old: bytes, text: str, has_bom: bool) -> None:
    """Puts a text in place of the bytes `old`, with the file's mode and owner.

    A link stays a link: what it leads to is written. Raises CannotRewrite, also where the file is no longer `old`.
    """
    target = Path(os.path.realpath(path))
    data = as_bytes(text, has_bom)
    try:
        known = os.stat(target)
        if not stat.S_ISREG(known.st_mode):
            raise CannotRewrite("it is no ordinary file")
        if not os.access(target, os.W_OK):
            raise CannotRewrite("it may not be written to")
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".rdlint", dir=target.parent)
    except OSError as error:
        raise CannotRewrite(error.strerror or str(error)) from error
    try:
        with open(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, stat.S_IMODE(known.st_mode))
        _keep_owner(name, known)
        if target.read_bytes() != old:
            raise CannotRewrite("it was changed by somebody else meanwhile")
        os.replace(name, target)
    except OSError as error:
        raise CannotRewrite(error.strerror or str(error)) from error
    finally:
        with suppress(OSError):
            os.unlink(name)


def create(path: Path, data: bytes) -> None:
    """Makes a file that is not there yet, whole or not at all. Raises CannotRewrite."""
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".rdlint", dir=path.parent)
        try:
            with open(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            mask = os.umask(0)
            os.umask(mask)
            os.chmod(name, 0o666 & ~mask)
            if path.exists():
                raise CannotRewrite("somebody else made it meanwhile")
            os.replace(name, path)
        finally:
            with suppress(OSError):
                os.unlink(name)
    except OSError as error:
        raise CannotRewrite(error.strerror or str(error)) from error


def _keep_owner(name: str, known: os.stat_result) -> None:
    """Gives a new file the owner of the old one, where that may be done."""
    own = os.stat(name)
    if hasattr(os, "chown") and (own.st_uid, own.st_gid) != (known.st_uid, known.st_gid):
        try:
            os.chown(name, known.st_uid, known.st_gid)
        except PermissionError:
            raise CannotRewrite("it belongs to somebody else, and would not any more") from None
