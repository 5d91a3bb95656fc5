"""Check kind `verb-forms`: a verb in a form that cannot stand after the word before it: will provides, is require."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from rdlint.checks.agreement_words import SUBJECT_NOUNS
from rdlint.checks.infinitives import FormSlip, after_committed, after_doing_words, after_to
from rdlint.checks.named_deeds import (
    after_first_deed,
    after_good_at,
    after_helped,
    after_include,
    after_please,
    after_somebody_helped,
)
from rdlint.checks.passage import passage_of
from rdlint.checks.role import Place, Role
from rdlint.checks.sentence_words import BE, BREAKS, DETERMINERS, HAVE, MODALS, PERSONS, SETTLES, bare_verb
from rdlint.checks.sentence_words import skip_adverbs as past_adverbs
from rdlint.checks.tokens import Tokens, tokens_of
from rdlint.checks.verb_words import (
    AFTER_ALONE,
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
    SEEKS,
    STANDS_BY,
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
_SHORT_WILL = ("you'll", "we'll", "they'll", "i'll", "he'll", "she'll", "it'll")
_SHORT_ARE = ("you're", "we're", "they're", "i'm")
_AUXILIARY = frozenset(("be", "have", "do", "go"))
#: No adjectives: "to met the users' needs"; but "to lost property".
_NEVER_AFTER_TO = frozenset(("met", "brought", "sought", "undertaken", "became", "began", "wrote", "chose"))
_VERBAL = VERB | VERB_S | PAST | PARTICIPLE
_REACH = 8
_WORK_WITH = frozenset(("with", "across", "alongside", "within", "as", "under"))
_QUESTIONS = frozenset(("how", "what", "why", "when", "where", "who", "which", "nor"))
_SUBJECTS = (
    SUBJECT_NOUNS | PERSONS | frozenset(("who", "that", "which", "applicants", "candidates", "staff", "officers"))
)
#: "to lead by a fine example": here "lead" is the verb that is meant.
_LEADING = MODALS | PERSONS | {"to", "and", "or", "who", "that", "which", "a", "the", "staff", "people"}
#: Before "is" these are no subject: "There are both", "Also included are commits".
_NO_SUBJECT = frozenset(("there", "here", "what", "included", "that", "below", "attached"))


def check(places: Sequence[Place], _parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit on every verb in a form that cannot stand where it does."""
    tokens = tokens_of(passage_of(places, role))
    told: set[int] = set()
    for find in _FINDERS:
        for slip in find(tokens):
            if slip.wrong in told or tokens.capital(slip.wrong):
                continue
            told.add(slip.wrong)
            values = {"wrong": tokens.written(slip.wrong), "use": slip.put}
            put = slip.put or None
            if hit := tokens.hit(slip.first, slip.last, values, (slip.wrong, slip.wrong + 1), put, "unsafe"):
                yield hit


def _after_modal(tokens: Tokens) -> Iterator[FormSlip]:
    """`will provides`, `can supports the`, `must assisting`."""
    words, kinds = tokens.words, tokens.kinds
    for number in tokens.at(*MODALS, *_SHORT_WILL):
        verb = past_adverbs(tokens, number + 1)
        kind = kinds[verb]
        if words[number - 1] in DETERMINERS:
            continue  # "the will", "a must"
        if words[number] == "may" and tokens.capital(number) and not tokens.first_in_sentence(number):
            continue  # "the week of 19 May saw floods"
        if not kind & (VERB_S | ING):
            if only(kind, PAST | PARTICIPLE | AUXILIARY) and (put := _after_modal_past(tokens, verb)):
                yield FormSlip(number, verb, verb, put)
            continue
        if tokens.capital(number) and (
            not tokens.first_in_sentence(number) or (kind & AUXILIARY and words[number] in ("may", "will"))
        ):
            continue  # the month of May, a man called Will
        if words[verb] == "likes" and words[verb + 1] == "to":
            yield FormSlip(number, verb, verb, "like")
            continue
        if words[verb] == "works" and words[verb + 1] in _WORK_WITH and _follows_subject(tokens, number):
            yield FormSlip(number, verb, verb, "work")
            continue
        if form := _BE_AND_HAVE.get(words[verb]):
            yield FormSlip(number, verb, verb, form)
            continue
        wish = words[verb] in ("likes", "needs", "wants", "requires") and words[verb + 1] == "to"
        subject = words[number - 1] in _SUBJECTS and not kinds[verb + 1] & (VERB | AUXILIARY)
        settled = kind & VERB_S and only(kind, VERB_S | PLURAL) and (words[verb + 1] in SETTLES or wish or subject)
        doing = (
            kind & ING
            and (mainly(kind) == ING or kinds[verb + 1] & (PREPOSITION | ADVERB | DETERMINER))
            and not _asks(tokens, number)
        )
        several = bool(kind & VERB_S) and only(kind, VERB_S | PLURAL) and _follows_subject(tokens, number)
        if (only(kind, VERB_S) or settled or several or doing) and (base := bare_verb(tokens, words[verb])):
            yield FormSlip(number, verb, verb, base)


