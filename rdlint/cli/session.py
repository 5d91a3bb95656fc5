"""What every command that knows rules needs: settings, plug-ins, reference data and the rulebook."""

from functools import partial
from pathlib import Path
from typing import NamedTuple

from rdlint.cli.output import cache_folder, complain
from rdlint.engine.cache import Cache
from rdlint.engine.result import Failure
from rdlint.engine.settings import ConfigurationError, Settings, find_settings
from rdlint.plugins import Plugins, load_plugins
from rdlint.reference.library import Library
from rdlint.rulebook.load import RulebookClash, load_rulebook
from rdlint.rulebook.pack import RulePack
from rdlint.rulebook.rule import Rulebook


class Session(NamedTuple):
    """Everything that stays the same during a run. `failures` are plug-ins and rules that cannot be used."""

    settings: Settings
    plugins: Plugins
    library: Library
    book: Rulebook
    failures: tuple[Failure, ...]


def open_session(start: Path, config: str | None) -> Session | None:
    """The session for a run that starts at a path; None after saying what is wrong with the configuration."""
    try:
        settings = find_settings(start, Path(config) if config else None)
    except ConfigurationError as error:
        complain("the configuration cannot be used, so nothing was checked.", *error.lines)
        return None
    plugins = load_plugins()
    library = Library(settings.frameworks, settings.vocabularies, Cache(cache_folder()).remember)
    if settings.frameworks and (wrong := library.frameworks.problems):
        lines = [f"{found.file}:{found.line}: {found.message}" for found in wrong]
        complain("a framework file cannot be used, so nothing was checked.", *lines)
        return None
    packs = [*plugins.packs, *(RulePack(folder.name, folder) for folder in settings.rules)]
    try:
        book = load_rulebook(packs, plugins.kinds, partial(_clauses, library), library.remember)
    except RulebookClash as error:
        complain(str(error))
        return None
    failures = [Failure(f"the plug-in {broken.name}", broken.why) for broken in plugins.broken]
    failures += [Failure(f"the rule {broken.name}", broken.why) for broken in book.broken]
    return Session(settings, plugins, library, book, tuple(failures))


def _clauses(library: Library) -> dict[str, frozenset[str]]:
    """The clauses of each document that an authority may name, by its key."""
    return {source.key: frozenset(source.clauses) for source in library.sources}
