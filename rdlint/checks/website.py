"""Check kind `former-website`: the address of an organisation that is gone."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from rdlint.checks.approval import change_for
from rdlint.checks.mentions import since_words, with_article
from rdlint.checks.organisation_name import became
from rdlint.checks.passage import passage_of
from rdlint.checks.role import Place, Role, words_of
from rdlint.model import Hit
from rdlint.rulebook.kind import CheckKind


def check(places: Sequence[Place], _parameters: Mapping[str, Any], role: Role) -> Iterator[Hit]:
    """A hit on every address whose host is that of an organisation that is gone by the day of the check."""
    passage = passage_of(places, role)
    for organisation in role.library.names.former:
        hosts = [host for host in organisation.websites if host in passage.folded]
        if not hosts or organisation.until is None or change_for(role, organisation.until) is None:
            continue
        for host in hosts:
            for match in _address(host).finditer(passage.text):
                if found := passage.locate(match.start(), match.end()):
                    place, start, end = found
                    now = role.library.names.successors(organisation, role.as_of)
                    yield place.hit(
                        start,
                        end,
                        words=words_of(match[0]),
                        name=with_article(organisation.name),
                        since=since_words(organisation.until),
                        became=became(organisation, now),
                    )


@cache
def _address(host: str) -> re.Pattern[str]:
    # Neither a longer host (dcj.dec.nsw.gov.au is read as dec's) nor a mail address.
    return re.compile(
        rf"(?<![\w@.-])(?:https?://)?(?:www\.)?{re.escape(host)}(?![\w-]|\.\w)(?:[\w/.?=&%#-]*[\w/])?", re.IGNORECASE
    )


KIND = CheckKind(
    name="former-website",
    check=check,
    summary="The web address of an organisation that is no longer there (organisations.yaml, `websites`).",
    placeholders=("words", "name", "since", "became"),
)
