"""Subjects of several words and their verbs: The skills and the tact is, Skills in planning is, A list of parks are."""

from collections.abc import Iterator

from rdlint.checks.agreement_words import (
    AFTER_BE_SINGULAR,
    CLAUSE_STARTS,
    COLLECTIVE,
    FIELDS,
    FORMS_FOR_MANY,
    FORMS_FOR_ONE,
    HOLDS_MANY,
    ONE_MATTER,
    PARTS,
    QUALITIES,
    THINGS,
    TIMES_AND_SUMS,
)
from rdlint.checks.noun_phrases import noun_phrase
from rdlint.checks.sentence_words import PERSONS, SETTLES, bare_verb, skip_adverbs, words_in
from rdlint.checks.subject_phrases import QUANTIFIERS, Phrase, Subject, subject_before
from rdlint.checks.subject_words import BEFORE_NOUN, ENSURE, Slip, first_of_phrase, form_for_many
from rdlint.checks.tokens import Tokens
from rdlint.reference.inflection import third_person
from rdlint.reference.word_classes import (
    ADJECTIVE,
    CLOSED,
    COUNT,
    ING,
    MASS,
    NOUN,
    PARTICIPLE,
    PLURAL,
    PREPOSITION,
    VERB_S,
    mainly,
    only,
)

_MOST_SHOWN = 9
_EVERYBODY = ("everyone", "everybody", "someone", "somebody", "anyone", "anybody", "nobody")
_SAID_OF_THINGS = words_in(
    """includes requires involves provides ensures remains reflects indicates details lists describes outlines states
    applies relates covers means needs"""
)
_SAID_OF_A_NAME = frozenset(("theme", "name", "title", "motto", "slogan", "heading", "topic", "subject"))
_IF = frozenset(("if", "unless", "though", "whether", "that"))
_NOT_ONE = frozenset(("each", "every", "no", "any", "a", "an", "this"))
_AMOUNTS = frozenset(("list", "level", "standard", "amount", "volume"))
#: Nothing but verbs, said of one thing in role descriptions.
_SAID_OF_ONE = words_in(
    "depend rely include require involve provide ensure remain reflect contribute exist enable arise"
)
_MEANS_MANY = frozenset(("number", "couple", "lot", "lots", "plenty", "majority"))
_ONE = frozenset(("this", "each", "every", "a", "an", "the", "our", "your", "their", "its", "my"))
_DETERMINED = frozenset(("a", "an", "the", "our", "your", "their", "its", "my", "this"))


def after_joined(tokens: Tokens) -> Iterator[Slip]:
    """`The licence and the card is`, `Tact and care is essential`, `Qualifications in planning is`."""
    for verb in tokens.at("is", "was", "has"):
        if tokens.words[verb + 1] == "the" and tokens.words[verb + 2] in _SAID_OF_A_NAME:
            continue  # "People, parks and places is the theme of the plan"
        subject = subject_before(tokens, verb)
        if subject and (_is_named(tokens, subject) or subject.phrases[0].determiner in ("each", "every", "no", "any")):
            continue
        if subject and (_is_several(tokens, subject, verb) or _has_plural_head(tokens, subject, verb)):
            first = subject.first if verb - subject.first < _MOST_SHOWN else verb - 1
            yield Slip(first, verb, FORMS_FOR_MANY[tokens.words[verb]])


def after_plural_head(tokens: Tokens) -> Iterator[Slip]:
    """`The duties of the role includes`: a verb that is not is, was or has."""
    words, kinds = tokens.words, tokens.kinds
    for verb in tokens.at(*_SAID_OF_THINGS):
        if words[verb - 1] == "criteria" and (only(kinds[verb], VERB_S) or words[verb + 1] in SETTLES):
            first = first_of_phrase(tokens, verb - 1)
            if words[first - 1] not in ("a", "an", "this", "each", "every") and not kinds[first - 2] & PREPOSITION:
                yield Slip(verb - 1, verb, bare_verb(tokens, words[verb]))
            continue
        if only(kinds[verb], VERB_S) and not kinds[verb - 1] & PLURAL:
            subject = subject_before(tokens, verb)
            if subject and _has_plural_head(tokens, subject, verb) and (put := form_for_many(tokens, verb)):
                yield Slip(subject.phrases[0].head, verb, put)


def after_single_head(tokens: Tokens) -> Iterator[Slip]:
    """`The care of lawns are`, `Each depot have`, `The number of places are`."""
    words = tokens.words
    for verb in tokens.at("are", "were", "have"):
        if words[verb - 1] in ("you", "we", "they", "who", "that", "which", "i", "and"):
            continue
        subject = subject_before(tokens, verb)
        if subject is None or len(subject.phrases) != 1 or not _is_joined_inside(tokens, subject, verb):
            continue
        if words[subject.first - 1] == "as" or (words[verb] == "were" and words[subject.first - 1] in _IF):
            continue  # "what we use as a guide are", "if the plan were sound"
        if _is_one(tokens, subject, verb):
            first = subject.first if verb - subject.first < _MOST_SHOWN else verb - 1
            yield Slip(first, verb, FORMS_FOR_ONE[words[verb]])


