"""Lines that are headings but for the mark behind their number: 二，存在的不足 and 三 履职情况."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.structure import marker_of, within
from drafter.zh.numerals import chinese_to_int
from drafter.zh.regex import HAN, regex

_LINE = regex(
    f"(?P<number>[一二三四五六七八九十]{{1,2}})(?P<mark> ?[,:;] ?| +|(?=20[0-9]{{2}}年))(?=[0-9“]|{HAN})"
)
_LONGEST = 40  # characters of a heading
_CHAPTERS = ("hanzi", "part")


def lost_marks(draft: Draft) -> Iterator[tuple[int, int, int]]:
    """Yield node, start and end of what stands behind the number of a chapter instead of 、.

    A line is a chapter's heading if its number is the one behind the chapter before it.
    """
    last = 0
    for at in within(draft):
        node, flat = draft.nodes[at], draft.flats[at].rstrip()
        if node.kind not in ("heading", "body") or node.continues:
            continue
        marker = marker_of(flat)
        if marker is not None and marker.kind in _CHAPTERS:
            last = marker.number
            continue
        match = _LINE.match(flat) if len(flat) <= _LONGEST and flat[-1:] not in "。;" else None
        if match and last and chinese_to_int(match["number"]) == last + 1:
            last += 1
            yield at, *match.span("mark")
