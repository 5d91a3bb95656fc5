"""What may stand beside a small word: the class of every word as tables of small words name it.

A neighbour is one of a group of words of which each can do what the others do (`my` stands for our, your, its ...), or
it is told by everything that it may be: `<noun>` can only be a noun, `<noun|verb>` either. Words that nobody knows,
quotation marks and brackets are of no class: they say nothing about the word beside them.
"""

from collections.abc import Iterable

from rdlint.checks.passage import BOUNDARY
from rdlint.checks.tokens import Tokens
from rdlint.reference.lexicon import Lexicon
from rdlint.reference.word_classes import (
    ADJECTIVE,
    ADVERB,
    AUXILIARY,
    CLOSED,
    CONJUNCTION,
    DETERMINER,
    ING,
    NAME,
    NOUN,
    NUMBER,
    OPEN,
    PARTICIPLE,
    PAST,
    PLURAL,
    PREPOSITION,
    PRONOUN,
    VERB,
    VERB_S,
    only,
)

#: Groups by their first word.
_GROUPS = """
    my your his its our their whose her|each every|some any no|these those|this|is was|are were|has had
    have|would could might should shall|will can must may|he she i|we they you|them us him me|with by from for|of|to|as
    in on at into within under across over between during after before until per via about|than|which who|what|though
    when where how why ever|while because|if|and|or|but nor|not|all both|other such same own first|more most less
    very so|also|there here then|that|it|a an|the|be|been being|do does did|out up off down|one two|others|form|many
    know|now here even only too thus|note|go|through|thought|it's|you're we're they're
"""
_ROWS = [row.split() for row in _GROUPS.replace("\n", "|").split("|") if row.strip()]
_OF_GROUP = {word: row[0] for row in _ROWS for word in row}
_UNSAYING = frozenset(("there's", "theirs", "who's", "hour", "am", "yours", "ot", "wit"))
_CONSONANTS = frozenset("bcdfgjklmnpqrstvwz")
_MARKS = {".": "<edge>", "!": "<edge>", "?": "<edge>", ":": "<edge>", ";": "<edge>", BOUNDARY: "<edge>", ",": ","}
#: By what a word may be, the first that fits.
_CLOSED = (
    (DETERMINER, "<determiner>"),
    (PREPOSITION, "with"),
    (CONJUNCTION, "while"),
    (PRONOUN, "<pronoun>"),
    (AUXILIARY, "<auxiliary>"),
    (NUMBER, "<number>"),
)
_NOUNS = (
    (VERB, "<noun|verb>"),
    (ING, "<noun|ing>"),
    (PLURAL, "<noun|plural>"),
    (ADJECTIVE | ADVERB | PAST | PARTICIPLE, "<noun|adjective>"),
    (NOUN, "<noun>"),
)
_NAMES = (
    *dict.fromkeys(_OF_GROUP.values()),
    *dict.fromkeys(_MARKS.values()),
    *(name for _, name in (*_CLOSED, *_NOUNS) if name[0] == "<"),
    *("<plural>", "<plural|verb-s>", "<verb>", "<verb|adjective>", "<past>", "<past|adjective>", "<verb-s>", "<ing>"),
    *("<adjective>", "<adjective|adverb>", "<adverb>", "<name>"),
)
#: Every class as a bit.
BITS = {name: 1 << number for number, name in enumerate(dict.fromkeys(_NAMES))}
_A_NAME = BITS["<name>"]
_GROUPS_AND_MARKS = sum(bit for name, bit in BITS.items() if name[0] != "<" or name == "<edge>")


def mask_of(names: Iterable[str]) -> int:
    """The bits of some classes. Raises KeyError."""
    mask = 0
    for name in names:
        mask |= BITS[name]
    return mask


class Neighbours(dict[str, int]):
    """The bit of every word's class, worked out at the first look; 0 for a word that says nothing."""

    def __init__(self, english: Lexicon) -> None:
        super().__init__()
        self._english = english

    def __missing__(self, word: str) -> int:
        name = _class_of(word, self._english.classes(word))
        bit = self[word] = BITS[name] if name else 0
        return bit


def class_at(tokens: Tokens, neighbours: Neighbours, number: int) -> int:
    """The bit of the class of a word where it stands: one with a capital inside a sentence is a name."""
    bit = neighbours[tokens.words[number]]
    if bit & _GROUPS_AND_MARKS:
        return bit
    start = tokens.starts[number]
    if tokens.passage.text[start : start + 1].isupper() and not tokens.first_in_sentence(number):
        return _A_NAME
    return bit


def is_cut_and(tokens: Tokens, number: int) -> bool:
    """Whether "an" is an "and" cut short: `policies an plans`; other rules then say nothing of the article."""
    after = tokens.written(number + 1)
    if tokens.words[number] != "an" or after[:1] not in _CONSONANTS or not after.islower():
        return False
    if only(tokens.kinds[number + 1], VERB):
        return True  # "mark tests an give feedback"
    before = tokens.kinds[number - 1]
    noun = only(before, NOUN | PLURAL) or only(before, ADJECTIVE) or only(before, NOUN | ADJECTIVE)
    return noun and len(after) > 1 and bool(tokens.kinds[number + 1])


def _class_of(word: str, mask: int) -> str | None:
    if word in _OF_GROUP:
        return _OF_GROUP[word]
    if not word[0].isalnum():
        return _MARKS.get(word)
    if word[0].isdigit():
        return "<number>"
    if word in _UNSAYING or not mask & (OPEN | CLOSED):
        return "<name>" if mask & NAME else None
    for bit, name in _CLOSED:
        if mask & bit:
            return name
    return _open_class(mask)


def _open_class(mask: int) -> str | None:
    """The class of a noun, verb, adjective or adverb by all that it may be."""
    if mask & NOUN:
        return next(name for bit, name in _NOUNS if mask & bit)
    if mask & PLURAL:
        return "<plural|verb-s>" if mask & VERB_S else "<plural>"
    if mask & ING:
        return "<ing>"
    if mask & VERB:
        return "<verb|adjective>" if mask & (PAST | PARTICIPLE | ADJECTIVE | ADVERB) else "<verb>"
    if mask & (PAST | PARTICIPLE):
        return "<past|adjective>" if mask & ADJECTIVE else "<past>"
    if mask & VERB_S:
        return "<verb-s>"
    if mask & ADJECTIVE:
        return "<adjective|adverb>" if mask & ADVERB else "<adjective>"
    return "<adverb>" if mask & ADVERB else None
