"""The slips of spaces and marks that check kind `spacing` knows: how each is found, and what to write instead."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from rdlint.checks.marks import BLANKS, Marks, occurrences
from rdlint.checks.passage import Passage
from rdlint.patterns import Lazy, lazy


class SlipKind(NamedTuple):
    """`starts` gives the places where a match may start; `mend` what to put for it: both get the text, `mend` also the
    offsets of the match.
    """

    starts: Callable[[Passage, Marks], Iterator[int]]
    pattern: Lazy
    mend: Callable[[str, int, int], str]
    # Near misses that the pattern cannot tell: called with the text and the place of the match.
    sound: Callable[[str, int, int], bool] = lambda _text, _start, _end: False

    def spans(self, passage: Passage, marks: Marks) -> Iterator[tuple[int, int]]:
        """Where the slips are, in the order of the text."""
        text = passage.text
        last = 0
        for at in sorted(set(self.starts(passage, marks))):
            if at >= last and (match := self.pattern.match(text, at)) and not self.sound(text, *match.span()):
                last = match.end()
                yield match.span()


_BLANK = "[ \u00a0]"
_LETTER = r"[^\W\d_]"
_SMALL = "[a-zà-ÿ]"
_END = r"(?:[\s\x00]|\Z)"
#: A number or a bullet that people typed at the start of a line, with blanks to line the text up.
_LIST_MARK = lazy(r"\s*(?:[-–—•●▪◦*·]|\(?\w{1,4}[.)])\Z")
_CELL_END = lazy(r"\b[A-Z][a-z]+(?: (?:and|of|for|with))? [A-Z][a-z]+\Z")
_CELL_START = lazy(r"[A-Z][a-z]+ [a-z]{2}")
_FIRST_MARK = lazy(r"\s*(?:\w|\d\d|[-–—•*])?\s*\Z")
_ADDRESS = lazy(
    r"://|www\.|@|&#?\w+;|[\\_=]|::|\.(?:au|com|org|net|gov|edu|io|html?|pdf|docx?|xlsx?|js|csv)\b", re.IGNORECASE
)
#: What stands before the colon of an address or a reference, and before the full stop inside a name.
_LABEL = lazy(r"(?:\b(?:https?|mailto|tel|file|ftp|doi|isbn|urn|trim|ref)|\w[:/]\w*)\Z", re.IGNORECASE)
_DOTTED = lazy(r"(?:\b(?:asp|data|open|seed|node|vue|next|express|three|paint|service)|\W)\Z", re.IGNORECASE)
#: What a hyphen joins to what follows, and to what stands before.
_PREFIX = lazy(
    r"\b(?:co|re|pre|post|non|multi|inter|sub|semi|anti|self|hands|follow|well|cross|ex|long|short|full|part|e|x|day-to)\Z",
    re.IGNORECASE,
)
_TAIL = lazy(
    r"(?:based|focuss?ed|centred|driven|led|oriented|facing|term|time|level|quality|wide|making|ready|effective|related|"
    r"specific|free|aged|ranging|solving|building|ordinat\w+|operat\w+|informed|appropriate|standing|on|up|going|house)\b"
)
_HALF = lazy(
    r"(?!(?:the|an?|and|or|to|in|on|for|with|of|we|you|it|this|these|as|is|are|will|who|which|that|by|at)\b)[a-z]{3,}"
)
_ABBREVIATION = lazy(
    r"\b(?:incl|approx|dept|govt|corp|assoc|admin|qual|quals|cert|temp|mgmt|hons|excl|prof|tues|thurs|sept|comm|prov|dist)\Z",
    re.IGNORECASE,
)
#: What has numbers for names, with one of them.
_COUNTED = lazy(
    r"\b(?:grades|levels|years|classes|bands|wards|units|sections|items|clauses|steps|lots|zones|parts|rooms|stages|weeks|"
    r"days|positions|criteria) \d{1,2}(?:,\d{1,2})*\Z",
    re.IGNORECASE,
)
#: A number and its unit in one word, as `Passage.words` holds it: of `8:30a.m.` the run `30a`.
_LAST_WORD = lazy(r"[^\s\x00]+\Z")
_WITH_UNIT = lazy(
    r"\d+(?:years?|yrs|hours?|hrs|months|mths|weeks?|wks|days?|minutes|mins|percent|million|kms|to|[ap]|january|february|march|april|may|june|july|"
    r"august|september|october|november|december)"
)


def _line_before(text: str, start: int) -> str:
    return text[max(text.rfind("\n", 0, start), text.rfind("\x00", 0, start)) + 1 : start]


def _after_list_mark(text: str, start: int, _end: int) -> bool:
    return bool(_LIST_MARK.match(_line_before(text, start)))


def _after_list_mark_or_cell(text: str, start: int, end: int) -> bool:
    """A typed list mark, or the cells of a table in one line: `Working Together  Listen to others`."""
    if _after_list_mark(text, start, end):
        return True
    return bool(_CELL_END.search(text[max(0, start - 40) : start]) and _CELL_START.match(text, end))


def _between_digits(text: str, start: int, end: int) -> bool:
    """`1 : 4`, `5 , 000`: a ratio, a time, a number; what is meant cannot be told."""
    return text[start - 1 : start].isdigit() and bool(re.match(r"[,:]\s?\d", text[end : end + 3]))


def _after_abbreviation(text: str, start: int, end: int) -> bool:
    """`incl., dept.,`: the full stop belongs to the word; `Who Is Who?.`: the question mark belongs to a title."""
    if text[start:end] in ("?.", "!."):
        last = _LAST_WORD.search(text[max(0, start - 40) : start])
        return text[end : end + 2] == " ." or (last is not None and not last[0].islower())
    return text[start:end] == ".," and bool(_ABBREVIATION.search(text[max(0, start - 12) : start]))


def _is_joined(text: str, start: int, end: int) -> bool:
    """Whether the mark belongs between the words: an address, a label, a name such as Node.js."""
    if text[start] == "." and _DOTTED.search(text[max(0, start - 20) : start]):
        return True
    if text[start] == ":" and _LABEL.search(text[max(0, start - 20) : start]):
        return True
    # The mark itself belongs to it: `&amp;`.
    before = re.search(r"\S*\Z", text[max(0, start - 200) : end])
    after = re.match(r"[^\s\x00]*", text[end : end + 200])
    return bool(_ADDRESS.search((before[0] if before else "") + (after[0] if after else "")))


def _one_blank(_text: str, _start: int, _end: int) -> str:
    return " "


def _after_word(text: str, start: int, end: int) -> str:
    """The mark alone, with a blank where a word follows it."""
    mark = text[start:end].strip()
    return f"{mark} " if mark and not (mark == "." and text[end].isdigit()) else mark


def _strongest(text: str, start: int, end: int) -> str:
    """The mark that stays of several: the one that ends the most."""
    return next(mark for mark in "!?.;:," if mark in text[start:end])


def _spaced(text: str, start: int, end: int) -> str:
    """A blank before a unit or an opening bracket, and after any other mark."""
    words = text[start:end]
    if words == "&":
        return " & "
    if words == "kms":
        return " km"
    if words == "/":
        return " "
    return f" {words}" if words[0].isalpha() or words in ("(", "$") else f"{words} "


def _closed_up(text: str, start: int, end: int) -> str:
    """`depots -and` wants a blank on both sides, anything else none: `co- ordinate`, `depots/ parks`."""
    mark = text[start:end].strip()
    if mark in ("–", "—", "&", "+"):
        return f" {mark} "
    if mark == "-" and not (_PREFIX.search(text[max(0, start - 20) : start]) or _TAIL.match(text, end)):
        # `high- profile` is one word broken after its hyphen; after a plural or before a small word a dash is meant.
        is_broken = text[start] == "-" and text[start - 1] != "s" and _HALF.match(text, end)
        return "-" if is_broken else " - "
    return mark


def _hangs(text: str, start: int, end: int) -> bool:
    """A path, a mark at the start of a line, or a word that the hyphen stands for: short-term and -range."""
    before = _line_before(text, start)
    mark = text[start:end].strip()
    if mark == "/":
        if "." in before.rpartition(" ")[2].rstrip("."):
            return True  # The end of an address: example.com/parks/ for more.
        return text[end - 1] == "/" and before.endswith((" to", " at", " see", " via", " visit", " in", " on"))
    if mark not in ("-", "–", "—"):
        return False
    return bool(_FIRST_MARK.match(before)) or (mark == "-" and before.endswith((" and", " or", " to")))


def _blanks_before(text: str, at: int) -> int:
    """Where the blanks start that end at `at`."""
    while text[at - 1 : at] in BLANKS and at > 0:
        at -= 1
    return at


def _double_spaces(passage: Passage, _marks: Marks) -> Iterator[int]:
    text = passage.text
    yield from occurrences(text, "  ")
    for blank in "\u00a0\t":
        for at in occurrences(text, blank):
            yield _blanks_before(text, at)


def _before_marks(passage: Passage, marks: Marks) -> Iterator[int]:
    text = passage.text
    for at in marks.of(",.;:!?)”"):
        if text[at - 1] in BLANKS:
            yield _blanks_before(text, at)
    for at in marks.of("%"):
        if text[at - 1 : at] in BLANKS and text[at - 2 : at - 1].isdigit():
            yield at - 1
    for at in marks.of("(“"):
        if text[at + 1 : at + 2] in BLANKS:
            yield at + 1


def _after_marks(passage: Passage, marks: Marks) -> Iterator[int]:
    text = passage.text
    for at in marks.of(",;.?!:)"):
        if text[at + 1 : at + 2].isalpha():
            yield at
    for at in marks.of(",:"):
        after = text[at + 1 : at + 2]
        if (after.isdigit() or after == "$") and text[at - 1 : at].isalpha():
            yield at
    for at in marks.of(","):
        if text[at - 1 : at].isdigit() and text[at + 1 : at + 2].isdigit() and _parts_numbers(text, at):
            yield at
    for at in marks.of("("):
        if text[at - 1 : at].isalpha():
            yield at
        elif text[at - 1 : at] in (",", ";"):
            yield at - 1
    for at in marks.of("/"):
        if text[at - 1 : at].isdigit() and text[at + 1 : at + 2].isalpha():
            yield at
    for at in marks.of("&$"):
        if text[at - 1 : at].isalpha() and text[at + 1 : at + 2].isalnum():
            yield at
    for run in [word for word in passage.words if word[0] <= "9" and word[-1] > "9"]:
        if _WITH_UNIT.fullmatch(run):
            for at in occurrences(passage.folded, run):
                yield at + len(run.rstrip("abcdefghijklmnopqrstuvwxyz"))


def _parts_numbers(text: str, comma: int) -> bool:
    """Whether a comma between two digits is none inside a number: `the files 2041,2042`, `grades 3,4 and 5`."""
    if text[comma - 4 : comma].isdigit() and text[comma + 1 : comma + 5].isdigit():
        return True
    return not text[comma + 3 : comma + 4].isdigit() and bool(_COUNTED.search(text[max(0, comma - 20) : comma]))


def _inside(passage: Passage, marks: Marks) -> Iterator[int]:
    text = passage.text
    for at in marks.of("/-–—&+'’$"):
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        if before in BLANKS:
            if after not in BLANKS:
                yield _blanks_before(text, at)
        elif after in BLANKS:
            yield at
    # Who always writes it so has a style; beside and/or it is a slip.
    if "and / or" in passage.folded and "and/or" in passage.folded:
        for at in occurrences(passage.folded, "and / or"):
            yield at + 3
    for at in marks.of("$"):
        after = text[at + 1 : at + 6]
        if after[:1] in BLANKS:
            yield at
        elif ", " in after:
            yield at + 1 + after.index(",") + 1
    for at in marks.of(":"):
        if text[at - 1 : at] in BLANKS:
            yield _blanks_before(text, at)
    for at in marks.of("."):
        if text[at - 1 : at] in ("p", "a") and text[at + 1 : at + 2] in BLANKS:
            yield at + 1
    for at in marks.of("@"):
        yield at + 1
        yield _blanks_before(text, at)
    if "www. " in passage.folded:
        for at in occurrences(passage.folded, "www. "):
            yield at + 4
    for at in marks.of("+"):
        if text[at + 1 : at + 6] == "super":
            yield at
    if not _ORDINALS.isdisjoint(passage.words):
        for ordinal in _ORDINALS:
            yield from occurrences(text, f" {ordinal}")


def _beside_marks(passage: Passage, marks: Marks) -> Iterator[int]:
    text = passage.text
    for at in marks.of("!?"):
        if text[at + 1 : at + 2] in (text[at], "."):
            yield at
    for at in marks.of(",;:."):
        after = text[at + 1 : at + 3]
        if after[:1] in _MARKS or (after[:1] in BLANKS and after[1:] in _MARKS):
            yield _blanks_before(text, at)
        elif after[:1] in ("!", "?") or (text[at] == ":" and after.lstrip()[:1] in _DASHES):
            yield at


_MARKS = (",", ";", ":", ".")
_DASHES = ("-", "–", "—")
_ORDINALS = frozenset(("st", "nd", "rd", "th"))
#: What may follow a hyphen that hangs: short- and long-term.
_HANGING = r"(?:and|or|to|&|nor|through|versus|vs|by|und)\b"

SLIPS: Mapping[str, SlipKind] = {
    # Two spaces after a full stop are a house style and no slip. Before a mark another rule speaks.
    "double-space": SlipKind(
        _double_spaces,
        lazy(r"(?<=[^\s\x00.?!:•●▪◦·|])[ \u00a0\t]{2,}(?=[^\s\x00,;:.!?)•●▪◦·|])"),
        _one_blank,
        _after_list_mark_or_cell,
    ),
    "space-before-punctuation": SlipKind(
        _before_marks,
        lazy(
            rf"(?<=[\w)\]'\"’”%]){_BLANK}+(?=[,;:!?]{_END}(?!{_BLANK}*[.,;:])|\.{_END}(?!{_BLANK}*[.,;:])|\))"
            rf"|(?<=\.){_BLANK}+(?=[,;]{_END})"
            rf"|(?<=[\w)]){_BLANK}+[,;](?={_LETTER}{{2}}|\d)|(?<={_SMALL}{{3}}){_BLANK}+:(?={_SMALL}{{2}}\w* )"
            rf"|(?<=\d){_BLANK}+\.(?=\d\d\b)|(?<=\d){_BLANK}(?=%)"
            rf"|(?<={_SMALL}{{2}}){_BLANK}+\.(?=[A-Z]{_SMALL})(?!\.(?:Net|Com|Js)\b)"
            rf"|(?<=[\w.,!?]){_BLANK}+(?=”)"
            rf"|(?<=[(“]){_BLANK}+(?=\w)"
        ),
        _after_word,
        _between_digits,
    ),
    "space-after-punctuation": SlipKind(
        _after_marks,
        lazy(
            rf"[,;](?={_LETTER}{{2}})"
            rf"(?:(?<={_LETTER}{{2}}.)|(?<={_LETTER}['’]{_LETTER}.)|(?<={_LETTER}\..)|(?<=[\d)].))"
            rf"|(?:(?<={_SMALL}{{2}})|(?<=[)”’%]))\.(?=[A-Z]{_SMALL}|[A-Z]{{2,}}(?![.\w])|A {_SMALL}|I[ ’'])"
            rf"|(?<=\d)\.(?=[A-Z]{_SMALL})|(?<![^\W_]\w)(?<=\w)\)(?=[A-Z]{_SMALL}{{2}})"
            rf"|(?<={_SMALL}{{2}})\.(?=(?:the|this|these|you|your|we|our|they|and|must|please|applicants)\b(?!\.))"
            rf"|(?<=\w\w)[?!](?=[A-Z]{_SMALL}|[A-Z]{{3}}|{_SMALL}{{4}})"
            rf"|(?<={_LETTER}{{3}}):(?={_LETTER}{{2}})(?!\w+[:/@])"
            rf"|(?:(?<=[A-Z]{{2}})|(?<=[\w ]{{9}}))\)(?={_LETTER}{{2}})"
            rf"|(?<={_SMALL}{{2}})\((?=[A-Z]{{2,}}\)|(?:{_LETTER}{{2,}}|\d+) [^()\x00]*\))"
            rf"|(?<={_SMALL}{{2}})&(?={_SMALL}{{3}})|(?<={_LETTER}{{2}})[,;](?=\((?:{_LETTER}{{2,}}|\d+)[ )])"
            r"|(?<=\d)(?:years?|yrs|hours?|hrs|months|mths|weeks?|wks|days?|minutes|mins|percent|million|kms)\b"
            rf"|(?<=\d),(?=\d)|(?<=\b[DM][rs])\.(?=[A-Z]{_SMALL}{{2}})"
            rf"|(?<={_SMALL}{{3}}),(?=20\d\d\b)|(?<={_SMALL}{{4}}):(?=\$?\d{{2,}}(?![\d:]))"
            r"|(?<=\d)to(?= \$?\d)|(?<=\d)(?:January|February|March|April|May|June|July)\b"
            r"|(?<=\d)(?:August|September|October|November|December)\b"
            rf"|(?<={_SMALL}{{2}})\$(?=\d)|(?<={_SMALL}{{2}})\)(?=(?:and|or|to|in|for|with|is|will|the|on|at)\b)"
            r"|(?<=\d)(?:[ap]\.m\b|p\.a\b)"
            # 38/hrs; an amount for the hours is another matter.
            r"|(?:(?<=[\s\x00(]\d)|(?<=[\s\x00(]\d\d))/(?=(?:hrs|hours|mins|minutes|weeks|wks|months|mths|yrs|years)\b(?!/))"
        ),
        _spaced,
        _is_joined,
    ),
    "space-inside": SlipKind(
        _inside,
        lazy(
            rf"(?<=\b[Aa]nd) / (?=[Oo]r\b)|(?<=\w\w)/{_BLANK}+(?=\w)|(?<=\w\w){_BLANK}+/(?=\w\w)"
            rf"|(?<=\w)&{_BLANK}+(?=\w)|(?<=\w){_BLANK}+&(?=\w)(?!{_BLANK}+&#?\w+;)"
            rf"|(?<=[\w)]){_BLANK}+\+(?={_LETTER}{{2}})|(?<=[\w)])\+(?=super)"
            rf"|(?<=\$\d\d,){_BLANK}(?=\d{{3}}\b)|(?<=\$\d\d\d,){_BLANK}(?=\d{{3}}\b)"
            rf"|(?<=\bwww\.){_BLANK}+(?=\w+\.\w)|(?<=[a-z]@){_BLANK}+(?=\w+\.\w)|(?<=\w){_BLANK}+@(?=\w+\.\w)"
            rf"|(?<=[ap]m){_BLANK}+-(?=\d)|(?<=\d){_BLANK}:{_BLANK}?(?=[0-5]\d{_BLANK}?[ap]\.?m\b)"
            rf"|(?<=[\dk] [ap]\.){_BLANK}(?=[am]\b)"
            rf"|(?<=[\w)])[–—]{_BLANK}+(?=[\w$])|(?<=[\w)]){_BLANK}+[–—](?=[\w$])"
            rf"|(?<=[\w)])-{_BLANK}+(?=[\w$])(?!{_HANGING})|(?:(?<=[\w)]){_BLANK}+-(?={_LETTER}{{2}}|\$\d)|(?<=\d){_BLANK}+-(?=\d))"
            rf"|(?<![\w$])\${_BLANK}+(?=\d)|(?<=\d){_BLANK}(?=(?:st|nd|rd|th)\b)"
            rf"|(?<={_SMALL}){_BLANK}['’](?=(?:s|t|re|ll|ve|d|m)\b(?!['’]))|(?<=[A-Za-rt-z])['’]{_BLANK}(?=s\b)"
        ),
        _closed_up,
        _hangs,
    ),
    # "etc.," is sound, so a full stop straight before a comma is left alone; three full stops are an ellipsis.
    "stray-punctuation": SlipKind(
        _beside_marks,
        lazy(
            rf"(?<=[\w)\]'\"’”])(?:!{{2,}}|\?{{2,}}|[!?]\.(?!\.)|:{_BLANK}?[-–—]|(?<={_SMALL}{{4}})\.[,!?]|(?<={_SMALL}{{4}})[,;:][!?]|{_BLANK}*[,;:](?:{_BLANK}*(?:[,;]|\.(?!{_BLANK}?\.)))+|{_BLANK}+\.{_BLANK}*[,;]"
            rf"|\.{_BLANK}+\.(?!{_BLANK}*\.)|\.\.(?!{_BLANK}*\.))(?={_END})"
        ),
        _strongest,
        _after_abbreviation,
    ),
}
