"""The small words that hold sentences together, and what rules about sentences ask of words."""

from rdlint.checks.passage import BOUNDARY
from rdlint.checks.tokens import Tokens
from rdlint.reference.inflection import bases_of
from rdlint.reference.word_classes import (
    ADJECTIVE,
    ADVERB,
    AUXILIARY,
    NOUN,
    PARTICIPLE,
    PAST,
    PLURAL,
    VERB,
    VERB_S,
    mainly,
    only,
)


def words_in(text: str) -> frozenset[str]:
    """The words of a list that is written with blanks between them."""
    return frozenset(text.split())


MODALS = frozenset(("will", "would", "can", "could", "shall", "should", "must", "may", "might", "cannot"))
BE = frozenset(("be", "is", "are", "was", "were", "been", "being", "am"))
HAVE = frozenset(("has", "have", "had", "having"))
ARTICLES = frozenset(("a", "an", "the"))
#: What settles which thing is meant, so that a noun and not a verb follows, and another verb went before.
DETERMINERS = words_in("a an the my our your their its his this these those each every any some all both no")
#: The commonest of them: a noun comes, whatever else a word before them may be.
SETTLES = words_in("the a an our your their its this these those")
#: Where a stretch of words ends that may hold a subject and its verb.
STRETCH_ENDS = frozenset((BOUNDARY, ".", "!", "?", ";", ":"))
PERSONS = frozenset(("i", "you", "we", "they", "he", "she", "it"))
#: Behind these begins another clause, with a subject and a verb of its own.
SUBORDINATE = words_in(
    """that which who whom whose what where when while whilst how why if whether because so until unless than since
    before after although though whereas wherever whenever"""
)
#: What these govern is a clause, often without "that": ensure the team meets its goals and delivers.
CLAUSE_VERBS = words_in(
    """ensure ensures ensuring ensured check checks checking confirm confirms confirming verify verifies verifying
    guarantee guarantees see sees seeing make makes making let lets letting help helps helping know knows understand
    understands determine determines determining decide decides demonstrate demonstrates recognise recognises
    acknowledge believe assume think feel show shows note notes ascertain certify certifies indicate indicates suggest
    suggests assist assists assisting watch have has had"""
)
#: Marks that end a clause, or put another one in.
BREAKS = frozenset((BOUNDARY, ".", "!", "?", ":", ";", "(", ")", "[", "]", "–", "—", "-", "•", '"', "“", "”", "|", "…"))
_NO_CLAUSE = frozenset(("with", "in", "by", "to", "on", "for", "of", "out"))
_ADVERBS = frozenset(("not", "also", "always", "only", "then", "never", "often", "both"))


def skip_adverbs(tokens: Tokens, number: int) -> int:
    """The first word from here on that is no adverb."""
    while tokens.words[number] in _ADVERBS or only(tokens.kinds[number], ADVERB):
        number += 1
    return number


def governs_clause(tokens: Tokens, number: int) -> bool:
    """Whether a verb may govern a clause: "ensure the team delivers", but not "assist with the mail"."""
    return tokens.words[number] in CLAUSE_VERBS and tokens.words[number + 1] not in _NO_CLAUSE


def is_bare(tokens: Tokens, number: int) -> bool:
    """Whether a word can be nothing but a verb without an ending: provide, implement plans, lead the team."""
    kind = tokens.kinds[number]
    if only(kind, VERB):
        return True
    if mainly(kind) != VERB:
        return False
    return tokens.words[number] in ("implement", "coordinate", "answer") or tokens.words[number + 1] in DETERMINERS


def bare_verb(tokens: Tokens, form: str) -> str:
    """The verb that a form in -s, -ed or -ing comes from; the empty text where no verb is known."""
    classes = tokens.passage.library.english.classes
    return next((base for base in bases_of(form) if classes(base) & VERB), "")


def may_be_finite(tokens: Tokens, number: int) -> bool:
    """Whether a word may be the verb of a clause, as far as it and its neighbours tell: not in "the best use"."""
    word, kind = tokens.words[number], tokens.kinds[number]
    before = tokens.words[number - 1]
    if kind & AUXILIARY:
        return word not in ("be", "been", "being")
    inside = before in DETERMINERS or only(tokens.kinds[number - 1], ADJECTIVE)
    if kind & PAST:
        # "a motivated planner": what describes the noun behind it rules no clause.
        return not (inside and kind & PARTICIPLE and tokens.kinds[number + 1] & (NOUN | PLURAL))
    if inside or not kind & (VERB | VERB_S):
        return False
    return mainly(kind) == VERB_S or (mainly(kind) == VERB and before not in ("to", "and", "or", ","))
