"""Plurals and verb forms: from a word to its forms by rule, and from a form to the words it may come from.

The functions know spelling, not meaning: they take small letters and give what such a word would be, were it a noun or
a verb. Ask the lexicon whether it is one.
"""

from rdlint.reference.irregular_forms import (
    DOUBLING,
    IN_E,
    IN_I_OR_U,
    INGS,
    PASTS,
    PLURALS,
    PREFIXES,
    REGULAR,
    THIRDS,
)

_VOWELS = "aeiou"


def plural_of(noun: str) -> str:
    """`officers` for `officer`, `people` for `person`; of a compound with hyphens the last word changes."""
    found = PLURALS.get(noun)
    if found is not None:
        return found
    head, hyphen, last = noun.rpartition("-")
    if hyphen and last in PLURALS:
        return head + hyphen + PLURALS[last]
    for ending in ("person", "woman", "man", "foot", "child"):
        if noun.endswith(ending) and not noun.endswith("human"):
            return noun[: -len(ending)] + PLURALS[ending]
    return _with_s(noun)


def singular_of(plural: str) -> str:
    """The likeliest singular of a plural: `policy` for `policies`. What is no plural comes back as it is."""
    found = _SINGULARS.get(plural)
    if found is not None:
        return found
    for ending, singular in (("people", "person"), ("women", "woman"), ("men", "man"), ("children", "child")):
        if plural.endswith(ending) and len(plural) > len(ending):
            return plural[: -len(ending)] + singular
    return _without_s(plural)


def third_person(verb: str) -> str:
    """`manages` for `manage`: what he, she or it does."""
    if verb in THIRDS:
        return THIRDS[verb]
    return verb + "es" if verb.endswith(("go", "do")) else _with_s(verb)


def ing_of(verb: str) -> str:
    """`managing` for `manage`."""
    if verb in INGS:
        return INGS[verb]
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return verb[:-1] + "ing"
    return _doubled(verb) + "ing"


def past_of(verb: str) -> str:
    """`managed` for `manage`, `wrote` for `write`."""
    return _irregular(verb).partition(" ")[0] or _with_ed(verb)


def participle_of(verb: str) -> str:
    """`managed` for `manage`, `written` for `write`."""
    return _irregular(verb).rpartition(" ")[2] or _with_ed(verb)


def bases_of(form: str) -> tuple[str, ...]:
    """Spellings of the verbs that a form may come from: (`manage`, `manag`) for `managing`; most are no words."""
    found = [*_BASES.get(form, ())]
    for prefix in PREFIXES:
        if form.startswith(prefix):
            found += [prefix + base for base in _BASES.get(form.removeprefix(prefix), ())]
    if form.endswith("oes"):
        found.append(form[:-2])
    for ending, build in (("s", third_person), ("ed", _with_ed), ("ing", ing_of)):
        if form.endswith(ending) and len(form) > len(ending) + 1:
            found += [base for base in _stems(form[: -len(ending)], form) if build(base) == form]
    return tuple(dict.fromkeys(found))


def _irregular(verb: str) -> str:
    """`foresaw foreseen` for `foresee`; the empty text for a verb that follows the rule."""
    if verb in PASTS:
        return PASTS[verb]
    for prefix in PREFIXES:
        rest = verb.removeprefix(prefix)
        if rest != verb and len(rest) > 2 and rest in PASTS and verb not in REGULAR:
            return " ".join(prefix + form for form in PASTS[rest].split())
    return ""


def _with_s(word: str) -> str:
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in _VOWELS and len(word) > 1:
        return word[:-1] + "ies"
    return word + "s"


def _without_s(plural: str) -> str:
    if plural in IN_E:
        return plural[:-1]
    if plural.endswith("ies") and len(plural) > 4:
        return plural[:-3] + "y"
    if plural.endswith(("sses", "xes", "ches", "shes", "zzes", "oes")):
        return plural[:-2]
    if plural.endswith("s") and not plural.endswith(("ss", "us", "is")):
        return plural[:-1]
    if plural.endswith(("us", "is")) and plural[:-1] in IN_I_OR_U:
        return plural[:-1]
    return plural


def _with_ed(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return verb[:-1] + "ied"
    return _doubled(verb) + "ed"


def _doubled(verb: str) -> str:
    """The verb with its last letter twice where an ending asks for that: `plann` for `plan`."""
    last = verb[-1:]
    if last in "aeiouwxyhcqj" or len(verb) < 3 or verb[-2] not in _VOWELS:
        return verb + "k" if verb.endswith("ic") else verb
    if verb in DOUBLING or (last == "l" and verb[-3] not in _VOWELS and verb != "parallel"):
        return verb + last
    vowels = sum(letter in "aeiouy" for letter in verb)
    return verb + last if vowels == 1 or (vowels == 2 and verb[-3:-1] == "ui" and verb[-4:-3] == "q") else verb


def _stems(stem: str, form: str) -> list[str]:
    """What may have stood before an ending: `manag` for `manage`, `plann` for `plan`, `appli` for `apply`."""
    found = [stem + "e", stem]
    if form.endswith(("ies", "ied")):
        found.insert(0, stem[:-2] + "y" if form.endswith("ies") else stem[:-1] + "y")
    if form.endswith("es"):
        found.append(stem[:-1])
    if len(stem) > 2 and stem[-1] == stem[-2]:
        found.append(stem[:-1])
    if stem.endswith("ck"):
        found.append(stem[:-1])
    if form.endswith("ying"):
        found.append(stem[:-1] + "ie")
    return found


_SINGULARS = {plural: noun for noun, plural in PLURALS.items() if plural not in ("bases", "axes")}
_BASES: dict[str, tuple[str, ...]] = {}
for _verb, _forms in PASTS.items():
    for _form in _forms.split():
        if _form != _verb:
            _BASES[_form] = (*_BASES.get(_form, ()), _verb)
for _table in (THIRDS, INGS):
    for _verb, _form in _table.items():
        _BASES[_form] = (_verb,)
