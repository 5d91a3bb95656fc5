"""Check kind `verb-forms`: a verb in a form that cannot stand after the word before it: will provides, is require."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from rdlint.checks.agreement_words import SUBJECT_NOUNS
from rdlint.checks.passage import passage_of
from rdlint.checks.role import Place, Role
from rdlint.checks.sentence_words import ARTICLES, BE, BREAKS, DETERMINERS, HAVE, MODALS, PERSONS, bare_verb
from rdlint.checks.sentence_words import skip_adverbs as past_adverbs
from rdlint.checks.tokens import Tokens, tokens_of
from rdlint.checks.verb_words import (
    AFTER_BE,
    AFTER_DONE,
    AFTER_DONE_AFTER_BE,
    AFTER_IS,
    AS_DONE,
    ASKS_FOR_BARE,
    BASED,
    BEFORE_FOR,
    BEFORE_IN,
    DEEDS,
    DONE_AFTER_BE,
    DONE_TO,
    NEVER_BEFORE_NOUN,
    STRANDS,
    SUBJECTS,
    WANTS_BARE,
    WITH_OBJECT,
)
from rdlint.model import Hit
from rdlint.reference.inflection import ing_of, participle_of
from rdlint.reference.word_classes import (
    ADJECTIVE,
    ADVERB,
    AUXILIARY,
    DETERMINER,
    ING,
    NOUN,
    PARTICIPLE,
    PAST,
    PLURAL,
    PREPOSITION,
    VERB,
    VERB_S,
    mainly,
    only,
)
from rdlint.rulebook.kind import CheckKind

_BE_AND_HAVE = {"is": "be", "are": "be", "was": "be", "were": "be", "has": "have", "does": "do"}
_SETTLES = ARTICLES | {"our", "your", "their", "its", "this", "these", "those"}
_AUXILIARY = frozenset(("be", "have", "do", "go"))
_VERBAL = VERB | VERB_S | PAST | PARTICIPLE
_REACH = 8
_WORK_WITH = frozenset(("with", "across", "alongside", "within", "as", "under"))
_QUESTIONS = frozenset(("how", "what", "why", "when", "where", "who", "which", "nor"))
_SUBJECTS = (
    SUBJECT_NOUNS | PERSONS | frozenset(("who", "that", "which", "applicants", "candidates", "staff", "officers"))
)
#: Before "is" these are no subject: "There are both", "Also included are commits".
_NO_SUBJECT = frozenset(("there", "here", "what", "included", "that", "below", "attached"))


class _Slip(NamedTuple):
    """The words `first` to `last`, of which `wrong` should read `put`; an empty `put` where that is not sure."""

    first: int
    last: int
    wrong: int
    put: str


def check(places: Sequence[Place], _parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit on every verb in a form that cannot stand where it does."""
    tokens = tokens_of(passage_of(places, role))
    told: set[int] = set()
    for find in (_after_modal, _after_to, _after_be, _after_have, _after_do, _before_by, _after_preposition):
        for slip in find(tokens):
            if slip.wrong in told or tokens.capital(slip.wrong):
                continue
            told.add(slip.wrong)
            values = {"wrong": tokens.written(slip.wrong), "use": slip.put}
            put = slip.put or None
            if hit := tokens.hit(slip.first, slip.last, values, (slip.wrong, slip.wrong + 1), put, "unsafe"):
                yield hit


def _after_modal(tokens: Tokens) -> Iterator[_Slip]:
    """`will provides`, `can supports the`, `must assisting`."""
    words, kinds = tokens.words, tokens.kinds
    for number in tokens.at(*MODALS):
        verb = past_adverbs(tokens, number + 1)
        kind = kinds[verb]
        if words[number - 1] in DETERMINERS:
            continue  # "the will", "a must"
        if not kind & (VERB_S | ING):
            if only(kind, PAST | PARTICIPLE | AUXILIARY) and (put := _after_modal_past(tokens, verb)):
                yield _Slip(number, verb, verb, put)
            continue
        if tokens.capital(number) and (
            not tokens.first_in_sentence(number) or (kind & AUXILIARY and words[number] in ("may", "will"))
        ):
            continue  # the month of May, a man called Will
        if words[verb] == "likes" and words[verb + 1] == "to":
            yield _Slip(number, verb, verb, "like")
            continue
        if form := _BE_AND_HAVE.get(words[verb]):
            yield _Slip(number, verb, verb, form)
            continue
        wish = words[verb] in ("likes", "needs", "wants", "requires") and words[verb + 1] == "to"
        subject = words[number - 1] in _SUBJECTS and not kinds[verb + 1] & (VERB | AUXILIARY)
        settled = kind & VERB_S and only(kind, VERB_S | PLURAL) and (words[verb + 1] in _SETTLES or wish or subject)
        doing = (
            kind & ING
            and (mainly(kind) == ING or kinds[verb + 1] & (PREPOSITION | ADVERB | DETERMINER))
            and not tokens.first_in_sentence(number)
            and words[number - 1] not in _QUESTIONS
        )
        if (only(kind, VERB_S) or settled or doing) and (base := bare_verb(tokens, words[verb])):
            yield _Slip(number, verb, verb, base)


