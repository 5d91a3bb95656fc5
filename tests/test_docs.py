"""What the documentation says is so: links lead somewhere, options exist, examples give what stands beside them."""

import contextlib
import io
import json
import re
import tomllib
import types
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from fresh import ROOT, git

from rdlint.cli import main
from rdlint.cli.options import COMMANDS
from rdlint.plugins import load_plugins
from rdlint.reference.schemas import violations
from rdlint.reference.word_classes import BY_NAME
from rdlint.source import compose, decode_source

PAGES = sorted(
    [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), ROOT / "examples/README.md"],
    key=lambda page: page.relative_to(ROOT).as_posix(),
)
DAY = "2026-11-21"


def rdlint(*arguments: str) -> str:
    """What a command prints on standard output."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        main(arguments)
    return out.getvalue()


def read(page: str) -> str:
    return (ROOT / page).read_text(encoding="utf-8")


def blocks(text: str, language: str) -> list[str]:
    """The fenced blocks of a language, whatever else stands on its line."""
    return [
        match[2] for match in re.finditer(rf"^(`{{3,}}){language}\b[^\n]*\n(.*?)^\1$", text, re.MULTILINE | re.DOTALL)
    ]


def data_of(text: str) -> Any:
    document = compose(decode_source(text.encode(), "block"))
    assert document.problems == ()
    assert document.root is not None
    return document.root.data


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    text = re.sub(r"^(`{3,}).*?^\1$", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    for target in re.findall(r"\]\(([^)\s#]+)[^)]*\)", text):
        if "://" not in target:
            assert (page.parent / target).exists(), target


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_commands_options_and_rules_exist(page: Path) -> None:
    helps = {name: rdlint(name, "--help") for name in COMMANDS}
    text = page.read_text(encoding="utf-8")
    for command in re.findall(r"`(rdlint(?: [^`]*)?)`", text):
        words = command.split()[1:]
        name = words[0] if words and not words[0].startswith("-") else "check"
        assert name in helps, command
        for option in re.findall(r"(?<!\S)--[a-z-]+", command):
            assert option in helps[name] or option == "--version", command
        if name == "explain" and len(words) == 2 and words[1] != "RULE" and "/" not in words[1]:
            assert re.search(rf"\s{words[1]}\s", rdlint("rules")), command


def test_the_excerpt_in_the_readme_is_real() -> None:
    said = rdlint("check", str(ROOT / "examples/nsw"), "--as-of", DAY)
    (excerpt,) = blocks(read("README.md"), "text")
    for finding in excerpt.strip().split("\n\n"):
        rule = re.match(r"\w+\[(.+?)\]", finding)
        assert rule is not None
        real = [block for block in said.split("\n\n") if f"[{rule[1]}]" in block.split(":")[0]]
        assert finding in (block.strip() for block in real), "\n\n".join(["the report says:", *real])


def test_the_settings_shown_are_sound() -> None:
    assert len(settings_shown()) >= 6
    for data in settings_shown():
        assert violations(data, "configuration") == []


def settings_shown() -> list[Any]:
    """The configurations in the documentation."""
    texts = [*blocks(read("docs/configuration.md"), "yaml"), blocks(read("README.md"), "yaml")[-1]]
    return [data_of(text) for text in texts]


#: Names with hyphens in the documentation that are neither ours nor those of packages: from its examples.
NAMES_IN_EXAMPLES = {"call-centre", "house-rules"}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_what_looks_like_the_name_of_a_rule_is_one(page: Path) -> None:
    text = re.sub(r"^(`{3,}).*?^\1$", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    named = set(re.findall(r"`([a-z]+(?:-[a-z]+)+)`", text))
    known = rule_names() | set(load_plugins(discover=False).kinds) | other_names() | set(BY_NAME) | NAMES_IN_EXAMPLES
    assert named - known == set()
    for given in re.findall(r"--(?:select|ignore) ([a-z][a-z,-]*)", text):
        assert set(given.split(",")) - rule_names() - NAMES_IN_EXAMPLES == set()


def test_the_settings_shown_name_rules_that_exist() -> None:
    properties = json.loads(read("schemas/configuration.schema.json"))["properties"]
    schema = [{key: example} for key in ("select", "ignore", "severity") for example in properties[key]["examples"]]
    shown = [*schema, *settings_shown()]
    named = [name for data in shown for key in ("select", "ignore", "severity") for name in data.get(key) or ()]
    assert len(named) >= 10
    assert set(named) - rule_names() == set()


def test_the_rule_header_shown_names_a_check_kind_that_exists() -> None:
    (example,) = json.loads(read("schemas/rule.schema.json"))["properties"]["check"]["examples"]
    assert example in load_plugins(discover=False).kinds


@cache
def rule_names() -> frozenset[str]:
    """The rules and groups that ship."""
    rules = json.loads(rdlint("rules", "--format", "json"))
    return frozenset(name for rule in rules for name in (rule["rule"], rule["group"])) | {"all"}


@cache
def other_names() -> frozenset[str]:
    """Values that the schemas allow, and packages that the project names."""

    def values(node: Any) -> Iterator[str]:
        for key, value in node.items() if isinstance(node, dict) else enumerate(node):
            if key == "enum":
                yield from (text for text in value if isinstance(text, str))
            elif isinstance(value, dict | list):
                yield from values(value)

    allowed = [text for file in (ROOT / "schemas").glob("*.json") for text in values(json.loads(file.read_bytes()))]
    project = tomllib.loads(read("pyproject.toml"))
    hooks = re.findall(r"^- id: (\S+)$", read(".pre-commit-hooks.yaml"), re.MULTILINE)
    action = data_of(read("action.yml"))
    packages = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    others = {*hooks, *action["inputs"], *action["outputs"]}
    return frozenset(allowed) | others | {re.split(r"[><=]", package)[0] for package in packages}


def test_every_key_of_the_configuration_is_explained() -> None:
    page = read("docs/configuration.md")
    schema = json.loads(read("schemas/configuration.schema.json"))
    for key in schema["properties"]:
        assert re.search(rf"^## .*\b{key}\b|^\| `{key}\b", page, re.MULTILINE), key


def test_every_field_of_the_json_report_is_explained() -> None:
    page = read("docs/json-report.md")
    schema = json.loads(read("schemas/json-report.schema.json"))
    for key in [*schema["properties"], *schema["$defs"]["finding"]["properties"]]:
        assert re.search(rf"^\| .*`{key}`.* \|", page, re.MULTILINE), key


def test_the_finding_shown_as_json_is_real() -> None:
    report = json.loads(rdlint("check", str(ROOT / "examples/nsw"), "--as-of", DAY, "--format", "json"))
    shown = json.loads(blocks(read("docs/json-report.md"), "json")[0])
    real = [finding for finding in report["findings"] if finding["rule"] == shown["rule"]]
    assert shown in [{key: finding[key] for key in shown} for finding in real]


def test_every_field_of_a_rule_header_is_explained() -> None:
    page = read("docs/writing-rules.md")
    for key in json.loads(read("schemas/rule.schema.json"))["properties"]:
        if key != "scope":  # rules of one's own look at one role description
            assert re.search(rf"`{key}`", page), key


def test_the_guide_to_rules_works_step_by_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = read("docs/writing-rules.md")
    steps = re.findall(r"^(`{3,})[a-z]+ file=(\S+)\n(.*?)^\1$", page, re.MULTILINE | re.DOTALL)
    assert len(steps) == 3
    for _, name, text in steps:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    git(tmp_path, "init", "--quiet")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("RDLINT_CACHE_DIR", "")
    said = rdlint("check", "--select", "house-rules")
    (shown,) = blocks(page, "text")
    assert said.startswith(shown)
    assert said.removeprefix(shown).startswith("\n1 warning in 1 role description")
    assert "Applicants look for them" in rdlint("explain", "house-rules/former-service-name")


def test_the_plug_in_shown_loads(tmp_path: Path) -> None:
    module = types.ModuleType("rdlint_harbour")
    module.__file__ = str(tmp_path / "__init__.py")
    (tmp_path / "rules").mkdir()
    exec(compile(blocks(read("docs/plugins.md"), "python")[0], "plugins.md", "exec"), module.__dict__)
    plugins = load_plugins([("harbour", module)], discover=False)
    assert plugins.broken == ()
    assert "harbour/too-long" in plugins.kinds
    assert plugins.packs[-1].name == "harbour"