def _after_modal_past(tokens: Tokens, verb: int) -> str:
    """`must been`, `will managed the`: the bare verb; the empty text where "be" may be what is missing."""
    word = tokens.words[verb]
    if word in ("been", "done", "had"):
        return {"been": "be", "done": "do", "had": "have"}[word]
    base, after, following = bare_verb(tokens, word), tokens.words[verb + 1], tokens.kinds[verb + 1]
    sure = base in WITH_OBJECT and (after in SETTLES or after in ("you", "us", "them"))
    sure = sure or after in AFTER_ALONE.get(base, ()) or only(tokens.kinds[verb], PAST)
    if following & (NOUN | PLURAL) and not following & (PREPOSITION | VERB | VERB_S | ADVERB | ADJECTIVE):
        sure = sure or _follows_subject(tokens, verb - 1)  # "applicants must obtained certification"
    return base if base != word and sure else ""


def _asks(tokens: Tokens, number: int) -> bool:
    """Whether a modal verb may stand before its subject: "Can ranging parties", "how will meeting times"."""
    if tokens.first_in_sentence(number):
        return bool(tokens.words[number] != "must" or tokens.words[tokens.sentence(number)[1] + 1] == "?")
    return bool(tokens.words[number - 1] in _QUESTIONS and tokens.words[number - 1] not in ("who", "which"))


def _follows_subject(tokens: Tokens, number: int) -> bool:
    """Whether the subject stands right before a modal verb: "relationships may helps", "a system that can supports"."""
    first, _ = tokens.sentence(number)
    return (
        bool(tokens.kinds[number - 1] & (NOUN | PLURAL) or tokens.words[number - 1] in _SUBJECTS)
        and not tokens.capital(number)
        and _QUESTIONS.isdisjoint(tokens.words[max(first, number - _REACH) : number - 1])
        and not any(kind & (AUXILIARY | VERB) for kind in tokens.kinds[number + 2 : number + 4])
    )


def _after_to(tokens: Tokens) -> Iterator[FormSlip]:
    """`to provides`, `to ensured the`, `able to managing`."""
    words, kinds = tokens.words, tokens.kinds
    for number in tokens.at("to"):
        verb = past_adverbs(tokens, number + 1)
        kind, before = kinds[verb], words[number - 1]
        if not kind & (VERB_S | PAST | ING) or before in STRANDS:
            continue
        if words[verb] == "has" and (before in WANTS_BARE or before in ("have", "like", "want", "wish", "how")):
            yield FormSlip(number, verb, verb, "have")
            continue
        verbal = kind & (ING | VERB_S) and not only(kind, PLURAL) and before in NEVER_BEFORE_NOUN
        # "support as required to existing clients"
        wants = before in WANTS_BARE and words[number - 2] not in ("as", "if", "when", "where")
        doing = wants and (only(kind, ING) or verbal)
        object_follows = words[verb + 1] in SETTLES or words[verb + 1] in ("them", "it", "us", "you")
        done = only(kind, PAST | PARTICIPLE) and (object_follows or before in NEVER_BEFORE_NOUN)
        done |= bool(kind & PAST) and not kind & VERB and words[verb + 1] in ("them", "it", "us")
        done |= words[verb] in _NEVER_AFTER_TO and bool(kinds[verb + 1] & (NOUN | PLURAL | ADJECTIVE | DETERMINER))
        if words[verb] == "does" and words[verb + 1] in SETTLES:
            yield FormSlip(number, verb, verb, "do")
            continue
        if (only(kind, VERB_S) or doing or done) and (base := bare_verb(tokens, words[verb])):
            yield FormSlip(number - 1 if doing else number, verb, verb, base)


