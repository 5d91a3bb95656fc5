"""A word in small letters in a title or a name: the Coastal science Branch, the Pool Safety board (PSB)."""

from collections.abc import Iterator

from rdlint.checks.tokens import Tokens
from rdlint.reference.word_classes import ADJECTIVE, CLOSED, ING, NOUN, PARTICIPLE, PLURAL

#: What describes a name or stands before one: listed, wide; the Sydney office.
_BESIDE_NAMES = frozenset(
    ("wide", "wise", "style", "office", "government", "staff", "member", "based", "led", "only", "related", "specific")
)
_JOINING = frozenset(("of", "and", "for", "the", "&", "in", "to"))
#: Words that have a capital wherever they stand.
_ALWAYS = frozenset(
    ("aboriginal", "australian", "indigenous", "commonwealth", "english", "torres", "sydney", "victorian", "islander")
).union(("tasmanian", "european", "american", "british", "western", "north", "south", "east", "west", "first", "nsw"))
#: Longer ones are words.
_LONGEST = 8


def small_inside(tokens: Tokens, heads: frozenset[str]) -> Iterator[tuple[int, int, str]]:
    """The first and last word of such stretches, each with its last word a head (Branch), and how it is written."""
    for head in heads & tokens.positions.keys():
        for last in tokens.positions[head]:
            small, first = last - 1, last - 2
            if not tokens.capital(last) or tokens.capital(small) or not _is_part(tokens, small):
                continue
            if not _opens(tokens, first):
                continue
            words = tokens.written(small)
            written = f"{tokens.written(first)} {words[:1].upper()}{words[1:]} {tokens.written(last)}"
            if tokens.between(first, last).split() == written.replace(words[:1].upper() + words[1:], words).split():
                yield first, last, written


def small_before_letters(tokens: Tokens) -> Iterator[tuple[int, int, str]]:
    """The same before the letters that stand for the name, which say what belongs to it: Pool Safety board (PSB)."""
    for bracket in tokens.at("("):
        letters = tokens.written(bracket + 1).removesuffix("s")
        if tokens.words[bracket + 2] != ")" or not 2 < len(letters) < _LONGEST or not letters.isupper():
            continue
        numbers = _spelt_out(tokens, bracket, letters.lower())
        small = [number for number in numbers if not tokens.capital(number)]
        if not small or len(small) == len(numbers) or not any(_owes_its_capital(tokens, number) for number in numbers):
            continue
        first, last = numbers[0], numbers[-1]
        begin, text = tokens.starts[first], tokens.between(first, last)
        for number in small:
            at = tokens.starts[number] - begin
            text = text[:at] + text[at].upper() + text[at + 1 :]
        yield first, last, text


def _spelt_out(tokens: Tokens, bracket: int, letters: str) -> list[int]:
    """The words before a bracket that begin with these letters, without small ones such as `of`, or no word at all."""
    numbers: list[int] = []
    number = bracket - 1
    for letter in reversed(letters):
        while tokens.words[number] in _JOINING and not tokens.words[number].startswith(letter):
            number -= 1
        if not tokens.words[number].startswith(letter):
            return []
        if tokens.words[number] not in _JOINING:
            numbers.insert(0, number)
        number -= 1
    return numbers


def _owes_its_capital(tokens: Tokens, number: int) -> bool:
    """Whether a word has its capital because of the name: it neither begins a sentence nor always has one."""
    if not tokens.capital(number) or tokens.first_in_sentence(number) or tokens.words[number] in _ALWAYS:
        return False
    before = tokens.words[number - 1]
    return bool(tokens.kinds[number] & (NOUN | PLURAL | ADJECTIVE | PARTICIPLE)) and (before.isalpha() or before == "&")


def _is_part(tokens: Tokens, number: int) -> bool:
    """Whether a word is a noun or an adjective that a name may hold, and no word that describes one."""
    word, kind = tokens.words[number], tokens.kinds[number]
    if not word.isalpha() or not kind & (NOUN | PLURAL | ADJECTIVE) or word in _BESIDE_NAMES:
        return False
    return not kind & (CLOSED | PARTICIPLE | ING)


def _opens(tokens: Tokens, number: int) -> bool:
    """Whether a word has its capital because it belongs to a name."""
    return tokens.words[number].isalpha() and tokens.capital(number) and not tokens.first_in_sentence(number)
