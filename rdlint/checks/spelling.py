"""Check kind `spelling`: words that are in no dictionary of Australian English.

Names, codes, addresses and words of other languages are left alone as far as their shape and place tell them.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from rdlint.checks.names_abroad import may_be_a_name
from rdlint.checks.passage import BOUNDARY, passage_of
from rdlint.checks.role import Place, Role
from rdlint.checks.tokens import Tokens, tokens_of
from rdlint.checks.torn_words import halves_at, torn_at
from rdlint.model import Hit, Replacement
from rdlint.patterns import lazy
from rdlint.reference.library import Library
from rdlint.reference.word_classes import AMERICAN, AUXILIARY, COMMON, KNOWN, VERB_S
from rdlint.rulebook.kind import CheckKind, one_report

_PARTS = lazy(r"[^\W\d_]+")
#: A small word and the beginning of a line that ran into one: `andManage`; other small words begin names (`myGov`).
_FUSED = lazy(
    r"(and|or|the|of|with|from|must|will|is|are|it|that|this|for|by)([A-Z][a-z]+)"
    r"|([A-Z]?[a-z]{2,})(The|At|Our|We|You|Your|This|These|If|Please|As|With|About)"
)
#: A stretch without blanks that is an address, a file name, a code or the like.
_NO_PROSE = lazy(r"[@_\\#=<>]|://|www\.|\w\.\w|\d")
#: Shorter words that begin with a capital are as like to be names as slips.
_SHORTEST_NAME_LIKE = 7
_SHORTEST_AT_START = 5
_SHORTEST_TITLE_WORD = 5
_OFTEN = 3
#: Words that stand with a capital in most role descriptions; a slip in one of them looks like a name.
_TITLE_WORDS = (
    *("january", "february", "march", "april", "august", "september", "october", "november", "december", "monday"),
    *("tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "clerk", "grade", "officer", "manager"),
    *("director", "senior", "project", "policy", "program", "branch", "division", "department", "council", "services"),
    *("service", "award", "sydney", "australia", "australian", "aboriginal", "torres", "strait", "islander", "adviser"),
    *("advisor", "analyst", "assistant", "leader", "planner", "ranger", "regional", "government", "public", "health"),
    *("reliever", "supervisor", "coordinator", "technician", "consultant", "engineer", "specialist", "architect"),
    *("administrator", "executive", "solicitor", "inspector", "librarian", "teacher", "nurse", "strategy", "strategic"),
    *("operations", "management", "corporate", "finance", "environment", "heritage", "national", "parks", "employment"),
    *(
        "trainee",
        "temporary",
        "ongoing",
        "position",
        "location",
        "salary",
        "division",
        "community",
        "framework",
        "capability",
    ),
)


class _Part(NamedTuple):
    """A word, or a part of one with hyphens, as written, with its offsets in the passage's text."""

    number: int
    written: str
    start: int
    end: int


def prepare(parameters: Mapping[str, Any], library: Library) -> tuple[str, Library]:
    """What to report, and where words are looked up."""
    return parameters["report"], library


def check(places: Sequence[Place], prepared: tuple[str, Library], role: Role) -> Iterator[Hit]:
    """A hit on every misspelt, unknown or American word, whichever the rule reports."""
    report, library = prepared
    tokens = tokens_of(passage_of(places, role))
    strange = library.english.strange(tokens.positions.keys())
    if report == "american":
        strange = {word for word in strange if "-" in word or library.english.classes(word) & AMERICAN}
    find = {"misspelt": _misspelt, "unknown": _unknown, "american": _american}[report]
    told = -1
    if report == "misspelt":
        yield from filter(None, (_torn(tokens, first) for first in halves_at(tokens, library)))
    for number in tokens.at(*strange) if strange else ():
        torn = None if report == "american" or tokens.kinds[number] else torn_at(tokens, number, library)
        if torn is not None:
            if report == "misspelt" and torn != told and (hit := _torn(tokens, torn)):
                yield hit
            told = torn
            continue
        for part in _parts(tokens, number):
            put = find(tokens, part, library)
            if put is not None and _is_prose(tokens, number):
                hit = _hit(tokens, part, put)
                if hit is not None:
                    yield hit


def _torn(tokens: Tokens, first: int) -> Hit | None:
    """The hit on a word and the next that are one."""
    start, end = tokens.starts[first], tokens.ends[first + 1]
    part = _Part(first, tokens.passage.text[start:end], start, end)
    return _hit(tokens, part, (tokens.words[first] + tokens.words[first + 1],))


def _parts(tokens: Tokens, number: int) -> Iterator[_Part]:
    """The parts of a word that hyphens and apostrophes make."""
    start = tokens.starts[number]
    if tokens.words[number].isalpha():
        yield _Part(number, tokens.written(number), start, tokens.ends[number])
        return
    for match in _PARTS.finditer(tokens.passage.text, start, tokens.ends[number]):
        if len(match[0]) > 1:
            yield _Part(number, match[0], match.start(), match.end())


