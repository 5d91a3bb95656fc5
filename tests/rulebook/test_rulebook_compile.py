"""Rule files become rules, or are refused in plain words that say what to write instead."""

import json
from pathlib import Path

import pytest
from rule_writing import KINDS, SOURCES, changed, write

from rdlint.rulebook.compile import compile_rule
from rdlint.rulebook.markdown import RuleFileError, read_rule_file
from rdlint.rulebook.rule import Rule

REST = """\
in_force: {from: 2020-07-01, until: 2027-01-29}
exceptions: waiver-only
default: off
renamed_from: [long-title]
scope: role
"""
AUTHORITY = "basis: published\nauthority: [{source: CF, clause: Levels}]"


def compiled(folder: Path, text: str, name: str = "too-long-title", group: str = "header", pack: str = "") -> Rule:
    file = read_rule_file(write(folder, name, text))
    return compile_rule(file, f"{pack}/{name}" if pack else name, group, KINDS, SOURCES)


def test_a_rule_with_the_least_it_needs(tmp_path: Path) -> None:
    rule = compiled(tmp_path, changed())
    assert rule == Rule(
        name="too-long-title",
        group="header",
        summary="A title is too long.",
        message='"{words}" is longer than {limit} letters.',
        help="Write at most {limit} letters.",
        severity="warning",
        basis="editorial",
        check="too-long",
        on=("title",),
        path=str(tmp_path / "too-long-title.md"),
        parameters={"limit": 10},
    )


def test_a_rule_with_all_it_can_have(tmp_path: Path) -> None:
    text = changed(
        ("basis: editorial", AUTHORITY.replace("]", ", {source: SRDG, clause: Header}]")),
        ("on: title", "on: [title, prose, 'capabilities.{focus,complementary}[*].name', x-own.anything]"),
        ("check:", f"{REST}check:"),
    )
    rule = compiled(tmp_path, text)
    assert rule.authority == (("CF", "Levels"), ("SRDG", "Header"))
    assert rule.on == ("title", "prose", "capabilities.{focus,complementary}[*].name", "x-own.anything")
    assert rule.in_force == ("2020-07-01", "2027-01-29")
    assert [rule.is_in_force(day) for day in ("2020-06-30", "2020-07-01", "2027-01-29", "2027-01-30")] == [
        False,
        True,
        True,
        False,
    ]
    assert (rule.exceptions, rule.default, rule.renamed_from) == ("waiver-only", False, ("long-title",))
    assert Rule.from_json(json.loads(json.dumps(rule.to_json()))) == rule


