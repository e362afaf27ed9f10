"""Lists of words for patterns, written as blocks: a topic a line, with a remark where one is needed."""

from __future__ import annotations


def alternatives(block: str) -> tuple[str, ...]:
    """Return the alternatives that a block lists: blanks stand between them, ``#`` begins a remark."""
    lines = (line.partition("#")[0] for line in block.splitlines())
    return tuple(word for line in lines for word in line.split())
