"""The pure Python parser of ruamel.yaml, taught to read what the C parser (libyaml) reads.

The two differ in what they accept: tabs between tokens and inside plain text, where a plain value ends inside brackets,
how the indentation of a block scalar is found, directives, tags, and a few more. A file must get the same findings with
either, so the scanner's methods concerned are written anew here after libyaml's scanner.c. Imported only where the C
parser is missing.
"""

import re
from typing import Any, NoReturn

from ruamel.yaml import events, tokens
from ruamel.yaml.parser import Parser
from ruamel.yaml.reader import Reader
from ruamel.yaml.scanner import Scanner, ScannerError

_BLOCK_RUN = re.compile(r"(?:[^ \t\r\n\0:]|:(?![ \t\r\n\0]))*")
_FLOW_RUN = re.compile(r"[^ \t\r\n\0,:?\[\]{}]*")
_GAP = re.compile(r"[ \t]+|\r\n|\r|\n")
_DOCUMENT_MARK = re.compile(r"(?:---|\.\.\.)(?=[ \t\r\n\0])")
_QUOTED_RUN = {"'": re.compile(r"[^ \t\r\n\0']+"), '"': re.compile(r"[^ \t\r\n\0\"\\]+")}
_REST_OF_LINE = re.compile(r"[^\r\n\0]*")
_BLOCK_HEADER = re.compile(r"[|>](?:([0-9])([+-])|([+-])?([0-9])?)")
_COMMENT = re.compile(r"[ \t]*(?:#[^\r\n\0]*)?")
_ANCHOR = re.compile(r"[&*]([0-9A-Za-z_-]+)(?=[ \t\r\n\0?:,\]}%@`])")
_URI = r"(?:[0-9A-Za-z_;/?:@&=+$,.!~*'()\[\]-]|%[0-9A-Fa-f]{2})"
_TAG = re.compile(rf"!(?:<({_URI}+)>|([0-9A-Za-z_-]*!)({_URI}+)|(?![0-9A-Za-z_-]*!)({_URI}*))(?=[ \t\r\n\0])")
_DIRECTIVE_END = r"[ \t]*(?:#[^\r\n\0]*)?(?=[\r\n\0])"
_VERSION = re.compile(rf"%YAML[ \t]+1\.0*[12]{_DIRECTIVE_END}")
_TAG_HANDLE = re.compile(rf"%TAG[ \t]+(!|![0-9A-Za-z_-]*!)[ \t]+({_URI}+)(?=[ \t\r\n\0]){_DIRECTIVE_END}")
_HEX = re.compile(r"[0-9A-Fa-f]+")
_CODE_LENGTHS = {"x": 2, "u": 4, "U": 8}


def _without_escapes(uri: str) -> str:
    """A tag with its %-escapes read; libyaml ends it at a NUL."""
    data = re.sub(rb"%(..)", lambda escape: bytes.fromhex(escape[1].decode()), uri.encode())
    # A per cent sign that is left would be read as an escape once more.
    return data.decode().split("\0")[0].replace("%", "")


class _Loader:
    """What ruamel's reader, scanner and parser share; they hang themselves in here."""

    comment_handling = None
    # libyaml follows YAML 1.1 where ruamel tells 1.1 and 1.2 apart.
    processing_version = (1, 1)

    def __init__(self) -> None:
        self._resolver = self


