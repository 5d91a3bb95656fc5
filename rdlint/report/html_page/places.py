"""Where a finding stands, in words: `Key accountabilities, item 4`."""

from rdlint.model import Route


def in_words(route: Route) -> str:
    """A route for people who do not write YAML; the whole document is the empty text."""
    return ", ".join(f"item {step + 1}" if isinstance(step, int) else _field(step) for step in route)


def _field(name: str) -> str:
    shown = name.replace("_", " ").strip()
    # `anzsco_code` and its like are initials.
    words = [word.upper() if word in ("anzsco", "osca", "pcat") else word for word in shown.split(" ")]
    shown = " ".join(words)
    return shown[:1].upper() + shown[1:]
