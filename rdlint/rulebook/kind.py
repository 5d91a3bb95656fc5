"""A check kind: a Python function with a parameter schema that rule files use by name."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, Literal, NamedTuple

#: check(places, prepared, role): called once per rule and role description, with every place the rule's selector
#: matched, in the order of the document. See `rdlint.checks` for Place and Role.
CheckFunction = Callable[..., Iterator[Any]]


class CheckKind(NamedTuple):
    """What a rule file names under `check`.

    name          as written in rule files; packages of others write `package/name`
    check         the function; it yields hits and opens no file
    summary       one line for rule authors
    parameters    JSON Schema of the mapping under `with`
    placeholders  the names that the rule's message may use in braces; every hit gives a value for each
    prepare       prepare(parameters, library): called once a run, its result goes to `check` as `prepared`;
                  without it `check` gets the parameters themselves
    scope         what it looks at. `role`: as above. `corpus`: check(corpus, prepared) is called once a run with the
                  summaries of all role descriptions and yields corpus hits (`rdlint.checks.summary`). `change`:
                  check(before, after, prepared) is called once for each role description that was there before and
                  has another text now; it yields hits on `after`
    refuse        refuse(parameters): why a rule cannot be used although its parameters fit the schema, in plain words
                  without a full stop; None where it can. Called once, when the rule file is compiled
    digest        digest(parameters): plain data that the compiled rulebook keeps in place of the parameters, and
                  `prepare` gets, for a kind whose parameters are long to read. Called once, with `refuse`
    by_text       what it says of a text depends on nothing but the text: not on the role description around it, nor on
                  the day. The engine then asks it once for texts that many role descriptions share
    whole_texts   (with by_text) it looks for what a text lacks at its ends or holds but half, so that it says nothing
                  of the lines of a wrapped text that stand as items of a list
    """

    name: str
    check: CheckFunction
    summary: str = ""
    parameters: Mapping[str, Any] = MappingProxyType({"type": "object", "additionalProperties": False})
    placeholders: tuple[str, ...] = ()
    prepare: Callable[[Mapping[str, Any], Any], Any] | None = None
    scope: Literal["role", "corpus", "change"] = "role"
    refuse: Callable[[Mapping[str, Any]], str | None] | None = None
    digest: Callable[[Mapping[str, Any]], Mapping[str, Any]] | None = None
    by_text: bool = False
    whole_texts: bool = False


def one_report(*names: str) -> Mapping[str, Any]:
    """The parameters of a kind that tells several defects, of which each rule reports one: `with: {report: empty}`."""
    return {
        "type": "object",
        "required": ["report"],
        "additionalProperties": False,
        "properties": {
            "report": {"type": "string", "enum": list(names), "description": "which defect the rule reports"}
        },
    }
