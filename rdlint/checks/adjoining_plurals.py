"""Two nouns for several things with nothing between them: identify trends influences, plan activities opportunities."""

from collections.abc import Iterator

from rdlint.checks.sentence_words import words_in
from rdlint.checks.tokens import Tokens
from rdlint.reference.word_classes import NAME, NOUN, NUMBER, PLURAL, VERB, mainly, only

#: Plurals that describe the next noun: sports grounds, skills gaps, operations managers.
_DESCRIBING = words_in(
    """sports sales skills rights criteria arts parks works operations systems communications relations resources
    services savings customs logistics records accounts materials assets claims benefits grants careers events
    complaints studies goods human corrections admissions women men children people others humanities sciences
    data media news windows graphics plugins collections networks requirements products ports groups laws
    outputs pages conversions computations documents users rents rates taxes roads highways waterways
    fisheries forests species premises premise ethics physics mathematics economics statistics politics
    genetics athletics electronics genomics analytics robotics contracts procurements investments futures
    securities earnings weapons explosives drugs alcohol antiques textiles ceramics paintings prisons courts
    veterans seniors students teachers parents nurses patients clients customers visitors staff volunteers
    rangers officers workers applicants candidates employees managers residents growers members settings
    options preferences permissions credentials proceedings headquarters barracks thanks pounds dollars cents
    metres kilometres hours days weeks months years minutes times percent"""
)
_PERSONS = tuple(
    words_in(
        """ers ors ists ians ants ees men women people staff nurses trainees leads guards experts hands heads crews
    teams clerks chairs apprentices boards units centres branches reps committees groups"""
    )
)
#: Pairs of these another rule knows: skills experience, terms conditions.
_TOLD = words_in(
    """policies procedures processes strategies plans programs guidelines standards practices regulations laws rules
    duties responsibilities objectives goals reports briefs presentations workshops emails letters tasks
    techniques methods enquiries requests attributes abilities roles functions projects activities initiatives
    facilities talents qualifications threats trends opportunities issues risks challenges strengths
    weaknesses terms conditions needs aims expectations priorities aspirations tools equipment gardens
    reserves playgrounds footpaths bridges costs deadlines timeframes budgets values behaviours attitudes
    beliefs receipts obligations names dates addresses"""
)


_BEFORE_VERBS = ("to", "will", "can", "must", "may", "should", "and")


def side_by_side(tokens: Tokens) -> Iterator[int]:
    """The first of every two such nouns."""
    words, kinds = tokens.words, tokens.kinds
    for number in [at for at, kind in enumerate(kinds) if kind & PLURAL and kinds[at + 1] & PLURAL]:
        first, then = words[number], words[number + 1]
        if not only(kinds[number], PLURAL) or not only(kinds[number + 1], PLURAL):
            continue
        if first in _DESCRIBING or then.endswith(_PERSONS) or (first in _TOLD and then in _TOLD) or first == then:
            continue
        if (
            tokens.capital(number)
            or tokens.capital(number + 1)
            or (kinds[number] | kinds[number + 1]) & (NAME | NUMBER)
        ):
            continue
        before = number - 1
        bids = kinds[before] & VERB and (tokens.first_in_sentence(before) or words[before - 1] in _BEFORE_VERBS)
        if (mainly(kinds[before]) == NOUN and not bids) or words[before] in ("it", "which", "that", "who"):
            continue  # "the page collates letters": a verb that the word list does not know
        if first.endswith("s") and then.isalpha() and first.isalpha():
            yield number
