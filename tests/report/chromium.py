"""A real browser without a window, spoken to in its own protocol over two pipes: no driver and no port are needed.

Chrome DevTools Protocol: https://chromedevtools.github.io/devtools-protocol/. Messages are JSON and end in a zero byte.
"""

import base64
import json
import os
import select
import shutil
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

#: What a key is in the protocol: (code, number, text that it types).
KEYS = {
    "Tab": ("Tab", 9, ""),
    "Enter": ("Enter", 13, "\r"),
    " ": ("Space", 32, " "),
    "ArrowDown": ("ArrowDown", 40, ""),
    "ArrowRight": ("ArrowRight", 39, ""),
    "Escape": ("Escape", 27, ""),
}


def executable() -> str | None:
    """Where Chromium is: RDLINT_CHROMIUM, else on the path; None where there is none, or no way to speak to it."""
    if sys.platform == "win32":
        return None
    return os.environ.get("RDLINT_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)


class ProtocolError(Exception):
    """Chromium refused an order, or an error was raised in the page."""


class Chromium:
    """One browser with one page. `events` holds all that it told of its own accord."""

    def __init__(self, program: str, folder: Path) -> None:
        their_in, self._out = os.pipe()
        self._in, their_out = os.pipe()
        options = (
            "--headless=new", "--remote-debugging-pipe", "--no-sandbox", "--disable-gpu", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars",
            f"--user-data-dir={folder}", "--force-color-profile=srgb", "about:blank",
        )  # fmt: skip
        silence = (os.POSIX_SPAWN_OPEN, 2, str(folder / "chromium.log"), os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
        # It reads orders from 3 and answers on 4. Both ends are copied away first, for they may have these numbers.
        far_in, far_out = (_above(10, end) for end in (their_in, their_out))
        self._process = os.posix_spawn(
            program,
            [program, *options],
            {**os.environ, "HOME": str(folder)},
            file_actions=[silence, (os.POSIX_SPAWN_DUP2, far_in, 3), (os.POSIX_SPAWN_DUP2, far_out, 4)],
            setsid=True,
        )
        for end in (their_in, their_out, far_in, far_out):
            os.close(end)
        self._buffer = b""
        self._last = 0
        self.events: list[dict[str, Any]] = []
        self._session = ""
        target = self("Target.createTarget", url="about:blank")["targetId"]
        self._session = self("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log", "Accessibility"):
            self(f"{domain}.enable")

    def __call__(self, method: str, **parameters: Any) -> Any:
        """Gives an order and waits for its result."""
        self._last += 1
        order = {"id": self._last, "method": method, "params": parameters}
        if self._session and not method.startswith("Target."):
            order["sessionId"] = self._session
        data = json.dumps(order).encode() + b"\0"
        while data:
            data = data[os.write(self._out, data) :]
        number = self._last
        while (message := self._next()).get("id") != number:
            self.events.append(message)
        if "error" in message:
            raise ProtocolError(f"{method}: {message['error']}")
        return message["result"]

    def _next(self, seconds: float = 60) -> dict[str, Any]:
        end = time.monotonic() + seconds
        while b"\0" not in self._buffer:
            ready, _, _ = select.select([self._in], [], [], max(0, end - time.monotonic()))
            data = os.read(self._in, 1 << 20) if ready else b""
            if not data:
                raise ProtocolError("Chromium is silent" if not ready else "Chromium has ended")
            self._buffer += data
        first, self._buffer = self._buffer.split(b"\0", 1)
        message: dict[str, Any] = json.loads(first)
        return message

    def evaluate(self, code: str) -> Any:
        """The value of an expression in the page; a promise is waited for."""
        found = self("Runtime.evaluate", expression=code, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in found:
            raise ProtocolError(str(found["exceptionDetails"].get("exception", {}).get("description", found)))
        return found["result"].get("value")

    def open(self, address: str) -> None:
        """Opens a page and waits until it is there."""
        self.events.clear()
        self("Page.navigate", url=address)
        self.wait(lambda: self.evaluate("document.readyState") == "complete")

    def wait(self, holds: Callable[[], Any], seconds: float = 20) -> None:
        """Waits until something holds."""
        end = time.monotonic() + seconds
        while not holds():
            assert time.monotonic() < end, "it never came about"
            time.sleep(0.02)

    def press(self, key: str, shift: bool = False) -> None:
        """Presses a key by its name, or types a character."""
        code, number, text = KEYS.get(key, ("", 0, key))
        common = {"key": key, "code": code, "windowsVirtualKeyCode": number, "modifiers": 8 if shift else 0}
        self("Input.dispatchKeyEvent", type="keyDown" if text else "rawKeyDown", text=text, **common)
        self("Input.dispatchKeyEvent", type="keyUp", **common)

    def emulate(self, media: str = "", **features: str) -> None:
        """Screen or print, and what the reader prefers: `prefers_color_scheme="dark"`."""
        wanted = [{"name": name.replace("_", "-"), "value": value} for name, value in features.items()]
        self("Emulation.setEmulatedMedia", media=media, features=wanted)

    def size(self, width: int, height: int, scale: float = 1) -> None:
        """The window, in pixels of the page."""
        self("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=scale, mobile=False)

    def screenshot(self) -> bytes:
        """What is in the window, as PNG."""
        return base64.b64decode(self("Page.captureScreenshot", format="png")["data"])

    def pdf(self) -> bytes:
        """The page on paper."""
        return base64.b64decode(self("Page.printToPDF", printBackground=False)["data"])

    def told(self, *methods: str) -> list[dict[str, Any]]:
        """What it told of these kinds since the page was opened."""
        self.evaluate("0")
        return [event["params"] for event in self.events if event.get("method") in methods]

    def close(self) -> None:
        """Ends the browser."""
        try:
            self._session = ""
            self("Browser.close")
        except (ProtocolError, OSError):
            os.kill(self._process, signal.SIGKILL)
        os.waitpid(self._process, 0)
        os.close(self._in)
        os.close(self._out)


def _above(lowest: int, end: int) -> int:
    import fcntl

    return fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, lowest)
