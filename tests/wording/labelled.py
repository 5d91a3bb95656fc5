"""The labelled sentences beside this file, and what the wording rules find in a sentence."""

import json
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from rdlint.engine.check import Checker
from rdlint.model import Finding
from rdlint.plugins import load_plugins
from rdlint.reference.library import Library
from rdlint.resources import rules_dir
from rdlint.rulebook.load import load_rulebook
from rdlint.rulebook.pack import RulePack
from rdlint.rulebook.select import select_rules
from rdlint.source import compose, decode_source

DAY = date(2026, 6, 30)

#: The halves: rules were tuned on the first; the second was held back until the rules stood, and then used as well.
FILES = {"tune": "sentences.yaml", "held": "held-sentences.yaml"}

_OPENING = "title: Officer\nkey_accountabilities:\n  - "


class Defective(NamedTuple):
    """A sentence with one wording defect: `wrong` stands once in `text`, and `right` would mend it."""

    text: str
    kind: str
    wrong: str
    right: str

    @property
    def mended(self) -> str:
        """The sentence without its defect."""
        return self.text.replace(self.wrong, self.right)

    @property
    def place(self) -> tuple[int, int]:
        """Where the wrong words stand."""
        start = self.text.index(self.wrong)
        return start, start + len(self.wrong)


class Sentences(NamedTuple):
    """One half of the labelled set."""

    split: str
    defective: tuple[Defective, ...]
    sound: tuple[str, ...]


class Found(NamedTuple):
    """A finding at warning or above in a sentence: the rule, and the offsets of the words in the sentence."""

    rule: str
    start: int
    end: int

    def lies_on(self, start: int, end: int) -> bool:
        """Whether it points to one of these words; where words are missing it may point between two of them."""
        if self.start == self.end:
            return start <= self.start <= end
        return self.start < end and start < self.end


@cache
def sentences(split: str) -> Sentences:
    """A half of the labelled set."""
    path = Path(__file__).with_name(FILES[split])
    root = compose(decode_source(path.read_bytes(), path.name)).root
    assert root is not None
    data = root.data
    defective = tuple(Defective(**row) for row in data["defective"])
    return Sentences(data["split"], defective, tuple(row["text"] for row in data["sound"]))


def findings(text: str) -> list[Found]:
    """What the wording rules say of a sentence that is the only accountability of a role."""
    source = f"{_OPENING}{json.dumps(text, ensure_ascii=False)}\n"
    checker = wording_checker()
    result = checker.check(compose(decode_source(source.encode(), "role.yaml")))
    assert not checker.failures, checker.failures
    return list(_found(result.findings, text))


def _found(found: Iterable[Finding], text: str) -> Iterator[Found]:
    # Where each character of the sentence stands in the source, which escapes quotation marks.
    first = len(_OPENING) + 1
    places = list(accumulate((len(json.dumps(mark, ensure_ascii=False)) - 2 for mark in text), initial=first))
    for finding in found:
        if finding.severity != "info" and finding.route[:1] == ("key_accountabilities",):
            yield Found(
                finding.rule, bisect_left(places, finding.start.offset), bisect_left(places, finding.end.offset)
            )


@cache
def wording_checker() -> Checker:
    library = Library()
    kinds = load_plugins(discover=False).kinds
    clauses = {source.key: frozenset(source.clauses) for source in library.sources}
    book = load_rulebook([RulePack("", rules_dir())], kinds, lambda: clauses)
    rules = [rule for rule in select_rules(book, None, [], DAY.isoformat()) if rule.group == "wording"]
    return Checker(rules, kinds, library, DAY)
