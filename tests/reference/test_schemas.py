"""The verdict of the closures against jsonschema's, and every kind of violation in its exact words."""

import copy
import random
import subprocess
import sys
import time
from collections import Counter
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from rdlint.model import format_route
from rdlint.reference.schema_faults import faults
from rdlint.reference.schema_violation import SENTENCES
from rdlint.reference.schemas import Violation, compile_validator, load_schema, violations, violations_of

ROLE: dict[str, Any] = {
    "title": "Ferry Timetable Planner",
    "agency": "Harbour Transit Authority",
    "classification": "Planner Grade 2",
    "role_number": 60012345,
    "anzsco_code": "511112",
    "pcat_code": None,
    "date_of_approval": 2024,
    "x-owner": {"team": ["Ferries", 3, None]},
    "notes": "",
    "agency_overview": "We run the ferries of an invented harbour.",
    "primary_purpose": ["Plan timetables that crews can keep."],
    "key_accountabilities_introduction": "The role is accountable for the following:",
    "key_accountabilities": ["Draw up timetables for each season", "Test changes with crews", ""],
    "key_challenges": [],
    "key_relationships": {
        "ministerial": None,
        "internal": [
            {"who": "", "why": ""},
            {"who": "Crews", "why": ["Hear what works", "Agree breaks"]},
            None,
        ],
        "external": [{"who": "Passengers", "why": "Explain changes", "x-source": 1}],
    },
    "role_dimensions": {
        "decision_making": "Decides the order of its own work.",
        "reporting_line": {"reports_to": "Manager, Timetables", "role_number": 60012300},
        "direct_reports": [{"title": "Planning Assistant", "role_number": None}, "Trainee"],
        "budget_expenditure": None,
    },
    "essential_requirements": "Coxswain certificate",
    "pre_employment_checks": {"introduction": "Checks:", "items": ["Police check"]},
    "capabilities": {
        "framework": "harbour-2025",
        "focus": [{"name": "Plan Well", "level": "Skilled", "group": "Work", "indicators": ["Plans a season ahead"]}],
        "complementary": [{"name": "Listen", "level": "Not essential", "description": None}],
        "occupation_specific": {"set": ["Planners", "Drivers"], "focus": [], "complementary": None},
    },
    "other_sections": [{"heading": "Uniform", "content": ["Blue", "White"]}],
}


def one(data: Any, schema: str = "role-description") -> Violation:
    """The only violation of the data."""
    found = violations(data, schema)
    assert len(found) == 1, [violation.sentence() for violation in found]
    return found[0]


# Valid documents


@pytest.mark.parametrize(
    "role",
    [
        ROLE,
        {"title": "Ranger"},
        {"title": None},
        {
            "title": "Ranger",
            "role_dimensions": {"direct_reports": 4, "reporting_line": "Reports to the Head"},
        },
        {"title": "Ranger", "role_dimensions": {"direct_reports": "Nil"}, "reference": 12},
        {
            "title": "Ranger",
            "capabilities": {"focus": [{"name": "Plan", "level": "7"}], "occupation_specific": {"set": "A"}},
        },
        {"title": "Ranger", "key_relationships": None, "capabilities": None, "other_sections": None},
        {"title": "Ranger", "x-": 1, "x-a": {"b": {"c": []}}},
    ],
)
def test_sound_roles_have_no_violation(role: dict[str, Any]) -> None:
    assert violations(role, "role-description") == []


def test_every_field_may_stand_blank() -> None:
    assert violations(dict.fromkeys(load_schema("role-description")["properties"]), "role-description") == []


# The verdict against jsonschema's

JUNK: list[Any] = [
    None,
    True,
    False,
    0,
    3,
    2.0,
    2.5,
    -1,
    float("nan"),
    "",
    "text",
    "2026-01-01",
    [],
    {},
    ["a"],
]
JUNK += [[None], [3], [["a"]], [{"Note": "keep"}], {"who": "a"}, {"titel": "a"}, {"x-a": 1}, {"name": None}]
KEYS = ["titel", "x-mine", "X-mine", "who", "level", "Position Number", "indicators", "title", ""]


def places(data: Any) -> list[tuple[Any, Any]]:
    """Every (container, key or index) in nested data."""
    found: list[tuple[Any, Any]] = []
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in items:
        found += [(data, key), *places(value)]
    return found