def after_deed(tokens: Tokens) -> Iterator[Slip]:
    """`The quality of our services depend on`: other verbs behind one thing with "of"."""
    words, kinds = tokens.words, tokens.kinds
    for verb in tokens.at(*_SAID_OF_ONE):
        if words[verb - 1] in PERSONS or not kinds[verb - 1] & PLURAL or kinds[verb - 2] & (NOUN | PLURAL):
            continue  # "the services people depend on"
        subject = subject_before(tokens, verb)
        if subject is None or len(subject.phrases) != 1 or words[subject.rest] != "of":
            continue
        if not _is_joined_inside(tokens, subject, verb) or not subject.phrases[0].determiner:
            continue
        if _is_one(tokens, subject, verb):
            first = subject.first if verb - subject.first < _MOST_SHOWN else verb - 1
            yield Slip(first, verb, third_person(words[verb]))


def _is_one(tokens: Tokens, subject: Subject, verb: int) -> bool:
    """Whether the noun of a subject is one thing, and no body of several people."""
    words, kinds, phrase = tokens.words, tokens.kinds, subject.phrases[0]
    word, kind = words[phrase.head], kinds[phrase.head]
    if word == "number":
        return phrase.determiner == "the" and words[subject.rest] == "of"
    if word in _AMOUNTS and phrase.determiner == "the" and words[subject.rest] == "of":
        return word in ("list", "level", "standard") or not any(kinds[at] & PLURAL for at in range(subject.rest, verb))
    deed = phrase.determiner and words[subject.rest] == "of" and kind & NOUN and not kind & ADJECTIVE
    collective = word in COLLECTIVE and not (deed and word in ("management", "leadership"))
    if kind & PLURAL or collective or word in HOLDS_MANY or word in PARTS or not (deed or mainly(kind) == NOUN):
        return False
    if _is_named(tokens, subject) or any(kinds[at] & PLURAL for at in range(phrase.first, phrase.head)):
        return False
    if subject.rest != verb:
        return bool(phrase.determiner or kind & MASS or word in QUALITIES)
    if phrase.determiner in ("this", "each", "every"):
        return True
    if phrase.determiner in _ONE:
        return bool(kind & (COUNT | MASS)) or not kind & ADJECTIVE
    return bool(kind & MASS)


def _is_joined_inside(tokens: Tokens, subject: Subject, verb: int) -> bool:
    """Whether words are joined only behind the preposition: "The care of parks and gardens"."""
    words, kinds = tokens.words, tokens.kinds
    for number in range(subject.first, verb):
        if words[number] in (",", "&", "or") or (words[number] == "and" and number < subject.rest):
            return False
        if words[number] == "and":
            plain = all(kinds[at] & BEFORE_NOUN and not kinds[at] & CLOSED for at in range(number + 1, verb))
            return words[subject.rest] == "of" and plain and only(kinds[verb - 1], PLURAL)
    return True


def after_each(tokens: Tokens) -> Iterator[Slip]:
    """`Everyone are`, `Each of our depots have`, `one of the duties are`."""
    words = tokens.words
    for number in tokens.at(*_EVERYBODY):
        verb = skip_adverbs(tokens, number + 1)
        if (
            words[verb] in FORMS_FOR_ONE
            and words[verb] != "do"
            and (tokens.first_in_sentence(number) or words[number - 1] in CLAUSE_STARTS | ENSURE)
        ):
            yield Slip(number, verb, FORMS_FOR_ONE[words[verb]])
    for number in tokens.at("each", "one", "either", "neither"):
        if words[number + 1] != "of" or words[number + 2] not in _DETERMINED | {"these", "those"}:
            continue
        if not tokens.first_in_sentence(number) and words[number - 1] not in CLAUSE_STARTS | ENSURE:
            continue
        found = noun_phrase(tokens, number + 3)
        if found and words[found.head + 1] in FORMS_FOR_ONE and words[found.head + 1] != "do":
            yield Slip(number, found.head + 1, FORMS_FOR_ONE[words[found.head + 1]])


def _is_named(tokens: Tokens, subject: Subject) -> bool:
    """Whether capitals show the name of a unit, which is one thing: Parks and Gardens is."""
    last = subject.phrases[-1].head
    if all(phrase.determiner in ("a", "an") for phrase in subject.phrases) or tokens.words[last] == "people":
        return False
    heads = {phrase.head for phrase in subject.phrases}
    # "all SES personnel" is no name
    return any(
        tokens.capital(at) and at > subject.first and (at in heads or not tokens.written(at).isupper())
        for at in range(subject.first, last + 1)
    )


