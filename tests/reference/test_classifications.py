"""The table of classifications: its shape, and what is found by it."""

import pytest

from rdlint.reference.classifications import EXECUTIVE, OTHER, OWN, UNCLEAR, Classifications
from rdlint.reference.library import Library, Vocabularies

LIBRARY = Library()
TABLE = LIBRARY.table("classifications")
KNOWN = LIBRARY.classifications


def test_the_table_has_its_shape() -> None:
    assert TABLE.keys() == {"bands", "families", "abbreviations"}
    assert TABLE["bands"] == {"lowest": 1, "highest": 4}
    for family in TABLE["families"]:
        assert family.keys() == {"name", "is", "source", "shapes"}
        assert family["is"] in (EXECUTIVE, OTHER, UNCLEAR)
        assert family["source"] == "seen" or family["source"] in LIBRARY.sources
        assert len(set(family["shapes"])) == len(family["shapes"]) > 0
        assert all(shape == " ".join(shape.split()) for shape in family["shapes"])
        assert all("{band}" in shape for shape in family["shapes"]) == (family["is"] == EXECUTIVE)
    assert all(isinstance(words, list) and words for words in TABLE["abbreviations"].values())


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("Clerk Grade 1/2", "Administrative and clerical officers"),
        ("Clerk Grade 12", "Administrative and clerical officers"),
        ("General Scale", "Administrative and clerical officers"),
        ("PSSE Band 1", "Public Service senior executives"),
        ("EB4", "Public Service senior executives"),
        ("SNSW Grade 3/4", "Service NSW"),
        ("SNSW 6", "Service NSW"),
        ("HM2", "Health managers"),
        ("HM5", "Health managers"),
        ("Health Manager Level 6", "Health managers"),
        ("Administration Officer Level 2", "Health administration"),
        ("Environment Officer Class 12", "Environment officers"),
        ("USS Grade 9", "Transport"),
        ("Scientific Officer Grade 3", "Museums"),
        ("Technical Officer Grade 1–2", "Museums"),
        ("Assistant Registrar Grade 2", "Museums"),
        ("Guide", "Museums"),
        ("Prosecution Officer (Administrative) Level 2", "Prosecutions"),
        ("Band 5", "Councils and awards with numbers alone"),
    ],
)
def test_known_ones(text: str, family: str) -> None:
    found = KNOWN.find(text)
    assert found is not None
    assert found.family == family
    again = KNOWN.find(f"  {text.lower()} . ")
    assert again is not None
    assert again.standard == text.replace("–", "-")


@pytest.mark.parametrize(
    "text", ["", "Office Level B", "HM7", "HM0", "Clerk Grade 13", "Guide Dog Trainer", "SNSW", "Senior Guide", "Band"]
)
def test_unknown_ones(text: str) -> None:
    assert KNOWN.find(text) is None


@pytest.mark.parametrize(
    ("text", "standard"),
    [
        ("Admin Off Lvl 2", "Administration Officer Level 2"),
        ("Admin. Off., Lvl. 2", "Administration Officer Level 2"),
        ("Health Mgr, Lvl 3", "Health Manager Level 3"),
        ("snsw gr 3 / 4", "SNSW Grade 3/4"),
        ("Env Off Class 3", "Environment Officer Class 3"),
        ("Guide", "Guide"),
        ("Admin Guru Lvl 2", None),
    ],
)
def test_short_forms(text: str, standard: str | None) -> None:
    found = KNOWN.standard(text)
    assert (found and found.standard) == standard


def test_a_repository_brings_its_own() -> None:
    library = Library(
        vocabularies=Vocabularies(classifications=("Harbour Band {1-4}", "Diver {n}", "Pilot", "{1-x} (odd"))
    )
    known = library.classifications
    assert [known.find(text) is not None for text in ("Harbour Band 4", "Harbour Band 5", "Diver 12", "pilot")] == [
        True,
        False,
        True,
        True,
    ]
    found = known.find("Harbour Band 4")
    assert found is not None
    assert (found.family, found.is_) == (OWN, UNCLEAR)


def test_a_long_text_ends() -> None:
    assert Classifications(TABLE).standard("Admin " * 5000) is None
