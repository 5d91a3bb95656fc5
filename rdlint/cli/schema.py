"""`rdlint schema`: the schema, an annotated template, and the page of all fields."""

import argparse

from rdlint.cli.output import write
from rdlint.resources import schemas_dir


def schema(options: argparse.Namespace) -> int:
    """Runs `rdlint schema`; returns the exit code."""
    if options.template or options.fields:
        from rdlint.reference.schemas import load_schema
        from rdlint.reference.template import annotated_template, fields_page

        role_description = load_schema("role-description")
        write(annotated_template(role_description) if options.template else fields_page(role_description))
        return 0
    write((schemas_dir() / "role-description.schema.json").read_text(encoding="utf-8"))
    return 0
