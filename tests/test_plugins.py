"""Plug-ins: rdlint's own and others enter by the same hooks; a broken one is named, and nothing of it is used."""

import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from rdlint import hookspecs, plugins
from rdlint.checks.built_in import KINDS
from rdlint.engine.base_configuration import BaseConfiguration, NotInstalled
from rdlint.plugins import BuiltIn, Plugins, load_plugins
from rdlint.report.built_in import REPORTERS
from rdlint.report.reporter import Reporter
from rdlint.resources import rules_dir
from rdlint.rulebook.kind import CheckKind
from rdlint.rulebook.kinds import Kinds
from rdlint.rulebook.pack import RulePack

ROOT = Path(__file__).parents[1]
KIND = CheckKind("harbour/depth", lambda *_: iter(()))
FORMAT = Reporter("depths", lambda *_: "")


class Given:
    """A plug-in that is neither a module nor a class."""


def plugin(
    kinds: Any = None,
    reporters: Any = None,
    packs: Any = None,
    api: Any = hookspecs.API,
    configurations: Any = None,
) -> "Given":
    """A plug-in whose hooks give what they are given; a function is called."""
    hooks = {
        "rdlint_check_kinds": kinds,
        "rdlint_reporters": reporters,
        "rdlint_rule_packs": packs,
        "rdlint_configurations": configurations,
    }
    given = {
        name: hookspecs.hookimpl(value if callable(value) else (lambda value=value: value))
        for name, value in hooks.items()
        if value is not None
    }
    found = Given()
    vars(found).update(given, rdlint_api=api)
    return found


def load(*extra: tuple[str, Any]) -> Plugins:
    return load_plugins(extra, discover=False)


OWN = load()


def fail() -> Any:
    raise RuntimeError("the tide is out")


def leave() -> Any:
    sys.exit("the tide is out")


def test_what_is_built_in_enters_by_the_hooks() -> None:
    assert OWN.broken == ()
    assert OWN.kinds == KINDS
    assert tuple(OWN.reporters.values()) == REPORTERS
    assert OWN.packs == (RulePack("", rules_dir()),)
    assert {"text", "concise", "json"} <= set(OWN.reporters)


def test_without_the_built_in_plug_in_there_is_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plugins, "BuiltIn", lambda: plugin())
    assert load() == Plugins(Kinds({}, {}), {}, (), ())
    assert not load().has_own


def test_a_failure_of_the_built_in_plug_in_is_named_like_any_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(BuiltIn, "rdlint_reporters", hookspecs.hookimpl(lambda _: fail()))
    found = load(("harbour", plugin(kinds=[KIND])))
    assert found.broken == (("rdlint", "RuntimeError: the tide is out"),)
    assert list(found.kinds) == ["harbour/depth"]
    assert not found.has_own


def test_a_plug_in_may_bring_any_of_them(tmp_path: Path) -> None:
    pack = RulePack("harbour", tmp_path)
    found = load(("kinds", plugin([KIND])), ("formats", plugin(None, [FORMAT])), ("packs", plugin(None, None, [pack])))
    assert found.broken == ()
    assert found.kinds == {**OWN.kinds, "harbour/depth": KIND}
    assert found.reporters == {**OWN.reporters, "depths": FORMAT}
    assert found.packs == (*OWN.packs, pack)


def test_configurations_are_found_by_name(tmp_path: Path) -> None:
    file = tmp_path / "rdlint.yaml"
    file.touch()
    bases = [BaseConfiguration("harbour", file), BaseConfiguration("harbour/drafts", file)]
    found = load(("harbour", plugin(configurations=bases)), ("lost", Given()))
    assert found.configuration("harbour") == found.configuration("harbour/drafts") == file


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("harbuor", "No installed package brings a configuration called `harbuor`. Did you mean `package:harbour`?"),
        ("depot", "called `depot`. Install it beside rdlint, or take the line out."),
        ("depot", "Plug-ins that cannot be used: lost."),
        ("lost", "The package of `package:lost` cannot be used: it says rdlint_api = None"),
        ("lost/drafts", "The package of `package:lost/drafts` cannot be used: it says rdlint_api = None"),
    ],
)
def test_a_configuration_that_is_not_to_be_had(tmp_path: Path, name: str, said: str) -> None:
    (tmp_path / "rdlint.yaml").touch()
    bases = [BaseConfiguration("harbour", tmp_path / "rdlint.yaml")]
    found = load(("harbour", plugin(configurations=bases)), ("lost", Given()))
    with pytest.raises(NotInstalled) as caught:
        found.configuration(name)
    assert said in str(caught.value)


