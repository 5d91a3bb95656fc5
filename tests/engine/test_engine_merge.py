"""What a file of the configuration adds to what it extends, and what it replaces; the documentation says the same."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rdlint.checks.summary import Complete
from rdlint.engine.settings import Override, Settings, load_settings
from rdlint.resources import schemas_dir

ROOT = Path(__file__).parents[2]

#: By key what two files say, and what holds, where the second extends the first; None where it holds nothing of it.
JOINED: dict[str, tuple[Any, Any, Any]] = {
    "include": (["a", "b"], ["b", "c"], ["b", "c"]),
    "exclude": (["a", "b"], ["b", "c"], ["a", "b", "c"]),
    "rules": (["a", "b"], ["b", "c"], ["a", "b", "c"]),
    "frameworks": (["a.yaml", "b.yaml"], ["./b.yaml", "c.yaml"], ["a.yaml", "b.yaml", "c.yaml"]),
    "vocabularies: classifications": (["A"], ["B", "A"], ["A", "B"]),
    "vocabularies: acronyms": (["A"], ["B", "A"], ["A", "B"]),
    "vocabularies: words": (["A"], ["B", "A"], ["A", "B"]),
    "vocabularies: placeholders: allow": (["A"], ["B", "A"], ["A", "B"]),
    "vocabularies: levels_for_grade": (
        {"One": {"lowest": "Adept"}, "Two": {"lowest": "Adept", "highest": "Advanced"}},
        {"Two": {"highest": "Adept"}, "Three": {}},
        {"One": {"lowest": "Adept"}, "Two": {"highest": "Adept"}, "Three": {}},
    ),
    "vocabularies: organisations": (
        [{"name": "Harbour", "until": "2020-01-01"}, {"name": "Wharf", "until": "2020-01-01"}],
        [{"name": "Harbour", "until": "2021-01-01"}, {"name": "Harbour", "until": "2023-01-01"}],
        [
            {"name": "Wharf", "until": "2020-01-01"},
            {"name": "Harbour", "until": "2021-01-01"},
            {"name": "Harbour", "until": "2023-01-01"},
        ],
    ),
    "select": (["header"], ["wording"], ["wording"]),
    "ignore": (["header"], ["wording", "header"], ["header", "wording"]),
    "overrides": ([{"paths": ["a"]}], [{"paths": ["a"]}], [{"paths": ["a"]}, {"paths": ["a"]}]),
    "fail_on": ("never", "info", "info"),
    "as_of": ("2020-01-01", "2021-01-01", "2021-01-01"),
    "corpus: complete": (["Payroll"], ["Parks"], ["Parks"]),
    "corpus: outside": (["Secretary"], ["Premier"], ["Secretary", "Premier"]),
}

#: The words of the documentation for what happens.
WORDS = {
    "include": "starts afresh",
    "select": "starts afresh",
    "fail_on": "wins",
    "as_of": "wins",
    "severity": "wins",
    "corpus: complete": "wins",
    "vocabularies: levels_for_grade": "wins by",
    "vocabularies: organisations": "wins by",
}


def at(key: str, value: Any) -> dict[str, Any]:
    """A configuration that says this under a key such as `vocabularies: words`."""
    for name in reversed(key.split(": ")):
        value = {name: value}
    found: dict[str, Any] = value
    return found


def read(folder: Path, *files: Any) -> Settings:
    """The settings of the last of the files, each of which extends the one before."""
    for name in "abc":
        (folder / name).mkdir(exist_ok=True)
        (folder / f"{name}.yaml").touch()
    for number, data in enumerate(files):
        extends = {"extends": f"{number - 1}-layer.yaml"} if number else {}
        # JSON is YAML.
        (folder / f"{number}-layer.yaml").write_text(json.dumps({**extends, **data}), encoding="utf-8")
    return load_settings(folder / f"{len(files) - 1}-layer.yaml")


def alike(one: Settings, other: Settings) -> bool:
    """Whether two settings hold the same, whatever the files they are made of."""
    one, other = (
        each._replace(
            file=None,
            extends=(),
            rules=tuple(path.resolve() for path in each.rules),
            frameworks=tuple(path.resolve() for path in each.frameworks),
        )
        for each in (one, other)
    )
    return one == other


@pytest.mark.parametrize("key", JOINED)
def test_what_two_files_come_to(tmp_path: Path, key: str) -> None:
    first, second, both = JOINED[key]
    assert alike(read(tmp_path, at(key, first), at(key, second)), read(tmp_path, at(key, both)))
    for blank in ({}, at(key, None)):
        assert alike(read(tmp_path, at(key, first), blank), read(tmp_path, at(key, first)))
        assert alike(read(tmp_path, blank, at(key, second)), read(tmp_path, at(key, second)))


def test_every_key_has_its_row_in_the_documentation_and_a_case_here() -> None:
    schema = json.loads((schemas_dir() / "configuration.schema.json").read_text(encoding="utf-8"))["properties"]
    keys = []
    for name, part in schema.items():
        below = part.get("properties", {})
        for inner, deeper in below.items():
            keys += [f"{name}: {inner}: {last}" for last in deeper.get("properties", ())] or [f"{name}: {inner}"]
        keys += [] if below else [name]
    page = (ROOT / "docs/configuration.md").read_text(encoding="utf-8")
    table = page[page.index("| Key | What the later file does") :].split("\n\n")[0]
    rows = dict(re.findall(r"^\| `([^`]+)` \| (.*) \|$", table, re.MULTILINE))
    assert sorted(rows) == sorted({*keys} - {"extends"})
    assert {*JOINED, "severity"} == set(rows)
    for key, words in rows.items():
        assert words.startswith(WORDS.get(key, "is added")), key


def test_what_chooses_starts_afresh(tmp_path: Path) -> None:
    first = {"include": ["a"], "exclude": ["b"], "select": ["header"], "ignore": ["wording"]}
    found = read(tmp_path, first, {"include": ["c"]})
    assert (found.patterns.include, found.patterns.exclude) == (("c",), ())
    assert (found.select, found.ignore) == (("header",), ("wording",))
    found = read(tmp_path, first, {"select": ["codes"], "ignore": ["schema"]})
    assert (found.select, found.ignore) == (("codes",), ("schema",))
    assert (found.patterns.include, found.patterns.exclude) == (("a",), ("b",))
    # An empty list chooses too: nothing.
    found = read(tmp_path, first, {"include": [], "select": []})
    assert found == found._replace(patterns=type(found.patterns)(), select=(), ignore=())


def test_severities_are_kept_by_file(tmp_path: Path) -> None:
    found = read(tmp_path, {"severity": {"doubled-word": "error", "all": "info"}}, {"severity": {"wording": "info"}})
    assert found.severity == ({"doubled-word": "error", "all": "info"}, {"wording": "info"})
    assert read(tmp_path, {"severity": {}}, {}).severity == ()


def test_what_an_override_can_say(tmp_path: Path) -> None:
    rows = [{"paths": ["a", "*-draft.yaml"], "select": [], "ignore": ["header"], "severity": {"header": "info"}}]
    assert read(tmp_path, {"overrides": [*rows, {"paths": ["b"], "select": None}]}).overrides == (
        Override(("a", "*-draft.yaml"), (), ("header",), {"header": "info"}),
        Override(("b",)),
    )


def test_a_list_within_one_file_is_taken_as_it_stands(tmp_path: Path) -> None:
    assert read(tmp_path, {"ignore": ["header", "header"]}).ignore == ("header", "header")


def test_what_is_claimed_of_the_corpus(tmp_path: Path) -> None:
    found = read(
        tmp_path, {"corpus": {"complete": ["Payroll"], "outside": ["Premier"]}}, {"corpus": {"complete": True}}
    )
    assert found.complete == Complete(everything=True, units=(), outside=("Premier",))


NAMES = st.lists(st.sampled_from(["header", "wording", "doubled-word", "schema"]), max_size=3)
SEVERITIES = st.dictionaries(st.sampled_from(["header", "wording", "all"]), st.sampled_from(["error", "info"]))
PATTERNS = st.lists(st.sampled_from(["a", "b/", "*.yaml", "roles/**"]), max_size=3)
CONFIGURATIONS = st.fixed_dictionaries(
    {},
    optional={
        "include": PATTERNS | st.none(),
        "exclude": PATTERNS | st.none(),
        "rules": st.lists(st.sampled_from(["a", "b", "./c"]), max_size=2, unique=True),
        "frameworks": st.lists(st.sampled_from(["a.yaml", "b.yaml"]), max_size=2, unique=True),
        "vocabularies": st.fixed_dictionaries(
            {},
            optional={
                "words": st.lists(st.text("abc", min_size=1, max_size=2)),
                "placeholders": st.fixed_dictionaries({}, optional={"allow": st.just(["Various"])}),
                "levels_for_grade": st.dictionaries(st.sampled_from("AB"), st.just({"lowest": "Adept"})),
                "organisations": st.just([{"name": "Harbour", "until": "2020-01-01"}]),
            },
        ),
        "select": NAMES | st.none(),
        "ignore": NAMES | st.none(),
        "severity": SEVERITIES | st.none(),
        "overrides": st.lists(
            st.fixed_dictionaries(
                {"paths": PATTERNS.filter(bool)}, optional={"select": NAMES, "ignore": NAMES, "severity": SEVERITIES}
            ),
            max_size=2,
        ),
        "fail_on": st.sampled_from(["error", "never", None]),
        "as_of": st.sampled_from(["2020-01-01", None]),
        "corpus": st.fixed_dictionaries({}, optional={"complete": st.booleans(), "outside": st.just(["Premier"])}),
    },
)
ANY = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@ANY
@given(data=CONFIGURATIONS)
def test_to_extend_an_empty_file_changes_nothing(tmp_path: Path, data: dict[str, Any]) -> None:
    alone = read(tmp_path, data)
    assert alike(read(tmp_path, {}, data), alone)
    assert alike(read(tmp_path, data, {}), alone)


@ANY
@given(first=CONFIGURATIONS, second=CONFIGURATIONS)
def test_the_later_file_wins(tmp_path: Path, first: dict[str, Any], second: dict[str, Any]) -> None:
    both, own = read(tmp_path, first, second), read(tmp_path, second)
    for name in ("fail_on", "as_of"):
        if second.get(name) is not None:
            assert getattr(both, name) == getattr(own, name)
    for name in ("select", "include"):
        if second.get(name) is not None:
            assert both.select == own.select if name == "select" else both.patterns == own.patterns
    assert set(own.ignore) <= set(both.ignore)
    assert set(own.vocabularies.words) | set(read(tmp_path, first).vocabularies.words) == set(both.vocabularies.words)
    assert both.overrides[len(both.overrides) - len(own.overrides) :] == own.overrides
    assert both.severity[len(both.severity) - len(own.severity) :] == own.severity
