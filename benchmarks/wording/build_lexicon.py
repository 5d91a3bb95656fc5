"""Builds rules/data/english/words.tsv, the word list behind the wording rules, from public sources and curated lists.

    python benchmarks/wording/build_lexicon.py [--sources FOLDER]

Needed beside Python: the Debian packages scowl (2020.12.07), wordnet-base (3.0) and festlex-poslex (2.4), the PyPI
package lemminflect (0.2.3) in the Python that runs this, and the project on PYTHONPATH. --sources is a folder that
holds the Debian files as they would lie under `/` (`dpkg -x PACKAGE.deb FOLDER` fills it); the default is `/`. What is
what, and under which licence, stands in rules/data/english/SOURCES.txt. The same sources give the same bytes.
"""

import argparse
import csv
import gzip
import importlib.util
import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from rdlint.reference.inflection import ing_of, participle_of, past_of, plural_of, third_person
from rdlint.reference.near_words import edits

ENGLISH = Path(__file__).resolve().parents[2] / "rules/data/english"
_OURS = re.compile(r"[a-z][a-zé'’-]*")
_OPEN = ("noun", "plural", "verb", "verb-s", "past", "participle", "ing", "adjective", "adverb")

#: The letter of each class in words.tsv; as in rdlint/reference/lexicon.py.
LETTERS = {
    "noun": "n", "plural": "p", "verb": "v", "verb-s": "s", "past": "d", "participle": "e", "ing": "g",
    "adjective": "j", "adverb": "r", "determiner": "t", "preposition": "i", "conjunction": "c", "pronoun": "o",
    "auxiliary": "x", "number": "m", "name": "N", "count": "C", "mass": "M",
}  # fmt: skip

#: The tags of the Wall Street Journal that are evidence of each class, with the number of words that carried the tag.
_TAGS = {
    "nn": ("noun", 126374), "nns": ("plural", 56897), "vb": ("verb", 25362), "vbp": ("verb", 11696),
    "vbz": ("verb-s", 20455), "vbd": ("past", 29466), "vbn": ("participle", 19053), "vbg": ("ing", 13891),
    "jj": ("adjective", 58163), "jjr": ("adjective", 3100), "jjs": ("adjective", 1850), "rb": ("adverb", 29703),
    "rbr": ("adverb", 1667), "rbs": ("adverb", 411),
}  # fmt: skip
_SENSES = {"1": "noun", "2": "verb", "3": "adjective", "5": "adjective", "4": "adverb"}

#: A class that a word has in less than this share of its uses is left out: a rule that relies on it would mislead.
LEAST_SHARE = 0.03
#: With fewer uses than this nobody can say what is rare.
ENOUGH = 12

