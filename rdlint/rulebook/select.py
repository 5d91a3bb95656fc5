"""Which rules of the rulebook run: by rule and by group, named on the command line or in the configuration."""

from collections.abc import Iterable, Sequence

from rdlint.reference.suggest import closest
from rdlint.rulebook.rule import SOURCE_GROUP, Rule, Rulebook

#: Selects every rule, also those that are off by default.
ALL = "all"

#: Always runs: a file that cannot be read must never pass in silence.
ALWAYS = SOURCE_GROUP


class UnknownName(ValueError):  # noqa: N818 (it says what happened)
    """A name under select, ignore or severity that is no rule and no group."""


def select_rules(book: Rulebook, select: Sequence[str] | None, ignore: Sequence[str], day: str) -> list[Rule]:
    """The rules that run on an ISO day.

    `select` (None: those on by default) replaces, `ignore` subtracts; both take rules, groups and `all`.
    Raises UnknownName.
    """
    if select is None:
        chosen = {name for name, rule in book.rules.items() if rule.default}
    else:
        chosen = _names(book, select)
    chosen -= _names(book, ignore)
    return [
        rule for name, rule in book.rules.items() if (name in chosen or rule.group == ALWAYS) and rule.is_in_force(day)
    ]


def known_name(book: Rulebook, name: str) -> str:
    """The rule or group of that name, under its present name. Raises UnknownName with a suggestion."""
    if name == ALL or name in book.rules or any(rule.group == name for rule in book.rules.values()):
        return name
    renamed = book.renamed().get(name)
    if renamed:
        return renamed
    if any(broken.name == name for broken in book.broken):
        return name
    near = _nearest(book, name)
    hint = f" Did you mean {near}?" if near else ""
    raise UnknownName(f"there is no rule or group called {name}.{hint} `rdlint rules` lists them all.")


def _nearest(book: Rulebook, name: str) -> str | None:
    """What somebody most likely meant, under its present name: a name without its pack, or a misspelt one."""
    packed = [known for known in book.rules if known.endswith(f"/{name}")]
    if packed:
        return packed[0]
    renamed = book.renamed()
    near = closest(name, [*book.rules, *book.groups(), ALL, *renamed])
    return renamed.get(near, near) if near else None


def _names(book: Rulebook, names: Iterable[str]) -> set[str]:
    chosen: set[str] = set()
    for given in names:
        name = known_name(book, given)
        if name == ALL:
            chosen |= set(book.rules)
        elif name in book.rules:
            chosen.add(name)
        else:
            chosen |= {rule.name for rule in book.rules.values() if rule.group == name}
    return chosen
