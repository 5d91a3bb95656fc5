"""Loads the rulebook of a run from packs of rule files, through a cache, so that a run parses no Markdown."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rdlint.resources import Remember, data_dir, forget, schemas_dir
from rdlint.rulebook.kind import CheckKind
from rdlint.rulebook.kinds import brought
from rdlint.rulebook.pack import RulePack
from rdlint.rulebook.rule import BrokenRule, Rule, Rulebook

if TYPE_CHECKING:
    from rdlint.rulebook.compile import Clauses


class RulebookClash(ValueError):  # noqa: N818 (it says what happened)
    """Two rules of one name: a configuration error."""


def load_rulebook(
    packs: Sequence[RulePack],
    kinds: Mapping[str, CheckKind],
    sources: "Callable[[], Clauses]",
    remember: Remember = forget,
) -> Rulebook:
    """Every rule of the packs. A broken rule is named and left out.

    `sources` gives the clauses of each document that an authority may name, by its key; it is called only where rule
    files are read. Raises RulebookClash.
    """
    rules: dict[str, Rule] = {}
    broken: list[BrokenRule] = []
    for pack in packs:
        new, faulty = _pack(pack, kinds, sources, remember)
        broken += faulty
        for rule in new:
            if rule.name in rules:
                raise RulebookClash(
                    f"two rules are called {rule.name}: {rules[rule.name].path} and {rule.path}. Rename one of them."
                )
            rules[rule.name] = rule
    return Rulebook(rules, tuple(broken))


def _pack(
    pack: RulePack, kinds: Mapping[str, CheckKind], sources: "Callable[[], Clauses]", remember: Remember
) -> tuple[list[Rule], list[BrokenRule]]:
    files = list(pack.files())
    if not files:
        # Rules that are not there must not look like rules that found nothing.
        return [], [BrokenRule(f"{pack.name}/*" if pack.name else "*", f"no rule file was found in {pack.folder}")]

    def build() -> dict[str, Any]:
        return _compile(pack, files, kinds, sources())

    schemas = [schemas_dir() / f"{name}.schema.json" for name in ("rule", "role-description")]
    inputs = [data_dir() / "sources.yaml", *schemas, *_refusals(kinds), *(path for _, path in files)]
    kept = remember(f"rules {pack.name} {_kinds_key(kinds)}", inputs, build)
    try:
        return _from_json(kept)
    except (KeyError, TypeError, ValueError):  # What the cache holds is damaged.
        return _from_json(build())


def _from_json(data: Any) -> tuple[list[Rule], list[BrokenRule]]:
    return [Rule.from_json(rule) for rule in data["rules"]], [BrokenRule(name, why) for name, why in data["broken"]]


def _kinds_key(kinds: Mapping[str, CheckKind]) -> str:
    """Changes when what a rule may say by kinds of other packages changes; the cache itself asks for rdlint's own."""
    given = brought(kinds).values()
    return repr([(kind.name, kind.placeholders, kind.scope, dict(kind.parameters)) for kind in given])


def _refusals(kinds: Mapping[str, CheckKind]) -> list[Path]:
    """The modules of others whose functions judge or digest a rule: when one changes, rules are compiled anew."""
    given = brought(kinds).values()
    functions = [function for kind in given for function in (kind.refuse, kind.digest) if function is not None]
    # What they call from other modules counts as well.
    names = [name for function in functions for name in getattr(function, "__globals__", {}).values()]
    codes = [getattr(function, "__code__", None) for function in (*functions, *names)]
    return [Path(name) for name in sorted({code.co_filename for code in codes if code is not None})]


def _compile(
    pack: RulePack, files: list[tuple[str, Path]], kinds: Mapping[str, CheckKind], sources: "Clauses"
) -> dict[str, Any]:
    # A run that finds its rules in the cache has no use for what follows.
    from rdlint.rulebook.compile import compile_rule
    from rdlint.rulebook.markdown import RuleFileError, read_rule_file

    rules: list[dict[str, Any]] = []
    broken: list[tuple[str, str]] = []
    for group, path in files:
        name = pack.rule_name(path)
        try:
            rules.append(compile_rule(read_rule_file(path), name, group, kinds, sources).to_json())
        except RuleFileError as error:
            broken.append((name, str(error)))
        except Exception as error:  # A package may bring a parameter schema that is none; only its rules suffer.
            broken.append((name, f"it cannot be compiled ({type(error).__name__}: {error})"))
    return {"rules": rules, "broken": broken}
