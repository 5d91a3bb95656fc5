"""The commonest adjectives of role descriptions, with their adverb and, where one is mistaken for it, their noun."""

_FAMILIES = """
supportive supportively
accountable accountably accountability | accurate accurately accuracy | active actively
adaptable adaptably adaptability | adequate adequately adequacy | appropriate appropriately
autonomous autonomously autonomy | careful carefully care | clear clearly clarity
collaborative collaboratively collaboration | competent competently competence
confident confidently confidence | confidential confidentially confidentiality
consistent consistently consistency | constructive constructively | continuous continuously
cooperative cooperatively cooperation | courteous courteously courtesy | creative creatively creativity
critical critically | cultural culturally | current currently currency | diligent diligently diligence
diplomatic diplomatically diplomacy | discreet discreetly discretion | effective effectively effectiveness
efficient efficiently efficiency | empathetic empathetically empathy | environmental environmentally
equitable equitably equity | ethical ethically ethics | financial financially | flexible flexibly flexibility
honest honestly honesty | inclusive inclusively inclusiveness | independent independently independence
innovative innovatively innovation | objective objectively objectivity | operational operationally
patient patiently patience | personal personally | persuasive persuasively | polite politely
positive positively | practical practically practicality | previous previously | proactive proactively
professional professionally professionalism | proficient proficiently proficiency | prompt promptly promptness
punctual punctually punctuality | rapid rapidly | regular regularly regularity | reliable reliably reliability
resilient resiliently resilience | respectful respectfully respect | responsible responsibly responsibility
responsive responsively responsiveness | safe safely safety | secure securely security
sensitive sensitively sensitivity | significant significantly significance | social socially
strategic strategically strategy | strong strongly strength | successful successfully success
suitable suitably suitability | sustainable sustainably sustainability | systematic systematically
tactful tactfully tact | technical technically | thorough thoroughly thoroughness | timely timeously timeliness
transparent transparently transparency | available - availability | accessible accessibly accessibility
compliant compliantly compliance | diverse diversely diversity | important importantly importance
relevant relevantly relevance | viable viably viability | feasible feasibly feasibility
different differently difference | intelligent intelligently intelligence | excellent excellently excellence
high highly | extensive extensively | exceptional exceptionally | comprehensive comprehensively | proven -
thoughtful thoughtfully | consultative consultatively | cohesive cohesively cohesion
compassionate compassionately compassion | logical logically logic | concise concisely conciseness
precise precisely precision | productive productively productivity | methodical methodically
sound soundly soundness | quick quickly | smooth smoothly | quiet quietly | genuine genuinely | analytical analytically
commercial commercially | conscientious conscientiously
"""
_ROWS = [row.split() for line in _FAMILIES.strip().splitlines() for row in line.split("|")]

#: By adjective: its adverb, and its noun.
ADVERBS = {row[0]: row[1] for row in _ROWS if len(row) > 1 and row[1] not in ("-", "timeously")}
NOUNS = {row[0]: row[2] for row in _ROWS if len(row) > 2}
#: By adverb: its adjective.
ADJECTIVES = {adverb: adjective for adjective, adverb in ADVERBS.items()}
#: Adjectives that many use as adverbs in set phrases (work safe, act quick), or that are nouns as well.
LOOSE = frozenset(("safe", "high", "sound", "patient", "personal", "objective", "current", "quick", "quiet", "clear"))
#: Verbs after which one says how something is done, in their plain form.
MANNER = (
    *(
        "contribute",
        "act",
        "adapt",
        "administer",
        "behave",
        "collaborate",
        "communicate",
        "conduct",
        "coordinate",
        "cooperate",
    ),
    *(
        "participate",
        "deliver",
        "drive",
        "engage",
        "function",
        "handle",
        "interact",
        "lead",
        "liaise",
        "listen",
        "manage",
    ),
    *(
        "participate",
        "negotiate",
        "operate",
        "organise",
        "perform",
        "plan",
        "plead",
        "prioritise",
        "provide",
        "react",
        "relate",
    ),
    *("participate", "respond", "share", "speak", "think", "treat", "work", "write"),
)
#: Verbs that are put where their noun belongs, with the noun.
ACTIONS = dict(
    row.split()
    for row in """assess assessment;manage management;develop development;implement implementation;deliver delivery
maintain maintenance;provide provision;prepare preparation;administer administration;coordinate coordination
analyse analysis;evaluate evaluation;investigate investigation;complete completion
establish establishment;identify identification;facilitate facilitation;allocate allocation;apply application
interpret interpretation;negotiate negotiation;organise organisation;supervise supervision;understand understanding
distribute distribution;resolve resolution;collect collection;operate operation;recruit recruitment
prioritise prioritisation;protect protection;promote promotion;communicate communication;oversee oversight
achieve achievement;improve improvement;construct construction;inspect inspection;integrate integration
install installation;replace replacement;renew renewal;restore restoration;procure procurement;deploy deployment
enforce enforcement;adopt adoption;acquire acquisition;dispose disposal;prevent prevention;remove removal
submit submission;execute execution;retain retention;engage engagement;enhance enhancement;formulate formulation
compile compilation;generate generation;conserve conservation""".replace("\n", ";").split(";")
)
#: What an adjective stands before, whatever stands before that.
HEADS = frozenset(
    (
        *("skill", "skills", "manner", "approach", "attitude", "knowledge", "understanding", "experience", "advice"),
        *(
            "background",
            "relationships",
            "environment",
            "record",
            "qualifications",
            "competence",
            "outcomes",
            "licence",
        ),
        *("communication", "leadership", "judgement", "commitment", "expertise", "capability", "capabilities"),
    )
)
#: Words after which the quality of something is named.
BEFORE_QUALITIES = frozenset(
    (
        *("improve", "improves", "improving", "monitor", "monitoring", "maintain", "maintains", "maintaining", "the"),
        *("increase", "increasing", "enhance", "enhancing", "assess", "assessing", "evaluate", "evaluating", "its"),
        *("their", "our", "ensure", "ensuring", "ensures", "check", "checking", "review", "reviewing"),
    )
)
#: Names of qualities.
QUALITIES = frozenset((*NOUNS.values(), "integrity", "quality", "skill", "value")) - {"ethics"}
#: Verbs with the thing made right behind them.
BUILDING = frozenset(
    (
        *("build", "builds", "building", "create", "creates", "demonstrate", "demonstrates", "develop", "develops"),
        *("developing", "display", "displays", "establish", "establishes", "foster", "have", "maintain", "maintains"),
        *("maintaining", "offer", "offers", "possess", "prepare", "prepares", "preparing", "produce", "produces"),
        *("promote", "promotes", "promoting", "provide", "provides", "providing", "require", "requires", "write"),
    )
)
