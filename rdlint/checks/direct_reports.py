"""Reads how many people report to a role."""

import re
from typing import Any

_NONE = re.compile(
    r"(?:nil|none|no|not applicable|n\s*/?\s*a|zero|0)\b(?:\s*\(.*\))?[\s.]*\Z"
    r"|.*\b(?:no|nil|zero|not have (?:any )?|does not have|without|0)\b\s*(?:any )?(?:direct|staff|reports|reporting|subordinate)",
    re.IGNORECASE | re.DOTALL,
)
_SOME = re.compile(
    r"\b(?:[1-9]\d*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|several|various|"
    r"multiple|team|staff|up to)\b",
    re.IGNORECASE,
)


def has_direct_reports(data: Any) -> bool | None:
    """Whether anybody reports to a role, from the value of `direct_reports`; None where it does not say."""
    if isinstance(data, bool) or data is None:
        return None
    if isinstance(data, int | float):
        return data > 0
    if isinstance(data, list):
        entries = [item for item in data if item not in (None, "", {})]
        if len(entries) == 1 and isinstance(entries[0], str):
            return has_direct_reports(entries[0])
        return True if entries else None
    if isinstance(data, str) and data.strip():
        if _NONE.match(data.strip()):
            return False
        return True if _SOME.search(data) else None
    return None
