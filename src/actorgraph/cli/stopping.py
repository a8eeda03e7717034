"""Ending when asked to: an interrupt from the keyboard, or SIGTERM."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

SIGNALS = (signal.SIGINT, signal.SIGTERM)


class Stopped(SystemExit):
    """Somebody wants the program to end. What is open is tidied up on the way out; the exit code
    is that of a shell: 128 and the number of the signal.
    """

    def __init__(self, number: int) -> None:
        super().__init__(128 + number)
        self.name = signal.Signals(number).name
        self.kept = "nothing is written by half"


@contextmanager
def stoppable() -> Iterator[None]:
    """While it is open, a signal to end raises ``Stopped``."""
    if threading.current_thread() is not threading.main_thread():  # others cannot take signals
        yield
        return
    before = {number: signal.signal(number, _stop) for number in SIGNALS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _stop(number: int, _: FrameType | None) -> None:
    signal.signal(number, signal.SIG_IGN)  # once is enough: tidying up is not to be interrupted
    raise Stopped(number)
