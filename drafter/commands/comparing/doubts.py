"""Whether two sides were meant to be compared at all."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.commands.comparing.sides import Named
from drafter.diff.results import Comparison, Side

_LEAST = 0.15
"""Share of the longer text that two drafts of one report have in common at the very least."""


def doubts(old: Named, new: Named, found: Comparison) -> Iterator[str]:
    """Yield what a person should look at before believing the comparison."""
    if old.path.resolve() == new.path.resolve() and found.old.name == found.new.name:
        yield "两次给的是同一个文件。请核对是不是选错了。"
    elif found.years and old.draft.year and new.draft.year and old.draft.year >= new.draft.year:
        yield _turned_round(old.draft.year, new.draft.year)
    elif not found.years and _common(found) < _LEAST:
        yield "两份文稿绝大部分不一样，可能不是同一份报告的两稿。请核对是不是选错了文件。"


def _turned_round(old: int, new: int) -> str:
    """Say that two sides are not last year's report and this year's, in this order."""
    if old == new:
        return (
            f"两份都是{new}年的报告，却按上年和本年来比，下面的增减、同比和照抄都不可靠。"
            "比较同一年的两稿，请去掉 --years。"
        )
    return (
        f"前一份是{old}年的报告，后一份是{new}年的，增减和同比都算反了。请把{new}年的那份写在前面，再比一次。"
    )


def _common(found: Comparison) -> float:
    kept = sum(
        piece.new.end - piece.new.start for piece in found.pieces if piece.fate == "same" and piece.new
    )
    return kept / max(_length(found.old), _length(found.new), 1)


def _length(side: Side) -> int:
    return sum(len(paragraph.text) + 1 for paragraph in side.paragraphs)
