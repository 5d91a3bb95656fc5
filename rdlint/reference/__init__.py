"""Typed access to reference data: frameworks, indicators, occupation codes, authorities and schemas.

Names are loaded when first used, since most runs need few of them.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rdlint.reference.differences import Change, describe
    from rdlint.reference.fingerprints import fingerprint_framework
    from rdlint.reference.frameworks import (
        Capability,
        Framework,
        Frameworks,
        Group,
        framework_from_data,
        frameworks_from_data,
        load_frameworks,
    )
    from rdlint.reference.indicators import IndicatorPlace, Lookup, Verdict, build_lookup, common_place
    from rdlint.reference.library import Library, Vocabularies
    from rdlint.reference.normalise import normalise
    from rdlint.reference.occupations import NamedCode, Occupations, OccupationVerdict
    from rdlint.reference.sources import SourceDocument, Sources, load_sources
    from rdlint.reference.standing import Standing

_HOMES = {
    "Capability": "frameworks",
    "Change": "differences",
    "Framework": "frameworks",
    "Frameworks": "frameworks",
    "Group": "frameworks",
    "IndicatorPlace": "indicators",
    "Library": "library",
    "Lookup": "indicators",
    "NamedCode": "occupations",
    "OccupationVerdict": "occupations",
    "Occupations": "occupations",
    "SourceDocument": "sources",
    "Sources": "sources",
    "Standing": "standing",
    "Verdict": "indicators",
    "Vocabularies": "library",
    "build_lookup": "indicators",
    "common_place": "indicators",
    "describe": "differences",
    "fingerprint_framework": "fingerprints",
    "framework_from_data": "frameworks",
    "frameworks_from_data": "frameworks",
    "load_frameworks": "frameworks",
    "load_sources": "sources",
    "normalise": "normalise",
}

__all__ = [
    "Capability",
    "Change",
    "Framework",
    "Frameworks",
    "Group",
    "IndicatorPlace",
    "Library",
    "Lookup",
    "NamedCode",
    "OccupationVerdict",
    "Occupations",
    "SourceDocument",
    "Sources",
    "Standing",
    "Verdict",
    "Vocabularies",
    "build_lookup",
    "common_place",
    "describe",
    "fingerprint_framework",
    "framework_from_data",
    "frameworks_from_data",
    "load_frameworks",
    "load_sources",
    "normalise",
]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
