"""A slow machine: a program that is stopped again and again, so that it gets on in small steps."""

from __future__ import annotations

import os
import random
import signal
import time
from contextlib import suppress
from threading import Thread

_SLOW = "DRAFTER_TESTS_SLOW"
"""Set to anything, it makes every program of tests/terminal slow."""
_STOPPED, _RUNNING = (0.1, 0.3), (0.01, 0.06)  # seconds


def slowed(process: int) -> None:
    """Let a process run as on a very slow machine from now on, where that is asked for.

    Args:
        process: its number; it is held by a handle, so that no later process of that number is meant.
    """
    if os.environ.get(_SLOW):
        Thread(target=_stop_and_go, args=(os.pidfd_open(process),), daemon=True).start()


def _stop_and_go(handle: int) -> None:
    with suppress(ProcessLookupError):
        while True:
            for number, seconds in ((signal.SIGSTOP, _STOPPED), (signal.SIGCONT, _RUNNING)):
                signal.pidfd_send_signal(handle, number)
                time.sleep(random.uniform(*seconds))
    os.close(handle)
