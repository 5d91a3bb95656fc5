"""Whether the words before a comma are a whole sentence, which nothing but a full stop or `and` can join to another."""

from rdlint.checks.clauses import FINITE, asks, told_by, verb_behind
from rdlint.checks.sentence_words import BE, SUBORDINATE, governs_clause, is_bare, skip_adverbs, words_in
from rdlint.checks.tokens import Tokens
from rdlint.reference.word_classes import (
    ADJECTIVE,
    ADVERB,
    AUXILIARY,
    CONJUNCTION,
    ING,
    NOUN,
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

#: With one of these in it the first part is no sentence of its own, or it is turned: not only a job, it is a life.
DEPENDENT = words_in("whether whatever only just merely ? ; whichever whoever isn't aren't doesn't don't")
#: These open a clause of the first part, unless what stands before them lets it go on behind the comma.
INSIDE = words_in(
    "if when where while as once because since although though what how until unless before after whilst so than"
)
_GOES_ON = words_in(", and or but that so means mean is are was be even just especially particularly ( : – -")
_RELATIVE = frozenset(("who", "which", "that"))
_BEGINS_ANEW = frozenset((":", "(", "-", "–", "—"))
_IF_SO = words_in(
    "successful required requested necessary appointed selected shortlisted applicable unsuccessful needed"
)
_TIMES = frozenset(("time", "moment", "way", "more", "less", "minute", "closer", "earlier", "sooner"))
#: Nothing but a verb can follow these.
SUBJECTS = frozenset(("you", "we", "they", "it", "this", "he", "she"))
#: These are put in between commas: we think, you know.
SAYS = words_in("think believe hope know understand say feel suppose guess trust expect mean see")
#: They begin no subject, whatever their form.
NO_STATEMENT = words_in(
    """assuming supposing considering provided providing seeing depending according including following regarding
    concerning given subject"""
)
#: What a second clause may begin with.
SECOND = SUBJECTS | words_in("there these those the our your all a an each any no most some")


def is_main(tokens: Tokens, first: int, comma: int) -> bool:
    """Whether the words up to a comma are a whole sentence, at least behind an introduction: `In May, we rest`."""
    words, kinds = tokens.words, tokens.kinds
    start = _start_of(tokens, first, comma)
    if start is None or not DEPENDENT.isdisjoint(words[start:comma]) or kinds[comma - 1] & CONJUNCTION:
        return False
    if "not" in words[start:comma] and words[words.index("not", start) - 1] in BE:
        return False  # "It is not a job, it is a life."
    if "than" in words[start:comma] and "more" in words[start:comma]:
        return False  # "This is about more than trees, it is about people."
    if words[comma - 1] in ("forget", "worry", "remember", "note", "ensure", "ensures"):
        return False
    if any(_keeps_open(tokens, at) for at in range(start, comma)):
        return False
    if not _TIMES.isdisjoint(words[start : start + 4]) or (
        words[comma - 1] in FINITE and not tokens.capital(comma - 1)
    ):
        return False  # "The first time the pump is used, it will ..."
    if not all(_is_relative(tokens, at) for at in range(start, comma) if words[at] in _RELATIVE):
        return False
    verb = _verb_of(tokens, start)
    if verb is not None and words[verb + 1] == "," and verb + 1 < comma:
        return False  # "You can, of course, call."
    if verb is None or verb == comma - 1:
        return verb is not None and words[start] in SUBJECTS and words[verb] not in SAYS
    return verb < comma


def _start_of(tokens: Tokens, first: int, comma: int) -> int | None:
    """Where the clause before a comma begins, behind a heading and an introduction; None where it is hard to say."""
    words, kinds = tokens.words, tokens.kinds
    first = begun_anew(tokens, first, comma)
    if words[first - 1] == ":" and tokens.starts[first] == tokens.ends[first - 1]:
        return None
    if words[first] not in SUBORDINATE and not kinds[first] & (PREPOSITION | ADVERB):
        return first
    if told_by(tokens, first) is not None:
        return first
    if "," in words[first:comma]:
        start = words.index(",", first) + 1
        return start if told_by(tokens, start) is not None else None
    if words[first] == "if" and words[first + 1] in _IF_SO and told_by(tokens, first + 2) is not None:
        return first + 2
    if words[first] in ("to", "for") and "please" in words[first:comma]:
        return words.index("please", first)
    if words[first] not in ("in", "as", "at", "with", "for"):
        return None
    for at in range(first + 1, min(first + 12, comma)):
        if words[at] in SUBORDINATE or words[at] in ("case", "event", "way", "time", "cases"):
            return None
        if words[at] in ("you", "we"):
            return at if kinds[at - 1] & (NOUN | PLURAL) and told_by(tokens, at) is not None else None
    return None


def begun_anew(tokens: Tokens, first: int, comma: int) -> int:
    """The first word behind the last colon, dash or bracket that stands open."""
    for at in range(comma - 1, first, -1):
        if tokens.words[at] in (")", "]"):
            break
        if tokens.words[at] in _BEGINS_ANEW:
            return at + 1
    return first


def _keeps_open(tokens: Tokens, at: int) -> bool:
    """Whether a word opens a clause that may go on behind the comma: `open and, in May,`, `we know if it rains,`."""
    words, kinds = tokens.words, tokens.kinds
    if words[at] in ("and", "but", "or"):
        if words[at + 1] in ("of", "to") or kinds[at + 1] & ADJECTIVE:
            return False
        opens = kinds[at + 1] & (PREPOSITION | ADVERB | ING if words[at] == "but" else PREPOSITION)
        return bool(opens) or words[at + 1] == ","
    if words[at] in INSIDE:
        return words[at - 1] in _GOES_ON or governs_clause(tokens, at - 1)
    return False


def _is_relative(tokens: Tokens, at: int) -> bool:
    """Whether who, which or that tells of the noun before it: `people who like plants`."""
    kinds, after = tokens.kinds, skip_adverbs(tokens, at + 1)
    if tokens.words[at] == "that" and tokens.words[at + 1] in SECOND and told_by(tokens, at + 1) is not None:
        return True
    if tokens.words[at] in ("who", "which") and kinds[at - 1] & (NOUN | PLURAL | PRONOUN):
        return True
    if not kinds[at - 1] & (NOUN | PLURAL) or mainly(kinds[at - 1]) in (VERB, VERB_S):
        return False
    return bool(kinds[after] & (AUXILIARY | VERB | VERB_S | PAST)) or told_by(tokens, after) is not None


def _verb_of(tokens: Tokens, start: int) -> int | None:
    """The verb of a clause that begins a sentence, told of somebody or asked of the reader."""
    kinds = tokens.kinds
    if (verb := told_by(tokens, start)) is not None:
        return verb
    opening = skip_adverbs(tokens, start)
    if tokens.words[start : start + 2] == ["do", "not"]:
        return start
    if kinds[start] & ING:
        return _after_doing(tokens, start)
    if asks(tokens, opening) or is_bare(tokens, opening) or only(kinds[opening], VERB_S):
        return opening
    if mainly(kinds[opening]) == VERB and not kinds[opening] & ADJECTIVE:
        return opening
    named = tokens.capital(start) and tokens.capital(start + 1)
    thing = kinds[start] & (NOUN | PLURAL) and not kinds[start] & (VERB | ADVERB | PREPOSITION | ING)
    if named or thing or mainly(kinds[start]) in (ADJECTIVE, PLURAL, PARTICIPLE):
        return verb_behind(tokens, start)
    return None


def _after_doing(tokens: Tokens, start: int) -> int | None:
    """`Keeping the depot tidy is part of the work`."""
    if tokens.words[start] in NO_STATEMENT:
        return None
    for at in range(start + 2, start + 10):
        if tokens.words[at] in ("is", "was"):
            return at
        if not tokens.words[at][0].isalnum() or tokens.words[at] in SUBORDINATE:
            return None
    return None
