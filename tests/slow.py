"""The mark of tests that take long or measure time: they run in CI, and by hand with RDLINT_SLOW=1."""

import os

import pytest

#: Whether there is time.
SLOW = bool(os.environ.get("CI") or os.environ.get("RDLINT_SLOW"))

slow = pytest.mark.skipif(
    not SLOW,
    reason="slow, or sensitive to other load; CI runs it, and RDLINT_SLOW=1",
)
