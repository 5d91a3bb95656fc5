"""What a run takes over from earlier ones: results of files that are the same, summaries for rules across roles."""

import os
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path

from rdlint.cli.session import Session
from rdlint.engine.cache import Cache, ResultShelf, SummaryStore
from rdlint.engine.discover import Candidate, GitListing, find_files
from rdlint.engine.kept_results import KeptResults
from rdlint.engine.run import Repository
from rdlint.resources import data_dir
from rdlint.rulebook.kind import CheckKind
from rdlint.rulebook.kinds import brought
from rdlint.rulebook.rule import Rule

#: Told of a folder that cannot be searched, and why.
Tell = Callable[[str, str], None]


def repository(session: Session, listing: GitListing, tell: Tell) -> Repository:
    """What rules across roles look at: everything below the root, whatever was given."""
    settings = session.settings
    if settings.file is None and not os.path.exists(settings.root / ".git"):
        # Neither a repository nor a configuration says where a whole begins and ends: this may be a home folder.
        return Repository()

    def files() -> Sequence[Candidate]:
        found = find_files([settings.root], settings.root, settings.patterns, settings.own_files, listing=listing)
        for folder, why in found.closed:
            tell(folder, why)
        return found.files

    return Repository(files, settings.complete, SummaryStore(session.cache, settings.root))


def kept_results(session: Session, rules: Sequence[Rule], as_of: date, with_fixes: bool) -> KeptResults | None:
    """The results of earlier runs with the same rules, on the same day, by the same code and data."""
    code = _code(brought(session.plugins.kinds).values())
    if session.cache is None or code is None:
        return None
    data = [entry for entry in sorted(data_dir().rglob("*")) if entry.is_file()]
    settings = session.settings
    what = f"results {as_of} {with_fixes} {settings.vocabularies} {list(rules)}"
    context = Cache(session.cache).state(what, [*code, *data, *settings.frameworks])
    return KeptResults(ResultShelf(session.cache, settings.root), context)


def _code(kinds: Iterable[CheckKind]) -> list[Path] | None:
    """The folders that the functions of other packages' check kinds lie in; None where one does not say."""
    folders = set()
    for kind in kinds:
        for function in (kind.check, kind.prepare):
            code = getattr(function, "__code__", None)
            if code is not None:
                folders.add(Path(code.co_filename).parent)
            elif function is not None:
                return None  # Nobody could tell whether it has changed.
    return sorted(folders)
