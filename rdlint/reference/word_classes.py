"""The classes of English words, as bits, so that one look-up answers what a word may be."""

NOUN = 1 << 0  # one thing, or a mass: officer, advice
PLURAL = 1 << 1  # several things: officers, people
VERB = 1 << 2  # the bare verb: manage
VERB_S = 1 << 3  # he, she or it does: manages
PAST = 1 << 4  # managed, wrote
PARTICIPLE = 1 << 5  # managed, written
ING = 1 << 6  # managing
ADJECTIVE = 1 << 7
ADVERB = 1 << 8
DETERMINER = 1 << 9  # the, a, this, our, each
PREPOSITION = 1 << 10
CONJUNCTION = 1 << 11
PRONOUN = 1 << 12
AUXILIARY = 1 << 13  # forms of be, have and do, and modal verbs
NUMBER = 1 << 14  # in letters or digits
NAME = 1 << 15  # a proper name as the dictionary knows it: Sydney
COUNT = 1 << 16  # a noun that needs a determiner in the singular: vehicle
MASS = 1 << 17  # a noun that has no plural: advice
KNOWN = 1 << 18  # spelt as in Australian English
COMMON = 1 << 19  # among the words that everybody uses
AMERICAN = 1 << 20  # spelt as in the United States and not in Australia

#: The classes a word may be of for what it does in a sentence; the other bits say more about it.
OPEN = NOUN | PLURAL | VERB | VERB_S | PAST | PARTICIPLE | ING | ADJECTIVE | ADVERB
CLOSED = DETERMINER | PREPOSITION | CONJUNCTION | PRONOUN | AUXILIARY | NUMBER
_SYNTACTIC = OPEN | CLOSED
_MAIN_SHIFT = 24

#: The classes by the names that phrases use: `<verb-s>`.
BY_NAME = {
    "noun": NOUN,
    "plural": PLURAL,
    "verb": VERB,
    "verb-s": VERB_S,
    "past": PAST,
    "participle": PARTICIPLE,
    "ing": ING,
    "adjective": ADJECTIVE,
    "adverb": ADVERB,
    "determiner": DETERMINER,
    "preposition": PREPOSITION,
    "conjunction": CONJUNCTION,
    "pronoun": PRONOUN,
    "auxiliary": AUXILIARY,
    "number": NUMBER,
    "name": NAME,
    "count": COUNT,
    "mass": MASS,
}


def only(mask: int, classes: int) -> bool:
    """Whether a word with this mask can be something of these classes and nothing else."""
    return bool(mask & classes) and not mask & _SYNTACTIC & ~classes


def mainly(mask: int) -> int:
    """The class that a word is most often of, as its bit; 0 where that is not known."""
    return 1 << (mask >> _MAIN_SHIFT) - 1 if mask >> _MAIN_SHIFT else 0


def with_main(mask: int, main: int) -> int:
    """The mask with the class that the word is most often of; see `mainly`."""
    return mask | main.bit_length() << _MAIN_SHIFT
