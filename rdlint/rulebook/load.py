"""Loads the rulebook of a run from packs of rule files, through a cache, so that a run parses no Markdown."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from rdlint.resources import Remember, data_dir, forget
from rdlint.rulebook.compile import compile_rule
from rdlint.rulebook.kind import CheckKind
from rdlint.rulebook.markdown import RuleFileError, read_rule_file
from rdlint.rulebook.pack import RulePack
from rdlint.rulebook.rule import BrokenRule, Rule, Rulebook


class RulebookClash(ValueError):
    """Two rules of one name: a configuration error."""


def load_rulebook(
    packs: Sequence[RulePack],
    kinds: Mapping[str, CheckKind],
    sources: Callable[[], Mapping[str, frozenset[str]]],
    remember: Remember = forget,
) -> Rulebook:
    """Every rule of the packs.

    `sources` gives the clauses of each document that an authority may name, by its key. A broken rule is named and left out. Raises RulebookClash."""
    rules: dict[str, Rule] = {}
    broken: list[BrokenRule] = []
    for pack in packs:
        files = list(pack.files())
        key = f"rules {pack.name} {_kinds_key(kinds)}"
        compiled = remember(
            key,
            [data_dir() / "sources.yaml", *(path for _, path in files)],
            lambda: _compile(pack, files, kinds, sources()),
        )  # noqa: B023
        broken += [BrokenRule(name, why) for name, why in compiled["broken"]]
        for data in compiled["rules"]:
            rule = Rule.from_json(data)
            if rule.name in rules:
                raise RulebookClash(
                    f"two rules are called {rule.name}: {rules[rule.name].path} and {rule.path}. Rename one of them."
                )
            rules[rule.name] = rule
    return Rulebook(rules, tuple(broken))


def _kinds_key(kinds: Mapping[str, CheckKind]) -> str:
    """Changes when what a rule may say changes."""
    return repr([(kind.name, kind.placeholders, kind.parameters) for kind in kinds.values()])


def _compile(
    pack: RulePack,
    files: list[tuple[str, Path]],
    kinds: Mapping[str, CheckKind],
    sources: Mapping[str, frozenset[str]],
) -> dict[str, Any]:
    rules: list[dict[str, Any]] = []
    broken: list[tuple[str, str]] = []
    for group, path in files:
        name = pack.rule_name(path)
        try:
            rules.append(compile_rule(read_rule_file(path), name, group, kinds, sources).to_json())
        except RuleFileError as error:
            broken.append((name, str(error)))
    return {"rules": rules, "broken": broken}
