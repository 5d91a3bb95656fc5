"""Check kind `articles`: a before a vowel sound, an before a consonant sound.

The sound decides, not the letter: an hour, a user, an 8-day course, an FTE. What people say in two ways (a NSW agency,
an historic site) or what nobody can know from the letters is left alone.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from rdlint.checks.neighbours import is_cut_and
from rdlint.checks.passage import passage_of
from rdlint.checks.phrase_language import match_case
from rdlint.checks.role import Place, Role
from rdlint.checks.tokens import Tokens, tokens_of
from rdlint.model import Hit
from rdlint.patterns import lazy
from rdlint.reference.word_classes import AUXILIARY, CLOSED, COMMON, NUMBER, OPEN, VERB, VERB_S, only
from rdlint.rulebook.kind import CheckKind

_PLAIN = {"a": frozenset("bcdfgjklmnpqrstvwz"), "an": frozenset("ai")}
_QUOTES = frozenset(("'", '"', "‘", "“"))
#: "option a exists", "Class A areas": here a letter names one of several things.
_LETTERED = frozenset(
    ("option", "section", "paragraph", "clause", "item", "part", "schedule", "class", "grade", "category", "tier")
).union(
    ("type", "level", "appendix", "attachment", "criterion", "point", "step", "vitamin", "hepatitis", "group", "annex")
)
_SILENT_H = ("hour", "honest", "honour", "honor", "heir")
#: "an historic site" and "a historic site" are both written.
_EITHER_H = ("histor", "hotel", "habitual", "heroic", "horrific", "herb", "hors", "hypothe", "hyster", "hallu", "hilar")
_LIKE_YOU = (
    *(
        "unif",
        "union",
        "uniqu",
        "unit",
        "univers",
        "unilat",
        "unisex",
        "unix",
        "use",
        "usab",
        "usag",
        "usi",
        "usu",
        "ute",
    ),
    *("uti", "utop", "ubiq", "uran", "urin", "uk", "eu", "ewe", "unico", "unicy", "unidir", "url"),
)
_LIKE_WON = frozenset(("one", "ones", "once", "one's", "oneself", "uni", "unis"))
_LETTERS_WITH_AN = frozenset("aefhilmnorsx")
#: Longer ones with a vowel may be said as a word.
_LONGEST_BY_LETTERS = 4
_LETTERS_IN_TWO_WAYS = "h"  # "aitch" or "haitch"
#: Read as names as often as by their letters.
_NAMES_IN_TWO_WAYS = ("NSW", "NT", "NZ", "NASA", "NATO")
_NUMBER_WITH_AN = lazy(r"(?:8\d{0,2}|11|18)(?:,\d{3})*(?:\.\d+)?(?![\d.,])")
_NUMBER_IN_TWO_WAYS = ("8", "11", "18")  # 1800 may be eighteen hundred, or one eight hundred.


class Acronyms(NamedTuple):
    """How people say acronyms that could be said in either way."""

    spelt: frozenset[str]
    spoken: frozenset[str]


def prepare(parameters: Mapping[str, Any], _library: Any) -> Acronyms:
    """The lists of acronyms, as sets."""
    return Acronyms(*(frozenset(parameters.get(name, "").split()) for name in ("spelt_out", "spoken_as_words")))


def check(places: Sequence[Place], acronyms: Acronyms, role: Role) -> Iterator[Hit]:
    """A hit on every article that does not go with the word after it."""
    tokens = tokens_of(passage_of(places, role))
    for number in tokens.at("a", "an"):
        word = number + 1 if tokens.words[number + 1] not in _QUOTES else number + 2
        article = tokens.words[number]
        if tokens.words[word][0] in _PLAIN[article] and not tokens.capital(word):
            continue  # Most are sound, and seen to be so at once.
        if not _is_article(tokens, number, word) or is_cut_and(tokens, number):
            continue
        wanted = _wanted(tokens, word, acronyms)
        if not wanted or wanted == article:
            continue
        put = match_case(tokens.written(number), wanted) if wanted == "a" else tokens.written(number) + "n"
        values = {"article": article, "wanted": wanted, "word": tokens.written(word)}
        if hit := tokens.hit(number, word, values, (number, number + 1), put, "unsafe"):
            yield hit


def _is_article(tokens: Tokens, number: int, word: int) -> bool:
    """Whether this is the article of the word, and not the letter A or a mark of a list."""
    before = tokens.words[number - 1]
    if not tokens.words[word][0].isalnum() or before in _LETTERED or only(tokens.kinds[word], VERB | VERB_S):
        return False
    kind = tokens.kinds[word]
    if kind & AUXILIARY or (kind & CLOSED & ~NUMBER and not kind & (OPEN | NUMBER)):
        return False  # "option a is", "the a and b parts"
    if tokens.words[number] == "an":
        return True
    first = tokens.first_in_sentence(number)
    return first if tokens.capital(number) else not first and before not in ("(", "/")


def _wanted(tokens: Tokens, number: int, acronyms: Acronyms) -> str:
    """The article a word wants; the empty text where that is not sure."""
    word, written = tokens.words[number], tokens.written(number)
    if word[0].isdigit():
        return "an" if _NUMBER_WITH_AN.match(word) else "" if word.startswith(_NUMBER_IN_TWO_WAYS) else "a"
    letters = written.split("-")[0]
    if len(letters) == 1:
        return ("an" if word[0] in _LETTERS_WITH_AN else "a") if "-" in word and word[0] != "h" else ""
    if letters.isupper() and letters[0] == "U" and len(letters) < _LONGEST_BY_LETTERS:
        return "a"  # URL, UK, UX
    if letters.isupper() and not tokens.kinds[number] & COMMON:
        return _wanted_by_letters(letters, acronyms)
    if not letters[1:].islower() and letters[0].isupper() and not letters.isupper():
        # MoU, LinkedIn, KPIs: sure only where it does not matter whether they are said by their letters.
        return "an" if letters.upper() in acronyms.spelt else "" if word[0] in _LETTERS_WITH_AN else "a"
    if not set("aeiouy") & set(word) or (not tokens.kinds[number] and word[1] not in "aeiouy"):
        return "" if word[0] in _LETTERS_WITH_AN or word[0] == "u" else "a"  # html, ndiff
    return _wanted_by_sound(word, tokens.kinds[number] != 0 and not (word[0] == "y" and tokens.capital(number)))


def _wanted_by_letters(acronym: str, acronyms: Acronyms) -> str:
    first = acronym[0].lower()
    if first == "u":
        return ""
    if first in "aeio":
        return "" if acronym.startswith(("ONE", "EU", "OU")) else "an"
    if acronym in acronyms.spoken or first not in _LETTERS_WITH_AN:
        return "a"
    if acronym in acronyms.spelt:
        return "an"
    two_ways = first in _LETTERS_IN_TWO_WAYS or acronym.startswith(_NAMES_IN_TWO_WAYS)
    return "" if two_ways or set("AEIOUY") & set(acronym) else "an"


def _wanted_by_sound(word: str, known: bool) -> str:
    """The article by the sound a word begins with. A name that nobody knows may be said in two ways."""
    if word.startswith(_EITHER_H) or not word[0].isascii() or (word[0] in "uy" and not known):
        return ""
    if word.startswith(_SILENT_H):
        return "an"
    if word.startswith(_LIKE_YOU) or word.split("-")[0] in _LIKE_WON:
        return "a"
    return "an" if word[0] in "aeiou" else "a"


KIND = CheckKind(
    name="articles",
    check=check,
    prepare=prepare,
    by_text=True,
    summary="An article that does not go with the sound of the word after it: a hour, an user.",
    parameters={
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "spelt_out": {
                "type": "string",
                "description": "acronyms with a vowel that are said letter by letter (SES), with spaces between",
            },
            "spoken_as_words": {
                "type": "string",
                "description": "acronyms that are said as a word (SCADA), with spaces between",
            },
        },
    },
    placeholders=("words", "article", "wanted", "word"),
)