def _is_prose(tokens: Tokens, number: int) -> bool:
    """Whether what stands round a word without a blank is no address, file name or code."""
    text = tokens.passage.text
    left, right = tokens.starts[number], tokens.ends[number]
    while left > 0 and not text[left - 1].isspace() and text[left - 1] != BOUNDARY:
        left -= 1
    while right < len(text) and not text[right].isspace() and text[right] != BOUNDARY:
        right += 1
    return _NO_PROSE.search(text, left, right) is None


def _misspelt(tokens: Tokens, part: _Part, library: Library) -> tuple[str, ...] | None:
    """What a misspelt word was probably meant to be; None for any other word."""
    word = part.written.lower()
    if library.english.classes(word):
        return None
    if fused := _FUSED.fullmatch(part.written):
        first, second = fused[1] or fused[3], fused[2] or fused[4]
        known = library.english.classes(first.lower()) & library.english.classes(second.lower()) & COMMON
        return (f"{first} {second}",) if known else None
    if len(tokens.positions[tokens.words[part.number]]) >= _OFTEN and not library.near_words.surely_meant(word):
        return None  # Who writes a word so often means it.
    if part.written == word:
        return None if _among_strangers(tokens, part.number) else library.near_words.meant(word) or None
    near = library.near_words
    meant: tuple[str, ...] | None
    if _opens_a_sentence(tokens, part.number) and len(word) >= _SHORTEST_AT_START and part.written[1:].islower():
        meant = near.meant(word) if len(word) > _SHORTEST_AT_START else near.surely_meant(word)
    elif len(word) >= _SHORTEST_NAME_LIKE and (part.written.isupper() or part.written[1:].islower()):
        meant = near.surely_meant(word)
    else:
        meant = _title_word(word) if len(word) >= _SHORTEST_TITLE_WORD else None
    return meant if meant and word not in library.name_words else None


def _title_word(word: str) -> tuple[str, ...] | None:
    """The word of a title or date from which one letter is missing, one is too many, or two have changed places."""
    return next(
        ((known,) for known in _TITLE_WORDS if abs(len(known) - len(word)) <= 1 and _is_slip(word, known)), None
    )


def _is_slip(word: str, known: str) -> bool:
    at = next((number for number, (one, other) in enumerate(zip(word, known, strict=False)) if one != other), None)
    if at is None:
        return False  # A plural, or a word cut short.
    if len(word) == len(known):
        return word[at + 2 :] == known[at + 2 :] and word[at : at + 2] == known[at : at + 2][::-1]
    shorter, longer = sorted((word, known), key=len)
    return shorter[at:] == longer[at + 1 :]


def _opens_a_sentence(tokens: Tokens, number: int) -> bool:
    """Whether a word owes its capital to where it stands: no name would be followed by these words."""
    after = tokens.words[number + 1]
    if not tokens.first_in_sentence(number) or tokens.capital(number + 1) or not after.isalpha():
        return False
    return not tokens.kinds[number + 1] & (VERB_S | AUXILIARY)


def _among_strangers(tokens: Tokens, number: int) -> bool:
    """Whether a word beside this one is unknown too, as in a phrase of another language."""
    return any(tokens.words[beside][:1].isalpha() and not tokens.kinds[beside] for beside in (number - 1, number + 1))


def _unknown(_tokens: Tokens, part: _Part, library: Library) -> tuple[str, ...] | None:
    """Nothing to put for a word in small letters that nobody knows and no rule makes; None for any other."""
    word = part.written
    near = library.near_words
    if not word.islower() or len(word) < 4 or library.english.classes(word) or near.meant(word):
        return None
    return None if near.is_formed_by_rule(word) or near.is_made_of_parts(word) else ()


def _american(tokens: Tokens, part: _Part, library: Library) -> tuple[str, ...] | None:
    """How an American word is spelt here; None for any other word, and in names (World Health Organization)."""
    word = part.written.lower()
    mask = library.english.classes(word)
    if not mask & AMERICAN or mask & KNOWN:
        return None
    capital = part.written != word and not part.written.isupper()
    inside = not tokens.first_in_sentence(part.number) or tokens.capital(part.number + 1)
    if capital and inside and may_be_a_name(tokens, part.number, word):
        return None
    here = library.english.spelt_here(word)
    return (here,) if here else None


def _hit(tokens: Tokens, part: _Part, put: tuple[str, ...]) -> Hit | None:
    """The hit on a part of a word; it can be mended where one word is meant."""
    found = tokens.passage.locate(part.start, part.end)
    if found is None:
        return None
    place, start, end = found
    words = [_as_written(part.written, word) for word in put]
    values = {"word": part.written, "use": " or ".join(f'"{word}"' for word in words)}
    title = f'Write "{words[0]}"' if words else ""
    fixes = (Replacement(place.route, start, end, words[0], title, "unsafe"),) if len(words) == 1 else ()
    return Hit(place.route, values, start, end, replacements=fixes)


def _as_written(written: str, word: str) -> str:
    """The word with the capitals that the wrong one has."""
    if written.isupper() and len(written) > 1:
        return word.upper()
    return word[:1].upper() + word[1:] if written[:1].isupper() else word


KIND = CheckKind(
    name="spelling",
    check=check,
    prepare=prepare,
    by_text=True,
    summary="Words that are misspelt, that no dictionary knows, or that are spelt as in the United States.",
    parameters=one_report("misspelt", "unknown", "american"),
    placeholders=("word", "use"),
)