def _is_several(tokens: Tokens, subject: Subject, verb: int) -> bool:
    """Whether nouns are joined so that they can be nothing but several things."""
    words, kinds, phrases = tokens.words, tokens.kinds, subject.phrases
    first, last = phrases[0], phrases[-1]
    if len(phrases) == 1:
        # "Strong oral and written skills is"
        joined = "and" in words[subject.first : last.head] or words[last.head] == "criteria"
        joined |= words[subject.first] in QUANTIFIERS or (words[subject.first - 1] == "and" and last.determiner != "")
        return subject.rest == verb and joined and _is_plural(tokens, last)
    if "and" not in words[first.head : last.head] or (words[first.head], words[last.head]) in ONE_MATTER:
        return False
    if words[verb + 1] in ("such", "what"):
        return False
    essential = words[skip_adverbs(tokens, verb + 1)] in AFTER_BE_SINGULAR or words[verb] == "has"
    further = words[last.first] in ("further", "additional") and first.determiner in _DETERMINED
    if essential and further and len(phrases) == 2:
        return True  # "The role description and further information on the hub is available"
    if subject.rest == verb:
        if _is_plural(tokens, last) and words[last.head] not in FIELDS:
            return True
        if all(phrase.determiner in _DETERMINED for phrase in phrases):
            return True
        if first.determiner in ("your", "our", "the") and _is_plural(tokens, first) and last.first == last.head:
            return True
        if essential and _is_plural(tokens, first) and last.determiner in ("a", "an", "the", "our", "your"):
            return True
        if essential and _is_plural(tokens, first) and not first.determiner and not kinds[last.head] & PLURAL:
            return True
        if _are_done(tokens, first, last, verb):
            return True
        things = all(kinds[at] & COUNT or words[at] in THINGS for at in (first.head, last.head))
        if things and last.first == last.head and first.determiner in _DETERMINED and not last.determiner:
            return True
    doing = all(kinds[phrase.head] & ING for phrase in phrases)
    if len(phrases) > 2 and (essential or (first.determiner and not doing)):
        return subject.rest == verb or words[subject.rest] == "of"
    if len(phrases) > 2 or doing or (subject.rest != verb and words[subject.rest] != "of"):
        return False
    return essential and _are_bare(tokens, phrases[0], phrases[1])


def _are_done(tokens: Tokens, first: Phrase, last: Phrase, verb: int) -> bool:
    """`All personnel and equipment is tracked`: a plural and a mass, with which something is done."""
    words, kinds = tokens.words, tokens.kinds
    done = kinds[skip_adverbs(tokens, verb + 1)]
    if not done & PARTICIPLE or done & NOUN or words[first.head] in TIMES_AND_SUMS | FIELDS or last.determiner:
        return False
    several = kinds[first.head] & PLURAL and not kinds[first.head] & ADJECTIVE
    return bool(several and kinds[last.head] & MASS and first.determiner not in _NOT_ONE)


def _are_bare(tokens: Tokens, first: Phrase, last: Phrase) -> bool:
    """`Tact and care`: two nouns without more."""
    kinds = tokens.kinds
    bare = first.head == first.first and last.head == last.first and not first.determiner
    return bare and all(mainly(kinds[at]) == NOUN and not kinds[at] & PLURAL for at in (first.head, last.head))


def _has_plural_head(tokens: Tokens, subject: Subject, verb: int) -> bool:
    """`Qualifications in planning is`: what stands before the preposition is for several."""
    words, first = tokens.words, subject.phrases[0]
    if subject.rest == verb:
        return False
    if len(subject.phrases) > 1:
        return False
    if tokens.capital(first.head) and any(map(tokens.capital, range(subject.rest, verb))):
        return False  # A name: Friends of the Library is
    if _is_plural(tokens, first) and words[first.head] not in FIELDS:
        return True
    if words[first.head] in _MEANS_MANY and first.determiner in ("a", "the", "") and words[subject.rest] == "of":
        # "A number of parks is"; but "The number of parks is"
        return (words[first.head] != "number" or first.determiner == "a") and only(tokens.kinds[verb - 1], PLURAL)
    # "Experience in gardens and knowledge of plants is"
    if words[first.head] not in QUALITIES:
        return False
    for number in range(subject.rest, verb):
        if words[number] == "and":
            second = number + 1 if words[number + 1] in QUALITIES else number + 2
            if words[second] in QUALITIES and words[second + 1] in ("of", "in", "with", "to"):
                return True
    return False


def _is_plural(tokens: Tokens, phrase: Phrase) -> bool:
    kind, word = tokens.kinds[phrase.head], tokens.words[phrase.head]
    if word in TIMES_AND_SUMS and word not in ("criteria", "people"):
        return False
    if phrase.determiner in _NOT_ONE or any(
        tokens.kinds[at] & ING and not tokens.kinds[at] & NOUN for at in range(phrase.first, phrase.head)
    ):
        return False
    return (
        word == "services"
        or only(kind, PLURAL)
        or (only(kind, PLURAL | VERB_S | PARTICIPLE) and (mainly(kind) == PLURAL or phrase.determiner != ""))
    )
