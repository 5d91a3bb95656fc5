"""Which rules a command is about: what the options and the configuration name, and a message where a name is none."""

from collections.abc import Sequence
from datetime import date

from rdlint.cli.output import complain
from rdlint.cli.session import Session
from rdlint.engine.rules_of_run import RulesOfRun, chosen_rules, with_overrides
from rdlint.engine.settings import ConfigurationError, Override, refuse_names
from rdlint.rulebook.rule import Rule
from rdlint.rulebook.select import UnknownName, known_name


def rules_for(
    session: Session, day: date, select: Sequence[str] | None, ignore: Sequence[str], with_settings: bool = True
) -> RulesOfRun | None:
    """The rules in force that the options --select and --ignore leave; None after saying which name is none.

    `with_settings`: without --select what the configuration selects counts, and what it ignores is left out, also
    where it says so for some files only.
    """
    for option, given in (("--select", select), ("--ignore", ignore)):
        if given and not all(names_in([text]) for text in given):
            complain(f"{option} names no rule and no group.", "`rdlint rules` lists them all.")
            return None
    settings, book = session.settings, session.book

    def why_unknown(name: str) -> str | None:
        try:
            known_name(book, name)
        except UnknownName as error:
            return str(error)
        return None

    def choose(overrides: Sequence[Override]) -> list[Rule]:
        chosen, left_out = with_overrides(settings.select, settings.ignore, overrides) if with_settings else (None, [])
        chosen = names_in(select) if select is not None else chosen
        severity = [*settings.severity, *(override.severity for override in overrides)]
        return chosen_rules(book, chosen, [*left_out, *names_in(ignore)], severity, day)

    try:
        refuse_names(settings, why_unknown)
        return RulesOfRun(choose(()), settings.overrides, choose)
    except UnknownName as error:
        complain(str(error))
    except ConfigurationError as error:
        complain("the configuration cannot be used, so nothing was checked.", *error.lines)
    return None


def names_in(given: Sequence[str]) -> list[str]:
    """The names in what was given to an option: separated by commas, or by giving it several times."""
    return [name.strip() for text in given for name in text.split(",") if name.strip()]
