"""Whether a person sits at a terminal; asked before anything that draws is loaded."""

from __future__ import annotations

import os
import select
import sys
from typing import Any


def is_terminal() -> bool:
    """True if a person sits at a terminal that can draw."""
    dumb = os.environ.get("TERM", "") in ("dumb", "unknown")
    return not dumb and is_tty(sys.stdin) and is_tty(sys.stdout)


def is_tty(stream: object) -> bool:
    """True if a stream, which may be closed or missing, is a terminal."""
    try:
        return bool(stream.isatty())  # type: ignore[attr-defined]
    except (AttributeError, ValueError):
        return False


def at_end(source: Any) -> bool:
    """True if nothing will ever be typed, which is plain of an empty or closed input before it is read."""
    if sys.platform == "win32" or is_tty(source):
        return False
    try:
        ready = select.select([source], [], [], 0)[0]
        return bool(ready) and not source.buffer.peek(1)
    except (AttributeError, ValueError, OSError):
        return False
