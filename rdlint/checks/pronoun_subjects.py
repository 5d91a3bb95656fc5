"""Verbs that do not go with a pronoun before them: you provides, they has, This are, if it are, help you decides."""

from collections.abc import Iterator

from rdlint.checks.agreement_words import CLAUSE_STARTS, FORMS_FOR_MANY, FORMS_FOR_ONE
from rdlint.checks.sentence_words import BREAKS, DETERMINERS, SETTLES, bare_verb, skip_adverbs, words_in
from rdlint.checks.subject_words import Slip, form_for_many, form_for_one
from rdlint.checks.tokens import Tokens
from rdlint.reference.word_classes import (
    AUXILIARY,
    NOUN,
    PLURAL,
    PREPOSITION,
    PRONOUN,
    VERB,
    VERB_S,
    mainly,
    only,
)

#: Behind these a pronoun is the subject of a clause.
_BEFORE_CLAUSE = CLAUSE_STARTS | words_in("that how why what which where but so then until")
_SAYING = words_in(
    """ensure ensures ensuring sure believe believes think recommend know means mean suggest hope confirm request
    declare indicate demonstrate show recognise understand explain state note"""
)
#: "help you decides": the bare verb follows.
_HELPING = words_in("help helps helping let lets letting make makes making")
_BARE_AFTER = words_in("to any each your the a an our their its this these those from for with in on at all about")


def after_pronoun(tokens: Tokens) -> Iterator[Slip]:
    """`you provides`, `they has`, `it provide`, `This are`."""
    yield from _you_and_i(tokens)
    yield from _we_and_they(tokens)
    yield from _he_she_it(tokens)
    yield from _this_and_these(tokens)


def _you_and_i(tokens: Tokens) -> Iterator[Slip]:
    words, kinds = tokens.words, tokens.kinds
    for number in tokens.at("you"):
        verb = skip_adverbs(tokens, number + 1)
        if not kinds[verb] & (VERB_S | AUXILIARY) or words[verb] in ("that", "please"):
            continue
        before, kind = words[number - 1], kinds[number - 1]
        if before in _HELPING and words[number + 1] == words[verb]:
            put = bare_verb(tokens, words[verb]) if only(kinds[verb], VERB_S) else ""
            if put:
                yield Slip(number, verb, put)
            continue
        opens = tokens.first_in_sentence(number) or before in _BEFORE_CLAUSE or before in _SAYING
        put = form_for_many(tokens, verb)
        settled = before in _BEFORE_CLAUSE or words[verb + 1] in _BARE_AFTER or words[verb + 1] in BREAKS
        if not put and opens and kinds[verb] & VERB_S and settled:
            put = bare_verb(tokens, words[verb])
        # "the position you is applying for", "As a ranger, you has"
        described = bool(kind & (NOUN | PLURAL)) and not kind & (VERB | VERB_S | PREPOSITION)
        described |= mainly(kind) == NOUN and words[number - 2] in DETERMINERS
        opens |= before in ("and", "or") and not kinds[number - 2] & (PREPOSITION | VERB | PRONOUN)
        if put and (opens or described or before in (",", "everything", "all")):
            yield Slip(number, verb, put)
    for number in tokens.at("i"):
        verb = skip_adverbs(tokens, number + 1)
        put = form_for_many(tokens, verb)
        if put and words[verb] not in ("was", "is") and tokens.capital(number) and tokens.first_in_sentence(number):
            yield Slip(number, verb, put)


def _we_and_they(tokens: Tokens) -> Iterator[Slip]:
    words, kinds = tokens.words, tokens.kinds
    for number in tokens.at("we", "they"):
        verb = skip_adverbs(tokens, number + 1)
        if words[number - 1] == "of" or not kinds[verb] & (VERB_S | AUXILIARY) or tokens.capital(verb):
            continue
        # Nothing but a verb stands here, though "works" may be a plural elsewhere.
        if put := form_for_many(tokens, verb) or (bare_verb(tokens, words[verb]) if kinds[verb] & VERB_S else ""):
            yield Slip(number, verb, put)


def _he_she_it(tokens: Tokens) -> Iterator[Slip]:
    words, kinds = tokens.words, tokens.kinds
    for number in tokens.at("she", "he"):
        if (
            words[number - 1] in ("or", "/")
            and words[number - 2] in ("he", "she")
            and words[number + 1] in FORMS_FOR_ONE
        ):
            yield Slip(number, number + 1, FORMS_FOR_ONE[words[number + 1]])
    for number in tokens.at("it", "he", "she"):
        verb = skip_adverbs(tokens, number + 1)
        put = form_for_one(tokens, verb)
        if not put or words[verb + 1] in BREAKS or not kinds[verb] & (VERB | AUXILIARY):
            continue
        if tokens.first_in_sentence(number):
            yield Slip(number, verb, put)
        elif words[verb] in FORMS_FOR_ONE and words[verb] not in ("were", "do"):
            # "if it were" is sound, and so is "the rules before it have".
            before = words[number - 1]
            if before == "," or (before in _BEFORE_CLAUSE and before not in ("which", "what")):
                yield Slip(number, verb, put)


def _this_and_these(tokens: Tokens) -> Iterator[Slip]:
    words, kinds = tokens.words, tokens.kinds
    for number in tokens.at("this"):
        verb = number + 1
        if not kinds[verb] & (VERB | AUXILIARY) or words[verb] in ("be", "do"):
            continue
        before = words[number - 1]
        opens = tokens.first_in_sentence(number)
        if words[verb] in FORMS_FOR_ONE:
            opens |= before in CLAUSE_STARTS or before in ("then", "that", ",", "and", "but", "–", "—", "-", "so")
            if words[verb] == "were" and before in ("if", "as", "though", "unless", "whether"):
                continue  # "if this were so"
            if opens and words[verb + 1] not in BREAKS and words[number - 2] not in ("to", "of"):
                yield Slip(number, verb, FORMS_FOR_ONE[words[verb]])
        elif (
            opens
            and only(kinds[verb], VERB)
            and not kinds[verb + 1] & (VERB_S | AUXILIARY)
            and (put := form_for_one(tokens, verb))
        ):
            yield Slip(number, verb, put)
    for number in tokens.at("these", "those"):
        verb = number + 1
        if words[verb] in FORMS_FOR_MANY and tokens.first_in_sentence(number) and words[verb] != "does":
            yield Slip(number, verb, FORMS_FOR_MANY[words[verb]])
    for number in tokens.at("you"):
        # "You and your team has"
        if words[number + 1] != "and" or words[number + 2] != "your" or not tokens.first_in_sentence(number):
            continue
        verb = number + 4 if kinds[number + 3] & NOUN else number + 3
        if words[verb] in FORMS_FOR_MANY and words[verb] != "does" and words[verb - 1] not in SETTLES:
            yield Slip(number, verb, FORMS_FOR_MANY[words[verb]])
