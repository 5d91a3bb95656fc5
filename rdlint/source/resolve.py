"""The value of a plain scalar, by the core schema of YAML 1.2 (section 10.3.2), and with the codes of this field safe.

Unlike the core schema, digits that begin with a zero stay text: `000541` is a role number, not 541. Dates and times
stay text in YAML 1.2 anyway.
"""

import re
from functools import cache

#: What a scalar can be.
ScalarValue = None | bool | int | float | str

_WORDS: dict[str, ScalarValue] = {
    "": None,
    "~": None,
    "null": None,
    "Null": None,
    "NULL": None,
    "true": True,
    "True": True,
    "TRUE": True,
    "false": False,
    "False": False,
    "FALSE": False,
}

#: Every plain scalar that is not text begins with one of these.
NON_TEXT_STARTS = frozenset("~nNtTfF+-.0123456789")

#: Longer numbers are no numbers of a role description, and Python refuses to convert the longest.
_LONGEST_NUMBER = 300


@cache
def _number() -> re.Pattern[str]:
    return re.compile(
        r"""(?P<int>[-+]?(?:0|[1-9][0-9]*))
          | 0o(?P<octal>[0-7]+)
          | 0x(?P<hex>[0-9a-fA-F]+)
          | (?P<float>[-+]?(?:\.[0-9]+|(?:0|[1-9][0-9]*)(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?)
          | (?P<inf>[-+]?\.(?:inf|Inf|INF))
          | (?P<nan>\.(?:nan|NaN|NAN))""",
        re.VERBOSE,
    )


def resolve_plain(text: str) -> ScalarValue:
    """The value of a plain scalar with this text."""
    if not text:
        return None
    if text[0] not in NON_TEXT_STARTS:
        return text
    if text in _WORDS:
        return _WORDS[text]
    if len(text) > _LONGEST_NUMBER or text[0] in "nNtTfF":
        return text
    return _resolve_number(text)


def _resolve_number(text: str) -> ScalarValue:
    match = _number().fullmatch(text)
    if match is None:
        return text
    match match.lastgroup:
        case "int":
            return int(text)
        case "octal":
            return int(match["octal"], 8)
        case "hex":
            return int(match["hex"], 16)
        case "float":
            return float(text)
        case "inf":
            return float("-inf" if text[0] == "-" else "inf")
        case _:
            return float("nan")
