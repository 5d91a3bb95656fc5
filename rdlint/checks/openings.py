"""How an item of a list opens: with a verb that tells somebody to do something, or otherwise.

Nobody can parse English for certain with a table of verbs. What is not sure is "unknown", and no rule speaks of it.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, Literal, NamedTuple

Form = Literal["imperative", "gerund", "third-person", "infinitive", "noun", "responsible", "able", "unknown"]

#: How many words an opening shows: enough to tell it from others.
_SHOWN = 4
_READ = 30

_RESPONSIBLE = frozenset(("responsible", "accountable"))
_OF_VERBS = frozenset(("approve", "conceive", "dispose", "think"))
#: What stands between an adjective and its noun: "High level and timely advice".
_INSIDE = frozenset(("and", "level", "quality"))
_AFTER_NOUN = frozenset(["of", "and", "for", "in", "including", "across", "to", "within"])
_NOUN_ENDINGS = ("tion", "sion", "ment", "ance", "ence", "ship", "ity", "ness", "ysis")
_ADJECTIVE_ENDINGS = ("ful", "ive", "al", "ic", "ous", "able", "ible", "ary", "ory", "ent", "ant")
_ADVERBS = frozenset(("also", "always", "often", "well"))


class Opening(NamedTuple):
    """How a text opens. `start` and `end` bound its first words; `verb` is the verb it could open with, or empty."""

    form: Form
    start: int
    end: int
    verb: str = ""


class _Word(NamedTuple):
    text: str
    start: int
    end: int
    comma: bool


class Openings:
    """Judges openings by the words of `rules/data/openings.yaml`."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self._verbs = frozenset(table["verbs"].split())
        self._also_nouns = frozenset(table["also_nouns"].split()) & self._verbs
        self._nouns: Mapping[str, str] = table["nouns"]
        self._adjectives = frozenset(table["adjectives"].split())
        self._not_ing = frozenset(table["not_ing_forms"].split())
        self._not_adverbs = frozenset(table["not_adverbs"].split())
        self._determiners = frozenset(table["determiners"].split())
        self._prepositions = frozenset(table["prepositions"].split())
        self._before_nouns = frozenset(table["before_nouns"].split())
        self._same_verb = frozenset(table["same_verb"].split())
        self._judged: dict[str, Opening] = {}

    def judge(self, text: str) -> Opening:
        """How `text` opens; worked out once, for all rules that ask."""
        if text not in self._judged:
            self._judged[text] = self._judge(text)
        return self._judged[text]

    def _judge(self, text: str) -> Opening:
        mark = _mark().match(text)
        at = mark.end() if mark else 0
        words = _words(text, at)
        label = _label().match(text, at)
        if label is not None and words and not self._speaks(words[0].text):
            # "Leadership: Lead the team" is judged by what stands behind the heading.
            words = _words(text, label.end())
        if not words:
            return Opening("unknown", at, at)
        form, verb, least = self._form(words) or ("unknown", "", 1)
        return Opening(form, words[0].start, _shown(words, least), verb)

    def _speaks(self, word: str) -> bool:
        """Whether a word opens an item rather than a heading."""
        return (word in self._verbs and word not in self._also_nouns) or word in _RESPONSIBLE

    def base_of_ing(self, word: str) -> str:
        """`provide` for `providing`; empty where no verb is known, or the word describes a noun (`competing`)."""
        return "" if word in self._not_ing else self._stem_of_ing(word)

    def _stem_of_ing(self, word: str) -> str:
        if not word.endswith("ing") or len(word) < 5:
            return ""
        stem = word[:-3]
        candidates = [stem, stem + "e", stem[:-1] if stem[-1:] == stem[-2:-1] else "", _lie(stem)]
        return next((base for base in candidates if base in self._verbs), "")

    def base_of_s(self, word: str) -> str:
        """`provide` for `provides`; empty where no verb is known."""
        if not word.endswith("s") or word.endswith("ss") or word in self._verbs:
            return ""
        candidates = [word[:-1], word[:-2] if word.endswith("es") else "", _ies(word)]
        return next((base for base in candidates if base in self._verbs), "")

    def _form(self, words: Sequence[_Word]) -> tuple[Form, str, int] | None:
        """The form, a verb to use instead, and how many words at least to show; None where nothing is sure."""
        words = self._without_adverbs(words)
        if not words:
            return None
        first, second = words[0].text, words[1].text if len(words) > 1 else ""
        if first == "to":
            return self._infinitive(words)
        if first in _RESPONSIBLE and second in ("for", "to"):
            return "responsible", self._verb_in(words[2:3]), 3
        if first == "able" and second == "to":
            return "able", self._verb_in(self._without_adverbs(words[2:])[:1]), 3
        if first in self._verbs:
            return self._verb(words, first, second)
        if first in ("is", "has") and second not in ("the", "a", "this"):
            return "third-person", "", 2
        for judge in (self._ing_form, self._third_person, self._noun, self._adjective):
            if found := judge(words, first, second):
                return found
        return None

    def _without_adverbs(self, words: Sequence[_Word]) -> Sequence[_Word]:
        """The words after `Effectively and proactively`."""
        at = 0
        while at < len(words) and self._is_adverb(words[at].text):
            at += 1
            if at + 1 < len(words) and words[at].text == "and" and self._is_adverb(words[at + 1].text):
                at += 1
        return words[at:]

    def _is_adverb(self, word: str) -> bool:
        return word in _ADVERBS or (word.endswith("ly") and word not in self._not_adverbs and word not in self._verbs)

    def _infinitive(self, words: Sequence[_Word]) -> tuple[Form, str, int] | None:
        rest = self._without_adverbs(words[1:])
        if not rest or rest[0].text not in self._verbs or self._turns_imperative(rest):
            return None
        return "infinitive", rest[0].text, 2

    def _verb(self, words: Sequence[_Word], first: str, second: str) -> tuple[Form, str, int]:
        noun = first in self._also_nouns and (
            (second == "of" and first not in _OF_VERBS)
            or (first == "support" and second == "for")
            or (first == "experience" and second in ("in", "with"))
            or (first == "contact" and second in ("with", "for"))
            or (second == "and" and len(words) > 3 and self._is_noun(words[2].text) and words[3].text == "of")
        )
        if not noun and self._is_compound(words):
            return "noun", self._nouns.get(second, "") or self.base_of_ing(second), 2
        return ("noun", first if first in self._same_verb else "", 2) if noun else ("imperative", first, 1)

    def _is_compound(self, words: Sequence[_Word]) -> bool:
        """`Project management of works`, `Records keeping`: a noun before another noun, and then no object."""
        if len(words) < 2 or not {words[0].text, words[0].text.removesuffix("s")} & self._before_nouns:
            return False
        second, after = words[1], words[2].text if len(words) > 2 else "of"
        return (self._is_pure_noun(second.text) or bool(self.base_of_ing(second.text))) and (
            after in _AFTER_NOUN or second.comma
        )

    def _ing_form(self, words: Sequence[_Word], first: str, second: str) -> tuple[Form, str, int] | None:
        if not first.endswith("ing") or len(first) < 6 or self._turns_imperative(words):
            return None
        if first in self._not_ing and second not in self._determiners:
            return None
        base = self._stem_of_ing(first)
        if second == "of":
            return "noun", base, 2
        return ("gerund", base, 2) if base else None

    def _third_person(self, words: Sequence[_Word], first: str, second: str) -> tuple[Form, str, int] | None:
        base = self.base_of_s(first)
        if not base or words[0].comma:
            return None
        if base in self._also_nouns and second not in self._determiners and not (base == "report" and second == "to"):
            return None
        return "third-person", base, 2

    def _noun(self, words: Sequence[_Word], first: str, second: str) -> tuple[Form, str, int] | None:
        if (
            second in self._determiners
            or second == "partner"
            or (second in self._verbs and second not in self._also_nouns)
        ):
            return None  # "Requisition the goods", "Quality assure data", "Business partner with managers".
        if self._is_compound(words):
            return "noun", self._nouns.get(second, "") or self.base_of_ing(second), 2
        if self._is_pure_noun(first):
            third = words[2].text if len(words) > 2 else "of"
            if second in self._also_nouns and third not in _AFTER_NOUN and not words[1].comma:
                return None  # "Quality control data": two nouns may make a verb.
            return "noun", self._nouns.get(first, ""), 2
        if second == "of" and first not in self._prepositions and len(first) > 3:
            return "noun", "", 2
        return None

    def _adjective(self, words: Sequence[_Word], first: str, _second: str) -> tuple[Form, str, int] | None:
        """`Accurate preparation`, `Timely and accurate advice`: adjectives, then a noun."""
        if not self._is_adjective(first):
            return None
        for number, word in enumerate(words[1:6], 1):
            text = word.text
            if words[number - 1].comma and not self._is_adjective(text):
                return None  # "Daily, check the register".
            following = words[number + 1].text if number + 1 < len(words) else ""
            ends = word.comma or following in self._prepositions or following in ("and", "")
            is_ing = text.endswith("ing") and len(text) > 5 and text not in self._not_ing
            if self._is_pure_noun(text) or is_ing or (text in self._also_nouns and ends):
                verb = self._nouns.get(text) or (text if text in self._same_verb else self.base_of_ing(text))
                return "noun", verb, number + 1
            if not (text in _INSIDE or text in self._also_nouns or self._is_adjective(text) or self._is_adverb(text)):
                return None
        return None

    def _is_pure_noun(self, word: str) -> bool:
        """A noun that is no verb."""
        return word in self._nouns or (len(word) > 5 and word not in self._verbs and word.endswith(_NOUN_ENDINGS))

    def _is_noun(self, word: str) -> bool:
        return word in self._also_nouns or self._is_pure_noun(word) or bool(self.base_of_ing(word))

    def _is_adjective(self, word: str) -> bool:
        return word in self._adjectives or (
            len(word) > 4 and word not in self._verbs and word not in self._nouns and word.endswith(_ADJECTIVE_ENDINGS)
        )

    def _turns_imperative(self, words: Sequence[_Word]) -> bool:
        """`Working with colleagues, provide advice`: after a comma a verb that is no noun."""
        for number, word in enumerate(words[1:-1], 1):
            following = self._without_adverbs(words[number + 1 :])
            if not word.comma or not following:
                continue
            text = following[0].text
            after = following[1].text if len(following) > 1 else ""
            # "providing advice, support and training" names things; "..., lead the team" does not.
            if text in self._verbs and (text not in self._also_nouns or text == "lead" or after in self._determiners):
                return True
        return False

    def _verb_in(self, words: Sequence[_Word]) -> str:
        for word in words:
            if word.text in self._verbs:
                return word.text
            if base := self.base_of_ing(word.text) or self._nouns.get(word.text, ""):
                return base
        return ""


