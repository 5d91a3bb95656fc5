"""Reads reports as other programs do, after validating them by the schemas of those programs."""

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree import ElementTree

import xmlschema
from html_tree import html_counts
from jsonschema import Draft4Validator, Draft202012Validator
from markdown_it import MarkdownIt
from markdown_it.token import Token

SCHEMAS = Path(__file__).parent / "schemas"

#: Findings by `error`, `warning` and `info`, and under `excepted` those that are excused.
Counts = dict[str, int]


def counts(kinds: Iterator[str]) -> Counts:
    found = Counter(kinds)
    assert set(found) <= {"error", "warning", "info", "excepted"}
    return {kind: found[kind] for kind in ("error", "warning", "info", "excepted")}


@cache
def sarif_validator() -> Draft4Validator:
    return Draft4Validator(json.loads((SCHEMAS / "sarif-2.1.0-rtm.5.json").read_bytes()))


def read_sarif(text: str) -> Any:
    """The one run of a SARIF log."""
    data = json.loads(text.encode())
    sarif_validator().validate(data)
    assert data["version"] == "2.1.0"
    (run,) = data["runs"]
    return run


def sarif_counts(text: str) -> Counts:
    names = {"error": "error", "warning": "warning", "note": "info"}
    return counts(
        "excepted" if result["suppressions"] else names[result["level"]] for result in read_sarif(text)["results"]
    )


@cache
def gitlab_validator() -> Draft202012Validator:
    return Draft202012Validator(json.loads((SCHEMAS / "gitlab-code-quality.schema.json").read_bytes()))


def read_gitlab(text: str) -> Any:
    """The list of a Code Quality report."""
    data = json.loads(text.encode())
    gitlab_validator().validate(data)
    fingerprints = [entry["fingerprint"] for entry in data]
    assert len(set(fingerprints)) == len(fingerprints)
    return data


def gitlab_counts(text: str) -> Counts:
    names = {"major": "error", "minor": "warning", "info": "info"}
    return counts(
        "excepted" if entry["description"].startswith("Excused (") else names[entry["severity"]]
        for entry in read_gitlab(text)
    )


@cache
def junit_schema() -> xmlschema.XMLSchema:
    return xmlschema.XMLSchema(str(SCHEMAS / "junit-10.xsd"))


def read_junit(text: str) -> ElementTree.Element:
    """The element `testsuites`, whose numbers hold."""
    root = ElementTree.fromstring(text.encode())
    junit_schema().validate(root)
    for suite in root:
        cases = suite.findall("testcase")
        assert int(suite.get("tests", "")) == len(cases)
        for number, outcome in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            assert int(suite.get(number, "")) == sum(case.find(outcome) is not None for case in cases)
        names = [case.get("name") for case in cases if case.find("error") is None]
        assert len(set(names)) == len(names)
    for number in ("tests", "failures", "errors"):
        assert int(root.get(number, "")) == sum(int(suite.get(number, "")) for suite in root)
    return root


def junit_counts(text: str) -> Counts:
    """From what is listed; the properties must say the same."""
    root = read_junit(text)
    listed = re.findall(
        r"^\d+:\d+: (error|warning|info)\[[^\]\n]*\]( \(excused\))? ", "\n".join(root.itertext()), re.MULTILINE
    )
    found = counts("excepted" if excused else severity for severity, excused in listed)
    properties: Counter[str] = Counter()
    for held in root.iter("property"):
        properties[held.get("name", "")] += int(held.get("value", ""))
    assert properties == Counter({**found, "findings": len(listed)})
    return found


def read_csv(text: str) -> list[dict[str, str]]:
    """The rows by the names of the header; every record takes one line, which ends in CR LF."""
    lines = text.split("\r\n")
    assert lines.pop() == ""
    assert not any("\n" in line or "\r" in line for line in lines)
    rows = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    assert len(rows) == len(lines) - 1
    assert all(None not in row and None not in row.values() for row in rows)
    return rows


def csv_counts(text: str) -> Counts:
    return counts("excepted" if row["exception"] else row["severity"] for row in read_csv(text))


class Annotation(NamedTuple):
    """What GitHub shows beside a line."""

    command: str
    properties: dict[str, str]
    message: str


