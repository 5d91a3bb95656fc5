"""What tests read of the hits of a check."""

from rdlint.checks import Hit
from rdlint.model import Replacement


def replacements(hit: Hit) -> list[Replacement]:
    """The changes that a hit proposes, all of which must put other words."""
    changes = []
    for change in hit.replacements:
        assert isinstance(change, Replacement)
        changes.append(change)
    return changes
