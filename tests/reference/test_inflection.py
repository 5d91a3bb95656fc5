"""Plurals and verb forms, by example and against the word list."""

import pytest

from rdlint.reference.inflection import (
    bases_of,
    ing_of,
    participle_of,
    past_of,
    plural_of,
    singular_of,
    third_person,
)
from rdlint.reference.lexicon import Lexicon
from rdlint.reference.word_classes import COMMON, COUNT, KNOWN, PLURAL, VERB, only
from rdlint.resources import data_dir

ENGLISH = Lexicon()
WORDS = [
    line.partition("\t")[0]
    for line in (data_dir() / "english/words.tsv").read_text(encoding="utf-8").split("\n")
    if line
]


@pytest.mark.parametrize(
    ("noun", "plural"),
    [
        ("officer", "officers"),
        ("policy", "policies"),
        ("day", "days"),
        ("branch", "branches"),
        ("box", "boxes"),
        ("bus", "buses"),
        ("person", "people"),
        ("chairwoman", "chairwomen"),
        ("criterion", "criteria"),
        ("analysis", "analyses"),
        ("life", "lives"),
        ("passer-by", "passers-by"),
        ("aircraft", "aircraft"),
        ("human", "humans"),
        ("process", "processes"),
    ],
)
def test_plurals(noun: str, plural: str) -> None:
    assert plural_of(noun) == plural
    assert singular_of(plural) == noun


@pytest.mark.parametrize(
    ("verb", "third", "ing", "past", "participle"),
    [
        ("manage", "manages", "managing", "managed", "managed"),
        ("plan", "plans", "planning", "planned", "planned"),
        ("apply", "applies", "applying", "applied", "applied"),
        ("deploy", "deploys", "deploying", "deployed", "deployed"),
        ("liaise", "liaises", "liaising", "liaised", "liaised"),
        ("develop", "develops", "developing", "developed", "developed"),
        ("refer", "refers", "referring", "referred", "referred"),
        ("offer", "offers", "offering", "offered", "offered"),
        ("travel", "travels", "travelling", "travelled", "travelled"),
        ("assess", "assesses", "assessing", "assessed", "assessed"),
        ("write", "writes", "writing", "wrote", "written"),
        ("oversee", "oversees", "overseeing", "oversaw", "overseen"),
        ("rebuild", "rebuilds", "rebuilding", "rebuilt", "rebuilt"),
        ("undertake", "undertakes", "undertaking", "undertook", "undertaken"),
        ("undergo", "undergoes", "undergoing", "underwent", "undergone"),
        ("be", "is", "being", "was", "been"),
        ("have", "has", "having", "had", "had"),
        ("equip", "equips", "equipping", "equipped", "equipped"),
        ("panic", "panics", "panicking", "panicked", "panicked"),
        ("tie", "ties", "tying", "tied", "tied"),
        ("behave", "behaves", "behaving", "behaved", "behaved"),
    ],
)
def test_verbs(verb: str, third: str, ing: str, past: str, participle: str) -> None:
    assert (third_person(verb), ing_of(verb)) == (third, ing)
    assert (past_of(verb), participle_of(verb)) == (past, participle)
    for form in (third, ing):
        assert verb in bases_of(form)


def test_what_is_no_form_has_no_base() -> None:
    assert bases_of("the") == ()
    assert singular_of("status") == "status"
    assert singular_of("business") == "business"


def test_every_verb_is_among_the_bases_of_its_forms() -> None:
    for word in WORDS:
        if ENGLISH.classes(word) & VERB and ENGLISH.classes(word) & KNOWN and word.isalpha():
            for build in (third_person, ing_of, past_of, participle_of):
                form = build(word)
                assert form == word or word in bases_of(form), (word, form)


def test_forms_of_what_everybody_uses_are_words() -> None:
    verbs = [word for word in WORDS if only(ENGLISH.classes(word), VERB) and ENGLISH.level(word) <= 1]
    assert len(verbs) > 250
    for verb in verbs:
        for build in (third_person, ing_of, past_of, participle_of):
            assert ENGLISH.classes(build(verb)) & KNOWN, (verb, build(verb))


def test_plurals_of_count_nouns_are_plurals() -> None:
    nouns = [word for word in WORDS if ENGLISH.classes(word) & COUNT and ENGLISH.classes(word) & COMMON]
    assert len(nouns) > 400
    wrong = [word for word in nouns if not ENGLISH.classes(plural_of(word)) & PLURAL]
    assert wrong == []
    assert [word for word in nouns if singular_of(plural_of(word)) != word] == []