def _after_be(tokens: Tokens) -> Iterator[FormSlip]:
    """`is require to`, `must be manage`, `are provides`."""
    words, kinds = tokens.words, tokens.kinds
    for number in tokens.at(*BE, *_SHORT_ARE):
        verb = past_adverbs(tokens, number + 1)
        if not kinds[verb]:
            continue  # a mark, or the end
        kind, word, after = kinds[verb], words[verb], words[verb + 1]
        if word == "base" and after in ("in", "at", "on", "within"):
            yield FormSlip(number, verb, verb, "based")
        elif words[number] == "be" and word in DONE_AFTER_BE and after in AFTER_DONE_AFTER_BE:
            if words[number - 1] in MODALS | {"to"} and words[number - 2] not in _NO_SUBJECT:
                yield FormSlip(number, verb, verb, participle_of(word))
        elif after in AFTER_BE.get(word, ()) and words[number] != "is" and words[number - 1] not in _NO_SUBJECT:
            person = not PERSONS.isdisjoint(words[number - 2 : number]) or words[number] in _SHORT_ARE
            if after == "in" and words[verb + 2] not in DETERMINERS:
                continue  # "it will be work in progress"
            if word != "work" or person:
                yield FormSlip(number, verb, verb, ing_of(word))
        elif after in AFTER_IS.get(word, ()) and words[number - 1] not in _NO_SUBJECT:
            yield FormSlip(number, verb, verb, participle_of(word))
        elif words[number - 1] == "need" and words[number - 2] == "if":
            continue  # "and, if need be, rewrite"
        elif word in SEEKS and kind & VERB and after in SEEKS[word] and words[number - 1] not in _NO_SUBJECT:
            if words[number] != "be" and not _QUESTIONS & set(words[max(number - 4, 0) : number]):
                yield FormSlip(number, verb, verb, ing_of(word))
        elif only(kind, VERB) and word not in _AUXILIARY and words[number - 1] not in _NO_SUBJECT:
            infinitive = words[number] in ("be", "been", "being", "are", "were")
            # "must be read": here the bare verb is the participle too.
            done = participle_of(word)
            if words[number - 1] in PERSONS and after in SETTLES:
                done = ing_of(word)  # "We are seek a ranger"
            infinitive |= words[number] in _SHORT_ARE
            if words[number] in _SHORT_ARE:
                done = ing_of(word) if after in SETTLES else done
            if done != word and (infinitive or after in ("to", "by") or (after in AFTER_DONE and word in BASED)):
                yield FormSlip(number, verb, verb, done)
        elif only(kind, VERB_S) and words[number] in ("be", "is", "are") and bare_verb(tokens, word) in DEEDS:
            yield FormSlip(number, verb, verb, "")


def _after_have(tokens: Tokens) -> Iterator[FormSlip]:
    """`has develop`, `who have demonstrate`."""
    words, kinds = tokens.words, tokens.kinds
    for verb in tokens.at("complete"):
        if words[verb - 1] in ("have", "has") and words[verb + 1] in SETTLES | {"all"}:
            yield FormSlip(verb - 1, verb, verb, "completed")
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
            yield FormSlip(number, verb, verb, done)