def _after_modal_past(tokens: Tokens, verb: int) -> str:
    """`must been`, `will managed the`: the bare verb; the empty text where "be" may be what is missing."""
    word = tokens.words[verb]
    if word in ("been", "done", "had"):
        return {"been": "be", "done": "do", "had": "have"}[word]
    base = bare_verb(tokens, word)
    return base if base in WITH_OBJECT and base != word and tokens.words[verb + 1] in _SETTLES else ""


def _after_to(tokens: Tokens) -> Iterator[_Slip]:
    """`to provides`, `to ensured the`, `able to managing`."""
    words, kinds = tokens.words, tokens.kinds
    for number in tokens.at("to"):
        verb = past_adverbs(tokens, number + 1)
        kind, before = kinds[verb], words[number - 1]
        if not kind & (VERB_S | PAST | ING) or before in STRANDS:
            continue
        if words[verb] == "has" and (before in WANTS_BARE or before in ("have", "like", "want", "wish", "how")):
            yield _Slip(number, verb, verb, "have")
            continue
        verbal = kind & (ING | VERB_S) and not only(kind, PLURAL) and before in NEVER_BEFORE_NOUN
        doing = before in WANTS_BARE and (only(kind, ING) or verbal)
        done = only(kind, PAST | PARTICIPLE) and (words[verb + 1] in _SETTLES or before in NEVER_BEFORE_NOUN)
        if (only(kind, VERB_S) or doing or done) and (base := bare_verb(tokens, words[verb])):
            yield _Slip(number - 1 if doing else number, verb, verb, base)


def _after_be(tokens: Tokens) -> Iterator[_Slip]:
    """`is require to`, `must be manage`, `are provides`."""
    words, kinds = tokens.words, tokens.kinds
    for number in tokens.at(*BE):
        verb = past_adverbs(tokens, number + 1)
        if not kinds[verb]:
            continue  # a mark, or the end
        kind, word, after = kinds[verb], words[verb], words[verb + 1]
        if word == "base" and after in ("in", "at", "on", "within"):
            yield _Slip(number, verb, verb, "based")
        elif words[number] == "be" and word in DONE_AFTER_BE and after in AFTER_DONE_AFTER_BE:
            if words[number - 1] in MODALS | {"to"} and words[number - 2] not in _NO_SUBJECT:
                yield _Slip(number, verb, verb, participle_of(word))
        elif after in AFTER_BE.get(word, ()) and words[number] != "is" and words[number - 1] not in _NO_SUBJECT:
            if word != "work" or not PERSONS.isdisjoint(words[number - 2 : number]):
                yield _Slip(number, verb, verb, ing_of(word))
        elif after in AFTER_IS.get(word, ()) and words[number - 1] not in _NO_SUBJECT:
            yield _Slip(number, verb, verb, participle_of(word))
        elif only(kind, VERB) and word not in _AUXILIARY and words[number - 1] not in _NO_SUBJECT:
            infinitive = words[number] in ("be", "been", "being", "are", "were")
            # "must be read": here the bare verb is the participle too.
            done = participle_of(word)
            if words[number - 1] in PERSONS and after in _SETTLES:
                done = ing_of(word)  # "We are seek a ranger"
            if done != word and (infinitive or after in ("to", "by") or (after in AFTER_DONE and word in BASED)):
                yield _Slip(number, verb, verb, done)
        elif only(kind, VERB_S) and words[number] in ("be", "is", "are") and bare_verb(tokens, word) in DEEDS:
            yield _Slip(number, verb, verb, "")


