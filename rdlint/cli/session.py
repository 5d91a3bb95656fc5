"""What every command that knows rules needs: settings, plug-ins, reference data and the rulebook."""

from functools import partial
from pathlib import Path
from typing import Literal, NamedTuple

from rdlint.cli.output import CannotRunError, cache_folder, complain
from rdlint.engine.cache import Cache
from rdlint.engine.result import Failure
from rdlint.engine.settings import ConfigurationError, Settings, find_settings
from rdlint.engine.waivers import WAIVERS, Waivers, load_waivers
from rdlint.plugins import OWN, Plugins, load_plugins
from rdlint.reference.library import Library
from rdlint.rulebook.load import RulebookClash, load_rulebook
from rdlint.rulebook.pack import RulePack
from rdlint.rulebook.rule import Rulebook


class Session(NamedTuple):
    """Everything that stays the same during a run. `failures` are plug-ins and rules that cannot be used.

    `cache` is where things are kept between runs; None where nowhere.
    """

    settings: Settings
    plugins: Plugins
    library: Library
    book: Rulebook
    failures: tuple[Failure, ...]
    cache: Path | None = None


def open_session(start: Path, config: str | None, use_cache: bool = True) -> Session | None:
    """The session for a run that starts at a path; None after saying what is wrong with the configuration.

    Raises CannotRunError where rdlint's own check kinds, formats and rules are not to be had.
    """
    cache = cache_folder() if use_cache else None
    plugins = load_plugins()
    try:
        settings = find_settings(start, Path(config) if config else None, plugins.configuration)
    except ConfigurationError as error:
        complain("the configuration cannot be used, so nothing was checked.", *error.lines)
        return None
    if not plugins.has_own:
        why = next((broken.why for broken in plugins.broken if broken.name == OWN), "its own plug-in is missing")
        raise CannotRunError(why)
    library = Library(settings.frameworks, settings.vocabularies, Cache(cache).remember)
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
    return Session(settings, plugins, library, book, tuple(failures), cache)


def waivers_of(session: Session) -> Waivers | Literal[False] | None:
    """The waivers of the repository, None where there are none; False after saying why they cannot be used."""
    try:
        return load_waivers(session.settings.root, session.book)
    except ConfigurationError as error:
        complain(f"{WAIVERS} cannot be used, so nothing was checked.", *error.lines)
        return False


def _clauses(library: Library) -> dict[str, frozenset[str]]:
    """The clauses of each document that an authority may name, by its key."""
    return {source.key: frozenset(source.clauses) for source in library.sources}
