"""Colour for a terminal, or none."""

from typing import NamedTuple

_CODES = {"error": "1;31", "warning": "1;33", "info": "1;36", "good": "1;32", "frame": "34", "strong": "1"}


class Paint(NamedTuple):
    """Paints text when `on`; otherwise gives it back as it is."""

    on: bool

    def severity(self, severity: str, text: str) -> str:
        """Text in the colour of a severity."""
        return self._paint(severity, text)

    def strong(self, text: str) -> str:
        """What a reader should see first."""
        return self._paint("strong", text)

    def frame(self, text: str) -> str:
        """The marks around an excerpt."""
        return self._paint("frame", text)

    def good(self, text: str) -> str:
        """Good news."""
        return self._paint("good", text)

    def _paint(self, kind: str, text: str) -> str:
        return f"\x1b[{_CODES[kind]}m{text}\x1b[0m" if self.on else text
