"""Verbs in a form that cannot follow "to", "by" or "while" where they stand: keen to applying, by select."""

from collections.abc import Iterator
from typing import NamedTuple

from rdlint.checks.sentence_words import (
    BREAKS,
    DETERMINERS,
    MODALS,
    PERSONS,
    SETTLES,
    bare_verb,
    skip_adverbs,
    words_in,
)
from rdlint.checks.tokens import Tokens
from rdlint.checks.verb_words import DEEDS, STANDS_BY, SUBJECTS, WITH_OBJECT
from rdlint.reference.inflection import ing_of
from rdlint.reference.word_classes import (
    ADVERB,
    CLOSED,
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


class FormSlip(NamedTuple):
    """The words `first` to `last`, of which `wrong` should read `put`; an empty `put` where that is not sure."""

    first: int
    last: int
    wrong: int
    put: str


#: With "to" behind them nothing but the bare verb can come.
_ONLY_BARE = words_in(
    """able unable ability abilities inability willing unwilling willingness eager keen want wants wanted wanting wish
    wishes wishing need needs required expected decide decides decided deciding intend intends intending try tries
    trying seek seeks seeking strive strives striving aims aiming capacity likely unlikely encouraged asked invited
    allowed permitted empowered enabled authorised tasked afford happy pleased proud excited motivated how whether hope
    hopes hoping desire desires plans agree agrees agreed refuse refuses choose chooses chosen choosing prepared
    welcome opportunity chance authority designed intended obliged established qualified positioned best effort efforts
    attempt attempts time courage flexibility help helps helping helped continue continues continued continuing eligible
    obligated get"""
)
#: A place or a service may follow these too: "welcome to growing Dubbo", "the authority to existing".
_LOOSER = words_in(
    """welcome opportunity chance authority plans prepared desire desires established best time help get eligible agree
    agrees agreed invited asked allowed permitted continue continues continued"""
)
#: "provide support as required to existing clients"
_AS = frozenset(("as", "if", "when", "where", "than"))
#: "enable you to apply": whoever is asked or helped stands before "to".
_ASKED = words_in("you us them him her me people staff employees applicants candidates clients others residents")
_ASKING = words_in(
    """enable enables enabling enabled allow allows allowing allowed encourage encourages encouraging encouraged empower
    empowers empowering ask asks asking asked require requires requiring expect expects expecting want wants permit
    permits permitting inspire inspires inspiring motivate motivates motivating for help helps helping invite invites
    inviting"""
)
#: Here "to" is the preposition: "access to supports the crew needs".
_GIVE_ACCESS = words_in(
    """access accesses link links linked referral referrals refer changes change due prior addition according related
    thanks next close contribution contributions contribute contributes contributing relevant subject"""
)
#: Behind these "to" may stand before a form in -ing: "our commitment to providing", "applies skills to solving".
_TAKES_DOING = tuple(
    sorted(
        words_in(
            """commit approach barrier hurdle obstacle impediment contribut addition dedicat devot pledg argument
            equivalen alternativ solution respon resist object transition switch restrict pathw introduc expos adapt
            adjust attention avers threat attitude attribut alloc transfer compar accustom oppos advice consider invest
            adhere respect relat chang limit assign return interface progress channel redirect extend downside upside"""
        )
    )
)
_TAKE_DOING = words_in(
    """key secret trick model view views regard shift shifts move moves path route road guide guides access apply
    applies applied applying from bring brings bringing brought give gives giving gave given link links linked
    linking tie tied turn turns turned close prior due subject forward lead leads leading led value energy default
    tips amount amounts add adds rather used next direct directs directed similar equal assistance support
    rehabilitation stick risk risks"""
)
_WINDOW = 14
_OBJECTS = DETERMINERS | {"them", "it", "us", "you", "that", "how", "what"}
#: Behind these "to" is a preposition; some are so behind certain words only.
_BEFORE_TO = {
    "committed": (),
    "dedicated": ("is", "are", "be", "am", "and", "team", "we're", "unit", "organisation"),
    "devoted": (),
    "accustomed": (),
    "forward": ("look", "looks", "looking", "looked"),
    "addition": ("in",),
    "view": ("a",),
    "prior": (),
    "opposed": ("as",),
}
_DOING = words_in("while whilst by without")
#: Verbs in the dictionary that stand for modes and files in software manuals.
_ALSO_NOUNS = words_in(
    """build put make get read write sync install include exclude debug undo configure replace merge execute append
    compile send enter join divide inspect tell refuse allow complain enumerate acquire unpack compute remove undo
    overlap resume express test console default affix"""
)


def after_to(tokens: Tokens) -> Iterator[FormSlip]:
    """`keen to applying`, `able to selected`, `enable you to meeting`, `To leading a crew`, `to designs and lead`."""
    words, kinds = tokens.words, tokens.kinds
    for number in tokens.at("to"):
        verb = skip_adverbs(tokens, number + 1)
        kind = kinds[verb]
        if not kind & (VERB_S | ING | PAST | PARTICIPLE) or kind & (VERB | ADVERB | CLOSED) or tokens.capital(verb):
            continue
        if not _takes_bare(tokens, number, verb):
            continue
        if base := bare_verb(tokens, words[verb]):
            yield FormSlip(number, verb, verb, base)


def _takes_bare(tokens: Tokens, number: int, verb: int) -> bool:
    """Whether nothing but a bare verb can stand at `verb`, behind "to"."""
    words, kinds = tokens.words, tokens.kinds
    kind, before = kinds[verb], words[number - 1]
    if only(kind, PAST):
        return True
    at = number - 2 if before == "not" else number - 1
    if words[at] in _ONLY_BARE:
        if words[at - 1] in _AS or (words[at] == "how" and kind & PLURAL):
            return False
        verbal = only(kind, ING) or only(kind, VERB_S) or only(kind, PAST | PARTICIPLE)
        return verbal if words[at] in _LOOSER else True
    if (words[at - 1], words[at]) in (("in", "order"), ("so", "as")):
        return True
    if before in _ASKED and only(kind, ING | PAST | PARTICIPLE):
        return not _ASKING.isdisjoint(words[number - 3 : number - 1])
    if only(kind, ING) and kinds[number - 1] & (NOUN | PLURAL):
        return _is_purpose(tokens, number, verb)
    if only(kind, ING) or only(kind, PAST | PARTICIPLE):
        return tokens.first_in_sentence(number)
    if kind & VERB_S and only(kind, VERB_S | PLURAL) and before not in _GIVE_ACCESS:
        joined = words[verb + 1] == "and" and only(kinds[verb + 2], VERB)
        return joined or (words[verb + 1] in SETTLES and mainly(kind) == VERB_S)
    return False


def _is_purpose(tokens: Tokens, number: int, verb: int) -> bool:
    """Whether "to" tells what something is for: "reform to strengthening the town", not "commitment to providing"."""
    words = tokens.words
    base = bare_verb(tokens, words[verb])
    if words[verb + 1] not in _OBJECTS and base not in DEEDS and base not in WITH_OBJECT:
        return False
    first, _ = tokens.sentence(number)
    near = words[max(first, number - _WINDOW) : number]
    if words[number - 1] == "way" and words[number - 2] in ("some", "long"):
        return False  # "goes some way to explaining the delay"
    return _TAKE_DOING.isdisjoint(near) and not any(word.startswith(_TAKES_DOING) for word in near)


def after_committed(tokens: Tokens) -> Iterator[FormSlip]:
    """`committed to ensure that`, `look forward to meet you`: here "to" is a preposition."""
    words, kinds = tokens.words, tokens.kinds
    for number in tokens.at(*_BEFORE_TO):
        if words[number + 1] != "to":
            continue
        verb = skip_adverbs(tokens, number + 2)
        kind = kinds[verb]
        opens = words[number] == "dedicated" and tokens.first_in_sentence(number)
        follows = opens or words[number - 1] in _BEFORE_TO[words[number]] if _BEFORE_TO[words[number]] else True
        sure = only(kind, VERB) or (mainly(kind) == VERB and words[verb + 1] in SETTLES)
        if follows and sure and words[verb] not in ("be", "have", "do"):
            yield FormSlip(number, verb, verb, ing_of(words[verb]))


def after_doing_words(tokens: Tokens) -> Iterator[FormSlip]:
    """`by select staff`, `while maintain the beds`, `responsible for lead, directing and`, `in teach.`"""
    words, kinds = tokens.words, tokens.kinds
    for number in tokens.at("for", "of", "in", "about", "through", *_DOING):
        verb = number + 1
        kind, word = kinds[verb], words[verb]
        if not kind & VERB or kind & (PREPOSITION | PLURAL) or tokens.capital(verb):
            continue
        if word in _ALSO_NOUNS and (words[verb + 1] not in SETTLES or words[number] not in ("of", *_DOING)):
            continue
        if words[verb + 1] in SETTLES and only(kind, VERB) and words[number] == "of":
            yield FormSlip(number, verb, verb, ing_of(word))  # "as a result of make the plan"
            continue
        series = words[verb + 1] in (",", "and") and only(kinds[verb + 2], ING) and words[verb + 2] != "including"
        if not only(kind, VERB):
            # "for work and training" is sound, "for conserve and managing" is not.
            settled = words[verb + 1] in SETTLES and words[number] != "in"
            if mainly(kind) != VERB or not (series or settled) or _strands(tokens, number):
                continue
        elif word in DEEDS and words[number] not in ("while", "whilst"):
            continue  # Told elsewhere.
        elif (
            words[number - 1] == "to"
            or words[number - 1] in MODALS
            or _strands(tokens, number)
            or (not series and not _goes_on(tokens, verb + 1))
        ):
            continue
        yield FormSlip(number, verb, verb, ing_of(word))


def _goes_on(tokens: Tokens, after: int) -> bool:
    """Whether what follows is an object, or nothing more."""
    word, kind = tokens.words[after], tokens.kinds[after]
    return bool(
        kind & (NOUN | PLURAL | PREPOSITION) or word in DETERMINERS or word in BREAKS or word in ("and", ",", "to")
    )


def _strands(tokens: Tokens, number: int) -> bool:
    """Whether a preposition may end a clause: "the people you work for maintain"."""
    words = tokens.words
    if words[number] in _DOING:
        # "those who stand by maintain", "a while remain"; but "We do this by bring crews"
        alone = words[number - 1] in DETERMINERS and (
            words[number] != "by" or words[number - 1] not in ("this", "that")
        )
        return alone or words[number - 1] in STANDS_BY
    before = tokens.kinds[number - 1]
    if words[number] != "of" and before & (VERB | VERB_S | PAST | PARTICIPLE) and not before & NOUN:
        return True
    near = words[max(0, number - 8) : number]
    return any(word in SUBJECTS or word in PERSONS for word in near)
