"""Words that rules about verbs and their subjects ask for."""

from rdlint.checks.sentence_words import words_in

FORMS_FOR_ONE = {"are": "is", "were": "was", "have": "has", "do": "does", "don't": "doesn't", "aren't": "isn't"}
FORMS_FOR_MANY = {"is": "are", "was": "were", "has": "have", "does": "do", "doesn't": "don't", "isn't": "aren't"}
#: Nouns that stand for one somebody or one body who does what a role description tells.
SUBJECT_NOUNS = words_in(
    """role position officer manager coordinator supervisor director ranger adviser advisor analyst incumbent occupant
    holder leader assistant administrator specialist branch department unit agency directorate division office team
    section program project service appointee candidate applicant employee organisation council"""
)
#: Nouns for one body of several people: "the team that provide" is British, and not wrong.
COLLECTIVE = words_in(
    """team staff group committee board department agency organisation workforce council government unit branch
    division people police community family crew mob tribe clan press public management leadership panel network
    cohort population audience
    youth majority minority executive personnel section directorate service jury bench cabinet faculty brigade squad
    cast orchestra electorate couple""",
)
PERSON_ENDINGS = tuple(
    words_in(
        """er or ist ant ian ee person man student client resident nurse apprentice chef clerk coach cook graduate
        parent patient guard citizen child expert candidate delegate associate"""
    )
)
#: Nouns that are surely verbs before these.
AFTER_VERB = {
    "report": ("to", "directly"),
    "work": ("with", "closely", "across", "under", "within", "alongside", "collaboratively"),
    "lead": ("and",),
    "assist": ("with", "in"),
    "act": ("as",),
    "deal": ("with",),
}
#: "a range of parks that are", "there are a number of".
HOLDS_MANY = words_in(
    """range number variety series set lot couple few array majority minority total host multitude handful mix pair
    dozen hundred minimum maximum plethora wealth combination suite group team selection collection list bunch type kind
    sort raft myriad diversity half quarter third percentage proportion"""
)
#: Behind these begins a clause with its subject.
CLAUSE_STARTS = words_in("while whilst where when if because as whether unless although since once")
TIMES_AND_SUMS = words_in(
    """minutes hours days weeks fortnights months years dollars cents kilometres metres hectares litres tonnes people
    data media criteria sports goods works means premises barracks headquarters politics economics mathematics ethics
    thanks others staff police"""
)
#: Two nouns that people take as one matter.
ONE_MATTER = frozenset(
    (
        ("health", "safety"),
        ("research", "development"),
        ("learning", "development"),
        ("law", "order"),
        ("food", "beverage"),
        ("diversity", "inclusion"),
        ("equity", "diversity"),
        ("health", "wellbeing"),
        ("safety", "wellbeing"),
        ("policy", "practice"),
        ("training", "development"),
        ("planning", "development"),
        ("monitoring", "evaluation"),
        ("quality", "safety"),
        ("supply", "demand"),
        ("wear", "tear"),
        ("trial", "error"),
        ("time", "effort"),
        ("command", "control"),
        ("search", "rescue"),
        ("information", "communication"),
        ("development", "training"),
    )
)
#: After "is" these say something of things, not what one thing is.
AFTER_BE_SINGULAR = words_in(
    """required essential desirable mandatory important expected needed necessary preferred critical provided available
    encouraged maintained compromised protected ensured managed monitored recorded kept reviewed upheld met considered
    achieved delivered vital crucial paramount valued respected advantageous"""
)
#: Fields and units with the look of a plural: "Corrections is a profession".
FIELDS = words_in(
    """corrections communications operations logistics works sports arts relations resources services systems affairs
    human studies fisheries forestry ethics news mathematics physics statistics analytics graphics robotics games"""
)
#: With "of" and a plural these are many: the rest of our parks are.
PARTS = words_in(
    """rest remainder balance bulk part portion fraction most volume spectrum mixture mass abundance pool percent
    per cent amount level form lots kind class line string stream wave flood cluster block bank sample choice"""
)
#: What applicants bring.
QUALITIES = words_in(
    "experience knowledge understanding ability skills commitment qualifications proficiency awareness"
)
#: Things that may be read as deeds: "A laptop and phone is provided".
THINGS = words_in(
    "phone laptop car uniform resume licence letter form check test vehicle card cover map plan report role"
)
#: With "that" behind them a bare verb may follow for everybody: it is vital that each member have a copy.
DEMANDS = words_in(
    """important essential vital critical crucial imperative necessary mandatory desirable preferable require requires
    required requirement ask asks asked recommend recommends recommended recommendation insist insists insisted demand
    demands demanded propose proposes proposed suggest suggests suggested direct directs directed order ordered request
    requests requested stipulates condition urge urges urged"""
)
