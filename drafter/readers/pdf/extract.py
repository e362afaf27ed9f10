"""A PDF → rows of text; run as a process of its own, for a hostile file may take any time and memory.

The bytes come on standard input; one JSON object goes to standard output: ``pages``, lists of rows (text,
left edge and size in points), or ``trouble``: ``locked`` or ``broken``.
"""

from __future__ import annotations

import io
import json
import logging
import sys
from typing import Any

from drafter.readers import limits

MEMORY = 2048 * limits.MEGABYTE


def main() -> None:
    """Read standard input, write the answer."""
    _bound()
    logging.disable()
    json.dump(extract(sys.stdin.buffer.read()), sys.stdout)


def extract(data: bytes) -> dict[str, Any]:
    """Return the rows of a PDF, page by page, or what is the trouble with it."""
    from pypdf import PdfReader
    from pypdf.errors import DependencyError, FileNotDecryptedError

    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            return {"trouble": "locked"}
        return {"pages": [_rows(page) for page in reader.pages[: limits.PAGES]]}
    except (DependencyError, FileNotDecryptedError):
        return {"trouble": "locked"}
    except Exception:  # the library answers a damaged file with errors of every kind
        return {"trouble": "broken"}


def _rows(page: Any) -> list[tuple[str, float, float]]:
    rows: list[tuple[str, float, float]] = []
    fresh = True

    def visit(text: str, user: list[float], place: list[float], face: Any, size: float) -> None:
        nonlocal fresh
        left = place[4] * user[0] + user[4]
        for number, piece in enumerate(text.split("\n")):
            fresh = fresh or number > 0
            if not piece:
                continue
            if fresh:
                rows.append((piece, left, abs(size * place[0] * user[0]) or size))
            else:
                rows[-1] = (rows[-1][0] + piece, *rows[-1][1:])
            fresh = False

    page.extract_text(visitor_text=visit)
    return [row for row in rows if row[0].strip()]


def _bound() -> None:
    """Limit the memory of this process where the system can."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


if __name__ == "__main__":
    main()
