"""The action and the template as data, and their scripts in a shell as a runner would start it."""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import jsonschema
from fresh import GIT_ENVIRONMENT, ROOT, Run
from ruamel.yaml import YAML

SCHEMAS = Path(__file__).parent / "schemas"


def data_of(file: Path) -> Any:
    return YAML(typ="safe", pure=True).load(file.read_text(encoding="utf-8"))


def faults(data: Any, schema: str) -> list[str]:
    """What a schema objects to, a line each."""
    validator = jsonschema.validators.validator_for(loaded := data_of(SCHEMAS / schema))(loaded)
    return [f"{list(error.absolute_path)}: {error.message}" for error in validator.iter_errors(data)]


def shell(script: str, folder: Path, environment: Mapping[str, str], *options: str) -> Run:
    """Runs a script in a shell; of this process it sees the path alone."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "SYSTEMROOT") if name in os.environ}
    done = subprocess.run(
        [*options, script],
        cwd=folder,
        env={**kept, **GIT_ENVIRONMENT, **environment},
        capture_output=True,
        encoding="utf-8",
        timeout=600,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    return Run(done.returncode, done.stdout, done.stderr)


def text(name: str) -> str:
    """A file of the project."""
    return (ROOT / name).read_text(encoding="utf-8")
