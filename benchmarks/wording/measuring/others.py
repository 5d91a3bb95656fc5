"""Runs other checkers on documents: codespell, typos, cspell, Harper, retext, write-good and proselint."""

import json
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from measuring.documents import Document
from measuring.judging import Finding

_NODE = Path(__file__).parent.parent / "node"

#: What cspell is told: Australian English.
_CSPELL = {"version": "0.2", "language": "en-AU", "dictionaries": ["en-au"]}


class ToolFailed(Exception):  # noqa: N818 (it says what happened)
    """A tool that is installed did not give a report; the text is what it said."""


class Job(NamedTuple):
    """What a tool is run on: plain text files of the documents in `folder`, and the folder the tools are in."""

    documents: Sequence[Document]
    folder: Path
    tools: Path

    def python_program(self, name: str) -> list[str]:
        """The command of a program from PyPI; empty where it is not installed."""
        found = shutil.which(name, path=str(self.tools / "py/bin")) or shutil.which(name)
        return [found] if found else []

    def node_package(self, name: str) -> Path | None:
        """The folder of a package from npm; None where it is not installed."""
        folder = self.tools / "node/node_modules" / name
        return folder if folder.is_dir() and shutil.which("node") else None

    def said(self, *command: str | Path) -> str:
        """What a command prints when it is run among the text files, whatever its exit code."""
        done = subprocess.run(
            [str(part) for part in command], cwd=self.folder, capture_output=True, encoding="utf-8", check=False
        )
        if done.stderr and not done.stdout:
            raise ToolFailed(done.stderr.strip())
        return done.stdout


#: Runs a tool; None where it is not installed.
Tool = Callable[[Job], list[Finding] | None]


def write_texts(documents: Sequence[Document], folder: Path) -> None:
    """Writes the measured lines of every document as plain text, each on the line that it has in the original."""
    for document in documents:
        texts = {line.number: line.text for line in document.lines}
        lines = [texts.get(number, "") for number in range(1, max(texts, default=0) + 1)]
        (folder / document.name).write_text("\n".join(lines) + "\n", encoding="utf-8")


def codespell(job: Job) -> list[Finding] | None:
    """codespell with its default dictionaries. It names the line and the word, so all its occurrences are meant."""
    program = job.python_program("codespell")
    if not program:
        return None
    said = job.said(*program, "--quiet-level", "34", ".")
    reported = {match.groups() for match in re.finditer(r"^(?:\./)?(.+?):(\d+): (\S+) ==> ([^,\n]+)", said, re.M)}
    return [
        Finding(document.name, line.number, *match.span(), "codespell", right)
        for document in job.documents
        for line in document.lines
        for name, number, wrong, right in reported
        if (name, int(number)) == (document.name, line.number)
        for match in re.finditer(rf"(?<!\w){re.escape(wrong)}(?!\w)", line.text)
    ]


def typos(job: Job) -> list[Finding] | None:
    """typos with Australian English."""
    program = job.python_program("typos")
    if not program:
        return None
    said = job.said(*program, "--isolated", "--locale", "en-au", "--format", "json", ".")
    return list(_typos(map(json.loads, said.splitlines()), _texts(job.documents)))


def _typos(said: Iterator[Any], texts: Mapping[tuple[str, int], str]) -> Iterator[Finding]:
    for row in said:
        where = Path(row.get("path", "")).name, row.get("line_num", 0)
        if row["type"] == "typo" and where in texts:
            start = len(texts[where].encode()[: row["byte_offset"]].decode())
            replacement = (row["corrections"] or [None])[0]
            yield Finding(*where, start, start + len(row["typo"]), "typos", replacement)


def cspell(job: Job) -> list[Finding] | None:
    """cspell with its Australian English dictionary."""
    if not job.node_package("cspell") or not (dictionary := job.node_package("@cspell/dict-en-au")):
        return None
    settings = job.folder.parent / "cspell.json"
    settings.write_text(json.dumps({**_CSPELL, "import": [str(dictionary / "cspell-ext.json")]}), encoding="utf-8")
    program = job.tools / "node/node_modules/cspell/bin.mjs"
    options = ["--no-progress", "--no-summary", "--no-color", "--show-suggestions", "--config", str(settings)]
    said = job.said("node", program, "lint", *options, "*.txt")
    rows = re.finditer(r"^(.+?):(\d+):(\d+) - .*?\((.+?)\)(?: Suggestions: \[([^,*\]]*))?", said, re.M)
    texts = _texts(job.documents)
    found = []
    for name, number, column, word, suggestion in (row.groups() for row in rows):
        where = Path(name).name, int(number)
        if where in texts:
            start = _code_points(texts[where], int(column) - 1)
            found.append(Finding(*where, start, start + len(word), "cspell", suggestion or None))
    return found


def proselint(job: Job) -> list[Finding] | None:
    """proselint with all its checks."""
    program = job.python_program("proselint")
    if not program:
        return None
    said = job.said(*program, "check", "-o", "json", *[document.name for document in job.documents])
    texts = _texts(job.documents)
    found = []
    for path, result in json.loads(said)["result"].items():
        for row in result["diagnostics"]:
            where, start = (Path(path).name, row["pos"][0]), row["pos"][1] - 1
            if where in texts:
                end = start + row["span"][1] - row["span"][0]
                found.append(Finding(*where, start, min(end, len(texts[where])), row["check_path"]))
    return found


def harper(job: Job) -> list[Finding] | None:
    """Harper with its Australian dialect, line by line."""
    return _by_line(job, "harper.mjs", "harper.js")


def retext(job: Job) -> list[Finding] | None:
    """retext with a Hunspell dictionary and three checks of grammar, line by line."""
    return _by_line(job, "retext.mjs", "retext")


def write_good(job: Job) -> list[Finding] | None:
    """write-good with its default checks, line by line."""
    return _by_line(job, "write-good.mjs", "write-good")


def _by_line(job: Job, script: str, package: str) -> list[Finding] | None:
    if not job.node_package(package):
        return None
    # Node looks for packages beside the script.
    modules = job.folder.parent / "node_modules"
    if not modules.exists():
        modules.symlink_to(job.tools / "node/node_modules", target_is_directory=True)
    copy = shutil.copy2(_NODE / script, job.folder.parent)
    lines = [(document.name, line) for document in job.documents for line in document.lines]
    given = job.folder.parent / "lines.json"
    given.write_text(json.dumps([line.text for _, line in lines]), encoding="utf-8")
    answers = json.loads(job.said("node", copy, given))
    return [
        Finding(
            name,
            line.number,
            _code_points(line.text, row["start"]),
            _code_points(line.text, row["end"]),
            row["rule"],
            row["replacement"],
        )
        for (name, line), rows in zip(lines, answers, strict=True)
        for row in rows
    ]


def _texts(documents: Sequence[Document]) -> dict[tuple[str, int], str]:
    return {(document.name, line.number): line.text for document in documents for line in document.lines}


def _code_points(text: str, units: int) -> int:
    """How many characters the first so many UTF-16 units of a text are."""
    return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", errors="ignore"))


TOOLS: Mapping[str, Tool] = {
    "codespell": codespell,
    "typos": typos,
    "cspell": cspell,
    "harper": harper,
    "retext": retext,
    "write-good": write_good,
    "proselint": proselint,
}
