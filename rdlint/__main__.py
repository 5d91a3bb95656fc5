"""`python -m rdlint`."""

import sys

from rdlint.cli import main

if __name__ == "__main__":
    sys.exit(main())
