"""A route names a value in a role description by the keys and item numbers that lead to it."""

import re

from rdlint.patterns import lazy

#: Keys (str) and item numbers from 0 (int), from the top of the document downwards.
Route = tuple[str | int, ...]

_PLAIN_KEY = lazy(r"[A-Za-z_][A-Za-z0-9_-]*\Z")
_STEP = lazy(
    r"""\.?(?P<key>[A-Za-z_][A-Za-z0-9_-]*)
      | \[(?P<index>[0-9]+)\]
      | \["(?P<quoted>(?:[^"\\]|\\.)*)"\]""",
    re.VERBOSE,
)


def format_route(route: Route) -> str:
    """`capabilities.focus[0].name`; other keys as `["..."]`; the whole document is the empty text."""
    return "".join(
        f"[{step}]" if isinstance(step, int) else _key(step, first=number == 0) for number, step in enumerate(route)
    )


def parse_route(text: str) -> Route:
    """The inverse of `format_route`. Raises ValueError where the text is no route."""
    steps: list[str | int] = []
    at = 0
    while at < len(text):
        match = _STEP.match(text, at)
        if match is None or (at == 0 and text[0] == "."):
            raise ValueError(f"{text!r} is not a route; a good one is capabilities.focus[0].name")
        if match["key"] is not None:
            if at and text[at] != ".":
                raise ValueError(f"{text!r} is not a route: a dot is missing before {match['key']!r}")
            steps.append(match["key"])
        elif match["index"] is not None:
            steps.append(int(match["index"]))
        else:
            steps.append(re.sub(r"\\(.)", r"\1", match["quoted"]))
        at = match.end()
    return tuple(steps)


def without_indexes(route: Route) -> str:
    """The route with `[*]` for every item number, so that reordering a list leaves it as it is."""
    return "".join(
        "[*]" if isinstance(step, int) else _key(step, first=number == 0) for number, step in enumerate(route)
    )


def _key(key: str, first: bool) -> str:
    if _PLAIN_KEY.match(key):
        return key if first else f".{key}"
    escaped = key.replace("\\", "\\\\").replace('"', '\\"')
    return f'["{escaped}"]'
