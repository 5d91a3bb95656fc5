"""Plurals before another noun that take no s there: trees maintenance, stakeholders engagement, a 12 months role."""

from collections.abc import Iterator

from rdlint.checks.noun_phrases import NumberSlip
from rdlint.checks.sentence_words import DETERMINERS, words_in
from rdlint.checks.tokens import Tokens
from rdlint.reference.inflection import singular_of
from rdlint.reference.word_classes import AUXILIARY, NUMBER, PARTICIPLE, PAST, PRONOUN, VERB, VERB_S, mainly, only

#: By a plural: the nouns before which its singular is the term.
_TERMS = {
    "management": "projects risks stakeholders budgets customers clients pests weeds changes vehicles trees incidents "
    "relationships cases teams performances fleets timesheets wastes inventories",
    "maintenance": "trees vehicles equipments lawns fleets pools computers plants",
    "engagement": "stakeholders customers clients employees communities visitors residents citizens consumers",
    "consultation": "stakeholders communities residents clients",
    "liaison": "stakeholders communities clients customers",
    "service": "customers clients visitors",
    "services": "customers visitors emergencies libraries",
    "relations": "customers clients stakeholders communities",
    "satisfaction": "customers clients visitors employees",
    "development": "policies strategies teams careers projects",
    "planning": "projects careers successions strategies",
    "control": "pests weeds infections budgets documents qualities",
    "assessment": "risks performances",
    "assessments": "risks performances",
    "analysis": "risks policies budgets datas",
    "preparation": "budgets reports",
    "monitoring": "budgets performances",
    "pruning": "trees",
    "planting": "trees",
    "removal": "trees weeds graffitis",
    "leader": "teams projects",
    "leaders": "teams projects",
    "manager": "projects",
    "managers": "projects",
    "coordinator": "projects volunteers",
    "literacy": "computers",
    "knowledge": "computers",
}
_HEADS = {head: frozenset(plurals.split()) for head, plurals in _TERMS.items()}
_PLURALS = tuple(sorted(frozenset[str]().union(*_HEADS.values())))
#: "the changes management made", "offer customers service": here the second noun begins something else.
_GIVING = words_in(
    """give gives giving given offer offers offering provide provides providing show shows showing allow allows grant
    grants guarantee promise help helps assist let lets make makes"""
)
#: What lasts for a time that is named before it.
_LASTING = words_in(
    """contract contracts period program course appointment secondment placement trial probation shift roster position
    role term traineeship apprenticeship week fortnight assignment opportunity vacancy cadetship internship"""
)
_NUMBERS = words_in("two three four five six seven eight nine ten twelve")
_ONE = frozenset(("a", "an", "this", "our", "initial", "maximum", "temporary"))


def before_terms(tokens: Tokens, _nouns: object) -> Iterator[NumberSlip]:
    """`trees maintenance`, `customers service`: the first noun says which, and takes no s."""
    words, kinds = tokens.words, tokens.kinds
    for number in tokens.at(*_PLURALS):
        after = words[number + 1]
        if words[number] not in _HEADS.get(after, ()) or words[number - 1] in _GIVING:
            continue
        if tokens.capital(number + 1) and not tokens.capital(number):
            continue
        further = kinds[number + 2]
        # "the changes management has made", "the risks analysis shows"
        verbal = only(further, VERB | VERB_S | PAST | PARTICIPLE) or mainly(further) == VERB_S
        if further & (AUXILIARY | PRONOUN) or verbal:
            continue
        if words[number - 1] in DETERMINERS and words[number + 2] == "and":
            continue
        yield NumberSlip(number, number + 1, number, singular_of(words[number]))


def before_experience(tokens: Tokens, _nouns: object) -> Iterator[NumberSlip]:
    """`two year experience`, `one years of experience`."""
    words, kinds = tokens.words, tokens.kinds
    for number in tokens.at("year", "month"):
        figure = number - 1
        if words[number + 1] != "experience" or not kinds[figure] & NUMBER or words[figure] in ("1", "one"):
            continue
        counted = words[figure].isdigit() or words[figure] in _NUMBERS
        if counted and words[figure - 1] not in ("a", "an", "the", "this"):
            yield NumberSlip(figure, number + 1, number, f"{words[number]}s'")
    for number in tokens.at("years", "months", "weeks", "days"):
        if words[number - 1] in ("one", "1") and words[number - 2] in ("than", "of", "least", "for", "minimum", "a"):
            yield NumberSlip(number - 1, number, number, words[number][:-1])


def before_lasting(tokens: Tokens, _nouns: object) -> Iterator[NumberSlip]:
    """`a 12 months contract`, `a two years appointment`, `a 38 hours week`."""
    words, kinds = tokens.words, tokens.kinds
    for number in tokens.at("years", "months", "weeks", "days", "hours"):
        figure = number - 1
        if not kinds[figure] & NUMBER or words[figure - 1] not in _ONE:
            continue
        noun = number + 2 if words[number + 1] in ("fixed-term", "temporary", "training", "working") else number + 1
        if words[noun] in _LASTING and not tokens.capital(number):
            yield NumberSlip(figure, noun, number, words[number][:-1])
