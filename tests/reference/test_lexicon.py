"""The English word list: what words may be, and that the list, its index and the curated lists fit together."""

import re
from itertools import pairwise

import pytest

from rdlint.reference.lexicon import _BLOCK, Lexicon
from rdlint.reference.library import Library, Vocabularies
from rdlint.reference.word_classes import (
    ADJECTIVE,
    ADVERB,
    AMERICAN,
    AUXILIARY,
    BY_NAME,
    COMMON,
    CONJUNCTION,
    COUNT,
    DETERMINER,
    ING,
    KNOWN,
    MASS,
    NAME,
    NOUN,
    NUMBER,
    PARTICIPLE,
    PAST,
    PLURAL,
    PREPOSITION,
    PRONOUN,
    VERB,
    VERB_S,
    mainly,
    only,
)
from rdlint.resources import data_dir

ENGLISH = Lexicon()
FOLDER = data_dir() / "english"
ROWS = [line.split("\t") for line in (FOLDER / "words.tsv").read_text(encoding="utf-8").split("\n") if line]
CLASSES = sum(BY_NAME.values())


@pytest.mark.parametrize(
    ("word", "classes"),
    [
        ("provides", VERB_S),
        ("plans", PLURAL | VERB_S),
        ("support", NOUN | VERB),
        ("ensure", VERB),
        ("manage", VERB),
        ("staff", NOUN | PLURAL),
        ("people", PLURAL),
        ("others", PLURAL | PRONOUN),
        ("officer", NOUN | COUNT),
        ("advice", NOUN | MASS),
        ("criteria", PLURAL),
        ("accountabilities", PLURAL),
        ("the", DETERMINER),
        ("this", DETERMINER | PRONOUN),
        ("of", PREPOSITION),
        ("and", CONJUNCTION),
        ("will", AUXILIARY),
        ("is", AUXILIARY | VERB_S),
        ("you", PRONOUN),
        ("seven", NUMBER),
        ("effectively", ADVERB),
        ("essential", ADJECTIVE),
        ("undertaken", PARTICIPLE),
        ("improved", PAST | PARTICIPLE | ADJECTIVE),
        ("providing", ING),
        ("Dubbo".lower(), NAME),
    ],
)
def test_says_what_a_word_is_in_plain_office_prose(word: str, classes: int) -> None:
    assert ENGLISH.classes(word) & CLASSES == classes
    assert ENGLISH.classes(word) & KNOWN


def test_the_most_frequent_class_comes_first() -> None:
    assert mainly(ENGLISH.classes("role")) == NOUN
    assert mainly(ENGLISH.classes("identify")) == VERB
    assert mainly(ENGLISH.classes("their")) == DETERMINER
    assert only(ENGLISH.classes("legislation"), NOUN)


@pytest.mark.parametrize("word", ["zzxq", "managment", ".", ",", "\x00", "", "-", "—"])
def test_marks_and_unknown_words_are_nothing(word: str) -> None:
    assert ENGLISH.classes(word) == 0


@pytest.mark.parametrize("word", ["24", "1,000", "3.5", "2020s", "24-hour"])
def test_what_starts_with_a_digit_is_a_number(word: str) -> None:
    assert ENGLISH.classes(word) & (NUMBER | KNOWN) == NUMBER | KNOWN


def test_a_possessive_stands_where_an_adjective_does() -> None:
    assert only(ENGLISH.classes("driver's"), ADJECTIVE)
    assert ENGLISH.classes("drivers'") & KNOWN
    assert ENGLISH.classes("zzxq's") == 0


def test_hyphens() -> None:
    assert ENGLISH.classes("risk-based") & KNOWN
    assert only(ENGLISH.classes("risk-based"), ADJECTIVE)
    assert only(ENGLISH.classes("re-assess"), VERB)
    assert ENGLISH.classes("risk-zzxq") == 0
    assert ENGLISH.classes("color-coded") & (KNOWN | AMERICAN) == AMERICAN


