"""How much a finding weighs."""

from typing import Literal

Severity = Literal["error", "warning", "info"]

#: Heaviest first.
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")


def at_or_above(severity: Severity, threshold: str) -> bool:
    """Whether a severity reaches a threshold: `error`, `warning`, `info`, or `never`, which nothing reaches."""
    return threshold != "never" and SEVERITIES.index(severity) <= SEVERITIES.index(threshold)
