"""On what the results of earlier runs depend, check kinds of other packages included."""

import os
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from rdlint.cli.keeping import kept_results
from rdlint.cli.session import Session
from rdlint.engine.kept_results import Kept
from rdlint.engine.role_file import RoleFile
from rdlint.engine.settings import Settings
from rdlint.plugins import Plugins
from rdlint.reference.library import Library, Vocabularies
from rdlint.rulebook.kind import CheckKind
from rdlint.rulebook.kinds import Kinds
from rdlint.rulebook.rule import Rule, Rulebook
from rdlint.source import decode_source

DAY = date(2026, 6, 30)
FILE = RoleFile(decode_source(b"site_name: a\n", "site.yaml"))
NOTHING = Kept(None, "")
RULE = Rule(
    name="depth",
    group="harbour",
    summary="Too deep.",
    message="Too deep.",
    help="Dredge less.",
    severity="error",
    basis="editorial",
    check="harbour/depth",
    on=("role",),
    path="depth.md",
)


class Harbour:
    """A package with a check kind, in a folder of its own, and a session that knows it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "package"
        self.folder.mkdir()
        self.cache: Path | None = folder / "cache"
        self.settings = Settings(root=folder)
        self.check: Any = self.function("check")
        self.prepare: Any = None
        self.rules = [RULE]
        self.day = DAY
        self.with_fixes = False

    def function(self, name: str, module: str = "harbour.py") -> Any:
        """A function that is defined in a module of the package."""
        file = self.folder / module
        file.write_text(f"def {name}(*_): yield from ()\n", encoding="utf-8")
        names: dict[str, Any] = {}
        exec(compile(file.read_text(encoding="utf-8"), str(file), "exec"), names)
        return names[name]

    def knows(self) -> bool | None:
        """Whether a run knows the file; None where it keeps nothing. It does from now on."""
        kind = CheckKind("harbour/depth", self.check, prepare=self.prepare)
        plugins = Plugins(Kinds({}, {kind.name: kind}), {}, (), ())
        session = Session(self.settings, plugins, Library(), Rulebook({}, ()), (), self.cache)
        kept = kept_results(session, self.rules, self.day, self.with_fixes)
        if kept is None:
            return None
        known = kept.get(FILE, False)
        assert known in (None, NOTHING)
        kept.put(FILE, False, NOTHING)
        return known is not None


@pytest.fixture
def harbour(tmp_path: Path) -> Harbour:
    return Harbour(tmp_path)


def later(file: Path) -> None:
    """Gives a file another time of change."""
    stamp = file.stat().st_mtime_ns + 10**9
    os.utime(file, ns=(stamp, stamp))


def change_code(harbour: Harbour) -> None:
    later(harbour.folder / "harbour.py")


def add_module_beside(harbour: Harbour) -> None:
    (harbour.folder / "depths.py").touch()
    later(harbour.folder / "depths.py")


def change_severity(harbour: Harbour) -> None:
    harbour.rules = [RULE._replace(severity="info")]


def change_parameters(harbour: Harbour) -> None:
    harbour.rules = [RULE._replace(parameters={"limit": 3})]


def add_rule(harbour: Harbour) -> None:
    harbour.rules = [RULE, RULE._replace(name="width")]


def change_day(harbour: Harbour) -> None:
    harbour.day = date(2026, 7, 1)


def want_fixes(harbour: Harbour) -> None:
    harbour.with_fixes = True


def add_framework(harbour: Harbour) -> None:
    harbour.settings = harbour.settings._replace(frameworks=(harbour.folder / "harbour.py",))


def add_word(harbour: Harbour) -> None:
    harbour.settings = harbour.settings._replace(vocabularies=Vocabularies(acronyms=("RFS",)))


def move(harbour: Harbour) -> None:
    harbour.settings = harbour.settings._replace(root=harbour.folder)


@pytest.mark.parametrize(
    "change",
    [
        change_code,
        add_module_beside,
        change_severity,
        change_parameters,
        add_rule,
        change_day,
        want_fixes,
        add_framework,
        add_word,
        move,
    ],
)
def test_what_a_result_depends_on(harbour: Harbour, change: Callable[[Harbour], None]) -> None:
    assert [harbour.knows(), harbour.knows()] == [False, True]
    change(harbour)
    assert [harbour.knows(), harbour.knows()] == [False, True]


def test_the_module_that_prepares_counts_too(harbour: Harbour) -> None:
    (harbour.folder / "deeper").mkdir()
    harbour.prepare = harbour.function("prepare", "deeper/prepare.py")
    assert [harbour.knows(), harbour.knows()] == [False, True]
    later(harbour.folder / "deeper/prepare.py")
    assert [harbour.knows(), harbour.knows()] == [False, True]


def test_nothing_is_kept_where_nobody_can_tell_whether_the_code_has_changed(harbour: Harbour) -> None:
    harbour.check = partial(harbour.check)
    assert harbour.knows() is None


def test_without_a_cache_nothing_is_kept(harbour: Harbour) -> None:
    harbour.cache = None
    assert harbour.knows() is None
