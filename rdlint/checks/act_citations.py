"""Finds Acts and Regulations in a text, and tells which of the known ones each is or is meant to be."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from rdlint.checks.mentions import flexible, is_elsewhere, is_historic, may_hold
from rdlint.checks.passage import Passage
from rdlint.checks.slips import JOINING, is_slip
from rdlint.patterns import lazy
from rdlint.reference.names import Act, Names

_STATES = "Cth|Commonwealth|Vic|Qld|SA|WA|Tas|ACT|NT"
_TAIL = lazy(
    r"(?P<comma>\s*,)?\s*(?:(?P<early>\((?:NSW|New South Wales)\)|NSW\b)\s*,?\s*)?(?P<open>\()?"
    r"(?P<year>(?:1[89]|20)\d\d)(?!\d)(?P<close>\))?"
    rf"(?:\s*,?\s*(?P<late>\((?:NSW|New South Wales|{_STATES})\)|NSW\b))?"
)
_HEAD = 140


class Citation(NamedTuple):
    """An Act in a passage; offsets are in its text, `name_end` is where the word Act or Regulation ends.

    `acts`: the known ones of the name, whatever their year; `meant`: the one that a slip is meant to be.
    `year` is None where none is given; `form`: the citation is formed otherwise than usual.
    """

    start: int
    name_end: int
    end: int
    words: str
    year: int | None
    form: bool
    elsewhere: bool
    historic: bool
    acts: tuple[Act, ...]
    meant: Act | None
    ampersand: bool


def citations(passage: Passage, names: Names) -> list[Citation]:
    """Every citation, in the order of the text."""
    if passage.words.isdisjoint(("act", "acts", "regulation", "regulations")):
        return []
    found = list(_known(passage, names))
    taken = {citation.name_end for citation in found}
    for match in _word().finditer(passage.text):
        if match.end() not in taken and (citation := _unknown(passage, match, names)):
            found.append(citation)
    return sorted(found)


def _known(passage: Passage, names: Names) -> Iterator[Citation]:
    """Those that bear the very name of a known Act."""
    taken: set[int] = set()
    for act in names.acts:
        for short in act.short:
            at = passage.text.find(short)
            if at >= 0:
                taken.add(at + len(short))
                yield _citation(passage.text, at, at + len(short), (act,), None)
    # The longest names first: a name can end with another.
    for name, kind in _titles(names):
        if not may_hold(passage, name):
            continue
        for match in _name(name, kind).finditer(passage.text):
            if match.end() in taken or _is_part(passage.text, match.start()):
                continue
            taken.add(match.end())
            acts = tuple(act for act in names.acts if (act.name, act.kind) == (name, kind))
            yield _citation(passage.text, match.start(), match.end(), acts, None)


@cache
def _titles(names: Names) -> list[tuple[str, str]]:
    return sorted({(act.name, act.kind) for act in names.acts}, key=lambda pair: (-len(pair[0]), pair))


def _is_part(text: str, start: int) -> bool:
    """Whether the name is the end of a longer one, as in "Children and State Records Act"."""
    before = re.search(r"([A-Z][\w'’]+) (?:and|of|for|&) \Z", text[max(0, start - 40) : start])
    return before is not None and before[1] not in ("Act", "Acts", "Regulation", "Regulations", "NSW")


def _unknown(passage: Passage, match: re.Match[str], names: Names) -> Citation | None:
    """One of another name: a slip, or an Act that is not in the table."""
    head = _head(passage.text, match.start())
    if not head:
        return None
    citation = _citation(passage.text, _title_start(head), match.end(), (), None)
    if citation.elsewhere or _is_other(head, match[1], citation.year, names):
        return citation
    best: tuple[int, Act] | None = None
    for act in names.acts:
        if act.kind != match[1]:
            continue
        wanted = _words_of(act.name)
        for size in range(min(len(head), len(wanted) + 2), max(0, len(wanted) - 3), -1):
            window = head[-size:]
            given = tuple(word for word, _ in window)
            if given[0] in JOINING or (act.year != citation.year and _is_longer(head, size)):
                continue
            right = citation.year == act.year
            if not right and citation.year is not None and (not act.unique or citation.year in act.elsewhere):
                continue
            if (given == wanted and _marks_differ(passage.text[window[0][1] : match.start()], act)) or (
                given != wanted and is_slip(given, wanted, right)
            ):
                weigh = (window[0][1], act)
                if best is None or (right and citation.year != best[1].year):
                    best = weigh
                break
    if best is None:
        return citation
    return _citation(passage.text, best[0], match.end(), (), best[1])


def _title_start(head: Sequence[tuple[str, int]]) -> int:
    """Where a title most likely starts: after "Apply the ...", but not inside "Protection of the Environment"."""
    start = 0
    for number in range(1, len(head) - 1):
        if head[number][0] == "the" and head[number - 1][0] not in JOINING:
            start = number + 1
    return head[start][1]


def _is_longer(head: Sequence[tuple[str, int]], size: int) -> bool:
    """Whether a word joined to the window stands before it, so that it may be the end of another title."""
    return len(head) > size and head[-size - 1][0] in ("and", "of", "for")


def _is_other(head: Sequence[tuple[str, int]], kind: str, year: int | None, names: Names) -> bool:
    """Whether the words end with a title that is real and near a known one."""
    words = [word for word, _ in head]
    for title in names.other_acts:
        name, its_kind, its_year = title.rsplit(" ", 2) if title[-1].isdigit() else (*title.rsplit(" ", 1), "")
        wanted = list(_words_of(name))
        if its_kind == kind and words[-len(wanted) :] == wanted and (not its_year or year in (None, int(its_year))):
            return True
    return False


def _marks_differ(text: str, act: Act) -> bool:
    """The words are right; commas or brackets are not."""
    return not re.fullmatch(flexible(act.name) + r"\s*", text, re.IGNORECASE)


def _citation(text: str, start: int, name_end: int, acts: tuple[Act, ...], meant: Act | None) -> Citation:
    tail = _TAIL.match(text, name_end)
    known = bool(acts) or meant is not None
    if tail and tail["comma"] and not (known and int(tail["year"]) in {act.year for act in (*acts, meant) if act}):
        tail = None  # "Under the Act, 2019 was ..."
    end = tail.end() if tail else name_end
    if tail and bool(tail["open"]) != bool(tail["close"]):
        end = tail.end("year")
    late = tail["late"] if tail else None
    other = late is not None and re.search(_STATES, late) is not None
    form = tail is not None and bool(
        tail["comma"] or tail["early"] or (tail["open"] and tail["close"]) or late == "NSW"
    )
    return Citation(
        start,
        name_end,
        end,
        text[start:end],
        int(tail["year"]) if tail else None,
        form,
        other or is_elsewhere(text, start, end),
        is_historic(text, start, end),
        acts,
        meant,
        bool(acts) and "&" in text[start:name_end],
    )


def _head(text: str, end: int) -> list[tuple[str, int]]:
    """The words of the title that ends before `end`, in small letters, each with its offset."""
    begin = max(0, end - _HEAD)
    piece = re.split(r"[.;:!?\x00\n•“”\"/]", text[begin:end])[-1]
    offset = end - len(piece)
    words = [(match[0], offset + match.start()) for match in re.finditer(r"[\w'’-]+|&", piece)]
    found: list[tuple[str, int]] = []
    for word, at in reversed(words):
        small = "and" if word == "&" else word.casefold().replace("’", "'")
        if not (word[0].isupper() or small in JOINING) or word[0].isdigit():
            break
        found.append((small, at))
    found.reverse()
    while found and found[0][0] in JOINING:
        found.pop(0)
    return found


@cache
def _words_of(name: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[\w'-]+", name.casefold()))


@cache
def _name(name: str, kind: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'’-]){flexible(name)}\s+{kind}(?![\w'’-])", re.IGNORECASE)


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"(?<=[\w)] )(Act|Regulation)(?![\w'’-])")
