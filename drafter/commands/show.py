"""Errors, gaps, paths and long sentences as the lines a user reads."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.address import show
from drafter.errors import DrafterError, Faults
from drafter.zh.excerpt import show_faults
from drafter.zh.rows import wrap

if TYPE_CHECKING:  # a document that is built has brought it
    from drafter.blocks import Gap

MOST_GAPS = 40
SCREEN = 80
"""Columns of the narrowest terminal."""


def show_error(error: DrafterError) -> str:
    """Return the whole message of an error."""
    return show_faults(error.faults) if isinstance(error, Faults) else str(error)


def show_gaps(gaps: Sequence[Gap]) -> str:
    """Return the list of what is still open, empty when nothing is."""
    distinct = list(dict.fromkeys(gaps))
    if not distinct:
        return ""
    lines = [f"还有 {len(distinct)} 处待填："]
    lines += [f"  {show(gap.address)}　{gap.name}　{gap.mark}" for gap in distinct[:MOST_GAPS]]
    if len(distinct) > MOST_GAPS:
        lines.append(f"  ……另有 {len(distinct) - MOST_GAPS} 处。")
    return "\n".join(lines)


def as_argument(path: Path) -> str:
    """Return a path as it is typed in a command line: in quotes where it holds a space."""
    text = str(path)
    return f'"{text}"' if " " in text or "　" in text else text


def wrapped(text: str, indent: int) -> str:
    """Return a Chinese sentence broken for the screen, each line but the first indented by ``indent``."""
    return f"\n{' ' * indent}".join(row.strip(" ") for row in wrap(text, SCREEN - indent - 2))
