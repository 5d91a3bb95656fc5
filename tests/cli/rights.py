"""Runs rdlint as somebody whom the rights of files hold back, also where the tests run as root."""

import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

#: Root reads everything by two capabilities (linux/capability.h); a process that gives them up is like any other.
_GIVE_UP = """\
import ctypes, os, sys
PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH = 24, 1, 2
for capability in (CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH):
    if ctypes.CDLL(None).prctl(PR_CAPBSET_DROP, capability, 0, 0, 0):
        sys.exit("cannot give up the rights of root")
os.execv(sys.argv[1], sys.argv[1:])
"""


def without_rights(*arguments: str) -> list[str | bytes | Path]:
    """The command line of an rdlint process that reads only what it may. Skips the test where there is no such way."""
    line = [sys.executable, "-m", "rdlint", *arguments]
    if os.getuid() != 0:
        return [*line]
    if not _can_give_up():
        pytest.skip("root cannot give up its rights here")
    return [sys.executable, "-c", _GIVE_UP, *line]


@cache
def _can_give_up() -> bool:
    line = [sys.executable, "-c", _GIVE_UP, sys.executable, "-c", ""]
    return subprocess.run(line, capture_output=True, check=False).returncode == 0
