"""Finds the command that was asked for, and turns whatever goes wrong into a message and an exit code."""

import gc
import os
from collections.abc import Sequence

from rdlint.cli.output import CannotRunError, CannotWriteError, abandon_output, complain, prepare_streams

#: Bug reports are wanted, but nobody should have to read a traceback to learn that.
_DEFECT = "This is a defect of rdlint, not of your files. Please report it, with RDLINT_DEBUG=1 set for the details."


def run(arguments: Sequence[str]) -> int:
    """Runs one command line; returns the exit code."""
    prepare_streams()
    try:
        return _run(arguments)
    except KeyboardInterrupt:
        complain("interrupted")
        return 130
    except BrokenPipeError:
        # Whoever read the report has gone (`rdlint | head`), and wants to hear nothing more.
        abandon_output()
        return 141
    except CannotWriteError as error:
        complain(f"the report cannot be written: {error}")
        abandon_output()
        return 4
    except CannotRunError as error:
        complain(f"rdlint cannot run: {error}", _DEFECT)
        return 4
    except MemoryError:
        complain("there is not enough memory to go on")
        return 4
    except Exception as error:
        if os.environ.get("RDLINT_DEBUG"):
            raise
        complain(f"something went wrong: {type(error).__name__}: {error}", _DEFECT)
        return 4


def _run(arguments: Sequence[str]) -> int:
    try:
        os.getcwd()
    except OSError as error:
        complain(f"the current folder cannot be used: {error.strerror}", "Change to a folder that exists.")
        return 2
    from rdlint.cli.options import parse

    # A run makes many small things and few circles of them: looking for circles less often is worth a little time.
    gc.set_threshold(20_000, 20, 50)
    options = parse(arguments)
    if isinstance(options, int):
        return options
    code: int = options.run(options)
    return code