def _after_do(tokens: Tokens) -> Iterator[FormSlip]:
    """`does not requires`, `Do you wants to`, `Should you has`."""
    words = tokens.words
    for number in tokens.at("does", "do", "did", "should", "can", "will", "would"):
        verb = past_adverbs(tokens, number + 1)
        if words[verb] in PERSONS:
            verb += 1
            if words[verb] == "has" and words[number - 1] not in ("to", "you"):
                yield FormSlip(number, verb, verb, "have")
                continue
            if not tokens.first_in_sentence(number):
                continue  # "the way to do it is"
        elif words[number] in MODALS:
            continue
        elif "not" not in words[number + 1 : verb] and not tokens.first_in_sentence(number - 1):
            continue  # "what we do matters", "the work that rangers do now helps"
        kind = tokens.kinds[verb]
        # "did not received"
        undone = words[number] in ("do", "does", "did") and "not" in words[number + 1 : verb]
        undone = undone and only(kind, PAST | PARTICIPLE)
        if (undone or only(kind, VERB_S)) and (base := bare_verb(tokens, tokens.words[verb])) != words[verb] and base:
            yield FormSlip(number, verb, verb, base)


def _before_by(tokens: Tokens) -> Iterator[FormSlip]:
    """`as require by`, `standards define by the`."""
    words, kinds = tokens.words, tokens.kinds
    for verb in tokens.at("require"):
        if words[verb - 1] == "as" and tokens.last_in_sentence(verb):
            yield FormSlip(verb - 1, verb, verb, "required")
    for verb in tokens.at("lead"):
        named = words[verb + 1] == "by" and words[verb + 2] in SETTLES
        if (
            named
            and not tokens.first_in_sentence(verb)
            and words[verb - 1] not in _LEADING
            and not only(kinds[verb - 1], ADVERB | PLURAL)
        ):
            yield FormSlip(verb, verb + 1, verb, "led")
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
            yield FormSlip(verb - 1, number, verb, done)


def _has_subject(tokens: Tokens, verb: int) -> bool:
    """Whether a bare verb after a noun may stand in a clause of its own: "helps rangers manage by the book"."""
    for number in range(verb - 1, max(verb - _REACH, 0), -1):
        word = tokens.words[number]
        if word in BREAKS:
            return False
        if word in SUBJECTS or word in ASKS_FOR_BARE:
            return True
    return False


def _after_preposition(tokens: Tokens) -> Iterator[FormSlip]:
    """`responsible for manage the`, `by provide a`, `assist in deliver`."""
    words, kinds = tokens.words, tokens.kinds
    for verb in tokens.at("work"):
        if words[verb - 1] in ("experience", "experienced") and words[verb + 1] in _WORK_WITH:
            yield FormSlip(verb - 1, verb, verb, "working")
    for number in tokens.at("for", "of", "by", "in", "with", "without", "through", "about"):
        verb = number + 1
        before = words[number - 1]
        if only(kinds[verb], VERB_S) and (
            (words[number] == "for" and before in ("responsible", "accountable")) or before in ("experience", "skilled")
        ):
            yield FormSlip(number - 1, verb, verb, ing_of(bare_verb(tokens, words[verb])))
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
            yield FormSlip(number - 1 if sure else number, verb, verb, ing_of(words[verb]))


def _strands(tokens: Tokens, number: int) -> bool:
    """Whether a preposition may end a clause: "the people you work with provide"."""
    if tokens.words[number] == "by":
        stands: bool = tokens.words[number - 1] in STANDS_BY
        return stands
    if tokens.words[number] in ("for", "in", "with", "about") and tokens.kinds[number - 1] & _VERBAL:
        return True
    return any(word in SUBJECTS for word in tokens.words[max(0, number - _REACH) : number])


_FINDERS: Sequence[Callable[[Tokens], Iterator[FormSlip]]] = (
    _after_modal,
    _after_to,
    _after_be,
    _after_have,
    _after_do,
    _before_by,
    _after_preposition,
    after_to,
    after_doing_words,
    after_committed,
    after_include,
    after_first_deed,
    after_good_at,
    after_helped,
    after_somebody_helped,
    after_please,
)

KIND = CheckKind(
    name="verb-forms",
    check=check,
    by_text=True,
    summary="A verb in a form that cannot stand after the word before it: will provides, is require to.",
    placeholders=("words", "wrong", "use"),
)