def _lie(stem: str) -> str:
    return stem[:-1] + "ie" if stem.endswith("y") else ""


def _ies(word: str) -> str:
    return word[:-3] + "y" if word.endswith("ies") else ""


def _shown(words: Sequence[_Word], least: int) -> int:
    """Where the opening ends: after a few words of its first clause, the telling ones among them."""
    end = words[0].end
    for number, word in enumerate(words[: max(_SHOWN, least)]):
        end = word.end
        if word.comma and number + 1 >= least:
            break
    return end


def _words(text: str, at: int) -> list[_Word]:
    """The first words from an offset on, in small letters, up to the end of the sentence."""
    found: list[_Word] = []
    for match in _word().finditer(text, at, at + 400):
        between = text[found[-1].end : match.start()] if found else ""
        if (found and (any(mark in between for mark in ".;:?!•\n") or any(map(str.isdigit, between)))) or len(
            found
        ) == _READ:
            break
        if found:
            found[-1] = found[-1]._replace(comma="," in between or "(" in between or ")" in between)
        found.append(_Word(match[0].lower().replace("’", "'"), match.start(), match.end(), False))
    return found


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@cache
def _mark() -> re.Pattern[str]:
    return re.compile(r"\s*(?:[-–—•●▪◦*·o]\s+|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+)?[\s\"'‘’“”]*")


@cache
def _label() -> re.Pattern[str]:
    """A short heading before the item: `Leadership:`, `Budget management –`."""
    return re.compile(r"[^\s.,;:()]+(?:\s[^\s.,;:()]+){0,4}?(?::|\s[–—-])\s+")
