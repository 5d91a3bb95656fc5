"""Fingerprints: what is kept of wording that may not be reprinted, to recognise it and not to read it."""

from collections.abc import Mapping
from typing import Any

from rdlint.reference.normalise import bag, normalise

_DIGEST_BYTES = 8
#: Two bytes: several English stems share each hash, so that a bag of hashes names no words; for telling apart
#: the indicators of a framework that is still plenty.
_STEM_BYTES = 2


def digest(normalised: str) -> str:
    """16 hexadecimal digits for a wording that `normalise` returned."""
    return _hash(normalised, _DIGEST_BYTES, b"wording")


def stem_hash(stem: str) -> str:
    """Four hexadecimal digits for one entry of a bag of stems."""
    return _hash(stem, _STEM_BYTES, b"stem")


def fingerprint(text: str) -> str:
    """The digest of the normalised wording, then the hashed stems in sorted order, with blanks between."""
    return " ".join([digest(normalise(text)), *sorted({stem_hash(stem) for stem in bag(text)})])


def split_fingerprint(text: str) -> tuple[str, list[str]]:
    """The digest and the hashed stems of what `fingerprint` returned."""
    first, *stems = text.split()
    return first, stems


def fingerprint_framework(data: Mapping[str, Any]) -> dict[str, Any]:
    """A framework with `text: open` as one with `text: fingerprints`.

    Names, groups, levels and dates stay; indicators and descriptions become fingerprints. `data` has the
    authoring form of a framework file and stays as it is. Where it holds no open text there is nothing to do.
    """
    if data.get("indicators") == "unknown" or data.get("text") == "fingerprints":
        return dict(data)
    result: dict[str, Any] = {key: value for key, value in data.items() if key != "groups"}
    result["text"] = "fingerprints"
    result["groups"] = [
        {
            **group,
            "capabilities": [_fingerprint_capability(capability) for capability in group["capabilities"]],
        }
        for group in data["groups"]
    ]
    return result


def _fingerprint_capability(capability: Mapping[str, Any]) -> dict[str, Any]:
    result = dict(capability)
    if capability.get("description"):
        result["description"] = fingerprint(capability["description"])
    if capability.get("levels"):
        result["levels"] = {
            level: [fingerprint(indicator) for indicator in indicators or ()]
            for level, indicators in capability["levels"].items()
        }
    return result


def _hash(text: str, size: int, purpose: bytes) -> str:
    from hashlib import blake2b

    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=size, person=purpose).hexdigest()
