"""Finds the command that was asked for, and turns whatever goes wrong into a message and an exit code."""

import os
import sys
from collections.abc import Sequence

from rdlint.cli.output import complain, prepare_streams

#: Bug reports are wanted, but nobody should have to read a traceback to learn that.
_DEFECT = "This is a defect of rdlint, not of your files. Please report it, with RDLINT_DEBUG=1 set for the details."


def run(arguments: Sequence[str]) -> int:
    """Runs one command line; returns the exit code."""
    prepare_streams()
    try:
        from rdlint.cli.options import parse

        options = parse(arguments)
        if isinstance(options, int):
            return options
        code: int = options.run(options)
        sys.stdout.flush()
        return code
    except KeyboardInterrupt:
        complain("interrupted")
        return 130
    except BrokenPipeError:
        # Whoever read the report has gone (`rdlint | head`); Python must not complain about it at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    except MemoryError:
        complain("there is not enough memory to go on")
        return 4
    except Exception as error:
        if os.environ.get("RDLINT_DEBUG"):
            raise
        complain(f"rdlint failed: {type(error).__name__}: {error}", _DEFECT)
        return 4
