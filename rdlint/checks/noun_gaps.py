"""Where a noun has the next thing straight behind it, with no word between: the absence clear plans, most areas law."""

from collections.abc import Iterator

from rdlint.checks.clause_room import is_unlinked
from rdlint.checks.noun_reading import ABSTRACT, SHORT_FORMS, governs, is_adjective, is_described, is_known, is_noun
from rdlint.checks.sentence_words import words_in
from rdlint.checks.tokens import Tokens
from rdlint.checks.verb_frames import DETERMINERS, NOUNS, TIMES, TIMES_AFTER, Frames
from rdlint.reference.word_classes import ADJECTIVE, CLOSED, ING, NOUN, PARTICIPLE, PLURAL, mainly, only

#: "safety critical systems", "culture specific advice": with a noun before them these make one word.
_COMPOUND = words_in(
    """wide critical friendly specific based focused effective intensive sensitive led ready free long high old deep
    rich poor safe conscious worthy efficient dependent compliant active prone resistant related relevant oriented
    centred centric driven facing heavy neutral averse such same other more full own due available able responsible only
    overall private public likely"""
)
_EVERYBODY = words_in("everyone's people's others'")
#: "the unit Manager's approval"
_TITLES = words_in(
    """manager leader secretary minister director officer commissioner coordinator chair president mayor member chairman
    treasurer supervisor principal superintendent women men children driver master bachelor king queen prince registrar
    governor ombudsman solicitor auditor chairperson managers leaders officers directors users drivers"""
)
_OFTEN_BEHIND = words_in("required needed provided given involved led driven based related focused used made offered")
#: "equipment all day", "the files this year": these follow a noun more freely.
_SELDOM = ("all", "any", "each", "this")
#: Behind "the" these are nouns: "the fostering a culture" holds whatever else stands in the sentence.
_DEEDS = words_in(
    """managing providing ensuring delivering developing maintaining coordinating supporting preparing overseeing
    supervising undertaking implementing conducting performing improving creating achieving promoting fostering
    identifying facilitating establishing administering organising evaluating assessing formulating enhancing producing
    strengthening embedding championing nurturing"""
)
_SURELY_BEHIND = ("the", "a", "an", "our", "its", "their", "your")
_MANNERS = frozenset(("manner", "fashion", "basis"))
_REACH = 8
_MEASURES = words_in("size length width height depth thickness weight shape colour age")


def before_adjectives(tokens: Tokens, frames: Frames) -> Iterator[tuple[int, str]]:
    """`the absence clear procedures`, `most areas criminal law`."""
    words, kinds = tokens.words, tokens.kinds
    for number, kind in enumerate(kinds):
        if not kind & ADJECTIVE or not kinds[number + 1] & NOUNS or not kinds[number - 1] & NOUNS:
            continue
        before = number - 1
        if not only(kind, ADJECTIVE) and not is_adjective(kind):
            continue
        if words[number] in _COMPOUND or "'" in words[number] or kinds[number + 1] & CLOSED:
            continue
        if tokens.capital(before) or tokens.capital(number) or not _is_alone(tokens, before, frames):
            continue
        if is_noun(tokens, before) and is_unlinked(tokens, before, frames):
            yield before, frames.words.get(words[before], "of")


def before_owners(tokens: Tokens, frames: Frames) -> Iterator[tuple[int, str]]:
    """`the achievement Council's plans`."""
    words, kinds = tokens.words, tokens.kinds
    for word, places in tokens.positions.items():
        if "'" not in word or word in SHORT_FORMS or word.partition("'")[0] in _TITLES:
            continue
        if not word.endswith(("'s", "s'")):
            continue
        for after in places:
            number = after - 1
            if not (tokens.capital(after) or word in _EVERYBODY) or tokens.capital(number):
                continue
            fits = kinds[number] & PLURAL or (is_known(words[number], frames) and kinds[number] & NOUN)
            if not fits or any(words[number] in listed for listed in (frames.told, frames.classing, TIMES)):
                continue
            if governs(tokens, number, frames) and is_unlinked(tokens, number, frames):
                yield number, frames.words.get(words[number], "of")


def before_nouns_alone(tokens: Tokens, frames: Frames) -> Iterator[tuple[int, str]]:
    """`the provision services`, `the needs patients`: nouns that never describe another one."""
    words, kinds = tokens.words, tokens.kinds
    for word in frames.lone & tokens.positions.keys():
        for number in tokens.positions[word]:
            if _is_done(tokens, number + 1) and is_noun(tokens, number) and is_unlinked(tokens, number, frames):
                yield number, "of"
                continue
            last = number
            while only(kinds[last + 1], NOUNS) and not tokens.capital(last + 1):
                last += 1
            # "delivery partners", "evaluation project plans"
            if last == number or not frames.lone_before.isdisjoint(words[number + 1 : last + 1]):
                continue
            if words[last + 1] in ("and", "&", "/", "-") and not frames.lone_before.isdisjoint(words[last : last + 5]):
                continue
            # "service delivery vans": behind another noun it describes the next.
            described = not kinds[number - 1] & (NOUNS | ING) or is_described(tokens, number - 1, NOUN)
            if described and is_noun(tokens, number) and is_unlinked(tokens, number, frames):
                yield number, "of"


def _is_done(tokens: Tokens, number: int) -> bool:
    """Whether a participle describes the noun behind it: agreed plans; but not "provided staff"."""
    kind, word = tokens.kinds[number], tokens.words[number]
    describes = bool(kind & PARTICIPLE and kind & ADJECTIVE) and word not in _OFTEN_BEHIND
    return describes and mainly(tokens.kinds[number + 1]) == PLURAL


def before_determiners(tokens: Tokens, frames: Frames) -> Iterator[tuple[int, str]]:
    """`the maintenance the parks`, `the purpose this role is to`."""
    words, kinds, positions = tokens.words, tokens.kinds, tokens.positions
    for determiner in DETERMINERS:
        for after in positions.get(determiner, ()):
            number = after - 1
            kind = kinds[number]
            if words[number] in _DEEDS and words[number - 1] == "the" and determiner in _SURELY_BEHIND:
                yield number, "of"
                continue
            if not kind & NOUNS or kind & CLOSED or words[number] in frames.told or words[number] in TIMES:
                continue
            if tokens.capital(after) or words[after + 1] in TIMES_AFTER or not words[after + 1][0].isalnum():
                continue
            if determiner in _SELDOM and words[number] not in (frames.heads if determiner == "this" else frames.sure):
                continue
            if determiner in ("a", "an") and not _MANNERS.isdisjoint(words[after : after + _REACH]):
                continue  # "handle requests a timely manner": another rule tells that.
            if determiner in ("these", "those") and words[after + 1] in ("days", "weeks", "months", "years", "times"):
                continue  # "to a lesser degree these days"
            if words[after + 1] in _MEASURES and words[after + 2] == "of":
                continue  # "an area the size of Tasmania"
            if governs(tokens, number, frames) and is_unlinked(tokens, number, frames):
                yield number, frames.words.get(words[number], "of")


def _is_alone(tokens: Tokens, number: int, frames: Frames) -> bool:
    """Whether a noun does not describe another one behind it."""
    word: str = tokens.words[number]
    kind = tokens.kinds[number]
    if word in TIMES or word in frames.told:
        return False
    if mainly(kind) == PLURAL or only(kind, PLURAL):
        return word.endswith("s")
    return bool(word.endswith(ABSTRACT)) and word not in frames.classing