def mutated(data: Any, chance: random.Random) -> Any:
    """A copy with one to three changes: a value replaced, dropped, wrapped, or a key added or renamed."""
    data = copy.deepcopy(data)
    for _ in range(chance.choice([1, 1, 2, 3])):
        container, key = chance.choice(places(data) or [(data, None)])
        match chance.randrange(6) if key is not None else 5:
            case 0 | 1:
                container[key] = copy.deepcopy(chance.choice(JUNK))
            case 2:
                del container[key]
            case 3:
                container[key] = [container[key]]
            case 4 if isinstance(container, dict):
                container[chance.choice(KEYS)] = container.pop(key)
            case _ if isinstance(container, dict):
                container[chance.choice(KEYS)] = copy.deepcopy(chance.choice(JUNK))
    return data


@pytest.mark.parametrize(
    ("name", "base"),
    [
        ("role-description", ROLE),
        (
            "configuration",
            {
                "include": ["a"],
                "severity": {"a-rule": "info"},
                "fail_on": "never",
                "as_of": "2026-07-01",
                "corpus": {"complete": True},
                "vocabularies": {"classifications": ["a"], "placeholders": {"allow": ["b"]}},
            },
        ),
        (
            "rule",
            {
                "summary": "a",
                "message": "b",
                "severity": "info",
                "basis": "law",
                "on": ["role"],
                "check": "c",
                "authority": [{"source": "CF", "clause": "a"}],
                "in_force": {"from": "2020-01-01"},
            },
        ),
    ],
)
def test_closures_and_faults_agree_with_jsonschema(name: str, base: dict[str, Any]) -> None:
    schema = load_schema(name)
    oracle, verdict = Draft202012Validator(schema), compile_validator(schema)
    chance = random.Random(20260701)
    verdicts: Counter[bool] = Counter()
    for number in range(3000 if name == "role-description" else 500):
        data = mutated(base, chance)
        valid = verdict(data)
        verdicts[valid] += 1
        assert valid == oracle.is_valid(data), data
        if number % 5 == 0:
            assert valid == (not violations(data, name)), data
            assert facts(data, schema) == oracle_facts(data, oracle), data
    assert min(verdicts.values()) > 10


def test_a_role_description_breaks_its_schema_in_four_ways_only() -> None:
    chance = random.Random(20260702)
    kinds = {found.kind for _ in range(600) for found in violations(mutated(ROLE, chance), "role-description")}
    assert kinds == {"unknown-field", "missing-title", "wrong-type", "broken-list-item"}


def facts(data: Any, schema: Any) -> Counter[tuple[Any, ...]]:
    """What our own walk finds, in the terms of jsonschema: unknown and missing names count once."""
    found: Counter[tuple[Any, ...]] = Counter()
    for fault in faults(data, schema):
        if fault.keyword == "additionalProperties":
            found[(fault.route[:-1], fault.keyword)] = 1
        elif fault.keyword == "false":
            found[((), "false")] += 1
        else:
            found[(fault.route[:-1] if fault.keyword == "required" else fault.route, fault.keyword)] += 1
    return found


def oracle_facts(data: Any, oracle: Any) -> Counter[tuple[Any, ...]]:
    # jsonschema does not say where a value stands that the schema `false` forbids.
    found = Counter(
        (tuple(error.absolute_path), error.validator) if error.validator else ((), "false")
        for error in oracle.iter_errors(data)
    )
    return Counter({fact: 1 if fact[1] == "additionalProperties" else count for fact, count in found.items()})


plain = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-2, 3)
    | st.sampled_from([1.0, 2.5, 0.0, -0.0])
    | st.sampled_from(["", "a", "ab", "b"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["a", "b", "ab"]), inner, max_size=3),
    max_leaves=6,
)
TYPES = ["string", "integer", "number", "boolean", "null", "array", "object"]


