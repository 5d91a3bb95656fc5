"""Fills the placeholders of a rule's message."""

import re
from collections.abc import Mapping

_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")


def placeholders(template: str) -> set[str]:
    """The names in braces in a message."""
    return set(_PLACEHOLDER.findall(template))


def fill(template: str, values: Mapping[str, str]) -> str:
    """The message with its placeholders filled; a name without a value stays as it is, so that it is seen."""
    return _PLACEHOLDER.sub(lambda match: values.get(match[1], match[0]), template)
