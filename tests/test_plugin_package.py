"""A third-party package brings a check kind, a rule and a format; a broken one is named and takes nothing else down."""

import json
import textwrap
from pathlib import Path

import pytest
from fresh import ROOT, Environment, Run

PROJECT = """\
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"
[project]
name = "rdlint-{name}"
version = "1"
[project.entry-points.rdlint]
{name} = "rdlint_{name}"
[tool.hatch.build.targets.wheel]
packages = ["rdlint_{name}"]
"""

#: A whole plug-in in a dozen lines: a check kind, and the folder of rule files beside it.
HARBOUR = """\
from pathlib import Path
from rdlint.hookspecs import hookimpl
from rdlint.rulebook.kind import CheckKind
from rdlint.rulebook.pack import RulePack
rdlint_api = 1
def check(places, parameters, role):
    yield from (place.hit(words=place.text) for place in places if len(place.text) > parameters["limit"])
LIMIT = {"type": "object", "required": ["limit"], "properties": {"limit": {"type": "integer"}}}
rdlint_check_kinds = hookimpl(lambda: [KIND], specname="rdlint_check_kinds")
rdlint_rule_packs = hookimpl(lambda: [PACK], specname="rdlint_rule_packs")
KIND = CheckKind("harbour/too-long", check, "Too long.", LIMIT, placeholders=("words",))
PACK = RulePack("harbour", Path(__file__).parent / "rules")
"""

LONG_TITLE = """\
---
summary: A title is too long for our forms.
message: "The title \\"{words}\\" is longer than our forms hold."
severity: warning
basis: editorial
on: title
check: harbour/too-long
with: {limit: 10}
---
## What it checks

The length of the title.

## Why

Our forms hold ten letters.

## How to fix it

Write a shorter title.

## Examples

```yaml good
title: Officer
```

```yaml bad at=title words="Water Licensing Officer"
title: Water Licensing Officer
```
"""

RAISING = """\
from pathlib import Path
from rdlint.hookspecs import hookimpl
from rdlint.rulebook.kind import CheckKind
from rdlint.rulebook.pack import RulePack
rdlint_api = 1
def check(places, parameters, role):
    raise RuntimeError("the tide is out")
@hookimpl
def rdlint_check_kinds():
    return [CheckKind("raising/tide", check)]
@hookimpl
def rdlint_rule_packs():
    return [RulePack("raising", Path(__file__).parent / "rules")]
"""

#: A rule that needs no check kind of a package.
BAY = (
    LONG_TITLE.replace("harbour/too-long", "phrases")
    .replace("with: {limit: 10}", "with: {phrases: [{find: water licensing, use: bay}]}")
    .replace("{words}", "{wrong}")
    .replace("on: title", "on: names")
)

TIDE = (
    LONG_TITLE.replace("harbour/too-long", "raising/tide")
    .replace("with: {limit: 10}\n", "")
    .replace('\\"{words}\\" ', "")
)

BASE = """\
from pathlib import Path
from rdlint.engine.base_configuration import BaseConfiguration
from rdlint.hookspecs import hookimpl
rdlint_api = 1
@hookimpl
def rdlint_configurations():
    return [BaseConfiguration("base", Path(__file__).parent / "rules/rdlint.yaml")]
"""

REPORTER = """\
from rdlint.hookspecs import hookimpl
from rdlint.report.reporter import Reporter
rdlint_api = 1
@hookimpl
def rdlint_reporters():
    return [Reporter("count", lambda result, style: f"{sum(1 for _ in result.findings())} found\\n")]
"""

ODD = """\
from rdlint.hookspecs import hookimpl
rdlint_api = 1
rdlint_check_kinds = hookimpl(lambda: ["a name"], specname="rdlint_check_kinds")
"""

GOOD_SOURCES: dict[str, tuple[str, dict[str, str]]] = {
    "harbour": (HARBOUR, {"long-title.md": LONG_TITLE}),
    "count": (REPORTER, {}),
    "base": (BASE, {"rdlint.yaml": "rules: [house]\nignore: [harbour/long-title]\n", "house/bay.md": BAY}),
}

BROKEN_SOURCES: dict[str, tuple[str, dict[str, str]]] = {
    "lost": ("import a_module_that_is_not_there\nrdlint_api = 1\n", {}),
    "newer": ("rdlint_api = 2\n", {}),
    "silent": ("", {}),
    "odd": (ODD, {}),
    "raising": (RAISING, {"tide.md": TIDE, "unfinished.md": "---\nsummary: [\n---\n"}),
}

ROLE = ROOT / "examples/clean/water-licensing-officer.yaml"


def write_package(folder: Path, name: str, code: str, rules: dict[str, str]) -> Path:
    """A package on disk that can be installed."""
    package = folder / name / f"rdlint_{name}"
    (package / "rules").mkdir(parents=True)
    (folder / name / "pyproject.toml").write_text(PROJECT.format(name=name), encoding="utf-8")
    (package / "__init__.py").write_text(code, encoding="utf-8")
    for rule, text in rules.items():
        (package / "rules" / rule).parent.mkdir(exist_ok=True)
        (package / "rules" / rule).write_text(text, encoding="utf-8")
    return folder / name


def environment_with(folder: Path, sources: dict[str, tuple[str, dict[str, str]]]) -> Environment:
    packages = [write_package(folder / "packages", name, *source) for name, source in sources.items()]
    environment = Environment(folder / "environment", with_rdlint=True)
    environment.install(*packages)
    return environment