@pytest.mark.parametrize(
    ("american", "here"),
    [
        ("organization", "organisation"),
        ("prioritize", "prioritise"),
        ("center", "centre"),
        ("centered", "centred"),
        ("fulfill", "fulfil"),
        ("enrollment", "enrolment"),
        ("labor", "labour"),
        ("traveling", "travelling"),
        ("practicing", "practising"),
        ("catalog", "catalogue"),
        ("aluminum", "aluminium"),
    ],
)
def test_american_spellings(american: str, here: str) -> None:
    assert ENGLISH.classes(american) & (AMERICAN | KNOWN) == AMERICAN
    assert ENGLISH.spelt_here(american) == here
    assert ENGLISH.classes(here) & KNOWN
    assert ENGLISH.spelt_here(here) == ""


@pytest.mark.parametrize("word", ["program", "judgment", "advisor", "acknowledgment", "licence", "focussed", "enquiry"])
def test_what_australians_write_too_is_not_american(word: str) -> None:
    assert ENGLISH.classes(word) & (AMERICAN | KNOWN) == KNOWN


def test_levels() -> None:
    assert ENGLISH.level("the") == 1
    assert ENGLISH.level("stakeholder") == 1
    assert ENGLISH.level("zzxq") == 9
    assert not ENGLISH.classes("posthole") & COMMON


def test_own_words() -> None:
    english = Library(vocabularies=Vocabularies(words=("Geobag",))).english
    assert english.classes("geobag") & KNOWN
    assert english.classes("geobag's") & KNOWN
    assert ENGLISH.classes("geobag") == 0


def test_masks_and_strange_words() -> None:
    assert ENGLISH.masks(["the", "zzxq"]) == [ENGLISH.classes("the"), 0]
    assert ENGLISH.strange({"the", "zzxq", "center", ".", "24"}) == {"zzxq", "center"}
    assert ENGLISH.strange({"the", "zzxq", "center", ".", "24"}) == {"zzxq", "center"}


def test_words_that_begin_alike() -> None:
    found = list(ENGLISH.starting_with("stakeh"))
    assert found == ["stakeholder", "stakeholders"]
    assert list(ENGLISH.starting_with("zzx")) == []


def test_every_row_is_found_again() -> None:
    for word, code, *here in ROWS:
        mask = Lexicon.find(ENGLISH, word) if word[0].isalpha() else KNOWN
        assert mask, word
        assert bool(mask & AMERICAN) == (code == "!"), word
        assert ENGLISH.spelt_here(word) == (here[0] if here else "")


def test_the_list_is_sorted_and_sound() -> None:
    words = [row[0].encode() for row in ROWS]
    assert all(first < second for first, second in pairwise(words))
    for word, code, *_ in ROWS:
        assert code == "!" or re.fullmatch(r"[npvsdegjrticoxmNCM]*[1-7]", code), word
        assert len("\t".join((word, code, *_)).encode()) + 1 < 64
    assert len(words) > 90_000


def test_the_index_fits_the_list() -> None:
    text = (FOLDER / "words.tsv").read_bytes()
    firsts = (FOLDER / "words-index.txt").read_bytes().split()
    assert firsts == sorted(firsts)
    for number, first in enumerate(firsts):
        at = text.find(b"\n", number * _BLOCK)
        assert text[at + 1 : text.find(b"\t", at)] == first


def test_curated_words_stand_in_the_list() -> None:
    held = {row[0] for row in ROWS}
    for name in ("closed-words.txt", "public-sector.txt"):
        for line in (FOLDER / name).read_text(encoding="utf-8").splitlines():
            words = line.partition("#")[0].partition(":")[2].lower().split()
            assert [word for word in words if word not in held] == []
    for name, bit in (("count-nouns.txt", COUNT), ("mass-nouns.txt", MASS)):
        for line in (FOLDER / name).read_text(encoding="utf-8").splitlines():
            for word in line.partition("#")[0].split():
                assert not ENGLISH.classes(word) or ENGLISH.classes(word) & (bit | NOUN) == bit | NOUN, word


def test_only_notes_say_where_the_words_come_from() -> None:
    sources = (FOLDER / "SOURCES.txt").read_text(encoding="utf-8")
    for file in FOLDER.iterdir():
        assert file.name in sources or file.name == "SOURCES.txt"
    for owner in ("Kevin Atkinson", "Princeton University", "Brad Jascob", "University of Edinburgh"):
        assert owner in sources
