"""The rulebook of a run: what is broken is named and left out, and what is known is not read again."""

import json
import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from rule_writing import KINDS, SOURCES, TOO_LONG, changed, write

from rdlint.engine.cache import Cache
from rdlint.plugins import load_plugins
from rdlint.reference.library import Library
from rdlint.resources import Remember, forget
from rdlint.rulebook import markdown
from rdlint.rulebook.kind import CheckKind
from rdlint.rulebook.load import RulebookClash, load_rulebook
from rdlint.rulebook.pack import RulePack
from rdlint.rulebook.rule import Rulebook

NAMES = "the name of a rule file has small letters, digits and hyphens only, as in missing-reporting-line.md"


def load(
    *packs: RulePack,
    remember: Remember = forget,
    kinds: Mapping[str, CheckKind] = KINDS,
    sources: Callable[[], Mapping[str, frozenset[str]]] = lambda: SOURCES,
) -> Rulebook:
    return load_rulebook(packs, kinds, sources, remember)


def test_names_and_groups_of_packs(tmp_path: Path) -> None:
    own, ours = tmp_path / "rules", tmp_path / "house-rules"
    for name in ("header/long-title", "wording/other"):
        write(own, name)
    for name in (
        "long-title",
        "header/short-title",
        "data/no-rule",
        ".hidden/no-rule",
        "a/b/no-rule",
        "README",
        ".no-rule",
    ):
        write(ours, name)
    write(ours, "header/CONTRIBUTING", "# About these rules\n")
    book = load(RulePack("", own), RulePack("house-rules", ours))
    assert book.broken == ()
    assert {name: rule.group for name, rule in book.rules.items()} == {
        "long-title": "header",
        "other": "wording",
        "house-rules/long-title": "house-rules",
        "house-rules/short-title": "header",
    }
    assert list(book.groups()) == ["header", "wording", "house-rules"]


def test_a_broken_rule_is_named_and_left_out(tmp_path: Path) -> None:
    write(tmp_path, "sound")
    write(tmp_path, "broken", changed(("severity: warning", "severity: fatal")))
    write(tmp_path, "Oddly-Named")
    write(tmp_path, "unread", "nothing")
    book = load(RulePack("ours", tmp_path))
    assert list(book.rules) == ["ours/sound"]
    assert {broken.name: broken.why.split(":")[0] for broken in book.broken} == {
        "ours/Oddly-Named": NAMES,
        "ours/broken": "the header",
        "ours/unread": "the file must start with a YAML header between two lines of three hyphens",
    }


def test_a_check_kind_whose_schema_is_none_harms_its_own_rules_only(tmp_path: Path) -> None:
    write(tmp_path, "sound")
    write(tmp_path, "odd", changed(("check: too-long", "check: odd")))
    kinds = {**KINDS, "odd": TOO_LONG._replace(name="odd", parameters={"type": "no-such-type"})}
    book = load(RulePack("ours", tmp_path), kinds=kinds)
    assert list(book.rules) == ["ours/sound"]
    ((name, why),) = book.broken
    assert name == "ours/odd"
    assert why.startswith("it cannot be compiled (")


def test_a_check_kind_that_fails_to_judge_parameters_harms_its_own_rules_only(tmp_path: Path) -> None:
    def refuse(_parameters: object) -> str | None:
        raise RuntimeError("the tide is out")

    write(tmp_path, "sound")
    write(tmp_path, "odd", changed(("check: too-long", "check: odd")))
    book = load(RulePack("ours", tmp_path), kinds={**KINDS, "odd": TOO_LONG._replace(name="odd", refuse=refuse)})
    assert list(book.rules) == ["ours/sound"]
    assert book.broken == (("ours/odd", "it cannot be compiled (RuntimeError: the tide is out)"),)


def test_rules_are_judged_once_and_again_when_what_refuses_them_changes(tmp_path: Path) -> None:
    module = tmp_path / "refusal.py"
    pack = RulePack("", write(tmp_path / "rules", "long-title").parent)

    def loaded() -> list[str]:
        code = module.read_text(encoding="utf-8")
        names: dict[str, Any] = {"called": []}
        exec(compile(code, str(module), "exec"), names)
        kinds = {"too-long": TOO_LONG._replace(refuse=names["refuse"])}
        book = load(pack, remember=Cache(tmp_path / "cache").remember, kinds=kinds)
        return [*names["called"], *book.rules, *(broken.why for broken in book.broken)]

    lenient = "def refuse(parameters):\n    called.append('called')\n"
    module.write_text(lenient, encoding="utf-8")
    assert loaded() == ["called", "long-title"]
    assert loaded() == ["long-title"]
    module.write_text(f"{lenient}    return 'Never.'\n", encoding="utf-8")
    assert loaded() == ["called", "`with`, for the check kind too-long: Never"]


