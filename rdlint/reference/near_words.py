"""What a misspelt word was probably meant to be: words of the lexicon that one slip of the hand makes into it."""

from rdlint.reference.inflection import bases_of, singular_of
from rdlint.reference.lexicon import Lexicon
from rdlint.reference.word_classes import ADJECTIVE, COMMON, ING, KNOWN, NAME, NOUN, PLURAL, VERB

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_VOWELS = frozenset("aeiouy")
_KEYS = ("qwertyuiop", " asdfghjkl", "  zxcvbnm")
#: Letters that stand side by side on the keyboard, sound alike or look alike.
_ALIKE = frozenset(
    frozenset((row[at], other))
    for number, row in enumerate(_KEYS)
    for at in range(len(row))
    for other in row[at + 1 : at + 2] + "".join(below[max(at, 0) : at + 2] for below in _KEYS[number + 1 : number + 2])
) | frozenset(map(frozenset, ("cs", "ck", "sz", "td", "pb", "fv", "nm", "gj", "li", "rn", "gq", "hn")))
#: From this length on two slips leave enough of a word to know it by.
_LONG = 8
_VERY_LONG = 11
#: In words this short a letter for another makes jargon as often as a slip.
_BRIEF = 4
#: From here on nobody knows how the slip should have come about.
_UNLIKELY = 5
#: Words this short are one slip away from too many others.
_SHORT = 4
#: Before and after a word these make another that a list of words need not hold.
_FIRST_PARTS = (
    "anti", "auto", "bio", "co", "counter", "cross", "cyber", "de", "eco", "electro", "geo", "hydro", "hyper", "infra",
    "inter", "intra", "macro", "meta", "micro", "mid", "mini", "mis", "mono", "multi", "neuro", "non", "out", "over",
    "photo", "poly", "post", "pre", "pro", "psycho", "quasi", "re", "semi", "socio", "sub", "super", "tele", "thermo",
    "trans", "ultra", "un", "under",
)  # fmt: skip
_LAST_PARTS = (
    "ness",
    "less",
    "wise",
    "like",
    "ship",
    "ward",
    "wards",
    "proof",
    "free",
    "based",
    "wide",
    "fold",
    "hood",
)
#: Words that people run into the next one when a space is left out.
_RUN_IN = (
    frozenset(
        (
            "and",
            "are",
            "for",
            "from",
            "has",
            "have",
            "of",
            "our",
            "that",
            "the",
            "their",
            "this",
            "to",
            "was",
            "were",
            "which",
        )
    )
    | frozenset(("will", "with", "you", "your"))
    | {
        *(
            "across",
            "also",
            "because",
            "before",
            "between",
            "could",
            "during",
            "including",
            "other",
            "please",
            "regarding",
        ),
        *("should", "these", "they", "those", "when", "where", "within", "without", "would"),
    }
)
#: The same, but they begin so many words that nothing else may be near.
_EASILY_PARTS = frozenset(("a", "as", "at", "be", "by", "if", "in", "is", "it", "may", "must", "not", "on", "or", "we"))
#: Two small words run into one: ofthe, tobe, asa.
_SMALL_FIRST = frozenset(
    ("of", "in", "to", "for", "on", "and", "with", "from", "by", "at", "as", "is", "are", "be")
) | {
    *("will", "can", "must", "may", "that", "if", "or", "all", "any", "not", "has", "have", "you", "we", "been", "was"),
}
_SMALL_SECOND = frozenset(
    ("a", "an", "the", "our", "your", "their", "its", "this", "these", "be", "you", "we", "they")
) | {
    *("all", "any", "is", "are", "to", "of", "in", "with", "by", "for", "not", "also", "will", "have", "has", "been"),
}
#: Words with these endings are not written as one with the next.
_NO_FIRST_PARTS = ("tion", "ment", "ing", "ness", "ity", "ive", "ance", "ence", "ed", "ly", "al")
#: Slips that are too short to be found by likeness, and contractions without their apostrophe.
_KNOWN_SLIPS = {"teh": "the", "hte": "the", "adn": "and", "nad": "and", "anf": "and", "yuo": "you", "oyu": "you",
    "truely": "truly", "vaccum": "vacuum", "vehical": "vehicle", "vehicals": "vehicles", "develope": "develop",
    "policys": "policies", "relevency": "relevance", "licens": "licence", "schedual": "schedule",
    "alot": "a lot", "aswell": "as well", "everytime": "every time", "eventhough": "even though", "incase": "in case",
    "noone": "no one", "inturn": "in turn", "infront": "in front", "aslong": "as long", "anyother": "any other",
    "ofcourse": "of course", "perannum": "per annum", "interpretate": "interpret", "interpretated": "interpreted",
    "wich": "which", "thier": "their", "ther": "there", "whith": "with", "wiht": "with", "witht": "with the",
} | {
    word.replace("'", ""): word
    for word in (
        "don't", "didn't", "doesn't", "isn't", "aren't", "wasn't", "weren't", "hasn't", "haven't", "hadn't", "couldn't",
        "shouldn't", "wouldn't", "mustn't", "you'll", "you're", "you've", "they're", "they'll", "they've", "we've",
        "who've",
    )
}  # fmt: skip
#: Nobody wants to read these as a suggestion.
_NEVER = frozenset(
    ("vagina", "penis", "anus", "rape", "raping", "sex", "sexy", "tit", "tits", "porn", "whore", "slut", "fag")
)
_UNCOMMON = 10
_RARE = 7
_MOST = 3
#: After so many unknown words it pays to hold all spellings in memory.
_FEW = 20


