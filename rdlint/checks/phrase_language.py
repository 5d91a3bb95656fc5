"""The small language in which wording rules name phrases, so that nobody has to write a regular expression.

`[places] {a,an} * role`: words stand for themselves without regard to case; `{a,b}` for either; `*` for any one word;
`<plural>` for a word of that class; `!{a,an}` for any one word but these; `(very)` for what may be missing; `=Act` for
a word in just these letters; `<start>` and `<end>` for the edges of a sentence. Square brackets hold the words that are
wrong; where there are none, all are; empty ones are a gap where words are missing. docs/writing-rules.md tells it all.

A phrase is looked for from its rarest word outwards. Every part takes a word or none, so that it cannot hang a run.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from rdlint.checks.passage import BOUNDARY
from rdlint.checks.tokens import Tokens, split_words
from rdlint.patterns import lazy
from rdlint.reference.word_classes import BY_NAME, mainly, only

_PART = lazy(r"!?<[^<>]+>|!?=?\{[^{}]+\}|\([^()]+\)|\*|\[|\]|!?=?[^\s\[\](){}*<>]+|\S")
_SENTENCE_ENDS = (BOUNDARY, ".", "!", "?")
#: Words that occur in every text: what stands beside them is the better place to start looking.
_EVERYWHERE = frozenset(
    (
        "a",
        "all",
        "an",
        "and",
        "any",
        "are",
        "as",
        "at",
        "be",
        "by",
        "for",
        "from",
        "has",
        "have",
        "in",
        "is",
        "it",
        "its",
    )
) | frozenset(
    ("may", "must", "not", "of", "on", "or", "our", "role", "that", "the", "their", "they", "this", "to", "was", "we")
).union(("were", "which", "who", "will", "with", "within", "you", "your"))

#: Words that occur in most role descriptions.
_OFTEN = (
    frozenset(("achieve", "across", "advice", "agency", "apply", "business", "change", "client", "clients"))
    | frozenset(("communities", "community", "complex", "contribute", "customer", "customers", "deliver", "delivery"))
    | frozenset(
        ("develop", "development", "ensure", "experience", "external", "financial", "focus", "government", "high")
    )
    | frozenset(
        ("identify", "including", "information", "internal", "issues", "key", "knowledge", "manage", "management")
    )
    | frozenset(("needs", "new", "officer", "opportunities", "organisation", "other", "others", "outcomes", "people"))
    | frozenset(("performance", "plan", "planning", "policies", "policy", "priorities", "processes", "professional"))
    | frozenset(
        ("project", "projects", "provide", "public", "quality", "relevant", "requirements", "resources", "risk")
    )
    | frozenset(("sector", "service", "services", "skills", "staff", "stakeholders", "standards", "support", "systems"))
    | frozenset(
        ("tasks", "team", "teams", "through", "understanding", "unit", "use", "value", "when", "work", "working")
    )
)


class PhraseError(ValueError):
    """A phrase that cannot be read."""


class Part(NamedTuple):
    """One part of a phrase.

    what      `words`: one of several runs of words; `class`: a word by its class; `any`: any word; `start` and `end`
    runs      the runs of words, in small letters
    by_first  the same by their first word, and by_last by their last one, so that long lists cost nothing
    written   the same as they must be written, where that matters
    """

    what: str
    runs: tuple[tuple[str, ...], ...] = ()
    by_first: Mapping[str, Sequence[tuple[str, ...]]] = MappingProxyType({})
    by_last: Mapping[str, Sequence[tuple[str, ...]]] = MappingProxyType({})
    written: frozenset[str] = frozenset()
    mask: int = 0
    how: str = ""
    negated: bool = False
    optional: bool = False


class Match(NamedTuple):
    """Where a phrase stands: words `first` up to, not including, `after`; `wrong` are those to replace."""

    first: int
    after: int
    wrong: tuple[int, int]


class Phrase(NamedTuple):
    """A phrase that can be looked for. `anchor` is the part to start from; `wrong` are part numbers.

    `behind` and `ahead` are the parts beside the anchor that cannot be missing, for a first look at its neighbours.
    """

    parts: tuple[Part, ...]
    wrong: tuple[int, int]
    anchor: int
    behind: Part | None
    ahead: Part | None

    def matches(self, tokens: Tokens, met: Iterable[str] | None = None) -> Iterator[Match]:
        """Every place where the phrase stands. `met`: the words to start from that are among the tokens, if known."""
        by_first = self.parts[self.anchor].by_first
        words = tokens.words
        # Most of the time a neighbour is another word, and to see that takes no walk along the parts.
        behind = self.behind.by_last if self.behind is not None else None
        ahead = self.ahead.by_first if self.ahead is not None else None
        for word in by_first.keys() & tokens.positions.keys() if met is None else met:
            for run in by_first[word]:
                after = len(run)
                for position in tokens.positions[word]:
                    if behind is not None and words[position - 1] not in behind:
                        continue
                    if ahead is not None and (position + after >= len(words) or words[position + after] not in ahead):
                        continue
                    if match := self._at(tokens, position, run):
                        yield match

    def overlaps(self, tokens: Tokens, first: int, after: int) -> bool:
        """Whether the phrase stands where it shares a word with this stretch."""
        return any(match.first < after and first < match.after for match in self.matches(tokens))

    def _at(self, tokens: Tokens, position: int, run: tuple[str, ...]) -> Match | None:
        part = self.parts[self.anchor]
        after = _taken(part, run, tokens, position)
        if after is None:
            return None
        behind = _backward(self.parts, self.anchor - 1, position, tokens)
        ahead = _forward(self.parts, self.anchor + 1, after, tokens)
        if behind is None or ahead is None:
            return None
        # Where every part begins; the last number is where the phrase ends.
        begins = [*reversed(behind), position, *ahead] if behind else [position, *ahead]
        edges = begins if len(begins) > len(self.parts) else [*begins, after]
        return Match(edges[0], edges[-1], (edges[self.wrong[0]], edges[self.wrong[1]]))


def _taken(part: Part, run: tuple[str, ...], tokens: Tokens, position: int) -> int | None:
    """The position after a run of words that stands at a position; None where it does not."""
    after = position + len(run)
    if len(run) > 1 and tuple(tokens.words[position:after]) != run:
        return None
    if part.written and " ".join(map(tokens.written, range(position, after))) not in part.written:
        return None
    return after


def _forward(parts: Sequence[Part], number: int, at: int, tokens: Tokens) -> list[int] | None:
    """Where the parts from `number` on begin when they stand from `at` on, and where the last one ends."""
    if number == len(parts):
        return [at]
    part = parts[number]
    for length in _lengths(part, at, tokens, forward=True):
        rest = _forward(parts, number + 1, at + length, tokens)
        if rest is not None:
            return [at, *rest]
    return None


def _backward(parts: Sequence[Part], number: int, end: int, tokens: Tokens) -> list[int] | None:
    """Where the parts up to `number` begin when they stand just before `end`, the last one first."""
    if number < 0:
        return []
    part = parts[number]
    for length in _lengths(part, end, tokens, forward=False):
        rest = _backward(parts, number - 1, end - length, tokens)
        if rest is not None:
            return [end - length, *rest]
    return None


def _lengths(part: Part, at: int, tokens: Tokens, forward: bool) -> Iterator[int]:
    """How many words a part may take from a position on, or up to it; the most likely first."""
    words = tokens.words
    if part.what in ("start", "end"):
        edge = tokens.first_in_sentence(at) if part.what == "start" else words[at] in _SENTENCE_ENDS
        if edge != part.negated:
            yield 0
        return
    one = at if forward else at - 1
    if part.what == "words" and not part.negated:
        for run in (part.by_first if forward else part.by_last).get(words[one], ()):
            begin = at if forward else at - len(run)
            if begin > 0 and _taken(part, run, tokens, begin) is not None:
                yield len(run)
    elif 0 < one < len(words) - 1 and (words[one][0].isalnum()) and _is_one(part, tokens, one):
        yield 1
    if part.optional:
        yield 0


def _is_one(part: Part, tokens: Tokens, number: int) -> bool:
    """Whether a part that takes any one word, or one by its class, takes this one."""
    if part.what == "any":
        return True
    if part.what == "words":
        return ((tokens.words[number],) in part.runs) != part.negated
    kind = tokens.kinds[number]
    if part.how == "only":
        holds = only(kind, part.mask)
    elif part.how == "mainly":
        holds = bool(mainly(kind) & part.mask)
    else:
        holds = bool(kind & part.mask)
    return holds != part.negated


def read_phrase(find: str, anchor: int | None = None) -> Phrase:
    """The phrase that `find` describes. `anchor` is the part to start from, if that is known. Raises PhraseError."""
    written = _PART.findall(find)
    marks = [number for number, part in enumerate(written) if part in ("[", "]")]
    if [written[number] for number in marks] not in ([], ["[", "]"]):
        raise PhraseError(_no_phrase(find))
    parts = tuple(_part(part, find) for part in written if part not in ("[", "]"))
    if not parts:
        raise PhraseError(_no_phrase(find))
    wrong = (marks[0], marks[1] - 1) if marks else (0, len(parts))
    if wrong[0] == wrong[1] and not 0 <= wrong[0] <= len(parts):
        raise PhraseError(_no_phrase(find))
    anchor = _anchor(parts, find) if anchor is None else anchor
    behind = parts[anchor - 1] if anchor else None
    ahead = parts[anchor + 1] if anchor + 1 < len(parts) else None
    return Phrase(parts, wrong, anchor, _certain(behind), _certain(ahead))


@lru_cache(maxsize=4096)
def phrase_of(find: str) -> Phrase:
    """As `read_phrase`; when a rule is compiled, its phrases are first judged and then digested."""
    return read_phrase(find)


def _certain(part: Part | None) -> Part | None:
    """The part, where it always takes one of its own words."""
    return part if part is not None and part.by_first and not part.optional and not part.negated else None


def _no_phrase(find: str) -> str:
    return f"{find!r} is not a phrase; a good one is [places] {{a,an}} * role"


def _anchor(parts: Sequence[Part], find: str) -> int:
    """The part to look for first: the one whose words are the rarest."""

    def rarity(part: Part) -> int:
        return min(_rarity(run[0]) for run in part.runs)

    fit = [
        number
        for number, part in enumerate(parts)
        if part.what == "words"
        and not part.optional
        and not part.negated
        and any(run[0][0].isalnum() for run in part.runs)
    ]
    if not fit:
        raise PhraseError(f"{find!r} names no word at all")
    return max(fit, key=lambda number: (rarity(parts[number]), -len(parts[number].runs)))


def _rarity(word: str) -> int:
    if word in _EVERYWHERE or not word[0].isalnum():
        return 0
    return 1 if word in _OFTEN else len(word)


def _part(written: str, find: str) -> Part:
    if written == "*":
        return Part("any")
    if len(written) == 1 and written in "(){}<>!=":
        raise PhraseError(_no_phrase(find))
    if written[0] == "(":
        inside = _PART.findall(written[1:-1])
        if len(inside) == 1:
            part = _part(inside[0], find)
        else:
            part = _words([written[1:-1]], find, exact=False, negated=False)
        if part.what in ("start", "end"):
            raise PhraseError(_no_phrase(find))
        return part._replace(optional=True)
    negated = written[0] == "!" and len(written) > 1
    rest = written[1:] if negated else written
    if rest[0] == "<":
        return _class(rest[1:-1], find)._replace(negated=negated)
    exact = rest[0] == "=" and len(rest) > 1
    rest = rest[1:] if exact else rest
    alternatives = rest[1:-1].split(",") if rest[0] == "{" else [rest]
    return _words(alternatives, find, exact, negated)


def _words(alternatives: Iterable[str], find: str, exact: bool, negated: bool) -> Part:
    kept = [alternative.strip() for alternative in alternatives if alternative.strip()]
    # Most are one plain word, which needs no search for its parts.
    runs = tuple((word,) if word.isalpha() and word.islower() else tuple(split_words(word)) for word in kept)
    if not runs or not all(runs):
        raise PhraseError(_no_phrase(find))
    if any("<" in run or ">" in run for run in runs):
        raise PhraseError(
            f"{find!r}: between braces stand words only, as in {{a,an}}; a class such as <plural> stands alone"
        )
    if negated and any(len(run) > 1 for run in runs):
        raise PhraseError(f"{find!r}: after ! stand single words, as in !{{a,an}}")
    by_first = _by_word(runs, 0)
    by_last = by_first if all(len(run) == 1 for run in runs) else _by_word(runs, -1)
    return Part("words", runs, by_first, by_last, frozenset(kept) if exact else frozenset(), negated=negated)


def _by_word(runs: Iterable[tuple[str, ...]], number: int) -> Mapping[str, Sequence[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for run in runs:
        found.setdefault(run[number], []).append(run)
    return found


def _class(named: str, find: str) -> Part:
    if named in ("start", "end"):
        return Part(named)
    how, _, names = named.rpartition(" ")
    unknown = [name for name in names.split("|") if name not in BY_NAME]
    if unknown or how not in ("", "only", "mainly"):
        known = ", ".join(BY_NAME)
        raise PhraseError(f"{find!r}: <{named}> is no class of words; there are {known}, and <start> and <end>")
    mask = 0
    for name in names.split("|"):
        mask |= BY_NAME[name]
    return Part("class", mask=mask, how=how)


def why_unreadable(phrases: Iterable[str]) -> str | None:
    """What is wrong with the first phrase that cannot be read; None where all can."""
    for find in phrases:
        try:
            phrase_of(find)
        except PhraseError as error:
            return str(error)
    return None


def anchor_words(phrase: Phrase) -> frozenset[str]:
    """Words of which a text must hold one for the phrase to stand in it."""
    return frozenset(run[0] for run in phrase.parts[phrase.anchor].runs)


def match_case(original: str, replacement: str) -> str:
    """The replacement in capitals where the original is, with a capital where the original starts with one.

    Where only the capitals differ, they are what is wrong.
    """
    if original.lower() == replacement.lower():
        return replacement
    if len(original) > 1 and original.isupper():
        return replacement.upper()
    if original[:1].isupper() and replacement[:1].islower():
        return replacement[:1].upper() + replacement[1:]
    return replacement
