"""Nouns for one of a thing that cannot stand alone in a list of several things, and those that can."""

from rdlint.checks.sentence_words import words_in
from rdlint.checks.tokens import Tokens
from rdlint.reference.word_classes import CLOSED, COUNT, MASS, NOUN, PLURAL, VERB_S, mainly, only

#: Nouns that need a word before them where one is meant, and are no verbs.
COUNTED = words_in(
    """area arrangement option instruction guideline protocol specification tool instrument device product spokesperson
    classification background system program activity initiative event meeting workshop session
    presentation submission proposal template database document letter contract milestone objective outcome
    deliverable issue problem challenge incident complaint dispute recommendation suggestion idea concept principle
    procedure method technique framework requirement obligation responsibility accountability duty task expectation
    priority barrier constraint factor trend cell facility building asset vehicle machine mower tractor
    trailer truck trade team playground oval reserve sportsground library museum gallery centre depot precinct laneway
    footpath path road bridge drain kerb tree shrub lawn plant pest weed animal stakeholder customer client visitor
    resident ratepayer volunteer contractor supplier vendor consultant applicant candidate employee worker manager
    supervisor leader officer coordinator colleague peer member partner agency department organisation council school
    hospital clinic service unit branch division group association sponsor funder donor artist musician performer
    educator teacher student parent carer child family patient practitioner clinician nurse doctor auditor regulator
    lawyer engineer planner designer developer analyst scientist researcher specialist expert professional website
    application form newsletter brochure article story post campaign network site region district suburb town city
    village community neighbourhood chemical tile brick material fitting fixture pipe valve pump meter sensor camera
    spreadsheet dashboard dataset variable parameter hypothesis survey interview questionnaire focus
    fault hazard injury illness claim invoice receipt payment transaction account ledger journal
    reconciliation statement return fee fine permit licence certificate ticket award medal prize degree diploma
    module unit lesson curriculum textbook exam test quiz skill strength weakness attribute competency"""
)
#: Nouns that also stand alone for the matter as a whole, or are mostly verbs: a list with them may be sound.
WHOLES = words_in(
    """family community service plant material trade post fine return focus test account site group unit form award
    network council school hospital organisation enterprise road development company town city state region village
    child form claim permit survey team account process research city post research centre service system illness injury
    payment illness licence group story language building office department council shire campus university college
    course"""
)
COUNTS = (COUNTED - WHOLES) | {"process", "system", "team", "agency"}


def is_single(tokens: Tokens, noun: int) -> bool:
    """Whether a word is one of a thing that cannot stand alone."""
    kind = tokens.kinds[noun]
    if kind & (PLURAL | MASS | CLOSED):
        return False
    if tokens.capital(noun) and not tokens.first_in_sentence(noun):
        return False
    word = tokens.words[noun]
    return word in COUNTS or (bool(kind & COUNT) and only(kind, NOUN) and word not in WHOLES)


def is_several(tokens: Tokens, number: int) -> bool:
    """Whether a word is several things, and no verb."""
    kind = tokens.kinds[number]
    if tokens.words[number] in ("staff", "people"):
        return True
    return only(kind, PLURAL) or (bool(kind & PLURAL) and mainly(kind) == PLURAL and only(kind, PLURAL | VERB_S))