class LibyamlScanner(Scanner):
    """Tokens as libyaml cuts them. The reader holds the whole text, so its pointer is the offset."""

    def scan_to_next_token(self) -> None:
        reader = self.reader
        while True:
            # A tab may stand between tokens, but not where indentation or a key could begin.
            blanks = " \t" if self.flow_level or not self.allow_simple_key else " "
            while reader.buffer[reader.pointer] in blanks:
                reader.forward()
            if reader.buffer[reader.pointer] == "#":
                self._skip(_REST_OF_LINE)
            if reader.buffer[reader.pointer] not in "\r\n":
                return
            self.scan_line_break()
            if not self.flow_level:
                self.allow_simple_key = True

    def fetch_stream_end(self) -> None:
        # The end counts as a new line, so that a key without its colon is noticed there too.
        if self.reader.column:
            self.reader.column = 0
            self.reader.line += 1
            self.stale_possible_simple_keys()
        super().fetch_stream_end()

    def scan_directive(self) -> Any:
        start = self.reader.get_mark()
        buffer, pointer = self.reader.buffer, self.reader.pointer
        version, handle = _VERSION.match(buffer, pointer), _TAG_HANDLE.match(buffer, pointer)
        match = version or handle
        if match is None:
            raise ScannerError("while scanning a directive", start, "it is no YAML directive", start)
        self.reader.forward(match.end() - pointer)
        self.scan_line_break()
        value: Any = (1, 2) if handle is None else handle.groups()
        return tokens.DirectiveToken("YAML" if version else "TAG", value, start, start)

    def scan_anchor(self, TokenClass: Any) -> Any:  # noqa: N803 (ruamel's name)
        start = self.reader.get_mark()
        match = _ANCHOR.match(self.reader.buffer, self.reader.pointer)
        if match is None:
            kind = "alias" if self.reader.peek() == "*" else "anchor"
            raise ScannerError(f"while scanning an {kind}", start, "expected a name", start)
        self.reader.forward(len(match.group()))
        return TokenClass(match[1], start, self.reader.get_mark())

    def scan_tag(self) -> Any:
        start = self.reader.get_mark()
        match = _TAG.match(self.reader.buffer, self.reader.pointer)
        if match is None:
            raise ScannerError("while scanning a tag", start, "it is no tag", start)
        self.reader.forward(len(match.group()))
        try:
            uri, handle, suffix, rest = (part and _without_escapes(part) for part in match.groups())
        except UnicodeDecodeError:
            raise ScannerError("while scanning a tag", start, "its escapes are not UTF-8", start) from None
        if uri is not None:
            value: tuple[str | None, str] = (None, uri)
        elif handle is not None:
            value = ("!" + handle, suffix or "")
        else:
            value = ("!", rest) if rest else (None, "!")
        return tokens.TagToken(value, start, self.reader.get_mark())

    def scan_plain(self) -> Any:
        reader = self.reader
        start = end = reader.get_mark()
        chunks: list[str] = []
        gap = ""
        over_lines = False
        while not self._at_document_mark() and reader.peek() != "#":
            run = self._plain_run(start)
            if run:
                chunks += (gap, run)
                over_lines = False
                reader.forward(len(run))
                end = reader.get_mark()
            if reader.peek() not in " \t\r\n":
                break
            gap, broken = self._gap(False, self.indent + 1, start)
            over_lines = over_lines or broken
            if not self.flow_level and reader.column < self.indent + 1:
                break
        if over_lines:
            self.allow_simple_key = True
        return tokens.ScalarToken("".join(chunks), True, start, end)

    def _plain_run(self, start: Any) -> str:
        """The plain characters up to the next blank or indicator."""
        buffer, pointer = self.reader.buffer, self.reader.pointer
        match = (_FLOW_RUN if self.flow_level else _BLOCK_RUN).match(buffer, pointer)
        assert match is not None
        if self.flow_level and buffer[match.end()] == ":" and buffer[match.end() + 1] not in " \t\r\n\0":
            self.reader.forward(len(match.group()))
            self._fail("while scanning a plain scalar", start, "found unexpected ':'")
        return match.group()

    def scan_flow_scalar(self, style: str) -> Any:
        reader = self.reader
        start = reader.get_mark()
        reader.forward()
        chunks: list[str] = []
        while True:
            if self._at_document_mark():
                self._fail("while scanning a quoted scalar", start, "found unexpected document indicator")
            if reader.peek() == "\0":
                self._fail("while scanning a quoted scalar", start, "found unexpected end of stream")
            broken = self._quoted_run(style, chunks, start)
            if reader.peek() == style:
                break
            chunks.append(self._gap(broken)[0])
        reader.forward()
        return tokens.ScalarToken("".join(chunks), False, start, reader.get_mark(), style)

    def _quoted_run(self, style: str, chunks: list[str], start: Any) -> bool:
        """The characters up to the next blank or the closing quote; True where an escaped line end stopped it."""
        reader = self.reader
        while reader.peek() not in " \t\r\n\0":
            match = _QUOTED_RUN[style].match(reader.buffer, reader.pointer)
            if match is not None:
                chunks.append(match.group())
                reader.forward(len(match.group()))
            elif style == "'" and reader.peek(1) == "'":
                chunks.append("'")
                reader.forward(2)
            elif reader.peek() == style:
                break
            elif reader.peek(1) in "\r\n":
                reader.forward()
                self.scan_line_break()
                return True
            else:
                chunks.append(self._escape(start))
        return False

    def _escape(self, start: Any) -> str:
        reader = self.reader
        letter = reader.peek(1)
        if letter in self.ESCAPE_REPLACEMENTS:
            reader.forward(2)
            return str(self.ESCAPE_REPLACEMENTS[letter])
        length = _CODE_LENGTHS.get(letter)
        if length is None:
            self._fail("while parsing a quoted scalar", start, "found unknown escape character")
        reader.forward(2)
        digits = reader.prefix(length)
        if _HEX.fullmatch(digits) is None or len(digits) < length:
            self._fail("while parsing a quoted scalar", start, "did not find expected hexdecimal number")
        code = int(digits, 16)
        if 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
            self._fail("while parsing a quoted scalar", start, "found invalid Unicode character escape code")
        reader.forward(length)
        return chr(code)

    def _gap(self, broken: bool, indent: int = 0, start: Any = None) -> tuple[str, bool]:
        """Blanks and line ends between words, as the text they fold to, and whether a line ended.

        `broken`: the line has already ended (an escaped line end). A tab left of `indent` on a later line fails.
        """
        reader = self.reader
        blanks, breaks, folds = "", 0, not broken
        while match := _GAP.match(reader.buffer, reader.pointer):
            part = match.group()
            if part[0] in "\r\n":
                breaks += 1
                broken = True
            elif not broken:
                blanks += part
            else:
                for character in part:
                    if character == "\t" and reader.column < indent:
                        problem = "found a tab character that violates indentation"
                        self._fail("while scanning a plain scalar", start, problem)
                    reader.forward()
                continue
            reader.forward(len(part))
        if not broken:
            return blanks, False
        if not folds:
            return "\n" * breaks, True
        return (" " if breaks == 1 else "\n" * (breaks - 1)), True

    def scan_block_scalar(self, style: str, rt: bool | None = False) -> Any:  # noqa: ARG002 (ruamel's name)
        reader = self.reader
        start = reader.get_mark()
        keep, indent = self._block_header(start)
        breaks, end, indent = self._block_breaks(indent, start)
        chunks: list[str] = []
        leading, leading_blank = "", False
        while reader.column == indent and reader.peek() != "\0":
            blank = reader.peek() in " \t"
            if style == ">" and leading and not leading_blank and not blank:
                leading = "" if breaks else " "
            chunks += (leading, breaks)
            leading_blank = blank
            chunks.append(self._skip(_REST_OF_LINE))
            leading = self.scan_line_break()
            breaks, end, indent = self._block_breaks(indent, start)
        if keep != "-":
            chunks.append(leading)
        if keep == "+":
            chunks.append(breaks)
        return tokens.ScalarToken("".join(chunks), False, start, end, style)

    def _block_header(self, start: Any) -> tuple[str, int]:
        """Read `|`, `>` and what follows on the line; how to end the text, and the indentation (0: to be found)."""
        header = _BLOCK_HEADER.match(self.reader.buffer, self.reader.pointer)
        assert header is not None
        digit = header[1] or header[4]
        if digit == "0":
            self.reader.forward(header.start(1 if header[1] else 4) - self.reader.pointer)
            self._fail("while scanning a block scalar", start, "found an indentation indicator equal to 0")
        self.reader.forward(len(header.group()))
        self._skip(_COMMENT)
        if self.reader.peek() not in "\r\n\0":
            problem = "did not find expected comment or line break"
            self._fail("while scanning a block scalar", start, problem)
        self.scan_line_break()
        return header[2] or header[3] or "", max(self.indent, 0) + int(digit) if digit else 0

    def _block_breaks(self, indent: int, start: Any) -> tuple[str, Any, int]:
        """Skip indentation and empty lines: their line ends, the place after them, the indentation."""
        reader = self.reader
        breaks: list[str] = []
        end = reader.get_mark()
        widest = 0
        while True:
            while (not indent or reader.column < indent) and reader.peek() == " ":
                reader.forward()
            widest = max(widest, reader.column)
            if (not indent or reader.column < indent) and reader.peek() == "\t":
                problem = "found a tab character where an indentation space is expected"
                self._fail("while scanning a block scalar", start, problem)
            if reader.peek() not in "\r\n":
                break
            breaks.append(self.scan_line_break())
            end = reader.get_mark()
        return "".join(breaks), end, indent or max(widest, self.indent + 1, 1)

    def _skip(self, pattern: re.Pattern[str]) -> str:
        match = pattern.match(self.reader.buffer, self.reader.pointer)
        assert match is not None
        self.reader.forward(len(match.group()))
        return match.group()

    def _at_document_mark(self) -> bool:
        reader = self.reader
        return reader.column == 0 and _DOCUMENT_MARK.match(reader.buffer, reader.pointer) is not None

    def _fail(self, context: str, start: Any, problem: str) -> NoReturn:
        raise ScannerError(context, start, problem, self.reader.get_mark())


class LibyamlParser(Parser):
    """Events as libyaml gives them."""

    def parse_document_end(self) -> Any:
        token = self.scanner.peek_token()
        start = end = token.start_mark
        explicit = self.scanner.check_token(tokens.DocumentEndToken)
        if explicit:
            end = self.scanner.get_token().end_mark
        self.state = self.parse_document_start
        return events.DocumentEndEvent(start, end, explicit=explicit)

    def parse_flow_sequence_entry_mapping_key(self) -> Any:
        token = self.scanner.get_token()
        ends = (tokens.ValueToken, tokens.FlowEntryToken, tokens.FlowSequenceEndToken)
        self.state = self.parse_flow_sequence_entry_mapping_value
        if not self.scanner.check_token(*ends):
            self.states.append(self.state)
            return self.parse_flow_node()
        # libyaml drops the token after a lone "?" in brackets, which makes most such lists invalid.
        token = self.scanner.get_token()
        return self.process_empty_scalar(token.end_mark)


def open_pure_parser(text: str) -> LibyamlParser:
    """A parser of the text; its `get_event` gives the events one by one."""
    loader = _Loader()
    Reader(text, loader=loader)
    LibyamlScanner(loader=loader)
    return LibyamlParser(loader)
