"""Writes scalars in every style of YAML inside documents of many shapes, for the property tests.

Built from the rules of the YAML specification and not with the code under test: each sample knows its text and where
each of its words stands in the source.
"""

from dataclasses import dataclass, field

from hypothesis import strategies as st

from rdlint.model import Route

STYLES = ("", "'", '"', "|", ">")
LINE_ENDS = ("\n", "\r\n", "\r")

#: Letters that mean nothing to YAML, many of them awkward to count.
LETTERS = "abzXé’ö漢😀\xa0\u200b\ufeff\x85\u2028\u2029=+/()"
#: Harmless inside a word of any style, not at its beginning.
INSIDE = LETTERS + "#-:'\"!&*|>%@`.,0"


@dataclass(frozen=True)
class Word:
    """A word: its bounds in the text of the scalar and in the source (from the start of the document)."""

    start: int
    end: int
    source_start: int
    source_end: int


@dataclass
class Writing:
    """A scalar while it is written: its source so far, its text so far, its words."""

    source: str = ""
    text: str = ""
    words: list[Word] = field(default_factory=list)

    def put(self, source: str, text: str, *, word: bool = False) -> None:
        if word:
            ends = len(self.text) + len(text), len(self.source) + len(source)
            self.words.append(Word(len(self.text), ends[0], len(self.source), ends[1]))
        self.source += source
        self.text += text


@dataclass(frozen=True)
class Sample:
    """A document that holds a scalar of a known text at a route."""

    source: str
    route: Route
    text: str
    style: str
    start: int
    words: tuple[Word, ...]
    in_brackets: bool


def plain_words() -> st.SearchStrategy[str]:
    """Words that are text in every style and every place: no digits or signs first, no indicator last."""
    middle = st.text(INSIDE.replace(",", "").replace(":", ""), max_size=5)
    return st.tuples(st.sampled_from("abzXé漢😀"), middle, st.sampled_from("abzXé漢😀.")).map("".join)


def _double_quoted_word(draw: st.DrawFn) -> tuple[str, str]:
    """A word and one of its spellings between double quotes."""
    word = draw(st.text(INSIDE + "\\\0\a\x1b\n\t ", min_size=1, max_size=6))
    names = {"\0": "0", "\a": "a", "\x1b": "e", "\n": "n", "\t": "t", "\x85": "N", "\xa0": "_", "\u2028": "L"}
    written = ""
    for at, character in enumerate(word):
        code = ord(character)
        ways = [f"\\U{code:08x}"]
        if code < 0x10000:
            ways.append(f"\\u{code:04X}")
        if code < 0x100:
            ways.append(f"\\x{code:02x}")
        if character in names:
            ways.append("\\" + names[character])
        if character in '"\\/ ':
            ways.append("\\" + character)
        if character not in '"\\\0\a\x1b\n\t ' or (character == " " and 0 < at < len(word) - 1):
            ways += [character] * 4
        written += draw(st.sampled_from(ways))
    return word, written


def _write_flow(draw: st.DrawFn, style: str, line_end: str, indent: str, one_line: bool) -> Writing:
    """A plain or quoted scalar over one line or several."""
    writing = Writing()
    for at in range(draw(st.integers(1, 6))):
        if at:
            _write_gap(draw, writing, style, line_end, indent, one_line)
        if style == '"':
            word, written = _double_quoted_word(draw)
        else:
            word = draw(plain_words())
            written = word.replace("'", "''") if style == "'" else word
        writing.put(written, word, word=True)
    return writing


def _write_gap(draw: st.DrawFn, writing: Writing, style: str, line_end: str, indent: str, one_line: bool) -> None:
    kinds = ["space", "spaces"] if one_line else ["space", "spaces", "fold", "paragraph"]
    if style == '"' and not one_line:
        kinds.append("escaped")
    kind = draw(st.sampled_from(kinds))
    deeper = indent + " " * draw(st.integers(0, 2))
    trailing = draw(st.sampled_from(["", " ", "  "]))
    if kind == "space":
        writing.put(" ", " ")
    elif kind == "spaces":
        blanks = draw(st.sampled_from(["  ", "   ", " \t", "\t"]))
        writing.put(blanks, blanks)
    elif kind == "fold":
        writing.put(trailing + line_end + deeper, " ")
    elif kind == "paragraph":
        count = draw(st.integers(1, 2))
        writing.put(trailing + (line_end + trailing) * count + line_end + deeper, "\n" * count)
    else:
        count = draw(st.integers(0, 2))
        writing.put("\\" + (line_end + trailing) * count + line_end + deeper, "\n" * count)


