"""Words whose plural or verb forms no rule gives, and the letters that rules of spelling cannot see."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: Noun to plural.
PLURALS = {
    "person": "people", "chairperson": "chairpersons",
    "child": "children", "man": "men", "woman": "women", "foot": "feet", "tooth": "teeth",
    "goose": "geese", "mouse": "mice", "ox": "oxen", "die": "dice", "criterion": "criteria",
    "phenomenon": "phenomena", "medium": "media", "memorandum": "memoranda", "curriculum": "curricula",
    "analysis": "analyses", "basis": "bases", "crisis": "crises", "diagnosis": "diagnoses", "emphasis": "emphases",
    "hypothesis": "hypotheses", "parenthesis": "parentheses", "synopsis": "synopses", "synthesis": "syntheses",
    "thesis": "theses", "axis": "axes", "oasis": "oases", "calf": "calves", "half": "halves", "knife": "knives",
    "leaf": "leaves", "life": "lives", "loaf": "loaves", "self": "selves", "shelf": "shelves", "thief": "thieves",
    "wife": "wives", "wolf": "wolves", "yourself": "yourselves", "midwife": "midwives", "housewife": "housewives",
    "stimulus": "stimuli", "nucleus": "nuclei", "alumnus": "alumni", "bacterium": "bacteria", "stratum": "strata",
    "addendum": "addenda", "matrix": "matrices", "vertex": "vertices", "index": "indexes", "appendix": "appendices",
    "echo": "echoes", "hero": "heroes", "potato": "potatoes", "tomato": "tomatoes", "veto": "vetoes",
    "embargo": "embargoes", "mosquito": "mosquitoes", "cargo": "cargoes", "buffalo": "buffaloes",
    "torpedo": "torpedoes", "bus": "buses", "bonus": "bonuses", "status": "statuses", "focus": "focuses",
    "campus": "campuses", "virus": "viruses", "census": "censuses", "consensus": "consensuses",
    "process": "processes", "gas": "gases", "quiz": "quizzes", "lens": "lenses", "iris": "irises",
    "aircraft": "aircraft", "watercraft": "watercraft", "series": "series", "species": "species", "fish": "fish",
    "sheep": "sheep", "deer": "deer", "headquarters": "headquarters", "offspring": "offspring",
    "passer-by": "passers-by", "larva": "larvae", "alga": "algae", "scarf": "scarves", "wharf": "wharves",
    "radius": "radii", "terminus": "termini", "vertebra": "vertebrae", "formula": "formulas",
    "syllabus": "syllabuses", "prospectus": "prospectuses", "surplus": "surpluses", "minibus": "minibuses",
    "apparatus": "apparatuses", "bias": "biases", "canvas": "canvases", "atlas": "atlases", "alias": "aliases",
    "genius": "geniuses", "plus": "pluses", "minus": "minuses", "sinus": "sinuses", "summons": "summonses",
    "volcano": "volcanoes", "tornado": "tornadoes", "zero": "zeros",
}  # fmt: skip

#: Verb to its past form, and its participle where that differs.
PASTS = {
    "arise": "arose arisen", "bear": "bore borne", "be": "was been", "beat": "beat beaten", "become": "became become",
    "begin": "began begun", "bend": "bent", "bind": "bound", "bite": "bit bitten", "bleed": "bled",
    "blow": "blew blown", "break": "broke broken", "breed": "bred", "bring": "brought", "broadcast": "broadcast",
    "build": "built", "burst": "burst", "buy": "bought", "cast": "cast", "catch": "caught", "choose": "chose chosen",
    "cling": "clung", "come": "came come", "cost": "cost", "creep": "crept", "cut": "cut", "deal": "dealt",
    "dig": "dug", "do": "did done", "draw": "drew drawn", "drink": "drank drunk", "drive": "drove driven",
    "eat": "ate eaten", "fall": "fell fallen", "feed": "fed", "feel": "felt", "fight": "fought", "find": "found",
    "flee": "fled", "fling": "flung", "fly": "flew flown", "forbid": "forbade forbidden", "forecast": "forecast",
    "foresee": "foresaw foreseen", "forget": "forgot forgotten", "forgive": "forgave forgiven",
    "freeze": "froze frozen", "get": "got", "give": "gave given", "go": "went gone", "grind": "ground",
    "grow": "grew grown", "hang": "hung", "have": "had", "hear": "heard", "hide": "hid hidden", "hit": "hit",
    "hold": "held", "hurt": "hurt", "keep": "kept", "know": "knew known", "lay": "laid", "lead": "led",
    "leave": "left", "lend": "lent", "let": "let", "lie": "lay lain", "light": "lit", "lose": "lost", "make": "made",
    "mean": "meant", "meet": "met", "mislead": "misled", "mistake": "mistook mistaken", "offset": "offset",
    "outdo": "outdid outdone", "overcome": "overcame overcome", "oversee": "oversaw overseen",
    "overtake": "overtook overtaken", "pay": "paid", "prove": "proved proven", "put": "put", "quit": "quit",
    "read": "read", "rebuild": "rebuilt", "redo": "redid redone", "repay": "repaid", "reset": "reset",
    "rewrite": "rewrote rewritten", "ride": "rode ridden", "ring": "rang rung", "rise": "rose risen",
    "run": "ran run", "say": "said", "see": "saw seen", "seek": "sought", "sell": "sold", "send": "sent",
    "set": "set", "shake": "shook shaken", "shed": "shed", "shoot": "shot", "show": "showed shown",
    "shrink": "shrank shrunk", "shut": "shut", "sing": "sang sung", "sink": "sank sunk", "sit": "sat",
    "sleep": "slept", "slide": "slid", "sow": "sowed sown", "speak": "spoke spoken", "spend": "spent",
    "spin": "spun", "split": "split", "spread": "spread", "spring": "sprang sprung", "stand": "stood",
    "steal": "stole stolen", "stick": "stuck", "strike": "struck", "strive": "strove striven", "sublet": "sublet",
    "swear": "swore sworn", "sweep": "swept", "swim": "swam swum", "swing": "swung", "take": "took taken",
    "teach": "taught", "tear": "tore torn", "tell": "told", "think": "thought", "throw": "threw thrown",
    "undergo": "underwent undergone", "understand": "understood", "undertake": "undertook undertaken",
    "undo": "undid undone", "uphold": "upheld", "upset": "upset", "wake": "woke woken", "wear": "wore worn",
    "weave": "wove woven", "win": "won", "wind": "wound", "withdraw": "withdrew withdrawn", "withhold": "withheld",
    "withstand": "withstood", "wring": "wrung", "write": "wrote written",
}  # fmt: skip

#: What he, she or it does.
THIRDS = {
    "be": "is", "have": "has", "do": "does", "go": "goes", "echo": "echoes", "veto": "vetoes",
}  # fmt: skip

INGS = {
    "be": "being", "die": "dying", "lie": "lying", "tie": "tying", "age": "ageing", "dye": "dyeing", "see": "seeing",
}  # fmt: skip

#: Verbs of more than one syllable, not in l, that double their last letter because it is stressed.
DOUBLING = _words(
    """
    abet abhor acquit admit allot babysit befit begin beset commit concur confer debug defer deter dial embed emit
    entrap equip forbid forget format fuel handicap incur infer input inter kidnap occur offset omit outfit output
    outrun overlap overrun permit prefer program quiz rebut recap recur refer reformat refuel regret remit reprogram
    reset resubmit sandbag sidestep squat submit transfer transit transmit trial typeset undercut unwrap upset
    workshop worship zigzag
    """
)

#: What stands before an irregular verb and leaves it irregular: `foresaw`, `rebuilt`.
PREFIXES = (
    "over", "under", "out", "mis", "fore", "re", "un", "up", "with", "for", "be", "proof", "spell", "inter", "pre",
)  # fmt: skip

#: Verbs that only look like that.
REGULAR = frozenset(("behave", "belie", "belay", "relay"))

#: Plurals whose singular keeps its e, and nouns in i and u.
IN_E = _words(
    """
    axes caches calories cookies headaches heartaches movies niches rookies shoes ties toes
    """
)
IN_I_OR_U = _words(
    """
    alibi bureau emu guru kiwi menu plateau rabbi safari ski taxi wiki
    """
)