def read_log(text: str) -> tuple[list[Annotation], list[str]]:
    """What the runner of GitHub Actions makes of a log: the annotations, and the lines that it merely shows.

    Lines end at CR, LF or both. A line is a command when it begins with `::name ...::`, or holds `##[name ...]`, with a
    name that is known. Any command but those of annotations, and `stop-commands` with its word, is one too many here.
    """
    annotations: list[Annotation] = []
    shown: list[str] = []
    stopped = ""
    for line in re.split(r"\r\n|\r|\n", text):
        command = _command(line, stopped)
        if command is None:
            shown.append(line)
        elif stopped:
            stopped = ""
        elif command.command == "stop-commands":
            stopped = command.message
        else:
            assert command.command in ("error", "warning", "notice"), line
            annotations.append(command)
    assert not stopped
    return annotations, shown


_KNOWN = {"error", "warning", "notice", "stop-commands", "add-mask", "set-env", "add-path", "debug", "group"}


def _command(line: str, stopped: str) -> Annotation | None:
    known = {stopped} if stopped else _KNOWN
    found = re.match(r"\s*::([^ ]*?)(?: (.*?))?::(.*)\Z", line, re.DOTALL)
    if found and found[1].lower() in known:
        pairs = (pair.partition("=") for pair in (found[2] or "").split(",") if pair)
        return Annotation(
            found[1].lower(),
            {name: _unescaped(value, "\r\n:,%") for name, _, value in pairs},
            _unescaped(found[3], "\r\n%"),
        )
    found = re.search(r"##\[([^ \]]*)([^\]]*)\](.*)", line)
    return Annotation(found[1].lower(), {}, found[3]) if found and found[1].lower() in known else None


def _unescaped(text: str, characters: str) -> str:
    for character in characters:
        text = text.replace(f"%{ord(character):02X}", character)
    return text


def github_counts(text: str) -> Counts:
    names = {"error": "error", "warning": "warning", "notice": "info"}
    annotations, _ = read_log(text)
    return counts(
        "excepted" if note.properties["title"].endswith(" (excused)") else names[note.command] for note in annotations
    )


class Page(NamedTuple):
    """A page of Markdown as a reader sees it: titles, paragraphs and tables of cells, without invisible spaces."""

    titles: list[str]
    paragraphs: list[str]
    tables: list[list[list[str]]]


#: The only HTML of a summary.
_HTML = re.compile(r"<details>\n<summary>[A-Za-z0-9 ]+</summary>\n|</details>\n?")


def read_markdown(text: str) -> Page:
    """The page; nothing in it may be a link, a picture, code, or HTML other than the fold."""
    page = Page([], [], [])
    opened = ""
    for token in MarkdownIt("commonmark").enable("table").parse(text):
        if token.type == "html_block":
            assert _HTML.fullmatch(token.content), token.content
        assert token.type not in ("fence", "code_block", "hr", "blockquote_open"), token
        if token.type in ("heading_open", "paragraph_open", "th_open", "td_open"):
            opened = token.type
        elif token.type == "table_open":
            page.tables.append([])
        elif token.type == "tr_open":
            page.tables[-1].append([])
        elif token.type == "inline":
            shown = _shown(token)
            if opened == "heading_open":
                page.titles.append(shown)
            elif opened == "paragraph_open":
                page.paragraphs.append(shown)
            else:
                page.tables[-1][-1].append(shown)
    return page


def _shown(token: Token) -> str:
    allowed = ("text", "text_special", "strong_open", "strong_close", "softbreak")
    for child in token.children or ():
        assert child.type in allowed, (child.type, token.content)
    return "".join(child.content for child in token.children or ()).replace("\u200b", "")


def markdown_counts(text: str) -> Counts:
    """From the table by rule; the one by file must say the same, and so must the title."""
    page = read_markdown(text)
    if not page.tables:
        return counts(iter(()))
    by_rule, by_file, _ = page.tables
    found: Counter[str] = Counter()
    for _, severity, number, excused, _ in by_rule[1:]:
        found[severity] += int(number)
        found["excepted"] += int(excused)
    columns = [sum(int(row[column]) for row in by_file[1:]) for column in range(1, 5)]
    assert columns == [found[kind] for kind in ("error", "warning", "info", "excepted")]
    for kind, title in (("error", "error"), ("warning", "warning"), ("info", "info"), ("excepted", "excused")):
        said = re.search(rf"\b(\d+) {title}s?\b", page.titles[0])
        assert int(said[1] if said else 0) == found[kind]
    return {kind: found[kind] for kind in ("error", "warning", "info", "excepted")}


COUNTS = {
    "sarif": sarif_counts,
    "github": github_counts,
    "gitlab": gitlab_counts,
    "junit": junit_counts,
    "markdown": markdown_counts,
    "html": html_counts,
    "csv": csv_counts,
}
