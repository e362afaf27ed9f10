"""Whether a person sits at a terminal; asked before anything that draws is loaded."""

from __future__ import annotations

import os
import sys


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
