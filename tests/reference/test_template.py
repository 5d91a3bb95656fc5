"""The annotated template and the page of all fields: both are written out of the schema."""

import re
from collections.abc import Iterator
from io import StringIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from rdlint.reference.schema_words import flat
from rdlint.reference.schemas import load_schema, violations, violations_of
from rdlint.reference.template import annotated_template, fields_page

ROOT = Path(__file__).parents[2]
SCHEMA = load_schema("role-description")
TEMPLATE = annotated_template(SCHEMA)


def parsed(text: str) -> Any:
    return YAML(typ="safe", pure=True).load(StringIO(text))


def uncovered(text: str) -> str:
    """The template with every hidden field shown: the `#` that has no space after it taken away."""
    return re.sub(r"^( *)#(?=\S)", r"\1", text, flags=re.MULTILINE)


def keys(data: Any, route: str = "") -> Iterator[str]:
    """Every key of nested data as a route, list items as `[]`."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield f"{route}.{key}".lstrip(".")
            yield from keys(value, f"{route}.{key}".lstrip("."))
    elif isinstance(data, list):
        for item in data:
            yield from keys(item, f"{route}[]")


def fields(schema: Any, route: str = "") -> Iterator[str]:
    """Every field the schema knows, as a route."""
    schema = flat(schema, SCHEMA)
    for name, part in schema.get("properties", {}).items():
        yield f"{route}.{name}".lstrip(".")
        yield from fields(part, f"{route}.{name}".lstrip("."))
    if "items" in schema:
        yield from fields(schema["items"], f"{route}[]")


@pytest.mark.parametrize(
    ("file", "text"), [("examples/template.yaml", TEMPLATE), ("docs/fields.md", fields_page(SCHEMA))]
)
def test_the_file_in_the_project_is_the_one_the_schema_gives(file: str, text: str) -> None:
    assert (ROOT / file).read_text(encoding="utf-8") == text


def test_the_template_is_a_sound_role_description() -> None:
    role = parsed(TEMPLATE)
    assert violations(role, "role-description") == []
    assert role["title"] == "Heritage Grants Officer"
    assert role["anzsco_code"] == "511112"
    assert role["date_of_approval"] == "2026-03-02"


def test_the_template_is_sound_with_its_hidden_fields_too() -> None:
    whole = parsed(uncovered(TEMPLATE))
    assert violations(whole, "role-description") == []
    assert len(list(keys(whole))) > len(list(keys(parsed(TEMPLATE))))


def test_the_template_has_every_field_in_the_order_of_the_schema() -> None:
    # Where text or a group may stand, the template writes text; the page of fields shows the group.
    either_way = ("role_dimensions.reporting_line.", "role_dimensions.direct_reports[]")
    expected = [field for field in fields(SCHEMA) if not field.startswith(either_way)]
    assert list(dict.fromkeys(keys(parsed(uncovered(TEMPLATE))))) == expected


def test_fields_that_are_out_of_use_are_hidden() -> None:
    role = parsed(TEMPLATE)
    assert not {"cluster", "kind_of_employment", "osca_code", "other_sections"} & role.keys()
    assert "\n#cluster: Stronger Communities\n" in TEMPLATE


def test_every_field_of_the_template_has_a_comment_before_it() -> None:
    lines = TEMPLATE.splitlines()
    commented = {
        match[1]
        for before, line in pairwise(lines)
        if before.lstrip().startswith("# ") and (match := re.match(r" *#?(?:- )?([a-z_]+):", line))
    }
    assert commented >= {field.rpartition(".")[2] for field in fields(SCHEMA)} - {"reports_to"}


def test_the_template_starts_a_role_that_hangs_together() -> None:
    role = parsed(TEMPLATE)
    names = [row["name"] for part in ("focus", "complementary") for row in role["capabilities"][part]]
    assert len(names) == len(set(names)) == 16
    assert all(row["indicators"] for row in role["capabilities"]["focus"])
    assert len(role["key_accountabilities"]) <= 8
    assert len(role["key_challenges"]) <= 3
    assert all(row["who"] and row["why"] for rows in role["key_relationships"].values() for row in rows)


def test_the_page_names_every_field_once_in_each_of_its_tables() -> None:
    page = fields_page(SCHEMA)
    for heading in ("At the top", "Under `capabilities`", "Under `role_dimensions.reporting_line`"):
        assert page.count(f"\n## {heading}\n") == 1
    top = page.split("\n## ")[1]
    assert re.findall(r"^\| `([a-z_]+)`", top, re.MULTILINE) == list(SCHEMA["properties"])
    assert set(re.findall(r"^\| `([a-z_]+)`", page, re.MULTILINE)) == {
        field.rpartition(".")[2] for field in fields(SCHEMA)
    }


def test_the_rows_of_the_page_have_five_cells() -> None:
    rows = [line for line in fields_page(SCHEMA).splitlines() if line.startswith("|")]
    assert len(rows) > 60
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {6}


ODD: dict[str, Any] = {
    "properties": {
        "count": {"type": "integer", "title": "Count", "description": "How many.", "examples": [3]},
        "sure": {"type": "boolean", "title": "Sure", "description": "A | B.", "examples": [True]},
        "words": {"type": "string", "title": "Words", "description": "Any.", "examples": ['a: "b" \\ c #d']},
        "answer": {"type": "string", "title": "Answer", "description": "Yes or no.", "examples": ["No"]},
        "nothing": {"type": "string", "title": "Nothing", "description": "Text.", "examples": ["null"]},
        "long": {
            "type": "string",
            "title": "Long",
            "description": "Prose.",
            "examples": ["word: and more " * 20 + "x"],
        },
        "rows": {
            "type": "array",
            "title": "Rows",
            "description": "Rows.",
            "items": {
                "type": "object",
                "properties": {
                    "second": {
                        "type": ["string", "array"],
                        "description": "Shown.",
                        "examples": [["b", "c"]],
                    },
                    "hidden": {
                        "type": "string",
                        "description": "Hidden.",
                        "examples": ["a"],
                        "x-template": "optional",
                    },
                },
            },
        },
    }
}


def test_odd_values_come_back_as_they_were() -> None:
    text = annotated_template(ODD)
    data = parsed(text)
    examples = {name: part["examples"][0] for name, part in ODD["properties"].items() if "examples" in part}
    assert data == {**examples, "rows": [{"second": ["b", "c"]}]}
    assert violations_of(data, ODD) == []
    assert parsed(uncovered(text))["rows"] == [{"second": ["b", "c"], "hidden": "a"}]


def test_a_bar_in_a_cell_is_escaped() -> None:
    assert "A \\| B." in fields_page(ODD)
