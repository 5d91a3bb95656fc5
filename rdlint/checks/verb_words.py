"""Words that rules about the forms of verbs ask for."""

from rdlint.checks.sentence_words import words_in

#: "the branch you report to provides": here "to" belongs to what went before.
STRANDS = words_in(
    """report reports reporting belong belongs apply applies relate relates refer refers speak speaks listen talk
    assigned according due subject accustomed respond"""
)
#: Verbs that need an object: "services provide by the depot" is short of a letter.
DONE_TO = words_in(
    """define require determine prescribe specify approve assign delegate identify establish provide govern mandate
    stipulate describe undertake employ develop manage deliver agree outline direct allocate nominate produce prepare
    instruct authorise publish issue"""
)
AS_DONE = DONE_TO | {"request", "need", "advise", "recommend"}
#: Behind "is include" these make the sense plain.
AFTER_DONE = words_in("to by in within at on as with under from into for")
BASED = words_in(
    "locate include involve engage employ require expect assign commit perform deliver maintain undertake establish"
)
#: Deeds that need somebody who does them, so that no sense is left where a preposition stands before the bare verb.
DEEDS = words_in(
    """ensure provide manage develop deliver maintain implement prepare identify undertake achieve facilitate establish
    oversee supervise administer analyse promote improve negotiate resolve evaluate assess create communicate
    collaborate liaise participate contribute assist perform organise operate recommend determine apply comply inspect
    investigate optimise prioritise enhance enforce represent advise coordinate engage consult educate protect preserve
    conserve interpret compile collect install recruit attend"""
)
BEFORE_FOR = words_in("responsible accountable responsibility responsibilities accountability used")
BEFORE_IN = words_in(
    """assist assists assisting involved participate participates participating experience help experienced skilled
    proficient interest interested skills role succeed specialise invested engaged successful instrumental"""
)
#: Words that may be the subject of a bare verb further on, or a preposition's object before it.
SUBJECTS = words_in("i you we they who that which whom what staff people teams")
ASKS_FOR_BARE = words_in(
    "help helps helping let lets letting make makes making assist assists assisting do does did how"
)
#: After these with "to" the bare verb stands.
WANTS_BARE = words_in(
    """able ability unable required expected willing willingness capacity opportunity opportunities order aims seeks
    need needs desire responsibility capability help helps"""
)
NEVER_BEFORE_NOUN = words_in(
    "able unable ability willing willingness opportunity required expected exists strives seeks aims order"
)
#: Verbs that need an object, so that two of them side by side share one.
WITH_OBJECT = words_in(
    """develop implement maintain manage provide prepare deliver coordinate ensure identify promote establish oversee
    supervise administer analyse improve evaluate assess create facilitate undertake organise enhance monitor review
    conduct build achieve apply produce record process support update design define deploy optimise prioritise allocate
    approve collect compile draft execute foster inspect resolve negotiate conserve protect preserve"""
)
#: Nouns for a deed with "of", and the verb that says the same.
NOMINALS = {
    "development": "develop",
    "management": "manage",
    "implementation": "implement",
    "preparation": "prepare",
    "provision": "provide",
    "delivery": "deliver",
    "coordination": "coordinate",
    "supervision": "supervise",
    "maintenance": "maintain",
    "identification": "identify",
    "assessment": "assess",
    "analysis": "analyse",
    "promotion": "promote",
    "facilitation": "facilitate",
    "establishment": "establish",
    "administration": "administer",
    "evaluation": "evaluate",
    "completion": "complete",
    "collection": "collect",
}
#: Nouns too, but verbs short of -ing between a form of "be" and these: "you will be work with crews".
_THINGS = ("the", "a", "an", "our", "your", "their")
AFTER_BE = {
    "work": ("with", "closely", "alongside", "across", "under", "within", "as", "in"),
    "look": ("for",),
    "report": ("to", "directly"),
    "support": _THINGS,
    "lead": _THINGS,
    "help": _THINGS,
    "offer": _THINGS,
    "plan": ("the", "our", "your", "their"),
}
#: What a body does that has a place to fill: "The council is seek a planner".
SEEKS = {
    "seek": ("a", "an", "to", "two", "experienced", "applications", "expressions"),
    "recruit": ("a", "an", "for", "to", "two", "experienced"),
    "hire": ("a", "an", "for"),
    "grow": ("and", "rapidly", "fast", "quickly"),
    "expand": ("and", "rapidly", "our", "its"),
    "invite": ("applications", "expressions", "you"),
}
#: The same for verbs short of -ed: "the role is design to".
AFTER_IS = {
    "design": ("to", "for"),
    "focus": ("on",),
    "aim": ("at",),
    "schedule": ("for", "to"),
    "train": ("in", "to"),
    "report": ("as",),
    "need": ("by", "for", "to"),
    "offer": ("to", "by", "in"),
    "plan": ("for",),
    "fund": ("by", "through", "from"),
    "support": ("by",),
    "staff": ("by",),
    "award": ("to", "by"),
}
#: Where these follow "and" or "or" and no object comes after them, a form in -ed is meant: "reviewed and update by".
DONE_TO_THINGS = WITH_OBJECT | words_in(
    """convert extend complete submit file store approve update record sign publish review check test clean archive
    upgrade install repair renew replace amend close open stock service inspect log label pack sort print"""
)
#: Nouns too, but verbs short of -ed between "be" and a preposition: "gates must be lock at night".
DONE_AFTER_BE = words_in(
    """lock store conduct check test review update record process schedule monitor display label repair audit plan file
    contact sign address host stamp date document request issue use train perform deliver provide appoint
    treat download"""
)
AFTER_DONE_AFTER_BE = words_in("by in at on from before after each every when weekly daily monthly regularly annually")
#: Verbs without an object, and what follows them: "it will depended on".
AFTER_ALONE = {
    "depend": ("on",),
    "work": ("with", "closely", "alongside", "across", "under", "within", "collaboratively"),
    "report": ("to", "directly"),
    "contribute": ("to",),
    "participate": ("in",),
    "assist": ("with", "in"),
    "liaise": ("with",),
    "collaborate": ("with",),
    "comply": ("with",),
    "respond": ("to",),
    "act": ("as",),
    "lead": ("the", "a", "our"),
    "support": ("the", "a", "our"),
}
#: With "by" these may end a clause: "the values we live by guide us".
STANDS_BY = words_in("stand stands abide abides live lives go goes come comes pass passed stood lived")
