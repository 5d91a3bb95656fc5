"""What holds in the end, and where it was said; what is shown says the same as what runs."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from making import DAY, rule

from rdlint.engine.effective import Effective, Options, effective
from rdlint.engine.layers import no_packages, read_layers
from rdlint.engine.rules_of_run import chosen_rules, with_overrides
from rdlint.engine.settings import load_settings
from rdlint.reference.schemas import violations
from rdlint.rulebook.rule import Rule, Rulebook

BOOK = Rulebook(
    {
        one.name: one
        for one in (
            rule("unreadable", group="source"),
            rule("doubled", group="wording"),
            rule("spelt", group="wording", renamed_from=("misspelt",)),
            rule("number", group="header"),
            rule("off", group="header", default=False),
        )
    }
)
BASE = """\
exclude: [archive/]
ignore: [spelt]
severity: {doubled: warning, header: info}
rules: [house]
vocabularies:
  words: [geobag]
  levels_for_grade: {One: {lowest: Adept}}
fail_on: never
"""
OWN = """\
extends: common/base.yaml
exclude: ["*-old.yaml"]
severity:
  wording: info
overrides:
- paths: [drafts/]
  ignore: [number]
  severity:
    misspelt: error
- paths: [drafts/new/]
  select: [wording]
"""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "common/house").mkdir(parents=True)
    (tmp_path / "common/base.yaml").write_text(BASE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def shown(root: Path, text: str, file: str | None = None, **options: Any) -> Effective:
    (root / "rdlint.yaml").write_text(text, encoding="utf-8")
    layers = read_layers(root / "rdlint.yaml", no_packages)
    return effective(root, layers, BOOK, Options(**options), DAY, file)


def test_without_a_configuration_everything_is_a_default(tmp_path: Path) -> None:
    found = effective(tmp_path, [], BOOK, Options(), DAY)
    assert found.data == {
        "include": [],
        "exclude": [],
        "rules": [],
        "frameworks": [],
        "vocabularies": {},
        "select": None,
        "ignore": [],
        "severity": {},
        "overrides": [],
        "fail_on": "error",
        "as_of": DAY.isoformat(),
        "corpus": {"complete": False, "outside": []},
    }
    assert set(found.origins.values()) == {"default", "today"}
    assert violations(found.data, "configuration") == []


def test_each_part_and_where_it_was_said(root: Path) -> None:
    found = shown(root, OWN, fail_on="info", ignore=["number"])
    assert found.data["exclude"] == ["archive/", "*-old.yaml"]
    assert found.data["rules"] == ["common/house"]
    assert found.data["severity"] == {"header": "info", "wording": "info"}
    assert found.origins == {
        "include": "default",
        "exclude[0]": "common/base.yaml:1",
        "exclude[1]": "rdlint.yaml:2",
        "rules[0]": "common/base.yaml:4",
        "frameworks": "default",
        "vocabularies.words[0]": "common/base.yaml:6",
        "vocabularies.levels_for_grade.One": "common/base.yaml:7",
        "select": "default",
        "ignore[0]": "common/base.yaml:2",
        "ignore[1]": "--ignore",
        "severity.header": "common/base.yaml:3",
        "severity.wording": "rdlint.yaml:4",
        "overrides[0]": "rdlint.yaml:6",
        "overrides[1]": "rdlint.yaml:10",
        "fail_on": "--fail-on",
        "as_of": "today",
        "corpus.complete": "default",
        "corpus.outside": "default",
    }


def test_for_a_file_overrides_are_applied(root: Path) -> None:
    found = shown(root, OWN, "drafts/a.yaml")
    assert found.held == ("rdlint.yaml:6",)
    assert (found.data["select"], found.data["ignore"]) == (None, ["spelt", "number"])
    assert found.data["severity"] == {"header": "info", "wording": "info", "spelt": "error"}
    assert found.origins["ignore[1]"] == "rdlint.yaml:7"
    assert found.origins["severity.spelt"] == "rdlint.yaml:9"
    assert "overrides" not in found.data
    newer = shown(root, OWN, "drafts/new/a.yaml")
    assert (newer.data["select"], newer.data["ignore"]) == (["wording"], [])
    assert newer.origins["select[0]"] == "rdlint.yaml:11"
    assert newer.held == ("rdlint.yaml:6", "rdlint.yaml:10")
    assert shown(root, OWN, "a.yaml").held == ()


def test_options_go_before_all(root: Path) -> None:
    given_ = {"select": ["header"], "ignore": ["off"], "as_of": date(2020, 1, 1)}
    found = shown(root, OWN + "as_of: 2021-01-01\n", "drafts/new/a.yaml", **given_)
    assert (found.data["select"], found.data["ignore"], found.data["as_of"]) == (["header"], ["off"], "2020-01-01")
    assert {name: found.origins[name] for name in ("select[0]", "ignore[0]", "as_of")} == {
        "select[0]": "--select",
        "ignore[0]": "--ignore",
        "as_of": "--as-of",
    }


def test_an_empty_list_that_chooses_is_said_too(root: Path) -> None:
    found = shown(root, "extends: common/base.yaml\nselect: []\ninclude: []\n")
    assert (found.data["select"], found.data["ignore"], found.data["exclude"]) == ([], [], [])
    assert (found.origins["select"], found.origins["include"]) == ("rdlint.yaml:2", "rdlint.yaml:3")
    assert found.origins["ignore"] == "default"
    found = shown(root, "overrides:\n- paths: [a]\n  select: []\n", "a/b.yaml")
    assert (found.data["select"], found.origins["select"]) == ([], "rdlint.yaml:3")


def test_where_the_severity_of_a_rule_comes_from(root: Path) -> None:
    found = shown(root, OWN, "drafts/a.yaml")
    assert {name: found.severity_from(one) for name, one in BOOK.rules.items()} == {
        "unreadable": "default",
        "doubled": "rdlint.yaml:4",
        "spelt": "rdlint.yaml:9",
        "number": "common/base.yaml:3",
        "off": "common/base.yaml:3",
    }


def test_paths_outside_the_root_are_shown_whole(root: Path) -> None:
    (root / "inner").mkdir()
    file = root / "inner/rdlint.yaml"
    file.write_text("extends: ../common/base.yaml\n", encoding="utf-8")
    found = effective(root / "inner", read_layers(file, no_packages), BOOK, Options(), DAY)
    assert found.data["rules"] == [(root / "common/house").as_posix()]


NAMES = st.lists(st.sampled_from(["header", "wording", "doubled", "misspelt", "all", "number"]), max_size=3)
SEVERITIES = st.dictionaries(
    st.sampled_from(["header", "wording", "all", "misspelt", "number"]), st.sampled_from(["error", "info", "warning"])
)
CHOICES: dict[str, Any] = {"select": NAMES | st.none(), "ignore": NAMES, "severity": SEVERITIES}
OVERRIDES = st.lists(
    st.fixed_dictionaries({"paths": st.sampled_from([["drafts"], ["a.yaml"], ["b.yaml"]])}, optional=CHOICES),
    max_size=4,
)
LAYER = st.fixed_dictionaries({}, optional={**CHOICES, "overrides": OVERRIDES})


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=LAYER, second=LAYER, option=NAMES.filter(bool) | st.none(), left_out=NAMES)
def test_what_is_shown_comes_to_what_runs(
    root: Path, first: dict[str, Any], second: dict[str, Any], option: list[str] | None, left_out: list[str]
) -> None:
    (root / "first.yaml").write_text(json.dumps(first), encoding="utf-8")
    found = shown(
        root, json.dumps({"extends": "first.yaml", **second}), "drafts/a.yaml", select=option, ignore=left_out
    )
    held = [one for one in load_settings(root / "rdlint.yaml").overrides if one.paths in (("drafts",), ("a.yaml",))]
    own = load_settings(root / "rdlint.yaml")
    select, ignore = with_overrides(own.select, own.ignore, held)
    severity = [*own.severity, *(one.severity for one in held)]
    runs = chosen_rules(BOOK, option if option is not None else select, [*ignore, *left_out], severity, DAY)
    assert as_shown(found) == runs
    assert violations(found.data, "configuration") == []


def as_shown(found: Effective) -> list[Rule]:
    """The rules that a single rdlint.yaml of what is shown would run."""
    data = found.data
    return chosen_rules(BOOK, data["select"], data["ignore"], [data["severity"]], DAY)
