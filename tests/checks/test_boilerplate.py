"""Sentences of the template and words of frameworks are not blamed on the author."""

import json
import re
from datetime import date
from pathlib import Path

import pytest
from conftest import LIBRARY, Find

from rdlint.checks import Place, Role
from rdlint.checks.boilerplate import TELLING, is_boilerplate, template_spans, without_template
from rdlint.checks.passage import BOUNDARY, Passage
from rdlint.reference.library import Library
from rdlint.rulebook.selectors import Selectors
from rdlint.source import Scalar, compose, read_source

NSW = Path(__file__).parent.parent.parent / "examples" / "nsw"
ROLES = sorted(path for path in NSW.glob("*.yaml") if path.stem not in ("verdicts", "rdlint"))


OWN_FRAMEWORK = """\
id: own
title: Own
licence: ours
source: ours
text: open
levels: [Adept]
groups:
  - name: All
    capabilities:
      - name: Weave
        description: Make  cloth
        levels: {Adept: ["Choose  the the yarn", Dye it]}
"""
OWN_ROLE = """\
capabilities:
  framework: own
  focus:
    - name: Weave
      level: Adept
      description: Make  cloth
      indicators: ["Choose  the the yarn", "Dye  it"]
"""


def texts(path: Path, *selectors: str) -> list[str]:
    root = compose(read_source(path, path.name)).root
    assert root is not None
    found = Selectors([selectors]).match(root).get(0, [])
    return [node.text for _, node in found if isinstance(node, Scalar)]


CHECKS = texts(NSW / "customer-service-officer.yaml", "pre_employment_checks.introduction")[0]
INTRODUCTION = texts(NSW / "customer-service-officer.yaml", "capabilities.introduction")[0]
#: The sentence with the template's own slip of grammar.
SLIP = INTRODUCTION.rpartition("\n")[2]


@pytest.mark.parametrize("path", ROLES, ids=lambda path: path.stem)
def test_the_lead_in_to_the_capabilities_is_the_templates(path: Path) -> None:
    for text in texts(path, "capabilities.introduction"):
        left = without_template(text, LIBRARY, " ").split()
        # One sentence is kept out on purpose: its address grows stale, and a rule must see that.
        assert not left or "www.psc.nsw.gov.au/capabilityframework" in left


@pytest.mark.parametrize("path", ROLES, ids=lambda path: path.stem)
def test_the_authors_words_are_not(path: Path) -> None:
    own = [
        "agency_overview",
        "primary_purpose",
        "key_accountabilities[*]",
        "key_challenges[*]",
        "pre_employment_checks.items[*]",
    ]
    for text in texts(path, *own):
        assert list(template_spans(text, LIBRARY)) == []
        assert not is_boilerplate(text, LIBRARY)


def test_what_is_recognised() -> None:
    assert "is not relevant" in SLIP
    assert is_boilerplate(CHECKS, LIBRARY)
    assert is_boilerplate(SLIP, LIBRARY)
    assert is_boilerplate(f"  {SLIP.upper()}\n", LIBRARY)
    assert is_boilerplate(SLIP.replace(" ", "\n"), LIBRARY)
    assert is_boilerplate(SLIP.replace("‘", "'").replace("’", "'").removesuffix("."), LIBRARY)
    assert is_boilerplate(CHECKS.replace("/ ", "/"), LIBRARY)


@pytest.mark.parametrize("text", ["", " ", "Our own words.", f"{CHECKS} And one more.", SLIP.replace("future", "own")])
def test_what_is_not(text: str) -> None:
    assert not is_boilerplate(text, LIBRARY)


def test_only_its_sentences_are_blanked_out_and_offsets_stay() -> None:
    before, after = "Ask  the the team first. ", " Then then decide ."
    text = f"{before}{SLIP}{after}"
    blanked = without_template(text, LIBRARY, BOUNDARY)
    assert blanked == f"{before}{BOUNDARY * len(SLIP)}{after}"
    assert [(span.start, span.end) for span in template_spans(text, LIBRARY)] == [
        (len(before), len(before) + len(SLIP))
    ]


def test_a_line_may_end_a_sentence_without_a_stop() -> None:
    text = f"Our own heading\n{SLIP}\nOur own end"
    assert without_template(text, LIBRARY, "x") == f"Our own heading\n{'x' * len(SLIP)}\nOur own end"


def test_wording_rules_leave_the_template_alone(find: Find) -> None:
    doubled = CHECKS.replace("require the", "require the  ")
    assert doubled != CHECKS
    slips = {"find": "double-space"}
    assert find("spacing", f"notes: {json.dumps(doubled + chr(10) + 'Ask  us.')}\n", "prose", slips) == [
        ("notes", "Ask  us.")
    ]


def test_words_copied_from_a_framework_are_left_alone(find: Find, tmp_path: Path) -> None:
    file = tmp_path / "own.yaml"
    file.write_text(OWN_FRAMEWORK, encoding="utf-8")
    library = Library([file])
    text = OWN_ROLE
    on = ["framework_words"]
    assert [words for _, words in find("spacing", text, on, {"find": "double-space"}, library=library)] == ["Dye  it"]
    assert find("repeated-words", text, on, library=library) == []
    assert len(find("spacing", text, on, {"find": "double-space"})) == 3


def test_the_same_words_elsewhere_are_the_authors(find: Find) -> None:
    text = "primary_purpose: Collaborate with others  and value their contribution\n"
    assert len(find("spacing", text, "prose", {"find": "double-space"})) == 1


def test_a_passage_keeps_its_length() -> None:
    document = compose(read_source(NSW / "customer-service-officer.yaml", "role.yaml"))
    assert document.root is not None
    found = Selectors([["prose", "framework_words"]]).match(document.root)[0]
    places = [Place(route, node) for route, node in found]
    passage = Passage(places, Role(document, date(2026, 6, 30), LIBRARY))
    kept = [place for place in places if isinstance(place.node, Scalar) and place.node.text]
    assert len(passage.text) == sum(len(place.text) + 1 for place in kept) - 1
    at = passage.text.index("places an integral role")
    located = passage.locate(at, at + 6)
    assert located is not None
    place, start, end = located
    assert (place.route, place.text[start:end]) == (("primary_purpose",), "places")


def test_the_table_holds_digests_only() -> None:
    digests = LIBRARY.table("template-text")["digests"]
    assert len(digests) == len(set(digests)) >= 15
    assert all(re.fullmatch(r"[0-9a-f]{16}", digest) for digest in digests)
    assert all(words == words.lower() for words in TELLING)
