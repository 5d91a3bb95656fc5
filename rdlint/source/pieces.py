"""The text of a scalar, put together piece by piece, each code point with its place in the source."""


class Pieces:
    """A text under construction. `starts[i]` and `ends[i]` bound code point `i` in the source."""

    __slots__ = ("ends", "starts", "text")

    def __init__(self) -> None:
        self.text: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []

    def copy(self, words: str, start: int) -> None:
        """Add words that stand in the source as they are."""
        self.text.append(words)
        self.starts.extend(range(start, start + len(words)))
        self.ends.extend(range(start + 1, start + len(words) + 1))

    def add(self, character: str, start: int, end: int) -> None:
        """Add one code point that the source writes otherwise."""
        self.text.append(character)
        self.starts.append(start)
        self.ends.append(end)
