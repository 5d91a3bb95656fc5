"""How a stretch of a text stands to a name: it is the name, or the name with something off, or something else."""

from collections.abc import Sequence
from typing import NamedTuple

from rdlint.checks.name_lists import ENOUGH, JOINING, Name, plain
from rdlint.checks.tokens import Tokens
from rdlint.reference.word_classes import CLOSED, OPEN

RIGHT, OFF, OTHERWISE = range(3)
_SMALL = frozenset(("and", "of", "for", "the"))
_AND = frozenset(("and", "&"))
#: A word after which a name in small letters is any one of its kind: a Lithgow hospital.
_ANY = frozenset(("a", "an", "any", "each", "every", "another", "or"))
#: Words that show that a term does not begin a sentence, a heading or the cell of a table.
_BEFORE_TERMS = frozenset(
    ("the", "a", "an", "our", "your", "this", "their", "each", "every", "its", "another", "are", "is", "as")
)
#: Words whose capital is the matter of the rule `missing-capital`, and those whose capital is its matter at the start.
_OTHERS = frozenset(
    ("nsw", "sydney", "australia", "australian", "aboriginal", "torres", "strait", "islander", "tafe", "english")
).union(("parramatta", "wollongong", "newcastle", "queensland", "canberra", "indigenous", "nations"))
_FIRST = frozenset(("department", "ministry", "university"))
#: Words with such ends are people who do something, or the office of one.
_DOERS = ("er", "or", "ar", "ist", "ate")
#: So many letters of a longer word say which word it is.
_STEM = 6


class Pair(NamedTuple):
    """A word of the text and the word of the name that it stands for; None where the one or the other is not there."""

    token: int | None
    word: int | None


def aligned(tokens: Tokens, name: Name, position: int, at: int) -> list[Pair] | None:
    """The words of the text round a position that stand for the words of a name; None where others stand there."""
    behind = _walk(tokens, name, position - 1, at - 1, -1)
    if behind is None:
        return None
    ahead = _walk(tokens, name, position, at, 1)
    return None if ahead is None else [*reversed(behind), *ahead]


def _walk(tokens: Tokens, name: Name, token: int, word: int, step: int) -> list[Pair] | None:
    """The pairs from a word of the name on, in one direction."""
    pairs: list[Pair] = []
    while 0 <= word < len(name.words):
        given, wanted = tokens.words[token], name.words[word]
        joins = not name.capitals[word] and wanted in JOINING
        if _is_same(given, wanted) or (joins and given in JOINING and "," not in (given, wanted)):
            pairs.append(Pair(token, word))
            token, word = token + step, word + step
        elif joins:
            pairs.append(Pair(None, word))
            word += step
        elif given in JOINING and given != "," and pairs and pairs[-1].token != token - 2 * step:
            pairs.append(Pair(token, None))
            token += step
        elif given == "'" and pairs:
            token += step
        else:
            return None
    return pairs


def judge(tokens: Tokens, name: Name, pairs: Sequence[Pair]) -> int:
    """Whether the name stands as it should, is meant and something about it is off, or something else is meant."""
    both = [(pair.token, pair.word) for pair in pairs if pair.token is not None and pair.word is not None]
    weighty = [(token, word) for token, word in both if name.capitals[word]]
    if any(_shouts(tokens, token) and not _shouts_in(name, word) for token, word in weighty):
        return OTHERWISE
    small = [word for token, word in weighty if not tokens.capital(token)]
    other = sum(_is_other(tokens.words[token], name, word) for token, word in weighty)
    joins = sum(_joins_otherwise(tokens, name, pair) for pair in pairs)
    if other or joins:
        known_by = sum(name.words[word] != "nsw" for _, word in weighty)
        off = not small and name.how == "names" and known_by >= ENOUGH and other + joins == 1
        return OFF if off else OTHERWISE
    if small:
        return OFF if _is_meant(tokens, name, weighty, small) else OTHERWISE
    big = (name.words[word] in _SMALL and tokens.capital(token) for token, word in both if not name.capitals[word])
    return OFF if any(big) and name.how != "terms" else RIGHT


def _shouts(tokens: Tokens, token: int) -> bool:
    written = tokens.written(token)
    return len(written) > 1 and written.isupper()


def _shouts_in(name: Name, word: int) -> bool:
    return name.words[word].upper() in name.written.replace(",", " ").split()


def _is_other(given: str, name: Name, word: int) -> bool:
    """Whether a word has another ending than that of the name; apostrophes are the matter of other rules."""
    wanted = name.words[word]
    if given.replace("'", "") == wanted.replace("'", ""):
        return False
    # Several such bodies, or what is theirs.
    return word < len(name.words) - 1 or given not in (f"{wanted}s", f"{wanted}'s", plain(wanted) + "'s")


def _joins_otherwise(tokens: Tokens, name: Name, pair: Pair) -> bool:
    """Whether a joining word was lost, added, or is another one; a comma that is not there counts for nothing."""
    if pair.word is None or pair.token is None:
        return pair.word is None or name.words[pair.word] != ","
    given, wanted = tokens.words[pair.token], name.words[pair.word]
    return not name.capitals[pair.word] and given != wanted and not {given, wanted} <= _AND


def _is_meant(tokens: Tokens, name: Name, weighty: Sequence[tuple[int, int]], small: Sequence[int]) -> bool:
    """Whether words of which some have no capital are meant as the name."""
    if any(name.words[word] in _OTHERS for word in small) or (small == [0] and name.words[0] in _FIRST):
        return False
    first = weighty[0][0]
    before = tokens.words[first - 1]
    capitals = len(weighty) - len(small)
    last = weighty[-1][0]
    if name.how == "terms":
        if not capitals or plain(tokens.words[last]) != plain(name.words[-1]):
            return False
        return (before in _BEFORE_TERMS and tokens.capital(first)) or (capitals >= 2 and tokens.capital(last))
    if not tokens.capital(first):
        return capitals >= 2 and capitals > len(small)
    if tokens.words[last] != name.words[-1] or _goes_on(tokens, name, last):
        return False
    if capitals >= 2:
        return True
    return before not in _ANY and (before == "," or before.isalpha() or not tokens.kinds[first] & (OPEN | CLOSED))


def _goes_on(tokens: Tokens, name: Name, last: int) -> bool:
    """Whether the small last word belongs to what follows: the Department of Education and training providers."""
    if tokens.capital(last) or not tokens.words[last + 1].isalpha() or name.words[-2] not in _AND:
        return False
    return bool(tokens.kinds[last + 1] & OPEN)


def _is_same(given: str, wanted: str) -> bool:
    """Whether a word is that of the name, whatever its ending: Practitioners, Environmental."""
    if given == wanted or (given != "," and plain(given) == plain(wanted)):
        return True
    if len(wanted) <= _STEM or given[:_STEM] != wanted[:_STEM] or len(given) <= _STEM:
        return False
    # A commissioner is not a commission, nor a registrar a registry.
    return plain(given).endswith(_DOERS) == plain(wanted).endswith(_DOERS)
