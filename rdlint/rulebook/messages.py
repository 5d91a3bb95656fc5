"""Fills the placeholders of a rule's message."""

import re
from collections.abc import Mapping

#: Anything that looks like a placeholder counts as one, so that a misspelt `{Words}` is noticed when the rule is read.
_PLACEHOLDER = re.compile(r"\{([A-Za-z0-9_-]+)\}")


def placeholders(template: str) -> set[str]:
    """The names in braces in a message."""
    return set(_PLACEHOLDER.findall(template))


def fill(template: str, values: Mapping[str, str]) -> str:
    """The message with its placeholders filled; a name without a value stays as it is, so that it is seen."""
    return _PLACEHOLDER.sub(lambda match: values.get(match[1], match[0]), template)


def as_blanks(template: str) -> str:
    """The message for a reader who has no finding at hand: `{other_level}` becomes `<other level>`."""
    return _PLACEHOLDER.sub(lambda match: f"<{match[1].replace('_', ' ')}>", template)
