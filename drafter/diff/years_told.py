"""Which year a report is on, by the words at its head."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.diff.fold import folded

_FIRST = 12
_LONGEST = 400
_REPORT = re.compile(r"(20[0-9]{2})年(?:度|全年)?[^。,;]{0,20}?(?:法治|依法行政|报告|情况)")


def year_told(texts: Sequence[str]) -> int | None:
    """Return the year that the title, or the opening, speaks of; None if neither tells."""
    for text in texts[:_FIRST]:
        found = _REPORT.search(folded(text[:_LONGEST]))
        if found:
            return int(found[1])
    return None
