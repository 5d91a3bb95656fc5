"""Check kind `cluster-field`: the field names a department, or a cluster though there are none."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from rdlint.checks.approval import change_for
from rdlint.checks.mentions import since_words
from rdlint.checks.placeholder import is_stand_in
from rdlint.checks.role import Place, Role, words_of
from rdlint.model import Hit
from rdlint.reference.names import Names
from rdlint.reference.normalise import normalise
from rdlint.reference.standing import in_words
from rdlint.rulebook.kind import CheckKind


def check(places: Sequence[Place], parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit on the field with the verdict the rule reports: `department`, `former` or `since`."""
    names = role.library.names
    for place in places:
        text = place.text.strip().rstrip(",;. ")
        if not text or is_stand_in(text):
            continue
        kind = what_it_is(text, names)
        if kind:
            if parameters["report"] == "department":
                yield place.hit(words=words_of(text), what=kind, when="", since="")
        elif parameters["report"] == change_for(role, names.clusters_until):
            yield place.hit(
                words=words_of(text),
                what="",
                when=in_words(names.clusters_until),
                since=since_words(names.clusters_until),
            )


def what_it_is(text: str, names: Names) -> str:
    """`a department`, `an agency`, or empty for what may be a cluster."""
    folded = _folded(text)
    if folded in {_folded(name) for name in names.clusters}:
        return ""
    if _department().match(text):
        return "a department"
    if folded in ("separate agency", "executive agency"):
        return "a kind of agency"
    bodies = (name for row in (*names.current, *names.former) for name in (row.name, *row.also, *row.short))
    if folded in {_folded(name) for name in bodies} or _agency().search(text):
        return "an agency"
    return ""


def _folded(name: str) -> str:
    """A name as it is compared: `and` for &, no commas, no NSW round it, no Cluster behind it."""
    text = normalise(name).replace("&", " and ").replace(",", " ")
    words = [word for word in text.split() if word not in ("the", "nsw")]
    return " ".join(words[:-1] if words[-1:] == ["cluster"] else words)


@cache
def _department() -> re.Pattern[str]:
    return re.compile(r"(?:the )?(?:NSW |New South Wales )?(?:Dep(?:artmen)?t\.?|Ministry) (?:of|for)\b", re.IGNORECASE)


@cache
def _agency() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:Authority|Commission|Corporation|Council|Agency|Tribunal|Museum|Trust)"
        r"(?: (?:of )?(?:NSW|New South Wales))?\Z|\A(?:Office of|Service NSW\Z|Transport for NSW\Z)",
        re.IGNORECASE,
    )


KIND = CheckKind(
    name="cluster-field",
    check=check,
    summary="The cluster field names a department or agency, or a cluster though there are no clusters.",
    parameters={
        "type": "object",
        "required": ["report"],
        "additionalProperties": False,
        "properties": {
            "report": {
                "type": "string",
                "enum": ["department", "former", "since"],
                "description": (
                    "department: no cluster at all; former: clusters had ended at approval; since: they ended later"
                ),
            }
        },
    },
    placeholders=("words", "what", "when", "since"),
)