Counts = Mapping[str, Mapping[str, float]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sources", type=Path, default=Path("/"), help="where the files of the Debian packages lie")
    root = parser.parse_args().sources
    levels, american, names = spellings(root / "usr/share/dict/scowl")
    for word, level in public_sector().items():
        levels[word] = min(level, levels.get(word, 9))
        american.discard(word)
    for word in lines("count-nouns.txt"):
        levels.setdefault(word, 3)
        levels.setdefault(plural_of(word), 3)
    levels.update(dict.fromkeys(lines("field-words.txt"), 1))
    names = {word: level for word, level in names.items() if word not in american}
    for word in lines("not-words.txt"):
        levels.pop(word, None)
        names.pop(word, None)
    rows = [*ours(levels, names, classes(root, levels)), *theirs(american, levels)]
    write(sorted(rows, key=lambda row: row.encode()))


# Spellings


def spellings(folder: Path) -> tuple[dict[str, int], set[str], dict[str, int]]:
    """Australian words with their level (1 everybody's to 7 rare), American spellings, and names with their level."""
    ours = scowl(folder, ("english", "australian", "australian_variant_1"), ("words", "contractions"), 60)
    slips = likely_slips({word for word, level in ours.items() if level == 1} | set(lines("field-words.txt")))
    for word, level in scowl(folder, ("english", "australian"), ("words",), 70).items():
        if level == 7 and word not in slips:
            ours.setdefault(word, level)
    american = scowl(folder, ("american", "british_z", "canadian"), ("words",), 60)
    large = scowl(folder, ("english", "australian", "british"), ("words",), 80)
    for word in lines("american-not.txt"):
        large[word] = 9
        ours.setdefault(word, 4)
    variants = scowl(folder, ("australian_variant_1",), ("words",), 80).keys() - large.keys()
    for word in variants & american.keys():
        american[word] = 9
        ours.pop(word, None)
    names = scowl(folder, ("english", "australian"), ("upper", "proper-names"), 50)
    return ours, set(american) - large.keys(), names


def likely_slips(words: Iterable[str]) -> set[str]:
    """What a swapped, doubled, single or missing letter, or another vowel, makes of words that everybody uses.

    A rare word that looks like one of these is more often a slip than meant: `manger`.
    """
    return {slip for word in words if len(word) > 3 for slip, unlikely in edits(word).items() if unlikely <= 1}


def scowl(folder: Path, regions: Sequence[str], kinds: Sequence[str], largest: int) -> dict[str, int]:
    """The words of SCOWL of these regions and kinds, in small letters, with 1 (commonest) to 9 for the size of list."""
    levels = {10: 1, 20: 2, 35: 3, 40: 4, 50: 5, 55: 6, 60: 6, 70: 7, 80: 8}
    found: dict[str, int] = {}
    for path in sorted(folder.iterdir()):
        region, _, rest = path.name.rpartition("-") if "proper-names" not in path.name else path.name.partition("-")
        kind, _, size = rest.partition(".")
        if region in regions and kind in kinds and int(size) <= largest:
            for line in path.read_text(encoding="latin-1").split():
                word = line.lower()
                if not word.endswith("'s") and _OURS.fullmatch(word):
                    found[word] = min(levels[int(size)], found.get(word, 9))
    return found


def public_sector() -> dict[str, int]:
    """The field's own words with their level: as good as common, save names, which count as known and no more."""
    found = {}
    for word, kinds in table("public-sector.txt").items():
        found[word.lower()] = 3 if word.islower() and "name" not in kinds else 5
        if word.islower():
            found.update(dict.fromkeys(forms_of(word, kinds).values(), 3))
    return found


def forms_of(base: str, kinds: Sequence[str]) -> dict[str, str]:
    """The class of each regular form of a word, and the form."""
    found = {}
    if "noun" in kinds and "mass" not in kinds:
        found["plural"] = plural_of(base)
    if "verb" in kinds:
        found |= {"verb-s": third_person(base), "ing": ing_of(base), "past": past_of(base)}
        found["participle"] = participle_of(base)
    return found


def lines(name: str) -> list[str]:
    """The entries of a curated list: one a line or several on a line, without notes after `#`."""
    path = ENGLISH / name
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    return [word for line in text.splitlines() for word in line.partition("#")[0].split()]


def table(name: str) -> dict[str, list[str]]:
    """A curated list of rows `classes: words`, as word -> classes."""
    found: dict[str, list[str]] = {}
    for line in (ENGLISH / name).read_text(encoding="utf-8").splitlines():
        classes, colon, words = line.partition("#")[0].partition(":")
        for word in words.split() if colon else ():
            if word in found:
                raise SystemExit(f"{name}: {word} stands there twice")
            found[word] = classes.split()
            unknown = set(found[word]) - LETTERS.keys()
            if unknown:
                raise SystemExit(f"{name}: there is no class {unknown}")
    return found


# Classes


def classes(root: Path, levels: Mapping[str, int]) -> dict[str, list[str]]:
    """The classes of every word, the most frequent first."""
    counts = tagged(root / "usr/share/festival/dicts/wsj.wp39.poslexR")
    lemmas, lemma_counts = wordnet(root / "usr/share/wordnet")
    forms = inflections()
    for word, kinds in [*lemmas.items(), *table("public-sector.txt").items()]:
        if word.islower() and word not in forms:
            for kind, form in forms_of(word, list(kinds)).items():
                base = "noun" if kind == "plural" else "verb"
                forms[word].append(
                    (base, [form] if base == "noun" else [past_of(word), "", ing_of(word), third_person(word)])
                )
    possible: dict[str, set[str]] = defaultdict(set)
    for word, kinds in lemmas.items():
        possible[word] |= kinds
    for base, rows in forms.items():
        for kind, _ in rows:
            possible[base].add(kind)
    found: dict[str, list[str]] = {}
    for word in [*levels, *possible]:
        if word not in found and possible.get(word):
            found[word] = likely(possible[word], counts.get(word, {}), lemma_counts.get(word, {}))
    for word, kinds in table("classes.txt").items():
        found[word] = kinds
    inflected: dict[str, dict[str, float]] = defaultdict(dict)
    for base, rows in forms.items():
        for kind, form, name in flattened(base, rows):
            kept = kind in found.get(base, ()) or counts.get(form, {}).get(name, 0) > 2
            if kept and form != base:
                weight = lemma_counts.get(base, {}).get(kind, 0) * 0.3
                inflected[form][name] = max(weight, inflected[form].get(name, 0))
    for form, weights in inflected.items():
        own = counts.get(form, {})
        base_kinds = {kind for kind in possible.get(form, ()) if kind in found.get(form, ())}
        found[form] = likely({*weights, *base_kinds}, own, {**lemma_counts.get(form, {}), **weights})
    found.update({word.lower(): kinds for word, kinds in table("public-sector.txt").items()})
    for name in ("classes.txt", "closed-words.txt"):
        found.update(table(name))
    for name, kind in (("count-nouns.txt", "count"), ("mass-nouns.txt", "mass")):
        for word in lines(name):
            known = found.get(word, [])
            found[word] = [*known, *({"noun"} - set(known)), kind]
    return found


def likely(possible: set[str], *evidence: Mapping[str, float]) -> list[str]:
    """The possible classes that a word really has, the most frequent first."""
    weights = {kind: sum(counts.get(kind, 0) for counts in evidence) for kind in possible}
    for counts in evidence:
        for kind in ("adjective", "noun", "adverb", "ing"):  # a class that no table of forms knows: `experienced`
            if counts.get(kind, 0) >= 3:
                weights[kind] = sum(found.get(kind, 0) for found in evidence)
    total = sum(weights.values())
    # Of a word that was met seldom, what was never met is left out.
    least = LEAST_SHARE * total if total >= ENOUGH else 0.01 if max(weights.values()) >= 2 else 0.0
    kept = {kind for kind in weights if weights[kind] >= least}
    if kept & {"past", "participle"}:
        kept |= weights.keys() & {"past", "participle"}  # A regular form is always both.
    return sorted(kept, key=lambda kind: (-weights[kind], _OPEN.index(kind)))


def tagged(path: Path) -> dict[str, dict[str, float]]:
    """How often each word had each class in the Wall Street Journal; the file holds logarithms of shares of a tag."""
    counts: dict[str, dict[str, float]] = {}
    row = re.compile(r'^\("([a-z][a-z\'-]*)" \((.*)\) \(\) \)$')
    with path.open(encoding="latin-1") as file:
        for line in file:
            match = row.match(line.strip())
            if match is None:
                continue
            found: dict[str, float] = defaultdict(float)
            for tag, share in re.findall(r"\(([a-z]+) (-[0-9.]+)\)", match[2]):
                if tag in _TAGS:
                    kind, words = _TAGS[tag]
                    found[kind] += math.exp(float(share)) * words
            counts[match[1]] = found
    return counts


def wordnet(folder: Path) -> tuple[dict[str, set[str]], dict[str, dict[str, float]]]:
    """The classes of every word in WordNet, and how often each was met in the texts marked with senses."""
    kinds: dict[str, set[str]] = defaultdict(set)
    for name, kind in (("noun", "noun"), ("verb", "verb"), ("adj", "adjective"), ("adv", "adverb")):
        for line in (folder / f"index.{name}").read_text(encoding="latin-1").splitlines():
            if not line.startswith(" "):
                kinds[line.partition(" ")[0]].add(kind)
    counts: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for line in (folder / "cntlist.rev").read_text(encoding="latin-1").splitlines():
        key, _, times = line.split(" ")
        word, _, sense = key.partition("%")
        counts[word][_SENSES[sense[0]]] += int(times)
    return kinds, counts


def inflections() -> dict[str, list[tuple[str, list[str]]]]:
    """Of every base: its classes with the forms as the table has them."""
    spec = importlib.util.find_spec("lemminflect")
    if spec is None or spec.origin is None:
        raise SystemExit("The PyPI package lemminflect is not installed here.")
    found: dict[str, list[tuple[str, list[str]]]] = defaultdict(list)
    kinds = {"noun": "noun", "verb": "verb", "adj": "adjective", "adv": "adverb"}
    with gzip.open(Path(spec.origin).parent / "resources/infl_lu.csv.gz", "rt", encoding="utf-8") as file:
        for base, kind, *forms in csv.reader(file):
            if kind in kinds:
                found[base].append((kinds[kind], forms))
                british = spelt_here(base)
                if british != base:
                    found[british].append((kinds[kind], [spelt_here(form) for form in forms]))
    return found


def flattened(base: str, rows: Sequence[tuple[str, Sequence[str]]]) -> Iterator[tuple[str, str, str]]:
    """(class of the base, form, class of the form) for every form of a word."""
    columns = {"noun": ["plural"], "verb": ["past", "participle", "ing", "verb-s"]}
    for kind, forms in rows:
        names = columns.get(kind, [kind, kind])
        for name, cell in zip(names, forms, strict=False):
            # A verb without a participle of its own uses the past form.
            cell = cell or (forms[0] if name == "participle" else "")
            for form in cell.split("/"):
                if form and not (name == "plural" and form == base and not base.endswith("s")):
                    yield kind, form, name


def spelt_here(word: str) -> str:
    """A word of an American table as Australians spell its ending; the word itself where nothing differs."""
    word = re.sub(r"(?<=[a-z]{2})iz(e|es|ed|ing|er|ers|ation|ations)$", r"is\1", word)
    return re.sub(r"(?<=al)yz(e|es|ed|ing|er|ers)$", r"ys\1", word)


# The file


def ours(levels: Mapping[str, int], names: Mapping[str, int], kinds: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """The rows of words that are right here."""
    curated = table("classes.txt")
    for word in {*levels, *names, *table("closed-words.txt")}:
        level = levels.get(word, names.get(word, 3))
        found = [*(kinds.get(word) or by_ending(word, kinds))]
        if word not in levels and word in names:
            found = [*curated.get(word, ()), "name"]
        elif word in names and level > 3:
            found.append("name")
        yield f"{word}\t{''.join(LETTERS[kind] for kind in dict.fromkeys(found))}{level}"


_ENDINGS = (
    ("ly", ["adverb"]), ("ing", ["ing"]), ("ed", ["participle", "past"]), ("ise", ["verb"]), ("ises", ["verb-s"]),
    ("ional", ["adjective"]), ("able", ["adjective"]), ("ible", ["adjective"]), ("ous", ["adjective"]),
    ("ive", ["adjective"]), ("ic", ["adjective"]), ("ful", ["adjective"]), ("less", ["adjective"]),
    ("al", ["adjective"]), ("ness", ["noun"]), ("ity", ["noun"]), ("ion", ["noun"]), ("ment", ["noun"]),
    ("er", ["noun"]), ("ist", ["noun"]), ("ism", ["noun"]), ("ship", ["noun"]), ("ology", ["noun"]),
)  # fmt: skip


def by_ending(word: str, kinds: Mapping[str, Sequence[str]]) -> list[str]:
    """The classes of a word that no source knows, where its ending shows them."""
    if word.endswith("s") and {"noun", "ing"} & set(kinds.get(word[:-1]) or by_ending(word[:-1], kinds)):
        return ["plural"]
    for ending, found in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 3:
            return found
    for cut in range(3, len(word) - 2):  # A compound is what its last part is: `bushfire`.
        if word[:cut] in kinds and "noun" in kinds.get(word[cut:], ()):
            return ["noun"]
    return []


def theirs(american: set[str], levels: Mapping[str, int]) -> Iterator[str]:
    """The rows of American spellings, with what stands for each here."""
    written = dict(zip(*[iter(lines("american-pairs.txt"))] * 2, strict=True))
    for word in {*american, *written}:
        if word in levels:
            continue
        right = written.get(word) or respelt(word, levels)
        if right:
            yield f"{word}\t!\t{right}"


_RESPELLINGS = (
    (r"yz", "ys"), (r"iz", "is"), (r"or", "our"), (r"er", "re"), (r"ense", "ence"), (r"og", "ogue"), (r"e", "ae"),
    (r"e", "oe"), (r"l", "ll"), (r"ll", "l"), (r"k", "c"), (r"ck", "que"), (r"ic", "ise"), (r"s", "c"), (r"c", "s"),
    (r"p", "pp"), (r"g", "gg"), (r"ling", "lling"), (r"f", "ph"), (r"m", "mme"), (r"a", "e"), (r"i", "y"),
    (r"dg", "dge"), (r"ter", "tre"), (r"ered", "red"), (r"ering", "ring"), (r"oged", "ogued"), (r"z", "s"),
    (r"x", "ct"), (r"o", "ou"), (r"ti", "te"), (r"ag", "age"), (r"t", "tt"), (r"c", "que"),
)  # fmt: skip


def respelt(word: str, levels: Mapping[str, int]) -> str:
    """The Australian word that an American one is another spelling of; the commonest, or the empty text."""
    options = {
        word[: match.start()] + there + word[match.end() :]
        for here, there in _RESPELLINGS
        for match in re.finditer(here, word)
    }
    found = sorted((levels[option], option) for option in options if option in levels)
    return found[0][1] if found else ""


#: Every block of this many bytes has one line in the index: the first word that begins in it.
BLOCK = 512


def write(rows: Sequence[str]) -> None:
    """Writes the list, and the first word of each block of it."""
    text = ("\n" + "\n".join(rows) + "\n").encode()
    (ENGLISH / "words.tsv").write_bytes(text)
    firsts = []
    for start in range(0, len(text), BLOCK):
        at = text.find(b"\n", start)
        firsts.append(text[at + 1 : text.find(b"\t", at)].decode() if 0 <= at < len(text) - 1 else "")
    (ENGLISH / "words-index.txt").write_text("\n".join(filter(None, firsts)) + "\n", encoding="utf-8", newline="\n")
    print(f"{len(rows)} words, {len(text)} bytes, {len(firsts)} blocks")


if __name__ == "__main__":
    main()
