"""Errors and gaps as the lines a user reads."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.address import show
from drafter.blocks import Gap
from drafter.errors import DrafterError, Faults
from drafter.zh.excerpt import show_faults

MOST_GAPS = 40


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