def _write_block(draw: st.DrawFn, style: str, line_end: str, parent: int, last: bool) -> Writing:
    """A literal or folded block; `parent` is the indentation of the collection that holds it."""
    step = draw(st.integers(1, 4))
    indent = " " * (parent + step)
    lines = [_block_line(draw) for _ in range(draw(st.integers(1, 5)))]
    blanks_before = draw(st.integers(0, 2))
    chomping = draw(st.sampled_from(["", "-", "+"]))
    # Words that begin with a blank hide the indentation.
    explicit = lines[0][0] > 0 or draw(st.booleans())
    marks = [str(step) if explicit else "", chomping]
    comment = draw(st.sampled_from(["", " # a comment", "  "]))
    writing = Writing()
    writing.put(style + "".join(draw(st.permutations(marks))) + comment + line_end, "")
    for _ in range(blanks_before):
        writing.put(line_end, "\n")
    for at, (deeper, words, blanks) in enumerate(lines):
        writing.put(indent, "")
        writing.put(" " * deeper, " " * deeper)
        for number, word in enumerate(words):
            if number:
                writing.put(" ", " ")
            writing.put(word, word, word=True)
        if at + 1 < len(lines):
            folds = style == ">" and not deeper and not lines[at + 1][0]
            text = "\n" * (blanks + 1) if not folds else "\n" * blanks if blanks else " "
            writing.put(line_end * (blanks + 1), text)
    trailing = draw(st.integers(0, 2))
    if last and draw(st.booleans()):
        # The file ends without a line end.
        return writing
    text = {"": "\n", "-": "", "+": "\n" * (trailing + 1)}[chomping]
    writing.put(line_end * (trailing + 1), text)
    return writing


def _block_line(draw: st.DrawFn) -> tuple[int, list[str], int]:
    """How much deeper than the block, the words, how many empty lines after them."""
    deeper = draw(st.sampled_from([0, 0, 0, 2]))
    return deeper, draw(st.lists(plain_words(), min_size=1, max_size=4)), draw(st.sampled_from([0, 0, 1, 2]))


#: Where the scalar stands: what comes before it, the route, the indentation of its collection, in brackets or not.
_PLACES: tuple[tuple[str, Route, int, bool], ...] = (
    ("value: ", ("value",), 0, False),
    ("value:   ", ("value",), 0, False),
    ("outer:\n   inner:\n     value: ", ("outer", "inner", "value"), 5, False),
    ("list:\n- one\n- ", ("list", 1), 0, False),
    ("list:\n    -  ", ("list", 0), 4, False),
    ("list:\n  - who: 'x'\n    why: ", ("list", 0, "why"), 4, False),
    ("list: [one, ", ("list", 1), 0, True),
    ('list: {who: "x", why: ', ("list", "why"), 0, True),
    ("value: &name ", ("value",), 0, False),
    ("value: !!str ", ("value",), 0, False),
)


@st.composite
def samples(draw: st.DrawFn, style: str) -> Sample:
    """A document with a scalar of this style."""
    line_end = draw(st.sampled_from(LINE_ENDS))
    block = style in ("|", ">")
    places = [place for place in _PLACES if not (block and place[3])]
    before, route, parent, brackets = draw(st.sampled_from(places))
    head = draw(st.sampled_from(["", '# it\'s a "comment"\nbefore: x # y\n', "---\nodd:    [a,  b]\n"]))
    prefix = (head + before).replace("\n", line_end)
    last = draw(st.booleans()) and not brackets
    if block:
        writing = _write_block(draw, style, line_end, parent, last)
        quote, tail = "", "" if last else "after: z # end" + line_end
    else:
        one_line = draw(st.booleans())
        writing = _write_flow(draw, style, line_end, " " * (parent + draw(st.integers(1, 4))), one_line)
        quote = style
        closing = {"[": ", two]", "{": ", then: z}"}[before[before.index(": ") + 2]] if brackets else ""
        tail = closing + ("" if last else "  # comment" + line_end + "after: z" + line_end)
    start = len(prefix)
    shift = start + len(quote)
    words = tuple(
        Word(word.start, word.end, word.source_start + shift, word.source_end + shift) for word in writing.words
    )
    source = prefix + quote + writing.source + quote + tail
    return Sample(source, route, writing.text, style, start, words, brackets)
