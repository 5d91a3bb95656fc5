"""Settings as YAML with comments: it reads back as what it shows, and the comments stand where they belong."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from rdlint.report.settings_text import settings_text
from rdlint.source import compose, decode_source


def read(text: str) -> Any:
    document = compose(decode_source(text.encode("utf-8", "surrogatepass"), "rdlint.yaml"))
    assert document.problems == (), text
    return document.root.data if document.root is not None else {}


def test_a_whole_one() -> None:
    data = {
        "select": None,
        "ignore": [],
        "exclude": ["a b/", "# no comment", "1"],
        "severity": {"wording": "info", "off": "error"},
        "overrides": [{"paths": ["x: y"], "severity": {"all": "info"}}, {"paths": ["b"], "ignore": ["c"]}],
        "corpus": {"complete": True, "outside": []},
    }
    origins = {
        "select": "default",
        "exclude[1]": "rdlint.yaml:3",
        "severity.wording": "base.yaml:4",
        "overrides[1]": "rdlint.yaml:9",
        "corpus.complete": "base.yaml:8",
    }
    text = settings_text(data, origins)
    assert [" ".join(line.split()) for line in text.splitlines()] == [
        "select: # default",
        "ignore: []",
        "exclude:",
        "- a b/",
        "- '# no comment' # rdlint.yaml:3",
        "- '1'",
        "severity:",
        "wording: info # base.yaml:4",
        "off: error",
        "overrides:",
        "- paths:",
        "- 'x: y'",
        "severity:",
        "all: info",
        "- paths: # rdlint.yaml:9",
        "- b",
        "ignore:",
        "- c",
        "corpus:",
        "complete: true # base.yaml:8",
        "outside: []",
    ]
    assert read(text) == data


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)
DATA = st.dictionaries(
    TEXTS,
    st.none()
    | st.booleans()
    | TEXTS
    | st.lists(TEXTS | st.fixed_dictionaries({"paths": st.lists(TEXTS)}, optional={"ignore": st.lists(TEXTS)}))
    | st.dictionaries(TEXTS, TEXTS | st.lists(TEXTS) | st.dictionaries(TEXTS, TEXTS)),
)


@settings(max_examples=300, deadline=None)
@given(data=DATA.filter(bool))
def test_it_reads_back(data: dict[str, Any]) -> None:
    assert read(settings_text(data, {})) == data