def _small_words(word: str) -> str:
    """`of the` for `ofthe`; the empty text for any other word."""
    for cut in range(2, min(len(word), 5)):
        if (
            word[:cut] in _SMALL_FIRST
            and word[cut:] in _SMALL_SECOND
            and (len(word) > 3 or word in ("ofa", "asa", "ina"))
        ):
            return f"{word[:cut]} {word[cut:]}"
    return ""


class NearWords:
    """Finds what was meant. Answers are remembered; nothing is built beforehand."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._found: dict[str, tuple[str, ...]] = {}

    def meant(self, word: str) -> tuple[str, ...]:
        """The likeliest words for an unknown one in small letters; one where it is clear, several of the same rank.

        Nothing where no common word is near, or where the word is made of known parts by a rule.
        """
        found = self._found.get(word)
        if found is None:
            found = self._found[word] = self._work_out(word)
        return found

    def surely_meant(self, word: str) -> tuple[str, ...]:
        """The same for a word that may be a name: only what everybody uses, one slip away, and nothing else near.

        In a long word letters swapped, or doubled or not, are enough.
        """
        found = self.meant(word)
        if len(found) != 1:
            return ()
        slip, level = edits(word).get(found[0], _UNCOMMON), self._lexicon.level(found[0])
        sure = (level == 1 and slip <= (_UNLIKELY if len(word) > _LONG + 1 else 2)) or (
            level < _RARE and slip == 0 and len(word) > _LONG
        )
        return found if sure else ()

    def _work_out(self, word: str) -> tuple[str, ...]:
        if word in _KNOWN_SLIPS:
            return (_KNOWN_SLIPS[word],)
        if run_in := _small_words(word):
            return (run_in,)
        if len(word) < _SHORT or not word.isascii() or _VOWELS.isdisjoint(word) or self.is_formed_by_rule(word):
            return ()
        near = self._one_slip(word)
        common = {option: rank for option, rank in near.items() if rank < _UNCOMMON}
        if not common and len(word) >= _VERY_LONG:
            parted = self._two_words(word)
            if parted:
                return (parted,)
        if not common and self.is_made_of_parts(word):
            parted = self._run_in(word, alone=False) if len(word) >= _LONG else ""
            return (parted,) if parted else ()
        best = min(common.values(), default=_UNCOMMON)
        if best > 2:
            parted = self._run_in(word, alone=not near)
            if parted:
                return (parted,)
        if not near and len(word) >= _LONG:
            common = self._two_slips(word)
            best = min(common.values(), default=_UNCOMMON)
        # A word that is nearly as likely as the best one is named too.
        found = sorted((rank, option) for option, rank in common.items() if rank <= best + 1)
        if len(found) > 1 and len(word) <= _BRIEF and best:
            return ()  # Too many words are near: it may be jargon as well (args, libs, vers).
        return tuple(option for _, option in found[:_MOST])

    def _one_slip(self, word: str) -> dict[str, int]:
        """The words one slip away, with a rank: the lower the likelier; 10 and more for words that are not common."""
        found = {}
        options = edits(word)
        if len(self._found) > _FEW:
            known = self._lexicon.spellings
            options = {option: slip for option, slip in options.items() if option.encode() in known}
        for option, slip in options.items():
            mask = self._lexicon.find(option)
            if mask & KNOWN and not (mask & NAME and not mask & COMMON) and option not in _NEVER:
                level = self._lexicon.level(option)
                plain = mask & COMMON or (slip <= 1 and level < _RARE and len(word) >= _LONG)
                if slip >= _UNLIKELY:
                    plain = len(word) >= _LONG and level == 1 if slip > _UNLIKELY else len(word) > 6 and level <= 2
                elif level > 2 and slip and len(word) < (6 if slip == 1 else _LONG):
                    plain = False
                found[option] = min(slip + 2 * (level - 1), _UNCOMMON - 1) if plain else _UNCOMMON + level
        return found

    def _two_slips(self, word: str) -> dict[str, int]:
        """The common words two slips away that begin with the same three letters."""
        found = {}
        for option in self._lexicon.starting_with(word[:3]):
            alike = abs(len(option) - len(word)) <= 2 and option[-1] == word[-1] and len(set(option) ^ set(word)) <= 3
            level = self._lexicon.level(option) if alike else _RARE
            rarest = 3 if len(word) >= _VERY_LONG else 2 if len(word) > _LONG else 1
            if level <= rarest and _distance(word, option) == 2:
                found[option] = level
        return found

    def _run_in(self, word: str, alone: bool) -> str:
        """`the team` for `theteam`: two words of which one is of the smallest and the other everybody's.

        `alone`: no other word is near, so that even a word such as `a` may have been run into the next one.
        """
        for cut in range(1, len(word)):
            first, second = word[:cut], word[cut:]
            for small, other in ((first, second), (second, first)):
                if small in _RUN_IN and other in _RUN_IN:
                    return f"{first} {second}"
                ready = small in _RUN_IN or (alone and small in _EASILY_PARTS and small is first)
                if ready and len(other) >= 4 and self._lexicon.level(other) <= (2 if len(other) == 4 else 3):
                    return f"{first} {second}"
        return ""

    def _two_words(self, word: str) -> str:
        """`staff training` for `stafftraining`: two common words too long to be written as one."""
        find, level = self._lexicon.find, self._lexicon.level
        if any(word.startswith(part) and find(word[len(part) :]) & KNOWN for part in _FIRST_PARTS):
            return ""
        for cut in range(4, len(word) - 3):
            first, second = word[:cut], word[cut:]
            doing = second.endswith("ing") and second not in ("training", "planning")  # linemarking
            long = (len(second) >= 7 and not doing and second != "ability" and first not in _FIRST_PARTS) or (
                len(first) >= 7 and first.endswith(_NO_FIRST_PARTS) and second not in _LAST_PARTS
            )
            if long and level(first) <= 2 and level(second) <= 2:
                return f"{first} {second}"
        return ""

    def is_formed_by_rule(self, word: str) -> bool:
        """Whether rules of grammar make the word: `legislations`, `workshopping`, `auditable`, `irrigators`."""
        find = self._lexicon.find
        single = singular_of(word)
        if find(single) & (NOUN | ING | PLURAL) or any(find(base) & VERB for base in bases_of(word)):
            return True
        for ending, other in (("able", "ible"), ("er", "or"), ("or", "er")):
            stem = single.removesuffix(ending)
            if stem != single and not find(stem + other) and any(find(base) & VERB for base in (stem, stem + "e")):
                # `contributer` is a slip where `contributor` is known; `measureable` keeps an e that goes.
                keeps = ending == "able" and stem.endswith(("c", "g")) and find(stem + "e") & VERB  # noticeable
                return len(stem) > 3 and not keeps and not (find(stem) & VERB and stem.endswith("e"))
        stem = word.removesuffix("ly")
        return stem != word and bool(find(stem) & ADJECTIVE) and not stem.endswith(("l", "y", "le", "ue"))

    def is_made_of_parts(self, word: str) -> bool:
        """Whether the word is put together from known ones: `resubmit`, `groundcover`."""
        find, level = self._lexicon.find, self._lexicon.level
        for part in _FIRST_PARTS:
            if word.startswith(part) and len(word) - len(part) >= 4 and find(word[len(part) :]) & KNOWN:
                return True
        for part in _LAST_PARTS:
            if word.endswith(part) and len(word) - len(part) >= 3 and find(word[: -len(part)]) & KNOWN:
                return True
        return any(
            level(word[:cut]) <= 3 and level(word[cut:]) <= 3 and find(word[cut:]) & (NOUN | PLURAL)
            for cut in range(4, len(word) - 3)
        )


def edits(word: str) -> dict[str, int]:
    """Every spelling one slip away, with how unlikely the slip is: 0 letters swapped, or one doubled or left single;
    1 a letter left out or a vowel for a vowel; 2 a letter too many or another letter that is near or like it; 5 one
    that is not. In the first letter all but doubling are less likely by 2.
    """
    found: dict[str, int] = {}

    def add(option: str, slip: int) -> None:
        if slip < found.get(option, 9):
            found[option] = slip

    for at in range(len(word) + 1):
        before, after = word[:at], word[at:]
        first = 2 if at == 0 else 0
        if after:
            twice = after[0] in (before[-1:], after[1:2])
            alike = any(frozenset((after[0], beside)) in _ALIKE for beside in before[-1:] + after[1:2])
            add(before + after[1:], 0 if twice else (2 if alike else _UNLIKELY) + first)
        if len(after) > 1 and after[0] != after[1]:
            add(before + after[1] + after[0] + after[2:], first)
        for letter in _LETTERS:
            add(before + letter + after, 0 if letter in (before[-1:], after[:1]) else 1 + first)
            if after and letter != after[0]:
                vowels = letter in _VOWELS and after[0] in _VOWELS
                slip = 1 if vowels else 2 if frozenset((letter, after[0])) in _ALIKE else _UNLIKELY
                add(before + letter + after[1:], slip + first)
    found.pop(word, None)
    return found


def _distance(one: str, other: str) -> int:
    """How many letters are to be put in, taken out, exchanged or swapped with their neighbour; 3 for more than two."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        earlier, before, row = before, row, [i]
        for j, wanted in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
        if min(row) > 2:
            return 3
    return min(row[-1], 3)