def test_a_class_and_generators_will_do(tmp_path: Path) -> None:
    class Harbour:
        rdlint_api = 1

        @hookspecs.hookimpl
        def rdlint_check_kinds(self) -> Any:
            yield KIND

        @hookspecs.hookimpl
        def rdlint_rule_packs(self) -> Any:
            return (RulePack("harbour", tmp_path),)

    found = load(("harbour", Harbour))
    assert found.broken == ()
    assert "harbour/depth" in found.kinds
    assert found.packs[-1].name == "harbour"


NOT_THERE = Path("/no/such/folder")


def odd(item: Any, **values: Any) -> Any:
    """A check kind, a format or a pack with a value that its type forbids."""
    return item._replace(**values)


BROKEN: dict[str, tuple[Any, str]] = {
    "no api": (Given(), "it says rdlint_api = None; this rdlint speaks rdlint_api = 1"),
    "another api": (plugin(api=2), "it says rdlint_api = 2; this rdlint speaks rdlint_api = 1"),
    "cannot be hashed": (SimpleNamespace(rdlint_api=1), "TypeError: unhashable type"),
    "class that fails": (type("Odd", (), {"__init__": lambda _: fail()}), "RuntimeError: the tide is out"),
    "kinds hook fails": (plugin(fail, [FORMAT]), "RuntimeError: the tide is out"),
    "formats hook fails": (plugin([KIND], fail), "RuntimeError: the tide is out"),
    "packs hook fails": (plugin([KIND], [FORMAT], fail), "RuntimeError: the tide is out"),
    "configurations hook fails": (plugin([KIND], [FORMAT], configurations=fail), "RuntimeError: the tide is out"),
    "path for a configuration": (
        plugin([KIND], configurations=[NOT_THERE]),
        "its hook for a configuration gave PosixPath, not BaseConfiguration",
    ),
    "configuration without name": (
        plugin(configurations=[BaseConfiguration("", Path(__file__))]),
        "it brings a configuration without a name",
    ),
    "configuration is not there": (
        plugin([KIND], configurations=[BaseConfiguration("harbour", NOT_THERE)]),
        "the file of its configuration harbour is not there: /no/such/folder",
    ),
    "configuration file is text": (
        plugin([KIND], configurations=[odd(BaseConfiguration("harbour", NOT_THERE), file="rdlint.yaml")]),
        "the file of its configuration harbour is not there: rdlint.yaml",
    ),
    "configuration twice": (
        plugin([KIND], configurations=[BaseConfiguration("harbour", Path(__file__))] * 2),
        "there is already a configuration called harbour",
    ),
    "hook exits": (plugin([KIND], leave), "SystemExit: the tide is out"),
    "hook asks for more": (plugin(lambda depth: [depth]), "PluginValidationError: "),
    "no list": (plugin([KIND], 3), "TypeError: "),
    "text for a kind": (plugin(["depth"], [FORMAT]), "its hook for a check kind gave str, not CheckKind"),
    "kind for a list": (plugin(KIND, [FORMAT]), "its hook for a check kind gave str, not CheckKind"),
    "kind for a format": (plugin([KIND], [KIND]), "its hook for a format gave CheckKind, not Reporter"),
    "path for a pack": (plugin([KIND], [FORMAT], [NOT_THERE]), "its hook for a rule pack gave PosixPath, not RulePack"),
    "kind without name": (plugin([KIND._replace(name="")]), "it brings a check kind without a name"),
    "pack without name": (plugin([KIND], None, [RulePack("", rules_dir())]), "it brings a rule pack without a name"),
    "name is no text": (plugin([odd(KIND, name=3)]), "the name of a check kind is 3, which is no text"),
    "check is no function": (
        plugin([KIND, odd(KIND, name="x", check=None)], [FORMAT]),
        "the check of its check kind x is no function",
    ),
    "parameters are no schema": (
        plugin([odd(KIND, parameters=[])]),
        "the parameters of its check kind harbour/depth are no schema",
    ),
    "placeholders are text": (
        plugin([odd(KIND, placeholders="words")]),
        "the placeholders of its check kind harbour/depth are no tuple",
    ),
    "refuse is no function": (
        plugin([odd(KIND, refuse="x")]),
        "the refuse of its check kind harbour/depth is no function",
    ),
    "render is no function": (
        plugin([KIND], [odd(FORMAT, render="x")]),
        "the render of its format depths is no function",
    ),
    "kind is taken": (plugin([KIND, OWN.kinds["blank"]], [FORMAT]), "there is already a check kind called blank"),
    "kind twice": (plugin([KIND, KIND], [FORMAT]), "there is already a check kind called harbour/depth"),
    "format is taken": (plugin([KIND], [FORMAT, OWN.reporters["text"]]), "there is already a format called text"),
    "folder is text": (
        plugin([KIND], [FORMAT], [odd(RulePack("harbour", NOT_THERE), folder="rules")]),
        "the folder of its rule pack harbour is no pathlib.Path",
    ),
    "folder is not there": (
        plugin([KIND], [FORMAT], [RulePack("a", rules_dir()), RulePack("harbour", NOT_THERE)]),
        "the folder of its rule pack harbour is not there: /no/such/folder",
    ),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_plug_in_is_named_and_nothing_of_it_is_used(case: str) -> None:
    broken, why = BROKEN[case]
    sound = plugin([KIND._replace(name="sound/kind")], [FORMAT._replace(name="sound")])
    found = load((case, broken), ("sound", sound))
    ((name, said),) = found.broken
    assert name == case
    assert said.startswith(why)
    assert list(found.kinds) == [*OWN.kinds, "sound/kind"]
    assert list(found.reporters) == [*OWN.reporters, "sound"]
    assert found.packs == OWN.packs
    assert found.configurations == {}


def test_the_first_to_take_a_name_keeps_it() -> None:
    other = KIND._replace(summary="another")
    found = load(("one", plugin([KIND])), ("two", plugin([other, other._replace(name="two/kind")])))
    assert found.kinds["harbour/depth"] == KIND
    assert "two/kind" not in found.kinds
    assert found.broken == (("two", "there is already a check kind called harbour/depth"),)


@pytest.mark.parametrize("name", ["rdlint", "harbour"])
def test_two_plug_ins_of_one_name(name: str) -> None:
    """The second must not push out the first, least of all rdlint's own."""
    intruder = plugin([KIND._replace(name="intruder/kind")])
    found = load(("harbour", plugin([KIND])), (name, intruder))
    assert found.kinds == {**OWN.kinds, "harbour/depth": KIND}
    assert found.reporters == OWN.reporters
    assert found.has_own
    assert found.broken == ((name, f"another plug-in is called {name} as well"),)


def test_one_module_under_two_names_is_used_once() -> None:
    module = plugin([KIND])
    found = load(("one", module), ("two", module))
    assert list(found.kinds) == [*OWN.kinds, "harbour/depth"]
    assert [broken.name for broken in found.broken] == ["two"]


HARBOUR = """\
from rdlint.hookspecs import hookimpl
from rdlint.rulebook.kind import CheckKind
rdlint_api = 1
rdlint_check_kinds = hookimpl(lambda: [CheckKind("harbour/depth", print)], specname="rdlint_check_kinds")
"""

TELL = """\
import sys
from rdlint.plugins import load_plugins
found = load_plugins()
print("metadata" if "importlib.metadata" in sys.modules else "no metadata")
print(*[name for name in found.kinds if "/" in name])
print(*found.broken, sep="\\n")
"""


def package(folder: Path, info: str | None, code: str = HARBOUR, points: str = "[rdlint]\nharbour = harbour\n") -> Path:
    """A folder as an installer leaves it: a module and the text files about it."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "harbour.py").write_text(code, encoding="utf-8")
    if info is not None:
        (folder / info).mkdir()
        (folder / info / "entry_points.txt").write_bytes(points.encode("utf-8", "surrogateescape"))
    return folder


def tell(folder: Path, cwd: Path = ROOT) -> tuple[str, str, str]:
    """What an rdlint finds whose path holds the folder and no other packages than it needs.

    Whether the metadata machinery was imported, the check kinds of packages, and what is broken.
    """
    path = [str(folder), str(ROOT), str(Path(sys.modules["pluggy"].__file__ or "").parents[1])]
    code = f"import sys\nsys.path += {path!r}\n{TELL}"
    # -I keeps the current folder out, -S the packages of this environment with what may be installed beside.
    command = [sys.executable, "-I", "-S", "-c", code]
    done = subprocess.run(command, cwd=cwd, capture_output=True, encoding="utf-8", timeout=60, check=False)
    assert done.stderr == ""
    metadata, kinds, broken = done.stdout.split("\n", 2)
    return metadata, kinds, broken.strip()


@pytest.mark.parametrize("info", ["harbour-1.dist-info", "harbour.egg-info", "harbour-1.0-py3.11.egg-info"])
def test_installed_packages_are_found(tmp_path: Path, info: str) -> None:
    assert tell(package(tmp_path / "site", info)) == ("metadata", "harbour/depth", "")


@pytest.mark.parametrize("points", ["", "[console_scripts]\nrdlint = x:main\n[pytest11]\nrdlint = x\n", "\udcff\udcfe"])
def test_without_a_plug_in_the_metadata_machinery_is_not_imported(tmp_path: Path, points: str) -> None:
    assert tell(package(tmp_path / "site", "harbour-1.dist-info", points=points)) == ("no metadata", "", "")


def test_a_package_without_entry_points_and_a_path_without_a_folder(tmp_path: Path) -> None:
    assert tell(package(tmp_path / "site", None)) == ("no metadata", "", "")
    assert tell(tmp_path / "nowhere") == ("no metadata", "", "")


@pytest.mark.parametrize(
    ("code", "why"),
    [
        ("import a_module_that_is_not_there", "ModuleNotFoundError: No module named 'a_module_that_is_not_there'"),
        ("raise RuntimeError('the tide is out')", "RuntimeError: the tide is out"),
        ("import sys\nsys.exit(3)", "SystemExit: 3"),
        ("x = (", "SyntaxError: "),
    ],
)
def test_a_package_that_cannot_be_imported_is_named(tmp_path: Path, code: str, why: str) -> None:
    _, kinds, broken = tell(package(tmp_path / "site", "harbour-1.dist-info", code))
    assert kinds == ""
    assert broken.count("BrokenPlugin") == 1
    assert broken.startswith("BrokenPlugin(name='harbour', why=")
    assert why in broken


def test_entry_points_that_make_no_sense_are_named(tmp_path: Path) -> None:
    _, kinds, broken = tell(package(tmp_path / "site", "harbour-1.dist-info", points="[rdlint]\nharbour\n"))
    assert kinds == ""
    assert "harbour" in broken


def test_of_a_package_in_two_folders_of_the_path_the_first_counts(tmp_path: Path) -> None:
    first = package(tmp_path / "site", "harbour-1.dist-info")
    package(tmp_path / "site/deeper", "harbour-2.dist-info", "raise RuntimeError")
    code = f"import sys\nsys.path.append({str(tmp_path / 'site/deeper')!r})\n"
    assert tell(first) == ("metadata", "harbour/depth", "")
    (first / "harbour.py").write_text(HARBOUR + code, encoding="utf-8")
    assert tell(first) == ("metadata", "harbour/depth", "")


def test_the_repository_under_check_brings_no_code(tmp_path: Path) -> None:
    """`python -m rdlint` puts the current folder on the path; a package somebody committed there must not run."""
    tree = package(tmp_path / "tree", "harbour-1.dist-info", "open('was-run', 'w').close()\n" + HARBOUR)
    assert tell(tree, cwd=tree) == ("no metadata", "", "")
    assert not (tree / "was-run").exists()
    assert tell(tree, cwd=tmp_path) == ("metadata", "harbour/depth", "")
    assert (tmp_path / "was-run").exists()


def test_hooks_say_what_they_are_for() -> None:
    named: list[Callable[..., Any]] = [value for name, value in vars(hookspecs).items() if name.startswith("rdlint_")]
    assert len(named) == 4
    for hook in named:
        assert textwrap.dedent(hook.__doc__ or "").strip()
