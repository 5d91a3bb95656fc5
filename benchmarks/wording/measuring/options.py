"""The command line that the programs of this folder share: which texts are measured."""

import argparse
import os
from pathlib import Path

from measuring.documents import Document, read_documents, read_sentences

_TOOLS_FOLDER = Path(os.environ.get("RDLINT_WORDING_TOOLS") or Path.home() / ".cache/rdlint-wording-tools")


def parser_of(description: str) -> argparse.ArgumentParser:
    """A command line for annotated texts and labelled sentences."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("texts", nargs="?", type=Path, help="a folder of annotated texts")
    parser.add_argument("annotations", nargs="?", type=Path, help="the YAML file that annotates them")
    parser.add_argument("--half", choices=("even", "odd", "all"), default="all", help="by the CRC-32 of the file name")
    parser.add_argument(
        "--sentences", type=Path, action="append", default=[], metavar="FILE", help="labelled sentences"
    )
    parser.add_argument("--select", default="wording", help="the rules and groups of rdlint, with commas")
    parser.add_argument("--ignore", default="", help="rules of rdlint that do not run")
    return parser


def add_tools_folder(parser: argparse.ArgumentParser) -> None:
    """Where other checkers are installed."""
    parser.add_argument("--tools-folder", type=Path, default=_TOOLS_FOLDER, help="where other checkers are installed")


def documents_of(parser: argparse.ArgumentParser, options: argparse.Namespace) -> list[Document]:
    """The documents that the options name."""
    if bool(options.texts) != bool(options.annotations) or not (options.texts or options.sentences):
        parser.error("name a folder of texts with its annotations, or --sentences FILE")
    texts = read_documents(options.texts, options.annotations, options.half) if options.texts else []
    return [*texts, *read_sentences(options.sentences)]


def listed(names: str) -> tuple[str, ...]:
    """Names that were given with commas."""
    return tuple(filter(None, (name.strip() for name in names.split(","))))