def test_a_pack_without_a_rule_is_not_passed_over_in_silence(tmp_path: Path) -> None:
    book = load(RulePack("ours", tmp_path), RulePack("", tmp_path / "nowhere"))
    assert [broken.name for broken in book.broken] == ["ours/*", "*"]
    assert book.broken[0].why == f"no rule file was found in {tmp_path}"


def test_two_rules_of_one_name_clash(tmp_path: Path) -> None:
    one, other = write(tmp_path / "one", "header/long-title"), write(tmp_path / "other", "wording/long-title")
    with pytest.raises(RulebookClash) as raised:
        load(RulePack("", tmp_path / "one"), RulePack("", tmp_path / "other"))
    assert str(raised.value) == f"two rules are called long-title: {one} and {other}. Rename one of them."
    assert len(load(RulePack("", tmp_path / "one"), RulePack("ours", tmp_path / "other")).rules) == 2


class WasRead(BaseException):
    """A rule file or the table of sources was read; no mere Exception, which would be taken for a broken rule."""


def refuse(*_: object) -> Any:
    raise WasRead


def test_a_second_load_reads_no_markdown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rules = tmp_path / "rules"
    write(rules, "header/long-title")
    write(rules, "header/broken", "nothing")
    pack = RulePack("", rules)
    first = load(pack, remember=Cache(tmp_path / "cache").remember)
    monkeypatch.setattr(markdown, "read_rule_file", refuse)
    with pytest.raises(WasRead):
        load(pack)
    again = load(pack, remember=Cache(tmp_path / "cache").remember, sources=refuse)
    assert again == first
    assert len(first.rules) == len(first.broken) == 1


def test_the_rules_that_ship_are_loaded_from_the_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plugins, library = load_plugins(discover=False), Library()

    def book() -> Rulebook:
        sources = {source.key: frozenset(source.clauses) for source in library.sources}
        return load_rulebook(plugins.packs, plugins.kinds, lambda: sources, Cache(tmp_path).remember)

    first = book()
    opened: list[str] = []
    read_bytes = Path.read_bytes

    def noted(path: Path) -> bytes:
        opened.append(path.suffix)
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", noted)
    assert book() == first
    assert opened == [".json"]


@pytest.mark.parametrize(
    "change",
    [
        lambda path: path.write_bytes(path.read_bytes().replace(b"warning", b"error")),
        lambda path: write(path.parent, "new-rule"),
        lambda path: path.rename(path.with_stem("other-title")),
        lambda path: path.with_stem("second").unlink(),
    ],
    ids=["changed", "added", "renamed", "deleted"],
)
def test_a_changed_folder_is_seen(tmp_path: Path, change: Callable[[Path], object]) -> None:
    rules, remember = tmp_path / "rules", Cache(tmp_path / "cache").remember
    path = write(rules, "header/long-title")
    write(rules, "header/second")
    before = load(RulePack("", rules), remember=remember)
    change(path)
    after = load(RulePack("", rules), remember=remember)
    assert after != before
    assert after == load(RulePack("", rules))


def test_a_change_of_the_same_size_is_seen(tmp_path: Path) -> None:
    remember = Cache(tmp_path / "cache").remember
    path = write(tmp_path / "rules", "long-title")
    assert load(RulePack("", tmp_path / "rules"), remember=remember).rules["long-title"].parameters == {"limit": 10}
    path.write_bytes(path.read_bytes().replace(b"limit: 10", b"limit: 99"))
    os.utime(path, ns=(1, 1))
    assert load(RulePack("", tmp_path / "rules"), remember=remember).rules["long-title"].parameters == {"limit": 99}


def test_another_set_of_check_kinds_is_another_book(tmp_path: Path) -> None:
    remember = Cache(tmp_path / "cache").remember
    pack = RulePack("", write(tmp_path / "rules", "long-title").parent)
    assert load(pack, remember=remember, kinds={}).broken
    assert not load(pack, remember=remember).broken
    fewer = {"too-long": TOO_LONG._replace(placeholders=("words",))}
    assert load(pack, remember=remember, kinds=fewer).broken


@pytest.mark.parametrize(
    "held", ["{}", "[]", "null", '{"rules": [{}], "broken": []}', '{"rules": [], "broken": [1]}', "{"]
)
def test_a_damaged_cache_is_done_without(tmp_path: Path, held: str) -> None:
    pack = RulePack("", write(tmp_path / "rules", "long-title").parent)

    def damaged(_name: str, _paths: Sequence[Path], build: Callable[[], Any]) -> Any:
        try:
            return json.loads(held)
        except ValueError:
            return build()

    assert load(pack, remember=damaged) == load(pack)
