"""A punctuation mark that is out of place, as the finders of check kind `misplaced-marks` tell it."""

from typing import NamedTuple

from rdlint.model import Safety


class MarkSlip(NamedTuple):
    """The mark at `number` should read `put`, or nobody can say what; the finding covers words `first` to `last`."""

    first: int
    last: int
    number: int
    put: str | None
    safety: Safety = "unsafe"
