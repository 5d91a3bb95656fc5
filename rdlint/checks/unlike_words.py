"""Words that tell what "and" may join, for the rule about joined words that do not match."""

from typing import NamedTuple

from rdlint.checks.passage import BOUNDARY
from rdlint.checks.sentence_words import MODALS, PERSONS, SUBORDINATE, words_in


class Unlike(NamedTuple):
    """The word `second` does not match `first`, to which it is joined; `use` for the words `begin` to `second`."""

    first: int
    second: int
    begin: int
    use: str


STARTS = frozenset((BOUNDARY, ".", "!", "?", ":", ";", "•", "●", "·"))
#: What may rule a bare verb further on.
RULES_BARE = MODALS | PERSONS | SUBORDINATE | words_in("do does did not")
HELPS = words_in("help helps helping let lets letting make makes making please see dare")
#: An item that opens with one of these names what somebody has; no bare verb can follow.
QUALITIES = words_in(
    """experience knowledge understanding awareness expertise proficiency competence competency familiarity background
    exposure skill skills appreciation comprehension commitment dedication aptitude flair passion enthusiasm interest
    abilities qualification qualifications history record"""
)
BEHIND_QUALITY = words_in("in of with for to at on across within working using managing leading and")
BEHIND_ADJECTIVE = words_in("of by with to in for at about on as from under across within")
#: Adjectives behind which several things may be listed before the next word of the series.
LISTING = words_in("responsible accountable experienced skilled proficient competent familiar knowledgeable adept")
WILLING = words_in("committed dedicated devoted")
BEFORE_DOING = words_in("by for in of through without from about with at on")
INVOLVES = words_in("involves includes requires entails means covers comprises")
INVOLVE = words_in("involve include entail cover comprise are")
DUTIES = words_in("duties responsibilities tasks accountabilities activities functions")
#: Behind these stands a noun.
SETTLES = words_in("the a an our your their its this these those all any")
#: Nouns too, but verbs behind an adjective with "and" and before these.
AS_VERB = {
    "act": ("with", "as", "on", "in"),
    "work": ("with", "in", "well", "as", "hard", "to", "towards", "across", "together", "under"),
    "lead": ("by", "with"),
    "care": ("for", "about"),
    "focus": ("on",),
    "help": ("others", "people", "each", "customers", "visitors"),
    "support": ("others", "people", "each", "colleagues", "customers"),
    "value": ("others", "people", "each", "diversity"),
    "respect": ("others", "people", "each", "diversity"),
    "report": ("to",),
}
NEVER = words_in("be have do need require include become seem")
#: Verbs too, but nouns or adjectives before one of these.
ALSO_VERBS = words_in("work project record sound experience interest")
