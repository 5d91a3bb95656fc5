"""Short digests of text, for names that must not change by themselves: fingerprints and cache entries."""

try:
    # What hashlib hands out; importing hashlib itself loads OpenSSL, which takes a tenth of rdlint's start.
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

_SIZE = 12


def digest(text: str) -> str:
    """24 hexadecimal digits."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=_SIZE).hexdigest()
