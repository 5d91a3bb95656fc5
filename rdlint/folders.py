"""Where the rules and schemas that ship with rdlint lie, as text; `rdlint.resources` gives the same as paths.

It imports next to nothing: `rdlint --version`, which every tool that looks after hooks asks for, needs no more.
"""

import os

_PACKAGE = os.path.dirname(os.path.abspath(__file__))


def rules_folder() -> str:
    """The folder of rule files: inside the package (a wheel) or beside it (a source checkout)."""
    return _inside_or_beside("_rules", "rules")


def schemas_folder() -> str:
    """The folder of JSON Schemas: inside the package (a wheel) or beside it (a source checkout)."""
    return _inside_or_beside("_schemas", "schemas")


def _inside_or_beside(inside: str, beside: str) -> str:
    packaged = os.path.join(_PACKAGE, inside)
    return packaged if os.path.isdir(packaged) else os.path.join(os.path.dirname(_PACKAGE), beside)
