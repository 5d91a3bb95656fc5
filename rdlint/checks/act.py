"""Check kind `act`: an Act that is repealed or renamed, or is cited with a slip."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rdlint.checks.act_citations import Citation, citations
from rdlint.checks.approval import approval_of, change_for
from rdlint.checks.mentions import listed
from rdlint.checks.passage import passage_of
from rdlint.checks.role import Place, Role, words_of
from rdlint.model import Hit, Replacement
from rdlint.model.fix import Safety
from rdlint.reference.dates import print_day
from rdlint.reference.names import Act
from rdlint.reference.standing import last_day
from rdlint.rulebook.kind import CheckKind

_VALUES = dict.fromkeys(("words", "use", "when", "now", "name", "year", "approved"), "")


def check(places: Sequence[Place], parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit on every citation with the verdict the rule reports."""
    passage = passage_of(places, role)
    found = role.once(("citations", id(passage)), lambda: citations(passage, role.library.names))
    for citation in found:
        verdict = judge(citation, role)
        if verdict is None or verdict[0] != parameters["report"]:
            continue
        located = passage.locate(citation.start, citation.end)
        if located is None:
            continue
        place, start, end = located
        values = _VALUES | {"words": words_of(citation.words)} | verdict[1]
        fixes: tuple[Replacement, ...] = ()
        if use := verdict[1].get("use"):
            # Of the form there is one right answer; what the author meant by a wrong name only the author knows.
            safety: Safety = "safe" if verdict[0] == "form" else "display"
            fixes = (Replacement(place.route, start, end, use, f"Write {use}", safety),)
        yield Hit(place.route, values, start, end, replacements=fixes)


def judge(citation: Citation, role: Role) -> tuple[str, dict[str, str]] | None:
    """The one thing to say of a citation, and the words for it; what weighs most comes first."""
    if citation.elsewhere or citation.historic:
        return None
    if citation.meant is not None:
        return "name", {"use": citation.meant.title}
    act = _act_of(citation)
    if act is not None and act.until is not None and (change := change_for(role, act.until)):
        when = f"by {print_day(last_day(act.until))}" if act.latest else f"on {print_day(last_day(act.until))}"
        verdict = "renamed" if act.what == "renamed" else {"former": "repealed", "since": "since"}[change]
        return verdict, {"when": when, "now": listed(role.library.names.successors(act, role.as_of), "or")}
    if _is_wrong_year(citation):
        right = citation.acts[0]
        return "year", {"use": right.title, "name": f"{right.name} {right.kind}", "year": str(right.year)}
    if citation.form or citation.ampersand:
        return "form", {"use": _formed(citation)}
    return _newer(citation, role)


def _act_of(citation: Citation) -> Act | None:
    """The Act that is cited: by its year; without one only where the name has never been another Act's."""
    if citation.year is not None:
        return next((act for act in citation.acts if act.year == citation.year), None)
    return citation.acts[0] if len(citation.acts) == 1 and citation.acts[0].unique else None


def _is_wrong_year(citation: Citation) -> bool:
    if citation.year is None or len(citation.acts) != 1:
        return False
    act = citation.acts[0]
    return act.unique and citation.year != act.year and citation.year not in act.elsewhere


def _formed(citation: Citation) -> str:
    name = citation.words[: citation.name_end - citation.start]
    if citation.acts:
        name = f"{citation.acts[0].name} {citation.acts[0].kind}"
    year = "" if citation.year is None else f" {citation.year}"
    state = " (NSW)" if re.search(r"\b(?:NSW|New South Wales)\b", citation.words[len(name) :]) else ""
    return f"{name}{year}{state}"


def _newer(citation: Citation, role: Role) -> tuple[str, dict[str, str]] | None:
    """An Act made in a later year than that of the approval."""
    approval = approval_of(role)
    if citation.year is None or approval is None or not approval.last.year < citation.year <= role.as_of.year:
        return None
    return "newer", {"year": str(citation.year), "approved": words_of(role.text(("date_of_approval",)), 40)}


KIND = CheckKind(
    name="act",
    check=check,
    summary="An Act or Regulation that is repealed, renamed, cited with a slip, or made after the approval.",
    parameters={
        "type": "object",
        "required": ["report"],
        "additionalProperties": False,
        "properties": {
            "report": {
                "type": "string",
                "enum": ["repealed", "since", "renamed", "name", "year", "form", "newer"],
                "description": (
                    "repealed: gone when the role description was approved; since: gone later; newer: made later"
                ),
            }
        },
    },
    placeholders=tuple(_VALUES),
)
