"""Firefox over Marionette, the WebDriver server that is built into it: no driver of its own needed.

A message is its length, a colon, and JSON: ``[0, number, command, parameters]`` to Firefox, and
``[1, number, error, result]`` back.
"""

import contextlib
import itertools
import json
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Self

STARTING = 60  # seconds
PREFERENCES = {
    "app.update.disabledForTesting": True,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "toolkit.telemetry.server": "",
    "ui.prefersReducedMotion": 1,
}


def firefox() -> str | None:
    """Where Firefox is: as ACTORGRAPH_FIREFOX says, else on PATH."""
    named = os.environ.get("ACTORGRAPH_FIREFOX")
    return named or shutil.which("firefox-esr") or shutil.which("firefox")


class Firefox:
    """One window of Firefox, without a screen."""

    def __init__(self, address: tuple[str, int]) -> None:
        self._socket = _connected(address)
        self._stream = self._socket.makefile("rb")
        self._numbers = itertools.count()
        self._received()  # its greeting
        self.send("WebDriver:NewSession", {"strictFileInteractability": True})

    @classmethod
    @contextlib.contextmanager
    def opened(cls, path: str, profile: Path) -> Iterator[Self]:
        """Start Firefox with an empty ``profile``, and end it after."""
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            address = free.getsockname()
        prefs = PREFERENCES | {"marionette.port": address[1]}
        lines = (f"user_pref({json.dumps(k)}, {json.dumps(v)});\n" for k, v in prefs.items())
        (profile / "user.js").write_text("".join(lines), "utf-8")
        command = (path, "--headless", "--marionette", "--no-remote", "--profile", str(profile))
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        with subprocess.Popen(command, **quiet) as process:  # type: ignore[call-overload]
            try:
                with contextlib.closing(cls(address)) as opened:
                    yield opened
            finally:
                process.terminate()

    def close(self) -> None:
        """Let go of the connection."""
        self._stream.close()
        self._socket.close()

    def send(self, command: str, parameters: dict[str, Any]) -> Any:
        """Run a command; its result, or an error with what Firefox says."""
        message = json.dumps([0, next(self._numbers), command, parameters]).encode()
        self._socket.sendall(b"%d:%s" % (len(message), message))
        _, _, error, result = self._received()
        if error:
            raise RuntimeError(f"{command}: {error['message']}")
        return result["value"] if isinstance(result, dict) and "value" in result else result

    def _received(self) -> Any:
        length = b"".join(iter(lambda: self._stream.read(1), b":"))
        return json.loads(self._stream.read(int(length)))

    def open(self, address: str) -> None:
        """Go to an address and wait until the page says that it is ready."""
        self.send("WebDriver:Navigate", {"url": address})
        self.wait_for("document.documentElement.dataset.ready === 'true'")

    def run(self, script: str, *arguments: Any) -> Any:
        """What the body of a function returns in the page."""
        return self.send("WebDriver:ExecuteScript", {"script": script, "args": list(arguments)})

    def wait_for(self, condition: str, seconds: float = 30) -> None:
        """Wait until an expression is true in the page."""
        until = time.monotonic() + seconds
        while not self.run(f"return Boolean({condition})"):
            if time.monotonic() > until:
                raise TimeoutError(condition)
            time.sleep(0.05)

    def click(self, x: float, y: float) -> None:
        """Click at a place of the window, as a hand with a mouse does."""
        steps: list[dict[str, Any]] = [
            {"type": "pointerMove", "x": round(x), "y": round(y), "duration": 20},
            {"type": "pointerDown", "button": 0},
            {"type": "pointerUp", "button": 0},
        ]
        mouse = {"type": "pointer", "id": "mouse", "parameters": {"pointerType": "mouse"}}
        self.send("WebDriver:PerformActions", {"actions": [mouse | {"actions": steps}]})


def _connected(address: tuple[str, int]) -> socket.socket:
    until = time.monotonic() + STARTING
    while True:
        try:
            return socket.create_connection(address, timeout=STARTING)
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)
