"""The check kind `schema-error`, and that the group `schema` has a rule for all that the schema can say."""

import pytest
from conftest import Find, Run

from rdlint.reference.schema_violation import SENTENCES
from rdlint.reference.schemas import load_schema
from rdlint.resources import rules_dir
from rdlint.rulebook.markdown import read_rule_file

#: What stands in a schema -> the kind of violation it can give.
KEYWORDS = {
    "required": "missing-field",
    "type": "wrong-type",
    "additionalProperties": "unknown-field",
    "enum": "not-allowed-value",
    "const": "not-allowed-value",
    "pattern": "malformed-value",
}


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("agency: Parks Trust\n", "missing-title", [("title", "agency")]),
        ("title:\n", "missing-title", []),
        ("titel: Ranger\n", "missing-title", []),
        ("titel: Ranger\n", "unknown-field", [("titel", "titel")]),
        ("title: Ranger\nx-owner: Kim\n", "unknown-field", []),
        (
            "title: Ranger\nrole_dimensions: {direct_report: Nil}\n",
            "unknown-field",
            [("role_dimensions.direct_report", "direct_report")],
        ),
        ("title: [Ranger]\n", "wrong-type", [("title", "[Ranger]")]),
        ("title: 12\n", "wrong-type", [("title", "12")]),
        ("title: '12'\n", "wrong-type", []),
        ("title: Ranger\nkey_challenges:\n  - Distance: far\n", "wrong-type", []),
        (
            "title: Ranger\nkey_challenges:\n  - Distance: far\n",
            "broken-list-item",
            [("key_challenges[0]", "Distance: far")],
        ),
        ("title: Ranger\nkey_challenges:\n  - 'Distance: far'\n", "broken-list-item", []),
        # What an alias stands for is not known, so nothing is said of it.
        ("title: &t [Ranger]\nagency: *t\n", "wrong-type", [("title", "[Ranger]")]),
        ("title: Ranger\nagency: *a\nrole_dimensions: *b\n", "wrong-type", []),
    ],
)
def test_at_its_words(find: Find, text: str, kind: str, expected: list[tuple[str, str]]) -> None:
    assert find("schema-error", text, "role", {"violation": kind}) == expected


def test_says_a_sentence(run: Run) -> None:
    [(hit, _)] = run("schema-error", "title: Ranger\nhobby: x\n", "role", {"violation": "unknown-field"})
    assert hit.values["sentence"] == "`hobby` is not a field of a role description."


def _keywords(schema: object) -> set[str]:
    if isinstance(schema, list):
        return set().union(*map(_keywords, schema))
    if not isinstance(schema, dict):
        return set()
    found = {name for name in schema if name in KEYWORDS or name in _OTHER}
    inside = schema.get("properties", {})
    parts = [part for name, part in schema.items() if name not in ("properties", "examples", "$defs")]
    return found.union(*map(_keywords, [*inside.values(), *schema.get("$defs", {}).values(), *parts]))


_OTHER = ("minItems", "maxItems", "minLength", "maxLength", "minimum", "maximum", "uniqueItems", "not")


def test_there_is_a_rule_for_everything_the_schema_can_say() -> None:
    schema = dict(load_schema("role-description"))
    assert schema.pop("required") == ["title"]
    can_say = {KEYWORDS.get(keyword, "other") for keyword in _keywords(schema)}
    can_say |= {"missing-title", "broken-list-item"}
    headers = [read_rule_file(path).header for path in (rules_dir() / "schema").glob("*.md")]
    assert {header["with"]["violation"] for header in headers} == can_say
    assert can_say <= set(SENTENCES)
