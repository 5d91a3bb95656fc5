"""What all tests share: slow ones run in CI, and by hand with RDLINT_SLOW=1."""

import os

import pytest

RUN_SLOW = bool(os.environ.get("CI") or os.environ.get("RDLINT_SLOW"))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skips what is marked `slow`, unless it is asked for."""
    if RUN_SLOW:
        return
    skip = pytest.mark.skip(reason="slow or sensitive to other load; CI runs it, and RDLINT_SLOW=1")
    for item in items:
        if item.get_closest_marker("slow"):
            item.add_marker(skip)
