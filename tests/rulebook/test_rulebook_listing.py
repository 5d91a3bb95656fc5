"""The rulebook as a list: for people, for a page, for programs; and the check kinds for who writes rules."""

import os
from pathlib import Path

from rule_writing import TOO_LONG

from rdlint.plugins import load_plugins
from rdlint.reference.library import Library
from rdlint.rulebook.kind import CheckKind
from rdlint.rulebook.listing import kinds_text, rules_data, rules_markdown, rules_page, rules_text
from rdlint.rulebook.load import load_rulebook
from rdlint.rulebook.rule import Rule

RULES = [
    Rule("house/odd-word", "house", "A | B is odd.", "m", "h", "info", "editorial", "k", ("prose",), "/r/odd-word.md"),
    Rule(
        name="missing-title",
        group="header",
        summary="The title is missing.",
        message="m",
        help="h",
        severity="error",
        basis="published",
        check="k",
        on=("role",),
        path="/rules/header/missing-title.md",
        authority=(("CF", "Levels"),),
        in_force=("2020-07-01", None),
        exceptions="none",
    ),
    Rule("long-title", "header", "Long.", "m", "h", "warning", "law", "k", ("title",), "/l.md", default=False),
]


def test_text() -> None:
    assert rules_text(RULES) == (
        "header\n"
        "  error    published  missing-title   The title is missing.\n"
        "  warning  law        long-title      Long. (off by default)\n"
        "\n"
        "house\n"
        "  info     editorial  house/odd-word  A | B is odd.\n"
        "\n"
        "3 rules. `rdlint explain RULE` shows the reason and the way out.\n"
    )
    assert rules_text(RULES[:1]).endswith("\n1 rule. `rdlint explain RULE` shows the reason and the way out.\n")
    assert rules_text([]) == "No rule is left to run.\n"


def test_markdown() -> None:
    text = rules_markdown(RULES)
    assert text.startswith("# Rules\n\n## header\n\n| Rule | Severity | Basis | What it finds |\n| --- |")
    assert "| `missing-title` | error | published | The title is missing. |\n" in text
    assert "| `long-title` | warning | law | Long. Off by default. |\n" in text
    assert "## house\n" in text
    assert "| A \\| B is odd. |\n" in text, "a bar must not open a column"
    assert "| [`missing-title`](../rules/header/missing-title.md) |" in rules_markdown(RULES, "../rules")


def test_data() -> None:
    assert rules_data(RULES)[1] == {
        "rule": "missing-title",
        "group": "header",
        "severity": "error",
        "basis": "published",
        "summary": "The title is missing.",
        "authority": [{"source": "CF", "clause": "Levels"}],
        "scope": "role",
        "default": "on",
        "in_force": {"from": "2020-07-01", "until": None},
        "exceptions": "none",
    }
    assert rules_data(RULES)[2]["default"] == "off"


def test_check_kinds() -> None:
    kinds = [
        CheckKind("pack/silent", lambda *_: iter(())),
        TOO_LONG,
        CheckKind(
            "blank",
            lambda *_: iter(()),
            "Nothing is there.",
            {
                "properties": {
                    "report": {"enum": ["one", "other"], "description": "which defect"},
                    "strict": {"type": "boolean"},
                    "fields": {"type": "array", "items": {"enum": ["a", "b"]}},
                },
                "required": ["report"],
            },
            tuple(f"placeholder_{number}" for number in range(8)),
        ),
    ]
    assert kinds_text(kinds) == (
        "Check kinds: what a rule file may name under `check`. Fields marked * must be given under `with`;\n"
        "words in braces may be used in the rule's message, where each finding fills them in.\n"
        "\n"
        "blank\n"
        "  Nothing is there.\n"
        "  with report*  which defect: one, other\n"
        "  with strict   true or false\n"
        "  with fields   a list: a, b\n"
        "  message: {placeholder_0}, {placeholder_1}, {placeholder_2}, {placeholder_3}, {placeholder_4},\n"
        "           {placeholder_5}, {placeholder_6}, {placeholder_7}\n"
        "\n"
        "too-long\n"
        "  Text is longer than it should be.\n"
        "  with limit*  how many letters\n"
        "  message: {words}, {limit}\n"
        "\n"
        "pack/silent\n"
        "  No description is given.\n"
    )


def test_every_built_in_check_kind_says_what_it_is_and_needs() -> None:
    for kind in load_plugins(discover=False).kinds.values():
        assert len(kind.summary) > 20, kind.name
        assert kind.summary.endswith("."), kind.name
        for name, schema in kind.parameters.get("properties", {}).items():
            assert schema.get("description"), f"{kind.name}, {name}"
    text = kinds_text(list(load_plugins(discover=False).kinds.values()))
    assert max(map(len, text.splitlines())) <= 100


def test_the_page_of_all_rules_is_up_to_date() -> None:
    plugins, library = load_plugins(discover=False), Library()
    sources = {source.key: frozenset(source.clauses) for source in library.sources}
    book = load_rulebook(plugins.packs, plugins.kinds, lambda: sources)
    page = Path(__file__).parents[2] / "docs/rules.md"
    expected = rules_page(list(book.rules.values()))
    if os.environ.get("RDLINT_WRITE_GOLDEN"):
        page.write_text(expected, encoding="utf-8")
    assert page.read_text(encoding="utf-8") == expected, (
        "docs/rules.md is out of date; RDLINT_WRITE_GOLDEN=1 pytest tests/rulebook/test_rulebook_listing.py writes it"
    )
