"""Check kind `unlinked-words`: a word and the noun after it with nothing that joins them: the maintenance the parks."""

from collections.abc import Iterator, Sequence

from rdlint.checks.noun_gaps import before_adjectives, before_determiners, before_nouns_alone, before_owners
from rdlint.checks.participle_gaps import after_participles, after_passives
from rdlint.checks.passage import passage_of
from rdlint.checks.role import Place, Role
from rdlint.checks.sentence_words import BE, MODALS, PERSONS, STRETCH_ENDS, SUBORDINATE, may_be_finite, words_in
from rdlint.checks.tokens import Tokens, tokens_of
from rdlint.checks.verb_frames import DETERMINERS, NOUNS, TIMES, TIMES_AFTER, Frames, after_verbs, before_nouns, prepare
from rdlint.model import Hit
from rdlint.reference.word_classes import (
    ADJECTIVE,
    ADVERB,
    CLOSED,
    ING,
    NOUN,
    PARTICIPLE,
    PLURAL,
    only,
)
from rdlint.rulebook.kind import CheckKind

_QUANTIFIERS = ("all", "any", "each")
_HEADS = NOUN | PLURAL | ADJECTIVE | PARTICIPLE
#: A sentence that opens so may have its subject, without a comma, behind the words it opens with.
_OPENINGS = SUBORDINATE | words_in(
    """in on at for as under after before during with by once upon following from to through without throughout within
    across between of over about against among into despite given regarding both not only each every this these
    via per like unlike including together along""",
)
_BEFORE_SUBJECTS = words_in("during after before upon following throughout until without")
_ADJOINING = words_in("as so too how that such")
_STOPS_READING = SUBORDINATE - {"than", "since", "before", "after"} | {"as"}


def check(places: Sequence[Place], frames: Frames, role: Role) -> Iterator[Hit]:
    """A hit on every word and the word after it that nothing joins."""
    tokens = tokens_of(passage_of(places, role))
    found = sorted(
        {
            *_before_determiners(tokens, frames),
            *before_determiners(tokens, frames),
            *after_verbs(tokens, frames),
            *before_nouns(tokens, frames),
            *before_adjectives(tokens, frames),
            *before_owners(tokens, frames),
            *before_nouns_alone(tokens, frames),
            *after_participles(tokens, frames),
            *after_passives(tokens, frames),
        }
    )
    for number, put in found:
        gap = (number + 1, number + 1)
        if hit := tokens.hit(number, number + 1, {"first": tokens.written(number), "use": put}, gap, put):
            yield hit


def _before_determiners(tokens: Tokens, frames: Frames) -> Iterator[tuple[int, str]]:
    """`is important the team`, `is located the depot`."""
    words, kinds = tokens.words, tokens.kinds
    positions = tokens.positions
    for determiner in DETERMINERS:
        for after in positions.get(determiner, ()):
            before = after - 1
            kind = kinds[before]
            if kind & CLOSED or not kind & _HEADS or words[before] in frames.told:
                continue
            if determiner in _QUANTIFIERS and words[before] not in frames.sure:
                continue
            put = _what_joins(tokens, before, frames)
            known = words[before] in frames.words or words[before] in frames.sure
            if not known and tokens.first_in_sentence(before):
                continue
            if kind & NOUNS and not kind & ADJECTIVE:
                continue  # noun_gaps looks at nouns.
            if put and _is_plain(tokens, before) and _is_unlinked(tokens, before, frames):
                yield before, put


def _what_joins(tokens: Tokens, number: int, frames: Frames) -> str:
    """What most likely joins a word to the determiner after it; the empty text where nothing has to."""
    words, kind = tokens.words, tokens.kinds[number]
    if only(kind, ADJECTIVE):
        adjoining = words[number - 1] in _ADJOINING or words[number + 1] in ("a", "an")
        return "" if adjoining else frames.words.get(words[number], "")
    verb = number - 1
    while only(tokens.kinds[verb], ADVERB):
        verb -= 1
    is_be = words[verb] in BE or words[verb].endswith(("'re", "'m"))
    if not is_be or kind & (CLOSED | NOUN | ING) or not kind & PARTICIPLE:
        return ""
    # "is deemed a risk", "is given the keys": without "by" these say what.
    return frames.words.get(words[number], "" if words[number] in frames.giving else "by")


def _is_plain(tokens: Tokens, number: int) -> bool:
    """Whether a word and the determiner after it stand inside a sentence, and mean no time."""
    words = tokens.words
    if tokens.capital(number + 1) or words[number] in TIMES or not words[number].isalpha():
        return False
    if words[number + 2] in TIMES_AFTER or not words[number + 2][0].isalnum():
        return False
    if words[number + 2] in TIMES or words[number + 3] in TIMES:
        return False  # "is added a second time", "less important these days"
    # What the word list holds for a noun only may yet be a verb: "to state the facts".
    before = words[number - 1]
    return not (before in MODALS or before in PERSONS or before == "to")


def _is_unlinked(tokens: Tokens, number: int, frames: Frames) -> bool:
    """Whether the noun after the gap can be neither the subject of a verb nor the second object of one."""
    words = tokens.words
    first = number
    while words[first - 1] not in STRETCH_ENDS:
        first -= 1
    # What joins one of these participles to a noun is sure: "is kept the depot".
    before = words[first:number]
    if words[number] not in frames.words and not frames.giving.isdisjoint(before):
        return False
    if "behalf" in before:
        return False  # "use on behalf of the council the powers that it has"
    if "," in before:
        first = number - before[::-1].index(",")
    opens = words[first] in _OPENINGS or words[number - 1] in _BEFORE_SUBJECTS
    # "In accordance the plan" opens a sentence too, but no subject may follow.
    if words[number - 1] == "in" and frames.words.get(words[number]) in ("with", "to"):
        return True
    if opens and not any(may_be_finite(tokens, at) for at in range(first + 1, number)):
        return False
    if words[number] in frames.sure:
        return True
    after = number + 2
    while words[after] not in STRETCH_ENDS and words[after] not in _STOPS_READING:
        if may_be_finite(tokens, after):
            return False
        after += 1
    return True


_WORDS = {"type": "string", "minLength": 1}
_BY_PREPOSITION = {"type": "object", "minProperties": 1, "additionalProperties": _WORDS}

KIND = CheckKind(
    name="unlinked-words",
    check=check,
    by_text=True,
    prepare=prepare,
    summary="A word and the noun after it with nothing that joins them: the maintenance the parks.",
    parameters={
        "type": "object",
        "additionalProperties": False,
        "required": ["verbs", "words", "sure", "giving", "told", "classing", "idioms", "lone", "lone_before"],
        "properties": {
            "verbs": {
                **_BY_PREPOSITION,
                "description": "verbs without an object, by the preposition that joins a noun to them",
            },
            "words": {
                **_BY_PREPOSITION,
                "description": "nouns, adjectives and participles by the preposition they take; other nouns take of",
            },
            "sure": {**_WORDS, "description": "words that no clause without that or which can follow"},
            "giving": {**_WORDS, "description": "verbs that may have two objects, or a clause without that"},
            "told": {**_WORDS, "description": "words that another rule looks at"},
            "idioms": {**_WORDS, "description": "nouns that make an adverb with a preposition: in fact, by default"},
            "lone": {**_WORDS, "description": "nouns that never describe the noun behind them"},
            "lone_before": {**_WORDS, "description": "but these nouns may stand behind them"},
            "classing": {**_WORDS, "description": "abstract nouns that describe a noun behind them: community centre"},
        },
    },
    placeholders=("words", "first", "use"),
)
