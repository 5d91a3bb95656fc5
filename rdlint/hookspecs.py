"""The hooks by which check kinds, reporters, rule packs and configurations enter rdlint; its own enter likewise.

A package that extends rdlint names a module under the entry point group `rdlint`; the module sets `rdlint_api = 1`.
"""

from typing import TYPE_CHECKING

import pluggy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rdlint.engine.base_configuration import BaseConfiguration
    from rdlint.report.reporter import Reporter
    from rdlint.rulebook.kind import CheckKind
    from rdlint.rulebook.pack import RulePack

#: The version of the contract between rdlint and its plug-ins.
API = 1

hookspec = pluggy.HookspecMarker("rdlint")
hookimpl = pluggy.HookimplMarker("rdlint")


@hookspec
def rdlint_check_kinds() -> "Sequence[CheckKind]":  # type: ignore[empty-body]
    """The check kinds that rule files may name."""


@hookspec
def rdlint_reporters() -> "Sequence[Reporter]":  # type: ignore[empty-body]
    """The formats that `--format` and `--output` may name."""


@hookspec
def rdlint_rule_packs() -> "Sequence[RulePack]":  # type: ignore[empty-body]
    """The folders of rule files that the package brings."""


@hookspec
def rdlint_configurations() -> "Sequence[BaseConfiguration]":  # type: ignore[empty-body]
    """The configurations that an rdlint.yaml may extend by `package:NAME`."""
