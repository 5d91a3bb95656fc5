"""The check kind `level-for-grade`."""

from datetime import date
from pathlib import Path

import pytest
from conftest import BY_NAME, LIBRARY, Find, Run

from rdlint.engine.settings import ConfigurationError, load_settings
from rdlint.reference.library import Library, Vocabularies

TABLE = (
    ("Clerk Grade 5/6", "Foundational", "Adept"),
    ("Clerk Grade 1/2", "", "Intermediate"),
    ("Grade 9", "Adept", ""),
)
OWN = Library(vocabularies=Vocabularies(levels_for_grade=TABLE))
ROLE = """\
classification: {grade}
capabilities:
  framework: nsw-2020
  focus:
    - {{name: Technology, level: {level}}}
"""


@pytest.mark.parametrize(
    ("grade", "level", "side", "bound"),
    [
        ("Clerk Grade 5/6", "Advanced", "above", "Adept"),
        ("clerk grade 5 / 6", "Highly Advanced", "above", "Adept"),
        ("Clerk Grade 1/2", "Adept", "above", "Intermediate"),
        ("Grade 9", "Intermediate", "below", "Adept"),
    ],
)
def test_outside(run: Run, grade: str, level: str, side: str, bound: str) -> None:
    [(hit, words)] = run("level-for-grade", ROLE.format(grade=grade, level=level), "capabilities", library=OWN)
    assert (words, hit.values["side"], hit.values["bound"], hit.values["grade"]) == (level, side, bound, grade)
    assert [place.route for place in hit.related] == [("classification",)]


@pytest.mark.parametrize(
    ("grade", "level"),
    [
        ("Clerk Grade 5/6", "Foundational"),
        ("Clerk Grade 5/6", "Adept"),
        ("Clerk Grade 5/6", "Not essential"),
        ("Clerk Grade 5/6", "Expert"),
        ("Clerk Grade 1/2", "Foundational"),
        ("Grade 9", "Highly Advanced"),
        ("Clerk Grade 7/8", "Highly Advanced"),
        ("", "Highly Advanced"),
    ],
)
def test_inside(find: Find, grade: str, level: str) -> None:
    assert find("level-for-grade", ROLE.format(grade=grade, level=level), "capabilities", library=OWN) == []


def test_without_a_table_nothing_is_said(find: Find) -> None:
    text = ROLE.format(grade="Clerk Grade 1/2", level="Highly Advanced")
    assert find("level-for-grade", text, "capabilities", library=LIBRARY, as_of=date(2026, 6, 30)) == []


def test_a_level_that_no_framework_has_is_refused() -> None:
    kind = BY_NAME["level-for-grade"]
    own = Library(vocabularies=Vocabularies(levels_for_grade=(("Grade 9", "Adeptt", ""),)))
    assert kind.prepare is not None
    with pytest.raises(ValueError, match='the level "Adeptt" for Grade 9'):
        kind.prepare({}, own)


def test_the_table_comes_from_the_configuration(tmp_path: Path) -> None:
    file = tmp_path / "rdlint.yaml"
    file.write_text(
        "vocabularies:\n  acronyms: [RFS]\n  levels_for_grade:\n"
        "    Clerk Grade 5/6: {lowest: Foundational, highest: Adept}\n"
        "    Grade 9: {lowest: Adept}\n",
        encoding="utf-8",
    )
    vocabularies = load_settings(file).vocabularies
    assert vocabularies.acronyms == ("RFS",)
    assert vocabularies.levels_for_grade == (("Clerk Grade 5/6", "Foundational", "Adept"), ("Grade 9", "Adept", ""))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{Grade 9: Adept}", "`lowest` and `highest`"),
        ("{Grade 9: {highst: Adept}}", "did you mean `highest`?"),
        ("{Grade 9: {highest: [Adept]}}", "level"),
        ("[Grade 9]", "classifications"),
    ],
)
def test_a_mistake_in_the_table_is_told(tmp_path: Path, text: str, says: str) -> None:
    file = tmp_path / "rdlint.yaml"
    file.write_text(f"vocabularies: {{levels_for_grade: {text}}}\n", encoding="utf-8")
    with pytest.raises(ConfigurationError) as caught:
        load_settings(file)
    assert says in caught.value.lines[0]
