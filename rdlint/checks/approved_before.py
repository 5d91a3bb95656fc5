"""Check kind `approved-before`: the approval is older than the framework it quotes, or than changes since."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from rdlint.checks.approval import Approval, approval_of
from rdlint.checks.capability_rows import framework_label, framework_named
from rdlint.checks.role import Place, Role, is_blank, words_of
from rdlint.model import Hit
from rdlint.reference.standing import first_day, in_words
from rdlint.rulebook.kind import CheckKind

_VALUES = dict.fromkeys(("words", "approved", "framework", "when", "events"), "")


def check(places: Sequence[Place], parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit on each place, where the approval lies before what the rule names, for certain."""
    approval = approval_of(role)
    if approval is None:
        return
    approved = words_of(role.text(("date_of_approval",)), 40)
    values = None
    if parameters.get("framework"):
        values = _framework(approval, role)
    elif "years" in parameters:
        values = _years(approval, role.as_of, parameters["years"])
    else:
        values = _events(approval, role.as_of, parameters.get("events", ()))
    if values is None or not is_blank(role.data.get(parameters.get("unless", ""))):
        return
    for place in places:
        text = place.text.strip()
        if is_blank(place.data) or ("digits" in parameters and not _has_digits(text, parameters["digits"])):
            continue
        yield Hit(place.route, _VALUES | {"words": words_of(text), "approved": approved} | values)


def _has_digits(text: str, count: int) -> bool:
    return len(text) == count and text.isdigit() and text.strip("0") != ""


def _framework(approval: Approval, role: Role) -> dict[str, str] | None:
    framework = framework_named(role)
    published = framework.published if framework else None
    if framework is None or published is None or approval.last >= first_day(published):
        return None
    if first_day(published) > role.as_of:
        return None  # Nothing is said of what comes after the day of the check.
    return {"framework": framework_label(framework), "when": in_words(published)}


def _years(approval: Approval, as_of: date, years: int) -> dict[str, str] | None:
    last = approval.last
    due = date(min(last.year + years, 9999), last.month, min(last.day, 28))
    return {"events": f"more than {years} year{'s' * (years != 1)} ago"} if due < as_of else None


def _events(approval: Approval, as_of: date, events: Sequence[Mapping[str, str]]) -> dict[str, str] | None:
    since = [event for event in events if approval.last < first_day(event["day"]) <= as_of]
    if not since:
        return None
    return {"events": "; ".join(f"{event['what']} ({in_words(event['day'])})" for event in since)}


KIND = CheckKind(
    name="approved-before",
    check=check,
    summary="The date of approval is older than the framework named, than changes since, or than a number of years.",
    parameters={
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "framework": {"type": "boolean", "description": "true: before the framework that is named was published"},
            "years": {"type": "integer", "minimum": 1, "description": "so many years before the day of the check"},
            "events": {
                "type": "array",
                "description": "changes, each with its day; those since the approval are told",
                "items": {
                    "type": "object",
                    "required": ["day", "what"],
                    "additionalProperties": False,
                    "properties": {"day": {"type": "string"}, "what": {"type": "string"}},
                },
            },
            "digits": {"type": "integer", "minimum": 1, "description": "only values of so many digits"},
            "unless": {"type": "string", "description": "a field that, filled in, leaves nothing to say"},
        },
    },
    placeholders=tuple(_VALUES),
)
