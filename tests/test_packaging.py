"""The wheel holds the rules and schemas and works alone; the sdist holds all that the tests need; the pins are true."""

import re
import tarfile
import tomllib
from pathlib import Path
from zipfile import ZipFile

import pytest
from fresh import ROOT, Environment, must, project_files

#: Of the project but of no use without its repository.
NOT_SHIPPED = {".gitignore", ".gitattributes", ".pre-commit-config.yaml"}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    python = Environment(folder / "environment").python
    must([python, "-m", "build", "--no-isolation", "--outdir", folder, ROOT], folder)
    return folder


@pytest.fixture(scope="module")
def wheel(built: Path) -> Path:
    return next(built.glob("*.whl"))


def names_in(wheel: Path) -> set[str]:
    with ZipFile(wheel) as archive:
        return {name for name in archive.namelist() if not name.endswith("/")}


def shipped(folder: str, suffix: str = "") -> set[str]:
    return {
        file.relative_to(folder).as_posix()
        for file in project_files()
        if file.parts[0] == folder and file.name.endswith(suffix)
    }


def test_wheel_holds_rules_and_schemas_inside_the_package(wheel: Path) -> None:
    names = names_in(wheel)
    for folder, inside in (("rules", "rdlint/_rules/"), ("schemas", "rdlint/_schemas/")):
        found = {name.removeprefix(inside) for name in names if name.startswith(inside)}
        assert found == shipped(folder)
        assert len(found) >= 5
    assert shipped("rdlint") == {
        name.removeprefix("rdlint/") for name in names if re.match(r"rdlint/(?!_rules|_schemas)", name)
    }


def test_wheel_holds_nothing_else(wheel: Path) -> None:
    tops = {name.split("/")[0] for name in names_in(wheel)}
    assert len(tops) == 2
    assert "rdlint" in tops
    assert not any("nsw/" in name or "test" in Path(name).stem.split("_") for name in names_in(wheel))


def test_wheel_carries_licence_and_attribution(wheel: Path) -> None:
    licences = {name.rsplit("/", 1)[1] for name in names_in(wheel) if "/licenses/" in name}
    assert licences == {"LICENSE", "NOTICE"}


def test_sdist_holds_the_whole_project(built: Path) -> None:
    archive = next(built.glob("*.tar.gz"))
    with tarfile.open(archive) as tar:
        names = {name.split("/", 1)[1] for name in tar.getnames() if "/" in name}
    wanted = {file.as_posix() for file in project_files()} - NOT_SHIPPED
    assert wanted - names == set()


def test_installed_wheel_finds_its_rules(wheel: Path, tmp_path: Path) -> None:
    environment = Environment(tmp_path / "environment")
    environment.install(wheel)
    where = must([environment.python, "-c", "import rdlint; print(rdlint.__file__)"], tmp_path)
    assert str(environment.folder) in where
    assert "missing-reporting-line" in environment.rdlint("rules").stdout
    assert environment.rdlint("explain", "missing-reporting-line").code == 0
    assert environment.rdlint("schema").stdout == (ROOT / "schemas/role-description.schema.json").read_text("utf-8")
    clean = environment.rdlint("check", ROOT / "examples/clean")
    assert (clean.code, clean.stderr) == (0, "")
    assert "No findings in 6 role descriptions" in clean.stdout
    found = environment.rdlint("check", ROOT / "examples/nsw", "--as-of", "2025-06-30")
    assert (found.code, found.stderr) == (1, "")
    assert "error[" in found.stdout


def requirements(section: list[str]) -> dict[str, str]:
    """Name to the lowest allowed version."""
    found = {}
    for line in section:
        match = re.match(r"([A-Za-z0-9._-]+)>=([0-9.]+)", line)
        assert match is not None, f"{line!r} names no lowest version"
        found[match[1].lower()] = match[2]
    return found


def pins(file: str) -> dict[str, str]:
    text = (ROOT / file).read_text(encoding="utf-8")
    return dict(re.findall(r"^([A-Za-z0-9._-]+)==([^ ;\\\n]+)", text, re.MULTILINE))


PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def test_the_lowest_versions_are_those_of_the_project() -> None:
    lowest = requirements(PROJECT["project"]["dependencies"])
    pinned = pins("constraints-lowest.txt")
    assert {name: f"{version}.0".split(".")[:3] for name, version in lowest.items()} == {
        name: version.split(".")[:3] for name, version in pinned.items()
    }


def test_the_lock_holds_every_dependency_and_names_no_registry() -> None:
    text = (ROOT / "requirements-dev.txt").read_text(encoding="utf-8")
    pinned = pins("requirements-dev.txt")
    for name in requirements(PROJECT["project"]["dependencies"] + PROJECT["dependency-groups"]["dev"]):
        assert name.replace(".", "-") in pinned
    assert "://" not in text
    assert "index" not in text
    for block in re.split(r"\n(?=\S)", text.strip()):
        assert block.startswith("#") or "--hash=sha256:" in block, f"no hash: {block[:60]}"


def test_the_version_is_the_same_everywhere() -> None:
    from rdlint import __version__

    assert PROJECT["project"]["version"] == __version__
    assert f"## {__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