@pytest.fixture(scope="module")
def extended(tmp_path_factory: pytest.TempPathFactory) -> Environment:
    return environment_with(tmp_path_factory.mktemp("extended"), GOOD_SOURCES)


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Environment:
    return environment_with(tmp_path_factory.mktemp("broken"), {**BROKEN_SOURCES, "harbour": GOOD_SOURCES["harbour"]})


def check(environment: Environment, *options: str) -> Run:
    return environment.rdlint("check", ROLE, "--as-of", "2025-06-30", *options)


def test_the_finding_of_an_installed_rule_is_reported_like_any_other(extended: Environment) -> None:
    done = check(extended, "--format", "json")
    assert (done.code, done.stderr) == (0, "")
    report = json.loads(done.stdout)
    assert [(finding["rule"], finding["quote"]) for finding in report["findings"]] == [
        ("harbour/long-title", "Water Licensing Officer")
    ]
    assert report["findings"][0]["message"] == ('The title "Water Licensing Officer" is longer than our forms hold.')
    assert "missing-reporting-line" in report["rules"]["ran"]


def test_the_rule_and_the_kind_are_listed_explained_and_selected(extended: Environment) -> None:
    assert "harbour/long-title" in extended.rdlint("rules").stdout
    assert "harbour/too-long" in extended.rdlint("rules", "--check-kinds").stdout
    assert "Our forms hold ten letters." in extended.rdlint("explain", "harbour/long-title").stdout
    assert check(extended, "--select", "harbour/long-title", "--fail-on", "warning").code == 1
    assert check(extended, "--ignore", "harbour/long-title", "--fail-on", "info").code == 0
    assert "did you mean harbour/long-title" in check(extended, "--select", "harbour/long-titel").stderr.lower()


def test_a_format_of_a_package_can_be_asked_for(extended: Environment) -> None:
    assert check(extended, "--format", "count").stdout == "1 found\n"


def repository(folder: Path, configuration: str) -> Path:
    """A folder with this configuration and a role description."""
    (folder / "rdlint.yaml").write_text(configuration, encoding="utf-8")
    (folder / "role.yaml").write_text(ROLE.read_text(encoding="utf-8"), encoding="utf-8")
    return folder


def test_a_configuration_of_a_package_can_be_extended(extended: Environment, tmp_path: Path) -> None:
    folder = repository(tmp_path, "extends: package:base\nseverity: {house/bay: error}\n")
    done = extended.rdlint("check", folder, "--as-of", "2025-06-30", "--format", "concise", "-q")
    assert (done.code, done.stderr) == (1, "")
    assert [line.split(" ")[1] for line in done.stdout.splitlines()] == ["error[house/bay]"]
    shown = json.loads(extended.rdlint("config", folder / "role.yaml", "--format", "json").stdout)
    assert shown["settings"]["ignore"] == ["harbour/long-title"]
    (rules,) = shown["settings"]["rules"]
    assert Path(rules).parts[-3:] == ("rdlint_base", "rules", "house")
    assert shown["from"]["ignore[0]"].endswith("rdlint_base/rules/rdlint.yaml:2")


def test_a_configuration_of_a_package_that_fails_on_import_is_named(broken: Environment, tmp_path: Path) -> None:
    done = broken.rdlint("check", repository(tmp_path, "extends: package:lost\n"))
    assert (done.code, done.stdout) == (2, "")
    assert "rdlint.yaml:1:10: The package of `package:lost` cannot be used: ModuleNotFoundError" in done.stderr
    assert "a_module_that_is_not_there" in done.stderr
    assert "Traceback" not in done.output
    # What the configuration does not ask for takes nothing down.
    done = broken.rdlint("check", repository(tmp_path, "extends: []\n"), "--as-of", "2025-06-30")
    assert done.code == 4


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("the plug-in lost", "a_module_that_is_not_there"),
        ("the plug-in newer", "rdlint_api = 2"),
        ("the plug-in silent", "rdlint_api = None"),
        ("the plug-in odd", "gave str, not CheckKind"),
        ("the rule raising/tide", "the tide is out"),
        ("the rule raising/unfinished", "the header is not sound YAML"),
    ],
)
def test_what_is_broken_is_named_with_the_reason(broken: Environment, name: str, why: str) -> None:
    done = check(broken)
    said = [line for line in done.stderr.splitlines() if name in line]
    assert len(said) == 1, done.stderr
    assert why in said[0]
    assert done.code == 4
    assert "Traceback" not in done.output


def test_all_else_is_still_checked(broken: Environment) -> None:
    done = broken.rdlint("check", ROLE, ROOT / "examples/nsw", "--as-of", "2025-06-30", "--format", "json")
    assert done.code == 4
    report = json.loads(done.stdout)
    found = {finding["rule"] for finding in report["findings"]}
    assert "harbour/long-title" in found
    assert any("/" not in rule for rule in found)
    assert [file["status"] for file in report["files"]] == ["checked"] * 6
    not_run = {entry["rule"]: entry["why"] for entry in report["rules"]["not_run"]}
    assert "the tide is out" in not_run["raising/tide"]
    assert "not sound YAML" in not_run["raising/unfinished"]
    assert len(report["failures"]) == 6


def test_a_rule_that_failed_and_is_not_selected_does_no_harm(broken: Environment) -> None:
    done = check(broken, "--ignore", "raising/tide")
    assert "the tide is out" not in done.output


def test_the_plug_in_is_as_short_as_we_say() -> None:
    assert len(textwrap.dedent(HARBOUR).splitlines()) <= 12