def _after_have(tokens: Tokens) -> Iterator[_Slip]:
    """`has develop`, `who have demonstrate`."""
    words, kinds = tokens.words, tokens.kinds
    for verb in tokens.at("complete"):
        if words[verb - 1] in ("have", "has") and words[verb + 1] in _SETTLES | {"all"}:
            yield _Slip(verb - 1, verb, verb, "completed")
    for number in tokens.at(*HAVE):
        verb = past_adverbs(tokens, number + 1)
        if not only(kinds[verb], VERB) or words[verb] in _AUXILIARY:
            continue
        before, done = words[number - 1], participle_of(words[verb])
        if done == words[verb]:
            continue
        # "the staff we have include rangers"
        bare = words[number] == "have" or (before in PERSONS and words[verb] not in DEEDS)
        opens = before in PERSONS and tokens.first_in_sentence(number - 1)
        if not bare or opens or before in MODALS or before in ("to", "who", "and"):
            yield _Slip(number, verb, verb, done)


def _after_do(tokens: Tokens) -> Iterator[_Slip]:
    """`does not requires`."""
    for number in tokens.at("does", "do", "did"):
        verb = past_adverbs(tokens, number + 1)
        if only(tokens.kinds[verb], VERB_S) and (base := bare_verb(tokens, tokens.words[verb])):
            yield _Slip(number, verb, verb, base)


def _before_by(tokens: Tokens) -> Iterator[_Slip]:
    """`as require by`, `standards define by the`."""
    words, kinds = tokens.words, tokens.kinds
    for verb in tokens.at("require"):
        if words[verb - 1] == "as" and tokens.last_in_sentence(verb):
            yield _Slip(verb - 1, verb, verb, "required")
    for number in tokens.at("by", "in", "under"):
        verb = number - 1
        word, before = words[verb], words[verb - 1]
        if word not in AS_DONE or not kinds[verb] & VERB:
            continue
        as_done = before == "as" and words[verb - 2] not in ("such", "well", "same")
        done_by = (
            words[number] == "by"
            and word in DONE_TO
            and only(kinds[verb], VERB)
            and only(kinds[verb - 1], NOUN | PLURAL | VERB_S)
            and (words[number + 1] in DETERMINERS or kinds[number + 1] & (NOUN | PLURAL))
            and not _has_subject(tokens, verb)
        )
        if (as_done or done_by) and (done := participle_of(word)) != word:
            yield _Slip(verb - 1, number, verb, done)


def _has_subject(tokens: Tokens, verb: int) -> bool:
    """Whether a bare verb after a noun may stand in a clause of its own: "helps rangers manage by the book"."""
    for number in range(verb - 1, max(verb - _REACH, 0), -1):
        word = tokens.words[number]
        if word in BREAKS:
            return False
        if word in SUBJECTS or word in ASKS_FOR_BARE:
            return True
    return False


def _after_preposition(tokens: Tokens) -> Iterator[_Slip]:
    """`responsible for manage the`, `by provide a`, `assist in deliver`."""
    words, kinds = tokens.words, tokens.kinds
    for verb in tokens.at("work"):
        if words[verb - 1] in ("experience", "experienced") and words[verb + 1] in _WORK_WITH:
            yield _Slip(verb - 1, verb, verb, "working")
    for number in tokens.at("for", "of", "by", "in", "with", "without", "through", "about"):
        verb = number + 1
        before = words[number - 1]
        if only(kinds[verb], VERB_S) and (
            (words[number] == "for" and before in ("responsible", "accountable")) or before in ("experience", "skilled")
        ):
            yield _Slip(number - 1, verb, verb, ing_of(bare_verb(tokens, words[verb])))
            continue
        if words[verb] not in DEEDS or not only(kinds[verb], VERB):
            continue
        after = words[verb + 1]
        if before == "to" or before in MODALS:
            continue  # "to for maintain": here the preposition is one word too many.
        sure = words[number] == "with" and before in ("assist", "assists", "assisting", "help", "helps", "helping")
        sure |= (words[number] == "for" and before in BEFORE_FOR) or (words[number] == "in" and before in BEFORE_IN)
        acts = (
            after in DETERMINERS
            or kinds[verb + 1] & (NOUN | PLURAL | ADJECTIVE)
            or after in ("and", "with", "to", "that")
        )
        if acts and (sure or not _strands(tokens, number)):
            yield _Slip(number - 1 if sure else number, verb, verb, ing_of(words[verb]))


def _strands(tokens: Tokens, number: int) -> bool:
    """Whether a preposition may end a clause: "the people you work with provide"."""
    if tokens.words[number] in ("for", "in", "with", "about") and tokens.kinds[number - 1] & _VERBAL:
        return True
    return any(word in SUBJECTS for word in tokens.words[max(0, number - _REACH) : number])


KIND = CheckKind(
    name="verb-forms",
    check=check,
    by_text=True,
    summary="A verb in a form that cannot stand after the word before it: will provides, is require to.",
    placeholders=("words", "wrong", "use"),
)