def test_former_names_of_a_pack_belong_to_the_pack(tmp_path: Path) -> None:
    text = changed(("check:", "renamed_from: [missing-section, other/long-title]\ncheck:"))
    rule = compiled(tmp_path, text, pack="ours", group="ours")
    assert rule.renamed_from == ("ours/missing-section", "other/long-title")


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (("check: too-long", "check: to-long"), "there is no check kind called to-long; did you mean too-long?"),
        (("check: too-long", "check: sorcery"), "there is no check kind called sorcery; `rdlint rules --ch"),
        (("with: {limit: 10}", "with: {limit: ten}"), "`with`, for the check kind too-long: "),
        (("with: {limit: 10}", "with: {limits: 10}"), "did you mean `limit`?"),
        (
            ("with: {limit: 10}", "with: {limit: 0}"),
            "`with`, for the check kind too-long: `limit` must be a number above 0",
        ),
        (("with: {limit: 10}\n", ""), "`with`, for the check kind too-long: "),
        (
            ('{limit} letters."', '{limits} letters."'),
            "the message uses {limits}, which the check kind too-long does not fill; did you mean {limit}?",
        ),
        (
            ("{words}", "{Quote}"),
            "the message uses {Quote}, which the check kind too-long does not fill; it fills {words}, {limit}",
        ),
        (("at most {limit}", "at most {most}"), "the first paragraph of 'How to fix it' uses {most}, which"),
        (("on: title", "on: titel"), "on: titel: `titel` is not a field of a role description; did you mean `title`?"),
        (("on: title", "on: prse"), "on: prse: `prse` is not a field of a role description; did you mean `prose`?"),
        (("on: title", "on: title[*]"), "on: title[*]: `title` is no list, so [*] matches nothing in it"),
        (("on: title", "on: title.name"), "on: title.name: `title` has no fields, so `name` matches nothing in it"),
        (
            ("on: title", "on: 'capabilities.focus[*].nam'"),
            "`nam` is not a field of `capabilities.focus[*]`; did you mean `name`?",
        ),
        (("on: title", "on: [prose, 'key_challenges[0]']"), "on: 'key_challenges[0]' is not a selector; good ones are"),
        (("on: title", "on: .title"), "on: '.title' is not a selector"),
        (("on: title", "on: '{title,}'"), "on: '{title,}' is not a selector"),
        (("on: title", "on: title.[*]"), "on: 'title.[*]' is not a selector"),
        (("on: title", "on: []"), "the header: `on` must not be empty"),
        (("basis: editorial", "basis: law"), "the header: `authority` is missing"),
        (("basis: editorial", "basis: published\nauthority: []"), "the header: `authority` must not be empty"),
        (
            ("basis: editorial", AUTHORITY.replace("CF", "CFF")),
            "names the source CFF, which rdlint does not know; did you mean CF?",
        ),
        (
            ("basis: editorial", AUTHORITY.replace("CF", "MAGNA")),
            "names the source MAGNA, which rdlint does not know; known are CF, SRDG",
        ),
        (
            ("basis: editorial", AUTHORITY.replace("Levels", "Level")),
            "names the clause 'Level', which CF does not have; did you mean 'Levels'?",
        ),
        (
            ("basis: editorial", AUTHORITY.replace("Levels", "Weather")),
            "names the clause 'Weather', which CF does not have; it has Behavioural indicators, Levels",
        ),
        (
            ("basis: editorial", "basis: editorial\nin_force: {from: 2026-02-30}"),
            "in_force: there is no day 2026-02-30; write `from` as in 2026-01-19",
        ),
        (("basis: editorial", "basis: editorial\nin_force: {from: 19 January}"), "2026"),
        (
            ("basis: editorial", "basis: editorial\nin_force: {from: 2027-01-02, until: 2027-01-01}"),
            "in_force: it ends on 2027-01-01, before it starts on 2027-01-02",
        ),
        (("severity: warning", "severity: fatal"), "the header: "),
        (("summary: ", "sumary: "), "`sumary` is not a field of a rule header; did you mean `summary`?"),
        (("How to fix it", "How to mend it"), "it needs a section '## How to fix it'"),
        (
            ("Write at most {limit} letters.\n\nThe second paragraph is for readers.\n\n", ""),
            "it needs a section '## How to fix it'",
        ),
    ],
)
def test_what_is_wrong_is_said_plainly(tmp_path: Path, change: tuple[str, str], why: str) -> None:
    with pytest.raises(RuleFileError) as raised:
        compiled(tmp_path, changed(change))
    assert why in str(raised.value)
    assert "\n" not in str(raised.value)
    assert not str(raised.value).endswith(".")


def test_every_rule_of_law_or_guidance_names_its_authority(tmp_path: Path) -> None:
    for basis in ("law", "published"):
        with pytest.raises(RuleFileError, match="`authority` is missing"):
            compiled(tmp_path, changed(("basis: editorial", f"basis: {basis}")))
    for basis in ("observed", "editorial"):
        assert compiled(tmp_path, changed(("basis: editorial", f"basis: {basis}"))).authority == ()


@pytest.mark.parametrize("name", ["Too-Long", "too_long", "too--long", "-too", "too.long", "zu-läng"])
def test_names_of_rule_files(tmp_path: Path, name: str) -> None:
    with pytest.raises(RuleFileError, match="small letters, digits and hyphens only"):
        compiled(tmp_path, changed(), name=name)


def test_no_pack_adds_to_the_rules_about_files(tmp_path: Path) -> None:
    with pytest.raises(RuleFileError, match="the group source is for rdlint's own rules about files"):
        compiled(tmp_path, changed(), pack="ours", group="source")
    assert compiled(tmp_path, changed(), group="source").group == "source"