def objects(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    named = st.dictionaries(st.sampled_from(["a", "b"]), inner, max_size=2)
    return st.fixed_dictionaries(
        {},
        optional={
            "type": st.sampled_from(TYPES) | st.lists(st.sampled_from(TYPES), min_size=1, max_size=3, unique=True),
            "enum": st.lists(plain, min_size=1, max_size=3),
            "const": plain,
            "pattern": st.sampled_from(["^a", "b$", ""]),
            "minLength": st.integers(0, 2),
            "maxLength": st.integers(0, 2),
            "minimum": st.integers(-1, 2),
            "maximum": st.integers(-1, 2),
            "minItems": st.integers(0, 2),
            "maxItems": st.integers(0, 2),
            "uniqueItems": st.booleans(),
            # jsonschema tells the schema `false` for items as one fault of the whole list.
            "items": inner.filter(lambda schema: schema is not False),
            "required": st.lists(st.sampled_from(["a", "b"]), max_size=2, unique=True),
            "properties": named,
            "patternProperties": st.dictionaries(st.sampled_from(["^a", "b"]), inner, max_size=2),
            "additionalProperties": inner,
            "propertyNames": inner,
            "allOf": st.lists(inner, min_size=1, max_size=2),
            "not": inner,
            "if": inner,
            "then": inner,
            "else": inner,
            "$ref": st.just("#/$defs/it"),
            "title": st.just("Ignored"),
            "x-mine": st.just(1),
        },
    )


schemas = st.recursive(st.booleans() | objects(st.booleans()), objects, max_leaves=4)


@settings(max_examples=200, deadline=None)
@given(
    schema=objects(schemas),
    it=objects(st.booleans()).map(lambda part: {**part, "$ref": "#/$defs/leaf"}),
    data=plain,
)
def test_every_keyword_means_what_jsonschema_says(schema: dict[str, Any], it: dict[str, Any], data: Any) -> None:
    schema = {**schema, "$defs": {"it": it, "leaf": {"maxLength": 1, "maxItems": 1}}}
    oracle = Draft202012Validator(schema)
    assert compile_validator(schema)(data) == oracle.is_valid(data)
    assert facts(data, schema) == oracle_facts(data, oracle)


def test_a_list_may_be_forbidden_to_hold_anything() -> None:
    verdict = compile_validator({"items": False})
    assert verdict([])
    assert not verdict([None])
    assert [found.route for found in violations_of({"a": [1, 2]}, {"properties": {"a": {"items": False}}})] == [
        ("a", 0),
        ("a", 1),
    ]


def test_a_schema_may_contain_itself() -> None:
    tree = {"type": "object", "additionalProperties": {"$ref": "#"}}
    assert compile_validator(tree)({"a": {"b": {}}})
    assert not compile_validator(tree)({"a": {"b": 3}})


@pytest.mark.parametrize(
    ("schema", "bad", "route"),
    [
        ({"minProperties": 1}, {}, ()),
        ({"properties": {"a": {"oneOf": [{"type": "string"}, {"type": "null"}]}}}, {"a": 3}, ("a",)),
        ({"required": ["a", "b"], "maxProperties": 4}, {"a": 1}, ("b",)),
        ({"multipleOf": 2, "$ref": "#/$defs/a/b", "$defs": {"a": {"b": {}}}}, 3, ()),
        ({"propertyNames": {"pattern": "^a"}, "minProperties": 0}, {"b": 1}, ("b",)),
        ({"additionalProperties": False, "dependentRequired": {}}, {"b": 1}, ("b",)),
    ],
)
def test_an_unknown_keyword_is_left_to_jsonschema(schema: dict[str, Any], bad: Any, route: tuple[str, ...]) -> None:
    assert compile_validator(schema)(bad) is False
    assert [violation.route for violation in violations_of(bad, schema)] == [route]


def test_no_run_imports_jsonschema_for_the_schemas_that_ship() -> None:
    script = (
        "import sys; from rdlint.reference.schemas import violations;"
        "print(len(violations({'titel': 'a', 'notes': 3}, 'role-description')), 'jsonschema' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["2", "False"]


# Unknown fields


@pytest.mark.parametrize(
    ("key", "field"),
    [
        ("anzco_code", "anzsco_code"),
        ("ANZSCO Code", "anzsco_code"),
        ("anzscoCode", "anzsco_code"),
        ("Position Number", "role_number"),
        ("position_no", "role_number"),
        ("key-accountabilities", "key_accountabilities"),
        ("keyChallenges", "key_challenges"),
        ("Responsibilities", "key_accountabilities"),
        ("purpose", "primary_purpose"),
        ("Primary purpose of the role", "primary_purpose"),
        ("Classification/Grade/Band", "classification"),
        ("essential_requirments", "essential_requirements"),
        ("agency_overveiw", "agency_overview"),
        ("pcat", "pcat_code"),
        ("Selection criteria", "essential_requirements"),
    ],
)
def test_suggests_the_field_that_was_meant(key: str, field: str) -> None:
    found = one({"title": "Ranger", key: "a"})
    assert found == Violation(
        "unknown-field",
        (key,),
        "key",
        {
            "field": key,
            "where": "a role description",
            "suggestion": f"; did you mean `{field}`?",
            "suggested": field,
            "known": found.values["known"],
        },
    )
    assert found.values["known"].split(", ")[0] == f"`{field}`"
    assert found.sentence() == f"`{key}` is not a field of a role description; did you mean `{field}`?"


@pytest.mark.parametrize("key", ["weather", "zzz", "q", "", "a" * 5000, "titre du poste", "ä\u0007"])
def test_suggests_nothing_where_nothing_is_near(key: str) -> None:
    found = one({"title": "Ranger", key: "a"})
    assert (found.kind, found.route, found.values["suggestion"], found.values["known"]) == (
        "unknown-field",
        (key,),
        "",
        "",
    )
    assert found.sentence().endswith("is not a field of a role description.")
    assert found.sentence().isprintable()
    assert len(found.sentence()) < 150


def test_never_suggests_a_field_that_is_there() -> None:
    assert one({"title": "Ranger", "anzco_code": 1, "anzsco_code": 2}).values["suggested"] == ""
    assert one({"title": "Ranger", "purpose": "a", "primary_purpose": None}).values["suggestion"] == ""


def test_suggests_a_field_once() -> None:
    found = violations({"title": "Ranger", "purpose": "a", "role_purpose": "b"}, "role-description")
    assert [violation.values["suggested"] for violation in found] == ["primary_purpose", ""]


@pytest.mark.parametrize(
    ("role", "route", "sentence"),
    [
        (
            {"reporting_line": "The Head"},
            ("reporting_line",),
            "`reporting_line` is not a field of a role description; it belongs under `role_dimensions`.",
        ),
        (
            {"reports_to": "The Head"},
            ("reports_to",),
            (
                "`reports_to` is not a field of a role description; "
                "did you mean `reporting_line` under `role_dimensions`?"
            ),
        ),
        (
            {"capabilities": {"primary_purpose": "a"}},
            ("capabilities", "primary_purpose"),
            "`primary_purpose` is not a field of `capabilities`; it belongs at the top level.",
        ),
        (
            {"internal": [], "key_relationships": {"internal": []}},
            ("internal",),
            "`internal` is not a field of a role description.",
        ),
        (
            {"capabilities": {"focus": [{"name": "a"}, {"name": "b", "levl": "c"}]}},
            ("capabilities", "focus", 1, "levl"),
            "`levl` is not a field of the second focus capability; did you mean `level`?",
        ),
        (
            {"key_relationships": {"external": [{"who": "a", "purpose": "b"}]}},
            ("key_relationships", "external", 0, "purpose"),
            "`purpose` is not a field of the first external relationship; did you mean `why`?",
        ),
    ],
)
def test_says_where_a_field_belongs(role: dict[str, Any], route: tuple[Any, ...], sentence: str) -> None:
    found = one({"title": "Ranger", **role})
    assert (found.kind, found.route, found.at, found.sentence()) == ("unknown-field", route, "key", sentence)


# Missing fields


def test_a_role_needs_a_title() -> None:
    found = one({"agency": "Harbour Transit Authority"})
    assert found == Violation("missing-title", ("title",), "absent", {"field": "title"})
    assert found.sentence() == "The role description has no `title`."


def test_a_mistyped_title_is_one_mistake() -> None:
    assert [found.kind for found in violations({"titel": "Ranger"}, "role-description")] == ["unknown-field"]
    both = violations({"weather": "Ranger"}, "role-description")
    assert [found.kind for found in both] == ["missing-title", "unknown-field"]


def test_a_missing_field_of_a_row() -> None:
    schema = {"properties": {"rows": {"items": {"required": ["who"]}}}}
    (found,) = violations_of({"rows": [{"who": 1}, {}]}, schema)
    assert found == Violation("missing-field", ("rows", 1, "who"), "absent", found.values)
    assert found.sentence() == "`who` is missing from the second item of `rows`."


# Values


QUOTES = "; put it in quotes to make it text"
CODE = "a code, as text or as a whole number"


@pytest.mark.parametrize(
    ("role", "route", "sentence"),
    [
        ({"notes": 3}, "notes", f"`notes` must be text or a list of text, not a number{QUOTES}."),
        ({"title": True}, "title", f"`title` must be text, not `true`{QUOTES}."),
        ({"title": ["a"]}, "title", "`title` must be text, not a list."),
        ({"role_number": 1.5}, "role_number", f"`role_number` must be {CODE}, not a number{QUOTES}."),
        (
            {"key_challenges": {"a": 1}},
            "key_challenges",
            "`key_challenges` must be text or a list of text, not a group of fields.",
        ),
        (
            {"key_accountabilities": ["a", 3]},
            "key_accountabilities[1]",
            f"The second accountability must be text, not a number{QUOTES}.",
        ),
        (
            {"key_accountabilities": ["a"] * 20 + [["b"]]},
            "key_accountabilities[20]",
            "The 21st accountability must be text, not a list.",
        ),
        (
            {"pre_employment_checks": "Police check"},
            "pre_employment_checks",
            "`pre_employment_checks` must be a group of fields: `introduction` and `items`, not text.",
        ),
        (
            {"key_relationships": {"internal": ["Crews"]}},
            "key_relationships.internal[0]",
            "The first internal relationship must be a row with `who` and `why`, not text.",
        ),
        (
            {"key_relationships": {"internal": [{"why": {}}]}},
            "key_relationships.internal[0].why",
            "`why` of the first internal relationship must be text or a list of text, not a group of fields.",
        ),
        (
            {"capabilities": {"focus": [{"indicators": "a"}]}},
            "capabilities.focus[0].indicators",
            "`indicators` of the first focus capability must be a list of text, not text.",
        ),
        (
            {"capabilities": {"focus": [{}, {"indicators": ["a", "b", 3]}]}},
            "capabilities.focus[1].indicators[2]",
            f"The third indicator of the second focus capability must be text, not a number{QUOTES}.",
        ),
        (
            {"role_dimensions": {"direct_reports": True}},
            "role_dimensions.direct_reports",
            f"`direct_reports` must be text such as Nil, a number, or a list of roles, not `true`{QUOTES}.",
        ),
    ],
)
def test_a_value_of_the_wrong_type(role: dict[str, Any], route: str, sentence: str) -> None:
    found = one({"title": "Ranger", **role})
    assert (found.kind, format_route(found.route), found.at) == ("wrong-type", route, "value")
    assert found.sentence() == sentence
    assert set(found.values) == {"field", "place", "expected", "found", "advice"}


@pytest.mark.parametrize(
    ("item", "words", "advice"),
    [
        ({"Note": "keep records"}, "Note: keep records", "put the whole item in quotes"),
        ({"Ratio": 3}, "Ratio: 3", "put the whole item in quotes"),
        ({"The following": None}, "The following:", "put the whole item in quotes"),
        (
            {"The following": ["a", "b"]},
            "The following:",
            "a list of text holds no list inside; make each line an item of its own",
        ),
    ],
)
@pytest.mark.parametrize(
    ("route", "place"),
    [
        (("key_accountabilities",), "the second accountability"),
        (("role_dimensions", "direct_reports"), "the second direct report"),
        (("pre_employment_checks", "items"), "the second check"),
    ],
)
def test_a_colon_makes_a_list_item_a_field(
    item: dict[str, Any], words: str, advice: str, route: tuple[str, ...], place: str
) -> None:
    value: Any = ["Keep records", item]
    for step in reversed(route):
        value = {step: value}
    found = one({"title": "Ranger", **value})
    assert (found.kind, found.route, found.at) == ("broken-list-item", (*route, 1), "value")
    assert found.values == {"field": route[-1], "place": place, "words": words, "advice": advice}
    assert found.sentence() == f'The colon in "{words}" makes it a field, where {place} should be text; {advice}.'


def test_a_mistyped_field_of_a_direct_report_is_no_broken_item() -> None:
    found = one({"title": "Ranger", "role_dimensions": {"direct_reports": [{"titel": "Trainee"}]}})
    assert (found.kind, found.values["suggested"]) == ("unknown-field", "title")


def test_an_empty_group_in_a_list_of_text_has_the_wrong_type() -> None:
    assert one({"title": "Ranger", "key_challenges": [{}]}).kind == "wrong-type"


def test_a_value_that_is_not_among_those_allowed() -> None:
    found = one({"fail_on": "eror"}, "configuration")
    assert found == Violation(
        "not-allowed-value",
        ("fail_on",),
        "value",
        {
            "field": "fail_on",
            "place": "`fail_on`",
            "value": "eror",
            "allowed": "`error`, `warning`, `info` or `never`",
            "suggestion": "; did you mean `error`?",
            "suggested": "error",
        },
    )


def test_a_malformed_value_is_told_without_its_pattern() -> None:
    found = one({"as_of": "next week"}, "configuration")
    assert found == Violation(
        "malformed-value",
        ("as_of",),
        "value",
        {"field": "as_of", "place": "`as_of`", "value": "next week", "expected": "a day such as 2026-07-01"},
    )
    (bare,) = violations_of("b", {"pattern": "^a+$"})
    assert bare.sentence() == '"b" is not right for this group of fields; write it in another form.'


@pytest.mark.parametrize(
    ("schema", "data", "sentence"),
    [
        ({"minItems": 1}, [], "must not be empty"),
        ({"minItems": 2}, [1], "must have at least 2 items"),
        ({"maxItems": 1}, [1, 2], "must have at most 1 item"),
        ({"minLength": 3}, "a", "must have at least 3 characters"),
        ({"maxLength": 1}, "ab", "must have at most 1 characters"),
        ({"minimum": 1}, 0, "must be at least 1"),
        ({"maximum": 1}, 2, "must be at most 1"),
        ({"uniqueItems": True}, ["a", "b", "a"], "says the same twice: the first and the third item"),
        (False, 1, "is not allowed here"),
        ({"not": {}}, 1, "is not what the schema asks for"),
    ],
)
def test_other_demands_in_words(schema: Any, data: Any, sentence: str) -> None:
    (found,) = violations_of({"limit": data}, {"properties": {"limit": schema}})
    assert (found.kind, found.route, found.sentence()) == ("other", ("limit",), f"`limit` {sentence}.")


def test_names_of_keys_are_judged_at_the_key() -> None:
    names = {"propertyNames": {"pattern": "^[a-z-]+$", "x-expected": "small letters and hyphens"}}
    (found,) = violations_of({"rules": {"Bad": 1}}, {"properties": {"rules": names}})
    assert (found.kind, found.route, found.at) == ("malformed-value", ("rules", "Bad"), "key")
    assert found.sentence() == '"Bad" is not right for a name in `rules`; write small letters and hyphens.'
    (found,) = violations_of({"bad": 1}, {"propertyNames": {"enum": ["a", "b"]}})
    assert (found.kind, found.at, found.values["allowed"]) == ("not-allowed-value", "key", "`a` or `b`")


# Order and measure


def test_wrappers_tell_a_fault_once_and_only_the_deepest() -> None:
    text = {"properties": {"a": {"properties": {"b": {"type": "string"}}}}}
    schema = {**text, "allOf": [text, {"not": {"required": ["a"]}}], "if": {"required": ["a"]}, "then": text}
    assert [(found.kind, found.route) for found in violations_of({"a": {"b": 3}}, schema)] == [
        ("wrong-type", ("a", "b"))
    ]


def test_violations_come_in_the_order_of_their_routes() -> None:
    role = {
        "weather": 1,
        "title": [],
        "notes": 3,
        "key_challenges": [*["a"] * 9, 1, 2, {"b": "c"}],
        "agency": 1,
    }
    found = [violation.route for violation in violations(role, "role-description")]
    challenges = [("key_challenges", number) for number in (9, 10, 11)]
    assert found == [("agency",), *challenges, ("notes",), ("title",), ("weather",)]
    assert found == [violation.route for violation in violations(dict(reversed(role.items())), "role-description")]


def test_a_flood_of_mistakes_is_cut_off_quickly() -> None:
    role = {"title": "a", **{f"key_{number}": number for number in range(20_000)}}
    role["key_challenges"] = [{"a": 1}, *range(100_000)]
    start = time.perf_counter()
    found = violations(role, "role-description")
    assert time.perf_counter() - start < 3
    assert Counter(violation.kind for violation in found) == {
        "broken-list-item": 1,
        "unknown-field": 100,
        "wrong-type": 100,
    }


def test_every_kind_fills_its_sentence() -> None:
    role: dict[str, Any] = {"weather": 1, "notes": 3, "key_challenges": [{"a": "b"}]}
    found = violations(role, "role-description")
    found += violations({"as_of": "a", "fail_on": "b", "include": [""]}, "configuration")
    found += violations({}, "rule")
    assert {violation.kind for violation in found} == set(SENTENCES)
    for violation in found:
        assert "{" not in violation.sentence()
        assert all(isinstance(value, str) for value in violation.values.values())
