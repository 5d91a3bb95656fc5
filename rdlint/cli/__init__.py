"""The command line: the only place that prints, exits, and reads the clock and the environment."""

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs `rdlint` and returns its exit code; whatever happens, no traceback reaches the user."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        if given in (["--version"], ["-V"]) and _say_version():
            return 0
        from rdlint.cli.dispatch import run

        return run(given)
    except KeyboardInterrupt:
        # Interrupted before there was anything to tidy up.
        return 130


def _say_version() -> bool:
    """Says the version before anything else is imported; False where that fails, and the long way tells why."""
    from rdlint.cli.version import version_text

    try:
        sys.stdout.write(version_text())
        sys.stdout.flush()
    except (AttributeError, OSError, ValueError):
        return False
    return True
