"""The command line: the only place that prints, exits, and reads the clock and the environment."""

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs `rdlint` and returns its exit code; whatever happens, no traceback reaches the user."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given in (["--version"], ["-V"]):
        # Asked for by every tool that looks after hooks: answered before anything else is imported.
        from rdlint.cli.version import version_text

        sys.stdout.write(version_text())
        return 0
    from rdlint.cli.dispatch import run

    return run(given)
