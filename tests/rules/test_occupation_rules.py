"""Every code of ANZSCO, in all its editions, and of OSCA, in either field: which rule speaks, and what it says."""

import csv
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cache

import pytest

from rdlint.checks import Place, Role
from rdlint.engine.check import Checker
from rdlint.plugins import load_plugins
from rdlint.reference.library import Library
from rdlint.resources import data_dir, rules_dir
from rdlint.rulebook.load import load_rulebook
from rdlint.rulebook.messages import fill
from rdlint.rulebook.pack import RulePack
from rdlint.rulebook.rule import Rule
from rdlint.source import SequenceNode, compose, decode_source

DAY = date(2026, 6, 30)
PLUGINS = load_plugins(discover=False)
LIBRARY = Library()
FIELDS = ("anzsco_code", "osca_code")

#: The rules that speak of one code, as (rule, message) pairs.
Said = list[tuple[str, str]]


@cache
def rules() -> tuple[Rule, ...]:
    sources = {source.key: frozenset(source.clauses) for source in LIBRARY.sources}
    book = load_rulebook([RulePack("", rules_dir())], PLUGINS.kinds, lambda: sources)
    return tuple(rule for rule in book.rules.values() if rule.check == "occupation-code")


@cache
def rows(name: str) -> dict[str, dict[str, str]]:
    with (data_dir() / "occupations" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return {row["code"]: row for row in csv.DictReader(file)}


@cache
def successors(name: str, key: str, value: str) -> dict[str, set[str]]:
    """The codes that a table gives for each code."""
    found: dict[str, set[str]] = {}
    with (data_dir() / "occupations" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found.setdefault(row[key], set()).add(row[value])
    return found


def osca_of(anzsco_code: str) -> set[str]:
    """The OSCA occupations that hold the work of an ANZSCO occupation."""
    now = successors("anzsco-successors", "code", "successor").get(anzsco_code, {anzsco_code})
    links = successors("osca-2024-anzsco-2022", "anzsco_2022_code", "osca_code")
    return {osca for code in now for osca in links.get(code, ())}


@cache
def said_of_every_code(field: str) -> dict[str, Said]:
    """What the rules of a field say of every code of every table, all codes in one go."""
    codes = [*rows("anzsco"), *rows("osca-2024"), *rows("anzsco-operational-codes")]
    codes = list(dict.fromkeys(codes))
    document = compose(decode_source(("x-codes:\n" + "".join(f'- "{code}"\n' for code in codes)).encode(), "x.yaml"))
    node = document.node(("x-codes",))
    assert isinstance(node, SequenceNode)
    places = [Place(("x-codes", number), item) for number, item in enumerate(node.items)]
    role = Role(document, DAY, LIBRARY)
    said: dict[str, Said] = {code: [] for code in codes}
    for rule in rules():
        if rule.on == (field,):
            for hit in PLUGINS.kinds[rule.check].check(places, rule.parameters, role):
                said[hit.values["words"]].append((rule.name, fill(rule.message, hit.values)))
    return said


def names(said: Said) -> list[str]:
    return [name for name, _ in said]


def expected_in_anzsco_field(code: str) -> list[str]:
    anzsco = rows("anzsco").get(code)
    if anzsco is None:
        return ["osca-code-as-anzsco-code"] if code in rows("osca-2024") else ["group-code-as-anzsco-code"]
    if anzsco["level"] != "5":
        return ["group-code-as-anzsco-code"]
    return [] if anzsco["last_version"] == "2022" else ["withdrawn-anzsco-code"]


def expected_in_osca_field(code: str) -> list[str]:
    osca, anzsco = rows("osca-2024").get(code), rows("anzsco").get(code)
    if osca is not None:
        return [] if osca["level"] == "5" else ["group-code-as-osca-code"]
    if anzsco is not None:
        gone = anzsco["level"] == "5" and anzsco["last_version"] != "2022"
        return ["withdrawn-anzsco-code-as-osca-code" if gone else "anzsco-code-as-osca-code"]
    group = code.rstrip("0")
    only_anzsco = group in rows("anzsco") and group not in rows("osca-2024")
    return ["anzsco-code-as-osca-code" if only_anzsco else "group-code-as-osca-code"]


def test_every_code_in_the_anzsco_field_gets_the_right_verdict() -> None:
    said = said_of_every_code("anzsco_code")
    assert {code: names(found) for code, found in said.items()} == {
        code: expected_in_anzsco_field(code) for code in said
    }
    counts = Counter(name for found in said.values() for name in names(found))
    assert counts == {
        "withdrawn-anzsco-code": 63,
        "group-code-as-anzsco-code": 527 + 365,
        "osca-code-as-anzsco-code": 1749 - 339,
    }
    assert sum(not found for found in said.values()) == 1076


def test_every_code_in_the_osca_field_gets_the_right_verdict() -> None:
    said = said_of_every_code("osca_code")
    assert {code: names(found) for code, found in said.items()} == {code: expected_in_osca_field(code) for code in said}
    assert sum(not found for found in said.values()) == 1156
    # All ANZSCO occupations but the thirteen that share their number with one of OSCA.
    assert sum(names(found) == ["withdrawn-anzsco-code-as-osca-code"] for found in said.values()) == 62
    other = [code for code, found in said.items() if names(found) == ["anzsco-code-as-osca-code"]]
    assert sum(rows("anzsco").get(code, {}).get("level") == "5" for code in other) == 1076 - 12


@pytest.mark.parametrize("field", FIELDS)
def test_every_message_names_the_code_and_its_title(field: str) -> None:
    titles = {**rows("anzsco-operational-codes"), **rows("anzsco"), **rows("osca-2024")}
    for code, found in said_of_every_code(field).items():
        for name, message in found:
            title = titles[code]["title"]
            if name == "withdrawn-anzsco-code" or (field == "anzsco_code" and code in rows("anzsco")):
                title = rows("anzsco")[code]["title"]
            assert message.startswith(f"{code} ("), message
            if not code.endswith("0"):
                assert f"({title})" in message, (code, message)
            assert "{" not in message
            assert "  " not in message


def named(message: str) -> set[str]:
    """The six-digit codes in a message besides the one it is about."""
    return set(re.findall(r"\b\d{6}\b", message)[1:])


def test_withdrawn_codes_name_their_successors_in_both_classifications() -> None:
    went = successors("anzsco-successors", "code", "successor")
    for code, found in said_of_every_code("anzsco_code").items():
        if names(found) == ["withdrawn-anzsco-code"]:
            both = named(found[0][1])
            assert both <= went[code] | osca_of(code)
            assert len(both & went[code]) >= min(4, len(went[code]))
            assert len(both & osca_of(code)) >= min(4, len(osca_of(code)))


def test_anzsco_codes_in_the_osca_field_name_their_osca_successors() -> None:
    seen = 0
    for code, found in said_of_every_code("osca_code").items():
        is_occupation = rows("anzsco").get(code, {}).get("level") == "5"
        if is_occupation and found and found[0][0].endswith("anzsco-code-as-osca-code"):
            assert named(found[0][1]) <= osca_of(code)
            assert len(named(found[0][1])) == min(4, len(osca_of(code))) > 0
            seen += 1
    assert seen == 1064 + 62


def sample() -> Iterator[str]:
    for name, step in (("anzsco", 41), ("osca-2024", 43), ("anzsco-operational-codes", 37)):
        yield from list(rows(name))[::step]
    yield from (code for code in rows("anzsco") if len(code) == 6 and code in rows("osca-2024"))


@pytest.mark.parametrize("field", FIELDS)
def test_a_whole_run_says_the_same(field: str) -> None:
    """Through the engine, with every rule on codes, quoted and unquoted."""
    checker = Checker(rules(), PLUGINS.kinds, LIBRARY, DAY)
    expected = expected_in_anzsco_field if field == "anzsco_code" else expected_in_osca_field
    for code in sample():
        for written in (code, f'"{code}"'):
            findings = checker.check(compose(decode_source(f"{field}: {written}\n".encode(), "x.yaml"))).findings
            assert [finding.rule for finding in findings] == expected(code), code
            assert all(finding.quote == code for finding in findings)
    assert not checker.failures


def test_the_two_fields_have_the_same_rules() -> None:
    told: dict[str, set[str]] = {field: set() for field in FIELDS}
    for rule in rules():
        told[rule.on[0]].add(rule.parameters["report"])
    assert told["anzsco_code"] == told["osca_code"] == {"malformed", "unknown", "withdrawn", "group", "other"}
