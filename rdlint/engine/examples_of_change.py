"""Runs the examples of a rule about change: what stands after `yaml before` is compared with each `yaml after`."""

from collections.abc import Iterator, Mapping
from datetime import date

from rdlint.engine.change_rules import ChangeChecker
from rdlint.engine.examples import EXAMPLE_DAY, differences, stored
from rdlint.engine.pairs import Pair
from rdlint.reference.library import Library
from rdlint.rulebook.kind import CheckKind
from rdlint.rulebook.markdown import Example, RuleFile
from rdlint.rulebook.rule import Rule
from rdlint.source import compose


def of_change(rule: Rule, file: RuleFile, kinds: Mapping[str, CheckKind], library: Library) -> Iterator[str]:
    """What is wrong with the examples, a sentence each.

    An `after` that says what must be found is a bad one, any other a good one; it belongs to the last `before`.
    """
    before: Example | None = None
    shown: set[bool] = set()
    for example in file.examples:
        where = f"{file.path.name}:{example.line}: the {example.kind} example"
        if example.kind == "before":
            before = example
        elif example.kind != "after":
            yield f"{where} is of a rule about change, which has examples of before and after"
        elif before is None:
            yield f"{where} has no before"
        else:
            shown.add(bool(example.expected))
            yield from (f"{where}{why}" for why in _wrong_with(before, example, rule, file, kinds, library))
    for is_bad in {False, True} - shown:
        yield f"{rule.name} has no after that {'gives a finding' if is_bad else 'gives none'}"


def _wrong_with(
    before: Example, after: Example, rule: Rule, file: RuleFile, kinds: Mapping[str, CheckKind], library: Library
) -> Iterator[str]:
    day = date.fromisoformat(after.as_of) if after.as_of else EXAMPLE_DAY
    checker = ChangeChecker([rule], kinds, library, day)
    name = after.file or "example.yaml"
    found = checker.check([Pair(compose(stored(before, file)), compose(stored(after, file)))]).get(name, [])
    if checker.failures:
        yield f": {checker.failures[rule.name].sentence()}"
    elif after.expected:
        yield from (f": {difference}" for difference in differences(after, tuple(found)))
    elif found:
        yield f" gives a finding: {found[0].message}"
